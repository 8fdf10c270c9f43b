// What the sentence around a title adds to it: who is given it, and where its holder serves.
#pragma once

#include "entities/coreference.hpp"
#include "entities/discourse.hpp"

namespace chancery {

// "He is the president of Peru", "she was elected chair of the bank", "Berg resigned as minister": the person, if one
// mention is that. Adds the office.
[[nodiscard]] std::vector<EntityId> predicate_subject(Draft& draft, TitleSpan& title);

// The body serves for all offices of this title's holders in its sentence that have none.
void give_body(Draft& draft, TitleSpan& title, EntityId body, float confidence);

// "his Russian counterpart", "whose trade representative", "its president", "the company's chief executive", "Mr Ali's
// foreign minister": the possessor gives the body, and a counterpart has the possessor's title.
void complete_title(Draft& draft, const Discourse& discourse, TitleSpan& title);

// "was named minister by President Berg of Togo": the namer's state or body, where the title has a holder and no body.
void complete_from_namer(Draft& draft, TitleSpan& title);

// "Mining Minister Aurora Williams" in a passage on Chile: the state, company or city most in mind, where nothing else
// says where the holder serves.
void complete_from_mind(Draft& draft, const Discourse& discourse, TitleSpan& title);

}  // namespace chancery
