// Verbs of giving, taking and holding titles, by their lemma in small letters, and prepositions that part them from a
// person. Internal to the reading of titles.
#pragma once

#include <string>

namespace chancery {

// Verbs that give a title to their object or take it from it.
[[nodiscard]] bool gives_title(const std::string& verb);

// Verbs that give their object the title that "as" gives.
[[nodiscard]] bool gives_title_as(const std::string& verb);

// Verbs whose subject bears the title that "as" gives.
[[nodiscard]] bool bears_title_as(const std::string& verb);

// "was with the president", "is against the minister": what stands behind the preposition is no title of the subject.
[[nodiscard]] bool is_apart(const std::string& preposition);

}  // namespace chancery
