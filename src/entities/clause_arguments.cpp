#include "entities/clause_arguments.hpp"

#include <algorithm>

#include "entities/binding.hpp"

namespace chancery {
namespace {

bool shows(const Sentence& sentence, int verb, std::string_view present, std::string_view past) {
  const Token& head = sentence.tokens[static_cast<std::size_t>(verb)];
  if (head.xpos == present) return true;
  return std::any_of(sentence.tokens.begin(), sentence.tokens.end(), [&](const Token& one) {
    return one.head == verb &&
           (one.relation == Relation::aux || one.relation == Relation::aux_pass || one.relation == Relation::cop) &&
           (one.xpos == present || ascii_lower(one.form) == past);
  });
}

// "held talks with Berg", "a dinner with Berg": whoever has them is not Berg. The verb, or -1.
int verb_of_dealings(const Sentence& sentence, int root) {
  const Token& phrase = sentence.tokens[static_cast<std::size_t>(root)];
  if (phrase.relation != Relation::nmod || phrase.head < 0) return -1;
  const Token& dealings = sentence.tokens[static_cast<std::size_t>(phrase.head)];
  if (dealings.relation != Relation::obj) return -1;
  const auto is_with = [&](const Token& one) {
    return one.head == root && one.relation == Relation::case_ && ascii_lower(one.form) == "with";
  };
  return std::any_of(sentence.tokens.begin(), sentence.tokens.end(), is_with) ? dealings.head : -1;
}

}  // namespace

bool is_argument(Relation relation) {
  return relation == Relation::nsubj || relation == Relation::obj || relation == Relation::obl ||
         relation == Relation::iobj || relation == Relation::nsubj_pass || relation == Relation::obl_agent;
}

bool is_subject(Relation relation) { return relation == Relation::nsubj || relation == Relation::nsubj_pass; }

int subject_of(const Sentence& sentence, int verb) {
  for (int at = 0; at < static_cast<int>(sentence.tokens.size()); ++at) {
    const Token& one = sentence.tokens[static_cast<std::size_t>(at)];
    if (one.head == verb && is_subject(one.relation)) return at;
  }
  return -1;
}

int phrase_root(const Sentence& sentence, int head) {
  for (int steps = 0; steps < 6; ++steps) {
    const Token& one = sentence.tokens[static_cast<std::size_t>(head)];
    const bool named =
        one.relation == Relation::flat || one.relation == Relation::compound || one.relation == Relation::appos;
    const bool joined =
        one.relation == Relation::conj && (one.upos == Upos::noun || one.upos == Upos::propn || one.upos == Upos::pron);
    if (one.head < 0 || (!named && !joined)) break;
    head = one.head;
  }
  return head;
}

bool argument_of(const Sentence& sentence, int head, int verb, bool subject) {
  const int root = phrase_root(sentence, head);
  const Token& phrase = sentence.tokens[static_cast<std::size_t>(root)];
  const int dealings = subject ? verb_of_dealings(sentence, root) : -1;
  if (dealings < 0 && !is_argument(phrase.relation)) return false;
  int at = dealings >= 0 ? dealings : phrase.head;
  for (int steps = 0; at >= 0 && steps < 4; ++steps) {
    if (at == verb) return true;
    const Token& one = sentence.tokens[static_cast<std::size_t>(at)];
    // "Welcoming his guest, he said": who does the one does the other
    const bool participle = subject && one.relation == Relation::advcl && one.xpos == "VBG";
    const bool shares = one.relation == Relation::conj || one.relation == Relation::xcomp || participle;
    if (!shares || subject_of(sentence, at) >= 0) return false;
    at = one.head;
  }
  return false;
}

int controller(const Sentence& sentence, int verb) {
  static const WordSet to_do(
      "urge|ask|call|invite|press|force|order|tell|allow|help|want|persuade|enable|require|get|"
      "warn|push|instruct|request|encourage|appeal|convince|compel|oblige|advise|pressure|beg|expect");
  if (!to_do.has(ascii_lower(sentence.tokens[static_cast<std::size_t>(verb)].lemma))) return -1;
  int found = -1;
  for (int at = verb + 1; at < static_cast<int>(sentence.tokens.size()); ++at) {
    const Token& one = sentence.tokens[static_cast<std::size_t>(at)];
    if (one.head != verb) continue;
    if (one.relation == Relation::obj || one.relation == Relation::iobj) return at;
    if (one.relation == Relation::obl && found < 0) found = at;
  }
  return found;
}

bool subject_of_predicate(const Sentence& sentence, int head, int predicate) {
  const int root = phrase_root(sentence, head);
  const Token& phrase = sentence.tokens[static_cast<std::size_t>(root)];
  int at = predicate;
  for (int steps = 0; at >= 0 && steps < 4; ++steps) {
    if (at == phrase.head && is_subject(phrase.relation)) return true;
    const Token& one = sentence.tokens[static_cast<std::size_t>(at)];
    if (one.relation == Relation::xcomp && one.head >= 0)
      if (const int who = controller(sentence, one.head); who >= 0) return who == root;
    if ((one.relation != Relation::conj && one.relation != Relation::xcomp) || subject_of(sentence, at) >= 0)
      return false;
    at = one.head;
  }
  return false;
}

int predicate_over(const Sentence& sentence, int token) {
  int at = token;
  for (int steps = 0; steps < 3; ++steps) {
    const Token& one = sentence.tokens[static_cast<std::size_t>(at)];
    if (one.head < 0) break;
    const Relation relation = one.relation;
    if (at != token && (one.upos != Upos::noun || (relation != Relation::obj && relation != Relation::nmod &&
                                                   relation != Relation::obl && relation != Relation::conj)))
      break;
    at = one.head;
    if (sentence.tokens[static_cast<std::size_t>(at)].upos == Upos::verb) break;
  }
  return at;
}

int small_clause_verb(const Sentence& sentence, int token) {
  const Token& pronoun = sentence.tokens[static_cast<std::size_t>(token)];
  if (!is_subject(pronoun.relation) || pronoun.head < 0) return -1;
  const Token& predicate = sentence.tokens[static_cast<std::size_t>(pronoun.head)];
  if (predicate.relation != Relation::xcomp && predicate.relation != Relation::ccomp) return -1;
  if (predicate.xpos == "VBD" || predicate.xpos == "VBZ" || predicate.xpos == "VBP") return -1;
  const bool finite = std::any_of(sentence.tokens.begin(), sentence.tokens.end(), [&](const Token& one) {
    return one.head == pronoun.head &&
           (one.relation == Relation::aux || one.relation == Relation::aux_pass || one.relation == Relation::cop ||
            (one.relation == Relation::mark && ascii_lower(one.form) != "to"));
  });
  return finite ? -1 : predicate.head;
}

Relation role_of_phrase(const Sentence& sentence, int head) {
  const Token& own = sentence.tokens[static_cast<std::size_t>(head)];
  if (own.relation == Relation::compound) return own.relation;
  const Relation role = sentence.tokens[static_cast<std::size_t>(phrase_root(sentence, head))].relation;
  return is_argument(role) ? role : own.relation;
}

bool is_singular_clause(const Sentence& sentence, int verb) { return shows(sentence, verb, "VBZ", "was"); }

bool is_plural_clause(const Sentence& sentence, int verb) { return shows(sentence, verb, "VBP", "were"); }

}  // namespace chancery
