// Where a thing stands of which the text tells over a list: "The following countries have ratified:", and its line
// below.
#pragma once

#include <vector>

#include "entities/entities.hpp"
#include "relations/statement.hpp"

namespace chancery {

// Statements about listed things get the words of their line as argument, and evidence from the sentence over the list
// to the line; that sentence alone where the line is far below.
void show_lines(std::vector<Statement>& statements, const Entities& entities);

}  // namespace chancery
