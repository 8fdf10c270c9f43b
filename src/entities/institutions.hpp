// Museums, ports, hospitals and the like are houses where one goes, and bodies where they have officers or act.
#pragma once

#include "entities/draft.hpp"

namespace chancery {

// Whether the name is such a house's, and one of its mentions has officers ("the museum's director", "a spokesman for
// the Port of Koper"), signs, buys or hires, or is whom one agrees with.
[[nodiscard]] bool acts_as_body(const Draft& draft, const NameSpan& name);

}  // namespace chancery
