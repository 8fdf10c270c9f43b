#include "entities/unnamed_holders.hpp"

#include "entities/offices.hpp"

namespace chancery {
namespace {

const WordSet& envoys() {
  static const WordSet words("ambassador|envoy|chargé|consul");
  return words;
}

// "recalled its ambassador", "Lima called in Togo's envoy": the one whom a state has there.
bool is_recalled(const Draft& draft, const TitleSpan& title) {
  static const WordSet verbs(
      "recall|withdraw|summon|expel|call|bring|pull|order|fetch|send|dispatch|bar|repatriate|convoke|declare|evict|"
      "deport");
  const Sentence& sentence = draft.sentence(title.sentence);
  const Token& head = sentence.tokens[static_cast<std::size_t>(head_of(sentence, title.tokens))];
  return envoys().has(title.noun) && (head.relation == Relation::obj || head.relation == Relation::nsubj_pass) &&
         head.head >= 0 && verbs.has(ascii_lower(sentence.tokens[static_cast<std::size_t>(head.head)].lemma));
}

// An office of which a state has but one holder at a time.
bool has_one_holder(const Draft& draft, const TitleSpan& title) {
  static const WordSet single(
      "president|premier|minister|chancellor|king|queen|emir|sultan|monarch|emperor|vice-president|ambassador|"
      "taoiseach");
  const bool one = single.has(title.noun) || title.key == "crown prince" || title.key == "crown princess" ||
                   is_recalled(draft, title);
  return one && !title.plural && !title.employee && !title.profession && !title.former && !title.vague;
}

// "the president", "Kenya's president", "Iranian president in Damascus"; not "a Kenyan minister", "no foreign
// minister", "its next president".
bool means_somebody(const Draft& draft, const TitleSpan& title) {
  static const WordSet open(
      "a|an|any|no|every|each|some|another|which|what|whatever|next|first|last|future|potential|possible|new-style|"
      "former|late|ex|then|would-be|"
      "two|three|four|several|many|few|most|previous|successive|junior|senior|such|youngest|oldest|acting");
  const auto& tokens = draft.sentence(title.sentence).tokens;
  const std::uint32_t first = title.extent.begin > 0 ? title.extent.begin - 1 : 0;
  for (std::uint32_t at = first; at < title.tokens.end; ++at)
    if (open.has(ascii_lower(tokens[at].form))) return false;
  static const WordSet roles("as|become|than|like|for");
  return title.extent.begin == 0 || !roles.has(ascii_lower(tokens[title.extent.begin - 1].form));
}

// "elected Kenya's president", "its ambassador from Sudan": whom it comes to mean is told otherwise, or not whose he
// is.
bool is_chosen(const Draft& draft, const TitleSpan& title) {
  const Sentence& sentence = draft.sentence(title.sentence);
  const Token& head = sentence.tokens[static_cast<std::size_t>(head_of(sentence, title.tokens))];
  static const WordSet choosing(
      "elect|name|appoint|choose|pick|nominate|make|become|remain|have|get|need|lack|want|seek|find|declare|proclaim|"
      "call|install|swear|be");
  if (head.head >= 0 && head.relation != Relation::nsubj && head.relation != Relation::nmod &&
      choosing.has(ascii_lower(sentence.tokens[static_cast<std::size_t>(head.head)].lemma)))
    return true;
  const bool owned = title.extent.begin > 0 && sentence.tokens[title.extent.begin - 1].upos == Upos::pron;
  return owned && envoys().has(title.noun) && !is_recalled(draft, title);
}

bool is_argument(const Draft& draft, const TitleSpan& title) {
  const Sentence& sentence = draft.sentence(title.sentence);
  switch (sentence.tokens[static_cast<std::size_t>(head_of(sentence, title.tokens))].relation) {
    case Relation::nsubj:
    case Relation::nsubj_pass:
    case Relation::obj:
    case Relation::iobj:
    case Relation::obl:
    case Relation::nmod:
    case Relation::nmod_poss:
    case Relation::conj:
      return true;
    default:
      return false;
  }
}

}  // namespace

std::optional<EntityId> make_unnamed_holder(Draft& draft, const TitleSpan& title, bool body_told) {
  if (!has_one_holder(draft, title) || title.verb >= 0 || title.bodies.size() != 1 ||
      draft.entity(title.bodies[0]).type != EntityType::country)
    return std::nullopt;
  if (draft.is_label(title.sentence) || !means_somebody(draft, title) || !is_argument(draft, title) ||
      is_chosen(draft, title))
    return std::nullopt;
  const std::string called = title.key + " of " + draft.entity(title.bodies[0]).name;
  if (!body_told)
    for (std::size_t at = 0; at < draft.result.list.size(); ++at)
      if (draft.notes[at].described && draft.result.list[at].type == EntityType::person &&
          draft.result.list[at].name == called)
        return static_cast<EntityId>(at);
  const EntityId made = draft.new_entity(EntityType::person, called, true);
  draft.result.list[static_cast<std::size_t>(made)].confidence = 0.6F;
  Span words = title.extent;
  if (ascii_lower(draft.sentence(title.sentence).tokens[words.begin].form) == "the") ++words.begin;
  draft.add_alias(made, draft.text_of(title.sentence, words));  // "Cambodian ambassador"
  if (const auto home = draft.entity(title.bodies[0]).known) draft.note(made).homes.push_back(*home);
  if (body_told) add_office(draft, title, made, title.bodies[0], 0.65F);
  return made;
}

}  // namespace chancery
