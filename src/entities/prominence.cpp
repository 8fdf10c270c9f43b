#include "entities/prominence.hpp"

#include <algorithm>

#include "entities/state_focus.hpp"

namespace chancery {

std::vector<double> shares_of_persons(const Draft& draft, double least) {
  std::vector<double> shares = times_named(draft);
  double most = least;
  for (std::size_t at = 0; at < shares.size(); ++at) {
    if (draft.result.list[at].type != EntityType::person) shares[at] = 0.0;
    most = std::max(most, shares[at]);
  }
  if (most > 0.0)
    for (double& share : shares) share /= most;
  return shares;
}

std::optional<EntityId> protagonist_of(const Draft& draft, Gender gender) {
  constexpr double least = 3.0, lead = 1.5;
  const std::vector<double> times = times_named(draft);
  std::optional<EntityId> best;
  double most = 0.0, next = 0.0;
  for (std::size_t at = 0; at < times.size(); ++at) {
    if (draft.result.list[at].type != EntityType::person) continue;
    const Gender own = draft.notes[at].gender;
    if (gender != Gender::unknown && own != Gender::unknown && own != gender) continue;
    if (times[at] > most) {
      next = most;
      most = times[at];
      best = static_cast<EntityId>(at);
    } else {
      next = std::max(next, times[at]);
    }
  }
  return most >= least && most >= lead * next ? best : std::nullopt;
}

}  // namespace chancery
