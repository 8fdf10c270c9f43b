// "X-owned", "X, a unit of", "X, registered in Malta", "X said it would appeal": what the text calls the name, or says
// where it sits.
#include "entities/surroundings.hpp"

namespace chancery {

// "X-owned", "the Lagos-based X".
bool Surroundings::is_hyphened() const {
  if (form(end()) == "-" && (form(end() + 1) == "owned" || form(end() + 1) == "operated" || form(end() + 1) == "made"))
    return true;
  const std::string before = form(begin() - 1);
  return (before == "based" || before == "listed" || before == "owned" || before == "headquartered") &&
         form(begin() - 2) == "-";
}

// "X, a unit of", "X is a Turkish carmaker".
bool Surroundings::is_explained() const {
  int at = end();
  if (form(at) != "," && form(at) != "is" && form(at) != "was") return false;
  ++at;
  if (form(at) != "a" && form(at) != "an" && form(at) != "the" && form(at) != "one") return false;
  for (++at; at < size() && at < end() + 8; ++at) {
    const Upos upos = token(at).upos;
    if (upos == Upos::noun && lexicon::is_company_noun(form(at))) {
      const Upos next = at + 1 < size() ? token(at + 1).upos : Upos::x;
      if (next != Upos::noun && next != Upos::propn) return true;
    }
    if (upos != Upos::noun && upos != Upos::adj && upos != Upos::propn && upos != Upos::num && upos != Upos::part &&
        upos != Upos::punct && upos != Upos::adv)
      return false;
    if (form(at) == ",") return false;
  }
  return false;
}

// "X, (which is) registered in Malta", "X, based outside Paris".
bool Surroundings::is_registered() const {
  static const WordSet words("registered|incorporated|headquartered|based|domiciled"), places("in|outside|near|at");
  for (int at = end(); at < size() && at < end() + 4; ++at)
    if (words.has(form(at))) return places.has(form(at + 1));
  return false;
}

// "Metrolux, of Oslo,": one word and the town where it sits; a person would have two names.
bool Surroundings::is_seated() const {
  if (!name_.hits.empty() || end() != begin() + 1 || form(end()) != "," || form(end() + 1) != "of" ||
      end() + 3 >= size())
    return false;
  static const WordSet where("in|at|near|outside|around|towards|into|across|through|over|off|mr|mrs|ms|dr");
  if (where.has(form(begin() - 1)) || name_.label == NameType::organization) return false;
  const NameType next = token(end() + 2).name;
  return next == NameType::place && token(end() + 2).upos == Upos::propn &&
         (form(end() + 3) == "," || form(end() + 4) == ",");
}

// "X said it would appeal", "X sent its chief executive": the only name so far, and no place.
bool Surroundings::is_an_it() const {
  if (name_.label == NameType::place || token(head_).relation != Relation::nsubj || token(head_).head < 0) return false;
  const int verb = token(head_).head;
  if (token(verb).upos != Upos::verb || verb < end()) return false;
  constexpr int farthest = 8;
  for (int at = end(); at < size() && at < verb + farthest; ++at) {
    if (at <= verb) continue;
    if ((token(at).name != NameType::none || form(at) == ";" || form(at) == ".")) return false;
    const int above = token(at).head;
    if (form(at) == "it" && above > at && token(at).relation == Relation::nsubj &&
        token(above).relation == Relation::ccomp && token(above).head == verb && form(at + 1) != "is" &&
        form(at + 1) != "was")
      return true;
    if (form(at) == "its" && above > at && token(above).relation == Relation::obj && token(above).head == verb)
      return true;
  }
  return false;
}

}  // namespace chancery
