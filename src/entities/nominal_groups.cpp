#include "entities/nominal_groups.hpp"

#include <algorithm>
#include <utility>

#include "entities/body_kinds.hpp"
#include "entities/definite.hpp"
#include "entities/state_regions.hpp"

namespace chancery {
namespace {

const WordSet& group_persons() {
  static const WordSet words(
      "leader|president|minister|men|man|counterpart|statesman|premier|head|politician|diplomat");
  return words;
}
const WordSet& group_states() {
  static const WordSet words("country|state|nation|republic|people|capital|neighbour|neighbor|government|power|junta");
  return words;
}
const WordSet& parties() {
  static const WordSet words("side|party|delegation|belligerent");
  return words;
}

// "the two allies", "the three candidates": so many of those spoken of, be they states, bodies or persons.
const WordSet& likes() {
  static const WordSet words(
      "ally|partner|member|candidate|signatory|foe|adversary|newcomer|antagonist|heavyweight|applicant");
  return words;
}

// "the two Nordic countries", "both European firms": what else stands before the noun says which ones are meant, and
// names no others.
bool counts_spoken_of(const NominalView& view, const NominalSpan& nominal) {
  static const WordSet openers("the|these|those|both"),
      of_persons("foreign|former|prime|opposition|visiting|veteran|rival|senior|young|elder"),
      others(
          "other|new|further|remaining|additional|main|local|big|small|leading|first|last|next|only|state|private|"
          "sister|different|separate");
  if (!nominal.definite || nominal.count < 2 || nominal.kind == NominalKind::parties) return false;
  if (!openers.has(view.lower(static_cast<int>(nominal.tokens.begin)))) return false;
  if (nominal.kind == NominalKind::states) return true;
  for (int at = static_cast<int>(nominal.tokens.begin); at < nominal.head; ++at)
    if (view.token(at).xpos == "JJS" || view.token(at).xpos == "JJR" || view.token(at).xpos == "VBN" ||
        view.token(at).xpos == "POS")
      return false;
  return std::ranges::all_of(nominal.modifiers, [&](const std::string& word) {
    return word[0] == '#' || (nominal.kind == NominalKind::persons ? of_persons.has(word) : !others.has(word));
  });
}

// "all the women who fight", "the countries of the region": not those spoken of before.
bool is_restricted(const NominalView& view, const NominalSpan& nominal) {
  static const WordSet links("of|that|who|whose|whom|from|which"), more("in|with|behind|at|to|near");
  const std::string next = view.lower(nominal.head + 1);
  if (links.has(next)) return !view.verb_takes_next(nominal.head);
  const bool leaders = group_persons().has(nominal.lemma) || nominal.kind == NominalKind::parties;
  return nominal.count == 0 && more.has(next) && !leaders;
}

// "the three Baltic states", "the five Central Asian republics": all states of a part of the world.
bool read_region(Draft& draft, NominalSpan& nominal) {
  if (nominal.fixed.size() != 1 || draft.entity(nominal.fixed[0]).type != EntityType::place) return false;
  const std::string region = draft.entity(nominal.fixed[0]).slug;
  const auto& things = draft.known.things();
  std::vector<KnownId> states;
  for (std::size_t id = 0; id < things.size(); ++id)
    if (things[id].type == EntityType::country && is_state_of(things[id].slug, region).value_or(false))
      states.push_back(static_cast<KnownId>(id));
  const bool closed = region == "baltics" && nominal.count == 0;
  if (states.size() < 2 || (!closed && static_cast<int>(states.size()) != nominal.count)) return false;
  nominal.fixed.clear();
  for (const KnownId id : states) nominal.fixed.push_back(draft.known_entity(id));
  return true;
}

// "our Australian and Malaysian friends": states, where their adjectives are told.
const WordSet& friends() {
  static const WordSet words("friend|ally|neighbour|neighbor");
  return words;
}

}  // namespace

bool is_group_noun(const std::string& noun) { return group_states().has(noun) || parties().has(noun); }

bool read_group(Draft& draft, const NominalView& view, NominalSpan& nominal) {
  // "two candidates from Macau" are new to the reader, "two leaders" in a headline are not
  const bool every = nominal.tokens.begin > 0 && view.lower(static_cast<int>(nominal.tokens.begin) - 1) == "all";
  const bool pointed = nominal.definite || (nominal.count > 0 && (every || group_persons().has(nominal.lemma)));
  if (!pointed) return false;
  // "struck its men": those of somebody, whoever they are
  if ((nominal.lemma == "man" || nominal.lemma == "men") && view.is_owned(nominal)) return false;
  static const WordSet of_speakers("our|my");
  const bool owned_by_speaker = of_speakers.has(view.lower(static_cast<int>(nominal.tokens.begin)));
  if (friends().has(nominal.lemma) && owned_by_speaker && !nominal.fixed.empty() &&
      view.token(nominal.head).xpos == "NNS" &&
      std::all_of(nominal.fixed.begin(), nominal.fixed.end(), [&](EntityId id) { return view.is_country(id); })) {
    nominal.kind = NominalKind::states;
    return true;
  }
  if (group_persons().has(nominal.lemma))
    nominal.kind = NominalKind::persons;
  else if (group_states().has(nominal.lemma))
    nominal.kind = NominalKind::states;
  else if (parties().has(nominal.lemma))
    nominal.kind = NominalKind::parties;
  else if (likes().has(nominal.lemma) && nominal.count > 1 && !view.is_owned(nominal))
    nominal.kind = NominalKind::number;
  else if (is_person_noun(nominal.lemma) && !is_part_noun(nominal.lemma))
    nominal.kind = NominalKind::persons;
  else if (kinds_of_noun(nominal.lemma) != 0 && !is_part_noun(nominal.lemma) && !view.is_owned(nominal))
    nominal.kind = NominalKind::bodies;
  else
    return false;
  if (nominal.fixed.empty() && is_restricted(view, nominal)) return false;
  // "stood by their neighbours": others than those spoken of
  if ((nominal.lemma == "neighbour" || nominal.lemma == "neighbor") && view.is_owned(nominal)) return false;
  // "we did not expel their ambassadors": not those spoken of before, whosoever they are
  static const WordSet sent("ambassador|envoy|consul|diplomat|attaché|emissary|journalist|correspondent");
  if (nominal.kind == NominalKind::persons && sent.has(nominal.lemma) && nominal.fixed.empty() &&
      view.token(static_cast<int>(nominal.tokens.begin)).xpos == "PRP$")
    return false;
  if (nominal.kind == NominalKind::states && read_region(draft, nominal)) return true;
  // "the miners' union"
  if (view.lower(nominal.head + 1) == "'" || view.lower(nominal.head + 1) == "\u2019") {
    static const WordSet unions("union|federation|association|strike|league|guild|syndicate|congress|cooperative");
    if (nominal.kind == NominalKind::persons && !group_persons().has(nominal.lemma)) return false;
    if (unions.has(view.lower(nominal.head + 2))) return false;
  }
  // "Kazakhstan's neighbours", "European countries", "other states": no group of the text
  if (!nominal.fixed.empty()) {
    const bool all =
        std::all_of(nominal.fixed.begin(), nominal.fixed.end(), [&](EntityId id) { return view.is_country(id); });
    if (all && nominal.fixed.size() > 1) return true;
    if (!counts_spoken_of(view, nominal)) return false;
    nominal.sites = std::exchange(nominal.fixed, {});
  }
  // "the two nuclear powers", "the three landlocked states"
  const bool counted = counts_spoken_of(view, nominal);
  // "the warring parties", "the feuding neighbours"
  static const WordSet contesting(
      "warring|rival|opposing|feuding|belligerent|conflicting|combatant|hostile|quarrelling|quarreling|contending");
  const bool at_odds =
      (nominal.kind == NominalKind::parties || nominal.kind == NominalKind::states) && nominal.definite &&
      std::ranges::all_of(nominal.modifiers, [](const std::string& word) { return contesting.has(word); });
  if (!nominal.modifiers.empty() && !counted && !at_odds) return false;
  for (int at = static_cast<int>(nominal.tokens.begin); at < nominal.head; ++at)
    if (view.lower(at) == "other" || view.lower(at) == "all" || view.lower(at) == "several") return false;
  return true;
}

}  // namespace chancery
