// How well names fit states, by a few persons written here.
#include "knowledge/name_origins.hpp"

#include <cmath>
#include <string>
#include <vector>

#include "catch.hpp"

using namespace chancery;

namespace {

constexpr KnownId first_state = 0, second_state = 1, third_state = 2;

KnownThing person(const std::string& name, KnownId state) {
  KnownThing thing;
  thing.type = EntityType::person;
  thing.name = name;
  thing.country = state;
  return thing;
}

std::vector<KnownThing> people() {
  return {person("Ana Duarte", first_state), person("Rui Duarte", first_state), person("Karl Weber", second_state),
          person("Ernst Weber", second_state)};
}

}  // namespace

TEST_CASE("A name fits the state whose people are called so") {
  const NameOrigins origins(people());
  const auto there = origins.fit("Otto Weber", second_state), elsewhere = origins.fit("Otto Weber", first_state);
  REQUIRE(there);
  REQUIRE(elsewhere);
  CHECK(*there > *elsewhere);
  CHECK_FALSE(origins.fit("Otto Weber", third_state));
}

TEST_CASE("A state whose only person has a name of one letter spoils no other") {
  auto all = people();
  all.push_back(person("X", third_state));
  const NameOrigins origins(all), without(people());
  for (const KnownId state : {first_state, second_state})
    CHECK(origins.fit("Otto Weber", state) == without.fit("Otto Weber", state));
  const auto fit = origins.fit("Otto Weber", third_state);
  CHECK((!fit || std::isfinite(*fit)));
}
