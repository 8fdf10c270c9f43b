#include "language/train_names.hpp"

#include <algorithm>
#include <array>
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
  std::vector<std::string> keep(const std::string& name, NameType type, NameLists& lists) {
    NameLists::BySize& list = type == NameType::person  ? lists.persons
                              : type == NameType::place ? lists.places
                                                        : lists.organisations;
    std::vector<std::string> words = split(name, ' ');
    if (is_plain(name) && !words.empty() && words.size() <= longest_name) {
      list.resize(longest_name + 1);
      list[words.size()].push_back(words);
      const auto [known, fresh] = lists.types.emplace(name, type);
      if (!fresh && known->second != type) known->second = NameType::other;
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
    const auto words = collector.keep(cell("name"), NameType::person, lists);
    if (words.size() < 2) return;
    collector.count(words.front(), given_name);
    collector.count(words.back(), surname);
  });
}

void read_places(const std::filesystem::path& folder, Collector& collector, NameLists& lists, bool& found) {
  const auto add = [&](const std::string& name, std::uint8_t extra) {
    const auto words = collector.keep(name, NameType::place, lists);
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
    for (const std::string& word : collector.keep(name, NameType::organization, lists))
      collector.count(word, part_of_organisation, times);
  };
  found |= read_table(folder / "organisations.tsv", [&](const auto& cell) {
    add(cell("name"), 2);
    for (const auto& alias : split(cell("aliases"), '|')) add(alias, 1);
    collector.keep(cell("abbreviation"), NameType::organization, lists);
    collector.count(cell("abbreviation"), abbreviation, surely);
  });
  found |= read_table(folder / "ror-organisations.tsv", [&](const auto& cell) { add(cell("name"), 1); });
}

bool is_calendar_name(std::string_view form) {
  static constexpr std::array<std::string_view, 19> names = {
      "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday",  "Sunday",  "January",  "February", "March",
      "April",  "May",     "June",      "July",     "August", "September", "October", "November", "December"};
  return std::ranges::find(names, form) != names.end();
}

// The type of a run of proper nouns: as listed, or a person if a given name and a surname make it up.
NameType type_of_run(const std::vector<Token>& tokens, std::size_t begin, std::size_t end, const NameLists& lists) {
  std::string name;
  for (std::size_t i = begin; i < end; ++i) name += (i == begin ? "" : " ") + tokens[i].form;
  const auto listed = lists.types.find(name);
  if (listed != lists.types.end()) return listed->second;
  const auto bits = [&](std::size_t i) {
    const auto found = lists.lexicon.find(word_key(tokens[i].form));
    return found == lists.lexicon.end() ? 0 : int{found->second};
  };
  const int not_person = part_of_place | part_of_organisation | country | demonym;
  const bool person = end - begin == 2 && (bits(begin) & given_name) != 0 && (bits(end - 1) & surname) != 0 &&
                      ((bits(begin) | bits(end - 1)) & not_person) == 0;
  return person ? NameType::person : NameType::other;
}

}  // namespace

void mark_clues(TrainSentence& sentence, const NameLists& lists) {
  std::vector<Token>& tokens = sentence.gold.tokens;
  sentence.names = NameLayer::clues;
  const auto proper = [&](std::size_t i) { return i < tokens.size() && tokens[i].upos == Upos::propn; };
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    // Beside proper nouns, capitalised and small words may belong to the name ("Bank of England").
    const bool beside = (i > 0 && proper(i - 1)) || proper(i + 1);
    const bool open =
        beside && (starts_upper(tokens[i].form) || tokens[i].upos == Upos::adp || tokens[i].upos == Upos::det ||
                   tokens[i].upos == Upos::punct || tokens[i].upos == Upos::cconj || tokens[i].upos == Upos::num);
    tokens[i].name_probability = proper(i) ? 0.5F : open ? 0.0F : 1.0F;
    if (proper(i) && is_calendar_name(tokens[i].form)) tokens[i].name_probability = 0.0F;
  }
  for (std::size_t begin = 0; begin < tokens.size(); ++begin) {
    if (!proper(begin)) continue;
    std::size_t end = begin + 1;
    while (proper(end)) ++end;
    const NameType type = type_of_run(tokens, begin, end, lists);
    for (std::size_t i = begin; i < end && type != NameType::other; ++i) {
      tokens[i].name = type;
      tokens[i].name_begin = i == begin;
      tokens[i].name_probability = 1.0F;
    }
    begin = end;
  }
}

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
