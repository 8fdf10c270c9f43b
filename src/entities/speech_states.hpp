// Of which state those who speak and those who are spoken to are, and what they call theirs. Called when all mentions
// but those of first and second person are resolved. Internal to the entities room.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "entities/discourse.hpp"
#include "entities/speech.hpp"

namespace chancery {

// The other speaker of a conversation; in a report, the other person most spoken of.
[[nodiscard]] std::optional<EntityId> addressee_of(const Draft& draft, const Discourse& discourse, int sentence,
                                                   EntityId speaker);

// "India rejects it … We urge our neighbour to stop": the state named last before the token `owner` that is none of the
// speaker's `own`.
[[nodiscard]] std::optional<EntityId> neighbour_of_speaker(const Draft& draft, int sentence, std::uint32_t owner,
                                                           const std::vector<EntityId>& own);

// "Ambassador Berg … our prime minister, Tesfa Bekele": whom a speaker calls "our" minister tells whose ambassador
// speaks.
void give_homes(Draft& draft, const SpeechActs& acts);

// "Minister Berg has the papers" in the turn of one who serves a state: a minister of whom no more is said is the
// speaker's own, where he does something himself.
void give_speakers_ministers(Draft& draft);

// "my foreign minister", "your ambassador", "from our side, Prime Minister Berg": gives the titles that begin behind
// the pronoun at the token `owner` the state of who speaks or is spoken to.
void give_titles(Draft& draft, int sentence, std::uint32_t owner, const SpeechAct& act);

}  // namespace chancery
