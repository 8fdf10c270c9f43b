// Words in the name of a thing, which say what kind of thing it is.
#pragma once

#include <algorithm>
#include <span>
#include <string>
#include <string_view>

#include "core/unicode.hpp"
#include "entities/entities.hpp"

namespace chancery {

// Whether the thing's name holds one of the words, given in lower case, or its plural in "s". Words end at spaces and
// hyphens.
[[nodiscard]] inline bool name_has_word(const Entity& thing, std::span<const std::string_view> words) {
  const std::string name = ascii_lower(thing.name);
  const auto is_one = [&](std::string_view part) { return std::ranges::find(words, part) != words.end(); };
  for (std::size_t begin = 0; begin < name.size();) {
    const std::size_t end = std::min(name.find_first_of(" -", begin), name.size());
    const std::string_view part = std::string_view(name).substr(begin, end - begin);
    if (is_one(part) || (part.ends_with('s') && is_one(part.substr(0, part.size() - 1)))) return true;
    begin = end + 1;
  }
  return false;
}

}  // namespace chancery
