// Who controls (in the sense of control theory: lends the subject to) an infinitive or participle without a subject of
// its own. Each function reads one construction, used by verb_subjects.cpp. `verb` is the form that lacks a subject,
// `governor` the word that it hangs on, both tokens of the sentence; lists are empty and tokens -1 where the
// construction is another. `depth` bounds the governors that are climbed. Nothing throws.
#pragma once

#include <vector>

#include "relations/syntax_parts.hpp"

namespace chancery::syntax {

// Whether the word is a name, a pronoun or part of a mention, so that it can do something.
[[nodiscard]] bool is_person_or_body(const SentenceView& view, int token);

// "praised Kenya for hosting", "accused them of shelling": whether the governor's object does it.
[[nodiscard]] bool is_object_deed(const SentenceView& view, int verb, int governor);
// "wrote to Weber asking him": whether whoever wrote does it.
[[nodiscard]] bool is_writers_deed(const SentenceView& view, int verb, int receiver);
// "phoned her to congratulate her": whether an infinitive behind this verb is its subject's purpose.
[[nodiscard]] bool takes_purpose(const SentenceView& view, int verb);
// "signed a grant agreement to rebuild the road": a noun of money, which does not say who acts.
[[nodiscard]] bool is_of_money(const SentenceView& view, int noun);

// "the bank offered $300 million to build a dam": a lender's money, with which another builds.
[[nodiscard]] bool is_lenders_purpose(const SentenceView& view, int verb, int governor);

// "a letter from Weber inviting her": Weber.
[[nodiscard]] std::vector<Filler> author_of(const SentenceView& view, int verb, int paper);
// "the first minister to visit Lima": the minister.
[[nodiscard]] std::vector<Filler> counted_doers(const SentenceView& view, int verb, int counted);
// "expressed their gratitude to Peru for hosting": Peru.
[[nodiscard]] std::vector<Filler> thanked_ones(const SentenceView& view, int verb, int governor);
// "named Berg to run": Berg.
[[nodiscard]] int charged_one(const SentenceView& view, int verb, int governor);
// "elected Berg speaker, replacing Duarte": Berg.
[[nodiscard]] std::vector<Filler> successor_named(const SentenceView& view, int verb, int governor);
// "pushed Chad to sign", hung on as an adjunct: Chad.
[[nodiscard]] int moved_one(const SentenceView& view, int verb, int governor);
// "gave $5m to Mali to build a school": Mali.
[[nodiscard]] std::vector<Filler> endowed_one(const SentenceView& view, int verb, int governor);
// "the decision of Taifa Gas to construct": Taifa Gas.
[[nodiscard]] std::vector<Filler> holders_of_noun(const SentenceView& view, int noun, int depth);
// "called on both camps to come": both camps.
[[nodiscard]] std::vector<Filler> called_upon(const SentenceView& view, int governor);
// "Kenya signed a deal with Siemens to supply turbines": Siemens, as states buy and firms sell.
[[nodiscard]] std::vector<Filler> contracted_firm(const SentenceView& view, int verb, int governor);
// "praised Kenya's role in condemning it": Kenya.
[[nodiscard]] std::vector<Filler> owner_of_part(const SentenceView& view, int verb, int governor);
// "joined Peru and Chile in condemning it": Peru and Chile.
[[nodiscard]] std::vector<Filler> joined_ones(const SentenceView& view, int verb, int governor);

}  // namespace chancery::syntax
