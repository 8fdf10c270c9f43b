// One sentence's dependency tree, with its children at hand, and the questions the figures ask of it.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "language/document.hpp"

namespace chancery {

// Must not outlive the sentence. Survives cycles and heads out of range: such a token counts as a root.
class SentenceTree {
 public:
  explicit SentenceTree(const Sentence& sentence);

  [[nodiscard]] const Sentence& sentence() const noexcept { return *sentence_; }
  [[nodiscard]] int size() const noexcept { return static_cast<int>(heads_.size()); }
  [[nodiscard]] const Token& token(int index) const { return sentence_->tokens[static_cast<std::size_t>(index)]; }
  [[nodiscard]] int head(int index) const { return heads_[static_cast<std::size_t>(index)]; }   // -1 at a root
  [[nodiscard]] std::span<const int> children(int index) const { return children_[static_cast<std::size_t>(index)]; }
  // First child with one of the relations, -1 if there is none.
  [[nodiscard]] int child(int index, std::initializer_list<Relation> relations) const;
  [[nodiscard]] bool has_case(int index, std::string_view word) const;   // "of" among its prepositions
  [[nodiscard]] bool within(int index, int ancestor) const;              // is it the ancestor or below it
  // The verb (or predicate with a copula) that governs the token, not the token itself; -1 if none does.
  [[nodiscard]] int verb_above(int index) const;
  [[nodiscard]] bool is_predicate(int index) const;
  // Follows conjunctions up to the first of the row.
  [[nodiscard]] int first_conjunct(int index) const;
  [[nodiscard]] std::string text(int begin, int end) const;              // tokens [begin, end), spaced as written

 private:
  const Sentence* sentence_;
  std::vector<int> heads_;
  std::vector<std::vector<int>> children_;
};

}  // namespace chancery
