#include "relations/journeys.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <string_view>
#include <utility>

#include "core/unicode.hpp"
#include "core/word_filter.hpp"

namespace chancery {

bool is_seat_of_bodies(std::string_view town) {
  constexpr std::array<std::string_view, 19> seats = {
      "New York City", "New York",         "Geneva",     "Vienna",    "Nairobi",     "Brussels", "Strasbourg",
      "Luxembourg",    "Washington, D.C.", "Washington", "The Hague", "Addis Ababa", "Jakarta",  "Paris",
      "Rome",          "London",           "Frankfurt",  "Abuja",     "Montreal"};
  return is_one_of(town, seats);
}

bool is_posted_abroad(const Entities& entities, EntityId person) {
  constexpr std::string_view posts[] = {"ambassador", "high commissioner", "consul", "consul general", "nuncio"};
  bool posted = false;
  for (const OfficePhrase& office : entities.offices) {
    if (office.holder != person) continue;
    const std::string title = ascii_lower(office.title);
    if (title.find("special") != std::string::npos ||
        std::ranges::none_of(posts, [&](std::string_view post) { return title.ends_with(post); }))
      return false;
    posted = true;
  }
  return posted;
}

namespace {

// Whether the person serves another state than the place's, or a body that is of none and does not sit there, and the
// text says no less.
bool is_abroad(const Entities& entities, EntityId person, EntityId place) {
  constexpr float stated = 0.85F;
  const auto at = [&](EntityId id) -> const Entity& { return entities.list[static_cast<std::size_t>(id)]; };
  const bool whole = at(place).type == EntityType::country;
  const auto state = whole ? at(place).known : at(place).country;
  if (!state || at(person).country == state) return false;
  if (is_posted_abroad(entities, person)) return false;
  const bool seat = !whole && is_seat_of_bodies(at(place).name);
  // "Kofi Annan met Berg in Lima": whom everybody knows, unless the text says whom else he serves
  bool serves = at(person).country && !(seat && at(person).of_many_states);
  for (const OfficePhrase& office : entities.offices) {
    if (office.holder != person || !office.body) continue;
    const Entity& body = at(*office.body);
    if (body.type == EntityType::place || *office.body == place || body.country == state || body.known == state)
      return false;
    const bool of_none = body.type == EntityType::organization && !body.country && body.known && !whole && !seat;
    serves = serves || (office.confidence >= stated && (body.type == EntityType::country || body.country || of_none));
  }
  return serves;
}

// "talked about the fighting in Lima", "met the head of its mission in Lima": no word of where they met. The place is
// told of the meeting where what stands before its preposition is a name, a verb, a word for talks or a day, or opens
// the sentence.
bool is_met_there(const SentenceView& view, const Statement& s) {
  if (s.derivation.trigger >= 0 &&  // "met by video with officials in Oslo"
      view.has_child_lemma(s.derivation.trigger, {"video", "videoconference", "video-link", "teleconference", "phone",
                                                  "telephone", "online", "virtually", "remotely", "zoom"}))
    return false;
  for (const Mention* m : view.mentions()) {
    if (m->referents != std::vector<EntityId>{*s.place}) continue;
    if (m->kind == MentionKind::pronoun && view.lemma_is(m->head, {"here"})) return true;
    int link = static_cast<int>(m->tokens.begin) - 1;
    while (link >= 0 && view.relation(link) != Relation::case_ && link + 3 > static_cast<int>(m->tokens.begin)) --link;
    if (link < 0 || !view.lemma_is(link, {"in", "at"})) continue;
    if (link == 0) return true;
    const int before = link - 1;
    const Upos kind = view.token(before).upos;
    if (before == s.derivation.trigger || before == s.derivation.subject || before == s.derivation.object) return true;
    if (kind == Upos::propn || kind == Upos::verb || kind == Upos::pron || kind == Upos::punct || kind == Upos::adv ||
        kind == Upos::num || kind == Upos::adp || kind == Upos::cconj)
      return true;
    return view.lemma_is(
        before, {"talk",    "meeting",   "negotiation", "consultation", "discussion", "audience",    "lunch",
                 "dinner",  "breakfast", "coffee",      "tea",          "reception",  "hand",        "time",
                 "day",     "week",      "month",       "year",         "morning",    "afternoon",   "evening",
                 "night",   "hour",      "minute",      "minister",     "president",  "counterpart", "leader",
                 "premier", "colleague", "ambassador",  "envoy",        "host",       "official",    "chancellor"});
  }
  return false;
}

}  // namespace

std::vector<Statement> implied_journeys(const std::vector<Statement>& statements, const Entities& entities,
                                        const std::vector<SentenceView>& views, const JourneyPredicates& predicates) {
  constexpr double trust = 0.8;
  std::vector<Statement> found;
  if (predicates.visited < 0 || predicates.invited < 0) return found;
  const auto type = [&](EntityId id) { return entities.list[static_cast<std::size_t>(id)].type; };
  std::set<std::pair<EntityId, EntityId>> told;
  for (const Statement& s : statements)
    if (s.predicate == predicates.visited) told.emplace(s.subject, s.object);
  for (const Statement& s : statements) {
    if (s.predicate != predicates.invited || !s.place || s.mode == Mode::negated ||
        type(s.object) != EntityType::person)
      continue;
    if (told.contains({s.object, *s.place}) || type(*s.place) == EntityType::event) continue;
    Statement visit = s;
    visit.subject = s.object;
    visit.subject_span = s.object_span;
    visit.predicate = predicates.visited;
    visit.object = *s.place;
    visit.place.reset();
    visit.amount.reset();
    visit.title.clear();
    visit.topic.clear();
    visit.time.reset();
    visit.confidence = trust * s.confidence;
    visit.rule = "rule-visited-invited-there";
    if (visit.mode == Mode::actual) visit.mode = Mode::planned;
    found.push_back(std::move(visit));
  }
  for (const Statement& s : statements) {
    if (s.predicate != predicates.met || !s.place || s.mode != Mode::actual ||
        (type(*s.place) != EntityType::place && type(*s.place) != EntityType::country))
      continue;
    if (s.derivation.sentence < 0 || !is_met_there(views[static_cast<std::size_t>(s.derivation.sentence)], s)) continue;
    for (const bool other : {false, true}) {
      const EntityId who = other ? s.object : s.subject;
      if (type(who) != EntityType::person || !is_abroad(entities, who, *s.place) || !told.emplace(who, *s.place).second)
        continue;
      Statement visit = s;
      visit.subject = who;
      if (other) visit.subject_span = s.object_span;
      visit.predicate = predicates.visited;
      visit.object = *s.place;
      visit.place.reset();
      visit.title.clear();
      visit.topic.clear();
      visit.confidence = trust * s.confidence;
      visit.rule = "rule-visited-met-there";
      found.push_back(std::move(visit));
    }
  }
  return found;
}

}  // namespace chancery
