#include "entities/office_wording.hpp"

#include <utility>

#include "entities/person_names.hpp"

namespace chancery {
namespace {

// "The Minister" after "the Minister of Foreign Affairs", "the director" after "the programme director".
bool shortens(const std::string& noun, const std::string& key) {
  static const WordSet plain(
      "minister|secretary|director|commissioner|envoy|ambassador|governor|representative|chairman|"
      "chairwoman|executive|chief|mayor|coordinator|judge|prosecutor|attorney|commander|administrator|rapporteur");
  if (!plain.has(noun)) return false;
  static const WordSet others("prime|deputy|vice|first|assistant|under|shadow");
  const auto words = name_words(key);
  if (words.empty() || others.has(words.front())) return false;
  for (std::size_t at = 0; at < words.size(); ++at) {
    static const WordSet links("of|for|to|in|on|and|extraordinary|plenipotentiary");
    if (words[at] == noun && (at + 1 == words.size() || links.has(words[at + 1]))) return true;
  }
  return false;
}

// "His Majesty", "Her Highness", "His Excellency": whether somebody of that office is so styled; nothing for other
// titles.
std::optional<bool> bears_style(std::string_view noun, std::string_view office) {
  const std::string_view crown = crown_of(office);
  if (noun == "majesty") return !crown.empty() && crown != "emir";
  if (noun == "highness")
    return crown == "emir" || office.find("prince") != std::string_view::npos || office == "ruler" ||
           office == "sheikh" || office == "duke";
  if (noun == "excellency") return crown.empty();
  return std::nullopt;
}

}  // namespace

bool is_definite(const Draft& draft, const TitleSpan& title) {
  const Sentence& sentence = draft.sentence(title.sentence);
  const std::string first = ascii_lower(sentence.tokens[title.extent.begin].form);
  if (first == "the" || first == "this") return true;
  if (first == "a" || first == "an" || first == "any" || first == "no") return false;
  if (title.extent.begin > 0 && sentence.tokens[title.extent.begin - 1].upos == Upos::pron) return true;
  if (title.plural) return false;  // "Ministers met", "Military commanders will meet"
  const char initial = title.text.empty() ? 'a' : title.text[0];
  return initial >= 'A' && initial <= 'Z';
}

bool is_elect(std::string_view title) { return title.ends_with("-elect"); }

std::string_view crown_of(std::string_view office) {
  constexpr std::pair<std::string_view, std::string_view> crowns[] = {
      {"king", "king"}, {"custodian", "king"}, {"queen", "queen"},    {"emir", "emir"},
      {"amir", "emir"}, {"sultan", "sultan"},  {"emperor", "emperor"}};
  if (office.starts_with("custodian of")) return "king";
  const std::string_view noun = office.substr(office.rfind(' ') + 1);
  for (const auto& [name, crown] : crowns)
    if (noun == name) return crown;
  return {};
}

bool fits(const Draft& draft, const TitleSpan& title, const OfficePhrase& phrase) {
  if (phrase.former != title.former || phrase.employee != title.employee) return false;
  const std::string key = ascii_lower(phrase.title);
  if (is_elect(title.noun) != is_elect(key)) return false;
  if (const auto borne = bears_style(title.noun, key)) return *borne;
  // "the Amir" is no president
  const std::string_view crown = crown_of(title.noun), other = crown_of(key);
  if (!crown.empty() && crown == other && title.role == Role::head_of_state) return true;
  if (crown != other &&
      (crown.empty() ? title.noun == "president" : lexicon::title_role(key) == Role::head_of_state && key != "monarch"))
    return false;
  if (key == title.key || (title.noun == key && title.key == title.noun)) return true;
  if (title.key == title.noun && shortens(title.noun, key)) return true;
  // "the US peace envoy" after "US envoy Berg"
  static const WordSet sent("envoy|negotiator|mediator|emissary|representative|delegate");
  if (key == title.noun && sent.has(title.noun) && phrase.body && title.bodies == std::vector<EntityId>{*phrase.body})
    return true;
  // "the Cabinet Secretary" after "Defence Cabinet Secretary"
  if (title.key != title.noun && key.ends_with(" " + title.key)) {
    static const WordSet lower("deputy|vice|assistant|shadow|under|junior|first");
    const auto rest = key.substr(0, key.size() - title.key.size() - 1);
    if (!lower.has(rest.substr(rest.rfind(' ') + 1)) && !lower.has(rest.substr(0, rest.find(' ')))) return true;
  }
  const Role role = lexicon::title_role(key);
  if (title.vague || title.noun == "counterpart")
    return leads(role) || role == Role::organisation_head || title.noun == "counterpart" || key == "leader";
  const bool of_state = !phrase.body || draft.entity(*phrase.body).type ==
                                            EntityType::country;  // the opposition's leader is no president
  return title.role != Role::other && (title.role == role || (leads(title.role) && key == "leader" && of_state));
}

bool is_official(const Draft& draft) {
  static const WordSet words(
      "president|presidential|government|ministry|press|minister|office|embassy|wing|palace|cabinet");
  std::string word;
  for (const char c : ascii_lower(draft.article.publisher) + " ") {
    if (c != ' ') {
      word += c;
      continue;
    }
    if (words.has(word)) return true;
    word.clear();
  }
  return false;
}

bool called(const TitleSpan& title, const std::string& office) {
  if (title.key == "head of state" || title.key == "head of government" || title.role == Role::foreign_minister)
    return true;
  if (const auto borne = bears_style(title.noun, office)) return *borne;
  const std::string_view crown = crown_of(title.noun);
  const std::string noun = title.noun == "premier" ? "minister" : crown.empty() ? title.noun : std::string(crown);
  return office.find(noun) != std::string::npos;
}

}  // namespace chancery
