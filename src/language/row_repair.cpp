// Verbs taken for one more noun of a row of objects, and names taken for appositions of a relative pronoun.
#include <algorithm>

#include "language/penn_tags.hpp"
#include "language/tree_parts.hpp"
#include "language/tree_repair.hpp"

namespace chancery {

void mend_rows(Sentence& sentence) {
  constexpr float trust = 0.8F;
  auto& tokens = sentence.tokens;
  for (std::size_t at = 1; at + 1 < tokens.size(); ++at) {
    Token& word = tokens[at];
    const auto here = static_cast<std::int32_t>(at);
    // "runs three mills and delivers sugar to refiners": a plural with a noun behind it is one more verb
    if (word.xpos == "NNS" && word.relation == Relation::conj && word.head >= 0 && word.form.size() > 3 &&
        tokens[at - 1].upos == Upos::cconj && tokens[at - 1].head == here) {
      const Token& row = tokens[static_cast<std::size_t>(word.head)];
      if (row.relation != Relation::obj || row.head < 0 ||
          tokens[static_cast<std::size_t>(row.head)].upos != Upos::verb)
        continue;
      const auto thing = std::find_if(tokens.begin() + here + 1, tokens.end(), [&](const Token& other) {
        return (other.head == here || other.head == word.head) && other.upos == Upos::noun &&
               (other.relation == Relation::amod || other.relation == Relation::compound ||
                other.relation == Relation::obj || other.relation == Relation::dep);
      });
      if (thing == tokens.end() || std::any_of(tokens.begin() + here + 1, thing, [](const Token& other) {
            return other.upos != Upos::adj && other.upos != Upos::noun && other.upos != Upos::num &&
                   other.upos != Upos::det;
          }))
        continue;
      thing->head = here;
      thing->relation = Relation::obj;
      thing->head_probability *= trust;
      word.upos = Upos::verb;
      word.xpos = penn_tag("VBZ");
      word.lemma.clear();
      word.head = row.head;
      word.head_probability *= trust;
      continue;
    }
    // "runs two mines and exports copper": joined to the mines, not to what is done with them
    if (word.relation == Relation::conj && word.upos == Upos::verb && is_finite_tag(word.xpos) && word.head >= 0) {
      const Token& row = tokens[static_cast<std::size_t>(word.head)];
      const bool joined = tokens[at - 1].upos == Upos::cconj && tokens[at - 1].head == here;
      const bool of_verb = (row.relation == Relation::obj || row.relation == Relation::obl) && row.upos != Upos::verb &&
                           row.head >= 0 && tokens[static_cast<std::size_t>(row.head)].upos == Upos::verb;
      const bool has_subject = std::any_of(tokens.begin(), tokens.end(),
                                           [&](const Token& other) { return other.head == here && is_subject(other); });
      if (joined && of_verb && !has_subject) {
        word.head = row.head;
        word.head_probability *= trust;
      }
      continue;
    }
    // "the firm which Acme, a bank, and Brix had formed": the pronoun is no subject that the name explains
    if (word.relation != Relation::nsubj || word.xpos != "WDT" || word.head <= here) continue;
    const std::int32_t verb = word.head;
    Token* name = nullptr;
    bool object = false;
    for (std::size_t other = 0; other < tokens.size(); ++other) {
      if (tokens[other].head == here && tokens[other].relation == Relation::appos &&
          tokens[other].upos == Upos::propn && !name)
        name = &tokens[other];
      object = object || (tokens[other].head == verb && tokens[other].relation == Relation::obj);
    }
    if (!name || object || tokens[at + 1].form == ",") continue;
    name->head = verb;
    name->relation = Relation::nsubj;
    name->head_probability *= trust;
    word.relation = Relation::obj;
  }
}

}  // namespace chancery
