#include "language/name_phrases.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "catch.hpp"
#include "language/word_features.hpp"

namespace chancery {
namespace {

std::vector<std::uint64_t> keys_of(const std::vector<std::string>& words) {
  std::vector<std::uint64_t> keys;
  for (const std::string& word : words) keys.push_back(word_key(word));
  return keys;
}

// Marks of the words, with a table of one place and two organisations.
std::vector<std::uint16_t> marks_of(const std::vector<std::string>& words) {
  std::vector<std::pair<std::uint32_t, std::uint8_t>> known = {{phrase_key(keys_of({"New", "Tarsk"})), 2},
                                                               {phrase_key(keys_of({"New", "Tarsk", "Bank"})), 4},
                                                               {phrase_key(keys_of({"Tarsk", "Bank"})), 4}};
  std::ranges::sort(known);
  std::vector<std::uint32_t> keys;
  std::vector<std::uint8_t> types;
  for (const auto& [key, type] : known) {
    keys.push_back(key);
    types.push_back(type);
  }
  std::vector<std::uint16_t> marks(words.size());
  mark_phrases({keys, types}, keys_of(words), std::vector<std::uint8_t>(words.size(), 1), marks);
  return marks;
}

constexpr unsigned place = 3;
constexpr unsigned organisation = 6;

TEST_CASE("A filter of the keys changes no mark") {
  const std::vector<std::uint64_t> words = keys_of({"in", "New", "Tarsk", "and", "Old", "Tarsk"});
  const std::vector<std::uint8_t> begins(words.size(), 1);
  const std::vector<std::uint32_t> keys = {phrase_key(keys_of({"New", "Tarsk"}))};
  const std::vector<std::uint8_t> types = {2};
  const std::vector<std::uint64_t> filter = make_phrase_filter(keys);
  std::vector<std::uint16_t> plain(words.size()), filtered(words.size());
  mark_phrases({keys, types}, words, begins, plain);
  mark_phrases({keys, types, filter}, words, begins, filtered);
  CHECK(plain == filtered);
  CHECK(plain[1] != 0);
}

TEST_CASE("Known names are marked by type and part, the longest of each type") {
  CHECK(marks_of({"in", "New", "Tarsk", "."}) == std::vector<std::uint16_t>{0, 1U << place, 4U << place, 0});
  CHECK(marks_of({"New", "Tarsk", "Bank"}) == std::vector<std::uint16_t>{1U << place | 1U << organisation,
                                                                         4U << place | 2U << organisation,
                                                                         4U << organisation});
  CHECK(marks_of({"NEW", "tarsk"}) == marks_of({"New", "Tarsk"}));
  CHECK(marks_of({"Tarsk", "New"}) == std::vector<std::uint16_t>{0, 0});
  CHECK(marks_of({}).empty());
}

}  // namespace
}  // namespace chancery
