// What holders of offices do, whom they meet and where they go, which tells of which state they are or are not.
// Internal to the entities room.
#pragma once

#include "entities/draft.hpp"

namespace chancery {

// "From our side, Deputy Prime Minister Berg": whoever says so tells which state is meant.
[[nodiscard]] bool is_of_side(const Draft& draft, const TitleSpan& title);

// "Berg, the foreign minister, praised Peru's help", "met Peru's envoy": of whom a minister says so is not his own
// state.
[[nodiscard]] bool acts_on(const Draft& draft, const TitleSpan& title, EntityId state);

// "The Minister confirmed that Denmark will pay", "Denmark, the minister announced, will pay": what his own state does
// he tells.
[[nodiscard]] bool vouches_for(const Draft& draft, const TitleSpan& title, EntityId state);

// "Berg, the foreign minister, said that Peru had broken the accord": a state that a holder speaks of as another than
// his own.
[[nodiscard]] bool tells_of_another(const Draft& draft, const TitleSpan& title, EntityId state);

// "The president recalled the ambassador to Peru": a state to which the holder's own sends envoys.
[[nodiscard]] bool sends_envoy_to(const Draft& draft, const TitleSpan& title, EntityId state);

// "The Kenyan ambassador met Prime Minister Berg": whom somebody of a state meets serves another.
[[nodiscard]] bool is_met_by(const Draft& draft, const TitleSpan& title, EntityId state);

// "the minister flew to Oslo", "the President is to pay a visit to Togo", "the Minister is in Chad for talks": not to
// where he serves, as a rule.
[[nodiscard]] bool goes_to(const Draft& draft, const TitleSpan& title, EntityId state);

// "He was accompanied by the trade minister", "was seen off by the deputy": of the home of the one who goes.
[[nodiscard]] bool is_with_traveller(const Draft& draft, int sentence);

// Whether some holder of an office that the text names without its state goes there.
[[nodiscard]] bool is_gone_to(const Draft& draft, EntityId state);

}  // namespace chancery
