// Whom a text told to be received, and who received them: "the visiting president" is the guest.
#pragma once

#include "entities/draft.hpp"

namespace chancery {

enum class VisitPart : std::uint8_t { none, host, guest };

// The person's part in the visits told of up to that sentence; none if the text tells of both or of neither.
[[nodiscard]] VisitPart part_in_visit(const Draft& draft, EntityId person, int sentence);

// Whether the title is that of a guest: "the visiting Foreign Minister".
[[nodiscard]] bool is_visiting(const Draft& draft, const TitleSpan& title);

}  // namespace chancery
