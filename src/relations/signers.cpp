#include "relations/signers.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <string>

#include "core/unicode.hpp"
#include "entities/lexicon.hpp"

namespace chancery {
namespace {

constexpr double least_trust = 0.4, inherited_trust = 0.8;

// The one state in which the person holds an office; one who has none or several signs for nobody in particular.
std::optional<EntityId> state_of(const Entities& entities, EntityId person) {
  std::optional<EntityId> state;
  for (const OfficePhrase& office : entities.offices) {
    if (office.holder != person || !office.body || office.former) continue;
    if (entities.list[static_cast<std::size_t>(*office.body)].type != EntityType::country) continue;
    if (state && *state != *office.body) return std::nullopt;
    state = office.body;
  }
  return state;
}

// "treaty on fishing", "Visiting Forces Agreement": what is between states, while a declaration may be anybody's.
bool is_between_states(const std::string& name) {
  static const WordSet binding(
      "treaty|agreement|accord|pact|partnership|charter|compact|settlement|convention|arrangement|agreements|treaties|"
      "accords|pacts|protocol");
  static const WordSet links("of|on|in|for|at|to|about|against|under|between|with|signed|adopted|concluded");
  std::string noun;
  for (std::size_t begin = 0; begin < name.size();) {
    const std::size_t end = std::min(name.find(' ', begin), name.size());
    const std::string word = ascii_lower(name.substr(begin, end - begin));
    if (links.has(word) && !noun.empty()) break;
    noun = word;
    begin = end + 1;
  }
  return binding.has(noun);
}

}  // namespace

std::vector<Statement> states_of_signers(const std::vector<Statement>& statements, const Entities& entities,
                                         int signing, int party) {
  struct Sides {
    std::map<EntityId, const Statement*> signed_for;  // by state, the first who signs
    std::set<EntityId> told;                          // states that the text itself makes a side
  };
  std::map<EntityId, Sides> papers;
  for (const Statement& s : statements) {
    if ((s.predicate != signing && s.predicate != party) || s.mode == Mode::negated || s.confidence < least_trust)
      continue;
    const Entity& paper = entities.list[static_cast<std::size_t>(s.object)];
    if (paper.type != EntityType::document || !is_between_states(paper.name)) continue;
    const EntityType type = entities.list[static_cast<std::size_t>(s.subject)].type;
    if (type == EntityType::country) papers[s.object].told.insert(s.subject);
    if (type != EntityType::person || s.predicate != signing) continue;
    if (const auto state = state_of(entities, s.subject)) papers[s.object].signed_for.emplace(*state, &s);
  }
  std::vector<Statement> parties;
  for (const auto& [paper, sides] : papers)
    for (const auto& [state, signature] : sides.signed_for) {
      if (sides.told.contains(state) || sides.signed_for.size() + sides.told.size() < 2) continue;
      Statement s = *signature;
      s.subject = state;
      s.predicate = party;
      s.place.reset();
      s.amount.reset();
      s.title.clear();
      s.confidence *= inherited_trust;
      s.rule = "rule-party-signers";
      parties.push_back(std::move(s));
    }
  return parties;
}

void drop_talkers_beside_signers(std::vector<Statement>& statements, const Entities& entities, int signing) {
  const auto is_persons = [&](const Statement& s) {
    return s.predicate == signing && entities.list[static_cast<std::size_t>(s.subject)].type == EntityType::person;
  };
  const auto is_guessed = [](const Statement& s) { return s.rule == "rule-signed-talks-told"; };
  std::set<EntityId> papers;
  for (const Statement& s : statements)
    if (is_persons(s) && !is_guessed(s)) papers.insert(s.object);
  std::erase_if(statements,
                [&](const Statement& s) { return is_persons(s) && is_guessed(s) && papers.contains(s.object); });
}

}  // namespace chancery
