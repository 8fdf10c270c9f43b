// Comparing the names of persons: order, initials, near spellings.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/span.hpp"
#include "language/document.hpp"

namespace chancery {

// A person's name by the tagger without the letters behind it: "Dennis Richardson" of "Dennis Richardson AO DSC".
[[nodiscard]] Span without_letters(const std::vector<Token>& tokens, Span name);

// The words of a normalised name without initials' dots, "jr", "sr" and honorific tails.
[[nodiscard]] std::vector<std::string> name_words(std::string_view norm);

// True if two normalised spellings may be one name: equal, or few letters apart for their length
// ("tokayev", "tokaev"), with the same first letter.
[[nodiscard]] bool near_spelling(std::string_view a, std::string_view b);

// True if both normalised names can be one person's: a surname or given name of the other, the same
// words in another order, a given name cut to its initial.
[[nodiscard]] bool same_person(std::string_view a, std::string_view b);
// The same of the names' words, see name_words.
[[nodiscard]] bool same_person(const std::vector<std::string>& left, const std::vector<std::string>& right);

// "TAKEDA Haruki": capitals tell the family's name, wherever it stands.
[[nodiscard]] bool has_family_name_first(std::string_view text);

}  // namespace chancery
