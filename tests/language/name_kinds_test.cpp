#include "language/name_kinds.hpp"

#include <string>
#include <vector>

#include "catch.hpp"
#include "language/known_names.hpp"
#include "language/name_phrases.hpp"
#include "language/name_teams.hpp"
#include "language/word_features.hpp"

namespace chancery {
namespace {

KnownName known(const std::vector<std::string>& words) {
  std::vector<std::uint64_t> keys;
  for (const std::string& word : words) keys.push_back(word_key(word));
  return known_name(phrase_key(keys));
}

// What is said for a team of the only name, word `name` of the sentence.
float team(const std::vector<std::string>& forms, std::uint32_t name, std::int32_t head, Relation relation) {
  std::vector<Token> tokens(forms.size());
  for (std::size_t i = 0; i < forms.size(); ++i) tokens[i].form = forms[i];
  tokens[name].head = head;
  tokens[name].relation = relation;
  return team_evidence(tokens, {name, name + 1, name, name, {}, {}});
}

TEST_CASE("The last word of a name tells its kind in any case, and more finely than its label") {
  CHECK(name_end("Ministry").label == NameType::organization);
  CHECK(name_end("MINISTRY").sure);
  CHECK(name_end("Treaty").kind == NamedKind::document);
  CHECK(name_end("Museum").kind == NamedKind::facility);
  CHECK(name_end("Museum").label == NameType::none);
  CHECK(name_end("Agro").kind == NamedKind::firm);
  CHECK(name_end("Sdn").label == NameType::organization);
  CHECK(name_end("Tarsk").kind == NamedKind::none);
}

TEST_CASE("The first word tells the kind where it stands first") {
  CHECK(name_beginning("Ministerio").kind == NamedKind::organization);
  CHECK(name_beginning("Stiftung").kind == NamedKind::organization);
  CHECK(name_beginning("Lago").kind == NamedKind::place);
  CHECK(name_beginning("Tarsk").kind == NamedKind::none);
}

TEST_CASE("Legal forms and made-up names of firms are told by their form") {
  CHECK(is_legal_form("S.p.A."));
  CHECK_FALSE(is_legal_form("Holdings"));
  CHECK(is_company_ending("Holdings"));
  CHECK(sounds_like_firm("Tarskneft"));
  CHECK(sounds_like_firm("TarskJet"));
  CHECK_FALSE(sounds_like_firm("McTarsk"));
  CHECK_FALSE(sounds_like_firm("Media"));
}

TEST_CASE("Names that everybody knows are found whatever their capitals and accents") {
  CHECK(known({"Reuters"}).type == NameType::organization);
  CHECK(known({"NESTLÉ"}).sure);
  CHECK(known({"Le", "Monde"}).type == NameType::organization);
  CHECK_FALSE(known({"Ford"}).sure);
  CHECK(known({"Tarsk"}).type == NameType::none);
}

TEST_CASE("Who plays is a team, where it plays is none") {
  CHECK(team({"Tarsk", "beat", "them"}, 0, 1, Relation::nsubj) > 3.0F);
  CHECK(team({"they", "played", "against", "Tarsk"}, 3, 1, Relation::obl) > 3.0F);
  CHECK(team({"Tarsk", "3", "-", "0"}, 0, -1, Relation::root) > 3.0F);
  CHECK(team({"they", "played", "in", "Tarsk"}, 3, 1, Relation::obl) == 0.0F);
  CHECK(team({"the", "coach", "of", "Tarsk"}, 3, 1, Relation::nmod) == 0.0F);
}

}  // namespace
}  // namespace chancery
