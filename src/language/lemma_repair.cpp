// Lemmas of pasts and bare infinitives, and craft that are called by their type alone.
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "language/english_inflection.hpp"
#include "language/penn_tags.hpp"
#include "language/tree_parts.hpp"
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

// Forms that the model takes for those of another verb: "leaned" for "learned".
const std::unordered_map<std::string, std::string>& misread_forms() {
  static const std::unordered_map<std::string, std::string> forms = {
      {"co-sponsored", "co-sponsor"}, {"leaned", "lean"}, {"leapt", "leap"}, {"dwelt", "dwell"}};
  return forms;
}

// "a hospital flown in from Japan" that the tagger took for an adjective: a repair has made it a participle since.
void mend_participle_lemma(Token& token) {
  static const auto participles = [] {
    std::unordered_map<std::string, std::string> forms;
    list_irregular_verbs([&](const std::string& form, std::string_view xpos, const std::string& lemma) {
      if (xpos == "VBN" && form != lemma) forms.emplace(form, lemma);
    });
    return forms;
  }();
  if (token.xpos != "VBN" || token.upos != Upos::verb || token.lemma != token.form) return;
  if (const auto known = participles.find(token.form); known != participles.end()) token.lemma = known->second;
}

// "Danish F-16s", "an Australian P-8": what a type of craft is called stands for the craft; "FA-50 fighters" says so
// itself.
void mend_craft_marks(std::vector<Token>& tokens) {
  static const std::unordered_set<std::string> types = {
      "Typhoons", "Tornados", "Tornadoes", "Rafales",      "Mirages", "Reapers",    "Predators", "Apaches",
      "Chinooks", "Hornets",  "Gripens",   "Eurofighters", "Tucanos", "Bayraktars", "MiGs",      "Sukhois"};
  for (Token& token : tokens) {
    if (!types.contains(token.form)) continue;
    token.lemma = "jet";
    token.upos = Upos::noun;
    token.xpos = penn_tag("NNS");
  }
  for (std::size_t at = 1; at + 2 < tokens.size(); ++at) {
    Token& mark = tokens[at];
    const std::string& number = tokens[at + 2].form;
    const bool letters =
        !mark.form.empty() && mark.form.size() <= 3 && mark.form != "G" && mark.form[0] >= 'A' && mark.form[0] <= 'Z';
    if (!letters || tokens[at + 1].form != "-" || tokens[at + 1].span.begin != mark.span.end ||
        tokens[at + 2].span.begin != tokens[at + 1].span.end || number.empty() || number[0] < '0' || number[0] > '9' ||
        number.size() > 4)
      continue;
    if (at + 3 < tokens.size() && tokens[at + 3].upos == Upos::noun) continue;
    const auto inside = [&](std::int32_t head) {
      return head >= static_cast<std::int32_t>(at) && head <= static_cast<std::int32_t>(at) + 2;
    };
    for (std::size_t part = at; part <= at + 2; ++part) {
      if (inside(tokens[part].head)) continue;
      tokens[part].lemma = "jet";
      tokens[part].upos = Upos::noun;
      tokens[part].xpos = penn_tag(number.back() == 's' ? "NNS" : "NN");
    }
  }
}

// "sold arms to Peru": weapons, and no part of a body or of a firm, which somebody has or which are counted.
void mend_arms(std::vector<Token>& tokens) {
  for (std::size_t at = 0; at < tokens.size(); ++at) {
    Token& token = tokens[at];
    if ((token.form != "arms" && token.form != "Arms") || token.xpos != "NNS") continue;
    if (!has_child(tokens, at, Relation::nmod_poss) && !has_child(tokens, at, Relation::nummod)) token.lemma = "arms";
  }
}

}  // namespace

void mend_lemmas(Sentence& sentence) {
  mend_arms(sentence.tokens);
  mend_craft_marks(sentence.tokens);
  for (Token& token : sentence.tokens) {
    if (token.upos == Upos::x && token.xpos.starts_with("VB")) token.upos = Upos::verb;  // a tag of its own class
    mend_participle_lemma(token);
    if (const auto lemma = misread_forms().find(token.form); lemma != misread_forms().end() && token.upos == Upos::verb)
      token.lemma = lemma->second;
    if ((token.xpos != "VBP" && token.xpos != "VBD") || token.lemma != token.form) continue;
    const auto past = past_forms().find(token.form);
    if (past == past_forms().end()) continue;
    token.lemma = past->second;
    token.xpos = penn_tag("VBD");
  }
  for (std::size_t at = 1; at < sentence.tokens.size(); ++at)
    if (sentence.tokens[at].form == "found" && sentence.tokens[at - 1].xpos == "TO")
      sentence.tokens[at].lemma = "found";
}

}  // namespace chancery
