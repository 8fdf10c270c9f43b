// The gazetteer that Chancery ships: what a reader of news must find in it.
#include <map>

#include "catch.hpp"
#include "knowledge/knowledge_base.hpp"

using namespace chancery;
using namespace std::chrono;

namespace {

const KnowledgeBase& shipped() {
  static const KnowledgeBase known = load_knowledge_base({CHANCERY_SOURCE_DIR "/ontology/gazetteer"});
  return known;
}

const KnownThing& thing(KnownId id) { return shipped().things()[static_cast<std::size_t>(id)]; }

// The slug that a name means first, "" if none.
std::string first(const std::string& name) {
  const auto hits = shipped().find(name);
  return hits.empty() ? "" : thing(hits[0].thing).slug;
}

std::string holder(const std::string& body, Role role, Date date) {
  const auto terms = shipped().holders(shipped().find_slug(body).value(), role, date);
  return terms.empty() ? "" : thing(terms[0]->person).slug;
}

std::string titled(const std::string& body, const std::string& title, Date date) {
  const auto terms = shipped().holders(shipped().find_slug(body).value(), title, date);
  return terms.empty() ? "" : thing(terms[0]->person).slug;
}

}  // namespace

TEST_CASE("Short names of states and bodies in the news are found") {
  for (const char* name : {"UK", "the UK", "U.K.", "Britain", "Great Britain"}) CHECK(first(name) == "united-kingdom");
  for (const char* name : {"US", "U.S.", "USA", "the United States", "United States of America", "America"})
    CHECK(first(name) == "united-states");
  CHECK(first("EU") == "european-union");
  CHECK(first("UAE") == "united-arab-emirates");
  CHECK(first("DR Congo") == "democratic-republic-of-the-congo");
  CHECK(first("DRC") == "democratic-republic-of-the-congo");
  CHECK(first("DPRK") == "north-korea");
  CHECK(first("Republic of Korea") == "south-korea");
  CHECK(first("Czech Republic") == "czechia");
  CHECK(first("Turkey") == "turkiye");
  CHECK(first("Ivory Coast") == "cote-d-ivoire");
  CHECK(first("Burma") == "myanmar");
  CHECK(first("Holy See") == "vatican-city");
  CHECK(first("NATO") == first("Nato"));
  CHECK(first("SCO") == "shanghai-cooperation-organisation");
  CHECK(first("Shanghai Cooperation Organization") == "shanghai-cooperation-organisation");
  CHECK(first("World Bank") == "world-bank");
}

TEST_CASE("Adjectives and peoples lead to their country") {
  CHECK(first("Emirati") == "united-arab-emirates");
  CHECK(first("Kazakhstani") == "kazakhstan");
  CHECK(first("Kazakhs") == "kazakhstan");
  CHECK(first("Brits") == "united-kingdom");
  CHECK(first("Kyrgyz") == "kyrgyzstan");
  CHECK(first("Frenchmen") == "france");
  CHECK(first("Swiss") == "switzerland");
  CHECK(first("Nigerien") == "niger");
  CHECK(first("Nigerian") == "nigeria");
  CHECK(shipped().find("Kazakh")[0].kind == NameKind::demonym_adjective);
  CHECK(shipped().find("Danes")[0].kind == NameKind::demonym_people);
}

TEST_CASE("An adjective of several states gives them all, the likelier first") {
  CHECK(first("Korean") == "south-korea");
  CHECK(shipped().find("Korean").size() == 2);
  CHECK(first("Congolese") == "democratic-republic-of-the-congo");
  CHECK(shipped().find("Congolese").size() == 2);
  CHECK(first("Dominican") == "dominican-republic");
  CHECK(shipped().find("Dominican").size() == 2);
  CHECK(first("Guinean") == "guinea");
  CHECK(first("Chinese") == "china");
  CHECK(first("Dutch") == "netherlands");
  CHECK(first("American") == "united-states");
}

TEST_CASE("Cities that share a state's name come after it, and noise leads nowhere") {
  CHECK(first("Georgia") == "georgia");
  CHECK(shipped().find("Georgia").size() == 2);
  CHECK(first("Washington") == "washington-dc");
  CHECK(first("Kiev") == "kyiv");
  CHECK(first("New York") == "new-york-city");
  for (const char* noise :
       {"Island", "current country name disputed", "Ciudad de M", "the", "us", "who", "Trend", "Total"})
    CHECK(first(noise).empty());
}

TEST_CASE("Seats of power stand for those who sit there") {
  const auto stands_for = [](const std::string& name) {
    const auto hits = shipped().find(name);
    REQUIRE_FALSE(hits.empty());
    REQUIRE(thing(hits[0].thing).metonym_of);
    return thing(*thing(hits[0].thing).metonym_of).slug;
  };
  CHECK(stands_for("the Kremlin") == "russia");
  CHECK(stands_for("White House") == "united-states");
  CHECK(stands_for("Downing Street") == "united-kingdom");
  CHECK(stands_for("\u00c9lys\u00e9e") == "france");
  CHECK(stands_for("Akorda") == "kazakhstan");
  CHECK(stands_for("Moscow") == "russia");
  CHECK(stands_for("Astana") == "kazakhstan");
  CHECK(stands_for("Brussels") == "european-union");
}

