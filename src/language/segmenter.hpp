// Text into sentences of tokens: the first half of the language room, before tags, heads and lemmas.
#pragma once

#include "ingest/article.hpp"
#include "language/boundary_features.hpp"
#include "language/document.hpp"
#include "language/splitter.hpp"

namespace chancery {

class Segmenter {
 public:
  // The splitter must outlive this object. One Segmenter serves one thread.
  explicit Segmenter(const SentenceSplitter& splitter) : splitter_(splitter) {}

  // Tokens with span and form, in sentences with span and block; all else is left at its default.
  [[nodiscard]] Document segment(const Article& article);

 private:
  const SentenceSplitter& splitter_;
  BoundaryFeatures features_;
  std::vector<Span> tokens_;
};

}  // namespace chancery
