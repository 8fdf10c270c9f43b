// "the chairwoman of X", "who leads X", "co-founded X", "studied at X": by the people whom only a body has.
#include "entities/surroundings.hpp"

namespace chancery {

// "who heads X", "edits X", "the chairwoman of X": an unknown name; a town has no chairwoman and no editor, but
// somebody who runs it.
bool Surroundings::is_headed(bool widely) const {
  if (!name_.hits.empty()) return false;
  static const WordSet heading("head|chair|edit|co-found|cofound|co-chair"),
      officers(
          "chairman|chairwoman|chairperson|co-chair|co-chairman|founder|co-founder|cofounder|ceo|treasurer|shareholder|"
          "co-owner|vice-chairman|vice-chair|managing-director|editor-in-chief");
  static const WordSet members(
      "boss|editor|leader|member|members|director|head|director-general|secretary-general|co-leader|helm|activist|"
      "analyst|economist|fighters|gunmen|militants|cadres");
  if (token(head_).relation == Relation::obj && token(head_).head >= 0 && heading.has(lemma(token(head_).head)))
    return true;
  const int before = form(begin() - 1) == "the" ? begin() - 2 : begin() - 1;
  if (form(before) != "of") return false;
  const std::string noun = form(before - 1);
  if (officers.has(noun) || (noun == "executive" && form(before - 2) == "chief")) return true;
  return widely && members.has(noun);
}

// "who leads X", "the chairman of X": nobody leads a person so; a place is governed in other words.
bool Surroundings::is_led() const {
  if (name_.label == NameType::place || form(end()) == "'s" || form(end()) == "\u2019s" || form(end()) == "'" ||
      form(end()) == "\u2019")
    return false;
  static const WordSet verbs("head|lead|run|chair|co-chair|edit|captain|direct|co-lead|co-head"),
      away("to|into|out|away|down|up|off|from|in|through|by|past|back|on");
  const int verb = token(head_).relation == Relation::obj ? token(head_).head : -1;
  if (verb >= 0 && verb < begin() && begin() - verb < 3 && token(verb).upos == Upos::verb && verbs.has(lemma(verb)) &&
      !away.has(form(end())))
    return true;
  static const WordSet heads(
      "president|chairman|chairwoman|chairperson|chair|co-chairman|co-chair|ceo|cfo|coo|executive|leader|co-leader|"
      "head|director|director-general|secretary-general|"
      "treasurer|dean|rector|provost|founder|co-founder|cofounder|editor|boss|imam|vice-president|vice-chairman|"
      "shareholder|trustee|commissioner");
  int before = begin() - 1;
  if (form(before) == "the") --before;
  if (form(before) != "of" && form(before) != "at") return false;
  return heads.has(form(before - 1)) && !is_minor(before - 1);
}

// "the film director of X": no body's
bool Surroundings::is_minor(int noun) const {
  static const WordSet works("film|stage|art|music|museum|campaign|casting");
  return works.has(form(noun - 1));
}

// "co-founded X": what is founded is no person.
bool Surroundings::is_founded() const {
  static const WordSet verbs("found|co-found|cofound|incorporate");
  const Relation r = token(head_).relation;
  if (token(head_).head < 0) return false;
  if ((r == Relation::obj || r == Relation::nsubj_pass) && verbs.has(lemma(token(head_).head))) return true;
  for (int at = end(); at < size() && at < end() + 4; ++at)
    if (token(at).head == head_ && token(at).relation == Relation::acl && token(at).xpos == "VBN" &&
        verbs.has(lemma(at)))
      return true;
  return false;
}

// "studied at X", "a doctorate from X", "a graduate of X"
bool Surroundings::is_school() const {
  if (name_.label == NameType::place) return false;
  static const WordSet study(
      "study|graduate|enrol|enroll|matriculate|teach|lecture|educate|professor|lecturer|alumnus|alumna|doctorate|phd|"
      "degree|diploma|master|mba|fellow"),
      of("graduate|alumnus|alumna"), at_places("at|from");
  int before = begin() - 1;
  if (form(before) == "the") --before;
  if (form(before) == "of") return of.has(form(before - 1));
  if (!at_places.has(form(before))) return false;
  if (study.has(lemma(before - 1))) return true;
  const int above = token(head_).head;
  return above >= 0 && above < begin() && study.has(lemma(above)) &&
         (token(head_).relation == Relation::obl || token(head_).relation == Relation::nmod);
}

}  // namespace chancery
