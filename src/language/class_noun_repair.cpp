// A class right before the names of those who belong to it: "the bloc's member states Laos and Brunei backed it".
#include <algorithm>
#include <array>
#include <string_view>

#include "language/penn_tags.hpp"
#include "language/tree_parts.hpp"
#include "language/tree_repair.hpp"

namespace chancery {
namespace {

bool is_class_of_states(const Token& token) {
  constexpr std::array<std::string_view, 16> words = {
      "states", "state", "countries",  "country",   "nations",   "nation",   "members", "member",
      "allies", "ally",  "neighbours", "neighbour", "neighbors", "neighbor", "islands", "republics"};
  return token.upos == Upos::noun && is_one_of(token.form, words);
}

// "ASEAN member states Laos and Brunei backed it": states, and nothing that a member states.
void read_states_as_noun(std::vector<Token>& tokens) {
  constexpr std::array<std::string_view, 4> before = {"member", "partner", "island", "founder"};
  for (std::size_t at = 1; at + 2 < tokens.size(); ++at) {
    Token& noun = tokens[at];
    if (noun.form != "states" || noun.upos != Upos::verb || tokens[at + 1].upos != Upos::propn ||
        !is_one_of(tokens[at - 1].form, before))
      continue;
    noun.upos = Upos::noun;
    noun.xpos = penn_tag("NNS");
    noun.lemma = "state";
    tokens[at - 1].head = static_cast<std::int32_t>(at);
    tokens[at - 1].relation = Relation::compound;
  }
}

// "The OPEC members Kuwait and Iraq cut output": "members" is never a verb, and what the parser takes for its subject
// describes it.
void read_members_as_noun(std::vector<Token>& tokens) {
  constexpr std::array<std::string_view, 3> never_verbs = {"members", "countries", "nations"};
  for (std::size_t at = 1; at + 1 < tokens.size(); ++at) {
    Token& noun = tokens[at];
    if (noun.upos != Upos::verb || !is_one_of(noun.form, never_verbs) || !is_noun(tokens[at - 1])) continue;
    const auto here = static_cast<std::int32_t>(at), before = here - 1;
    noun.upos = Upos::noun;
    noun.xpos = penn_tag("NNS");
    noun.lemma = noun.form == "members" ? "member" : noun.form == "nations" ? "nation" : "country";
    for (std::size_t word = 0; word + 1 < at; ++word)
      if (tokens[word].head == before && tokens[word].relation == Relation::det) tokens[word].head = here;
    if (tokens[at - 1].head == here) tokens[at - 1].relation = Relation::compound;
  }
}

// "Acme and its partners, Norvik and Sampo, will build it": the names tell who the partners are, and are no further
// members of the row.
void name_owned_class(std::vector<Token>& tokens, std::size_t noun) {
  constexpr std::array<std::string_view, 9> bonds = {"partners",   "allies",    "subsidiaries",
                                                     "neighbours", "neighbors", "affiliates",
                                                     "backers",    "rivals",    "shareholders"};
  const std::int32_t row = tokens[noun].head;
  if (tokens[noun].relation != Relation::conj || row < 0 || !is_one_of(tokens[noun].form, bonds) ||
      !has_child(tokens, noun, Relation::nmod_poss))
    return;
  const std::size_t comma = noun + 1;
  if (comma + 1 >= tokens.size() || tokens[comma].form != "," || tokens[comma + 1].upos != Upos::propn) return;
  std::int32_t first = -1;
  for (std::size_t at = comma + 1; at < tokens.size(); ++at) {
    Token& name = tokens[at];
    if (name.upos == Upos::verb || name.upos == Upos::aux) break;
    if (name.relation != Relation::conj || name.head != row || name.upos != Upos::propn) continue;
    name.head = first < 0 ? static_cast<std::int32_t>(noun) : first;
    if (first < 0) name.relation = Relation::appos, first = static_cast<std::int32_t>(at);
  }
}

}  // namespace

void mend_classes_before_names(Sentence& sentence) {
  auto& tokens = sentence.tokens;
  read_states_as_noun(tokens);
  read_members_as_noun(tokens);
  for (std::size_t at = 1; at + 2 < tokens.size(); ++at) {
    name_owned_class(tokens, at);
    Token& noun = tokens[at];
    if (!is_class_of_states(noun) || tokens[at + 1].upos != Upos::propn) continue;
    std::size_t name = at + 1;
    while (tokens[name].head > static_cast<std::int32_t>(name) &&
           (tokens[name].relation == Relation::compound || tokens[name].relation == Relation::amod) &&
           tokens[static_cast<std::size_t>(tokens[name].head)].upos == Upos::propn)
      name = static_cast<std::size_t>(tokens[name].head);
    const Token& named = tokens[name];
    if (!is_subject(named) || named.head <= static_cast<std::int32_t>(name) ||
        noun.head == static_cast<std::int32_t>(name))
      continue;
    const auto verb = static_cast<std::size_t>(named.head);
    if (noun.head < 0 &&
        tokens[verb].head == static_cast<std::int32_t>(at)) {  // the noun was taken for the whole sentence
      tokens[verb].head = -1;
      tokens[verb].relation = Relation::root;
      for (std::size_t word = verb + 1; word < tokens.size(); ++word)
        if (tokens[word].head == static_cast<std::int32_t>(at)) tokens[word].head = static_cast<std::int32_t>(verb);
    } else if (!is_subject(noun) || noun.head != named.head) {
      continue;
    }
    move_arc(noun, name, Relation::nmod);
  }
}

}  // namespace chancery
