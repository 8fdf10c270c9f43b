#include <algorithm>
#include <cmath>

#include "relations/approximations.hpp"
#include "relations/calendar_dates.hpp"
#include "relations/counted_nouns.hpp"
#include "relations/currencies.hpp"
#include "relations/expressions.hpp"
#include "relations/numbers.hpp"
#include "relations/pieces.hpp"
#include "relations/spans_and_tallies.hpp"
#include "relations/units.hpp"

namespace chancery {
namespace {

struct Found {
  std::size_t begin = 0, end = 0;
  Amount amount;
};

class AmountReader {
 public:
  AmountReader(const Pieces& pieces, const CurrencyContext& context, int sentence)
      : pieces_(pieces), context_(context), sentence_(sentence) {}

  std::optional<Found> read(std::size_t begin) {
    if (auto found = money_first(begin)) return found;
    const auto number = read_number(pieces_, begin);
    if (!number || part_of_code(begin, number->end)) return std::nullopt;
    if (number->share) return share(begin, *number);
    if (auto found = one_in(begin, *number)) return found;
    if (auto found = with_unit(begin, *number)) return found;
    if (auto found = first_of_two(begin, *number)) return found;
    if (auto found = read_span(pieces_, begin, *number)) return as_found(begin, std::move(*found));
    if (auto found = read_turns(pieces_, begin, *number)) return as_found(begin, std::move(*found));
    if (auto found = read_tally(pieces_, begin, *number)) return as_found(begin, std::move(*found));
    if (const auto noun = read_counted_noun(pieces_, begin, *number))
      return Found{begin, noun->end, {tidy(number->value), noun->unit}};
    if (auto found = read_inhabitants(pieces_, begin, *number)) return as_found(begin, std::move(*found));
    return money_understood(begin, *number);
  }

 private:
  static Found as_found(std::size_t begin, SpecialAmount special) {
    return {begin, special.end, std::move(special.amount)};
  }

  std::optional<Found> money_first(std::size_t begin) {
    const auto currency = read_currency_before(pieces_, begin);
    if (!currency) return std::nullopt;
    auto number = read_number(pieces_, currency->end, true);
    if (!number || number->share) return std::nullopt;
    // "$5-7 billion": the first figure shares the multiplier of the second.
    const auto range = range_after(number->end);
    if (!number->large && range && range->second.large && range->first_value <= range->second.value)
      number->value *= range->scale;
    std::size_t end = number->end;
    if (const auto again = read_currency_after(pieces_, end); again && !pieces_.is_dash(end)) end = again->end;
    currency_ = code_of(*currency, begin);
    return Found{begin, end, {tidy(number->value), currency_}};
  }

  // "5+1", "3:1", "1/2": a sign that binds two figures makes a code or a score.
  bool part_of_code(std::size_t begin, std::size_t end) const {
    const auto before = static_cast<std::ptrdiff_t>(begin) - 1;
    const bool bound_before = pieces_.at(begin).glued && pieces_.is_any(before, {"+", ":", "/", "#", "№", ".", "_"});
    const bool bound_after = pieces_.at(end).glued && pieces_.is_any(end, {"+", ":", "/"}) &&
                             pieces_.at(end + 1).glued && pieces_.at(end + 1).kind == Piece::Kind::number;
    return bound_before || bound_after;
  }

  // "nearly half of all enterprises", "one-third of students", "slid by a fifth".
  std::optional<Found> share(std::size_t begin, const Number& number) const {
    std::size_t next = number.end;
    const bool of = pieces_.is(next, "of");
    if (of) ++next;
    const auto before = static_cast<std::ptrdiff_t>(begin) - 1;
    if (of && pieces_.is(next, "a") && pieces_.is(next + 1, "percentage") && pieces_.is(next + 2, "point"))
      return Found{begin, next + 3, {tidy(number.value), "percentage points"}};
    if (pieces_.is(begin, "half") && pieces_.is_any(next, {"a", "of"}) && pieces_.is(next + 1, "percentage") &&
        pieces_.is(next + 2, "point"))
      return Found{begin, next + 3, {0.5, "percentage points"}};
    auto led = before;
    while (approximates(led)) --led;
    const bool compares = !of &&
                          pieces_.is_any(next, {"below", "above", "more", "less", "fewer", "higher", "lower", "larger",
                                                "bigger", "smaller", "cheaper"}) &&
                          pieces_.is_any(next + 1, {"than", "the", "its", "their", "what", "last", "in"}) &&
                          !pieces_.is_any(led, {"in"});
    if (compares) return Found{begin, number.end, {tidy(number.value * 100), "percent"}};
    const bool half_the =
        !of && pieces_.is_any(next, {"the", "its", "their", "all", "our"}) && pieces_.is(begin, "half");
    const Piece::Kind after = pieces_.at(next).kind;
    const bool closes = after == Piece::Kind::none || after == Piece::Kind::sign ||
                        pieces_.is_any(next, {"last", "this", "in", "since", "to", "over", "from", "during", "between",
                                              "compared", "and", "on", "after", "year", "by", "within", "as", "each"});
    const bool changes = !of && closes && (pieces_.is_any(led, {"by", "up", "down"}) || is_change(before));
    if (!of && !half_the && !changes && !ends_change(before, next)) return std::nullopt;
    if (of && pieces_.is_any(next, {"a", "an"})) return std::nullopt;  // "a quarter of a century"
    if (pieces_.is_any(before, {"first", "second", "last", "latter", "other", "in"})) return std::nullopt;
    return Found{begin, number.end, {tidy(number.value * 100), "percent"}};
  }

