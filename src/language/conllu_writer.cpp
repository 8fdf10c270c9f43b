#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string>

#include "language/conllu.hpp"
#include "language/operative_clauses.hpp"
#include "language/words.hpp"

namespace chancery {
namespace {

constexpr std::array<std::string_view, 10> name_labels = {"",      "",      "B-PER", "I-PER",  "B-LOC",
                                                          "I-LOC", "B-ORG", "I-ORG", "B-MISC", "I-MISC"};

// Columns and lines end at tabs and line ends, which a word or text may hold only as spaces.
std::string one_line(std::string_view text) {
  std::string line;
  for (const char c : text)
    if (const bool blank = c == ' ' || (c >= '\t' && c <= '\r'); !blank)
      line += c;
    else if (!line.ends_with(' '))
      line += ' ';
  return line;
}

std::string_view or_blank(std::string_view value) { return value.empty() ? "_" : value; }

// One past the last token of the written token that begins at `first`: "don't" has two.
std::size_t end_of_surface_token(const Sentence& sentence, std::size_t first) {
  std::size_t end = first + 1;
  while (end < sentence.tokens.size() && continues_word(sentence.tokens[end - 1], sentence.tokens[end])) ++end;
  return end;
}

std::string misc_column(const Token& token, bool space_after) {
  std::string misc;
  if (const std::string_view label = name_label(token); !label.empty()) misc = fmt::format("Entity={}", label);
  if (!space_after) misc += misc.empty() ? "SpaceAfter=No" : "|SpaceAfter=No";
  return misc.empty() ? "_" : misc;
}

// `space_after` tells whether the next sentence is set apart by a space. A lent subject is no word of the text and is
// left out.
void append_sentence(std::string& out, const Article& article, const Sentence& sentence, bool space_after) {
  const auto& tokens = sentence.tokens;
  const std::size_t lent = !tokens.empty() && is_lent_subject(tokens[0]) ? 1 : 0;
  for (std::size_t first = lent, end = 0; first < tokens.size(); first = end) {
    end = end_of_surface_token(sentence, first);
    const std::uint32_t text_end = tokens[end - 1].span.end;
    const bool space = end == tokens.size() ? space_after : tokens[end].span.begin > text_end;
    if (end > first + 1) {
      const Span span{tokens[first].span.begin, text_end};
      out += fmt::format("{}-{}\t{}\t_\t_\t_\t_\t_\t_\t_\t{}\n", first + 1 - lent, end - lent,
                         one_line(std::string_view(article.text).substr(span.begin, span.size())),
                         space ? "_" : "SpaceAfter=No");
    }
    for (std::size_t i = first; i < end; ++i) {
      const Token& token = tokens[i];
      // the text's, where the parser has read a headline in other words
      const std::string_view form = end == first + 1
                                        ? std::string_view(article.text).substr(token.span.begin, token.span.size())
                                        : std::string_view(token.form);
      const std::int32_t head = lent > 0 && token.head == 0 ? tokens[0].head : token.head;
      const Relation relation = head < 0 && token.head == 0 ? Relation::root : token.relation;
      const bool parsed = head >= 0 || relation == Relation::root;
      out += fmt::format("{}\t{}\t{}\t{}\t{}\t_\t{}\t{}\t_\t{}\n", i + 1 - lent, one_line(form),
                         or_blank(one_line(token.lemma)), to_string(token.upos), or_blank(token.xpos),
                         parsed ? std::to_string(head < 0 ? 0 : head + 1 - static_cast<std::int32_t>(lent)) : "_",
                         parsed ? to_string(relation) : "_", misc_column(token, space || end > first + 1));
    }
  }
}

}  // namespace

std::string_view name_label(const Token& token) {
  return name_labels[2 * static_cast<std::size_t>(token.name) + (token.name_begin ? 0 : 1)];
}

std::string to_conllu(const Article& article, const Document& document) {
  std::string out = fmt::format("# newdoc{}\n", article.id.empty() ? "" : " id = " + one_line(article.id));
  int block = -1;
  for (std::size_t i = 0; i < document.sentences.size(); ++i) {
    const Sentence& sentence = document.sentences[i];
    if (sentence.block != block) out += "# newpar\n";
    block = sentence.block;
    out += fmt::format("# sent_id = {}\n# text = {}\n", i + 1,
                       one_line(std::string_view(article.text).substr(sentence.span.begin, sentence.span.size())));
    const bool apart = i + 1 == document.sentences.size() || document.sentences[i + 1].span.begin > sentence.span.end;
    append_sentence(out, article, sentence, apart);
    out += '\n';
  }
  return out;
}

}  // namespace chancery
