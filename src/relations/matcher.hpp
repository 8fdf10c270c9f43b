// Finds the places where a pattern of the ontology fits a sentence.
#pragma once

#include <optional>
#include <vector>

#include "entities/entities.hpp"
#include "relations/arguments.hpp"
#include "relations/attribution.hpp"
#include "relations/patterns.hpp"
#include "relations/sentence_view.hpp"
#include "relations/settings.hpp"
#include "relations/states_spoken_of.hpp"
#include "relations/works_spoken_of.hpp"

namespace chancery {

// One fit: the pattern, its trigger word and one pair of arguments.
struct Match {
  const Pattern* pattern = nullptr;
  int trigger = 0;
  Argument subject, object;
  bool counted = true;  // a figure in the phrase, where the pattern takes one, is the statement's amount
  int verb =
      -1;  // the verb that a gapped clause leaves out, which says how certain it is; the trigger is then its phrase
};

// What the text last said to be owned, or whom it said to be helped, and the number of the sentence.
struct Owned {
  EntityId entity{};
  int sentence = 0;
};

// Who was last told to travel where, and the number of the sentence.
struct Journey {
  EntityId traveller{}, place{};
  int sentence = 0;
};

// Two who were told to meet, speak or write to each other, and the number of the sentence.
struct Exchange {
  EntityId one{}, other{};
  int sentence = 0;
};

// Who was told to attack whom or what, and the number of the sentence.
struct Assault {
  EntityId assailant{}, target{};
  int sentence = 0;
};

// Who wins, is chosen or honoured by what is told; none if nobody is.
[[nodiscard]] std::optional<EntityId> laureate_of(const SentenceView& view, const Entities& entities,
                                                  const Match& match);

// Likewise where nobody is told to choose or to honour him: "Berg was elected", "World leaders congratulated Berg".
[[nodiscard]] std::optional<EntityId> laureate_in(const SentenceView& view, const Entities& entities,
                                                  const Lexicon& lexicon);

// "Togo arrested ten people": who is told to hold somebody, if nobody by name.
[[nodiscard]] std::vector<EntityId> captors_in(const SentenceView& view, const Entities& entities,
                                               const Lexicon& lexicon);

// "Berg met Duarte", "Berg flew to Lima": whose doings that tells; none for "Berg and Duarte met".
[[nodiscard]] std::optional<EntityId> protagonist_of(const Entities& entities, const Match& match);

// Whether the words before `end` are about the chair of a body of states.
[[nodiscard]] bool chair_told(const SentenceView& view, int end);

// A move or a decision, who made it, and whether force was used.
struct Deed {
  std::vector<Argument> doers;
  bool forceful = false;
  int asides = 0;  // sentences since that tell neither of another nor of sides taken
};

// The last deed that the sentence tells, as its own news, before the token.
[[nodiscard]] Deed deed_told(const SentenceView& view, const Entities& entities, const Lexicon& lexicon, int before);

// What the sentences before have told.
struct Told {
  std::optional<Owned> owned, helped, helper;
  std::optional<Owned> sanctioner, sanctionee;
  std::vector<EntityId> givers;        // those who were told to help somebody, each once
  std::optional<Owned> undertaken;     // what is built or paid for
  std::vector<EntityId> builders;      // by whom, if that was told
  std::optional<EntityId> dateline;    // the state that a report of a disaster or of aid is written from
  std::optional<Owned> stricken;       // the state that was told to be struck by a disaster
  std::optional<EntityId> forum;       // the gathering that the whole text reports on
  bool need = false;                   // whether it tells of a disaster or of help
  std::vector<StateSpokenOf> states;   // those that the whole text names, in the order of their first mentions
  std::optional<Owned> laureate;       // who was last told to win, to be chosen or honoured
  std::optional<Owned> protagonist;    // whose meetings or journeys were told last, if only one person's
  const PlacesTold* places = nullptr;  // towns and states named in the sentences before
  const std::vector<WorkSpokenOf>* works = nullptr;  // buildings and projects likewise
  std::vector<Journey> journeys;                     // in text order, a few sentences back
  std::vector<Exchange> exchanges;                   // likewise
  std::vector<Exchange> talks;                       // who was told to meet or to agree with whom; likewise
  std::vector<Owned> captors;                        // those who were told to hold somebody; likewise
  std::vector<Assault> assaults;                     // likewise
  std::vector<EntityId> assailants;                  // those who were told to attack, each once; they need no help
  std::optional<Owned> contested;                    // on whom or what sides were taken last
  Deed deed;                                         // the last, as long as the text goes on about it
  std::optional<int> chair;                          // the last sentence about a body's chair
  const std::vector<bool>* siding = nullptr;         // which predicates tell of sides taken
  const std::vector<bool>* talking = nullptr;        // which tell of talks

  [[nodiscard]] bool takes_sides(int property) const {
    return siding != nullptr && (*siding)[static_cast<std::size_t>(property)];
  }
  [[nodiscard]] bool tells_of_talks(int property) const {
    return talking != nullptr && (*talking)[static_cast<std::size_t>(property)];
  }
};

// All fits in the sentence, by trigger, then in the order of the patterns. `told` learns who is helped by nobody that
// is named.
[[nodiscard]] std::vector<Match> find_matches(const SentenceView& view, const Entities& entities,
                                              const PatternSet& patterns, const Attribution& attribution, Told& told);

}  // namespace chancery
