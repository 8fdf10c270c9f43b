#include "entities/national_bodies.hpp"

#include <algorithm>

#include "entities/briefings.hpp"

namespace chancery {

std::string body_key(std::vector<std::string> words) {
  static const WordSet heads(
      "ministry|parliament|court|assembly|senate|army|navy|police|cabinet|military|legislature|prosecutor|committee|"
      "federation|association");
  static const WordSet left_out("of|the|for|and|affairs|&|'s|\u2019s|-|its|a");
  // the head noun is the last word, or stands before "of": a "Police Academy" is no police
  const auto of = std::find(words.begin(), words.end(), "of");
  const bool body = !words.empty() &&
                    (heads.has(words.back()) || (of != words.begin() && of != words.end() && heads.has(*(of - 1))) ||
                     (words.size() == 1 && heads.has(words[0])));
  std::vector<std::string> telling;
  for (std::string& word : words) {
    if (left_out.has(word)) continue;
    if (word == "defense") word = "defence";
    if (std::find(telling.begin(), telling.end(), word) == telling.end()) telling.push_back(std::move(word));
  }
  if (!body) return {};
  std::sort(telling.begin(), telling.end());
  std::string key;
  for (const std::string& word : telling) key += (key.empty() ? "" : " ") + word;
  return key;
}

std::optional<EntityId> forces_named(const Draft& draft, const NominalSpan& nominal) {
  static const WordSet forces("army|military");
  if (!forces.has(nominal.lemma) || !nominal.modifiers.empty()) return std::nullopt;
  std::optional<EntityId> only;
  for (const NameSpan& name : draft.names) {
    if (name.nested || name.entities.size() != 1 || draft.entity(name.entities[0]).type != EntityType::organization ||
        name.tokens.size() < 2 || name.tokens.size() > 4)
      continue;
    if (!ascii_lower(name.text).ends_with(" armed forces")) continue;
    if (only && *only != name.entities[0]) return std::nullopt;
    only = name.entities[0];
  }
  return only;
}

std::optional<EntityId> state_of_capital_in_front(const Draft& draft, const NominalSpan& nominal) {
  const auto& tokens = draft.sentence(nominal.sentence).tokens;
  const int front = tokens[0].form == "In" ? draft.name_at(nominal.sentence, 1) : -1;
  if (front < 0) return std::nullopt;
  const NameSpan& place = draft.names[static_cast<std::size_t>(front)];
  const auto known = place.entities.size() == 1 ? draft.entity(place.entities[0]).known : std::nullopt;
  if (!known || place.tokens.end > nominal.tokens.begin) return std::nullopt;
  const KnownThing& thing = draft.known.things()[static_cast<std::size_t>(*known)];
  const bool seat = thing.type == EntityType::place && thing.capital && thing.country;
  return seat ? draft.find_known(*thing.country) : std::nullopt;
}

std::optional<EntityId> find_national_body(const Draft& draft, const std::string& key, KnownId state) {
  for (std::size_t id = 0; id < draft.notes.size(); ++id) {
    const EntityNotes& note = draft.notes[id];
    if (note.body_key == key && note.body_state == state) return static_cast<EntityId>(id);
  }
  return std::nullopt;
}

namespace {

class Bodies {
 public:
  explicit Bodies(Draft& draft) : draft_(draft) {}

  void run() {
    std::vector<std::size_t> bare;
    for (std::size_t at = 0; at < draft_.names.size(); ++at) {
      const NameSpan& name = draft_.names[at];
      if (name.nested || name.entities.size() != 1 || draft_.is_label(name.sentence)) continue;
      const Entity& entity = draft_.entity(name.entities[0]);
      if (entity.type != EntityType::organization || entity.known) continue;
      const std::string key = key_of(at);
      if (key.empty()) continue;
      if (const auto state = state_of(at))
        give(at, key, *state);
      else
        bare.push_back(at);
    }
    for (const std::size_t at : bare) join(at, key_of(at));
  }

 private:
  [[nodiscard]] const std::vector<Token>& tokens(const NameSpan& name) const {
    return draft_.sentence(name.sentence).tokens;
  }

  // The country that a name stands for, if it is one.
  [[nodiscard]] std::optional<KnownId> country(const NameSpan& name) const {
    if (name.entities.size() != 1) return std::nullopt;
    const Entity& entity = draft_.entity(name.entities[0]);
    return entity.type == EntityType::country ? entity.known : std::nullopt;
  }

  // Names inside this one follow it in the list.
  template <typename Do>
  void for_nested(std::size_t at, Do visit) const {
    const NameSpan& outer = draft_.names[at];
    for (std::size_t next = at + 1; next < draft_.names.size() && next < at + 4; ++next) {
      const NameSpan& one = draft_.names[next];
      if (one.sentence != outer.sentence || one.tokens.begin >= outer.tokens.end) break;
      if (one.nested && one.tokens.end <= outer.tokens.end) visit(one);
    }
  }

