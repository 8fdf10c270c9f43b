// "The two held talks": the parser takes the verb behind a number that stands for persons for a participle of its
// object.
#include <array>
#include <string_view>

#include "core/unicode.hpp"
#include "core/word_filter.hpp"
#include "language/penn_tags.hpp"
#include "language/tree_parts.hpp"
#include "language/tree_repair.hpp"

namespace chancery {
namespace {

constexpr std::array<std::string_view, 8> numbers = {"two", "three", "four", "five", "six", "seven", "pair", "trio"};
// Past tenses that are participles too, of what several do together.
constexpr std::array<std::string_view, 40> deeds = {
    "held",       "discussed",  "signed",    "exchanged",   "reviewed",  "explored",  "expressed", "launched",
    "issued",     "adopted",    "reached",   "shared",      "praised",   "condemned", "welcomed",  "stressed",
    "tackled",    "visited",    "inspected", "inaugurated", "opened",    "attended",  "addressed", "pledged",
    "reaffirmed", "underlined", "examined",  "toured",      "concluded", "agreed",    "announced", "sealed",
    "backed",     "urged",      "spent",     "raised",      "debated",   "finalised", "struck",    "promised"};
constexpr std::array<std::string_view, 9> saying = {"said",  "says",      "added", "adds", "reported",
                                                    "noted", "announced", "wrote", "told"};

// The number before the verb, adverbs aside, with "the" before it; 0 if there is none.
std::size_t number_before(const std::vector<Token>& tokens, std::size_t verb) {
  std::size_t at = verb;
  while (at > 1 && tokens[at - 1].upos == Upos::adv) --at;
  if (at < 2 || !is_one_of(ascii_lower(tokens[at - 1].form), numbers)) return 0;
  return ascii_lower(tokens[at - 2].form) == "the" ? at - 1 : 0;
}

// Where the noun stands for a whole sentence or what is said: nothing else there has it for its own.
bool stands_for_clause(const std::vector<Token>& tokens, std::size_t noun) {
  const Token& word = tokens[noun];
  if (word.relation == Relation::root || word.relation == Relation::ccomp || word.relation == Relation::parataxis)
    return true;
  if (word.head < 0) return false;
  const Token& above = tokens[static_cast<std::size_t>(word.head)];
  if (word.relation == Relation::obj) return is_one_of(above.form, saying);
  return false;
}

// "On the eve of the summit the four held talks": the root that the sentence has instead of a verb, with its
// preposition, and over the noun; the size if there is none.
std::size_t occasion_root(const std::vector<Token>& tokens, std::size_t noun, std::size_t article) {
  for (std::size_t at = 0; at < article; ++at) {
    if (tokens[at].relation != Relation::root) continue;
    return is_noun(tokens[at]) && has_child(tokens, at, Relation::case_) && is_under(tokens, noun, at) ? at
                                                                                                       : tokens.size();
  }
  return tokens.size();
}

bool read_deed(std::vector<Token>& tokens, std::size_t verb) {
  const std::size_t number = number_before(tokens, verb);
  if (number == 0 || tokens[verb].head <= static_cast<std::int32_t>(verb)) return false;
  const auto noun = static_cast<std::size_t>(tokens[verb].head);
  if (!is_noun(tokens[noun]) || noun > verb + 5) return false;
  const std::size_t article = number - 1;
  const bool clause = stands_for_clause(tokens, noun);
  const std::size_t root = clause ? tokens.size() : occasion_root(tokens, noun, article);
  if (!clause && root == tokens.size()) return false;
  Token& deed = tokens[verb];
  deed.head = clause ? tokens[noun].head : -1;
  deed.relation =
      clause ? tokens[noun].relation == Relation::obj ? Relation::ccomp : tokens[noun].relation : Relation::root;
  deed.upos = Upos::verb;
  deed.xpos = penn_tag("VBD");
  deed.lemma.clear();
  deed.head_probability *= moved_arc_trust;
  if (!clause) move_arc(tokens[root], verb, Relation::obl);
  move_arc(tokens[noun], verb, Relation::obj);
  move_arc(tokens[number], verb, Relation::nsubj);
  move_arc(tokens[article], number, Relation::det);
  for (std::size_t between = number + 1; between < verb; ++between) move_arc(tokens[between], verb, Relation::advmod);
  for (std::size_t at = 0; at < tokens.size(); ++at) {
    Token& one = tokens[at];
    if (one.head != static_cast<std::int32_t>(noun) && (clause || one.head != static_cast<std::int32_t>(root)))
      continue;
    const bool before = at < article && one.head == static_cast<std::int32_t>(noun);
    const bool joined =
        at > noun && (one.relation == Relation::punct || (one.relation == Relation::conj && one.upos == Upos::verb) ||
                      one.relation == Relation::advcl);
    if (before || joined) move_arc(one, verb, one.relation == Relation::nmod ? Relation::obl : one.relation);
  }
  return true;
}

}  // namespace

void mend_counted_subjects(Sentence& sentence) {
  std::vector<Token>& tokens = sentence.tokens;
  for (std::size_t at = 2; at + 1 < tokens.size(); ++at)
    if (tokens[at].relation == Relation::amod && is_one_of(tokens[at].form, deeds)) read_deed(tokens, at);
}

}  // namespace chancery
