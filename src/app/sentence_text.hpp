// A sentence as a person reads it on a terminal: wrapped, its marked words underlined, its parse as a small tree.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/span.hpp"
#include "language/document.hpp"

namespace chancery {

// Words to underline, and what stands below them.
struct Marked {
  Span bytes;  // of Article::text; empty ones are left out
  std::string_view label;
};

// The passage broken into lines of at most `width` characters, each with a line of marks below it where it holds
// marked words. Marks that overlap an earlier one are left out.
[[nodiscard]] std::string underlined(std::string_view text, Span passage, std::vector<Marked> marks,
                                     std::string_view indent, std::size_t width = 100);

struct TreeNote {
  int token = -1;
  std::string_view label;
};

// The part of the dependency tree that joins the noted tokens and leads to the root, with the function words that
// hang from it.
[[nodiscard]] std::string small_tree(const Sentence& sentence, std::span<const TreeNote> notes,
                                     std::string_view indent);

}  // namespace chancery
