// Bodies that every state has: ministries, parliaments, courts, armies. "Iran's Foreign Ministry", "the Iranian
// Ministry of Foreign Affairs" and "the Foreign Ministry in Tehran" are one, and another than Japan's.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "entities/draft.hpp"

namespace chancery {

// What such a body is called whatever the order of its words, "foreign ministry" for all of the above; "" if the words
// (lower-case) name no such body.
[[nodiscard]] std::string body_key(std::vector<std::string> words);

// "In Washington the Senate voted": the state whose capital opens the sentence, where the text names it.
[[nodiscard]] std::optional<EntityId> state_of_capital_in_front(const Draft& draft, const NominalSpan& nominal);

// The body of that key and state that the text has spoken of.
[[nodiscard]] std::optional<EntityId> find_national_body(const Draft& draft, const std::string& key, KnownId state);

// "the Sudanese Armed Forces (SAF) … gave to the army": the one body of forces that the text calls by its state, for a
// bare "the army" or "the military".
[[nodiscard]] std::optional<EntityId> forces_named(const Draft& draft, const NominalSpan& nominal);

}  // namespace chancery
