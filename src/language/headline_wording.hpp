// How headlines are written, undone for the tagger and parser, which learned from running text: "Holm, Berg Hold Talks"
// is read as "Holm and Berg hold talks".
#pragma once

#include <span>

#include "ingest/article.hpp"
#include "language/document.hpp"
#include "language/model.hpp"

namespace chancery {

// Gives words of the document's headlines other forms, for all rooms behind; spans stay. Where all words have capitals,
// those that the article's text, or else the model's word lists, have without one lose theirs. The last comma between
// the names of a subject becomes "and".
void reword_headlines(const LanguageModel& model, const Article& article, std::span<Sentence> document);

}  // namespace chancery
