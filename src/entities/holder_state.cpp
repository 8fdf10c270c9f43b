#include "entities/holder_state.hpp"

#include <algorithm>
#include <string>

#include "entities/binding.hpp"
#include "entities/definite_parts.hpp"
#include "entities/speech.hpp"

namespace chancery {
namespace {

// "He was accompanied by the Minister of Trade, Ana Duarte", "and the Secretary for Mines, Berg": they serve where he
// does.
std::optional<EntityId> companion_state_from(const Draft& draft, const TitleSpan& title, int from) {
  const Sentence& sentence = draft.sentence(title.sentence);
  int at = from;
  for (int steps = 0; steps < 6 && at >= 0; ++steps) {
    const Token& one = sentence.tokens[static_cast<std::size_t>(at)];
    static const WordSet joining("accompany|flank|join|escort");
    if (one.upos == Upos::verb) {
      if (!joining.has(ascii_lower(one.lemma))) return std::nullopt;
      for (const Mention& mention : draft.result.mentions) {
        if (mention.sentence != title.sentence || mention.referents.size() != 1) continue;
        const Token& head = sentence.tokens[static_cast<std::size_t>(mention.head)];
        const bool led = head.relation == Relation::nsubj_pass || head.relation == Relation::obj;
        if (led && head.head == at && draft.entity(mention.referents[0]).type == EntityType::person)
          return country_of_person(draft, mention.referents[0]);
      }
      // "Brown, who is in Chile accompanied by the minister": the name before
      for (auto mention = draft.result.mentions.rbegin(); mention != draft.result.mentions.rend(); ++mention)
        if (mention->sentence == title.sentence && mention->kind == MentionKind::name && mention->head < at &&
            mention->referents.size() == 1 && draft.entity(mention->referents[0]).type == EntityType::person)
          return country_of_person(draft, mention->referents[0]);
      return std::nullopt;
    }
    const bool in_row = one.relation == Relation::appos || one.relation == Relation::conj ||
                        one.relation == Relation::obl_agent || one.relation == Relation::obl ||
                        one.relation == Relation::nsubj || one.relation == Relation::compound;
    // a title before its name hangs on it, or on the name before
    const bool names_holder = steps == 0 && (one.relation == Relation::nmod || one.relation == Relation::flat);
    if (!in_row && !names_holder) return std::nullopt;
    at = one.head;
  }
  return std::nullopt;
}

}  // namespace

std::optional<EntityId> owner_state(const Draft& draft, EntityId holder) {
  for (const NameSpan& name : draft.names_of(holder)) {
    if (name.tokens.begin < 2) continue;
    if (draft.sentence(name.sentence).tokens[name.tokens.begin - 1].xpos != "POS") continue;
    const int owner = draft.name_at(name.sentence, name.tokens.begin - 2);
    if (owner < 0 || draft.names[static_cast<std::size_t>(owner)].entities.size() != 1) continue;
    const EntityId state = draft.names[static_cast<std::size_t>(owner)].entities[0];
    if (draft.entity(state).type == EntityType::country) return state;
  }
  return std::nullopt;
}

std::optional<EntityId> state_of_delegation(const Draft& draft, const TitleSpan& title) {
  static const WordSet sides("delegation|team|side|mission|entourage|contingent"),
      offices(
          "minister|secretary|ambassador|undersecretary|governor|"
          "adviser|advisor|chief|director|envoy|speaker|premier|negotiator|director-general|commissioner");
  static const WordSet links("include|comprise|consist|represent|lead|head|make|bring|feature|be|contain");
  if (!offices.has(title.noun)) return std::nullopt;
  const auto& tokens = draft.sentence(title.sentence).tokens;
  std::optional<EntityId> state;
  for (const NameSpan& name : draft.names_in(title.sentence)) {
    if (name.nested || name.entities.size() != 1 || name.tokens.begin >= title.extent.begin ||
        draft.entity(name.entities[0]).type != EntityType::country)
      continue;
    std::uint32_t at = name.tokens.end;
    bool side = false, linked = false;
    for (const std::uint32_t limit = at + 3; at < limit && at < tokens.size() && !side; ++at)
      side = sides.has(ascii_lower(tokens[at].form));
    for (; side && at < title.extent.begin; ++at) linked = linked || links.has(ascii_lower(tokens[at].lemma));
    // "Peru's side was led by Berg, while Chad's was": the last side before the title; any other state may be meant
    state = linked ? std::optional(name.entities[0]) : std::nullopt;
  }
  return state;
}

std::optional<EntityId> state_of_jailer(const Draft& draft, const TitleSpan& title) {
  static const WordSet holding("release|free|pardon|jail|detain|arrest|imprison|prosecute|try|sentence|charge");
  const auto& tokens = draft.sentence(title.sentence).tokens;
  const auto begin = static_cast<int>(title.extent.begin);
  int verb = -1;
  constexpr int longest = 6;
  for (int at = begin - 1; at >= 0 && at > begin - longest && verb < 0; --at)
    if (tokens[static_cast<std::size_t>(at)].upos == Upos::verb) verb = at;
  if (verb < 0 || tokens[static_cast<std::size_t>(verb)].xpos == "VBN" ||
      !holding.has(ascii_lower(tokens[static_cast<std::size_t>(verb)].lemma)))
    return std::nullopt;
  std::optional<EntityId> state;
  std::uint32_t last = 0;
  for (const NameSpan& name : draft.names) {
    if (name.sentence != title.sentence || name.entities.size() != 1 || static_cast<int>(name.tokens.end) > verb ||
        name.tokens.begin < last)
      continue;
    if (draft.entity(name.entities[0]).type != EntityType::country) continue;
    state = name.entities[0];
    last = name.tokens.begin;
  }
  return state;
}

namespace {

// "met Foreign Minister Berg in Canberra": where that is, told behind the title.
std::optional<KnownId> land_behind(const Draft& draft, const TitleSpan& title) {
  const auto& tokens = draft.sentence(title.sentence).tokens;
  for (const NameSpan& name : draft.names_in(title.sentence)) {
    if (name.nested || name.adjective || name.entities.size() != 1 || name.tokens.begin <= title.tokens.end ||
        ascii_lower(tokens[name.tokens.begin - 1].form) != "in")
      continue;
    if (draft.entity(name.entities[0]).type != EntityType::place) continue;
    if (const auto land = draft.country_of(name.entities[0])) return land;
  }
  return std::nullopt;
}

// "President Berg received Fiji's premier in Lilongwe": who receives somebody of another state does so at home.
std::optional<KnownId> land_of_receiver(const Draft& draft, const TitleSpan& title, int head) {
  static const WordSet receiving("receive|welcome|greet|host");
  const Sentence& sentence = draft.sentence(title.sentence);
  const Token& phrase = sentence.tokens[static_cast<std::size_t>(head)];
  if (phrase.relation != Relation::nsubj || phrase.head < 0 ||
      !receiving.has(ascii_lower(sentence.tokens[static_cast<std::size_t>(phrase.head)].lemma)))
    return std::nullopt;
  const auto land = land_behind(draft, title);
  const bool guest = land && std::any_of(draft.titles.begin(), draft.titles.end(), [&](const TitleSpan& other) {
                       return other.sentence == title.sentence && other.bodies.size() == 1 &&
                              other.tokens.begin > title.tokens.begin &&
                              draft.entity(other.bodies[0]).type == EntityType::country &&
                              draft.entity(other.bodies[0]).known != land;
                     });
  return guest ? land : std::nullopt;
}

}  // namespace

std::optional<KnownId> state_of_visited(const Draft& draft, const TitleSpan& title) {
  const Sentence& sentence = draft.sentence(title.sentence);
  int head = head_of(sentence, title.tokens);
  // "Prime Minister Bui Duc Lam": the title hangs on the name
  if (const Token& noun = sentence.tokens[static_cast<std::size_t>(head)];
      (noun.relation == Relation::nmod || noun.relation == Relation::compound) && noun.head > head &&
      sentence.tokens[static_cast<std::size_t>(noun.head)].upos == Upos::propn)
    head = noun.head;
  if (const auto home = land_of_receiver(draft, title, head)) return home;
  const Token& phrase = sentence.tokens[static_cast<std::size_t>(head)];
  static const WordSet meeting("meet|see|visit|call|brief|thank|urge|tell|invite|assure"),
      receiving("receive|welcome|greet|host|meet|see|brief");
  static const WordSet talking(
      "talk|meeting|consultation|negotiation|discussion|lunch|dinner|breakfast|conversation|audience|meet|confer|dine|"
      "negotiate|sit|consult");
  if (phrase.head < 0) return std::nullopt;
  const std::string governor = ascii_lower(sentence.tokens[static_cast<std::size_t>(phrase.head)].lemma);
  const bool with = std::any_of(sentence.tokens.begin(), sentence.tokens.end(), [&](const Token& one) {
    return one.head == head && one.relation == Relation::case_ && ascii_lower(one.form) == "with";
  });
  const bool met = phrase.relation == Relation::obj && meeting.has(governor);
  const bool received =
      phrase.relation == Relation::obl_agent && receiving.has(governor);  // "was received by the premier"
  const bool talked =
      (phrase.relation == Relation::nmod || phrase.relation == Relation::obl) && with && talking.has(governor);
  if (!met && !received && !talked) return std::nullopt;
  auto land = land_behind(draft, title);
  if (!land) land = state_of_scene(draft, title.sentence);
  const LocalSubject visitor = local_subject(draft, title.sentence, head, draft.result.mentions);
  if (!land || visitor.entities.size() != 1 || draft.entity(visitor.entities[0]).type != EntityType::person)
    return std::nullopt;
  const auto home = country_of_person(draft, visitor.entities[0]);
  return home && draft.entity(*home).known && draft.entity(*home).known != land ? land : std::nullopt;
}

// Parsers hang what follows "Minister for" elsewhere than the word itself: both are tried.
std::optional<EntityId> state_of_companion(const Draft& draft, const TitleSpan& title) {
  const int head = head_of(draft.sentence(title.sentence), title.tokens), first = static_cast<int>(title.tokens.begin);
  const auto state = companion_state_from(draft, title, head);
  return state || head == first ? state : companion_state_from(draft, title, first);
}

std::optional<EntityId> host_of_envoy(const Draft& draft, const TitleSpan& title) {
  static const WordSet sent("ambassador|consul");
  const auto& tokens = draft.sentence(title.sentence).tokens;
  if (!sent.has(title.noun) || title.tokens.end >= tokens.size() || ascii_lower(tokens[title.tokens.end].form) != "to")
    return std::nullopt;
  for (const std::uint32_t at : {title.tokens.end + 1, title.tokens.end + 2}) {
    const int name = draft.name_at(title.sentence, at);
    if (name < 0 || draft.names[static_cast<std::size_t>(name)].entities.size() != 1) continue;
    return draft.names[static_cast<std::size_t>(name)].entities[0];
  }
  return std::nullopt;
}

std::optional<EntityId> state_represented(const Draft& draft, const TitleSpan& title) {
  const Sentence& sentence = draft.sentence(title.sentence);
  const auto relation = [&](int word) { return sentence.tokens[static_cast<std::size_t>(word)].relation; };
  int head = head_of(sentence, title.extent);
  for (int steps = 0;
       steps < 3 && head >= 0 && relation(head) != Relation::nsubj && relation(head) != Relation::obl_agent; ++steps)
    head = sentence.tokens[static_cast<std::size_t>(head)].head;
  if (head < 0) return std::nullopt;
  const std::int32_t verb = sentence.tokens[static_cast<std::size_t>(head)].head;
  if (verb < 0 || ascii_lower(sentence.tokens[static_cast<std::size_t>(verb)].lemma) != "represent")
    return std::nullopt;
  const bool passive = relation(head) == Relation::obl_agent;
  for (const NameSpan& name : draft.names_in(title.sentence)) {
    if (name.entities.size() != 1) continue;
    const Token& other = sentence.tokens[static_cast<std::size_t>(head_of(sentence, name.tokens))];
    if (other.head != verb || other.relation != (passive ? Relation::nsubj_pass : Relation::obj)) continue;
    if (draft.entity(name.entities[0]).type == EntityType::country) return name.entities[0];
    if (passive && draft.entity(name.entities[0]).type == EntityType::person)
      return country_of_person(draft, name.entities[0]);  // "President Berg was represented by his premier, X"
  }
  return std::nullopt;
}

std::optional<EntityId> state_acted_for(const Draft& draft, const TitleSpan& title) {
  const auto& tokens = draft.sentence(title.sentence).tokens;
  constexpr std::size_t reach = 24;
  for (std::size_t at = title.extent.end; at + 3 < tokens.size() && at < title.extent.end + reach; ++at) {
    if (tokens[at].form == ";" || draft.title_at(title.sentence, static_cast<std::uint32_t>(at)) >= 0)
      return std::nullopt;  // the next one's
    if (ascii_lower(tokens[at].form) != "behalf" || ascii_lower(tokens[at - 1].form) != "on" ||
        ascii_lower(tokens[at + 1].form) != "of")
      continue;
    for (const NameSpan& name : draft.names)
      if (name.sentence == title.sentence && !name.nested && name.tokens.begin >= at && name.tokens.begin < at + 7 &&
          name.entities.size() == 1)
        return draft.entity(name.entities[0]).type == EntityType::country ? std::optional(name.entities[0])
                                                                          : std::nullopt;
    return std::nullopt;
  }
  return std::nullopt;
}

std::optional<EntityId> state_ruled_under(const Draft& draft, const TitleSpan& title) {
  const auto& tokens = draft.sentence(title.sentence).tokens;
  constexpr std::uint32_t longest_description = 3;  // "then hardline interim president"
  std::uint32_t under = title.extent.begin;
  while (under > 0 && title.extent.begin - under <= longest_description && ascii_lower(tokens[under].form) != "under") {
    --under;
    const Upos upos = tokens[under].upos;
    if (upos != Upos::adj && upos != Upos::adv && upos != Upos::det && upos != Upos::adp) return std::nullopt;
  }
  if (ascii_lower(tokens[under].form) != "under") return std::nullopt;
  const int phrase = tokens[under].head;
  for (const NameSpan& name : draft.names_in(title.sentence)) {
    if (name.entities.size() != 1 || name.adjective || draft.entity(name.entities[0]).type != EntityType::country)
      continue;
    const Token& subject = tokens[static_cast<std::size_t>(head_of(draft.sentence(title.sentence), name.tokens))];
    if ((subject.relation != Relation::nsubj && subject.relation != Relation::nsubj_pass) || subject.head < 0) continue;
    int at = phrase;
    for (int steps = 0; steps < 4 && at >= 0 && at != subject.head; ++steps)
      at = tokens[static_cast<std::size_t>(at)].head;
    if (at >= 0 && at == subject.head) return name.entities[0];
  }
  return std::nullopt;
}

}  // namespace chancery
