// Gerunds behind a preposition that the parser takes for adjectives: "barred from owning shares", "by signing
// treaties".
#include <algorithm>
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

// Verbs whose preposition governs a clause with a subject of its own.
struct Awaiting {
  std::string_view verb, link;
};
constexpr std::array<Awaiting, 9> awaiting = {{{"look", "to"},
                                               {"insist", "on"},
                                               {"object", "to"},
                                               {"count", "on"},
                                               {"lead", "to"},
                                               {"result", "in"},
                                               {"culminate", "in"},
                                               {"agree", "to"},
                                               {"consent", "to"}}};

// "looked forward to the country becoming a member": it is the country that becomes one.
void mend_gerund_subjects(Sentence& sentence) {
  auto& tokens = sentence.tokens;
  for (std::size_t at = 3; at < tokens.size(); ++at) {
    Token& gerund = tokens[at];
    if (gerund.xpos != "VBG" || gerund.relation != Relation::advcl || gerund.head < 0) continue;
    const auto verb = static_cast<std::size_t>(gerund.head);
    Token& noun = tokens[at - 1];
    if (verb >= at - 1 || noun.relation != Relation::obl || noun.head != gerund.head) continue;
    const auto link = std::find_if(tokens.begin(), tokens.end(), [&](const Token& one) {
      return one.head == static_cast<std::int32_t>(at - 1) && one.relation == Relation::case_;
    });
    if (link == tokens.end() || std::none_of(awaiting.begin(), awaiting.end(), [&](const Awaiting& one) {
          return one.verb == tokens[verb].lemma && one.link == link->form;
        }))
      continue;
    move_arc(noun, at, Relation::nsubj);
    move_arc(*link, at, Relation::mark);
  }
}

}  // namespace

void mend_gerunds(Sentence& sentence) {
  mend_gerund_subjects(sentence);
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
