#include "relations/shared_times.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <utility>

namespace chancery {
namespace {

bool lies_in(const TimeRange& inner, const TimeRange& outer) {
  return outer.from <= inner.from && inner.until <= outer.until;
}

// The narrowest of times that lie in one another; none where two do not.
struct CommonTime {
  std::optional<TimeRange> time;
  bool agree = true;

  void add(const TimeRange& other) {
    if (!time || lies_in(other, *time))
      time = other;
    else if (!lies_in(*time, other))
      agree = false;
  }
};

std::optional<EntityId> shared_thing(const Statement& s, const Entities& entities, const std::vector<Sharing>& roles) {
  const auto typed = [&](EntityId id, EntityType type) {
    return entities.list[static_cast<std::size_t>(id)].type == type ? std::optional(id) : std::nullopt;
  };
  switch (roles[static_cast<std::size_t>(s.predicate)]) {
    case Sharing::event_is_object:
      return typed(s.object, EntityType::event);
    case Sharing::event_is_subject:
      return typed(s.subject, EntityType::event);
    case Sharing::document_is_object:
      return typed(s.object, EntityType::document);
    case Sharing::none:
      break;
  }
  return std::nullopt;
}

// In a clause of its own beside the main one: "…, which had ended the dispute".
bool is_aside(const SentenceView& view, int token) {
  for (int at = token, steps = view.size(); at >= 0 && steps > 0; at = view.head(at), --steps)
    if (view.relation(at) == Relation::acl_relcl) return true;
  return false;
}

// "Farmers had asked for more": before the day that is told of.
bool is_earlier(const SentenceView& view, int token) {
  int at = token;
  for (int steps = view.size(); at >= 0 && !view.is_verb(at) && steps > 0; --steps) at = view.head(at);
  if (at < 0) return false;
  const auto had = [&](int c) { return view.relation(c) == Relation::aux && view.token(c).form == "had"; };
  return std::any_of(view.children(at).begin(), view.children(at).end(), had);
}

struct Label {
  std::optional<TimeRange> time;
  std::optional<EntityId> place;
};

// Who takes part in an event or hosts it does so where the event is, if the text puts it in one place only.
void share_places(std::vector<Statement>& statements, const Entities& entities, const std::vector<Sharing>& roles,
                  int located) {
  std::map<EntityId, std::optional<EntityId>> sites;  // nothing for an event with several
  for (const Statement& s : statements) {
    if (s.predicate != located || entities.list[static_cast<std::size_t>(s.subject)].type != EntityType::event)
      continue;
    const auto [at, fresh] = sites.emplace(s.subject, s.object);
    if (!fresh && at->second != s.object) at->second.reset();
  }
  for (Statement& s : statements) {
    if (s.place || s.predicate == located || roles[static_cast<std::size_t>(s.predicate)] != Sharing::event_is_object)
      continue;
    const auto at = sites.find(s.object);
    if (at != sites.end() && at->second && *at->second != s.subject) s.place = at->second;
  }
}

}  // namespace

std::map<int, TimeRange> dated_entries(const Article& article, const std::vector<SentenceView>& views,
                                       const std::vector<TimeExpression>& times) {
  std::map<int, TimeRange> entries;
  for (const TimeExpression& time : times) {
    const SentenceView& view = views[static_cast<std::size_t>(time.sentence)];
    const int block = view.sentence().block;
    if (article.blocks[static_cast<std::size_t>(block)].label && time.tokens.begin == 0 &&
        time.tokens.end == static_cast<std::uint32_t>(view.size()))
      entries.emplace(block + 1, time.range);  // a line of its own for the ingest
    const bool opens = time.sentence == 0 ||
                       views[static_cast<std::size_t>(time.sentence) - 1].sentence().block != view.sentence().block;
    if (!opens || time.tokens.begin > 1 || time.tokens.end >= static_cast<std::uint32_t>(view.size())) continue;
    const std::string& mark = view.token(static_cast<int>(time.tokens.end)).form;
    const bool parted =
        mark == ":" || mark == "-" || mark == "--" || mark == "\u2013" || mark == "\u2014" || mark == "|";
    if (parted && (time.tokens.begin == 0 || view.token(0).upos == Upos::propn))
      entries.emplace(view.sentence().block, time.range);
  }
  return entries;
}

void share_times(std::vector<Statement>& statements, const Entities& entities, const std::vector<Sharing>& roles,
                 int located) {
  std::map<std::pair<EntityId, Mode>, CommonTime> known;
  for (const Statement& s : statements)
    if (const auto thing = shared_thing(s, entities, roles); thing && s.time) known[{*thing, s.mode}].add(*s.time);
  share_places(statements, entities, roles, located);
  for (Statement& s : statements) {
    if (s.time) continue;
    const auto thing = shared_thing(s, entities, roles);
    if (!thing) continue;
    const auto at = known.find({*thing, s.mode});
    if (at != known.end() && at->second.agree) s.time = at->second.time;
  }
}

void apply_labels(std::vector<Statement>& statements, const Article& article, const Entities& entities,
                  const std::vector<SentenceView>& views, const std::vector<TimeExpression>& times,
                  const std::vector<bool>& lasting) {
  constexpr EntityTypes places = EntityTypes(EntityType::place) | EntityType::country | EntityType::facility;
  std::map<int, Label> labels;  // by the block that they open
  for (const SentenceView& view : views) {
    const int block = view.sentence().block;
    if (!article.blocks[static_cast<std::size_t>(block)].label) continue;
    Label& label = labels[block + 1];
    for (const TimeExpression& t : times)
      if (t.sentence == view.number() && !label.time) label.time = t.range;
    for (const Mention* m : view.mentions())
      if (m->referents.size() == 1 && !label.place &&
          places.has(entities.list[static_cast<std::size_t>(m->referents.front())].type))
        label.place = m->referents.front();
  }
  const std::map<int, TimeRange> entries = dated_entries(article, views, times);
  for (Statement& s : statements) {
    if (s.time || s.derivation.sentence < 0 || s.derivation.trigger < 0) continue;
    const SentenceView& view = views[static_cast<std::size_t>(s.derivation.sentence)];
    const auto entry = entries.find(view.sentence().block);
    // "Chad's Vento opens a plant": whose it is, or where, does not begin that day
    const bool lasts = lasting[static_cast<std::size_t>(s.predicate)] && !view.is_verb(s.derivation.trigger) &&
                       entities.list[static_cast<std::size_t>(s.subject)].type != EntityType::event;
    if (lasts) continue;
    if (entry != entries.end() && !is_aside(view, s.derivation.trigger) && !is_earlier(view, s.derivation.trigger))
      s.time = entry->second;
  }
  if (labels.empty()) return;
  for (Statement& s : statements) {
    if (s.derivation.sentence < 0 || s.derivation.trigger < 0) continue;
    const SentenceView& view = views[static_cast<std::size_t>(s.derivation.sentence)];
    const int block = view.sentence().block;
    const auto label = labels.find(block);
    if (label == labels.end() || is_aside(view, s.derivation.trigger)) continue;
    if (view.number() > 0 && views[static_cast<std::size_t>(view.number() - 1)].sentence().block == block) continue;
    if (!s.time) s.time = label->second.time;
    if (!s.place && label->second.place != s.object && label->second.place != s.subject) s.place = label->second.place;
  }
}

}  // namespace chancery
