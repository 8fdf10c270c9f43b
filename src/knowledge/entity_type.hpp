// The eight classes of things the graph speaks of, and sets of them for domains and ranges.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace chancery {

enum class EntityType : std::uint8_t { person, country, place, organization, event, document, facility, project };
inline constexpr int entity_type_count = 8;

[[nodiscard]] std::string_view to_string(EntityType type);  // "Person", as in the ontology
[[nodiscard]] std::optional<EntityType> entity_type_from(std::string_view name);

// A set of classes; `agents` is Person, Country and Organization.
class EntityTypes {
 public:
  constexpr EntityTypes() = default;
  constexpr EntityTypes(EntityType type) : bits_(static_cast<std::uint8_t>(1U << static_cast<unsigned>(type))) {}

  [[nodiscard]] constexpr bool has(EntityType type) const noexcept { return (bits_ & EntityTypes(type).bits_) != 0; }
  [[nodiscard]] constexpr bool empty() const noexcept { return bits_ == 0; }
  friend constexpr EntityTypes operator|(EntityTypes a, EntityTypes b) noexcept {
    EntityTypes both;
    both.bits_ = static_cast<std::uint8_t>(a.bits_ | b.bits_);
    return both;
  }
  friend constexpr bool operator==(EntityTypes, EntityTypes) = default;

 private:
  std::uint8_t bits_ = 0;
};

inline constexpr EntityTypes agent_types =
    EntityTypes(EntityType::person) | EntityType::country | EntityType::organization;

}  // namespace chancery
