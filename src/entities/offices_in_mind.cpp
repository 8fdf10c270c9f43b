// Offices whose body nothing beside the title names: of the author, the delegation, the leader who is accompanied, or
// the state, company or town most in mind.
#include <algorithm>
#include <array>
#include <cmath>
#include <string_view>

#include "entities/author_state.hpp"
#include "entities/body_kinds.hpp"
#include "entities/crowns.hpp"
#include "entities/definite_parts.hpp"
#include "entities/firm_posts.hpp"
#include "entities/guest_states.hpp"
#include "entities/holder_acts.hpp"
#include "entities/holder_state.hpp"
#include "entities/likely_state.hpp"
#include "entities/name_states.hpp"
#include "entities/office_completion.hpp"
#include "entities/offices.hpp"
#include "entities/parties.hpp"
#include "entities/sender_state.hpp"
#include "entities/speech.hpp"
#include "entities/state_beside.hpp"
#include "entities/state_focus.hpp"
#include "entities/state_officers.hpp"
#include "entities/told_owners.hpp"
#include "entities/visit_lists.hpp"

namespace chancery {
namespace {

// "in Guayaquil the mayor, Duarte, spoke", "in Kano, the state's governor, Berg,": of the place that opens the clause.
std::optional<EntityId> place_in_front(const Draft& draft, const TitleSpan& title) {
  static const WordSet local("governor|mayor|prefect|mayoress");
  const auto& tokens = draft.sentence(title.sentence).tokens;
  std::uint32_t end = title.extent.begin;
  if (!local.has(title.noun) || end < 2) return std::nullopt;
  if (tokens[end - 1].form == ",") --end;
  const int name = draft.name_at(title.sentence, end - 1);
  if (name < 0 || draft.names[static_cast<std::size_t>(name)].entities.size() != 1) return std::nullopt;
  const NameSpan& place = draft.names[static_cast<std::size_t>(name)];
  const bool opens = place.tokens.begin == 1 ||
                     (place.tokens.begin > 1 &&
                      (tokens[place.tokens.begin - 2].form == ";" || tokens[place.tokens.begin - 2].form == ","));
  if (place.tokens.begin == 0 || ascii_lower(tokens[place.tokens.begin - 1].form) != "in" || !opens ||
      draft.entity(place.entities[0]).type != EntityType::place)
    return std::nullopt;
  return place.entities[0];
}

// "flew to Kars, where he was received by the governor": of the place named before "where".
std::optional<EntityId> place_before_where(const Draft& draft, const TitleSpan& title) {
  static const WordSet local("governor|mayor|prefect|mayoress");
  if (!local.has(title.noun)) return std::nullopt;
  const auto& tokens = draft.sentence(title.sentence).tokens;
  constexpr std::uint32_t reach = 12;
  for (std::uint32_t at = title.extent.begin; at-- > 1 && at + reach > title.extent.begin;) {
    if (ascii_lower(tokens[at].form) != "where") continue;
    const std::uint32_t last = tokens[at - 1].form == "," ? (at > 1 ? at - 2 : 0) : at - 1;
    const int name = draft.name_at(title.sentence, last);
    if (name < 0 || draft.names[static_cast<std::size_t>(name)].entities.size() != 1) return std::nullopt;
    const EntityId place = draft.names[static_cast<std::size_t>(name)].entities[0];
    return draft.entity(place).type == EntityType::place ? std::optional(place) : std::nullopt;
  }
  return std::nullopt;
}

// "The bank has a new head, Ana Duarte": who has one.
std::optional<EntityId> body_of_owner(const Draft& draft, const TitleSpan& title) {
  const Sentence& sentence = draft.sentence(title.sentence);
  const Token& head = sentence.tokens[static_cast<std::size_t>(head_of(sentence, title.tokens))];
  static const WordSet having("have|get|gain|acquire");
  if (head.relation != Relation::obj || head.head < 0 ||
      !having.has(ascii_lower(sentence.tokens[static_cast<std::size_t>(head.head)].lemma)))
    return std::nullopt;
  for (const Mention& mention : draft.result.mentions) {
    if (mention.sentence != title.sentence || mention.referents.size() != 1) continue;
    const Token& subject = sentence.tokens[static_cast<std::size_t>(mention.head)];
    if (subject.relation != Relation::nsubj || subject.head != head.head) continue;
    const EntityType type = draft.entity(mention.referents[0]).type;
    return type == EntityType::country || type == EntityType::organization ? std::optional(mention.referents[0])
                                                                           : std::nullopt;
  }
  return std::nullopt;
}

// Whether the text says the name itself; the knowledge base may have put it in for "the Peruvian premier".
bool is_named(const Draft& draft, EntityId holder) { return !draft.names_of(holder).empty(); }

// "Prosecutor Berg" where the text has a court of several states in mind, "Judge Lund" where any.
std::optional<EntityId> court_in_mind(const Draft& draft, const Discourse& discourse, const TitleSpan& title) {
  static const WordSet of_courts("prosecutor|judge|registrar|justice|magistrate");
  if (!of_courts.has(title.noun)) return std::nullopt;
  const BodyKinds courts = kinds_of_noun("court");
  return discourse.best([&](EntityId id) {
    if (draft.entity(id).type != EntityType::organization ||
        (draft.notes[static_cast<std::size_t>(id)].kinds & courts) == 0)
      return false;
    const std::string name = ascii_lower(draft.entity(id).name);
    constexpr std::array<std::string_view, 8> wide = {"international", "special",        "african", "european",
                                                      "caribbean",     "inter-american", "hybrid",  "residual"};
    const bool of_states = std::any_of(wide.begin(), wide.end(),
                                       [&](std::string_view word) { return name.find(word) != std::string::npos; });
    return discourse.weight(id) >= 5.0 && (of_states || title.noun != "prosecutor");
  });
}

// "central bank governor Berg", "electoral council chief Duarte": the organ of the state in focus that stands before
// the title.
std::optional<EntityId> organ_before(Draft& draft, const Discourse& discourse, const TitleSpan& title) {
  static const WordSet heads(
      "chief|head|governor|president|chairman|chairwoman|chair|speaker|boss|vice-governor|vice-president|director");
  const auto& tokens = draft.sentence(title.sentence).tokens;
  if (!heads.has(title.noun) || title.plural) return std::nullopt;
  std::uint32_t organ = title.tokens.end;
  for (std::uint32_t at = title.tokens.end; at-- > 0 && at + 4 > title.tokens.begin && organ == title.tokens.end;)
    if (at + 1 < title.tokens.end && is_organ_noun(ascii_lower(tokens[at].form))) organ = at;
  // "the Commission chief": a body spoken of
  if (organ == title.tokens.end || (organ > 0 && tokens[organ].form[0] <= 'Z') ||
      draft.name_at(title.sentence, organ) >= 0)
    return std::nullopt;
  NominalSpan nominal;
  nominal.kind = NominalKind::body;
  nominal.type = EntityType::organization;
  nominal.sentence = title.sentence;
  nominal.head = static_cast<int>(organ);
  nominal.lemma = ascii_lower(tokens[organ].form);
  nominal.definite = true;
  std::uint32_t first = organ;
  static const WordSet telling("central|electoral|election|supreme|constitutional|national|human|rights");
  while (first > 0 && organ - first < 3 && draft.name_at(title.sentence, first - 1) < 0 &&
         telling.has(ascii_lower(tokens[first - 1].form)))
    nominal.modifiers.push_back(ascii_lower(tokens[--first].form));
  nominal.tokens = {first, organ + 1};
  const Resolved found = resolve_state_organ(draft, discourse, nominal);
  return found.entities.size() == 1 ? std::optional(found.entities[0]) : std::nullopt;
}

// The one commission besides Europe's that the text names: "the African Union Commission … Commissioner for Health".
std::optional<EntityId> other_commission(const Draft& draft, std::optional<KnownId> of_europe) {
  std::optional<EntityId> found;
  for (std::size_t at = 0; at < draft.result.list.size(); ++at) {
    const Entity& one = draft.result.list[at];
    if (one.type != EntityType::organization || (one.known && one.known == of_europe) ||
        !ascii_lower(one.name).ends_with(" commission"))
      continue;
    if (found) return std::nullopt;
    found = static_cast<EntityId>(at);
  }
  return found;
}

// "his own governor", "the bank's governor": its owner is told.
bool is_owned(const Draft& draft, const TitleSpan& title) {
  if (title.extent.begin == 0) return false;
  const auto& tokens = draft.sentence(title.sentence).tokens;
  const std::uint32_t last = title.extent.begin - 1;
  const Token& before = tokens[last > 0 && tokens[last].form == "own" ? last - 1 : last];
  return before.xpos == "PRP$" || before.xpos == "POS" || is_of_side(draft, title);
}

}  // namespace

void complete_from_mind(Draft& draft, const Discourse& discourse, TitleSpan& title) {
  const bool former_row =
      title.plural && title.former && title.holders.size() > 1;  // "two former premiers, Duarte and Berg"
  if (!title.bodies.empty() || (title.holders.size() != 1 && !former_row) || title.noun == "counterpart") return;
  if (is_bare_style(draft, title)) return;
  // "provincial government spokesman Berg": of no ministry that was spoken of
  static const WordSet parts("provincial|regional|municipal|local|district|county|city");
  if (title.employee && title.key.find("government") != std::string::npos &&
      parts.has(title.key.substr(0, title.key.find(' '))))
    return;
  if (const auto court = court_in_mind(draft, discourse, title)) return give_body(draft, title, *court, 0.6F);
  if (const auto organ = organ_before(draft, discourse, title)) return give_body(draft, title, *organ, 0.6F);
  if (const auto owner = body_of_owner(draft, title)) return give_body(draft, title, *owner, 0.65F);
  if (const auto body = is_owned(draft, title) ? std::nullopt : body_just_told(draft, title))
    return give_body(draft, title, *body, 0.6F);
  if (const auto body = is_owned(draft, title) ? std::nullopt : body_that_spoke(draft, title))
    return give_body(draft, title, *body, 0.6F);
  if (title.key.starts_with("opposition"))
    if (const auto state = state_of_jailer(draft, title)) return give_body(draft, title, *state, 0.65F);
  // "Uganda's Ana Duarte, a former speaker"
  static const WordSet of_state(
      "ambassador|envoy|minister|premier|president|vice-president|undersecretary|consul|speaker|senator|governor");
  if (title.former && of_state.has(title.noun))
    if (const auto state = owner_state(draft, title.holders[0])) return give_body(draft, title, *state, 0.6F);
  static const WordSet national(
      "president|minister|premier|chancellor|vice-president|vice-premier|undersecretary|ombudsman|minister-designate|"
      "president-elect|"
      "prosecutor|attorney|speaker");
  if (title.former && !national.has(title.noun) && title.noun != "ambassador") return;
  if (title.noun == "speaker") {  // "a speaker at the conference"
    static const WordSet told("at|in|from|on|for|during");
    const auto& words = draft.sentence(title.sentence).tokens;
    static const WordSet choosing("elect|re-elect|reelect|choose");
    const bool chosen =
        title.verb >= 0 &&
        choosing.has(ascii_lower(words[static_cast<std::size_t>(title.verb)].lemma));  // "elected Duarte speaker"
    const bool of_chamber = title.key.starts_with("parliament") || title.key.starts_with("assembly") ||
                            title.key.starts_with("deputy parliament");  // "Parliament Speaker Ana Duarte"
    if ((ascii_lower(words[title.extent.begin].form) != "the" && !chosen && !of_chamber) ||
        (title.extent.end < words.size() && told.has(ascii_lower(words[title.extent.end].form))))
      return;
  }
  const bool of_firm = is_post_of_firm(draft, title);
  static const WordSet of_states("ambassador|envoy|minister|premier|president|vice-president|undersecretary|consul"),
      nobody("");
  const WordSet& sent = of_firm ? nobody : of_states;
  if (const auto state = sent.has(title.noun) ? owner_state(draft, title.holders[0]) : std::nullopt)
    return give_body(draft, title, *state, 0.65F);
  const bool heir = title.key == "crown prince";
  // the knowledge base knows where he is from
  if (const auto home = (sent.has(title.noun) || heir) && draft.entity(title.holders[0]).known
                            ? draft.country_of(title.holders[0])
                            : std::nullopt)
    return give_body(draft, title, draft.known_entity(*home), 0.6F);
  if (const auto realm = heir && !is_owned(draft, title) ? crowned_state(draft, discourse, title) : std::nullopt)
    return give_body(draft, title, *realm, 0.55F);
  // "thanked his host, Prime Minister Berg": of the state where they are
  if (sent.has(title.noun) && is_of_host(draft, title))
    if (const auto state = state_of_scene(draft, title.sentence))
      return give_body(draft, title, draft.known_entity(*state), 0.6F);
  if (sent.has(title.noun) && is_of_host(draft, title))
    if (const auto state = state_of_host(draft, title.sentence, title.extent.begin))
      return give_body(draft, title, *state, 0.6F);
  if (const auto state = sent.has(title.noun) ? state_acting_before(draft, title) : std::nullopt)
    return give_body(draft, title, *state, 0.6F);
  if (const auto state =
          sent.has(title.noun) || title.noun == "secretary" ? state_represented(draft, title) : std::nullopt)
    return give_body(draft, title, *state, 0.65F);
  if (const auto state =
          sent.has(title.noun) || title.noun == "secretary" ? state_acted_for(draft, title) : std::nullopt)
    return give_body(draft, title, *state, 0.65F);
  if (const auto state = sent.has(title.noun) || title.noun == "secretary" || title.noun == "vice-premier"
                             ? state_of_sender(draft, title)
                             : std::nullopt)
    return give_body(draft, title, *state, 0.65F);
  if (const auto state = sent.has(title.noun) ? state_ruled_under(draft, title) : std::nullopt)
    return give_body(draft, title, *state, 0.65F);
  if (const auto state = sent.has(title.noun) ? state_of_accreditation(draft, title) : std::nullopt)
    return give_body(draft, title, *state, 0.65F);
  if (const auto state = serves_head_of_state(draft, title) && !is_owned(draft, title)
                             ? state_of_only_leader(draft, title)
                             : std::nullopt)
    return give_body(draft, title, *state, 0.6F);
  if (const auto place = place_in_front(draft, title)) return give_body(draft, title, *place, 0.65F);
  if (const auto place = place_before_where(draft, title)) return give_body(draft, title, *place, 0.65F);
  if (const auto state = sent.has(title.noun) ? state_of_listed_visit(draft, title) : std::nullopt)
    return give_body(draft, title, *state, 0.65F);
  if (const auto state = state_of_delegation(draft, title)) return give_body(draft, title, *state, 0.65F);
  if (const auto land = sent.has(title.noun) ? state_of_visited(draft, title) : std::nullopt)
    return give_body(draft, title, draft.known_entity(*land), 0.6F);
  if (const auto state =
          sent.has(title.noun) || title.noun == "secretary" ? state_of_companion(draft, title) : std::nullopt)
    return give_body(draft, title, *state, 0.6F);
  // "summoned Ambassador Svensson" in a text of Sweden and Chile: the name tells whose
  static const WordSet abroad("ambassador|envoy|consul|chargé|emissary|negotiator|delegate|representative");
  constexpr double by_name = 1.6;
  if (abroad.has(title.noun))
    if (const auto state = state_by_name(draft, title.holders[0], by_name);
        state && state != host_of_envoy(draft, title))
      return give_body(draft, title, *state, 0.55F);
  static const WordSet corporate(
      "executive|ceo|officer|chairman|chairwoman|chair|chairperson|boss|spokesman|spokeswoman|spokesperson");
  if (title.noun == "commissioner") {  // "Commissioner for Trade" in a text on the Union
    const auto commission = draft.known.find_slug("european-commission");
    const auto union_ = draft.known.find_slug("european-union");
    const bool of_union = union_ && draft.find_known(*union_);
    if (const auto other = of_union ? std::nullopt : other_commission(draft, commission))
      return give_body(draft, title, *other, 0.6F);
    if (commission && (of_union || draft.find_known(*commission)))
      give_body(draft, title, draft.known_entity(*commission), 0.6F);
    return;
  }
  EntityTypes wanted;
  // "a spokeswoman for the mayor", "the chairman of the club": it says where, and that is not in mind
  const auto& row = draft.sentence(title.sentence).tokens;
  static const WordSet wheres("of|for|at");
  if (title.tokens.end < row.size() && wheres.has(ascii_lower(row[title.tokens.end].form)) &&
      title.key.find("national security") == std::string::npos &&
      (corporate.has(title.noun) || title.noun == "president" || title.noun == "chancellor"))
    return;
  // every state has one
  const bool opposition = title.key == "opposition leader" || lexicon::leads_forces(title.key);
  const bool viceroy = title.key == "governor general" || title.key == "governor-general";
  const bool bank = (!viceroy && title.noun == "governor") ||
                    title.noun == "vice-governor";  // "Governor Ana Duarte" in a text on a bank
  if (is_owned(draft, title)) return;               // its owner would have told
  // "CARICOM met. The secretary-general, Ana Duarte,": of the union of states that the text tells of
  const bool general = is_secretary_general(title);
  const auto host = host_of_envoy(draft, title);
  static const WordSet academic("rector|dean|provost|vice-rector|pro-rector");
  if (bank || of_firm || academic.has(title.noun))
    wanted = EntityType::organization;
  else if (viceroy || host || opposition || speaks_for_state(draft, title) || national.has(title.noun) ||
           (title.former && title.noun == "ambassador") || is_department_secretary(title) ||
           (serves_head_of_state(draft, title) && !is_owned(draft, title)) ||
           title.key.find("security advi") != std::string::npos)
    wanted = EntityType::country;
  else if (corporate.has(title.noun) || lexicon::leads_part_of_firm(title.key) || general)
    wanted = EntityType::organization;
  else if (title.noun == "mayor")
    wanted = EntityType::place;
  else
    return;
  const EntityId holder = title.holders[0];
  // a state that somebody else serves in the same office is not meant
  const auto taken = [&](EntityId body) {
    return !title.former &&
           std::any_of(draft.result.offices.begin(), draft.result.offices.end(), [&](const OfficePhrase& phrase) {
             if (phrase.body != body || phrase.holder == holder || phrase.employee || phrase.former ||
                 !is_named(draft, phrase.holder))
               return false;
             const std::string key = ascii_lower(phrase.title);
             return key == title.key || (title.role != Role::other && lexicon::title_role(key) == title.role);
           });
  };
  // the knowledge base has the state of somebody whose office it does not know, or not on this day
  if (wanted.has(EntityType::country))
    if (const auto home = draft.country_of(holder); home && draft.entity(holder).known)
      return give_body(draft, title, draft.known_entity(*home), 0.6F);
  // who serves a state elsewhere in the text serves it here
  if (wanted.has(EntityType::country))
    for (const OfficePhrase& phrase : draft.result.offices)
      if (phrase.holder == holder && phrase.body && !phrase.employee &&
          draft.entity(*phrase.body).type == EntityType::country)
        return give_body(draft, title, *phrase.body, 0.6F);
  if (const auto chapter = wanted.has(EntityType::country) ? discourse.chapter() : std::nullopt)
    if (!taken(*chapter) && !serves_another(draft, title, *chapter) && chapter != host &&
        !holder_visits_state(draft, title, *chapter))
      return give_body(draft, title, *chapter, 0.6F);
  const auto author = state_of_author(draft);
  if (wanted.has(EntityType::country)) {
    const auto state = likely_state(draft, discourse, title, author, [&](EntityId id) {
      return !taken(id) && !serves_another(draft, title, id) && id != host && !holder_visits_state(draft, title, id);
    });
    if (!state) return;
    give_body(draft, title, *state, 0.5F);
    title.body_from_text = false;
    return;
  }
  // a company's news names it first
  const auto opening = std::find_if(draft.names.begin(), draft.names.end(), [&](const NameSpan& name) {
    return name.entities.size() == 1 && wanted.has(draft.entity(name.entities[0]).type) && !name.nested;
  });
  const EntityId first = bank || opening == draft.names.end() ? -1 : opening->entities[0];
  const auto may_serve = [&](EntityId id) {
    if (bank && ascii_lower(draft.entity(id).name).find("bank") == std::string::npos) return false;
    if (general && !is_union_of_states(draft.entity(id))) return false;
    if (academic.has(title.noun) &&
        (draft.notes[static_cast<std::size_t>(id)].kinds & kinds_of_noun("university")) == 0)
      return false;
    return wanted.has(draft.entity(id).type) && discourse.weight(id) > 20.0 && !taken(id) &&
           !draft.notes[static_cast<std::size_t>(id)].described;
  };
  // "Rector Svensson" of the university at Uppsala rather than of that at Lima
  constexpr double by_misfit = 0.45, worst_fit = 4.5;
  double best_fit = -worst_fit;
  discourse.each([&](EntityId id, double) {
    if (may_serve(id)) best_fit = std::max(best_fit, name_fit_at_home(draft, holder, id).value_or(-worst_fit));
  });
  const auto body = discourse.best(may_serve, [&](EntityId id) {
    if (draft.entity(id).known && draft.entity(id).known == author) return 3.0;
    const auto fit = name_fit_at_home(draft, holder, id);
    return (id == first ? 2.2 : 1.0) * (fit ? std::exp(-by_misfit * std::min(worst_fit, best_fit - *fit)) : 1.0);
  });
  if (body) give_body(draft, title, *body, 0.5F);
}

}  // namespace chancery
