// Sentences of our own, parsed and mended with the real model: trees.txt holds them and the arcs that each must have.
#include <algorithm>
#include <fstream>
#include <string>
#include <string_view>
#include <vector>

#include "catch.hpp"
#include "language/analyzer.hpp"

namespace chancery {
namespace {

struct Case {
  std::string sentence;
  std::vector<std::string> arcs;
};

std::vector<Case> read_cases() {
  std::ifstream file(CHANCERY_SOURCE_DIR "/tests/language/trees.txt");
  REQUIRE(file);
  std::vector<Case> cases;
  for (std::string line; std::getline(file, line);) {
    if (line.empty() || line.starts_with('#') || line.starts_with("  ~ ")) continue;
    if (line.starts_with("  ")) {
      REQUIRE_FALSE(cases.empty());
      cases.back().arcs.push_back(line.substr(2));
    } else {
      cases.push_back({line, {}});
    }
  }
  return cases;
}

// "won nsubj firm", head, relation and word, of the first sentence; "- root won" for what the sentence tells.
std::vector<std::string> arcs_of(const Document& document) {
  std::vector<std::string> arcs;
  for (const Sentence& sentence : document.sentences)
    for (const Token& token : sentence.tokens) {
      const std::string head = token.head < 0 ? "-" : sentence.tokens[static_cast<std::size_t>(token.head)].form;
      arcs.push_back(head + " " + std::string(to_string(token.relation)) + " " + token.form);
    }
  return arcs;
}

}  // namespace

TEST_CASE("trees of sentences are mended", "[language]") {
  Analyzer analyzer(load_language_model(CHANCERY_SOURCE_DIR "/models/en.model"));
  for (const Case& one : read_cases()) {
    Article article;
    article.text = one.sentence;
    article.blocks.push_back(
        {{0, static_cast<std::uint32_t>(one.sentence.size())}, BlockKind::paragraph, std::nullopt});
    const std::vector<std::string> arcs = arcs_of(analyzer.parse(article));
    for (const std::string& arc : one.arcs) {
      const bool unwanted = arc.starts_with("! ");
      const std::string_view asked = std::string_view(arc).substr(unwanted ? 2 : 0);
      INFO(one.sentence << "\n  " << arc);
      CHECK((std::find(arcs.begin(), arcs.end(), asked) == arcs.end()) == unwanted);
    }
  }
}

}  // namespace chancery
