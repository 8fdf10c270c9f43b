#include "entities/gatherings.hpp"

#include "entities/person_names.hpp"
#include "entities/words.hpp"

namespace chancery {
namespace {

// "took part in the", "his speech to the", "back from the".
bool is_taken_part_in(const std::vector<Token>& tokens, int at) {
  static const WordSet links("in|to|from|for"), parts("part|participate|participates|participated|participating|participation|participant|participants|speech|address|delegation|delegate|delegates|"
                                                   "invitation|invited|return|returned|returning|back|travelled|traveled|travel|flew|fly|leave|left|remarks|presentation|speaking");
  if (at < 1 || !links.has(ascii_lower(tokens[static_cast<std::size_t>(at)].form))) return false;
  return parts.has(ascii_lower(tokens[static_cast<std::size_t>(at) - 1].form));
}

// "attended the", "at the", "on the margins of the", "during this year's".
bool is_come_to(const std::vector<Token>& tokens, std::uint32_t begin) {
  static const WordSet skipped("the|this|last|year|'s|\u2019s|annual|recent|latest|next");
  static const WordSet verbs("attend|address|skip|join|open|boycott|leave|reach"), places("at|during|before|after");
  static const WordSet edges("margin|margins|sideline|sidelines|eve|fringe|fringes");
  int at = static_cast<int>(begin) - 1;
  while (at >= 0 && skipped.has(ascii_lower(tokens[static_cast<std::size_t>(at)].form))) --at;
  if (at < 0) return false;
  const Token& word = tokens[static_cast<std::size_t>(at)];
  if (verbs.has(ascii_lower(word.lemma)) || places.has(ascii_lower(word.form))) return true;
  if (is_taken_part_in(tokens, at)) return true;
  return word.form == "of" && at > 0 && edges.has(ascii_lower(tokens[static_cast<std::size_t>(at) - 1].form));
}

}  // namespace

std::optional<std::string> gathering_named(const Draft& draft, const NameSpan& body) {
  static const WordSet gatherings("forum|conference|congress|dialogue|assembly|initiative|convention");
  const auto words = name_words(body.norm);
  if (words.empty() || !(gatherings.has(ascii_lower(words.back())) || (words.size() > 2 && words[1] == "of" && words[0] == "congress"))) return std::nullopt;
  const auto& tokens = draft.sentence(body.sentence).tokens;
  const std::uint32_t in = body.tokens.end;
  if (in + 1 >= tokens.size() || tokens[in].form != "in" || !is_come_to(tokens, body.tokens.begin)) return std::nullopt;
  const int next = draft.name_at(body.sentence, in + 1);
  if (next < 0) return std::nullopt;
  const NameSpan& place = draft.names[static_cast<std::size_t>(next)];
  if (place.tokens.begin != in + 1 || place.nested || place.adjective) return std::nullopt;
  return body.text + " in " + place.text;
}

bool is_lettered_gathering(std::string_view name) {
  static const WordSet letters("CHOGM|UNGA|HLPF|UNOC|AMM"), numbered("COP|CMP|CMA|UNGA|UNOC|CSW|CHOGM|WTSA|WRC|UNEA|CoP");
  std::size_t end = name.size();
  while (end > 0 && name[end - 1] >= '0' && name[end - 1] <= '9') --end;
  const bool number = end < name.size();
  while (end > 0 && (name[end - 1] == ' ' || name[end - 1] == '-')) --end;
  const std::string word(name.substr(0, end));
  return number ? numbered.has(word) : letters.has(word);
}

}  // namespace chancery
