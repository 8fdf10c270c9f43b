// Where the holder of a title serves whose phrase does not say so.
#include <algorithm>

#include "entities/firm_posts.hpp"
#include "entities/holder_acts.hpp"
#include "entities/offices.hpp"
#include "entities/secretaries.hpp"
#include "entities/speech_clues.hpp"
#include "entities/state_clues.hpp"
#include "entities/state_focus.hpp"

namespace chancery {
namespace {

// "Treasury Secretary Berg" in a text on Kenya that does not speak of the United States: an office of another state,
// unless the holder is known.
bool is_elsewhere(const Draft& draft, KnownId home, EntityId holder) {
  const auto state = [&](KnownId id) {
    return draft.known.things()[static_cast<std::size_t>(id)].type == EntityType::country;
  };
  if (draft.entity(holder).known || !state(home) || draft.find_known(home)) return false;
  return std::any_of(draft.result.list.begin(), draft.result.list.end(), [&](const Entity& one) {
    return one.known && *one.known != home &&
           (one.type == EntityType::country ||
            (one.type == EntityType::place && draft.known.things()[static_cast<std::size_t>(*one.known)].capital));
  });
}

// The one state that has such an office ("Foreign Secretary").
std::optional<EntityId> home_of_title(Draft& draft, const TitleSpan& title, EntityId holder) {
  // "Deputy Secretary Campbell", where the United States are spoken of
  static const WordSet under(
      "deputy secretary|assistant secretary|deputy assistant secretary|principal deputy assistant secretary");
  if (under.has(title.key))
    for (const NameHit& hit : draft.known.find("United States"))
      if (hit.kind == NameKind::name) return draft.find_known(hit.thing);
  const std::string_view home = lexicon::title_home(title.key);
  if (home.empty()) return std::nullopt;
  static const WordSet shared("foreign secretary|home secretary|defence secretary");  // other states have them, too
  for (const NameHit& hit : draft.known.find(home))
    if (hit.kind == NameKind::name && !(shared.has(title.key) && is_elsewhere(draft, hit.thing, holder)))
      return draft.known_entity(hit.thing);
  return std::nullopt;
}

// "Minister of Foreign Affairs Carla Mendes and Ambassador to Chile Rui Alves" serve one state.
std::optional<EntityId> body_beside(const Draft& draft, const TitleSpan& title, EntityId holder) {
  if (title.employee || title.extent.begin < 2) return std::nullopt;
  // whom the text has introduced before does not stand there for the state of the one beside him
  const auto introduced = [&](const TitleSpan& other) {
    return other.sentence >= 0 && other.sentence < title.sentence && other.holders == std::vector{holder};
  };
  if (std::any_of(draft.titles.begin(), draft.titles.end(), introduced)) return std::nullopt;
  const auto& tokens = draft.sentence(title.sentence).tokens;
  const std::string link = ascii_lower(tokens[title.extent.begin - 1].form);
  if (link != "and" && link != ",") return std::nullopt;
  const int before = draft.name_at(title.sentence, title.extent.begin - 2);
  if (before < 0) return std::nullopt;
  for (const TitleSpan& other : draft.titles) {
    if (other.sentence != title.sentence || other.bodies.size() != 1 || other.holders.size() != 1) continue;
    const auto& named = draft.names[static_cast<std::size_t>(before)].entities;
    // a seat in parliament is of its own party
    static const WordSet seats(
        "mp|senator|lawmaker|legislator|parliamentarian|deputy|congressman|congresswoman|councillor|representative");
    if (seats.has(title.noun) && draft.entity(other.bodies[0]).type == EntityType::organization) continue;
    // "Chancellor Berg and Prime Minister Duarte": no state has two
    if (title.role != Role::other && title.role == other.role && !title.former && !other.former) continue;
    if (named == other.holders && named[0] != holder) return other.bodies[0];
  }
  return std::nullopt;
}

// "will attend a forum in Apia", "told a conference in Dakar": whoever does so may be from anywhere.
bool attends(const Draft& draft, const TitleSpan& title) {
  static const WordSet attending("attend|participate|speak|tell|address|represent|join|arrive|visit|travel|fly|meet"),
      gatherings(
          "conference|summit|forum|meeting|congress|session|assembly|reporter|journalist|ceremony|inauguration|funeral|"
          "talk|negotiation|counterpart");
  const auto& tokens = draft.sentence(title.sentence).tokens;
  return std::ranges::any_of(tokens, [&](const Token& one) { return attending.has(ascii_lower(one.lemma)); }) &&
         std::ranges::any_of(tokens, [&](const Token& one) { return gatherings.has(ascii_lower(one.lemma)); });
}

// "In Bamako the prime minister, …": the state of the one capital that the text names.
std::optional<EntityId> state_of_capital(Draft& draft, const TitleSpan& title) {
  std::optional<KnownId> state;
  for (std::size_t at = 0; at < draft.result.list.size(); ++at) {
    const Entity& entity = draft.result.list[at];
    if (!entity.known || entity.type != EntityType::place) continue;
    const KnownThing& place = draft.known.things()[static_cast<std::size_t>(*entity.known)];
    if (!place.capital || !place.country) continue;
    if (state && *state != *place.country) return std::nullopt;
    // "President Berg landed in Riyadh": where he does not serve
    if (holder_visits_state(draft, title, static_cast<EntityId>(at))) return std::nullopt;
    state = place.country;
  }
  if (!state) return std::nullopt;
  const EntityId found = draft.known_entity(*state);
  if (attends(draft, title) && state_of_dateline(draft) != found) return std::nullopt;
  return goes_to(draft, title, found) || !has_such_ministers(draft, title, found) ? std::nullopt : std::optional(found);
}

// "Minister for Africa", "Middle East minister": an office for a region, which Britain alone gives to ministers.
bool is_for_region(const Draft& draft, const TitleSpan& title) {
  if (title.noun != "minister") return false;
  const auto& tokens = draft.sentence(title.sentence).tokens;
  const auto region = [&](std::int64_t at) {
    if (at < 0 || at >= static_cast<std::int64_t>(tokens.size())) return false;
    const int name = draft.name_at(title.sentence, static_cast<std::uint32_t>(at));
    if (name < 0 || draft.names[static_cast<std::size_t>(name)].entities.size() != 1 ||
        draft.names[static_cast<std::size_t>(name)].adjective)
      return false;
    return draft.entity(draft.names[static_cast<std::size_t>(name)].entities[0]).type == EntityType::place;
  };
  const std::uint32_t end = title.tokens.end;
  if (end + 1 < tokens.size() && tokens[end].form == "for")
    return region(tokens[end + 1].form == "the" ? end + 2 : end + 1);
  return region(static_cast<std::int64_t>(title.tokens.begin) - 1);
}

// "Foreign Minister Datuk Seri Weber", written from abroad: the state whose honorific he bears, if the text speaks of
// it.
std::optional<EntityId> state_of_honorific(const Draft& draft, const TitleSpan& title, EntityId holder) {
  static constexpr std::pair<std::string_view, std::string_view> ranks[] = {
      {"datuk", "malaysia"}, {"datin", "malaysia"},   {"tunku", "malaysia"}, {"tengku", "malaysia"}, {"yb", "malaysia"},
      {"yab", "malaysia"},   {"samdech", "cambodia"}, {"oknha", "cambodia"}, {"smt", "india"},       {"shri", "india"},
      {"pehin", "brunei"},   {"lyonpo", "bhutan"},    {"dasho", "bhutan"}};
  const auto& tokens = draft.sentence(title.sentence).tokens;
  constexpr std::uint32_t reach = 5;  // tokens: "Dato' Seri Dr Haji" before the name
  for (const NameSpan& name : draft.names) {
    if (name.sentence != title.sentence || !means_only(name, holder) || name.tokens.begin + 2 < title.tokens.end ||
        name.tokens.begin > title.extent.end + reach)
      continue;
    for (std::uint32_t at = title.tokens.end;
         at < std::min<std::uint32_t>(name.tokens.end, static_cast<std::uint32_t>(tokens.size())); ++at)
      for (const auto& [rank, slug] : ranks)
        if (without_final_dots(ascii_lower(tokens[at].form)) == rank)
          if (const auto state = draft.known.find_slug(slug)) return draft.find_known(*state);
  }
  return std::nullopt;
}

// A national office in a text that speaks of one state only: of that state.
std::optional<EntityId> only_state(Draft& draft, const TitleSpan& title, EntityId holder) {
  const bool opposes = title.key == "opposition leader";
  if (draft.entity(holder).known || title.employee || (title.vague && !opposes) || title.former) return std::nullopt;
  const auto& tokens = draft.sentence(title.sentence).tokens;
  // "his minister" serves his state, "whose minister" that of whom it is said, "the minister whom Berg had sent" that
  // of Berg
  if (title.extent.begin > 0 &&
      (tokens[title.extent.begin - 1].xpos == "PRP$" || tokens[title.extent.begin - 1].xpos == "WP$"))
    return std::nullopt;
  if (title.tokens.end + 1 < tokens.size() && tokens[title.tokens.end].form == "whom" &&
      draft.name_at(title.sentence, title.tokens.end + 1) >= 0)
    return std::nullopt;
  // "the federation's president": its own
  static const WordSet of_states("government|cabinet|administration|country|state|nation|junta");
  if (title.extent.begin > 1 && tokens[title.extent.begin - 1].xpos == "POS" &&
      draft.name_at(title.sentence, title.extent.begin - 2) < 0 && tokens[title.extent.begin - 2].upos == Upos::noun &&
      !of_states.has(ascii_lower(tokens[title.extent.begin - 2].lemma)))
    return std::nullopt;
  if (is_of_side(draft, title)) return std::nullopt;
  static const WordSet national("president|minister|premier|chancellor|king|queen|emir|sultan|monarch|president-elect");
  const bool designate = title.noun == "minister-designate" || title.noun == "chancellor-designate";
  if (!national.has(title.noun) && !designate && !opposes) return std::nullopt;
  static const WordSet of_missions(
      "minister plenipotentiary|minister counsellor|minister counselor|minister-counsellor|minister-counselor");
  if (of_missions.has(ascii_lower(title.text))) return std::nullopt;  // of the state that sends them
  // "accompanied by the Minister of Mines": where his leader serves
  static const WordSet joining("accompanied|flanked|escorted|joined");
  if (title.extent.begin > 1 && tokens[title.extent.begin - 1].form == "by" &&
      joining.has(ascii_lower(tokens[title.extent.begin - 2].form)))
    return std::nullopt;
  if (is_for_region(draft, title)) {
    const auto britain = draft.known.find_slug("united-kingdom");
    return britain ? draft.find_known(*britain) : std::nullopt;
  }
  std::optional<EntityId> state;
  for (std::size_t at = 0; at < draft.result.list.size(); ++at) {
    if (draft.result.list[at].type != EntityType::country) continue;
    if (state) return std::nullopt;
    state = static_cast<EntityId>(at);
  }
  if (!state) return state_of_capital(draft, title);
  // "Berg received the minister of Peru, Duarte": a state that is named for one in the same sentence only is hers
  const bool other_one = std::any_of(draft.titles.begin(), draft.titles.end(), [&](const TitleSpan& other) {
    return other.sentence == title.sentence && other.body_from_text && other.bodies == std::vector<EntityId>{*state} &&
           other.holders != title.holders && !other.holders.empty();
  });
  const auto all = std::count_if(draft.names.begin(), draft.names.end(),
                                 [&](const NameSpan& name) { return name.entities == std::vector<EntityId>{*state}; });
  // "President Holm … President Berg of Chad": no state has two presidents
  static const WordSet single("president|premier|chancellor|king|queen|emir|sultan|monarch");
  if (single.has(title.noun) && title.key == title.noun &&
      std::any_of(draft.titles.begin(), draft.titles.end(), [&](const TitleSpan& other) {
        return other.key == title.key && other.body_from_text && !other.former && !other.plural &&
               other.bodies == std::vector<EntityId>{*state} &&
               (other.holders.empty() ? other.sentence == title.sentence && other.tokens.begin < title.tokens.begin
                                      : other.holders.size() == 1 && other.holders[0] != holder);
      }))
    return std::nullopt;
  if ((other_one && all == 1) || serves_another(draft, title, *state) || addresses_state(draft, title, *state))
    return std::nullopt;
  // "King Alfons" in a text of Britain alone: its known king is somebody else
  static const WordSet monarchs("king|queen|emir|sultan|monarch");
  if (const auto known = draft.entity(*state).known;
      monarchs.has(title.noun) && known && draft.day &&
      !draft.known.holders(*known, Role::head_of_state, draft.day).empty())
    return std::nullopt;
  // a state that is named for its envoy only is where he comes from
  const bool sends = std::any_of(draft.titles.begin(), draft.titles.end(), [&](const TitleSpan& other) {
    static const WordSet sent("ambassador|envoy|consul|attaché|attache");
    return sent.has(other.noun) && other.bodies == std::vector<EntityId>{*state};
  });
  const auto named = std::count_if(draft.names.begin(), draft.names.end(), [&](const NameSpan& name) {
    return name.entities == std::vector<EntityId>{*state};
  });
  return (sends && named == 1) || (all == 1 && is_state_of_guest(draft, title, *state)) ||
                 !is_party_or_place(draft, *state) || !has_such_ministers(draft, title, *state) ||
                 acts_on(draft, title, *state) || holder_visits_state(draft, title, *state)
             ? std::nullopt
             : state;
}

// "Assistant Secretary-General Holm", "Duarte, Special Representative for Mali," beside the secretary-general of one
// body alone: of that body, and not of the United Nations or of Mali.
std::optional<EntityId> body_of_chief(const Draft& draft, const TitleSpan& title) {
  static const WordSet under(
      "assistant secretary-general|deputy secretary-general|under-secretary-general|assistant secretary general|deputy "
      "secretary general");
  const bool sent = title.key.starts_with("special representative") ||
                    title.key.starts_with("deputy special representative") || title.key.starts_with("personal envoy");
  if (!under.has(title.key) && !sent) return std::nullopt;
  std::optional<EntityId> body;
  for (const TitleSpan& other : draft.titles) {
    if ((other.key != "secretary-general" && other.key != "secretary general") || other.bodies.size() != 1 ||
        draft.entity(other.bodies[0]).type != EntityType::organization)
      continue;
    if (body && *body != other.bodies[0]) return std::nullopt;
    body = other.bodies[0];
  }
  return body;
}

// "President Metsola": heads no state, but the one body whose president she is on the day.
std::optional<KnownId> body_led(const Draft& draft, const TitleSpan& title, KnownId person) {
  std::optional<KnownId> body;
  for (const OfficeTerm* term : draft.known.offices_of(person)) {
    if (term->role != Role::organisation_head || ascii_lower(term->title) != title.key || !draft.day) continue;
    if ((term->start && *term->start > *draft.day) || (term->end && *term->end < *draft.day)) continue;
    if (body && *body != term->body) return std::nullopt;
    body = term->body;
  }
  return body;
}

// "the High Representative, Tomas Berg" where Bosnia is spoken of: the international one there, unless the holder is
// known to have served the Union.
std::optional<EntityId> state_overseen(const Draft& draft, const TitleSpan& title, EntityId holder) {
  if (title.key != "high representative") return std::nullopt;
  const auto state = draft.known.find_slug("bosnia-and-herzegovina"), union_ = draft.known.find_slug("european-union");
  if (!state || !union_) return std::nullopt;
  if (const auto known = draft.entity(holder).known)
    for (const OfficeTerm* term : draft.known.offices_of(*known))
      if (term->body == *union_) return std::nullopt;
  return draft.find_known(*state);
}

std::optional<EntityId> body_by_title(Draft& draft, const TitleSpan& title, EntityId holder) {
  for (const OfficePhrase& phrase : draft.result.offices)
    if (phrase.holder == holder && phrase.body && ascii_lower(phrase.title) == title.key) return phrase.body;
  if (const auto state = home_of_secretary(draft, title, holder)) return state;
  if (const auto state = state_of_secretary(draft, title, holder)) return draft.known_entity(*state);
  static const WordSet borrowed("treasury secretary|foreign secretary|home secretary");
  if (const auto body = body_of_chief(draft, title)) return body;
  if (const auto state = state_overseen(draft, title, holder)) return state;
  if (const auto slug = lexicon::only_body(title.key))
    if (const auto body = draft.known.find_slug(*slug);
        body && !(borrowed.has(title.key) && is_elsewhere(draft, *body, holder)))
      return draft.known_entity(*body);
  const auto known = draft.entity(holder).known;
  std::optional<KnownId> body;
  bool exact = false;
  if (!known) return home_of_title(draft, title, holder);
  for (const OfficeTerm* term : draft.known.offices_of(*known)) {
    const std::string name = ascii_lower(term->title);
    // "Secretary Berg" for the Secretary of State
    const bool shortened = title.key == title.noun && name.starts_with(title.key + " ");
    if (title.role == Role::other ? name != title.key && !shortened : term->role != title.role) continue;
    const bool elect = title.key.find("elect") != std::string::npos || title.key.find("designate") != std::string::npos;
    if (draft.day && ((term->start && *term->start > *draft.day && !elect) ||
                      (term->end && *term->end < *draft.day && !title.former)))
      continue;
    // who is president here and co-prince there is "the president" here
    const bool by_name = name.find(title.noun) != std::string::npos;
    static const WordSet chairs("chairman|chairwoman|chairperson|chair|chairlady");
    if (chairs.has(title.noun) && !by_name) continue;  // the secretary general of one body may chair another
    if (body && *body != term->body && by_name == exact) return std::nullopt;
    if (!body || by_name) body = term->body;
    exact = exact || by_name;
  }
  if (!body) body = body_led(draft, title, *known);
  // "President Berg had opposed the pact", long after his term: what he was then
  if (!body && title.role != Role::other)
    for (const OfficeTerm* term : draft.known.offices_of(*known)) {
      if (term->role != title.role || !term->end || !draft.day || *term->end > *draft.day) continue;
      if (body && *body != term->body) return home_of_title(draft, title, holder);
      body = term->body;
    }
  if (!body) return home_of_title(draft, title, holder);
  return draft.known_entity(*body);
}

}  // namespace

bool visits_state(const Draft& draft, const TitleSpan& title, EntityId state) {
  static const WordSet going("visit|arrive|fly|travel|trip|journey|tour|land"), off("go|head|depart|jet|leave|off");
  static const WordSet errands("visit|talk|trip|tour|summit|meeting|conference|forum|consultation|stopover");
  static const WordSet links("to|in|of|for|the|a|at|neighbouring|neighboring");
  const auto& tokens = draft.sentence(title.sentence).tokens;
  return std::ranges::any_of(draft.names_in(title.sentence), [&](const NameSpan& name) {
    if (name.nested || name.adjective || !means_only(name, state) || name.tokens.begin < title.tokens.end) return false;
    int at = static_cast<int>(name.tokens.begin) - 1;
    // "died in neighbouring Chad": of the neighbour
    if (const std::string beside = ascii_lower(tokens[static_cast<std::size_t>(at)].form);
        beside == "neighbouring" || beside == "neighboring")
      return true;
    for (int steps = 0; steps < 3 && at >= 0 && links.has(ascii_lower(tokens[static_cast<std::size_t>(at)].form));
         ++steps)
      --at;
    if (at < static_cast<int>(title.tokens.end)) return false;
    const Token& verb = tokens[static_cast<std::size_t>(at)];
    // "The minister invited her to visit Peru": she goes
    static const WordSet bidding("invite|ask|urge|welcome|request");
    if (verb.relation == Relation::xcomp && verb.head >= 0 &&
        bidding.has(ascii_lower(tokens[static_cast<std::size_t>(verb.head)].lemma)))
      return false;
    // "The minister renewed her invitation to him to visit Peru": he goes
    static const WordSet bids("invitation|request|appeal"),
        sending("renew|extend|reiterate|repeat|convey|hand|deliver|send|issue|make|transmit|reaffirm|address|bring");
    if (verb.relation == Relation::acl && verb.head >= 0)
      if (const Token& bid = tokens[static_cast<std::size_t>(verb.head)];
          bids.has(ascii_lower(bid.lemma)) && bid.head >= 0 &&
          sending.has(ascii_lower(tokens[static_cast<std::size_t>(bid.head)].lemma)))
        return false;
    // "The ambassador recalled the premier's visit to Peru"
    if (verb.upos == Upos::noun && at > static_cast<int>(title.tokens.end) &&
        tokens[static_cast<std::size_t>(at) - 1].xpos == "POS")
      return false;
    // "the minister is in Peru to speak"
    const bool there = at == static_cast<int>(title.tokens.end) && verb.lemma == "be" &&
                       tokens[static_cast<std::size_t>(at) + 1].form == "in";
    // "President Diallo in Peru for a two-day visit"
    const std::size_t end = name.tokens.end;
    if (name.tokens.begin > 0 && tokens[name.tokens.begin - 1].form == "in" && end + 1 < tokens.size() &&
        tokens[end].form == "for")
      for (std::size_t word = end + 1; word < std::min(end + 6, tokens.size()); ++word)
        if (errands.has(ascii_lower(tokens[word].lemma))) return true;
    static const WordSet towards("to|for");
    const bool leaves =
        off.has(ascii_lower(verb.lemma)) && towards.has(ascii_lower(tokens[static_cast<std::size_t>(at) + 1].form));
    return there || leaves || going.has(ascii_lower(verb.lemma));
  });
}

bool holder_visits_state(const Draft& draft, const TitleSpan& title, EntityId state) {
  return visits_state(draft, title, state) ||
         std::any_of(draft.titles.begin(), draft.titles.end(), [&](const TitleSpan& other) {
           return !title.holders.empty() && other.holders == title.holders && visits_state(draft, other, state);
         });
}

bool serves_another(const Draft& draft, const TitleSpan& title, EntityId state) {
  static const WordSet said_of("as|like|become");
  const Sentence& sentence = draft.sentence(title.sentence);
  return std::any_of(draft.titles.begin(), draft.titles.end(), [&](const TitleSpan& other) {
    if (other.sentence != title.sentence || other.extent.begin <= title.tokens.end || other.noun != title.noun ||
        !other.holders.empty() || other.former)
      return false;
    if (other.bodies != std::vector{state} || said_of.has(ascii_lower(sentence.tokens[other.extent.begin - 1].lemma)))
      return false;
    const Relation relation = sentence.tokens[static_cast<std::size_t>(head_of(sentence, other.tokens))].relation;
    return relation == Relation::nmod || relation == Relation::obl || relation == Relation::obj ||
           relation == Relation::conj;
  });
}

bool is_of_host(const Draft& draft, const TitleSpan& title) {
  const auto& tokens = draft.sentence(title.sentence).tokens;
  for (std::uint32_t at = title.extent.begin; at < title.tokens.end; ++at)  // "the host premier"
    if (ascii_lower(tokens[at].form) == "host") return true;
  if (title.extent.begin < 3) return false;
  const std::uint32_t at = title.extent.begin;
  return tokens[at - 1].form == "," && ascii_lower(tokens[at - 2].form) == "host" && tokens[at - 3].xpos == "PRP$";
}

bool is_secretary_general(const TitleSpan& title) {
  return title.key == "secretary-general" || title.key == "secretary general";
}

bool is_bare_style(const Draft& draft, const TitleSpan& title) {
  static const WordSet crowned("king|queen|sultan|emperor|empress|pope");
  if (!crowned.has(title.noun) || !title.bodies.empty()) return false;
  const auto names = draft.names_in(title.sentence);
  return std::ranges::any_of(names, [&](const NameSpan& name) {
    return name.tokens.begin == title.tokens.end && name.tokens.end == name.tokens.begin + 1;
  });
}

std::optional<EntityId> body_of_holder(Draft& draft, const TitleSpan& title, EntityId holder) {
  if (is_post_of_firm(draft, title)) return std::nullopt;
  if (is_bare_style(draft, title)) return std::nullopt;
  if (const auto body = body_by_title(draft, title, holder)) return body;
  if (const auto body = state_of_honorific(draft, title, holder)) return body;
  if (const auto body = body_beside(draft, title, holder)) return body;
  return is_of_host(draft, title) ? std::nullopt : only_state(draft, title, holder);
}

}  // namespace chancery
