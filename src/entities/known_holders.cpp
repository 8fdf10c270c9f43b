// Who holds an office on the text's day, as the gazetteer knows it.
#include "entities/known_holders.hpp"

#include <algorithm>
#include <chrono>
#include <string>
#include <vector>

#include "entities/lexicon.hpp"
#include "entities/office_wording.hpp"

namespace chancery {
namespace {

// Whether the holder, last seen in office long before the text, may well have gone: ministers change more often than
// heads.
bool is_stale(const OfficeTerm& term, Date day) {
  if (term.end || !term.confirmed) return false;
  const bool heads =
      term.role == Role::head_of_state || term.role == Role::head_of_government || term.role == Role::organisation_head;
  return day > Date(*term.confirmed + std::chrono::months(heads ? 36 : 18));
}

// Where no source confirms a term's days: long after the first and long before the last. A body of states may be
// chaired by one of them in his turn.
bool is_likely(const OfficeTerm& term, const TitleSpan& title, Date day) {
  constexpr std::chrono::months margin{2};
  static const WordSet in_turn("chair|chairman|chairwoman|chairperson");
  if (term.role == Role::organisation_head && in_turn.has(title.noun)) return false;
  return term.start && day > Date(*term.start + margin) && (!term.end || day < Date(*term.end - margin));
}

// The terms that the title may mean on the text's day: of the office that is so called ("the Iranian president" leads
// the government), else of its role; for a vague title ("leader") of whoever leads the state first.
std::vector<const OfficeTerm*> terms_of(const Draft& draft, const TitleSpan& title, KnownId body) {
  std::vector<Role> roles{title.role};
  if (title.vague) {
    roles = {Role::head_of_state, Role::head_of_government, Role::organisation_head};
    const Role leading = draft.known.things()[static_cast<std::size_t>(body)].led_by;
    std::stable_partition(roles.begin(), roles.end(), [&](Role role) { return role == leading; });
  }
  std::vector<const OfficeTerm*> terms;
  for (const Role role : roles)
    for (const OfficeTerm* term : draft.known.holders(body, role, draft.day)) terms.push_back(term);
  if (title.vague || !leads(title.role)) return terms;
  const auto named = draft.known.holders(body, title.key, draft.day);
  const bool called_so = !named.empty() && std::ranges::all_of(named, [](const OfficeTerm* term) {
    return leads(term->role) || term->role == Role::organisation_head;
  });
  return called_so ? named : terms;
}

// Whether the gazetteer may know who is meant: not whom "the defence minister's counterpart" or a former holder is.
bool is_of_known_kind(const TitleSpan& title) {
  if (title.employee || title.former) return false;
  // the counterpart of a defence minister leads no state
  const bool leads_state = title.key.find("counterpart") != std::string::npos ||
                           title.key.find("leader") != std::string::npos ||
                           title.key.find("president") != std::string::npos;
  if (title.noun == "counterpart" && title.role == Role::other && !leads_state) return false;
  return title.vague || title.role != Role::other;
}

// The term of the only one who may be meant on the text's day, whom the text does not name.
const OfficeTerm* only_term(const Draft& draft, const TitleSpan& title, const std::vector<const OfficeTerm*>& terms) {
  if (!draft.day || terms.empty() || title.plural) return nullptr;
  const bool many = std::any_of(terms.begin(), terms.end(), [&](const OfficeTerm* term) {
    return term->role == terms[0]->role && term->person != terms[0]->person;
  });
  // whose successor, and in what, the text may well not tell
  if (title.noun == "successor" || title.noun == "predecessor") return nullptr;
  if (many || is_stale(*terms[0], *draft.day)) return nullptr;
  const auto found = draft.find_known(terms[0]->person);
  return found && is_possessor(draft, title, *found) ? nullptr : terms[0];
}

}  // namespace

// Nobody is his own.
bool is_possessor(const Draft& draft, const TitleSpan& title, EntityId person) {
  const auto beside = [&](std::uint32_t end) { return end <= title.tokens.begin && end + 2 >= title.extent.begin; };
  if (std::ranges::any_of(draft.names_in(title.sentence), [&](const NameSpan& name) {
        return name.possessive && means_only(name, person) && beside(name.tokens.end);
      }))
    return true;
  const auto& mentions = draft.result.mentions;
  return std::any_of(mentions.rbegin(), mentions.rend(), [&](const Mention& one) {
    if (one.sentence != title.sentence || one.kind != MentionKind::pronoun || one.referents.size() != 1 ||
        one.referents[0] != person || !beside(one.tokens.end))
      return false;
    // "during his stay the minister": the stay is his
    const Token& owner = draft.sentence(one.sentence).tokens[static_cast<std::size_t>(one.head)];
    return owner.relation == Relation::nmod_poss && owner.head + 1 >= static_cast<int>(title.extent.begin);
  });
}

std::optional<EntityId> known_holder(Draft& draft, const TitleSpan& title, EntityId body, float& confidence) {
  const auto known = draft.entity(body).known;
  if (!known || !is_of_known_kind(title)) return std::nullopt;
  const std::vector<const OfficeTerm*> terms = terms_of(draft, title, *known);
  for (const OfficeTerm* term : terms)
    if (const auto found = draft.find_known(term->person); found && !is_possessor(draft, title, *found)) {
      confidence = 0.85F;
      return found;
    }
  const OfficeTerm* term = only_term(draft, title, terms);
  if (term == nullptr || !term->certain) return std::nullopt;
  confidence = 0.6F;
  return draft.known_entity(term->person);
}

std::optional<EntityId> likely_holder(Draft& draft, const TitleSpan& title, EntityId body) {
  const auto known = draft.entity(body).known;
  if (!known || !is_of_known_kind(title)) return std::nullopt;
  const OfficeTerm* term = only_term(draft, title, terms_of(draft, title, *known));
  if (term == nullptr || !is_likely(*term, title, *draft.day)) return std::nullopt;
  return draft.known_entity(term->person);
}

}  // namespace chancery
