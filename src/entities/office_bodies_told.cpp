#include "entities/office_bodies_told.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "entities/body_kinds.hpp"
#include "entities/crowns.hpp"
#include "entities/definite_parts.hpp"
#include "entities/firm_posts.hpp"
#include "entities/guest_states.hpp"
#include "entities/holder_acts.hpp"
#include "entities/holder_state.hpp"
#include "entities/name_states.hpp"
#include "entities/offices.hpp"
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

}  // namespace

// "his own governor", "the bank's governor": its owner is told.
bool is_owned(const Draft& draft, const TitleSpan& title) {
  if (title.extent.begin == 0) return false;
  const auto& tokens = draft.sentence(title.sentence).tokens;
  const std::uint32_t last = title.extent.begin - 1;
  const Token& before = tokens[last > 0 && tokens[last].form == "own" ? last - 1 : last];
  return before.xpos == "PRP$" || before.xpos == "POS" || is_of_side(draft, title);
}

std::optional<BodyTold> body_told(Draft& draft, const Discourse& discourse, const TitleSpan& title) {
  if (const auto court = court_in_mind(draft, discourse, title)) return BodyTold{*court, 0.6F};
  if (const auto organ = organ_before(draft, discourse, title)) return BodyTold{*organ, 0.6F};
  if (const auto owner = body_of_owner(draft, title)) return BodyTold{*owner, 0.65F};
  if (const auto body = is_owned(draft, title) ? std::nullopt : body_just_told(draft, title))
    return BodyTold{*body, 0.6F};
  if (const auto body = is_owned(draft, title) ? std::nullopt : body_that_spoke(draft, title))
    return BodyTold{*body, 0.6F};
  if (title.key.starts_with("opposition"))
    if (const auto state = state_of_jailer(draft, title)) return BodyTold{*state, 0.65F};
  // "Uganda's Ana Duarte, a former speaker"
  static const WordSet of_state(
      "ambassador|envoy|minister|premier|president|vice-president|undersecretary|consul|speaker|senator|governor");
  if (title.former && of_state.has(title.noun))
    if (const auto state = owner_state(draft, title.holders[0])) return BodyTold{*state, 0.6F};
  return std::nullopt;
}

std::optional<BodyTold> state_told(Draft& draft, const Discourse& discourse, const TitleSpan& title) {
  static const WordSet of_states("ambassador|envoy|minister|premier|president|vice-president|undersecretary|consul");
  const bool sent = of_states.has(title.noun) && !is_post_of_firm(draft, title);
  if (const auto state = sent ? owner_state(draft, title.holders[0]) : std::nullopt) return BodyTold{*state, 0.65F};
  const bool heir = title.key == "crown prince";
  // the knowledge base knows where he is from
  if (const auto home =
          (sent || heir) && draft.entity(title.holders[0]).known ? draft.country_of(title.holders[0]) : std::nullopt)
    return BodyTold{draft.known_entity(*home), 0.6F};
  if (const auto realm = heir && !is_owned(draft, title) ? crowned_state(draft, discourse, title) : std::nullopt)
    return BodyTold{*realm, 0.55F};
  // "thanked his host, Prime Minister Berg": of the state where they are
  if (sent && is_of_host(draft, title))
    if (const auto state = state_of_scene(draft, title.sentence)) return BodyTold{draft.known_entity(*state), 0.6F};
  if (sent && is_of_host(draft, title))
    if (const auto state = state_of_host(draft, title.sentence, title.extent.begin)) return BodyTold{*state, 0.6F};
  if (const auto state = sent ? state_acting_before(draft, title) : std::nullopt) return BodyTold{*state, 0.6F};
  if (const auto state = sent || title.noun == "secretary" ? state_represented(draft, title) : std::nullopt)
    return BodyTold{*state, 0.65F};
  if (const auto state = sent || title.noun == "secretary" ? state_acted_for(draft, title) : std::nullopt)
    return BodyTold{*state, 0.65F};
  if (const auto state = sent || title.noun == "secretary" || title.noun == "vice-premier"
                             ? state_of_sender(draft, title)
                             : std::nullopt)
    return BodyTold{*state, 0.65F};
  if (const auto state = sent ? state_ruled_under(draft, title) : std::nullopt) return BodyTold{*state, 0.65F};
  if (const auto state = sent ? state_of_accreditation(draft, title) : std::nullopt) return BodyTold{*state, 0.65F};
  static const WordSet envoys("ambassador|envoy|consul");
  if (const auto state = envoys.has(title.noun) ? state_left_of_envoys(draft, title) : std::nullopt)
    return BodyTold{*state, 0.65F};
  if (const auto state = sent ? state_of_embassy(draft, title) : std::nullopt) return BodyTold{*state, 0.65F};
  if (const auto state = serves_head_of_state(draft, title) && !is_owned(draft, title)
                             ? state_of_only_leader(draft, title)
                             : std::nullopt)
    return BodyTold{*state, 0.6F};
  if (const auto place = place_in_front(draft, title)) return BodyTold{*place, 0.65F};
  if (const auto place = place_before_where(draft, title)) return BodyTold{*place, 0.65F};
  if (const auto state = sent ? state_of_listed_visit(draft, title) : std::nullopt) return BodyTold{*state, 0.65F};
  if (const auto state = state_of_delegation(draft, title)) return BodyTold{*state, 0.65F};
  if (const auto land = sent ? state_of_visited(draft, title) : std::nullopt)
    return BodyTold{draft.known_entity(*land), 0.6F};
  if (const auto state = sent || title.noun == "secretary" ? state_of_companion(draft, title) : std::nullopt)
    return BodyTold{*state, 0.6F};
  // "summoned Ambassador Svensson" in a text of Sweden and Chile: the name tells whose
  static const WordSet abroad("ambassador|envoy|consul|chargé|emissary|negotiator|delegate|representative");
  constexpr double by_name = 1.6;
  if (abroad.has(title.noun))
    if (const auto state = state_by_name(draft, title.holders[0], by_name);
        state && state != host_of_envoy(draft, title))
      return BodyTold{*state, 0.55F};
  return std::nullopt;
}

}  // namespace chancery
