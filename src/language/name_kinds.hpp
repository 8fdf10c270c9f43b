// What single words within a name say of what it names: its last word ("Ministry", "Ltd", "Treaty"), its first one in
// the languages that put the kind first ("Banco", "Lake"), and the made-up names of firms. The finder of names and the
// entities room both ask here.
#pragma once

#include <cstdint>
#include <string_view>

#include "language/document.hpp"

namespace chancery {

// Firms are organisations whose last word tells it only after a name of theirs: "Kyzyl Agro", "Pacific Copper".
enum class NamedKind : std::uint8_t { none, organization, firm, place, facility, event, document, project };

struct NameWord {
  NamedKind kind = NamedKind::none;
  NameType label = NameType::none;  // of the whole name; none where texts differ: a museum is a place or a body
  bool sure = false;                // hardly anything else ends, or begins, with the word
};

// Of the last of several words, in any case.
[[nodiscard]] NameWord name_end(std::string_view word);

// Of the first of several words, in any case.
[[nodiscard]] NameWord name_beginning(std::string_view word);

// "Ltd", "S.p.A.": the legal form of a company, in any case.
[[nodiscard]] bool is_legal_form(std::string_view word);

// Those and "Holdings", "Company": what ends the full name of a company and is left out of its short one.
[[nodiscard]] bool is_company_ending(std::string_view word);

// "StarBank", "Uralkhim": a capital within, or an ending of made-up names of firms.
[[nodiscard]] bool sounds_like_firm(std::string_view word);

}  // namespace chancery
