#include "entities/state_rows.hpp"

#include "entities/words.hpp"

namespace chancery {

int state_row_end(const NominalView& view, int comma, const std::string& preposition) {
  static const WordSet joining("between|of|among");
  if (!joining.has(preposition)) return comma;
  bool three = false;  // or it may be what comes after "a plant of Acme"
  for (int at = comma; at < view.size();) {
    const bool last = view.lower(at) == "and" || (view.lower(at) == "," && view.lower(at + 1) == "and");
    if ((!last && view.lower(at) != ",") || (last && !three)) return comma;
    three = true;
    int next = view.lower(at) == "," && last ? at + 2 : at + 1;
    if (view.lower(next) == "the") ++next;
    const int name = view.name_at(next);
    if (name < 0 || view.name(name).adjective) return comma;
    const EntityType type = view.draft().entity(view.name(name).entities[0]).type;
    if (type != EntityType::country && type != EntityType::organization) return comma;
    at = static_cast<int>(view.name(name).tokens.end);
    if (last) return at;
  }
  return comma;
}

}  // namespace chancery
