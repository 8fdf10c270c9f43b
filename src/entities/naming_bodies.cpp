// Where an office lies that a verb gives to somebody: the body of who names, of who tells of it, or that the holder
// joins.
#include <algorithm>
#include <string_view>

#include "entities/naming.hpp"
#include "entities/speech.hpp"

namespace chancery {
namespace {

bool national(const TitleSpan& title) {
  static const WordSet nouns(
      "minister|ambassador|premier|president|chancellor|consul|envoy|governor-general|attorney-general|prosecutor|"
      "vice-president|ombudsman|treasurer|secretary");
  return nouns.has(title.noun);
}

// "The bank named Berg president", where no organ of a state or party does: its own.
bool of_itself(const Draft& draft, const TitleSpan& title, EntityId namer, bool in_part) {
  static const WordSet presiding("president|vice-president|treasurer|secretary|chancellor");
  static const WordSet organs(
      "parliament|assembly|congress|senate|duma|knesset|diet|bundestag|majlis|deputies|representatives|government|"
      "cabinet|junta|council|house|commission|"
      "court|union|party|front|movement|coalition|alliance|democrats|conservatives|liberals|labour|greens|socialists");
  if (!presiding.has(title.noun)) return false;
  if (in_part) return true;
  const std::string name = ascii_lower(draft.entity(namer).name);
  for (std::size_t begin = 0; begin < name.size();) {
    const std::size_t end = std::min(name.find(' ', begin), name.size());
    if (organs.has(std::string_view(name).substr(begin, end - begin))) return false;
    begin = end + 1;
  }
  return true;
}

// The only state that the sentence names before the verb.
std::optional<EntityId> only_state_before(const Draft& draft, const TitleSpan& title, int verb) {
  std::optional<EntityId> only;
  for (const Mention& mention : draft.result.mentions) {
    if (mention.sentence != title.sentence || static_cast<int>(mention.tokens.begin) > verb || !national(title))
      continue;
    for (const EntityId id : mention.referents) {
      if (draft.entity(id).type != EntityType::country || only == id) continue;
      if (only) return std::nullopt;
      only = id;
    }
  }
  return only;
}

}  // namespace

std::optional<EntityId> body_of_person(const Draft& draft, const TitleSpan& title, EntityId person) {
  std::optional<EntityId> body;
  for (const OfficePhrase& phrase : draft.result.offices) {
    if (phrase.holder != person || !phrase.body || phrase.former) continue;
    const bool state = draft.entity(*phrase.body).type == EntityType::country;
    if (state == national(title)) return phrase.body;
    body = phrase.body;
  }
  if (!national(title) && body) return body;
  return country_of_person(draft, person);
}

std::optional<EntityId> body_joined(const Draft& draft, const TitleSpan& title, int verb) {
  const auto& tokens = draft.sentence(title.sentence).tokens;
  static const WordSet joining("join|rejoin|quit|leave");
  if (verb < 0 || !joining.has(ascii_lower(tokens[static_cast<std::size_t>(verb)].lemma))) return std::nullopt;
  for (const Mention& mention : draft.result.mentions) {
    if (mention.sentence != title.sentence) continue;
    const Token& head = tokens[static_cast<std::size_t>(mention.head)];
    if (mention.referents.size() == 1 && head.head == verb && head.relation == Relation::obj &&
        draft.entity(mention.referents[0]).type == EntityType::organization)
      return mention.referents[0];
  }
  return std::nullopt;
}

std::optional<EntityId> body_of_relative(const Draft& draft, const TitleSpan& title, int verb) {
  const auto& tokens = draft.sentence(title.sentence).tokens;
  const auto at = [&](int token) -> const Token& { return tokens[static_cast<std::size_t>(token)]; };
  const int named = verb;
  for (int steps = 0; steps < 3 && verb >= 0 && at(verb).relation != Relation::acl_relcl; ++steps) {
    if (at(verb).relation != Relation::conj && at(verb).relation != Relation::xcomp) return std::nullopt;
    verb = at(verb).head;
  }
  if (verb < 0 || at(verb).relation != Relation::acl_relcl || at(verb).head < 0) return std::nullopt;
  const int noun = at(verb).head;
  const auto links = [&](int token) {
    const std::string word = ascii_lower(at(token).form);
    if (word == "where") return true;
    static const WordSet before("of|at|in");
    return word == "which" && token > 0 && before.has(ascii_lower(at(token - 1).form));
  };
  bool linked = false;
  for (int token = noun + 1; token < named && !linked; ++token) linked = links(token);
  if (!linked) return std::nullopt;
  for (const Mention& mention : draft.result.mentions)
    if (mention.sentence == title.sentence && mention.referents.size() == 1 && mention.head == noun &&
        draft.entity(mention.referents[0]).type == EntityType::organization)
      return mention.referents[0];
  return std::nullopt;
}

std::optional<EntityId> body_at_opening(const Draft& draft, const TitleSpan& title, int verb) {
  const auto& tokens = draft.sentence(title.sentence).tokens;
  if (verb < 0 || national(title)) return std::nullopt;
  for (const Mention& mention : draft.result.mentions) {
    if (mention.sentence != title.sentence || mention.referents.size() != 1 || mention.head >= verb ||
        draft.entity(mention.referents[0]).type != EntityType::organization)
      continue;
    const Token& head = tokens[static_cast<std::size_t>(mention.head)];
    if (head.relation != Relation::obl || head.head != verb) continue;
    for (const Token& one : tokens)
      if (one.head == mention.head && one.relation == Relation::case_ && ascii_lower(one.form) == "at")
        return mention.referents[0];
  }
  return std::nullopt;
}

std::optional<EntityId> body_of_reporter(const Draft& draft, const TitleSpan& title, int verb) {
  static const WordSet corporate(
      "executive|ceo|officer|chairman|chairwoman|chair|chairperson|boss|president|spokesman|spokeswoman|director|head|"
      "manager|treasurer");
  static const WordSet reporting("announce|say|confirm|report|state|reveal|add|disclose|note");
  const auto& tokens = draft.sentence(title.sentence).tokens;
  if (verb < 0 || !corporate.has(title.noun)) return std::nullopt;
  const Token& told = tokens[static_cast<std::size_t>(verb)];
  if (told.relation != Relation::ccomp || told.head < 0 ||
      !reporting.has(ascii_lower(tokens[static_cast<std::size_t>(told.head)].lemma)))
    return std::nullopt;
  for (const Mention& mention : draft.result.mentions) {
    if (mention.sentence != title.sentence || mention.referents.size() != 1 ||
        draft.entity(mention.referents[0]).type != EntityType::organization)
      continue;
    const Token* head = &tokens[static_cast<std::size_t>(mention.head)];
    static const WordSet parts("board|management|directors|owners|owner|shareholders");
    if (head->relation == Relation::nmod && head->head >= 0 &&
        parts.has(ascii_lower(tokens[static_cast<std::size_t>(head->head)].form)))
      head = &tokens[static_cast<std::size_t>(head->head)];
    if (head->head == told.head && head->relation == Relation::nsubj) return mention.referents[0];
  }
  return std::nullopt;
}

std::optional<EntityId> body_of_namer(const Draft& draft, const TitleSpan& title, int verb) {
  static const WordSet of_sees(
      "bishop|archbishop|nuncio|primate|patriarch|eparch|catholicos");  // whoever names them, they have their see
  if (of_sees.has(title.noun)) return std::nullopt;
  const auto& tokens = draft.sentence(title.sentence).tokens;
  for (int at = verb, steps = 0; at >= 0 && steps < 3; ++steps) {
    // "was appointed ambassador by President Berg": an agent behind the title is no mention yet
    for (const NameSpan& name : draft.names) {
      if (name.sentence != title.sentence || name.nested || name.entities.size() != 1 ||
          name.tokens.begin < title.tokens.end)
        continue;
      const Token& head = tokens[static_cast<std::size_t>(head_of(draft.sentence(title.sentence), name.tokens))];
      if (head.head != at || head.relation != Relation::obl_agent) continue;
      const EntityType type = draft.entity(name.entities[0]).type;
      if (type == EntityType::person)
        if (const auto body = body_of_person(draft, title, name.entities[0])) return body;
      if (type == EntityType::country || (type == EntityType::organization && !national(title)))
        return name.entities[0];
    }
    // "The UN Secretary-General appointed", "Peru's president named": of an office whose holder is not known
    for (const TitleSpan& other : draft.titles) {
      if (other.sentence != title.sentence || !other.holders.empty() || other.bodies.size() != 1 ||
          other.tokens.begin == title.tokens.begin)
        continue;
      const Token& head = tokens[static_cast<std::size_t>(head_of(draft.sentence(title.sentence), other.tokens))];
      if (head.head != at || (head.relation != Relation::nsubj && head.relation != Relation::obl_agent)) continue;
      const EntityType type = draft.entity(other.bodies[0]).type;
      if (type == EntityType::country || type == EntityType::organization) return other.bodies[0];
    }
    for (const Mention& mention : draft.result.mentions) {
      if (mention.sentence != title.sentence || mention.referents.size() != 1) continue;
      const Token& word = tokens[static_cast<std::size_t>(mention.head)];
      // "the bank's board", "the general assembly of the union": the whole names
      static const WordSet parts(
          "board|assembly|council|congress|committee|directors|governors|shareholders|members|conference|executive|"
          "leadership|delegates|"
          "trustees|management|synod|electors|partners|owners");
      const bool in_part = (word.relation == Relation::nmod || word.relation == Relation::nmod_poss) &&
                           word.head >= 0 && draft.entity(mention.referents[0]).type == EntityType::organization &&
                           parts.has(ascii_lower(tokens[static_cast<std::size_t>(word.head)].form));
      const Token& head = in_part ? tokens[static_cast<std::size_t>(word.head)] : word;
      const bool passive = tokens[static_cast<std::size_t>(at)].head >= 0 && head.relation == Relation::obl_agent;
      if (head.head != at || !(head.relation == Relation::nsubj || passive)) continue;
      const EntityId namer = mention.referents[0];
      switch (draft.entity(namer).type) {
        case EntityType::country:
          return namer;
        case EntityType::organization: {
          if (!national(title) || of_itself(draft, title, namer, in_part)) return namer;
          const auto state = draft.country_of(namer);
          if (state) return draft.find_known(*state);
          break;
        }
        case EntityType::person:
          if (const auto body = body_of_person(draft, title, namer)) return body;
          if (tokens[static_cast<std::size_t>(mention.head)].upos != Upos::pron) return std::nullopt;
          return only_state_before(draft, title, verb);  // "Berg, who was planning minister"
        default:
          break;
      }
      // "Paraguay's Congress", "the Peruvian parliament"
      for (const Mention& owner : draft.result.mentions)
        if (owner.sentence == title.sentence && owner.referents.size() == 1 &&
            owner.tokens.begin < mention.tokens.end && owner.tokens.end + 2 >= mention.tokens.begin &&
            owner.tokens.end <= mention.tokens.end + 1 && draft.entity(owner.referents[0]).type == EntityType::country)
          return owner.referents[0];
      return std::nullopt;
    }
    const Token& here = tokens[static_cast<std::size_t>(at)];
    if (here.relation != Relation::conj && here.relation != Relation::xcomp) break;
    at = here.head;
  }
  return only_state_before(draft, title, verb);
}

}  // namespace chancery
