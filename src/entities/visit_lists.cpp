#include "entities/visit_lists.hpp"

namespace chancery {
namespace {

constexpr int longest_list = 60;               // lines
constexpr std::uint32_t longest_heading = 16;  // tokens

bool has_finite_verb(const Sentence& sentence) {
  for (const Token& token : sentence.tokens)
    if (token.xpos == "VBD" || token.xpos == "VBZ" || token.xpos == "VBP" || token.xpos == "MD") return true;
  return false;
}

// Whence the visits go out of which the first words of a sentence speak, before the token `end`.
std::optional<EntityId> origin_of_visits(const Draft& draft, int sentence, std::uint32_t end) {
  static const WordSet visits("visit|visits|visitor|visitors");
  const auto& tokens = draft.sentence(sentence).tokens;
  bool told = false, opened = end >= tokens.size();
  for (std::uint32_t at = 0; at < end && at < tokens.size(); ++at) {
    told = told || (at < longest_heading && visits.has(ascii_lower(tokens[at].form)));
    opened = opened || tokens[at].form == ":" || ascii_lower(tokens[at].lemma) == "include";
  }
  if (!told || !opened) return std::nullopt;
  std::optional<EntityId> from, to;
  for (const NameSpan& name : draft.names) {
    if (name.sentence != sentence || name.nested || name.entities.size() != 1 || name.tokens.begin >= end ||
        name.tokens.begin >= longest_heading || draft.entity(name.entities[0]).type != EntityType::country)
      continue;
    bool goal = false;  // "to Peru", "to the Republic of Peru"
    for (std::uint32_t back = 1; back <= 2 && back <= name.tokens.begin; ++back)
      goal = goal || ascii_lower(tokens[name.tokens.begin - back].form) == "to";
    std::optional<EntityId>& side = goal ? to : from;
    if (!side) side = name.entities[0];
  }
  return to && from && from != to ? from : std::nullopt;
}

}  // namespace

std::optional<EntityId> state_of_listed_visit(const Draft& draft, const TitleSpan& title) {
  if (const auto state = origin_of_visits(draft, title.sentence, title.extent.begin)) return state;
  for (int at = title.sentence; at > 0 && at > title.sentence - longest_list; --at) {
    if (has_finite_verb(draft.sentence(at))) return std::nullopt;
    const auto length = static_cast<std::uint32_t>(draft.sentence(at - 1).tokens.size());
    if (length > longest_heading) continue;
    if (const auto state = origin_of_visits(draft, at - 1, length)) return state;
  }
  return std::nullopt;
}

}  // namespace chancery
