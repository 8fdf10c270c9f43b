// The state of an office holder by what his sentence tells of him: his delegation, his company, for whom he acts, whom
// he receives. Internal to the entities room.
#pragma once

#include <optional>

#include "entities/draft.hpp"

namespace chancery {

// The state that a text gives to the holder right before his name: "Canada's Ana Duarte".
[[nodiscard]] std::optional<EntityId> owner_state(const Draft& draft, EntityId holder);

// "The Swiss delegation includes the energy minister, Ana Duarte", "the Greek side was represented by Deputy Minister
// Berg": the state whose delegation the sentence names before the title.
[[nodiscard]] std::optional<EntityId> state_of_delegation(const Draft& draft, const TitleSpan& title);

// "urged the Malian government to release opposition leader Berg": of the state that holds him, named last before the
// verb.
[[nodiscard]] std::optional<EntityId> state_of_jailer(const Draft& draft, const TitleSpan& title);

// "flew to Aden to see the premier, Bawazir": whom a visitor from another state meets serves where they are.
[[nodiscard]] std::optional<KnownId> state_of_visited(const Draft& draft, const TitleSpan& title);

// "He was accompanied by the Minister of Trade, Ana Duarte": she serves where he does.
[[nodiscard]] std::optional<EntityId> state_of_companion(const Draft& draft, const TitleSpan& title);

// "the ambassador to Austria, Berg": where he is sent.
[[nodiscard]] std::optional<EntityId> host_of_envoy(const Draft& draft, const TitleSpan& title);

// "State Secretary Berg will represent Togo at the talks": whom the holder represents.
[[nodiscard]] std::optional<EntityId> state_represented(const Draft& draft, const TitleSpan& title);

// "Duarte, Minister of Trade, signed it on behalf of the Government of Malta": for whom the holder acts.
[[nodiscard]] std::optional<EntityId> state_acted_for(const Draft& draft, const TitleSpan& title);

// "Peru opposed the dam under late president Berg", "Under President Berg, Peru opposed it": the state that does it
// under him.
[[nodiscard]] std::optional<EntityId> state_ruled_under(const Draft& draft, const TitleSpan& title);

}  // namespace chancery
