// Persons joined to the state that stands last before them: "the presidents of Ghana and Togo and the Polish minister,
// Berg".
#include <string>

#include "core/unicode.hpp"
#include "language/tree_parts.hpp"
#include "language/tree_repair.hpp"

namespace chancery {
namespace {

// A person's name, or an office in the singular or the plural.
bool is_human(const Token& token) {
  if (token.name == NameType::person) return true;
  if (!is_noun(token)) return false;
  if (is_office_word(token)) return true;
  if (token.form.size() < 4 || !token.form.ends_with("s")) return false;
  Token one = token;
  one.form.pop_back();
  return is_office_word(one);
}

// Whether more than one word tells that it is a person: "Ana Berg", "Kenya's Berg", "the ambassador"; a bare "Togo" may
// be none.
bool is_told_of(const std::vector<Token>& tokens, std::size_t at) {
  return std::any_of(tokens.begin(), tokens.end(), [&](const Token& one) {
    return one.head == static_cast<std::int32_t>(at) && one.relation != Relation::cc &&
           one.relation != Relation::punct && one.relation != Relation::conj;
  });
}

bool is_body(const Token& token) {
  return token.upos == Upos::propn &&
         (token.name == NameType::place || token.name == NameType::organization || token.name == NameType::other);
}

// Whose state or body the word is: the person or office before "of", past "Affairs of"; the token count if it is
// nobody's.
std::size_t owner_of(const std::vector<Token>& tokens, std::size_t body) {
  std::size_t at = body;
  for (int steps = 6; steps > 0; --steps) {
    const Token& word = tokens[at];
    if (word.head < 0 || word.head >= static_cast<std::int32_t>(at)) break;
    const bool of =
        word.relation == Relation::nmod &&
        std::any_of(tokens.begin(), tokens.begin() + static_cast<std::ptrdiff_t>(at), [&](const Token& one) {
          return one.head == static_cast<std::int32_t>(at) && one.relation == Relation::case_ &&
                 (one.form == "of" || one.form == "from");
        });
    if (!of && !(word.relation == Relation::conj && is_body(tokens[static_cast<std::size_t>(word.head)]))) break;
    at = static_cast<std::size_t>(word.head);
    if (of && is_human(tokens[at])) return at;
  }
  return tokens.size();
}

// "President Berg of Peru, his Chilean counterpart, Ana Duarte, and": nobody is his own counterpart, so a new one of
// the row begins there.
void part_counterparts(std::vector<Token>& tokens) {
  for (std::size_t at = 3; at + 2 < tokens.size(); ++at) {
    Token& peer = tokens[at];
    if (peer.form != "counterpart" || peer.relation != Relation::appos || peer.head < 0 || tokens[at + 1].form != ",")
      continue;
    const auto first = static_cast<std::size_t>(peer.head);
    Token& name = tokens[at + 2];
    if (name.relation != Relation::conj || peer.head != name.head || name.name != NameType::person) continue;
    move_arc(peer, first, Relation::conj);
    move_arc(name, at, Relation::appos);
    for (std::size_t later = at + 3; later < tokens.size(); ++later)
      if (tokens[later].head == static_cast<std::int32_t>(at + 2) && tokens[later].relation == Relation::conj)
        move_arc(tokens[later], first, Relation::conj);
  }
}

// The office in the singular that describes the person: "the Swedish minister Lena Berg"; empty if none does.
std::string office_of(const std::vector<Token>& tokens, std::size_t person) {
  for (const Token& one : tokens)
    if (one.head == static_cast<std::int32_t>(person) &&
        (one.relation == Relation::nmod || one.relation == Relation::compound) && is_noun(one) && is_office_word(one))
      return one.form;
  return {};
}

// "the presidents of Ghana and Togo, the Polish minister Ana Berg and Chad's Ama Sall": one minister explains no
// presidents, but is the next of the row.
void part_other_offices(std::vector<Token>& tokens) {
  for (std::size_t at = 4; at < tokens.size(); ++at) {
    Token& person = tokens[at];
    if (person.name != NameType::person || person.relation != Relation::appos || person.head < 0 ||
        person.head >= static_cast<std::int32_t>(at))
      continue;
    const auto many = static_cast<std::size_t>(person.head);
    if ((tokens[many].xpos != "NNS" && tokens[many].xpos != "NNPS") || !is_human(tokens[many]) ||
        !has_child(tokens, at, Relation::conj))
      continue;
    const std::string office = office_of(tokens, at);
    if (office.empty() || ascii_lower(tokens[many].form) == ascii_lower(office) + "s") continue;
    move_arc(person, many, Relation::conj);
    for (std::size_t later = at + 1; later < tokens.size(); ++later)
      if (tokens[later].head == static_cast<std::int32_t>(at) && tokens[later].relation == Relation::conj)
        move_arc(tokens[later], many, Relation::conj);
  }
}

}  // namespace

void mend_rows_of_persons(Sentence& sentence) {
  auto& tokens = sentence.tokens;
  part_counterparts(tokens);
  part_other_offices(tokens);
  for (std::size_t at = 3; at < tokens.size(); ++at) {
    Token& added = tokens[at];
    if (added.relation != Relation::conj || added.head < 0 || added.head >= static_cast<std::int32_t>(at)) continue;
    const auto near = static_cast<std::size_t>(added.head);
    if (!is_human(added) || !is_body(tokens[near]) || is_human(tokens[near]) || !is_told_of(tokens, at)) continue;
    if (const std::size_t owner = owner_of(tokens, near); owner < tokens.size()) move_arc(added, owner, Relation::conj);
  }
}

}  // namespace chancery
