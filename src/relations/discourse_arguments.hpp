// Arguments that no word of the sentence gives but what the text has told: who speaks, what it spoke of, who was helped
// last.
#pragma once

#include <array>
#include <optional>
#include <vector>

#include "entities/entities.hpp"
#include "relations/arguments.hpp"
#include "relations/attribution.hpp"
#include "relations/matcher.hpp"
#include "relations/patterns.hpp"
#include "relations/sentence_view.hpp"

namespace chancery {

// Of one sentence. Each list is empty where the text tells of nobody of an allowed class; the words of an argument are
// the trigger's. `earlier` are the matches found so far in the sentence, in the order found. Keeps references to all it
// is given.
class DiscourseArguments {
 public:
  DiscourseArguments(const SentenceView& view, const Entities& entities, const PatternSet& patterns,
                     const Attribution& attribution, const Told& told)
      : view_(view),
        entities_(entities),
        patterns_(patterns),
        attribution_(attribution),
        told_(told),
        owns_(patterns.property("owns")),
        aids_(patterns.property("aids")),
        thanked_(patterns.property("thanked")),
        praised_(patterns.property("praised")),
        founded_(patterns.property("established")),
        met_(patterns.property("met")),
        visited_(patterns.property("visited")),
        detained_(patterns.property("detained")),
        attacked_(patterns.property("attacked")),
        exchanged_{met_,
                   thanked_,
                   patterns.property("invited"),
                   patterns.property("spokeWith"),
                   patterns.property("wroteTo"),
                   patterns.property("congratulated")} {}

  // What one of the places below holds; nothing for any other place, and for "whole".
  [[nodiscard]] std::optional<std::vector<Argument>> told_in(Slot::Kind place, int trigger, EntityTypes allowed,
                                                             const std::vector<Match>& earlier) const;

  // Whoever utters the trigger; his state where only states are allowed.
  [[nodiscard]] std::vector<Argument> speaker(int trigger, EntityTypes allowed) const;
  // Whether the person is a spokesperson, whose "we" are those for whom he speaks.
  [[nodiscard]] bool speaks_for_others(EntityId person) const;
  // The states in which these persons hold offices.
  [[nodiscard]] std::vector<Argument> states_of(const std::vector<Argument>& persons) const;
  // The states that they lead, else the bodies: "Mr Berg has ordered two jets" is the airline's order.
  [[nodiscard]] std::vector<Argument> bodies_of(const std::vector<Argument>& persons, EntityTypes allowed) const;
  // "A owns 60 per cent of X. B keeps a tenth.": what the share is of.
  [[nodiscard]] std::vector<Argument> whole(int trigger, EntityTypes allowed, const std::vector<Match>& earlier) const;
  // "Also attending was Weber": the gathering that is spoken of.
  [[nodiscard]] std::vector<Argument> occasion(int trigger, EntityTypes allowed) const;
  // "Weber made a brief speech": the gathering on which the whole text reports.
  [[nodiscard]] std::vector<Argument> forum(int trigger, EntityTypes allowed) const;
  // "Norway gave Chad ten million, and Peru pledged a further two": who was helped last.
  [[nodiscard]] std::vector<Argument> beneficiary(int trigger, EntityTypes allowed,
                                                  const std::vector<Match>& earlier) const;
  // "Ireland will give Somalia ten million. The money will go to Oxfam": who was last told to help.
  [[nodiscard]] std::vector<Argument> benefactor(int trigger, EntityTypes allowed,
                                                 const std::vector<Match>& earlier) const;
  // "The EU punished Mali. The measures target Zadna Bank", "Norway joined in the measures": whose they are, or on
  // whom.
  [[nodiscard]] std::vector<Argument> of_sanctions(const std::optional<Owned>& whom, int trigger,
                                                   EntityTypes allowed) const;
  // "The strikes hit a depot near Tyre": who was last told to attack, if only one did who may have struck there.
  [[nodiscard]] std::vector<Argument> assailant(int trigger, EntityTypes allowed,
                                                const std::vector<Match>& earlier) const;
  // "thanked Japan for the boats that it gave": who thanks whoever fills the trigger's subject, or his state.
  [[nodiscard]] std::vector<Argument> grateful(int trigger, EntityTypes allowed,
                                               const std::vector<Match>& earlier) const;
  // "Berg thanked for the congratulations": the only one with whom whoever fills the trigger's subject was last told to
  // deal.
  [[nodiscard]] std::vector<Argument> interlocutor(int trigger, EntityTypes allowed,
                                                   const std::vector<Match>& earlier) const;
  // "After the talks a treaty was signed": all who were last told to meet or to agree, or their states.
  [[nodiscard]] std::vector<Argument> negotiators(int trigger, EntityTypes allowed,
                                                  const std::vector<Match>& earlier) const;
  // "Chile sent rescue dogs": the state that was struck by a disaster.
  [[nodiscard]] std::vector<Argument> stricken(int trigger, EntityTypes allowed) const;
  [[nodiscard]] std::optional<EntityId> fund_spoken_of(int trigger) const;
  // "Congratulations came from Lima and Quito": who was last told to win.
  [[nodiscard]] std::vector<Argument> laureate(int trigger, EntityTypes allowed,
                                               const std::vector<Match>& earlier) const;
  // "Russia voted against": the draft, resolution or bill that the text last told of.
  [[nodiscard]] std::vector<Argument> ballot(int trigger, EntityTypes allowed) const;
  // "Peru has not ratified", "Togo, a member since 1963", "Qatar left in 2019": the treaty or the body of states that
  // the text is telling of, by the place; nothing where two are as likely.
  [[nodiscard]] std::vector<Argument> joined(Slot::Kind place, int trigger, EntityTypes allowed) const;
  // "The chair rotates. Togo took it over in May": the body whose chair the text is telling of.
  [[nodiscard]] std::vector<Argument> chaired(int trigger, EntityTypes allowed) const;
  // "demanded her release": who was last told to hold somebody, if only one did.
  [[nodiscard]] std::vector<Argument> captor(int trigger, EntityTypes allowed, const std::vector<Match>& earlier) const;
  // "Chile is against", "rejected the idea": the plan or treaty that the text last told of.
  [[nodiscard]] std::vector<Argument> matter(int trigger, EntityTypes allowed, const std::vector<Match>& earlier) const;
  // "Chile condemned the move": those who did what the text last told.
  [[nodiscard]] std::vector<Argument> doer(int trigger, EntityTypes allowed) const;
  // "Another meeting was with Berg": whose meetings and journeys the text tells of.
  [[nodiscard]] std::vector<Argument> protagonist(int trigger, EntityTypes allowed,
                                                  const std::vector<Match>& earlier) const;
  // "The delegation toured the port", "The trip will end in Lima": those who were last told to travel somewhere;
  // nothing where the group is said to be of another state than they.
  [[nodiscard]] std::vector<Argument> travellers(int trigger, EntityTypes allowed) const;
  // "KfW put up another 20 million": for what the text told to be built, unless somebody was helped since.
  [[nodiscard]] std::vector<Argument> undertaking(int trigger, EntityTypes allowed) const;
  // "The contractor is Acme": that, else the building or project that the text speaks of most.
  [[nodiscard]] std::vector<Argument> work(int trigger, EntityTypes allowed) const;
  // "Acme will supply the rails": to those who build.
  [[nodiscard]] std::vector<Argument> builders(int trigger, EntityTypes allowed) const;
  // "He was accompanied by Weber": where the text last told that he went, else where it is written if he is abroad
  // there.
  [[nodiscard]] std::vector<Argument> destination(int trigger, EntityTypes allowed,
                                                  const std::vector<Match>& earlier) const;
  [[nodiscard]] std::vector<Argument> way_of_delegation(int trigger, EntityTypes allowed) const;
  [[nodiscard]] std::vector<Argument> last_way(int trigger, EntityTypes allowed) const;
  // "Berg flew in from Oslo": to the town that the text is written from.
  [[nodiscard]] std::vector<Argument> scene(int trigger, EntityTypes allowed) const;
  // "Berg came with her minister": the place that the text is set in, if the traveller is not at home there.
  [[nodiscard]] std::vector<Argument> setting(EntityId traveller, int trigger, EntityTypes allowed) const;
  [[nodiscard]] std::vector<Argument> spoken_of_as_there(EntityId traveller, int trigger, EntityTypes allowed) const;
  // Whether the place lies in the state that the person is of or acts for.
  [[nodiscard]] bool is_at_home(EntityId person, EntityId place) const;
  // Whether it lies in another; false where either is not known.
  [[nodiscard]] bool is_abroad(EntityId person, EntityId place) const;
  // "Berg flew to Lima and told Duarte": whether one of them is told to have just come to where the other is at home.
  [[nodiscard]] bool is_guest_of_other(EntityId one, EntityId other, const std::vector<Match>& earlier) const;
  // "Berg was arrested in Lyon": the state where it happens.
  [[nodiscard]] std::vector<Argument> ruler(int trigger, EntityTypes allowed) const;

