// Whether what a pattern demands of the words around its trigger, or forbids, is there.
#pragma once

#include <span>
#include <vector>

#include "entities/entities.hpp"
#include "relations/lexicon.hpp"
#include "relations/patterns.hpp"
#include "relations/sentence_view.hpp"
#include "relations/syntax.hpp"

namespace chancery {

// The words that fill places of one sentence, kept as long as the same trigger is asked for: the patterns of a common
// verb ask for the same few places again and again. The slots asked for must outlive it.
class KnownFillers {
 public:
  // Good until the next call.
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

// Whether a word in one of the requirement's places has one of its lemmas or means an entity of one of its classes.
// What must be there may be there through another word ("the Finnish side"); what must not be there has to stand
// `itself`.
[[nodiscard]] bool is_met(const SentenceView& view, const Entities& entities, const Lexicon& lexicon,
                          const Requirement& requirement, int trigger, bool itself, KnownFillers& known);

}  // namespace chancery
