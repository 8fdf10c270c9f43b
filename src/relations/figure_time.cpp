#include <algorithm>

#include "relations/clause_tense.hpp"
#include "relations/figure_context.hpp"
#include "relations/figure_tree.hpp"
#include "relations/units.hpp"

namespace chancery {
namespace {

class TimeFinder {
 public:
  TimeFinder(const SentenceView& view, const Measure& measure, const AmountExpression& amount,
             const std::vector<const AmountExpression*>& amounts)
      : view_(view),
        measure_(measure),
        amount_(amount),
        amounts_(amounts),
        tense_(tense_at(view.sentence(), amount.head)) {}

  // The higher the closer the time belongs to the figure; 0 if it does not.
  int rank(const TimeExpression& time) const {
    if (compares(time) || (time.future && tense_ == Tense::past)) return 0;
    if (behind_start(time)) return 0;
    if (follows_closely(time)) return 4;
    if (is_now()) return 0;
    if (owned_by_other(time) || in_apposition(time)) return 0;
    const int verb = predicate_above(view_, time.head);
    if (in_clause_below(view_, time.head, amount_.head)) return 3;
    if (measure_.carrier >= 0 && in_clause_below(view_, time.head, measure_.carrier) &&
        verb == predicate_above(view_, measure_.carrier))
      return 3;
    if (verb >= 0 && verb == measure_.verb) return 3;
    // A time before the first of a row of verbs holds for the rest, until another time comes.
    const bool row =
        verb >= 0 && measure_.verb >= 0 && first_conjunct(view_, verb) == first_conjunct(view_, measure_.verb);
    if (row && time.tokens.end <= amount_.tokens.begin) return 1;
    return 0;
  }

  int distance(const TimeExpression& time) const {
    return time.tokens.end <= amount_.tokens.begin ? static_cast<int>(amount_.tokens.begin - time.tokens.end)
                                                   : static_cast<int>(time.tokens.begin - amount_.tokens.end) + 2;
  }

 private:
  const Token* before(const TimeExpression& time, std::uint32_t back) const {
    return time.tokens.begin >= back ? &view_.token(static_cast<int>(time.tokens.begin - back)) : nullptr;
  }

  bool compares(const TimeExpression& time) const {
    const Token* previous = before(time, 1);
    if (previous == nullptr) return false;
    const Token* link = before(time, 2);  // "a third more than in 2023"
    if (previous->lemma == "than" || (previous->upos == Upos::adp && link != nullptr && link->form == "than"))
      return true;
    const Token& last = view_.token(static_cast<int>(time.tokens.end) - 1);
    if (previous->lemma == "from" && (last.lemma == "early" || last.form == "earlier" || last.form == "before"))
      return true;
    const Token* second = before(time, 2);
    const bool compared =
        second != nullptr && (second->form == "compared" || second->form == "relative" || second->form == "against");
    return compared && (previous->lemma == "to" || previous->lemma == "with");
  }

  // "offered 5 million, down from 23 million after the floods of 2015": of what it is compared with
  bool behind_start(const TimeExpression& time) const {
    for (std::uint32_t at = amount_.tokens.end; at + 1 < time.tokens.begin; ++at) {
      const std::string& word = view_.token(static_cast<int>(at)).form;
      if ((word == "up" || word == "down") && view_.token(static_cast<int>(at) + 1).form == "from") return true;
    }
    return false;
  }

  // "Peru, a donor until 2019, offered 5 million": of what it is called besides
  bool in_apposition(const TimeExpression& time) const {
    for (int at = time.head, steps = view_.size(); at >= 0 && steps > 0 && !view_.is_verb(at);
         at = view_.head(at), --steps)
      if (view_.relation(at) == Relation::appos && at != time.head && !view_.is_below(amount_.head, at) &&
          !time.tokens.contains(static_cast<std::uint32_t>(at)) && at < amount_.head)
        return true;
    return false;
  }

