// Who is told to win, to be chosen or honoured: whom those mean who congratulate without a name.
#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

#include "relations/discourse_arguments.hpp"

namespace chancery {

std::optional<EntityId> laureate_of(const SentenceView& view, const Entities& entities, const Match& match) {
  const bool wins = view.lemma_is(match.trigger, {"win", "sweep", "clinch", "secure", "winner", "victor", "victory"});
  const bool chosen =
      view.lemma_is(match.trigger, {"elect", "re-elect", "reelect", "appoint", "name", "crown", "award", "honour",
                                    "honor", "choose", "inaugurate", "congratulate", "congratulation",
                                    "congratulations"});  // "Peru congratulated him; Chile sent congratulations"
  if (!wins && !chosen) return std::nullopt;
  const auto is_person = [&](EntityId id) {
    return entities.list[static_cast<std::size_t>(id)].type == EntityType::person;
  };
  if (chosen && is_person(match.object.entity)) return match.object.entity;
  return is_person(match.subject.entity) ? std::optional(match.subject.entity) : std::nullopt;
}

std::vector<Argument> DiscourseArguments::laureate(int trigger, EntityTypes allowed,
                                                   const std::vector<Match>& earlier) const {
  constexpr float near = 0.85F, far = 0.8F;
  for (auto m = earlier.rbegin(); m != earlier.rend(); ++m)
    if (m->trigger < trigger)
      if (const auto who = laureate_of(view_, entities_, *m)) return meant(*who, trigger, allowed, near);
  return told_.laureate ? meant(told_.laureate->entity, trigger, allowed, far) : std::vector<Argument>{};
}

namespace {

struct Laurels {
  std::string_view word, place;
};

// Where the one stands whom the word crowns.
constexpr std::array<Laurels, 15> laurels = {{{"elect", "object"},
                                              {"re-elect", "object"},
                                              {"reelect", "object"},
                                              {"congratulate", "object"},
                                              {"inaugurate", "object"},
                                              {"win", "subject"},
                                              {"sweep", "subject"},
                                              {"clinch", "subject"},
                                              {"victory", "possessor"},
                                              {"win", "possessor"},
                                              {"triumph", "possessor"},
                                              {"election", "possessor"},
                                              {"re-election", "possessor"},
                                              {"reelection", "possessor"},
                                              {"inauguration", "possessor"}}};

}  // namespace

std::optional<EntityId> laureate_in(const SentenceView& view, const Entities& entities, const Lexicon& lexicon) {
  std::optional<EntityId> last;
  const auto crown = [&](int token, std::string_view place) {
    const auto who = arguments(view, entities, lexicon, token, {*parse_slot(place)}, EntityTypes(EntityType::person));
    if (who.size() == 1) last = who.front().entity;
  };
  for (int at = 0; at < view.size(); ++at) {
    const bool verb = view.is_verb(at);
    for (const Laurels& one : laurels)
      if (one.word == view.lemma(at) && verb == (one.place != "possessor")) crown(at, one.place);
    // "was declared winner", "was named president-elect"
    if (verb && view.lemma_is(at, {"declare", "name", "proclaim", "pronounce"}))
      for (const int below : view.children(at))
        if (view.lemma_is(below, {"winner", "victor", "elect", "president", "president-elect"})) crown(at, "object");
  }
  return last;
}

}  // namespace chancery
