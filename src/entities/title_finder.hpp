// Finds the titles of one sentence: which nouns name an office (title_nouns.cpp), how far a title's words reach before
// and behind its noun (title_extent.cpp), and what office the whole says (titles.cpp). All positions are indexes of
// words (words.hpp), not of tokens. Internal to the entities room.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "entities/draft.hpp"

namespace chancery {

// The noun of a title: "presidents", "ex-minister".
struct TitleCore {
  lexicon::TitleNoun noun;
  std::string word;  // singular
  bool plural = false, former = false;
};

[[nodiscard]] std::optional<TitleCore> title_core(const std::string& lower);

class TitleFinder {
 public:
  TitleFinder(Draft& draft, int sentence)
      : draft_(draft),
        index_(sentence),
        sentence_(draft.sentence(sentence)),
        words_(draft.words[static_cast<std::size_t>(sentence)].words) {}

  void run();

 private:
  [[nodiscard]] bool follows(std::size_t at, std::string_view word) const {
    return at < words_.size() && words_[at].lower == word;
  }

  [[nodiscard]] bool is_noun(std::size_t at) const;
  [[nodiscard]] std::optional<TitleCore> calling(std::size_t at) const;
  [[nodiscard]] bool part_of_longer(std::size_t at, const std::string& word) const;
  [[nodiscard]] bool before_person(std::size_t at) const;
  [[nodiscard]] bool is_within_name(std::size_t at) const;
  [[nodiscard]] bool is_rank_of_order(std::size_t at) const;
  [[nodiscard]] bool is_amir_of_state(std::size_t at) const;
  [[nodiscard]] bool sentence_starts_name(std::size_t at) const { return at < words_.size() && words_[at].capital; }

  [[nodiscard]] bool is_beat(std::size_t at) const;
  [[nodiscard]] bool modifies(std::size_t at) const;
  [[nodiscard]] std::size_t first_of_list(std::size_t first, std::size_t noun) const;
  [[nodiscard]] bool is_joined_portfolio(std::size_t at) const;
  [[nodiscard]] bool qualifies(std::size_t at) const;
  [[nodiscard]] static bool is_service(const std::string& lower);
  [[nodiscard]] std::size_t portfolio(std::size_t last) const;
  [[nodiscard]] std::size_t joined_region(std::size_t at) const;
  [[nodiscard]] std::size_t last_of_aide(std::size_t last) const;

  std::size_t add(std::size_t at, const TitleCore& core);

  Draft& draft_;
  int index_;
  const Sentence& sentence_;
  const std::vector<Word>& words_;
};

}  // namespace chancery
