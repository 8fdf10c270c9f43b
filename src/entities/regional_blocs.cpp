#include "entities/regional_blocs.hpp"

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "core/unicode.hpp"
#include "core/word_set.hpp"

namespace chancery {
namespace {

struct Region {
  std::string_view adjective;
  std::array<std::string_view, 3> bodies;  // slugs, the one commonly meant first; empty past the last
};

constexpr auto regions = std::to_array<Region>(
    {{"west african",
      {"economic-community-of-west-african-states", "west-african-economic-and-monetary-union",
       "alliance-of-sahel-states"}},
     {"east african", {"east-african-community", "intergovernmental-authority-on-development", ""}},
     {"southern african", {"southern-african-development-community", "southern-african-customs-union", ""}},
     {"southeast asian", {"association-of-southeast-asian-nations", "", ""}},
     {"south-east asian", {"association-of-southeast-asian-nations", "", ""}},
     {"south asian", {"south-asian-association-for-regional-cooperation", "", ""}},
     {"gulf", {"gulf-cooperation-council", "", ""}},
     {"caribbean", {"caribbean-community", "community-of-latin-american-and-caribbean-states", ""}},
     {"south american", {"mercosur", "union-of-south-american-nations", "andean-community"}},
     {"andean", {"andean-community", "", ""}},
     {"central american", {"central-american-integration-system", "", ""}},
     {"arab", {"arab-league", "gulf-cooperation-council", ""}},
     {"eurasian", {"eurasian-economic-union", "", ""}}});

// The words before the noun as the text has them: "west african trade".
std::string words_before(const Draft& draft, const NominalSpan& nominal) {
  static const WordSet said("the|regional|trade|trading|economic|customs|political|security");
  std::string words;
  const auto& tokens = draft.sentence(nominal.sentence).tokens;
  for (auto at = static_cast<std::size_t>(nominal.tokens.begin); at < static_cast<std::size_t>(nominal.head); ++at) {
    const std::string word = ascii_lower(tokens[at].form);
    if (said.has(word)) continue;
    if (!words.empty() && word != "-" && words.back() != '-') words += ' ';
    words += word;
  }
  return words;
}

}  // namespace

std::optional<EntityId> bloc_of_region(Draft& draft, const NominalSpan& nominal) {
  static const WordSet nouns("bloc|grouping");
  if (!nouns.has(nominal.lemma) || !nominal.definite) return std::nullopt;
  const std::string words = words_before(draft, nominal);
  for (const Region& region : regions) {
    if (region.adjective != words) continue;
    std::vector<EntityId> named;
    for (const std::string_view body : region.bodies)
      if (const auto known = body.empty() ? std::nullopt : draft.known.find_slug(body))
        if (const auto told = draft.find_known(*known)) named.push_back(*told);
    if (named.size() > 1) return std::nullopt;
    if (named.size() == 1) return named.front();
    if (const auto known = draft.known.find_slug(region.bodies.front())) return draft.known_entity(*known);
  }
  return std::nullopt;
}

}  // namespace chancery
