// Which words a mention takes in beside the name or title. Internal to the entities room.
#pragma once

#include "entities/draft.hpp"

namespace chancery {

// "whose registrar she became": the title is read once it is known who she is.
[[nodiscard]] Span place_of(const Draft& draft, const TitleSpan& title);

// "Ms Novak": the honorific belongs to the mention where the name hangs from it.
[[nodiscard]] Span with_honorific(const Draft& draft, const NameSpan& name);

}  // namespace chancery
