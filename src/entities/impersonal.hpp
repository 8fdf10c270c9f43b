// What "it" can be: by the verb and the noun beside it, and by what else without a name stands near.
#pragma once

#include <optional>
#include <vector>

#include "entities/draft.hpp"

namespace chancery {

// The classes of things that "it" most likely is from what it does, what is done to it or what it has.
[[nodiscard]] EntityTypes likely_for_it(const Sentence& sentence, const Token& pronoun);

// Whether its verb is said of papers and plans alone: "ratify it", "it expires".
[[nodiscard]] bool acts_on_papers(const Sentence& sentence, const Token& pronoun);

// "pointed the finger at it", "an embargo on it": said of a state or a body, and never of the one who does so.
[[nodiscard]] bool is_dealt_with(const Sentence& sentence, const Token& pronoun);

// "who heads it", "walked out of it", "applied to join it": said of what has a head or members, which a state has not.
[[nodiscard]] bool is_run_or_joined(const Sentence& sentence, const Token& pronoun);

// "the League, of which it is a member": the League, which is another than it.
[[nodiscard]] std::vector<EntityId> antecedent_before(int sentence, const Sentence& words, int token,
                                                      const std::vector<Mention>& mentions);

// "buys crude and sells it": what the first verb has for its object, if that has no name.
[[nodiscard]] bool parallels_unnamed(const Draft& draft, int sentence, int token, const std::vector<Mention>& mentions);

// "joined the bank and ran it": what the verb joined before has for its object, if that has a name.
[[nodiscard]] std::optional<EntityId> parallel_object(const Draft& draft, int sentence, int token,
                                                      const std::vector<Mention>& mentions);

// "Chad criticized the draft, while Peru praised it": what the clause before judges, empty if that has no name; nullopt
// if the two verbs are no such.
[[nodiscard]] std::optional<std::vector<EntityId>> judged_alike(const Draft& draft, int sentence, int token,
                                                                const std::vector<Mention>& mentions);

// How strongly a thing without a name offers itself for "it": a subject or object that is one and no person, here
// before the pronoun or in the sentence before; see Discourse for the weights. `acts` if the verb wants somebody who
// can act.
[[nodiscard]] double unnamed_rival(const Draft& draft, int sentence, int token, bool acts,
                                   const std::vector<Mention>& mentions);

}  // namespace chancery
