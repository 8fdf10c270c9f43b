#include "entities/binding.hpp"

#include <algorithm>

#include "entities/clause_arguments.hpp"
#include "entities/disjoint.hpp"

namespace chancery {
namespace {

// "BlackRock is among its owners", "Chad is its neighbour": nobody is his own; "in its third year" says nothing so.
bool tells_relation(const Sentence& sentence, int noun) {
  bool copula = false;
  for (const Token& one : sentence.tokens) {
    if (one.head != noun) continue;
    if (one.relation == Relation::case_ && ascii_lower(one.form) != "among") return false;
    if (ascii_lower(one.form) == "own") return false;
    copula = copula || one.relation == Relation::cop;
  }
  return copula;
}

// The verb of naming above "to replace", -1 if there is none.
int naming_verb(const Sentence& sentence, int verb) {
  const auto lemma = [&](int at) { return ascii_lower(sentence.tokens[static_cast<std::size_t>(at)].lemma); };
  static const WordSet changes("replace|succeed|stead|place"),  // "named Berg in her stead"
      heirs("replacement|successor");
  if (verb < 0 || (!changes.has(lemma(verb)) && !heirs.has(lemma(verb)))) return -1;
  static const WordSet naming(
      "name|appoint|choose|pick|nominate|tap|select|hire|install|designate|recruit|promote|ask|propose");
  int at = verb;
  for (int steps = 0; steps < 4; ++steps) {
    at = sentence.tokens[static_cast<std::size_t>(at)].head;
    if (at < 0) return -1;
    if (!naming.has(lemma(at))) continue;
    // "sacked Duarte and named Berg as her replacement", but "Duarte named Berg as her successor"
    static const WordSet removing("sack|dismiss|fire|remove|oust|relieve|exonerate|suspend|drop|recall|exempt|release");
    const Token& name = sentence.tokens[static_cast<std::size_t>(at)];
    const bool after_removal = name.relation == Relation::conj && name.head >= 0 && removing.has(lemma(name.head));
    return heirs.has(lemma(verb)) && !after_removal ? -1 : at;
  }
  return -1;
}

// "He sacked Duarte and named Berg to replace her": whoever names a successor is not succeeded. The word that is the
// subject of the naming, or -1.
int namer_of_successor(const Sentence& sentence, int verb) {
  int at = naming_verb(sentence, verb);
  for (int steps = 0; steps < 4 && at >= 0; ++steps) {
    for (int child = 0; child < static_cast<int>(sentence.tokens.size()); ++child)
      if (const Token& one = sentence.tokens[static_cast<std::size_t>(child)];
          one.head == at && one.relation == Relation::nsubj)
        return child;
    if (sentence.tokens[static_cast<std::size_t>(at)].relation != Relation::conj) return -1;
    at = sentence.tokens[static_cast<std::size_t>(at)].head;
  }
  return -1;
}

// "Moe appointed her head of the bank": parsers have it that she owns the head. The subject of the naming, or -1.
int namer_of_her(const Sentence& sentence, int pronoun) {
  const auto& tokens = sentence.tokens;
  const Token& own = tokens[static_cast<std::size_t>(pronoun)];
  if (pronoun == 0 || ascii_lower(own.form) != "her") return -1;
  const Token& verb = tokens[static_cast<std::size_t>(pronoun) - 1];
  static const WordSet naming("name|appoint|choose|nominate|designate|elect|re-elect|make");
  if (verb.upos != Upos::verb || !naming.has(ascii_lower(verb.lemma))) return -1;
  if (own.head < 0 || tokens[static_cast<std::size_t>(own.head)].head != pronoun - 1) return -1;
  const auto after = static_cast<std::size_t>(own.head) + 1;
  if (after < tokens.size() && (tokens[after].form == "," || tokens[after].upos == Upos::propn)) return -1;
  return subject_of(sentence, pronoun - 1);
}

// "She demanded that Chad release her": who speaks of a release is free. The subject of the verb of saying above.
int demander_of_release(const Sentence& sentence, int verb) {
  static const WordSet release("release|free|pardon|extradite|jail|imprison|sentence|try|detain|arrest|bail|liberate");
  const Token& one = sentence.tokens[static_cast<std::size_t>(verb)];
  if (!release.has(ascii_lower(one.lemma)) || (one.relation != Relation::ccomp && one.relation != Relation::xcomp))
    return -1;
  return one.head < 0 ? -1 : subject_of(sentence, one.head);
}

// "As an adviser to Berg, he took part": whoever is named within the part that he played is another. Where "as" opens
// such a phrase of the subject's clause, its noun, or -1.
int part_played(const Sentence& sentence, int subject) {
  const Token& pronoun = sentence.tokens[static_cast<std::size_t>(subject)];
  if (!is_subject(pronoun.relation) || pronoun.head < 0) return -1;
  for (int at = 0; at < subject; ++at) {
    const Token& as = sentence.tokens[static_cast<std::size_t>(at)];
    if (ascii_lower(as.form) != "as" || (as.relation != Relation::case_ && as.relation != Relation::mark) ||
        as.head < at || as.head >= subject)
      continue;
    if (sentence.tokens[static_cast<std::size_t>(as.head)].upos == Upos::noun &&
        sentence.tokens[static_cast<std::size_t>(as.head)].head == pronoun.head)
      return as.head;
  }
  return -1;
}

// "the general he succeeds", "Berg and Holm, whom he met": what the clause of which the pronoun is the subject is told
// of, and has for its object. The head of that phrase, or -1.
int head_of_relative(const Sentence& sentence, int token) {
  const Token& pronoun = sentence.tokens[static_cast<std::size_t>(token)];
  if (!is_subject(pronoun.relation) || pronoun.head < 0) return -1;
  const Token& verb = sentence.tokens[static_cast<std::size_t>(pronoun.head)];
  if (verb.relation != Relation::acl_relcl || verb.head < 0 || verb.head >= token || verb.upos != Upos::verb) return -1;
  static const WordSet other_gaps("whose|where|when|which|why|how");  // "of which he was mayor", "whose career he made"
  for (int at = verb.head + 1; at < token; ++at)
    if (other_gaps.has(ascii_lower(sentence.tokens[static_cast<std::size_t>(at)].form))) return -1;
  return verb.head;
}

bool stands_within(const Sentence& sentence, int token, int top) {
  constexpr int deepest = 8;  // steps up the tree
  for (int steps = 0; token >= 0 && token != top && steps < deepest; ++steps) {
    token = sentence.tokens[static_cast<std::size_t>(token)].head;
    if (token == top) return true;
  }
  return false;
}

}  // namespace

std::vector<EntityId> co_arguments(const Draft& draft, int sentence_index, int token,
                                   const std::vector<Mention>& mentions) {
  const Sentence& sentence = draft.sentence(sentence_index);
  const Token& pronoun = sentence.tokens[static_cast<std::size_t>(token)];
  std::vector<EntityId> barred;
  if (draft.is_label(sentence_index)) return barred;
  static const WordSet reflexive("himself|herself|itself|themselves");
  if (reflexive.has(ascii_lower(pronoun.form))) return barred;
  const bool possessive = pronoun.relation == Relation::nmod_poss;
  const bool pronominal = pronoun.upos == Upos::pron;
  const int small = pronominal ? small_clause_verb(sentence, token) : -1;
  // what the pronoun is said of, by itself ("is against it") or within a phrase ("a party to it")
  const int predicate = !pronominal || possessive            ? -1
                        : subject_of(sentence, token) >= 0   ? token
                        : pronoun.relation == Relation::nmod ? predicate_over(sentence, token)
                                                             : -1;
  const int naming = pronoun.relation == Relation::obj ? naming_verb(sentence, pronoun.head) : -1;
  const int namer = pronoun.relation == Relation::obj ? namer_of_successor(sentence, pronoun.head)
                    : possessive ? std::max(namer_of_her(sentence, token), namer_of_successor(sentence, pronoun.head))
                                 : -1;
  const int demander = pronoun.relation == Relation::obj ? demander_of_release(sentence, pronoun.head) : -1;
  const bool argument = possessive || is_argument(pronoun.relation);
  if (!argument && predicate < 0) return barred;
  if (pronoun.head < 0 && predicate < 0) return barred;
  const bool relation_told = possessive && pronominal && tells_relation(sentence, pronoun.head);
  // "Chad and Niger, the country's neighbours"
  const int part = pronominal ? part_played(sentence, token) : -1;
  const int called = pronominal ? called_to_do(sentence, token) : -1;
  const int leader = pronominal ? leader_of_subject(sentence, token) : -1;
  const int companion = pronominal ? companion_of(sentence, token) : -1;
  const int owner = pronominal ? owner_of_subject(sentence, token) : -1;
  const int judged = pronominal ? judged_for_deed(sentence, token) : -1;
  const int named = pronominal ? named_by_another(sentence, token) : -1;
  const int charged = pronominal ? deed_charged(sentence, token) : -1;
  const int owned = possessive ? pronoun.head : -1;
  const int beside = owned >= 0 && sentence.tokens[static_cast<std::size_t>(owned)].relation == Relation::appos
                         ? phrase_root(sentence, owned)
                         : -1;
  const int told_of = pronominal ? head_of_relative(sentence, token) : -1;
  const auto bars = [&](int head) {
    if (head == token) return false;
    if (told_of >= 0 && (head == told_of || phrase_root(sentence, head) == phrase_root(sentence, told_of))) return true;
    if (naming >= 0 && sentence.tokens[static_cast<std::size_t>(phrase_root(sentence, head))].head == naming &&
        sentence.tokens[static_cast<std::size_t>(phrase_root(sentence, head))].relation == Relation::obj)
      return true;  // nor is he who is named to succeed
    if (const int root = phrase_root(sentence, head);
        root >= 0 &&
        (root == called || root == leader || root == companion || root == owner || root == judged || root == named))
      return true;
    if (charged >= 0 && sentence.tokens[static_cast<std::size_t>(phrase_root(sentence, head))].head == charged)
      return true;
    if (head == namer || (demander >= 0 && phrase_root(sentence, head) == demander)) return true;
    if (predicate >= 0 && subject_of_predicate(sentence, head, predicate)) return true;
    if (small >= 0 && subject_of_predicate(sentence, head, small)) return true;
    if (part >= 0 && head < token && stands_within(sentence, head, part)) return true;
    if (!argument) return false;
    if (!possessive && pronoun.relation != Relation::nsubj && subject_of_predicate(sentence, head, pronoun.head))
      return true;
    if (!possessive) return argument_of(sentence, head, pronoun.head, pronoun.relation == Relation::nsubj);
    const Token& one = sentence.tokens[static_cast<std::size_t>(head)];  // "his counterpart Berg"
    if (beside >= 0 && head < token && phrase_root(sentence, head) == beside) return true;
    if (relation_told && subject_of_predicate(sentence, head, pronoun.head)) return true;
    return head > token && (head == pronoun.head || (one.head == pronoun.head && one.relation == Relation::appos));
  };
  for (auto mention = mentions.rbegin(); mention != mentions.rend() && mention->sentence >= sentence_index; ++mention)
    if (mention->sentence == sentence_index && bars(mention->head))
      barred.insert(barred.end(), mention->referents.begin(), mention->referents.end());
  const auto first = std::lower_bound(draft.names.begin(), draft.names.end(), sentence_index,
                                      [](const NameSpan& name, int index) { return name.sentence < index; });
  for (auto at = first; at != draft.names.end() && at->sentence == sentence_index; ++at)
    if (const NameSpan& name = *at; name.sentence == sentence_index && !name.nested &&
                                    name.tokens.begin > static_cast<std::uint32_t>(token) &&
                                    bars(head_of(sentence, name.tokens)))
      barred.insert(barred.end(), name.entities.begin(), name.entities.end());
  return barred;
}

}  // namespace chancery
