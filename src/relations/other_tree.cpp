// What a sentence says by the parser's second tree, where that is nearly as likely as the first: as lists of parses
// serve translation (Mi, Huang & Liu 2008). In the annotated pieces, what both trees have is marked right in 70 of 100,
// what only the second has (by the rules below) in 59, what only the first has in 54: the last two are trusted less.
#include <algorithm>

#include "relations/extractor.hpp"

namespace chancery {
namespace {

constexpr float added_trust = 0.75F;        // of each end of what only the second tree has
constexpr float unconfirmed_trust = 0.95F;  // of what only the first one has
constexpr float least_trust = 0.22F;        // of the pattern and both ends
constexpr float least_confirmed = 0.06F;    // what is weaker would be lost

float trust_of(const Match& match) {
  return match.pattern->confidence * match.subject.confidence * match.object.confidence;
}

bool same_ends(const Match& a, const Match& b) {
  return a.subject.entity == b.subject.entity && a.object.entity == b.object.entity;
}

// The same words tell of another end: one of the two trees is wrong, and the first is rather right.
bool contradicts(const Match& a, const Match& b) {
  return a.trigger == b.trigger && a.pattern->property == b.pattern->property &&
         (a.subject.entity == b.subject.entity || a.object.entity == b.object.entity);
}

// "spoke to the head of the mission in Lima": no word tells of a visit but which one the place belongs to.
bool rests_on_attachment(const SentenceView& view, const Match& match, int visited) {
  return !match.pattern->things.empty() ||
         (match.pattern->property == visited && view.has_child_lemma(match.object.token, {"in"}));
}

void trust_less(Match& match, float factor) {
  match.subject.confidence *= factor;
  match.object.confidence *= factor;
}

const Match* same_fact(const Match& match, const std::vector<Match>& matches) {
  const auto one = std::find_if(matches.begin(), matches.end(), [&](const Match& other) {
    return other.pattern->property == match.pattern->property && same_ends(other, match);
  });
  return one == matches.end() ? nullptr : &*one;
}

float either(float a, float b) { return 1.0F - (1.0F - a) * (1.0F - b); }

// "meetings between officials of A and B will take place": whatever "between" hangs on, it is told of the same two.
void trust_more(Match& match, const Match& other) {
  match.subject.confidence = either(match.subject.confidence, other.subject.confidence);
  match.object.confidence = either(match.object.confidence, other.object.confidence);
}

}  // namespace

void Extractor::read_other_tree(const SentenceView& first, std::vector<Match>& matches, Told told) {
  const SentenceView view(document_, entities_, first.number(), &patterns_.lexicon().light, SentenceView::Tree::other);
  std::vector<Match> others = find_matches(view, entities_, patterns_, attribution_, told);
  for (Match& match : matches) {
    const Match* other = same_fact(match, others);
    if (!other && trust_of(match) > least_confirmed) trust_less(match, unconfirmed_trust);
    if (other && trust_of(match) < least_trust) trust_more(match, *other);
  }
  for (Match& match : others) {
    if (wants_first_tree_[static_cast<std::size_t>(match.pattern->property)] ||
        rests_on_attachment(view, match, visited_))
      continue;
    if (trust_of(match) < least_trust) continue;
    const bool spoken_of = std::any_of(matches.begin(), matches.end(), [&](const Match& read) {
      return same_ends(read, match) || contradicts(read, match);
    });
    if (spoken_of) continue;
    trust_less(match, added_trust);
    add(view, match);
  }
}

}  // namespace chancery
