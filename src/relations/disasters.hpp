// Which state a disaster has struck, for the help that is then told of without saying to whom.
#pragma once

#include <optional>

#include "entities/entities.hpp"
#include "relations/lexicon.hpp"
#include "relations/sentence_view.hpp"

namespace chancery {

// "A cyclone tore through Samoa", "floods in northern Peru", "quake-hit Nepal": the state, or that of the place, if the
// text names it. Nothing where no disaster is told of, or no state.
[[nodiscard]] std::optional<EntityId> struck_state(const SentenceView& view, const Entities& entities,
                                                   const Lexicon& lexicon);

}  // namespace chancery
