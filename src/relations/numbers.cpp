#include "relations/numbers.hpp"

#include <array>
#include <cmath>
#include <string_view>

#include "core/word_filter.hpp"

namespace chancery {
namespace {

struct NumberWord {
  std::string_view word;
  double value;
};

template <std::size_t size>
class NumberWords {
 public:
  explicit constexpr NumberWords(const std::array<NumberWord, size>& words) : words_(words) {
    for (const NumberWord& entry : words_) filter_.add(entry.word);
  }

  [[nodiscard]] std::optional<double> value_of(std::string_view lower) const {
    if (!filter_.may_have(lower)) return std::nullopt;
    for (const NumberWord& entry : words_)
      if (entry.word == lower) return entry.value;
    return std::nullopt;
  }

 private:
  std::array<NumberWord, size> words_;
  WordFilter filter_;
};

constexpr NumberWords small_words(std::to_array<NumberWord>({
    {"one", 1},       {"two", 2},       {"three", 3},    {"four", 4},     {"five", 5},       {"six", 6},
    {"seven", 7},     {"eight", 8},     {"nine", 9},     {"ten", 10},     {"eleven", 11},    {"twelve", 12},
    {"thirteen", 13}, {"fourteen", 14}, {"fifteen", 15}, {"sixteen", 16}, {"seventeen", 17}, {"eighteen", 18},
    {"nineteen", 19}, {"twenty", 20},   {"thirty", 30},  {"forty", 40},   {"fifty", 50},     {"sixty", 60},
    {"seventy", 70},  {"eighty", 80},   {"ninety", 90},  {"fourty", 40},
}));

constexpr NumberWords multipliers(std::to_array<NumberWord>({
    {"dozen", 12},
    {"hundred", 1e2},
    {"thousand", 1e3},
    {"lakh", 1e5},
    {"lakhs", 1e5},
    {"million", 1e6},
    {"millions", 1e6},
    {"mn", 1e6},
    {"mln", 1e6},
    {"crore", 1e7},
    {"crores", 1e7},
    {"billion", 1e9},
    {"billions", 1e9},
    {"bn", 1e9},
    {"bln", 1e9},
    {"trillion", 1e12},
    {"tn", 1e12},
    {"trn", 1e12},
}));

constexpr NumberWords fractions(std::to_array<NumberWord>({
    {"half", 2},
    {"halves", 2},
    {"third", 3},
    {"thirds", 3},
    {"quarter", 4},
    {"quarters", 4},
    {"fourths", 4},
    {"fifth", 5},
    {"fifths", 5},
    {"sixth", 6},
    {"eighth", 8},
    {"tenth", 10},
    {"tenths", 10},
    {"sixths", 6},
}));

// "m" and "k" are too short to be multipliers without a sign of it: money before, or a glued "k".
std::optional<double> multiplier_at(const Pieces& pieces, std::size_t index, bool money) {
  const Piece& piece = pieces.at(index);
  if (piece.kind != Piece::Kind::word) return std::nullopt;
  if (const auto value = multipliers.value_of(piece.lower)) {
    // "dozens of", "millions of people" give no figure.
    const bool vague = piece.lower.back() == 's' && piece.lower != "lakhs" && piece.lower != "crores";
    return vague ? std::nullopt : value;
  }
  if (money && (piece.lower == "m" || piece.lower == "b")) return piece.lower == "m" ? 1e6 : 1e9;
  if (piece.text == "k" && piece.glued) return 1e3;
  return std::nullopt;
}

std::optional<Number> with_multipliers(const Pieces& pieces, Number number, bool money) {
  while (true) {
    std::size_t next = number.end;
    if (pieces.is_dash(next) && pieces.at(next).glued) ++next;  // "16-million"
    const auto factor = multiplier_at(pieces, next, money);
    if (!factor) break;
    number.value *= *factor;
    number.large = number.large || *factor >= 1e3;
    number.year_like = false;
    number.end = next + 1;
  }
  if (!std::isfinite(number.value) || number.value < 0 || number.value > 1e18) return std::nullopt;
  return number;
}

std::size_t skip_glued_dash(const Pieces& pieces, std::size_t index) {
  return pieces.is_dash(index) && pieces.at(index).glued ? index + 1 : index;
}

// "and a half", "½" after a number.
void add_half(const Pieces& pieces, Number& number) {
  if (pieces.is(number.end, "and") && pieces.is(number.end + 1, "a") && pieces.is(number.end + 2, "half")) {
    number.value += 0.5;
    number.end += 3;
  } else if (pieces.is(number.end, "½")) {
    number.value += 0.5;
    ++number.end;
  } else if (pieces.is_dash(number.end) && pieces.is(number.end + 1, "and") && pieces.is(number.end + 3, "a") &&
             pieces.is(number.end + 5, "half")) {  // "two-and-a-half"
    number.value += 0.5;
    number.end += 6;
  }
}

std::optional<Number> read_figures(const Pieces& pieces, std::size_t begin, bool money) {
  const Piece& piece = pieces.at(begin);
  if (piece.value < 0) return std::nullopt;
  const std::ptrdiff_t before = static_cast<std::ptrdiff_t>(begin) - 1;
  if (piece.glued && !money) {
    if (pieces.at(before).kind == Piece::Kind::word) return std::nullopt;  // "G20"
    const bool coded =
        pieces.is_dash(before) && pieces.at(before).glued && pieces.at(before - 1).kind == Piece::Kind::word;
    if (coded) return std::nullopt;  // "F-16"
  }
  Number number{piece.value, begin + 1};
  number.year_like = piece.plain && piece.text.size() == 4 && piece.value >= 1800 && piece.value <= 2100;
  const Piece& next = pieces.at(begin + 1);
  // "60 000": a space, or a space that does not break, between the thousands.
  const bool spaced = piece.plain && piece.value >= 1 && piece.value < 1000 && next.kind == Piece::Kind::number &&
                      next.plain && next.text.size() == 3 && !next.glued &&
                      pieces.at(begin + 2).kind != Piece::Kind::number;
  if (spaced) {
    number.value = piece.value * 1000 + next.value;
    ++number.end;
  }
  add_half(pieces, number);
  return with_multipliers(pieces, number, money);
}

std::optional<Number> read_fraction(const Pieces& pieces, std::size_t begin) {
  std::size_t next = begin;
  double count = 1;
  if (pieces.is_any(begin, {"a", "an"})) {
    ++next;
  } else if (const auto small = small_words.value_of(pieces.at(begin).lower)) {
    count = *small;
    next = skip_glued_dash(pieces, begin + 1);
  } else if (!pieces.is(begin, "half")) {
    return std::nullopt;
  }
  const auto parts = fractions.value_of(pieces.at(next).lower);
  if (!parts || count >= *parts) return std::nullopt;
  if (count > 1 && pieces.at(next).lower.back() != 's') return std::nullopt;
  Number number{count / *parts, next + 1, true, true};
  // "half a million", "a quarter of a million"
  std::size_t unit = next + 1;
  if (pieces.is(unit, "of") && pieces.is(unit + 1, "a")) ++unit;
  if (pieces.is(unit, "a") && multiplier_at(pieces, unit + 1, false)) {
    number.end = unit + 1;
    number.share = false;
    return with_multipliers(pieces, number, false);
  }
  return number;
}

std::optional<Number> read_words(const Pieces& pieces, std::size_t begin) {
  double total = 0, current = 0, last = 1e18;
  std::size_t next = begin, end = begin;
  bool large = false;
  if (pieces.is_any(begin, {"a", "an"}) && multiplier_at(pieces, begin + 1, false)) ++next;
  while (true) {
    const std::string& word = pieces.at(next).lower;
    if (const auto small = small_words.value_of(word)) {
      const bool after_tens = last >= 20 && last < 100 && *small < 10;
      if (current > 0 && !after_tens && last != 100) break;
      current += *small;
      last = *small;
    } else if (const auto factor = multiplier_at(pieces, next, false)) {
      if (next == begin) break;  // a bare "million" is no number
      if (*factor <= 100) {
        current = (current == 0 ? 1 : current) * *factor;
      } else {
        total += (current == 0 ? 1 : current) * *factor;
        current = 0;
        large = true;
      }
      last = *factor <= 100 ? 100 : *factor;
    } else {
      break;
    }
    end = ++next;
    if (last >= 20 && last < 100)
      next = skip_glued_dash(pieces, next);
    else if (last >= 100 && pieces.is(next, "and") && small_words.value_of(pieces.at(next + 1).lower))
      ++next;
    else if (multiplier_at(pieces, skip_glued_dash(pieces, next), false))
      next = skip_glued_dash(pieces, next);
  }
  if (end == begin) return std::nullopt;
  Number number{total + current, end, true, false, large};
  add_half(pieces, number);
  return with_multipliers(pieces, number, false);
}

}  // namespace

double tidy(double value) {
  if (std::abs(value) < 1e15 && std::abs(value) >= 1000) return std::round(value * 1000) / 1000;
  return std::round(value * 1e6) / 1e6;
}

std::optional<Number> read_number(const Pieces& pieces, std::size_t begin, bool money) {
  const Piece& piece = pieces.at(begin);
  std::optional<Number> number;
  if (piece.kind == Piece::Kind::number) {
    number = read_figures(pieces, begin, money);
  } else if (piece.kind == Piece::Kind::word) {
    number = read_fraction(pieces, begin);
    if (!number) number = read_words(pieces, begin);
  }
  if (number && pieces.is_dash(number->end) && pieces.is(number->end + 1, "odd"))
    number->end += 2;  // "80-odd soldiers"
  return number;
}

}  // namespace chancery
