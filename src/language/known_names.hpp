// Names that readers of news know without being told: of companies, papers, parties, clubs and bodies that bear no word
// saying so; private to the language room.
#pragma once

#include <cstdint>

#include "language/document.hpp"

namespace chancery {

struct KnownName {
  NameType type = NameType::none;
  bool sure = false;  // names nothing else that is as well known
};

// By the hash of its words (phrase_key): spellings with other capitals and without accents are found, too.
[[nodiscard]] KnownName known_name(std::uint32_t key);

}  // namespace chancery
