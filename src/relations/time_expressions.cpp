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

// "17 Feb 1966 – …", "2014: …", or a line of its own.
bool opens_entry(const Pieces& pieces, std::size_t end) {
  return end == pieces.size() || pieces.is_dash(end) || pieces.is_any(end, {":", "--", "|"});
}

// "Week ahead", "Diary of the coming days": its first sentences say that the text tells of what is to come.
bool is_plan(const Document& document) {
  constexpr std::size_t opening = 3;  // sentences
  for (std::size_t index = 0; index < std::min(opening, document.sentences.size()); ++index) {
    const auto& tokens = document.sentences[index].tokens;
    for (std::size_t at = 0; at < tokens.size(); ++at) {
      std::string word = tokens[at].form;
      if (!word.empty() && word[0] >= 'A' && word[0] <= 'Z') word[0] = static_cast<char>(word[0] - 'A' + 'a');
      if (word == "diary" || word == "agenda" || word == "calendar" || word == "upcoming" || word == "planner")
        return true;
      const bool span = at > 0 && (tokens[at - 1].lemma == "week" || tokens[at - 1].lemma == "month" ||
                                   tokens[at - 1].lemma == "day");
      if (word == "ahead" && span && (at + 1 == tokens.size() || tokens[at + 1].form != "of")) return true;
    }
  }
  return false;
}

// The longer of the two readings; a relative one wins a tie, because it knows more.
std::optional<Found> read_time(const Pieces& pieces, std::size_t begin, const TimeContext& context) {
  const Sentence& sentence = pieces.sentence();
  const int token = pieces.at(begin).token;
  const auto relative = read_relative(pieces, begin, context, tense_at(sentence, token));
  const auto calendar = read_calendar(pieces, begin, context);
  if (relative && (!calendar || relative->end >= calendar->end)) return Found{relative->range, relative->end};
  if (!calendar) return std::nullopt;
  const int head = head_of(sentence, pieces.tokens(begin, calendar->end));
  const bool since =
      pieces.is(static_cast<std::ptrdiff_t>(begin) - 1, "since");  // "under sanctions since April, cannot be paid"
  const bool day_of_plan = context.plan && begin == 0 && calendar->first.weekday && opens_entry(pieces, calendar->end);
  const Tense tense = since ? Tense::past : day_of_plan ? Tense::future : tense_at(sentence, head);
  auto range = resolve(*calendar, context, tense);
  // "flies there on 7 April and meets her on the Tuesday"
  if (const PartialDate& date = calendar->first; range && date.weekday && !date.day && !calendar->last &&
                                                 context.last_day &&
                                                 pieces.is(static_cast<std::ptrdiff_t>(begin) - 1, "the")) {
    const int offset = (static_cast<int>(*date.weekday) - static_cast<int>(weekday(context.last_day->from)) + 7) % 7;
    range = day_range(add_days(context.last_day->from, offset));
  }
  // "12 February" over an entry of a timeline: of what was, if the day to come lies far off
  const bool alone =
      begin == 0 && calendar->end == pieces.size() && tense == Tense::unknown && context.published && range;
  constexpr int soon = 60;  // days
  if (alone && days_between(*context.published, range->from) > soon) range = resolve(*calendar, context, Tense::past);
  if (!range) return std::nullopt;
  return Found{std::move(*range), calendar->end};
}

bool is_deadline(const Pieces& pieces, std::size_t begin) {
  auto before = static_cast<std::ptrdiff_t>(begin) - 1;
  while (pieces.is_any(before, {"the", "around", "about"})) --before;
  if (pieces.is_any(before, {"by", "until", "till", "before"})) return true;
  return pieces.is(before, "than") && pieces.is_any(before - 1, {"later"});
}

// "said that it had complained of a breach on 8 May", "a report published on 8 May": no day on which the text's own
// story stands.
bool is_day_aside(const Sentence& sentence, int head) {
  for (int at = head, steps = 40; at >= 0 && steps > 0;
       at = sentence.tokens[static_cast<std::size_t>(at)].head, --steps) {
    const Token& one = sentence.tokens[static_cast<std::size_t>(at)];
    if (one.relation == Relation::acl || one.relation == Relation::acl_relcl) return true;
    if (one.relation == Relation::ccomp || one.relation == Relation::advcl)
      for (const Token& aux : sentence.tokens)
        if (aux.head == at && aux.relation == Relation::aux && aux.form == "had") return true;
  }
  return false;
}

