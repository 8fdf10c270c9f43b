// What statements take over from others of the same text.
#include "catch.hpp"
#include "relations/encounter_times.hpp"
#include "relations/trade_amounts.hpp"

using namespace chancery;

namespace {

enum : EntityId { berg, duarte, talks, lima, fair, norway, peru };

Entities people_and_events() {
  Entities entities;
  for (const EntityType type : {EntityType::person, EntityType::person, EntityType::event, EntityType::place,
                                EntityType::event, EntityType::country, EntityType::country}) {
    Entity entity;
    entity.type = type;
    entities.list.push_back(entity);
  }
  return entities;
}

Statement states(EntityId subject, int predicate, EntityId object, Mode mode = Mode::actual) {
  Statement s;
  s.subject = subject;
  s.predicate = predicate;
  s.object = object;
  s.mode = mode;
  return s;
}

constexpr EncounterPredicates predicates{0, 1, 2, 3};  // met, visited, participatesIn, locatedIn

}  // namespace

TEST_CASE("who met at an event met when and where it was") {
  std::vector<Statement> all{states(berg, 0, duarte), states(berg, 1, lima), states(berg, 2, talks),
                             states(duarte, 2, talks), states(talks, 3, lima)};
  all[2].time = month_range(2024, 5);
  share_with_encounters(all, people_and_events(), predicates);
  REQUIRE(all[0].time);
  CHECK(all[0].time->iso == "2024-05");
  CHECK(all[0].place == lima);
  REQUIRE(all[1].time);
  CHECK(all[1].time->iso == "2024-05");
}

TEST_CASE("an event of one of them, of another mode or one of two tells no encounter's day") {
  std::vector<Statement> all{states(berg, 0, duarte), states(berg, 2, talks), states(duarte, 2, talks, Mode::planned)};
  all[1].time = all[2].time = month_range(2024, 5);
  share_with_encounters(all, people_and_events(), predicates);
  CHECK(!all[0].time);
  std::vector<Statement> two{states(berg, 0, duarte), states(berg, 2, talks), states(duarte, 2, talks),
                             states(berg, 2, fair), states(duarte, 2, fair)};
  two[1].time = two[2].time = month_range(2024, 5);
  two[3].time = two[4].time = month_range(2024, 6);
  share_with_encounters(two, people_and_events(), predicates);
  CHECK(!two[0].time);
}

TEST_CASE("trade is told in money where its sentence has a sum") {
  std::vector<Statement> all{states(norway, 4, peru), states(norway, 4, lima)};
  all[0].amount = all[1].amount = Amount{7.6, "percent"};
  Observation growth, sum;
  growth.about = sum.about = {norway, peru};
  growth.measure = sum.measure = "trade turnover";
  growth.amount = {10.2, "percent"};
  sum.amount = {28.2e9, "USD"};
  take_trade_amounts(all, {growth, sum}, 4);
  REQUIRE(all[0].amount);
  CHECK(all[0].amount->unit == "USD");
  CHECK(all[0].amount->value == 28.2e9);
  CHECK(all[1].amount->unit == "percent");
}

TEST_CASE("trade that is to reach a sum has not reached it") {
  std::vector<Statement> all{states(norway, 4, peru)};
  all[0].amount = Amount{1e10, "USD"};
  Observation sum;
  sum.about = {norway, peru};
  sum.measure = "bilateral trade";
  sum.amount = {1e10, "USD"};
  std::vector<Statement> reached = all;
  take_trade_amounts(reached, {sum}, 4);
  CHECK(reached[0].amount);
  sum.mode = Mode::possible;
  take_trade_amounts(all, {sum}, 4);
  CHECK(!all[0].amount);
}

TEST_CASE("so many trade partners are no sum of trade") {
  std::vector<Statement> all{states(norway, 4, peru)};
  all[0].amount = Amount{10, "trade partners"};
  take_trade_amounts(all, {}, 4);
  CHECK(!all[0].amount);
}
