// What a vote is on where its sentence does not say so.
#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "core/unicode.hpp"
#include "relations/discourse_arguments.hpp"

namespace chancery {
namespace {

// "the resolution", "a Russian-drafted text": what bodies vote on.
bool is_put_to_vote(const Entity& document) {
  constexpr std::array<std::string_view, 13> words = {"resolution", "draft",  "text",     "bill",     "motion",
                                                      "amendment",  "treaty", "proposal", "document", "constitution",
                                                      "law",        "act",    "measure"};
  const std::string name = ascii_lower(document.name);
  return std::any_of(words.begin(), words.end(),
                     [&](std::string_view word) { return name.find(word) != std::string::npos; });
}

}  // namespace

std::vector<Argument> DiscourseArguments::ballot(int trigger, EntityTypes allowed) const {
  constexpr int farthest = 4;  // sentences
  constexpr float trust = 0.8F;
  if (!allowed.has(EntityType::document)) return {};
  for (auto mention = entities_.mentions.rbegin(); mention != entities_.mentions.rend(); ++mention) {
    const bool before = mention->sentence < view_.number() ||
                        (mention->sentence == view_.number() && static_cast<int>(mention->tokens.begin) < trigger);
    if (!before || mention->referents.size() != 1) continue;
    if (view_.number() - mention->sentence > farthest) break;
    const EntityId what = mention->referents.front();
    const Entity& document = entities_.list[static_cast<std::size_t>(what)];
    if (document.type == EntityType::document && is_put_to_vote(document))
      return {{what, trigger, view_.token(trigger).span, trust}};
  }
  return {};
}

}  // namespace chancery
