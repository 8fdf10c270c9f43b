#include <algorithm>

#include "language/penn_tags.hpp"
#include "relations/syntax_parts.hpp"

// Subjects that the parser gives to another clause, found by where they stand.
namespace chancery::syntax {
namespace {

bool is_finite(const SentenceView& view, int verb) {
  return is_finite_tag(view.token(verb).xpos) || view.child(verb, Relation::aux) ||
         view.child(verb, Relation::aux_pass) || view.child(verb, Relation::cop);
}

// Whether nothing but punctuation, adverbs and auxiliaries stands from there to the verb.
bool leads_to(const SentenceView& view, std::uint32_t from, int verb) {
  if (from > static_cast<std::uint32_t>(verb)) return false;
  for (std::uint32_t at = from; at < static_cast<std::uint32_t>(verb); ++at)
    if (const Upos upos = view.token(static_cast<int>(at)).upos;
        upos != Upos::punct && upos != Upos::adv && upos != Upos::aux && upos != Upos::part && upos != Upos::det)
      return false;
  return true;
}

}  // namespace

int stolen_by_row(const SentenceView& view, int conjunct) {
  if (view.relation(conjunct) != Relation::conj || !view.child(conjunct, Relation::cc)) return -1;
  const std::uint32_t end = view.subtree(conjunct).end;
  // "called on Berg and Holm, held talks and left": a comma before the next verb of a row, but behind an aside its end
  const auto is_comma = [&](std::uint32_t at) {
    return at < static_cast<std::uint32_t>(view.size()) && view.token(static_cast<int>(at)).form == ",";
  };
  bool aside = is_comma(end - 1);
  for (std::uint32_t at = view.subtree(conjunct).begin; at + 1 < end; ++at) aside = aside || is_comma(at);
  if (is_comma(end) && !aside) return -1;
  for (std::uint32_t at = end; at < static_cast<std::uint32_t>(view.size()) && at < end + 4; ++at) {
    const int verb = static_cast<int>(at);
    if (!view.is_verb(verb)) continue;
    const bool bare = view.relation(verb) == Relation::conj && !view.child(verb, Relation::nsubj) &&
                      !view.child(verb, Relation::nsubj_pass) && !view.child(verb, Relation::cc);
    return bare && is_finite(view, verb) && leads_to(view, end, verb) ? verb : -1;
  }
  return -1;
}

int stolen_subject(const SentenceView& view, int verb) {
  if (view.relation(verb) != Relation::conj || view.child(verb, Relation::cc)) return -1;
  for (int at = verb - 1; at >= 0 && at + longest_name >= verb; --at)
    if (stolen_by_row(view, at) == verb) return at;
  return -1;
}

namespace {

// The noun behind a comma in a clause that opens the sentence, right before the verb: "Sent to Lima to calm nerves, the
// envoy, Ana Duarte, sat".
int noun_before(const SentenceView& view, int opener, int verb) {
  for (int at = opener + 1; at < verb; ++at) {
    const Relation r = view.relation(at);
    if ((r != Relation::appos && r != Relation::conj && r != Relation::nmod && r != Relation::obl &&
         r != Relation::obj) ||
        !view.is_below(at, opener) || !preposition_of(view, at).empty() || view.is_verb(at))
      continue;
    const Span range = view.subtree(at);
    auto first = static_cast<int>(range.begin);
    if (view.token(first).form != ",") --first;
    if (first <= opener || view.token(first).form != ",") continue;
    std::uint32_t end = range.end;
    if (view.relation(at) == Relation::conj)  // "…, Togo and Mali called": two of the row
      for (const int other : view.children(view.head(at)))
        if (view.relation(other) == Relation::conj && other > at && other < verb)
          end = std::max(end, view.subtree(other).end);
    if (leads_to(view, end, verb)) return at;
  }
  return -1;
}

bool is_participle(const SentenceView& view, int word) {
  return view.token(word).xpos == "VBN" || view.token(word).xpos == "VBG";
}

}  // namespace

int opened_subject(const SentenceView& view, int verb) {
  if (!is_finite(view, verb)) return -1;
  // "Asked about it, the minister praised": the verb itself may hang on what opens.
  constexpr int latest_opener = 1;
  if (const int opener = view.head(verb);
      opener >= 0 && opener <= latest_opener && opener < verb && is_participle(view, opener))
    if (const int noun = noun_before(view, opener, verb); noun >= 0) return noun;
  for (const int opener : view.children(verb)) {
    if (opener > verb) break;
    const Relation r = view.relation(opener);
    // "Fresh from Lima, the minister said", "At a meeting chaired by Duarte, Togo called"
    const bool opens = view.subtree(opener).begin <= static_cast<std::uint32_t>(latest_opener) &&
                       (r == Relation::obl || r == Relation::advmod || r == Relation::advcl);
    if (opens || (r == Relation::advcl && is_participle(view, opener)))
      if (const int noun = noun_before(view, opener, verb); noun >= 0) return noun;
  }
  return -1;
}

int subject_of_row(const SentenceView& view, int verb) {
  // "the minister flew to Lima, met Duarte and was home": the last of the row is the parser's main verb.
  if (view.token(verb).xpos != "VBD" && !view.child(verb, Relation::cop)) return -1;
  for (const int c : view.children(verb)) {
    if (c > verb) break;
    const Relation r = view.relation(c);
    if (view.token(c).xpos != "VBD" || view.child(c, Relation::mark) ||
        (r != Relation::acl && r != Relation::advcl && r != Relation::parataxis && r != Relation::ccomp &&
         r != Relation::dep))
      continue;
    if (const auto subject = view.child(c, Relation::nsubj); subject && !view.is_relative_pronoun(*subject))
      return *subject;
  }
  return -1;
}

// "Exports will grow, the minister said, accusing Mali": what follows the report is the reporter's.
int reporter_before(const SentenceView& view, int participle) {
  constexpr int longest_report = 10;
  if (participle < 3 || view.token(participle).xpos != "VBG" || view.token(participle - 1).form != ",") return -1;
  const int governor = view.head(participle);
  for (int at = participle - 2; at > governor && at + longest_report > participle; --at) {
    if (!view.is_verb(at)) continue;
    const auto subject = view.child(at, Relation::nsubj);
    const bool says = view.lemma_is(
        at, {"say",      "promise", "add",     "insist",   "warn",  "vow",     "argue",    "claim",  "note",
             "announce", "declare", "state",   "stress",   "write", "explain", "maintain", "pledge", "confirm",
             "recall",   "predict", "suggest", "complain", "tell",  "tweet",   "post"});
    return says && subject && *subject > governor && !view.is_relative_pronoun(*subject) ? at : -1;
  }
  return -1;
}

}  // namespace chancery::syntax
