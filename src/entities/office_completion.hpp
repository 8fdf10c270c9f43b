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

// "I told my Bolivian counterpart, Ana Duarte": of the office that the text named last, and of the state beside it.
void add_peer_of_speaker(Draft& draft, TitleSpan& title);

// "with their US counterparts, Berg and Lund": each in the office of the one in his place.
void add_peers_in_order(Draft& draft, TitleSpan& title, const std::vector<EntityId>& possessors);

// "talks between Berg, Weber and his counterpart, Duarte": of a row that begins with the possessor, the one named last;
// else the possessor.
[[nodiscard]] EntityId last_of_row(const Draft& draft, int sentence_index, std::uint32_t pronoun, EntityId possessor);

// "Duarte, Peru's foreign minister, and Weber, her Malian counterpart,": the first, of a title behind the second's
// name.
[[nodiscard]] std::optional<EntityId> first_of_pair(const Draft& draft, const TitleSpan& title);

// "Foreign Secretary speaks to Egyptian counterpart", as headlines have it: of the office that stands before, or of the
// person's.
void take_office_of_peer(const Draft& draft, TitleSpan& title);

// "met his counterpart, Ana Duarte": she has the possessor's office, in the state named with her or the other one
// spoken of.
void complete_counterpart(Draft& draft, const Discourse& discourse, TitleSpan& title, EntityId possessor);

// "Mining Minister Aurora Duarte" in a passage on Chile: the state, company or city most in mind, where nothing else
// says where the holder serves.
void complete_from_mind(Draft& draft, const Discourse& discourse, TitleSpan& title);

// "our Secretary-General": the union of states of which the text has spoken most so far, if of any.
[[nodiscard]] std::optional<EntityId> union_spoken_of(const Draft& draft, int sentence);

// Whether bodies alone have such a post: "secretary-general", "managing director".
[[nodiscard]] bool is_post_of_bodies(const TitleSpan& title);

}  // namespace chancery
