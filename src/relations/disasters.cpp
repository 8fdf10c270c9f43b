#include "relations/disasters.hpp"

#include <array>
#include <set>
#include <string_view>

#include "core/unicode.hpp"
#include "relations/arguments.hpp"
#include "relations/states_spoken_of.hpp"

namespace chancery {
namespace {

bool is_disaster(const SentenceView& view, int at) {
  static const std::set<std::string_view> words = {
      "earthquake", "quake",     "tremor",   "flood",   "floods",   "flooding",   "floodwater", "deluge",   "cyclone",
      "typhoon",    "hurricane", "storm",    "tornado", "tsunami",  "landslide",  "mudslide",   "mudflow",  "avalanche",
      "eruption",   "volcano",   "drought",  "famine",  "epidemic", "outbreak",   "cholera",    "wildfire", "wildfires",
      "bushfire",   "blaze",     "heatwave", "monsoon", "disaster", "catastrophe"};
  const Upos upos = view.token(at).upos;
  return (upos == Upos::noun || upos == Upos::propn) && words.contains(ascii_lower(view.lemma(at)));
}

bool strikes(const SentenceView& view, int verb) {
  return view.is_verb(verb) &&
         view.lemma_is(
             verb, {"strike", "hit",    "tear",   "rip",      "devastate", "flatten", "level",  "batter",  "lash",
                    "kill",   "leave",  "ravage", "displace", "sweep",     "wash",    "erupt",  "destroy", "damage",
                    "rock",   "shake",  "jolt",   "inundate", "submerge",  "swamp",   "bury",   "claim",   "slam",
                    "crash",  "pound",  "pummel", "make",     "trigger",   "cause",   "affect", "spread",  "cripple",
                    "wreck",  "uproot", "force",  "plague",   "grip",      "engulf",  "happen", "occur",   "drive",
                    "cut",    "befall", "roar",   "barrel",   "churn",     "break"});
}

// "Cyclone Idra": the name's last word stands for it.
int head_of_name(const SentenceView& view, int at) {
  for (int steps = 4; steps > 0; --steps) {
    const Relation r = view.relation(at);
    const bool title = r == Relation::nmod && view.head(at) == at + 1;  // "Cyclone" as a title of "Dora"
    if ((r != Relation::compound && r != Relation::flat && !title) || view.head(at) < 0 ||
        view.token(view.head(at)).upos != Upos::propn)
      break;
    at = view.head(at);
  }
  return at;
}

std::optional<EntityId> struck_by(const SentenceView& view, const Entities& entities, const Lexicon& lexicon,
                                  int disaster) {
  constexpr std::array<const char*, 8> own = {"in", "across", "off", "near", "of", "possessor", "modifier", "around"};
  constexpr std::array<const char*, 16> far = {"object",
                                               "in",
                                               "object>of>in",
                                               "across",
                                               "through",
                                               "over",
                                               "near",
                                               "off",
                                               "to",
                                               "object>of",
                                               "object>in",
                                               "object>possessor",
                                               "object>across",
                                               "object>apposition>of",
                                               "object>of>apposition>of",
                                               "in>apposition>of"};
  const EntityTypes where = EntityTypes(EntityType::country) | EntityType::place;
  const auto at = [&](int word, const auto& places) -> std::optional<EntityId> {
    for (const char* place : places)
      for (const Argument& one : arguments(view, entities, lexicon, word, {*parse_slot(place)}, where))
        if (const auto state = state_of(entities, one.entity)) return state;
    return std::nullopt;
  };
  if (const auto state = at(disaster, own)) return state;
  const int verb = view.head(disaster);
  if (verb == disaster + 2 && view.lemma(disaster + 1) == "-" &&
      view.head(verb) > verb) {  // "flood-hit Bolivia", "the drought-stricken north of Kenya"
    for (const Argument& one : resolve(view, entities, lexicon, {view.head(verb), 1.0F}, where))
      if (const auto state = state_of(entities, one.entity)) return state;
    return at(view.head(verb), own);
  }
  if (verb < 0 || !strikes(view, verb)) return std::nullopt;
  return at(verb, far);
}

}  // namespace

std::optional<EntityId> struck_state(const SentenceView& view, const Entities& entities, const Lexicon& lexicon) {
  for (int at = 0; at < view.size(); ++at)
    if (is_disaster(view, at))
      if (const auto state = struck_by(view, entities, lexicon, head_of_name(view, at))) return state;
  return std::nullopt;
}

}  // namespace chancery
