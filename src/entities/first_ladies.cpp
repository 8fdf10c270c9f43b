#include "entities/first_ladies.hpp"

#include <cstddef>

#include "entities/speech.hpp"
#include "entities/words.hpp"

namespace chancery {
namespace {

// "Peru's first lady, Ana Duarte", "First Lady Ana Duarte": the token of "first"; -1 if she is not so called here.
int calling_before(const std::vector<Token>& tokens, const NameSpan& name) {
  int at = static_cast<int>(name.tokens.begin) - 1;
  if (at > 0 && tokens[static_cast<std::size_t>(at)].form == ",") --at;
  const auto is = [&](int where, const char* word) {
    return where >= 0 && ascii_lower(tokens[static_cast<std::size_t>(where)].form) == word;
  };
  return is(at, "lady") && is(at - 1, "first") ? at - 1 : -1;
}

// Whose first lady she is, by the state before the words or what the text tells of her.
std::optional<KnownId> state_of(const Draft& draft, const NameSpan& name, int first) {
  for (int at = first - 1; at >= 0 && at > first - 3; --at)
    if (const int owner = draft.name_at(name.sentence, static_cast<std::uint32_t>(at)); owner >= 0) {
      const NameSpan& state = draft.names[static_cast<std::size_t>(owner)];
      if (state.entities.size() == 1 && draft.entity(state.entities[0]).type == EntityType::country)
        return draft.entity(state.entities[0]).known;
    }
  const auto told = country_of_person(draft, name.entities[0]);
  return told ? draft.entity(*told).known : draft.country_of(name.entities[0]);
}

}  // namespace

std::optional<EntityId> first_lady_told(const Draft& draft, const NominalSpan& nominal, std::optional<KnownId> home) {
  std::optional<EntityId> found;
  for (const NameSpan& name : draft.names) {
    if (name.sentence > nominal.sentence ||
        (name.sentence == nominal.sentence && name.tokens.begin > nominal.tokens.begin))
      continue;
    if (name.nested || name.entities.size() != 1 || draft.entity(name.entities[0]).type != EntityType::person) continue;
    const int first = calling_before(draft.sentence(name.sentence).tokens, name);
    if (first < 0) continue;
    if (const auto state = home ? state_of(draft, name, first) : std::nullopt; state && state != home) continue;
    if (found && *found != name.entities[0]) return std::nullopt;
    found = name.entities[0];
  }
  return found;
}

}  // namespace chancery
