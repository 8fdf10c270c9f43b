#include "entities/typing.hpp"

#include <algorithm>

#include "entities/appositions.hpp"
#include "entities/company_names.hpp"
#include "entities/gatherings.hpp"
#include "entities/institutions.hpp"
#include "entities/kind_evidence.hpp"
#include "entities/person_names.hpp"
#include "entities/selection.hpp"
#include "entities/type_clues.hpp"

namespace chancery {
namespace {

// "the Greek Orthodox Church", "the Church of Sweden": believers and their bishops, and no house.
bool is_denomination(const Draft& draft, const std::vector<std::string>& words) {
  static const WordSet faiths(
      "catholic|orthodox|anglican|methodist|lutheran|protestant|evangelical|presbyterian|baptist|coptic|pentecostal|"
      "reformed|adventist|mormon|"
      "moravian|apostolic|episcopal|congregational|maronite|unification|mennonite|calvinist|waldensian|melkite|"
      "chaldean|assyrian|hussite|uniate");
  static const WordSet lands("england|scotland|wales|christ|god|scientology|jesus|nazareth");
  if (words.size() < 2) return false;
  const auto house = std::find(words.begin(), words.end(), "church");
  const bool faith = std::any_of(words.begin(), house, [](const std::string& word) { return faiths.has(word); });
  if (house != words.end() && faith)
    return house + 1 == words.end() || (*(house + 1) == "of" && house + 2 != words.end());
  if (words.size() < 3 || words[0] != "church" || words[1] != "of") return false;
  if (lands.has(words[2])) return true;
  std::string land = words[2];
  for (std::size_t at = 3; at < words.size(); ++at) land += " " + words[at];
  const auto hits = draft.known.find(land);
  return std::any_of(hits.begin(), hits.end(), [&](const NameHit& hit) {
    return draft.known.things()[static_cast<std::size_t>(hit.thing)].type == EntityType::country;
  });
}

// "the minister, Mark Hall, arrived", "met Mark Hall", "Mr Hall": a surname that is a head noun, too.
bool is_treated_as_person(const Draft& draft, const NameSpan& name) {
  const auto& tokens = draft.sentence(name.sentence).tokens;
  const bool titled = std::any_of(draft.titles.begin(), draft.titles.end(), [&](const TitleSpan& title) {
    if (title.sentence != name.sentence || title.plural) return false;
    const std::uint32_t end = std::max(title.tokens.end, title.extent.end);
    return title.tokens.end == name.tokens.begin || end == name.tokens.begin ||
           (end + 1 == name.tokens.begin && tokens[end].form == ",");
  });
  if (titled) return true;
  static const WordSet saying(
      "say|tell|arrive|visit|meet|add|announce|travel|ask|welcome|thank|urge|warn|accuse|fly|serve|resign|sign|stress|"
      "condemn|praise|pledge|hail"),
      meeting("meet|appoint|thank|congratulate|elect|receive|invite|succeed|arrest|accuse|welcome|praise");
  const Token& head = tokens[static_cast<std::size_t>(head_of(draft.sentence(name.sentence), name.tokens))];
  if (head.head >= 0) {
    const std::string verb = ascii_lower(tokens[static_cast<std::size_t>(head.head)].lemma);
    if ((head.relation == Relation::nsubj && saying.has(verb)) || (head.relation == Relation::obj && meeting.has(verb)))
      return true;
  }
  static const WordSet polite("mr|mr.|mrs|mrs.|ms|ms.|dr|dr.|sir|lord|lady|dame");
  const std::string& surname = tokens[name.tokens.end - 1].form;
  for (const Sentence& sentence : draft.document.sentences)
    for (std::size_t at = 1; at < sentence.tokens.size(); ++at)
      if (sentence.tokens[at].form == surname && polite.has(ascii_lower(sentence.tokens[at - 1].form))) return true;
  return false;
}

}  // namespace

TypeGuess guess_by_rules(const Draft& draft, const NameSpan& name) {
  const Sentence& sentence = draft.sentence(name.sentence);
  const auto words = name_words(name.norm);
  const bool single = words.size() <= 1;
  const std::string before = lower_form(sentence, static_cast<int>(name.tokens.begin) - 1);
  const Token& head = sentence.tokens[static_cast<std::size_t>(head_of(sentence, name.tokens))];
  const Token& first = sentence.tokens[name.tokens.begin];

  // "the Government", "Members": capitals of style, not names.
  static const WordSet generic(
      "government|members|member|side|sides|state|states|party|parties|nation|nations|people|peoples|country|countries|"
      "leaders|leader|capital|region|city|presidents|heads|head|administration|cabinet|embassy|delegation|court|army|"
      "police|military|joint|republic|kingdom|sultanate|emirate|amiri|emiri|ministers|minister|treaty|declaration|"
      "statement|agreement|visit|talks|summit|day|year");
  if (single && generic.has(ascii_lower(name.text))) return {};
  // "Her Royal Highness Princess Benedikte": how she is addressed
  static const WordSet styles_of_address("highness|majesty|excellency|holiness|eminence|beatitude|serenity"),
      ranks("royal|imperial|serene|his|her|their|your|sultanic");
  if (!words.empty() && styles_of_address.has(words.back()) &&
      std::all_of(words.begin(), words.end() - 1, [](const std::string& word) { return ranks.has(word); }))
    return {};
  if (words.size() > 1 && words[0] == "executive" && words[1] == "order")
    return {EntityType::document, 0.85F};  // and no body
  // "Barros & Filhos": two names of a firm
  if (name.hits.empty() && name.text.find(" & ") != std::string::npos &&
      (!name.cue || name.cue == EntityType::organization || name.cue == EntityType::facility))
    return {EntityType::organization, 0.9F};
  // "93% of GDP", "shipments of LNG": letters that name no body
  static const WordSet no_bodies(
      "GDP|GNP|GNI|VAT|LNG|LPG|IPO|IPOs|HIV|AIDS|COVID|PCR|DNA|RNA|CEO|CFO|COO|USD|EUR|GBP|GMT|UTC|FDI|ODA|ESG|ETF|SUV|"
      "SUVs|EV|EVs|UAV|"
      "UAVs|ICBM|ICBMs|IRBM|IRBMs|SRBM|SRBMs|SLBM|SLBMs|MRBM|WMD|HM|HRH|HH|HE|CBRN|MSME|MSMEs|DPI|CBM|CBMs|TIR|EEZ|LOC|"
      "LAC|MLAT|IED|IEDs|MoU|MOU|MoUs|LOI|AI|IT|TV|DVD|PPE|CO2|NGO|NGOs|SME|SMEs|MP|MPs|PM|FM|IDP|IDPs|POW|POWs|VIP|"
      "VIPs|GPS|SIM|PhD|MBA|"
      "MA|BA|MSc|BSc|CV|ID|PR|HR|Q1|Q2|Q3|Q4|H1|H2|STEM|SDGs|NDCs|FTA|FTAs|BIT|PPP|PPPs");
  if (single && name.hits.empty() && no_bodies.has(name.text)) return {};
  static const WordSet languages(
      "hindi|urdu|arabic|pashto|dari|farsi|swahili|kiswahili|mandarin|cantonese|putonghua|tamil|bengali|punjabi|"
      "gujarati|malayalam|telugu|tagalog|quechua|guarani|aymara|nahuatl|"
      "kinyarwanda|kirundi|amharic|tigrinya|oromo|hausa|yoruba|igbo|wolof|lingala|shona|ndebele|setswana|sesotho|xhosa|"
      "afrikaans|hebrew|yiddish|aramaic|latin|creole|esperanto|"
      "bahasa|sanskrit|kurmanji|sorani|tamazight|malagasy|maori|nepali|sinhala|sinhalese|romani|catalan|galician|"
      "frisian|gaelic");
  if (single && before == "in" && name.hits.empty() && languages.has(words.empty() ? std::string() : words[0]))
    return {};
  if (is_lettered_gathering(name.text)) return {EntityType::event, 0.9F};
  if (!single && name.hits.empty() && gathering_named(draft, name)) return {EntityType::event, 0.85F};
  if (name.text == "COVID-19" || name.text == "Covid-19") return {};
  if (single && name.hits.empty() && is_short_for_common_noun(draft, name)) return {};
  // "Chile's Consulate General in Mumbai": described, not named
  static const WordSet missions("consulate|embassy|permanent|high"),
      posts("general|mission|commission|representation|delegation");
  if (words.size() == 2 && missions.has(words[0]) && posts.has(words[1])) return {};
  static const WordSet styles(
      "federal|central|royal|interim|transitional|national|provisional|caretaker|majesty|her|his");
  if (words.size() > 1 && words.back() == "government" &&
      std::all_of(words.begin(), words.end() - 1, [](const std::string& word) { return styles.has(word); }))
    return {};  // "the Federal Government of Peru": see find_nominals
  // "Resolution 2249": the number is no head noun.
  if (words.size() == 2 && !words[1].empty() && words[1].find_first_not_of("0123456789") == std::string::npos)
    if (const auto type = lexicon::described_type(words[0])) return {*type, 0.9F};

  if (words.size() > 1 && words[0] == "exercise" && first.form == "Exercise")
    return {EntityType::event, 0.9F};  // "Exercise Sea Steel"
  // a prize is what is given, and nobody who acts
  static const WordSet prizes("prize|award|medal|trophy");
  if (!single && name.hits.empty() && prizes.has(words.back())) return {EntityType::project, 0.6F};
  if (!name.cue && name.hits.empty() && before == "of" &&
      is_place_kind(lower_form(sentence, static_cast<int>(name.tokens.begin) - 2)))
    return {EntityType::place, 0.9F};
  // "the USS Carl Vinson": a ship with its crew
  static const WordSet ships("USS|HMS|INS|HMAS|HMNZS|HMCS|RSS|KRI|BRP|TCG|ROKS|ESPS|PNS|BNS|HNLMS|HDMS|RFA|MV");
  if (!single && ships.has(first.form) && !name.cue) return {EntityType::organization, 0.6F};
  // "Minister of Public Services", "Heads of Government Meeting", "Prime Minister Dr. the Honourable": no person is
  // called so
  static const WordSet no_persons(
      "services|works|affairs|resources|utilities|industries|enterprises|sports|telecommunications|communications|"
      "relations|"
      "councilor|councillor|meeting|session|conference|consultations|talks|retreat|summit|forum|dialogue|roundtable|"
      "declaration|dr|prof|mr|mrs|ms|gen|col|lt|capt|hon|honourable|honorable|excellency|hm|hrh|hh");
  if (single && name.person_context && name.hits.empty() && no_persons.has(words.empty() ? std::string() : words[0]))
    return {};
  if (name.person_context && !name.cue) return {EntityType::person, 0.95F};
  if (single && (lexicon::name_cue(ascii_lower(name.text)) || lexicon::state_nouns().has(ascii_lower(name.text)) ||
                 lexicon::weak_modifiers().has(ascii_lower(name.text))))
    return {};  // "the Organization": see find_nominals
  if (name.cue == EntityType::event && has_officers(draft, name)) return {EntityType::organization, 0.9F};
  if (!single && name.hits.empty() && is_founded_body(draft, name)) return {EntityType::organization, 0.85F};
  if (!single && name.hits.empty() && !name.person_context)
    if (const auto many = class_of_plural(words.back())) return {*many, 0.85F};
  static const WordSet houses(
      "firm|company|consultancy|lender|bank|airline|startup|start-up|think-tank|newspaper|party");
  if (name.cue && !single &&
      (houses.has(before) || (name.cue == EntityType::place && lexicon::is_company_noun(before))))
    return {EntityType::organization, 0.9F};  // "the law firm Hale Hall"
  static const WordSet wild("national|nature|marine|safari|wildlife|game");
  if (!single && (words.back() == "park" || words.back() == "reserve") && wild.has(words[words.size() - 2]))
    return {EntityType::place, 0.9F};
  // "the Vazha House, a foundation": what it is called by its seat
  static const WordSet seats("house|hall|centre|center|gallery|theatre|theater|laboratory|tower|station|chamber");
  if (name.cue == EntityType::facility && !single && name.hits.empty() && seats.has(words.back()))
    if (described_as(draft, name) == EntityType::organization) return {EntityType::organization, 0.85F};
  // "the Strategic Framework, a coalition", "the Atlas Initiative, a charity"
  if (!single && name.hits.empty() && (name.cue == EntityType::document || name.cue == EntityType::project) &&
      described_as(draft, name) == EntityType::organization)
    return {EntityType::organization, 0.85F};
  // "Tarvo City, a club owned by", "George Glass, the ambassador": what is said of it against what it is called by
  if (name.cue == EntityType::place && !single && name.hits.empty() && words.back() == "city" &&
      described_as(draft, name) == EntityType::organization)
    return {EntityType::organization, 0.8F};
  if (words.size() == 2 && words.back() == "law" && lexicon::name_gender(words.front()) != lexicon::Gender::unknown)
    return {EntityType::person, 0.8F};  // "Nathan Law"
  if (name.cue && !single && name.hits.empty() && lexicon::name_gender(words.front()) != lexicon::Gender::unknown &&
      name.cue != EntityType::event && described_as(draft, name) == EntityType::person)
    return {EntityType::person, 0.85F};
  // "Nora Derby, who was": no race, no hall
  const bool is_someone = lower_form(sentence, static_cast<int>(name.tokens.end)) == "," &&
                          (lower_form(sentence, static_cast<int>(name.tokens.end) + 1) == "who" ||
                           lower_form(sentence, static_cast<int>(name.tokens.end) + 1) == "whom");
  if (name.cue && name.cue != EntityType::organization && words.size() == 2 && name.hits.empty() && is_someone &&
      before != "the")
    return {EntityType::person, 0.8F};
  if (name.cue == EntityType::facility && name.hits.empty() && acts_as_body(draft, name))
    return {EntityType::organization, 0.85F};
  if (name.cue == EntityType::facility && name.hits.empty() && is_denomination(draft, words))
    return {EntityType::organization, 0.9F};
  // "Nora Bank", "Anna Rada": a surname that is a head noun, too
  constexpr float sure = 0.93F;
  if (name.cue && words.size() == 2 && name.hits.empty() && name.label == NameType::person &&
      name.label_probability > sure && lexicon::name_gender(words.front()) != lexicon::Gender::unknown &&
      before != "the")
    return {EntityType::person, 0.85F};
  if (name.cue && words.size() == 2 && name.hits.empty() && before != "the" &&
      lexicon::name_gender(words.front()) != lexicon::Gender::unknown && is_treated_as_person(draft, name))
    return {EntityType::person, 0.8F};
  if (name.cue && !single) return {*name.cue, 0.9F};
  const bool digits = name.text.find_first_of("0123456789") != std::string::npos;
  if (digits && !name.cue)
    return {EntityType::project, name.label == NameType::none ? 0.3F : 0.45F, TypeGuess::Ground::nothing};
  if (single && name.hits.empty() && !name.cue && (first.xpos == "NNS" || first.xpos == "NNPS") &&
      name.label != NameType::organization && !(first.xpos == "NNPS" && is_joined_to_body(draft, name)))
    return {};
  // "Wildfires raging in": the capital is the sentence's
  if (single && name.hits.empty() && !name.cue && first.xpos == "NNS" && is_event_in_plural(ascii_lower(name.text)))
    return {};
  if (is_house_somewhere(draft, name)) return {EntityType::facility, 0.75F};
  if (draft.is_label(name.sentence)) return {EntityType::person, 0.8F};
  if (!name.cue && name.hits.empty() && words.size() == 2 && enters_office(draft, name))
    return {EntityType::person, 0.8F};
  if (lexicon::is_company_noun(before)) return {EntityType::organization, 0.85F};
  if (name.hits.empty() && !name.cue && firm_noun_behind(draft, name)) return {EntityType::organization, 0.85F};
  // "Its rival Damsund": what belongs to a body as its peer or its part is a body
  static const WordSet peers(
      "rival|competitor|subsidiary|unit|affiliate|parent|supplier|arm|lender|sponsor|predecessor");
  if (single && name.hits.empty() && peers.has(before) &&
      lower_form(sentence, static_cast<int>(name.tokens.begin) - 2) == "its")
    return {EntityType::organization, 0.75F};
  if (before == "site" && lower_form(sentence, static_cast<int>(name.tokens.begin) - 2) == "news")
    return {EntityType::organization, 0.85F};
  if (!name.cue && name.hits.empty() && has_board(draft, name)) return {EntityType::organization, 0.8F};
  if (const auto described = described_as(draft, name)) return {*described, 0.85F};
  if (single && !name.cue && name.label == NameType::place && acts_as_firm(draft, name))
    return {EntityType::organization, 0.8F};
  if (!name.cue && name.hits.empty() && is_where(draft, name)) return {EntityType::place, 0.8F};
  if (!name.cue && name.hits.empty() && single && name.label != NameType::organization && is_governed(draft, name))
    return {EntityType::place, 0.7F};
  if (!name.cue && name.hits.empty() && single && is_firm_of_place(draft, name))
    return {EntityType::organization, 0.65F};
  // "Poland's Orlen": a person would have two names, a place would come after "in"
  // and of two words where it does something and bears no first name: "built by Italy's Desmet Ballestra"
  const bool does = head.relation == Relation::obl_agent || head.relation == Relation::nsubj ||
                    (head.relation == Relation::obl && name.tokens.begin > 2);
  const bool made_up = !single && does && name.label != NameType::person && !words.empty() &&
                       lexicon::name_gender(words.front()) == lexicon::Gender::unknown &&
                       !is_place_kind(words.back()) && !is_place_kind(words.front());
  if ((single || made_up) && !name.cue && name.hits.empty() && (before == "'s" || before == "\u2019s") &&
      name.tokens.begin > 1) {
    const int owner = draft.name_at(name.sentence, name.tokens.begin - 2);
    const auto& states = owner < 0 ? std::vector<EntityId>{} : draft.names[static_cast<std::size_t>(owner)].entities;
    const std::uint32_t first_of_owner = owner < 0 ? 0 : draft.names[static_cast<std::size_t>(owner)].tokens.begin;
    static const WordSet where("in|at|near|to|outside|across|around|of"),
        firms(
            "venture|unit|subsidiary|arm|division|affiliate|"
            "parent|owner|shareholder|rival|partner|boss|head|chief|chairman|founder|merger|takeover|acquisition|"
            "purchase");
    static const WordSet holdings("stake|share|shares|shareholding|holding|interest|percent|%");
    const std::string link = lower_form(sentence, static_cast<int>(first_of_owner) - 1);
    const std::string linked = lower_form(sentence, static_cast<int>(first_of_owner) - 2);
    const bool of_firm = first_of_owner > 1 && ((link == "of" && (firms.has(linked) || holdings.has(linked))) ||
                                                (link == "in" && holdings.has(linked)));
    const bool located =
        !of_firm && first_of_owner > 0 && where.has(lower_form(sentence, static_cast<int>(first_of_owner) - 1));
    if (states.size() == 1 && draft.entity(states[0]).type == EntityType::country && !located)
      return {EntityType::organization, 0.7F};
  }
  // The tagger guesses at bare names of firms; what the text says of them tells.
  const bool full_name =
      !single && (name.label == NameType::person ||
                  (!words.empty() && lexicon::name_gender(words.front()) != lexicon::Gender::unknown));
  if (!full_name && name.label != NameType::organization && !name.cue && means_organisation(draft, name))
    return {EntityType::organization, 0.8F};
  // "BNX Chairperson Rosa Zaman": letters before an office with its holder are a body's
  const bool letters = single && name.text.size() > 1 && name.text.size() < 7 &&
                       std::all_of(name.text.begin(), name.text.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
  if (letters && name.hits.empty()) {
    auto at = static_cast<int>(name.tokens.end);
    if (lexicon::title_modifiers().has(lower_form(sentence, at))) ++at;
    if (lexicon::title_noun(lower_form(sentence, at)) && at + 1 < static_cast<int>(sentence.tokens.size()) &&
        sentence.tokens[static_cast<std::size_t>(at) + 1].upos == Upos::propn)
      return {EntityType::organization, 0.8F};
  }
  // A tagger that is sure of a person is believed, for "Marine" and "Gold" are surnames, too.
  const bool given_name = !single && lexicon::name_gender(words.front()) != lexicon::Gender::unknown;
  const bool surely_person = name.label == NameType::person && name.label_probability > 0.9F;
  if (!name.cue && !given_name && ((!surely_person && sounds_like_firm(name)) || is_no_person(draft, name)))
    return {EntityType::organization, 0.75F};
  if (!name.cue && !given_name && name.hits.empty() &&
      (single || name.label != NameType::person || name.label_probability < 0.8F) && is_joined_to_body(draft, name))
    return {EntityType::organization, 0.65F};
  if (name.label == NameType::person && name.label_probability > 0.4F)
    return {EntityType::person, 0.5F + 0.4F * name.label_probability, TypeGuess::Ground::label};
  if (!words.empty() && !single && lexicon::name_gender(words.front()) != lexicon::Gender::unknown)
    return {EntityType::person, 0.85F};
  if (name.cue) return {*name.cue, 0.75F};
  if (single && name.label == NameType::none &&
      lexicon::name_gender(ascii_lower(name.norm)) != lexicon::Gender::unknown)
    return {EntityType::person, 0.6F};
  if (name.label == NameType::place && name.label_probability > 0.4F)
    return {EntityType::place, 0.4F + 0.5F * name.label_probability, TypeGuess::Ground::label};
  if (name.label == NameType::organization && name.label_probability > 0.4F)
    return {EntityType::organization, 0.4F + 0.5F * name.label_probability, TypeGuess::Ground::label};
  static const WordSet locative("in|at|near|outside|around");
  if (locative.has(before) && first.upos == Upos::propn) return {EntityType::place, 0.55F};
  const std::string governor = head.head >= 0 ? sentence.tokens[static_cast<std::size_t>(head.head)].lemma : "";
  if (!single && head.relation == Relation::nsubj && lexicon::say_verbs().has(governor))
    return {EntityType::person, 0.6F};
  if (first.upos != Upos::propn && name.label == NameType::none) return {};
  if (words.size() >= 2 && words.size() <= 3 && name.label == NameType::none && first.upos == Upos::propn && !name.cue)
    return {EntityType::person, 0.4F, TypeGuess::Ground::nothing};
  return {EntityType::organization, 0.4F, TypeGuess::Ground::nothing};
}

TypeGuess guess_type(const Draft& draft, const NameSpan& name) {
  return weigh_kinds(draft, name, guess_by_rules(draft, name));
}

}  // namespace chancery
