// What the network sees of a word: small numbers taken from its form.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace chancery {

struct WordFeatures {
  static constexpr std::size_t gram_buckets = 8192;
  static constexpr std::size_t prefix_buckets = 2048;
  static constexpr std::size_t suffix_buckets = 2048;
  static constexpr std::size_t ending_buckets = 1024;
  static constexpr std::size_t shape_buckets = 256;
  static constexpr std::size_t max_grams = 64;

  std::uint64_t key = 0;     // hash of the normalised form; looks the word up in tables
  std::uint16_t prefix = 0;  // first three letters
  std::uint16_t suffix = 0;  // last three letters
  std::uint16_t ending = 0;  // last two letters
  std::uint16_t shape = 0;   // "Xxx", "dd-dd"
  std::uint16_t gram_count = 0;
  std::array<std::uint16_t, max_grams> grams;  // character 3- to 5-grams; the first gram_count are set
};

// Normalises the form (lower case, digits as 0, accents off, typewriter quotes and dashes) and describes it.
// Forms above 64 bytes are described by their beginning and end. Any bytes are allowed.
void describe_word(std::string_view form, WordFeatures& features);

// The key alone, for building tables.
[[nodiscard]] std::uint64_t word_key(std::string_view form);

}  // namespace chancery
