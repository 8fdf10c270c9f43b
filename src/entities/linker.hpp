// Links names to entities: through the knowledge base by name, type and date, else to a name seen in the
// same text, else to a new entity. One thing gets one entity, and never a guessed identifier. Internal to the entities
// room.
#pragma once

#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "entities/draft.hpp"
#include "entities/person_names.hpp"
#include "entities/typing.hpp"

namespace chancery {

class Linker {
 public:
  explicit Linker(Draft& draft);

  void run();

  // The first letters of the words that begin with a capital.
  [[nodiscard]] static std::string initials(const std::string& name);

 private:
  [[nodiscard]] static std::size_t words(const NameSpan& name) { return name_words(name.norm).size(); }

  // linking.cpp
  void assign(NameSpan& name, EntityId entity, float confidence);
  [[nodiscard]] static std::string first_word(const std::string& name);
  [[nodiscard]] bool link_articled_surname(NameSpan& name);
  // A name of several words that the knowledge base does not hold as it stands.
  void link_full(NameSpan& name);
  // "read law at Lund": the university, by the name of its town.
  [[nodiscard]] bool is_school(const NameSpan& name) const;
  void link_school(NameSpan& name);
  // A capitalised head noun alone, "the Organization", "the Commission": the nearest named body before that
  // has the word in its name, else an organ of a body in the text.
  [[nodiscard]] bool opens_with_union() const;
  void link_head_noun(NameSpan& name, std::size_t at);
  void link_tagged_word(NameSpan& name);
  [[nodiscard]] static bool same_word(const std::string& a, const std::string& b);
  void make(NameSpan& name, const TypeGuess& guess, bool described);
  void prefer_longer_name(EntityId entity, const NameSpan& name);
  // A single word: a person named in full elsewhere, an abbreviation, an office holder's surname, or new.
  void link_single(NameSpan& name);
  void link_publisher();
  void link_nested(NameSpan& name);

  // link_known.cpp: what the knowledge base has.
  [[nodiscard]] const KnownThing& thing(KnownId id) const;
  [[nodiscard]] bool in_office(KnownId person) const;
  [[nodiscard]] bool looks_personal(const NameSpan& name) const;
  void link_known(NameSpan& name);
  // "Congress", "the Senate": one state's chamber goes by a word that all use. It is meant where the text speaks of
  // that state and no other owns it. Parties share their names, too: "Georgian Democrats".
  [[nodiscard]] bool of_another_state(const NameSpan& name, const NameHit& hit) const;
  // "King Salman": who is known by rank and name, where the text names his state.
  [[nodiscard]] std::optional<KnownId> ruler_styled(const NameSpan& name) const;
  [[nodiscard]] bool is_council_of_state(const NameSpan& name) const;
  [[nodiscard]] bool bears_rank(const NameSpan& name) const;
  [[nodiscard]] bool follows_based(const NameSpan& name) const;
  [[nodiscard]] bool advises(const NameSpan& name) const;
  [[nodiscard]] bool is_letters_of_no_place(const NameSpan& name, const KnownThing& place) const;
  [[nodiscard]] bool is_called_otherwise(const NameSpan& name) const;
  // Above 0 if the hit fits what the text shows of the name.
  [[nodiscard]] int rank_hit(const NameSpan& name, const NameHit& hit) const;
  // Whether it is the last word of a person's name that the text gave before.
  [[nodiscard]] bool ends_person_name(const NameSpan& name) const;
  // Whether the text has a longer name with this word at its end: "Lev Kazan".
  [[nodiscard]] bool ends_longer_name(const NameSpan& name) const;
  // The names of several words that have this one as their last, or as the family name in capitals before the others.
  [[nodiscard]] const std::vector<std::size_t>& longer_names(const NameSpan& name) const;
  // "Delta Crown" after "Delta Crown Trading": the one body or place whose name goes on with what it is.
  [[nodiscard]] std::optional<EntityId> longer_in_text(const NameSpan& name) const;
  // "the Puno Forum": the one event of that noun that the text tells of "in Puno".
  [[nodiscard]] std::optional<EntityId> event_in_town(const NameSpan& name) const;
  // Two bodies or more share the name, and nothing else bears it.
  [[nodiscard]] bool is_any_body(const NameSpan& name) const;
  [[nodiscard]] bool is_airline(const NameSpan& name) const;
  [[nodiscard]] static bool are_letters_of_firm(const std::string& letters, const std::string& firm);
  [[nodiscard]] std::optional<EntityId> work_in_text(const NameSpan& name) const;
  // How many of a body's member states the text names.
  [[nodiscard]] int members_named(KnownId body) const;
  [[nodiscard]] bool told_in_full(const NameSpan& brief, KnownId id) const;
  // The same person under another order of names, without middle initial or "Jr.".
  [[nodiscard]] std::optional<KnownId> find_person_variant(const NameSpan& name) const;
  // link_patronymic.cpp
  [[nodiscard]] std::optional<KnownId> find_by_father(const NameSpan& name) const;
  // A surname that only one office holder of the article's day bears; without a day, only after a title.
  [[nodiscard]] std::optional<KnownId> surname_holder(const NameSpan& name) const;
  // One of the bodies where the person served is named in the text.
  [[nodiscard]] bool body_in_text(KnownId person) const;
  // "Government of Peru", "Federal Government of Peru", "Peruvian Government" mean the state.
  [[nodiscard]] std::optional<EntityId> state_of_government(const NameSpan& name);
  // "Commission" is the "European Commission" in a text on the EU: a known organ under a name of its body.
  [[nodiscard]] std::optional<KnownId> organ_of_body(const std::string& organ) const;
  // "the Union", "the Commission" in a text on member states of the European Union that names no other.
  [[nodiscard]] std::optional<KnownId> organ_of_europe(const NameSpan& name) const;
  // "The Council of Ministers" below the name of a state, in a text that has spoken of no union yet.
  [[nodiscard]] bool of_a_state(const NameSpan& name) const;

