// What a common noun beside a name says that the name is: "Virunga Star, a gold refinery", "the bank Severny Kredit",
// "a British warship, HMS Trent,".
#pragma once

#include <optional>

#include "entities/draft.hpp"

namespace chancery {

// The class that an apposition after or before the name gives it; none if there is no such.
[[nodiscard]] std::optional<EntityType> described_as(const Draft& draft, const NameSpan& name);

// The entity of the name that stands in apposition to the described thing and bears its class or could:
// "Liptako Charter, a mutual-defence pact", "a treaty between the two, the Falepili Union,". Changes the class of a
// new entity to what the description says.
[[nodiscard]] std::optional<EntityId> named_beside(Draft& draft, const NominalSpan& nominal);

// "his host, Peru's Ana Duarte,"
[[nodiscard]] std::optional<EntityId> person_beside(const Draft& draft, const NominalSpan& nominal);

}  // namespace chancery
