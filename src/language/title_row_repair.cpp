// Rows of persons, each with the title before the name or without one: "Energy Minister Ana Holm, the governor of the
// central bank Karl Weber and Togo's Ama Sall". Parsers make such rows appositions and modifiers of each other; that
// they are a row tell the commas, the last "and" and that nothing but titles stands between the names.
#include <algorithm>
#include <vector>

#include "language/model.hpp"
#include "language/penn_tags.hpp"
#include "language/tree_parts.hpp"
#include "language/tree_repair.hpp"
#include "language/word_features.hpp"

namespace chancery {
namespace {

// One of the row: the words from its title to the end of its name, as token indices, and the separator before it.
struct Member {
  std::size_t begin = 0, name = 0, end = 0;
  bool behind_and = false;
};

// "President Mwale", whatever the name finder takes him for.
bool is_name_behind_office(const std::vector<Token>& tokens, std::size_t at) {
  const auto nameless = [&](std::size_t i) {
    return tokens[i].upos == Upos::propn && (tokens[i].name == NameType::none || tokens[i].name == NameType::other) &&
           !is_office_word(tokens[i]);
  };
  return at > 0 && at + 1 < tokens.size() && is_office_word(tokens[at - 1]) && nameless(at) && nameless(at + 1);
}

// The names of persons who own nothing: "Holm" of "Holm's deputy" is none.
std::vector<Member> names_of(const LanguageModel& model, const std::vector<Token>& tokens) {
  std::vector<Member> names;
  for (std::size_t at = 0; at < tokens.size();) {
    const bool behind_office = is_name_behind_office(tokens, at);
    if (tokens[at].upos != Upos::propn || (tokens[at].name != NameType::person && !behind_office)) {
      ++at;
      continue;
    }
    const std::size_t end = behind_office ? at + 2 : end_of_person(tokens, at);
    const bool state = end == at + 1 && is_listed_state(model, tokens[at]);
    if (!state && (end >= tokens.size() || tokens[end].xpos != "POS")) names.push_back({at, at, end});
    at = end;
  }
  return names;
}

bool tells_of_person(const LanguageModel& model, const Token& token) {
  if (is_office_word(token)) return true;
  return token.upos == Upos::noun && (model.find_lexicon(word_key(token.lemma)) & LexiconBit::noun_person) != 0;
}

// Whether nothing but a title stands between the separator and the name.
bool is_title(const LanguageModel& model, const std::vector<Token>& tokens, std::size_t begin, std::size_t name) {
  constexpr std::size_t longest = 14;
  if (begin == name) return true;
  if (name - begin > longest) return false;
  bool office = false;
  for (std::size_t at = begin; at < name; ++at) {
    const Token& word = tokens[at];
    if (word.name == NameType::person) return false;
    office = office || tells_of_person(model, word);
    const bool joint = word.form == "," && at + 1 == name && at > begin + 1 && tokens[begin].form == "the";
    const bool link = word.upos == Upos::adp && at > begin;
    const bool small = word.upos == Upos::det || word.form == "'s" || word.form == "’s" || word.form == "-" ||
                       word.form == "&" || word.form == "." || (word.form == "and" && at > begin) ||
                       word.xpos == "PRP$";
    if (!joint && !link && !small && !is_noun(word) && word.upos != Upos::adj && word.upos != Upos::num) return false;
  }
  const Token& last = tokens[name - 1];
  if (last.upos == Upos::adp || last.form == "and") return false;  // "the brother of Ana Holm"
  const bool owner = name - begin <= 4 && last.xpos == "POS";      // "Togo's"
  const bool style = name - begin <= 2 && last.upos == Upos::propn && last.name == NameType::none;  // "Dr"
  return office || owner || style;
}

// The one that follows in the row, if the second name is it.
bool joins(const LanguageModel& model, const std::vector<Token>& tokens, const Member& before, Member& next) {
  std::size_t at = before.end;
  if (at < next.name && (tokens[at].form == "," || tokens[at].form == ";")) ++at;
  if (at < next.name && tokens[at].form == "and") {
    next.behind_and = true;
    ++at;
  }
  if (at == before.end || !is_title(model, tokens, at, next.name)) return false;
  next.begin = at;
  return true;
}

// The words of the range that hang on none of its words, punctuation and conjunctions aside.
std::vector<std::size_t> roots_of(const std::vector<Token>& tokens, const Member& one) {
  std::vector<std::size_t> roots;
  for (std::size_t at = one.begin; at < one.end; ++at)
    if (!is_within(tokens[at].head, one.begin, one.end) && tokens[at].upos != Upos::punct &&
        tokens[at].upos != Upos::cconj)
      roots.push_back(at);
  return roots;
}

// Whether one of the words does something of its own, or belongs to what follows the row.
bool stands_apart(const std::vector<Token>& tokens, const std::vector<std::size_t>& roots, std::size_t end) {
  return std::any_of(roots.begin(), roots.end(), [&](std::size_t root) {
    return tokens[root].head < 0 || tokens[root].head >= static_cast<std::int32_t>(end) || is_subject(tokens[root]);
  });
}

// The word on which the rest of the first one hangs: its name's, or that of the title before it.
std::size_t head_of_first(const std::vector<Token>& tokens, const Member& first) {
  constexpr std::size_t longest = 14;
  std::size_t head = first.name;
  for (std::size_t at = first.name; at < first.end; ++at)
    if (!is_within(tokens[at].head, first.name, first.end)) head = at;
  for (std::size_t steps = 0; steps < longest; ++steps) {
    const Token& word = tokens[head];
    const bool part = word.relation == Relation::appos || word.relation == Relation::flat ||
                      word.relation == Relation::nmod || word.relation == Relation::compound;
    if (!part || word.head < 0 || word.head >= static_cast<std::int32_t>(first.name) ||
        first.name - static_cast<std::size_t>(word.head) > longest)
      break;
    const Token& above = tokens[static_cast<std::size_t>(word.head)];
    if (!is_noun(above) || above.name == NameType::person) break;
    if (above.xpos == "NNS" || above.xpos == "NNPS") break;  // "the presidents of Peru and Chile, Holm and Weber"
    // "Minister Holm, President Weber and": the comma right before the name alone can be the title's
    const auto comma =
        std::find_if(tokens.begin() + word.head, tokens.begin() + static_cast<std::ptrdiff_t>(first.name),
                     [](const Token& t) { return t.form == ","; });
    if (comma - tokens.begin() + 1 < static_cast<std::ptrdiff_t>(first.name)) break;
    if (word.relation == Relation::nmod && has_child(tokens, head, Relation::case_))
      break;  // "the visit of Ana Holm": no title
    head = static_cast<std::size_t>(word.head);
  }
  return head;
}

void hang_on_row(std::vector<Token>& tokens, const Member& one, std::size_t first) {
  const auto roots = roots_of(tokens, one);
  if (roots.empty()) return;
  // the office before "of", else the name
  const bool phrase = std::any_of(tokens.begin() + static_cast<std::ptrdiff_t>(one.begin),
                                  tokens.begin() + static_cast<std::ptrdiff_t>(one.name),
                                  [](const Token& word) { return word.upos == Upos::adp; });
  std::size_t head = roots.back() >= one.name ? roots.back() : one.name;
  if (roots.size() == 1 || (phrase && is_office_word(tokens[roots.front()]))) head = roots.front();
  for (const std::size_t root : roots) {
    if (root == head) continue;
    const Relation role = tokens[root].relation;
    const bool kept = role == Relation::det || role == Relation::amod || role == Relation::compound ||
                      role == Relation::case_ || role == Relation::nmod_poss;
    move_arc(tokens[root], head, root >= one.name && head < one.name ? Relation::appos : kept ? role : Relation::nmod);
  }
  // a title that hangs on a name which hangs on it would close a circle
  if (!(tokens[head].head == static_cast<std::int32_t>(first) && tokens[head].relation == Relation::conj))
    move_arc(tokens[head], first, Relation::conj);
}

void mend_row(std::vector<Token>& tokens, const std::vector<Member>& row) {
  const std::size_t first = head_of_first(tokens, row.front());
  const std::size_t begin = std::min(first, row.front().begin), end = row.back().end;
  if (is_within(tokens[first].head, begin, end)) {
    // the parser's head of the row is one of the later names
    const Member* top = nullptr;
    std::size_t root = 0;
    for (std::size_t i = 1; i < row.size(); ++i)
      for (const std::size_t at : roots_of(tokens, row[i]))
        if (!is_within(tokens[at].head, begin, end)) {
          if (top) return;
          top = &row[i];
          root = at;
        }
    if (!top) return;
    move_arc(tokens[first], static_cast<std::size_t>(tokens[root].head), tokens[root].relation);
  }
  for (std::size_t i = 1; i < row.size(); ++i) {
    hang_on_row(tokens, row[i], first);
    for (std::size_t at = row[i - 1].end; at < row[i].begin; ++at) {
      tokens[at].head = static_cast<std::int32_t>(row[i].name);
      if (tokens[at].form == "and") tokens[at].relation = Relation::cc;
    }
  }
}

// "In talks with President Holm, Minister Weber and Envoy Sall agreed": the verb right behind the row has no other
// subject than those behind the first comma. Its place, the token count if there is none.
std::size_t lone_verb_behind(const std::vector<Token>& tokens, const std::vector<Member>& row) {
  const std::size_t verb = row.back().end, first = row.front().name;
  if (row.size() < 3 || verb >= tokens.size() || !is_finite_tag(tokens[verb].xpos) || tokens[verb].upos != Upos::verb ||
      has_subject(tokens, verb))
    return tokens.size();
  std::size_t above = first;
  for (std::size_t steps = 0;
       steps < row.front().name && tokens[above].head >= 0 && static_cast<std::size_t>(tokens[above].head) != verb;
       ++steps)
    above = static_cast<std::size_t>(tokens[above].head);
  const bool fronted = tokens[above].head == static_cast<std::int32_t>(verb) &&
                       tokens[above].relation == Relation::obl && above <= first;
  return fronted ? verb : tokens.size();
}

}  // namespace

void mend_title_rows(const LanguageModel& model, Sentence& sentence) {
  auto& tokens = sentence.tokens;
  const std::vector<Member> names = names_of(model, tokens);
  for (std::size_t i = 0; i + 1 < names.size(); ++i) {
    std::vector<Member> row = {names[i]};
    while (i + 1 < names.size() && !row.back().behind_and) {
      Member next = names[i + 1];
      if (!joins(model, tokens, row.back(), next)) break;
      row.push_back(next);
      ++i;
    }
    if (row.size() < 2 || !row.back().behind_and) continue;
    if (const std::size_t verb = lone_verb_behind(tokens, row); verb < tokens.size()) {
      row.erase(row.begin());
      if (const auto roots = roots_of(tokens, row.front()); roots.size() == 1)
        move_arc(tokens[roots.front()], verb, Relation::nsubj);
    }
    const bool apart = std::any_of(row.begin() + 1, row.end(), [&](const Member& one) {
      return stands_apart(tokens, roots_of(tokens, one), row.back().end);
    });
    if (!apart) mend_row(tokens, row);
  }
}

}  // namespace chancery
