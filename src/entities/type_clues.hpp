// What the words around a name tell of the class of what it names. Internal to the entities room.
#pragma once

#include <string>

#include "entities/draft.hpp"

namespace chancery {

// The token in small letters; empty outside of the sentence.
[[nodiscard]] std::string lower_form(const Sentence& sentence, int token);

// "the secretary-general of the Pacific Forum": a body that meets, and no meeting.
[[nodiscard]] bool has_officers(const Draft& draft, const NameSpan& name);

// "the board of Germany's Elbe Werft", "shareholders of Sampo": firms have them.
[[nodiscard]] bool has_board(const Draft& draft, const NameSpan& name);

// "founded the Orvik Peace Initiative (OPI)", "a co-founder of the Lund Initiative", "a pension plan": what has members
// and staff.
[[nodiscard]] bool is_founded_body(const Draft& draft, const NameSpan& name);

// "the Christian Democrats", "the Spring Meetings": by the last word.
[[nodiscard]] std::optional<EntityType> class_of_plural(const std::string& word);

// "an intermediate-range ballistic missile (IRBM)", and the IRBM from there on: letters for what a common noun calls.
[[nodiscard]] bool is_short_for_common_noun(const Draft& draft, const NameSpan& name);

// "the department of Chocó": what is called so is a place, though "minister of state Ana Duarte" is none.
[[nodiscard]] bool is_place_kind(const std::string& noun);

// "talks", "summits".
[[nodiscard]] bool is_event_in_plural(const std::string& word);

// "at the Prado in Madrid": where one is at a thing with an article that stands in a town, it is a house.
[[nodiscard]] bool is_house_somewhere(const Draft& draft, const NameSpan& name);

// "sold it to Sinopar of Shanghai": an unknown name that nothing calls a place, by the town or state where it sits.
[[nodiscard]] bool is_firm_of_place(const Draft& draft, const NameSpan& name);

// "on Diego Garcia, where the navy has a base": what something is in is a place, however it sounds.
[[nodiscard]] bool is_where(const Draft& draft, const NameSpan& name);

// "Jubanda's president", "Kuzela's governor": what no person has, and no firm.
[[nodiscard]] bool is_governed(const Draft& draft, const NameSpan& name);

// "Nthabi Fokola takes over as deputy governor": who enters an office or leaves it, whatever the tagger makes of the
// name.
[[nodiscard]] bool enters_office(const Draft& draft, const NameSpan& name);

// "kidnapped Bosco Ntara", "Bosco Ntara was jailed": what befalls nobody but persons.
[[nodiscard]] bool is_held(const Draft& draft, const NameSpan& name);

// Whether "and" joins the name to a body: "Sonatrach and Halden", "the fund and Halden".
[[nodiscard]] bool is_joined_to_body(const Draft& draft, const NameSpan& name);

// "Santos, which bought the field,", "Kongsberg, of Norway,", "played for Reading": a firm or a club called after its
// town.
[[nodiscard]] bool acts_as_firm(const Draft& draft, const NameSpan& name);

// Whether the text tells of airlines: "Emirates cut its flights".
[[nodiscard]] bool speaks_of_flying(const Draft& draft);

}  // namespace chancery
