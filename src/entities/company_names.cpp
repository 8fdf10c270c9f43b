#include "entities/company_names.hpp"

#include <algorithm>

#include "entities/person_names.hpp"

namespace chancery {

std::string without_legal_form(const std::string& norm) {
  static const WordSet forms(
      "inc|corp|ltd|llc|plc|spa|sa|ag|co|company|corporation|holding|holdings|group|gmbh|nv|bv|asa|pte|pty|llp|jsc|pjsc|"
      "ojsc|bhd|sarl|fze|limited|incorporated|kk|oyj|ab|as|se|tbk");
  auto words = name_words(norm);
  while (words.size() > 1 && forms.has(words.back())) words.pop_back();
  std::string rest;
  for (const std::string& word : words) rest += (rest.empty() ? "" : " ") + word;
  return rest;
}

std::optional<EntityType> class_of_longer_name(const Draft& draft, const NameSpan& name) {
  if (name.cue) return std::nullopt;
  const std::string start = ascii_lower(name.norm) + " ";
  for (const NameSpan& other : draft.names)
    if (!other.nested && other.cue == EntityType::organization && ascii_lower(other.norm).compare(0, start.size(), start) == 0)
      return other.cue;
  return std::nullopt;
}

std::optional<EntityId> organisation_called(const Draft& draft, const NameSpan& name) {
  if (!name.hits.empty() && std::any_of(name.hits.begin(), name.hits.end(),
                                        [](const NameHit& hit) { return hit.kind != NameKind::surname; }))
    return std::nullopt;
  static const WordSet common("north|south|east|west|national|royal|united|general|central|international|new|first|great");
  const std::string word = ascii_lower(name.norm);
  if (word.size() < 4 || common.has(word)) return std::nullopt;
  std::optional<EntityId> found;
  for (std::size_t at = 0; at < draft.result.list.size(); ++at) {
    if (draft.result.list[at].type != EntityType::organization || draft.notes[at].described) continue;
    const auto parts = name_words(normalize_name(draft.result.list[at].name));
    if (parts.size() < 2 || parts.front() != word) continue;
    if (found) return std::nullopt;
    found = static_cast<EntityId>(at);
  }
  return found;
}

bool spoken_of_as_body(const Draft& draft, const NameSpan& name) {
  const auto& tokens = draft.sentence(name.sentence).tokens;
  const auto form = [&](std::size_t at) { return at < tokens.size() ? ascii_lower(tokens[at].form) : std::string(); };
  const std::size_t begin = name.tokens.begin, end = name.tokens.end;
  if (form(end) == "," && form(end + 1) == "which") return true;
  static const WordSet of_bodies("shares|stake|shareholders|employees|subsidiary|board|customers|investors|staff|unit");
  if (begin > 1 && (form(begin - 1) == "of" || form(begin - 1) == "in" || form(begin - 1) == "by") &&
      of_bodies.has(form(begin - 2)))
    return true;
  static const WordSet joining("joined|joining|left|leave|join|at|from|for");
  if (begin > 0 && joining.has(form(begin - 1))) return true;
  static const WordSet things(
      "shares|stock|chief|ceo|headquarters|revenue|profit|profits|board|shareholders|plant|plants|mine|mines|customers|"
      "management|spokesman|spokeswoman|products|sales|subsidiary|unit|employees");
  if (form(end) == "'s" || form(end) == "\u2019s") return things.has(form(end + 1));
  return false;
}

}  // namespace chancery
