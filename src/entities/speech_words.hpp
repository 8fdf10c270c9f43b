// Words of the first and second person that mean what they seem to mean, or do not. Internal to the entities room.
#pragma once

#include <string>
#include <vector>

#include "entities/draft.hpp"

namespace chancery {

// "Will you go to Mostar?" tells nothing of the one who is asked; "Why did you go?" does.
[[nodiscard]] bool asks_whether(const Draft& draft, int sentence, std::uint32_t pronoun);

// "forty mine detectors", "to mine the seabed", "his lawyer, Me Rivet".
[[nodiscard]] bool is_no_pronoun(const std::vector<Token>& tokens, std::uint32_t at);

// "welcome you all to Nairobi", "all of you": nobody by name.
[[nodiscard]] bool is_said_to_many(const std::vector<Token>& tokens, std::uint32_t at);

// "Your Excellencies, ladies and gentlemen,": a line that greets many and names nobody.
[[nodiscard]] bool greets_many(const Draft& draft, int sentence);

// "Welcome to Lima, Mr President": the word stands for the guest, to whom the speaker of a turn says it.
[[nodiscard]] bool greets_guest(const std::vector<Token>& tokens, std::uint32_t at);

// "we", "our": the speaker and those for whom he speaks; in small letters.
[[nodiscard]] bool is_of_us(const std::string& lower);

}  // namespace chancery
