#include "entities/styled_rulers.hpp"

#include "entities/words.hpp"

namespace chancery {

void name_styled_rulers(Draft& draft) {
  static const WordSet ranks("King|Queen|Pope|Prince|Princess|Emperor|Empress|Sultan|Patriarch");
  for (const NameSpan& name : draft.names) {
    if (name.nested || name.adjective || name.entities.size() != 1 || name.tokens.begin == 0) continue;
    const EntityId id = name.entities[0];
    Entity& person = draft.result.list[static_cast<std::size_t>(id)];
    if (person.type != EntityType::person || (name.tokens.size() != 1 && !person.known)) continue;
    const auto& tokens = draft.sentence(name.sentence).tokens;
    const std::string& rank = tokens[name.tokens.begin - 1].form;
    if (!ranks.has(rank)) continue;
    const bool crown = name.tokens.begin > 1 && tokens[name.tokens.begin - 2].form == "Crown";
    const std::string styled = (crown ? "Crown " : "") + rank + " " + name.text;
    if (person.known) {
      draft.add_alias(id, styled);
    } else if (person.name == name.text) {
      person.name = styled;
      draft.add_alias(id, name.text);
    }
  }
}

}  // namespace chancery
