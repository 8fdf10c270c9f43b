// "President of Finland Ana Holm, Prime Minister of Poland Karl Weber and Senate Leader Ama Sall": who bears an office,
// by the name that its phrase ends with, and rows of such phrases, of which the parser makes one phrase within the
// other.
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/unicode.hpp"
#include "language/tree_parts.hpp"
#include "language/tree_repair.hpp"

namespace chancery {
namespace {

// One phrase: its words, the noun of the office and the name, as token indices; past the end: begin, end.
struct Bearer {
  std::size_t begin = 0, office = 0, name = 0, end = 0;
  // The word on which the others hang: the office before "of", else the name, as in "Prime Minister Karl Weber".
  [[nodiscard]] std::size_t head() const { return name == office + 1 ? name : office; }
  bool comma = false;  // "the Minister of Trade of Togo, Ana Holm,"
};

bool is_office(const Token& token) {
  return is_office_word(token) && token.name != NameType::person && token.xpos != "NNS" && token.xpos != "NNPS";
}

bool begins_person(const std::vector<Token>& tokens, std::size_t at) {
  return tokens[at].name == NameType::person &&
         (tokens[at].name_begin || at == 0 || tokens[at - 1].name != NameType::person);
}

// The phrase that ends with the name; none where another office stands between, or the name is an owner's.
std::optional<Bearer> bearer_before(const std::vector<Token>& tokens, std::size_t name) {
  constexpr std::size_t longest = 14;
  Bearer found{0, 0, name, end_of_person(tokens, name)};
  found.comma = name > 1 && tokens[name - 1].form == "," && tokens[name].relation == Relation::appos;
  if (found.end < tokens.size() && tokens[found.end].xpos == "POS") return std::nullopt;
  if (tokens[name].form.ends_with('.') && tokens[name].form.size() > 2) return std::nullopt;  // "Hon. Rosa Lund"
  std::size_t at = found.comma ? name - 1 : name;
  bool linked = found.comma;
  while (at > 0 && name - at < longest) {
    const Token& word = tokens[--at];
    if (is_office(word)) break;
    const bool link = word.form == "of" || word.form == "for" || word.form == "to";
    if (link && at + 1 == name) return std::nullopt;
    linked = linked || link;
    const bool small =
        word.upos == Upos::det || word.form == "and" || word.form == "'s" || word.form == "&" || word.form == "-";
    if (!link && !small && !is_noun(word) && word.upos != Upos::adj) return std::nullopt;
    if (word.name == NameType::person) return std::nullopt;
  }
  if (found.comma && tokens[name].head != static_cast<std::int32_t>(at)) return std::nullopt;
  if (!is_office(tokens[at]) || (at + 1 < name && !found.comma && (!linked || tokens[at + 1].upos != Upos::adp)))
    return std::nullopt;
  found.office = found.begin = at;
  while (found.begin > 0) {
    const Token& word = tokens[found.begin - 1];
    const bool joined = word.form == "-" && found.begin > 1 && tokens[found.begin - 2].span.end == word.span.begin;
    if (word.name == NameType::person || (!joined && !is_noun(word) && word.upos != Upos::adj)) break;
    --found.begin;
  }
  // "the office of the President of Togo Ana Holm": whose name it is cannot be told
  if (at + 1 < name && found.begin > 1 &&
      is_noun(tokens[found.begin - 1].form == "the" ? tokens[found.begin - 2] : tokens[found.begin - 1]))
    return std::nullopt;
  std::size_t before = found.begin;
  if (before > 0 && tokens[before - 1].form == "the") --before;
  if (at + 1 < name && before > 1 && tokens[before - 1].form == "of" && is_office(tokens[before - 2]))
    return std::nullopt;
  return found;
}

// Leaves the arc and its trust as they are where it stands already.
void place_arc(Token& token, std::size_t head, Relation relation) {
  if (token.head == static_cast<std::int32_t>(head) && token.relation == relation) return;
  move_arc(token, head, relation);
}

// Makes the name explain the office, where it hangs on a word between them or such a word on it.
void name_bearer(std::vector<Token>& tokens, const Bearer& bearer) {
  if (bearer.comma || bearer.head() != bearer.office) return;
  for (std::size_t at = bearer.name + 1; at < bearer.end; ++at)  // "[Hon.] Rosa Lund": found before
    if (tokens[at].head == static_cast<std::int32_t>(bearer.office) && tokens[at].relation == Relation::appos) return;
  for (std::size_t at = bearer.name + 1; at < bearer.end; ++at)
    if (!is_within(tokens[at].head, bearer.name, bearer.end)) {
      if (!is_within(tokens[at].head, bearer.office, bearer.name)) continue;
      place_arc(tokens[at], bearer.name, Relation::flat);
    }
  Token& name = tokens[bearer.name];
  // a name that the parser takes for more of the name before the office is the bearer's too
  const bool stray = (name.relation == Relation::flat || name.relation == Relation::compound) && name.head >= 0 &&
                     name.head < static_cast<std::int32_t>(bearer.begin);
  if (!stray && !is_within(name.head, bearer.office, bearer.end)) return;
  std::size_t last = bearer.name;  // the nominal behind the preposition
  for (std::size_t at = bearer.name; at-- > bearer.office + 1;) {
    Token& word = tokens[at];
    if (is_noun(word)) {
      if (last == bearer.name || word.head < static_cast<std::int32_t>(at)) last = at;
      const bool astray =
          stray && word.relation == Relation::nmod && word.head < static_cast<std::int32_t>(bearer.begin);
      if (astray || is_within(word.head, bearer.name, bearer.end)) place_arc(word, bearer.office, Relation::nmod);
    } else if (is_within(word.head, bearer.name, bearer.end)) {
      place_arc(word, last == bearer.name ? bearer.office : last,
                word.upos == Upos::adp ? Relation::case_ : word.relation);
    }
  }
  if (name.head == static_cast<std::int32_t>(bearer.office) && name.relation == Relation::appos) return;
  place_arc(name, bearer.office, Relation::appos);
}

// The first word of the next phrase of the row, and whether "and" stands before it; the token count if there is none.
std::size_t next_begin(const std::vector<Token>& tokens, std::size_t at, bool& last) {
  last = false;
  if (at < tokens.size() && tokens[at].form == ",")
    ++at;
  else if (at >= tokens.size() || tokens[at].form != "and")
    return tokens.size();
  if (at < tokens.size() && tokens[at].form == "and") {
    last = true;
    ++at;
  }
  if (at < tokens.size() && tokens[at].form == "the") ++at;
  return at;
}

void join_row(std::vector<Token>& tokens, const std::vector<Bearer>& row) {
  const std::size_t first = row.front().head();
  for (std::size_t i = 1; i < row.size(); ++i) {
    Token& head = tokens[row[i].head()];
    if (head.head == static_cast<std::int32_t>(first) && head.relation == Relation::conj) continue;
    place_arc(head, first, Relation::conj);
    for (std::size_t at = row[i - 1].end; at < row[i].begin; ++at)
      if (tokens[at].form == "and")
        tokens[at].head = static_cast<std::int32_t>(row[i].head()), tokens[at].relation = Relation::cc;
      else
        tokens[at].head = static_cast<std::int32_t>(row[i].head());
  }
}

// "talks between Togo's Prime Minister Ana Holm and Mali's President Ama Sall": the preposition, which the parser gives
// to the office, goes before the name, and with it what the name is to the others.
void give_preposition_to_name(std::vector<Token>& tokens, std::size_t name) {
  constexpr std::size_t longest = 8;
  const std::size_t office = name - 1;
  if (!is_office(tokens[office]) || tokens[office].head != static_cast<std::int32_t>(name)) return;
  std::size_t link = tokens.size();
  for (std::size_t at = office; at-- > 0 && at + longest > office;)
    if (tokens[at].relation == Relation::case_ && tokens[at].upos == Upos::adp &&
        tokens[at].head == static_cast<std::int32_t>(office))
      link = at;
  if (link == tokens.size() || link == 0 || has_child(tokens, name, Relation::case_)) return;
  tokens[link].head = static_cast<std::int32_t>(name);
  Token& holder = tokens[name];
  const std::int32_t above = holder.head;
  if (holder.relation == Relation::appos && above >= 0 && above < static_cast<std::int32_t>(link)) {
    holder.relation = Relation::nmod;
  } else if (is_subject(holder) && above > static_cast<std::int32_t>(name) && is_noun(tokens[link - 1])) {
    std::size_t noun = link - 1;  // "a meeting in Lima between"
    if (tokens[noun].relation == Relation::nmod && has_child(tokens, noun, Relation::case_) &&
        is_within(tokens[noun].head, 0, noun))
      noun = static_cast<std::size_t>(tokens[noun].head);
    move_arc(holder, noun, Relation::nmod);
  } else {
    return;
  }
  for (std::size_t at = end_of_person(tokens, name); at < tokens.size(); ++at)
    if (tokens[at].relation == Relation::conj && tokens[at].head == holder.head &&
        tokens[at].name == NameType::person && has_child(tokens, at, Relation::cc))
      move_arc(tokens[at], name, Relation::conj);
}

}  // namespace

void mend_office_bearers(Sentence& sentence) {
  auto& tokens = sentence.tokens;
  for (std::size_t at = 2; at < tokens.size(); ++at)
    if (begins_person(tokens, at)) give_preposition_to_name(tokens, at);
  std::vector<Bearer> bearers;
  for (std::size_t at = 1; at < tokens.size(); ++at)
    if (begins_person(tokens, at))
      if (const auto bearer = bearer_before(tokens, at)) {
        name_bearer(tokens, *bearer);
        bearers.push_back(*bearer);
      }
  for (std::size_t i = 0; i + 1 < bearers.size(); ++i) {
    std::vector<Bearer> row = {bearers[i]};
    bool last = false;
    while (i + 1 < bearers.size() && !last) {
      const Bearer& next = bearers[i + 1];
      if (next_begin(tokens, row.back().end, last) != next.begin) break;
      const Token& joined = tokens[next.head()];
      // "talks with the Minister of Togo, Holm, and the Minister of Mali, Weber": not talks and a minister
      const std::int32_t above = tokens[row.front().head()].head;
      const bool astray = joined.relation == Relation::conj && joined.head == above && above >= 0 &&
                          tokens[static_cast<std::size_t>(above)].upos == Upos::noun &&
                          tokens[row.front().head()].relation == Relation::nmod;
      if (!astray && !is_within(joined.head, row.front().begin, next.end)) break;  // the subject of a clause of its own
      row.push_back(next);
      ++i;
    }
    const std::int32_t above = tokens[row.front().head()].head;
    if (row.size() > 1 && last && !is_within(above, row.front().begin, row.back().end)) join_row(tokens, row);
  }
}

}  // namespace chancery
