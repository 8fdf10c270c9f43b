// Takes back what a repair did to a tree that is none any more: where heads run in a circle or nothing is the root.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "language/document.hpp"

namespace chancery {

class TreeGuard {
 public:
  // Keeps heads and relations as they are: once for each sentence, before its first repair.
  void remember(std::span<const Token> tokens);
  // After each repair: gives them back if the tree is broken, else keeps the new ones. Forms, tags and lemmas stay as
  // the repair left them.
  void restore_if_broken(std::span<Token> tokens);

 private:
  struct Tree {
    std::vector<std::int32_t> heads;
    std::vector<Relation> relations;
  };

  [[nodiscard]] bool is_tree(std::span<const std::int32_t> heads);

  Tree kept_, now_;
  bool is_sound_ = false;              // whether the kept heads are known to be a tree
  std::vector<std::uint8_t> reached_;  // whether a token's way ends at a root: 1 yes, 2 on the way now
};

}  // namespace chancery
