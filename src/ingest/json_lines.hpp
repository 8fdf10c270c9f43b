// One line of JSON Lines as an article without structure.
#pragma once

#include <string>

#include "ingest/article.hpp"

namespace chancery {

// Reads "text" (required), "id", "url", "title", "date" and "publisher"; other members are left alone, and
// null or "" counts as absent. Throws Error (input) for a line that is no JSON object, has no text, or
// has a member of the wrong type or a date that is no day.
[[nodiscard]] Article read_json_article(const std::string& line);

}  // namespace chancery
