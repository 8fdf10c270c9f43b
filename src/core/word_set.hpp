// A fixed list of words or phrases, written as one string with '|' between them.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "core/word_filter.hpp"

namespace chancery {

class WordSet {
 public:
  // The string must live as long as the set: a literal does. Empty words are left out.
  explicit WordSet(std::string_view words);

  [[nodiscard]] bool has(std::string_view word) const;
  [[nodiscard]] std::span<const std::string_view> words() const noexcept { return words_; }  // sorted

 private:
  std::vector<std::string_view> words_;
  WordFilter filter_;
};

}  // namespace chancery
