#include "entities/paper_subjects.hpp"

#include <algorithm>

#include "core/unicode.hpp"
#include "entities/lexicon.hpp"
#include "language/operative_clauses.hpp"

namespace chancery {
namespace {

bool is_capital(const Token& token) { return !token.form.empty() && token.form[0] >= 'A' && token.form[0] <= 'Z'; }

// "Heads of State and Government": past its last word.
std::uint32_t end_of_heads(const std::vector<Token>& tokens, std::uint32_t at) {
  static const WordSet parts("of|state|states|and|government|governments|delegation|mission");
  std::uint32_t end = at + 1;
  while (end < tokens.size() && parts.has(ascii_lower(tokens[end].form))) ++end;
  return end;
}

bool is_subject_of_verb(const std::vector<Token>& tokens, const Token& token) {
  return (token.relation == Relation::nsubj || token.relation == Relation::nsubj_pass) && token.head >= 0 &&
         tokens[static_cast<std::size_t>(token.head)].upos == Upos::verb;
}

// "Welcomes the pact", "calls upon all states": with nobody before it.
bool begins_paragraph(const std::vector<Token>& tokens) {
  static const WordSet verbs(
      "welcome|condemn|urge|call|thank|invite|request|commend|congratulate|express|reject|support|reaffirm|reiterate|"
      "demand|note|regret|"
      "deplore|decide|encourage|appreciate|recall|recommend|appeal|praise|stress|underline|underscore|emphasise|"
      "emphasize|denounce|"
      "endorse|authorise|authorize|approve|acknowledge|applaud|extend|renew|take|hail|warn|agree|convey|mandate|"
      "direct");
  const Token& first = tokens[0];
  if (first.upos != Upos::verb || first.xpos != "VBZ" || !verbs.has(ascii_lower(first.lemma))) return false;
  return std::none_of(tokens.begin(), tokens.end(), [](const Token& t) {
    return t.head == 0 &&
           (t.relation == Relation::nsubj || t.relation == Relation::nsubj_pass || t.relation == Relation::expl);
  });
}

}  // namespace

std::vector<Span> paper_subjects(const Sentence& sentence) {
  static const WordSet persons("leaders|heads|ministers|members|participants|delegates|delegations|parties");
  static const WordSet gatherings(
      "meeting|conference|summit|assembly|council|ministerial|plenary|session|committee|commission");
  const auto& tokens = sentence.tokens;
  std::vector<Span> found;
  if (tokens.size() < 3) return found;
  if (is_lent_subject(tokens[0]) || begins_paragraph(tokens)) found.push_back({0, 1});
  for (std::uint32_t at = 0; at + 1 < tokens.size(); ++at) {
    if (!is_capital(tokens[at]) || !is_subject_of_verb(tokens, tokens[at])) continue;
    const std::string word = ascii_lower(tokens[at].form);
    const bool article = at > 0 && ascii_lower(tokens[at - 1].form) == "the";
    const bool bare = at == 0 || tokens[at - 1].upos == Upos::punct || tokens[at - 1].upos == Upos::cconj ||
                      tokens[at - 1].upos == Upos::sconj;
    const std::uint32_t end = word == "heads" ? end_of_heads(tokens, at) : at + 1;
    if (word == "heads" && end == at + 1 && !article) continue;
    if (end < tokens.size() && (tokens[end].form == "of" || tokens[end].form == "from" || tokens[end].form == "who"))
      continue;  // "Heads of Government of the Forum"
    if ((persons.has(word) && (article || bare)) || (gatherings.has(word) && article)) {
      const std::uint32_t begin = article ? at - 1 : at;
      found.push_back({begin, end});
    }
  }
  return found;
}

}  // namespace chancery
