#include "entities/headline_things.hpp"

#include <algorithm>
#include <string>

#include "entities/linker.hpp"
#include "entities/thing_nouns.hpp"
#include "entities/told_things.hpp"

namespace chancery {
namespace {

// Sentences end with a full stop, headlines do not.
bool is_headline(const Draft& draft, int sentence) {
  const auto& tokens = draft.sentence(sentence).tokens;
  return !tokens.empty() && tokens.back().form != ".";
}

// The report's first sentence: behind the dateline, where lines of summary stand over it, else behind the headline.
int lead_of(const Draft& draft) {
  if (!draft.article.dateline) return 1;
  const auto& sentences = draft.document.sentences;
  const auto lead = std::find_if(sentences.begin(), sentences.end(),
                                 [&](const Sentence& one) { return one.span.begin >= draft.article.dateline->end; });
  return std::max(1, static_cast<int>(lead - sentences.begin()));
}

// Whether words of the first sentence mean the thing alone.
bool is_told_first(const Draft& draft, EntityId thing) {
  return std::any_of(draft.result.mentions.begin(), draft.result.mentions.end(), [&](const Mention& one) {
    return one.sentence == 0 && one.referents.size() == 1 && one.referents[0] == thing;
  });
}

// "Chad and Peru sign three agreements": none of the papers that the text then tells of is all three.
bool is_one_of_many(const Draft& draft, EntityId thing, const NominalSpan& nominal) {
  const EntityNotes& note = draft.notes[static_cast<std::size_t>(thing)];
  if (nominal.type != EntityType::document || !note.described || note.noun.empty()) return false;
  const auto& noun = draft.sentence(nominal.sentence).tokens[static_cast<std::size_t>(nominal.head)];
  return noun.xpos == "NN" &&
         (" " + ascii_lower(draft.entity(thing).name)).find(" " + note.noun + "s") != std::string::npos;
}

// Those who are named in the sentence before the word.
std::vector<EntityId> named_before(const Draft& draft, int sentence, int word) {
  std::vector<EntityId> names;
  for (const NameSpan& name : draft.names_in(sentence))
    if (!name.nested && static_cast<int>(name.tokens.begin) < word && name.entities.size() == 1)
      names.push_back(name.entities[0]);
  return names;
}

// "Peru, Chile sign fishing pact": "Peru and Chile on Monday signed an agreement".
bool is_signed_by_same(const Draft& draft, const NominalSpan& nominal) {
  if (!is_signed(NominalView(draft, nominal.sentence), nominal.head)) return false;
  const auto first = named_before(draft, 0, static_cast<int>(draft.sentence(0).tokens.size()));
  std::vector<EntityId> same;
  for (const EntityId one : named_before(draft, nominal.sentence, nominal.head))
    if (std::find(first.begin(), first.end(), one) != first.end() &&
        std::find(same.begin(), same.end(), one) == same.end())
      same.push_back(one);
  return same.size() > 1;
}

// "the meeting of the trade commission" of which the headline says "commission meeting".
bool is_body_called_so(const Draft& draft, const std::string& word, const std::vector<std::string>& told) {
  if (word[0] != '#') return false;
  const auto id = static_cast<EntityId>(std::stoi(word.substr(1)));
  if (draft.entity(id).type != EntityType::organization) return false;
  const std::string& noun = draft.notes[static_cast<std::size_t>(id)].noun;
  const std::string name = ascii_lower(draft.entity(id).name);
  return std::ranges::any_of(told, [&](const std::string& one) {
    return one[0] != '#' &&
           (one == noun || name.ends_with(" " + one) || name.find(" " + one + " on ") != std::string::npos);
  });
}

}  // namespace

bool retells_headline(const Draft& draft, EntityId thing, const NominalSpan& nominal) {
  if (nominal.sentence == 0 || nominal.sentence > lead_of(draft) + 2) return false;
  if (nominal.modifiers.empty() && (nominal.type != EntityType::document || !is_signed_by_same(draft, nominal)))
    return false;
  if (is_one_of_many(draft, thing, nominal)) return false;
  for (const Mention& mention : draft.result.mentions) {
    if (std::find(mention.referents.begin(), mention.referents.end(), thing) == mention.referents.end()) continue;
    return mention.sentence < nominal.sentence && mention.sentence < 2 && is_headline(draft, mention.sentence);
  }
  return false;
}

std::optional<EntityId> paper_of_headline(const Draft& draft, const NominalSpan& nominal) {
  if (nominal.type != EntityType::document || nominal.sentence == 0 || nominal.sentence > lead_of(draft) + 1)
    return std::nullopt;
  std::optional<EntityId> found;
  for (std::size_t at = 0; at < draft.result.list.size(); ++at) {
    const EntityNotes& note = draft.notes[at];
    if (draft.result.list[at].type != EntityType::document || !note.described) continue;
    // "sign 40 million dollar loan": "a loan agreement"
    const bool kind =
        same_kind(nominal.lemma, note.noun) ||
        std::find(nominal.modifiers.begin(), nominal.modifiers.end(), note.noun) != nominal.modifiers.end();
    if (found || !kind || (!note.modifiers.empty() && !is_signed_by_same(draft, nominal))) return std::nullopt;
    found = static_cast<EntityId>(at);
  }
  return found && !is_one_of_many(draft, *found, nominal) && is_told_first(draft, *found) && is_headline(draft, 0)
             ? found
             : std::nullopt;
}

std::optional<EntityId> event_of_headline(const Draft& draft, const NominalSpan& nominal) {
  const bool says_where =
      nominal.name.starts_with(nominal.short_name + " in ") || nominal.name.starts_with(nominal.short_name + " at ");
  if (nominal.type != EntityType::event || nominal.sentence == 0 || nominal.sentence > lead_of(draft) + 2 ||
      (!nominal.definite && nominal.modifiers.empty() && !says_where))
    return std::nullopt;
  std::optional<EntityId> found;
  for (std::size_t at = 0; at < draft.result.list.size(); ++at) {
    if (draft.result.list[at].type != EntityType::event) continue;
    const std::string noun =
        draft.notes[at].noun.empty() ? noun_of_name(draft.result.list[at].name) : draft.notes[at].noun;
    if (noun != nominal.lemma && noun != nominal.lemma + "s") continue;
    if (found) return std::nullopt;
    found = static_cast<EntityId>(at);
  }
  if (!found) return std::nullopt;
  const EntityNotes& note = draft.notes[static_cast<std::size_t>(*found)];
  const auto type_of = [&](const std::string& word) {
    return word[0] == '#' ? std::optional(draft.entity(std::stoi(word.substr(1))).type) : std::nullopt;
  };
  for (const std::string& word : nominal.modifiers) {
    if (std::find(note.modifiers.begin(), note.modifiers.end(), word) != note.modifiers.end()) continue;
    if (is_ordinal(word) || is_ordinal_figure(word) || is_body_called_so(draft, word, note.modifiers)) continue;
    const auto type = type_of(word);
    if (type != EntityType::place && type != EntityType::country) return std::nullopt;
    const bool elsewhere = std::any_of(note.modifiers.begin(), note.modifiers.end(),
                                       [&](const std::string& own) { return type_of(own) == type; });
    if (elsewhere && !is_told_first(draft, std::stoi(word.substr(1)))) return std::nullopt;
  }
  return is_told_first(draft, *found) && is_headline(draft, 0) ? found : std::nullopt;
}

namespace {

// Whether the name has the word, or stands in a sentence with the place or state that "#7" is.
bool is_said_of(const Draft& draft, const NameSpan& name, const std::string& word) {
  if (word[0] == '#') {  // "the summit of the Pan-Andean Forum": "the PAF Summit"
    const Entity& body = draft.entity(std::stoi(word.substr(1)));
    const auto parts = name_words(name.norm);
    const auto stands_there = [&](const std::string& letters) {
      return letters.size() > 1 && std::ranges::find(parts, ascii_lower(letters)) != parts.end();
    };
    if (body.type == EntityType::organization &&
        (stands_there(Linker::initials(body.name)) || std::ranges::any_of(body.aliases, stands_there)))
      return true;
  }
  if (word[0] != '#') return (" " + ascii_lower(name.norm)).find(" " + word) != std::string::npos;
  const auto land = draft.country_of(std::stoi(word.substr(1)));
  return std::ranges::any_of(draft.names_in(name.sentence), [&](const NameSpan& other) {
    return other.entities.size() == 1 &&
           (other.entities[0] == std::stoi(word.substr(1)) || (land && draft.country_of(other.entities[0]) == land));
  });
}

}  // namespace

std::optional<EntityId> named_below_headline(const Draft& draft, const NominalSpan& nominal) {
  const bool paper = nominal.type == EntityType::document;
  if ((!paper && nominal.type != EntityType::event) || nominal.sentence != 0 || !is_headline(draft, 0) ||
      draft.sentence(0).tokens[static_cast<std::size_t>(nominal.head)].xpos != "NN")
    return std::nullopt;
  const int last = lead_of(draft) + (paper ? 1 : 2);
  std::optional<EntityId> found;
  for (const NameSpan& name : draft.names) {
    if (name.sentence > last || name.nested || name.entities.size() != 1) continue;
    const Entity& thing = draft.entity(name.entities[0]);
    if (thing.type != nominal.type) continue;
    const bool like =
        paper ? same_kind(nominal.lemma, noun_of_name(thing.name)) : nominal.lemma == noun_of_event(thing.name);
    if (!like || (found && *found == name.entities[0])) continue;
    const auto said = [&](const std::string& word) { return is_said_of(draft, name, word); };
    if (found || name.sentence == 0 || !std::all_of(nominal.modifiers.begin(), nominal.modifiers.end(), said))
      return std::nullopt;
    found = name.entities[0];
  }
  return found;
}

}  // namespace chancery
