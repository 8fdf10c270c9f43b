#include "entities/definite.hpp"

#include <algorithm>

#include "entities/appositions.hpp"
#include "entities/body_kinds.hpp"
#include "entities/nominals.hpp"
#include "entities/speech.hpp"
#include "entities/state_regions.hpp"

namespace chancery {
namespace {

const WordSet& state_words() {
  static const WordSet words(
      "country|republic|nation|kingdom|state|emirate|sultanate|federation|monarchy|island|archipelago|giant|power|duchy|"
      "principality|city-state|economy|superpower|democracy|heavyweight");
  return words;
}

// Nouns that mean a state only with a word that says which: "the Asian giant".
bool needs_region(const std::string& noun) {
  static const WordSet words("island|giant|power|economy|state|superpower|democracy|heavyweight|federation");
  return words.has(noun);
}

const WordSet& person_words() {
  static const WordSet words(
      "host|guest|visitor|laureate|winner|prizewinner|activist|campaigner|dissident|politician|statesman|diplomat|lawyer|"
      "attorney|barrister|jurist|judge|economist|banker|financier|businessman|businesswoman|entrepreneur|tycoon|magnate|"
      "billionaire|oligarch|mogul|philanthropist|journalist|reporter|writer|author|novelist|poet|playwright|essayist|"
      "philosopher|historian|scholar|academic|professor|scientist|physicist|chemist|biologist|doctor|physician|surgeon|"
      "nurse|engineer|architect|artist|painter|sculptor|photographer|filmmaker|film-maker|actor|actress|singer|musician|composer|"
      "conductor|pianist|violinist|cellist|dancer|rapper|athlete|sprinter|runner|swimmer|wrestler|boxer|footballer|striker|"
      "goalkeeper|midfielder|defender|cyclist|gymnast|skier|champion|medallist|medalist|astronaut|cosmonaut|pilot|general|"
      "colonel|admiral|warlord|strongman|autocrat|dictator|cleric|priest|bishop|archbishop|cardinal|pontiff|imam|rabbi|"
      "monarch|sovereign|prince|princess|sheikh|candidate|contender|challenger|incumbent|nominee|frontrunner|front-runner|"
      "newcomer|veteran|technocrat|conservative|socialist|liberal|populist|nationalist|reformist|centrist|islamist|"
      "republican|democrat|fugitive|exile|whistleblower|envoy|mediator|negotiator|lawmaker|legislator|senator|"
      "congressman|congresswoman|man|woman|widow|octogenarian|septuagenarian|graduate|grandmaster|chef|teenager");
  return words;
}

// Nouns that go back only to somebody who was called so, or to the one person in mind.
bool is_common_calling(const std::string& noun) {
  static const WordSet words(
      "winner|candidate|doctor|judge|journalist|reporter|lawyer|official|man|woman|general|author|nurse|pilot|professor|"
      "prince|engineer|scientist|liberal|conservative|democrat|republican|socialist|graduate|teenager|envoy|lawmaker|"
      "nominee|negotiator|mediator|exile|host|guest");
  return words.has(noun);
}

bool is_owned(const NominalView& view, const NominalSpan& nominal) {
  for (int at = static_cast<int>(nominal.tokens.begin); at < nominal.head; ++at)
    if (view.token(at).xpos == "POS") return true;
  return false;
}

// "the company that makes …", "the lawyer of the defendant": the words after the noun say which one is meant.
bool is_restricted(const NominalView& view, const NominalSpan& nominal) {
  const int next = nominal.head + 1;
  const std::string word = view.lower(next);
  static const WordSet links("of|that|which|who|whose|whom|where|behind|responsible|called|named|known|for|representing|whom");
  return links.has(word);
}

const KnownThing* thing_of(const Draft& draft, EntityId id) {
  const auto known = draft.entity(id).known;
  return known ? &draft.known.things()[static_cast<std::size_t>(*known)] : nullptr;
}

// The state to which a place or a state among the phrase's own words belongs: "the Perth company", "the Austrian firm".
std::optional<KnownId> home_of_words(const Draft& draft, const NominalSpan& nominal) {
  for (const EntityId id : nominal.fixed) {
    const KnownThing* thing = thing_of(draft, id);
    if (thing == nullptr) continue;
    if (thing->type == EntityType::country) return draft.entity(id).known;
    if (thing->type == EntityType::place && thing->country) return thing->country;
  }
  return std::nullopt;
}

bool has_type(const Draft& draft, const NominalSpan& nominal, EntityTypes types) {
  return std::all_of(nominal.fixed.begin(), nominal.fixed.end(),
                     [&](EntityId id) { return types.has(draft.entity(id).type); });
}

// Words that tell which state is meant: regions among the names, and words like "island".
std::vector<std::string> region_words(const Draft& draft, const NominalSpan& nominal) {
  std::vector<std::string> words;
  for (const EntityId id : nominal.fixed) words.push_back(draft.entity(id).slug);
  for (const std::string& word : nominal.modifiers)
    if (is_state_of("", word)) words.push_back(word);
  if (is_state_of("", nominal.lemma)) words.push_back(nominal.lemma);
  return words;
}

std::vector<EntityId> barred_of(const Draft& draft, const NominalSpan& nominal) {
  return co_arguments(draft, nominal.sentence, nominal.head, draft.result.mentions);
}

bool has(const std::vector<EntityId>& list, EntityId id) { return std::find(list.begin(), list.end(), id) != list.end(); }

Resolved named_after(const Draft& draft, const NominalSpan& nominal, EntityType type) {  // "the bank Severny Kredit"
  const int named = draft.name_at(nominal.sentence, nominal.tokens.end);
  if (named < 0) return {};
  const NameSpan& name = draft.names[static_cast<std::size_t>(named)];
  const bool fits = name.tokens.begin == nominal.tokens.end && name.entities.size() == 1 &&
                    draft.entity(name.entities[0]).type == type;
  return fits ? Resolved{name.entities, 0.8F} : Resolved{};
}

Resolved resolve_body(Draft& draft, const Discourse& discourse, const NominalSpan& nominal) {
  if (const Resolved named = named_after(draft, nominal, EntityType::organization); !named.entities.empty()) return named;
  if (const auto named = named_beside(draft, nominal)) return {{*named}, 0.8F};
  static const WordSet worldwide("international|global|world|business|expert|scientific|regional|local|wider|other|same");
  if (std::any_of(nominal.modifiers.begin(), nominal.modifiers.end(),
                  [&](const std::string& word) { return worldwide.has(word); }))
    return {};
  if (is_part_noun(nominal.lemma)) {
    const auto player = player_of(draft, nominal);
    if (player && draft.entity(*player).type == EntityType::organization) return {{*player}, 0.65F};
    return {};
  }
  const BodyKinds kinds = kinds_of_noun(nominal.lemma);
  const auto home = home_of_words(draft, nominal);
  const auto barred = barred_of(draft, nominal);
  const auto named_so = [&](EntityId id) {
    return ascii_lower(draft.entity(id).name).find(nominal.lemma.substr(0, 7)) != std::string::npos;
  };
  const auto at_home = [&](EntityId id) {
    const auto& homes = draft.notes[static_cast<std::size_t>(id)].homes;
    return !home || homes.empty() || std::find(homes.begin(), homes.end(), *home) != homes.end();
  };
  const bool any_kind = (kinds & kinds_of_noun("company")) != 0 || (kinds & kinds_of_noun("charity")) != 0 ||
                        (kinds & kinds_of_noun("militia")) != 0 || (kinds & kinds_of_noun("party")) != 0;
  const auto fits = [&](EntityId id) {
    if (draft.entity(id).type != EntityType::organization || !at_home(id)) return false;
    const BodyKinds own = draft.notes[static_cast<std::size_t>(id)].kinds;
    return own != 0 ? (own & kinds) != 0 : any_kind && !draft.entity(id).known;
  };
  static const WordSet by_name("university|ministry|council|parliament|commission|foundation|community|museum|department|committee");
  static const WordSet common("company|firm|business|group|corporation|organisation|organization|union|bank|agency|body|"
                              "alliance|association|fund|trust|court|institution|authority");
  if (!home && !common.has(nominal.lemma)) {
    const auto found = discourse.best([&](EntityId id) {
      return draft.entity(id).type == EntityType::organization && named_so(id) && !has(barred, id);
    });
    if (found) return {{*found}, 0.75F};
  }
  if (by_name.has(nominal.lemma)) return {};
  const auto any = discourse.best(
      [&](EntityId id) { return fits(id) && !has(barred, id) && discourse.weight(id) >= 10.0; },
      [&](EntityId id) {
        const EntityNotes& note = draft.notes[static_cast<std::size_t>(id)];
        const bool firm = (kinds & kinds_of_noun("company")) != 0;
        return ((note.kinds & kinds) != 0 ? 1.0 : 0.5) * (home && !note.homes.empty() ? 2.0 : 1.0) *
               (!firm && named_so(id) ? 2.0 : 1.0);
      });
  if (!any) return {};
  const EntityNotes& note = draft.notes[static_cast<std::size_t>(*any)];
  return {{*any}, (note.kinds & kinds) != 0 ? 0.65F : 0.5F};
}

Resolved resolve_state(Draft& draft, const Discourse& discourse, const NominalSpan& nominal) {
  const auto words = region_words(draft, nominal);
  const auto fits = [&](KnownId id) {
    const std::string& slug = draft.known.things()[static_cast<std::size_t>(id)].slug;
    return std::all_of(words.begin(), words.end(),
                       [&](const std::string& word) { return is_state_of(slug, word).value_or(false); });
  };
  const auto barred = barred_of(draft, nominal);
  const auto found = discourse.best([&](EntityId id) {
    const auto known = draft.entity(id).known;
    return draft.entity(id).type == EntityType::country && !has(barred, id) && (words.empty() || (known && fits(*known)));
  });
  if (found && (words.empty() || discourse.weight(*found) > 5.0)) return {{*found}, words.empty() ? 0.65F : 0.75F};
  // "arrived in Doha … the Gulf state": the state of a place or person spoken of
  if (words.empty()) return {};
  std::optional<KnownId> state;
  const auto of = [&](EntityId id) -> std::optional<KnownId> {
    const EntityType type = draft.entity(id).type;
    if (type == EntityType::person) {
      const auto home = country_of_person(draft, id);
      return home ? draft.entity(*home).known : std::nullopt;
    }
    return type == EntityType::place ? draft.country_of(id) : std::nullopt;
  };
  const auto source = discourse.best([&](EntityId id) {
    const auto home = of(id);
    return home && fits(*home) && discourse.weight(id) > 20.0;
  });
  if (source) state = of(*source);
  if (!state) return {};
  return {{draft.known_entity(*state)}, 0.65F};
}

Resolved resolve_capital(Draft& draft, const Discourse& discourse, const NominalSpan& nominal) {
  const auto is_capital = [](const KnownThing& thing) { return thing.type == EntityType::place && thing.capital; };
  if (const auto home = home_of_words(draft, nominal)) {
    const auto& things = draft.known.things();
    for (std::size_t id = 0; id < things.size(); ++id)
      if (is_capital(things[id]) && things[id].country == home)
        return {{draft.known_entity(static_cast<KnownId>(id))}, 0.8F};
    return {};
  }
  const auto place = discourse.best([&](EntityId id) {
    const KnownThing* thing = thing_of(draft, id);
    return thing != nullptr && is_capital(*thing);
  });
  if (!place) return {};
  return {{*place}, 0.6F};
}

// "the athlete" may be the wrestler, "the cleric" the bishop.
bool calls(const std::string& noun, const std::string& calling) {
  if (noun == calling) return true;
  static const std::pair<WordSet, WordSet> wider[] = {
      {WordSet("athlete|champion|medallist|medalist"),
       WordSet("wrestler|boxer|runner|swimmer|sprinter|cyclist|footballer|gymnast|skier|striker|judoka|rower|jumper|fencer|marathoner")},
      {WordSet("cleric|priest|prelate"), WordSet("bishop|archbishop|cardinal|imam|priest|ayatollah|rabbi|pope")},
      {WordSet("writer|author"), WordSet("novelist|poet|playwright|essayist|journalist")},
      {WordSet("musician|artist"), WordSet("singer|pianist|violinist|cellist|composer|conductor|rapper|painter|sculptor")},
      {WordSet("politician|statesman|veteran"), WordSet("minister|president|premier|senator|lawmaker|leader|mayor|governor")},
      {WordSet("tycoon|magnate|entrepreneur|businessman|businesswoman|billionaire|mogul|oligarch"),
       WordSet("owner|founder|banker|businessman|investor|industrialist|financier|billionaire|executive")},
      {WordSet("scientist|academic|scholar"), WordSet("physicist|chemist|biologist|professor|economist|historian")},
      {WordSet("monarch|sovereign"), WordSet("king|queen|emir|sultan|emperor")},
      {WordSet("diplomat|envoy"), WordSet("ambassador|envoy|consul|minister|representative")},
      {WordSet("laureate|prizewinner|winner"), WordSet("winner|laureate|recipient")},
  };
  return std::any_of(std::begin(wider), std::end(wider),
                     [&](const auto& pair) { return pair.first.has(noun) && pair.second.has(calling); });
}

Resolved resolve_person(Draft& draft, const Discourse& discourse, const NominalSpan& nominal) {
  if (const Resolved named = named_after(draft, nominal, EntityType::person); !named.entities.empty()) return named;
  const auto person = [&](EntityId id) { return draft.entity(id).type == EntityType::person; };
  NominalSpan typed = nominal;
  typed.type = EntityType::person;
  if (const auto named = named_beside(draft, typed); named && person(*named)) return {{*named}, 0.8F};
  if (is_part_noun(nominal.lemma)) {
    const auto player = player_of(draft, nominal);
    if (player && person(*player)) return {{*player}, 0.65F};
    return {};
  }
  const Gender gender = lexicon::noun_gender(nominal.lemma);
  const auto home = home_of_words(draft, nominal);
  const auto barred = barred_of(draft, nominal);
  const auto called = [&](EntityId id) {
    const auto& callings = draft.notes[static_cast<std::size_t>(id)].callings;
    const auto bears = [&](const std::string& one) { return calls(nominal.lemma, one); };
    return std::any_of(callings.begin(), callings.end(), bears) ||
           std::any_of(draft.result.offices.begin(), draft.result.offices.end(), [&](const OfficePhrase& phrase) {
             return phrase.holder == id && bears(last_word(phrase.title));
           });
  };
  const auto found = discourse.best(
      [&](EntityId id) {
        if (!person(id) || has(barred, id)) return false;
        const Gender own = draft.notes[static_cast<std::size_t>(id)].gender;
        if (gender != Gender::unknown && own != Gender::unknown && own != gender) return false;
        if (home) {
          const auto state = country_of_person(draft, id);
          if (state && draft.entity(*state).known && draft.entity(*state).known != home) return false;
        }
        return discourse.weight(id) >= (called(id) ? 15.0 : is_common_calling(nominal.lemma) ? 1e9 : 60.0);
      },
      [&](EntityId id) { return called(id) ? 2.0 : 1.0; });
  if (!found) return {};
  return {{*found}, called(*found) ? 0.75F : 0.55F};
}

}  // namespace

bool is_person_noun(const std::string& noun) { return person_words().has(noun); }

bool is_definite_noun(const std::string& noun) {
  return person_words().has(noun) || state_words().has(noun) || kinds_of_noun(noun) != 0;
}

bool read_definite(const NominalView& view, NominalSpan& nominal) {
  const Draft& draft = view.draft();
  if (is_owned(view, nominal)) return false;
  const bool possessed = view.token(static_cast<int>(nominal.tokens.begin)).upos == Upos::pron;
  const bool part = nominal.lemma == "host" || nominal.lemma == "guest";
  if (possessed && !part) return false;
  if (is_restricted(view, nominal)) return false;
  constexpr EntityTypes regions = EntityTypes(EntityType::place);
  constexpr EntityTypes homes = EntityTypes(EntityType::place) | EntityType::country;
  if (nominal.lemma == "capital") {
    if (!has_type(draft, nominal, EntityType::country) || nominal.fixed.size() > 1) return false;
    if (nominal.modifiers.size() != nominal.fixed.size()) return false;
    nominal.kind = NominalKind::capital;
    return true;
  }
  if (state_words().has(nominal.lemma) && has_type(draft, nominal, regions)) {
    static const WordSet not_it("neighbouring|neighboring|other|host|member|third|welfare|same|home|islamic");
    if (std::any_of(nominal.modifiers.begin(), nominal.modifiers.end(),
                    [&](const std::string& word) { return not_it.has(word); }))
      return false;
    const auto words = region_words(draft, nominal);
    const bool known = std::all_of(words.begin(), words.end(), [](const std::string& word) { return is_state_of("", word); });
    const bool bare = nominal.modifiers.empty();
    if (known && (needs_region(nominal.lemma) ? words.size() > (is_state_of("", nominal.lemma) ? 1U : 0U) : true) &&
        (bare || !words.empty() || nominal.lemma == "country" || nominal.lemma == "nation")) {
      nominal.kind = NominalKind::state;
      return true;
    }
  }
  if (!has_type(draft, nominal, homes) || nominal.fixed.size() > 1) return false;
  nominal.identified = false;
  if (person_words().has(nominal.lemma) && nominal.count == 0) {
    nominal.kind = NominalKind::person;
    nominal.type = EntityType::person;
    return true;
  }
  if (kinds_of_noun(nominal.lemma) != 0 || is_part_noun(nominal.lemma)) {
    static const WordSet fixed_too("army|military|parliament|senate|congress|court|ministry|commission|council|committee|fund|institute|foundation|force|guard|assembly|junta|union|team|squad|agency");
    if (!nominal.fixed.empty() && fixed_too.has(nominal.lemma)) {  // "the Syrian army" is a body by itself
      nominal.identified = true;
      return false;
    }
    if (nominal.modifiers.size() - nominal.fixed.size() > 2) return false;
    nominal.kind = NominalKind::body;
    nominal.type = EntityType::organization;
    return true;
  }
  if (!nominal.fixed.empty()) nominal.identified = true;
  return false;
}

Resolved resolve_definite(Draft& draft, const Discourse& discourse, const NominalSpan& nominal) {
  switch (nominal.kind) {
    case NominalKind::body:
      return resolve_body(draft, discourse, nominal);
    case NominalKind::person:
      return resolve_person(draft, discourse, nominal);
    case NominalKind::state:
      return resolve_state(draft, discourse, nominal);
    case NominalKind::capital:
      return resolve_capital(draft, discourse, nominal);
    default:
      return {};
  }
}

}  // namespace chancery
