// What happens when: the dated statements as a table in the DOT language, one row each, in the order of time.
#pragma once

#include <string>

#include "export/picture.hpp"

namespace chancery {

// The best supported, at most half as many as the picture may have edges; of the entity `around` if one is given,
// which must exist (Error, usage). Says how many dated statements there are, and how many have no date.
[[nodiscard]] std::string timeline_dot(const KnowledgeGraph& graph, const Ontology& ontology,
                                       const PictureOptions& options, const std::string& title);

}  // namespace chancery
