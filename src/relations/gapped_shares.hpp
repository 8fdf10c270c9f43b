// Shares without a verb of their own: "Vale holds 60 per cent of it, Sumitomo a quarter and Mitsui the rest".
#pragma once

#include <vector>

#include "relations/sentence_view.hpp"

namespace chancery {

struct GappedShare {
  const Mention* holder = nullptr;
  int share = 0;         // the token of the share's noun
  bool counted = false;  // by a figure
};

// Those behind the token `from`, in text order: a name that "and", a comma or a semicolon sets off, and a share right
// behind it.
[[nodiscard]] std::vector<GappedShare> gapped_shares(const SentenceView& view, int from);

}  // namespace chancery
