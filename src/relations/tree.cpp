#include "relations/tree.hpp"

#include <algorithm>

namespace chancery {

SentenceTree::SentenceTree(const Sentence& sentence) : sentence_(&sentence) {
  const int count = static_cast<int>(sentence.tokens.size());
  heads_.assign(sentence.tokens.size(), -1);
  children_.resize(sentence.tokens.size());
  for (int index = 0; index < count; ++index) {
    const int head = token(index).head;
    if (head < 0 || head >= count || head == index) continue;
    // An arc that closes a cycle is dropped.
    bool cycle = false;
    for (int up = head, steps = 0; up >= 0 && steps <= count; up = heads_[static_cast<std::size_t>(up)], ++steps)
      cycle = cycle || up == index;
    if (!cycle) heads_[static_cast<std::size_t>(index)] = head;
  }
  for (int index = 0; index < count; ++index)
    if (head(index) >= 0) children_[static_cast<std::size_t>(head(index))].push_back(index);
}

int SentenceTree::child(int index, std::initializer_list<Relation> relations) const {
  for (const int below : children(index))
    if (std::find(relations.begin(), relations.end(), token(below).relation) != relations.end()) return below;
  return -1;
}

bool SentenceTree::has_case(int index, std::string_view word) const {
  return std::any_of(children(index).begin(), children(index).end(), [&](int below) {
    return token(below).relation == Relation::case_ && token(below).lemma == word;
  });
}

bool SentenceTree::within(int index, int ancestor) const {
  for (; index >= 0; index = head(index))
    if (index == ancestor) return true;
  return false;
}

bool SentenceTree::is_predicate(int index) const {
  if (token(index).upos == Upos::verb) return true;
  return child(index, {Relation::cop}) >= 0;
}

int SentenceTree::verb_above(int index) const {
  for (index = head(index); index >= 0; index = head(index))
    if (is_predicate(index)) return index;
  return -1;
}

int SentenceTree::first_conjunct(int index) const {
  while (token(index).relation == Relation::conj && head(index) >= 0) index = head(index);
  return index;
}

std::string SentenceTree::text(int begin, int end) const {
  std::string out;
  for (int index = begin; index < end; ++index) {
    if (index > begin && token(index).span.begin != token(index - 1).span.end) out += ' ';
    out += token(index).form;
  }
  return out;
}

}  // namespace chancery
