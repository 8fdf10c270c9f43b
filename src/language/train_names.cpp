#include "language/train_names.hpp"

#include <algorithm>
#include <array>
#include <fstream>
#include <functional>
#include <string_view>

#include "core/error.hpp"
#include "language/name_phrases.hpp"
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

constexpr int surely = 100;
constexpr int major = 10;
constexpr int minor = 1;

class Collector {
 public:
  void count(const std::string& word, std::uint32_t bit, int times = 1) {
    if (word.size() >= 2 && starts_upper(word)) counts_[word_key(word)][bit] += times;
  }
  // Words of the name, which is kept for replacements too, `copies` times.
  std::vector<std::string> keep(const std::string& name, NameType type, NameLists& lists, int copies = 1) {
    NameLists::BySize& list = type == NameType::person  ? lists.persons
                              : type == NameType::place ? lists.places
                                                        : lists.organisations;
    std::vector<std::string> words = split(name, ' ');
    if (is_plain(name) && !words.empty() && words.size() <= longest_name) {
      list.resize(longest_name + 1);
      for (int i = 0; i < copies; ++i) list[words.size()].push_back(words);
    }
    return words;
  }
  // Lets the model know the name as a phrase, if it has several words.
  void know(const std::vector<std::string>& words, NameType type, NameLists& lists) {
    if (words.size() < 2 || words.size() > longest_phrase) return;
    std::vector<std::uint64_t> keys;
    for (const std::string& word : words) keys.push_back(word_key(word));
    const auto bit = static_cast<std::uint8_t>(1U << (static_cast<unsigned>(type) - 1U));
    lists.phrases[phrase_key(keys)] |= bit;
    counts_[keys.front()][LexiconBit::begins_phrase] += surely;
  }
  void give(std::uint64_t key, std::uint32_t bits) {
    for (std::uint32_t bit = 1; bit != 0; bit <<= 1U)
      if ((bits & bit) != 0) counts_[key][bit] += surely;
  }
  void finish(std::map<std::uint64_t, std::uint32_t>& lexicon) const {
    constexpr int least = 3;
    constexpr int often = 30;
    for (const auto& [key, bits] : counts_) {
      std::uint32_t mask = 0;
      std::array<int, 3> types{};
      for (const auto& [bit, times] : bits) {
        if (times >= least) mask |= bit;
        if (bit == LexiconBit::given_name && times >= often) mask |= LexiconBit::often_given_name;
        if (bit == LexiconBit::surname && times >= often) mask |= LexiconBit::often_surname;
        if (bit == LexiconBit::part_of_organisation && times >= often) mask |= LexiconBit::often_in_organisations;
        if (bit == LexiconBit::given_name || bit == LexiconBit::surname) types[0] += times;
        if (bit == LexiconBit::part_of_place || bit == LexiconBit::country) types[1] += times;
        if (bit == LexiconBit::part_of_organisation) types[2] += times;
      }
      const int all = types[0] + types[1] + types[2];
      if (2 * types[0] > all) mask |= LexiconBit::mostly_person;
      if (2 * types[1] > all) mask |= LexiconBit::mostly_place;
      if (2 * types[2] > all) mask |= LexiconBit::mostly_organisation;
      if (mask != 0) lexicon.emplace(key, mask);
    }
  }

 private:
  std::map<std::uint64_t, std::map<std::uint32_t, int>> counts_;
};

void read_persons(const std::filesystem::path& folder, Collector& collector, NameLists& lists, bool& found) {
  found |= read_table(folder / "persons.tsv", [&](const auto& cell) {
    const auto words = collector.keep(cell("name"), NameType::person, lists);
    if (words.size() < 2) return;
    collector.count(words.front(), LexiconBit::given_name);
    collector.count(words.back(), LexiconBit::surname);
  });
}

// `times`: how much the list's names weigh.
void add_place(const std::string& name, std::uint32_t extra, int times, Collector& collector, NameLists& lists) {
  const int copies = times == minor ? 1 : extra == LexiconBit::country ? 20 : 4;
  const auto words = collector.keep(name, NameType::place, lists, copies);
  if (words.empty()) return;
  collector.know(words, NameType::place, lists);
  for (const std::string& word : words) {
    collector.count(word, LexiconBit::part_of_place, times);
    if (extra != 0) collector.count(word, extra, surely);
  }
  if (words.size() > 1)
    collector.count(words.back(), LexiconBit::end_of_place);
  else
    collector.count(words[0], times == minor ? LexiconBit::minor_place : LexiconBit::whole_place, surely);
}

