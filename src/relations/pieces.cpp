#include "relations/pieces.hpp"

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <optional>

#include "core/unicode.hpp"
#include "core/word_filter.hpp"

namespace chancery {
namespace {

bool digit(char c) { return c >= '0' && c <= '9'; }
bool letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

std::size_t code_point_length(char first) {
  const auto byte = static_cast<unsigned char>(first);
  return byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4;
}

struct Sign {
  std::string_view text, name;
};
// Signs outside ASCII; every other code point outside ASCII counts as a letter.
constexpr Sign signs[] = {{"‐", "-"}, {"‑", "-"},     {"‒", "-"},     {"–", "-"},   {"−", "-"}, {"—", "--"}, {"’", "'"},
                          {"‘", "'"}, {"“", "\""},    {"”", "\""},    {"…", "..."}, {"€", "€"}, {"£", "£"},  {"¥", "¥"},
                          {"₹", "₹"}, {"₽", "₽"}, {"₸", "₸"},     {"₩", "₩"},   {"₺", "₺"}, {"₴", "₴"},  {"₪", "₪"},
                          {"₦", "₦"}, {"•", "•"},     {"«", "\""},    {"»", "\""},  {"½", "½"}, {"฿", "฿"},  {"₫", "₫"},
                          {"₱", "₱"}, {"₾", "₾"}, {"₼", "₼"}, {"×", "×"},   {"²", "²"}, {"³", "³"}};

// A run of tokens without a space between them, lexed as one text.
class ChunkLexer {
 public:
  ChunkLexer(std::string text, std::vector<int> owners, std::vector<Piece>& out)
      : text_(std::move(text)), owners_(std::move(owners)), out_(out) {}

  void run() {
    while (position_ < text_.size()) {
      if (digit(text_[position_]))
        figure();
      else
        word_or_sign();
    }
  }

 private:
  std::size_t digits_at(std::size_t from) const {
    std::size_t end = from;
    while (end < text_.size() && digit(text_[end])) ++end;
    return end - from;
  }

  char at(std::size_t index) const { return index < text_.size() ? text_[index] : '\0'; }

  void add(Piece::Kind kind, std::size_t length, std::string shown, double value = 0.0, bool plain = false) {
    Piece piece;
    piece.kind = kind;
    piece.lower = ascii_lower(shown);
    piece.text = std::move(shown);
    piece.value = value;
    piece.token = owners_[position_];
    piece.glued = position_ > 0;
    piece.plain = plain;
    out_.push_back(std::move(piece));
    position_ += length;
  }

  // Length of d/d/d with the separators given, if the digits have the lengths of a date; else 0.
  std::size_t date_length() const {
    const std::size_t first = digits_at(position_);
    const char separator = at(position_ + first);
    if (separator != '.' && separator != '/' && separator != '-') return 0;
    const std::size_t middle_at = position_ + first + 1, middle = digits_at(middle_at);
    if (middle == 0 || middle > 2 || at(middle_at + middle) != separator) return 0;
    const std::size_t last_at = middle_at + middle + 1, last = digits_at(last_at);
    const bool year_first = first == 4 && (last == 1 || last == 2);
    const bool year_last = first <= 2 && last == 4;
    return year_first || year_last ? last_at + last - position_ : 0;
  }

  void figure() {
    if (const std::size_t length = date_length(); length > 0)
      return add(Piece::Kind::date, length, text_.substr(position_, length));
    const std::size_t whole = digits_at(position_);
    if (at(position_ + whole) == ':' && whole <= 2 && digits_at(position_ + whole + 1) == 2) {
      std::size_t length = whole + 3;
      if (at(position_ + length) == ':' && digits_at(position_ + length + 1) == 2) length += 3;
      return add(Piece::Kind::clock, length, text_.substr(position_, length));
    }
    std::string digits = text_.substr(position_, whole);
    std::size_t length = whole;
    while (whole <= 3 && at(position_ + length) == ',' && digits_at(position_ + length + 1) == 3) {
      digits += text_.substr(position_ + length + 1, 3);
      length += 4;
    }
    if (at(position_ + length) == '.' && digits_at(position_ + length + 1) > 0) {
      const std::size_t decimals = digits_at(position_ + length + 1);
      digits += text_.substr(position_ + length, decimals + 1);
      length += decimals + 1;
    }
    double value = 0.0;
    if (std::from_chars(digits.data(), digits.data() + digits.size(), value).ec != std::errc{}) value = -1.0;
    const std::string suffix = ascii_lower(text_.substr(position_ + length, 2));
    const bool ordinal = (suffix == "st" || suffix == "nd" || suffix == "rd" || suffix == "th") &&
                         !letter(at(position_ + length + 2)) && length == whole;
    if (ordinal) length += 2;
    add(ordinal ? Piece::Kind::ordinal : Piece::Kind::number, length, text_.substr(position_, length), value,
        length == whole);
  }

