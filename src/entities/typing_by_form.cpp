// What a name is by its own words and by what is said of it right beside it.
#include <algorithm>

#include "entities/appositions.hpp"
#include "entities/gatherings.hpp"
#include "entities/institutions.hpp"
#include "entities/ship_names.hpp"
#include "entities/type_clues.hpp"
#include "entities/typing_stages.hpp"

namespace chancery::typing {
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

Stage by_style(const NameSetting& in) {
  const auto& [draft, name, sentence, words, single, before, head, first] = in;
  // "the Government", "Members": capitals of style, not names.
  static const WordSet generic(
      "government|members|member|side|sides|state|states|party|parties|nation|nations|people|peoples|country|countries|"
      "leaders|leader|capital|region|city|presidents|heads|head|administration|cabinet|embassy|delegation|court|army|"
      "police|military|joint|republic|kingdom|sultanate|emirate|amiri|emiri|ministers|minister|treaty|declaration|"
      "statement|agreement|visit|talks|summit|day|year");
  if (single && generic.has(ascii_lower(name.text))) return TypeGuess{};
  // "Her Royal Highness Princess Benedikte": how she is addressed
  static const WordSet styles_of_address("highness|majesty|excellency|holiness|eminence|beatitude|serenity"),
      ranks("royal|imperial|serene|his|her|their|your|sultanic");
  if (!words.empty() && styles_of_address.has(words.back()) &&
      std::all_of(words.begin(), words.end() - 1, [](const std::string& word) { return ranks.has(word); }))
    return TypeGuess{};
  if (words.size() > 1 && words[0] == "executive" && words[1] == "order")
    return TypeGuess{EntityType::document, 0.85F};  // and no body
  // "Barros & Filhos": two names of a firm
  if (name.hits.empty() && name.text.find(" & ") != std::string::npos &&
      (!name.cue || name.cue == EntityType::organization || name.cue == EntityType::facility))
    return TypeGuess{EntityType::organization, 0.9F};
  // "93% of GDP", "shipments of LNG": letters that name no body
  static const WordSet no_bodies(
      "GDP|GNP|GNI|VAT|LNG|LPG|IPO|IPOs|HIV|AIDS|COVID|PCR|DNA|RNA|CEO|CFO|COO|USD|EUR|GBP|GMT|UTC|FDI|ODA|ESG|ETF|SUV|"
      "SUVs|EV|EVs|UAV|"
      "UAVs|ICBM|ICBMs|IRBM|IRBMs|SRBM|SRBMs|SLBM|SLBMs|MRBM|WMD|HM|HRH|HH|HE|CBRN|MSME|MSMEs|DPI|CBM|CBMs|TIR|EEZ|LOC|"
      "LAC|MLAT|IED|IEDs|MoU|MOU|MoUs|LOI|AI|IT|TV|DVD|PPE|CO2|NGO|NGOs|SME|SMEs|MP|MPs|PM|FM|IDP|IDPs|POW|POWs|VIP|"
      "VIPs|GPS|SIM|PhD|MBA|"
      "MA|BA|MSc|BSc|CV|ID|PR|HR|Q1|Q2|Q3|Q4|H1|H2|STEM|SDGs|NDCs|FTA|FTAs|BIT|PPP|PPPs");
  if (single && name.hits.empty() && no_bodies.has(name.text)) return TypeGuess{};
  static const WordSet languages(
      "hindi|urdu|arabic|pashto|dari|farsi|swahili|kiswahili|mandarin|cantonese|putonghua|tamil|bengali|punjabi|"
      "gujarati|malayalam|telugu|tagalog|quechua|guarani|aymara|nahuatl|"
      "kinyarwanda|kirundi|amharic|tigrinya|oromo|hausa|yoruba|igbo|wolof|lingala|shona|ndebele|setswana|sesotho|xhosa|"
      "afrikaans|hebrew|yiddish|aramaic|latin|creole|esperanto|"
      "bahasa|sanskrit|kurmanji|sorani|tamazight|malagasy|maori|nepali|sinhala|sinhalese|romani|catalan|galician|"
      "frisian|gaelic");
  if (single && before == "in" && name.hits.empty() && languages.has(words.empty() ? std::string() : words[0]))
    return TypeGuess{};
  if (is_lettered_gathering(name.text)) return TypeGuess{EntityType::event, 0.9F};
  if (!single && name.hits.empty() && gathering_named(draft, name)) return TypeGuess{EntityType::event, 0.85F};
  if (name.text == "COVID-19" || name.text == "Covid-19") return TypeGuess{};
  if (single && name.hits.empty() && is_short_for_common_noun(draft, name)) return TypeGuess{};
  // "Chile's Consulate General in Mumbai": described, not named
  static const WordSet missions("consulate|embassy|permanent|high"),
      posts("general|mission|commission|representation|delegation");
  if (words.size() == 2 && missions.has(words[0]) && posts.has(words[1])) return TypeGuess{};
  static const WordSet styles(
      "federal|central|royal|interim|transitional|national|provisional|caretaker|majesty|her|his");
  if (words.size() > 1 && words.back() == "government" &&
      std::all_of(words.begin(), words.end() - 1, [](const std::string& word) { return styles.has(word); }))
    return TypeGuess{};  // "the Federal Government of Peru": see find_nominals
  // "Resolution 2249": the number is no head noun.
  if (words.size() == 2 && !words[1].empty() && words[1].find_first_not_of("0123456789") == std::string::npos)
    if (const auto type = lexicon::described_type(words[0])) return TypeGuess{*type, 0.9F};
  return std::nullopt;
}

Stage by_kind_word(const NameSetting& in) {
  const auto& [draft, name, sentence, words, single, before, head, first] = in;
  if (words.size() > 1 && words[0] == "exercise" && first.form == "Exercise")
    return TypeGuess{EntityType::event, 0.9F};  // "Exercise Sea Steel"
  // a prize is what is given, and nobody who acts
  static const WordSet prizes("prize|award|medal|trophy");
  if (!single && name.hits.empty() && prizes.has(words.back())) return TypeGuess{EntityType::project, 0.6F};
  if (!name.cue && name.hits.empty() && before == "of" &&
      is_place_kind(lower_form(sentence, static_cast<int>(name.tokens.begin) - 2)))
    return TypeGuess{EntityType::place, 0.9F};
  // "the USS Carl Vinson": a ship with its crew
  if (!single && is_ship_prefix(first.form) && !name.cue) return TypeGuess{EntityType::organization, 0.6F};
  // "Minister of Public Services", "Heads of Government Meeting", "Prime Minister Dr. the Honourable": no person is
  // called so
  static const WordSet no_persons(
      "services|works|affairs|resources|utilities|industries|enterprises|sports|telecommunications|communications|"
      "relations|"
      "councilor|councillor|meeting|session|conference|consultations|talks|retreat|summit|forum|dialogue|roundtable|"
      "declaration|dr|prof|mr|mrs|ms|gen|col|lt|capt|hon|honourable|honorable|excellency|hm|hrh|hh");
  if (single && name.person_context && name.hits.empty() && no_persons.has(words.empty() ? std::string() : words[0]))
    return TypeGuess{};
  if (name.person_context && !name.cue) return TypeGuess{EntityType::person, 0.95F};
  if (single && (lexicon::name_cue(ascii_lower(name.text)) || lexicon::state_nouns().has(ascii_lower(name.text)) ||
                 lexicon::weak_modifiers().has(ascii_lower(name.text))))
    return TypeGuess{};  // "the Organization": see find_nominals
  if (name.cue == EntityType::event && has_officers(draft, name)) return TypeGuess{EntityType::organization, 0.9F};
  if (!single && name.hits.empty() && is_founded_body(draft, name)) return TypeGuess{EntityType::organization, 0.85F};
  if (!single && name.hits.empty() && !name.person_context)
    if (const auto many = class_of_plural(words.back())) return TypeGuess{*many, 0.85F};
  static const WordSet houses(
      "firm|company|consultancy|lender|bank|airline|startup|start-up|think-tank|newspaper|party");
  if (name.cue && !single &&
      (houses.has(before) || (name.cue == EntityType::place && lexicon::is_company_noun(before))))
    return TypeGuess{EntityType::organization, 0.9F};  // "the law firm Hale Hall"
  static const WordSet wild("national|nature|marine|safari|wildlife|game");
  if (!single && (words.back() == "park" || words.back() == "reserve") && wild.has(words[words.size() - 2]))
    return TypeGuess{EntityType::place, 0.9F};
  return std::nullopt;
}

Stage by_what_is_said(const NameSetting& in) {
  const auto& [draft, name, sentence, words, single, before, head, first] = in;
  // "the Vazha House, a foundation": what it is called by its seat
  static const WordSet seats("house|hall|centre|center|gallery|theatre|theater|laboratory|tower|station|chamber");
  if (name.cue == EntityType::facility && !single && name.hits.empty() && seats.has(words.back()))
    if (described_as(draft, name) == EntityType::organization) return TypeGuess{EntityType::organization, 0.85F};
  // "the Strategic Framework, a coalition", "the Atlas Initiative, a charity"
  if (!single && name.hits.empty() && (name.cue == EntityType::document || name.cue == EntityType::project) &&
      described_as(draft, name) == EntityType::organization)
    return TypeGuess{EntityType::organization, 0.85F};
  // "Tarvo City, a club owned by", "George Glass, the ambassador": what is said of it against what it is called by
  if (name.cue == EntityType::place && !single && name.hits.empty() && words.back() == "city" &&
      described_as(draft, name) == EntityType::organization)
    return TypeGuess{EntityType::organization, 0.8F};
  if (words.size() == 2 && words.back() == "law" && lexicon::name_gender(words.front()) != lexicon::Gender::unknown)
    return TypeGuess{EntityType::person, 0.8F};  // "Nathan Law"
  if (name.cue && !single && name.hits.empty() && lexicon::name_gender(words.front()) != lexicon::Gender::unknown &&
      name.cue != EntityType::event && described_as(draft, name) == EntityType::person)
    return TypeGuess{EntityType::person, 0.85F};
  // "Nora Derby, who was": no race, no hall
  const bool is_someone = lower_form(sentence, static_cast<int>(name.tokens.end)) == "," &&
                          (lower_form(sentence, static_cast<int>(name.tokens.end) + 1) == "who" ||
                           lower_form(sentence, static_cast<int>(name.tokens.end) + 1) == "whom");
  if (name.cue && name.cue != EntityType::organization && words.size() == 2 && name.hits.empty() && is_someone &&
      before != "the")
    return TypeGuess{EntityType::person, 0.8F};
  if (name.cue == EntityType::facility && name.hits.empty() && acts_as_body(draft, name))
    return TypeGuess{EntityType::organization, 0.85F};
  if (name.cue == EntityType::facility && name.hits.empty() && is_denomination(draft, words))
    return TypeGuess{EntityType::organization, 0.9F};
  // "Nora Bank", "Anna Rada": a surname that is a head noun, too
  constexpr float sure = 0.93F;
  if (name.cue && words.size() == 2 && name.hits.empty() && name.label == NameType::person &&
      name.label_probability > sure && lexicon::name_gender(words.front()) != lexicon::Gender::unknown &&
      before != "the")
    return TypeGuess{EntityType::person, 0.85F};
  if (name.cue && words.size() == 2 && name.hits.empty() && before != "the" &&
      lexicon::name_gender(words.front()) != lexicon::Gender::unknown && is_treated_as_person(draft, name))
    return TypeGuess{EntityType::person, 0.8F};
  if (name.cue && !single) return TypeGuess{*name.cue, 0.9F};
  return std::nullopt;
}

}  // namespace chancery::typing