  // link_in_text.cpp: what the text has named before.
  [[nodiscard]] std::optional<EntityId> find_in_text(const NameSpan& name, EntityType type) const;
  // "2016 UK-France Summit" and "UK-France Summit 2016" without the year.
  [[nodiscard]] static std::string without_year(const std::string& norm);
  // defined_initials.cpp: letters that the text itself explains. Where parentheses behind a name give its letters, they
  // mean it.
  void define_letters();
  void join_bynames();
  void spread_letters(const NameSpan& full, const std::string& letters);
  // Whether the letters are the initials of the name's words with capitals, all of them.
  [[nodiscard]] static bool has_initials(const std::string& full, const std::string& letters);
  // link_in_text.cpp: "Collective Security Treaty Organization (CSTO)", "EXIM Bank (Export-Import Bank of India)".
  void link_parentheses();
  [[nodiscard]] static bool is_initialism(const std::string& text);
  // Letters of the short form occur in order in the long one, both begin with the same.
  [[nodiscard]] static bool abbreviates(const std::string& brief, const std::string& full);
  // Whether the text has given the person's full name before this place.
  [[nodiscard]] bool named_before(EntityId person, const NameSpan& place) const;
  // "Mr Mittal" of the only Mittal of the text, whom the list of first names has for a woman.
  [[nodiscard]] bool may_be_miscalled(const NameSpan& name, EntityId id) const;
  // "Tomas Vega and Mrs Vega": another of that surname.
  [[nodiscard]] bool is_spouse(const NameSpan& name) const;
  [[nodiscard]] std::optional<EntityId> person_in_text(const NameSpan& name) const;
  [[nodiscard]] std::optional<EntityId> called_by_first_name(const NameSpan& name) const;
  [[nodiscard]] static bool is_shouted_name(const NameSpan& name);
  // An abbreviation spelled by the initials of a name in the text, or a name already met.
  [[nodiscard]] std::optional<EntityId> other_in_text(const NameSpan& name) const;

  // name_words, which many names ask of the same norms.
  [[nodiscard]] const std::vector<std::string>& words_of(const std::string& norm) const;

  Draft& draft_;
  std::unordered_map<std::string, std::vector<std::size_t>> by_last_word_;  // names of several words
  mutable std::optional<bool> on_flying_;  // whether the text tells of airlines, once asked
  mutable std::unordered_map<std::string, std::vector<std::string>> words_;
};

}  // namespace chancery
