#include "entities/definite.hpp"

#include <algorithm>

#include "entities/body_kinds.hpp"
#include "entities/definite_parts.hpp"
#include "entities/nominals.hpp"
#include "entities/state_focus.hpp"
#include "entities/state_regions.hpp"

namespace chancery {
namespace {

const WordSet& state_words() {
  static const WordSet words(
      "country|republic|nation|kingdom|state|emirate|sultanate|federation|monarchy|island|archipelago|giant|power|"
      "duchy|"
      "principality|city-state|economy|superpower|democracy|heavyweight");
  return words;
}

// Nouns that mean a state only with a word that says which: "the Asian giant".
bool needs_region(const std::string& noun) {
  static const WordSet words("giant|power|economy|state|superpower|democracy|heavyweight|federation");
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
  static const WordSet links("of|that|which|who|whose|whom|where|behind|responsible|called|named|known|representing");
  static const WordSet for_whom("lawyer|attorney|candidate|agency|ministry|body|nominee|spokesman|fund|committee");
  if (view.verb_takes_next(nominal.head)) return false;
  return links.has(word) || (word == "for" && for_whom.has(nominal.lemma));
}

// Whether somebody comes to it, is shown round it or works on it.
bool is_gone_to(const NominalView& view, const NominalSpan& nominal) {
  static const WordSet spots("round|around|at|in|near|to|outside|into|inside|through"),
      journeys("tour|visit|trip|inspection");
  static const WordSet going(
      "tour|visit|inspect|open|build|reopen|inaugurate|modernise|modernize|expand|rebuild|renovate|shell|strike|bomb|"
      "hit|close");
  const Token& noun = view.token(nominal.head);
  if (noun.head < 0) return false;
  const std::string governor = ascii_lower(view.token(noun.head).lemma);
  if (noun.relation == Relation::obj) return going.has(governor);
  for (int before = std::max(0, nominal.head - 6); before < nominal.head; ++before) {
    if (view.token(before).head != nominal.head || view.token(before).relation != Relation::case_) continue;
    return spots.has(view.lower(before)) || (view.lower(before) == "of" && journeys.has(governor));
  }
  return false;
}

bool has_type(const Draft& draft, const NominalSpan& nominal, EntityTypes types) {
  return std::all_of(nominal.fixed.begin(), nominal.fixed.end(),
                     [&](EntityId id) { return types.has(draft.entity(id).type); });
}

// "the Karuma power station … the station": no broadcaster where such a facility is spoken of.
bool facility_ends_in(const Draft& draft, const std::string& noun) {
  return std::any_of(draft.result.list.begin(), draft.result.list.end(), [&](const Entity& one) {
    return one.type == EntityType::facility && ascii_lower(last_word(one.name)) == noun;
  });
}

// "the Front", "the initiative": the last word of a body's name in the text.
bool names_end_in(const Draft& draft, const std::string& noun) {
  const auto called_so = [&](EntityType type, bool known) {
    return std::any_of(draft.result.list.begin(), draft.result.list.end(), [&](const Entity& entity) {
      return entity.type == type && (!known || entity.known) && last_word(entity.name) == noun;
    });
  };
  // "the forum": the Pacific Islands Forum, where no gathering is called so
  if (noun == "forum" && called_so(EntityType::organization, true)) return !called_so(EntityType::event, false);
  static const WordSet things(
      "war|day|summit|forum|talks|treaty|agreement|report|road|house|plan|man|people|government|state");
  if (things.has(noun) || noun.size() < 4) return false;
  return std::any_of(draft.result.list.begin(), draft.result.list.end(), [&](const Entity& entity) {
    return entity.type == EntityType::organization && entity.name.size() > noun.size() &&
           last_word(entity.name) == noun;
  });
}

// "opened the port", "the port was built by Acme", "a port financed by China": a building, and no town.
bool is_built(const NominalView& view, int noun) {
  static const WordSet building(
      "build|construct|open|reopen|inaugurate|finance|fund|expand|develop|operate|run|own|buy|lease|dredge|modernise|"
      "modernize|commission|manage|rebuild|upgrade|"
      "acquire|sell|privatise|privatize");
  const Token& head = view.token(noun);
  if ((head.relation == Relation::obj || head.relation == Relation::nsubj_pass || head.relation == Relation::nsubj) &&
      head.head >= 0) {
    const Token& verb = view.token(head.head);
    static const WordSet opening("open|reopen");
    if (head.relation == Relation::nsubj ? opening.has(ascii_lower(verb.lemma)) : building.has(ascii_lower(verb.lemma)))
      return true;
  }
  for (int at = noun + 1; at < view.size() && at < noun + 6; ++at)
    if (view.token(at).head == noun && view.token(at).xpos == "VBN" && building.has(ascii_lower(view.token(at).lemma)))
      return true;
  return false;
}

// "the Norwegian capital", "Norway's capital", "the Georgian port city": known by the state, or by what was spoken of.
bool read_town(const NominalView& view, NominalSpan& nominal) {
  static const WordSet towns("city|town|village|port|resort|metropolis|township");
  const bool capital = nominal.lemma == "capital";
  if (!capital && !towns.has(nominal.lemma)) return false;
  if (nominal.fixed.size() > 1 || (nominal.fixed.size() == 1 && !view.is_country(nominal.fixed[0]))) return false;
  if (view.lower(nominal.head + 1) == "of" || view.name_at(nominal.head + 1) >= 0) return false;
  if (view.token(static_cast<int>(nominal.tokens.begin)).upos == Upos::pron || nominal.count > 0) return false;
  for (int at = static_cast<int>(nominal.tokens.begin); at < nominal.head; ++at) {
    if (view.token(at).xpos == "JJS" || view.token(at).xpos == "JJR") return false;  // "Chile's largest port"
    static const WordSet others(
        "second|third|fourth|other|another|main|next|first|provincial|regional|same|old|new|former|financial|"
        "commercial");
    if (others.has(view.lower(at))) return false;
    // "the race village" is no town spoken of
    static const WordSet kinds(
        "port|border|garrison|mining|oil|resort|market|frontier|capital|harbour|harbor|seaside|university|industrial|"
        "river|coast|mountain|"
        "hill|island|lake|desert|trading|fishing|farming|steel|host|home|transit|railway|gold|mill|spa|ski|beach|"
        "cathedral|temple");
    if (!capital && view.token(at).upos == Upos::noun && view.name_at(at) < 0 && !kinds.has(view.lower(at)))
      return false;
  }
  if (capital && nominal.fixed.empty()) return false;  // see read_definite
  if (nominal.lemma == "port" && is_built(view, nominal.head)) return false;
  nominal.kind = capital ? NominalKind::capital : NominalKind::town;
  return true;
}

}  // namespace

bool is_definite_noun(const std::string& noun) {
  return is_person_noun(noun) || state_words().has(noun) || kinds_of_noun(noun) != 0;
}

bool read_definite(const NominalView& view, NominalSpan& nominal) {
  const Draft& draft = view.draft();
  if (read_town(view, nominal)) return true;
  // "the miners' union" is of that kind, and belongs to no one miner
  if (is_owned(view, nominal) && !(lexicon::trade_unions().has(nominal.lemma) && nominal.fixed.empty())) return false;
  const bool possessed = view.token(static_cast<int>(nominal.tokens.begin)).upos == Upos::pron;
  const bool part =
      nominal.lemma == "host" || nominal.lemma == "guest" || nominal.lemma == "visitor" || is_peer_noun(nominal.lemma);
  static const WordSet meant_as_state("treasury|cabinet|military|guard");
  if (possessed && is_state_organ(nominal) && !meant_as_state.has(nominal.lemma) &&
      nominal.fixed.empty()) {  // "his foreign ministry"
    nominal.kind = NominalKind::body;
    nominal.type = EntityType::organization;
    return true;
  }
  if (possessed && !part) return false;
  if (is_restricted(view, nominal)) return false;
  constexpr EntityTypes regions = EntityTypes(EntityType::place);
  constexpr EntityTypes homes = EntityTypes(EntityType::place) | EntityType::country;
  if (nominal.lemma == "capital" && nominal.modifiers.empty()) {
    nominal.kind = NominalKind::capital;
    return true;
  }
  // "the EU member state", "the NATO country": one of its members
  static const WordSet of_unions("state|country|nation");
  if (of_unions.has(nominal.lemma) && nominal.fixed.size() == 1 &&
      draft.entity(nominal.fixed[0]).type == EntityType::organization && nominal.count == 0 &&
      view.token(nominal.head).xpos == "NN" &&
      std::all_of(nominal.modifiers.begin(), nominal.modifiers.end(),
                  [](const std::string& word) { return word[0] == '#' || word == "member"; })) {
    nominal.kind = NominalKind::state;
    return true;
  }
  // "the former Soviet republic": one of those that came of it
  const bool soviet = nominal.fixed.size() == 1 && draft.entity(nominal.fixed[0]).slug == "soviet-union";
  if (state_words().has(nominal.lemma) && (soviet || has_type(draft, nominal, regions))) {
    static const WordSet not_it(
        "neighbouring|neighboring|other|host|member|third|welfare|same|home|islamic|smaller|larger|bigger|richer|"
        "poorer|stronger|weaker|former|latter");
    const auto words = region_words(draft, nominal);
    if (std::any_of(nominal.modifiers.begin(), nominal.modifiers.end(),
                    [&](const std::string& word) { return not_it.has(word) && !(soviet && word == "former"); }))
      return false;
    const bool known =
        std::all_of(words.begin(), words.end(), [](const std::string& word) { return is_state_of("", word); });
    const bool bare = nominal.modifiers.empty();
    // "the impoverished state": a state is called so, and no part of one
    static const WordSet pitied(
        "impoverished|isolated|secretive|embattled|war-torn|war-ravaged|cash-strapped|pariah|rogue|authoritarian|"
        "totalitarian|nuclear-armed|sanctioned|sanctions-hit|crisis-hit|debt-laden");
    if (known && words.empty() && nominal.lemma == "state" &&
        std::any_of(nominal.modifiers.begin(), nominal.modifiers.end(),
                    [](const std::string& word) { return pitied.has(word); })) {
      nominal.kind = NominalKind::state;
      return true;
    }
    if (known && (needs_region(nominal.lemma) ? words.size() > (is_state_of("", nominal.lemma) ? 1U : 0U) : true) &&
        (bare || !words.empty() || nominal.lemma == "country" || nominal.lemma == "nation")) {
      nominal.kind = NominalKind::state;
      return true;
    }
  }
  if (!has_type(draft, nominal, homes) || nominal.fixed.size() > 1) return false;
  nominal.identified = false;
  if (is_person_noun(nominal.lemma) && nominal.count == 0) {
    nominal.kind = NominalKind::person;
    nominal.type = EntityType::person;
    return true;
  }
  const bool works = lexicon::described_type(nominal.lemma) == EntityType::facility;
  if (works && facility_ends_in(draft, nominal.lemma)) return false;
  // "toured the Riga shipyard": where one is; the shipyard that does something is a firm
  if (works && !nominal.fixed.empty() && draft.entity(nominal.fixed[0]).type == EntityType::place &&
      is_gone_to(view, nominal)) {
    nominal.identified = true;
    return false;
  }
  // "bought the Riga shipyard", "the Krško power station": what is built or sold, and a station that broadcasts nothing
  static const WordSet stations(
      "power|nuclear|railway|rail|train|bus|metro|fire|pumping|petrol|weather|radar|space|hydropower|hydroelectric|"
      "thermal|desalination|compressor|research|tube|subway");
  const bool no_broadcaster =
      nominal.lemma == "station" && std::any_of(nominal.modifiers.begin(), nominal.modifiers.end(),
                                                [&](const std::string& word) { return stations.has(word); });
  if (works && (no_broadcaster || (!nominal.fixed.empty() && draft.entity(nominal.fixed[0]).type == EntityType::place &&
                                   is_built(view, nominal.head)))) {
    if (!nominal.fixed.empty()) nominal.identified = true;
    return false;
  }
  if (kinds_of_noun(nominal.lemma) != 0 || is_part_noun(nominal.lemma) || names_end_in(draft, nominal.lemma)) {
    static const WordSet fixed_too(
        "army|military|parliament|senate|congress|court|ministry|commission|council|committee|fund|institute|"
        "foundation|force|guard|assembly|junta|union|team|squad|agency|police|navy|coastguard|gendarmerie|judiciary");
    if (!nominal.fixed.empty() && fixed_too.has(nominal.lemma)) {  // "the Syrian army" is a body by itself
      nominal.identified = true;
      return false;
    }
    const auto own = std::count_if(nominal.modifiers.begin(), nominal.modifiers.end(),
                                   [](const std::string& word) { return word[0] != '#'; });
    if (own > 2) return false;
    nominal.kind = NominalKind::body;
    nominal.type = EntityType::organization;
    return true;
  }
  if (!nominal.fixed.empty()) nominal.identified = true;
  return false;
}

Resolved resolve_definite(Draft& draft, const Discourse& discourse, const NominalSpan& nominal) {
  switch (nominal.kind) {
    case NominalKind::neighbour:
      return resolve_neighbour(draft, discourse, nominal);
    case NominalKind::rulers:
      return resolve_rulers(draft, discourse, nominal);
    case NominalKind::body:
      return resolve_definite_body(draft, discourse, nominal);
    case NominalKind::fighters:
      return resolve_fighters(draft, discourse, nominal);
    case NominalKind::person:
      return resolve_definite_person(draft, discourse, nominal);
    case NominalKind::state:
      return resolve_definite_state(draft, discourse, nominal);
    case NominalKind::capital:
      return resolve_definite_capital(draft, discourse, nominal);
    case NominalKind::hosts:
      return resolve_hosts(draft, nominal);
    case NominalKind::town:
      return resolve_definite_town(draft, discourse, nominal);
    default:
      return {};
  }
}

}  // namespace chancery
