// What is known of the terminal that standard output goes to.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace chancery {

struct Terminal {
  std::size_t width = 100;  // columns
  bool coloured = false;

  // The text between the signs that set and end a style ("1" bold, "36" cyan, …); plain without colours.
  [[nodiscard]] std::string styled(std::string_view text, std::string_view style) const;
};

// The terminal's width, or COLUMNS, or 100 where there is neither; between 40 and 200. Colours only on a terminal and
// without NO_COLOR.
[[nodiscard]] Terminal standard_output();

}  // namespace chancery
