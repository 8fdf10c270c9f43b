// Texts that are one person's words from end to end: speeches, statements and signed articles.
#pragma once

#include "ingest/outline.hpp"

namespace chancery {

// Who a heading or an introducing sentence says is speaking: "Address by President Anna Berg at the ferry forum",
// "Minister Holm's remarks to the press", "Delivered by Anna Berg", "President Berg delivered the following speech".
// A view into `line`, without article and honorific; empty if it names nobody, or several.
[[nodiscard]] std::string_view announced_speaker(std::string_view line);

// Marks the paragraphs of such a text from the first to the last that says "I" or "we", where its head names the
// speaker and a third of them or more speak so. Fills outline.statements and the entries' `statement`; turns of a
// transcript are left as they are.
void find_speech(Outline& outline);

}  // namespace chancery
