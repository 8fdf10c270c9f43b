// The words about a name and how much each says of its type; shared by the files behind name_context.hpp.
#pragma once

#include <algorithm>
#include <array>
#include <string_view>

#include "language/name_context.hpp"
#include "language/name_evidence.hpp"
#include "language/name_rows.hpp"
#include "language/name_words.hpp"
#include "language/word_features.hpp"

namespace chancery::name_context {

constexpr std::size_t person = slot_of(NameType::person);
constexpr std::size_t place = slot_of(NameType::place);
constexpr std::size_t body = slot_of(NameType::organization);
constexpr std::size_t other = slot_of(NameType::other);

// Logarithms, as in name_evidence.cpp; chosen on half of models/names.
constexpr float told = 5.0F;       // "the brewer X", "a firm called X", "the X brothers"
constexpr float described = 4.5F;  // "X, a Dutch brewer", "analysts at X", "X is a brewer"
constexpr float owned = 3.0F;      // "shares in X", "X merged"
constexpr float likely = 2.0F;     // "sold to X", "told X", "Abbot X"
constexpr float rather = 1.5F;     // "X bought it", "X fans", "X, where", "X, which"
constexpr float weak = 1.0F;
constexpr float hint = 0.5F;
constexpr float unlisted = 1.0F;

// The words about the names of one sentence.
class NameContext {
 public:
  NameContext(const LanguageModel& model, std::span<const Token> tokens, std::vector<NameRun>& runs)
      : model_(model), tokens_(tokens), runs_(runs) {}

  void weigh(float* scores, std::size_t stride);

 private:
  [[nodiscard]] std::string_view form(std::size_t i) const {
    return i < tokens_.size() ? std::string_view(tokens_[i].form) : std::string_view();
  }
  [[nodiscard]] static bool is_single(const NameRun& run) { return run.end - run.begin == 1; }
  [[nodiscard]] bool is_noun(std::size_t i) const {
    return i < tokens_.size() && tokens_[i].upos == Upos::noun && (i == 0 || is_lower_word(tokens_[i].form));
  }
  // The bits of a word; also of the first of a sentence, which has a capital.
  [[nodiscard]] std::uint32_t bits_of(std::size_t i) const;
  [[nodiscard]] std::uint32_t lists_of(std::size_t i) const { return model_.find_lexicon(word_key(tokens_[i].form)); }
  // What a noun in small letters means; from the model's word lists where ours are silent.
  [[nodiscard]] std::uint32_t noun(std::size_t i) const;
  // Adds what a noun with these bits says of the name.
  static void tell(NameRun& run, std::uint32_t bits, float weight);
  [[nodiscard]] bool is_known_place(const NameRun& run) const;

  // A single word that no list of places has is rather no place, but for "in X" and the like.
  void weigh_unlisted(NameRun& run) const;

  // name_neighbours.cpp
  void look_before(NameRun& run) const;
  void look_at_noun(NameRun& run, std::size_t preposition) const;
  void look_after(NameRun& run) const;
  void look_at_owned(NameRun& run, std::size_t i) const;
  void look_at_apposition(NameRun& run, std::size_t begin) const;
  void look_at_predicate(NameRun& run) const;

  // name_governors.cpp
  void look_at_verb(NameRun& run) const;
  void look_at_subject(NameRun& run, std::size_t verb, std::uint32_t bits) const;
  void look_for_owner(NameRun& run) const;
  [[nodiscard]] bool has_link(const NameRun& run, std::size_t verb) const;

  const LanguageModel& model_;
  std::span<const Token> tokens_;
  std::vector<NameRun>& runs_;
};

}  // namespace chancery::name_context
