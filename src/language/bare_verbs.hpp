// "Norway and Denmark back the pact": verbs without an ending whose form the tagger knows as an adverb or a noun.
// Internal to the language room.
#pragma once

#include "language/annotate.hpp"
#include "language/document.hpp"
#include "language/model.hpp"

namespace chancery {

// Annotates the sentence anew, such a word being read as another verb of the same use, where several stand before it as
// its subject and no verb has it for a particle. It gets its form back; where nothing comes of it the first reading
// stays.
void read_bare_verbs(const LanguageModel& model, AnnotationWorkspace& workspace, Sentence& sentence);

}  // namespace chancery
