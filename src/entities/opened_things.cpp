#include "entities/opened_things.hpp"

#include "entities/words.hpp"

namespace chancery {
namespace {

// "opened", "is to open", "is due to reopen", "goes up", "burned down"; -1 if the noun does no such thing.
int opening_verb(const NominalView& view, int noun) {
  static const WordSet opening("open|reopen|rise|stand|burn|explode");
  const Token& own = view.token(noun);
  if ((own.relation != Relation::nsubj && own.relation != Relation::nsubj_pass) || own.head <= noun) return -1;
  const bool goes_up = ascii_lower(view.token(own.head).lemma) == "go" && view.lower(own.head + 1) == "up";
  if (goes_up || opening.has(ascii_lower(view.token(own.head).lemma)))
    return view.token(own.head).upos == Upos::verb ? own.head : -1;
  constexpr int farthest = 5;
  for (int at = own.head + 1; at < view.size() && at <= own.head + farthest; ++at)
    if (view.token(at).head == own.head && view.token(at).relation == Relation::xcomp &&
        opening.has(ascii_lower(view.token(at).lemma)))
      return at;
  return -1;
}

}  // namespace

int opened_at(const NominalView& view, const NominalSpan& nominal) {
  static const WordSet where("in|at|near|outside"), units("branch|agency|institute|office|bureau|campus");
  if (nominal.definite || (nominal.type != EntityType::facility && !units.has(nominal.lemma))) return -1;
  const int verb = opening_verb(view, nominal.head);
  if (verb < 0) return -1;
  constexpr int farthest = 6;
  for (int at = verb + 1; at + 1 < view.size() && at <= verb + farthest; ++at) {
    const Token& one = view.token(at);
    if (one.upos == Upos::noun || one.upos == Upos::punct || one.upos == Upos::verb) return -1;
    const int name = view.name_at(at + 1);
    if (one.relation != Relation::case_ || !where.has(view.lower(at)) || name < 0 || view.name(name).adjective ||
        view.name(name).entities.empty())
      continue;
    const EntityType type = view.draft().entity(view.name(name).entities[0]).type;
    if (type == EntityType::place || type == EntityType::country) return name;
  }
  return -1;
}

}  // namespace chancery