  [[nodiscard]] std::string key_of(std::size_t at) const {
    const NameSpan& name = draft_.names[at];
    std::vector<std::string> words;
    for (std::uint32_t token = name.tokens.begin; token < name.tokens.end; ++token) {
      bool inside = false;
      for_nested(at, [&](const NameSpan& one) { inside = inside || one.tokens.contains(token); });
      if (!inside) words.push_back(ascii_lower(tokens(name)[token].form));
    }
    return body_key(std::move(words));
  }

  [[nodiscard]] std::optional<KnownId> state_of(std::size_t at) const {
    const NameSpan& name = draft_.names[at];
    std::optional<KnownId> state;
    for_nested(at, [&](const NameSpan& one) { state = state ? state : country(one); });
    if (state) return state;
    const auto& row = tokens(name);
    const std::uint32_t begin = name.tokens.begin, end = name.tokens.end;
    for (const std::uint32_t back : {1U, 2U}) {
      if (begin < back) break;
      if (back == 2 && row[begin - 1].xpos != "POS") break;
      const int owner = draft_.name_at(name.sentence, begin - back);
      if (owner >= 0 && (back == 2 || draft_.names[static_cast<std::size_t>(owner)].adjective))
        if (const auto found = country(draft_.names[static_cast<std::size_t>(owner)])) return found;
    }
    if (end + 1 >= row.size()) return std::nullopt;
    const std::string link = ascii_lower(row[end].form);
    const int after = draft_.name_at(name.sentence, end + 1);
    if (after < 0 || draft_.names[static_cast<std::size_t>(after)].entities.size() != 1) return std::nullopt;
    const NameSpan& place = draft_.names[static_cast<std::size_t>(after)];
    if (link == "of") return country(place);
    const auto known = draft_.entity(place.entities[0]).known;
    if (link != "in" || !known) return std::nullopt;
    const KnownThing& thing = draft_.known.things()[static_cast<std::size_t>(*known)];
    return thing.type == EntityType::place && thing.capital ? thing.country : std::nullopt;
  }

  void give(std::size_t at, const std::string& key, KnownId state) {
    NameSpan& name = draft_.names[at];
    auto body = find_national_body(draft_, key, state);
    if (!body) {
      body = name.entities[0];
      const bool taken = !draft_.note(*body).body_key.empty();
      bool inside = false;
      for_nested(at, [&](const NameSpan& one) { inside = inside || country(one).has_value(); });
      const std::string full =
          inside ? name.text : name.text + " of " + draft_.known.things()[static_cast<std::size_t>(state)].name;
      if (taken) {
        body = draft_.new_entity(EntityType::organization, full, false);
        draft_.result.list[static_cast<std::size_t>(*body)].confidence = draft_.entity(name.entities[0]).confidence;
      } else if (!inside) {
        rename(*body, full);
      }
      draft_.note(*body).body_key = key;
      draft_.note(*body).body_state = state;
    }
    name.entities = {*body};
    draft_.add_alias(*body, name.text);
    auto& norms = draft_.note(*body).norms;
    if (std::find(norms.begin(), norms.end(), name.norm) == norms.end()) norms.push_back(name.norm);
  }

  // Under its full name the body gets a new slug, which must not be another's.
  void rename(EntityId id, const std::string& full) {
    const Entity old = draft_.entity(id);
    const EntityId made = draft_.new_entity(old.type, full, false);
    Entity& entity = draft_.result.list[static_cast<std::size_t>(id)];
    std::swap(entity.slug, draft_.result.list[static_cast<std::size_t>(made)].slug);
    draft_.result.list.pop_back();
    draft_.notes.pop_back();
    entity.name = full;
    draft_.add_alias(id, old.name);
  }

  // "the Foreign Ministry": the one spoken of before, else the only one.
  void join(std::size_t at, const std::string& key) {
    if (draft_.briefing && heads_briefing(draft_, draft_.names[at].sentence)) return give(at, key, *draft_.briefing);
    std::optional<EntityId> before, other;
    bool several = false;
    for (std::size_t one = 0; one < draft_.names.size(); ++one) {
      const NameSpan& name = draft_.names[one];
      if (one == at || name.nested || name.entities.size() != 1) continue;
      const EntityId id = name.entities[0];
      const EntityNotes& note = draft_.notes[static_cast<std::size_t>(id)];
      if (note.body_key != key || !note.body_state) continue;
      if (one < at) before = id;
      several = several || (other && *other != id);
      other = id;
    }
    const auto found = before ? before : several ? std::nullopt : other;
    if (found)
      draft_.names[at].entities = {*found};
    else
      draft_.note(draft_.names[at].entities[0]).body_key = key;
  }

  Draft& draft_;
};

}  // namespace

void link_national_bodies(Draft& draft) { Bodies(draft).run(); }

}  // namespace chancery
