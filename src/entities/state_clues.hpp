// What a text tells of a state that an office may be of: actor, scene or host, and whose officers it names how.
// Internal to the entities room.
#pragma once

#include <optional>

#include "entities/draft.hpp"

namespace chancery {

// "Denmark's parliament has passed a law.": the state whose doings a report opens with, if it is one.
[[nodiscard]] std::optional<EntityId> state_of_opening(const Draft& draft);

// "the ambassador to Austria": a state that the text names only as where envoys are sent.
[[nodiscard]] bool only_hosts_envoys(const Draft& draft, EntityId state);

// "Australian forces will stay", "the Australian government": whose means a minister speaks of.
[[nodiscard]] bool has_forces_in(const Draft& draft, int sentence, EntityId state);

// "trained in Chad", "flew to Chad": a state that the text names only as where something happens.
[[nodiscard]] bool is_scene_only(const Draft& draft, EntityId state);

// "the president, Ana Duarte" where the knowledge base has her state: the text leaves out that one.
[[nodiscard]] bool has_bare_office(const Draft& draft, EntityId state);

// "The foreign minister, Berg, … Peru's home minister, Duarte": a text names the state of those who are foreign to it,
// and leaves out its own. Whether it goes on to name somebody's office with the state, and has not done so before.
[[nodiscard]] bool is_foreign_to_text(const Draft& draft, const TitleSpan& title, EntityId state);

// "discussed Chad's missile launch … the provocation by Chad": a state that the text names for its misdeeds alone.
[[nodiscard]] bool is_known_by_misdeeds(const Draft& draft, EntityId state);

// Whether the state gives the title at all: American departments have secretaries, and no ministers, kingdoms no
// president, and a bare chancellor is German or Austrian.
[[nodiscard]] bool has_such_ministers(const Draft& draft, const TitleSpan& title, EntityId state);

// "President Berg and his guest, Peru's Ana Duarte": a state that the sentence names for a guest or host of somebody
// only.
[[nodiscard]] bool is_state_of_guest(const Draft& draft, const TitleSpan& title, EntityId state);

// "President Berg and his Somali counterpart": nobody is the peer of one of his own state.
[[nodiscard]] bool is_state_of_peer(const Draft& draft, const TitleSpan& title, EntityId state);

// Whether the text tells of the state as where or by whom something is done, rather than as what something is about:
// "sent troops to Chad". With `acts` only as by whom.
[[nodiscard]] bool is_party_or_place(const Draft& draft, EntityId state, bool acts = false);

}  // namespace chancery