// What began then goes on until the day of publication.
TimeRange since(const TimeRange& start, const TimeContext& context) {
  if (!context.published || start.from >= *context.published) return start;
  TimeRange range = interval(start, day_range(*context.published));
  return range;
}

// A few days within the next weeks: of a visit, a meeting, a fair.
bool is_stay_ahead(const TimeRange& range, const std::optional<Date>& published) {
  constexpr int longest = 10, farthest = 21;  // days
  if (!published || range.iso.size() <= 10 || range.iso.find('/') != 10 || range.from < *published) return false;
  if (range == week_range(range.from)) return false;  // "next week": Friday may still be this week's
  return days_between(range.from, range.until) <= longest && days_between(*published, range.from) <= farthest;
}

// "the largest package since 2023", "for the first time since May", "her first visit to Lima since 2016", "the only one
// to go there since 2013": no time of what happens.
bool is_comparison(const Sentence& sentence, std::uint32_t time) {
  constexpr std::uint32_t reach = 8, far = 14;  // tokens
  for (std::uint32_t at = time > reach ? time - reach : 0; at < time; ++at)
    if (const Token& one = sentence.tokens[at];
        one.xpos == "JJS" || one.xpos == "RBS" ||
        (one.lemma == "first" &&
         (sentence.tokens[at + 1].lemma == "time" ||
          (at > 0 && sentence.tokens[at - 1].form == "the" && at > 1 && sentence.tokens[at - 2].form == ","))))
      return true;
  for (std::uint32_t at = time; at > 1 && time - at < far;) {
    const Token& one = sentence.tokens[--at];
    if (one.form == "," || one.form == ";" || one.xpos == "VBD" || one.xpos == "VBZ" || one.xpos == "VBP") return false;
    const std::string_view before = sentence.tokens[at - 1].xpos;
    if (one.lemma == "first" || one.lemma == "only" || one.lemma == "second" || one.lemma == "third")
      return before == "DT" || before == "PRP$" || before == "POS";
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
  TimeContext context;
  context.published = published;
  context.plan = published && is_plan(document);
  int ahead_since = 0;  // the sentence that named the days to come
  int entry_block = -1, stay_since = 0;
  for (int index = 0; index < static_cast<int>(document.sentences.size()); ++index) {
    const Sentence& sentence = document.sentences[static_cast<std::size_t>(index)];
    const Pieces pieces(sentence);
    if (!published) context.year = year_told(pieces, context);
    constexpr int reach = 12;
    if (index - ahead_since > reach) context.ahead.reset();
    if (index - stay_since > reach) context.stay.reset();
    if (sentence.block != entry_block) context.entry.reset();
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
      if (time->range.from == time->range.until && !is_day_aside(sentence, expression.head))
        context.last_day = time->range;
      context.last_time = time->range;
      if (at == 0 && (index == 0 || document.sentences[static_cast<std::size_t>(index) - 1].block != sentence.block) &&
          opens_entry(pieces, time->end) && published && days_between(time->range.from, *published) > 365) {
        context.entry = time->range;
        entry_block = time->end == pieces.size() ? sentence.block + 1 : sentence.block;
      }
      if (const int days = days_between(time->range.from, time->range.until);
          days > 0 && days <= 10 && time->range.iso.find('/') == 10) {
        context.stay = time->range;
        stay_since = index;
      }
      if (is_stay_ahead(time->range, published)) {
        context.ahead = time->range;
        ahead_since = index;
      }
      const bool from_then = pieces.is(static_cast<std::ptrdiff_t>(at) - 1, "since");
      expression.range = from_then ? since(time->range, context) : std::move(time->range);
      if (!from_then || !is_comparison(sentence, expression.tokens.begin)) found.push_back(std::move(expression));
      at = time->end;
    }
  }
  return found;
}

}  // namespace chancery
