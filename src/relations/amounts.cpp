#include <algorithm>
#include <cmath>

#include "relations/approximations.hpp"
#include "relations/calendar_dates.hpp"
#include "relations/counted_nouns.hpp"
#include "relations/expressions.hpp"
#include "relations/numbers.hpp"
#include "relations/pieces.hpp"
#include "relations/units.hpp"

namespace chancery {
namespace {

struct Found {
  std::size_t begin = 0, end = 0;
  Amount amount;
};

// One hundredth of what a figure is worth, so that 0.1 + 0.2 and 29.5 billion come out as a reader writes them.
double tidy(double value) {
  if (std::abs(value) < 1e15 && std::abs(value) >= 1000) return std::round(value * 1000) / 1000;
  return std::round(value * 1e6) / 1e6;
}

class AmountReader {
 public:
  explicit AmountReader(const Pieces& pieces) : pieces_(pieces) {}

  std::optional<Found> read(std::size_t begin) {
    if (auto found = money_first(begin)) return found;
    const auto number = read_number(pieces_, begin);
    if (!number || part_of_code(begin, number->end)) return std::nullopt;
    if (number->share) return share(begin, *number);
    if (auto found = one_in(begin, *number)) return found;
    if (auto found = with_unit(begin, *number)) return found;
    if (auto found = first_of_two(begin, *number)) return found;
    if (auto found = lease(begin, *number)) return found;
    if (auto found = tally(begin, *number)) return found;
    if (const auto noun = read_counted_noun(pieces_, begin, *number))
      return Found{begin, noun->end, {tidy(number->value), noun->unit}};
    return money_understood(begin, *number);
  }

 private:
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
    currency_ = currency->unit;
    return Found{begin, end, {tidy(number->value), currency->unit}};
  }

  // "5+1", "3:1", "1/2": a sign that binds two figures makes a code or a score.
  bool part_of_code(std::size_t begin, std::size_t end) const {
    const auto before = static_cast<std::ptrdiff_t>(begin) - 1;
    const bool bound_before = pieces_.at(begin).glued && pieces_.is_any(before, {"+", ":", "/", "#", "№", ".", "_"});
    const bool bound_after = pieces_.at(end).glued && pieces_.is_any(end, {"+", ":", "/"}) &&
                             pieces_.at(end + 1).glued && pieces_.at(end + 1).kind == Piece::Kind::number;
    return bound_before || bound_after;
  }

  // "nearly half of all enterprises", "one-third of students".
  std::optional<Found> share(std::size_t begin, const Number& number) const {
    std::size_t next = number.end;
    const bool of = pieces_.is(next, "of");
    if (of) ++next;
    const bool half_the =
        !of && pieces_.is_any(next, {"the", "its", "their", "all", "our"}) && pieces_.is(begin, "half");
    if (!of && !half_the) return std::nullopt;
    if (of && pieces_.is_any(next, {"a", "an", "them", "it"})) return std::nullopt;  // "a quarter of a century"
    if (pieces_.is_any(static_cast<std::ptrdiff_t>(begin) - 1, {"first", "second", "last", "latter", "other"}))
      return std::nullopt;
    return Found{begin, number.end, {tidy(number.value * 100), "percent"}};
  }

  std::optional<Found> one_in(std::size_t begin, const Number& number) const {
    if (number.value != 1 || !pieces_.is(number.end, "in") || !pieces_.is(begin, "one")) return std::nullopt;
    const auto whole = read_number(pieces_, number.end + 1);
    if (!whole || whole->share || whole->year_like || whole->value < 2 || whole->value > 1000) return std::nullopt;
    const Token* noun = pieces_.token(whole->end);
    const bool counted =
        noun != nullptr && (noun->upos == Upos::noun || noun->upos == Upos::adj || noun->upos == Upos::propn);
    if (!counted || noun->lemma == "year" || noun->lemma == "month" || noun->lemma == "day") return std::nullopt;
    return Found{begin, whole->end, {tidy(100 / whole->value), "percent"}};
  }

  std::optional<UnitReading> unit_after(std::size_t at) const {
    if (auto currency = read_currency_after(pieces_, at)) return currency;
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

  // "between 10 and 20 percent", "5-7 billion dollars": the first figure takes the unit of the second.
  std::optional<Found> first_of_two(std::size_t begin, const Number& number) {
    const auto range = range_after(number.end);
    if (!range || range->second.value <= number.value) return std::nullopt;
    const auto unit = unit_after(range->second.end);
    if (!unit) return std::nullopt;
    const double scale = !number.large && range->second.large ? range->scale : 1;
    return Found{begin, number.end, {tidy(number.value * scale * unit->factor), unit->unit}};
  }

  // A length of time that is itself the matter: "a 99-year lease", "a sentence of nine years".
  std::optional<Found> lease(std::size_t begin, const Number& number) const {
    std::size_t next = number.end;
    if (pieces_.is_dash(next)) ++next;
    if (!pieces_.is_any(next, {"year", "years"}) || number.value < 2) return std::nullopt;
    const auto lease_word = [&](std::ptrdiff_t index) {
      return pieces_.is_any(index, {"lease", "concession", "loan", "contract", "sentence", "sentenced", "jailed",
                                    "imprisonment", "prison"});
    };
    bool found = lease_word(static_cast<std::ptrdiff_t>(next) + 1);
    for (std::ptrdiff_t back = 1; back <= 4 && !found; ++back)
      found = lease_word(static_cast<std::ptrdiff_t>(begin) - back);
    if (!found) return std::nullopt;
    return Found{begin, next + 1, {number.value, "years"}};
  }

  // "voted by 157 to 18", "by 50 votes to nil": either figure, where the sentence speaks of voting.
  std::optional<Found> tally(std::size_t begin, const Number& number) const {
    const auto at = static_cast<std::ptrdiff_t>(begin);
    const auto is_to = [&](std::ptrdiff_t index) { return pieces_.is(index, "to") || pieces_.is_dash(index); };
    const auto is_number = [&](std::ptrdiff_t index) { return pieces_.at(index).kind == Piece::Kind::number; };
    const auto leads = [&](std::ptrdiff_t index) { return pieces_.is_any(index, {"by", "of", "voted", "vote"}); };
    const auto end = static_cast<std::ptrdiff_t>(number.end);
    const bool first = leads(at - 1) && is_to(end) && is_number(end + 1);
    const bool second = is_to(at - 1) && is_number(at - 2) && leads(at - 3);
    if ((!first && !second) || number.large || number.value > 2000) return std::nullopt;
    const auto& tokens = pieces_.sentence().tokens;
    const bool votes =
        std::any_of(tokens.begin(), tokens.end(), [](const Token& t) { return t.lemma == "vote" || t.lemma == "ballot"; });
    return votes ? std::optional(Found{begin, number.end, {number.value, "votes"}}) : std::nullopt;
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
  for (int index = 0; index < static_cast<int>(document.sentences.size()); ++index) {
    const Sentence& sentence = document.sentences[static_cast<std::size_t>(index)];
    const Pieces pieces(sentence);
    AmountReader reader(pieces);
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
