#include "knowledge/entity_type.hpp"

#include <array>
#include <cstddef>

namespace chancery {
namespace {

constexpr std::array<std::string_view, entity_type_count> names = {"Person", "Country",  "Place",    "Organization",
                                                                   "Event",  "Document", "Facility", "Project"};

}  // namespace

std::string_view to_string(EntityType type) { return names[static_cast<std::size_t>(type)]; }

std::optional<EntityType> entity_type_from(std::string_view name) {
  for (std::size_t index = 0; index < names.size(); ++index)
    if (names[index] == name) return static_cast<EntityType>(index);
  return std::nullopt;
}

}  // namespace chancery
