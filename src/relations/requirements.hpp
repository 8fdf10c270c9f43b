// Whether what a pattern demands of the words around its trigger, or forbids, is there.
#pragma once

#include <vector>

#include "entities/entities.hpp"
#include "relations/known_fillers.hpp"
#include "relations/patterns.hpp"
#include "relations/sentence_view.hpp"

namespace chancery {

// The requirements of one sentence's patterns. All it is made from must outlive it.
class RequirementTest {
 public:
  RequirementTest(const SentenceView& view, const Entities& entities, const PatternSet& patterns);

  // False: no word of the sentence is called as it demands. Needs no trigger.
  [[nodiscard]] bool may_be_met(const Requirement& requirement) const {
    return requirement.word_list < 0 || !requirement.types.empty() || is_in_sentence(requirement);
  }

  // Whether a word in one of the requirement's places has one of its lemmas or means an entity of one of its classes.
  // What must be there may be there through another word ("the Finnish side"); what must not be there has to stand
  // `itself`.
  [[nodiscard]] bool is_met(const Requirement& requirement, int trigger, bool itself, KnownFillers& known) const;

 private:
  [[nodiscard]] bool is_in_sentence(const Requirement& requirement) const {
    return requirement.word_list >= 0 && lists_[static_cast<std::size_t>(requirement.word_list)];
  }

  const SentenceView& view_;
  const Entities& entities_;
  const PatternSet& patterns_;
  std::vector<bool> lists_;  // by Requirement::word_list: whether a word of the sentence is in it
};

}  // namespace chancery
