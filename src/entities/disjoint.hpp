// Words of a sentence that name another than a pronoun means, beyond the arguments of its own verb. Each gives the head
// of that phrase, or -1.
#pragma once

#include "language/document.hpp"

namespace chancery {

// "called on Medina to free him": who is to do it does it to another.
[[nodiscard]] int called_to_do(const Sentence& sentence, int token);

// "The opposition, led by Medina, accuses him": who leads the subject does so too.
[[nodiscard]] int leader_of_subject(const Sentence& sentence, int token);

// "Norway's ministry deplored it", "Norway's president had harsh words for it": of something else than the own state.
[[nodiscard]] int owner_of_subject(const Sentence& sentence, int token);

// "Together with Weber, he flew to Lima".
[[nodiscard]] int companion_of(const Sentence& sentence, int token);

// "Berg thanked Holm for inviting him": whoever is thanked, praised or accused for a deed does it to another. The one
// who is judged so, where the pronoun is the object of the deed, or -1.
[[nodiscard]] int judged_for_deed(const Sentence& sentence, int token);

// "Berg was chosen by Medina as his successor": whose it is, is not who is named.
[[nodiscard]] int named_by_another(const Sentence& sentence, int token);

// "accused it of bowing to Lima": the verb of what the pronoun is said to have done, to others than itself.
[[nodiscard]] int deed_charged(const Sentence& sentence, int token);

}  // namespace chancery
