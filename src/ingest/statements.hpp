// Statements that a report hands down without a transcript's labels: "Foreign Minister Anna Berg said:"
// and then her words, paragraph after paragraph.
#pragma once

#include "ingest/outline.hpp"

namespace chancery {

// "I", "we", "our" outside of quotation marks.
[[nodiscard]] bool speaks_in_first_person(std::string_view line);

// Marks the paragraphs that follow such a lead-in and are spoken: those that begin with a quotation
// mark, or, where there are no marks, those up to the last that speaks of "I" or "we". Fills
// outline.statements and the entries' `statement`. Transcripts are left as they are.
void find_statements(Outline& outline);

}  // namespace chancery
