// Names of peoples that mean one person: "The Hungarian said", "a jailed Swede". Internal to the entities room.
#pragma once

#include <optional>

#include "entities/coreference.hpp"
#include "entities/discourse.hpp"

namespace chancery {

// "The Hungarian said": somebody of that state, not the state as "the Chinese" is.
[[nodiscard]] bool is_one_national(const Draft& draft, const NameSpan& name);

// "the two Europeans", "both Kenyans": so many people from there, and not the state.
[[nodiscard]] bool is_counted_people(const Sentence& sentence, std::uint32_t token);

// "Some 5,000 Germans visited": a crowd from there that does something, and not the state.
[[nodiscard]] bool is_crowd_that_acts(const Sentence& sentence, Span name);

// "visited a jailed Swede", "a Finn who": somebody from there whom the text has not told of, not the state.
[[nodiscard]] bool is_somebody_from(const Draft& draft, const NameSpan& name);

// Who is meant by such a name: the person most in mind who comes from there, or whose home nobody knows.
[[nodiscard]] std::optional<EntityId> national_in_mind(const Draft& draft, const Discourse& discourse,
                                                       const NameSpan& name);

}  // namespace chancery
