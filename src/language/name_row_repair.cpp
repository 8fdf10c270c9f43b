// Days read into the name behind them, states read into the name of who serves them, and two names of a row of which
// the parser makes owners of one.
#include <algorithm>
#include <array>
#include <string_view>

#include "core/unicode.hpp"
#include "core/word_filter.hpp"
#include "language/model.hpp"
#include "language/tree_parts.hpp"
#include "language/tree_repair.hpp"
#include "language/word_features.hpp"

namespace chancery {
namespace {

bool is_name(const Token& token) { return token.upos == Upos::propn; }

std::int32_t subject_of(const std::vector<Token>& tokens, std::int32_t verb) {
  for (std::size_t i = 0; i < tokens.size(); ++i)
    if (tokens[i].head == verb && is_subject(tokens[i])) return static_cast<std::int32_t>(i);
  return -1;
}

// "On Monday Larkspur Metals and Chile's Codelco signed": the day is no part of the name behind it.
void free_days(std::vector<Token>& tokens) {
  for (std::size_t at = 1; at + 2 < tokens.size(); ++at) {
    Token& day = tokens[at];
    const std::int32_t name = day.head;
    if (!is_calendar_name(day) || name <= static_cast<std::int32_t>(at) ||
        !is_name(tokens[static_cast<std::size_t>(name)]))
      continue;
    if (day.relation != Relation::compound && day.relation != Relation::nmod) continue;
    if (!is_name(tokens[at + 1]) || tokens[at - 1].upos != Upos::adp || tokens[at - 1].head != name) continue;
    Token& first = tokens[static_cast<std::size_t>(name)];
    const std::int32_t verb = first.head;
    if (first.relation != Relation::obl || verb < name || tokens[static_cast<std::size_t>(verb)].upos != Upos::verb)
      continue;
    tokens[at - 1].head = static_cast<std::int32_t>(at);
    move_arc(day, verb, Relation::obl);
    const std::int32_t subject = subject_of(tokens, verb);
    if (subject < 0) {
      move_arc(first, verb, Relation::nsubj);
    } else if (subject > name && subject < verb) {  // the rest of the row
      const Relation role = tokens[static_cast<std::size_t>(subject)].relation;
      move_arc(first, verb, role);
      for (Token& other : tokens)
        if (other.head == subject && other.relation == Relation::conj) other.head = name;
      move_arc(tokens[static_cast<std::size_t>(subject)], name, Relation::conj);
    }
  }
}

// "are", "have" or a present in the plural right behind the name.
bool is_plural_behind(const std::vector<Token>& tokens, std::size_t at) {
  while (at < tokens.size() && is_name(tokens[at])) ++at;
  return at < tokens.size() && (tokens[at].form == "are" || tokens[at].form == "were" || tokens[at].form == "have" ||
                                tokens[at].xpos == "VBP");
}

// "Weber and Norway's Holm met", "Shell and Brazil's Petrobras": two in a row, and nobody whom both of the first own.
void part_owners(const LanguageModel& model, std::vector<Token>& tokens) {
  for (std::size_t at = 2; at + 2 < tokens.size(); ++at) {
    if (tokens[at].xpos != "POS" || !is_name(tokens[at - 1]) || !is_name(tokens[at + 1])) continue;
    Token& owner = tokens[at - 1];
    if (owner.name != NameType::place && !is_listed_state(model, owner)) continue;
    // the owner's first word, with "and" before it
    std::size_t begin = at - 1;
    while (begin > 0 && begin + 4 > at && is_name(tokens[begin - 1])) --begin;
    if (begin < 2 || tokens[begin - 1].xpos != "CC" || tokens[begin - 1].form != "and") continue;
    const auto owner_at = static_cast<std::int32_t>(at) - 1;
    const auto before = static_cast<std::int32_t>(begin) - 2;  // the last word of the first name
    if (!is_name(tokens[static_cast<std::size_t>(before)])) continue;
    // two states may have a pact, but no man, and one pact is not two
    if (is_listed_state(model, tokens[static_cast<std::size_t>(before)]) && tokens[at + 1].name != NameType::person &&
        !is_plural_behind(tokens, at + 1))
      continue;
    std::int32_t first = before;
    if (tokens[static_cast<std::size_t>(before)].relation == Relation::flat &&
        tokens[static_cast<std::size_t>(before)].head >= 0 && tokens[static_cast<std::size_t>(before)].head < before)
      first = tokens[static_cast<std::size_t>(before)].head;
    Token& one = tokens[static_cast<std::size_t>(first)];
    // the second name: what the pair is said to own
    std::int32_t other = -1;
    bool changed = false;
    if (one.relation == Relation::nmod_poss && one.head > static_cast<std::int32_t>(at) && owner.head == first &&
        owner.relation == Relation::conj) {
      other = one.head;
      if (!is_name(tokens[static_cast<std::size_t>(other)])) continue;
      Token& second = tokens[static_cast<std::size_t>(other)];
      move_arc(one, second.head, second.relation);
      move_arc(second, first, Relation::conj);
      changed = true;
    } else if (owner.relation == Relation::nmod_poss && owner.head > static_cast<std::int32_t>(at) &&
               one.relation == Relation::obl) {
      other = owner.head;
      Token& second = tokens[static_cast<std::size_t>(other)];
      const bool preposition = std::any_of(tokens.begin(), tokens.end(), [&](const Token& t) {
        return t.head == first && t.relation == Relation::case_;
      });
      if (preposition || !is_name(second) || second.head != one.head || second.relation != Relation::nsubj) continue;
      move_arc(one, second.head, second.relation);
      move_arc(second, first, Relation::conj);
      changed = true;
    }
    if (!changed) continue;
    move_arc(owner, other, Relation::nmod_poss);
    tokens[at].head = owner_at;
    tokens[begin - 1].head = other;
    // what described the pair's possession stays with the second name; what came before the first stays with the first
    for (std::size_t i = 0; i < static_cast<std::size_t>(first); ++i)
      if (tokens[i].head == other) tokens[i].head = first;
  }
}

// "President of Chile Luis Mesa": behind the state begins the bearer's name, whatever the name finder has made one of.
void part_bearers(const LanguageModel& model, std::vector<Token>& tokens) {
  constexpr std::size_t longest_state = 6, longest_name = 5;
  for (std::size_t of = 1; of + 3 < tokens.size(); ++of) {
    if (tokens[of].form != "of" || !is_office_word(tokens[of - 1])) continue;
    std::size_t state = of + 1;
    const auto names_state = [&](std::size_t at) { return is_name(tokens[at]) && is_listed_state(model, tokens[at]); };
    while (state + 2 < tokens.size() && state < of + longest_state && !names_state(state) &&
           (is_name(tokens[state]) || tokens[state].upos == Upos::det || tokens[state].upos == Upos::adj ||
            tokens[state].form == "of"))
      ++state;
    if (!names_state(state)) continue;
    while (state + 1 < tokens.size() && names_state(state + 1)) ++state;
    const std::size_t begin = state + 1;
    std::size_t end = begin, words = 0;
    for (; end < tokens.size() && (is_name(tokens[end]) || (tokens[end].form == "-" && end > begin)) &&
           !is_office_word(tokens[end]);
         ++end)
      if (is_name(tokens[end])) ++words;
    // "of the Fiji Islands Forum"
    const bool body = end > begin && (model.find_lexicon(word_key(tokens[end - 1].form)) &
                                      (LexiconBit::end_of_organisation | LexiconBit::end_of_place)) != 0;
    if (body || words < 2 || words > longest_name || (end < tokens.size() && tokens[end].xpos == "POS")) continue;
    const bool known =
        std::all_of(tokens.begin() + static_cast<std::ptrdiff_t>(begin),
                    tokens.begin() + static_cast<std::ptrdiff_t>(end), [&](const Token& word) {
                      return word.name == NameType::person && word.name_begin == (&word == &tokens[begin]);
                    });
    if (known && tokens[state].name != NameType::person) continue;
    for (std::size_t at = of + 1; at < end; ++at) {
      tokens[at].name_begin = at == state || at == begin;
      tokens[at].name = at >= begin                           ? NameType::person
                        : at == state                         ? NameType::place
                        : tokens[at].name == NameType::person ? NameType::none
                                                              : tokens[at].name;
    }
  }
}

}  // namespace

bool is_listed_state(const LanguageModel& model, const Token& token) {
  return (model.find_lexicon(word_key(token.form)) & LexiconBit::country) != 0;
}

bool is_office_word(const Token& token) {
  static constexpr std::array<std::string_view, 29> offices = {
      "minister",       "president",      "secretary", "speaker",     "ambassador", "governor",
      "chairman",       "director",       "premier",   "archbishop",  "bishop",     "commissioner",
      "chancellor",     "representative", "head",      "chief",       "leader",     "envoy",
      "mayor",          "chairwoman",     "chair",     "chairperson", "prosecutor", "commander",
      "vice-president", "co-ordinator",   "king",      "queen",       "emir"};
  return is_noun(token) && is_one_of(ascii_lower(token.form), offices);
}

void mend_name_rows(const LanguageModel& model, Sentence& sentence) {
  free_days(sentence.tokens);
  part_owners(model, sentence.tokens);
  part_bearers(model, sentence.tokens);
}

}  // namespace chancery
