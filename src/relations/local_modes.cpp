#include "relations/local_modes.hpp"

#include <algorithm>

#include "relations/double_negation.hpp"
#include "relations/mode_governors.hpp"
#include "relations/modes.hpp"
#include "relations/times_to_come.hpp"

namespace chancery {
namespace {

// "Neither Peru nor Chile came", "neither backs nor opposes"; and not "has neither confirmed nor denied", of which
// nothing is known.
bool opens_row(const SentenceView& view, int verb, int word) {
  const auto subject =
      view.child(verb, Relation::nsubj) ? view.child(verb, Relation::nsubj) : view.child(verb, Relation::nsubj_pass);
  return (subject && *subject > word) || !view.lemma_is(verb, {"confirm", "say", "deny", "admit"});
}

bool has_no(const SentenceView& view, int noun) { return view.has_child_lemma(noun, {"no", "neither", "none"}); }

// "there is no area in which they do not work together": two negations that cancel out.
bool is_doubly_negated(const SentenceView& view, int verb) {
  for (int at = verb, steps = view.size(); at >= 0 && steps > 0; at = view.head(at), --steps) {
    if (view.relation(at) != Relation::acl_relcl) {
      if (view.is_verb(at) && at != verb) return false;
      continue;
    }
    const int noun = view.head(at);
    if (noun < 0) return false;
    if (has_no(view, noun)) return true;
    const int above = view.head(noun);
    return view.has_child_lemma(noun, {"single"}) && above >= 0 && view.has_child_lemma(above, {"not", "n't", "n’t"});
  }
  return false;
}

// "will help if it is attacked": what holds on a condition only.
bool has_condition(const SentenceView& view, int verb) {
  for (const int c : view.children(verb))
    if (view.relation(c) == Relation::advcl)
      for (const int m : view.children(c))
        if (view.relation(m) == Relation::mark && view.lemma_is(m, {"if", "unless", "provided", "should"}) &&
            !view.has_child_lemma(c, {"even"}) && !view.has_child_lemma(m, {"even"}))
          return true;
  return false;
}

// Whether a past verb governs the clause: "said he would sign".
bool past_reporting(const SentenceView& view, int verb) {
  const int governor = view.head(verb);
  return governor >= 0 && view.is_verb(governor) && view.is_finite_past(governor);
}

// "would have signed", "was to have met": what did not come about, unless it is reported as a plan.
bool is_unreal(const SentenceView& view, int verb) {
  const auto children = view.children(verb);
  const bool perfect = std::ranges::any_of(
      children, [&](int c) { return view.relation(c) == Relation::aux && view.lemma(c) == "have"; });
  return view.token(verb).xpos == "VBN" && perfect &&
         !(past_reporting(view, verb) && view.relation(verb) == Relation::ccomp);
}

// "Had Peru attended, it would have signed": the auxiliary before its subject, and no question.
bool is_unreal_condition(const SentenceView& view, int verb, int aux) {
  const auto subject = view.child(verb, Relation::nsubj);
  return view.lemma(aux) == "have" && (view.relation(verb) == Relation::advcl || view.head(verb) < 0) && subject &&
         aux < *subject && *subject < verb && !view.child(verb, Relation::mark) &&
         view.token(view.size() - 1).form != "?";
}

}  // namespace

bool is_first_person(const SentenceView& view, int verb) {
  for (const int c : view.children(verb)) {
    if (view.relation(c) == Relation::nsubj) return view.lemma_is(c, {"i", "we", "me", "us"});
    // "Let me thank": in the imperative, the object speaks.
    if (view.relation(c) == Relation::obj && view.lemma_is(verb, {"let", "allow", "permit"}) &&
        view.lemma_is(c, {"i", "we", "me", "us"}))
      return true;
  }
  return false;
}

namespace {

// "They must show progress or he would go home": only one of the two comes.
bool is_alternative(const SentenceView& view, int verb) {
  return view.relation(verb) == Relation::conj && view.has_child_lemma(verb, {"or", "else", "otherwise"});
}

// "whom he would later unseat", "she would go on to lead Peru": what came of it, told from an earlier day.
bool is_told_ahead(const SentenceView& view, int verb) {
  if (past_reporting(view, verb) || has_condition(view, verb) || view.has_child_lemma(verb, {"have"})) return false;
  return view.has_child_lemma(verb, {"later", "late", "eventually", "subsequently", "ultimately", "afterwards"}) ||
         (view.lemma(verb) == "go" && view.has_child_lemma(verb, {"on"}));
}

// "non-EU members", but "a non-permanent member".
bool is_outside(std::string_view form) {
  constexpr std::size_t prefix = 4;
  return (form.starts_with("non-") || form.starts_with("Non-")) && form.size() > prefix && form[prefix] >= 'A' &&
         form[prefix] <= 'Z';
}

// Negation among a word's own dependents.
ModeCause own_negation(const SentenceView& view, int word) {
  ModeCause mode;
  // "resigned rather than sign it", "attacked instead of talking"
  if (view.is_verb(word) && word > 1 && view.token(word).xpos.starts_with("VB") &&
      ((view.lemma(word - 1) == "than" && view.lemma(word - 2) == "rather") ||
       (view.lemma(word - 1) == "of" && view.lemma(word - 2) == "instead")))
    mode = {Mode::negated, word - 1, "negation"};
  for (const int c : view.children(word)) {
    const Relation r = view.relation(c);
    const std::string_view lemma = view.lemma(c);
    if (lemma == "not" || lemma == "n't" || lemma == "n’t" || lemma == "never" ||
        (lemma == "no" && r == Relation::det) || (r == Relation::cc && lemma == "nor") ||
        (lemma == "neither" &&
         (r == Relation::det || r == Relation::advmod || (r == Relation::cc && opens_row(view, word, c)))) ||
        lemma == "hardly") {
      if (!(lemma == "not" && adds_more(view, c)) && c < word + 1) mode = {Mode::negated, c, "negation"};
    }
    if (!view.is_verb(word) && c < word && is_outside(view.token(c).form)) mode = {Mode::negated, c, "negation"};
    if (r == Relation::advmod && (lemma == "longer" || lemma == "long" || lemma == "more") &&
        view.has_child_lemma(c, {"no"}))
      mode = {Mode::negated, c, "negation"};  // "no longer supplies"
    if (r == Relation::mark && lemma == "without") mode = {Mode::negated, c, "negation"};
    if (r == Relation::case_ && lemma == "without") mode = {Mode::negated, c, "negation"};
    // "neither A nor B joined": the subject carries the negation.
    if ((r == Relation::nsubj || r == Relation::nsubj_pass) &&
        view.has_child_lemma(c, {"no", "neither", "none", "nobody"}))
      mode = {Mode::negated, c, "negation"};
    if ((r == Relation::nsubj || r == Relation::nsubj_pass) && (lemma == "nobody" || lemma == "none"))
      mode = {Mode::negated, c, "negation"};
    if (r == Relation::obj && view.is_verb(word) && view.has_child_lemma(c, {"neither"}))
      mode = {Mode::negated, c, "negation"};  // "met neither Berg nor Holm"
    if (r == Relation::obj && view.is_verb(word) && view.has_child_lemma(c, {"no"}) && lemma != "doubt")
      mode = {Mode::negated, c, "negation"};
    if (r == Relation::obj && view.is_verb(word) && view.lemma_is(c, {"nothing", "nobody", "none"}))
      mode = {Mode::negated, c, "negation"};  // "sells Russia nothing"
  }
  return mode;
}

}  // namespace

ModeCause own_mode(const SentenceView& view, const Lexicon& lexicon, int word, bool with_negation) {
  ModeCause mode;
  // "I cannot thank you enough" does thank.
  if (view.lemma_is(word, {"thank", "praise", "recommend", "stress"}) && view.has_child_lemma(word, {"enough"}))
    return mode;
  bool infinitive = false;
  for (const int c : view.children(word)) {
    const Relation r = view.relation(c);
    const std::string_view lemma = view.lemma(c);
    if (r == Relation::mark && (lemma == "if" || lemma == "unless" || lemma == "whether"))
      mode = weaker(mode, {Mode::possible, c, "condition"});
    if (r == Relation::mark && lemma == "to") infinitive = true;
    if ((r == Relation::mark || (r == Relation::case_ && view.is_verb(word))) && lemma == "due")
      mode = weaker(mode, {Mode::planned, c, "word for what is to come"});
    if (r == Relation::aux && is_unreal_condition(view, word, c))
      mode = {Mode::negated, c, "condition that was not met"};
    if (r == Relation::aux || r == Relation::aux_pass) {
      if (lemma == "will" || lemma == "shall" || lemma == "'ll" || lemma == "’ll" || lemma == "wo") {
        mode = weaker(mode, has_condition(view, word) || is_alternative(view, word)
                                ? ModeCause{Mode::possible, c, "future on a condition"}
                                : ModeCause{Mode::planned, c, "future"});
      } else if (lemma == "would" || lemma == "'d") {
        if (is_told_ahead(view, word)) continue;
        if (is_alternative(view, word))
          mode = weaker(mode, {Mode::possible, c, "alternative"});
        else if (is_unreal(view, word))
          mode = {Mode::negated, c, "what did not come about"};
        else if (!is_first_person(view, word))
          mode =
              weaker(mode, {past_reporting(view, word) && !has_condition(view, word) ? Mode::planned : Mode::possible,
                            c, "conditional"});
      } else if (lemma == "may" || lemma == "might" || lemma == "could" || lemma == "can" || lemma == "should" ||
                 lemma == "must" || lemma == "ought") {
        mode = weaker(mode, {Mode::possible, c, "modal verb"});
      }
    }
    // "travels to Lima next week", "meets her tomorrow": a present that is to come, whatever the text's day
    if (is_present(view, word) && is_time_to_come(view, c))
      mode = weaker(mode, {Mode::planned, c, "present tense with a time to come"});
    if ((r == Relation::amod || r == Relation::advmod) && view.token(word).upos != Upos::verb) {
      if (lexicon.upcoming.contains(lemma) || lexicon.upcoming.contains(view.token(c).form))
        mode = weaker(mode, {Mode::planned, c, "word for what is to come"});
      if (lexicon.potential.contains(lemma)) mode = weaker(mode, {Mode::possible, c, "word for what may be"});
    }
  }
  if (const int stage = next_stage(view, word); stage >= 0)
    mode = weaker(mode, {Mode::planned, stage, "next stage of a journey"});
  // "Tomorrow she calls on the king and meets the prime minister"
  if (const int first = view.head(word);
      view.relation(word) == Relation::conj && first >= 0 && is_present(view, word) && is_present(view, first))
    for (const int c : view.children(first))
      if (c < first && is_time_to_come(view, c))
        mode = weaker(mode, {Mode::planned, c, "present tense with a time to come"});
  if (with_negation) mode = weaker(mode, own_negation(view, word));
  // "is to visit", "are due to meet", headlines' "to meet".
  if (mode.mode == Mode::negated && is_doubly_negated(view, word)) mode = {};
  if (infinitive && view.head(word) < 0) mode = weaker(mode, {Mode::planned, word, "infinitive as main verb"});
  if (infinitive && view.relation(word) == Relation::acl && view.child(word, Relation::aux_pass) &&
      !is_one_of_those_done(view, view.head(word)))  // "a plant, to be built by"
    mode = weaker(mode, {Mode::planned, word, "\"to be\" with participle"});
  // "is said to be building": told of, and going on
  const int teller = view.relation(word) == Relation::xcomp ? view.head(word) : -1;
  const bool told_to_be = view.token(word).xpos == "VBG" && teller >= 0 && view.is_passive(teller) &&
                          view.lemma_is(teller, {"say", "report", "believe", "think", "understand", "know", "allege",
                                                 "rumour", "rumor", "suspect", "see", "find", "show", "claim"});
  if (infinitive && !told_to_be && view.has_child_lemma(word, {"be"}) &&
      (view.child(word, Relation::aux) || (view.is_verb(word) && view.child(word, Relation::cop))))
    mode = is_unreal(view, word) ? ModeCause{Mode::negated, word, "what did not come about"}
                                 : weaker(mode, {Mode::planned, word, "\"be to\" with infinitive"});
  return mode;
}

ModeCause governed_mode(const SentenceView& view, const Lexicon& lexicon, int governor) {
  const std::string_view lemma = view.lemma(governor);
  if (lemma == "go" && view.has_child_lemma(governor, {"on"})) return {};  // "went on to found": it did
  if (view.lemma_is(governor, {"rule", "call"}))  // "ruled out joining", "called off the visit"
    for (const int c : view.children(governor))
      if ((view.relation(c) == Relation::compound_prt || view.relation(c) == Relation::advmod) &&
          view.lemma(c) == (lemma == "rule" ? "out" : "off"))
        return {Mode::negated, governor, "governed by a word of denial"};
  if (view.token(governor).form == "prepared" &&
      (view.token(governor).xpos == "JJ" || view.child(governor, Relation::cop) ||
       (view.child(governor, Relation::aux_pass) &&
        !view.child(governor, Relation::obl_agent))))  // "is prepared to": ready
    return {Mode::possible, governor, "governed by a word of wishing or offering"};
  // "in talks to buy it"
  if (view.lemma_is(governor, {"talk", "negotiation", "discussion"}) && view.has_child_lemma(governor, {"in"}))
    return {Mode::possible, governor, "governed by a word of wishing or offering"};
  if (view.lemma_is(governor, {"put", "push", "hold"}) && view.has_child_lemma(governor, {"off", "back"}))
    return {Mode::planned, governor, "put off"};
  if (lexicon.denying.contains(lemma)) {
    // "neither confirmed nor denied that", "did not deny it"
    if (view.is_verb(governor) && view.has_child_lemma(governor, {"nor", "neither", "not", "n't", "n’t", "never"}) &&
        !view.lemma_is(governor, {"fail"}))
      return {Mode::possible, governor, "neither said nor denied"};
    return {Mode::negated, governor, "governed by a word of denial"};
  }
  if (lexicon.performing.contains(lemma) && is_first_person(view, governor)) return {};
  // "delighted to be able to welcome her": she is there
  if (const int glad = view.head(governor);
      lemma == "able" && glad >= 0 && view.relation(governor) == Relation::xcomp &&
      view.lemma_is(glad, {"glad", "happy", "please", "pleased", "delight", "delighted", "honour", "honoured", "honor",
                           "honored", "proud", "privileged", "thrilled"}) &&
      !view.has_child_lemma(glad, {"will", "would", "could", "may", "might", "not"}))
    return {};
  if (lemma == "able" && !view.child(governor, Relation::aux))  // "was able to visit": he did
    if (const auto was = view.child(governor, Relation::cop); was && view.token(*was).xpos == "VBD") return {};
  if (lexicon.wishing.contains(lemma)) return {Mode::possible, governor, "governed by a word of wishing or offering"};
  if (lexicon.planning.contains(lemma)) return {Mode::planned, governor, "governed by a word of planning"};
  return {};
}

bool is_yes_no_question(const SentenceView& view) {
  const int last = view.size() - 1;
  if (last < 1 || view.token(last).form != "?") return false;
  int first = 0;
  while (first < last && (view.token(first).upos == Upos::punct || view.token(first).upos == Upos::cconj)) ++first;
  if (view.token(first).upos == Upos::aux || view.lemma(first) == "do") return true;
  // "Minister, did they meet?", "And when the vote was over, had she gone?": the auxiliary before its subject.
  int root = 0;
  while (root < last && view.head(root) >= 0) ++root;
  const auto subject = view.child(root, Relation::nsubj);
  const auto aux = view.child(root, Relation::aux);
  if (!subject || !aux || *aux > *subject || view.is_relative_pronoun(*subject)) return false;
  for (const int c : view.children(root))  // "when did they meet?" takes for granted that they did
    if (c < *aux && (view.token(c).xpos.starts_with("W") || view.is_relative_pronoun(c))) return false;
  return true;
}

bool is_naming_undone(const SentenceView& view, int token) {
  constexpr int longest = 8;
  for (int steps = 0; steps < longest && token >= 0; ++steps, token = view.head(token)) {
    if (!view.lemma_is(token, {"order", "decree", "nomination", "appointment", "candidacy", "motion", "bill",
                               "proposal", "naming", "selection", "resolution"}))
      continue;
    const Relation relation = view.relation(token);
    if (relation != Relation::obj && relation != Relation::nsubj_pass) continue;
    if (view.lemma_is(view.head(token), {"reject", "block", "suspend", "annul", "overturn", "veto", "quash", "revoke",
                                         "withdraw", "refuse", "freeze", "void", "defeat", "nullify", "rescind"}) ||
        (view.lemma_is(view.head(token), {"vote", "strike", "turn"}) &&
         view.has_child_lemma(view.head(token), {"down"})))
      return true;
  }
  return false;
}

bool is_held_before_deed(const SentenceView& view, int office) {
  if (!view.has_child_lemma(office, {"first", "second", "third", "only", "last", "latest"})) return false;
  const auto& below = view.children(office);
  return std::any_of(below.begin(), below.end(), [&](int verb) {
    return verb > office && view.token(verb).xpos == "VB" && view.has_child_lemma(verb, {"to"}) &&
           !view.lemma_is(verb, {"serve", "lead", "govern", "take", "rule", "hold", "win", "be", "occupy", "assume",
                                 "head", "come", "run"});
  });
}

}  // namespace chancery
