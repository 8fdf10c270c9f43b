#include "knowledge/names.hpp"

#include "catch.hpp"
#include "knowledge/patronymic.hpp"

using chancery::NameTable;
using chancery::normalize_name;

TEST_CASE("Names that readers take for the same have one form") {
  CHECK(normalize_name("the United States") == normalize_name("United  States"));
  CHECK(normalize_name("Kassym-Jomart Tokayev") == normalize_name("Kassym Jomart Tokayev"));
  CHECK(normalize_name("T\u00fcrkiye") == normalize_name("Turkiye"));
  CHECK(normalize_name("C\u00f4te d\u2019Ivoire") == normalize_name("Cote d'Ivoire"));
  CHECK(normalize_name("Kazakhstan's") == normalize_name("Kazakhstan"));
  CHECK(normalize_name("Maldives\u2019") == normalize_name("Maldives"));
  CHECK(normalize_name("U.S.") == normalize_name("US"));
  CHECK(normalize_name("St. Petersburg") == normalize_name("St Petersburg"));
  CHECK(normalize_name("Trinidad & Tobago") == normalize_name("Trinidad and Tobago"));
  CHECK(normalize_name("Recep Tayyip Erdo\u011fan") == "recep tayyip erdogan");
  CHECK(normalize_name("\u0130lham \u018fliyev") == "ilham aliyev");
  CHECK(normalize_name("G\u00f6teborg \u2013 M\u00f8ller") == "goteborg moller");
  CHECK(normalize_name("Sana\u02bba\u02bc") == normalize_name("Sana'a'"));
  CHECK(normalize_name("\u201cthe Quad\u201d") == "quad");
}

TEST_CASE("Patronymics have one key, however they are spelled") {
  using chancery::patronymic_key;
  CHECK(patronymic_key("haitham bin tariq") == patronymic_key("sultan haytham bin tarik al said"));
  CHECK(patronymic_key("mohammed bin abdul aziz") == patronymic_key("muhammad bin abdulaziz"));
  CHECK(patronymic_key("hamad bin isa") != patronymic_key("ahmad bin isa"));
  CHECK(patronymic_key("mary bin").empty());
  CHECK(patronymic_key("anna maria berg").empty());
  CHECK(patronymic_key("").empty());
}

TEST_CASE("Words in capitals stay apart from words") {
  CHECK(normalize_name("US") != normalize_name("us"));
  CHECK(normalize_name("WHO") != normalize_name("who"));
  CHECK(normalize_name("OPEC+") == "OPEC+");
  CHECK(normalize_name("A") == "a");
  CHECK(normalize_name("G20") == "g20");
}

TEST_CASE("What is no name comes out empty") {
  CHECK(normalize_name("").empty());
  CHECK(normalize_name("the").empty());
  CHECK(normalize_name("\u2019s").empty());
  CHECK(normalize_name("-").empty());
  CHECK(normalize_name(",") == ",");
}

TEST_CASE("Hostile bytes do no harm") {
  CHECK_NOTHROW(normalize_name("\xff\xfe\x80"));
  CHECK_NOTHROW(normalize_name(std::string("a\0b", 3)));
  CHECK_NOTHROW(normalize_name(std::string(100000, 'A')));
  CHECK_NOTHROW(normalize_name("\u0301\u0301"));
}

namespace {

std::size_t longest(const NameTable& table, const std::vector<std::string>& tokens) {
  std::vector<std::string> words;
  for (const std::string& token : tokens) words.push_back(normalize_name(token));
  const std::vector<std::string_view> views(words.begin(), words.end());
  return table.longest_match(views);
}

NameTable table_of(const std::vector<std::string>& names) {
  NameTable table;
  for (std::size_t at = 0; at < names.size(); ++at)
    table.add(normalize_name(names[at]), static_cast<std::uint32_t>(at));
  table.finish();
  return table;
}

}  // namespace

TEST_CASE("The longest name wins, with the words that names leave out inside it") {
  const NameTable table =
      table_of({"Guinea", "Guinea-Bissau", "People's Republic of China", "China", "Washington, D.C.",
                "Organisation for the Prohibition of Chemical Weapons", "Kassym-Jomart Tokayev"});
  CHECK(longest(table, {"Guinea", "won"}) == 1);
  CHECK(longest(table, {"Guinea", "-", "Bissau", "won"}) == 3);
  CHECK(longest(table, {"Guinea-Bissau", "won"}) == 1);
  CHECK(longest(table, {"People", "\u2019s", "Republic", "of", "China"}) == 5);
  CHECK(longest(table, {"People", "'s", "Republic", "of", "Poland"}) == 0);
  CHECK(longest(table, {"Washington", ",", "D.C.", "on"}) == 3);
  CHECK(longest(table, {"Organisation", "for", "the", "Prohibition", "of", "Chemical", "Weapons", "said"}) == 7);
  CHECK(longest(table, {"China", "'s", "trade"}) == 1);
  CHECK(longest(table, {"the", "China"}) == 0);
  CHECK(longest(table, {"KASSYM-JOMART", "TOKAYEV"}) == 2);
  CHECK(longest(table, {}) == 0);
}

TEST_CASE("A name in capitals is found, but an abbreviation only in capitals") {
  const NameTable table = table_of({"Putin", "US", "WHO"});
  CHECK(table.find("PUTIN").first != table.find("PUTIN").second);
  CHECK(table.find("us").first == table.find("us").second);
  CHECK(table.find("who").first == table.find("who").second);
  CHECK(table.find("U.S.").first != table.find("U.S.").second);
}
