// Names right behind the noun that says what they are: "the French group Orvik", "low-cost carriers Vento and Alba".
#include <array>
#include <string_view>

#include "language/tree_parts.hpp"
#include "language/tree_repair.hpp"

namespace chancery {
namespace {

// Whether the token is a common noun with a name beginning right behind it.
bool describes_next(const std::vector<Token>& tokens, std::size_t noun) {
  return noun + 1 < tokens.size() && tokens[noun].upos == Upos::noun && tokens[noun + 1].upos == Upos::propn &&
         tokens[noun + 1].name_begin && tokens[noun + 1].name != NameType::none &&
         tokens[noun].span.end < tokens[noun + 1].span.begin;
}

// The head of the name that begins at this token: the word of it that hangs on one outside.
std::size_t head_of_name(const std::vector<Token>& tokens, std::size_t begin) {
  std::size_t end = begin + 1;
  while (end < tokens.size() && tokens[end].name != NameType::none && !tokens[end].name_begin) ++end;
  std::size_t head = begin;
  for (std::size_t steps = begin; steps < end; ++steps) {
    const std::int32_t above = tokens[head].head;
    if (above < static_cast<std::int32_t>(begin) || above >= static_cast<std::int32_t>(end)) break;
    head = static_cast<std::size_t>(above);
  }
  return head;
}

// "its ally Peru", "Acme's subsidiary Norvik": whose it is stands before the noun, and the name behind says who.
bool is_owned_bond(const std::vector<Token>& tokens, std::size_t noun) {
  constexpr std::array<std::string_view, 20> bonds = {"ally",      "partner",  "subsidiary", "unit",   "affiliate",
                                                      "neighbour", "neighbor", "parent",     "friend", "foe",
                                                      "creditor",  "donor",    "partners",   "allies", "rival",
                                                      "rivals",    "supplier", "backer",     "patron", "sponsor"};
  return is_one_of(tokens[noun].form, bonds) && has_child(tokens, noun, Relation::nmod_poss);
}

// "founded a start-up, Tarvo Rocket": no noun with an article is a part of the name behind the comma; it is what was
// founded.
void divide_at_commas(std::vector<Token>& tokens) {
  for (std::size_t noun = 1; noun + 2 < tokens.size(); ++noun) {
    Token& thing = tokens[noun];
    if (thing.upos != Upos::noun || thing.relation != Relation::compound || tokens[noun + 1].form != "," ||
        thing.head <= static_cast<std::int32_t>(noun) + 1)
      continue;
    const auto head = static_cast<std::size_t>(thing.head);
    Token& name = tokens[head];
    bool named = name.upos == Upos::propn && name.head >= 0, article = false;
    for (std::size_t at = noun + 2; at < head; ++at)
      named = named && tokens[at].upos == Upos::propn && is_within(tokens[at].head, noun + 2, head + 1);
    for (std::size_t at = 0; at < noun; ++at)
      article = article || (tokens[at].relation == Relation::det &&
                            (tokens[at].head == thing.head || tokens[at].head == static_cast<std::int32_t>(noun)));
    if (!named || !article || is_within(name.head, noun, head + 1)) continue;
    thing.head = name.head;
    thing.relation = name.relation;
    for (std::size_t at = 0; at < noun; ++at)
      if (tokens[at].head == static_cast<std::int32_t>(head)) tokens[at].head = static_cast<std::int32_t>(noun);
    move_arc(name, noun, Relation::appos);
  }
}

// "the Ministry of Health's Office of Grants": the ministry owns the office, where the parser hangs its name on the
// preposition.
void divide_owners_of_organs(std::vector<Token>& tokens) {
  for (std::size_t link = 1; link + 3 < tokens.size(); ++link) {
    Token& of = tokens[link];
    if (of.form != "of" || of.relation != Relation::case_ || of.head <= static_cast<std::int32_t>(link) + 2) continue;
    const auto organ = static_cast<std::size_t>(of.head);
    Token& office = tokens[organ];
    if (!is_noun(office) || office.relation != Relation::nmod || office.head != static_cast<std::int32_t>(link) - 1)
      continue;
    Token& owner = tokens[link - 1];
    std::size_t genitive = link + 1;
    while (genitive < organ && tokens[genitive].xpos != "POS") ++genitive;
    if (genitive >= organ || genitive == link + 1) continue;
    Token& matter = tokens[genitive - 1];
    const bool one_name = owner.name == NameType::organization && matter.name == NameType::organization &&
                          of.name == NameType::organization && !of.name_begin && !matter.name_begin;
    if (!one_name || matter.head != static_cast<std::int32_t>(link)) continue;
    of.head = static_cast<std::int32_t>(genitive) - 1;
    move_arc(matter, link - 1, Relation::nmod);
    tokens[genitive].head = static_cast<std::int32_t>(link) - 1;
    office.head = owner.head;
    office.relation = owner.relation;
    for (Token& other : tokens)  // but its article
      if (other.head == static_cast<std::int32_t>(link) - 1 && &other > &office)
        other.head = static_cast<std::int32_t>(organ);
    move_arc(owner, organ, Relation::nmod_poss);
  }
}

// "launchers from Lockheed Martin", "the architects Barros": no part of a compound stands behind its head.
void free_compounds_behind(std::vector<Token>& tokens) {
  for (std::size_t at = 2; at < tokens.size(); ++at) {
    Token& name = tokens[at];
    if (name.relation != Relation::compound || name.upos != Upos::propn || name.head < 0 ||
        name.head >= static_cast<std::int32_t>(at))
      continue;
    Token& noun = tokens[static_cast<std::size_t>(name.head)];
    if (noun.upos == Upos::propn && noun.name == NameType::none && noun.xpos.starts_with("NN") &&
        !noun.xpos.starts_with("NNP") && noun.form[0] >= 'a' && noun.form[0] <= 'z')
      noun.upos = Upos::noun;
    if (noun.upos != Upos::noun) continue;
    const bool led = tokens[at - 1].relation == Relation::case_ && tokens[at - 1].head == static_cast<std::int32_t>(at);
    if (led) move_arc(name, static_cast<std::size_t>(name.head), Relation::nmod);
  }
}

}  // namespace

void mend_described_names(Sentence& sentence) {
  std::vector<Token>& tokens = sentence.tokens;
  free_compounds_behind(tokens);
  divide_at_commas(tokens);
  divide_owners_of_organs(tokens);
  for (std::size_t noun = 0; noun + 1 < tokens.size(); ++noun) {
    if (!describes_next(tokens, noun)) continue;
    Token& name = tokens[head_of_name(tokens, noun + 1)];
    const auto described = static_cast<std::int32_t>(noun);
    if (name.head == described && !(name.relation == Relation::nmod && is_owned_bond(tokens, noun))) {
      // no name behind a noun is a part of the noun, or what it does
      if (name.relation == Relation::compound || name.relation == Relation::obj || name.relation == Relation::flat)
        move_arc(name, noun, Relation::appos);
      continue;
    }
    if (is_owned_bond(tokens, noun)) {
      const bool twice = name.head == tokens[noun].head &&
                         (name.relation == Relation::obj || name.relation == Relation::iobj) &&
                         tokens[noun].relation == Relation::obj;
      const bool bare = name.head == described && name.relation == Relation::nmod;
      // "Peru's old ally Chile sent": the ally is no object before the verb
      const bool doer = name.head == tokens[noun].head && name.head > described && name.relation == Relation::nsubj &&
                        tokens[noun].relation == Relation::obj;
      if (doer) tokens[noun].relation = Relation::nsubj;
      if (twice || bare || doer) move_arc(name, noun, Relation::appos);
      continue;
    }
    // "the government and the French group Orvik": the name is the group's
    const bool joined =
        tokens[noun].relation == Relation::conj && tokens[noun].head == name.head && name.head < described;
    if (joined && name.relation == Relation::appos) move_arc(name, noun, Relation::appos);
    // "a consortium of Acme, Mitsui and the utility Brix": nor is it what the consortium is called
    if (tokens[noun].relation != Relation::conj || name.relation != Relation::appos || tokens[noun].head < 0 ||
        tokens[noun].xpos == "NNS")
      continue;
    const Token& first = tokens[static_cast<std::size_t>(tokens[noun].head)];
    if (first.relation == Relation::nmod && first.head == name.head && name.head < tokens[noun].head)
      move_arc(name, noun, Relation::appos);
  }
}

}  // namespace chancery
