#include "entities/typing.hpp"

#include <algorithm>

#include "entities/appositions.hpp"
#include "entities/company_names.hpp"
#include "entities/kind_evidence.hpp"
#include "entities/person_names.hpp"
#include "entities/selection.hpp"
#include "entities/type_clues.hpp"
#include "entities/typing_stages.hpp"

namespace chancery {
namespace typing {

NameSetting::NameSetting(const Draft& of, const NameSpan& one)
    : draft(of),
      name(one),
      sentence(of.sentence(one.sentence)),
      words(name_words(one.norm)),
      single(words.size() <= 1),
      before(lower_form(sentence, static_cast<int>(one.tokens.begin) - 1)),
      head(sentence.tokens[static_cast<std::size_t>(head_of(sentence, one.tokens))]),
      first(sentence.tokens[one.tokens.begin]) {}

namespace {

// By what stands before and behind and what is told of it.
Stage by_clause(const NameSetting& in) {
  const auto& [draft, name, sentence, words, single, before, head, first] = in;
  const bool digits = name.text.find_first_of("0123456789") != std::string::npos;
  if (digits && !name.cue)
    return TypeGuess{EntityType::project, name.label == NameType::none ? 0.3F : 0.45F, TypeGuess::Ground::nothing};
  if (single && name.hits.empty() && !name.cue && (first.xpos == "NNS" || first.xpos == "NNPS") &&
      name.label != NameType::organization && !(first.xpos == "NNPS" && is_joined_to_body(draft, name)))
    return TypeGuess{};
  // "Wildfires raging in": the capital is the sentence's
  if (single && name.hits.empty() && !name.cue && first.xpos == "NNS" && is_event_in_plural(ascii_lower(name.text)))
    return TypeGuess{};
  if (is_house_somewhere(draft, name)) return TypeGuess{EntityType::facility, 0.75F};
  if (draft.is_label(name.sentence)) {
    // "UN SECRETARY-GENERAL ANA BERG": a body known by its letters, before the office
    const bool body =
        draft.title_at(name.sentence, name.tokens.end) >= 0 &&
        std::ranges::any_of(name.hits, [](const NameHit& hit) { return hit.kind == NameKind::abbreviation; });
    return TypeGuess{body ? EntityType::organization : EntityType::person, 0.8F};
  }
  if (!name.cue && name.hits.empty() && words.size() == 2 && enters_office(draft, name))
    return TypeGuess{EntityType::person, 0.8F};
  if (!name.cue && name.hits.empty() && words.size() == 2 && name.label != NameType::organization &&
      is_held(draft, name))
    return TypeGuess{EntityType::person, 0.8F};
  // "the holding Rostec", but "is holding Berg"
  const bool verb = name.tokens.begin > 0 && sentence.tokens[name.tokens.begin - 1].xpos == "VBG" &&
                    head.head + 1 == static_cast<int>(name.tokens.begin);
  if (lexicon::is_company_noun(before) && !verb) return TypeGuess{EntityType::organization, 0.85F};
  if (name.hits.empty() && !name.cue && firm_noun_behind(draft, name))
    return TypeGuess{EntityType::organization, 0.85F};
  // "Its rival Damsund": what belongs to a body as its peer or its part is a body
  static const WordSet peers(
      "rival|competitor|subsidiary|unit|affiliate|parent|supplier|arm|lender|sponsor|predecessor");
  if (single && name.hits.empty() && peers.has(before) &&
      lower_form(sentence, static_cast<int>(name.tokens.begin) - 2) == "its")
    return TypeGuess{EntityType::organization, 0.75F};
  if (before == "site" && lower_form(sentence, static_cast<int>(name.tokens.begin) - 2) == "news")
    return TypeGuess{EntityType::organization, 0.85F};
  if (!name.cue && name.hits.empty() && has_board(draft, name)) return TypeGuess{EntityType::organization, 0.8F};
  if (const auto described = described_as(draft, name)) return TypeGuess{*described, 0.85F};
  if (single && !name.cue && name.label == NameType::place && acts_as_firm(draft, name))
    return TypeGuess{EntityType::organization, 0.8F};
  if (!name.cue && name.hits.empty() && is_where(draft, name)) return TypeGuess{EntityType::place, 0.8F};
  if (!name.cue && name.hits.empty() && single && name.label != NameType::organization && is_governed(draft, name))
    return TypeGuess{EntityType::place, 0.7F};
  if (!name.cue && name.hits.empty() && single && is_firm_of_place(draft, name))
    return TypeGuess{EntityType::organization, 0.65F};
  return std::nullopt;
}

// "signed the Vuvale Partnership"
Stage by_signature(const NameSetting& in) {
  const auto& [draft, name, sentence, words, single, before, head, first] = in;
  static const WordSet signing("sign|conclude|ink|initial|seal|countersign|ratify"),
      papers("partnership|compact|arrangement|package|settlement|framework|plan|programme|program|roadmap|vision");
  if (single || !name.hits.empty() || !papers.has(words.back()) || head.head < 0 ||
      (head.relation != Relation::obj && head.relation != Relation::nsubj_pass) ||
      !signing.has(sentence.tokens[static_cast<std::size_t>(head.head)].lemma))
    return std::nullopt;
  return TypeGuess{EntityType::document, 0.85F};
}

// "Poland's Orlen": what belongs to a state.
Stage by_owner(const NameSetting& in) {
  const auto& [draft, name, sentence, words, single, before, head, first] = in;
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
      return TypeGuess{EntityType::organization, 0.7F};
  }
  return std::nullopt;
}

// By whom or what it is joined with.
Stage by_company_it_keeps(const NameSetting& in) {
  const auto& [draft, name, sentence, words, single, before, head, first] = in;
  // The tagger guesses at bare names of firms; what the text says of them tells.
  const bool full_name =
      !single && (name.label == NameType::person ||
                  (!words.empty() && lexicon::name_gender(words.front()) != lexicon::Gender::unknown));
  if (!full_name && name.label != NameType::organization && !name.cue && means_organisation(draft, name))
    return TypeGuess{EntityType::organization, 0.8F};
  // "BNX Chairperson Rosa Zaman": letters before an office with its holder are a body's
  const bool letters = single && name.text.size() > 1 && name.text.size() < 7 &&
                       std::all_of(name.text.begin(), name.text.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
  if (letters && name.hits.empty()) {
    auto at = static_cast<int>(name.tokens.end);
    if (lexicon::title_modifiers().has(lower_form(sentence, at))) ++at;
    if (lexicon::title_noun(lower_form(sentence, at)) && at + 1 < static_cast<int>(sentence.tokens.size()) &&
        sentence.tokens[static_cast<std::size_t>(at) + 1].upos == Upos::propn)
      return TypeGuess{EntityType::organization, 0.8F};
  }
  // A tagger that is sure of a person is believed, for "Marine" and "Gold" are surnames, too.
  const bool given_name = !single && lexicon::name_gender(words.front()) != lexicon::Gender::unknown;
  const bool surely_person = name.label == NameType::person && name.label_probability > 0.9F;
  if (!name.cue && !given_name && ((!surely_person && sounds_like_firm(name)) || is_no_person(draft, name)))
    return TypeGuess{EntityType::organization, 0.75F};
  if (!name.cue && !given_name && name.hits.empty() &&
      (single || name.label != NameType::person || name.label_probability < 0.8F) && is_joined_to_body(draft, name))
    return TypeGuess{EntityType::organization, 0.65F};
  return std::nullopt;
}

// By the tagger's view, and by nothing.
TypeGuess by_tag(const NameSetting& in) {
  const auto& [draft, name, sentence, words, single, before, head, first] = in;
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

}  // namespace
}  // namespace typing

TypeGuess guess_by_rules(const Draft& draft, const NameSpan& name) {
  const typing::NameSetting in(draft, name);
  for (const auto stage : {typing::by_signature, typing::by_style, typing::by_kind_word, typing::by_what_is_said,
                           typing::by_clause, typing::by_owner, typing::by_company_it_keeps})
    if (const typing::Stage guess = stage(in)) return *guess;
  return typing::by_tag(in);
}

TypeGuess guess_type(const Draft& draft, const NameSpan& name) {
  return weigh_kinds(draft, name, guess_by_rules(draft, name));
}

}  // namespace chancery
