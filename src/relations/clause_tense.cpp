#include "relations/clause_tense.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

namespace chancery {
namespace {

// Verbs, nouns and adjectives whose infinitive ("plans to visit") or whose participle ("scheduled for")
// speaks of what is to come.
constexpr std::string_view forward_words[] = {
    "agree",    "aim",       "arrange",    "ask",         "be",        "call",    "commit",   "decide",
    "decision", "demand",    "due",        "expect",      "go",        "have",    "hope",     "instruct",
    "intend",   "intention", "invitation", "invite",      "like",      "need",    "offer",    "order",
    "pledge",   "plan",      "prepare",    "project",     "promise",   "propose", "proposal", "ready",
    "schedule", "set",       "slate",      "threaten",    "undertake", "urge",    "vow",      "want",
    "wish",     "agreement", "likely",     "willingness", "desire",    "suggest"};
constexpr std::string_view scheduled_participles[] = {"schedule", "plan",    "slate",      "expect", "set",
                                                      "time",     "project", "anticipate", "book",   "earmark"};
constexpr std::string_view coming_adjectives[] = {"upcoming", "forthcoming", "coming", "planned", "scheduled",
                                                  "future",   "expected",    "due",    "slated",  "next"};
// In the present tense with a day, these tell of a timetable: "arrives on Saturday".
constexpr std::string_view scheduled_verbs[] = {"arrive", "travel", "leave", "depart", "fly",  "return",
                                                "begin",  "start",  "open",  "visit",  "host", "receive"};
constexpr std::string_view modals[] = {"will",  "shall", "'ll",   "’ll",    "wo",   "would",
                                       "could", "may",   "might", "should", "must", "can"};

template <typename List>
bool is_in(const List& list, std::string_view word) {
  return std::find(std::begin(list), std::end(list), word) != std::end(list);
}

std::string lower_form(const Token& token) {
  std::string out = token.form;
  for (char& c : out)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return out;
}

const Token& at(const Sentence& sentence, int index) { return sentence.tokens[static_cast<std::size_t>(index)]; }

bool verbal(const Token& token) { return token.upos == Upos::verb || token.upos == Upos::aux; }

struct Auxiliaries {
  bool modal = false, have = false, be_past = false, be_present = false, to = false, going = false;
};

Auxiliaries auxiliaries_of(const Sentence& sentence, int verb) {
  Auxiliaries found;
  for (int index = 0; index < static_cast<int>(sentence.tokens.size()); ++index) {
    const Token& token = at(sentence, index);
    if (token.head != verb || index == verb) continue;
    const bool helper = token.relation == Relation::aux || token.relation == Relation::aux_pass ||
                        token.relation == Relation::cop || token.relation == Relation::mark;
    if (!helper) continue;
    const std::string form = lower_form(token);
    if (token.relation == Relation::mark || token.upos == Upos::part) {
      found.to = found.to || form == "to";
      continue;
    }
    found.modal = found.modal || is_in(modals, form);
    found.have = found.have || token.lemma == "have";
    if (token.lemma == "be") {
      const bool past = form == "was" || form == "were" || form == "been";
      (past ? found.be_past : found.be_present) = true;
    }
  }
  // Robust to a parser that hangs "to" elsewhere.
  if (verb > 0 && lower_form(at(sentence, verb - 1)) == "to" && at(sentence, verb).xpos == "VB") found.to = true;
  return found;
}

bool has_coming_adjective(const Sentence& sentence, int noun) {
  for (const Token& token : sentence.tokens)
    if (token.head == noun && token.relation == Relation::amod && is_in(coming_adjectives, token.lemma)) return true;
  return false;
}

Tense tense_of_verb(const Sentence& sentence, int verb, int depth);

Tense tense_of_infinitive(const Sentence& sentence, int verb, int depth) {
  const int governor = at(sentence, verb).head;
  if (governor < 0) return Tense::future;  // "Berg, Holm and Lund to meet"
  const Token& above = at(sentence, governor);
  if (is_in(forward_words, above.lemma)) return Tense::future;
  return verbal(above) ? tense_of_verb(sentence, governor, depth + 1) : Tense::unknown;
}

Tense tense_of_verb(const Sentence& sentence, int verb, int depth) {
  if (depth > 8) return Tense::unknown;
  const Token& token = at(sentence, verb);
  const Auxiliaries helpers = auxiliaries_of(sentence, verb);
  if (helpers.modal) return Tense::future;
  if (helpers.to) return tense_of_infinitive(sentence, verb, depth);
  const bool participle = token.xpos == "VBN" || token.xpos == "VBD";
  if (participle && is_in(scheduled_participles, token.lemma) && !helpers.have) return Tense::future;
  if (helpers.have || helpers.be_past) return Tense::past;
  if (token.xpos == "VBD") return Tense::past;
  if (token.xpos == "VBN") return helpers.be_present ? Tense::present : Tense::past;
  if (token.xpos == "VBG") {
    if (helpers.be_present) return Tense::present;
    const int governor = token.head;
    return governor >= 0 && verbal(at(sentence, governor)) ? tense_of_verb(sentence, governor, depth + 1)
                                                           : Tense::unknown;
  }
  if (token.xpos == "VBZ" || token.xpos == "VBP") {
    const bool headline = sentence.tokens.back().upos != Upos::punct;
    return !headline && is_in(scheduled_verbs, token.lemma) ? Tense::future : Tense::present;
  }
  if (token.xpos == "VB" && token.head >= 0 && verbal(at(sentence, token.head)))
    return tense_of_verb(sentence, token.head, depth + 1);
  if (helpers.be_present) return Tense::present;
  return Tense::unknown;
}

bool has_copula(const Sentence& sentence, int index) {
  return std::any_of(sentence.tokens.begin(), sentence.tokens.end(),
                     [&](const Token& token) { return token.head == index && token.relation == Relation::cop; });
}

// "invited him to take part in the celebrations on May 9": whatever the parser attached the date to, an
// infinitive between a verb of planning and the date claims it.
bool planned_infinitive_before(const Sentence& sentence, int token, int verb) {
  for (int index = token - 1; index > verb && index > 0; --index) {
    const Token& word = at(sentence, index);
    if (word.xpos == "VB" && lower_form(at(sentence, index - 1)) == "to")
      return tense_of_infinitive(sentence, index, 0) == Tense::future;
    if (verbal(word) && word.xpos != "VBG" && word.xpos != "VB") return false;
  }
  return false;
}

// "invited him to Lima in May": when he is to be there.
bool invited_there_before(const Sentence& sentence, int token, int verb) {
  if (at(sentence, verb).lemma != "invite") return false;
  for (int index = verb + 1; index < token; ++index) {
    const Token& word = at(sentence, index);
    if (verbal(word) || word.upos == Upos::punct) return false;
    if (word.upos == Upos::adp && lower_form(word) == "to") return true;
  }
  return false;
}

}  // namespace

Tense tense_at(const Sentence& sentence, int token) {
  int index = token;
  for (int depth = 0; index >= 0 && depth < 64; ++depth) {
    const Token& word = at(sentence, index);
    if (index != token && word.upos == Upos::noun && has_coming_adjective(sentence, index)) return Tense::future;
    if (word.upos == Upos::verb || has_copula(sentence, index)) {
      if (index < token &&
          (planned_infinitive_before(sentence, token, index) || invited_there_before(sentence, token, index)))
        return Tense::future;
      return tense_of_verb(sentence, index, 0);
    }
    if (word.upos == Upos::adj && is_in(coming_adjectives, word.lemma)) return Tense::future;
    index = word.head;
  }
  return Tense::unknown;
}

}  // namespace chancery
