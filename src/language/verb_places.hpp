// Places in a parsed sentence where English has a verb, whatever the tagger made of the word there: used by
// missed_verbs.cpp. `tokens` are a sentence's, with heads counted from its first token; `word` is an index from 1 on.
// Nothing is changed.
#pragma once

#include <cstddef>
#include <span>
#include <string_view>

#include "language/document.hpp"

namespace chancery {

// Of a finite verb or a modal one.
[[nodiscard]] bool is_finite_or_modal(std::string_view xpos);

// A common noun in a verb's place: not one with a determiner or an adjective, nor the last word.
[[nodiscard]] bool may_be_verb(std::span<const Token> tokens, std::size_t word);

// Whether a subject or an object hangs on the word.
[[nodiscard]] bool has_argument(std::span<const Token> tokens, std::size_t word);

// "Algeria supplies gas", "Kenya backs Chad's bid": English hardly puts a plural between a name and a noun.
[[nodiscard]] bool plural_between(std::span<const Token> tokens, std::size_t word);

// "Teslin supplies fuel to refiners": a plural is no subject of a noun without "is".
[[nodiscard]] bool plural_subject_of_noun(std::span<const Token> tokens, std::size_t word);

// Whether the clause at the top has no verb: "Slovenia, which sits on the council, backs its bid" taken for a name.
[[nodiscard]] bool is_headed_by_noun(std::span<const Token> tokens);

// A plural behind the comma that ends what was put in after the subject, or behind "for its part".
[[nodiscard]] bool follows_aside(std::span<const Token> tokens, std::size_t word);

// "It ships lithium to Posco": no noun stands right behind "it" at the head of a clause.
[[nodiscard]] bool follows_opening_pronoun(std::span<const Token> tokens, std::size_t word);

// "Egypt, at odds with Chad, backed Mali's demand", "has resisted calls": a noun with a subject, but without "is", and
// the participle before it.
[[nodiscard]] bool takes_nouns_subject(std::span<const Token> tokens, std::size_t word);

// "The conference on fish stocks drew envoys": a form that is hardly anything else, behind a noun.
[[nodiscard]] bool is_past_form(std::span<const Token> tokens, std::size_t word);

// "thanked Peru and invited Minister Duarte": what one does to somebody who is named is no participle of his name.
[[nodiscard]] bool joined_to_verb(std::span<const Token> tokens, std::size_t word);

// "…; the envoy, Ana Duarte, delivered addresses": behind the comma of an apposition, in a clause that has no other
// verb.
[[nodiscard]] bool closes_apposition(std::span<const Token> tokens, std::size_t word);

// "a fair that drew envoys": behind the pronoun stands the verb of its clause.
[[nodiscard]] bool follows_pronoun(std::span<const Token> tokens, std::size_t word);

// "Peru's president, Ana Quispe, invited Chile's minister": behind the comma that closes a name's apposition, in a
// sentence without any other verb, the participle is its verb.
[[nodiscard]] bool follows_apposition(std::span<const Token> tokens, std::size_t word);

// "Britain froze the assets": a base form or participle with a subject and without an auxiliary is finite.
[[nodiscard]] bool is_finite_by_place(std::span<const Token> tokens, std::size_t word);

// A word tagged as a finite verb that stands before a noun as its modifier, or has what only nouns have before it.
[[nodiscard]] bool parsed_as_noun(std::span<const Token> tokens, std::size_t word);

// "Berlin lent Kigali $90m", "has lent": forms that are no other word, and that treebanks hardly have.
[[nodiscard]] bool is_verb_alone(const Token& token);

// "a branch is to open": what stands behind "to" is done.
[[nodiscard]] bool is_adjective_behind_to(std::span<const Token> tokens, std::size_t word);

// "the council, which groups nine states": a plural that a relative pronoun begins is what the nine are told by.
[[nodiscard]] bool is_verb_behind_relative(std::span<const Token> tokens, std::size_t word);

// "investments amount to some $17 billion", "exports total $3 billion": a sum follows, and a plural or a name comes
// before.
[[nodiscard]] bool is_verb_of_sum(std::span<const Token> tokens, std::size_t word);

// "Russian oil transits through Kazakhstan": how goods go, in a sentence that has no other verb.
[[nodiscard]] bool is_verb_of_way(std::span<const Token> tokens, std::size_t word);

// "Peru chairs APEC while Chile hosts the fair": between two names, or a name and an article.
[[nodiscard]] bool is_verb_between_names(std::span<const Token> tokens, std::size_t word);

// "3. Thanks Ireland for its help;", "Demands that both withdraw;": a paragraph of a paper that begins with its verb.
[[nodiscard]] bool opens_paragraph(std::span<const Token> tokens);

// "The council thanks Ireland": somebody before it does so, and somebody behind it is thanked.
[[nodiscard]] bool is_thanking(std::span<const Token> tokens, std::size_t word);

// "which belongs to Weber and supplies equipment": joined to a verb in the present, and no goods of his.
[[nodiscard]] bool is_joined_present(std::span<const Token> tokens, std::size_t word);

// "insists that Georgia strike from its law": behind who shall do what is demanded stands a base form.
[[nodiscard]] bool is_demanded_deed(std::span<const Token> tokens, std::size_t word);

// "has lent", "was recently rebuilt": behind a form of "have" or "be", adverbs aside.
[[nodiscard]] bool follows_auxiliary(std::span<const Token> tokens, std::size_t word);

// "is bound by the pact": a participle taken for an adjective.
[[nodiscard]] bool is_passive_adjective(std::span<const Token> tokens, std::size_t word);

}  // namespace chancery
