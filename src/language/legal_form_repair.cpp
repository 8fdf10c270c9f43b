// "Ventus 2014 d.o.o.", "Jade Harvest Co., Ltd.", "Polmex Sp. z o.o.": a firm's name ends with its legal form, whatever
// stands between the two.
#include <array>
#include <string_view>

#include "core/unicode.hpp"
#include "language/name_kinds.hpp"
#include "language/tree_parts.hpp"
#include "language/tree_repair.hpp"

namespace chancery {
namespace {

bool begins_with_capital(std::string_view form) {
  return !form.empty() && ((form[0] >= 'A' && form[0] <= 'Z') || static_cast<unsigned char>(form[0]) >= 0xc3);
}

bool is_short_number(std::string_view form) {
  return !form.empty() && form.size() < 5 && form.find_first_not_of("0123456789") == std::string_view::npos;
}

// Past the legal form that begins there; `at` if none does.
std::size_t end_of_form(const std::vector<Token>& tokens, std::size_t at) {
  const std::string_view form = tokens[at].form;
  if (form == "Sp" || form == "Sp.") {  // "Sp. z o.o."
    std::size_t next = at + 1;
    if (next < tokens.size() && tokens[next].form == ".") ++next;
    const bool limited =
        next + 1 < tokens.size() && ascii_lower(tokens[next].form) == "z" && tokens[next + 1].form.starts_with("o.o");
    return limited ? next + 2 : at;
  }
  const bool told = begins_with_capital(form) || form.find('.') != std::string_view::npos;
  return told && is_legal_form(form) ? at + 1 : at;
}

// The first word of the name that the form ends; `form` if there is none.
std::size_t begin_of_name(const std::vector<Token>& tokens, std::size_t form) {
  std::size_t at = form - 1;
  if (at > 0 && tokens[at].form == "," && end_of_form(tokens, at - 1) == at) --at;  // "Co., Ltd."
  if (at > 0 && is_short_number(tokens[at].form)) --at;
  if (!begins_with_capital(tokens[at].form)) return form;
  if (tokens[at].name == NameType::none) return tokens[at].upos == Upos::propn ? at : form;
  while (at > 0 && !tokens[at].name_begin && tokens[at - 1].name == tokens[at].name) --at;
  return at;
}

// All of [begin, end) is one noun phrase: the first of its words that hangs outside is its head.
void join(std::vector<Token>& tokens, std::size_t begin, std::size_t end) {
  std::size_t top = end;
  for (std::size_t at = begin; at < end && top == end; ++at)
    if (tokens[at].upos == Upos::propn && !is_within(tokens[at].head, begin, end)) top = at;
  if (top == end) return;
  for (Token& token : tokens) {
    const auto at = static_cast<std::size_t>(&token - tokens.data());
    const bool inside = at >= begin && at < end;
    if (at == top || (inside && is_within(token.head, begin, end)) || (!inside && !is_within(token.head, begin, end)))
      continue;
    if (inside)
      move_arc(token, top, at < top ? Relation::compound : Relation::flat);
    else
      token.head = static_cast<std::int32_t>(top);
  }
}

}  // namespace

void mend_legal_forms(Sentence& sentence) {
  constexpr float trust = 0.95F;
  auto& tokens = sentence.tokens;
  for (std::size_t form = 1; form < tokens.size(); ++form) {
    const std::size_t end = end_of_form(tokens, form);
    if (end == form) continue;
    const std::size_t begin = begin_of_name(tokens, form);
    if (begin == form) continue;
    join(tokens, begin, end);
    for (std::size_t at = begin; at < end; ++at) {
      tokens[at].name = NameType::organization;
      tokens[at].name_begin = at == begin;
      tokens[at].name_probability = trust;
      if (tokens[at].upos != Upos::punct) tokens[at].upos = Upos::propn;
    }
    form = end - 1;
  }
}

}  // namespace chancery
