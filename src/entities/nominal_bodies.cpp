#include "entities/nominal_bodies.hpp"

namespace chancery {

bool read_kind_of_body(const NominalView& view, NominalSpan& nominal) {
  static const WordSet kinds(
      "alliance|bloc|group|grouping|organisation|organization|movement|cartel|company|firm|conglomerate|militia|party|faction|airline|broadcaster|"
      "newspaper|carmaker|automaker|retailer|lender|insurer|operator|manufacturer|bank|network|agency|giant|consortium|charity|club|outfit");
  static const WordSet said_again("news|aid|relief|oil|energy|defence|defense|arms|mining|trade|military|militant|rebel|media|tech|technology|steel|food");
  static const WordSet with_agencies("united nations|un|european union|eu|african union|au|asean|oecd|government");
  static const WordSet of_them("nation|nations|states|countries|companies|firms|economies|producers|exporters");
  if (!kinds.has(nominal.lemma) || view.token(nominal.head).xpos != "NN" || view.name_at(nominal.head + 1) >= 0) return false;
  int last = nominal.head - 1;
  if (said_again.has(view.lower(last)) && view.name_at(last) < 0) --last;
  const int found = view.name_at(last);
  if (found < 0) return false;
  const NameSpan& name = view.name(found);
  const Entity& entity = view.draft().entity(name.entities[0]);
  if (name.nested || name.adjective || name.entities.size() != 1 || static_cast<int>(name.tokens.end) != last + 1) return false;
  if (entity.type != EntityType::organization) return false;
  if ((nominal.lemma == "agency" || nominal.lemma == "group") && with_agencies.has(ascii_lower(name.norm))) return false;
  if (view.lower(nominal.head + 1) == "of" && !of_them.has(view.lower(nominal.head + 2))) return false;
  const int front = static_cast<int>(name.tokens.begin) - 1;
  if (front >= 0 && (view.lower(front) == "a" || view.lower(front) == "an")) return false;  // "a Shell company": one of its firms
  nominal.kind = NominalKind::side;
  nominal.fixed = {name.entities[0]};
  return true;
}

}  // namespace chancery
