#include "entities/author_state.hpp"

#include <algorithm>

#include "entities/person_names.hpp"

namespace chancery {
namespace {

// "Office of the President of the Republic of Finland", "Danish Ministry of Defence": the state that an official
// publisher's name holds; of two ("Embassy of Japan in Kenya") the first.
std::optional<KnownId> state_in_publisher(const Draft& draft) {
  static const WordSet official(
      "office|ministry|government|presidency|president|embassy|cabinet|chancellery|chancery|department|mission|"
      "parliament|"
      "consulate|senate|palace|navy|army|forces|command|ministers|delegation");
  const auto words = name_words(normalize_name(draft.article.publisher));
  constexpr std::size_t most = 16, longest = 4;  // words
  if (words.size() > most ||
      std::none_of(words.begin(), words.end(), [](const std::string& word) { return official.has(word); }))
    return std::nullopt;
  for (std::size_t first = 0; first < words.size(); ++first)
    for (std::size_t count = std::min(longest, words.size() - first); count > 0; --count) {
      std::string name = words[first];
      for (std::size_t at = 1; at < count; ++at) name += " " + words[first + at];
      for (const NameHit& hit : draft.known.find(name))
        if (draft.known.things()[static_cast<std::size_t>(hit.thing)].type == EntityType::country &&
            hit.kind != NameKind::demonym_people)
          return hit.thing;
    }
  for (const NameHit& hit :
       draft.known.find(normalize_name(draft.article.dateline_place)))  // "Ministry of Defence, Kenya"
    if (draft.known.things()[static_cast<std::size_t>(hit.thing)].type == EntityType::country) return hit.thing;
  return std::nullopt;
}

}  // namespace

std::optional<KnownId> state_of_author(const Draft& draft) {
  const auto state_of = [&](EntityId id) -> std::optional<KnownId> {
    const EntityNotes& note = draft.notes[static_cast<std::size_t>(id)];
    if (note.body_state) return note.body_state;
    const auto known = draft.entity(id).known;
    if (!known) return std::nullopt;
    const KnownThing& thing = draft.known.things()[static_cast<std::size_t>(*known)];
    return thing.type == EntityType::country ? known : thing.kind == "ministry" ? thing.country : std::nullopt;
  };
  if (draft.result.publisher)
    if (const auto state = state_of(*draft.result.publisher)) return state;
  if (const auto state = state_in_publisher(draft)) return state;
  for (const NameSpan& name : draft.names) {
    if (name.sentence > 0) break;
    const auto& tokens = draft.sentence(0).tokens;
    static const WordSet by("by|from|of");
    std::uint32_t before = name.tokens.begin;
    if (before > 0 && ascii_lower(tokens[before - 1].form) == "the") --before;
    if (name.nested || name.entities.size() != 1 || before == 0 || before > 9 ||
        !by.has(ascii_lower(tokens[before - 1].form)))
      continue;
    // "Briefing by the Spokesperson of the Ministry"
    const bool by_somebody = std::any_of(tokens.begin(), tokens.begin() + std::min<std::uint32_t>(before, 4),
                                         [](const Token& one) { return ascii_lower(one.form) == "by"; });
    if (before > 4 && !by_somebody) continue;
    return state_of(name.entities[0]);
  }
  return std::nullopt;
}

}  // namespace chancery
