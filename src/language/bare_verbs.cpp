#include "language/bare_verbs.hpp"

#include <array>
#include <utility>

#include "language/tree_parts.hpp"

namespace chancery {
namespace {

using Tokens = std::vector<Token>;

struct Wording {
  std::string_view form;
  std::string_view read_as;  // a verb that the models read well in the same place
  std::string_view link;     // the preposition behind it, if it needs one
};

constexpr std::array<Wording, 6> wordings = {{{"pledge", "agree", "to"},
                                              {"back", "support", ""},
                                              {"side", "agree", "with"},
                                              {"chair", "lead", ""},
                                              {"question", "doubt", ""},
                                              {"border", "face", ""}}};

const Wording* wording_of(const Token& token) {
  for (const Wording& one : wordings)
    if (token.form == one.form) return &one;
  return nullptr;
}

bool begins_object(const Token& token) {
  return token.upos == Upos::det || token.upos == Upos::propn || token.upos == Upos::pron || token.upos == Upos::num ||
         token.upos == Upos::adj || token.xpos == "NNS";
}

// "the plan that Spain and France back was": the clause ends with the verb.
bool ends_relative(const Tokens& tokens, std::size_t at) {
  constexpr std::size_t reach = 8;
  const Token& next = tokens[at + 1];
  if (next.form != "," && next.form != "." && next.upos != Upos::aux &&
      !(next.upos == Upos::verb && next.xpos != "VBG" && next.xpos != "VBN"))
    return false;
  for (std::size_t word = at; word-- > 0 && word + reach > at;)
    if (tokens[word].form == "that" || tokens[word].form == "which" || tokens[word].form == "whom") return true;
  return false;
}

// "drove back the army", "came back": a particle hangs on the verb before it.
bool is_candidate(const Tokens& tokens, std::size_t at) {
  const Wording* wording = wording_of(tokens[at]);
  const Token& before = tokens[at - 1];
  if (wording == nullptr || tokens[at].upos == Upos::verb || is_calendar_name(tokens[at + 1])) return false;
  const bool relative = wording->form == "back" && ends_relative(tokens, at);
  if (!relative && (wording->link.empty() ? !begins_object(tokens[at + 1])
                                          : tokens[at + 1].form != wording->link && tokens[at + 1].form != "not"))
    return false;
  if (!is_noun(before) && before.upos != Upos::adv && before.upos != Upos::pron && before.form != ",") return false;
  if (before.form == "," && !wording->link.empty()) return true;  // "Norway and Togo, led by Weber, side with Mali"
  const std::int32_t head = tokens[at].head;
  return head < 0 || head > static_cast<std::int32_t>(at) || tokens[static_cast<std::size_t>(head)].upos != Upos::verb;
}

// Whether the word has become a verb with several before it as its subject.
bool is_told_of_several(const Tokens& tokens, std::size_t verb) {
  if (tokens[verb].upos != Upos::verb || tokens[verb].xpos == "VBN") return false;
  for (std::size_t at = 0; at < verb; ++at) {
    if (tokens[at].head != static_cast<std::int32_t>(verb) || !is_subject(tokens[at])) continue;
    const std::string_view tag = tokens[at].xpos;
    return tag == "NNS" || tag == "NNPS" || tag == "PRP" || tag == "WP" || tag == "DT" || tag == "WDT" || tag == "CD" ||
           has_child(tokens, at, Relation::conj);
  }
  return false;
}

}  // namespace

void read_bare_verbs(const LanguageModel& model, AnnotationWorkspace& workspace, Sentence& sentence) {
  constexpr int most = 6;  // of them: each has the sentence read once more
  int tried = 0;
  for (std::size_t at = 1; at + 1 < sentence.tokens.size() && tried < most; ++at) {
    if (!is_candidate(sentence.tokens, at)) continue;
    ++tried;
    Tokens first = sentence.tokens, other = sentence.other;
    sentence.tokens[at].form = wording_of(first[at])->read_as;
    annotate(model, workspace, sentence);
    sentence.tokens[at].form = first[at].form;
    if (!is_told_of_several(sentence.tokens, at)) {
      sentence.tokens = std::move(first);
      sentence.other = std::move(other);
      continue;
    }
    for (std::size_t name = 0; name < first.size(); ++name) {  // on which the whole document agreed
      sentence.tokens[name].name = first[name].name;
      sentence.tokens[name].name_begin = first[name].name_begin;
      sentence.tokens[name].name_probability = first[name].name_probability;
    }
  }
}

}  // namespace chancery
