// What the words above a verb or noun make of its mode: small readings of single constructions, used by modes.cpp
// alone.
#pragma once

#include "relations/lexicon.hpp"
#include "relations/sentence_view.hpp"

namespace chancery {

// "stopped supplying", "was barred from visiting".
[[nodiscard]] bool is_ended(const SentenceView& view, int verb, int governor);
// "cut off its support", "suspended its cooperation": what was is no more.
[[nodiscard]] bool is_given_up(const SentenceView& view, int noun, int governor);
[[nodiscard]] bool is_fought(const SentenceView& view, int noun, int governor);
// "take part in", "participate in", "engage in".
[[nodiscard]] bool takes_part(const SentenceView& view, int verb);
// "the third minister to visit": those who did are counted.
[[nodiscard]] bool is_counted_doer(const SentenceView& view, int noun);
// "will become the first minister to visit": the word that tells whether she is the first yet; the noun itself in "will
// be the first".
[[nodiscard]] int doing_of_first(const SentenceView& view, int noun);
// "the first summit to be held in Africa", "the largest to be built by Chad": it was, unless it "will be the first".
[[nodiscard]] bool is_one_of_those_done(const SentenceView& view, int noun);
// "went on to sign", "was quick to congratulate": the infinitive tells what came of it, not a purpose.
[[nodiscard]] bool is_done_by(const SentenceView& view, int governor);
// "came to admire him", "came to rely on it": a state that one gets into, not a purpose.
[[nodiscard]] bool is_come_to(const SentenceView& view, int verb, int governor);
// "rang her to congratulate her": what one says where one meets or writes to somebody is said, and no purpose.
[[nodiscard]] bool is_said_then(const SentenceView& view, int verb, int governor);
// "in talks with X about building": nobody builds yet, whichever word the parser hangs the clause on.
[[nodiscard]] bool is_talked_about(const SentenceView& view, int verb, int governor);
// "denied claims in the press that it had armed Chad": the verb by which the claim, on whose noun the clause hangs, is
// denied; -1 if none.
[[nodiscard]] int denial_of_claim(const SentenceView& view, int noun);
// "opposes Turkey joining the bloc", "objections to Chad buying the port": what others take a stand on is not done yet.
[[nodiscard]] bool is_deed_at_issue(const SentenceView& view, int verb, int name);
// India's membership, which others support, is none yet.
[[nodiscard]] bool is_backed_membership(const SentenceView& view, int noun);
// "voted to adopt the text": the vote does it; "voted to leave" does not.
[[nodiscard]] bool is_voted_through(const SentenceView& view, int verb, int governor);
// "the outcome of the talks will": what is to come of them says nothing of the talks.
[[nodiscard]] bool is_outcome(const SentenceView& view, int noun);
// "the partnership of the two should be extended": it is there already.
[[nodiscard]] bool is_standing_bond(const SentenceView& view, const Lexicon& lexicon, int noun);
// "the signing of a treaty would be welcome": not signed yet.
[[nodiscard]] bool is_act_that_would(const SentenceView& view, int act);

}  // namespace chancery