  // "told them on Monday that he would cut unemployment, now at 24%"
  bool is_now() const {
    for (std::uint32_t back = 1; back <= 3 && back <= amount_.tokens.begin; ++back) {
      const Token& word = view_.token(static_cast<int>(amount_.tokens.begin - back));
      if (word.form == "now" || word.form == "currently") return true;
      if (word.upos == Upos::punct || word.upos == Upos::verb || word.upos == Upos::noun) return false;
    }
    return false;
  }

  static bool light(const Token& token) {
    return token.upos == Upos::adp || token.upos == Upos::det || token.upos == Upos::sconj;
  }

  bool follows_closely(const TimeExpression& time) const { return follows(time, amount_); }
  bool follows(const TimeExpression& time, const AmountExpression& amount) const {
    if (time.tokens.begin < amount.tokens.end || time.tokens.begin - amount.tokens.end > 2) return false;
    for (std::uint32_t index = amount.tokens.end; index < time.tokens.begin; ++index)
      if (!light(view_.token(static_cast<int>(index)))) return false;
    return true;
  }
  // "$18 billion in 2021 and $20 billion in 2022": each figure keeps the time that follows it.
  bool owned_by_other(const TimeExpression& time) const {
    return std::any_of(amounts_.begin(), amounts_.end(), [&](const AmountExpression* other) {
      return other != &amount_ && follows(time, *other) &&
             (crowded(*other) || is_start(*other) || is_change_since(time, *other));
    });
  }
  // "fell to 12% from almost a third a decade ago": of where it comes from.
  bool is_start(const AmountExpression& other) const {
    for (std::uint32_t back = 1; back <= 4 && back <= other.tokens.begin; ++back) {
      const Token& word = view_.token(static_cast<int>(other.tokens.begin - back));
      if (word.lemma == "from") return true;
      if (word.upos != Upos::adv && word.upos != Upos::adp && word.upos != Upos::adj && word.upos != Upos::det &&
          word.upos != Upos::sym)
        return false;
    }
    return false;
  }
  // "costs 13 cedis, down 7% since March": how it changed since then
  bool is_change_since(const TimeExpression& time, const AmountExpression& other) const {
    const Token* link = before(time, 1);
    if (link == nullptr || link->lemma != "since" || other.tokens.begin <= amount_.tokens.end) return false;
    const Token& word = view_.token(static_cast<int>(other.tokens.begin) - 1);
    return word.form == "up" || word.form == "down";
  }
  // Only where this figure has, like the other, a time of its own: "by 5% to $3 billion in 2020" shares one.
  bool crowded(const AmountExpression& other) const { return amount_.tokens.begin > other.tokens.end; }

  const SentenceView& view_;
  const Measure& measure_;
  const AmountExpression& amount_;
  const std::vector<const AmountExpression*>& amounts_;
  Tense tense_;
};

}  // namespace

std::optional<TimeRange> find_time_of(const SentenceView& view, const Measure& measure, const AmountExpression& amount,
                                      const std::vector<AmountExpression>& amounts,
                                      const std::vector<TimeExpression>& times) {
  std::vector<const AmountExpression*> beside;
  for (const AmountExpression& other : amounts)
    if (other.sentence == view.number()) beside.push_back(&other);
  const TimeFinder finder(view, measure, amount, beside);
  const TimeExpression* best = nullptr;
  int best_rank = 0, best_distance = 0;
  for (const TimeExpression& time : times) {
    if (time.sentence != view.number()) continue;
    const int rank = finder.rank(time), distance = finder.distance(time);
    if (rank == 0 || rank < best_rank || (rank == best_rank && best != nullptr && distance >= best_distance)) continue;
    best = &time;
    best_rank = rank;
    best_distance = distance;
  }
  return best != nullptr ? std::optional(best->range) : std::nullopt;
}

}  // namespace chancery
