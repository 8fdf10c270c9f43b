// The relations room's door: a parsed article with its entities in, statements and observations out.
#pragma once

#include <memory>

#include "entities/entities.hpp"
#include "ingest/article.hpp"
#include "knowledge/ontology.hpp"
#include "language/document.hpp"
#include "relations/statement.hpp"

namespace chancery {

class PatternSet;  // the ontology's patterns, compiled; immutable

// Throws Error (ontology) with file and line for a pattern that cannot be understood.
[[nodiscard]] std::shared_ptr<const PatternSet> compile_patterns(const Ontology& ontology);

[[nodiscard]] Findings extract(const Article& article, const Document& document, const Entities& entities,
                               const PatternSet& patterns);

}  // namespace chancery
