// Tests of membership in lists of words that tell most words apart without comparing any.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <span>
#include <string_view>

namespace chancery {

// Whether the word is one of a handful. Most differ in length or first letter, before whole words are compared.
[[nodiscard]] inline bool is_one_of(std::string_view word, std::span<const std::string_view> words) {
  return !word.empty() && std::any_of(words.begin(), words.end(), [&](std::string_view one) {
    return one.size() == word.size() && one.front() == word.front() && one == word;
  });
}

[[nodiscard]] inline bool is_one_of(std::string_view word, std::initializer_list<std::string_view> words) {
  return is_one_of(word, std::span(words.begin(), words.size()));
}

// A bit for each length and for each beginning that some of the words added has.
class WordFilter {
 public:
  constexpr void add(std::string_view word) {
    lengths_ |= bit(word.size());
    beginnings_ |= bit(beginning(word));
  }

  // False: the word is none of those added.
  [[nodiscard]] constexpr bool may_have(std::string_view word) const {
    return (lengths_ & bit(word.size())) != 0 && (beginnings_ & bit(beginning(word))) != 0;
  }

 private:
  static constexpr std::uint64_t bit(std::size_t number) { return std::uint64_t{1} << (number % 64); }

  static constexpr std::size_t beginning(std::string_view word) {  // its first two bytes
    std::size_t sum = 0;
    for (const char c : word.substr(0, 2)) sum = 31 * sum + static_cast<unsigned char>(c);
    return sum;
  }

  std::uint64_t lengths_ = 0;
  std::uint64_t beginnings_ = 0;
};

// A list of words known when the program is compiled, in any order.
template <std::size_t size>
class FixedWords {
 public:
  explicit constexpr FixedWords(const std::array<std::string_view, size>& words) : words_(words) {
    for (const std::string_view word : words_) filter_.add(word);
  }

  [[nodiscard]] constexpr bool has(std::string_view word) const {
    return filter_.may_have(word) && is_one_of(word, words_);
  }

 private:
  std::array<std::string_view, size> words_;
  WordFilter filter_;
};

}  // namespace chancery
