// Journeys that invitations and meetings tell of.
#pragma once

#include <string_view>
#include <vector>

#include "entities/entities.hpp"
#include "relations/sentence_view.hpp"
#include "relations/statement.hpp"

namespace chancery {

// Indices of the predicates; -1 for what the ontology does not know.
struct JourneyPredicates {
  int invited = -1;  // tells where somebody is to go
  int visited = -1;
  int met = -1;  // tells where somebody was, if it is abroad
};

// A planned visit for every person who is told to be invited to a place, with the evidence and words of the invitation;
// an actual one for everybody who is told to have met somebody in a town or state, and to serve another state, or a
// body of none that does not sit there. That somebody signed or attended something abroad gives none: the text then
// tells of no journey.
[[nodiscard]] std::vector<Statement> implied_journeys(const std::vector<Statement>& statements,
                                                      const Entities& entities, const std::vector<SentenceView>& views,
                                                      const JourneyPredicates& predicates);

// "Ambassador Weber", "the High Commissioner": whether the person lives abroad, in a state that the title leaves open.
[[nodiscard]] bool is_posted_abroad(const Entities& entities, EntityId person);

// Towns where bodies of many states sit: those who serve such a body are at home there.
[[nodiscard]] bool is_seat_of_bodies(std::string_view town);

}  // namespace chancery
