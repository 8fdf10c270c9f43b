// The closed word lists of the entities room: titles, head nouns of each class, honorifics, first names.
// All words are lower-case; look up a lower-case form or lemma.
// Titles are in lexicon_titles.cpp, words beside persons' names in lexicon_persons.cpp, head nouns in
// lexicon_head_nouns.cpp, verbs and small words in lexicon.cpp; given names in given_names.cpp.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/word_set.hpp"
#include "knowledge/entity_type.hpp"
#include "knowledge/knowledge_base.hpp"
#include "language/name_kinds.hpp"

namespace chancery {

namespace lexicon {

// The slug of the one body that has an office of this name ("foreign secretary"); lower-case title.
[[nodiscard]] std::optional<std::string_view> only_body(std::string_view title);

enum class Gender : std::uint8_t { unknown, male, female };

// The core noun of a title ("president", "secretary-general", "spokesman") and what holding it means.
struct TitleNoun {
  Role role = Role::other;
  bool employee = false;    // speaks or works for the body without leading it
  bool vague = false;       // "leader", "head", "chief": an office only with a body, never before a bare name
  bool profession = false;  // "lawyer", "economist": a calling, of an organisation's staff only where it is named
};
[[nodiscard]] std::optional<TitleNoun> title_noun(std::string_view lemma);
// Further callings, in small letters only ("a strategist at X"): no titles before a name.
[[nodiscard]] const WordSet& professions();
// Role of a title in full, "prime minister", "minister of foreign affairs"; other if it names no such office.
[[nodiscard]] Role title_role(std::string_view title);
// The one state or body that has an office of this name ("foreign secretary": United Kingdom), "" if several do.
[[nodiscard]] std::string_view title_home(std::string_view title);
[[nodiscard]] const WordSet& title_modifiers();  // "prime", "foreign", "deputy": before a title noun
[[nodiscard]] const WordSet& former_words();     // "former", "ex", "then", "late"
// "junta chief", "army commander": of the forces of a state.
[[nodiscard]] bool leads_forces(std::string_view title);
// "finance director", "mission chief": posts that firms and lenders have and states do not.
[[nodiscard]] bool leads_part_of_firm(std::string_view title);
[[nodiscard]] const WordSet& portfolios();  // "affairs", "defence", "state": after "minister of"
[[nodiscard]] const WordSet& honorifics();  // "mr", "dr", "general"
// "MP", "KC", "C.G.H.": letters that a person's name bears behind it.
[[nodiscard]] bool is_honour(std::string_view form);
[[nodiscard]] const WordSet& occupations();  // "poet", "banker": before a person's name, no office
[[nodiscard]] Gender honorific_gender(std::string_view word);
[[nodiscard]] Gender name_gender(std::string_view first_name);
[[nodiscard]] Gender noun_gender(std::string_view noun);  // "king", "chairwoman", "spokesman"

// The class of what is named by a word of this kind.
[[nodiscard]] std::optional<EntityType> type_of(NamedKind kind);
// The class that a name's head noun shows: "University", "Summit", "Treaty", "Airport", "Corridor".
[[nodiscard]] std::optional<EntityType> name_cue(std::string_view head_noun);
// The class of a thing that a common noun describes: "summit", "statement", "plant"; narrower than name_cue.
[[nodiscard]] std::optional<EntityType> described_type(std::string_view lemma);
// Adjectives that say too little to name a thing: "new", "joint" is not among them.
[[nodiscard]] const WordSet& weak_modifiers();

[[nodiscard]] const WordSet& calendar_names();  // months and week days
[[nodiscard]] const WordSet& calendar_words();  // those, their short forms and zones of time
[[nodiscard]] const WordSet& post_nominals();   // "mp", "obe", "phd": letters behind a person's name, without dots
[[nodiscard]] const WordSet& name_particles();  // "al", "bin", "von", "de"
[[nodiscard]] bool is_company_noun(std::string_view word);  // "airline", "miner", "channels": "uranium miner Orano"
[[nodiscard]] const WordSet& say_verbs();                   // "say", "stress", "note"
[[nodiscard]] const WordSet& speech_or_act_verbs();         // of which only an agent can be subject
[[nodiscard]] const WordSet& meet_verbs();                  // "meet", "sign", "discuss": whose "we" are persons
[[nodiscard]] const WordSet& armed_services();              // "army", "guard": before a rank
[[nodiscard]] const WordSet& trade_unions();                // "union", "guild"
[[nodiscard]] const WordSet& state_nouns();  // "government", "side", "authorities": stand for their country

}  // namespace lexicon
}  // namespace chancery
