// The sentence splitter: the tokens of a paragraph in, the places where its sentences end out. A logistic regression
// over the tokens around each place, trained on treebanks (splitter_training.hpp), decides from left to right.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "core/span.hpp"
#include "ingest/article.hpp"
#include "language/boundary_features.hpp"

namespace chancery {

// A sentence with more tokens is cut, at a place that is as good as there is.
constexpr std::size_t max_sentence_tokens = 400;

constexpr std::string_view splitter_section = "splitter";

class SentenceSplitter {
 public:
  // Reads the section `splitter_section` of a model, whose bytes must outlive this object.
  // Throws Error (model) if they are too few or of another size.
  explicit SentenceSplitter(std::span<const std::byte> section);

  // One past the last token of each sentence of a block; the last is tokens.size(). Headlines are split after full
  // stops, question marks and the like only. `features` is working memory. Empty for no tokens.
  [[nodiscard]] std::vector<std::size_t> split(std::string_view text, std::span<const Span> tokens, BlockKind kind,
                                               BoundaryFeatures& features) const;

 private:
  [[nodiscard]] float score(const BoundaryFeatures& features, std::size_t token, std::size_t first) const;
  [[nodiscard]] std::size_t best_cut(const BoundaryFeatures& features, std::size_t first) const;

  float scale_ = 0;
  float threshold_after_terminal_ = 0;
  float threshold_elsewhere_ = 0;
  std::span<const std::int8_t> weights_;
};

}  // namespace chancery
