#include "relations/figure_tree.hpp"

#include <algorithm>

namespace chancery {

int child_with(const SentenceView& view, int index, std::initializer_list<Relation> relations) {
  for (const int below : view.children(index))
    if (std::find(relations.begin(), relations.end(), view.relation(below)) != relations.end()) return below;
  return -1;
}

bool has_case(const SentenceView& view, int index, std::string_view word) {
  const auto children = view.children(index);
  return std::any_of(children.begin(), children.end(),
                     [&](int below) { return view.relation(below) == Relation::case_ && view.lemma(below) == word; });
}

bool is_predicate(const SentenceView& view, int index) {
  return view.token(index).upos == Upos::verb || child_with(view, index, {Relation::cop}) >= 0;
}

int predicate_above(const SentenceView& view, int index) {
  for (index = view.head(index); index >= 0; index = view.head(index))
    if (is_predicate(view, index)) return index;
  return -1;
}

bool in_clause_below(const SentenceView& view, int index, int ancestor) {
  for (; index >= 0 && index != ancestor; index = view.head(index)) {
    const Relation relation = view.relation(index);
    const bool clause = relation == Relation::parataxis || relation == Relation::advcl || relation == Relation::ccomp ||
                        (relation == Relation::conj && is_predicate(view, index));
    if (clause) return false;
  }
  return index == ancestor;
}

int first_conjunct(const SentenceView& view, int index) {
  while (view.relation(index) == Relation::conj && view.head(index) >= 0) index = view.head(index);
  return index;
}

std::string words_of(const SentenceView& view, int begin, int end) {
  std::string out;
  for (int index = begin; index < end; ++index) {
    if (index > begin && view.token(index).span.begin != view.token(index - 1).span.end) out += ' ';
    out += view.token(index).form;
  }
  return out;
}

}  // namespace chancery
