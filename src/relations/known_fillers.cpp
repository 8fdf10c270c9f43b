#include "relations/known_fillers.hpp"

#include <algorithm>

namespace chancery {
namespace {

bool is_same_place(const Slot& a, const Slot& b) {
  return a.key == b.key && a.kind == b.kind && a.word == b.word &&
         std::equal(a.then.begin(), a.then.end(), b.then.begin(), b.then.end(), is_same_place);
}

}  // namespace

std::span<const Filler> KnownFillers::of(const SentenceView& view, int trigger, const Slot& slot) {
  if (trigger != trigger_) places_.clear();
  trigger_ = trigger;
  const auto known = std::find_if(places_.begin(), places_.end(), [&](const Place& place) {
    return place.key == slot.key && is_same_place(*place.slot, slot);
  });
  if (known != places_.end()) return known->fillers;
  places_.push_back({slot.key, &slot, fillers(view, trigger, slot)});
  return places_.back().fillers;
}

}  // namespace chancery
