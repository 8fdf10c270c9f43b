#include "language/segmenter.hpp"

#include "language/tickers.hpp"
#include "language/tokenizer.hpp"

namespace chancery {

Document Segmenter::segment(const Article& article) {
  Document document;
  for (std::size_t b = 0; b < article.blocks.size(); ++b) {
    const Block& block = article.blocks[b];
    tokens_.clear();
    tokenize(article.text, block.span, tokens_);
    drop_tickers(article.text, tokens_);
    std::size_t first = 0;
    for (const std::size_t end : splitter_.split(article.text, tokens_, block.kind, features_)) {
      Sentence& sentence = document.sentences.emplace_back();
      sentence.span = {tokens_[first].begin, tokens_[end - 1].end};
      sentence.block = static_cast<int>(b);
      sentence.tokens.resize(end - first);
      for (std::size_t i = first; i < end; ++i) {
        Token& token = sentence.tokens[i - first];
        token.span = tokens_[i];
        token.form.assign(article.text, tokens_[i].begin, tokens_[i].size());
      }
      first = end;
    }
  }
  return document;
}

}  // namespace chancery
