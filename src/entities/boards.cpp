#include "entities/boards.hpp"

#include "entities/person_names.hpp"
#include "entities/words.hpp"

namespace chancery {
namespace {

// A bank, a fund or a firm, and no union of states, whose councils are bodies of their own.
bool has_board(const Draft& draft, KnownId id) {
  static const WordSet lenders("bank|fund|corporation|facility|company|group|agency");
  const KnownThing& thing = draft.known.things()[static_cast<std::size_t>(id)];
  if (thing.type != EntityType::organization) return false;
  if (thing.kind == "company") return true;
  for (const std::string& word : name_words(normalize_name(thing.name)))
    if (lenders.has(word)) return true;
  return false;
}

std::optional<KnownId> body_called(const Draft& draft, const std::string& norm) {
  if (norm.empty()) return std::nullopt;
  for (const NameHit& hit : draft.known.find(norm))
    if (hit.kind != NameKind::surname && has_board(draft, hit.thing)) return hit.thing;
  return std::nullopt;
}

std::optional<KnownId> body_at(const Draft& draft, int sentence, std::uint32_t token) {
  const int at = draft.name_at(sentence, token);
  if (at < 0) return std::nullopt;
  for (const NameHit& hit : draft.names[static_cast<std::size_t>(at)].hits)
    if (hit.kind != NameKind::surname && has_board(draft, hit.thing)) return hit.thing;
  return std::nullopt;
}

}  // namespace

std::optional<KnownId> owner_of_board(const Draft& draft, const NameSpan& name) {
  static constexpr std::string_view boards[] = {"executive board of directors", "board of executive directors",
                                                "board of directors", "board of governors", "executive board",
                                                "supervisory board", "management board", "board"};
  const std::string norm = ascii_lower(name.norm);
  for (const std::string_view board : boards) {
    const std::size_t at = norm.find(board);
    if (at == std::string::npos) continue;
    const std::size_t end = at + board.size();
    if (end == norm.size() && at > 1) return body_called(draft, name.norm.substr(0, at - 1));
    if (at > 0) return std::nullopt;
    if (end < norm.size()) {
      std::string_view rest = std::string_view(name.norm).substr(end);
      if (!rest.starts_with(" of ")) return std::nullopt;
      rest.remove_prefix(4);
      if (rest.starts_with("the ")) rest.remove_prefix(4);
      return body_called(draft, std::string(rest));
    }
    const auto& tokens = draft.sentence(name.sentence).tokens;
    const std::uint32_t begin = name.tokens.begin, behind = name.tokens.end;
    if (begin > 1 && tokens[begin - 1].xpos == "POS") return body_at(draft, name.sentence, begin - 2);
    if (behind + 1 >= tokens.size() || tokens[behind].form != "of") return std::nullopt;
    return body_at(draft, name.sentence, behind + (ascii_lower(tokens[behind + 1].form) == "the" ? 2 : 1));
  }
  return std::nullopt;
}

}  // namespace chancery
