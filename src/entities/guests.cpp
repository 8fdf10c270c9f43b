#include "entities/guests.hpp"

#include <algorithm>
#include <vector>

namespace chancery {
namespace {

// The token by which a mention takes part in its clause: "his counterpart, [Holm]" stands where the counterpart stands.
const Token& place_in_clause(const std::vector<Token>& tokens, int head) {
  constexpr int deepest = 3;
  for (int steps = 0; steps < deepest; ++steps) {
    const Token& one = tokens[static_cast<std::size_t>(head)];
    if ((one.relation != Relation::appos && one.relation != Relation::flat && one.relation != Relation::conj) ||
        one.head < 0)
      break;
    head = one.head;
  }
  return tokens[static_cast<std::size_t>(head)];
}

VisitPart part_by(const std::vector<Token>& tokens, const Token& place) {
  static const WordSet receiving("receive|host|welcome|greet"), coming("arrive|visit|fly|land|travel|come"),
      noun("visit|trip|tour");
  if (place.head < 0) return VisitPart::none;
  const std::string verb = ascii_lower(tokens[static_cast<std::size_t>(place.head)].lemma);
  if (place.relation == Relation::nmod_poss && noun.has(verb)) return VisitPart::guest;
  if (receiving.has(verb)) {
    if (place.relation == Relation::obj || place.relation == Relation::nsubj_pass) return VisitPart::guest;
    if (place.relation == Relation::nsubj || place.relation == Relation::obl_agent) return VisitPart::host;
  }
  return coming.has(verb) && place.relation == Relation::nsubj ? VisitPart::guest : VisitPart::none;
}

}  // namespace

VisitPart part_in_visit(const Draft& draft, EntityId person, int sentence) {
  bool host = false, guest = false;
  for (const Mention& mention : draft.result.mentions) {
    if (mention.sentence > sentence || mention.kind == MentionKind::pronoun || mention.referents.size() != 1 ||
        mention.referents[0] != person)
      continue;
    const auto& tokens = draft.sentence(mention.sentence).tokens;
    const VisitPart part = part_by(tokens, place_in_clause(tokens, mention.head));
    host = host || part == VisitPart::host;
    guest = guest || part == VisitPart::guest;
  }
  if (host == guest) return VisitPart::none;
  return host ? VisitPart::host : VisitPart::guest;
}

bool is_visiting(const Draft& draft, const TitleSpan& title) {
  const auto& tokens = draft.sentence(title.sentence).tokens;
  const std::uint32_t first = title.extent.begin > 0 ? title.extent.begin - 1 : 0;
  for (std::uint32_t at = first; at <= title.tokens.begin && at < tokens.size(); ++at)
    if (tokens[at].form == "visiting" || tokens[at].form == "Visiting") return true;
  return false;
}

}  // namespace chancery
