#include <algorithm>

#include "relations/calendar.hpp"
#include "relations/calendar_dates.hpp"
#include "relations/expressions.hpp"
#include "relations/relative_times.hpp"

namespace chancery {
namespace {

struct Found {
  TimeRange range;
  std::size_t end = 0;
};

// The longer of the two readings; a relative one wins a tie, because it knows more.
std::optional<Found> read_time(const Pieces& pieces, std::size_t begin, const TimeContext& context) {
  const Sentence& sentence = pieces.sentence();
  const int token = pieces.at(begin).token;
  const auto relative = read_relative(pieces, begin, context, tense_at(sentence, token));
  const auto calendar = read_calendar(pieces, begin, context);
  if (relative && (!calendar || relative->end >= calendar->end)) return Found{relative->range, relative->end};
  if (!calendar) return std::nullopt;
  const int head = head_of(sentence, pieces.tokens(begin, calendar->end));
  const bool since = pieces.is(static_cast<std::ptrdiff_t>(begin) - 1, "since");  // "under sanctions since April, cannot be paid"
  auto range = resolve(*calendar, context, since ? Tense::past : tense_at(sentence, head));
  if (!range) return std::nullopt;
  return Found{std::move(*range), calendar->end};
}

bool is_deadline(const Pieces& pieces, std::size_t begin) {
  auto before = static_cast<std::ptrdiff_t>(begin) - 1;
  while (pieces.is_any(before, {"the", "around", "about"})) --before;
  if (pieces.is_any(before, {"by", "until", "till", "before"})) return true;
  return pieces.is(before, "than") && pieces.is_any(before - 1, {"later"});
}

// What began then goes on until the day of publication.
TimeRange since(const TimeRange& start, const TimeContext& context) {
  if (!context.published || start.from >= *context.published) return start;
  TimeRange range = interval(start, day_range(*context.published));
  return range;
}

// "the largest package since 2023", "for the first time since May", "her first visit to Lima since 2016", "the only one to go there since
// 2013": no time of what happens.
bool is_comparison(const Sentence& sentence, std::uint32_t time) {
  constexpr std::uint32_t reach = 8, far = 14;  // tokens
  for (std::uint32_t at = time > reach ? time - reach : 0; at < time; ++at)
    if (const Token& one = sentence.tokens[at]; one.xpos == "JJS" || one.xpos == "RBS" || (one.lemma == "first" && (sentence.tokens[at + 1].lemma == "time" || (at > 0 && sentence.tokens[at - 1].form == "the" && at > 1 && sentence.tokens[at - 2].form == ",")))) return true;
  for (std::uint32_t at = time; at > 1 && time - at < far;) {
    const Token& one = sentence.tokens[--at];
    if (one.form == "," || one.form == ";" || one.xpos == "VBD" || one.xpos == "VBZ" || one.xpos == "VBP") return false;
    const std::string_view before = sentence.tokens[at - 1].xpos;
    if (one.lemma == "first" || one.lemma == "only" || one.lemma == "second" || one.lemma == "third") return before == "DT" || before == "PRP$" || before == "POS";
  }
  return false;
}

// "met on 3 March for the 2016 Summit": the first year that the sentence tells.
std::optional<int> year_told(const Pieces& pieces, const TimeContext& context) {
  for (std::size_t at = 0; at < pieces.size(); ++at)
    if (const auto reading = read_calendar(pieces, at, context)) {
      if (reading->first.year) return reading->first.year;
      if (reading->last && reading->last->year) return reading->last->year;
    }
  return std::nullopt;
}

}  // namespace

std::vector<TimeExpression> find_times(const Document& document, std::optional<Date> published) {
  std::vector<TimeExpression> found;
  TimeContext context{published, std::nullopt, std::nullopt, std::nullopt};
  for (int index = 0; index < static_cast<int>(document.sentences.size()); ++index) {
    const Sentence& sentence = document.sentences[static_cast<std::size_t>(index)];
    const Pieces pieces(sentence);
    if (!published) context.year = year_told(pieces, context);
    for (std::size_t at = 0; at < pieces.size();) {
      auto time = read_time(pieces, at, context);
      if (!time) {
        ++at;
        continue;
      }
      TimeExpression expression;
      expression.sentence = index;
      expression.tokens = pieces.tokens(at, time->end);
      expression.head = head_of(sentence, expression.tokens);
      expression.deadline = is_deadline(pieces, at);
      expression.future = published && time->range.from > *published;
      if (time->range.from == time->range.until) context.last_day = time->range;
      context.last_time = time->range;
      const bool from_then = pieces.is(static_cast<std::ptrdiff_t>(at) - 1, "since");
      expression.range = from_then ? since(time->range, context) : std::move(time->range);
      if (!from_then || !is_comparison(sentence, expression.tokens.begin)) found.push_back(std::move(expression));
      at = time->end;
    }
  }
  return found;
}

}  // namespace chancery
