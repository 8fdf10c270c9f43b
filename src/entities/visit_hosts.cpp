#include "entities/visit_hosts.hpp"

#include <algorithm>

#include "entities/speech.hpp"
#include "entities/state_focus.hpp"

namespace chancery {
namespace {

const Token& at_of(const Sentence& sentence, int at) { return sentence.tokens[static_cast<std::size_t>(at)]; }

// Whether the mention tells where somebody comes to: "arrived in Lima", "visited Peru", "a visit to Peru", "the summit in Lima".
bool is_told_visited(const Sentence& sentence, const Mention& mention) {
  static const WordSet visiting("visit|tour"), going("arrive|fly|travel|land|go|come|return|head|stop|touch|journey|sail|drive|pay|make|begin|start|end|conclude|wind"),
      meeting("meet|gather|speak|talk|sit|convene|receive|welcome|greet|host|attend|hold|sign|dine|open|say|tell|confer|assemble|address|lay"),
      journeys("visit|trip|tour|stop|stopover|arrival|journey|summit|meeting|talk|conference|gathering|session|forum|congress|negotiation|round|dinner"),
      arriving("to|in|at"), staying("in|at");
  const Token& head = at_of(sentence, mention.head);
  if (head.head < 0) return false;
  const Token& above = at_of(sentence, head.head);
  const std::string word = ascii_lower(above.lemma);
  if (head.relation == Relation::obj) return visiting.has(word);
  if (head.relation != Relation::obl && head.relation != Relation::nmod) return false;
  for (const Token& one : sentence.tokens) {
    if (one.head != mention.head || one.relation != Relation::case_) continue;
    const std::string link = ascii_lower(one.form);
    if (above.upos == Upos::verb) return (going.has(word) && arriving.has(link)) || (meeting.has(word) && staying.has(link));
    return journeys.has(word) && arriving.has(link);
  }
  return false;
}

}  // namespace

std::vector<KnownId> visited_states(const Draft& draft, const NominalSpan& nominal, const std::vector<KnownId>& homes) {
  std::vector<KnownId> states;
  const auto add = [&](std::optional<KnownId> state) {
    if (state && std::find(homes.begin(), homes.end(), *state) == homes.end() && std::find(states.begin(), states.end(), *state) == states.end()) states.push_back(*state);
  };
  for (auto mention = draft.result.mentions.rbegin(); mention != draft.result.mentions.rend(); ++mention) {
    if (mention->referents.size() != 1 || mention->kind == MentionKind::adjective || draft.is_label(mention->sentence)) continue;
    if (mention->sentence == nominal.sentence && static_cast<int>(mention->tokens.begin) >= nominal.head) continue;
    const EntityType type = draft.entity(mention->referents[0]).type;
    if (type != EntityType::place && type != EntityType::country) continue;
    if (!is_told_visited(draft.sentence(mention->sentence), *mention)) continue;
    add(type == EntityType::country ? draft.entity(mention->referents[0]).known : draft.country_of(mention->referents[0]));
  }
  if (const auto home = state_of_dateline(draft)) add(draft.entity(*home).known);
  return states;
}

std::optional<EntityId> host_or_guest(const Draft& draft, const Discourse& discourse, const NominalSpan& nominal,
                                      const std::vector<EntityId>& owners, const std::vector<EntityId>& others) {
  const bool host = nominal.lemma == "host";
  const auto home_of = [&](EntityId id) -> std::optional<KnownId> {
    if (draft.entity(id).type != EntityType::person) return draft.entity(id).known;
    const auto state = country_of_person(draft, id);
    if (state && draft.entity(*state).type == EntityType::country) return draft.entity(*state).known;
    return home_of_person(draft, id);
  };
  std::vector<KnownId> homes;  // of those who come
  if (host)
    for (const EntityId id : owners)
      if (const auto home = home_of(id)) homes.push_back(*home);
  std::vector<KnownId> lands = visited_states(draft, nominal, homes);
  if (!host && owners.size() == 1)  // "his guest": of him who is at home
    if (const auto home = home_of(owners[0])) lands = {*home};
  const auto times = [&](EntityId id) {
    return std::count_if(draft.result.mentions.begin(), draft.result.mentions.end(), [&](const Mention& one) { return one.referents == std::vector{id}; });
  };
  for (const KnownId land : lands) {
    const auto found = discourse.leading(
        [&](EntityId id) {
          if (draft.entity(id).type != EntityType::person || std::find(others.begin(), others.end(), id) != others.end()) return false;
          const auto home = home_of(id);
          return home && (*home == land) == host;
        },
        2);
    if (found.empty()) continue;
    const auto first = times(found[0]), second = found.size() > 1 ? times(found[1]) : 0;
    // many come to a summit, and many are at home there: one of them must lead clearly
    const std::ptrdiff_t ahead = !host ? 2 : owners.empty() ? 1 : 0;
    if (second > 0 && first < second + ahead) return std::nullopt;
    return found[0];
  }
  return std::nullopt;
}

}  // namespace chancery
