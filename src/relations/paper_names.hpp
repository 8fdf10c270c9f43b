// Fuller names for papers which the text calls "the agreement" and no more: by whom they bind.
#pragma once

#include "entities/entities.hpp"
#include "knowledge/ontology.hpp"
#include "relations/statement.hpp"

namespace chancery {

// "Peru and Chile signed an agreement" makes of "agreement" the "agreement between Peru and Chile", of a court's
// "ruling" the "ruling of the Supreme Court"; the shorter name stays an alias. Names with a capital or with parties are
// left alone.
void name_papers_by_parties(const Findings& findings, const Ontology& ontology, Entities& entities);

}  // namespace chancery
