#include "knowledge/knowledge_file.hpp"

#include <fstream>

#include "catch.hpp"
#include "core/error.hpp"
#include "knowledge/data_files.hpp"
#include "knowledge/knowledge_builder.hpp"
#include "rdf/temporary_file.hpp"

using namespace chancery;

namespace {

KnowledgeBase from_turtle(const std::vector<std::filesystem::path>& files) {
  KnowledgeBuilder builder;
  for (const auto& file : files) builder.read(file);
  return builder.finish();
}

std::string said_of(const KnowledgeBase& known) {
  std::string text;
  const auto add = [&](const auto&... parts) { ((text += parts, text += '|'), ...); };
  const auto day = [](const std::optional<Date>& date) { return date ? to_iso(*date) : std::string("-"); };
  for (const KnownThing& thing : known.things()) {
    add(to_string(thing.type), thing.slug, thing.name, thing.wikidata, thing.kind,
        std::to_string(thing.country.value_or(-1)), std::to_string(thing.capital),
        std::to_string(thing.metonym_of.value_or(-1)), std::to_string(thing.population),
        std::to_string(thing.prominence), std::to_string(static_cast<int>(thing.led_by)));
    for (const std::string& alias : thing.aliases) add(alias);
    for (const KnownId member : thing.members) add(std::to_string(member));
    for (const NameHit& hit : known.find(thing.name))
      add(std::to_string(hit.thing), std::to_string(static_cast<int>(hit.kind)));
    for (const OfficeTerm* term : known.offices_of(known.find_slug(thing.slug).value())) add(term->title);
  }
  for (const OfficeTerm& term : known.terms())
    add(std::to_string(term.person), std::to_string(term.body), std::to_string(static_cast<int>(term.role)), term.title,
        day(term.start), day(term.end), day(term.confirmed), std::to_string(term.certain));
  for (const OfficeTitle& title : known.titles()) {
    add(title.name, std::to_string(title.leads), std::to_string(title.roles.size()));
    for (const std::string& form : title.forms) add(form, known.find_title(form)->name);
  }
  return text;
}

}  // namespace

TEST_CASE("The compiled gazetteer says what the Turtle files say") {
  const auto files = turtle_files({CHANCERY_SOURCE_DIR "/ontology/gazetteer"});
  const KnowledgeBase read = from_turtle(files);
  const TemporaryFile compiled({}, ".bin");
  const std::string fingerprint = fingerprint_of(files);
  write_compiled(read, fingerprint, compiled.path());
  const auto again = read_compiled(compiled.path(), fingerprint);
  REQUIRE(again);
  CHECK(said_of(*again) == said_of(read));
}

TEST_CASE("A compiled gazetteer that does not fit is left aside") {
  const TemporaryFile turtle(R"(@prefix chn: <https://w3id.org/chancery/ontology#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
<urn:e/a> a chn:Place ; rdfs:label "A" ; chn:country <urn:e/b> . <urn:e/b> a chn:Country ; rdfs:label "B" .
)");
  const std::string fingerprint = fingerprint_of({turtle.path()});
  const TemporaryFile compiled({}, ".bin");
  write_compiled(from_turtle({turtle.path()}), fingerprint, compiled.path());
  const std::string good = compiled.text();
  const auto reads = [&](const std::string& bytes) {
    std::ofstream(compiled.path(), std::ios::binary) << bytes;
    return read_compiled(compiled.path(), fingerprint).has_value();
  };
  CHECK(reads(good));
  CHECK_FALSE(reads(""));
  CHECK_FALSE(reads("x" + good));
  CHECK_FALSE(reads(good + "x"));
  for (std::size_t size = 0; size < good.size(); ++size) CHECK_FALSE(reads(good.substr(0, size)));
  for (std::size_t at = 0; at < good.size(); ++at) {  // any byte may be wrong: refused or read, never a crash
    std::string bad = good;
    bad[at] = static_cast<char>(bad[at] ^ 0x7F);
    CHECK_NOTHROW(reads(bad));
  }
  CHECK_FALSE(read_compiled(compiled.path(), std::string(64, 'x')));
  CHECK_FALSE(read_compiled("/nonexistent", fingerprint));
}

TEST_CASE("A fingerprint changes with contents and order") {
  const TemporaryFile a("a"), b("b");
  CHECK(fingerprint_of({a.path(), b.path()}) != fingerprint_of({b.path(), a.path()}));
  CHECK(fingerprint_of({a.path()}) != fingerprint_of({b.path()}));
  CHECK(fingerprint_of({a.path()}) == fingerprint_of({a.path()}));
  CHECK_THROWS_AS(fingerprint_of({"/nonexistent"}), Error);
}
