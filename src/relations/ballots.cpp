#include "relations/ballots.hpp"

#include <array>
#include <string_view>

#include "relations/discourse_arguments.hpp"
#include "relations/name_words.hpp"

namespace chancery {
namespace {

// "the resolution", "a Russian-drafted text": what bodies vote on.
bool is_put_to_vote(const Entity& document) {
  constexpr std::array<std::string_view, 14> words = {"resolution", "draft",   "text",     "bill",        "motion",
                                                      "amendment",  "treaty",  "proposal", "document",    "law",
                                                      "act",        "measure", "budget",   "constitution"};
  return document.type == EntityType::document && name_has_word(document, words);
}

}  // namespace

std::optional<EntityId> last_ballot(const Entities& entities, int sentence, int token) {
  constexpr int farthest = 4;  // sentences
  for (auto mention = entities.mentions.rbegin(); mention != entities.mentions.rend(); ++mention) {
    const bool before = mention->sentence < sentence ||
                        (mention->sentence == sentence && static_cast<int>(mention->tokens.begin) < token);
    if (!before || mention->referents.size() != 1) continue;
    if (sentence - mention->sentence > farthest) break;
    const EntityId what = mention->referents.front();
    if (is_put_to_vote(entities.list[static_cast<std::size_t>(what)])) return what;
  }
  return std::nullopt;
}

std::vector<Argument> DiscourseArguments::ballot(int trigger, EntityTypes allowed) const {
  constexpr float trust = 0.8F;
  if (!allowed.has(EntityType::document)) return {};
  const auto what = last_ballot(entities_, view_.number(), trigger);
  return what ? std::vector<Argument>{{*what, trigger, view_.token(trigger).span, trust}} : std::vector<Argument>{};
}

}  // namespace chancery
