// From a word in a syntactic place to the entities that it means.
#pragma once

#include <vector>

#include "entities/entities.hpp"
#include "knowledge/entity_type.hpp"
#include "relations/known_fillers.hpp"
#include "relations/lexicon.hpp"
#include "relations/sentence_view.hpp"
#include "relations/syntax.hpp"

namespace chancery {

struct Argument {
  EntityId entity{};
  int token = 0;            // the word that stands for it
  Span span;                // its words, bytes of Article::text
  float confidence = 1.0F;  // of the syntax and of the reference together
};

// The entities of an allowed class that a word means: by its mention, its title, its apposition, or,
// for a word such as "government" or "side", by the state or body it belongs to. Empty if there is none.
[[nodiscard]] std::vector<Argument> resolve(const SentenceView& view, const Entities& entities, const Lexicon& lexicon,
                                            Filler filler, EntityTypes allowed);

// All fillers of the first place that gives an allowed entity; each entity once. One that is `not_this` alone is passed
// over: "attacked their base in Gao" with "they" for the base. The slots must outlive `known`.
[[nodiscard]] std::vector<Argument> arguments(const SentenceView& view, const Entities& entities,
                                              const Lexicon& lexicon, int trigger, const std::vector<Slot>& slots,
                                              EntityTypes allowed, KnownFillers& known, EntityId not_this = -1);

// The same for slots that are asked for but once.
[[nodiscard]] std::vector<Argument> arguments(const SentenceView& view, const Entities& entities,
                                              const Lexicon& lexicon, int trigger, const std::vector<Slot>& slots,
                                              EntityTypes allowed);

}  // namespace chancery
