// Which state an office is of whose phrase does not say so ("the energy minister, Ana Duarte"). Internal to the entities room.
#pragma once

#include <optional>

#include "entities/discourse.hpp"

namespace chancery {

// The state that the text speaks of most, where it was written, in the holder's sentence and just before; those that the
// test allows only, and nothing where two are about equal.
[[nodiscard]] std::optional<EntityId> likely_state(Draft& draft, const Discourse& discourse, const TitleSpan& title,
                                                   std::optional<KnownId> author, const Discourse::Test& allowed);

// "From our side, Deputy Prime Minister Berg": whoever says so tells which state is meant.
[[nodiscard]] bool is_of_side(const Draft& draft, const TitleSpan& title);

// "Berg, the foreign minister, praised Peru's help", "met Peru's envoy": of whom a minister says so is not his own state.
[[nodiscard]] bool acts_on(const Draft& draft, const TitleSpan& title, EntityId state);

// Whether the text tells of the state as where or by whom something is done, rather than as what something is about: "sent
// troops to Chad". With `acts` only as by whom.
[[nodiscard]] bool is_party_or_place(const Draft& draft, EntityId state, bool acts = false);

// Whether the state gives the title at all: American departments have secretaries, and no ministers.
[[nodiscard]] bool has_such_ministers(const Draft& draft, const TitleSpan& title, EntityId state);

}  // namespace chancery
