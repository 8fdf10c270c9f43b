// The shorter forms under which texts call companies: "Halvorsen Metals Inc.", "Halvorsen Metals", "Halvorsen".
#pragma once

#include <string>

#include "entities/draft.hpp"

namespace chancery {

// A normalised name without "Inc", "SpA", "Holding" and the like at its end.
[[nodiscard]] std::string without_legal_form(const std::string& norm);

// Whether the words of an unknown name are those of firms: "Banco Andino", "Kyzyl Agro", "ZamWire", "Uralkhim".
[[nodiscard]] bool sounds_like_firm(const NameSpan& name);
// Whether names of firms end in this word, in lower case: "commodities", "copper", "shipyards".
[[nodiscard]] bool ends_firm_names(const std::string& word);

// The class of a longer name in the text that begins with this one's words: "Salar Norte" is of the class of "Salar
// Norte SpA".
[[nodiscard]] std::optional<EntityType> class_of_longer_name(const Draft& draft, const NameSpan& name);

// The organisation of the text whose name of several words begins with this one word, if it is one and the word names
// nothing else by itself.
[[nodiscard]] std::optional<EntityId> organisation_called(const Draft& draft, const NameSpan& name);

// Whether the words around a name speak of a body and not of a person: ", which", "it", "shares of".
[[nodiscard]] bool spoken_of_as_body(const Draft& draft, const NameSpan& name);

// "the steel trader Orvik", "an oil major": what deals in goods is a firm, though a trader or a major may be a person.
[[nodiscard]] bool is_firm_by_goods(const std::string& noun, const std::string& before);

// "the Orvik company", "Norway's Orvik national oil company": the token of the noun that says what the name is of; none
// if no such noun stands behind.
[[nodiscard]] std::optional<std::uint32_t> firm_noun_behind(const Draft& draft, const NameSpan& name);

}  // namespace chancery
