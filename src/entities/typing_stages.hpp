// The stages in which the kind of a name is guessed, in the order of typing.cpp. Internal to typing.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "entities/draft.hpp"
#include "entities/typing.hpp"

namespace chancery::typing {

// A name with what the stages look at.
struct NameSetting {
  NameSetting(const Draft& of, const NameSpan& one);

  const Draft& draft;
  const NameSpan& name;
  const Sentence& sentence;
  std::vector<std::string> words;
  bool single;
  std::string before;  // the word before the name, lower-case
  const Token& head;
  const Token& first;
};

// Nothing if the stage has no say; a guess of no confidence if it is no name.
using Stage = std::optional<TypeGuess>;

// Capitals of style, letters and languages, which are no names, and what such names are of.
[[nodiscard]] Stage by_style(const NameSetting& in);
// By a word in the name or right before it that says of what kind it is.
[[nodiscard]] Stage by_kind_word(const NameSetting& in);
// By an apposition, a clause or a first name that speaks against the word the name is called by, and by that word.
[[nodiscard]] Stage by_what_is_said(const NameSetting& in);

}  // namespace chancery::typing
