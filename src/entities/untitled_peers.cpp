// "Brazil's foreign minister, Mauro Pinto, and Senegal's, Awa Ndoye": whose office another one of the sentence tells.
#include "entities/untitled_reader.hpp"

namespace chancery {

// "Brazil's foreign minister, Mauro Pinto, and Senegal's, Awa Ndoye": the same office of the other state.
void UntitledReader::read_peer() {
  int comma = first() - 1;
  for (int steps = 0; steps < 2 && lexicon::honorifics().has(without_final_dots(lower(comma))); ++steps)
    --comma;  // "and Mali's, Colonel Sow,"
  if (lower(comma) != "," || !clitic(comma - 1)) return;
  const NameSpan* state = name_at(comma - 2);
  if (state == nullptr || state->adjective || type(*state) != EntityType::country) return;
  const TitleSpan* peer = nullptr;
  for (const TitleSpan& title : draft_.titles)
    if (title.sentence == person_.sentence && title.extent.end < state->tokens.begin && title.bodies.size() == 1 &&
        title.holders.size() == 1 && !title.plural && draft_.entity(title.bodies[0]).type == EntityType::country)
      peer = &title;
  if (peer == nullptr) return;
  add(static_cast<int>(state->tokens.begin), end(), peer->text, state->entities[0], peer->employee, 0.75F);
}

// "Brazil's foreign minister Mauro Pinto, Senegal's Awa Ndoye and Mali's Ana Sow": likewise, in a row without commas
// around each.
void UntitledReader::read_peer_in_row() {
  static const WordSet national("minister|president|premier|ambassador|chancellor");
  if (!clitic(first() - 1)) return;
  const NameSpan* state = name_at(first() - 2);
  if (state == nullptr || state->adjective || type(*state) != EntityType::country) return;
  const NameSpan* before = state;
  constexpr int longest = 6;  // names in the row
  for (int steps = 0; steps < longest; ++steps) {
    int at = static_cast<int>(before->tokens.begin) - 1;
    if (lower(at) == "and") --at;
    if (lower(at) == ",") --at;
    if (at == static_cast<int>(before->tokens.begin) - 1) return;
    const NameSpan* peer = name_at(at);
    if (peer == nullptr || static_cast<int>(peer->tokens.end) != at + 1 || type(*peer) != EntityType::person) return;
    for (const TitleSpan& title : draft_.titles)
      if (title.sentence == person_.sentence && title.extent.end <= peer->tokens.begin && title.bodies.size() == 1 &&
          title.holders == peer->entities && !title.plural && national.has(title.noun) && !title.former &&
          draft_.entity(title.bodies[0]).type == EntityType::country && title.bodies != state->entities)
        return add(static_cast<int>(state->tokens.begin), end(), title.text, state->entities[0], false, 0.7F);
    const auto peer_first = static_cast<int>(peer->tokens.begin);
    if (!clitic(peer_first - 1)) return;
    before = name_at(peer_first - 2);
    if (before == nullptr || type(*before) != EntityType::country) return;
  }
}

}  // namespace chancery
