#include "entities/defined_initials.hpp"

#include <algorithm>

namespace chancery {
namespace {

bool is_capital(char c) { return c >= 'A' && c <= 'Z'; }

bool are_letters(const std::string& form) {
  return form.size() >= 3 && form.size() <= 8 && std::all_of(form.begin(), form.end(), is_capital);
}

// The first of the words before the parenthesis whose capitals are the letters, in their order; -1 if they are not.
int first_word_of(const std::vector<Token>& tokens, int open, const std::string& letters) {
  int left = static_cast<int>(letters.size());
  constexpr int longest = 14;  // words
  static const WordSet small("of|for|the|and|in|on|to|de|du|des|del|la|&|-");
  for (int at = open - 1; at >= 0 && at + longest > open; --at) {
    const std::string& form = tokens[static_cast<std::size_t>(at)].form;
    if (form.empty() || small.has(ascii_lower(form))) continue;
    if (!is_capital(form[0]) || form[0] != letters[static_cast<std::size_t>(left) - 1]) return -1;
    if (--left == 0) return at;
  }
  return -1;
}

}  // namespace

void settle_initials(Draft& draft) {
  for (int sentence = 0; sentence < static_cast<int>(draft.document.sentences.size()); ++sentence) {
    const auto& tokens = draft.sentence(sentence).tokens;
    for (int open = 2; open + 2 < static_cast<int>(tokens.size()); ++open) {
      const std::string& letters = tokens[static_cast<std::size_t>(open) + 1].form;
      if (tokens[static_cast<std::size_t>(open)].form != "(" || tokens[static_cast<std::size_t>(open) + 2].form != ")" || !are_letters(letters)) continue;
      const int first = first_word_of(tokens, open, letters);
      if (first < 0) continue;
      const std::string full = normalize_name(draft.text_of(sentence, {static_cast<std::uint32_t>(first), static_cast<std::uint32_t>(open)}));
      const auto meant = draft.known.find(full);
      for (NameSpan& name : draft.names) {
        if (name.text != letters) continue;
        if (!meant.empty())
          name.hits.assign(meant.begin(), meant.end());
        else
          std::erase_if(name.hits, [](const NameHit& hit) { return hit.kind == NameKind::abbreviation; });
      }
    }
  }
}

}  // namespace chancery
