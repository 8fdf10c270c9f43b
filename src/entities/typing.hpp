// What class a name has that the knowledge base does not hold.
#pragma once

#include "entities/draft.hpp"

namespace chancery {

struct TypeGuess {
  enum class Ground : std::uint8_t { words, label, nothing };  // the tagger's label alone; nothing at all
  EntityType type = EntityType::organization;
  float confidence = 0.0F;  // 0: no name worth keeping
  Ground ground = Ground::words;
};

// From title and honorific, head noun, the tagger's label, given names and the words around it.
[[nodiscard]] TypeGuess guess_type(const Draft& draft, const NameSpan& name);
// The same before all the places where the text uses the name are weighed: see kind_evidence.hpp.
[[nodiscard]] TypeGuess guess_by_rules(const Draft& draft, const NameSpan& name);

}  // namespace chancery
