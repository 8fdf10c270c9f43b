#include "entities/quotations.hpp"

#include <algorithm>
#include <string_view>

namespace chancery {
namespace {

constexpr std::size_t shortest_quotation = 25;  // bytes; below that, quotes mark a term or a title

struct QuoteMark {
  std::string_view open, close;
};

// "I will go.": somebody's words, however short.
bool says_i_or_we(std::string_view words) {
  for (const std::string_view one : {"I ", "I'", "I’", "We ", "we ", "My ", "my ", "Our ", "our "})
    for (std::size_t at = words.find(one); at != std::string_view::npos; at = words.find(one, at + 1))
      if (at == 0 || words[at - 1] == ' ') return true;
  return false;
}

// "She gave him a mirror.": a whole sentence, however short.
bool is_whole_sentence(std::string_view words) {
  if (words.empty() || words.front() < 'A' || words.front() > 'Z') return false;
  const char last = words.back();
  return (last == '.' || last == '!' || last == '?') && std::count(words.begin(), words.end(), ' ') > 1;
}

constexpr QuoteMark quote_marks[] = {{"“", "”"}, {"«", "»"}, {"„", "“"}, {"\"", "\""}};

}  // namespace

std::vector<Span> find_quotations(const Article& article) {
  std::vector<Span> found;
  for (const Block& block : article.blocks) {
    const std::string_view text = std::string_view(article.text).substr(block.span.begin, block.span.size());
    std::size_t at = 0;
    while (at < text.size()) {
      const QuoteMark* mark = nullptr;
      for (const QuoteMark& m : quote_marks)
        if (text.substr(at).starts_with(m.open)) {
          mark = &m;
          break;
        }
      if (!mark) {
        ++at;
        continue;
      }
      const std::size_t inside = at + mark->open.size();
      const std::size_t close = text.find(mark->close, inside);
      const std::size_t end = close == std::string_view::npos ? text.size() : close;
      const std::string_view words = text.substr(inside, end - inside);
      if (words.size() >= shortest_quotation || says_i_or_we(words) || is_whole_sentence(words))
        found.push_back({block.span.begin + static_cast<std::uint32_t>(inside),
                         block.span.begin + static_cast<std::uint32_t>(end)});
      at = close == std::string_view::npos ? text.size() : end + mark->close.size();
    }
  }
  return found;
}

}  // namespace chancery
