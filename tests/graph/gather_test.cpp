#include "graph/gather.hpp"

#include <algorithm>

#include "catch.hpp"

using namespace chancery;

namespace {

Telling told(std::uint32_t begin, double confidence = 0.9) {
  Telling telling;
  telling.subject = "a";
  telling.object = "b";
  telling.statement.confidence = confidence;
  telling.statement.rules = {"rule"};
  telling.statement.passages = {{"source", begin, begin + 10, "words", {}, {}}};
  return telling;
}

template <typename Change>
Telling told(std::uint32_t begin, Change change) {
  Telling telling = told(begin);
  change(telling.statement);
  return telling;
}

}  // namespace

TEST_CASE("a fact told twice is one, with the greater confidence and both passages") {
  const auto result = gather({told(50, 0.6), told(0, 0.8)});
  REQUIRE(result.size() == 1);
  CHECK(result[0].statement.confidence == 0.8);
  REQUIRE(result[0].statement.passages.size() == 2);
  CHECK(result[0].statement.passages[0].begin == 0);
  CHECK(support(result[0].statement.passages) == 1);
}

TEST_CASE("two rules on one sentence make one passage and two rules") {
  const auto result = gather({told(0), told(0, [](auto& s) { s.rules = {"another"}; })});
  REQUIRE(result.size() == 1);
  CHECK(result[0].statement.passages.size() == 1);
  CHECK(result[0].statement.rules == std::vector<std::string>{"another", "rule"});
}

TEST_CASE("qualifiers that do not disagree are gathered") {
  const auto result =
      gather({told(0, [](auto& s) { s.place = "astana"; }), told(20, [](auto& s) { s.time = year_range(2024); }),
              told(40, [](auto& s) { s.time = month_range(2024, 11); })});
  REQUIRE(result.size() == 1);
  CHECK(result[0].statement.place == "astana");
  CHECK(result[0].statement.time->iso == "2024-11");
  CHECK(result[0].statement.passages.size() == 3);
}

TEST_CASE("what disagrees stays apart, and a bare telling joins the nearest") {
  const auto result = gather({told(0, [](auto& s) { s.time = year_range(2022); }),
                              told(500, [](auto& s) { s.time = year_range(2023); }), told(480)});
  REQUIRE(result.size() == 2);
  const auto later =
      std::find_if(result.begin(), result.end(), [](const Telling& t) { return t.statement.time->iso == "2023"; });
  CHECK(later->statement.passages.size() == 2);
}

TEST_CASE("a figure is not carried to another time of the same fact") {
  const auto result = gather({told(0,
                                   [](auto& s) {
                                     s.amount = Amount{10, "percent"};
                                   }),
                              told(20, [](auto& s) { s.time = year_range(2023); })});
  CHECK(result.size() == 2);
}

TEST_CASE("a telling without its figure joins the one with it") {
  const auto result = gather({told(0,
                                   [](auto& s) {
                                     s.amount = Amount{28e9, "USD"};
                                     s.time = year_range(2023);
                                   }),
                              told(20, [](auto& s) { s.time = year_range(2023); })});
  REQUIRE(result.size() == 1);
  CHECK(result[0].statement.amount->value == 28e9);
}

TEST_CASE("another title is another statement, even if one contains the other") {
  const auto result =
      gather({told(0, [](auto& s) { s.title = "President"; }), told(20, [](auto& s) { s.title = "Vice President"; })});
  CHECK(result.size() == 2);
}

TEST_CASE("modes and directions do not mix") {
  Telling planned = told(0);
  planned.statement.mode = Mode::planned;
  Telling back = told(0);
  std::swap(back.subject, back.object);
  CHECK(gather({told(0), planned, back}).size() == 3);
}

TEST_CASE("what the text also says itself is not merely claimed") {
  const auto claim = told(0, [](auto& s) {
    s.attributed_to = "x";
    s.claimed = true;
  });
  auto result = gather({claim});
  REQUIRE(result.size() == 1);
  CHECK_FALSE(is_asserted(result[0].statement));
  result = gather({claim, told(20)});
  REQUIRE(result.size() == 1);
  CHECK(result[0].statement.attributed_to == "x");
  CHECK(is_asserted(result[0].statement));
}

TEST_CASE("one period written in two ways is one") {
  const auto result = gather({told(0, [](auto& s) { s.time = interval(month_range(2024, 1), month_range(2024, 12)); }),
                              told(9, [](auto& s) { s.time = year_range(2024); })});
  CHECK(result.size() == 1);
}

TEST_CASE("gathering does not hang on the order") {
  std::vector<Telling> tellings = {told(0), told(30, [](auto& s) { s.time = year_range(2022); }),
                                   told(60, [](auto& s) { s.time = month_range(2022, 3); }),
                                   told(90, [](auto& s) { s.time = year_range(2023); }),
                                   told(95, [](auto& s) { s.place = "x"; })};
  const auto print = [](const std::vector<Telling>& list) {
    std::string text;
    for (const Telling& t : list) {
      text += (t.statement.time ? t.statement.time->iso : "") + t.statement.place;
      for (const Passage& p : t.statement.passages) text += " " + std::to_string(p.begin);
      text += "\n";
    }
    return text;
  };
  std::vector<int> order = {0, 1, 2, 3, 4};
  const std::string expected = print(gather(tellings));
  do {
    std::vector<Telling> shuffled;
    for (const int index : order) shuffled.push_back(tellings[static_cast<std::size_t>(index)]);
    REQUIRE(print(gather(shuffled)) == expected);
  } while (std::next_permutation(order.begin(), order.end()));
}

TEST_CASE("figures told twice are one, with what either says of them") {
  GraphObservation bare;
  bare.measure = "trade turnover";
  bare.amount = {28e9, "USD"};
  bare.about = {"kazakhstan"};
  bare.confidence = 0.5;
  bare.passages = {{"source", 0, 5, "words", {}, {}}};
  GraphObservation rich = bare;
  rich.about = {"kazakhstan", "russia"};
  rich.time = year_range(2023);
  rich.approximation = "about";
  rich.passages[0].begin = 2;
  GraphObservation other = rich;
  other.amount.value = 27e9;
  const auto result = gather(std::vector<GraphObservation>{bare, rich, other});
  REQUIRE(result.size() == 2);
  CHECK(result[1].passages.size() == 2);
  CHECK(result[1].about.size() == 2);
  CHECK(result[0].passages.size() == 1);
}
