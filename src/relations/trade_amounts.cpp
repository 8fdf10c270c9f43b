#include "relations/trade_amounts.hpp"

#include <algorithm>

#include "core/unicode.hpp"

namespace chancery {
namespace {

bool is_money(const Amount& amount) {
  return amount.unit.size() == 3 &&
         std::all_of(amount.unit.begin(), amount.unit.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

bool is_of_trade(const std::string& measure) {
  const std::string lower = ascii_lower(measure);
  return lower.find("trade") != std::string::npos || lower.find("turnover") != std::string::npos ||
         lower.find("commerce") != std::string::npos;
}

bool is_about(const Observation& observation, EntityId one) {
  return std::find(observation.about.begin(), observation.about.end(), one) != observation.about.end();
}

}  // namespace

void take_trade_amounts(std::vector<Statement>& statements, const std::vector<Observation>& observations, int trades) {
  // "trade jumped to $38 million in the first half after the border was opened in March": when the sum is of
  for (Statement& s : statements) {
    if (s.predicate != trades || !s.amount) continue;
    for (const Observation& one : observations)
      if (one.time && one.evidence == s.evidence && one.amount == *s.amount && is_of_trade(one.measure) &&
          is_about(one, s.subject) && is_about(one, s.object))
        s.time = one.time;
  }
  // "one of its ten trade partners": so many partners, and not so much trade
  for (Statement& s : statements)
    if (s.predicate == trades && s.amount && s.amount->unit.find("partner") != std::string::npos) s.amount.reset();
  // "want to raise trade to $10 billion": they trade, but not for as much yet
  for (Statement& s : statements) {
    if (s.predicate != trades || !s.amount || s.mode != Mode::actual) continue;
    if (std::any_of(observations.begin(), observations.end(), [&](const Observation& one) {
          return one.evidence == s.evidence && one.amount == *s.amount && one.mode != s.mode &&
                 is_of_trade(one.measure);
        }))
      s.amount.reset();
  }
  for (Statement& s : statements) {
    if (s.predicate != trades || (s.amount && is_money(*s.amount))) continue;
    for (const Observation& one : observations) {
      if (!(one.evidence == s.evidence) || one.mode != s.mode || !is_money(one.amount) || !is_of_trade(one.measure))
        continue;
      if (!is_about(one, s.subject) || !is_about(one, s.object) || (s.time && one.time && !(*s.time == *one.time)))
        continue;
      s.amount = one.amount;
      if (!s.time) s.time = one.time;
      break;
    }
  }
}

}  // namespace chancery
