#include "entities/offices_at_home.hpp"

#include <algorithm>

#include "entities/known_holders.hpp"
#include "entities/lexicon.hpp"
#include "entities/office_bearers.hpp"
#include "entities/office_wording.hpp"
#include "entities/offices.hpp"
#include "entities/parties.hpp"

namespace chancery {
namespace {

// "The Secretary-General is concerned": of the United Nations, where the text names them and no other body that has
// one.
std::optional<KnownId> only_union(const Draft& draft) {
  static const WordSet led_by_others("european-union|african-union|ecowas|g20|brics");
  const auto nations = draft.known.find_slug("united-nations");
  if (!nations || !draft.find_known(*nations)) return std::nullopt;
  const bool other = std::any_of(draft.result.list.begin(), draft.result.list.end(), [&](const Entity& one) {
    return one.known && one.known != nations && is_union_of_states(one) && !led_by_others.has(one.slug);
  });
  return other ? std::nullopt : nations;
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
  if (!home && is_secretary_general(title)) home = only_union(draft);
  if (!home) home = left_without_leader(draft, title);
  if (!home) return {};
  const EntityId body = draft.known_entity(*home);
  float confidence = 0.6F;
  auto found = known_holder(draft, title, body, confidence);
  if (!found) found = likely_holder(draft, title, body);
  if (!found) return {};
  add_office(draft, title, *found, body, confidence);
  return {{*found}, confidence};
}

}  // namespace chancery
