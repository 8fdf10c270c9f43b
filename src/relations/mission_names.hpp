// Names embassies and consulates that the text calls no more than that by whose they are and where.
#pragma once

#include "entities/entities.hpp"
#include "knowledge/ontology.hpp"
#include "relations/statement.hpp"

namespace chancery {

// "embassy" becomes "embassy of Fiji in Jerusalem" where one state opens or owns it and the statements place it in one
// town; its own words stay as an alias.
void name_missions_by_states(const Findings& findings, const Ontology& ontology, Entities& entities);

}  // namespace chancery
