// Which buildings and projects a text speaks of, for what it tells without saying of which: "The contractor is Acme".
#pragma once

#include <optional>
#include <vector>

#include "entities/entities.hpp"
#include "relations/sentence_view.hpp"

namespace chancery {

struct WorkSpokenOf {
  EntityId work{};
  int times = 0;     // how often it has been spoken of so far
  int sentence = 0;  // the last one that does
};

// Counts those of one sentence; sentences are to come in the order of the text.
void note_works(const SentenceView& view, const Entities& entities, std::vector<WorkSpokenOf>& works);

// The one spoken of most, if one of the last `farthest` sentences does; of equals the one spoken of last. None if there
// is none so near.
[[nodiscard]] std::optional<EntityId> main_work(const std::vector<WorkSpokenOf>& works, int sentence, int farthest);

}  // namespace chancery
