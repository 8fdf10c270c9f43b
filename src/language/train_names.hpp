// Names from gazetteer tables: which words occur in names of which kind, and names to put in the place of others.
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "language/train_data.hpp"

namespace chancery {

struct NameLists {
  std::map<std::uint64_t, std::uint32_t> lexicon;  // word_key → bits (LexiconBit)
  std::map<std::uint32_t, std::uint8_t> phrases;   // names of several words: phrase_key → types as in PhraseTable
  // Names by their number of words, for persons, places and organisations; [0] is empty.
  using BySize = std::vector<std::vector<std::vector<std::string>>>;
  BySize persons, places, organisations;
  std::vector<std::string> peoples;  // "Ilocano", "Castilian"

  [[nodiscard]] const BySize& of(NameType type) const;
};

// Reads what of persons.tsv, places.tsv, countries.tsv, organisations.tsv, ror-organisations.tsv, names.tsv (name,
// type) and words.tsv (word, classes; both as scripts/name-lists makes them) the folder holds:
// tab-separated, a header line that names the columns, several values of a cell split by '|'.
// Throws Error (input) if it holds none of them.
[[nodiscard]] NameLists read_name_lists(const std::filesystem::path& folder);

}  // namespace chancery
