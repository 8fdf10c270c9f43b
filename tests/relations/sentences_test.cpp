// Every construction through the whole room, parsed by the real model: sentences.txt and sentences_*.txt hold the
// cases.
#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include "app/pipeline.hpp"
#include "catch.hpp"
#include "ingest/structure.hpp"

using namespace chancery;

namespace {

struct Case {
  std::string sentence;
  std::vector<std::string> wanted, unwanted;
};

void read_cases(const std::filesystem::path& path, std::vector<Case>& cases) {
  std::ifstream file(path);
  REQUIRE(file);
  int number = 0;
  for (std::string line; std::getline(file, line);) {
    ++number;
    INFO(path.string() << ":" << number << ": " << line);
    if (line.empty() || line.starts_with('#') || line.starts_with("  ~")) continue;
    if (!line.starts_with(' ')) {
      REQUIRE((!line.starts_with('!') && line.find(" | ") == std::string::npos));  // a fact at the margin
      cases.push_back({line, {}, {}});
      continue;
    }
    REQUIRE(!cases.empty());
    if (line.starts_with("  ! "))
      cases.back().unwanted.push_back(line.substr(4));
    else
      cases.back().wanted.push_back(line.substr(2));
  }
}

// sentences.txt and its neighbours for one field each, sentences_FIELD.txt.
std::vector<Case> all_cases() {
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::directory_iterator(CHANCERY_SOURCE_DIR "/tests/relations"))
    if (entry.path().extension() == ".txt") files.push_back(entry.path());
  std::sort(files.begin(), files.end());
  std::vector<Case> cases;
  for (const auto& file : files) read_cases(file, cases);
  return cases;
}

// Its name, and the shorter one that it has of the text itself: "agreement" of the "agreement between Peru and Chile",
// "embassy in Oslo" of the "embassy of Peru in Oslo".
std::vector<std::string> names_of(const Entity& entity) {
  std::vector<std::string> names = {entity.name};
  if (entity.type == EntityType::facility && !entity.aliases.empty()) names.push_back(entity.aliases.front());
  if (entity.aliases.empty() || entity.type != EntityType::document) return names;
  const std::string& shorter = entity.aliases.front();
  if (entity.name.starts_with(shorter + " ") || entity.name.find(" between ") != std::string::npos)
    names.push_back(shorter);
  return names;
}

// "S | predicate | O | mode", then its qualifiers: " | time 2024-05", " | place Oslo", " | by Ana Duarte", " | topic
// rice".
std::vector<std::string> facts_of(const ReadArticle& read, const Ontology& ontology) {
  std::vector<std::string> facts;
  const auto entity = [&](EntityId id) -> const Entity& { return read.entities.list[static_cast<std::size_t>(id)]; };
  for (const Statement& s : read.findings.statements) {
    const Property& property = ontology.properties[static_cast<std::size_t>(s.predicate)];
    std::string subject = entity(s.subject).name;
    for (std::string object : names_of(entity(s.object))) {
      if (property.symmetric && object < subject) std::swap(subject, object);
      std::string fact = fmt::format("{} | {} | {} | {}", subject, property.name, object, to_string(s.mode));
      if (s.time) fact += " | time " + s.time->iso;
      if (s.place) fact += " | place " + entity(*s.place).name;
      if (s.attributed_to) fact += " | by " + entity(*s.attributed_to).name;
      if (!s.topic.empty()) fact += " | topic " + s.topic;
      facts.push_back(fact);
    }
  }
  return facts;
}

std::vector<std::string> parts_of(const std::string& fact) {
  std::vector<std::string> parts;
  for (std::size_t at = 0, end = 0; end != std::string::npos; at = end + 3) {
    end = fact.find(" | ", at);
    parts.push_back(fact.substr(at, end == std::string::npos ? end : end - at));
  }
  return parts;
}

// The same fact in the same mode, with at least the qualifiers asked for.
bool gives(const std::string& found, const std::string& wanted) {
  const auto has = parts_of(found), asked = parts_of(wanted);
  return asked.size() >= 4 && std::equal(asked.begin(), asked.begin() + 4, has.begin()) &&
         std::all_of(asked.begin() + 4, asked.end(),
                     [&](const std::string& q) { return std::find(has.begin() + 4, has.end(), q) != has.end(); });
}

// The same fact as far as the line tells it: in any mode where it has none, with the qualifiers it has.
bool gives_any(const std::string& found, const std::string& unwanted) {
  const auto has = parts_of(found), barred = parts_of(unwanted);
  const std::size_t stated = std::min<std::size_t>(barred.size(), 4);
  return std::equal(barred.begin(), barred.begin() + static_cast<std::ptrdiff_t>(stated), has.begin()) &&
         std::all_of(barred.begin() + static_cast<std::ptrdiff_t>(stated), barred.end(),
                     [&](const std::string& q) { return std::find(has.begin() + 4, has.end(), q) != has.end(); });
}

// A sentence as one paragraph; a text whose paragraphs are parted by "¶" as a file with blank lines would be read.
Article article_of(const std::string& sentence) {
  Article article;
  article.text = sentence;
  article.date = parse_iso_date("2024-06-12");
  if (sentence.find(" ¶ ") != std::string::npos) {
    for (std::size_t at; (at = article.text.find(" ¶ ")) != std::string::npos;) article.text.replace(at, 4, "\n\n");
    read_structure(article, {});
    return article;
  }
  article.blocks.push_back({{0, static_cast<std::uint32_t>(sentence.size())}, BlockKind::paragraph, {}});
  return article;
}

}  // namespace

TEST_CASE("every construction gives its facts") {
  static const Resources resources = load_resources(CHANCERY_SOURCE_DIR, {});
  ArticleReader reader(resources);
  for (const Case& c : all_cases()) {
    const auto facts = facts_of(reader.read(article_of(c.sentence)), resources.ontology);
    INFO(c.sentence);
    INFO(fmt::format("found: {}", fmt::join(facts, "; ")));
    for (const std::string& wanted : c.wanted) {
      INFO("wanted: " << wanted);
      CHECK(std::any_of(facts.begin(), facts.end(), [&](const std::string& f) { return gives(f, wanted); }));
    }
    for (const std::string& unwanted : c.unwanted) {
      INFO("not wanted: " << unwanted);
      CHECK(std::none_of(facts.begin(), facts.end(), [&](const std::string& f) { return gives_any(f, unwanted); }));
    }
  }
}
