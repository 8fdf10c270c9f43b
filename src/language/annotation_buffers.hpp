// The stages of annotate() and the memory that passes between them; private to the language room.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <vector>

#include "language/annotate.hpp"
#include "language/model.hpp"
#include "language/transitions.hpp"
#include "language/word_features.hpp"

namespace chancery {

// Floats of n words, one row each, that only grow.
template <typename T>
T* enlarge(std::vector<T>& buffer, std::size_t size) {
  if (buffer.size() < size) buffer.resize(size);
  return buffer.data();
}

using TypeEvidence = std::array<float, name_type_count + 1>;  // logarithms, for each type of names, outside first

// Words with capitals in a row, in most cases a name, as places in a piece.
struct NameRun {
  std::size_t begin = 0, end = 0;
  std::size_t head = 0;     // the word by which the rest hangs on the sentence
  std::size_t titles = 0;   // where the titles before it begin
  TypeEvidence evidence{};  // what the words about it say
  TypeEvidence form{};      // what its own form and the names in a row with it say
  [[nodiscard]] bool holds(std::int32_t word) const {
    return word >= static_cast<std::int32_t>(titles) && word < static_cast<std::int32_t>(end);
  }
};

struct AnnotationWorkspace::Buffers {
  WordFeatures features;
  std::vector<float> input, layer, gates, hidden, mixed, state, tag_scores;
  const float* encoded = nullptr;  // within hidden
  std::vector<std::int8_t> rounded;
  std::vector<float> scales;

  // The first layer depends on the word alone: a direct-mapped memory of it.
  struct Remembered {
    std::uint64_t key = 0;
    std::uint32_t shape = 0;
    bool set = false;
    std::uint8_t begins_phrase = 0;
  };
  struct Arc {
    std::int32_t head;  // as Token::head
    Relation relation;
    float probability;
  };
  static constexpr std::size_t remembered_count = 4096;
  const LanguageModel* model = nullptr;
  std::vector<Remembered> remembered;
  std::vector<float> remembered_layer;

  std::vector<std::uint64_t> word_keys;
  std::vector<std::uint8_t> begins_phrase;
  std::vector<std::uint16_t> phrase_marks;

  std::vector<ParseState> beam, next_beam;
  std::vector<Arc> other;  // what parse() found nearly as likely as the tree it gave; empty if nothing
  std::vector<float> parse_products, parse_scores;
  std::vector<std::int16_t> parse_inputs, parse_hidden;
  std::vector<std::int8_t> parse_rounded;
  std::vector<float> name_input, name_scores, name_forward;
  std::vector<float> name_steps;  // exponentials of the model's transitions; empty until needed
  std::vector<std::uint8_t> name_back;

  // What find_names() keeps of a document for agree_names(): name_label_count scores, then probabilities, per token.
  struct Piece {
    std::span<Token> tokens;
    std::size_t begin = 0;  // the first token's place
    std::size_t runs_begin = 0, runs_end = 0;
  };
  bool keeps_names = false;
  std::vector<Piece> kept;
  std::vector<NameRun> runs, kept_runs;
  std::vector<float> kept_scores, kept_probabilities;
};

// Rows of `width` floats: the words' first layer in `mixed`, their encodings at `encoded`; the latter also rounded.
void encode(const LanguageModel& model, const Kernels& kernels, std::span<const Token> tokens,
            AnnotationWorkspace::Buffers& buffers);

// The next three read what encode() left; names last, as they use the memory for rounded rows themselves.
void tag(const LanguageModel& model, const Kernels& kernels, std::span<Token> tokens,
         AnnotationWorkspace::Buffers& buffers);
void find_names(const LanguageModel& model, const Kernels& kernels, std::span<Token> tokens,
                AnnotationWorkspace::Buffers& buffers);
// The labels of the best path and the tokens' probabilities, from buffers.name_scores.
void label_names(const LanguageModel& model, const Kernels& kernels, std::span<Token> tokens,
                 AnnotationWorkspace::Buffers& buffers);
// Labels all that was kept anew.
void agree_names(const LanguageModel& model, const Kernels& kernels, AnnotationWorkspace::Buffers& buffers);

// A word that must come out as a clause's verb: what hangs on it and what it hangs by are relations of verbs.
struct VerbConstraint {
  std::int32_t word = -1;  // index in the piece, -1 for none
  bool root = false;       // it is the sentence's root as well
};

// Heads count from the piece's first token, -1 for its root.
void parse(const LanguageModel& model, const Kernels& kernels, std::size_t beam, std::span<Token> tokens,
           AnnotationWorkspace::Buffers& buffers, VerbConstraint constraint = {});

// Looks for a finite verb that was tagged and parsed as a noun ("Our embassy reopens in March."), tags it anew by the
// scores that tag() left, and parses the piece again with it as a verb.
void mend_missed_verbs(const LanguageModel& model, const Kernels& kernels, std::size_t beam, std::span<Token> tokens,
                       AnnotationWorkspace::Buffers& buffers);

// Hangs the owner before an 's on what it owns where the parse has it elsewhere.
void mend_possessors(std::span<Token> tokens);
// Gives auxiliary and subject back to the participle from a time between them (inserted_times.cpp).
void mend_inserted_times(std::span<Token> tokens);

}  // namespace chancery
