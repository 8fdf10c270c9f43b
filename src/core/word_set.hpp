// A fixed list of words or phrases, written as one string with '|' between them.
#pragma once

#include <cstdint>
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
  [[nodiscard]] std::size_t slot_of(std::string_view word) const;

  std::vector<std::string_view> words_;
  std::vector<std::uint32_t> slots_;  // hash table of 1 + a word's place, 0 if free; a power of two
  WordFilter filter_;
};

}  // namespace chancery
