// Which treaty or body of states is signed, joined or left where the sentence does not say so.
#include <algorithm>
#include <array>
#include <map>
#include <ranges>
#include <string>
#include <string_view>

#include "core/unicode.hpp"
#include "relations/discourse_arguments.hpp"
#include "relations/name_words.hpp"

namespace chancery {
namespace {

bool is_treaty(const Entity& paper) {
  constexpr std::array<std::string_view, 13> words = {"treaty",     "agreement", "accord",   "pact",    "deal",
                                                      "convention", "protocol",  "charter",  "compact", "covenant",
                                                      "truce",      "ceasefire", "armistice"};
  return paper.type == EntityType::document && name_has_word(paper, words);
}

bool is_signed_by_sides(const Entity& paper) {
  constexpr std::array<std::string_view, 10> words = {"memorandum",  "declaration", "statement", "communique",
                                                      "communiqué",  "contract",    "paper",     "text",
                                                      "partnership", "roadmap"};
  return is_treaty(paper) || (paper.type == EntityType::document && name_has_word(paper, words));
}

// Bodies of states whose names hold none of the words below.
bool is_known_club(const Entity& body) {
  constexpr std::array<std::string_view, 16> names = {
      "united nations security council",
      "united nations human rights council",
      "international criminal court",
      "council of europe",
      "arctic council",
      "nordic council",
      "gulf cooperation council",
      "visegrád group",
      "brics",
      "mercosur",
      "g7",
      "g20",
      "aukus",
      "quadrilateral security dialogue",
      "bay of bengal initiative for multi-sectoral technical and economic cooperation",
      "three seas initiative"};
  return std::ranges::find(names, ascii_lower(body.name)) != names.end();
}

// "the Manufacturers Association of Togo", "the Football Association"
bool is_of_people(const Entity& body) {
  constexpr std::array<std::string_view, 28> words = {
      "manufacturers", "farmers",  "traders",   "exporters",   "importers",    "producers",  "growers",
      "workers",       "teachers", "students",  "journalists", "lawyers",      "doctors",    "nurses",
      "bankers",       "miners",   "employers", "writers",     "artists",      "youth",      "women",
      "football",      "bar",      "medical",   "hoteliers",   "shareholders", "businesses", "trade"};
  return name_has_word(body, words) && !name_has_word(body, std::array<std::string_view, 2>{"free", "world"});
}

bool is_body_of_states(const Entity& body) {
  constexpr std::array<std::string_view, 14> words = {
      "union",        "community", "alliance",  "bloc",  "league",       "pact",          "organisation",
      "organization", "club",      "coalition", "forum", "commonwealth", "confederation", "association"};
  return body.type == EntityType::organization && !body.party && !body.medium && !is_of_people(body) &&
         (name_has_word(body, words) || is_known_club(body));
}

// They act in texts about other bodies, as states do.
bool acts_like_state(const Entity& body) {
  return body.name == "European Union" || body.name == "United Nations Security Council";
}

bool fits(Slot::Kind place, const Entity& thing) {
  switch (place) {
    case Slot::Kind::treaty:
      return is_treaty(thing);
    case Slot::Kind::paper:
      return is_signed_by_sides(thing);
    case Slot::Kind::body:
      return is_body_of_states(thing);
    default:  // into the Security Council states are voted; those who "would join" mean what it sends
      return is_treaty(thing) || (is_body_of_states(thing) && thing.name != "United Nations Security Council");
  }
}

}  // namespace

// A state's presidency is no chair unless it goes round.
bool chair_told(const SentenceView& view, int end) {
  bool rotates = false, share = false;
  for (int word = 0; word < end; ++word) {
    if (!view.is_verb(word) && view.lemma_is(word, {"chair", "chairmanship", "chairship"})) return true;
    rotates = rotates || view.lemma_is(word, {"rotate", "rotating", "rotation", "rotational"});
    share = share || view.lemma_is(word, {"presidency", "leadership"});
  }
  return rotates && share;
}

std::vector<Argument> DiscourseArguments::chaired(int trigger, EntityTypes allowed) const {
  if (!chair_told(view_, trigger) && !(told_.chair && *told_.chair + 1 == view_.number())) return {};
  return joined(Slot::Kind::body, trigger, allowed);
}

std::vector<Argument> DiscourseArguments::joined(Slot::Kind place, int trigger, EntityTypes allowed) const {
  constexpr int near = 4, farthest = 10;  // sentences; the farther holds for the only one that the text names so far
  constexpr float trust = 0.8F, far_trust = 0.7F;
  const auto first = std::ranges::lower_bound(entities_.mentions, view_.number() - farthest, {}, &Mention::sentence);
  std::map<EntityId, int> times;
  std::vector<EntityId> last;
  int told = -1;            // the last sentence that names one
  bool like_states = true;  // whether those named so far act as states do
  const bool of_papers = place == Slot::Kind::treaty || place == Slot::Kind::paper;  // "Berg signed for the Union"
  for (auto mention = first; mention != entities_.mentions.end() && mention->sentence <= view_.number(); ++mention) {
    if (mention->referents.size() != 1) continue;
    const EntityId what = mention->referents.front();
    const Entity& thing = entities_.list[static_cast<std::size_t>(what)];
    if (mention->sentence == view_.number() && static_cast<int>(mention->tokens.begin) >= trigger) {
      if ((is_signed_by_sides(thing) || (!of_papers && is_body_of_states(thing))) &&
          view_.is_below(mention->head, trigger))
        return {};  // "applied at once to join the pact"
      continue;
    }
    if (!fits(place, thing)) continue;
    if (const bool like_state = acts_like_state(thing); like_state != like_states) {
      if (like_state) continue;
      like_states = false;
      times.clear();
      last.clear();
    }
    ++times[what];
    if (mention->sentence != told) last.clear();
    told = mention->sentence;
    last.push_back(what);
  }
  if (last.empty() || (told + near < view_.number() && times.size() > 1)) return {};
  const auto most = std::ranges::max_element(last, {}, [&](EntityId id) { return times[id]; });
  if (std::ranges::any_of(last, [&](EntityId id) { return id != *most && times[id] == times[*most]; })) return {};
  return meant(*most, trigger, allowed, told + near < view_.number() ? far_trust : trust);
}

}  // namespace chancery
