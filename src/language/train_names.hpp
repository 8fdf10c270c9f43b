// Names from gazetteer tables: which words occur in names of which kind, and names to put in the place of others.
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <unordered_map>
#include <vector>

#include "language/train_data.hpp"

namespace chancery {

// Kinds of names that a word occurs in, as bits of the network's lexicon.
enum LexiconBit : std::uint8_t {
  given_name = 1,
  surname = 2,
  part_of_place = 4,
  whole_place = 8,
  demonym = 16,
  part_of_organisation = 32,
  abbreviation = 64,
  country = 128,
};

struct NameLists {
  std::map<std::uint64_t, std::uint8_t> lexicon;  // word_key → bits
  // Names by their number of words, for persons, places and organisations; [0] is empty.
  using BySize = std::vector<std::vector<std::vector<std::string>>>;
  BySize persons, places, organisations;

  std::unordered_map<std::string, NameType> types;  // by the name's words with spaces; other if there are several

  [[nodiscard]] const BySize& of(NameType type) const;
};

// Reads what of persons.tsv, places.tsv, countries.tsv, organisations.tsv and ror-organisations.tsv the folder holds:
// tab-separated, a header line that names the columns, several values of a cell split by '|'.
// Throws Error (input) if it holds none of them.
[[nodiscard]] NameLists read_name_lists(const std::filesystem::path& folder);

// Marks in a sentence with tags but without names what these and the lists tell, and sets its layer to `clues`:
// name_probability 1 for a word of known label (outside names, or in a listed name), 0.5 for a proper noun, which is
// in some name of unknown type and extent, 0 for a word of which nothing is known.
void mark_clues(TrainSentence& sentence, const NameLists& lists);

}  // namespace chancery
