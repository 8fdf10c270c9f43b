// "a stake in X", "X's subsidiary", "X, whose shareholders", "X has customers": what is held in shares, and what a firm
// has.
#include "entities/business_words.hpp"
#include "entities/surroundings.hpp"
#include "language/name_words.hpp"

namespace chancery {

// "X's Brazilian subsidiary": one of the next words, with nothing but modifiers between.
bool Surroundings::owns_belonging() const {
  const std::string clitic = form(end());
  if (clitic != "'s" && clitic != "\u2019s" && clitic != "'" && clitic != "\u2019") return false;
  for (int at = end() + 1; at < size() && at < end() + 5; ++at) {
    const Upos upos = token(at).upos;
    if (upos == Upos::noun && (context_of(form(at)) & ContextWord::belonging) != 0) return true;
    if (upos != Upos::noun && upos != Upos::adj && upos != Upos::propn && upos != Upos::num) return false;
  }
  return false;
}

// "a 20% stake in X", "shares of X".
bool Surroundings::is_in_part() const {
  int before = form(begin() - 1) == "the" ? begin() - 2 : begin() - 1;
  if (form(before) == "'s" || form(before) == "\u2019s")  // "a stake in China's X"
    for (--before; before > 0 && token(before).upos == Upos::propn; --before) {
    }
  if (form(before) != "in" && form(before) != "of") return false;
  if (parts_of_firms().has(form(before - 1))) return true;
  // "owns two thirds of X", "holds 66 per cent of X"
  static const WordSet fractions(
      "cent|half|third|thirds|quarter|quarters|fifth|tenth|majority|rest|remainder|slice|chunk|control");
  static const WordSet holding("own|hold|buy|acquire|sell|control|purchase|retain|offload|divest");
  if (form(before) != "of" || !fractions.has(form(before - 1))) return false;
  int verb = token(before - 1).head;
  Relation place = token(before - 1).relation;
  if (place == Relation::conj && verb >= 0) {  // "a third of X and a quarter of Y"
    place = token(verb).relation;
    verb = token(verb).head;
  }
  return verb >= 0 && place == Relation::obj && holding.has(lemma(verb));
}

// "X, in which Y holds 49%".
bool Surroundings::is_held_in() const {
  if (form(end()) != "," || form(end() + 1) != "in" || form(end() + 2) != "which") return false;
  static const WordSet holding("hold|have|own|buy|take|acquire|sell"),
      parts("%|percent|cent|stake|share|half|third|quarter|majority|interest|fifth|tenth");
  for (int at = end() + 3; at < size() && at < end() + 10; ++at) {
    if (!holding.has(lemma(at))) continue;
    for (int part = at + 1; part < size() && part < at + 6; ++part)
      if (parts.has(lemma(part))) return true;
  }
  return false;
}

// "X, whose biggest shareholder", "X, half of whose shares".
bool Surroundings::has_shares() const {
  if (form(end()) != ",") return false;
  static const WordSet holdings(
      "shareholder|shareholders|shares|subsidiary|subsidiaries|plants|mines|factories|customers|products|"
      "owner|owners|brands|stores|employees|parent|creditors|stock|bonds");
  for (int at = end() + 1; at < size() && at < end() + 6; ++at)
    if (form(at) == "whose")
      for (int thing = at + 1; thing < size() && thing < at + 4; ++thing)
        if (holdings.has(form(thing))) return true;
  return false;
}

// "X has customers in six countries", "X reported a loss".
bool Surroundings::has_customers() const {
  static const WordSet verbs("have|report|post|employ|serve|announce|book"),
      things(
          "customer|subscriber|passenger|subsidiary|"
          "shareholder|profit|loss|revenue|turnover|branch|outlet|dividend|earnings|employee|worker|plant|factory|"
          "refinery");
  if (token(head_).relation != Relation::nsubj || token(head_).head < 0 || !verbs.has(lemma(token(head_).head)))
    return false;
  for (int at = end(); at < size(); ++at)
    if (token(at).head == token(head_).head && token(at).relation == Relation::obj) return things.has(lemma(at));
  return false;
}

}  // namespace chancery
