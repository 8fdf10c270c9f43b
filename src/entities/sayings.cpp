#include "entities/sayings.hpp"

#include <algorithm>

namespace chancery {

SpeechAct Sayings::in(int index, bool reporter) const {
  const Sentence& sentence = draft_.sentence(index);
  SpeechAct act;
  bool by_grammar = false;
  static const WordSet speech("i|we|you");
  for (const Mention& mention : draft_.result.mentions) {
    if (mention.sentence != index || mention.referents.size() != 1) continue;
    const EntityType type = draft_.entity(mention.referents[0]).type;
    const Token& head = sentence.tokens[static_cast<std::size_t>(mention.head)];
    if (reporter ? !agent_types.has(type) || is_quoted(head) : type != EntityType::person) continue;
    if (speech.has(ascii_lower(head.form))) continue;
    const bool subject = head.relation == Relation::nsubj && says(sentence, head.head, reporter);
    const bool before = says(sentence, static_cast<int>(mention.tokens.end), reporter) &&
                        head.relation != Relation::obj && type == EntityType::person;
    const bool after = says(sentence, static_cast<int>(mention.tokens.begin) - 1, reporter) &&
                       ascii_lower(sentence.tokens[mention.tokens.begin - 1].form) == "said" && !modifies(head);
    if (subject && !by_grammar) {
      act.speaker = mention.referents[0];
      by_grammar = true;
    } else if ((before || after) && !act.speaker) {
      act.speaker = mention.referents[0];
    }
    const bool told = (head.relation == Relation::obj || head.relation == Relation::iobj) && head.head >= 0 &&
                      ascii_lower(sentence.tokens[static_cast<std::size_t>(head.head)].lemma) == "tell";
    if (told && type == EntityType::person) act.addressee = mention.referents[0];
  }
  if (!act.speaker) act.addressee.reset();
  act.stranger = !by_grammar && stranger_says(index, reporter);
  if (act.stranger) act.speaker.reset();
  return act;
}

std::optional<EntityId> Sayings::doer_before(int index, Span quotation) const {
  const Sentence& sentence = draft_.sentence(index);
  std::optional<EntityId> found;
  std::uint32_t best = 0;
  for (const Mention& mention : draft_.result.mentions) {
    if (mention.sentence != index || mention.referents.size() != 1) continue;
    const Token& head = sentence.tokens[static_cast<std::size_t>(mention.head)];
    if (!agent_types.has(draft_.entity(mention.referents[0]).type) || head.relation != Relation::nsubj ||
        is_quoted(head) || head.span.begin >= quotation.begin || (found && head.span.begin < best))
      continue;
    found = mention.referents[0];
    best = head.span.begin;
  }
  return found;
}

std::optional<EntityId> Sayings::named_before_colon(int index, std::optional<std::uint32_t> byte) const {
  const auto& tokens = draft_.sentence(index).tokens;
  constexpr std::uint32_t nearest = 6, deepest = 6;  // bytes from the colon to what is said, tokens before the name
  std::uint32_t colon = 0;
  for (std::uint32_t at = 1; at + 1 < tokens.size(); ++at)
    if (tokens[at].form == ":" && !is_quoted(tokens[at]) &&
        (!byte || (tokens[at].span.end <= *byte && *byte - tokens[at].span.end < nearest))) {
      colon = at;
      if (!byte) break;
    }
  if (colon == 0) return std::nullopt;
  std::uint32_t first = 0;
  for (std::uint32_t at = 0; at < colon; ++at) {
    if (tokens[at].form == ";" || tokens[at].form == ".") first = at + 1;
  }
  for (std::uint32_t at = first; at < colon; ++at)
    if ((tokens[at].upos == Upos::verb && tokens[at].xpos != "VBG" && tokens[at].xpos != "VBN") ||
        tokens[at].upos == Upos::aux || is_quoted(tokens[at]))
      return std::nullopt;
  const Mention* found = nullptr;
  for (const Mention& mention : draft_.result.mentions)
    if (mention.sentence == index && mention.referents.size() == 1 && mention.tokens.begin >= first &&
        mention.tokens.begin < first + deepest && mention.tokens.end <= colon &&
        draft_.entity(mention.referents[0]).type == EntityType::person &&
        !modifies(tokens[static_cast<std::size_t>(mention.head)]) &&
        (found == nullptr || mention.tokens.begin < found->tokens.begin))
      found = &mention;
  return found == nullptr ? std::nullopt : std::optional(found->referents[0]);
}

std::optional<EntityId> Sayings::actor(int index) const {
  const Sentence& sentence = draft_.sentence(index);
  for (const Mention& mention : draft_.result.mentions) {
    if (mention.sentence != index || mention.referents.size() != 1) continue;
    const Token& head = sentence.tokens[static_cast<std::size_t>(mention.head)];
    if (draft_.entity(mention.referents[0]).type != EntityType::person || is_quoted(head)) continue;
    if (head.relation == Relation::nsubj && head.head >= 0 &&
        sentence.tokens[static_cast<std::size_t>(head.head)].relation == Relation::root)
      return mention.referents[0];
  }
  return std::nullopt;
}

bool Sayings::stranger_says(int index, bool reporter) const {
  static const WordSet strangers(
      "wife|husband|widow|widower|mother|father|son|daughter|sister|brother|uncle|aunt|cousin|niece|nephew|grandmother|"
      "grandfather|"
      "resident|witness|eyewitness|analyst|expert|economist|neighbour|neighbor|villager|survivor|protester|"
      "demonstrator|passenger|"
      "student|shopkeeper|farmer|trader|driver|bystander|onlooker|observer|relative|lawyer|doctor|nurse|teacher|fan|"
      "user|critic|voter");
  const Sentence& sentence = draft_.sentence(index);
  for (std::uint32_t at = 0; at < sentence.tokens.size(); ++at) {
    const Token& token = sentence.tokens[at];
    if (token.relation != Relation::nsubj || token.upos != Upos::noun || !strangers.has(ascii_lower(token.lemma)) ||
        is_quoted(token))
      continue;
    if (!says(sentence, token.head, reporter) || is_quoted(sentence.tokens[static_cast<std::size_t>(token.head)]))
      continue;
    const bool named =
        std::any_of(draft_.result.mentions.begin(), draft_.result.mentions.end(), [&](const Mention& mention) {
          return mention.sentence == index &&
                 (mention.head == static_cast<int>(at) ||
                  sentence.tokens[static_cast<std::size_t>(mention.head)].head == static_cast<int>(at)) &&
                 sentence.tokens[static_cast<std::size_t>(mention.head)].relation != Relation::nmod_poss &&
                 std::any_of(mention.referents.begin(), mention.referents.end(),
                             [&](EntityId id) { return draft_.entity(id).type == EntityType::person; });
        });
    if (!named) return true;
  }
  return false;
}

bool Sayings::is_quoted(const Token& token) const {
  return std::any_of(quotations_.begin(), quotations_.end(),
                     [&](Span one) { return one.begin <= token.span.begin && token.span.end <= one.end; });
}

bool Sayings::modifies(const Token& token) {
  return token.relation == Relation::amod || token.relation == Relation::compound ||
         token.relation == Relation::nmod_poss;
}

bool Sayings::says(const Sentence& sentence, int at, bool reporter) const {
  if (at < 0 || at >= static_cast<int>(sentence.tokens.size())) return false;
  const Token& token = sentence.tokens[static_cast<std::size_t>(at)];
  return token.upos == Upos::verb && lexicon::say_verbs().has(ascii_lower(token.lemma)) &&
         !(reporter && is_quoted(token)) && !tells_the_writer(sentence, at);
}

bool Sayings::tells_the_writer(const Sentence& sentence, int verb) {
  static const WordSet hearer("me|us");
  return std::any_of(sentence.tokens.begin(), sentence.tokens.end(), [&](const Token& one) {
    return one.head == verb && (one.relation == Relation::obj || one.relation == Relation::iobj) &&
           hearer.has(ascii_lower(one.form));
  });
}

}  // namespace chancery
