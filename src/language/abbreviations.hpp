// English abbreviations that are written with a full stop, for tokeniser and splitter.
#pragma once

#include <cstdint>
#include <string_view>

namespace chancery {

enum class Abbreviation : std::uint8_t {
  none,
  title,          // "Mr", "Gen", "vs": something must follow, the sentence does not end here
  before_number,  // "No", "Sat", "pp": an abbreviation only where a number follows
  general,        // "Inc", "Nov", "etc": may end a sentence
};

// What the word is that stands before a full stop, without it: "Mr", "Nov", "Inc". Letter case counts.
[[nodiscard]] Abbreviation abbreviation_of(std::string_view word);

// Prefixes that stay joined to what follows their hyphen ("anti-tank", "ex-minister", "mid-June"), in any case.
// Source: the English Web Treebank, which splits all other hyphens.
[[nodiscard]] bool is_hyphen_prefix(std::string_view word);

// "com", "org", "doc", …: the last part of a web address or file name written without "www.".
[[nodiscard]] bool is_address_ending(std::string_view word);

// Units that are split off the number they are written to: "km" in "5km", "bn" in "$25bn".
[[nodiscard]] bool is_unit(std::string_view word);

}  // namespace chancery
