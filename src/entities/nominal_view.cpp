#include "entities/nominal_view.hpp"

namespace chancery {

bool NominalView::verb_takes_next(int noun) const {
  static const WordSet of_what(
      "accuse|suspect|convict|acquit|strip|rob|deprive|remind|warn|assure|notify|inform|relieve|rid|clear|absolve|"
      "cheat|"
      "persuade|convince|advise|apprise|reassure|absolve|exonerate|divest|defraud|starve");
  static const WordSet that_what(
      "tell|warn|remind|assure|inform|notify|promise|persuade|convince|reassure|advise|caution|show|assure");
  const std::string next = lower(noun + 1);
  if (next != "of" && next != "that") return false;
  if (next == "that") {
    const Relation role = token(noun + 1).relation;
    if (role != Relation::mark && role != Relation::det && token(noun + 1).upos != Upos::sconj) return false;
  }
  // the nearest verb before the noun, past other objects joined to it
  for (int at = noun - 1, steps = 0; at >= 0 && steps < 8; --at, ++steps) {
    if (token(at).upos == Upos::adp || token(at).upos == Upos::punct) return false;
    if (token(at).upos != Upos::verb || token(at).relation == Relation::amod) continue;
    const std::string verb = ascii_lower(token(at).lemma);
    if (next == "that") return that_what.has(verb);
    if (!of_what.has(verb)) return false;
    if (noun + 2 < size() && token(noun + 2).xpos == "VBG") return true;
    for (int on = noun + 2; on < size() && token(on).upos != Upos::punct && token(on).upos != Upos::cconj; ++on)
      if (lower(on) == "of") return false;  // "accused the head of the party of fraud"
    return true;
  }
  return false;
}

}  // namespace chancery
