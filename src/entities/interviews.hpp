// Whom an interview is with, and who asks where its text prints no labels. Internal to the entities room.
#pragma once

#include <optional>
#include <vector>

#include "entities/draft.hpp"

namespace chancery {

// A name of its own that is a person's.
[[nodiscard]] bool is_person(const Draft& draft, const NameSpan& name);

// Somebody of whom more is known than a name: "in an interview with the Lakeside Daily" is with no person.
[[nodiscard]] bool is_somebody(const Draft& draft, EntityId person);

// Whom a text of questions and answers is an interview with: whom its head, the sentences before `end`, says so of,
// else who stands out there by place, office and number of mentions.
[[nodiscard]] std::optional<EntityId> interviewee(const Draft& draft, int end);

// "Who buys the power?", then, in a paragraph of its own, "India, as always."
struct Interview {
  std::optional<EntityId> with;
  int begin = 0;           // the first question
  std::vector<char> asks;  // by sentence: the interviewer says or writes it
};

// To be asked when names and offices are resolved.
[[nodiscard]] std::optional<Interview> unlabelled_interview(const Draft& draft);

}  // namespace chancery
