#include "language/train_names.hpp"

#include <algorithm>
#include <fstream>
#include <functional>
#include <string_view>

#include "core/error.hpp"
#include "language/word_features.hpp"

namespace chancery {
namespace {

constexpr std::size_t longest_name = 6;  // words

std::vector<std::string> split(std::string_view text, char separator) {
  std::vector<std::string> parts;
  for (std::size_t begin = 0; begin <= text.size();) {
    const std::size_t end = std::min(text.find(separator, begin), text.size());
    if (end > begin || separator == '\t') parts.emplace_back(text.substr(begin, end - begin));
    begin = end + 1;
  }
  return parts;
}

// Calls use(row) for each line; row(column) gives a cell, "" where there is none. False if there is no such file.
bool read_table(const std::filesystem::path& path,
                const std::function<void(const std::function<std::string(std::string_view)>&)>& use) {
  std::ifstream stream(path);
  std::string line;
  if (!stream || !std::getline(stream, line)) return false;
  const std::vector<std::string> header = split(line, '\t');
  while (std::getline(stream, line)) {
    const std::vector<std::string> cells = split(line, '\t');
    use([&](std::string_view column) {
      const auto at = static_cast<std::size_t>(std::ranges::find(header, column) - header.begin());
      return at < cells.size() ? cells[at] : std::string();
    });
  }
  return true;
}

bool starts_upper(const std::string& word) {
  return !word.empty() && ((word[0] >= 'A' && word[0] <= 'Z') || (static_cast<unsigned char>(word[0]) & 0x80U) != 0);
}

// Plain Latin names alone: no brackets, commas, digits.
bool is_plain(const std::string& name) { return name.find_first_of("(),;/0123456789\"") == std::string::npos; }

class Collector {
 public:
  void count(const std::string& word, std::uint8_t bit, int times = 1) {
    if (word.size() >= 2 && starts_upper(word)) counts_[word_key(word)][bit] += times;
  }
  // Words of the name, which is kept for replacements too.
  std::vector<std::string> keep(const std::string& name, NameLists::BySize& list) {
    std::vector<std::string> words = split(name, ' ');
    if (is_plain(name) && !words.empty() && words.size() <= longest_name) {
      list.resize(longest_name + 1);
      list[words.size()].push_back(words);
    }
    return words;
  }
  void finish(std::map<std::uint64_t, std::uint8_t>& lexicon) const {
    constexpr int least = 3;
    for (const auto& [key, bits] : counts_) {
      std::uint8_t mask = 0;
      for (const auto& [bit, times] : bits)
        if (times >= least) mask = static_cast<std::uint8_t>(mask | bit);
      if (mask != 0) lexicon.emplace(key, mask);
    }
  }

 private:
  std::map<std::uint64_t, std::map<std::uint8_t, int>> counts_;
};

constexpr int surely = 100;

void read_persons(const std::filesystem::path& folder, Collector& collector, NameLists& lists, bool& found) {
  found |= read_table(folder / "persons.tsv", [&](const auto& cell) {
    const auto words = collector.keep(cell("name"), lists.persons);
    if (words.size() < 2) return;
    collector.count(words.front(), given_name);
    collector.count(words.back(), surname);
  });
}

void read_places(const std::filesystem::path& folder, Collector& collector, NameLists& lists, bool& found) {
  const auto add = [&](const std::string& name, std::uint8_t extra) {
    const auto words = collector.keep(name, lists.places);
    for (const std::string& word : words) {
      collector.count(word, part_of_place, surely);
      if (extra != 0) collector.count(word, extra, surely);
    }
    if (words.size() == 1) collector.count(words[0], whole_place, surely);
  };
  found |= read_table(folder / "places.tsv", [&](const auto& cell) {
    add(cell("name"), 0);
    for (const auto& alias : split(cell("aliases"), '|')) add(alias, 0);
  });
  found |= read_table(folder / "countries.tsv", [&](const auto& cell) {
    add(cell("common_name"), country);
    add(cell("capital"), 0);
    for (const auto& alias : split(cell("aliases"), '|')) add(alias, country);
    for (const auto& people : split(cell("demonyms"), '|')) collector.count(people, demonym, surely);
  });
}

void read_organisations(const std::filesystem::path& folder, Collector& collector, NameLists& lists, bool& found) {
  const auto add = [&](const std::string& name, int times) {
    for (const std::string& word : collector.keep(name, lists.organisations))
      collector.count(word, part_of_organisation, times);
  };
  found |= read_table(folder / "organisations.tsv", [&](const auto& cell) {
    add(cell("name"), 2);
    for (const auto& alias : split(cell("aliases"), '|')) add(alias, 1);
    collector.keep(cell("abbreviation"), lists.organisations);
    collector.count(cell("abbreviation"), abbreviation, surely);
  });
  found |= read_table(folder / "ror-organisations.tsv", [&](const auto& cell) { add(cell("name"), 1); });
}

}  // namespace

const NameLists::BySize& NameLists::of(NameType type) const {
  return type == NameType::person ? persons : type == NameType::place ? places : organisations;
}

NameLists read_name_lists(const std::filesystem::path& folder) {
  NameLists lists;
  Collector collector;
  bool found = false;
  read_persons(folder, collector, lists, found);
  read_places(folder, collector, lists, found);
  read_organisations(folder, collector, lists, found);
  if (!found) {
    throw Error(ErrorCode::input, "no name lists in this folder; expected persons.tsv, places.tsv or the like",
                Place{folder.string(), {}, {}, {}});
  }
  collector.finish(lists.lexicon);
  for (auto* list : {&lists.persons, &lists.places, &lists.organisations}) list->resize(longest_name + 1);
  return lists;
}

}  // namespace chancery
