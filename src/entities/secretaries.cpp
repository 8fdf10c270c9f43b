#include "entities/secretaries.hpp"

#include <algorithm>
#include <array>

#include "entities/lexicon.hpp"

namespace chancery {

std::optional<EntityId> home_of_secretary(const Draft& draft, const TitleSpan& title, std::optional<EntityId> holder) {
  static const WordSet shared("foreign secretary|home secretary|defence secretary|finance secretary");
  if (!shared.has(title.key)) return std::nullopt;
  constexpr std::array<std::string_view, 9> homes = {"united-kingdom", "india",     "pakistan",    "bangladesh", "nepal",
                                                     "sri-lanka",      "maldives",  "philippines", "mexico"};
  std::optional<EntityId> most;
  std::ptrdiff_t times = 0;
  for (const std::string_view slug : homes) {
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