  static constexpr std::string_view approximators[] = {"almost",  "nearly", "about", "over",   "around",
                                                       "roughly", "some",   "than",  "more",   "just",
                                                       "under",   "less",   "only",  "barely", "close"};
  bool approximates(std::ptrdiff_t index) const {
    return std::find(std::begin(approximators), std::end(approximators), pieces_.at(index).lower) !=
           std::end(approximators);
  }

  // "its share rose from a quarter to almost a third", "fell to 12% from a third a decade ago": beside another share.
  bool ends_change(std::ptrdiff_t before, std::size_t next) const {
    while (approximates(before)) --before;
    if (!pieces_.is_any(before, {"from", "to"})) return false;
    const bool ago = pieces_.is_any(next, {"a", "an", "one", "two", "three", "five", "ten"}) ||
                     pieces_.at(next).kind == Piece::Kind::number;
    const bool closes = pieces_.at(next).kind == Piece::Kind::none || pieces_.at(next).kind == Piece::Kind::sign ||
                        pieces_.is_any(next, {"in", "to", "from", "by", "last", "this", "before", "earlier", "and",
                                              "over", "since", "within", "while", "when", "during"});
    if (!ago && !closes) return false;
    for (std::size_t at = 0; at < pieces_.size(); ++at)
      if (pieces_.is_any(at, {"%", "percent", "cent", "share", "proportion", "portion", "stake"})) return true;
    return false;
  }

  // "sales fell a fifth", "has grown almost a third"
  bool is_change(std::ptrdiff_t index) const {
    while (approximates(index)) --index;
    const Token* token = pieces_.token(index);
    if (token == nullptr || token->upos != Upos::verb) return false;
    constexpr std::string_view verbs[] = {"rise", "fall",  "grow",   "drop",  "jump",   "slide", "shrink",  "climb",
                                          "dip",  "sink",  "soar",   "surge", "plunge", "gain",  "decline", "slip",
                                          "lose", "slump", "tumble", "shed",  "leap",   "swell", "contract"};
    return std::find(std::begin(verbs), std::end(verbs), token->lemma) != std::end(verbs);
  }

  // "one in five pupils", "three in ten of them"
  std::optional<Found> one_in(std::size_t begin, const Number& number) const {
    if (!number.spelled && number.value != 1) return std::nullopt;
    const bool in = pieces_.is(number.end, "in");
    const bool out_of = pieces_.is(number.end, "out") && pieces_.is(number.end + 1, "of");
    if ((!in && !out_of) || number.value > 20 || number.large) return std::nullopt;
    const auto whole = read_number(pieces_, number.end + (in ? 1 : 2));
    if (!whole || whole->share || whole->year_like || whole->value <= number.value || whole->value > 1000)
      return std::nullopt;
    const std::size_t after = pieces_.is(whole->end, "of") ? whole->end + 1 : whole->end;
    const Token* noun = pieces_.token(after);
    const bool counted = noun != nullptr && (noun->upos == Upos::noun || noun->upos == Upos::adj ||
                                             noun->upos == Upos::propn || after > whole->end);
    if (!counted || noun->lemma == "year" || noun->lemma == "month" || noun->lemma == "day" || noun->lemma == "week")
      return std::nullopt;
    return Found{begin, whole->end, {tidy(number.value * 100 / whole->value), "percent"}};
  }

  std::string code_of(const CurrencyReading& reading, std::size_t at) const {
    const int token = pieces_.at(static_cast<std::ptrdiff_t>(at)).token;
    const auto code = reading.shared_by.empty() ? std::nullopt : context_.code(reading.shared_by, sentence_, token);
    return std::string(code ? *code : reading.code);
  }

  std::optional<UnitReading> unit_after(std::size_t at) const {
    if (const auto currency = read_currency_after(pieces_, at))
      return UnitReading{code_of(*currency, at), currency->end, 1.0};
    return read_measure(pieces_, at);
  }

  bool is_currency(std::size_t at) const { return read_currency_after(pieces_, at).has_value(); }

  std::optional<Found> with_unit(std::size_t begin, const Number& number) {
    const auto unit = unit_after(number.end);
    if (!unit) return metres_or_millions(begin, number);
    if (is_currency(number.end)) currency_ = unit->unit;
    return Found{begin, unit->end, {tidy(number.value * unit->factor), unit->unit}};
  }

