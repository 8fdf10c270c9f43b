#include "language/words.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace chancery {
namespace {

constexpr std::array<std::string_view, 9> clitics = {"n't", "nt", "'s", "'", "'m", "'re", "'ve", "'ll", "'d"};

std::string plain_lower(std::string_view form) {
  std::string out;
  for (std::size_t i = 0; i < form.size(); ++i)
    if (form.substr(i).starts_with("’")) {
      out += '\'';
      i += 2;
    } else {
      out += form[i] >= 'A' && form[i] <= 'Z' ? static_cast<char>(form[i] - 'A' + 'a') : form[i];
    }
  return out;
}

}  // namespace

bool continues_word(const Token& previous, const Token& token) {
  if (token.span.begin != previous.span.end || token.form.size() > 6) return false;
  const std::string form = plain_lower(token.form);
  if (form == "not") return plain_lower(previous.form) == "can";
  if (form == "na" || form == "ta") return previous.upos != Upos::punct && previous.form.size() <= 3;
  // A lone apostrophe continues a word as the possessive mark, not as a closing quote.
  if (form == "'") return token.upos == Upos::part;
  return std::ranges::find(clitics, form) != clitics.end();
}

}  // namespace chancery
