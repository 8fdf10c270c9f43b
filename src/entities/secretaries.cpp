#include "entities/secretaries.hpp"

#include <algorithm>
#include <array>

#include "entities/lexicon.hpp"
#include "entities/offices.hpp"

namespace chancery {
namespace {

constexpr std::array<std::string_view, 9> homes = {"united-kingdom", "india",    "pakistan",    "bangladesh", "nepal",
                                                   "sri-lanka",      "maldives", "philippines", "mexico"};

// Whose ministers have secretaries of state under them.
constexpr std::array<std::string_view, 20> junior = {
    "portugal", "romania",    "hungary",    "switzerland", "norway",   "finland",   "sweden",
    "belgium",  "serbia",     "slovenia",   "croatia",     "slovakia", "spain",     "angola",
    "cameroon", "cape-verde", "mozambique", "chad",        "senegal",  "san-marino"};

// The state among them that the text names most.
template <std::size_t size>
std::optional<EntityId> most_named(const Draft& draft, const std::array<std::string_view, size>& slugs,
                                   std::optional<EntityId> holder) {
  std::optional<EntityId> most;
  std::ptrdiff_t times = 0;
  for (const std::string_view slug : slugs) {
    const auto known = draft.known.find_slug(slug);
    const auto state = known ? draft.find_known(*known) : std::nullopt;
    if (!state) continue;
    if (holder && draft.entity(*holder).country == known) return state;
    const auto named = std::count_if(draft.names.begin(), draft.names.end(), [&](const NameSpan& name) {
      return name.entities == std::vector<EntityId>{*state};
    });
    if (named > times) {
      most = state;
      times = named;
    }
  }
  return most;
}

bool is_shared(const TitleSpan& title) {
  static const WordSet shared("foreign secretary|home secretary|defence secretary|finance secretary");
  return shared.has(title.key);
}

}  // namespace

std::optional<KnownId> state_of_secretary(const Draft& draft, const TitleSpan& title, EntityId holder) {
  if (!is_shared(title)) return std::nullopt;
  const auto has_them = [&](KnownId state) {
    return std::any_of(homes.begin(), homes.end(),
                       [&](std::string_view slug) { return draft.known.find_slug(slug) == state; });
  };
  if (const auto own = draft.entity(holder).country; own && draft.entity(holder).known)
    return has_them(*own) ? own : std::nullopt;
  std::optional<KnownId> state;
  for (std::size_t at = 0; at < draft.result.list.size(); ++at) {
    const Entity& entity = draft.result.list[at];
    if (!entity.known || entity.type != EntityType::place) continue;
    const KnownThing& place = draft.known.things()[static_cast<std::size_t>(*entity.known)];
    if (!place.capital || !place.country || !has_them(*place.country) || state == place.country) continue;
    if (state || visits_state(draft, title, static_cast<EntityId>(at)))
      return std::nullopt;  // "flew to Delhi": from elsewhere
    state = place.country;
  }
  return state;
}

std::optional<EntityId> home_of_secretary(const Draft& draft, const TitleSpan& title, std::optional<EntityId> holder) {
  // "Karl Weber, Secretary of State": American where the text names that state, unless he is known to be of another
  if (title.key == "secretary of state") {
    const auto known = draft.known.find_slug("united-states");
    const auto state = known ? draft.find_known(*known) : std::nullopt;
    const auto& tokens = draft.sentence(title.sentence).tokens;
    const bool of_field = title.tokens.end < tokens.size() && ascii_lower(tokens[title.tokens.end].form) == "for";
    // "Portugal … Secretary of State Berg": a minister's deputy, where no American is near
    const bool stranger = !holder || !draft.entity(*holder).known;
    if (!state && stranger && !of_field) return most_named(draft, junior, holder);
    if (!state || of_field) return std::nullopt;
    const bool foreign = holder && draft.entity(*holder).country && draft.entity(*holder).country != known;
    return foreign ? std::nullopt : state;
  }
  if (!is_shared(title)) return std::nullopt;
  return most_named(draft, homes, holder);
}

std::optional<EntityId> home_by_secretaries(const Draft& draft) {
  std::optional<EntityId> home;
  for (const TitleSpan& title : draft.titles) {
    const char initial = title.text.empty() ? 'a' : title.text[0];
    if ((!title.bodies.empty() && title.body_from_text) || initial < 'A' || initial > 'Z') continue;
    const auto state = home_of_secretary(draft, title, std::nullopt);
    if (!state) continue;
    if (home && *home != *state) return std::nullopt;
    home = state;
  }
  return home;
}

}  // namespace chancery
