#include "entities/state_focus.hpp"

#include <algorithm>
#include <map>

#include "entities/body_kinds.hpp"
#include "entities/joint_authors.hpp"
#include "entities/national_bodies.hpp"
#include "entities/nominals.hpp"
#include "entities/speech.hpp"

namespace chancery {
namespace {

constexpr double of_chapter = 250.0;  // the chapter of a digest
constexpr double at_home = 80.0, of_statement = 160.0;
constexpr double most_named = 40.0, told_most = 250.0;
constexpr double least_score = 60.0;
constexpr double clear_lead = 1.3;

struct Lead {
  std::optional<EntityId> best;
  double first = 0.0, second = 0.0;  // what the best and the next one have
};

Lead lead_of(const std::map<EntityId, double>& scores, const Discourse::Test& allowed) {
  Lead lead;
  for (const auto& [state, score] : scores) {
    if (!allowed(state)) continue;
    if (score > lead.first) {
      lead = {state, score, lead.first};
    } else {
      lead.second = std::max(lead.second, score);
    }
  }
  return lead;
}

// The state that has more than any other, and more than one mention.
std::optional<EntityId> clear_best(const std::map<EntityId, double>& scores) {
  const Lead lead = lead_of(scores, [](EntityId) { return true; });
  return lead.first > 1.0 && lead.first > lead.second ? lead.best : std::nullopt;
}

// The state of which the whole text tells most: by its name, its places, its people and its bodies; what opens the text
// counts for more.
std::optional<EntityId> state_told_most(const Draft& draft) {
  constexpr double as_adjective = 0.6, in_place = 0.7, of_person = 0.4, of_body = 0.5, opening = 1.5;
  std::vector<double> times(draft.result.list.size(), 0.0);
  for (const NameSpan& name : draft.names)
    if (name.entities.size() == 1)
      times[static_cast<std::size_t>(name.entities[0])] +=
          (name.adjective ? as_adjective : 1.0) * (name.sentence < 2 ? opening : 1.0);
  std::map<EntityId, double> scores;
  const auto add = [&](std::optional<KnownId> home, double score) {
    if (const auto state = home ? draft.find_known(*home) : std::nullopt) scores[*state] += score;
  };
  for (std::size_t at = 0; at < times.size(); ++at) {
    if (times[at] <= 0.0) continue;
    const auto id = static_cast<EntityId>(at);
    const EntityNotes& note = draft.notes[at];
    switch (draft.entity(id).type) {
      case EntityType::country:
        scores[id] += times[at];
        break;
      case EntityType::person:
        if (const auto home = country_of_person(draft, id); home && draft.entity(*home).type == EntityType::country)
          scores[*home] += of_person * times[at];
        break;
      case EntityType::organization:
        add(note.body_state          ? note.body_state
            : note.homes.size() == 1 ? std::optional(note.homes[0])
                                     : std::nullopt,
            of_body * times[at]);
        break;
      default:
        add(draft.country_of(id), in_place * times[at]);
    }
  }
  return clear_best(scores);
}

}  // namespace

std::optional<EntityId> state_named_most(const Draft& draft) {
  std::map<EntityId, double> counts;
  const std::vector<double> times = times_named(draft);
  for (std::size_t at = 0; at < times.size(); ++at)
    if (times[at] > 0.0 && draft.result.list[at].type == EntityType::country)
      counts[static_cast<EntityId>(at)] = times[at];
  return clear_best(counts);
}

namespace {

bool is_owned(const Draft& draft, const NominalSpan& nominal) {
  return draft.sentence(nominal.sentence).tokens[nominal.tokens.begin].upos == Upos::pron;
}

// "its central bank", "the foreign ministry in Tehran": the words tell whose.
std::optional<EntityId> state_told(Draft& draft, const NominalSpan& nominal) {
  if (is_owned(draft, nominal)) {
    for (const EntityId owner : owners_of(draft, nominal))
      if (draft.entity(owner).type == EntityType::country) return owner;
    return std::nullopt;
  }
  const auto& tokens = draft.sentence(nominal.sentence).tokens;
  if (nominal.tokens.end + 1 >= tokens.size() || ascii_lower(tokens[nominal.tokens.end].form) != "in")
    return std::nullopt;
  int name = draft.name_at(nominal.sentence, nominal.tokens.end + 1);
  if (name < 0) name = draft.name_at(nominal.sentence, nominal.tokens.end + 2);  // "The Hague"
  if (name < 0 || draft.names[static_cast<std::size_t>(name)].entities.size() != 1) return std::nullopt;
  const EntityId seat = draft.names[static_cast<std::size_t>(name)].entities[0];
  if (draft.entity(seat).type == EntityType::country) return seat;
  const auto country = draft.entity(seat).type == EntityType::place ? draft.country_of(seat) : std::nullopt;
  return country ? std::optional(draft.known_entity(*country)) : std::nullopt;
}

// "The foreign ministry summoned Togo's ambassador": Togo, whose ministry it is not.
std::optional<EntityId> sender_of_envoy(const Draft& draft, const NominalSpan& nominal) {
  static const WordSet calling("summon|expel|convene|recall|rebuke"),
      envoys("ambassador|envoy|chargé|diplomat|attaché|consul");
  const auto& tokens = draft.sentence(nominal.sentence).tokens;
  bool called = false;
  for (std::uint32_t at = nominal.tokens.end; at < tokens.size(); ++at) {
    called = called || calling.has(ascii_lower(tokens[at].lemma));
    const int index = called ? draft.name_at(nominal.sentence, at) : -1;
    if (index < 0) continue;
    const NameSpan& name = draft.names[static_cast<std::size_t>(index)];
    const std::size_t behind =
        name.tokens.end + (name.tokens.end < tokens.size() && tokens[name.tokens.end].xpos == "POS" ? 1 : 0);
    if (name.entities.size() == 1 && behind < tokens.size() && envoys.has(ascii_lower(tokens[behind].form)) &&
        draft.entity(name.entities[0]).type == EntityType::country)
      return name.entities[0];
  }
  return std::nullopt;
}

// "Minsk was not amused. The foreign ministry said": of the state that the sentence before was about.
std::optional<EntityId> state_spoken_of_last(Draft& draft, const NominalSpan& nominal) {
  const Token& head = draft.sentence(nominal.sentence).tokens[static_cast<std::size_t>(nominal.head)];
  if (nominal.tokens.begin > 1 || head.relation != Relation::nsubj) return std::nullopt;
  if (const auto scene = state_of_scene_before(draft, nominal.sentence)) return scene;
  const LocalSubject last = subject_before(draft, nominal.sentence, draft.result.mentions);
  if (last.entities.size() != 1) return std::nullopt;
  if (draft.entity(last.entities[0]).type == EntityType::country) return last.entities[0];
  const auto known = draft.entity(last.entities[0]).known;
  if (!known || !draft.known.things()[static_cast<std::size_t>(*known)].capital) return std::nullopt;
  const auto country = draft.country_of(last.entities[0]);
  return country ? std::optional(draft.known_entity(*country)) : std::nullopt;
}

}  // namespace

bool is_state_organ(const NominalSpan& nominal) {
  static const WordSet alone("parliament|legislature|senate|army|navy|treasury|police|military");
  static const WordSet any(
      "bank|ministry|court|commission|assembly|prosecutor|guard|tribunal|council|committee|department|service|agency|"
      "inspectorate|directorate");
  // "the investment bank", "the communications department": any firm has them, and a hospital its emergency department
  static const WordSet of_firms("bank|committee|department|service"),
      for_firms(
          "investment|development|communications|communication|digital|emergency|power|sport|sports|youth|science|"
          "land");
  static const WordSet telling(
      "central|foreign|finance|defence|defense|interior|justice|energy|health|trade|economy|agriculture|education|"
      "transport|culture|"
      "tourism|oil|mining|labour|labor|home|supreme|constitutional|electoral|election|elections|national|coast|state|"
      "public|"
      "commerce|information|environment|security|cassation|federal|lower|upper|human|rights|planning|industry|"
      "telecommunications|"
      "roads|road|rail|railways|railway|aviation|investment|disaster|emergency|emergencies|communications|"
      "communication|digital|water|works|housing|land|lands|forestry|"
      "fisheries|mines|minerals|petroleum|power|electricity|science|sports|sport|youth|religious|affairs|development|"
      "social|welfare|immigration|migration|internal|"
      "war|veterans|customs|tax|revenue|border|intelligence|prison|prisons|presidential|republican|anti-corruption|"
      "antitrust|competition|privatisation|privatization");
  static const WordSet in_cabinet("war|security|inner|federal|interim|transitional|emergency|military|ruling|national");
  if (nominal.lemma == "cabinet")
    return std::all_of(nominal.modifiers.begin(), nominal.modifiers.end(),
                       [&](const std::string& word) { return in_cabinet.has(word); });
  if (alone.has(nominal.lemma)) return nominal.modifiers.empty();
  if (nominal.lemma == "congress" && nominal.tokens.size() == 1) return true;  // the Congress is a party of India's
  if (!any.has(nominal.lemma) || nominal.modifiers.empty()) return false;
  const bool firms = of_firms.has(nominal.lemma);
  return std::all_of(nominal.modifiers.begin(), nominal.modifiers.end(), [&](const std::string& word) {
    return word[0] == '#' || (telling.has(word) && !(firms && for_firms.has(word)));
  });
}

std::optional<EntityId> state_of_scene_before(Draft& draft, int sentence) {
  if (sentence < 1 || draft.sentence(sentence - 1).tokens.size() < 3) return std::nullopt;
  if (draft.sentence(sentence - 1).tokens.front().form != "In") return std::nullopt;
  const int index = draft.name_at(sentence - 1, 1);
  if (index < 0) return std::nullopt;
  const NameSpan& name = draft.names[static_cast<std::size_t>(index)];
  if (name.entities.size() != 1 || draft.entity(name.entities[0]).type != EntityType::place) return std::nullopt;
  const auto country = draft.country_of(name.entities[0]);
  return country ? std::optional(draft.known_entity(*country)) : std::nullopt;
}

std::optional<EntityId> state_of_dateline(const Draft& draft) {
  if (draft.article.dateline_place.empty()) return std::nullopt;
  for (const NameHit& hit : draft.known.find(normalize_name(draft.article.dateline_place))) {
    const KnownThing& place = draft.known.things()[static_cast<std::size_t>(hit.thing)];
    if (place.type == EntityType::place && place.country) return draft.find_known(*place.country);
  }
  return std::nullopt;
}

std::vector<double> times_named(const Draft& draft) {
  constexpr double as_adjective = 0.6;  // "the Canadian miner" tells less of Canada than its name does
  std::vector<double> times(draft.result.list.size(), 0.0);
  for (const NameSpan& name : draft.names)
    if (name.entities.size() == 1)
      times[static_cast<std::size_t>(name.entities[0])] +=
          name.adjective && draft.title_at(name.sentence, name.tokens.end) < 0 ? as_adjective : 1.0;
  return times;
}

std::optional<EntityId> state_in_focus(const Draft& draft, const Discourse& discourse, const Discourse::Test& allowed,
                                       Focus focus) {
  std::map<EntityId, double> scores;
  discourse.each([&](EntityId id, double weight) {
    if (weight < 5.0) return;
    if (draft.entity(id).type == EntityType::country) {
      scores[id] += weight;
    } else if (draft.entity(id).type == EntityType::person) {
      if (const auto home = country_of_person(draft, id); home && draft.entity(*home).type == EntityType::country)
        scores[*home] += 0.5 * weight;
    } else if (const auto home = draft.notes[static_cast<std::size_t>(id)].body_state) {
      if (const auto state = draft.find_known(*home)) scores[*state] += 0.7 * weight;
    }
  });
  if (const auto home = state_of_dateline(draft)) scores[*home] += at_home;
  if (const auto subject = state_of_statement(draft)) scores[*subject] += of_statement;
  if (const auto chapter = discourse.chapter()) scores[*chapter] += of_chapter;
  if (focus == Focus::text) {
    if (const auto most = state_told_most(draft)) scores[*most] += told_most;
  } else if (const auto most = state_named_most(draft)) {
    scores[*most] += most_named;
  }
  const Lead lead = lead_of(scores, allowed);
  return lead.first >= least_score && lead.first >= clear_lead * lead.second ? lead.best : std::nullopt;
}

std::optional<EntityId> state_just_spoken_of(const Draft& draft, int sentence, int head) {
  const auto& tokens = draft.sentence(sentence).tokens;
  static const WordSet links("in|on");
  std::optional<EntityId> found;
  for (const Mention& mention : draft.result.mentions) {
    if (mention.sentence != sentence || mention.head >= head || mention.tokens.begin == 0 ||
        mention.referents.size() != 1)
      continue;
    if (draft.entity(mention.referents[0]).type != EntityType::country || mention.kind == MentionKind::pronoun)
      continue;
    if (links.has(ascii_lower(tokens[mention.tokens.begin - 1].form))) found = mention.referents[0];
  }
  return found;
}

namespace {

// "the Senate" of a state whose senate the knowledge base names.
std::optional<KnownId> known_organ(const Draft& draft, const std::string& called, KnownId state) {
  const KnownThing& home = draft.known.things()[static_cast<std::size_t>(state)];
  std::vector<std::string> states = home.aliases;
  states.push_back(home.name);
  for (const std::string& name : states)
    for (const std::string& full : {called + " of " + name, called + " of the " + name, name + " " + called})
      for (const NameHit& hit : draft.known.find(normalize_name(full)))
        if (draft.known.things()[static_cast<std::size_t>(hit.thing)].type == EntityType::organization &&
            hit.kind != NameKind::surname)
          return hit.thing;
  return std::nullopt;
}

// "links to the Myanmar military … gave to the military": the one state whose the text says that such an organ is.
std::optional<EntityId> owner_of_such_organ(const Draft& draft, const NominalSpan& nominal) {
  static const WordSet organs("army|navy|police|military|parliament|judiciary|coastguard|gendarmerie");
  if (!organs.has(nominal.lemma) || !nominal.modifiers.empty()) return std::nullopt;
  std::optional<EntityId> only;
  for (const NameSpan& name : draft.names) {
    if (name.nested || name.entities.size() != 1 || draft.entity(name.entities[0]).type != EntityType::country)
      continue;
    const auto& tokens = draft.sentence(name.sentence).tokens;
    std::size_t at = name.tokens.end;
    if (at < tokens.size() && tokens[at].xpos == "POS") ++at;
    if (at >= tokens.size() || ascii_lower(tokens[at].form) != nominal.lemma) continue;
    if (at + 1 < tokens.size() && (tokens[at + 1].upos == Upos::noun || tokens[at + 1].upos == Upos::propn))
      continue;  // "a Togolese army officer", "Norwegian police cars"
    if (only && *only != name.entities[0]) return std::nullopt;
    only = name.entities[0];
  }
  return only;
}

}  // namespace

Resolved resolve_state_organ(Draft& draft, const Discourse& discourse, const NominalSpan& nominal) {
  if (!is_state_organ(nominal) || !nominal.definite) return {};
  const Barred barred(draft, nominal);
  auto state = state_told(draft, nominal);
  if (!state && is_owned(draft, nominal)) return {};
  if (!state) state = state_of_capital_in_front(draft, nominal);
  if (!state)
    if (const auto forces = forces_named(draft, nominal); forces && !barred.has(*forces)) return {{*forces}, 0.65F};
  if (!state)
    if (const auto owner = owner_of_such_organ(draft, nominal); owner && !barred.has(*owner)) state = owner;
  if (!state)  // "Why did you leave the foreign ministry?"
    if (const auto party = turn_party(draft, nominal.sentence))
      if (const auto own = country_of_person(draft, *party); own && draft.entity(*own).type == EntityType::country)
        state = own;
  if (!state) state = state_just_spoken_of(draft, nominal.sentence, nominal.head);
  const auto elsewhere = sender_of_envoy(draft, nominal);
  if (!state)
    if (const auto last = state_spoken_of_last(draft, nominal); last && !barred.has(*last) && last != elsewhere)
      state = last;
  const auto may_own = [&](EntityId id) { return !barred.has(id) && id != elsewhere; };
  if (!state) state = state_in_focus(draft, discourse, may_own);
  if (!state) state = state_in_focus(draft, discourse, may_own, Focus::text);
  if (!state || !draft.entity(*state).known) return {};
  constexpr float trust = 0.6F;
  const KnownId home = *draft.entity(*state).known;
  std::vector<std::string> words;
  std::string called;
  for (std::uint32_t at = nominal.tokens.begin; at <= static_cast<std::uint32_t>(nominal.head); ++at) {
    const std::string word = ascii_lower(draft.sentence(nominal.sentence).tokens[at].form);
    static const WordSet left_out("the|its|their|his|her|whose");
    if (left_out.has(word)) continue;
    words.push_back(word);
    called += (called.empty() ? "" : " ") + word;
  }
  const std::string key = body_key(words).empty() ? called : body_key(words);
  if (const auto body = find_national_body(draft, key, home)) return {{*body}, trust};
  if (const auto known = known_organ(draft, called, home)) return {{draft.known_entity(*known)}, trust};
  const EntityId body = draft.new_entity(EntityType::organization, called + " of " + draft.entity(*state).name, true);
  draft.add_alias(body, called);
  EntityNotes& note = draft.note(body);
  note.body_key = key;
  note.body_state = home;
  note.homes.push_back(home);
  note.kinds = kinds_of_noun(nominal.lemma);
  return {{body}, trust};
}

}  // namespace chancery
