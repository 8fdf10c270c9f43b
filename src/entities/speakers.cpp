// Who the speaker of each turn is: the person named or meant by the label "President of Kazakhstan
// Kassym-Jomart Tokayev", "ALBANESE", "PRIME MINISTER". Labels were read as sentences of their own.
#include <algorithm>

#include "entities/draft.hpp"

namespace chancery {
namespace {

std::string label_text(const Draft& draft, std::size_t turn) {
  const Span label = draft.article.turns[turn].label;
  return ascii_lower(draft.article.text.substr(label.begin, label.size()));
}

// Whoever asks is nobody in particular.
bool asks(const std::string& label) {
  static const WordSet askers("q|question|journalist|reporter|interviewer|moderator|correspondent|host");
  return askers.has(label);
}

// Whom an interview's "A:" means: of those named before the first turn the one whose office is told, else the first.
std::optional<EntityId> interviewed(const Draft& draft) {
  const auto before_turns = [&](int sentence) {
    if (sentence < 0 || sentence >= static_cast<int>(draft.document.sentences.size())) return false;
    const int block = draft.document.sentences[static_cast<std::size_t>(sentence)].block;
    for (int b = 0; b <= block; ++b)
      if (draft.article.blocks[static_cast<std::size_t>(b)].turn) return false;
    return true;
  };
  const auto is_person = [&](const NameSpan& name) {
    return !name.nested && !name.entities.empty() && draft.entity(name.entities[0]).type == EntityType::person &&
           before_turns(name.sentence);
  };
  for (const NameSpan& name : draft.names)
    if (is_person(name))
      for (const OfficePhrase& phrase : draft.result.offices)
        if (phrase.holder == name.entities[0]) return name.entities[0];
  for (const NameSpan& name : draft.names)
    if (is_person(name)) return name.entities[0];
  return std::nullopt;
}

}  // namespace

void resolve_speakers(Draft& draft) {
  draft.result.speakers.assign(draft.article.turns.size(), std::nullopt);
  const int first_label = static_cast<int>(draft.document.sentences.size());
  for (std::size_t turn = 0; turn < draft.article.turns.size(); ++turn) {
    const int sentence = first_label + static_cast<int>(turn);
    auto& speaker = draft.result.speakers[turn];
    const std::string label = label_text(draft, turn);
    if (asks(label)) continue;
    if (label == "a" || label == "answer") {
      speaker = interviewed(draft);
      continue;
    }
    for (const NameSpan& name : draft.names)
      if (name.sentence == sentence && !name.nested && !name.entities.empty() && !speaker &&
          draft.entity(name.entities[0]).type == EntityType::person)
        speaker = name.entities[0];
    if (speaker) continue;
    // A bare office: whoever bears it elsewhere in the text.
    for (const TitleSpan& title : draft.titles) {
      if (title.sentence != sentence || speaker) continue;
      for (const OfficePhrase& phrase : draft.result.offices)
        if (ascii_lower(phrase.title) == title.key &&
            (title.bodies.empty() || (phrase.body && *phrase.body == title.bodies[0]))) {
          speaker = phrase.holder;
          break;
        }
    }
  }
}

}  // namespace chancery
