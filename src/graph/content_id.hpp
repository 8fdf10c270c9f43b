// Names made from content, so that two runs or two machines give the same ones.
#pragma once

#include <string>
#include <string_view>

#include "graph/knowledge_graph.hpp"

namespace chancery {

// The first 128 bits of a SHA-256 over all that makes it this statement and no other: arguments,
// predicate, mode and qualifiers; not its evidence. 32 hexadecimal digits.
[[nodiscard]] std::string statement_id(std::string_view subject, std::string_view predicate_iri,
                                       std::string_view object, const GraphStatement& statement);
[[nodiscard]] std::string observation_id(const GraphObservation& observation);

// 32 hexadecimal digits for any text.
[[nodiscard]] std::string content_hash(std::string_view content);

// The tail of an entity's IRI: `slug` with all percent-encoded but ASCII letters, digits, "-", ".", "_", "~";
// a slug without any letter or digit is replaced by one made from the name's hash.
[[nodiscard]] std::string safe_slug(std::string_view slug, std::string_view name);

// The shortest decimal that reads back as the same number, without exponent: "28400000000.0", "0.93".
// The value must be finite.
[[nodiscard]] std::string decimal(double value);

}  // namespace chancery
