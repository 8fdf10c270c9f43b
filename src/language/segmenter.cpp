#include "language/segmenter.hpp"

#include "language/tickers.hpp"
#include "language/tokenizer.hpp"

namespace chancery {
namespace {

// How many tokens from `first` on are the hour that a running report sets before an entry, with the stop, colon or dash
// behind it: "17.20 Norway votes", "08:25. The minister resigns"; 0 if there is none.
std::size_t hour_stamp(std::string_view text, const std::vector<Span>& tokens, std::size_t first, std::size_t end) {
  const auto word = [&](std::size_t at) { return text.substr(tokens[at].begin, tokens[at].size()); };
  const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
  const std::string_view hour = word(first);
  if (hour.size() < 4 || hour.size() > 5) return 0;
  const std::size_t mark = hour.size() - 3;
  if (hour[mark] != '.' && hour[mark] != ':') return 0;
  for (std::size_t at = 0; at < hour.size(); ++at)
    if (at != mark && !is_digit(hour[at])) return 0;
  if (hour[mark + 1] > '5' || (mark == 2 && (hour[0] > '2' || (hour[0] == '2' && hour[1] > '3')))) return 0;
  std::size_t next = first + 1;
  if (next < end &&
      (word(next) == "." || word(next) == ":" || word(next) == "-" || word(next) == "\u2013" || word(next) == "\u2014"))
    ++next;
  if (next + 1 >= end) return 0;
  const char begins = word(next).front();
  const bool sentence = (begins >= 'A' && begins <= 'Z') || begins == '"' || static_cast<unsigned char>(begins) >= 0x80;
  return sentence ? next - first : 0;
}

}  // namespace

Document Segmenter::segment(const Article& article) {
  Document document;
  for (std::size_t b = 0; b < article.blocks.size(); ++b) {
    const Block& block = article.blocks[b];
    tokens_.clear();
    tokenize(article.text, block.span, tokens_);
    drop_tickers(article.text, tokens_);
    std::size_t first = 0;
    for (const std::size_t end : splitter_.split(article.text, tokens_, block.kind, features_)) {
      first += hour_stamp(article.text, tokens_, first, end);
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