TEST_CASE("Leaders are found by country and day") {
  CHECK(holder("kazakhstan", Role::head_of_state, 2024y / 11 / 27) == "kassym-jomart-tokayev");
  CHECK(holder("kazakhstan", Role::head_of_state, 2018y / 11 / 27) == "nursultan-nazarbayev");
  CHECK(holder("united-states", Role::head_of_state, 2025y / 1 / 19) == "joe-biden");
  CHECK(holder("united-states", Role::head_of_state, 2025y / 1 / 20) == "donald-trump");
  CHECK(holder("united-states", Role::head_of_government, 2020y / 6 / 1) == "donald-trump");
  CHECK(holder("united-kingdom", Role::head_of_government, 2022y / 8 / 1) == "boris-johnson");
  CHECK(holder("united-kingdom", Role::head_of_government, 2022y / 10 / 1) == "liz-truss");
  CHECK(holder("united-kingdom", Role::head_of_government, 2022y / 11 / 1) == "rishi-sunak");
  CHECK(holder("united-nations", Role::organisation_head, 2024y / 11 / 27) == "antonio-guterres");
}

TEST_CASE("Titles in the words of a text find their holder") {
  CHECK(titled("iran", "President", 2024y / 11 / 27) == "masoud-pezeshkian");
  CHECK(titled("iran", "Supreme Leader", 2024y / 11 / 27) == "ali-khamenei");
  CHECK(titled("germany", "chancellor", 2022y / 6 / 1) == "olaf-scholz");
  CHECK(titled("germany", "president", 2022y / 6 / 1) == "frank-walter-steinmeier");
  CHECK(titled("china", "Premier", 2024y / 1 / 1) == "li-qiang");
  CHECK(titled("united-kingdom", "prime minister", 2022y / 10 / 1) == "liz-truss");
  CHECK(titled("united-kingdom", "leader", 2022y / 10 / 1) == "liz-truss");
  CHECK(titled("united-kingdom", "foreign secretary", 2020y / 1 / 1) == "dominic-raab");
  CHECK(titled("russia", "foreign minister", 2024y / 11 / 27) == "sergey-lavrov");
  CHECK(titled("united-states", "secretary of state", 2023y / 1 / 1) == "antony-blinken");
  CHECK(titled("united-nations", "Secretary-General", 2024y / 11 / 27) == "antonio-guterres");
}

TEST_CASE("Office holders are found by surname, and by other spellings") {
  CHECK(first("Tokayev") == "kassym-jomart-tokayev");
  CHECK(first("Kassym Jomart Tokayev") == "kassym-jomart-tokayev");
  CHECK(first("PUTIN") == "vladimir-putin");
  CHECK(shipped().find("Putin")[0].kind == NameKind::surname);
  CHECK(first("Erdogan") == "recep-tayyip-erdogan");
  CHECK(first("Sisi") == "abdel-fattah-el-sisi");
  CHECK(first("King Charles") == "charles-iii");
  CHECK(first("Xi") == "xi-jinping");
  CHECK(first("von der Leyen") == "ursula-von-der-leyen");
}

TEST_CASE("No name in the gazetteer is empty, and identifiers look like Wikidata's") {
  for (const KnownThing& known : shipped().things()) {
    CAPTURE(known.slug);
    CHECK_FALSE(normalize_name(known.name).empty());
    const bool good =
        known.wikidata.empty() || (known.wikidata[0] == 'Q' && known.wikidata.size() > 1 &&
                                   known.wikidata.find_first_not_of("0123456789", 1) == std::string::npos);
    CHECK(good);
  }
}

TEST_CASE("A king is not called by his state's name") {
  REQUIRE(shipped().find("Netherlands").size() == 1);
  CHECK(first("Netherlands") == "netherlands");
  CHECK(first("King Willem-Alexander") == "willem-alexander-of-the-netherlands");
}

TEST_CASE("No Wikidata identifier names two things") {
  std::map<std::string, std::string> owners;
  for (const KnownThing& known : shipped().things()) {
    if (known.wikidata.empty()) continue;
    const auto [other, fresh] = owners.emplace(known.wikidata, known.slug);
    CAPTURE(known.slug, other->second);
    CHECK(fresh);
  }
}

TEST_CASE("Titles say whether the holder leads") {
  const OfficeTitle* spokesman = shipped().find_title("spokesman");
  REQUIRE(spokesman != nullptr);
  CHECK_FALSE(spokesman->leads);
  REQUIRE(shipped().find_title("Foreign Minister") != nullptr);
  CHECK(shipped().find_title("Foreign Minister")->leads);
  CHECK(shipped().find_title("ministers of foreign affairs") == shipped().find_title("foreign minister"));
  CHECK(shipped().find_title("banana") == nullptr);
}
