// How names are compared: one normal form, and a sorted table from normal forms to numbers.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace chancery {

// The form under which names are compared: NFKD without marks, lower case, apostrophes and dashes
// unified, dots and quotation marks dropped, hyphens and slashes made spaces, "&" made "and", "the" and
// possessive "'s" dropped, commas words of their own, single spaces. A word of two or more capitals
// keeps its case ("U.S." is "US", not "us"). "" if nothing is left.
[[nodiscard]] std::string normalize_name(std::string_view name);

// Numbers filed under normal forms, several to a form, in the order given to add().
class NameTable {
 public:
  using Entry = std::pair<std::string, std::uint32_t>;

  void add(std::string key, std::uint32_t value) { entries_.emplace_back(std::move(key), value); }
  // Sorts; to be called once, after the last add() and before the lookups.
  void finish();

  // Values under a name, which need not be normal. A name in capitals is also tried in lower case.
  [[nodiscard]] std::pair<std::uint32_t, std::uint32_t> find(std::string_view name) const;
  // Length in words of the longest name that starts at words[0]; see KnowledgeBase::longest_match.
  [[nodiscard]] std::size_t longest_match(std::span<const std::string_view> words) const;
  // The value at a place in the table; find() gives [first, second) of such places.
  [[nodiscard]] std::uint32_t value(std::uint32_t place) const { return entries_[place].second; }
  [[nodiscard]] std::size_t size() const { return entries_.size(); }
  // Sorted by key after finish(); for those who store the table.
  [[nodiscard]] std::vector<Entry>& entries() { return entries_; }

 private:
  [[nodiscard]] std::size_t longest(std::span<const std::string_view> words, bool lower) const;
  std::vector<Entry> entries_;
};

}  // namespace chancery
