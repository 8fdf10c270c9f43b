// Where names begin and end in one sentence: runs of capitalised words, and names that the knowledge base holds.
// All positions are indexes of words (words.hpp), not of tokens. What words names are made of is in name_runs.cpp,
// where they end in name_run_ends.cpp, what class their head nouns tell in name_run_kinds.cpp, where known names end
// before what is written in name_run_limits.cpp.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "entities/draft.hpp"

namespace chancery {

class NameRuns {
 public:
  NameRuns(const Draft& draft, int sentence);

  [[nodiscard]] const std::vector<Word>& words() const { return words_; }
  [[nodiscard]] const SentenceWords& row() const { return row_; }
  [[nodiscard]] const Token& token(std::size_t at) const { return sentence_.tokens[words_[at].tokens.begin]; }
  [[nodiscard]] bool is(std::size_t at, std::string_view lower) const {
    return at < words_.size() && words_[at].lower == lower;
  }
  [[nodiscard]] bool in_label() const { return label_; }

  // Whether a capital says that the word belongs to a name; titles, honorifics and dates do not.
  [[nodiscard]] bool name_like(std::size_t at) const;
  [[nodiscard]] bool is_joined_firm(std::size_t at) const;
  [[nodiscard]] bool is_body_in_letters(std::size_t at) const;
  [[nodiscard]] bool is_craft_name(std::size_t at) const;
  [[nodiscard]] bool is_kind_of_arms(std::size_t at) const;
  // "Mr.", "General" before a name.
  [[nodiscard]] bool service_before_rank(std::size_t at) const;
  [[nodiscard]] bool half_of_rank(std::size_t at) const;
  [[nodiscard]] bool honorific(std::size_t at) const;
  // Whether the word may be capitalised for its place only: first of a sentence, in a headline, after a colon.
  [[nodiscard]] bool common_capital(std::size_t at) const;
  [[nodiscard]] bool adjective_of_state(std::size_t at) const;
  [[nodiscard]] bool names_state(std::size_t at) const;
  // "Russian-Kazakhstani", "Iran-backed": a hyphen joins known states or places, or one and a small word.
  [[nodiscard]] bool pair_of_names(std::size_t at) const;

  // Words of the longest known name that starts here, 0 if none; lone surnames do not count.
  [[nodiscard]] std::size_t known_length(std::size_t at) const;
  // One past the last word of the run of capitalised words that starts here, with its "of" and "and" tails.
  [[nodiscard]] std::size_t run_end(std::size_t begin) const;
  // "Speaker of the Parliament …", "Ambassador of Peru to …": whether a title and its prepositions stand before the
  // run.
  [[nodiscard]] bool behind_title(std::size_t begin) const;
  [[nodiscard]] bool whole_body(std::size_t at) const;
  [[nodiscard]] bool begins_clause(std::size_t begin, std::size_t at) const;
  [[nodiscard]] bool actor_behind_place(std::size_t begin, std::size_t at) const;
  [[nodiscard]] std::size_t fields_end(std::size_t at) const;
  // "Summit of the Gulf and Central Asian States": one past the states whose second modifier stands behind the "and" at
  // `at`; `at` if there are none.
  [[nodiscard]] std::size_t states_end(std::size_t at) const;
  // "Agreement on Cooperation in the Field of Energy": one past the first run of topical words behind the preposition
  // at `at` in the official title of a paper, gathering or body; `at` if it does not go on.
  [[nodiscard]] std::size_t title_end(std::size_t at, EntityType cue) const;
  // "Forum on Security in Africa": one past the part of the world behind the "in" at `at`; `at` if there is none.
  [[nodiscard]] std::size_t region_end(std::size_t at) const;
  // Past name particles and the capital after them: "bin Salman", "van der Aue"; `at` if there are none.
  [[nodiscard]] std::size_t particle_end(std::size_t at) const;
  // What a run's head noun shows: its last word, or the last before "of", "for", "on".
  [[nodiscard]] std::optional<EntityType> head_cue(std::size_t begin, std::size_t end) const;
  // "Syunik province", "Kairagach and Kyzyl-Bel checkpoints": past the small words that end in a noun which
  // tells the class of the name before; sets the class. `end` if there are none.
  [[nodiscard]] std::size_t small_head(std::size_t begin, std::size_t end, std::optional<EntityType>& type) const;
  // "dam" for either name of "the Tarvo and Belen dams", of which `end` is the end of one; empty if there is no such
  // noun.
  [[nodiscard]] std::string shared_kind(std::size_t end) const;

  // The words' normal forms, joined: what the knowledge base is asked for.
  [[nodiscard]] std::string joined(std::size_t begin, std::size_t end) const;
  [[nodiscard]] std::span<const NameHit> known(std::size_t begin, std::size_t end) const {
    return draft_.known.find(joined(begin, end));
  }

  // "Labour Front" is not the Labour Party: the known thing's full name goes on with a kind of its own.
  [[nodiscard]] bool other_kind(std::size_t at, std::size_t stop, const NameHit& hit) const;
  // Whether these words name a state, and the first is a part of the name before it.
  [[nodiscard]] bool known_state(std::size_t begin, std::size_t end) const;
  // "Chad Walker", "Sofia Holm", "Cirrus Sun": the known word is only a part.
  [[nodiscard]] bool longer_than_known(std::size_t at, std::size_t stop, std::size_t end, EntityType type) const;
  // "Khalid bin Omar | bin Yusuf", "Nasser bin Tariq | Al Rahim": of a known person's name, or of another's who begins
  // alike.
  [[nodiscard]] bool goes_on_by_father(std::size_t at, std::size_t known) const;
  // "the Pacific island of Nauru", "an Indian Ocean island", "the West Bank village of Osu": where something lies, and
  // not its name.
  [[nodiscard]] bool tells_where(std::size_t kind) const;
  // "Islamic extremists", "the Jewish settlement": what they believe, and no name.
  [[nodiscard]] bool is_creed(std::size_t at) const;
  // A sentence's first word that is a common noun and only by chance a small town or a nickname.
  [[nodiscard]] bool common_noun(std::size_t at, std::size_t known, std::span<const NameHit> hits) const;

 private:
  [[nodiscard]] const KnownThing& thing(const NameHit& hit) const {
    return draft_.known.things()[static_cast<std::size_t>(hit.thing)];
  }
  [[nodiscard]] bool titled(std::size_t at) const;
  [[nodiscard]] bool is_given_noun() const;
  [[nodiscard]] bool calendar(std::size_t at) const;
  [[nodiscard]] bool parts_pair(std::size_t begin, std::size_t at) const;
  [[nodiscard]] bool joins(std::size_t at, bool complement, std::optional<EntityType> cue) const;
  [[nodiscard]] bool takes_complement(std::size_t last, std::optional<EntityType> cue) const;
  [[nodiscard]] std::size_t complement_start(std::size_t at, EntityType cue) const;
  [[nodiscard]] bool parted_at(std::size_t at) const;
  [[nodiscard]] bool second_begins(std::size_t at) const;
  [[nodiscard]] bool counts_wares(std::size_t at, EntityType cue) const;
  [[nodiscard]] std::size_t group_of(std::size_t at) const;
  [[nodiscard]] bool holder_begins(std::size_t begin, std::size_t at) const;
  [[nodiscard]] std::optional<EntityType> cue_at(std::size_t at) const { return lexicon::name_cue(words_[at].lower); }

  const Draft& draft_;
  int index_;
  const Sentence& sentence_;
  const SentenceWords& row_;
  const std::vector<Word>& words_;
  bool label_;
  std::vector<std::string> norms_;
};

}  // namespace chancery
