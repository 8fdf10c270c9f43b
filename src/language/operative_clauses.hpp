// The paragraphs of resolutions and communiqués, "Condemns the attack;", whose subject stands once above them all.
// Internal to the language room.
#pragma once

#include <span>

#include "ingest/article.hpp"
#include "language/document.hpp"

namespace chancery {

// Puts an "It" without any bytes of the text before the verb of each such paragraph, if the document has two or more,
// so that tagger and parser read a whole clause, and takes the capital from the words before the subject's verb. Tokens
// have no heads yet.
void lend_subjects(const Article& article, std::span<Sentence> document);

// Once they are tagged: "thanks" behind such an "It" is one who thanks.
void mend_lent_verbs(Sentence& sentence);

// Whether the token is such an "It".
[[nodiscard]] inline bool is_lent_subject(const Token& token) {
  return token.span.begin == token.span.end && token.form == "It";
}

}  // namespace chancery
