// The marks around nicknames and short names in quotation marks.
#pragma once

#include <string_view>

#include "entities/lexicon.hpp"

namespace chancery {

// Single or double, straight, curly or as treebanks write them.
[[nodiscard]] inline bool is_quote_mark(std::string_view form) {
  static const WordSet marks("\"|\u201c|\u201d|\u2018|\u2019|``|'|''");
  return marks.has(form);
}

}  // namespace chancery
