// The body of an office that nothing beside its title names, but something else in the text does: its owner, who acts,
// sends or is accompanied, a list of visits, where the holder is from.
#pragma once

#include <optional>

#include "entities/discourse.hpp"
#include "entities/draft.hpp"

namespace chancery {

struct BodyTold {
  EntityId body;
  float confidence;
};

// By what names the body whatever the office is; the title has a holder and no body.
[[nodiscard]] std::optional<BodyTold> body_told(Draft& draft, const Discourse& discourse, const TitleSpan& title);
// The state that the holder is told to come from, to act for, or to be host, guest or companion of.
[[nodiscard]] std::optional<BodyTold> state_told(Draft& draft, const Discourse& discourse, const TitleSpan& title);

// "the court's president", "their minister": who owns the office would have told whose it is.
[[nodiscard]] bool is_owned(const Draft& draft, const TitleSpan& title);

}  // namespace chancery
