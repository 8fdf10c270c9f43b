// Which figures are years and which words months and weekdays.
#include <algorithm>

#include "relations/calendar.hpp"
#include "relations/calendar_dates.hpp"
#include "relations/numbers.hpp"

namespace chancery {
namespace {

bool capital(const Piece& piece) { return !piece.text.empty() && piece.text[0] >= 'A' && piece.text[0] <= 'Z'; }

bool date_figure(const Piece& piece) {
  return piece.kind == Piece::Kind::ordinal || (piece.kind == Piece::Kind::number && piece.plain);
}

bool plural_noun(const Token* token) {
  if (token == nullptr || (token->upos != Upos::noun && token->upos != Upos::propn)) return false;
  return token->xpos == "NNS" || token->lemma == "people" ||
         (token->xpos.empty() && token->form.size() > 3 && token->form.back() == 's');
}

// "2000 soldiers" counts; "the 2016 elections" and "in 2016 elections" do not.
bool counts_something(const Pieces& pieces, std::ptrdiff_t index) {
  std::ptrdiff_t next = index + 1;
  const Token* token = pieces.token(next);
  while (token != nullptr && token->upos == Upos::adj) token = pieces.token(++next);
  if (!plural_noun(token)) return false;
  return !pieces.is_any(index - 1, {"the", "in", "of", "since", "by", "its", "their", "his", "her", "our", "'s", "this",
                                    "that", "during", "for", "until", "after", "before", "from"});
}

}  // namespace

std::optional<YearReading> read_year(const Pieces& pieces, std::size_t begin) {
  const auto index = static_cast<std::ptrdiff_t>(begin);
  const Piece& piece = pieces.at(index);
  if (piece.kind != Piece::Kind::number || !piece.plain || piece.text.size() != 4) return std::nullopt;
  if (piece.value < 1800 || piece.value > 2100) return std::nullopt;
  const Piece& before = pieces.at(index - 1);
  const Piece& after = pieces.at(index + 1);
  if (piece.glued && (before.kind == Piece::Kind::word || before.kind == Piece::Kind::number)) return std::nullopt;
  if (piece.glued && pieces.is(index - 1, "/")) return std::nullopt;   // "11/2025" may be an issue's number
  if (piece.glued && pieces.is_dash(index - 1) && before.glued && pieces.at(index - 2).kind == Piece::Kind::word &&
      !pieces.is_any(index - 2, {"mid", "early", "late"}) && !month_of(pieces.at(index - 2).lower))
    return std::nullopt;  // "Expo-2017"
  if (after.glued && after.kind == Piece::Kind::word && after.lower != "'s") return std::nullopt;
  if (pieces.is_any(index - 1, {"$",
                                "€",
                                "£",
                                "¥",
                                "₹",
                                "₽",
                                "#",
                                "№",
                                "usd",
                                "eur",
                                "gbp",
                                "resolution",
                                "article",
                                "no",
                                "nr",
                                "number",
                                "room",
                                "flight",
                                "law",
                                "order",
                                "decree",
                                "about",
                                "some",
                                "over",
                                "around",
                                "nearly",
                                "almost",
                                "than",
                                "approximately",
                                "roughly",
                                "least",
                                "exceeding"}))
    return std::nullopt;
  if (pieces.is(index - 1, ".") && pieces.is_any(index - 2, {"no", "nr"})) return std::nullopt;
  if (capital(before) &&
      pieces.is_any(index - 1, {"vision", "agenda", "strategy", "concept", "horizon", "roadmap", "expo", "compact"}))
    return std::nullopt;  // "Agenda 2030" is a name
  if (pieces.is_any(index + 1,
                    {"%", "percent", "gmt", "utc", "hours", "hrs", "bst", "cet", "dollars", "euros", "tonnes", "tons",
                     "km", "kilometres", "kilometers", "miles", "million", "billion", "thousand"}))
    return std::nullopt;
  if (counts_something(pieces, index)) return std::nullopt;
  return YearReading{static_cast<int>(piece.value), begin + 1};
}

std::optional<YearReading> read_year_suffix(const Pieces& pieces, std::size_t begin, const TimeContext& context) {
  std::size_t next = begin;
  if (pieces.is(next, ",")) {
    return read_year(pieces, next + 1);
  }
  if (pieces.is_any(next, {"of", "in"})) ++next;
  if (auto year = read_year(pieces, next)) return year;
  if (pieces.is(next, "the")) ++next;
  auto relative = [&](std::optional<Date> base, int offset, std::size_t end) -> std::optional<YearReading> {
    if (!base) return std::nullopt;
    return YearReading{static_cast<int>(base->year()) + offset, end};
  };
  const auto anchor = context.last_time ? std::optional(context.last_time->from) : std::nullopt;
  if (pieces.is(next, "year") && next > begin) return relative(context.published, 0, next + 1);
  if (!pieces.is(next + 1, "year")) return std::nullopt;
  if (pieces.is_any(next, {"this", "current"})) return relative(context.published, 0, next + 2);
  if (pieces.is_any(next, {"last", "past"})) return relative(context.published, -1, next + 2);
  if (pieces.is_any(next, {"next", "coming"})) return relative(context.published, 1, next + 2);
  if (pieces.is_any(next, {"same", "that"})) return relative(anchor, 0, next + 2);
  if (pieces.is(next, "previous")) return relative(anchor ? anchor : context.published, -1, next + 2);
  if (pieces.is(next, "following")) return relative(anchor, 1, next + 2);
  return std::nullopt;
}

bool is_month(const Pieces& pieces, std::size_t position) {
  const auto index = static_cast<std::ptrdiff_t>(position);
  const Piece& piece = pieces.at(index);
  if (piece.kind != Piece::Kind::word || !capital(piece) || !month_of(piece.lower)) return false;
  const bool dotted = pieces.is(index + 1, ".") && pieces.at(index + 1).glued;
  const bool figures = date_figure(pieces.at(index + (dotted ? 2 : 1))) || date_figure(pieces.at(index - 1)) ||
                       (pieces.is(index + 1, ",") && read_year(pieces, position + 2)) ||
                       (pieces.is(index - 1, "of") && pieces.at(index - 2).kind == Piece::Kind::ordinal);
  if (figures) return true;
  const bool abbreviated =
      piece.lower.size() < 5 && piece.lower != "may" && piece.lower != "june" && piece.lower != "july";
  const bool led =
      pieces.is_any(index - 1, {"in",   "since",   "until",   "by",  "of",  "last",   "next",   "this",  "early",
                                "late", "mid",     "from",    "to",  "and", "till",   "before", "after", "during",
                                "past", "through", "between", "the", "-",   "around", "every",  "each"});
  if (abbreviated) return dotted && led;
  const Token* token = pieces.token(index);
  if (token->name == NameType::person) return false;
  if (piece.lower == "may" || piece.lower == "march" || piece.lower == "april")
    return led && token->upos != Upos::aux && token->upos != Upos::verb;
  return token->upos != Upos::verb;
}

bool is_weekday(const Pieces& pieces, std::size_t position) {
  const auto index = static_cast<std::ptrdiff_t>(position);
  const Piece& piece = pieces.at(index);
  if (piece.kind != Piece::Kind::word || !capital(piece) || !weekday_of(piece.lower)) return false;
  if (piece.lower.ends_with("day"))
    return !pieces.is_any(index - 1, {"black", "bloody", "good", "palm", "super", "ash"});
  std::ptrdiff_t next = index + 1;
  while (pieces.is_any(next, {".", ","})) ++next;
  return date_figure(pieces.at(next)) || (month_of(pieces.at(next).lower) && date_figure(pieces.at(next + 1)));
}

}  // namespace chancery
