// "In the past four weeks aircraft of the air force flew", "on 2 September a helicopter, armed, engaged them": behind a time
// that opens a clause without a comma, the noun that the parser reads into the time is the subject.
#include <algorithm>
#include <array>
#include <string_view>

#include "core/unicode.hpp"
#include "language/penn_tags.hpp"
#include "language/tree_parts.hpp"
#include "language/tree_repair.hpp"

namespace chancery {
namespace {

bool ends_time(const Token& word) {
  constexpr std::array<std::string_view, 36> words = {
      "january", "february", "march",  "april",   "may",      "june",      "july",     "august",  "september", "october", "november", "december",
      "monday",  "tuesday",  "wednesday", "thursday", "friday", "saturday", "sunday",  "week",    "weeks",     "month",   "months",   "year",
      "years",   "day",      "days",   "decade",  "decades",  "morning",   "afternoon", "evening", "night",    "today",   "yesterday", "weekend"};
  const std::string lower = ascii_lower(word.form);
  return std::find(words.begin(), words.end(), lower) != words.end() || (word.form.size() == 4 && word.form[0] >= '1' && word.form[0] <= '2' && word.upos == Upos::num);
}

bool is_clause_relation(Relation relation) {
  return relation == Relation::root || relation == Relation::conj || relation == Relation::parataxis || relation == Relation::ccomp;
}

bool has_subject(const std::vector<Token>& tokens, std::size_t verb) {
  return has_child(tokens, verb, Relation::nsubj) || has_child(tokens, verb, Relation::nsubj_pass) || has_child(tokens, verb, Relation::expl) ||
         has_child(tokens, verb, Relation::csubj);
}

}  // namespace

void mend_times(Sentence& sentence) {
  auto& tokens = sentence.tokens;
  for (std::size_t verb = 3; verb < tokens.size(); ++verb) {
    const auto here = static_cast<std::int32_t>(verb);
    if (tokens[verb].upos != Upos::verb || !is_finite_tag(tokens[verb].xpos) || tokens[verb].xpos == "VBP" || !is_clause_relation(tokens[verb].relation) || has_subject(tokens, verb))
      continue;
    std::size_t start = verb;  // of the clause
    while (start > 0 && tokens[start - 1].form != ";" && tokens[start - 1].upos != Upos::cconj) --start;
    if (tokens[start].upos != Upos::adp) continue;
    for (std::size_t at = start + 2; at < verb && tokens[at].form != ","; ++at) {
      if (!ends_time(tokens[at - 1])) continue;
      const Token& opens = tokens[at];
      if (opens.upos != Upos::det && opens.upos != Upos::noun && opens.upos != Upos::propn && opens.upos != Upos::adj) break;
      std::size_t noun = at;  // the head of the phrase that begins here
      while (tokens[noun].head > static_cast<std::int32_t>(noun) && tokens[noun].head < here) noun = static_cast<std::size_t>(tokens[noun].head);
      if (!is_noun(tokens[noun]) || ends_time(tokens[noun]) || has_child(tokens, noun, Relation::nmod_poss)) break;
      const bool compound = tokens[at - 1].head == static_cast<std::int32_t>(noun);
      Token& subject = tokens[noun];
      if (compound) {  // the time takes the noun's place, with all that stands before it
        tokens[at - 1].head = here;
        tokens[at - 1].relation = Relation::obl;
        for (std::size_t word = start; word + 1 < at; ++word)
          if (tokens[word].head == static_cast<std::int32_t>(noun)) tokens[word].head = static_cast<std::int32_t>(at) - 1;
      } else if (subject.head >= static_cast<std::int32_t>(at) || subject.head < static_cast<std::int32_t>(start)) {
        break;
      }
      subject.head = here;
      subject.relation = has_child(tokens, verb, Relation::aux_pass) ? Relation::nsubj_pass : Relation::nsubj;
      subject.head_probability *= moved_arc_trust;
      break;
    }
  }
}

}  // namespace chancery
