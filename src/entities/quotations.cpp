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

bool is_space(char c) { return c == ' ' || c == '\n' || c == '\t'; }

// How a mark that opens and closes alike stands: 'said: "Go', 'go." He'.
enum class Side { opens, closes, either };

Side side_of(std::string_view text, std::size_t mark) {
  const bool free_before = mark == 0 || is_space(text[mark - 1]) || text[mark - 1] == '(' || text[mark - 1] == '[';
  const bool free_behind = mark + 1 >= text.size() || is_space(text[mark + 1]);
  return free_before == free_behind ? Side::either : free_before ? Side::opens : Side::closes;
}

// '"It will be built. "We are glad," Berg said.': a mark that opens behind a finished sentence goes on with a quotation
// that nothing has closed.
bool opens_again(std::string_view text, std::size_t mark) {
  if (side_of(text, mark) != Side::opens || mark < 2) return false;
  std::size_t before = mark - 1;
  while (before > 0 && is_space(text[before])) --before;
  return text[before] == '.' || text[before] == '!' || text[before] == '?';
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
      const bool alike = mark->open == mark->close;
      if (alike && side_of(text, at) == Side::closes) {  // its opening mark is lost
        at += mark->open.size();
        continue;
      }
      const std::size_t inside = at + mark->open.size();
      const std::size_t close = text.find(mark->close, inside);
      const bool goes_on = alike && close != std::string_view::npos && opens_again(text, close);
      const std::size_t end = close == std::string_view::npos ? text.size() : close;
      std::string_view words = text.substr(inside, end - inside);
      while (goes_on && !words.empty() && is_space(words.back())) words.remove_suffix(1);
      if (words.size() >= shortest_quotation || says_i_or_we(words) || is_whole_sentence(words))
        found.push_back({block.span.begin + static_cast<std::uint32_t>(inside),
                         block.span.begin + static_cast<std::uint32_t>(inside + words.size())});
      at = close == std::string_view::npos ? text.size() : goes_on ? close : end + mark->close.size();
    }
  }
  return found;
}

bool is_quoted(const std::vector<Span>& quotations, std::uint32_t byte) {
  return std::any_of(quotations.begin(), quotations.end(), [&](Span one) { return one.contains(byte); });
}

}  // namespace chancery
