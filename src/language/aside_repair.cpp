// Clauses joined by "and" whose subject is parted from its verb by an aside.
#include <array>
#include <string_view>

#include "language/penn_tags.hpp"
#include "language/tree_parts.hpp"
#include "language/tree_repair.hpp"

namespace chancery {
namespace {

using Tokens = std::vector<Token>;

constexpr std::size_t longest_name = 10, longest_aside = 30;

bool is_finite_verb(const Token& token) {
  return token.upos == Upos::verb &&
         (token.xpos == "VBD" || token.xpos == "VBZ" || token.xpos == "VBP" || token.xpos == "VBN");
}

// "which", "from which", "whose", "a neighbour", "though", "led"
bool opens_aside(const Tokens& tokens, std::size_t at) {
  static constexpr std::array<std::string_view, 21> words = {
      "which", "who",    "whose",   "whom",    "where", "a",     "an",   "the",  "though", "although", "once",
      "while", "itself", "himself", "herself", "long",  "still", "like", "also", "its",    "then"};
  if (is_one_of(tokens[at].form, words) || tokens[at].xpos == "VBN" || tokens[at].xpos == "VBG") return true;
  return tokens[at].upos == Upos::adp && at + 1 < tokens.size() &&
         (tokens[at + 1].form == "which" || tokens[at + 1].form == "whom" || tokens[at + 1].form == "whose");
}

// The comma that closes the aside with a verb behind it; 0 if there is none.
std::size_t end_of_aside(const Tokens& tokens, std::size_t begin) {
  for (std::size_t at = begin + 1; at + 1 < tokens.size() && at < begin + longest_aside; ++at) {
    if (tokens[at].form == ";" || tokens[at].form == ":" || tokens[at].form == "and") return 0;
    if (tokens[at].form != ",") continue;
    std::size_t verb = at + 1;
    while (verb + 1 < tokens.size() && verb < at + 3 && tokens[verb].upos == Upos::adv) ++verb;
    if (is_finite_verb(tokens[verb]) && tokens[verb].upos == Upos::verb && verb + 1 < tokens.size() &&
        tokens[verb + 1].form != "by")
      return at;
  }
  return 0;
}

// The finite verb on which a noun hangs, as its object or deeper.
std::size_t verb_above(const Tokens& tokens, std::size_t noun) {
  std::int32_t at = tokens[noun].head;
  for (std::size_t steps = 0; at >= 0 && steps < tokens.size(); ++steps) {
    const Token& one = tokens[static_cast<std::size_t>(at)];
    if (is_finite_verb(one) && one.xpos != "VBN") return static_cast<std::size_t>(at);
    at = one.head;
  }
  return tokens.size();
}

// "which the minister, Berg, and Holm, the leader, signed": several subjects, none of them an object.
bool is_of_subject(const Tokens& tokens, std::size_t noun) {
  std::int32_t at = tokens[noun].head;
  for (std::size_t steps = 0;
       at >= 0 && steps < tokens.size() && tokens[static_cast<std::size_t>(at)].upos != Upos::verb; ++steps) {
    if (is_subject(tokens[static_cast<std::size_t>(at)])) return true;
    at = tokens[static_cast<std::size_t>(at)].head;
  }
  return false;
}

// Gives the verb behind the aside the noun before it for a subject.
void seat(Tokens& tokens, std::size_t joint, std::size_t subject, std::size_t aside, std::size_t close,
          std::size_t verb, std::size_t above) {
  const auto here = static_cast<std::int32_t>(verb);
  for (std::size_t at = aside; at < close; ++at) {  // "though a neighbour of Togo": no subject of what follows
    if (tokens[at].head != here) continue;
    if (is_subject(tokens[at])) {
      move_arc(tokens[at], subject, Relation::appos);
      for (std::size_t mark = aside; mark < at; ++mark)
        if (tokens[mark].head == here) tokens[mark].head = static_cast<std::int32_t>(at);
    }
  }
  for (std::size_t at = aside; at < close; ++at)  // "raid, and Norway, from which they broke": told of Norway
    if (tokens[at].relation == Relation::acl_relcl && tokens[at].head >= 0 &&
        tokens[at].head < static_cast<std::int32_t>(joint))
      tokens[at].head = static_cast<std::int32_t>(subject);
  move_arc(tokens[verb], above, Relation::conj);
  if (tokens[verb].xpos == "VBN") {
    tokens[verb].xpos = penn_tag("VBD");
    tokens[verb].lemma.clear();
  }
  move_arc(tokens[subject], verb, Relation::nsubj);
  tokens[joint].head = here;
}

}  // namespace

void mend_clauses_behind_asides(Sentence& sentence) {
  Tokens& tokens = sentence.tokens;
  for (std::size_t joint = 2; joint + 5 < tokens.size(); ++joint) {
    if ((tokens[joint].form != "and" && tokens[joint].form != "but") || tokens[joint - 1].form != ",") continue;
    std::size_t open = joint + 1;
    while (open < tokens.size() && open < joint + longest_name && tokens[open].form != ",") ++open;
    if (open + 4 >= tokens.size() || tokens[open].form != "," || !opens_aside(tokens, open + 1)) continue;
    std::size_t subject = tokens.size();
    for (std::size_t at = joint + 1; at < open; ++at)
      if (is_noun(tokens[at]) && tokens[at].relation == Relation::conj && tokens[at].head >= 0 &&
          tokens[at].head < static_cast<std::int32_t>(joint))
        subject = at;
    if (subject == tokens.size() || !is_noun(tokens[static_cast<std::size_t>(tokens[subject].head)]) ||
        is_of_subject(tokens, subject))
      continue;
    const std::size_t close = end_of_aside(tokens, open + 1);
    if (close == 0) continue;
    std::size_t verb = close + 1;
    while (!is_finite_verb(tokens[verb])) ++verb;
    const std::size_t above = verb_above(tokens, subject);
    if (above >= joint || has_child(tokens, verb, Relation::aux) || has_child(tokens, verb, Relation::aux_pass))
      continue;
    // what stands beside the verb before it goes on with that one's subject unless it hangs within the aside
    if (tokens[verb].head == static_cast<std::int32_t>(above) && tokens[verb].relation == Relation::conj &&
        has_subject(tokens, verb))
      continue;
    if (is_under(tokens, above, verb)) continue;
    seat(tokens, joint, subject, open + 1, close, verb, above);
  }
}

}  // namespace chancery
