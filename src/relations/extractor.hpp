// The passes over one article that make its statements and observations. Internal to the relations room; see
// extract.hpp.
#pragma once

#include <map>
#include <optional>
#include <tuple>
#include <utility>
#include <vector>

#include "relations/attribution.hpp"
#include "relations/expressions.hpp"
#include "relations/extract.hpp"
#include "relations/journeys.hpp"
#include "relations/matcher.hpp"
#include "relations/occasions.hpp"
#include "relations/patterns.hpp"
#include "relations/property_sets.hpp"
#include "relations/shared_times.hpp"

namespace chancery {

class Extractor {
 public:
  Extractor(const Article& article, const Document& document, const Entities& entities, const PatternSet& patterns)
      : article_(article),
        document_(document),
        entities_(entities),
        patterns_(patterns),
        located_(patterns.property("locatedIn")),
        agreed_(patterns.property("agreedWith")),
        visited_(patterns.property("visited")),
        bonds_{patterns.property("partOf"), patterns.property("memberOf"), patterns.property("allyOf"),
               patterns.property("partnerOf"), patterns.property("owns")},
        wants_first_tree_(property_set(patterns, {"locatedIn", "partOf", "accused", "criticized", "opposes",
                                                  "threatened", "attacked", "sanctioned"})),
        stances_(
            property_set(patterns, {"supports", "opposes", "threatened", "attacked", "sanctioned", "withdrewFrom"})),
        views_(make_views(document, entities, patterns.lexicon().light)),
        attribution_(article, document, entities, patterns.lexicon(), views_),
        times_(find_times(document, article.date)),
        amounts_(find_amounts(document, times_)) {}

  Findings run();

 private:
  // derived_statements.cpp
  void derive();
  // What others can do too: "and Chile followed suit".
  [[nodiscard]] std::vector<bool> deeds() const;
  // "hired Berg as its chief executive": who leads a body by the same sentence is not one of its staff.
  void drop_staff_who_lead();
  void drop_visits_at_home();
  [[nodiscard]] JourneyPredicates journey_predicates() const;

  // extract.cpp
  void read_sentences();
  // Labels, times that statements share, and what is only to come.
  void settle_times();
  // Which predicates tell of when an event or document was.
  [[nodiscard]] std::vector<Sharing> sharing() const;
  // A plant that the sentence says will be built is not yet where it is to be.
  void follow_builders();
  // "will attend the Lima Forum … the Lima Forum": where a name puts an event that is only told to come is where it is
  // planned.
  void follow_coming_events();
  [[nodiscard]] std::vector<OccasionRole> occasion_roles() const;
  // Events and documents come about; where a port lies, or whose it is, does not hang on what the clause says
  // of it ("the port in Y will close").
  [[nodiscard]] bool is_occasion(EntityId entity) const;
  [[nodiscard]] bool is_person(EntityId entity) const;
  [[nodiscard]] bool is_place(EntityId entity) const;
  [[nodiscard]] bool is_document(EntityId entity) const;
  // One of "embassies in Lima and Quito" is in one of the two alone.
  [[nodiscard]] bool has_site(EntityId thing) const;
  [[nodiscard]] bool stands_elsewhere(const SentenceView& view, const Match& match) const;
  [[nodiscard]] bool speaks_for(EntityId person, EntityId body) const;
  [[nodiscard]] bool opens_anothers_mission(const SentenceView& view, const Match& match) const;
  [[nodiscard]] bool speaks_for_body(const SentenceView& view, const Match& match) const;
  [[nodiscard]] bool lies_elsewhere(const SentenceView& view, const Match& match) const;
  [[nodiscard]] bool is_off_the_way(EntityId destination, EntityId where) const;
  [[nodiscard]] bool speaks_of_other(const SentenceView& view, const Match& match,
                                     std::optional<EntityId> speaker) const;
  [[nodiscard]] bool tells_where_body_is(const SentenceView& view, int trigger, EntityId subject) const;
  // A figure is as certain as the clause whose object it is in: "plans to invest 5 million".
  [[nodiscard]] Mode figure_mode(const SentenceView& view, const AmountExpression& amount) const;
  [[nodiscard]] bool has_target(const SentenceView& view, const AmountExpression& amount) const;
  void qualify(Observation& observation, const std::map<int, TimeRange>& entries);
  void plan_what_is_to_come();
  [[nodiscard]] static bool stands_in_main_clause(const SentenceView& view, int head);
  static std::vector<SentenceView> make_views(const Document& document, const Entities& entities,
                                              const LemmaSet& light);

  // other_tree.cpp
  // What the sentence says if the parser's second tree is right: trusts those of the first tree's matches less that it
  // does not have, and adds what only it has and the first does not speak against. `told` is what the sentences before
  // have told.
  void read_other_tree(const SentenceView& first, std::vector<Match>& matches, Told told);

  // statement_making.cpp
  void add(const SentenceView& view, const Match& match);
  std::optional<EntityId> place_for(const SentenceView& view, const Match& match) const;
  // "Kazakh President Seitov" states an office; the phrase needs no pattern of the tree.
  void add(const OfficePhrase& office);
  // "Embassies in Lima and Quito", "NAIROBI, Kenya": said by the words that name the thing.
  void add(const Whereabouts& one);
  // "Norbank named Ana Duarte chair a month after": who gave the office, where no pattern finds the person by the tree.
  void add_appointment(const OfficePhrase& office);
  // What several patterns read from one sentence is one statement: the surest one, with the qualifiers gathered.
  // Tellings in several sentences stay apart, each with its evidence; the graph gathers them.
  void keep(Statement statement);
  void keep_all(std::vector<Statement> statements) {
    for (Statement& statement : statements) keep(std::move(statement));
  }

  const Article& article_;
  const Document& document_;
  const Entities& entities_;
  const PatternSet& patterns_;
  int located_;             // the predicate of where things are
  int agreed_;              // of those who come to terms
  int visited_;             // that of journeys
  std::vector<int> bonds_;  // those of what belongs together
  // where a thing is hangs on nothing but which noun a phrase belongs to, and a charge wants more than a likely tree
  std::vector<bool> wants_first_tree_;
  std::vector<bool> stances_;  // beside speech, what is done to others
  std::vector<SentenceView> views_;
  Attribution attribution_;
  std::vector<TimeExpression> times_;
  std::vector<AmountExpression> amounts_;
  std::map<std::tuple<EntityId, int, EntityId, Mode, std::uint32_t>, std::size_t> known_;
  Findings findings_;
};

}  // namespace chancery
