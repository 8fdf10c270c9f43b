// Relative clauses without a pronoun: "the stadium China built", "the wing it paid for". The parser makes one phrase of
// the noun and the clause's subject, or a part of the clause of the noun.
#include <array>
#include <string_view>

#include "language/penn_tags.hpp"
#include "language/tree_parts.hpp"
#include "language/tree_repair.hpp"

namespace chancery {
namespace {

constexpr std::array<std::string_view, 34> deeds = {
    "build",    "own",      "finance", "fund",    "found",       "construct", "sign",       "run",   "lead",
    "propose",  "launch",   "donate",  "draft",   "broker",      "buy",       "sell",       "lease", "erect",
    "renovate", "bankroll", "control", "operate", "host",        "set",       "install",    "mount", "create",
    "order",    "supply",   "seize",   "lose",    "nationalise", "pay",       "nationalize"};

bool is_deed(const Token& verb) {
  return verb.upos == Upos::verb && is_finite_tag(verb.xpos) && is_one_of(verb.lemma, deeds);
}

// One past the verb, with the preposition that is left behind: "paid for".
std::size_t behind_verb(const std::vector<Token>& tokens, std::size_t verb) {
  if (tokens[verb].lemma != "pay") return verb + 1;
  return verb + 1 < tokens.size() && tokens[verb + 1].form == "for" ? verb + 2 : 0;
}

// Nothing that could be its object follows the verb.
bool lacks_object(const std::vector<Token>& tokens, std::size_t verb) {
  const std::size_t next = behind_verb(tokens, verb);
  if (next == 0 || has_child(tokens, verb, Relation::obj) || has_child(tokens, verb, Relation::ccomp)) return false;
  if (next >= tokens.size()) return true;
  const Token& token = tokens[next];
  return token.upos == Upos::punct || token.upos == Upos::cconj || token.upos == Upos::aux || token.upos == Upos::adp ||
         is_finite_tag(token.xpos);
}

void strand_preposition(std::vector<Token>& tokens, std::size_t verb) {
  if (behind_verb(tokens, verb) == verb + 2) move_arc(tokens[verb + 1], verb, Relation::compound_prt);
}

// "met in the stadium China built": the noun before the name is where they met, and the name is who built it.
void part_nouns_from_names(std::vector<Token>& tokens) {
  for (std::size_t noun = 1; noun + 2 < tokens.size(); ++noun) {
    Token& thing = tokens[noun];
    if (thing.upos != Upos::noun || !thing.xpos.starts_with("NN") || thing.relation != Relation::compound ||
        is_office_word(thing))
      continue;
    const auto who = static_cast<std::size_t>(thing.head > static_cast<std::int32_t>(noun) ? thing.head : 0);
    if (who == 0 || tokens[who].upos != Upos::propn || tokens[noun + 1].upos != Upos::propn ||
        who + 1 >= tokens.size() || tokens[who].name == NameType::none)
      continue;
    const std::size_t verb = who + 1;
    if (!is_deed(tokens[verb]) || !lacks_object(tokens, verb)) continue;
    bool article = false;
    for (std::size_t at = noun; at-- > 0 && noun - at < 5;)
      article = article || (tokens[at].upos == Upos::det && tokens[at].head == static_cast<std::int32_t>(who));
    if (!article) continue;
    thing.head = tokens[who].head == static_cast<std::int32_t>(verb) ? tokens[verb].head : tokens[who].head;
    thing.relation = tokens[who].head == static_cast<std::int32_t>(verb) ? Relation::obl : tokens[who].relation;
    if (thing.head < 0) continue;
    for (std::size_t at = 0; at < noun; ++at)
      if (tokens[at].head == static_cast<std::int32_t>(who)) tokens[at].head = static_cast<std::int32_t>(noun);
    move_arc(tokens[verb], noun, Relation::acl_relcl);
    move_arc(tokens[who], verb, Relation::nsubj);
    strand_preposition(tokens, verb);
  }
}

// "in the wing it paid for": the noun is no part of the clause.
void part_nouns_from_clauses(std::vector<Token>& tokens) {
  for (std::size_t noun = 1; noun + 2 < tokens.size(); ++noun) {
    Token& thing = tokens[noun];
    if (thing.upos != Upos::noun || thing.relation != Relation::obl ||
        thing.head != static_cast<std::int32_t>(noun) + 2)
      continue;
    const std::size_t verb = noun + 2;
    if (tokens[noun + 1].xpos != "PRP" || tokens[noun + 1].relation != Relation::nsubj || !is_deed(tokens[verb]) ||
        !lacks_object(tokens, verb))
      continue;
    if (tokens[verb].head < 0 || !has_child(tokens, noun, Relation::case_) || !has_child(tokens, noun, Relation::det))
      continue;
    const auto above = static_cast<std::size_t>(tokens[verb].head);
    if (above >= noun) continue;
    for (Token& other : tokens)
      if (other.head == static_cast<std::int32_t>(verb) && other.relation == Relation::obl && is_noun(other) &&
          &other > &tokens[verb])
        other.head = static_cast<std::int32_t>(above);
    move_arc(thing, above, Relation::obl);
    move_arc(tokens[verb], noun, Relation::acl_relcl);
    strand_preposition(tokens, verb);
  }
}

// "the wing that Japan paid for": what it paid for is the pronoun's.
void strand_behind_pronouns(std::vector<Token>& tokens) {
  for (std::size_t at = 1; at + 2 < tokens.size(); ++at) {
    Token& that = tokens[at];
    if (that.xpos != "WDT" || that.relation == Relation::nsubj || that.head <= static_cast<std::int32_t>(at) + 1)
      continue;
    const auto verb = static_cast<std::size_t>(that.head);
    if (tokens[verb].upos != Upos::verb || tokens[verb].lemma != "pay" || !lacks_object(tokens, verb)) continue;
    that.relation = Relation::obj;
    strand_preposition(tokens, verb);
  }
}

}  // namespace

void mend_contact_clauses(Sentence& sentence) {
  part_nouns_from_names(sentence.tokens);
  part_nouns_from_clauses(sentence.tokens);
  strand_behind_pronouns(sentence.tokens);
}

}  // namespace chancery
