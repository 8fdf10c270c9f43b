#include "entities/state_firms.hpp"

#include <algorithm>

#include "entities/body_kinds.hpp"

namespace chancery {
namespace {

bool says_state(const Token& word) {
  return word.form == "state" || word.form == "state-owned" || word.form == "state-run";
}

// "state copper giant Codelco", "Codelco, its state-owned copper miner": before the name and behind it.
bool is_told_state_owned(const Draft& draft, EntityId firm) {
  constexpr std::uint32_t reach = 6;  // tokens
  return std::ranges::any_of(draft.names_of(firm), [&](const NameSpan& name) {
    if (name.sentence < 0) return false;
    const auto& tokens = draft.sentence(name.sentence).tokens;
    for (std::uint32_t at = name.tokens.begin; at-- > 0 && at + reach >= name.tokens.begin;) {
      if (says_state(tokens[at])) return true;
      if (tokens[at].form != "-" && tokens[at].upos != Upos::noun && tokens[at].upos != Upos::adj &&
          tokens[at].upos != Upos::verb)
        break;
    }
    if (name.tokens.end >= tokens.size() || tokens[name.tokens.end].form != ",") return false;
    for (std::uint32_t at = name.tokens.end + 1; at < tokens.size() && at < name.tokens.end + reach; ++at) {
      if (says_state(tokens[at])) return true;
      if (tokens[at].upos == Upos::verb || tokens[at].upos == Upos::punct) break;
    }
    return false;
  });
}

}  // namespace

std::optional<EntityId> firm_of_state(const Draft& draft, const Discourse& discourse, const NominalSpan& nominal) {
  static const WordSet owned("state|state-owned|state-run");
  const auto& tokens = draft.sentence(nominal.sentence).tokens;
  const bool asked = std::any_of(tokens.begin() + nominal.tokens.begin, tokens.begin() + nominal.head,
                                 [](const Token& word) { return owned.has(word.form); });
  if (!asked || (kinds_of_noun(nominal.lemma) & kinds_of_noun("company")) == 0) return std::nullopt;
  return discourse.best([&](EntityId id) {
    return draft.entity(id).type == EntityType::organization && discourse.weight(id) >= 1.0 &&
           is_told_state_owned(draft, id);
  });
}

}  // namespace chancery
