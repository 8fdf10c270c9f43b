// Builds parsed articles by hand for the tests of the entities room.
//
// A sentence is written as words parted by spaces, each "form/UPOS/head/relation" with 1-based heads and
// optional "/lemma" and "/NER" ("B-PER"). A leading "+" joins the word to the one before without a space.
// Paragraphs are parted by "||", sentences by "|".
#pragma once

#include <cstdlib>
#include <string>
#include <utility>
#include <vector>

#include "entities/entities.hpp"
#include "language/conllu.hpp"

namespace chancery::test {

struct Text {
  Article article;
  Document document;
};

inline std::vector<std::string> split(const std::string& text, char at) {
  std::vector<std::string> parts{""};
  for (const char c : text) {
    if (c == at)
      parts.emplace_back();
    else
      parts.back() += c;
  }
  return parts;
}

inline Text parse(const std::string& notation, const std::string& date = {}) {
  std::string conllu = "# newdoc\n# newpar\n";
  std::vector<std::string> rows;
  const auto flush = [&] {
    if (rows.empty()) return;
    for (const std::string& row : rows) conllu += row + "\n";
    conllu += "\n";
    rows.clear();
  };
  for (const std::string& word : split(notation, ' ')) {
    if (word.empty()) continue;
    if (word == "|" || word == "||") {
      flush();
      if (word == "||") conllu += "# newpar\n";
      continue;
    }
    std::string plain = word;
    if (plain.size() > 1 && plain[0] == '+') {
      plain.erase(0, 1);
      if (!rows.empty()) rows.back() += rows.back().back() == '_' ? "\bSpaceAfter=No" : "|SpaceAfter=No";
    }
    auto fields = split(plain, '/');
    fields.resize(6);
    if (fields[4].empty()) fields[4] = fields[1] == "PROPN" ? fields[0] : fields[0];
    rows.push_back(std::to_string(rows.size() + 1) + "\t" + fields[0] + "\t" + fields[4] + "\t" + fields[1] +
                   "\t_\t_\t" + fields[2] + "\t" + fields[3] + "\t_\t" +
                   (fields[5].empty() ? "_" : "Entity=" + fields[5]));
  }
  flush();
  for (std::size_t at = conllu.find("_\b"); at != std::string::npos; at = conllu.find("_\b")) conllu.erase(at, 2);
  Treebank bank = parse_conllu(conllu, "test");
  Text text{std::move(bank.article), std::move(bank.document)};
  text.article.id = "0123456789abcdef";
  if (!date.empty()) text.article.date = parse_iso_date(date);
  return text;
}

inline const KnowledgeBase& small_base() {
  static const KnowledgeBase base =
      load_knowledge_base({std::string(CHANCERY_SOURCE_DIR) + "/tests/entities/small.ttl"});
  return base;
}

inline Entities find(const Text& text) { return find_entities(text.article, text.document, small_base()); }

// Names of the referents of the mention that covers exactly these words, joined by "; "; "" if there is none.
inline std::string meant(const Text& text, const Entities& found, const std::string& words, int nth = 0) {
  for (const Mention& mention : found.mentions) {
    const auto& tokens = text.document.sentences[static_cast<std::size_t>(mention.sentence)].tokens;
    const auto begin = tokens[mention.tokens.begin].span.begin;
    const auto end = tokens[mention.tokens.end - 1].span.end;
    if (text.article.text.substr(begin, end - begin) != words || nth-- > 0) continue;
    std::string names;
    for (const EntityId id : mention.referents)
      names += (names.empty() ? "" : "; ") + found.list[static_cast<std::size_t>(id)].name;
    return names;
  }
  return {};
}

// "President of X: Holder" lines of all office phrases, sorted by appearance.
inline std::vector<std::string> offices(const Entities& found) {
  std::vector<std::string> lines;
  for (const OfficePhrase& phrase : found.offices) {
    std::string line = found.list[static_cast<std::size_t>(phrase.holder)].name + ": ";
    if (phrase.former) line += "former ";
    line += phrase.title;
    if (phrase.body) line += " @ " + found.list[static_cast<std::size_t>(*phrase.body)].name;
    lines.push_back(line);
  }
  return lines;
}

inline std::string type_of(const Entities& found, const std::string& name) {
  for (const Entity& entity : found.list)
    if (entity.name == name) return std::string(to_string(entity.type));
  return {};
}

}  // namespace chancery::test