void read_places(const std::filesystem::path& folder, Collector& collector, NameLists& lists, bool& found) {
  found |= read_table(folder / "places.tsv", [&](const auto& cell) {
    add_place(cell("name"), 0, major, collector, lists);
    for (const auto& alias : split(cell("aliases"), '|')) add_place(alias, 0, major, collector, lists);
  });
  found |= read_table(folder / "countries.tsv", [&](const auto& cell) {
    add_place(cell("common_name"), LexiconBit::country, major, collector, lists);
    add_place(cell("capital"), 0, major, collector, lists);
    for (const auto& alias : split(cell("aliases"), '|'))
      add_place(alias, LexiconBit::country, major, collector, lists);
    for (const auto& people : split(cell("demonyms"), '|')) collector.count(people, LexiconBit::demonym, surely);
  });
}

void add_organisation(const std::string& name, int times, Collector& collector, NameLists& lists, int copies = 1) {
  const auto words = collector.keep(name, NameType::organization, lists, copies);
  if (words.empty()) return;
  collector.know(words, NameType::organization, lists);
  for (const std::string& word : words) collector.count(word, LexiconBit::part_of_organisation, times);
  if (words.size() == 1)
    collector.count(words[0], times == minor ? LexiconBit::minor_organisation : LexiconBit::whole_organisation, surely);
  else
    collector.count(words.back(), LexiconBit::end_of_organisation);
}

void read_organisations(const std::filesystem::path& folder, Collector& collector, NameLists& lists, bool& found) {
  found |= read_table(folder / "organisations.tsv", [&](const auto& cell) {
    add_organisation(cell("name"), major, collector, lists, 20);
    for (const auto& alias : split(cell("aliases"), '|')) add_organisation(alias, major, collector, lists, 10);
    collector.keep(cell("abbreviation"), NameType::organization, lists, 20);
    collector.count(cell("abbreviation"), LexiconBit::abbreviation, surely);
  });
  found |= read_table(folder / "ror-organisations.tsv",
                      [&](const auto& cell) { add_organisation(cell("name"), minor, collector, lists); });
}

// Names of any type.
void read_more_names(const std::filesystem::path& folder, Collector& collector, NameLists& lists, bool& found) {
  std::size_t companies = 0;
  found |= read_table(folder / "names.tsv", [&](const auto& cell) {
    const std::string name = cell("name");
    const std::string type = cell("type");
    if (type == "place") add_place(name, 0, minor, collector, lists);
    // Most are small companies: too many of them would drown the others.
    if (type == "organization") add_organisation(name, minor, collector, lists, ++companies % 4 == 0 ? 1 : 0);
    if (type != "person") return;
    const auto words = split(name, ' ');
    collector.know(words, NameType::person, lists);
    if (words.size() > 1) collector.count(words.front(), LexiconBit::given_name);
    collector.count(words.back(), LexiconBit::surname, surely);
  });
}

void read_words(const std::filesystem::path& folder, Collector& collector, NameLists& lists, bool& found) {
  static const std::map<std::string, std::uint32_t> bits = {
      {"given", LexiconBit::given_name},
      {"noun", LexiconBit::common_noun},
      {"noun-person", LexiconBit::noun_person},
      {"noun-place", LexiconBit::noun_place},
      {"noun-group", LexiconBit::noun_group},
      {"noun-act", LexiconBit::noun_act},
      {"noun-artifact", LexiconBit::noun_artifact},
      {"noun-communication", LexiconBit::noun_communication},
      {"noun-time", LexiconBit::noun_time},
      {"noun-quantity", LexiconBit::noun_quantity},
      {"verb", LexiconBit::verb},
      {"demonym", LexiconBit::demonym},
      {"adj", LexiconBit::adjective},
      {"adv", LexiconBit::adverb},
  };
  found |= read_table(folder / "words.tsv", [&](const auto& cell) {
    const std::string word = cell("word");
    const std::uint64_t key = word_key(word);
    for (const std::string& name : split(cell("classes"), '|')) {
      if (name == "demonym") lists.peoples.push_back(word);
      if (const auto known = bits.find(name); known != bits.end()) collector.give(key, known->second);
    }
  });
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
  read_more_names(folder, collector, lists, found);
  read_words(folder, collector, lists, found);
  if (!found) {
    throw Error(ErrorCode::input, "no name lists in this folder; expected persons.tsv, places.tsv or the like",
                Place{folder.string(), {}, {}, {}});
  }
  collector.finish(lists.lexicon);
  for (auto* list : {&lists.persons, &lists.places, &lists.organisations}) list->resize(longest_name + 1);
  return lists;
}

}  // namespace chancery
