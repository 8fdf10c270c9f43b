#include "relations/syntax_parts.hpp"

namespace chancery::syntax {

bool is_naming(const SentenceView& view, int verb) {
  return view.lemma_is(verb,
                       {"call", "dub", "brand", "label", "term", "deem", "consider", "declare", "pronounce", "style"});
}

namespace {

// "a model", "an \"industry leader\"": a word for what something is, not its name.
bool is_indefinite(const SentenceView& view, int noun) { return view.has_child_lemma(noun, {"a", "an", "one", "\""}); }

// Behind the name, on whatever of it the parser hung what it is called; -1 if there is nothing.
int called(const SentenceView& view, int verb, int name) {
  int found = -1;
  for (int at = name + 1; at < view.size(); ++at) {
    const Relation r = view.relation(at);
    if (r != Relation::appos && r != Relation::xcomp && r != Relation::obj) continue;
    const int head = view.head(at);
    // "called the downing of the drone an outrage": no noun has an object
    const bool within = r == Relation::obj && !view.is_verb(head) && view.is_below(head, name);
    const bool near = within || head == verb || head == name ||
                      (head > name && view.relation(head) == Relation::appos && view.head(head) == name);
    if (near && !view.is_verb(at) && !view.mention(at) && is_indefinite(view, at)) found = at;
  }
  return found;
}

}  // namespace

int named_thing(const SentenceView& view, int verb) {
  if (!is_naming(view, verb) || view.child(verb, Relation::obj)) return -1;
  const auto name = view.child(verb, Relation::xcomp);
  return name && *name > verb && !view.is_verb(*name) && view.mention(*name) && called(view, verb, *name) >= 0 ? *name
                                                                                                               : -1;
}

std::vector<Filler> named_as(const SentenceView& view, int verb) {
  if (!is_naming(view, verb)) return {};
  int object = named_thing(view, verb);
  int second = -1;
  for (const int c : view.children(verb)) {
    if (view.relation(c) != Relation::obj && view.relation(c) != Relation::iobj) continue;
    if (object < 0)
      object = c;
    else if (c > object && second < 0)
      second = c;
  }
  if (second < 0 && object >= 0) second = called(view, verb, object);
  return second < 0 ? std::vector<Filler>{} : coordinated(view, arc(view, second, distant_trust));
}

}  // namespace chancery::syntax
