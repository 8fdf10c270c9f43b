#include <algorithm>

#include "relations/site_phrases.hpp"
#include "relations/syntax_parts.hpp"

namespace chancery::syntax {
namespace {

constexpr int most_phrases = 4;  // "a monument to the poet on the bank of the river in Lima"

// "the last meeting, in **Bamako** in 2022, broke up", "Kara, in the north of **Togo**,": set off by commas; -1 if none
// is.
int place_behind_comma(const SentenceView& view, int comma, bool event, bool facility) {
  int end = comma;
  // "the naval base, on the north coast of Viti Levu,"
  if (facility) {
    if (comma + 2 >= view.size() || !view.lemma_is(comma + 1, {"on", "in", "near", "outside", "off"})) return -1;
    const int place = place_of_phrase(view, comma + 2, &end);
    return place >= 0 && end < view.size() && view.token(end).upos == Upos::punct &&
                   view.means(*view.mention(place), EntityType::place)
               ? place
               : -1;
  }
  // "Adré, a small town in eastern Chad,"
  if (!event && comma + 3 < view.size() && view.lemma_is(comma + 1, {"a", "the", "an"})) {
    end = phrase_end(view, comma + 1);
    if (end + 1 >= view.size() || !is_kind_of_place(view, end - 1) || !view.lemma_is(end, {"in", "on", "of"}))
      return -1;
    return place_of_phrase(view, end + 1, &end);
  }
  if (comma + 2 >= view.size() || !view.lemma_is(comma + 1, {"in", "at"})) return -1;
  const int place = place_of_phrase(view, comma + 2, &end);
  // "Nagpur, in the Indian state of **Maharashtra**,"
  const bool region = place > comma + 3 && view.lemma(place - 1) == "of" && is_region(view, place - 2);
  if (place < 0 || end >= view.size() || (!event && !region && !view.means(*view.mention(place), EntityType::country)))
    return -1;
  return view.token(end).upos == Upos::punct || (event && view.lemma_is(end, {"in", "on", "last", "next", "this"}))
             ? place
             : -1;
}

// "the World Bank, in **Washington**, approved": a town between commas, where the body sits; -1 if there is none.
int seat_behind_comma(const SentenceView& view, int comma) {
  if (comma + 3 >= view.size() || view.lemma(comma + 1) != "in") return -1;
  const Mention* town = view.mention(comma + 2);
  if (!town || town->kind != MentionKind::name || !view.means(*town, EntityType::place)) return -1;
  const auto end = static_cast<int>(town->tokens.end);
  return end < view.size() && view.token(end).form == "," ? town->head : -1;
}

// "a bridge across the Volta at **Adomi**", "talks between A and B in **Lima**".
int place_behind(const SentenceView& view, const Mention& thing) {
  int at = static_cast<int>(thing.tokens.end);
  // "the Tarvo and Belen Norte dams in Jujuy": past what they all are
  if (at + 1 < view.size() && thing.kind == MentionKind::name) {
    const Token& next = view.token(at);
    const bool small =
        next.upos == Upos::propn && next.form[0] >= 'a' && next.form[0] <= 'z' && next.form.back() == 's';
    if (next.xpos == "NNS" || small) ++at;
  }
  const bool event = view.means(thing, EntityType::event);
  const bool body = view.means(thing, EntityType::organization);
  const bool spot = view.means(thing, EntityType::place);
  bool topic = false;  // what the event is about has been told
  for (int phrase = 0; phrase < most_phrases && at + 1 < view.size(); ++phrase) {
    if (view.token(at).form == ",") {
      if (body) return seat_behind_comma(view, at);
      const bool facility = !spot && view.means(thing, EntityType::facility);
      return event || spot || facility ? place_behind_comma(view, at, event, facility && !event) : -1;
    }
    int end = at;
    if (says_where(view, at)) {
      const int place = place_of_phrase(view, at + 1, &end);
      if (place >= 0 && view.lemma(at) == "outside" && !view.means(*view.mention(place), EntityType::place))
        return -1;  // "its plants outside China"
      if (spot && (view.lemma(at) != "in" || place < 0 || !view.means(*view.mention(place), EntityType::country)))
        return -1;
      // "talks on farming in Mali": a topic's state, while "talks on farming in Bamako" are held there
      if (place >= 0 && topic &&
          (is_state_of_affairs(view, at - 1) || !view.means(*view.mention(place), EntityType::place)))
        return -1;
      return place;
    }
    if (!body && view.lemma(at) == "on")  // "a farm on the reservoir"
      if (const int place = place_of_phrase(view, at + 1, &end);
          place >= 0 &&
          (view.token(end - 1).upos == Upos::noun || (!event && view.means(*view.mention(place), EntityType::place))))
        return place;
    // "strikes carried out by the army on", "a clinic run by nuns in"
    if (view.token(at).xpos == "VBN" && !body) {
      ++at;
      if (view.token(at).relation == Relation::compound_prt) ++at;
      if (at >= view.size() || view.lemma(at) != "by") {
        if (at < view.size() && says_where(view, at)) continue;
        return -1;
      }
    }
    if (spot) return -1;
    const bool inner =
        body ? view.lemma(at) == "of" ||
                   (view.lemma(at) == "for" && thing.kind == MentionKind::nominal)  // "a school for midwives in Potosí"
             : view.lemma_is(at, {"of", "on", "between", "for", "against", "over", "across", "to", "by", "about"}) ||
                   (event && view.lemma(at) == "with");
    if (!inner) return -1;
    const bool of_members = event && view.lemma_is(at, {"of", "between"});  // "a meeting of ministers in Lima"
    topic = topic || (event && view.lemma_is(at, {"on", "for", "against", "over", "about"}));
    end = phrase_end(view, at + 1);
    if (end == at + 1) return -1;
    while (end + 1 < view.size() && (view.lemma(end) == "and" || view.token(end).form == ",") &&
           !view.lemma_is(end + 1, {"a", "an"})) {
      const bool more = view.lemma(end) == "and" || event;
      const int next = more ? phrase_end(view, end + 1) : end + 1;
      if (next == end + 1) break;
      end = next;
    }
    if (!of_members && is_body_or_person(view, end - 1)) return -1;
    at = end;
  }
  return -1;
}

// "beat Chile in **Lima** in a qualifier"
bool is_contest(const SentenceView& view, int noun) {
  return view.lemma_is(
      noun, {"match", "qualifier", "final", "semi-final", "semifinal", "game", "race", "friendly", "derby",
             "tournament", "championship", "playoff", "play-off", "competition", "marathon", "exercise", "ceremony"});
}

// "flew back to Lima": going there, while what is handed to Nigeria in a museum is elsewhere.
bool leads_there(const SentenceView& view, int to) {
  constexpr int reach = 5;
  for (int at = to - 1; at >= 0 && at >= to - reach; --at)
    if (view.is_verb(at) || view.token(at).upos == Upos::noun)
      return view.lemma_is(
          at, {"travel",  "fly",        "go",     "come",   "return",    "head",    "move",     "trip",
               "journey", "flight",     "visit",  "sail",   "drive",     "proceed", "continue", "tour",
               "march",   "flock",      "invite", "bring",  "accompany", "send",    "leave",    "mission",
               "way",     "pilgrimage", "ride",   "rush",   "hurry",     "take",    "follow",   "plane",
               "train",   "dispatch",   "road",   "summon", "lead",      "arrive",  "journey",  "relocate"});
  return false;
}

int verb_above(const SentenceView& view, int at) {
  constexpr int longest_way = 5;
  at = view.token(at).head;
  for (int steps = 0; steps < longest_way && at >= 0 && !view.is_verb(at); ++steps) at = view.token(at).head;
  return at;
}

// "expressed readiness to invest in Peru at a meeting": there it is to be done, and not met.
bool is_of_other_deed(const SentenceView& view, int place, int event) {
  const int deed = verb_above(view, place), told = verb_above(view, event);
  if (deed < 0 || told < 0 || deed <= told) return false;
  const Relation relation = view.token(deed).relation;
  return (relation == Relation::xcomp || relation == Relation::acl) && verb_above(view, deed) == told;
}

// "in **Prague**, at the Institute", "to **Lima** for the summit", "flew to **Brno** to tour the plant".
int place_before(const SentenceView& view, const Mention& thing) {
  int at = static_cast<int>(thing.tokens.begin) - 1;
  for (int steps = 0;
       steps < 3 && at > 1 &&
       (view.token(at).upos == Upos::det || view.token(at).upos == Upos::adj || view.token(at).upos == Upos::num);
       ++steps)
    --at;
  if (at < 2) return -1;
  const bool event = view.means(thing, EntityType::event);
  const bool at_it = view.lemma(at) == "at";
  if (at_it || (event && view.lemma_is(at, {"for", "during"})) ||
      (event && view.lemma(at) == "in" && is_contest(view, thing.head))) {
    --at;
  } else if (event && view.lemma(at) == "of" &&
             view.lemma_is(at - 1, {"sideline", "sidelines", "margin", "margins", "eve", "opening"})) {
    while (at > 1 && view.lemma_is(at, {"of", "sideline", "sidelines", "margin", "margins", "eve", "opening", "the",
                                        "on", "for", "at"}))
      --at;
  } else if (view.lemma_is(at, {"attend", "visit", "tour", "inspect", "open", "inaugurate", "address", "join", "host",
                                "chair"}) &&
             view.lemma(at - 1) == "to") {
    at -= 2;
  } else {
    return -1;
  }
  if (at > 0 && view.token(at).form == ",") --at;
  // "in Lima on Monday for the talks"
  if (at > 1) at = before_time(view, at);
  for (const Mention* m : view.mentions()) {
    if (m->tokens.end != static_cast<std::uint32_t>(at) + 1 || place_headed_by(view, m->head) != m) continue;
    int begin = static_cast<int>(m->tokens.begin) - 1;
    if (begin > 1 && view.lemma(begin) == "of" && is_kind_of_place(view, begin - 1)) begin -= 2;
    while (begin > 0 && (view.token(begin).upos == Upos::det || view.token(begin).upos == Upos::adj)) --begin;
    if (begin >= 0 && view.lemma_is(begin, {"in", "at"}))
      return event && is_of_other_deed(view, m->head, thing.head) ? -1 : m->head;
    if (begin > 0 && view.lemma(begin) == "to" && (!at_it || leads_there(view, begin))) return m->head;
  }
  return -1;
}

// "**Chimoio**, 190 km inland, where thousands are sheltering at the stadium": what a clause of a place tells of is
// there.
int place_of_where_clause(const SentenceView& view, const Mention& thing) {
  if (view.means(thing, EntityType::place)) return -1;
  constexpr int longest_clause = 14, longest_aside = 7;
  int where = static_cast<int>(thing.tokens.begin) - 1;
  const int first = std::max(0, where - longest_clause);
  while (where >= first && view.lemma(where) != "where") {
    const Token& one = view.token(where);
    if (one.form == ";" || one.form == ":" ||
        view.lemma_is(where, {"to", "from", "which", "who", "whose", "while", "but"}))
      return -1;
    --where;
  }
  if (where <= first || where < 1) return -1;
  bool aside = false;
  for (int at = where - 1, steps = 0; at >= 0 && steps <= longest_aside; --at, ++steps) {
    if (const Mention* m = view.mention(at);
        m && m->kind != MentionKind::pronoun && m->tokens.end == static_cast<std::uint32_t>(at) + 1)
      return place_headed_by(view, m->head) == m &&
                     (view.means(*m, EntityType::place) || thing.kind == MentionKind::nominal)
                 ? m->head
                 : -1;
    if (view.token(at).form == ",") {
      if (aside) continue;
      aside = true;
    } else if (!aside || view.is_verb(at)) {
      return -1;
    }
  }
  return -1;
}

}  // namespace

std::vector<Filler> site_of(const SentenceView& view, int thing, bool behind) {
  const Mention* m = view.mention(thing);
  if (!m || m->head != thing || m->kind == MentionKind::pronoun) return {};
  if (const int place = place_behind(view, *m); place >= 0) return {Filler{place, distant_trust}};
  if (behind) return {};
  if (const int place = place_before(view, *m); place >= 0) return {Filler{place, distant_trust}};
  if (const int place = place_of_where_clause(view, *m); place >= 0) return {Filler{place, distant_trust}};
  return {};
}

}  // namespace chancery::syntax
