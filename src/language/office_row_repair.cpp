// Rows in which states alternate with those who serve them: the persons are a row of their own, which tells who is
// meant.
#include <string_view>
#include <vector>

#include "core/unicode.hpp"
#include "language/model.hpp"
#include "language/tree_parts.hpp"
#include "language/tree_repair.hpp"
#include "language/word_features.hpp"

namespace chancery {
namespace {

struct NameRange {
  std::size_t begin = 0, end = 0;
};

struct OfficeRow {
  std::vector<NameRange> states, persons;
};

bool is_one_of(const Token& token, std::initializer_list<std::string_view> forms) {
  return std::find(forms.begin(), forms.end(), token.form) != forms.end();
}

// The name that begins at the token, if it is of one of the types; empty otherwise.
NameRange name_at(const std::vector<Token>& tokens, std::size_t at, std::initializer_list<NameType> types) {
  if (at >= tokens.size() || std::find(types.begin(), types.end(), tokens[at].name) == types.end()) return {at, at};
  std::size_t end = at + 1;
  while (end < tokens.size() && tokens[end].name == tokens[at].name && !tokens[end].name_begin) ++end;
  return {at, end};
}

bool is_separator(const Token& token) { return is_one_of(token, {"-", "\u2013", "\u2014", "(", ",", ":"}); }

// The pairs behind "of"; fewer than two are no row.
OfficeRow row_after(const std::vector<Token>& tokens, std::size_t at) {
  OfficeRow row;
  while (at < tokens.size()) {
    if (tokens[at].form == "the") ++at;
    const NameRange state = name_at(tokens, at, {NameType::place, NameType::organization});
    if (state.end == state.begin || state.end >= tokens.size() || !is_separator(tokens[state.end])) break;
    const bool bracket = tokens[state.end].form == "(";
    const NameRange person = name_at(tokens, state.end + 1, {NameType::person});
    if (person.end == person.begin || (bracket && (person.end >= tokens.size() || tokens[person.end].form != ")")))
      break;
    row.states.push_back(state);
    row.persons.push_back(person);
    at = bracket ? person.end + 1 : person.end;
    if (at >= tokens.size() || !is_one_of(tokens[at], {",", ";", "and"})) break;
    ++at;
    if (at < tokens.size() && tokens[at].form == "and") ++at;
  }
  return row;
}

// Makes the first of the row hang on the head, and the others on the first.
void chain(std::vector<Token>& tokens, const std::vector<NameRange>& names, std::size_t head, Relation first_relation) {
  const std::size_t first = names.front().begin;
  for (const NameRange& name : names) {
    for (std::size_t at = name.begin; at < name.end; ++at) {
      const bool inside = tokens[at].head >= static_cast<std::int32_t>(name.begin) &&
                          tokens[at].head < static_cast<std::int32_t>(name.end);
      if (at == name.begin || inside) continue;
      tokens[at].head = static_cast<std::int32_t>(name.begin);
      tokens[at].relation = Relation::flat;
    }
    Token& word = tokens[name.begin];
    word.head = static_cast<std::int32_t>(name.begin == first ? head : first);
    word.relation = name.begin == first ? first_relation : Relation::conj;
    word.head_probability *= moved_arc_trust;
    if (name.begin > 0 && tokens[name.begin - 1].form == "the")
      tokens[name.begin - 1].head = static_cast<std::int32_t>(name.begin);
  }
}

bool is_human_plural(const LanguageModel& model, const Token& token) {
  if (token.xpos != "NNS" && token.xpos != "NNPS") return false;
  const std::string lower = ascii_lower(token.form);
  const std::string one =
      token.upos == Upos::noun && !token.lemma.empty() ? token.lemma : lower.substr(0, lower.size() - 1);
  return (model.find_lexicon(word_key(one)) & LexiconBit::noun_person) != 0;
}

// The person who explains the noun; none if nobody does.
std::size_t bearer_of(const std::vector<Token>& tokens, std::size_t noun) {
  for (std::size_t at = noun + 1; at < tokens.size(); ++at)
    if (tokens[at].head == static_cast<std::int32_t>(noun) && tokens[at].relation == Relation::appos &&
        tokens[at].name == NameType::person)
      return at;
  return tokens.size();
}

// Makes the persons of "the Ambassador of Mali, Ana Holm; the Ambassador of Chad, Karl Weber" the row, and the offices
// theirs.
void make_persons_the_row(std::vector<Token>& tokens, std::size_t first_office, std::size_t above) {
  std::vector<std::size_t> offices = {first_office};
  for (std::size_t at = first_office + 1; at < tokens.size(); ++at)
    if (tokens[at].head == static_cast<std::int32_t>(first_office) && tokens[at].relation == Relation::conj)
      offices.push_back(at);
  std::size_t first = tokens.size();
  for (const std::size_t office : offices) {
    const std::size_t person = bearer_of(tokens, office);
    if (person == tokens.size()) {
      if (first == tokens.size()) return;
      continue;
    }
    tokens[person].head = static_cast<std::int32_t>(first == tokens.size() ? above : first);
    tokens[person].relation = first == tokens.size() ? Relation::appos : Relation::conj;
    for (Token& link : tokens)
      if (link.head == static_cast<std::int32_t>(office) && link.relation == Relation::cc)
        link.head = static_cast<std::int32_t>(person);
    tokens[office].head = static_cast<std::int32_t>(person);
    tokens[office].relation = Relation::nmod;
    if (first == tokens.size()) first = person;
  }
}

// "met the ambassadors accredited to Togo: the Ambassador of Mali, Ana Holm; the Ambassador of": a row behind a colon
// says who the persons before it are, and explains no place.
void explain_persons_behind_colon(const LanguageModel& model, std::vector<Token>& tokens) {
  for (std::size_t at = 3; at < tokens.size(); ++at) {
    Token& first = tokens[at];
    if (first.relation != Relation::appos || first.head < 1 || first.head >= static_cast<std::int32_t>(at)) continue;
    const Token& above = tokens[static_cast<std::size_t>(first.head)];
    if (above.name != NameType::place && above.name != NameType::organization) continue;
    std::size_t begin = at;
    while (begin > static_cast<std::size_t>(first.head) + 1 &&
           tokens[begin - 1].head == static_cast<std::int32_t>(at) && tokens[begin - 1].upos != Upos::punct)
      --begin;
    if (tokens[begin - 1].form != ":") continue;
    for (std::int32_t up = above.head, steps = 4; up >= 0 && steps > 0;
         up = tokens[static_cast<std::size_t>(up)].head, --steps)
      if (is_human_plural(model, tokens[static_cast<std::size_t>(up)])) {
        first.head = up;
        first.head_probability *= moved_arc_trust;
        make_persons_the_row(tokens, at, static_cast<std::size_t>(up));
        break;
      }
  }
}

}  // namespace

void mend_office_rows(const LanguageModel& model, Sentence& sentence) {
  auto& tokens = sentence.tokens;
  explain_persons_behind_colon(model, tokens);
  for (std::size_t noun = 0; noun + 8 < tokens.size(); ++noun) {
    if (!is_human_plural(model, tokens[noun])) continue;
    std::size_t of = noun + 1;
    if (tokens[of].form == "to") {  // "the ambassadors to Togo of Mali, Ana Holm, and Chad, Karl Weber"
      if (tokens[of + 1].form == "the") ++of;
      of = name_at(tokens, of + 1, {NameType::place, NameType::organization}).end;
    }
    if (of >= tokens.size() || tokens[of].form != "of") continue;
    const OfficeRow row = row_after(tokens, of + 1);
    if (row.states.size() < 2) continue;
    chain(tokens, row.states, noun, Relation::nmod);
    chain(tokens, row.persons, noun, Relation::appos);
    tokens[of].head = static_cast<std::int32_t>(row.states.front().begin);
    tokens[of].relation = Relation::case_;
    for (std::size_t at = of + 1; at + 1 < row.persons.back().end; ++at)
      if (is_separator(tokens[at]) || is_one_of(tokens[at], {"and", ")", ";"}))
        tokens[at].head =
            static_cast<std::int32_t>(at + 1 < tokens.size() && tokens[at + 1].upos == Upos::propn ? at + 1 : noun);
  }
}

}  // namespace chancery
