// Relations that a stored graph uses and the ontology at hand does not know, such as those of --ontology.
#pragma once

#include <set>
#include <string>

#include "knowledge/ontology.hpp"

namespace chancery {

// The ontology with a property for each IRI, named by the IRI's tail: "lentTo" gives "lent to". Properties
// stay in order of their IRIs.
[[nodiscard]] Ontology with_properties(const Ontology& ontology, const std::set<std::string>& iris);

}  // namespace chancery
