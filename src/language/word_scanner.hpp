// Finds where a word that begins with a letter or digit ends: which full stops, hyphens, commas and slashes inside or
// after it belong to it.
#pragma once

#include <cstddef>
#include <string_view>

#include "language/characters.hpp"

namespace chancery {

class WordScanner {
 public:
  // `chunk` ends where the stretch without white space ends, `block` where the paragraph does; both begin with the
  // same text.
  WordScanner(std::string_view chunk, std::string_view block) : text_(chunk), block_(block) {}

  // The end of the word at `begin`; contractions and units written to numbers are not divided yet.
  // `after_initial` tells that the token before is an initial ("J.").
  [[nodiscard]] std::size_t scan(std::size_t begin, bool after_initial) const;

 private:
  // What becomes of a full stop after a segment: the token ends there, or goes on behind it.
  struct Stop {
    std::size_t end;
    bool goes_on;
  };

  [[nodiscard]] Character peek(std::size_t at) const { return character_at(text_, at); }
  [[nodiscard]] std::size_t digits_end(std::size_t at) const;
  [[nodiscard]] std::size_t digit_groups_end(std::size_t begin) const;
  [[nodiscard]] std::size_t document_symbol_end(std::size_t begin) const;
  [[nodiscard]] std::size_t plus_end(std::size_t begin, std::size_t plus) const;
  [[nodiscard]] bool joins(std::size_t begin, std::size_t segment, std::size_t at, Character link) const;
  [[nodiscard]] bool joins_at_slash(std::size_t begin, std::size_t at) const;
  [[nodiscard]] Stop at_full_stop(std::size_t begin, std::size_t segment, std::size_t dot, bool after_initial) const;
  [[nodiscard]] bool follows_posting(std::size_t begin) const;
  [[nodiscard]] Character next_character(std::size_t at) const;

  std::string_view text_;
  std::string_view block_;
};

}  // namespace chancery