 private:
  // Whether the places that the sentence names may lie where that was struck, not where its doer is at home.
  [[nodiscard]] bool may_strike_here(const Assault& assault) const;
  // The gathering on which the whole text reports, if the sentences before name it and this one does not.
  [[nodiscard]] std::optional<EntityId> forum_told_before() const;
  // The state that the whole text is about, if the one who fills the place is not known to be of another.
  [[nodiscard]] std::optional<EntityId> realm(int trigger) const;
  [[nodiscard]] std::vector<EntityId> takers_of_side(int trigger) const;
  [[nodiscard]] std::optional<EntityId> last_taken_sides_on(int trigger, EntityTypes allowed,
                                                            const std::vector<Match>& earlier) const;
  [[nodiscard]] std::optional<EntityId> contested_thing(int trigger, EntityTypes allowed) const;
  // Of a report of need: the state that it names first beside those that help, unless it names another far more often.
  [[nodiscard]] std::optional<EntityId> state_in_need(int trigger) const;
  // The entity as an argument that the trigger stands for; empty if it is of no allowed class.
  [[nodiscard]] std::vector<Argument> meant(EntityId id, int trigger, EntityTypes allowed, float trust) const;
  template <typename Counts>
  [[nodiscard]] std::vector<Argument> object_told_before(int trigger, EntityTypes allowed,
                                                         const std::vector<Match>& earlier,
                                                         const std::optional<Owned>& before, int farthest,
                                                         Counts counts) const;

  const SentenceView& view_;
  const Entities& entities_;
  const PatternSet& patterns_;
  const Attribution& attribution_;
  const Told& told_;
  const int owns_, aids_, thanked_, praised_, founded_, met_, visited_, detained_, attacked_;
  const std::array<int, 6> exchanged_;  // what two have to do with each other
};

}  // namespace chancery
