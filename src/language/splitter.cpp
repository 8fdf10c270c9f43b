#include "language/splitter.hpp"

#include "core/error.hpp"
#include "language/section_io.hpp"

namespace chancery {

SentenceSplitter::SentenceSplitter(std::span<const std::byte> section) {
  SectionReader reader(section);
  scale_ = reader.number<float>();
  threshold_after_terminal_ = reader.number<float>();
  threshold_elsewhere_ = reader.number<float>();
  weights_ = reader.array<std::int8_t>();
  if (weights_.size() != boundary_table_size)
    throw Error(ErrorCode::model,
                "the sentence splitter's part of the language model has a wrong size; install the model again");
}

float SentenceSplitter::score(const BoundaryFeatures& features, std::size_t token, std::size_t first) const {
  std::int32_t sum = 0;
  for (const std::uint32_t index : features.after(token, first)) sum += weights_[index];
  return scale_ * static_cast<float>(sum);
}

// The best place in the second half of an overlong sentence that begins with token `first`; punctuation goes before
// all else.
std::size_t SentenceSplitter::best_cut(const BoundaryFeatures& features, std::size_t first) const {
  constexpr float after_punctuation = 100.0F;
  std::size_t best = first + max_sentence_tokens - 1;
  float best_score = -1000.0F;
  for (std::size_t i = first + max_sentence_tokens / 2; i < first + max_sentence_tokens; ++i) {
    if (!features.may_end_after(i)) continue;
    const TokenShape shape = features.shape(i);
    const bool pause = features.is_terminal(i) || shape == TokenShape::semicolon || shape == TokenShape::comma;
    const float value = score(features, i, first) + (pause ? after_punctuation : 0.0F);
    if (value <= best_score) continue;
    best = i;
    best_score = value;
  }
  return best;
}

std::vector<std::size_t> SentenceSplitter::split(std::string_view text, std::span<const Span> tokens, BlockKind kind,
                                                 BoundaryFeatures& features) const {
  features.read(text, tokens);
  std::vector<std::size_t> ends;
  std::size_t first = 0;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    bool end = i + 1 == tokens.size() || features.must_end_after(i);
    if (!end && features.may_end_after(i)) {
      const bool terminal = features.is_terminal(i);
      end = (terminal || kind != BlockKind::headline) &&
            score(features, i, first) > (terminal ? threshold_after_terminal_ : threshold_elsewhere_);
    }
    if (!end && i + 1 - first >= max_sentence_tokens) {
      i = best_cut(features, first);
      end = true;
    }
    if (!end) continue;
    ends.push_back(i + 1);
    first = i + 1;
  }
  return ends;
}

}  // namespace chancery
