#include "relations/qualifier_scope.hpp"

namespace chancery {
namespace {

// "and Togo is a member"
bool has_finite_copula(const SentenceView& view, int index) {
  const auto copula = view.child(index, Relation::cop);
  return copula &&
         (view.token(*copula).xpos == "VBZ" || view.token(*copula).xpos == "VBP" || view.token(*copula).xpos == "VBD");
}

}  // namespace

// A clause of its own: what stands outside does not qualify what is inside, nor the other way round.
bool is_clause_border(const SentenceView& view, int index) {
  switch (view.relation(index)) {
    case Relation::ccomp:
    case Relation::acl_relcl:
    case Relation::parataxis:
    case Relation::csubj:
      return true;
    case Relation::advcl:
    case Relation::conj:
      return view.is_verb(index) || has_finite_copula(view, index);
    case Relation::acl:
    case Relation::xcomp:
      return false;
    default:
      return false;
  }
}

bool is_of_deed(const SentenceView& view, int phrase, int trigger) {
  // "spoke on 18 July of a group led by Ana Duarte"
  if (view.relation(trigger) == Relation::acl && view.token(trigger).xpos == "VBN" &&
      view.lemma_is(trigger,
                    {"lead", "head", "chair", "own", "back", "support", "run", "control", "base", "rule", "govern"}))
    return !view.is_below(phrase, trigger);
  if (!view.lemma_is(
          trigger, {"predecessor", "ally",     "partner",  "backer",   "supporter", "patron",   "lender",   "creditor",
                    "donor",       "supplier", "importer", "exporter", "buyer",     "customer", "investor", "owner",
                    "shareholder", "founder",  "member",   "friend",   "critic",    "opponent", "foe"}))
    return false;
  const int above = view.head(trigger);
  if (above < 0 || view.is_below(phrase, trigger) || view.child(trigger, Relation::cop)) return false;
  const Relation r = view.relation(trigger);
  return r != Relation::xcomp && !view.lemma_is(above, {"become", "remain", "be", "stay", "make", "name", "call",
                                                        "turn", "lose", "win", "gain", "find"});
}

namespace {

int depth_of(const SentenceView& view, int index) {
  int depth = 0;
  while (view.head(index) >= 0) {
    index = view.head(index);
    ++depth;
  }
  return depth;
}

}  // namespace

// Steps in the tree between a trigger and a qualifying phrase, or `unreachable` across a clause border.
int distance(const SentenceView& view, int trigger, int phrase) {
  int a = trigger, b = phrase;
  int da = depth_of(view, a), db = depth_of(view, b);
  int steps = 0;
  while (a != b) {
    int& deeper = da >= db ? a : b;
    int& depth = da >= db ? da : db;
    const bool from_phrase = &deeper == &b;
    if (is_clause_border(view, deeper)) return unreachable;
    // On its way up the phrase may not pass another verb, nor the "due" of "Berg, due in Lima today, praised": that one
    // claims it.
    const bool described = view.relation(deeper) == Relation::acl && view.token(deeper).upos == Upos::adj;
    if (from_phrase && deeper != phrase && (view.is_verb(deeper) || described)) return unreachable;
    deeper = view.head(deeper);
    --depth;
    ++steps;
  }
  return steps;
}

namespace {

bool is_infinitive(const SentenceView& view, int verb) {
  return view.is_verb(verb) && view.token(verb).xpos == "VB" && view.has_child_lemma(verb, {"to"});
}

}  // namespace

// "agreed on Monday to visit": what stands before the infinitive is said of the agreement.
bool belongs_before(const SentenceView& view, int trigger, int phrase) {
  int verb = trigger;
  for (int steps = view.size(); verb >= 0 && !view.is_verb(verb) && steps > 0; --steps) verb = view.head(verb);
  return verb >= 0 && is_infinitive(view, verb) && phrase < verb && !view.is_below(phrase, verb);
}

// "…, where they met", "on Monday, when they met", "the summit, at which they signed": clauses of the same occasion.
bool takes_up(const SentenceView& view, int verb) {
  const Relation r = view.relation(verb);
  if (r != Relation::acl_relcl && r != Relation::advcl) return false;
  // "will fly to Lima, where Acme has its seat": it has it already
  const bool present = view.token(verb).xpos == "VBZ" || view.token(verb).xpos == "VBP";
  if (present && view.lemma_is(verb, {"have", "keep", "maintain", "lie", "sit", "stand", "live", "work", "run",
                                      "operate", "own", "serve", "rule", "base"}))
    return false;
  for (const int c : view.children(verb)) {
    if (r == Relation::advcl ? view.lemma_is(c, {"when"}) && c > view.head(verb) : view.lemma_is(c, {"when", "where"}))
      return true;
    if (r == Relation::acl_relcl && view.is_relative_pronoun(c)) {
      const std::string preposition = preposition_of(view, c);
      if (preposition == "at" || preposition == "during" || preposition == "on") return true;
    }
  }
  return false;
}

namespace {

bool heads_clause(const SentenceView& view, int index) {
  return view.is_verb(index) || view.child(index, Relation::cop).has_value();
}

bool is_past(const SentenceView& view, int predicate) {
  const auto copula = view.child(predicate, Relation::cop);
  return copula ? view.token(*copula).xpos == "VBD" : view.is_finite_past(predicate);
}

// No subject of its own, or a pronoun for the subject of the clause before: "he flew to Lima, and he met".
bool shares_subject(const SentenceView& view, int verb, int before) {
  auto subject = view.child(verb, Relation::nsubj);
  if (!subject) subject = view.child(verb, Relation::nsubj_pass);
  if (!subject) return true;
  const auto other = view.child(before, Relation::nsubj);
  if (!other || view.token(*subject).upos != Upos::pron) return false;
  const Mention* own = view.mention(*subject);
  const Mention* first = view.mention(*other);
  return own != nullptr && first != nullptr && !own->referents.empty() && own->referents == first->referents;
}

// "Visiting Lima in May, he thanked …": the participle before the main clause.
int leading_participle(const SentenceView& view, int verb) {
  for (const int c : view.children(verb))
    if (c < verb && view.relation(c) == Relation::advcl && view.token(c).xpos == "VBG" &&
        !view.has_child_lemma(c, {"after", "before", "since", "until", "without", "despite", "by"}))
      return c;
  return -1;
}

bool colon_between(const SentenceView& view, int first, int second) {
  for (int at = first + 1; at < second; ++at)
    if (view.token(at).form == ":") return true;
  return false;
}

}  // namespace

int opening_lender(const SentenceView& view, int trigger) {
  int verb = trigger;
  for (int steps = view.size(); verb >= 0 && !view.is_verb(verb) && steps > 0; --steps) {
    if (is_clause_border(view, verb)) return -1;
    verb = view.head(verb);
  }
  const int first = verb < 0 ? -1 : view.head(verb);
  if (first < 0 || first > verb || !heads_clause(view, first) || view.head(first) >= 0) return -1;
  const bool against = view.relation(verb) == Relation::advcl && view.has_child_lemma(verb, {"while", "whereas"});
  if (!against && view.relation(verb) != Relation::conj) return -1;
  const auto tense = [&](int at) {
    if (view.has_child_lemma(at, {"will", "shall"})) return std::string_view("will");
    for (const int c : view.children(at))
      if (view.relation(c) == Relation::aux || view.relation(c) == Relation::aux_pass ||
          view.relation(c) == Relation::cop)
        return view.token(c).xpos == "VBD" ? std::string_view("past") : std::string_view("present");
    if (view.token(at).xpos == "VBD") return std::string_view("past");
    return view.token(at).xpos == "VBZ" || view.token(at).xpos == "VBP" ? std::string_view("present")
                                                                        : std::string_view();
  };
  const bool subject = view.child(verb, Relation::nsubj) || view.child(verb, Relation::nsubj_pass);
  return subject && !tense(verb).empty() && tense(verb) == tense(first) ? first : -1;
}

// The verb from which a clause takes over when and where it happened: the first of a row of verbs with one subject, the
// main clause of "without meeting", "while visiting"; -1 if there is none.
int lender(const SentenceView& view, int trigger) {
  int verb = trigger;
  for (int steps = view.size(); verb >= 0 && !view.is_verb(verb) && steps > 0; --steps) {
    if (is_clause_border(view, verb)) return -1;
    verb = view.head(verb);
  }
  int governor = verb < 0 ? -1 : view.head(verb);
  if (governor >= 0 && takes_up(view, verb)) {
    for (int steps = 4; governor >= 0 && !heads_clause(view, governor) && steps > 0; --steps)
      governor = view.head(governor);
    return governor >= 0 && governor < verb && heads_clause(view, governor) ? governor : -1;
  }
  // "They sank lower in 2019: Riyadh blamed Iran": the year holds for both
  if (governor >= 0 && view.relation(verb) == Relation::parataxis && heads_clause(view, governor) && governor < verb &&
      is_past(view, verb) == is_past(view, governor) && colon_between(view, governor, verb))
    return governor;
  if (verb >= 0 && view.is_verb(verb))
    if (const int participle = leading_participle(view, verb); participle >= 0) return participle;
  if (governor < 0 || !heads_clause(view, governor)) return -1;
  if (view.relation(verb) == Relation::conj && shares_subject(view, verb, governor) &&
      is_past(view, verb) == is_past(view, governor))
    return governor;
  // "On Monday he flew to Lima to meet her": what one goes for is done the same day
  const bool aim = view.relation(verb) == Relation::advcl && view.token(verb).xpos == "VB" && governor < verb &&
                   view.has_child_lemma(verb, {"to"});
  if (aim && view.lemma_is(governor, {"travel", "go", "fly", "come", "arrive", "return", "head", "gather", "convene",
                                      "drive", "sail", "cross", "land", "visit", "call"}))
    return governor;
  // "said on Monday after meeting": who speaks does so the same day.
  const bool same_day =
      view.has_child_lemma(verb, {"after"}) && view.lemma_is(governor, {"say", "tell", "announce", "add", "declare"});
  const bool apart = view.has_child_lemma(verb, {"after", "before", "since", "until", "for"}) && !same_day;
  if (view.relation(verb) == Relation::advcl && view.token(verb).xpos == "VBG" && !apart) return governor;
  return -1;
}

}  // namespace chancery
