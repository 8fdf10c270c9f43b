#include "entities/offices_at_home.hpp"

#include <algorithm>

#include "entities/known_holders.hpp"
#include "entities/lexicon.hpp"
#include "entities/office_bearers.hpp"
#include "entities/office_wording.hpp"
#include "entities/offices.hpp"

namespace chancery {
namespace {

// "The Secretary-General is concerned": of the United Nations, where the text names them or an organ of theirs and
// tells of no other body's.
std::optional<KnownId> nations_of_general(const Draft& draft) {
  bool named = false;
  for (const std::string_view slug :
       {"united-nations", "united-nations-security-council", "united-nations-general-assembly"})
    if (const auto known = draft.known.find_slug(slug)) named = named || draft.find_known(*known);
  const bool other = std::any_of(draft.titles.begin(), draft.titles.end(), [](const TitleSpan& one) {
    return is_secretary_general(one) && (!one.bodies.empty() || !one.holders.empty());
  });
  return named && !other ? draft.known.find_slug("united-nations") : std::nullopt;
}

// "the Queen's hospital" in a republic: whom a text calls king or queen holds such an office.
bool wears_crown(const Draft& draft, const TitleSpan& title, EntityId person) {
  if (crown_of(title.noun).empty() || !draft.entity(person).known) return true;
  return std::ranges::any_of(draft.known.offices_of(*draft.entity(person).known),
                             [&](const OfficeTerm* term) { return called(title, ascii_lower(term->title)); });
}

// "The Prime Minister spoke to President Berg of Togo and offered the UK's support": of the one state the text names
// that has such an office and whose leader it has not told, where nobody says who writes.
std::optional<KnownId> left_without_leader(Draft& draft, const TitleSpan& title) {
  if (draft.result.publisher || !draft.article.dateline_place.empty() || !leads(title.role)) return std::nullopt;
  const auto& tokens = draft.sentence(title.sentence).tokens;
  static const WordSet addressing("mr|mr.|mister|madam|madame");  // "Mr President, my country …"
  for (std::uint32_t at = std::max(title.extent.begin, 1U) - 1; at <= title.tokens.begin && at < tokens.size(); ++at)
    if (addressing.has(ascii_lower(tokens[at].form))) return std::nullopt;
  std::optional<KnownId> only;
  for (std::size_t at = 0; at < draft.result.list.size(); ++at) {
    const auto state = static_cast<EntityId>(at);
    if (draft.entity(state).type != EntityType::country || !draft.entity(state).known) continue;
    const bool led = std::ranges::any_of(draft.result.offices, [&](const OfficePhrase& phrase) {
      return phrase.body == state && !phrase.employee && !phrase.member;
    });
    float confidence = 0.0F;
    if (led || !(known_holder(draft, title, state, confidence) || likely_holder(draft, title, state))) continue;
    if (only) return std::nullopt;
    only = draft.entity(state).known;
  }
  return only;
}

}  // namespace

Resolved known_at_home(Draft& draft, TitleSpan& title) {
  auto home = home_country(draft);
  const char initial = title.text.empty() ? 'a' : title.text[0];
  if (initial < 'A' || initial > 'Z' || title.role == Role::other) return {};
  if (!home)
    if (const auto slug = lexicon::only_body(title.key)) home = draft.known.find_slug(*slug);
  if (!home && is_secretary_general(title)) home = nations_of_general(draft);
  if (!home) home = left_without_leader(draft, title);
  if (!home) return {};
  const EntityId body = draft.known_entity(*home);
  float confidence = 0.6F;
  auto found = known_holder(draft, title, body, confidence);
  if (!found) found = likely_holder(draft, title, body);
  if (!found || !wears_crown(draft, title, *found)) return {};
  add_office(draft, title, *found, body, confidence);
  return {{*found}, confidence};
}

}  // namespace chancery
