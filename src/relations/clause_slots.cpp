// The clauses that a verb or noun takes: what is asked, said or meant by it.
#include "relations/syntax_parts.hpp"

namespace chancery::syntax {
namespace {

// Whether an infinitive that the parser takes for a purpose may be what the verb asks for or comes to.
bool takes_infinitive(const SentenceView& view, int verb) {
  // "appealed to them to stop": parsers take it for a purpose.
  if (view.lemma_is(
          verb,
          {"appeal",     "call",    "press",    "push",   "lobby",    "urge",     "plead",    "ask",    "tell",
           "commission", "hire",    "contract", "order",  "instruct", "command",  "travel",   "come",   "fly",
           "journey",    "gather",  "assemble", "arrive", "request",  "give",     "force",    "pick",   "choose",
           "select",     "recruit", "tap",      "name",   "appoint",  "nominate", "assign",   "advise", "encourage",
           "challenge",  "implore", "beg",      "want",   "expect",   "exhort",   "pressure", "entreat"}))
    return true;
  // "signed a deal with Saab to supply radars", "offered $5m to build it", "sent troops to fight them", "grew to
  // include Mali": what it is for or comes to
  if ((view.child(verb, Relation::obj) ||
       view.lemma_is(verb, {"grow", "increase", "rise", "expand", "swell", "widen", "enlarge", "broaden"})) &&
      view.lemma_is(verb, {"sign",     "conclude", "ink",      "seal",    "strike",  "reach",  "award", "finalise",
                           "finalize", "offer",    "approve",  "provide", "lend",    "commit", "spend", "invest",
                           "allocate", "earmark",  "grant",    "pledge",  "borrow",  "extend", "agree", "send",
                           "deploy",   "dispatch", "despatch", "launch",  "mount",   "wage",   "grow",  "increase",
                           "rise",     "expand",   "swell",    "widen",   "enlarge", "broaden"}))
    return true;
  // "refused on Tuesday to sign": behind a time parsers take it for a purpose
  return !view.child(verb, Relation::obj) &&
         view.lemma_is(verb, {"refuse", "decline", "offer", "vow", "promise", "pledge", "threaten", "vote", "propose",
                              "decide", "agree"});
}

// The adverbial clause behind the verb by its form and its marker; -1 if there is none.
int adverbial_behind(const SentenceView& view, int verb, std::string_view tag, std::string_view marker) {
  for (const int c : view.children(verb))
    if (c > verb && view.relation(c) == Relation::advcl && view.token(c).xpos == tag &&
        view.has_child_lemma(c, {marker}))
      return c;
  return -1;
}

}  // namespace

// What somebody says, before or after the verb that says so, verb or not.
std::vector<Filler> contents(const SentenceView& view, int verb) {
  std::vector<Filler> found;
  for (const int c : view.children(verb))
    if (view.relation(c) == Relation::ccomp) append(found, coordinated(view, arc(view, c)));
  // "Mali, said Berg, is a closed shop"
  if (const int head = view.head(verb);
      found.empty() && view.relation(verb) == Relation::parataxis && head >= 0 && !view.child(verb, Relation::xcomp))
    append(found, coordinated(view, Filler{head, view.token(verb).head_probability}));
  return found;
}

// "“Let them go,” said Berg to the generals": what they are bidden.
std::vector<Filler> commands(const SentenceView& view, int verb) {
  for (const int c : view.children(verb)) {
    if ((view.relation(c) != Relation::ccomp && view.relation(c) != Relation::parataxis) || view.token(c).xpos != "VB")
      continue;
    bool bare = true;
    for (const int w : view.children(c))
      bare = bare && view.relation(w) != Relation::nsubj && view.relation(w) != Relation::mark &&
             (view.relation(w) != Relation::aux || view.lemma(w) == "do");
    if (bare) return {arc(view, c)};
  }
  return {};
}

// "will leave if Mali joins", "should Mali join": what has to come first.
std::vector<Filler> conditions(const SentenceView& view, int verb) {
  std::vector<Filler> found;
  for (const int c : view.children(verb)) {
    if (view.relation(c) != Relation::advcl) continue;
    bool open = false;
    for (const int w : view.children(c))
      open = open ||
             ((view.relation(w) == Relation::mark || view.relation(w) == Relation::advmod) &&
              view.lemma_is(w, {"if", "unless", "until", "lest"})) ||
             (view.relation(w) == Relation::aux && view.lemma(w) == "should" && view.child(c, Relation::nsubj) &&
              w < *view.child(c, Relation::nsubj));
    if (open) append(found, coordinated(view, arc(view, c)));
  }
  return found;
}

std::vector<Filler> clauses(const SentenceView& view, int trigger) {
  for (const int c : view.children(trigger))
    if (view.is_verb(c) && (view.relation(c) == Relation::xcomp || view.relation(c) == Relation::ccomp ||
                            view.relation(c) == Relation::acl || view.relation(c) == Relation::acl_relcl))
      return {arc(view, c)};
  // "was among the guests when Chad opened its dam"
  if (!view.is_verb(trigger) && view.child(trigger, Relation::cop))
    for (const int c : view.children(trigger))
      if (c > trigger && view.is_verb(c) && view.relation(c) == Relation::advcl &&
          view.has_child_lemma(c, {"when", "as"}))
        return {arc(view, c, distant_trust)};
  // "It is unacceptable that Mali expelled her"
  for (const int c : view.children(trigger))
    if (c > trigger && view.relation(c) == Relation::csubj && view.is_verb(c) && view.child(trigger, Relation::expl))
      return {arc(view, c)};
  // "an accusation that Peru was behind the sale"
  for (const int c : view.children(trigger))
    if (c > trigger && !view.is_verb(trigger) && !view.is_verb(c) && view.child(c, Relation::cop) &&
        view.has_child_lemma(c, {"that"}) &&
        (view.relation(c) == Relation::acl || view.relation(c) == Relation::acl_relcl ||
         view.relation(c) == Relation::ccomp))
      return {arc(view, c)};
  if (view.is_verb(trigger) && takes_infinitive(view, trigger))
    if (const int c = adverbial_behind(view, trigger, "VB", "to"); c >= 0) return {arc(view, c, distant_trust)};
  // "charged them with planting mines"
  if (view.is_verb(trigger) && view.lemma_is(trigger, {"charge", "tax", "reproach", "threaten"}))
    if (const int c = adverbial_behind(view, trigger, "VBG", "with"); c >= 0) return {arc(view, c, distant_trust)};
  return {};
}

}  // namespace chancery::syntax
