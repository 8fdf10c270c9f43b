#include "relations/paper_names.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "core/unicode.hpp"
#include "entities/lexicon.hpp"

namespace chancery {
namespace {

constexpr double least_trust = 0.4;
constexpr std::size_t most_parties = 3;

bool is_party(EntityType type) { return type == EntityType::country || type == EntityType::organization; }

// The state or body for which a person signs.
std::optional<EntityId> signs_for(const Entities& entities, EntityId person) {
  std::optional<EntityId> body;
  for (const OfficePhrase& office : entities.offices) {
    if (office.holder != person || !office.body || office.former) continue;
    if (body && *body != *office.body) return std::nullopt;
    body = office.body;
  }
  return body;
}

struct Parties {
  std::vector<EntityId> bodies, persons;

  static void add(std::vector<EntityId>& list, EntityId one) {
    if (std::find(list.begin(), list.end(), one) == list.end()) list.push_back(one);
  }
};

// In the order in which the text names those who sign.
std::vector<const Statement*> in_order(const Findings& findings) {
  std::vector<const Statement*> list;
  for (const Statement& s : findings.statements) list.push_back(&s);
  std::stable_sort(list.begin(), list.end(), [](const Statement* a, const Statement* b) {
    return a->subject_span.begin < b->subject_span.begin;
  });
  return list;
}

std::map<EntityId, Parties> parties_of_papers(const Findings& findings, const Ontology& ontology,
                                              const Entities& entities) {
  std::map<EntityId, Parties> papers;
  for (const Statement* one : in_order(findings)) {
    const Statement& s = *one;
    const std::string& predicate = ontology.properties[static_cast<std::size_t>(s.predicate)].name;
    if ((predicate != "signed" && predicate != "partyTo") || s.mode == Mode::negated || s.confidence < least_trust)
      continue;
    if (entities.list[static_cast<std::size_t>(s.object)].type != EntityType::document) continue;
    if (s.rule == "rule-signed-ratify" || s.rule == "rule-signed-approve") continue;  // a parliament, and no side of it
    const EntityType type = entities.list[static_cast<std::size_t>(s.subject)].type;
    if (is_party(type)) Parties::add(papers[s.object].bodies, s.subject);
    if (type == EntityType::person) Parties::add(papers[s.object].persons, s.subject);
  }
  for (auto& [paper, parties] : papers) {
    if (parties.bodies.size() > 1) continue;
    for (const EntityId person : parties.persons) {
      const auto body = signs_for(entities, person);
      if (!body) {  // whose signature it is, nobody knows
        parties.bodies.clear();
        break;
      }
      Parties::add(parties.bodies, *body);
    }
  }
  return papers;
}

// The noun that says what it is: "memorandum" of "memorandum of understanding on tourism".
std::string noun_of(const std::string& name) {
  std::string before;
  std::size_t begin = 0;
  static const WordSet links("of|on|in|for|at|to|about|against|under|signed|adopted|concluded|reached|dated");
  while (begin < name.size()) {
    const std::size_t end = std::min(name.find(' ', begin), name.size());
    const std::string word = ascii_lower(name.substr(begin, end - begin));
    if (links.has(word)) break;
    before = word;
    begin = end + 1;
  }
  return before;
}

// "Peru's trade agreement with Chile" without the one whose it is and the other, if they are its two parties.
std::string without_parties(const std::string& name, const std::vector<std::string>& parties) {
  if (parties.size() != 2) return name;
  std::string bare = name;
  for (const std::string& party : parties) {
    for (const std::string_view mark : {"'s ", "\u2019s ", "' "})
      if (const std::string owner = party + std::string(mark); bare.starts_with(owner)) bare.erase(0, owner.size());
    for (const std::string_view link : {" with ", " with the "})
      if (const std::string other = std::string(link) + party; bare.ends_with(other))
        bare.erase(bare.size() - other.size());
    // "the arrangement with Mali's Ministry of Trade", which is called the Ministry of Trade of Mali
    const std::size_t with = bare.rfind(" with ");
    const std::size_t owned = with == std::string::npos ? with : bare.find("'s ", with);
    if (owned != std::string::npos && party.starts_with(bare.substr(owned + 3) + " of ")) bare.erase(with);
  }
  return bare;
}

// Whether the name says already who made it.
bool tells_parties(const std::string& name) {
  const std::string padded = " " + name + " ";
  for (const std::string_view word : {" between ", " among ", " with ", " by "})
    if (padded.find(word) != std::string::npos) return true;
  for (std::size_t at = 0; at + 1 < name.size(); ++at)  // "LNG" is no name
    if (name[at] >= 'A' && name[at] <= 'Z' && name[at + 1] >= 'a' && name[at + 1] <= 'z') return true;
  return false;
}

std::string fuller_name(const std::string& name, const std::vector<std::string>& parties) {
  static const WordSet mutual(
      "treaty|agreement|accord|pact|deal|convention|protocol|memorandum|contract|truce|ceasefire|armistice|compact|"
      "arrangement|"
      "lease|plan|roadmap|framework|programme|letter");
  static const WordSet voiced("statement|declaration|communique|communiqué|proposal|vision|charter");
  static const WordSet ordained(
      "resolution|ruling|verdict|judgment|judgement|decree|directive|award|motion|statement|communique|communiqué");
  const std::string noun = noun_of(name);
  if (parties.size() == 1) return ordained.has(noun) ? fmt::format("{} of {}", name, parties[0]) : "";
  const std::string all = parties.size() == 2 ? fmt::format("{} and {}", parties[0], parties[1])
                                              : fmt::format("{}, {} and {}", parties[0], parties[1], parties[2]);
  if (voiced.has(noun)) return fmt::format("{} of {}", name, all);
  return mutual.has(noun) ? fmt::format("{} between {}", name, all) : "";
}

}  // namespace

void name_papers_by_parties(const Findings& findings, const Ontology& ontology, Entities& entities) {
  for (const auto& [paper, parties] : parties_of_papers(findings, ontology, entities)) {
    if (parties.bodies.empty() || parties.bodies.size() > most_parties) continue;
    Entity& entity = entities.list[static_cast<std::size_t>(paper)];
    std::vector<std::string> names;
    for (const EntityId body : parties.bodies) names.push_back(entities.list[static_cast<std::size_t>(body)].name);
    const std::string bare = without_parties(entity.name, names);
    if (entity.known || tells_parties(bare)) continue;
    const std::string fuller = fuller_name(bare, names);
    if (fuller.empty()) continue;
    if (bare != entity.name) entity.aliases.push_back(bare);
    entity.aliases.insert(entity.aliases.begin(), entity.name);
    entity.name = fuller;
  }
}

}  // namespace chancery
