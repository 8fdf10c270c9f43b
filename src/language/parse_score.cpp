#include "language/parse_score.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <vector>

#include "core/error.hpp"
#include "language/characters.hpp"

namespace chancery {
namespace {

struct Word {
  Span span;  // characters' bytes, white space not counted
  const Token* token = nullptr;
  std::int32_t head = -1;  // index in Words::words, -1 for a root
};

struct Name {
  Span span;
  NameType type = NameType::none;
  friend auto operator<=>(const Name&, const Name&) = default;
};

struct Words {
  std::string text;  // without white space
  std::vector<Word> words;
  std::vector<Span> tokens;
  std::vector<Span> sentences;
  std::vector<Name> names;
};

void append_without_space(std::string& out, std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const Character c = character_at(text, at);
    if (c.kind != CharacterClass::space) out += text.substr(at, c.length);
    at += c.length;
  }
}

Words words_of(const Treebank& treebank) {
  Words all;
  const std::string_view text = treebank.article.text;
  for (std::size_t s = 0; s < treebank.document.sentences.size(); ++s) {
    const Sentence& sentence = treebank.document.sentences[s];
    const std::size_t first = all.words.size();
    for (const Token& token : sentence.tokens) {
      const auto begin = static_cast<std::uint32_t>(all.text.size());
      append_without_space(all.text, text.substr(token.span.begin, token.span.size()));
      const Span span{begin, static_cast<std::uint32_t>(all.text.size())};
      all.words.push_back({span, &token, token.head < 0 ? -1 : static_cast<std::int32_t>(first) + token.head});
      if (token.name == NameType::none) continue;
      const bool continues = !token.name_begin && all.words.size() > first + 1 && !all.names.empty() &&
                             all.names.back().span.end == span.begin && all.names.back().type == token.name;
      if (continues)
        all.names.back().span.end = span.end;
      else
        all.names.push_back({span, token.name});
    }
    for (const Span& token : treebank.surface_tokens[s])
      all.tokens.push_back({all.words[first + token.begin].span.begin, all.words[first + token.end - 1].span.end});
    all.sentences.push_back({all.words[first].span.begin, all.words.back().span.end});
  }
  return all;
}

std::vector<Name> of_type(const std::vector<Name>& names, NameType type) {
  std::vector<Name> out;
  std::ranges::copy_if(names, std::back_inserter(out), [&](const Name& name) { return name.type == type; });
  return out;
}

template <typename Item>
Score score_equal(const std::vector<Item>& gold, const std::vector<Item>& system) {
  std::vector<Item> both;
  std::ranges::set_intersection(gold, system, std::back_inserter(both));
  return {gold.size(), system.size(), both.size()};
}

// For every word of `system` the gold word with the same characters, or -1.
std::vector<std::int32_t> align(const std::vector<Word>& gold, const std::vector<Word>& system) {
  std::vector<std::int32_t> gold_of(system.size(), -1);
  std::size_t g = 0;
  for (std::size_t s = 0; s < system.size(); ++s) {
    while (g < gold.size() && gold[g].span < system[s].span) ++g;
    if (g < gold.size() && gold[g].span == system[s].span) gold_of[s] = static_cast<std::int32_t>(g);
  }
  return gold_of;
}

void check_same_text(const std::string& gold, const Treebank& treebank, const std::string& system) {
  if (gold == system) return;
  const auto difference = static_cast<std::size_t>(std::ranges::mismatch(gold, system).in2 - system.begin());
  std::string context = system.substr(difference > 20 ? difference - 20 : 0, 40);
  while (!context.empty() && is_continuation_byte(context.front())) context.erase(0, 1);
  throw Error(ErrorCode::input,
              fmt::format("the two files hold different texts (the second has \"{}\" where they part); both must be "
                          "parses of one text",
                          context),
              {.file = treebank.article.path, .line = {}, .column = {}, .offset = difference});
}

}  // namespace

ParseScores score_parse(const Treebank& gold, const Treebank& system) {
  const Words expected = words_of(gold);
  const Words given = words_of(system);
  check_same_text(expected.text, system, given.text);

  ParseScores scores;
  scores.tokens = score_equal(expected.tokens, given.tokens);
  scores.sentences = score_equal(expected.sentences, given.sentences);
  for (std::size_t k = 0; k < scores.entity_types.size(); ++k) {
    const auto type = static_cast<NameType>(k + 1);
    const Score score = score_equal(of_type(expected.names, type), of_type(given.names, type));
    scores.entity_types[k] = score;
    if (type == NameType::other) continue;
    scores.entities.gold += score.gold;
    scores.entities.system += score.system;
    scores.entities.correct += score.correct;
  }

  const Score none{expected.words.size(), given.words.size(), 0};
  scores.words = scores.upos = scores.xpos = scores.lemmas = scores.heads = scores.labelled = none;
  const std::vector<std::int32_t> gold_of = align(expected.words, given.words);
  for (std::size_t i = 0; i < given.words.size(); ++i) {
    if (gold_of[i] < 0) continue;
    const Word& word = given.words[i];
    const Word& right = expected.words[gold_of[i]];
    const bool same_head = word.head < 0 ? right.head < 0 : right.head >= 0 && gold_of[word.head] == right.head;
    ++scores.words.correct;
    scores.upos.correct += word.token->upos == right.token->upos ? 1 : 0;
    scores.xpos.correct += word.token->xpos == right.token->xpos ? 1 : 0;
    scores.lemmas.correct += right.token->lemma.empty() || word.token->lemma == right.token->lemma ? 1 : 0;
    scores.heads.correct += same_head ? 1 : 0;
    scores.labelled.correct += same_head && word.token->relation == right.token->relation ? 1 : 0;
  }
  return scores;
}

std::string to_table(const ParseScores& scores) {
  std::vector<std::pair<std::string_view, const Score*>> rows = {
      {"Tokens", &scores.tokens}, {"Sentences", &scores.sentences}, {"Words", &scores.words},
      {"UPOS", &scores.upos},     {"XPOS", &scores.xpos},           {"Lemmas", &scores.lemmas},
      {"UAS", &scores.heads},     {"LAS", &scores.labelled},        {"Entities", &scores.entities}};
  static constexpr std::array<std::string_view, 4> types = {"  PER", "  LOC", "  ORG", "  MISC"};
  for (std::size_t k = 0; k < types.size(); ++k)
    if (scores.entity_types[k].gold + scores.entity_types[k].system > 0)
      rows.emplace_back(types[k], &scores.entity_types[k]);
  std::string table = "Measure     Precision  Recall     F1        Gold    System   Correct\n";
  for (const auto& [name, score] : rows)
    table += fmt::format("{:<10} {:>9.2f} {:>8.2f} {:>8.2f} {:>9} {:>9} {:>9}\n", name, 100 * score->precision(),
                         100 * score->recall(), 100 * score->f1(), score->gold, score->system, score->correct);
  return table;
}

}  // namespace chancery
