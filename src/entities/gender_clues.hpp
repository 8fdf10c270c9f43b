// What the text itself shows of a person's gender, noted for the pronouns that follow. Internal to the entities room.
#pragma once

#include "entities/coreference.hpp"
#include "entities/discourse.hpp"

namespace chancery {

// "Draganova was asked, and she said": where nobody else can be meant, the pronoun tells whether it is a woman. `found`
// is what the pronoun at the token was resolved to.
void learn_gender(Draft& draft, const Discourse& discourse, int sentence, int token, const Resolved& found);

// "her husband, Pim Berg", "Queen Ana": the noun tells.
void learn_gender(Draft& draft, const NameSpan& name);

}  // namespace chancery