  // A glued "m" without money before it: "400m people" are millions, "the 400m race" is a length.
  std::optional<Found> metres_or_millions(std::size_t begin, const Number& number) const {
    if (!pieces_.is(number.end, "m") || !pieces_.at(number.end).glued || number.large) return std::nullopt;
    Number millions = number;
    millions.value *= 1e6;
    millions.large = true;
    ++millions.end;
    if (const auto unit = unit_after(millions.end))
      return Found{begin, unit->end, {tidy(millions.value * unit->factor), unit->unit}};
    if (const auto noun = read_counted_noun(pieces_, begin, millions))
      return Found{begin, noun->end, {tidy(millions.value), noun->unit}};
    return std::nullopt;
  }

  struct Range {
    Number second;
    double first_value = 0, scale = 1;  // the multiplier of the second figure
  };
  // "-7 billion", "to 7 billion", "and 20" after a figure.
  std::optional<Range> range_after(std::size_t at) const {
    std::size_t next = at;
    if (pieces_.is_any(next, {"to", "and", "or"}) || pieces_.is_dash(next)) ++next;
    if (next == at) return std::nullopt;
    if (const auto currency = read_currency_before(pieces_, next)) next = currency->end;
    const auto second = read_number(pieces_, next, next > at + 1);
    if (!second || second->share) return std::nullopt;
    const double bare = pieces_.at(next).value;
    return Range{*second, bare, bare > 0 ? second->value / bare : 1};
  }

  // "between 10 and 20 percent", "5-7 billion dollars", "from 20 to 30 ships": the first figure takes the unit of the
  // second.
  std::optional<Found> first_of_two(std::size_t begin, const Number& number) {
    const auto range = range_after(number.end);
    if (!range || range->second.value <= number.value) return std::nullopt;
    const double scale = !number.large && range->second.large ? range->scale : 1;
    if (const auto unit = unit_after(range->second.end))
      return Found{begin, number.end, {tidy(number.value * scale * unit->factor), unit->unit}};
    const auto before = static_cast<std::ptrdiff_t>(begin) - 1;
    const bool bound =
        pieces_.is_any(before, {"from", "between"}) || pieces_.is(number.end, "to") || pieces_.is_dash(number.end);
    if (!bound || number.year_like) return std::nullopt;
    const auto noun = read_counted_noun(pieces_, number.end + 1, range->second);
    return noun ? std::optional(Found{begin, number.end, {tidy(number.value * scale), noun->unit}}) : std::nullopt;
  }

  // "52 projects worth more than 21 billion" after an amount of money: the same currency is understood.
  std::optional<Found> money_understood(std::size_t begin, const Number& number) const {
    if (!number.large || number.value < 1e6 || currency_.empty()) return std::nullopt;
    const Token* next = pieces_.token(number.end);
    const bool noun =
        next != nullptr && (next->upos == Upos::noun || next->upos == Upos::propn || next->upos == Upos::adj ||
                            (next->upos == Upos::adp && pieces_.is(number.end, "of")));
    if (noun) return std::nullopt;
    return Found{begin, number.end, {tidy(number.value), currency_}};
  }

  const Pieces& pieces_;
  const CurrencyContext& context_;
  int sentence_;
  std::string currency_;  // of the last money in the sentence
};

bool in_a_time(const std::vector<TimeExpression>& times, int sentence, int token) {
  return std::any_of(times.begin(), times.end(), [&](const TimeExpression& time) {
    return time.sentence == sentence && time.tokens.contains(static_cast<std::uint32_t>(token));
  });
}

}  // namespace

std::vector<AmountExpression> find_amounts(const Document& document, const std::vector<TimeExpression>& times) {
  std::vector<AmountExpression> found;
  const CurrencyContext context(document);
  for (int index = 0; index < static_cast<int>(document.sentences.size()); ++index) {
    const Sentence& sentence = document.sentences[static_cast<std::size_t>(index)];
    const Pieces pieces(sentence);
    AmountReader reader(pieces, context, index);
    for (std::size_t at = 0; at < pieces.size();) {
      const bool dated = in_a_time(times, index, pieces.at(at).token);
      // A date that could not be resolved is a date all the same.
      if (const auto date = dated ? std::nullopt : read_calendar(pieces, at, TimeContext{})) {
        at = date->end;
        continue;
      }
      const auto amount = dated ? std::nullopt : reader.read(at);
      if (!amount) {
        const auto number = read_number(pieces, at);  // "2.5" of a code must not be read again as "5"
        at = number && !dated ? number->end : at + 1;
        // "six of the 14 provinces": where the part is not worth recording the whole is not either.
        if (number && pieces.is(at, "of")) {
          const std::size_t whole = pieces.is_any(at + 1, {"the", "its", "their", "his", "her"}) ? at + 2 : at + 1;
          if (const auto second = read_number(pieces, whole); second && !second->share) at = second->end;
        }
        continue;
      }
      AmountExpression expression;
      expression.sentence = index;
      expression.tokens = pieces.tokens(amount->begin, amount->end);
      expression.head = head_of(sentence, expression.tokens);
      expression.amount = amount->amount;
      expression.approximation = approximation_around(pieces, amount->begin, amount->end);
      found.push_back(std::move(expression));
      at = amount->end;
    }
  }
  return found;
}

}  // namespace chancery
