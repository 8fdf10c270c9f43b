#include <algorithm>

#include "relations/qualifier_scope.hpp"
#include "relations/qualifiers.hpp"
#include "relations/syntax.hpp"

namespace chancery {
namespace {

// Within the words of an object's own name, as in "the 2016 Summit", a date names rather than dates.
const TimeExpression* narrower(const SentenceView& view, const std::vector<TimeExpression>& times, int trigger,
                               const TimeExpression* held) {
  for (const TimeExpression& t : times)
    if (t.sentence == view.number() && held->range.from <= t.range.from && t.range.until <= held->range.until &&
        t.range != held->range && distance(view, trigger, t.head) != unreachable)
      return &t;
  return held;
}

// Whether the word hangs on the verb through other words of its date only: "on 4 May" is "4", then "May".
bool within_date(const SentenceView& view, int date, int verb) {
  const int above = view.head(date);
  return above >= 0 && view.head(above) == verb && view.token(above).upos == Upos::num;
}

// "visited Laos on 4 April and Nepal on the 6th": of a row in which several have their own times, that behind the
// object.
const TimeExpression* time_in_row(const SentenceView& view, const std::vector<TimeExpression>& times, int object) {
  if (object < 0) return nullptr;
  int first = object;
  for (int steps = view.size(); view.relation(first) == Relation::conj && view.head(first) >= 0 && steps > 0; --steps)
    first = view.head(first);
  std::vector<int> row = {first};
  for (const int c : view.children(first))
    if (view.relation(c) == Relation::conj && c > first && !view.is_verb(c)) row.push_back(c);
  if (row.size() < 2) return nullptr;
  const TimeExpression* own = nullptr;
  int dated = 0;
  for (std::size_t at = 0; at < row.size(); ++at)
    for (const TimeExpression& time : times) {
      const int begin = static_cast<int>(time.tokens.begin);
      if (time.sentence != view.number() || begin <= row[at] || begin > row[at] + 4) continue;
      if (at + 1 < row.size() && begin > row[at + 1]) continue;
      ++dated;
      if (row[at] == object) own = &time;
      break;
    }
  return dated > 1 ? own : nullptr;
}

// "the Days of Lima Culture, held in August": when a thing is held is when it is.
const TimeExpression* time_of_holding(const SentenceView& view, const std::vector<TimeExpression>& times, int thing) {
  if (view.is_verb(thing)) return nullptr;
  for (int at = thing + 1; at < view.size(); ++at) {
    const bool participle =
        view.token(at).xpos == "VBN" || (view.token(at).xpos == "VBD" && !view.child(at, Relation::nsubj));
    if (!participle ||
        !view.lemma_is(at, {"hold", "stage", "organise", "organize", "convene", "schedule", "celebrate", "host"}))
      continue;
    const bool own =
        view.head(at) == thing && (view.relation(at) == Relation::acl || view.relation(at) == Relation::acl_relcl);
    const int above = view.head(at);
    const bool near = above >= 0 && (view.is_below(thing, above) ||
                                     (view.head(thing) >= 0 && view.is_below(above, view.head(thing))));
    const bool behind = view.token(at - 1).form == "," &&
                        (view.relation(at) == Relation::advcl || view.relation(at) == Relation::acl) && near;
    if (own || behind) return nearest(view, times, at, -1);
  }
  return nullptr;
}

// "jailed him for a 1996 siege", "thanked them for help after the blast of 4 May": the year of what it was for.
bool dates_cause(const SentenceView& view, const TimeExpression& time, int trigger) {
  const int noun = view.head(time.head);
  if (noun < 0 || noun == trigger || (noun < time.head && preposition_of(view, time.head) != "of") ||
      view.is_verb(noun) || !view.is_verb(trigger))
    return false;
  const Relation role = view.relation(time.head);
  if (role != Relation::nummod && role != Relation::compound && role != Relation::amod && role != Relation::nmod)
    return false;
  const std::string link = preposition_of(view, noun);
  return link == "for" || link == "over" || link == "about" || link == "following" || link == "after" ||
         link == "since" || link == "before" || link == "despite" || link == "against" || link == "until";
}

// "signed a plan of cooperation for 2024-2026": the years that it is for.
bool is_term_of_paper(const SentenceView& view, const TimeExpression& time) {
  if (preposition_of(view, time.head) != "for" || time.range.iso.find('/') == std::string::npos) return false;
  for (int at = view.head(time.head), steps = view.size(); at >= 0 && steps > 0; at = view.head(at), --steps)
    if (view.is_verb(at))
      return view.lemma_is(at, {"sign",     "initial", "conclude", "adopt",   "approve",  "endorse",  "agree",
                                "ink",      "ratify",  "seal",     "unveil",  "present",  "launch",   "announce",
                                "discuss",  "propose", "draft",    "publish", "finalise", "finalize", "outline",
                                "exchange", "review",  "welcome",  "pledge",  "allocate", "promise",  "prepare"});
  return false;
}

// "Premier Rolf Dahl (2012-16) met her": the years of his term.
bool is_term_in_brackets(const SentenceView& view, const TimeExpression& time, int trigger) {
  const int before = static_cast<int>(time.tokens.begin) - 1, behind = static_cast<int>(time.tokens.end);
  return view.is_verb(trigger) && before > 0 && behind < view.size() && view.token(before).form == "(" &&
         view.token(behind).form == ")" && view.token(before - 1).upos == Upos::propn &&
         time.range.iso.find('/') != std::string::npos;
}

// "on 3 May, when Chad shelled Lima in reply to the raid in April": the date that the clause tells of, whatever else
// stands in it.
const TimeExpression* time_taken_up(const SentenceView& view, const std::vector<TimeExpression>& times, int trigger) {
  if (!view.is_verb(trigger) || view.relation(trigger) != Relation::acl_relcl ||
      !view.has_child_lemma(trigger, {"when"}))
    return nullptr;
  for (const TimeExpression& time : times)
    if (time.sentence == view.number() && view.head(trigger) >= 0 &&
        time.tokens.contains(static_cast<std::uint32_t>(view.head(trigger))))
      return &time;
  return nullptr;
}

// "offered 5 million, down from 23 million after the floods of 2015": of what it is compared with.
bool is_compared(const SentenceView& view, const TimeExpression& time, int trigger) {
  for (int at = static_cast<int>(time.tokens.begin) - 1, steps = 12; at > trigger && steps > 0; --at, --steps) {
    if (view.is_verb(at) || view.token(at).form == "," || view.token(at).form == ";") return false;
    if (view.token(at).form == "from" && view.lemma_is(at - 1, {"up", "down"})) return true;
  }
  return false;
}

// "the fifth president since independence in 1963", "the first to visit it since Berg in 1997": of the event or person
// from whom is counted, if that is not what the trigger tells of.
bool is_counted_from(const SentenceView& view, const TimeExpression& time, int trigger) {
  bool noun = false;
  for (int at = static_cast<int>(time.tokens.begin) - 1, steps = 8; at >= 0 && steps > 0; --at, --steps) {
    if (at == trigger || view.is_verb(at) || view.token(at).form == "," || view.token(at).form == ";") return false;
    if (view.token(at).form == "since") return noun;
    noun = noun || view.token(at).upos == Upos::noun || view.token(at).upos == Upos::propn;
  }
  return false;
}

// "Berg, president of Peru since May, met her": since when he is what he is called.
bool is_of_apposition(const SentenceView& view, const TimeExpression& time, int trigger) {
  const auto begin = static_cast<int>(time.tokens.begin);
  if (begin == 0 || view.token(begin - 1).form != "since") return false;
  bool within = false;
  for (int at = time.head; at >= 0 && at != trigger; at = view.head(at))
    within = within || view.relation(at) == Relation::appos;
  return within && view.is_below(time.head, trigger);
}

// "Under the accord, initialled by Berg, work begins in May": what is done by now is not of a day to come.
bool is_of_main_clause(const SentenceView& view, const TimeExpression& time, int trigger) {
  return time.future && view.relation(trigger) == Relation::acl && view.token(trigger).xpos == "VBN" &&
         !view.is_below(time.head, trigger) && time.head > trigger;
}

}  // namespace

const TimeExpression* time_of(const SentenceView& view, const std::vector<TimeExpression>& times, int trigger,
                              int object) {
  if (const TimeExpression* own = time_in_row(view, times, object)) return own;
  const TimeExpression* found = nearest(view, times, trigger, object);
  std::vector<TimeExpression> others;
  if (found && is_term_of_paper(view, *found)) {
    for (const TimeExpression& time : times)
      if (time.sentence == view.number() && !is_term_of_paper(view, time)) others.push_back(time);
    const TimeExpression* other = nearest(view, others, trigger, object);
    const auto same = [&](const TimeExpression& time) {
      return other && time.sentence == other->sentence && time.head == other->head;
    };
    const auto at = std::find_if(times.begin(), times.end(), same);
    found = other && at != times.end() ? &*at : nullptr;
  }
  // "on Wednesday, when Chad bombed it in reply to the killing in April": the clause's day, not that of a thing in it
  if (const TimeExpression* date = time_taken_up(view, times, trigger);
      found && date && (found->range.until < date->range.from || date->range.until < found->range.from))
    found = date;
  if (found && view.is_verb(trigger) && takes_up(view, trigger) && view.head(found->head) != trigger &&
      !within_date(view, found->head, trigger))
    found = nullptr;
  if (found && (is_of_deed(view, found->head, trigger) || dates_cause(view, *found, trigger) ||
                is_term_in_brackets(view, *found, trigger)))
    found = nullptr;
  if (found && (is_compared(view, *found, trigger) || is_of_main_clause(view, *found, trigger) ||
                is_counted_from(view, *found, trigger) || is_of_apposition(view, *found, trigger)))
    found = nullptr;
  if (!found) found = time_of_holding(view, times, trigger);
  if (found && belongs_before(view, trigger, found->head) && !found->future) found = nullptr;
  for (int at = trigger, steps = 3; !found && steps > 0; --steps) {
    at = lender(view, at);
    if (at < 0) break;
    found = nearest(view, times, at, -1);
    if (found && found->head > trigger) found = nullptr;
  }
  if (!found)
    if (const int first = opening_lender(view, trigger); first >= 0) {
      constexpr std::uint32_t opening = 2;  // "On Monday"
      found = nearest(view, times, first, -1);
      if (found && found->tokens.begin >= opening) found = nullptr;
    }
  return found ? narrower(view, times, trigger, found) : nullptr;
}

const AmountExpression* amount_of(const SentenceView& view, const std::vector<AmountExpression>& amounts, int trigger) {
  return nearest(view, amounts, trigger, -1);
}

}  // namespace chancery
