#include "relations/occasion_spoken_of.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "core/unicode.hpp"
#include "core/word_filter.hpp"
#include "relations/clause_tense.hpp"
#include "relations/name_words.hpp"
#include "relations/syntax.hpp"

namespace chancery {
namespace {

constexpr int nearby = 2;  // sentences back

// As name_has_word, for phrases too ("round table", "peace talks"); of a name in lower case.
bool holds(const std::string& name, std::string_view word) {
  for (std::size_t at = name.find(word); at != std::string::npos; at = name.find(word, at + 1)) {
    const bool begins = at == 0 || name[at - 1] == ' ' || name[at - 1] == '-';
    const std::size_t end = at + word.size();
    if (begins && (end == name.size() || name[end] == ' ' || name[end] == 's' || name[end] == '-')) return true;
  }
  return false;
}

bool is_gathering(const Entity& event) {
  constexpr std::array<std::string_view, 82> words = {
      "summit",        "forum",        "conference",  "meeting",       "ceremony",       "session",
      "funeral",       "inauguration", "gathering",   "congress",      "exhibition",     "festival",
      "hearing",       "parade",       "wedding",     "workshop",      "seminar",        "symposium",
      "dinner",        "banquet",      "luncheon",    "reception",     "roundtable",     "round table",
      "fair",          "expo",         "assembly",    "coronation",    "vigil",          "commemoration",
      "celebration",   "talks",        "retreat",     "olympiad",      "premiere",       "concert",
      "briefing",      "games",        "olympics",    "championship",  "tournament",     "match",
      "final",         "race",         "exercise",    "service",       "mass",           "lunch",
      "opening",       "convention",   "plenary",     "launch",        "panel",          "anniversary",
      "swearing-in",   "gala",         "rally",       "drills",        "round",          "negotiations",
      "consultations", "ministerial",  "expedition",  "burial",        "procession",     "regatta",
      "marathon",      "biennale",     "contest",     "debate",        "colloquium",     "conclave",
      "unveiling",     "handover",     "investiture", "wreath-laying", "groundbreaking", "enthronement",
      "hackathon",     "carnival",     "march",       "dialogue"};
  const std::string name = ascii_lower(event.name);
  const bool letters = (name.starts_with("cop") && name.size() > 3 && name[3] >= '0' && name[3] <= '9') ||
                       name.starts_with("chogm") || name.starts_with("unga") || name.starts_with("ticad");
  return letters || std::any_of(words.begin(), words.end(), [&](std::string_view word) { return holds(name, word); });
}

// What goes on beside a gathering: "over lunch", "after the talks".
bool is_side_event(const Entity& event) {
  constexpr std::array<std::string_view, 10> words = {"dinner", "banquet",  "lunch",   "luncheon",    "reception",
                                                      "talks",  "briefing", "meeting", "anniversary", "retreat"};
  return name_has_word(event, words);
}

bool is_meeting(const Entity& event) {
  constexpr std::array<std::string_view, 1> words = {"meeting"};
  return name_has_word(event, words);
}

// "the next gathering", "the first forum was held in Lima": told beside the one that the report is about.
bool is_another_edition(const Entity& event) {
  constexpr std::array<std::string_view, 10> starts = {"next ", "first ",    "second ",   "third ",       "fourth ",
                                                       "last ", "previous ", "upcoming ", "forthcoming ", "earlier "};
  const std::string name = ascii_lower(event.name);
  return name.find(" of 20") != std::string::npos ||  // "the summit of 2026"
         std::any_of(starts.begin(), starts.end(), [&](std::string_view word) { return name.starts_with(word); });
}

// "separate meetings with Karl Weber": nobody else comes to them.
bool is_of_two(const Entity& event) {
  const std::string name = ascii_lower(event.name);
  return (name.starts_with("separate ") || name.starts_with("bilateral ")) && name.find(" with ") != std::string::npos;
}

// What a report is about for itself: no press conference after talks, no opening of a shop, no round of votes.
bool is_reported_on(const Entity& event) {
  const std::string name = ascii_lower(event.name);
  // where statesmen are quoted who are not there
  constexpr std::array<std::string_view, 21> others = {"news conference",
                                                       "press conference",
                                                       "telephone conference",
                                                       "opening",
                                                       "parade",
                                                       "concert",
                                                       "exercise",
                                                       "drills",
                                                       "cabinet",
                                                       "match",
                                                       "final",
                                                       "race",
                                                       "tournament",
                                                       "championship",
                                                       "games",
                                                       "expo",
                                                       "regatta",
                                                       "marathon",
                                                       "rally",
                                                       "march",
                                                       "premiere"};
  if (std::any_of(others.begin(), others.end(), [&](std::string_view word) { return holds(name, word); })) return false;
  const bool talks = holds(name, "talks");
  if (holds(name, "round") && !talks) return false;
  return !is_side_event(event) || is_meeting(event) || holds(name, "peace talks");
}

// "the gathering", "his first summit": no other by name.
bool is_bare(const Entity& event) {
  const std::string& name = event.name;
  return std::count(name.begin(), name.end(), ' ') < 2 &&
         std::none_of(name.begin(), name.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

// "the next summit": nobody is there yet.
bool is_to_come(const Entity& event) {
  const std::string name = ascii_lower(event.name);
  return name.starts_with("next ") || name.starts_with("upcoming ") || name.starts_with("forthcoming ");
}

// "ahead of the summit", "will hold a summit": nobody is there yet either.
bool is_ahead(const SentenceView& view, const Mention& event) {
  const std::string preposition = preposition_of(view, event.head);
  if (preposition == "before" || preposition == "ahead" || preposition == "until") return true;
  const int governor = view.head(event.head);
  if (governor < 0) return false;
  if (view.lemma_is(governor, {"ahead", "eve", "preparation", "run-up"})) return true;
  // "pledged to stand by Chad at the summit": there and then
  const int vow = view.has_child_lemma(governor, {"to"}) ? view.head(governor) : governor;
  if (preposition == "at" && vow >= 0 && !view.has_child_lemma(vow, {"will", "to"}) &&
      view.lemma_is(vow, {"pledge", "vow", "promise", "agree", "urge", "call", "ask", "decide", "refuse", "offer"}))
    return false;
  return tense_at(view.sentence(), event.head) == Tense::future;
}

// "her first visit to Chad": one comes by it to the gathering.
bool is_journey(const Entity& event) {
  constexpr std::array<std::string_view, 6> words = {"visit", "trip", "tour", "journey", "stay", "stopover"};
  return name_has_word(event, words);
}

// The gathering that the text tells of before this sentence, if it opens with it and names no other as often.
std::optional<EntityId> main_gathering(const Entities& entities, int sentence) {
  constexpr int lead = 4, reach = 8;  // sentences
  constexpr std::size_t most = 4000;  // mentions; a longer text is a book, and about more than one gathering
  if (entities.mentions.size() > most) return std::nullopt;
  struct Told {
    EntityId event;
    int times = 0, last = 0;
    bool opens = false, side = false;
  };
  std::vector<Told> told;
  for (const Mention& m : entities.mentions) {
    if (m.sentence >= sentence) break;
    if (m.referents.size() != 1) continue;
    const Entity& thing = entities.list[static_cast<std::size_t>(m.referents.front())];
    if (thing.type != EntityType::event || !is_gathering(thing) || is_to_come(thing)) continue;
    auto one =
        std::find_if(told.begin(), told.end(), [&](const Told& known) { return known.event == m.referents.front(); });
    if (one == told.end())
      one = told.insert(told.end(), {m.referents.front(), 0, 0, m.sentence < lead, is_side_event(thing)});
    ++one->times;
    one->last = m.sentence;
  }
  const Told* best = nullptr;
  for (const Told& one : told) {
    if (best == nullptr || (best->side && !one.side) || (best->side == one.side && one.times > best->times))
      best = &one;
  }
  for (const Told& one : told)
    if (&one != best && one.side == best->side && one.times >= best->times) return std::nullopt;
  return best != nullptr && best->opens && best->last + reach >= sentence ? std::optional(best->event) : std::nullopt;
}

// "Mali buried its president. Medina walked behind the coffin. … The funeral was long.": what "the funeral" takes as
// told, where the text names no gathering before it.
std::optional<EntityId> gathering_told_by_its_act(const Entities& entities, int sentence) {
  constexpr std::array<std::string_view, 13> rites = {
      "funeral", "service",     "burial",      "ceremony",     "mass",    "inauguration", "coronation",
      "wedding", "swearing-in", "investiture", "enthronement", "requiem", "state funeral"};
  constexpr int ahead = 12, opening = 8;  // sentences
  if (sentence > opening) return std::nullopt;
  for (const Mention& m : entities.mentions) {
    if (m.sentence > sentence + ahead) break;
    if (m.referents.size() != 1) continue;
    const Entity& thing = entities.list[static_cast<std::size_t>(m.referents.front())];
    if (thing.type != EntityType::event || !is_gathering(thing)) continue;
    const bool rite = is_one_of(ascii_lower(thing.name), rites);
    return rite && m.sentence > sentence ? std::optional(m.referents.front()) : std::nullopt;
  }
  return std::nullopt;
}

}  // namespace

bool is_part_of_gathering(const Entity& event) {
  if (is_side_event(event) && !is_meeting(event) && !holds(ascii_lower(event.name), "talks")) return true;
  constexpr std::array<std::string_view, 5> words = {"plenary", "session", "panel", "opening", "closing"};
  const std::string name = ascii_lower(event.name);
  return name.find("conference") != std::string::npos
             ? name.find("news conference") != std::string::npos || name.find("press conference") != std::string::npos
             : std::any_of(words.begin(), words.end(), [&](std::string_view word) { return holds(name, word); });
}

std::optional<EntityId> occasion_spoken_of(const SentenceView& view, const Entities& entities, int token) {
  const auto& mentions = entities.mentions;
  const auto later = [](int sentence, const Mention& m) { return sentence < m.sentence; };
  auto at = std::upper_bound(mentions.begin(), mentions.end(), view.number(), later);
  while (at != mentions.begin()) {
    const Mention& m = *--at;
    if (m.sentence < view.number() - nearby) break;
    if (m.sentence == view.number() && m.tokens.end > static_cast<std::uint32_t>(token)) continue;
    if (m.referents.empty()) continue;
    const Entity& thing = entities.list[static_cast<std::size_t>(m.referents.front())];
    if (thing.type != EntityType::event || is_to_come(thing) || is_journey(thing) || is_of_two(thing)) continue;
    // "offered to host the second summit. Also present were": at the first, of which the whole text tells
    if (is_another_edition(thing))
      if (const auto main = main_gathering(entities, view.number()); main && *main != m.referents.front()) return main;
    return m.referents.size() == 1 && is_gathering(thing) ? std::optional(m.referents.front()) : std::nullopt;
  }
  if (const auto main = main_gathering(entities, view.number())) return main;
  return gathering_told_by_its_act(entities, view.number());
}

std::optional<EntityId> gathering_reported(const std::vector<SentenceView>& views, const Entities& entities) {
  constexpr int lead = 3;             // sentences
  constexpr int often = 2;            // mentions
  constexpr std::size_t most = 4000;  // mentions; a longer text is a book
  if (entities.mentions.size() > most) return std::nullopt;
  const auto thing_of = [&](EntityId id) -> const Entity& { return entities.list[static_cast<std::size_t>(id)]; };
  std::optional<EntityId> reported;
  int times = 0;
  bool headline = false;
  for (const Mention& m : entities.mentions) {
    if (m.referents.size() != 1) continue;
    const EntityId id = m.referents.front();
    const Entity& thing = thing_of(id);
    if (thing.type != EntityType::event || is_journey(thing) || !is_gathering(thing)) continue;
    const bool opens = m.sentence < lead;
    if (reported && id != *reported && !opens && is_another_edition(thing)) continue;
    if (!reported && (!opens || !is_reported_on(thing))) return std::nullopt;
    if (reported && id != *reported) {
      // "leaders at the Lima meeting", then "an extraordinary summit"; "the Fish Conference", then "the 6th Fish ..."
      const bool fuller =
          ascii_lower(thing.name).ends_with(ascii_lower(thing_of(*reported).name)) ||
          (opens && is_meeting(thing_of(*reported)) && !is_side_event(thing) && !is_part_of_gathering(thing));
      if (!fuller && (is_side_event(thing) || is_part_of_gathering(thing) || is_bare(thing))) continue;
      if (!fuller) return std::nullopt;
    }
    if (is_to_come(thing) || (opens && is_ahead(views[static_cast<std::size_t>(m.sentence)], m))) return std::nullopt;
    reported = id;
    headline = headline || m.sentence <= 1;
    ++times;
  }
  return times >= often || headline ? reported : std::nullopt;
}

}  // namespace chancery
