// Whose names a state's people bear: how well the name of somebody unknown fits a state, by the words and the letters
// in threes of the names of those who are known to belong to it (naive Bayes over character n-grams; Cavnar and Trenkle
// 1994, N-Gram-Based Text Categorization). States whose people are called alike lend each other their names.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "knowledge/knowledge_base.hpp"

namespace chancery {

class NameOrigins {
 public:
  explicit NameOrigins(const std::vector<KnownThing>& things);
  // The logarithm of how much likelier the name is in the state than anywhere, over the root of the number of its
  // parts: above 0 where it fits; nothing for a state of whose people none is known.
  [[nodiscard]] std::optional<double> fit(std::string_view name, KnownId state) const;

 private:
  struct Part {
    std::vector<std::pair<int, int>> by_state;  // the state's place, how often
    int times = 0;
  };
  void liken_states();

  std::unordered_map<std::string, Part> parts_;
  std::unordered_map<KnownId, int> places_;  // of states, in the vectors below
  std::vector<int> sizes_;                   // parts of all names of a state
  std::vector<std::vector<double>> lent_;    // what the names of the second state count for in the first
  std::vector<double> wide_sizes_;           // with what is lent
  int total_ = 0;
};

// NameOrigins::fit by the persons of the knowledge base.
[[nodiscard]] std::optional<double> name_fit(const KnowledgeBase& base, std::string_view name, KnownId state);

}  // namespace chancery
