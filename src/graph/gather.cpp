#include "graph/gather.hpp"

#include <algorithm>
#include <cstdint>
#include <tuple>
#include <utility>

namespace chancery {
namespace {

using Days = std::chrono::sys_days;

bool covers(const TimeRange& wide, const TimeRange& narrow) {
  return Days(wide.from) <= Days(narrow.from) && Days(narrow.until) <= Days(wide.until);
}

bool subset(const std::optional<TimeRange>& less, const std::optional<TimeRange>& more) {
  return !less || (more && covers(*less, *more));
}

bool subset(const std::string& less, const std::string& more) { return less.empty() || less == more; }

// True if `more` says all that `less` says.
bool subset(const GraphStatement& less, const GraphStatement& more) {
  return subset(less.time, more.time) && subset(less.place, more.place) &&
         (!less.amount || less.amount == more.amount) && subset(less.title, more.title) &&
         subset(less.topic, more.topic) && subset(less.attributed_to, more.attributed_to);
}

bool subset(const GraphObservation& less, const GraphObservation& more) {
  return std::includes(more.about.begin(), more.about.end(), less.about.begin(), less.about.end()) &&
         subset(less.time, more.time) && subset(less.approximation, more.approximation) &&
         subset(less.attributed_to, more.attributed_to);
}

bool subset(const Telling& less, const Telling& more) { return subset(less.statement, more.statement); }

bool at_odds(const std::string& a, const std::string& b) { return !a.empty() && !b.empty() && a != b; }

bool at_odds(const GraphStatement& a, const GraphStatement& b) {
  return (a.time && b.time && !covers(*a.time, *b.time) && !covers(*b.time, *a.time)) || at_odds(a.place, b.place) ||
         at_odds(a.title, b.title) || at_odds(a.topic, b.topic) || at_odds(a.attributed_to, b.attributed_to);
}

void fill(std::string& into, const std::string& from) {
  if (into.empty()) into = from;
}

void take_qualifiers(GraphStatement& into, const GraphStatement& from) {
  if (subset(into.time, from.time)) into.time = from.time;
  fill(into.place, from.place);
  fill(into.title, from.title);
  fill(into.topic, from.topic);
  fill(into.attributed_to, from.attributed_to);
}

auto time_key(const std::optional<TimeRange>& time) {
  return time ? std::tuple(1, Days(time->from), Days(time->until), time->iso.size(), std::string_view(time->iso))
              : std::tuple(0, Days(), Days(), std::size_t{0}, std::string_view());
}

auto amount_key(const std::optional<Amount>& amount) {
  return amount ? std::tuple(1, amount->value, std::string_view(amount->unit)) : std::tuple(0, 0.0, std::string_view());
}

// Which tellings are of one fact.
auto fact_key(const Telling& telling) {
  return std::tuple(std::string_view(telling.subject), telling.statement.predicate, std::string_view(telling.object),
                    telling.statement.mode);
}

auto fact_key(const GraphObservation& observation) {
  return std::tuple(std::string_view(observation.measure), observation.amount.value,
                    std::string_view(observation.amount.unit), observation.mode);
}

// Text order; tellings of one passage by their qualifiers.
auto text_key(const Telling& telling) {
  const GraphStatement& s = telling.statement;
  return std::tuple(s.passages.front().begin, s.passages.front().end, time_key(s.time), std::string_view(s.place),
                    amount_key(s.amount), std::string_view(s.title), std::string_view(s.topic),
                    std::string_view(s.attributed_to), s.claimed, s.confidence, s.rules, s.passages);
}

auto text_key(const GraphObservation& o) {
  return std::tuple(o.passages.front().begin, o.passages.front().end, o.about, time_key(o.time),
                    std::string_view(o.approximation), std::string_view(o.attributed_to), o.confidence, o.passages);
}

void join(Telling& into, const Telling& other) { join_evidence(into.statement, other.statement); }
void join(GraphObservation& into, const GraphObservation& other) { join_evidence(into, other); }

void join_passages(std::vector<Passage>& into, const std::vector<Passage>& other) {
  // Both are sorted; sorting anew for each telling would cost a text of one repeated sentence minutes.
  const auto middle = static_cast<std::ptrdiff_t>(into.size());
  into.insert(into.end(), other.begin(), other.end());
  std::inplace_merge(into.begin(), into.begin() + middle, into.end());
  const auto same_words = [](const Passage& a, const Passage& b) {
    return a.source == b.source && a.begin == b.begin && a.end == b.end;
  };
  into.erase(std::unique(into.begin(), into.end(), same_words), into.end());
}

const Passage& first_passage(const Telling& telling) { return telling.statement.passages.front(); }
const Passage& first_passage(const GraphObservation& observation) { return observation.passages.front(); }

std::uint32_t distance(const Passage& a, const Passage& b) {
  return a.begin < b.begin ? b.begin - a.begin : a.begin - b.begin;
}

// Where the telling at `index` belongs: the nearest other that says all it says and more. Of two that say the
// same, the later goes into the earlier.
template <typename Item>
std::optional<std::size_t> richer(const std::vector<Item>& group, const std::vector<bool>& gone, std::size_t index) {
  std::optional<std::size_t> best;
  for (std::size_t other = 0; other < group.size(); ++other) {
    if (other == index || gone[other] || !subset(group[index], group[other])) continue;
    if (subset(group[other], group[index]) && other > index) continue;
    if (!best || distance(first_passage(group[index]), first_passage(group[other])) <
                     distance(first_passage(group[index]), first_passage(group[*best])))
      best = other;
  }
  return best;
}

// Merges what is less into what is more, within one fact's tellings in text order.
template <typename Item>
void absorb_subsets(std::vector<Item>& group) {
  std::vector<bool> gone(group.size(), false);
  for (std::size_t index = group.size(); index-- > 0;) {
    const auto target = richer(group, gone, index);
    if (!target) continue;
    join(group[*target], group[index]);
    gone[index] = true;
  }
  std::size_t kept = 0;
  for (std::size_t index = 0; index < group.size(); ++index)
    if (!gone[index]) {
      if (kept != index) group[kept] = std::move(group[index]);
      ++kept;
    }
  group.erase(group.begin() + static_cast<std::ptrdiff_t>(kept), group.end());
}

void merge_group(std::vector<Telling>& group) {
  const bool figures = std::any_of(group.begin(), group.end(), [](const Telling& t) { return t.statement.amount; });
  bool agree = !figures;
  for (std::size_t a = 0; agree && a < group.size(); ++a)
    for (std::size_t b = a + 1; agree && b < group.size(); ++b)
      agree = !at_odds(group[a].statement, group[b].statement);
  if (!agree) return absorb_subsets(group);
  for (std::size_t index = 1; index < group.size(); ++index) {
    take_qualifiers(group.front().statement, group[index].statement);
    join(group.front(), group[index]);
  }
  group.resize(1);
}

void merge_group(std::vector<GraphObservation>& group) { absorb_subsets(group); }

template <typename Item>
std::vector<Item> gather_all(std::vector<Item> items) {
  std::sort(items.begin(), items.end(), [](const Item& a, const Item& b) {
    return std::tuple(fact_key(a), text_key(a)) < std::tuple(fact_key(b), text_key(b));
  });
  std::vector<Item> result;
  for (auto first = items.begin(); first != items.end();) {
    const auto last =
        std::find_if(first, items.end(), [&](const Item& item) { return fact_key(item) != fact_key(*first); });
    std::vector<Item> group(std::make_move_iterator(first), std::make_move_iterator(last));
    first = last;
    merge_group(group);
    std::move(group.begin(), group.end(), std::back_inserter(result));
  }
  return result;
}

}  // namespace

void join_evidence(GraphStatement& into, const GraphStatement& other) {
  into.confidence = std::max(into.confidence, other.confidence);
  into.claimed = into.claimed && other.claimed;
  into.rules.insert(into.rules.end(), other.rules.begin(), other.rules.end());
  std::sort(into.rules.begin(), into.rules.end());
  into.rules.erase(std::unique(into.rules.begin(), into.rules.end()), into.rules.end());
  join_passages(into.passages, other.passages);
}

void join_evidence(GraphObservation& into, const GraphObservation& other) {
  into.confidence = std::max(into.confidence, other.confidence);
  join_passages(into.passages, other.passages);
}

std::vector<Telling> gather(std::vector<Telling> tellings) { return gather_all(std::move(tellings)); }

std::vector<GraphObservation> gather(std::vector<GraphObservation> observations) {
  return gather_all(std::move(observations));
}

}  // namespace chancery
