#include "language/tree_guard.hpp"

namespace chancery {

void TreeGuard::remember(std::span<const Token> tokens) {
  heads_.resize(tokens.size());
  relations_.resize(tokens.size());
  for (std::size_t at = 0; at < tokens.size(); ++at) {
    heads_[at] = tokens[at].head;
    relations_[at] = tokens[at].relation;
  }
  is_sound_ = false;
}

bool TreeGuard::has_kept_heads(std::span<const Token> tokens) const {
  for (std::size_t at = 0; at < tokens.size(); ++at)
    if (tokens[at].head != heads_[at]) return false;
  return true;
}

bool TreeGuard::is_tree(std::span<const Token> tokens) {
  reached_.assign(tokens.size(), 0);
  const auto count = static_cast<std::int32_t>(tokens.size());
  for (std::size_t start = 0; start < tokens.size(); ++start) {
    std::int32_t at = static_cast<std::int32_t>(start);
    while (at >= 0 && reached_[static_cast<std::size_t>(at)] == 0) {
      reached_[static_cast<std::size_t>(at)] = 2;
      at = tokens[static_cast<std::size_t>(at)].head;
      if (at >= count) return false;
    }
    if (at >= 0 && reached_[static_cast<std::size_t>(at)] == 2) return false;  // a circle
    for (at = static_cast<std::int32_t>(start); at >= 0 && reached_[static_cast<std::size_t>(at)] == 2;
         at = tokens[static_cast<std::size_t>(at)].head)
      reached_[static_cast<std::size_t>(at)] = 1;
  }
  return true;
}

void TreeGuard::restore_if_broken(std::span<Token> tokens) {
  if (tokens.size() != heads_.size()) {
    remember(tokens);
    return;
  }
  // most repairs leave the heads of most sentences alone
  if ((is_sound_ && has_kept_heads(tokens)) || is_tree(tokens)) {
    remember(tokens);
    is_sound_ = true;
    return;
  }
  for (std::size_t at = 0; at < tokens.size(); ++at) {
    tokens[at].head = heads_[at];
    tokens[at].relation = relations_[at];
  }
}

}  // namespace chancery
