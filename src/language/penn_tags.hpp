// The Penn Treebank tags, as Token::xpos holds them: views of one static table.
#pragma once

#include <span>
#include <string_view>

namespace chancery {

// All tags of the English treebanks, in alphabetical order.
[[nodiscard]] std::span<const std::string_view> penn_tags();

// The table's own view of a tag, which outlives every token; "" for an unknown tag or "_".
[[nodiscard]] std::string_view penn_tag(std::string_view label);

// Of a full verb in the present or past tense: VBD, VBP or VBZ; modal verbs have a tag of their own.
[[nodiscard]] constexpr bool is_finite_tag(std::string_view tag) {
  return tag == "VBD" || tag == "VBP" || tag == "VBZ";
}

}  // namespace chancery
