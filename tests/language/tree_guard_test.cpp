#include "language/tree_guard.hpp"

#include "catch.hpp"

using namespace chancery;

namespace {

std::vector<Token> chain() {
  std::vector<Token> tokens(4);
  for (std::size_t at = 0; at < tokens.size(); ++at) tokens[at].head = static_cast<std::int32_t>(at) - 1;
  tokens[0].relation = Relation::root;
  return tokens;
}

}  // namespace

TEST_CASE("a change that leaves a tree stays") {
  auto tokens = chain();
  TreeGuard guard;
  guard.remember(tokens);
  tokens[3].head = 0;
  tokens[3].relation = Relation::obj;
  guard.restore_if_broken(tokens);
  CHECK(tokens[3].head == 0);
  CHECK(tokens[3].relation == Relation::obj);
}

TEST_CASE("a change that closes a circle or loses the root is taken back") {
  for (const std::size_t at : {std::size_t{0}, std::size_t{1}}) {
    auto tokens = chain();
    TreeGuard guard;
    guard.remember(tokens);
    tokens[at].head = 3;
    tokens[at].relation = Relation::conj;
    guard.restore_if_broken(tokens);
    CHECK(tokens[at].head == static_cast<std::int32_t>(at) - 1);
    CHECK(tokens[at].relation != Relation::conj);
  }
  auto tokens = chain();
  TreeGuard guard;
  guard.remember(tokens);
  tokens[2].head = 9;
  guard.restore_if_broken(tokens);
  CHECK(tokens[2].head == 1);
}

TEST_CASE("what a repair breaks goes back to what the repair before it made") {
  auto tokens = chain();
  TreeGuard guard;
  guard.remember(tokens);
  tokens[3].head = 0;
  guard.restore_if_broken(tokens);
  tokens[2].relation = Relation::obl;  // no head moves
  guard.restore_if_broken(tokens);
  tokens[0].head = 2;
  tokens[2].relation = Relation::conj;
  guard.restore_if_broken(tokens);
  CHECK(tokens[0].head == -1);
  CHECK(tokens[2].relation == Relation::obl);
  CHECK(tokens[3].head == 0);
}

TEST_CASE("a sentence with another number of words than before is kept as it is then") {
  auto tokens = chain();
  TreeGuard guard;
  guard.remember(tokens);
  tokens.pop_back();
  guard.restore_if_broken(tokens);
  tokens[1].head = 2;
  guard.restore_if_broken(tokens);
  CHECK(tokens[1].head == 0);
}
