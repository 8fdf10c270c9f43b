// One parsed sentence with the look-ups that patterns need: children, words, mentions by token.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <optional>
#include <span>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "core/word_filter.hpp"
#include "entities/entities.hpp"
#include "language/document.hpp"

namespace chancery {

class SentenceView {
 public:
  enum class Tree : std::uint8_t { first, other };  // Sentence::tokens or Sentence::other

  // All must outlive the view. `number` is the sentence's index in the document; `light` are the verbs that lend
  // a noun their subject (nullptr: any verb does).
  SentenceView(const Document& document, const Entities& entities, int number,
               const std::unordered_set<std::string_view>* light = nullptr, Tree tree = Tree::first);

  [[nodiscard]] bool is_light(int verb) const { return light_ == nullptr || light_->contains(lemma(verb)); }

  [[nodiscard]] int number() const noexcept { return number_; }
  [[nodiscard]] const Sentence& sentence() const noexcept { return *sentence_; }
  [[nodiscard]] const std::vector<Token>& tokens() const noexcept { return *tokens_; }
  [[nodiscard]] int size() const noexcept { return static_cast<int>(tokens_->size()); }
  [[nodiscard]] const Token& token(int index) const { return (*tokens_)[static_cast<std::size_t>(index)]; }
  [[nodiscard]] int head(int index) const { return token(index).head; }  // -1 for the root
  [[nodiscard]] Relation relation(int index) const { return token(index).relation; }

  // Lemma in lower case, also for names.
  [[nodiscard]] std::string_view lemma(int index) const { return lemmas_[static_cast<std::size_t>(index)]; }
  [[nodiscard]] bool lemma_is(int index, std::initializer_list<std::string_view> words) const;
  [[nodiscard]] bool may_have_preposition(std::string_view words) const;  // false: no phrase begins with it

  [[nodiscard]] std::span<const int> children(int index) const;  // in text order
  [[nodiscard]] std::optional<int> child(int index, Relation relation) const;
  [[nodiscard]] bool has_child_lemma(int index, std::initializer_list<std::string_view> words) const;
  [[nodiscard]] bool is_verb(int index) const;
  [[nodiscard]] bool is_finite_past(int index) const;  // "met", "was signed", "has visited"
  [[nodiscard]] bool is_passive(int index) const;
  [[nodiscard]] bool is_stray_verb(int index) const;  // "backed Weber and blasted Mali": taken for "the blasted Mali"
  [[nodiscard]] bool is_relative_pronoun(int index) const;
  [[nodiscard]] bool is_below(int index, int ancestor) const;  // in its subtree, itself included

  // The first and last token of the subtree, as a half-open range.
  [[nodiscard]] Span subtree(int index) const;

  // Mentions that a token stands for: the widest one headed by it, else the narrowest that holds it.
  [[nodiscard]] const Mention* mention(int index) const;
  [[nodiscard]] bool means(const Mention& mention, EntityType type) const;  // its first referent is of that class
  [[nodiscard]] bool means_person(const Mention& mention) const { return means(mention, EntityType::person); }
  [[nodiscard]] const std::vector<const Mention*>& mentions() const noexcept { return mentions_; }
  [[nodiscard]] const OfficePhrase* office(int index) const;  // the phrase whose title words hold the token

 private:
  const Sentence* sentence_;
  const std::vector<Token>* tokens_;
  const Entities* entities_;
  const std::unordered_set<std::string_view>* light_;
  int number_;
  std::vector<std::string> lemmas_;
  WordFilter markers_;  // the lemmas of prepositions and conjunctions
  std::vector<int> child_list_;
  std::vector<int> child_begin_;
  std::vector<const Mention*> mentions_;
  std::vector<const Mention*> by_token_;
  std::vector<const OfficePhrase*> office_by_token_;
};

// The bytes of Article::text from the first of the tokens to the last; the range must not be empty.
[[nodiscard]] Span bytes_of(const SentenceView& view, Span tokens);

}  // namespace chancery
