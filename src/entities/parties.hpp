// Political parties: whoever is "of" one or sits for one is its member, not on its staff.
#pragma once

#include <string_view>

#include "entities/entities.hpp"

namespace chancery {

// By its name: "Green Alliance Party", "Social Democrats".
[[nodiscard]] bool is_party(const Entity& entity);

// "senator", "Labour MP": a seat that is held for a party.
[[nodiscard]] bool is_seat(std::string_view title);

}  // namespace chancery
