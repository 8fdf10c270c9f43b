// Every construction through the whole room, parsed by the real model: sentences.txt holds the cases.
#include <algorithm>
#include <fstream>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "app/pipeline.hpp"
#include "catch.hpp"

using namespace chancery;

namespace {

struct Case {
  std::string sentence;
  std::vector<std::string> wanted, unwanted;
};

std::vector<Case> read_cases(const std::string& path) {
  std::ifstream file(path);
  REQUIRE(file);
  std::vector<Case> cases;
  for (std::string line; std::getline(file, line);) {
    if (line.empty() || line.starts_with('#') || line.starts_with("  ~")) continue;
    if (!line.starts_with(' '))
      cases.push_back({line, {}, {}});
    else if (line.starts_with("  ! "))
      cases.back().unwanted.push_back(line.substr(4));
    else
      cases.back().wanted.push_back(line.substr(2));
  }
  return cases;
}

std::vector<std::string> facts_of(const ReadArticle& read, const Ontology& ontology) {
  std::vector<std::string> facts;
  for (const Statement& s : read.findings.statements) {
    const Property& property = ontology.properties[static_cast<std::size_t>(s.predicate)];
    std::string subject = read.entities.list[static_cast<std::size_t>(s.subject)].name;
    std::string object = read.entities.list[static_cast<std::size_t>(s.object)].name;
    if (property.symmetric && object < subject) std::swap(subject, object);
    facts.push_back(fmt::format("{} | {} | {} | {}", subject, property.name, object, to_string(s.mode)));
  }
  return facts;
}

Article article_of(const std::string& sentence) {
  Article article;
  article.text = sentence;
  article.date = parse_iso_date("2024-06-12");
  article.blocks.push_back({{0, static_cast<std::uint32_t>(sentence.size())}, BlockKind::paragraph, {}});
  return article;
}

}  // namespace

TEST_CASE("every construction gives its facts") {
  static const Resources resources = load_resources(CHANCERY_SOURCE_DIR, {});
  ArticleReader reader(resources);
  auto cases = read_cases(CHANCERY_SOURCE_DIR "/tests/relations/sentences.txt");
  for (Case& c : read_cases(CHANCERY_SOURCE_DIR "/tests/relations/sentences_people.txt")) cases.push_back(std::move(c));
  for (const Case& c : cases) {
    const auto facts = facts_of(reader.read(article_of(c.sentence)), resources.ontology);
    INFO(c.sentence);
    INFO(fmt::format("found: {}", fmt::join(facts, "; ")));
    for (const std::string& wanted : c.wanted) {
      INFO("wanted: " << wanted);
      CHECK(std::find(facts.begin(), facts.end(), wanted) != facts.end());
    }
    for (const std::string& unwanted : c.unwanted) {
      INFO("not wanted: " << unwanted);
      CHECK(std::none_of(facts.begin(), facts.end(), [&](const std::string& f) { return f.starts_with(unwanted + " |"); }));
    }
  }
}
