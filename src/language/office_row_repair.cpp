// Rows in which states alternate with those who serve them: the persons are a row of their own, which tells who is meant.
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
    if (person.end == person.begin || (bracket && (person.end >= tokens.size() || tokens[person.end].form != ")"))) break;
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
      const bool inside = tokens[at].head >= static_cast<std::int32_t>(name.begin) && tokens[at].head < static_cast<std::int32_t>(name.end);
      if (at == name.begin || inside) continue;
      tokens[at].head = static_cast<std::int32_t>(name.begin);
      tokens[at].relation = Relation::flat;
    }
    Token& word = tokens[name.begin];
    word.head = static_cast<std::int32_t>(name.begin == first ? head : first);
    word.relation = name.begin == first ? first_relation : Relation::conj;
    word.head_probability *= moved_arc_trust;
    if (name.begin > 0 && tokens[name.begin - 1].form == "the") tokens[name.begin - 1].head = static_cast<std::int32_t>(name.begin);
  }
}

}  // namespace

void mend_office_rows(const LanguageModel& model, Sentence& sentence) {
  auto& tokens = sentence.tokens;
  for (std::size_t noun = 0; noun + 8 < tokens.size(); ++noun) {
    const Token& office = tokens[noun];
    if (office.xpos != "NNS" && office.xpos != "NNPS") continue;
    const std::string lower = ascii_lower(office.form);
    const bool human = (model.find_lexicon(word_key(office.upos == Upos::noun && !office.lemma.empty() ? office.lemma : lower.substr(0, lower.size() - 1))) &
                        LexiconBit::noun_person) != 0;
    if (!human) continue;
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
      if (is_separator(tokens[at]) || is_one_of(tokens[at], {"and", ")", ";"})) tokens[at].head = static_cast<std::int32_t>(at + 1 < tokens.size() && tokens[at + 1].upos == Upos::propn ? at + 1 : noun);
  }
}

}  // namespace chancery
