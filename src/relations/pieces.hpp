// The words, figures and signs of one sentence, cut finer and more evenly than its tokens, so that the
// rules for times and amounts do not depend on how a tokeniser treats "€110bn", "27-mile" or "2021−2025".
#pragma once

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "language/document.hpp"

namespace chancery {

struct Piece {
  enum class Kind : std::uint8_t {
    word,     // letters; "U.S." is "US"
    number,   // "60,000", "16.9"
    ordinal,  // "20th"
    date,     // "19.03.2025", "28/01/2024", "2024-11-28"
    clock,    // "21:40"
    sign,     // "$", "%", ","; every hyphen, en dash and minus is "-", an em dash "--"
    none      // before the first and after the last piece
  };
  Kind kind = Kind::none;
  std::string text;
  std::string lower;
  double value = 0.0;  // of a number or an ordinal
  int token = -1;      // index in the sentence
  bool glued = false;  // no space before it
  bool plain = false;  // a number of digits only: no comma, no point
};

class Pieces {
 public:
  explicit Pieces(const Sentence& sentence);

  [[nodiscard]] std::size_t size() const noexcept { return list_.size(); }
  // Any index may be asked for: outside the sentence the piece has kind none.
  [[nodiscard]] const Piece& at(std::ptrdiff_t index) const noexcept;
  [[nodiscard]] bool is(std::ptrdiff_t index, std::string_view lower) const noexcept {
    return at(index).lower == lower;
  }
  [[nodiscard]] bool is_any(std::ptrdiff_t index, std::initializer_list<std::string_view> lowers) const noexcept;
  [[nodiscard]] bool is_dash(std::ptrdiff_t index) const noexcept { return at(index).lower == "-"; }
  [[nodiscard]] const Token* token(std::ptrdiff_t index) const noexcept;  // null outside the sentence
  [[nodiscard]] Span tokens(std::size_t begin, std::size_t end) const;    // of the pieces [begin, end)
  [[nodiscard]] const Sentence& sentence() const noexcept { return *sentence_; }

 private:
  const Sentence* sentence_;
  std::vector<Piece> list_;
};

// The token of the span whose head lies outside it; punctuation and prepositions only if nothing else does.

}  // namespace chancery
