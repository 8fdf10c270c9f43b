// "the junta", "the rebels": those who rule or fight without a name of their own in the sentence.
#include <algorithm>
#include <array>
#include <chrono>

#include "entities/body_kinds.hpp"
#include "entities/definite.hpp"
#include "entities/definite_parts.hpp"
#include "entities/nominals.hpp"

namespace chancery {
namespace {

// States under military rule, by month: from the seizure of power to an elected or civilian government, 0 for not yet.
struct MilitaryRule {
  std::string_view state;
  int from = 0, until = 0;  // year * 100 + month
};
constexpr std::array<MilitaryRule, 14> military_rules = {{{"burkina-faso", 202201, 0},
                                                          {"chad", 202104, 202405},
                                                          {"egypt", 201307, 201406},
                                                          {"fiji", 200612, 201409},
                                                          {"gabon", 202308, 202505},
                                                          {"guinea", 202109, 202512},
                                                          {"guinea-bissau", 202511, 0},
                                                          {"madagascar", 202510, 0},
                                                          {"mali", 202008, 0},
                                                          {"mauritania", 200808, 200908},
                                                          {"myanmar", 202102, 0},
                                                          {"niger", 202307, 0},
                                                          {"sudan", 202110, 0},
                                                          {"thailand", 201405, 201907}}};

bool is_under_military_rule(const std::string& slug, const std::optional<std::chrono::year_month_day>& date) {
  // without a date any such rule counts
  const int month =
      date ? static_cast<int>(date->year()) * 100 + static_cast<int>(static_cast<unsigned>(date->month())) : 0;
  return std::any_of(military_rules.begin(), military_rules.end(), [&](const MilitaryRule& rule) {
    return rule.state == slug && (month == 0 || (rule.from <= month && (rule.until == 0 || month <= rule.until)));
  });
}

}  // namespace

bool is_fighter_noun(const std::string& noun) {
  static const WordSet words(
      "rebel|insurgent|militant|guerrilla|jihadist|separatist|islamist|militiaman|paramilitary|guerilla|secessionist");
  return words.has(noun);
}

std::optional<EntityId> state_under_junta(const Draft& draft, const Discourse& discourse) {
  return discourse.best([&](EntityId id) -> bool {
    const auto known = draft.entity(id).known;
    return known && draft.entity(id).type == EntityType::country &&
           is_under_military_rule(draft.known.things()[static_cast<std::size_t>(*known)].slug, draft.day);
  });
}

namespace {

// "the Armed Forces of Peru" are no militants.
bool serves_a_state(const std::string& name) {
  for (const std::string_view one : {"armed forces", "air force", "navy", "police", "gendarmerie", "coast guard",
                                     "coastguard", "national army", "defence force", "defense force"})
    if (name.find(one) != std::string::npos) return true;
  return false;
}

}  // namespace

Resolved resolve_fighters(const Draft& draft, const Discourse& discourse, const NominalSpan& nominal) {
  const Barred barred(draft, nominal);
  const BodyKinds armed = kinds_of_noun("militia");
  const BodyKinds other =
      kinds_of_noun("company") | kinds_of_noun("charity") | kinds_of_noun("church");  // "group" may mean any
  const auto found = discourse.best([&](EntityId id) {
    const EntityNotes& note = draft.notes[static_cast<std::size_t>(id)];
    return draft.entity(id).type == EntityType::organization && !note.body_state && (note.kinds & armed) == armed &&
           !serves_a_state(ascii_lower(draft.entity(id).name)) &&
           ((note.kinds & other) == 0 || (kinds_of_noun(ascii_lower(last_word(draft.entity(id).name))) & armed) != 0) &&
           !barred.has(id) && discourse.weight(id) >= 2.0;
  });
  return found ? Resolved{{*found}, 0.65F} : Resolved{};
}

}  // namespace chancery
