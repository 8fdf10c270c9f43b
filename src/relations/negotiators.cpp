// Who signs where the sentence does not say: "The leaders of Chad and Peru met in Lima. … A treaty was signed."
#include <algorithm>

#include "relations/discourse_arguments.hpp"

namespace chancery {
namespace {

// Of several papers each may have been signed by others; "under a pact signed in May" tells of another day.
bool tells_of_one_paper(const SentenceView& view, int verb) {
  const bool participle = view.relation(verb) == Relation::acl;
  const int paper = participle ? view.head(verb) : view.child(verb, Relation::nsubj_pass).value_or(-1);
  if (paper < 0 || view.token(paper).xpos == "NNS" || view.token(paper).xpos == "NNPS") return false;
  return !participle || !view.has_child_lemma(paper, {"a", "an", "another"});
}

// "Chile had urged restraint": on the two states whose quarrel the whole text tells, named first and most of all.
std::vector<EntityId> in_dispute(const std::vector<StateSpokenOf>& states) {
  constexpr int least = 3;  // times
  if (states.size() < 2) return {};
  std::vector<StateSpokenOf> most = states;
  std::ranges::stable_sort(most, std::ranges::greater{}, &StateSpokenOf::times);
  if (most[1].times < least || (most.size() > 2 && most[2].times >= most[1].times)) return {};
  return {most[0].state, most[1].state};
}

}  // namespace

std::vector<Argument> DiscourseArguments::negotiators(int trigger, EntityTypes allowed,
                                                      const std::vector<Match>& earlier) const {
  constexpr std::size_t most = 4;  // of more, some only looked on
  constexpr int farthest = 3;      // sentences
  constexpr float trust = 0.8F;
  if (view_.lemma_is(trigger, {"sign", "conclude", "initial", "ink", "seal", "exchange"}) &&
      !tells_of_one_paper(view_, trigger))
    return {};
  std::vector<EntityId> sides;
  const auto take = [&](EntityId who) {
    if (std::find(sides.begin(), sides.end(), who) == sides.end()) sides.push_back(who);
  };
  for (const Match& m : earlier)
    if (m.trigger < trigger && told_.tells_of_talks(m.pattern->property)) {
      take(m.subject.entity);
      take(m.object.entity);
    }
  if (sides.empty() && !told_.talks.empty()) {
    const int last = told_.talks.back().sentence;
    for (const Exchange& one : told_.talks)
      if (one.sentence == last && last + farthest >= view_.number()) {
        take(one.one);
        take(one.other);
      }
  }
  if (sides.empty() && view_.lemma_is(trigger, {"urge", "call", "appeal", "counsel"})) sides = in_dispute(told_.states);
  if (sides.size() < 2 || sides.size() > most) return {};
  std::vector<Argument> found;
  for (const EntityId side : sides)
    for (const Argument& one : meant(side, trigger, allowed, trust)) found.push_back(one);
  return found.size() == sides.size() ? found : std::vector<Argument>{};
}

}  // namespace chancery
