// Tags, parses and finds the names of one tokenised sentence.
#pragma once

#include <memory>
#include <span>

#include "language/document.hpp"
#include "language/model.hpp"

namespace chancery {

// The working memory of annotate(); keep one per thread and use it again: it grows to the longest sentence and then
// allocates no more. Serves one model at a time: it remembers words of the last one.
class AnnotationWorkspace {
 public:
  AnnotationWorkspace();
  ~AnnotationWorkspace();
  AnnotationWorkspace(const AnnotationWorkspace&) = delete;
  AnnotationWorkspace& operator=(const AnnotationWorkspace&) = delete;

  struct Buffers;
  [[nodiscard]] Buffers& buffers() { return *buffers_; }

 private:
  std::unique_ptr<Buffers> buffers_;
};

struct AnnotationOptions {
  const Kernels* kernels = nullptr;  // the processor's best if null; any choice gives the same result
  std::size_t beam = 4;              // parses kept in parallel, 1 … 16
};

// Fills upos, xpos, head, relation, head_probability, name, name_begin and name_probability of every token from the
// forms alone; leaves forms, spans and lemmas as they are. Sentences longer than max_parse_length are cut into pieces,
// each later piece hanging on the first one's root as parataxis, so time is linear in the length.
//
// head_probability is the softmax probability of the action that made the arc with its relation, given the parse so
// far; name_probability, the mean over the name's tokens of the probability of the label's type (for a token outside
// names, of "outside").
void annotate(const LanguageModel& model, AnnotationWorkspace& workspace, Sentence& sentence,
              const AnnotationOptions& options = {});

// The same for the sentences of one document, whose names then are made to agree: where the same words stand elsewhere
// in it, what they are called there counts.
void annotate(const LanguageModel& model, AnnotationWorkspace& workspace, std::span<Sentence> document,
              const AnnotationOptions& options = {});

}  // namespace chancery
