#include "entities/state_officers.hpp"

#include <algorithm>
#include <string_view>

#include "entities/words.hpp"

namespace chancery {

bool speaks_for_state(const Draft& draft, const TitleSpan& title) {
  // "finance ministry spokesman Berg", "a navy spokeswoman"
  static const WordSet parts("ministry|navy|army|government|police|military|coastguard|treasury|cabinet|presidency");
  if (title.employee && title.tokens.begin > 0 && title.noun.starts_with("spokes") &&
      parts.has(ascii_lower(draft.sentence(title.sentence).tokens[title.tokens.begin - 1].form)))
    return true;
  if (title.key.starts_with("chief of") && title.key != "chief of staff")
    for (const std::string_view forces : {"staff", " army", " navy", " force", " forces"})
      if (title.key.ends_with(forces)) return true;
  static const WordSet of_state(
      "government|presidential|military|army|navy|police|defence|defense|ministry|coastguard");
  return title.employee && of_state.has(title.key.substr(0, title.key.find(' '))) &&
         title.key.find("spokes") != std::string::npos;
}

bool is_department_secretary(const TitleSpan& title) {
  static const WordSet departments(
      "finance|commerce|foreign|home|defence|defense|interior|trade|health|energy|education|agriculture|treasury|"
      "transport|labour|labor|justice|planning|water|environment|tourism|power|petroleum|shipping|cabinet");
  static const WordSet ranks("under|under-secretary|assistant|deputy");
  std::string key = title.key;
  for (const std::string_view rank : {"acting ", "interim ", "caretaker ", "outgoing ", "new "})
    if (key.starts_with(rank)) key.erase(0, rank.size());
  const std::string first = title.key.substr(0, title.key.find(' '));
  return title.noun == "secretary" &&
         (departments.has(key.substr(0, key.find(' '))) ||
          (ranks.has(first) && title.key != "deputy secretary" && title.key.find("general") == std::string::npos &&
           title.key.find("executive") == std::string::npos));
}

bool serves_head_of_state(const Draft& draft, const TitleSpan& title) {
  static const WordSet whole(
      "chief of staff|deputy chief of staff|permanent secretary|principal secretary|secretary to the cabinet|"
      "cabinet secretary|chief secretary|commander-in-chief of the armed forces|commander-in-chief of the defence "
      "forces|chief of protocol|head of protocol|chief of state protocol|head of state protocol");
  static const WordSet services("public service|civil service|the public service|the civil service");
  const std::size_t of = title.key.find(" of ");
  const std::string_view rest =
      of == std::string::npos ? std::string_view() : std::string_view(title.key).substr(of + 4);
  if (!whole.has(title.key) && !rest.ends_with("state protocol") && !services.has(rest)) return false;
  static const WordSet bound("of|to|at|for|with|in");  // "chief of staff to the senator"
  const auto& tokens = draft.sentence(title.sentence).tokens;
  return title.tokens.end >= tokens.size() || !bound.has(ascii_lower(tokens[title.tokens.end].form));
}

std::optional<EntityId> state_of_only_leader(const Draft& draft, const TitleSpan& title) {
  std::optional<EntityId> state;
  for (const TitleSpan& other : draft.titles) {
    if (other.sentence > title.sentence || other.former || other.plural || other.bodies.size() != 1 ||
        (other.role != Role::head_of_state && other.role != Role::head_of_government) ||
        draft.entity(other.bodies[0]).type != EntityType::country)
      continue;
    if (state && *state != other.bodies[0]) return std::nullopt;
    state = other.bodies[0];
  }
  return state;
}

std::optional<EntityId> state_of_accreditation(const Draft& draft, const TitleSpan& title) {
  static const WordSet rulers("president|premier|minister|vice-president|king|queen"),
      sent("ambassador|ambassadors|envoy|envoys|commissioner|commissioners|consul|diplomat|diplomats"),
      comings("receive|accept|present|submit|hand|welcome|call|deliver|bid"), before("to|accredited|the");
  const auto& tokens = draft.sentence(title.sentence).tokens;
  if (!rulers.has(title.noun) || title.former || std::ranges::none_of(tokens, [](const Token& token) {
        return token.upos == Upos::verb && comings.has(ascii_lower(token.lemma));
      }))
    return std::nullopt;
  for (const NameSpan& name : draft.names_in(title.sentence)) {
    if (name.nested || name.adjective || name.entities.size() != 1 ||
        draft.entity(name.entities[0]).type != EntityType::country)
      continue;
    std::uint32_t at = name.tokens.begin;
    while (at > 1 && before.has(ascii_lower(tokens[at - 1].form))) --at;
    if (at < name.tokens.begin && at > 0 && sent.has(ascii_lower(tokens[at - 1].form))) return name.entities[0];
  }
  return std::nullopt;
}

}  // namespace chancery
