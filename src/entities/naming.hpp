// Titles that a verb gives to somebody: "was named minister", "serves as chair", "elected Berg president". The verb is
// found in naming.cpp, the holder in naming_holder.cpp, the body in naming_bodies.cpp.
#pragma once

#include <optional>

#include "entities/draft.hpp"

namespace chancery {

// How a sentence gives somebody a title.
struct Naming {
  int verb = -1;                   // token of the verb, or of the title itself with a copula; -1: it does not
  std::vector<Relation> relation;  // of the person to that verb, the likeliest first
  std::optional<EntityId> person;  // where the words themselves tell who it is
  bool ends = false;               // the person leaves the office: "resigned as", "was dismissed as"
};

[[nodiscard]] Naming naming_of(const Draft& draft, const TitleSpan& title);

// The person whom the sentence gives the title by that verb; looks past "is expected to", "and", "who".
[[nodiscard]] std::optional<EntityId> named_person(const Draft& draft, const TitleSpan& title, const Naming& naming);

// What the holder joins or leaves in this office: "joined Norbank as its chief economist".
[[nodiscard]] std::optional<EntityId> body_joined(const Draft& draft, const TitleSpan& title, int verb);

// "joined Norbank, where she became director", "the institute of which he was head": the body on which the clause
// hangs.
[[nodiscard]] std::optional<EntityId> body_of_relative(const Draft& draft, const TitleSpan& title, int verb);

// "At Norbank, Ana Duarte was named chief": the body that the clause opens with.
[[nodiscard]] std::optional<EntityId> body_at_opening(const Draft& draft, const TitleSpan& title, int verb);

// "The bank said that Ana Duarte would succeed Berg as chief executive": the body that tells of it, for offices of
// firms.
[[nodiscard]] std::optional<EntityId> body_of_reporter(const Draft& draft, const TitleSpan& title, int verb);

// Where an office lies that somebody gives without saying so: the state or body of who names ("President Berg named Ana
// Duarte minister", "Nauru elected Berg president").
[[nodiscard]] std::optional<EntityId> body_of_namer(const Draft& draft, const TitleSpan& title, int verb);

// The body that a person serves by the text so far: for a national title (minister, ambassador) a state.
[[nodiscard]] std::optional<EntityId> body_of_person(const Draft& draft, const TitleSpan& title, EntityId person);

}  // namespace chancery
