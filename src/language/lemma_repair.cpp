#include <string>
#include <unordered_map>
#include <unordered_set>

#include "language/english_inflection.hpp"
#include "language/penn_tags.hpp"
#include "language/tree_repair.hpp"

namespace chancery {
namespace {

// Past forms that only a past tense has: "overran", "tore".
const std::unordered_map<std::string, std::string>& past_forms() {
  static const auto forms = [] {
    std::unordered_map<std::string, std::string> past;
    std::unordered_set<std::string> lemmas = {"found", "saw", "fell", "wound", "ground", "bound", "felt"};
    list_irregular_verbs([&](const std::string& form, std::string_view xpos, const std::string& lemma) {
      lemmas.insert(lemma);
      if (xpos == "VBD" && form != lemma) past.emplace(form, lemma);
    });
    std::erase_if(past, [&](const auto& entry) { return lemmas.contains(entry.first); });
    return past;
  }();
  return forms;
}

}  // namespace

void mend_lemmas(Sentence& sentence) {
  for (Token& token : sentence.tokens) {
    if (token.upos == Upos::x && token.xpos.starts_with("VB")) token.upos = Upos::verb;  // a tag of its own class
    if ((token.xpos != "VBP" && token.xpos != "VBD") || token.lemma != token.form) continue;
    const auto past = past_forms().find(token.form);
    if (past == past_forms().end()) continue;
    token.lemma = past->second;
    token.xpos = penn_tag("VBD");
  }
  for (std::size_t at = 1; at < sentence.tokens.size(); ++at)
    if (sentence.tokens[at].form == "found" && sentence.tokens[at - 1].xpos == "TO") sentence.tokens[at].lemma = "found";
}

}  // namespace chancery
