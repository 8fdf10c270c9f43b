// Teams that bear the name of their town or country: in texts on sport "Sweden" beats "Belgium"; private to the
// language room.
#pragma once

#include <span>

#include "language/annotation_buffers.hpp"

namespace chancery {

// Words of a sentence that speak of games and matches.
[[nodiscard]] std::size_t count_sport_words(std::span<const Token> tokens);

// What the place of the run in its sentence says for a team, if the text is on sport; 0 if nothing.
[[nodiscard]] float team_evidence(std::span<const Token> tokens, const NameRun& run);

}  // namespace chancery
