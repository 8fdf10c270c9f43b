// What a text says that no pattern reads: the material from which a user writes the next one.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "entities/entities.hpp"
#include "language/document.hpp"
#include "relations/extract.hpp"

namespace chancery {

// Why a sentence gave no statement; the first that is true of it.
enum class Silence : std::uint8_t {
  no_entity,   // it names nothing
  one_entity,  // it names one thing alone
  no_trigger,  // two or more, and no word that a pattern knows
  not_filled,  // a pattern's word, with no fitting entities in its places
};

inline constexpr std::size_t silence_count = 4;

[[nodiscard]] std::string_view to_string(Silence why);  // "names nothing", …

struct SilentSentence {
  int sentence = 0;  // index into Document::sentences
  Silence why{};
  std::vector<std::string> triggers;  // the patterns' words in it, for not_filled
};

// A verb or noun that no pattern knows, with two things in its places.
struct UnknownLink {
  bool verb = true;
  std::string lemma;
  int sentence = 0, token = 0;
  EntityId from{}, to{};
  std::string place;  // of `to`: "object", "with", …
};

struct Coverage {
  std::size_t telling = 0;  // sentences with a statement
  std::vector<SilentSentence> silent;
  std::vector<UnknownLink> links;  // by sentence and token
  std::vector<EntityId> unlinked;  // named things that the knowledge base does not know, by id
};

[[nodiscard]] Coverage examine(const Document& document, const Entities& entities, const Findings& findings,
                               const PatternSet& patterns);

}  // namespace chancery
