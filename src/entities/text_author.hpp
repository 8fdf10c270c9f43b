// Who speaks or writes a whole text, and to whom: "Address by Berg", "By Rolf Dahl" over a diary, the signature of a
// letter.
#pragma once

#include <optional>
#include <vector>

#include "entities/draft.hpp"

namespace chancery {

struct TextAuthor {
  std::optional<EntityId> who, addressee;
  bool throughout = false;      // "I" outside of quotations and turns means nobody else, be the author named or not
                                // ("Statement by the President")
  std::vector<char> asks = {};  // by sentence, of an interview with him: the interviewer says or writes it; else empty
};

// To be asked when names and offices are resolved.
[[nodiscard]] TextAuthor author_of_text(const Draft& draft);

// "Karl Weber" in a line of its own, "Minister of Trade" in the next: who signs bears the office.
void sign_offices(Draft& draft);

}  // namespace chancery
