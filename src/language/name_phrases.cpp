#include "language/name_phrases.hpp"

#include <algorithm>
#include <array>

namespace chancery {
namespace {

constexpr std::uint64_t seed = 0x51ED270B0A1F5EULL;

std::uint64_t extend(std::uint64_t hash, std::uint64_t word) {
  hash = (hash ^ word) * 0x9E3779B97F4A7C15ULL;
  return hash ^ (hash >> 31);
}

std::uint32_t fold(std::uint64_t hash) { return static_cast<std::uint32_t>(hash >> 32); }

constexpr std::uint32_t filter_mask = (1U << phrase_filter_bits) - 1;

}  // namespace

std::uint8_t types_of_phrase(const PhraseTable& table, std::uint32_t key) {
  const std::uint32_t bit = key & filter_mask;
  if (!table.filter.empty() && (table.filter[bit / 64] >> bit % 64 & 1U) == 0) return 0;
  const auto found = std::ranges::lower_bound(table.keys, key);
  if (found == table.keys.end() || *found != key) return 0;
  return table.types[static_cast<std::size_t>(found - table.keys.begin())];
}

std::vector<std::uint64_t> make_phrase_filter(std::span<const std::uint32_t> keys) {
  std::vector<std::uint64_t> filter((std::size_t{filter_mask} + 1) / 64);
  for (const std::uint32_t key : keys) filter[(key & filter_mask) / 64] |= std::uint64_t{1} << (key & filter_mask) % 64;
  return filter;
}

std::uint32_t phrase_key(std::span<const std::uint64_t> words) {
  std::uint64_t hash = seed;
  for (const std::uint64_t word : words) hash = extend(hash, word);
  return fold(hash);
}

void mark_phrases(const PhraseTable& table, std::span<const std::uint64_t> words, std::span<const std::uint8_t> begins,
                  std::span<std::uint16_t> marks) {
  std::ranges::fill(marks, std::uint16_t{0});
  std::array<std::size_t, phrase_types> taken{};  // where the last name of the type ended
  for (std::size_t begin = 0; begin < words.size(); ++begin) {
    if (begins[begin] == 0) continue;
    std::array<std::size_t, phrase_types> ends{};
    std::uint64_t hash = extend(seed, words[begin]);
    const std::size_t limit = std::min(words.size(), begin + longest_phrase);
    for (std::size_t end = begin + 1; end < limit; ++end) {
      hash = extend(hash, words[end]);
      const std::uint8_t types = types_of_phrase(table, fold(hash));
      for (std::size_t type = 0; type < phrase_types; ++type)
        if ((types >> type & 1U) != 0) ends[type] = end + 1;
    }
    for (std::size_t type = 0; type < phrase_types; ++type) {
      if (ends[type] == 0 || begin < taken[type]) continue;
      taken[type] = ends[type];
      for (std::size_t i = begin; i < ends[type]; ++i) {
        const std::size_t part = i == begin ? 0 : i + 1 == ends[type] ? 2 : 1;
        marks[i] = static_cast<std::uint16_t>(marks[i] | 1U << (3 * type + part));
      }
    }
  }
}

}  // namespace chancery
