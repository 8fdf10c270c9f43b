#include "export/report.hpp"

#include <nlohmann/json.hpp>

#include "catch.hpp"
#include "core/sha256.hpp"
#include "export/name_search.hpp"
#include "export/report_assets.hpp"
#include "export/report_data.hpp"
#include "graph/world.hpp"

using namespace chancery;
using namespace chancery::test;
using enum EntityType;
using Json = nlohmann::json;

namespace {

std::size_t count(const std::string& text, const std::string& part) {
  std::size_t found = 0;
  for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++found;
  return found;
}

struct Hostile {
  Ontology ontology = small_ontology();
  Story story{ontology, "aa"};
  const std::string sentence = "Ana \xF0\x9F\x98\x80\xE2\x80\xAE</script> met\xE2\x80\xA8 <b>Ben</b> & @program@.";

  Hostile() {
    story.entity(person, "Ana");
    story.entity(person, "Ben");
    auto& meeting = story.tell("ana", "met", "ben", sentence);
    meeting.subject_span = {0, 3};
    const auto ben = static_cast<std::uint32_t>(sentence.find("Ben"));
    meeting.object_span = {ben, ben + 3};
    story.article.title = "</script><script>alert(1)</script>";
    story.article.url = "javascript:alert(1)";
  }
  [[nodiscard]] KnowledgeGraph graph() const {
    GraphBuilder builder(ontology);
    story.add_to(builder);
    return std::move(builder).build();
  }
};

}  // namespace

TEST_CASE("the report holds its three scripts and allows the two that run") {
  const Hostile hostile;
  const std::string page = to_report(hostile.graph(), hostile.ontology, "<script> @style@ @data@");
  CHECK(count(page, "<script") == 3);
  CHECK(count(page, "</script>") == 3);
  CHECK(count(page, "@style@") == 2);  // of the title, in the head and in the data
  for (const std::string_view part : {report_assets::library, report_assets::program, report_assets::style}) {
    CHECK(page.find("'sha256-" + sha256_base64(part) + "'") != std::string::npos);
    CHECK(count(page, std::string(part)) == 1);
  }
  CHECK(page.find("\xE2\x80\xAE") == std::string::npos);
  CHECK(page == to_report(hostile.graph(), hostile.ontology, "<script> @style@ @data@"));
}

TEST_CASE("the report's data marks the arguments in UTF-16 units of what is shown") {
  const Hostile hostile;
  const std::string text = report_data(hostile.graph(), hostile.ontology, "T");
  CHECK(text.find('<') == std::string::npos);
  const Json data = Json::parse(text);
  const std::string shown = data["passages"][0]["text"];
  CHECK(shown == "Ana \xF0\x9F\x98\x80</script> met <b>Ben</b> & @program@.");
  const Json& evidence = data["statements"][0]["passages"][0];
  CHECK(evidence == Json::parse("[0, 0, 3, 23, 26]"));  // the face takes two units
  CHECK_FALSE(data["sources"][0].contains("url"));
}

TEST_CASE("a name is found whole, the longest first") {
  GraphEntity entity;
  entity.label = "Norway";
  entity.aliases = {"Kingdom of Norway", "Nor"};
  CHECK(find_name("Nordic talks of the Kingdom of Norway", entity) == Span{20, 37});
  CHECK(find_name("Ü: Norwayish and Norway's ship", entity) == Span{17, 23});
  CHECK(find_name("Northern lights", entity).empty());
  CHECK(find_name("", entity).empty());
}
