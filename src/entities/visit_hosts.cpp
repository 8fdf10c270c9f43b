#include "entities/visit_hosts.hpp"

#include <algorithm>

#include "entities/guests.hpp"
#include "entities/prominence.hpp"
#include "entities/speech.hpp"
#include "entities/state_focus.hpp"

namespace chancery {
namespace {

const Token& at_of(const Sentence& sentence, int at) { return sentence.tokens[static_cast<std::size_t>(at)]; }

// Whether the mention tells where somebody comes to: "arrived in Lima", "visited Peru", "a visit to Peru", "the summit
// in Lima".
bool is_told_visited(const Sentence& sentence, const Mention& mention) {
  static const WordSet visiting("visit|tour"),
      going(
          "arrive|fly|travel|land|go|come|return|head|stop|touch|journey|sail|drive|pay|make|begin|start|end|conclude|"
          "wind"),
      meeting(
          "meet|gather|speak|talk|sit|convene|receive|welcome|greet|host|attend|hold|sign|dine|open|say|tell|confer|"
          "assemble|address|lay"),
      journeys(
          "visit|trip|tour|stop|stopover|arrival|journey|summit|meeting|talk|conference|gathering|session|forum|"
          "congress|negotiation|round|dinner"),
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
    if (above.upos == Upos::verb)
      return (going.has(word) && arriving.has(link)) || (meeting.has(word) && staying.has(link));
    return journeys.has(word) && arriving.has(link);
  }
  return false;
}

// Whether the text calls the person by an office that only the head of a state or of its government has.
bool leads_state(const Draft& draft, EntityId person) {
  static const WordSet leaders(
      "president|premier|chancellor|king|queen|emir|sultan|monarch|taoiseach|crown prince|prime minister|leader");
  return std::any_of(draft.titles.begin(), draft.titles.end(), [&](const TitleSpan& title) {
    return std::find(title.holders.begin(), title.holders.end(), person) != title.holders.end() &&
           (leaders.has(title.noun) || leaders.has(title.key));
  });
}

}  // namespace

std::vector<KnownId> visited_states(const Draft& draft, const NominalSpan& nominal, const std::vector<KnownId>& homes) {
  std::vector<KnownId> states;
  const auto add = [&](std::optional<KnownId> state) {
    if (state && std::find(homes.begin(), homes.end(), *state) == homes.end() &&
        std::find(states.begin(), states.end(), *state) == states.end())
      states.push_back(*state);
  };
  for (auto mention = draft.result.mentions.rbegin(); mention != draft.result.mentions.rend(); ++mention) {
    if (mention->referents.size() != 1 || mention->kind == MentionKind::adjective || draft.is_label(mention->sentence))
      continue;
    if (mention->sentence == nominal.sentence && static_cast<int>(mention->tokens.begin) >= nominal.head) continue;
    const EntityType type = draft.entity(mention->referents[0]).type;
    if (type != EntityType::place && type != EntityType::country) continue;
    if (!is_told_visited(draft.sentence(mention->sentence), *mention)) continue;
    add(type == EntityType::country ? draft.entity(mention->referents[0]).known
                                    : draft.country_of(mention->referents[0]));
  }
  if (const auto home = state_of_dateline(draft)) add(draft.entity(*home).known);
  // where else the text has just been: "was in Lima", "at the palace in Lima"
  for (auto mention = draft.result.mentions.rbegin(); mention != draft.result.mentions.rend(); ++mention) {
    if (mention->referents.size() != 1 || mention->kind != MentionKind::name || draft.is_label(mention->sentence) ||
        mention->tokens.begin == 0)
      continue;
    if (mention->sentence == nominal.sentence && static_cast<int>(mention->tokens.begin) >= nominal.head) continue;
    const EntityType type = draft.entity(mention->referents[0]).type;
    static const WordSet links("in|at|to|on|near|outside|for");
    if (type != EntityType::place && type != EntityType::facility) continue;
    const auto& tokens = draft.sentence(mention->sentence).tokens;
    std::uint32_t before = mention->tokens.begin - 1;
    if (before > 0 && ascii_lower(tokens[before].form) == "the") --before;
    if (links.has(ascii_lower(tokens[before].form))) add(draft.country_of(mention->referents[0]));
  }
  return states;
}

std::optional<EntityId> host_or_guest(const Draft& draft, const NominalSpan& nominal,
                                      const std::vector<EntityId>& owners, const std::vector<EntityId>& others) {
  const bool host = nominal.lemma == "host";
  const auto home_of = [&](EntityId id) -> std::optional<KnownId> {
    if (draft.entity(id).type != EntityType::person) return draft.entity(id).known;
    const auto state = country_of_person(draft, id);
    if (state && draft.entity(*state).type == EntityType::country && draft.entity(*state).known)
      return draft.entity(*state).known;
    return home_of_person(draft, id);
  };
  std::vector<KnownId> owner_homes;
  for (const EntityId id : owners)
    if (const auto home = home_of(id)) owner_homes.push_back(*home);
  std::vector<KnownId> lands = visited_states(draft, nominal, host ? owner_homes : std::vector<KnownId>{});
  if (!host && !owner_homes.empty()) lands = owner_homes;  // "his guest": of him who is at home
  const auto has = [](const std::vector<KnownId>& list, KnownId one) {
    return std::find(list.begin(), list.end(), one) != list.end();
  };
  const std::vector<double> shares = shares_of_persons(draft, 2.0);  // a text that names everybody once is about nobody
  struct Told {
    int times = 0, last = 0;
  };
  std::vector<Told> told(draft.result.list.size());
  for (const Mention& mention : draft.result.mentions) {
    if (mention.sentence > nominal.sentence || mention.referents.size() != 1) continue;
    if (mention.sentence == nominal.sentence && static_cast<int>(mention.tokens.begin) >= nominal.head) continue;
    Told& one = told[static_cast<std::size_t>(mention.referents[0])];
    ++one.times;
    one.last = mention.sentence;
  }
  constexpr double least = 1.5, least_alone = 2.2, lead = 0.25;
  std::optional<EntityId> best;
  double most = 0.0, next = 0.0;
  bool shown = false;  // that the best one is at home, or came
  for (std::size_t at = 0; at < told.size(); ++at) {
    const auto id = static_cast<EntityId>(at);
    if (told[at].times == 0 || draft.entity(id).type != EntityType::person ||
        std::find(others.begin(), others.end(), id) != others.end())
      continue;
    const auto home = home_of(id);
    if (home && has(owner_homes, *home)) continue;
    double score = 2.0 * shares[at] + 0.15 * std::min(told[at].times, 5);
    const int ago = nominal.sentence - told[at].last;
    score += ago < 2 ? 0.6 : ago < 4 ? 0.3 : 0.0;
    const VisitPart part = part_in_visit(draft, id, nominal.sentence);
    if (part != VisitPart::none) score += part == (host ? VisitPart::host : VisitPart::guest) ? 1.0 : -2.0;
    if (home && !lands.empty()) {
      const bool here = *home == lands[0], once = has(lands, *home);
      if (host)
        score += here ? 1.5 : once ? 0.7 : -1.5;
      else
        score += here ? -1.5 : once ? 0.0 : 0.8;
    }
    if (leads_state(draft, id)) score += 0.5;
    if (score > most) {
      shown = part != VisitPart::none || (home && !lands.empty());
      next = most;
      most = score;
      best = id;
    } else {
      next = std::max(next, score);
    }
  }
  return most >= (shown ? least : least_alone) && most >= next + lead ? best : std::nullopt;
}

}  // namespace chancery
