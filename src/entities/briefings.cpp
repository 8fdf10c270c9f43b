#include "entities/briefings.hpp"

#include <algorithm>
#include <map>

#include "entities/offices.hpp"
#include "entities/person_names.hpp"
#include "entities/speech.hpp"
#include "entities/state_focus.hpp"

namespace chancery {
namespace {

constexpr int heading = 3;  // sentences

// What the first lines say of themselves.
bool is_state_briefing(const Draft& draft) {
  static const WordSet briefings("briefing|briefings|reply|replies|answers|remarks|conference"),
      organs(
          "department|ministry|government|presidency|chancellery|cabinet|foreign|state|house|minister|premier|"
          "spokesperson|spokesman|spokeswoman");
  constexpr std::size_t longest_heading = 200;  // bytes; it is no running text
  const std::string_view head =
      std::string_view(draft.article.text).substr(0, std::min(draft.article.text.size(), longest_heading));
  const auto is_letter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
  bool briefing = false, organ = false;
  for (std::size_t at = 0; at < head.size();) {
    std::size_t end = at;
    while (end < head.size() && is_letter(head[end])) ++end;
    const std::string word = ascii_lower(head.substr(at, end - at));
    briefing = briefing || briefings.has(word);
    organ = organ || organs.has(word);
    at = end + 1;
  }
  return briefing && organ;
}

// "WASHINGTON, D.C.", "Ministry of Foreign Affairs, Tehran, 10 Shahrivar 1404" above the first turn, read or not.
std::optional<KnownId> state_of_capital_above(const Draft& draft) {
  constexpr std::uint32_t longest = 300, words = 2;  // bytes; words of a capital's name
  const std::uint32_t end = std::min(longest, draft.article.turns.front().label.begin);
  const auto row = name_words(normalize_name(std::string_view(draft.article.text).substr(0, end)));
  for (std::size_t first = 0; first < row.size(); ++first)
    for (std::size_t count = std::min<std::size_t>(words, row.size() - first); count > 0; --count) {
      const std::string name = count == 2 ? row[first] + " " + row[first + 1] : row[first];
      for (const NameHit& hit : draft.known.find(name)) {
        const KnownThing& place = draft.known.things()[static_cast<std::size_t>(hit.thing)];
        if (place.type == EntityType::place && place.capital && place.country) return place.country;
      }
    }
  return std::nullopt;
}

// The label of the spokesman's turns: no other answers more than once.
std::optional<std::string> answering_label(const Draft& draft) {
  std::map<std::string, int> times;
  for (const SpeakerTurn& turn : draft.article.turns)
    if (turn_role(draft.article, turn) != TurnRole::asks)
      ++times[ascii_lower(draft.article.text.substr(turn.label.begin, turn.label.size()))];
  std::optional<std::string> found;
  for (const auto& [label, count] : times) {
    if (count < 2) continue;
    if (found) return std::nullopt;
    found = label;
  }
  return found;
}

// "China has lodged protests … China strongly condemns": the state that is the subject in the spokesman's own turns
// twice, and oftener than another.
std::optional<KnownId> state_acting(const Draft& draft) {
  const auto label = answering_label(draft);
  if (!label) return std::nullopt;
  std::map<KnownId, int> times;
  for (const NameSpan& name : draft.names) {
    if (name.nested || name.adjective || name.entities.size() != 1 || draft.is_label(name.sentence)) continue;
    const Sentence& sentence = draft.sentence(name.sentence);
    const auto turn = draft.article.blocks[static_cast<std::size_t>(sentence.block)].turn;
    const Entity& state = draft.entity(name.entities[0]);
    if (!turn || state.type != EntityType::country || !state.known) continue;
    const Span words = draft.article.turns[static_cast<std::size_t>(*turn)].label;
    if (ascii_lower(draft.article.text.substr(words.begin, words.size())) != *label) continue;
    const Token& head = sentence.tokens[static_cast<std::size_t>(head_of(sentence, name.tokens))];
    if (head.relation == Relation::nsubj) ++times[*state.known];
  }
  std::optional<KnownId> best;
  int most = 1;
  for (const auto& [state, count] : times) {
    if (count == most) best.reset();
    if (count <= most) continue;
    most = count;
    best = state;
  }
  return best;
}

}  // namespace

bool heads_briefing(const Draft& draft, int sentence) {
  return sentence < heading && !draft.is_label(sentence) &&
         !draft.article.blocks[static_cast<std::size_t>(draft.sentence(sentence).block)].turn;
}

std::optional<KnownId> state_of_briefing(const Draft& draft) {
  if (draft.article.turns.empty() || !is_state_briefing(draft)) return std::nullopt;
  if (const auto state = state_of_dateline(draft)) return draft.entity(*state).known;
  if (const auto state = state_of_capital_above(draft)) return state;
  return state_acting(draft);
}

void serve_in_briefing(Draft& draft) {
  if (!draft.briefing) return;
  static const WordSet speaking("spokesperson|spokesman|spokeswoman");
  std::optional<EntityId> house;
  for (const NameSpan& name : draft.names)
    if (!house && heads_briefing(draft, name.sentence) && name.entities.size() == 1 &&
        draft.notes[static_cast<std::size_t>(name.entities[0])].body_state == draft.briefing)
      house = name.entities[0];
  if (!house) return;
  for (TitleSpan& title : draft.titles) {
    if (!speaking.has(title.noun) || title.holders.size() != 1 || !title.bodies.empty() ||
        !(draft.is_label(title.sentence) || heads_briefing(draft, title.sentence)))
      continue;
    title.bodies = {*house};
    add_office(draft, title, title.holders[0], *house, 0.8F);
    return;
  }
}

}  // namespace chancery
