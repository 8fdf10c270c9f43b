// What the files behind syntax.hpp share: fillers as values, and the ways from a verb, a noun or a phrase to them.
#pragma once

#include <optional>
#include <vector>

#include "relations/syntax.hpp"

namespace chancery::syntax {

constexpr float shared_trust = 0.9F;      // an argument taken over from a neighbouring verb
constexpr float controlled_trust = 0.9F;  // the unspoken subject of an infinitive or participle
constexpr float distant_trust = 0.85F;    // a phrase that hangs on a neighbour of the trigger
constexpr int longest_name = 12;          // tokens of a name with its titles
constexpr int longest_way = 8;            // governors climbed in search of an unspoken subject

void append(std::vector<Filler>& to, const std::vector<Filler>& more);
[[nodiscard]] std::vector<Filler> scaled(std::vector<Filler> list, float factor);

// The word with the parser's trust in what it hangs on.
[[nodiscard]] Filler arc(const SentenceView& view, int token, float trust = 1.0F);

// The word with what is coordinated with it; for a relative pronoun, what it stands for.
[[nodiscard]] std::vector<Filler> resolved(const SentenceView& view, Filler filler);

// All that the word is coordinated with, the word itself included; nothing of a row of verbs.
[[nodiscard]] std::vector<Filler> row_around(const SentenceView& view, int word, float confidence = 1.0F);

// Whether the word is joined to one before it by "and" or "as well as", however the parser attaches it.
[[nodiscard]] bool is_added(const SentenceView& view, int word);

// Who joins a subject without a conjunction: "A, together with B,", "A, accompanied by B,", "with B in tow" is none.
[[nodiscard]] std::vector<Filler> companions(const SentenceView& view, int subject, int verb);

// Whether who is named behind the verb's object goes with it: "arrested Berg together with Holm".
[[nodiscard]] bool goes_with_object(const SentenceView& view, int verb, int companion);

// The persons who follow the name in a row, by commas, "and" and titles alone, whatever the tree says: "accompanied by
// her husband, Pim Berg, Trade Minister **Ana Duarte** and a delegation". The names of those who do something are left
// out.
[[nodiscard]] std::vector<Filler> further_names(const SentenceView& view, int name);

// Those whom a plural names behind it: "officials from 30 states, among them A and B,", "ministers, including C".
[[nodiscard]] std::vector<Filler> members(const SentenceView& view, int plural);
// "the government, in particular its minister A,".
[[nodiscard]] std::vector<Filler> member_beside(const SentenceView& view, const Mention& whole);

// Whether the noun names several firms as one: "a consortium". And whom its own words name: "a group led by A,
// including B of Peru and C", "a consortium of A and B"; empty if they name nobody.
[[nodiscard]] bool is_group_of_firms(const SentenceView& view, int noun);
[[nodiscard]] std::vector<Filler> group_members(const SentenceView& view, int group);

// Who is said to be among others: "among those present were **A and B**"; the word is that of the others.
[[nodiscard]] std::vector<Filler> found_among(const SentenceView& view, int others);

// "sent Peru a note, and Weber phoned her": the verb whose subject the parser took for one more in the row; -1 if none.
[[nodiscard]] int stolen_by_row(const SentenceView& view, int conjunct);
// The same, from the verb to its subject.
[[nodiscard]] int stolen_subject(const SentenceView& view, int verb);
// "Having toured the delta by boat, the minister, X, had": the subject taken into the clause that opens; -1 if none.
[[nodiscard]] int opened_subject(const SentenceView& view, int verb);
// "the minister flew to Lima, met Duarte and left": the subject of a row of verbs without "and"; -1 if none.
[[nodiscard]] int subject_of_row(const SentenceView& view, int verb);

// The verb of the report right before a participle and its comma, if another clause governs that; -1 if there is none.
[[nodiscard]] int reporter_before(const SentenceView& view, int participle);

// Whether the verb gives its object a name or a character: "call", "consider".
[[nodiscard]] bool is_naming(const SentenceView& view, int verb);
// What a verb of naming says of its object: "called Peru, the host, \"a model\"".
[[nodiscard]] std::vector<Filler> named_as(const SentenceView& view, int verb);
// Its object where the parser takes the name for what it is called; -1 if it does not.
[[nodiscard]] int named_thing(const SentenceView& view, int verb);

// The head of a name or title that ends right before the word, punctuation and prepositions aside; -1 if there
// is none. `person` says which kind is wanted.
[[nodiscard]] int mention_before(const SentenceView& view, int word, bool person);

// Who does or is the same in "…, as did B", "…, and so are B and C".
[[nodiscard]] std::vector<Filler> elliptic_subjects(const SentenceView& view, int predicate);

// Where a semicolon stands between the two words, -1 if none does.
[[nodiscard]] int semicolon_between(const SentenceView& view, int first, int second);

// Arguments of a verb; `depth` bounds the governors that are climbed.
[[nodiscard]] std::vector<Filler> subjects_within(const SentenceView& view, int verb, int depth);
[[nodiscard]] std::vector<Filler> objects_within(const SentenceView& view, int verb, int depth);
// The indirect object: "lent **it** 55 million dollars"; of two objects behind the verb the first.
[[nodiscard]] std::optional<int> receiver(const SentenceView& view, int verb);

// The head of a name that begins right behind a verb in the active and is nobody's subject; -1 if there is none.
[[nodiscard]] int name_behind(const SentenceView& view, int verb);
// What a noun in a phrase belongs to, -1 if nothing: "the port" of "the port near Lima", what was done near it.
[[nodiscard]] int noun_above(const SentenceView& view, int noun);

// The unspoken subject of an infinitive: the governor's object, or its subject where the governor has none
// or promises ("promised him to come").
[[nodiscard]] std::vector<Filler> controller(const SentenceView& view, int governor, int depth);

// The phrases with that preposition, of the word itself or near it.
[[nodiscard]] std::vector<Filler> prepositional(const SentenceView& view, int word, std::string_view preposition);

// The place that a preposition gives right behind a named thing, whatever the tree says: "control of the refinery in
// **Sardinia**". A place right after a thing belongs to it, though parsers like to hang it on a word before.
[[nodiscard]] std::vector<Filler> place_after(const SentenceView& view, int thing, std::string_view preposition);

// The name that follows a name after a comma and stands alone there: "Baku, Azerbaijan,".
[[nodiscard]] std::vector<Filler> named_beside(const SentenceView& view, int name);

// The place that the words around a thing give it, whatever the tree says: "the bridge over the Volta at **Adomi**",
// "in **Lima**, at the institute", "to **Lima** for the talks"; the first of these only if `behind`.
[[nodiscard]] std::vector<Filler> site_of(const SentenceView& view, int thing, bool behind);

// What the adjective before a noun is said of: "the Paris-based A and the Spanish group B" says it of A alone.
[[nodiscard]] std::vector<Filler> described_by(const SentenceView& view, int adjective);

// Of a noun or adjective: what it is said of, who its verb lends it, and the names before it.
[[nodiscard]] std::vector<Filler> predication_subjects(const SentenceView& view, int word);
[[nodiscard]] std::vector<Filler> holders(const SentenceView& view, int noun);
[[nodiscard]] std::vector<Filler> premodifiers(const SentenceView& view, int noun);
[[nodiscard]] std::vector<Filler> qualities(const SentenceView& view,
                                            int noun);  // any adjective or noun before it, named or not

// "Togo left the pact, a move condemned by Peru", "…, a decision that drew praise" (moves.cpp): whether the noun sums
// up what the clause before it tells, and who does that.
[[nodiscard]] bool is_move(const SentenceView& view, int noun);
[[nodiscard]] std::vector<Filler> doers_of_move(const SentenceView& view, Filler filler);

// In clause_slots.cpp: the clause that the verb or noun governs; what somebody says; what is asked of somebody; on what
// condition.
[[nodiscard]] std::vector<Filler> clauses(const SentenceView& view, int trigger);
[[nodiscard]] std::vector<Filler> contents(const SentenceView& view, int verb);
[[nodiscard]] std::vector<Filler> commands(const SentenceView& view, int verb);
[[nodiscard]] std::vector<Filler> conditions(const SentenceView& view, int verb);

}  // namespace chancery::syntax
