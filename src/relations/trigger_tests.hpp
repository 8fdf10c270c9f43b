// What is asked of a word and of a pattern before the pattern is tried at the word. Internal to the relations room.
#pragma once

#include <string_view>

#include "relations/arguments.hpp"
#include "relations/patterns.hpp"
#include "relations/sentence_view.hpp"

namespace chancery {

// "should Israel attack, Iran will strike" asks nobody to attack.
[[nodiscard]] bool opens_condition(const SentenceView& view, int token);

// "Support" in "the Ukraine Energy Support Fund" supports nobody.
[[nodiscard]] bool is_within_name(const SentenceView& view, int token);

// "Combat" in "signed the Convention to Combat Desertification" fights nothing.
[[nodiscard]] bool is_behind_name_start(const SentenceView& view, int token);

// "put forward": the particle; "phone call": the noun in front.
[[nodiscard]] bool has_companion(const SentenceView& view, TriggerClass kind, int token, std::string_view companion);

// "X and Y accuse each other", "each side accuses the other".
[[nodiscard]] bool is_reciprocal(const SentenceView& view, const Pattern& pattern, int trigger, KnownFillers& known);

// Whether every place of the subject lies on the way through the object's: "object>modifier" beside "object".
[[nodiscard]] bool is_paired(const Pattern& pattern);

}  // namespace chancery
