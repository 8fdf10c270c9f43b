#include "entities/crowns.hpp"

#include <algorithm>

#include "entities/state_focus.hpp"

namespace chancery {
namespace {

// The states that have had such a ruler since the middle of the last century, by their slugs.
const WordSet* states_with(const TitleSpan& title) {
  static const WordSet kings(
      "saudi-arabia|jordan|bahrain|morocco|spain|united-kingdom|belgium|netherlands|denmark|norway|sweden|thailand|"
      "cambodia|bhutan|tonga|eswatini|lesotho|malaysia|nepal");
  static const WordSet queens("united-kingdom|denmark|netherlands"), emirs("qatar|kuwait"), sultans("oman|brunei"),
      emperors("japan");
  static const WordSet heirs(
      "saudi-arabia|kuwait|bahrain|jordan|united-arab-emirates|norway|denmark|morocco|tonga|brunei|oman|sweden");
  if (title.key == "king") return &kings;
  if (title.key == "queen") return &queens;
  if (title.key == "emir") return &emirs;
  if (title.key == "sultan") return &sultans;
  if (title.key == "emperor") return &emperors;
  return title.key == "crown prince" ? &heirs : nullptr;
}

}  // namespace

std::optional<EntityId> crowned_state(const Draft& draft, const Discourse& discourse, const TitleSpan& title) {
  const WordSet* states = title.plural || title.former ? nullptr : states_with(title);
  if (states == nullptr) return std::nullopt;
  if (title.holders.empty() && ascii_lower(draft.sentence(title.sentence).tokens[title.extent.begin].form) != "the")
    return std::nullopt;
  const auto may = [&](EntityId id) {
    return draft.entity(id).type == EntityType::country && draft.entity(id).known && states->has(draft.entity(id).slug);
  };
  std::optional<EntityId> only;
  bool several = false;
  for (std::size_t at = 0; at < draft.result.list.size(); ++at)
    if (const auto id = static_cast<EntityId>(at); may(id)) {
      several = several || only;
      only = id;
    }
  if (!several) return only;
  if (const auto here = state_just_spoken_of(draft, title.sentence, static_cast<int>(title.tokens.begin));
      here && may(*here))
    return here;
  if (const auto focus = state_in_focus(draft, discourse, may)) return focus;
  return state_in_focus(draft, discourse, may, Focus::text);
}

}  // namespace chancery
