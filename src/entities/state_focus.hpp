// Which state a text speaks of where it does not say so: "the government", "the foreign ministry". Internal to the
// entities room.
#pragma once

#include <optional>
#include <vector>

#include "entities/definite_parts.hpp"

namespace chancery {

// Where the state is looked for that is in focus: about the sentence, or in what the whole text tells of ("the
// country").
enum class Focus : std::uint8_t { sentence, text };

// The state that stands out among those in mind, by itself and by those who serve it; the one where the dateline lies
// and the one named most often count more. Nothing if two that are allowed are about equal.
[[nodiscard]] std::optional<EntityId> state_in_focus(const Draft& draft, const Discourse& discourse,
                                                     const Discourse::Test& allowed, Focus focus = Focus::sentence);

// "the foreign ministry", "the electoral commission", "the supreme court": the body of the state in focus, made where
// the text has not named it before.
[[nodiscard]] Resolved resolve_state_organ(Draft& draft, const Discourse& discourse, const NominalSpan& nominal);

// Whether the phrase means an organ that every state has one of: "foreign ministry", "parliament".
[[nodiscard]] bool is_state_organ(const NominalSpan& nominal);

// The state of the place where the report was written, if the text names that state.
[[nodiscard]] std::optional<EntityId> state_of_dateline(const Draft& draft);

// "In Riga it met with protests. Police detained": the state in whose town the sentence before is set.
[[nodiscard]] std::optional<EntityId> state_of_scene_before(Draft& draft, int sentence);

// "concern at the situation in Myanmar … the military": the state that its sentence names last before the token as a
// place.
[[nodiscard]] std::optional<EntityId> state_just_spoken_of(const Draft& draft, int sentence, int head);

// The state that more names of the text mean than any other, if it is named twice at least.
[[nodiscard]] std::optional<EntityId> state_named_most(const Draft& draft);

// How often the text names each entity, parallel to Entities::list; by an adjective counts for less.
[[nodiscard]] std::vector<double> times_named(const Draft& draft);

}  // namespace chancery
