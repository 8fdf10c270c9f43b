// How a statement or an entity came about, in words.
#pragma once

#include <string>

#include "app/pipeline.hpp"
#include "relations/statement.hpp"

namespace chancery {

// The sentence with its arguments marked, the parse, the rule and where it stands, why the mode is what it is, the
// factors of the confidence, and which words of the text mean subject and object.
[[nodiscard]] std::string explain_statement(const ReadArticle& read, const Statement& statement,
                                            const Resources& resources);

// What the thing is, why it has this class and link, and every mention of it.
[[nodiscard]] std::string explain_entity(const ReadArticle& read, EntityId entity);

}  // namespace chancery
