// Who holds a post where no comma parts the holder's titles from the post: the names that the parser makes part of the
// portfolio.
#include <array>
#include <string_view>

#include "core/unicode.hpp"
#include "core/word_filter.hpp"
#include "language/tree_parts.hpp"
#include "language/tree_repair.hpp"

namespace chancery {
namespace {

constexpr std::size_t longest_post = 9;  // words from the post's noun to the holder's first title

// A title that stands right before a name and after no preposition: "Hon", "Dr", "Maj", "Ambassador".
bool is_address(const Token& token) {
  static constexpr FixedWords titles(std::to_array<std::string_view>(
      {"Hon",  "Hon.",  "Dr",    "Dr.",  "Mr",         "Mr.",       "Mrs",     "Mrs.",    "Ms",        "Ms.",
       "Prof", "Prof.", "Madam", "Eng",  "Eng.",       "Engr",      "Engr.",   "Amb",     "Amb.",      "Alhaji",
       "Gen",  "Gen.",  "Lt",    "Lt.",  "Maj",        "Maj.",      "Brig",    "Brig.",   "Col",       "Col.",
       "H.E",  "H.E.",  "Adv.",  "Shri", "Ambassador", "Professor", "General", "Colonel", "Brigadier", "Sheikh"}));
  return token.upos != Upos::punct && titles.has(token.form);
}

bool is_post(const Token& token) {
  static constexpr std::array<std::string_view, 17> posts = {
      "minister",     "secretary",    "representative", "director",    "spokesman", "spokeswoman",
      "spokesperson", "commissioner", "chairman",       "chairperson", "chief",     "head",
      "deputy",       "governor",     "speaker",        "president",   "commander"};
  return is_noun(token) && token.name != NameType::person && token.relation != Relation::flat &&
         is_one_of(ascii_lower(token.form), posts);
}

bool is_link(const Token& token) {
  return token.form == "of" || token.form == "for" || token.form == "to" || token.form == "at" || token.form == "in" ||
         token.form == "and" || token.form == "&";
}

// The post whose portfolio ends right before the title: "Minister of Foreign Affairs and Trade [Hon.]"; the token count
// if there is none. `link` becomes the last preposition or "and" before the title.
std::size_t post_before(const std::vector<Token>& tokens, std::size_t title, std::size_t& link) {
  link = tokens.size();
  for (std::size_t at = title; at-- > 0 && at + longest_post >= title;) {
    const Token& word = tokens[at];
    if (is_link(word)) {
      if (link == tokens.size()) link = at;
      continue;
    }
    if (is_post(word) && link < tokens.size() && at + 1 <= link && is_link(tokens[at + 1]) &&
        tokens[at + 1].upos != Upos::cconj)
      return at;
    const bool portfolio =
        word.upos == Upos::propn || word.upos == Upos::noun || word.upos == Upos::adj || word.upos == Upos::det;
    if (!portfolio || is_address(word)) break;
  }
  return tokens.size();
}

// The head of the name behind the titles, where the titles, the name and what is before them hang together.
std::size_t name_behind(const std::vector<Token>& tokens, std::size_t title) {
  std::size_t first = title;
  while (first < tokens.size() && first < title + 3 && is_address(tokens[first])) ++first;
  if (first >= tokens.size() || tokens[first].upos != Upos::propn || tokens[first].name != NameType::person)
    return tokens.size();
  std::size_t top = first;
  for (int steps = 0; steps < 3; ++steps) {
    const std::int32_t above = tokens[top].head;
    if (above < static_cast<std::int32_t>(title) || above > static_cast<std::int32_t>(first) + 4) break;
    if (tokens[top].relation != Relation::flat && tokens[top].relation != Relation::compound &&
        tokens[top].relation != Relation::nmod)
      break;
    top = static_cast<std::size_t>(above);
  }
  return top;
}

}  // namespace

void mend_post_holders(Sentence& sentence) {
  std::vector<Token>& tokens = sentence.tokens;
  for (std::size_t title = 3; title + 1 < tokens.size(); ++title) {
    if (!is_address(tokens[title]) || is_address(tokens[title - 1]) || is_link(tokens[title - 1])) continue;
    std::size_t link = 0;
    const std::size_t post = post_before(tokens, title, link);
    if (post >= title || link + 1 >= title) continue;
    const std::size_t name = name_behind(tokens, title);
    if (name >= tokens.size()) continue;
    const auto last = title - 1;  // the portfolio's
    const auto behind = [&](std::size_t word) {
      return tokens[word].head >= static_cast<std::int32_t>(title) &&
             tokens[word].head <= static_cast<std::int32_t>(name);
    };
    if (!behind(link) && !behind(last)) continue;
    const std::int32_t above = tokens[name].head;
    if (above < static_cast<std::int32_t>(post) || above >= static_cast<std::int32_t>(name)) continue;
    const bool row = tokens[link].upos == Upos::cconj;  // "of Health and Social Welfare"
    const std::size_t first = row ? link - 1 : last;
    for (std::size_t word = post + 1; word < title; ++word)
      if (word != first && behind(word)) tokens[word].head = static_cast<std::int32_t>(word < link ? first : last);
    if (row && !behind(first) && tokens[first].head >= 0) {
      tokens[last].head = static_cast<std::int32_t>(first);
    } else {
      tokens[first].head = row ? static_cast<std::int32_t>(post) : above;
      tokens[first].relation = Relation::nmod;
      tokens[first].head_probability *= moved_arc_trust;
      if (row) tokens[last].head = static_cast<std::int32_t>(first);
    }
    if (row) tokens[last].relation = Relation::conj;
    if (title != name) {  // "for the Presidency Ambassador Holm"
      tokens[title].head = static_cast<std::int32_t>(name);
      if (tokens[title].relation != Relation::compound) tokens[title].relation = Relation::nmod;
    }
    tokens[name].head = static_cast<std::int32_t>(post);
    tokens[name].relation = Relation::appos;
    tokens[name].head_probability *= moved_arc_trust;
  }
}

}  // namespace chancery
