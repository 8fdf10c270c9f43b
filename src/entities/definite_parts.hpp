// How each kind of definite description finds what it goes back to; see definite.hpp. Internal to the entities room.
#pragma once

#include "entities/coreference.hpp"
#include "entities/discourse.hpp"

namespace chancery {

// The state of the town last spoken of, here or in the two sentences before.
[[nodiscard]] std::optional<KnownId> state_of_scene(const Draft& draft, int sentence);

[[nodiscard]] Resolved resolve_definite_body(Draft& draft, const Discourse& discourse, const NominalSpan& nominal);
[[nodiscard]] Resolved resolve_definite_person(Draft& draft, const Discourse& discourse, const NominalSpan& nominal);
[[nodiscard]] Resolved resolve_definite_state(Draft& draft, const Discourse& discourse, const NominalSpan& nominal);
[[nodiscard]] Resolved resolve_neighbour(const Draft& draft, const Discourse& discourse, const NominalSpan& nominal);
[[nodiscard]] Resolved resolve_rulers(Draft& draft, const Discourse& discourse, const NominalSpan& nominal);
[[nodiscard]] Resolved resolve_definite_capital(Draft& draft, const Discourse& discourse, const NominalSpan& nominal);
[[nodiscard]] Resolved resolve_hosts(Draft& draft, const NominalSpan& nominal);
[[nodiscard]] Resolved resolve_definite_town(const Draft& draft, const Discourse& discourse,
                                             const NominalSpan& nominal);

// "Taiwan's vice-president thanked the country", "Duarte, who visited the capital": the states of who does so, which
// are not meant.
[[nodiscard]] std::vector<EntityId> own_state_of_actor(const Draft& draft, const NominalSpan& nominal);

// "the rebels": the armed group most in mind.
[[nodiscard]] Resolved resolve_fighters(const Draft& draft, const Discourse& discourse, const NominalSpan& nominal);

// "the junta": the state most in mind that soldiers ruled when the text was written.
[[nodiscard]] std::optional<EntityId> state_under_junta(const Draft& draft, const Discourse& discourse);

// Words that tell which state is meant: regions among the names, and words like "island".
[[nodiscard]] std::vector<std::string> region_words(const Draft& draft, const NominalSpan& nominal);

// The state to which a place or a state among the phrase's own words belongs: "the Perth company", "the Austrian firm".
[[nodiscard]] std::optional<KnownId> home_of_words(const Draft& draft, const NominalSpan& nominal);

// "the bank Severny Kredit": the name of that class that follows the phrase.
[[nodiscard]] Resolved named_after(const Draft& draft, const NominalSpan& nominal, EntityType type);

// "A man was arrested in Lima. The man had confessed": one of whom the text has told within so many sentences, and whom
// it does not name.
[[nodiscard]] bool is_told_unnamed(const Draft& draft, const NominalSpan& nominal, int reach);

// Those whom the phrase cannot mean; see co_arguments.
class Barred {
 public:
  Barred(const Draft& draft, const NominalSpan& nominal);
  [[nodiscard]] bool has(EntityId id) const;
  void add(const std::vector<EntityId>& more) { list_.insert(list_.end(), more.begin(), more.end()); }

 private:
  std::vector<EntityId> list_;
};

}  // namespace chancery
