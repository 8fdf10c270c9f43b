// What the files behind arguments.hpp share: from a mention, a word or one that stands for it to entities. Lists are
// empty where there is nothing of an allowed class; `depth` bounds the words gone through ("the government of the
// Russian side"). Confidence (0 to 1) is the filler's, lowered by every step.
#pragma once

#include <vector>

#include "relations/arguments.hpp"

namespace chancery {

// The mention's referents of an allowed class, standing at the filler's word.
[[nodiscard]] std::vector<Argument> from_mention(const SentenceView& view, const Entities& entities,
                                                 const Mention& mention, Filler filler, EntityTypes allowed);

// Mentions headed by the token, widest first; then names that hold it, narrowest first.
[[nodiscard]] std::vector<const Mention*> candidates(const SentenceView& view, int token);

// As resolve(), but without moves that stand for their doers, members named beside a body, and the filler's other word.
[[nodiscard]] std::vector<Argument> resolve_within(const SentenceView& view, const Entities& entities,
                                                   const Lexicon& lexicon, Filler filler, EntityTypes allowed,
                                                   int depth);

// named_arguments.cpp. "the leaders of the three countries — Bolivia's Berg, Peru's Holm and Chile's Lund — met": the
// names behind a plural say who is meant, whoever was meant before.
[[nodiscard]] std::vector<Argument> named_behind(const SentenceView& view, const Entities& entities, Filler filler,
                                                 EntityTypes allowed);

// named_arguments.cpp. "120 states voted for it and four against: Chad and Cuba": the four, not the 120.
[[nodiscard]] bool is_of_other_camp(const SentenceView& view, int noun, int name);

// named_arguments.cpp. "Chile's biggest investor, Grupo Norte,": the firm, whatever else the noun might stand for.
[[nodiscard]] std::vector<Argument> firm_beside(const SentenceView& view, const Entities& entities, Filler filler,
                                                EntityTypes allowed);

// named_arguments.cpp. "the Tarvo and Belen dams": the names of sites that share the noun.
[[nodiscard]] std::vector<Argument> sites_sharing(const SentenceView& view, const Entities& entities, Filler filler,
                                                  EntityTypes allowed);

// convened_bodies.cpp. "The Summit of the League urged": the body of states that the gathering in that place is of.
[[nodiscard]] std::vector<Argument> body_convened(const SentenceView& view, const Entities& entities, int trigger,
                                                  Filler filler);

// proxies.cpp. The state, body or leader for whom the word stands: "the Russian side", "delegations from Mali".
[[nodiscard]] std::vector<Argument> through_proxy(const SentenceView& view, const Entities& entities,
                                                  const Lexicon& lexicon, Filler filler, EntityTypes allowed,
                                                  int depth);

// delegations.cpp. "a delegation led by A", "delegations headed by A and B", "a mission from Peru under the leadership
// of C".
[[nodiscard]] std::vector<Argument> leaders_of_delegation(const SentenceView& view, const Entities& entities,
                                                          const Lexicon& lexicon, Filler filler, EntityTypes allowed,
                                                          int depth);

// proxies.cpp. A place or state under what it is called: "the northern town of Amarwa", "the island of Malta".
[[nodiscard]] std::vector<Argument> place_of_kind(const SentenceView& view, const Entities& entities,
                                                  const Lexicon& lexicon, Filler filler, EntityTypes allowed);

}  // namespace chancery
