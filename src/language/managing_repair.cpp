// "IMF managing director Ana Duarte": an office and its holder, where parsers see a body that manages somebody.
#include <algorithm>
#include <array>
#include <string_view>

#include "language/penn_tags.hpp"
#include "language/tree_parts.hpp"
#include "language/tree_repair.hpp"

namespace chancery {
namespace {

bool is_managed_office(std::string_view form) {
  static constexpr std::array<std::string_view, 8> offices = {"director", "Director", "editor",    "Editor",
                                                              "partner",  "Partner",  "directors", "Directors"};
  return is_one_of(form, offices);
}

bool stays_before(const Token& word) {
  return word.relation != Relation::case_ && word.relation != Relation::cc && word.relation != Relation::punct;
}

// Puts `lower` in the place of the body that stood above; the body goes under the office, and what hung on it behind
// follows.
void take_place(std::vector<Token>& tokens, std::size_t body, std::size_t office, std::size_t lower) {
  for (std::size_t at = 0; at < tokens.size(); ++at)
    if (tokens[at].head == static_cast<std::int32_t>(body) && at != lower && at != office &&
        (at > office || (at < body && !stays_before(tokens[at]))))
      tokens[at].head = static_cast<std::int32_t>(lower);
  tokens[lower].head = tokens[body].head;
  tokens[lower].relation = tokens[body].relation;
  move_arc(tokens[body], office, Relation::compound);
}

}  // namespace

void mend_managing_directors(Sentence& sentence) {
  auto& tokens = sentence.tokens;
  for (std::size_t at = 1; at + 1 < tokens.size(); ++at) {
    Token& managing = tokens[at];
    if ((managing.form != "managing" && managing.form != "Managing") || managing.relation != Relation::acl ||
        !is_managed_office(tokens[at + 1].form))
      continue;
    if (managing.head < 0 || managing.head >= static_cast<std::int32_t>(at)) continue;
    const std::size_t office = at + 1, name = at + 2;
    // "Banga and IMF managing director Duarte": of the last one
    const bool last = tokens[at - 1].relation == Relation::conj && tokens[at - 1].head == managing.head &&
                      tokens[at - 1].upos == Upos::propn;
    const auto body = last ? at - 1 : static_cast<std::size_t>(managing.head);
    const bool apart = tokens[at - 1].form == ",";
    const bool held = name < tokens.size() && tokens[name].name == NameType::person && tokens[name].name_begin;
    const bool person = tokens[body].name == NameType::person;
    if (tokens[body].upos != Upos::propn || (held && apart) || (!held && apart != person)) continue;
    const std::size_t head = held ? name : office;
    for (std::size_t word = 0; word < tokens.size(); ++word) {
      const bool of_office = tokens[word].head == static_cast<std::int32_t>(at) ||
                             (held && tokens[word].head == static_cast<std::int32_t>(office) && word > office);
      if (of_office && word != head && word != office) tokens[word].head = static_cast<std::int32_t>(head);
    }
    managing.upos = Upos::adj;
    managing.xpos = penn_tag("JJ");
    if (!held && person) {  // "Duarte, managing director of the fund,"
      move_arc(tokens[office], body, Relation::appos);
    } else {
      take_place(tokens, body, office, head);
      if (held) move_arc(tokens[office], name, Relation::nmod);
    }
    move_arc(managing, office, Relation::amod);
  }
}

}  // namespace chancery
