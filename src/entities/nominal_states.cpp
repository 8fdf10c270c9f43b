#include "entities/nominal_states.hpp"

#include <algorithm>

#include "entities/local_authorities.hpp"
#include "entities/nominals.hpp"
#include "entities/speech.hpp"

namespace chancery {
namespace {

// Past "'s internationally recognised government", which stands for its state.
int past_government(const NominalView& view, int at) {
  static const WordSet rulers("government|governments|authorities|army|military|cabinet|leadership|regime|junta");
  if (at >= view.size() || view.token(at).xpos != "POS") return at;
  for (int word = at + 1; word < view.size() && word < at + 5; ++word) {
    if (rulers.has(view.lower(word))) return word + 1;
    if (view.token(word).upos != Upos::adj && view.token(word).upos != Upos::adv && view.token(word).upos != Upos::verb)
      break;
  }
  return at;
}

// The name that begins there, or behind the title there: "Daniel Okoro", "President Daniel Okoro"; -1 if none does.
int ruler_at(const NominalView& view, int at) {
  constexpr int longest_title = 4;
  for (int words = 0; words < longest_title && view.titled(at) && view.name_at(at) < 0; ++words) ++at;
  return view.name_at(at);
}

// "the governments of Peru, Chile and Togo", "the delegations of Peru and of the Front": those behind the first, which
// ends there.
void add_row_of_sides(const NominalView& view, NominalSpan& nominal, std::vector<EntityId>& sides) {
  static const WordSet senders("delegation|side|team");  // a movement sends them too
  const std::string_view tag = view.token(nominal.head).xpos;
  if (tag != "NNS" && tag != "NNPS") return;
  constexpr std::size_t most = 8;
  int end = static_cast<int>(nominal.tokens.end);
  std::vector<EntityId> row;
  bool closed = false;
  while (!closed && row.size() < most) {
    int at = past_government(view, end);
    const bool comma = view.lower(at) == ",";
    if (comma) ++at;
    closed = view.lower(at) == "and";
    if (closed) ++at;
    if (!comma && !closed) return;
    if (view.lower(at) == "of") ++at;
    if (view.lower(at) == "the") ++at;
    const int next = view.name_at(at);
    if (next < 0 || static_cast<int>(view.name(next).tokens.begin) > at || view.name(next).adjective) return;
    const EntityId one = view.name(next).entities[0];
    if (!view.is_country(one) &&
        !(senders.has(nominal.lemma) && view.draft().entity(one).type == EntityType::organization))
      return;
    row.push_back(one);
    end = static_cast<int>(view.name(next).tokens.end);
  }
  if (!closed) return;
  sides.insert(sides.end(), row.begin(), row.end());
  nominal.tokens.end = static_cast<std::uint32_t>(end);
}

}  // namespace

bool read_side(Draft& draft, const NominalView& view, NominalSpan& nominal) {
  std::vector<EntityId> states;
  // "Mali's main opposition party" is no side of the state's
  if (nominal.lemma == "party" && std::any_of(nominal.modifiers.begin(), nominal.modifiers.end(),
                                              [](const std::string& word) { return word[0] != '#'; }))
    return false;
  // "the former Soviet nation" is one of those that came of it
  static const WordSet heirs("state|nation|country|republic|power");
  if (heirs.has(nominal.lemma) && nominal.fixed.size() == 1 && draft.entity(nominal.fixed[0]).slug == "soviet-union")
    return false;
  for (const EntityId entity : nominal.fixed)
    if (view.is_country(entity)) states.push_back(entity);
  // "the Zionist regime": what those call Israel who do not recognise it
  if (const auto israel = draft.known.find_slug("israel");
      israel && states.empty() && nominal.lemma == "regime" && view.lower(nominal.head - 1) == "zionist")
    states.push_back(draft.known_entity(*israel));
  // "Daniel Okoro's government", "the government of Daniel Okoro", "the regime of President Daniel Okoro"; an
  // administration is a body of its own
  static const WordSet cabinets("government|regime");
  if (states.empty() && cabinets.has(nominal.lemma)) {
    const int ruler =
        nominal.fixed.empty() && view.lower(nominal.head + 1) == "of" ? ruler_at(view, nominal.head + 2) : -1;
    const bool whose = !nominal.fixed.empty() && nominal.lemma != "regime";  // a leader's regime may be his rules
    const auto person = whose        ? std::optional(nominal.fixed[0])
                        : ruler >= 0 ? std::optional(view.name(ruler).entities[0])
                                     : std::nullopt;
    if (person && draft.entity(*person).type == EntityType::person)
      if (const auto state = country_of_person(draft, *person); state && view.is_country(*state))
        states.push_back(*state);
    if (!states.empty() && ruler >= 0) nominal.tokens.end = view.name(ruler).tokens.end;
  }
  if (states.empty() && view.lower(nominal.head + 1) == "of") {
    int at = nominal.head + 2;
    if (view.lower(at) == "the") ++at;
    const int owner = view.name_at(at);
    if (owner >= 0 && view.is_country(view.name(owner).entities[0])) {
      states = view.name(owner).entities;
      nominal.tokens.end = view.name(owner).tokens.end;
      add_row_of_sides(view, nominal, states);
    }
  }
  // "the government in Juba"
  static const WordSet rulers("government|authority|leadership|regime|junta|ruler|rulers|authorities");
  if (states.empty() && nominal.fixed.empty() && rulers.has(nominal.lemma) && view.lower(nominal.head + 1) == "in")
    if (const int seat = view.name_at(nominal.head + 2); seat >= 0) {
      const auto known = draft.entity(view.name(seat).entities[0]).known;
      if (known && draft.known.things()[static_cast<std::size_t>(*known)].capital)
        if (const auto state = draft.known.things()[static_cast<std::size_t>(*known)].country)
          states.push_back(draft.known_entity(*state));
    }
  if (states.empty() && nominal.lemma == "member" && view.lower(nominal.head + 1) == "of") {
    // "the members of the Security Council condemned": the body speaks
    int at = nominal.head + 2;
    if (view.lower(at) == "the") ++at;
    const int body = view.name_at(at);
    static const WordSet organs("council|committee|commission");
    static const WordSet some("several|some|many|few|most|other|certain|various");
    const int before = nominal.head - 1;
    const bool counted = before >= 0 && (view.token(before).upos == Upos::num || some.has(view.lower(before)) ||
                                         view.lower(before - 1) == "other");
    if (body >= 0 && !counted && organs.has(last_word(draft.entity(view.name(body).entities[0]).name))) {
      states = view.name(body).entities;
      nominal.tokens.end = view.name(body).tokens.end;
    }
  }
  if (states.empty() || (states.size() > 1 && nominal.fixed.size() > 1)) return false;
  nominal.kind = NominalKind::side;
  nominal.fixed = states;
  return true;
}

namespace {

// "belongs to the state", "the state holds 40 per cent": as an owner a state is the one spoken of.
bool is_state_as_owner(const NominalView& view, const NominalSpan& nominal) {
  if (nominal.lemma != "state" || !nominal.modifiers.empty() || view.token(nominal.head).xpos != "NN" ||
      nominal.head == 0 || view.lower(nominal.head - 1) != "the")
    return false;
  if (view.lower(nominal.head + 1) == "of" && !view.verb_takes_next(nominal.head)) return false;
  static const WordSet owning(
      "own|hold|keep|retain|control|sell|buy|acquire|nationalise|nationalize|privatise|privatize|possess|renationalise|"
      "renationalize|co-own|lease|take|finance|fund|subsidise|subsidize|guarantee|confiscate|expropriate|seize|owe|"
      "invest|bail|rescue|underwrite|pay"),
      owned(
          "own|hold|control|acquire|buy|seize|possess|nationalise|nationalize|co-own|manage|run|finance|fund|subsidise|"
          "subsidize|pay|guarantee|confiscate|expropriate|build"),
      shares(
          "stake|share|shareholding|holding|property|hand|interest|percent|cent|half|third|quarter|%|rest|ownership");
  const Token& noun = view.token(nominal.head);
  if (noun.head < 0) return false;
  const std::string above = ascii_lower(view.token(noun.head).lemma);
  static const WordSet acting(
      "ignore|appoint|charge|sue|compensate|evict|deport|prosecute|license|employ|collect|tax|spend|borrow|default|"
      "neglect|owner|proprietor|shareholder|landlord|creditor"),
      acted_on("sue|accuse|take|blame|owe|compensate|defraud|cheat|rob|indemnify|cost|bankrupt"),
      to("sell|return|hand|transfer|revert|go|give|pay|owe|cede|surrender|pass|lease|fall"),
      from("buy|lease|borrow|demand|win|rent|expect");
  if (noun.relation == Relation::obj && acted_on.has(above)) return true;
  if (noun.relation == Relation::obl && ((view.lower(nominal.head - 2) == "to" && to.has(above)) ||
                                         (view.lower(nominal.head - 2) == "from" && from.has(above))))
    return true;
  if (noun.relation == Relation::nsubj) return owning.has(above) || acting.has(above);
  if (noun.relation == Relation::obl_agent) return owned.has(above);
  if (noun.relation == Relation::obl)
    return above == "belong" || (owned.has(above) && view.lower(nominal.head - 2) == "by");
  return noun.relation == Relation::nmod && view.lower(nominal.head - 2) == "of" && shares.has(above);
}

}  // namespace

bool read_rulers(const NominalView& view, NominalSpan& nominal) {
  if (nominal.fixed.empty() && nominal.count == 0 && is_state_as_owner(view, nominal)) {
    nominal.kind = NominalKind::rulers;
    return true;
  }
  static const WordSet rulers("government|authority|regime|junta|leadership"),
      plain("military|ruling|central|federal|interim|transitional|national");
  // "Police arrested": whoever keeps order does so for the state spoken of, with an article or not
  static const WordSet senders("delegation|contingent|team"),
      sent("visiting|high-level|high|level|large|official|second|-|whole|entire|same");
  if (senders.has(nominal.lemma) && nominal.definite && nominal.fixed.empty() && nominal.count == 0 &&
      !view.is_owned(nominal) && view.lower(nominal.head + 1) != "of" && view.lower(nominal.head + 1) != "from" &&
      view.token(nominal.head).xpos == "NN" &&
      std::all_of(nominal.modifiers.begin(), nominal.modifiers.end(),
                  [&](const std::string& word) { return sent.has(word); })) {
    nominal.kind = NominalKind::rulers;
    return true;
  }
  static const WordSet forces("police|prosecutor|gendarme|investigator|authority");
  const bool force = forces.has(nominal.lemma) && view.lower(nominal.head) != nominal.lemma + "'" &&
                     (nominal.lemma == "police" || view.token(nominal.head).xpos == "NNS") &&
                     ((nominal.definite && nominal.lemma != "police") ||
                      nominal.tokens.begin == static_cast<std::uint32_t>(nominal.head));
  if (force && comes_to_mission(view.draft().sentence(nominal.sentence), nominal.head)) return false;
  if ((!force && (!rulers.has(nominal.lemma) || !nominal.definite)) || !nominal.fixed.empty() || nominal.count > 0)
    return false;
  if (view.is_owned(nominal) || view.lower(nominal.head + 1) == "in") return false;
  if (nominal.lemma == "authority" && view.token(nominal.head).xpos == "NN") return false;  // "the authority" is a body
  if (nominal.lemma == "government" && view.token(nominal.head).xpos == "NNS")
    return false;  // "the governments" are several
  if (view.lower(nominal.head + 1) == "of" && !view.verb_takes_next(nominal.head)) return false;
  // "the government and people of Togo", who are named behind both
  const int people = nominal.head + (view.lower(nominal.head + 2) == "the" ? 3 : 2);
  if (view.lower(nominal.head + 1) == "and" && view.lower(people).starts_with("people") &&
      view.lower(people + 1) == "of")
    return false;
  if (!std::all_of(nominal.modifiers.begin(), nominal.modifiers.end(),
                   [&](const std::string& word) { return plain.has(word); }))
    return false;
  nominal.kind = NominalKind::rulers;
  return true;
}

bool read_own_state(const NominalView& view, NominalSpan& nominal) {
  static const WordSet nouns("country|nation|state|republic|people|government|side|homeland");
  // "said that her delegation had voted for the draft": the state for which it votes
  static const WordSet voting(
      "vote|abstain|support|oppose|endorse|welcome|regret|condemn|deplore|reject|co-sponsor|back");
  const Token& noun = view.token(nominal.head);
  const bool votes = nominal.lemma == "delegation" && noun.relation == Relation::nsubj && noun.head >= 0 &&
                     voting.has(ascii_lower(view.token(noun.head).lemma));
  const Token& owner = view.token(static_cast<int>(nominal.tokens.begin));
  if (owner.upos != Upos::pron || !(votes || nouns.has(nominal.lemma)) || !nominal.fixed.empty()) return false;
  nominal.kind = NominalKind::own_state;
  return true;
}

bool read_neighbour(const NominalView& view, NominalSpan& nominal) {
  static const WordSet other_states("neighbour|neighbor|ally|foe|patron"),
      of_neighbours(
          "northern|southern|eastern|western|larger|smaller|"
          "giant|tiny|bigger|richer|poorer|powerful|immediate|closest|former|erstwhile|old|main|big|troubled");
  if (!other_states.has(nominal.lemma) || !view.is_owned(nominal) || !nominal.fixed.empty()) return false;
  const int named = view.name_at(nominal.head + (view.lower(nominal.head + 1) == "," ? 2 : 1));  // "its ally Chile"
  if (named >= 0 && view.is_country(view.name(named).entities[0]) && !view.name(named).adjective) return false;
  if (!std::all_of(nominal.modifiers.begin(), nominal.modifiers.end(),
                   [&](const std::string& word) { return of_neighbours.has(word); }))
    return false;
  nominal.kind = NominalKind::neighbour;
  return true;
}

}  // namespace chancery
