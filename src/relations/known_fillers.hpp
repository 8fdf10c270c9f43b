// The words that fill the places of a trigger, found once.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "relations/sentence_view.hpp"
#include "relations/syntax.hpp"

namespace chancery {

// The words that fill places of one sentence, kept as long as the same trigger is asked for: the patterns of a common
// verb ask for the same few places again and again. The slots asked for must outlive it.
class KnownFillers {
 public:
  // Good until another trigger is asked for.
  [[nodiscard]] std::span<const Filler> of(const SentenceView& view, int trigger, const Slot& slot);

 private:
  struct Place {
    std::size_t key;  // the slot's, beside it: most places differ in it
    const Slot* slot;
    std::vector<Filler> fillers;
  };
  int trigger_ = -1;
  std::vector<Place> places_;
};

}  // namespace chancery
