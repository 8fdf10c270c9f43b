// Where the text has told that somebody goes, from where it is written, and who rules there: places that no word beside
// the trigger names.
#include <algorithm>
#include <optional>
#include <string_view>

#include "relations/discourse_arguments.hpp"
#include "relations/journeys.hpp"
#include "relations/occasion_spoken_of.hpp"
#include "relations/qualifiers.hpp"

namespace chancery {

std::vector<Argument> DiscourseArguments::destination(int trigger, EntityTypes allowed,
                                                      const std::vector<Match>& earlier) const {
  constexpr float trust = 0.85F;
  constexpr int near = 2;  // sentences in which a journey is told before where the text is written
  static const Slot companion = *parse_slot("object"), leader = *parse_slot("with");
  const auto from = scene(trigger, allowed);
  auto led = fillers(view_, trigger, companion);
  if (led.empty()) led = fillers(view_, trigger, leader);
  // "Her ministers came along": on the last journey told
  if (led.empty() && view_.has_child_lemma(trigger, {"along"})) return last_way(trigger, allowed);
  for (const Filler& filler : led)
    for (const Argument& who :
         resolve(view_, entities_, patterns_.lexicon(), filler, EntityTypes(EntityType::person))) {
      // "Linde will travel to Kyiv, and Schmid hopes to go with her"
      for (auto m = earlier.rbegin(); m != earlier.rend(); ++m)
        if (m->pattern->property == visited_ && m->trigger < trigger && m->subject.entity == who.entity &&
            allowed.has(entities_.list[static_cast<std::size_t>(m->object.entity)].type))
          return {{m->object.entity, trigger, view_.token(trigger).span, trust}};
      const auto last = std::find_if(told_.journeys.rbegin(), told_.journeys.rend(), [&](const Journey& one) {
        return one.traveller == who.entity && allowed.has(entities_.list[static_cast<std::size_t>(one.place)].type);
      });
      const bool told = last != told_.journeys.rend();
      if ((!told || last->sentence + near < view_.number()) && !from.empty() &&
          is_abroad(who.entity, from.front().entity))
        return from;
      if (told) return {{last->place, trigger, view_.token(trigger).span, trust}};
    }
  return way_of_delegation(trigger, allowed);
}

// "The delegation includes Berg": the way on which the text last told that somebody went, if Berg is not at home there.
std::vector<Argument> DiscourseArguments::way_of_delegation(int trigger, EntityTypes allowed) const {
  static const Slot group = *parse_slot("subject"), members = *parse_slot("object");
  const auto is_group = [&](int token) {
    return view_.lemma_is(token, {"delegation", "entourage", "team", "mission", "party"});
  };
  const bool within = is_group(trigger);  // "Also in the delegation is Berg"
  const auto sent = fillers(view_, trigger, group);
  if (!within && !std::any_of(sent.begin(), sent.end(), [&](const Filler& one) { return is_group(one.token); }))
    return {};
  const auto way = last_way(trigger, allowed);
  if (way.empty()) return {};
  for (const Filler& filler : within ? sent : fillers(view_, trigger, members))
    for (const Argument& who : resolve(view_, entities_, patterns_.lexicon(), filler, EntityTypes(EntityType::person)))
      if (is_at_home(who.entity, way.front().entity)) return {};
  return way;
}

// Where the text last told that somebody went, a few sentences back.
std::vector<Argument> DiscourseArguments::last_way(int trigger, EntityTypes allowed) const {
  constexpr float trust = 0.8F;
  constexpr int near = 4;  // sentences between the journey and those who take part in it
  const auto last = std::find_if(told_.journeys.rbegin(), told_.journeys.rend(), [&](const Journey& one) {
    return allowed.has(entities_.list[static_cast<std::size_t>(one.place)].type);
  });
  if (last == told_.journeys.rend() || last->sentence + near < view_.number()) return {};
  return {{last->place, trigger, view_.token(trigger).span, trust}};
}

namespace {

// "the delegation", "the guests": several, who came together.
bool is_party_of_guests(const SentenceView& view, int token) {
  if (view.lemma_is(token, {"delegation", "entourage"})) return true;
  return view.token(token).xpos == "NNS" &&
         view.lemma_is(token, {"guest", "visitor", "parliamentarian", "lawmaker", "legislator", "senator",
                               "congressman", "mp", "delegate"});
}

bool is_way(const SentenceView& view, int token) {
  return view.lemma_is(token, {"trip", "tour", "journey", "swing", "visit", "itinerary", "stop", "stopover"});
}

}  // namespace

std::vector<Argument> DiscourseArguments::travellers(int trigger, EntityTypes allowed) const {
  constexpr float trust = 0.8F;
  static const Slot doer = *parse_slot("subject"), received = *parse_slot("object");
  std::optional<int> told;  // the word for those who travel, or for their way
  if (!view_.is_verb(trigger) && is_way(view_, trigger)) told = trigger;
  for (const Slot* slot : {&doer, &received})
    for (const Filler& one : fillers(view_, trigger, *slot))
      if (!told && (is_party_of_guests(view_, one.token) || (slot == &doer && is_way(view_, one.token))))
        told = one.token;
  if (!told || (*told != trigger && !view_.has_child_lemma(*told, {"the", "this"}))) return {};
  std::vector<Argument> found;
  for (auto one = told_.journeys.rbegin();
       one != told_.journeys.rend() && one->sentence == told_.journeys.back().sentence; ++one) {
    const bool known =
        std::any_of(found.begin(), found.end(), [&](const Argument& a) { return a.entity == one->traveller; });
    const Entity& who = entities_.list[static_cast<std::size_t>(one->traveller)];
    if (known || who.type != EntityType::person || !allowed.has(who.type)) continue;
    const auto of_another = [&](int child) {
      const Mention* m = view_.mention(child);
      return m != nullptr && child != *told &&
             !(m->referents.size() == 1 && is_at_home(one->traveller, m->referents.front()));
    };
    const auto below = view_.children(*told);
    if (*told != trigger && std::any_of(below.begin(), below.end(), of_another)) continue;
    found.push_back({one->traveller, *told, view_.token(*told).span, trust});
  }
  return found;
}

std::vector<Argument> DiscourseArguments::scene(int trigger, EntityTypes allowed) const {
  constexpr float trust = 0.9F;
  std::optional<EntityId> place;
  for (const Scene& one : entities_.scenes)
    if (one.sentence <= view_.number()) place = one.place;
  return place ? meant(*place, trigger, allowed, trust) : std::vector<Argument>{};
}

std::vector<Argument> DiscourseArguments::setting(EntityId traveller, int trigger, EntityTypes allowed) const {
  constexpr double likely = 0.8;
  constexpr float trust = 0.85F;
  // "Berg was there": at the gathering
  if (!view_.is_verb(trigger) && occasion_spoken_of(view_, entities_, trigger)) return {};
  const auto says = [&](std::string_view word) {
    return view_.lemma_is(trigger, {word}) || view_.has_child_lemma(trigger, {word});
  };
  if (says("there")) return spoken_of_as_there(traveller, trigger, allowed);
  if (says("here") && entities_.speakers.empty())  // who speaks means his country
    if (auto from = scene(trigger, allowed); !from.empty())
      return is_at_home(traveller, from.front().entity) ? std::vector<Argument>{} : from;
  const auto where = told_.places->setting(entities_, [&](EntityId place) {
    return allowed.has(entities_.list[static_cast<std::size_t>(place)].type) && !is_at_home(traveller, place) &&
           std::none_of(view_.mentions().begin(), view_.mentions().end(),
                        [&](const Mention* m) { return m->referents == std::vector<EntityId>{place}; });
  });
  if (!where || where->likelihood < likely) return {};
  return meant(where->place, trigger, allowed, trust);
}

// "Berg was in Lima. Duarte went there": the place named last before, in the sentence or in the two before.
std::vector<Argument> DiscourseArguments::spoken_of_as_there(EntityId traveller, int trigger,
                                                             EntityTypes allowed) const {
  constexpr float trust = 0.9F;
  const auto fits = [&](EntityId place) {
    return allowed.has(entities_.list[static_cast<std::size_t>(place)].type) && !is_at_home(traveller, place);
  };
  std::optional<EntityId> last;
  for (const PlacesTold::Spot& spot : told_.places->spots())
    if (fits(spot.place)) last = spot.place;
  for (const Mention* m : view_.mentions())
    if (m->head < trigger && is_spot(view_, *m) && fits(m->referents.front())) last = m->referents.front();
  return last ? meant(*last, trigger, allowed, trust) : std::vector<Argument>{};
}

bool DiscourseArguments::is_at_home(EntityId person, EntityId place) const {
  const auto state_of = [&](EntityId id) { return entities_.list[static_cast<std::size_t>(id)].country; };
  const auto state = state_of(place);
  if (!state) return false;
  if (state_of(person) == state) return true;
  return std::any_of(entities_.offices.begin(), entities_.offices.end(), [&](const OfficePhrase& office) {
    return office.holder == person && office.body && state_of(*office.body) == state;
  });
}

bool DiscourseArguments::is_abroad(EntityId person, EntityId place) const {
  const auto at = [&](EntityId id) -> const Entity& { return entities_.list[static_cast<std::size_t>(id)]; };
  if (!at(place).country || is_at_home(person, place)) return false;
  // who serves a body of many states is at home where such bodies sit
  const bool seat = at(place).type == EntityType::country || is_seat_of_bodies(at(place).name);
  if (is_posted_abroad(entities_, person)) return false;
  const bool second_home = at(person).of_many_states && is_seat_of_bodies(at(place).name);
  if (at(person).country && !second_home) return true;
  return std::any_of(entities_.offices.begin(), entities_.offices.end(), [&](const OfficePhrase& office) {
    if (office.holder != person || !office.body) return false;
    const Entity& body = at(*office.body);
    return body.country || (!seat && body.type == EntityType::organization && body.known);
  });
}

bool DiscourseArguments::is_guest_of_other(EntityId one, EntityId other, const std::vector<Match>& earlier) const {
  constexpr int near = 2;  // sentences in which a journey goes on
  const auto comes = [&](EntityId traveller, EntityId place) {
    if (traveller != one && traveller != other) return false;
    return is_abroad(traveller, place) && is_at_home(traveller == one ? other : one, place);
  };
  return std::ranges::any_of(earlier,
                             [&](const Match& match) {
                               return match.pattern->property == visited_ &&
                                      comes(match.subject.entity, match.object.entity);
                             }) ||
         std::ranges::any_of(told_.journeys, [&](const Journey& journey) {
           return journey.sentence + near >= view_.number() && comes(journey.traveller, journey.place);
         });
}

std::optional<EntityId> DiscourseArguments::realm(int trigger) const {
  static const Slot whom = *parse_slot("object"), who = *parse_slot("subject");
  if (!view_.is_verb(trigger) || !view_.lemma_is(trigger, {"arrest", "detain", "jail", "imprison"}))
    return std::nullopt;
  const StateSpokenOf* most = nullptr;
  bool rivalled = false;
  for (const StateSpokenOf& one : told_.states) {
    if (most && one.times == most->times) rivalled = true;
    if (most && one.times <= most->times) continue;
    most = &one;
    rivalled = false;
  }
  constexpr int least = 3;
  if (!most || rivalled || most->rank > 0 || most->times < least) return std::nullopt;
  const auto home = entities_.list[static_cast<std::size_t>(most->state)].known;
  for (const Slot& slot : {whom, who})
    for (const Argument& one :
         arguments(view_, entities_, patterns_.lexicon(), trigger, {slot}, EntityTypes(EntityType::person))) {
      const auto country = entities_.list[static_cast<std::size_t>(one.entity)].country;
      if (country && country != home) return std::nullopt;
    }
  return most->state;
}

std::vector<Argument> DiscourseArguments::ruler(int trigger, EntityTypes allowed) const {
  constexpr float trust = 0.8F;
  if (!allowed.has(EntityType::country)) return {};
  constexpr float far_trust = 0.7F;
  const auto place = place_of(view_, entities_, trigger, -1);
  if (!place) {
    const auto state = realm(trigger);
    return state ? meant(*state, trigger, allowed, far_trust) : std::vector<Argument>{};
  }
  const auto at = [&](EntityId id) -> const Entity& { return entities_.list[static_cast<std::size_t>(id)]; };
  auto state = at(*place).country;
  // "at Lyon airport": by the town in its name
  for (const Mention* m : view_.mentions())
    if (!state && m->referents == std::vector<EntityId>{*place})
      for (const Mention* inner : view_.mentions())
        if (!state && inner->tokens.begin >= m->tokens.begin && inner->tokens.end <= m->tokens.end &&
            inner->referents.size() == 1)
          state = at(inner->referents.front()).country;
  if (!state) return {};
  for (std::size_t id = 0; id < entities_.list.size(); ++id)
    if (entities_.list[id].type == EntityType::country && entities_.list[id].known == state)
      return {{static_cast<EntityId>(id), trigger, view_.token(trigger).span, trust}};
  return {};
}

}  // namespace chancery
