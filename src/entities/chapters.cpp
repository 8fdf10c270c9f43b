#include "entities/chapters.hpp"

#include <algorithm>

namespace chancery {
namespace {

struct Opening {
  std::optional<EntityId> state;
  bool alone = false;  // nothing else stands in the line
};

Opening opening_of(const Draft& draft, int sentence) {
  static const WordSet signs(":|–|—|-|--");
  const auto& tokens = draft.sentence(sentence).tokens;
  for (const NameSpan& name : draft.names_in(sentence)) {
    const bool opens = name.tokens.begin == 0 || (name.tokens.begin == 1 && ascii_lower(tokens[0].form) == "the");
    if (!opens || name.nested || name.adjective || name.entities.size() != 1 ||
        draft.entity(name.entities[0]).type != EntityType::country)
      continue;
    const std::size_t end = name.tokens.end;
    if (end == tokens.size() || (end + 1 == tokens.size() && tokens[end].form == ":")) return {name.entities[0], true};
    const bool capitals = std::none_of(name.text.begin(), name.text.end(), [](char c) { return c >= 'a' && c <= 'z'; });
    if (capitals && signs.has(tokens[end].form)) return {name.entities[0], false};
  }
  return {};
}

}  // namespace

std::vector<std::optional<EntityId>> chapters_of(const Draft& draft) {
  const int count = static_cast<int>(draft.document.sentences.size());
  std::vector<std::optional<EntityId>> chapters(static_cast<std::size_t>(count));
  std::vector<Opening> openings;
  for (int at = 0; at < count; ++at) {
    const bool begins = at == 0 || draft.sentence(at - 1).block != draft.sentence(at).block;
    openings.push_back(begins ? opening_of(draft, at) : Opening{});
  }
  std::optional<EntityId> now, first;
  bool several = false;
  for (std::size_t at = 0; at < chapters.size(); ++at) {
    // a list of states has no chapters
    const bool empty = openings[at].alone && (at + 1 == chapters.size() || openings[at + 1].state);
    if (openings[at].state) now = empty ? std::nullopt : openings[at].state;
    chapters[at] = now;
    if (!first) first = now;
    several = several || (now && now != first);
  }
  if (!several) std::ranges::fill(chapters, std::nullopt);
  return chapters;
}

}  // namespace chancery
