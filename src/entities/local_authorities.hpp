// Authorities told by the place where they act: they act for its state. Internal to the entities room.
#pragma once

#include <optional>

#include "entities/draft.hpp"

namespace chancery {

struct LocalAuthority {
  Span tokens;  // what means the state
  EntityId state{};
  float confidence = 0.0F;
};

// "Police in Minsk", "prosecutors in the city of Gao", "was detained in Minsk": whoever acts there for the state in
// which the place of that name lies. May make the entity of a known state that the text has not named.
[[nodiscard]] std::optional<LocalAuthority> local_authority(Draft& draft, const NameSpan& name);

// "Police stormed the embassy", "officers searched the consulate in Lima": whether the subject comes to a mission from
// outside, as its guests do not, so that it acts for the state where that stands.
[[nodiscard]] bool comes_to_mission(const Sentence& sentence, int subject);

}  // namespace chancery
