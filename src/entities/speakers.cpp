// Who the speaker of each turn is: the person named or meant by the label "President of Kazakhstan
// Kassym-Jomart Tokayev", "ALBANESE", "PRIME MINISTER". Labels were read as sentences of their own.
#include <algorithm>

#include "entities/draft.hpp"

namespace chancery {

void resolve_speakers(Draft& draft) {
  draft.result.speakers.assign(draft.article.turns.size(), std::nullopt);
  const int first_label = static_cast<int>(draft.document.sentences.size());
  for (std::size_t turn = 0; turn < draft.article.turns.size(); ++turn) {
    const int sentence = first_label + static_cast<int>(turn);
    auto& speaker = draft.result.speakers[turn];
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
