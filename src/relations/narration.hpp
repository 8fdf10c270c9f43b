// What the sentences so far have told, for patterns whose arguments stand in none of their own words.
#pragma once

#include <vector>

#include "relations/matcher.hpp"
#include "relations/patterns.hpp"
#include "relations/settings.hpp"

namespace chancery {

class Narration {
 public:
  // `views` are all sentences of the article: what the whole text is about is known before it is read.
  Narration(const Document& document, const std::vector<SentenceView>& views, const Entities& entities,
            const PatternSet& patterns);
  Narration(const Narration&) = delete;  // `told` points into it
  Narration& operator=(const Narration&) = delete;

  [[nodiscard]] Told& told() noexcept { return told_; }
  // Before the sentence is matched: forgets what is too far back.
  void begin(const SentenceView& view);
  // After it.
  void end(const SentenceView& view, const std::vector<Match>& matches);

 private:
  void note(const SentenceView& view, const Match& match);

  const Entities& entities_;
  const PatternSet& patterns_;
  int owns_, builds_, invests_, aids_, sanctioned_, attacked_, hosts_, detained_, located_, visited_, chairs_;
  std::vector<bool> exchanges_, moves_, sides_, talks_;  // by property
  PlacesTold places_;
  std::vector<WorkSpokenOf> works_;
  Told told_;
};

}  // namespace chancery
