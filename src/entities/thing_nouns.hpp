// The nouns that tell what kind of thing a description or a name means. Internal to the entities room.
#pragma once

#include <optional>
#include <string>

#include "entities/entities.hpp"

namespace chancery {

// What a name says that its bearer is: "Games" of the Pacific Games of Peace, "Fund" of the Sahel Fund; in small
// letters.
[[nodiscard]] std::string noun_of_name(const std::string& name);

// The same of a gathering, which may go by initials: "conference" for COP29, "meeting" for the Heads of Government
// Meeting.
[[nodiscard]] std::string noun_of_event(const std::string& name);

// Nouns that can point back to each other's things: "the accord" to a treaty, "the event" to a summit.
[[nodiscard]] bool same_kind(const std::string& a, const std::string& b);

// The class of a thing that the noun can describe, lower-case and singular: "miner" gives Organization, "port"
// Facility.
[[nodiscard]] std::optional<EntityType> class_of_noun(const std::string& lemma);

}  // namespace chancery
