#include "entities/noun_deeds.hpp"

#include "entities/words.hpp"

namespace chancery {
namespace {

// The first verb of a clause that begins there, auxiliaries aside; -1 if none comes soon.
int verb_of_clause(const NominalView& view, int begin) {
  constexpr int longest_subject = 12;
  for (int at = begin; at < view.size() && at < begin + longest_subject; ++at) {
    const Token& one = view.token(at);
    if (one.upos == Upos::verb) return at;
    if (one.form == ";" || one.form == ":" || one.form == "\"") return -1;
  }
  return -1;
}

}  // namespace

const Token& first_of_row(const NominalView& view, int noun) {
  const Token& own = view.token(noun);
  return own.relation == Relation::conj && own.head >= 0 && view.is_noun(own.head) ? view.token(own.head) : own;
}

std::string link_before(const NominalView& view, int noun) {
  constexpr int farthest = 8;
  for (int at = noun - 1; at >= 0 && at > noun - farthest; --at)
    if (view.token(at).head == noun && view.token(at).relation == Relation::case_) return view.lower(at);
  return {};
}

bool is_object_of(const NominalView& view, int noun, const WordSet& verbs) {
  const Token& head = first_of_row(view, noun);
  return (head.relation == Relation::obj || head.relation == Relation::nsubj_pass) && head.head >= 0 &&
         verbs.has(ascii_lower(view.token(head.head).lemma));
}

bool has_clause_of(const NominalView& view, int noun, const WordSet& verbs) {
  for (int at = noun + 1; at < view.size() && at < noun + 20; ++at) {
    const Relation relation = view.token(at).relation;
    if (view.token(at).head != noun ||
        (relation != Relation::acl_relcl && (relation != Relation::acl || at > noun + 3)))
      continue;
    if (verbs.has(ascii_lower(view.token(at).lemma))) return true;
  }
  static const WordSet relatives("that|which");
  const int next = view.lower(noun + 1) == "," ? noun + 2 : noun + 1;
  if (!relatives.has(view.lower(next))) return false;
  const int verb = verb_of_clause(view, next + 1);
  if (verb < 0) return false;
  // "which Austria has vowed to veto"
  const int then = view.lower(verb + 1) == "to" ? verb + 2 : verb;
  return verbs.has(ascii_lower(view.token(verb).lemma)) ||
         (then < view.size() && verbs.has(ascii_lower(view.token(then).lemma)));
}

bool has_opener(const NominalView& view, int noun, const WordSet& verbs) {
  const Token& head = view.token(noun);
  if ((head.relation != Relation::nsubj && head.relation != Relation::nsubj_pass) || head.head <= noun) return false;
  for (int at = 0; at < noun; ++at)
    if (view.token(at).head == head.head && view.token(at).relation == Relation::advcl &&
        view.token(at).xpos == "VBN" && verbs.has(ascii_lower(view.token(at).lemma)))
      return true;
  return false;
}

}  // namespace chancery
