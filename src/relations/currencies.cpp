#include "relations/currencies.hpp"

#include <algorithm>
#include <cstdlib>

#include "core/unicode.hpp"
#include "relations/currency_table.hpp"

namespace chancery {
namespace {

using namespace currency_table;

// Whose name a text cites far more often than their pounds and dollars: only the adjective before the name counts.
bool is_world_currency(std::string_view family) { return family == "dollar" || family == "pound" || family == "won"; }

std::optional<std::string_view> look_up(const Sign* begin, const Sign* end, std::string_view text) {
  const auto* found = std::find_if(begin, end, [&](const Sign& sign) { return sign.text == text; });
  return found != end ? std::optional(found->code) : std::nullopt;
}

const Name* name_of(std::string_view word) {
  const auto* found = std::find_if(std::begin(names), std::end(names), [&](const Name& n) { return n.word == word; });
  return found != std::end(names) ? found : nullptr;
}

std::optional<std::string_view> of_adjective(std::string_view adjective, const Name& name) {
  const auto fits = [&](std::string_view family) {
    // In English the coins of Prague, Oslo, Stockholm and Copenhagen may all be crowns.
    if (name.word == "crowns") return family == "koruna" || family == "krona" || family == "krone";
    return family == name.family;
  };
  for (const OfState& entry : of_states)
    if ((entry.adjective == adjective || (entry.state == adjective && name.family != "won")) && fits(entry.family))
      return entry.code;
  return std::nullopt;
}

// "New Zealand dollars", "West African CFA francs": at most three words of the state before the name.
std::optional<CurrencyReading> qualified(const Pieces& pieces, std::size_t start) {
  for (std::size_t skip = 0; skip <= 2; ++skip) {
    const Name* name = name_of(pieces.at(static_cast<std::ptrdiff_t>(start + skip + 1)).lower);
    if (name == nullptr) continue;
    const auto code = of_adjective(pieces.at(static_cast<std::ptrdiff_t>(start + skip)).lower, *name);
    return code ? std::optional(CurrencyReading{*code, start + skip + 2, {}}) : std::nullopt;
  }
  return std::nullopt;
}

}  // namespace

bool is_currency_code(std::string_view unit) {
  constexpr std::size_t letters = 3;
  return unit.size() == letters && std::find(std::begin(codes), std::end(codes), unit) != std::end(codes);
}

std::optional<CurrencyReading> read_currency_before(const Pieces& pieces, std::size_t begin) {
  const auto at = static_cast<std::ptrdiff_t>(begin);
  const Piece& piece = pieces.at(at);
  if (piece.kind == Piece::Kind::sign) {
    const auto code = look_up(std::begin(signs), std::end(signs), piece.text);
    return code ? std::optional(CurrencyReading{*code, begin + 1, {}}) : std::nullopt;
  }
  if (piece.kind != Piece::Kind::word) return std::nullopt;
  if (pieces.is(at + 1, "$") && (pieces.at(at + 1).glued || piece.text == "US")) {
    if (const auto code = look_up(std::begin(dollar_prefixes), std::end(dollar_prefixes), piece.text))
      return CurrencyReading{*code, begin + 2, {}};
  }
  // "COP28", "BAM 5" of a series: a code without a space needs a figure that is money by its size.
  const Piece& figure = pieces.at(at + 1);
  const bool serial = figure.glued && figure.kind == Piece::Kind::number && figure.plain && figure.value < 1000 &&
                      pieces.at(at + 2).kind != Piece::Kind::word;
  if (is_currency_code(piece.text)) {
    if (piece.text == "COP" && figure.plain && figure.value < 100) return std::nullopt;
    if (serial && figure.value < 100) return std::nullopt;
    return CurrencyReading{*std::find(std::begin(codes), std::end(codes), piece.text), begin + 1, {}};
  }
  const std::size_t end = pieces.is(at + 1, ".") ? begin + 2 : begin + 1;
  if (piece.text == "R" && figure.glued && figure.kind == Piece::Kind::number && figure.value >= 1 &&
      !pieces.is(at + 1, "."))
    return CurrencyReading{"ZAR", begin + 1, {}};
  if (piece.text == "Rs") return CurrencyReading{"INR", end, "rupee"};
  if (const auto code = look_up(std::begin(abbreviations), std::end(abbreviations), piece.text))
    return CurrencyReading{*code, end, {}};
  return std::nullopt;
}

std::optional<CurrencyReading> read_currency_after(const Pieces& pieces, std::size_t begin) {
  const auto first = static_cast<std::ptrdiff_t>(begin);
  const std::size_t start = pieces.is_dash(first) && pieces.at(first).glued ? begin + 1 : begin;
  const auto at = static_cast<std::ptrdiff_t>(start);
  const Piece& piece = pieces.at(at);
  if (piece.kind == Piece::Kind::sign) {
    const bool dollar = piece.lower == "$";  // in "1.5 $" the sign may belong to the next figure
    const auto code = look_up(std::begin(signs), std::end(signs), piece.text);
    if (code && !dollar && pieces.at(at + 1).kind != Piece::Kind::number) return CurrencyReading{*code, start + 1, {}};
    return std::nullopt;
  }
  if (piece.kind != Piece::Kind::word) return std::nullopt;
  if (is_currency_code(piece.text))
    return CurrencyReading{*std::find(std::begin(codes), std::end(codes), piece.text), start + 1, {}};
  if (auto reading = qualified(pieces, start)) return reading;
  if (piece.lower == "pa" && pieces.is(at + 1, "'") && pieces.is(at + 2, "anga"))
    return CurrencyReading{"TOP", start + 3, {}};
  if (piece.lower == "sterling") return CurrencyReading{"GBP", start + 1, {}};
  const Name* name = name_of(piece.lower);
  if (name == nullptr) return std::nullopt;
  const Upos upos = pieces.token(at)->upos;
  const bool other_word = piece.lower == "won" || piece.lower == "kip" || piece.lower == "crowns" ||
                          piece.lower == "sol" || piece.lower == "real" || piece.lower == "rand";
  if (other_word && upos != Upos::noun) return std::nullopt;
  if (piece.lower == "som" && upos == Upos::propn) return std::nullopt;
  const bool sterling = piece.lower == "pounds" && pieces.is(at + 1, "sterling");
  return CurrencyReading{name->code, start + (sterling ? 2 : 1), is_world_currency(name->family) ? "" : name->family};
}

std::optional<std::string_view> CurrencyContext::code(std::string_view shared, int sentence, int token) const {
  const auto named = [&](int number, int from) -> std::optional<std::string_view> {
    const auto& tokens = document_->sentences[static_cast<std::size_t>(number)].tokens;
    const OfState* best = nullptr;
    int best_distance = 0;
    for (int index = 0; index < static_cast<int>(tokens.size()); ++index) {
      const std::string& form = tokens[static_cast<std::size_t>(index)].form;
      if (form.empty() || form.front() < 'A' || form.front() > 'Z') continue;
      const std::string lower = ascii_lower(form);
      for (const OfState& entry : of_states) {
        if (entry.family != shared || (entry.adjective != lower && entry.state != lower)) continue;
        const int distance = std::abs(index - from);
        if (best == nullptr || distance < best_distance) {
          best = &entry;
          best_distance = distance;
        }
      }
    }
    return best != nullptr ? std::optional(best->code) : std::nullopt;
  };
  const int count = static_cast<int>(document_->sentences.size());
  if (auto found = named(sentence, token)) return found;
  constexpr int reach = 60;  // sentences either way
  for (int back = sentence - 1; back >= std::max(0, sentence - reach); --back)
    if (auto found = named(back, static_cast<int>(document_->sentences[static_cast<std::size_t>(back)].tokens.size())))
      return found;
  for (int ahead = sentence + 1; ahead < std::min(count, sentence + reach); ++ahead)
    if (auto found = named(ahead, 0)) return found;
  return std::nullopt;
}

}  // namespace chancery
