// "Niger's General Lund", "Lund, a retired NATO general,": officers of a state's or an alliance's forces.
#include "entities/untitled_reader.hpp"

namespace chancery {

// "Niger's General Lund", "the Kenyan general Berg", "a retired Sudanese colonel, Berg,": of the state's forces.
void UntitledReader::read_rank() {
  static const WordSet ranks(
      "general|gen|colonel|col|captain|capt|admiral|adm|marshal|brigadier|major|lieutenant|commodore");
  static const WordSet of_rank(
      "army|navy|naval|air|force|military|police|brigadier|major|lieutenant|rear|vice|field|-|four|three|two|one|star");
  int at = first() - 1;
  if (lower(at) == "." || lower(at) == ",") --at;
  const std::string rank = without_final_dots(lower(at));
  if (!ranks.has(rank)) return;
  int before = at - 1;
  constexpr int longest = 4;  // "a Kenyan army major general"
  for (int steps = 0; steps < longest && of_rank.has(lower(before)); ++steps) --before;
  const bool owned = clitic(before);
  const NameSpan* state = name_at(owned ? before - 1 : before);
  if (state == nullptr || type(*state) != EntityType::country || state->adjective == owned) return;
  static const WordSet once("retired|former|ex|exiled|renegade|dissident|defected|cashiered");
  const int word = static_cast<int>(state->tokens.begin) - 1;
  add(at, end(), tokens_[static_cast<std::size_t>(at)].form, state->entities[0], false, 0.7F);
  draft_.result.offices.back().former = once.has(lower(word));
}

// "Lund, a former Kenyan general,", "Lund, a retired NATO general".
void UntitledReader::read_rank_behind() {
  static const WordSet ranks("general|admiral|colonel|commander|brigadier|marshal"),
      of_forces("army|navy|air|force|military|police|major|brigadier|lieutenant|rear|vice|field|-");
  static const WordSet once(
      "retired|former|ex|exiled|renegade|dissident|defected|cashiered|one|time|onetime|decorated|serving|-");
  int at = end();
  if (lower(at) != "," || (lower(at + 1) != "a" && lower(at + 1) != "an")) return;
  at += 2;
  bool former = false;
  for (int steps = 0; steps < 4 && once.has(lower(at)); ++steps, ++at)
    former = former || lower(at) == "former" || lower(at) == "retired" || lower(at) == "ex";
  const NameSpan* body = name_at(at);
  if (body == nullptr || static_cast<int>(body->tokens.begin) != at) return;
  const bool of_state = type(*body) == EntityType::country && body->adjective;
  if (!of_state && !(type(*body) == EntityType::organization && draft_.entity(body->entities[0]).known)) return;
  at = static_cast<int>(body->tokens.end);
  for (int steps = 0; steps < 4 && of_forces.has(lower(at)); ++steps) ++at;
  if (!ranks.has(lower(at))) return;
  add(first(), at + 1, tokens_[static_cast<std::size_t>(at)].form, body->entities[0], false, 0.65F);
  draft_.result.offices.back().former = former;
}

}  // namespace chancery
