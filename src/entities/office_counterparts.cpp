// The office of a counterpart: that of the one whose counterpart he is, in another state.
#include <algorithm>

#include "entities/definite_parts.hpp"
#include "entities/name_states.hpp"
#include "entities/office_completion.hpp"
#include "entities/offices.hpp"
#include "entities/speech.hpp"

namespace chancery {
namespace {

// "in Montevideo she met her counterpart Omar Rivas": of the one state spoken of, by name or by a town of it, beside
// the possessor's own.
std::optional<EntityId> other_state(Draft& draft, const Discourse& discourse, EntityId possessor) {
  constexpr double present = 5.0, clear = 1.4;
  const auto own = country_of_person(draft, possessor);
  const auto home = own ? draft.entity(*own).known : std::nullopt;
  if (!home) return std::nullopt;
  std::vector<std::pair<KnownId, double>> states;
  discourse.each([&](EntityId id, double weight) {
    const auto known = draft.entity(id).known;
    if (!known) return;
    const KnownThing& thing = draft.known.things()[static_cast<std::size_t>(*known)];
    const auto state = thing.type == EntityType::country ? known
                       : thing.type == EntityType::place ? thing.country
                                                         : std::nullopt;
    if (!state || state == home) return;
    const auto at = std::find_if(states.begin(), states.end(), [&](const auto& one) { return one.first == *state; });
    if (at == states.end())
      states.emplace_back(*state, weight);
    else
      at->second += weight;
  });
  const auto lighter = [](const auto& a, const auto& b) { return a.second < b.second; };
  const auto best = std::max_element(states.begin(), states.end(), lighter);
  if (best == states.end() || best->second < present) return std::nullopt;
  for (auto one = states.begin(); one != states.end(); ++one)
    if (one != best && one->second * clear > best->second) return std::nullopt;
  return draft.known_entity(best->first);
}

// "briefed her counterparts, Duarte and Weber": the state that each is known to be of, if it is not the possessor's.
std::optional<EntityId> known_abroad(Draft& draft, EntityId holder, EntityId possessor) {
  const auto state = home_of_person(draft, holder);
  if (!state || state == home_of_person(draft, possessor)) return std::nullopt;
  return draft.known_entity(*state);
}

}  // namespace

void add_peer_of_speaker(Draft& draft, TitleSpan& title) {
  if (title.bodies.size() != 1 || title.holders.size() != 1 ||
      draft.entity(title.bodies[0]).type != EntityType::country)
    return;
  const auto& offices = draft.result.offices;
  const auto told = [&](const OfficePhrase& one) { return one.holder == title.holders[0]; };
  if (std::any_of(offices.begin(), offices.end(), told)) return;
  const auto peer = std::find_if(offices.rbegin(), offices.rend(), [&](const OfficePhrase& one) {
    return !one.employee && !one.former && one.body && draft.entity(*one.body).type == EntityType::country &&
           one.body != title.bodies[0];
  });
  title.text = peer == offices.rend() ? std::string() : peer->title;
  title.key = ascii_lower(title.text);
  title.role = lexicon::title_role(title.key);
  add_office(draft, title, title.holders[0], title.bodies[0], 0.7F);
}

void add_peers_in_order(Draft& draft, TitleSpan& title, const std::vector<EntityId>& possessors) {
  for (std::size_t at = 0; at < title.holders.size(); ++at) {
    const EntityId holder = title.holders[at];
    if (std::find(possessors.begin(), possessors.end(), holder) != possessors.end()) continue;
    title.text.clear();
    for (const OfficePhrase& phrase : draft.result.offices)
      if (possessors.size() == title.holders.size() && phrase.holder == possessors[at] && !phrase.employee &&
          !phrase.former)
        title.text = phrase.title;
    title.key = ascii_lower(title.text);
    title.role = lexicon::title_role(title.key);
    add_office(draft, title, holder, title.bodies[0], 0.7F);
  }
}

void take_office_of_peer(const Draft& draft, TitleSpan& title) {
  const TitleSpan* peer = nullptr;
  for (const TitleSpan& other : draft.titles)
    if (other.sentence == title.sentence && other.tokens.end <= title.extent.begin && other.noun != "counterpart" &&
        !other.profession && (peer == nullptr || peer->tokens.end < other.tokens.end))
      peer = &other;
  std::string text = peer != nullptr ? peer->text : std::string();
  if (peer == nullptr || peer->key == "minister")
    for (const OfficePhrase& phrase : draft.result.offices)
      if (phrase.body && !phrase.employee && !phrase.former &&
          std::ranges::any_of(draft.names_in(title.sentence), [&](const NameSpan& name) {
            return name.tokens.end <= title.extent.begin && means_only(name, phrase.holder);
          })) {
        text = phrase.title;
        break;
      }
  if (text.empty()) return;
  title.text = text;
  title.key = ascii_lower(text);
  title.role = lexicon::title_role(title.key);
  title.vague = title.role == Role::other;
}

namespace {

bool is_colleague(const Draft& draft, const TitleSpan& title) {
  return ascii_lower(draft.sentence(title.sentence).tokens[title.tokens.end - 1].form) == "colleague";
}

// "his colleague at defence" serves where he does, "his colleague in Lima" there.
std::optional<EntityId> state_behind(Draft& draft, const TitleSpan& title, EntityId possessor) {
  const auto& tokens = draft.sentence(title.sentence).tokens;
  std::uint32_t at = title.tokens.end;
  const auto form = [&](std::uint32_t index) {
    return index < tokens.size() ? ascii_lower(tokens[index].form) : std::string();
  };
  if (form(at) == "there") {
    const auto land = state_of_scene(draft, title.sentence);
    return land ? std::optional(draft.known_entity(*land)) : std::nullopt;
  }
  if (form(at) == "at" && is_colleague(draft, title)) return country_of_person(draft, possessor);
  if (form(at) != "in" && form(at) != "from") return std::nullopt;
  if (form(++at) == "the") ++at;
  const int name = draft.name_at(title.sentence, at);
  if (name < 0 || draft.names[static_cast<std::size_t>(name)].entities.size() != 1) return std::nullopt;
  const auto land = draft.country_of(draft.names[static_cast<std::size_t>(name)].entities[0]);
  return land ? std::optional(draft.known_entity(*land)) : std::nullopt;
}

// "Berg met with President Weber, Speaker Lund and his counterpart": the one who met the row.
std::optional<EntityId> host_of_row(const Draft& draft, int sentence_index, int first) {
  const auto& tokens = draft.sentence(sentence_index).tokens;
  const Token& head = tokens[static_cast<std::size_t>(first)];
  if ((head.relation != Relation::obl && head.relation != Relation::obj) || head.head < 0) return std::nullopt;
  for (std::uint32_t at = 0; at < tokens.size(); ++at) {
    if (tokens[at].head != head.head || tokens[at].relation != Relation::nsubj) continue;
    const int name = draft.name_at(sentence_index, at);
    if (name < 0) return std::nullopt;
    const NameSpan& subject = draft.names[static_cast<std::size_t>(name)];
    if (subject.entities.size() != 1 || draft.entity(subject.entities[0]).type != EntityType::person)
      return std::nullopt;
    return subject.entities[0];
  }
  return std::nullopt;
}

}  // namespace

EntityId last_of_row(const Draft& draft, int sentence_index, std::uint32_t pronoun, EntityId possessor) {
  const auto& tokens = draft.sentence(sentence_index).tokens;
  if (pronoun < 2 || ascii_lower(tokens[pronoun - 1].form) != "and") return possessor;
  const int at = draft.name_at(sentence_index, pronoun - 2);
  if (at < 0) return possessor;
  const NameSpan& last = draft.names[static_cast<std::size_t>(at)];
  if (last.entities.size() != 1 || last.adjective || draft.entity(last.entities[0]).type != EntityType::person)
    return possessor;
  for (std::uint32_t word = last.tokens.begin; word < last.tokens.end; ++word) {
    if (tokens[word].relation != Relation::conj || tokens[word].head < 0) continue;
    const int first = draft.name_at(sentence_index, static_cast<std::uint32_t>(tokens[word].head));
    if (first < 0 || !means_only(draft.names[static_cast<std::size_t>(first)], possessor)) continue;
    return host_of_row(draft, sentence_index, tokens[word].head).value_or(last.entities[0]);
  }
  return possessor;
}

std::optional<EntityId> first_of_pair(const Draft& draft, const TitleSpan& title) {
  if (title.holders.size() != 1) return std::nullopt;
  const auto& tokens = draft.sentence(title.sentence).tokens;
  for (std::uint32_t word = 0; word < title.extent.begin; ++word) {
    if (tokens[word].relation != Relation::conj || tokens[word].head < 0) continue;
    const int at = draft.name_at(title.sentence, word);
    if (at < 0 || !means_only(draft.names[static_cast<std::size_t>(at)], title.holders[0])) continue;
    const int before = draft.name_at(title.sentence, static_cast<std::uint32_t>(tokens[word].head));
    if (before < 0) continue;
    const NameSpan& first = draft.names[static_cast<std::size_t>(before)];
    if (first.entities.size() == 1 && !first.adjective && first.entities[0] != title.holders[0] &&
        draft.entity(first.entities[0]).type == EntityType::person)
      return first.entities[0];
  }
  return std::nullopt;
}

void complete_counterpart(Draft& draft, const Discourse& discourse, TitleSpan& title, EntityId possessor) {
  const bool colleague = is_colleague(draft, title);
  for (const OfficePhrase& phrase : draft.result.offices) {
    if (phrase.holder != possessor || phrase.employee || phrase.former) continue;
    title.text = phrase.title;
    title.key = ascii_lower(phrase.title);
    title.role = lexicon::title_role(title.key);
    title.vague = title.role == Role::other;
    break;
  }
  if (const auto known = draft.entity(possessor).known; known && title.key.find("counterpart") != std::string::npos)
    for (const OfficeTerm* term : draft.known.offices_of(*known)) {  // what the text need not say
      const auto& date = draft.day;
      if (!date || term->title.empty() || (term->start && *date < *term->start) || (term->end && *term->end < *date))
        continue;
      title.text = term->title;
      title.key = ascii_lower(term->title);
      title.role = term->role;
      break;
    }
  const bool paired =
      title.bodies.size() == title.holders.size();  // "her counterparts from Peru, Duarte, and Mali, Weber"
  for (std::size_t at = 0; at < title.holders.size(); ++at) {
    const EntityId holder = title.holders[at];
    if (holder == possessor) continue;
    std::optional<EntityId> body;
    if (paired)
      body = title.bodies[at];
    else if (title.bodies.size() == 1)
      body = title.bodies[0];
    else
      body = body_of_holder(draft, title, holder);
    if (!colleague && !paired && body && body == country_of_person(draft, possessor))
      body.reset();  // "secretary of state" tells the possessor's state
    const bool told = std::any_of(draft.result.offices.begin(), draft.result.offices.end(),
                                  [&](const OfficePhrase& phrase) { return phrase.holder == holder && phrase.body; });
    if (!body && !told) body = state_behind(draft, title, possessor);
    if (!body && !told) {
      constexpr double by_name = 1.6;
      body = state_by_name(draft, holder, by_name);
      if (body == country_of_person(draft, possessor)) body.reset();
    }
    if (!body && !told && !colleague) body = known_abroad(draft, holder, possessor);
    if (!body && !told && !colleague) body = other_state(draft, discourse, possessor);
    if (colleague && body && body == country_of_person(draft, possessor)) title.text.clear();  // of another field
    if (body && title.key.find("counterpart") == std::string::npos) add_office(draft, title, holder, body, 0.7F);
  }
}

}  // namespace chancery