  const Sign* sign_at(std::size_t index) const {
    for (const Sign& sign : signs)
      if (text_.compare(index, sign.text.size(), sign.text) == 0) return &sign;
    return nullptr;
  }

  bool letter_at(std::size_t index) const {
    if (index >= text_.size()) return false;
    if (static_cast<unsigned char>(text_[index]) < 0x80) return letter(text_[index]);
    return sign_at(index) == nullptr;
  }

  // "U.S.", "a.m.": single letters, each with a dot.
  bool initials() {
    std::size_t end = position_;
    std::string shown;
    while (letter(at(end)) && at(end + 1) == '.') {
      shown += text_[end];
      end += 2;
    }
    if (shown.size() < 2 || letter_at(end)) return false;
    add(Piece::Kind::word, end - position_, shown);
    return true;
  }

  void word_or_sign() {
    if (letter_at(position_)) {
      if (initials()) return;
      std::size_t end = position_;
      while (letter_at(end)) end += code_point_length(text_[end]);
      end = std::min(end, text_.size());
      return add(Piece::Kind::word, end - position_, text_.substr(position_, end - position_));
    }
    if (const Sign* sign = sign_at(position_)) {
      if (sign->name == "'") return apostrophe(sign->text.size());
      return add(Piece::Kind::sign, sign->text.size(), std::string(sign->name));
    }
    if (text_[position_] == '\'') return apostrophe(1);
    add(Piece::Kind::sign, 1, text_.substr(position_, 1));
  }

  void apostrophe(std::size_t length) {
    const bool possessive =
        (at(position_ + length) == 's' || at(position_ + length) == 'S') && !letter_at(position_ + length + 1);
    if (possessive) return add(Piece::Kind::word, length + 1, "'s");
    add(Piece::Kind::sign, length, "'");
  }

  std::string text_;
  std::vector<int> owners_;  // token of each byte
  std::vector<Piece>& out_;
  std::size_t position_ = 0;
};

const Piece no_piece{};

}  // namespace

Pieces::Pieces(const Sentence& sentence) : sentence_(&sentence) {
  std::string chunk;
  std::vector<int> owners;
  for (std::size_t index = 0; index < sentence.tokens.size(); ++index) {
    const Token& token = sentence.tokens[index];
    if (index > 0 && token.span.begin != sentence.tokens[index - 1].span.end) {
      ChunkLexer(std::move(chunk), std::move(owners), list_).run();
      chunk.clear();
      owners.clear();
    }
    chunk += token.form;
    owners.resize(chunk.size(), static_cast<int>(index));
  }
  ChunkLexer(std::move(chunk), std::move(owners), list_).run();
}

const Piece& Pieces::at(std::ptrdiff_t index) const noexcept {
  if (index < 0 || index >= static_cast<std::ptrdiff_t>(list_.size())) return no_piece;
  return list_[static_cast<std::size_t>(index)];
}

bool Pieces::is_any(std::ptrdiff_t index, std::initializer_list<std::string_view> lowers) const noexcept {
  return is_one_of(at(index).lower, lowers);
}

const Token* Pieces::token(std::ptrdiff_t index) const noexcept {
  const int token = at(index).token;
  return token < 0 ? nullptr : &sentence_->tokens[static_cast<std::size_t>(token)];
}

Span Pieces::tokens(std::size_t begin, std::size_t end) const {
  return {static_cast<std::uint32_t>(list_.at(begin).token), static_cast<std::uint32_t>(list_.at(end - 1).token) + 1};
}

}  // namespace chancery
