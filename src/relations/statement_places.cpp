// Where what a statement tells happens, and words that only seem to say so.
#include <algorithm>

#include "core/unicode.hpp"
#include "relations/arguments.hpp"
#include "relations/extractor.hpp"
#include "relations/qualifiers.hpp"

namespace chancery {
namespace {

// Whether a mention of the entity stands in one row with the token.
bool is_beside(const SentenceView& view, int token, EntityId entity) {
  const auto first = [&](int at) {
    for (int steps = view.size(); at >= 0 && view.relation(at) == Relation::conj && view.head(at) >= 0 && steps > 0;
         --steps)
      at = view.head(at);
    return at;
  };
  if (token < 0) return false;
  return std::any_of(view.mentions().begin(), view.mentions().end(), [&](const Mention* m) {
    return m->head != token && m->referents.size() == 1 && m->referents.front() == entity &&
           first(m->head) == first(token);
  });
}

}  // namespace

// "a plant in Bohemia and an office in Vienna": each has its own place.
bool Extractor::stands_elsewhere(const SentenceView& view, const Match& match) const {
  if (!match.pattern->subject.empty() && match.pattern->subject.front().kind == Slot::Kind::self) return false;
  for (const Filler& site : fillers(view, match.subject.token, {Slot::Kind::site, "behind", {}}))
    if (const Mention* place = view.mention(site.token))
      return std::find(place->referents.begin(), place->referents.end(), match.object.entity) == place->referents.end();
  return false;
}

// Oslo in Peru, or in Lima: a known place that the tree puts into another state. "Tripoli, Lebanon", "Palma in Cabo
// Delgado" say themselves that another is meant than the known one.
bool Extractor::lies_elsewhere(const SentenceView& view, const Match& match) const {
  const Entity& place = entities_.list[static_cast<std::size_t>(match.subject.entity)];
  const Entity& where = entities_.list[static_cast<std::size_t>(match.object.entity)];
  if (place.type != EntityType::place || !place.known || !place.country || !where.known || !where.country) return false;
  constexpr std::uint32_t near = 30;                          // bytes
  const Mention* called = view.mention(match.subject.token);  // "the capital, Kabul" of another state is no such
  const bool beside = called != nullptr && called->kind == MentionKind::name &&
                      match.object.span.begin <= match.subject.span.end + near &&
                      match.subject.span.begin <= match.object.span.end + near;
  // "danced between Delhi and Beijing in Samoa", "in Helsinki in May the Indonesian side": governments and occasions,
  // no homonyms
  const bool behind = called != nullptr && match.object.span.begin >= match.subject.span.end;
  const auto after = behind ? static_cast<int>(called->tokens.end) : -1;
  const bool loose = behind && where.type == EntityType::country &&
                     (after >= view.size() || (view.token(after).form != "," && view.token(after).form != "("));
  return (!beside || loose) && place.country != where.country;
}

// "He went to Pakistan," said Berg: whoever he is, it is not Berg, who would say "I".
bool Extractor::speaks_of_other(const SentenceView& view, const Match& match, std::optional<EntityId> speaker) const {
  if (!speaker || !attribution_.is_quoted(view.number(), match.trigger)) return false;
  const auto called_so = [&](int token, EntityId entity) {
    return entity == *speaker && token >= 0 && view.lemma_is(token, {"he", "she", "him", "her", "his"}) &&
           attribution_.is_quoted(view.number(), token);
  };
  return called_so(match.subject.token, match.subject.entity) || called_so(match.object.token, match.object.entity);
}

// "A spokesman for the Front threatened": no Front of his own.
bool Extractor::speaks_for(EntityId person, EntityId body) const {
  return std::any_of(entities_.offices.begin(), entities_.offices.end(), [&](const OfficePhrase& office) {
    return office.holder == person && office.body == body && !office.former;
  });
}

// Where somebody was who went somewhere is where he went: no town of another state.
bool Extractor::is_off_the_way(EntityId destination, EntityId where) const {
  const Entity& state = entities_.list[static_cast<std::size_t>(destination)];
  const Entity& place = entities_.list[static_cast<std::size_t>(where)];
  return state.type != EntityType::facility && state.country && place.country && state.country != place.country;
}

// "the SADC Mission in Mozambique", taken for the SADC: where its people are is not where the body sits.
bool Extractor::speaks_for_body(const SentenceView& view, const Match& match) const {
  const Entity& body = entities_.list[static_cast<std::size_t>(match.subject.entity)];
  if (body.type != EntityType::organization || !body.known || match.trigger != match.subject.token) return false;
  return view.lemma_is(match.trigger, {"mission", "delegation", "office", "force", "bureau", "secretariat"}) &&
         ascii_lower(body.name).find(view.lemma(match.trigger)) == std::string::npos;
}

// "Chile and Peru agreed on the opening of a Chilean consulate": only Chile opens it.
bool Extractor::opens_anothers_mission(const SentenceView& view, const Match& match) const {
  const Entity& state = entities_.list[static_cast<std::size_t>(match.subject.entity)];
  const Mention* mission = view.mention(match.object.token);
  if (state.type != EntityType::country || mission == nullptr) return false;
  const std::string name = ascii_lower(entities_.list[static_cast<std::size_t>(match.object.entity)].name);
  if (name.find("consulate") == std::string::npos && name.find("embassy") == std::string::npos &&
      name.find("high commission") == std::string::npos)
    return false;
  return std::any_of(view.mentions().begin(), view.mentions().end(), [&](const Mention* m) {
    const bool before =
        m != mission && m->head < match.object.token && m->head + 3 >= static_cast<int>(mission->tokens.begin);
    const bool of = m->kind == MentionKind::adjective ||
                    (mission->tokens.contains(m->tokens.begin) && m->head < match.object.token);
    return before && of && m->referents.size() == 1 && m->referents.front() != match.subject.entity &&
           entities_.list[static_cast<std::size_t>(m->referents.front())].type == EntityType::country;
  });
}

// "Two firms in Kaunas, A and B, will make them": where a body is holds now, but not the seat that it chooses.
bool Extractor::tells_where_body_is(const SentenceView& view, int trigger, EntityId subject) const {
  return entities_.list[static_cast<std::size_t>(subject)].type == EntityType::organization && !view.is_verb(trigger) &&
         !view.lemma_is(trigger, {"seat", "headquarters", "headquarter", "base", "home"});
}

std::optional<EntityId> Extractor::place_for(const SentenceView& view, const Match& match) const {
  if (has_site(match.object.entity)) return std::nullopt;
  if (match.pattern->property == patterns_.property("partnerOf") ||
      match.pattern->property == patterns_.property("allyOf"))
    return std::nullopt;  // nowhere
  constexpr EntityTypes places = EntityTypes(EntityType::place) | EntityType::country | EntityType::facility;
  std::optional<EntityId> found;
  if (const auto& slots = match.pattern->place; !slots.empty()) {
    const auto named = arguments(view, entities_, patterns_.lexicon(), match.trigger, slots, places);
    if (!named.empty()) found = named.front().entity;
  }
  // "opened an academy in Zubair and a complex in Basra": each in its own place; where a body or building is has no
  // other
  if (match.pattern->property == located_ && !is_occasion(match.subject.entity)) return std::nullopt;
  if (!found)
    for (const Filler& site : fillers(view, match.object.token, {Slot::Kind::site, "behind", {}}))
      if (const Mention* place = view.mention(site.token); place && place->referents.size() == 1)
        found = place->referents.front();
  if (!found) found = place_of(view, entities_, match.trigger, match.object.token);
  if (found && match.pattern->property == visited_ && is_off_the_way(match.object.entity, *found)) return std::nullopt;
  if (found && is_beside(view, match.object.token, *found)) return std::nullopt;  // "acts of terror in Mali and Niger"
  return found == match.object.entity || found == match.subject.entity ? std::nullopt : found;
}

}  // namespace chancery
