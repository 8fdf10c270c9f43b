// "The son of a miner, Karl Berg was elected": what opens the sentence describes the person behind its one comma, who
// is the subject. The parser explains the miner by the name.
#include <optional>
#include <vector>

#include "language/tree_parts.hpp"
#include "language/tree_repair.hpp"

namespace chancery {
namespace {

constexpr std::size_t longest_description = 14;  // tokens

// The first comma, before which no verb stands.
std::optional<std::size_t> comma_of_opening(const std::vector<Token>& tokens) {
  for (std::size_t at = 1; at < tokens.size() && at < longest_description; ++at) {
    if (tokens[at].form == ",") return at;
    if (tokens[at].upos == Upos::verb || tokens[at].upos == Upos::aux) return std::nullopt;
  }
  return std::nullopt;
}

// "An economist trained at Leiden and at Yale, Karl Berg worked for the bank": two subjects of one verb, the second of
// them a person's name behind a comma.
void join_described_subject(std::vector<Token>& tokens) {
  constexpr std::size_t longest_opening = 40;  // tokens
  if (tokens[0].form != "A" && tokens[0].form != "An") return;
  for (std::size_t at = 1; at < 5 && at < tokens.size(); ++at) {
    Token& described = tokens[at];
    if (!is_subject(described) || !is_noun(described) || described.name != NameType::none) continue;
    for (std::size_t name = at + 3; name < tokens.size() && name < longest_opening; ++name)
      if (is_subject(tokens[name]) && tokens[name].head == described.head && tokens[name].name == NameType::person &&
          tokens[name].name_begin && tokens[name - 1].form == ",") {
        move_arc(tokens[name], at, Relation::appos);
        return;
      }
    return;
  }
}

// "A graduate of Leiden, Karl Berg designed engines": what describes the subject is no clause of its own.
void free_described_clause(std::vector<Token>& tokens, std::size_t comma) {
  std::size_t described = 1;
  while (described < comma && tokens[described].relation != Relation::root) ++described;
  if (described == comma || !is_noun(tokens[described])) return;
  const std::size_t name = comma + 1;
  const bool person = tokens[name].name == NameType::person && tokens[name].name_begin;
  if (!is_subject(tokens[name]) || (!person && tokens[name].upos != Upos::pron)) return;
  const auto verb = static_cast<std::size_t>(tokens[name].head);
  if (verb <= name || tokens[verb].head != static_cast<std::int32_t>(described) ||
      tokens[verb].relation != Relation::parataxis || tokens[verb].upos != Upos::verb)
    return;
  tokens[verb].head = -1;
  tokens[verb].relation = Relation::root;
  move_arc(tokens[described], verb, Relation::advcl);
  for (std::size_t at = comma; at < tokens.size(); ++at)
    if (tokens[at].head == static_cast<std::int32_t>(described)) tokens[at].head = static_cast<std::int32_t>(verb);
}

}  // namespace

void mend_opening_descriptions(Sentence& sentence) {
  auto& tokens = sentence.tokens;
  if (tokens.size() > 6) join_described_subject(tokens);
  if (tokens.size() < 6 || tokens[0].upos != Upos::det) return;
  const auto comma = comma_of_opening(tokens);
  if (!comma || *comma + 3 >= tokens.size()) return;
  free_described_clause(tokens, *comma);
  const std::size_t name = *comma + 1;
  if (tokens[name].name != NameType::person || !tokens[name].name_begin || tokens[name].relation != Relation::appos ||
      !is_within(tokens[name].head, 1, *comma))
    return;
  const std::size_t end = end_of_person(tokens, name);
  if (end >= tokens.size()) return;
  const bool auxiliary = tokens[end].upos == Upos::aux && tokens[end].head >= 0;
  const std::size_t verb = auxiliary ? static_cast<std::size_t>(tokens[end].head) : end;
  if (tokens[verb].upos != Upos::verb && !auxiliary) return;
  for (std::size_t at = 1; at < *comma; ++at) {
    Token& described = tokens[at];
    if (!is_subject(described) || described.head != static_cast<std::int32_t>(verb) || !is_noun(described)) continue;
    move_arc(tokens[name], verb, described.relation);
    move_arc(described, verb, Relation::advcl);
    return;
  }
}

}  // namespace chancery
