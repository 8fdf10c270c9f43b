// A fixed list of words or phrases, written as one string with '|' between them.
#pragma once

#include <string_view>
#include <vector>

namespace chancery {

class WordList {
 public:
  // The string must live as long as the list: a literal does.
  explicit WordList(std::string_view words);

  [[nodiscard]] bool contains(std::string_view word) const;
  // Whether `line` begins with an entry that is not cut inside a word.
  [[nodiscard]] bool begins(std::string_view line) const;

 private:
  std::vector<std::string_view> words_;  // sorted
};

}  // namespace chancery
