// Whether the text says that something happened, is planned, is possible, or did not happen.
#pragma once

#include "relations/lexicon.hpp"
#include "relations/sentence_view.hpp"
#include "relations/statement.hpp"

namespace chancery {

// The mode of what a verb or noun tells, read from its auxiliaries and negation and from every governor
// up to the root: "denied that he planned to meet" is negated. Times are not looked at.
[[nodiscard]] ModeCause mode_cause(const SentenceView& view, const Lexicon& lexicon, int trigger);
[[nodiscard]] Mode mode_of(const SentenceView& view, const Lexicon& lexicon, int trigger);

// The less certain of two, the first if they are alike: negated before possible before planned before actual.
[[nodiscard]] constexpr Mode weaker(Mode a, Mode b) noexcept { return a < b ? b : a; }
[[nodiscard]] constexpr ModeCause weaker(ModeCause a, ModeCause b) noexcept { return a.mode < b.mode ? b : a; }

}  // namespace chancery
