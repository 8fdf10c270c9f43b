#include "language/tree_guard.hpp"

#include <utility>

namespace chancery {

void TreeGuard::remember(std::span<const Token> tokens) {
  kept_.heads.resize(tokens.size());
  kept_.relations.resize(tokens.size());
  for (std::size_t at = 0; at < tokens.size(); ++at) {
    kept_.heads[at] = tokens[at].head;
    kept_.relations[at] = tokens[at].relation;
  }
  is_sound_ = false;
}

bool TreeGuard::is_tree(std::span<const std::int32_t> heads) {
  reached_.assign(heads.size(), 0);
  const auto count = static_cast<std::int32_t>(heads.size());
  for (std::size_t start = 0; start < heads.size(); ++start) {
    std::int32_t at = static_cast<std::int32_t>(start);
    while (at >= 0 && reached_[static_cast<std::size_t>(at)] == 0) {
      reached_[static_cast<std::size_t>(at)] = 2;
      at = heads[static_cast<std::size_t>(at)];
      if (at >= count) return false;
    }
    if (at >= 0 && reached_[static_cast<std::size_t>(at)] == 2) return false;  // a circle
    for (at = static_cast<std::int32_t>(start); at >= 0 && reached_[static_cast<std::size_t>(at)] == 2;
         at = heads[static_cast<std::size_t>(at)])
      reached_[static_cast<std::size_t>(at)] = 1;
  }
  return true;
}

void TreeGuard::restore_if_broken(std::span<Token> tokens) {
  if (tokens.size() != kept_.heads.size()) {
    remember(tokens);
    return;
  }
  now_.heads.resize(tokens.size());
  now_.relations.resize(tokens.size());
  bool is_same = true;
  for (std::size_t at = 0; at < tokens.size(); ++at) {
    is_same = is_same && tokens[at].head == kept_.heads[at];
    now_.heads[at] = tokens[at].head;
    now_.relations[at] = tokens[at].relation;
  }
  // most repairs leave the heads of most sentences alone
  if ((is_sound_ && is_same) || is_tree(now_.heads)) {
    std::swap(kept_, now_);
    is_sound_ = true;
    return;
  }
  for (std::size_t at = 0; at < tokens.size(); ++at) {
    tokens[at].head = kept_.heads[at];
    tokens[at].relation = kept_.relations[at];
  }
}

}  // namespace chancery
