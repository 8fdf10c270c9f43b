#include "ingest/lists.hpp"

#include <string>

#include "core/unicode.hpp"
#include "core/word_filter.hpp"
#include "core/word_set.hpp"
#include "ingest/furniture.hpp"
#include "ingest/line_shape.hpp"

namespace chancery {
namespace {

// Words after which a list without bullets can follow: what the sentence still lacks stands there.
bool is_open_word(const std::string& word) {
  static const WordSet words(
      "by|with|of|to|for|from|between|among|on|in|at|including|includes|included|include|comprises|comprised|were|was|"
      "are|is|"
      "follows|following|against|appointing|appointed|named|designated|joined|received|met|invited|welcomed|thanked|"
      "added");
  return words.has(word);
}

// "The following countries have ratified:", "attended by:", "Participants:", "has three members:".
bool opens_bare_list(std::string_view line) {
  constexpr std::size_t longest_label = 8;  // words
  const auto words = split_words(line);
  bool follows = false;
  for (const auto word : words)
    follows = follows || is_one_of(ascii_lower(bare_word(word)), {"following", "follows", "these"});
  const std::string last = ascii_lower(bare_word(words.back()));
  if (is_one_of(last, {"said", "says", "added", "statement", "reads", "declares", "know"})) return false;
  return follows || is_open_word(last) || last.ends_with('s') || words.size() <= longest_label;
}

// No line of a list, but a numbered paragraph may: "3. The Summit was attended by the following leaders:".
bool may_open_bare_list(std::string_view line) {
  constexpr std::size_t longest_label = 5;  // words
  return list_marker(line) == 0 ||
         (line.front() >= '0' && line.front() <= '9' && split_words(line, longest_label + 1).size() > longest_label);
}

// A line that names something and tells nothing of it.
bool is_bare_item(std::string_view line) {
  if (line.starts_with("H.E.")) line = trim(line.substr(4));
  constexpr std::size_t longest = 220, most_words = 26, short_item = 4;
  if (line.empty() || line.size() > longest || !has_letter(line) || is_furniture(line)) return false;
  const char32_t first = code_point_at(line, 0).value, last = last_sign(line);
  if (first == U'“' || first == U'"' || first == U'«' || first == U'‘') return false;
  if (last == U':' || last == U'?' || last == U'!') return false;
  if (begins_lower(line) && !line.starts_with("the ")) return false;
  const std::size_t words = split_words(line, most_words + 1).size();
  return words <= most_words && (words <= short_item || (!ends_sentence(line) && !has_inner_sentence_end(line)));
}

class ListFinder {
 public:
  explicit ListFinder(Outline& outline) : outline_(outline) {}

  void find() {
    for (std::size_t i = 0; i + 1 < outline_.entries.size();) i = list_behind(i);
  }

 private:
  [[nodiscard]] std::string_view line(std::size_t i) const { return outline_.line(outline_.entries[i]); }
  [[nodiscard]] bool is_part(std::size_t i) const {
    return i < outline_.entries.size() && !outline_.entries[i].speaker && !outline_.entries[i].heading;
  }

  // Marks the lines of the list that the entry opens; the next entry that may open one.
  std::size_t list_behind(std::size_t opener) {
    std::size_t end = opener + 1;
    if (last_sign(line(opener)) != U':' || outline_.entries[opener].heading || is_furniture(line(opener)) ||
        !is_part(end))
      return end;
    if (list_marker(line(end)) > 0) {
      while (is_part(end) && list_marker(line(end)) > 0) ++end;
    } else if (may_open_bare_list(line(opener)) && opens_bare_list(line(opener))) {
      end = end_of_bare(end);
    }
    for (std::size_t i = opener + 1; i < end; ++i) outline_.entries[i].opener = opener;
    return end;
  }

  [[nodiscard]] std::size_t end_of_bare(std::size_t first) const {
    const bool spaced =
        outline_.entries[first].after_blank && is_part(first + 1) && outline_.entries[first + 1].after_blank;
    std::size_t end = first;
    while (is_part(end) && is_bare_item(line(end)) && list_marker(line(end)) == 0) {
      if (end > first && outline_.entries[end].after_blank != spaced) break;
      ++end;
    }
    // one name alone is no list
    return end >= first + 2 ? end : first;
  }

  Outline& outline_;
};

}  // namespace

void find_lists(Outline& outline) {
  if (!outline.entries.empty()) ListFinder(outline).find();
}

}  // namespace chancery
