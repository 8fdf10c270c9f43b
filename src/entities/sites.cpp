#include "entities/sites.hpp"

#include <algorithm>

#include "entities/mention_order.hpp"

namespace chancery {
namespace {

constexpr std::size_t most_sites = 12;  // a longer list is a table

// "is building factories in Chile and Peru": one in each, as far as the text tells.
bool is_being_built(const NominalView& view, int noun) {
  static const WordSet building("build|construct|erect|open|inaugurate|plan");
  const Token& head = view.token(noun);
  return (head.relation == Relation::obj || head.relation == Relation::nsubj_pass) && head.head >= 0 &&
         building.has(ascii_lower(view.token(head.head).lemma));
}

// A state holds many refineries, but one embassy of another.
bool is_site(const NominalView& view, int at, const std::string& noun, bool built) {
  static const WordSet envoys("embassy|consulate|office|branch");
  const int name = view.name_at(at);
  if (name < 0 || view.name(name).adjective) return false;
  const EntityType type = view.draft().entity(view.name(name).entities[0]).type;
  return type == EntityType::place || (type == EntityType::country && (built || envoys.has(noun)));
}

bool is_plural(const NominalView& view, int head) {
  const int noun = view.lower(head) == "general" && head > 0 ? head - 1 : head;
  return view.token(noun).xpos == "NNS" || view.token(noun).xpos == "NNPS";
}

// Past "the", "northern", "the town of" before a place.
int skip_to_name(const NominalView& view, int at) {
  for (int steps = 0; steps < 4 && at < view.size() && view.name_at(at) < 0; ++steps, ++at) {
    const Upos upos = view.token(at).upos;
    const bool of_kind = view.lower(at) == "of" && steps > 0 && view.is_noun(at - 1);
    if (upos != Upos::det && upos != Upos::adj && upos != Upos::noun && !of_kind) return -1;
  }
  return at < view.size() && view.name_at(at) >= 0 ? at : -1;
}

// Telling modifiers before the noun; weak ones and numbers say nothing of a single one.
int first_word(const NominalView& view, const NominalSpan& nominal) {
  int first = static_cast<int>(nominal.tokens.begin);
  while (first < nominal.head && view.name_at(first) < 0 &&
         (view.token(first).upos == Upos::det || view.token(first).upos == Upos::pron ||
          view.token(first).upos == Upos::num || view.token(first).xpos == "POS" ||
          lexicon::weak_modifiers().has(view.lower(first))))
    ++first;
  for (int at = first; at < nominal.head; ++at)
    if (view.token(at).xpos == "POS") first = at + 1;  // "Peru's embassies"
  return first;
}

EntityId described_at(Draft& draft, const NominalSpan& nominal, const std::string& name) {
  for (std::size_t id = 0; id < draft.result.list.size(); ++id)
    if (draft.notes[id].noun == nominal.lemma && draft.result.list[id].type == nominal.type &&
        draft.result.list[id].name == name)
      return static_cast<EntityId>(id);
  const EntityId made = draft.new_entity(nominal.type, name, true);
  draft.result.list[static_cast<std::size_t>(made)].confidence = 0.6F;
  draft.note(made).noun = nominal.lemma;
  return made;
}

const KnownThing* known_place(const Draft& draft, EntityId id) {
  const auto known = draft.entity(id).known;
  return known && draft.entity(id).type == EntityType::place ? &draft.known.things()[static_cast<std::size_t>(*known)]
                                                             : nullptr;
}

// "Chatham County, North Carolina,": a region behind a place of no known region says where that is.
std::optional<EntityId> region_beside(const Draft& draft, const NameSpan& name) {
  const auto& tokens = draft.sentence(name.sentence).tokens;
  const std::uint32_t comma = name.tokens.end;
  if (draft.entity(name.entities[0]).type != EntityType::place || comma + 1 >= tokens.size() ||
      tokens[comma].form != ",")
    return std::nullopt;
  const int next = draft.name_at(name.sentence, comma + 1);
  if (next < 0 || draft.names[static_cast<std::size_t>(next)].tokens.begin != comma + 1) return std::nullopt;
  const NameSpan& second = draft.names[static_cast<std::size_t>(next)];
  if (second.entities.size() != 1 || second.adjective) return std::nullopt;
  const KnownThing* region = known_place(draft, second.entities[0]);
  const KnownThing* place = known_place(draft, name.entities[0]);
  const bool list = name.tokens.begin > 0 &&
                    (tokens[name.tokens.begin - 1].form == "," || tokens[name.tokens.begin - 1].lemma == "and");
  const bool ends = second.tokens.end >= tokens.size() || tokens[second.tokens.end].upos == Upos::punct;
  if (!region || region->kind != "region" || !region->country || list || !ends) return std::nullopt;
  if (place && (place->kind == "region" || (place->country && place->country != region->country))) return std::nullopt;
  return second.entities[0];
}

// "the United Nations Interim Force in Lebanon": a state or town at the end of a body's or thing's own name.
std::optional<EntityId> place_within(const Draft& draft, const NameSpan& name) {
  const EntityType type = draft.entity(name.entities[0]).type;
  if (type != EntityType::organization && type != EntityType::facility && type != EntityType::event)
    return std::nullopt;
  const auto& tokens = draft.sentence(name.sentence).tokens;
  for (const NameSpan& inner : draft.names) {
    if (inner.sentence != name.sentence || !inner.nested || inner.entities.size() != 1 || inner.adjective ||
        inner.tokens.end != name.tokens.end || inner.tokens.begin < name.tokens.begin + 2)
      continue;
    const std::string& before = tokens[inner.tokens.begin - 1].form;
    const EntityType where = draft.entity(inner.entities[0]).type;
    const KnownThing* known = known_place(draft, inner.entities[0]);
    if ((before == "in" || before == "at") && (where == EntityType::country || (known && known->kind != "continent")))
      return inner.entities[0];
  }
  return std::nullopt;
}

}  // namespace

bool read_sites(const NominalView& view, NominalSpan& nominal) {
  static const WordSet units("branch|office|agency|secretariat|bureau|institute|court");
  if (!is_plural(view, nominal.head)) return false;
  if (nominal.type != EntityType::facility && !units.has(nominal.lemma)) return false;
  static const WordSet prepositions("in|at|near|outside");
  const int noun = view.lower(nominal.head) == "general" ? nominal.head - 1 : nominal.head;
  int at = noun + (view.lower(noun + 1) == "general" ? 2 : 1);
  if (view.lower(at) == ",") ++at;  // "three refineries, in Warri and Kaduna,"
  if (!prepositions.has(view.lower(at))) return false;
  const bool built = nominal.type == EntityType::facility && is_being_built(view, nominal.head);
  std::vector<EntityId> sites;
  bool joined = false;
  for (++at; sites.size() < most_sites;) {
    at = skip_to_name(view, at);
    if (at < 0 || !is_site(view, at, nominal.lemma, built)) return false;
    const NameSpan& name = view.name(view.name_at(at));
    sites.push_back(name.entities[0]);
    at = static_cast<int>(name.tokens.end);
    if (joined) break;
    if (view.lower(at) == "," && view.lower(at + 1) == "and") ++at;
    joined = view.lower(at) == "and";
    if (!joined && view.lower(at) != ",") break;
    ++at;
    if (prepositions.has(view.lower(at))) ++at;  // "in Lima and in Quito"
  }
  if (!joined || sites.size() < 2 || sites[0] == sites[1]) return false;
  const int first = first_word(view, nominal);
  const std::string before = first < noun ? view.text(first, noun) + " " : std::string();
  nominal.short_name = before + nominal.lemma + (view.lower(noun + 1) == "general" ? " general" : "");
  static const WordSet missions("embassy|consulate|mission|legation");
  nominal.sites = std::move(sites);
  nominal.sited_in_passing = !built && !missions.has(nominal.lemma);
  nominal.kind = NominalKind::described;
  return true;
}

std::vector<EntityId> make_sites(Draft& draft, const NominalSpan& nominal) {
  std::vector<EntityId> made;
  for (const EntityId site : nominal.sites) {
    const EntityId thing = described_at(draft, nominal, nominal.short_name + " in " + draft.entity(site).name);
    draft.note(thing).modifiers = {"#" + std::to_string(site)};
    draft.result.whereabouts.push_back({nominal.sentence, nominal.tokens, thing, site, !nominal.sited_in_passing});
    made.push_back(thing);
  }
  return made;
}

namespace {

// "a memorandum with Mali and another with Togo": whom it is with.
int other_party(const NominalView& view, int at) {
  static const WordSet words("one|another|second|third");
  if (!words.has(view.lower(at)) || (view.lower(at + 1) != "with" && view.lower(at + 1) != "between")) return -1;
  const int name = view.lower(at + 2) == "the" ? at + 3 : at + 2;
  if (view.name_at(name) < 0 || view.name(view.name_at(name)).adjective) return -1;
  const EntityType type = view.draft().entity(view.name(view.name_at(name)).entities[0]).type;
  return type == EntityType::country || type == EntityType::organization || type == EntityType::person
             ? view.name_at(name)
             : -1;
}

}  // namespace

const NominalSpan* meant_by_one(const NominalView& view, int at, const std::vector<NominalSpan>& before) {
  static const WordSet words("one|another|second|third");
  static const WordSet prepositions("in|at|near|outside|on");
  if (other_party(view, at) >= 0)
    for (auto like = before.rbegin(); like != before.rend() && like->sentence == view.index(); ++like)
      if (like->kind == NominalKind::described && like->head < at && like->type == EntityType::document) return &*like;
  if (!words.has(view.lower(at)) || !prepositions.has(view.lower(at + 1))) return nullptr;
  const int place = skip_to_name(view, at + 2);
  if (place < 0 || view.name(view.name_at(place)).adjective) return nullptr;
  const EntityType where = view.draft().entity(view.name(view.name_at(place)).entities[0]).type;
  if (where != EntityType::place && where != EntityType::country) return nullptr;
  for (auto like = before.rbegin(); like != before.rend() && like->sentence == view.index(); ++like)
    if (like->kind == NominalKind::described && like->head < at &&
        (like->type == EntityType::facility || (like->type == EntityType::organization && like->identified) ||
         (like->type == EntityType::event && like->identified)))
      return &*like;
  return nullptr;
}

void name_like_one(const NominalView& view, NominalSpan& nominal) {
  if (nominal.type == EntityType::document) {
    const int party = other_party(view, nominal.head);
    if (party < 0) return;
    nominal.short_name = nominal.lemma;
    nominal.name = nominal.lemma + " " + view.text(nominal.head + 1, static_cast<int>(view.name(party).tokens.end));
    nominal.modifiers = {"#" + std::to_string(view.name(party).entities[0])};
    nominal.identified = true;
    return;
  }
  const int place = skip_to_name(view, nominal.head + 2);
  if (place < 0) return;
  const NameSpan& site = view.name(view.name_at(place));
  const int first = first_word(view, nominal);
  const std::string before = first < nominal.head ? view.text(first, nominal.head) + " " : std::string();
  nominal.short_name = before + nominal.lemma;
  nominal.sites = {site.entities[0]};
}

// "the Peruvian Embassy in Oslo": one of many of the same name, known by its town.
void name_missions(Draft& draft) {
  static const WordSet missions("embassy|consulate");
  for (const NameSpan& name : draft.names) {
    if (name.nested || name.entities.size() != 1 || draft.is_label(name.sentence)) continue;
    Entity& mission = draft.result.list[static_cast<std::size_t>(name.entities[0])];
    const auto& tokens = draft.sentence(name.sentence).tokens;
    const std::uint32_t at = name.tokens.end;
    if (mission.known || mission.name != name.text || at + 1 >= tokens.size() || tokens[at].form != "in" ||
        !missions.has(ascii_lower(tokens[at - 1].form)) || name.tokens.size() < 2)
      continue;
    const int town = draft.name_at(name.sentence, at + 1);
    if (town < 0) continue;
    const NameSpan& place = draft.names[static_cast<std::size_t>(town)];
    if (place.tokens.begin != at + 1 || place.entities.size() != 1) continue;
    if (draft.entity(place.entities[0]).type != EntityType::place) continue;
    const std::string full = name.text + " in " + place.text;
    mission.aliases.push_back(mission.name);
    mission.name = full;
  }
}

void place_names(Draft& draft) {
  name_missions(draft);
  std::vector<EntityId> done;
  for (const NameSpan& name : draft.names) {
    if (name.nested || name.entities.size() != 1 || name.adjective || draft.is_label(name.sentence)) continue;
    if (std::find(done.begin(), done.end(), name.entities[0]) != done.end()) continue;
    auto place = region_beside(draft, name);
    if (!place) place = place_within(draft, name);
    if (!place || *place == name.entities[0]) continue;
    done.push_back(name.entities[0]);
    draft.result.whereabouts.push_back({name.sentence, name.tokens, name.entities[0], *place});
  }
}

namespace {

// "The summit opened here on Monday", outside of what somebody says: where the report was written.
void read_here(Draft& draft, EntityId place) {
  constexpr float trust = 0.85F;
  for (int index = 0; index < static_cast<int>(draft.document.sentences.size()); ++index) {
    const Sentence& sentence = draft.document.sentences[static_cast<std::size_t>(index)];
    if (draft.article.blocks[static_cast<std::size_t>(sentence.block)].turn) continue;
    bool quoted = false;
    for (std::uint32_t at = 1; at < sentence.tokens.size(); ++at) {
      const Token& word = sentence.tokens[at];
      const std::string& before = sentence.tokens[at - 1].form;
      if (before == "\"" || before == "\u201c" || before == "\u201d") quoted = !quoted;
      if (quoted || word.form != "here" || word.relation != Relation::advmod || word.head < 0) continue;
      const Token& verb = sentence.tokens[static_cast<std::size_t>(word.head)];
      if (verb.upos != Upos::verb || verb.lemma == "be") continue;
      draft.result.mentions.push_back(
          {index, {at, at + 1}, static_cast<int>(at), MentionKind::pronoun, {place}, trust});
    }
  }
  sort_mentions(draft.result.mentions);
}

constexpr EntityId none = -1;

std::optional<EntityId> known_by_name(Draft& draft, const std::string& text, bool state) {
  for (const NameHit& hit : draft.known.find(normalize_name(capitalized(text)))) {
    const EntityType type = draft.known.things()[static_cast<std::size_t>(hit.thing)].type;
    if (type == EntityType::place || (state && type == EntityType::country)) return draft.known_entity(hit.thing);
  }
  return std::nullopt;
}

// The town of the dateline where it is not in the gazetteer: the one that the text names, else a new one if the region
// says that it is a town.
std::optional<EntityId> unknown_town(Draft& draft, bool has_region) {
  const std::string name = capitalized(draft.article.dateline_place);
  const std::string norm = normalize_name(name);
  for (std::size_t id = 0; id < draft.result.list.size(); ++id) {
    const auto& norms = draft.notes[id].norms;
    if (draft.result.list[id].type == EntityType::place && std::find(norms.begin(), norms.end(), norm) != norms.end())
      return static_cast<EntityId>(id);
  }
  return has_region ? std::optional(draft.new_entity(EntityType::place, name, false)) : std::nullopt;
}

bool is_in_capitals(const std::string& form) {
  constexpr std::size_t shortest = 3;
  return form.size() >= shortest &&
         std::none_of(form.begin(), form.end(), [](char c) { return c >= 'a' && c <= 'z'; }) && form[0] >= 'A' &&
         form[0] <= 'Z';
}

// "LIMA – Peru signed …": what the items of a digest begin with.
void read_item_datelines(Draft& draft) {
  constexpr std::uint32_t longest = 4;  // words
  int block = -1;
  for (int index = 0; index < static_cast<int>(draft.document.sentences.size()); ++index) {
    const Sentence& sentence = draft.document.sentences[static_cast<std::size_t>(index)];
    const bool first = sentence.block != block;
    block = sentence.block;
    if (!first || sentence.tokens.empty() || !is_in_capitals(sentence.tokens[0].form)) continue;
    std::uint32_t dash = 1;
    while (dash < sentence.tokens.size() && dash <= longest && is_in_capitals(sentence.tokens[dash].form)) ++dash;
    if (dash >= sentence.tokens.size() || sentence.tokens[dash].upos != Upos::punct ||
        (sentence.tokens[dash].form != "–" && sentence.tokens[dash].form != "—" && sentence.tokens[dash].form != "-" &&
         sentence.tokens[dash].form != "--"))
      continue;
    std::string name;
    for (std::uint32_t at = 0; at < dash; ++at) name += (at == 0 ? "" : " ") + sentence.tokens[at].form;
    draft.result.scenes.push_back({index, known_by_name(draft, name, false)});
  }
}

}  // namespace

void place_dateline(Draft& draft) {
  if (draft.document.sentences.empty()) return;
  if (!draft.article.dateline_place.empty() && draft.article.dateline) {
    const EntityId region = known_by_name(draft, draft.article.dateline_region, true).value_or(none);
    auto place = known_by_name(draft, draft.article.dateline_place, false);
    if (!place) place = unknown_town(draft, region != none);
    if (place) {
      if (region != none && *place != region) draft.result.whereabouts.push_back({-1, {}, *place, region});
      draft.result.scenes.push_back({0, place});
      read_here(draft, *place);
    }
  }
  read_item_datelines(draft);
}

}  // namespace chancery
