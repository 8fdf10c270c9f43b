// What the model knows of words and names by their hashes: the lists that a word is in, and where names of several
// words stand in a sentence.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace chancery {

// What word lists tell of a word: kinds of names that it occurs in, and what it can be as a common word.
struct LexiconBit {
  enum : std::uint32_t {
    given_name = 1U << 0,
    surname = 1U << 1,
    part_of_place = 1U << 2,
    whole_place = 1U << 3,
    demonym = 1U << 4,
    part_of_organisation = 1U << 5,
    abbreviation = 1U << 6,
    country = 1U << 7,
    end_of_place = 1U << 8,
    end_of_organisation = 1U << 9,
    whole_organisation = 1U << 10,
    begins_phrase = 1U << 11,  // of the model's phrases
    common_noun = 1U << 12,
    noun_person = 1U << 13,  // and the next seven: among its two most frequent senses
    noun_place = 1U << 14,
    noun_group = 1U << 15,
    noun_act = 1U << 16,
    noun_artifact = 1U << 17,
    noun_communication = 1U << 18,
    noun_time = 1U << 19,
    noun_quantity = 1U << 20,
    verb = 1U << 21,
    adjective = 1U << 22,
    adverb = 1U << 23,
    often_given_name = 1U << 24,
    often_surname = 1U << 25,
    often_in_organisations = 1U << 26,
    minor_place = 1U << 27,  // a whole name, but of a list with many small ones
    minor_organisation = 1U << 28,
    mostly_person = 1U << 29,  // more than half of the names that it occurs in
    mostly_place = 1U << 30,
    mostly_organisation = 1U << 31,
    any_common = common_noun | verb | adjective,
    any_name = given_name | surname | whole_place | country | demonym | whole_organisation | abbreviation,
  };
};

// Sorted by key.
struct PhraseTable {
  std::span<const std::uint32_t> keys;
  std::span<const std::uint8_t> types;  // bit 0: persons, 1: places, 2: organisations
  // Bits at the keys' last phrase_filter_bits; spares most searches. Empty: none.
  std::span<const std::uint64_t> filter = {};
};

constexpr std::size_t phrase_types = 3;
constexpr std::size_t longest_phrase = 6;  // words
// For each type: the first, an inner, the last word of a known name.
constexpr std::size_t phrase_marks = 3 * phrase_types;

constexpr std::size_t phrase_filter_bits = 19;  // fits the second cache
[[nodiscard]] std::vector<std::uint64_t> make_phrase_filter(std::span<const std::uint32_t> keys);

// Hash of a name from the keys of its words (word_key).
[[nodiscard]] std::uint32_t phrase_key(std::span<const std::uint64_t> words);

// The kinds of the known name of that key, as PhraseTable::types has them; 0 if there is none.
[[nodiscard]] std::uint8_t types_of_phrase(const PhraseTable& table, std::uint32_t key);

// Fills marks with bits, one per phrase mark. begins[i] is 0 where no known name begins with word i. Of overlapping
// names of one type the leftmost, and of these the longest, counts.
void mark_phrases(const PhraseTable& table, std::span<const std::uint64_t> words, std::span<const std::uint8_t> begins,
                  std::span<std::uint16_t> marks);

}  // namespace chancery
