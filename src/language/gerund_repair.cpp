// Gerunds behind a preposition that the parser takes for adjectives: "barred from owning shares", "by signing
// treaties".
#include <array>
#include <string_view>

#include "language/tree_parts.hpp"
#include "language/tree_repair.hpp"

namespace chancery {
namespace {

constexpr std::array<std::string_view, 46> deeds = {
    "own",     "sign",    "build",  "sell",   "buy",     "supply",  "violate", "attack",  "support", "join",
    "host",    "attend",  "visit",  "use",    "break",   "ignore",  "seek",    "promote", "spread",  "provoke",
    "fund",    "finance", "arm",    "train",  "deliver", "send",    "take",    "make",    "give",    "impose",
    "lift",    "cut",     "raise",  "export", "import",  "harbour", "harbor",  "shelter", "bribe",   "kill",
    "torture", "jail",    "arrest", "expel",  "block",   "shell"};
constexpr std::array<std::string_view, 9> links = {"from",    "by",     "of",    "for", "without",
                                                   "against", "before", "after", "in"};

}  // namespace

void mend_gerunds(Sentence& sentence) {
  auto& tokens = sentence.tokens;
  for (std::size_t at = 2; at + 1 < tokens.size(); ++at) {
    Token& verb = tokens[at];
    if (verb.xpos != "VBG" || verb.relation != Relation::amod || verb.head <= static_cast<std::int32_t>(at) ||
        !is_one_of(verb.lemma, deeds))
      continue;
    Token& link = tokens[at - 1];
    const auto noun = static_cast<std::size_t>(verb.head);
    if (link.relation != Relation::case_ || link.head != verb.head || !is_one_of(link.form, links) ||
        tokens[noun].head < 0 || tokens[noun].head >= static_cast<std::int32_t>(at))
      continue;
    if (tokens[noun].relation != Relation::obl && tokens[noun].relation != Relation::nmod) continue;
    const auto above = static_cast<std::size_t>(tokens[noun].head);
    const bool of_noun = tokens[noun].relation == Relation::nmod;
    move_arc(verb, above, of_noun ? Relation::acl : Relation::advcl);
    move_arc(tokens[noun], at, Relation::obj);
    move_arc(link, at, Relation::mark);
    for (Token& other : tokens)  // "owning shares in a bank", hung on the gerund
      if (other.head == static_cast<std::int32_t>(at) && other.relation == Relation::nmod && &other > &tokens[noun])
        other.head = static_cast<std::int32_t>(noun);
  }
}

}  // namespace chancery
