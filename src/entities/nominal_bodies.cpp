#include "entities/nominal_bodies.hpp"

#include "entities/definite.hpp"
#include "entities/nominal_left_side.hpp"

namespace chancery {

bool read_kind_of_body(const NominalView& view, NominalSpan& nominal) {
  static const WordSet kinds(
      "alliance|bloc|group|grouping|organisation|organization|movement|cartel|company|firm|conglomerate|militia|party|"
      "faction|airline|broadcaster|"
      "newspaper|carmaker|automaker|retailer|lender|insurer|operator|manufacturer|bank|network|agency|giant|consortium|"
      "charity|club|outfit");
  static const WordSet said_again(
      "news|aid|relief|oil|energy|defence|defense|arms|mining|trade|military|militant|rebel|media|tech|technology|"
      "steel|food");
  static const WordSet with_agencies("united nations|un|european union|eu|african union|au|asean|oecd|government");
  static const WordSet of_them("nation|nations|states|countries|companies|firms|economies|producers|exporters");
  if (!kinds.has(nominal.lemma) || view.token(nominal.head).xpos != "NN" || view.name_at(nominal.head + 1) >= 0)
    return false;
  int last = nominal.head - 1;
  if (said_again.has(view.lower(last)) && view.name_at(last) < 0) --last;
  const int found = view.name_at(last);
  if (found < 0) return false;
  const NameSpan& name = view.name(found);
  const Entity& entity = view.draft().entity(name.entities[0]);
  if (name.nested || name.adjective || name.entities.size() != 1 || static_cast<int>(name.tokens.end) != last + 1)
    return false;
  if (entity.type != EntityType::organization) return false;
  if ((nominal.lemma == "agency" || nominal.lemma == "group") && with_agencies.has(ascii_lower(name.norm)))
    return false;
  if (view.lower(nominal.head + 1) == "of" && !of_them.has(view.lower(nominal.head + 2))) return false;
  const int front = static_cast<int>(name.tokens.begin) - 1;
  if (front >= 0 && (view.lower(front) == "a" || view.lower(front) == "an"))
    return false;  // "a Shell company": one of its firms
  nominal.kind = NominalKind::side;
  nominal.fixed = {name.entities[0]};
  return true;
}

bool read_sitting_members(const NominalView& view, NominalSpan& nominal) {
  static const WordSet bodies("council|committee|commission|assembly|board|panel"),
      some("several|some|many|few|most|other|certain|various|senior");
  const int seat = nominal.head - 1;
  if (seat < 0 || view.token(nominal.head).xpos != "NNS" || !bodies.has(view.lower(seat)) || view.name_at(seat) >= 0)
    return false;
  NominalSpan body;
  body.sentence = nominal.sentence;
  body.head = seat;
  body.lemma = view.lower(seat);
  read_left_side(view, body);
  const int first = static_cast<int>(body.tokens.begin);
  if (body.count > 0 || !body.fixed.empty() || !body.modifiers.empty()) return false;
  for (int at = first; at < seat; ++at)
    if (some.has(view.lower(at)) || view.token(at).upos == Upos::num) return false;
  body.definite = body.definite || first == seat;  // "Council members" go without an article
  if (!body.definite || !read_definite(view, body)) return false;
  body.head = nominal.head;
  body.tokens.end = nominal.tokens.end;
  nominal = body;
  return true;
}

bool is_firm_of_somewhere(const NominalView& view, const NominalSpan& nominal) {
  static const WordSet firms(
      "company|firm|bank|airline|carmaker|manufacturer|maker|contractor|shipyard|brewer|brewery|miner|trader|refiner|"
      "retailer|conglomerate|"
      "insurer|lender|club|university|daily|newspaper|weekly|think-tank|charity|court|consultancy|publisher|start-up|"
      "startup|broadcaster|"
      "consortium|utility|builder|shipbuilder|steelmaker|drugmaker|chipmaker|shipper|importer|exporter|operator|"
      "developer|producer|supplier|investor|"
      "outfit|tribunal|union|side|label|studio|foundation|cooperative|co-operative|arms-maker|armourer|fund|ngo|"
      "college|magazine|website");
  static const WordSet from("from|in|of"), articles("a|an"), called("called|named|known");
  const int at = nominal.head;
  const Token& noun = view.token(at);
  const int begin = static_cast<int>(nominal.tokens.begin);
  if (!firms.has(nominal.lemma) || noun.xpos != "NN" || !articles.has(view.lower(begin)) || view.name_at(at + 1) >= 0)
    return false;
  if (view.lower(at + 1) == "," && view.name_at(at + 2) >= 0) return false;  // "a Danish firm, Acme,"
  if (noun.relation == Relation::appos || noun.relation == Relation::root) return false;
  // "a branch of a Chilean university in Peru": the branch is the thing
  static const WordSet parts(
      "branch|campus|unit|office|arm|affiliate|subsidiary|division|representative|representation|offshoot|outpost");
  if (noun.relation == Relation::nmod && noun.head >= 0 && parts.has(ascii_lower(view.token(noun.head).lemma)))
    return false;
  constexpr int near = 5;  // "a firm in Oman called Zafra"
  for (int word = at + 1; word < view.size() && word <= at + near; ++word)
    if (called.has(view.lower(word))) return false;
  // "Acme is a Danish firm", "Acme, a Danish firm": Acme
  if (begin > 0 && (view.lower(begin - 1) == "," || view.lower(begin - 1) == "as")) return false;
  for (int word = 0; word < view.size(); ++word)
    if (view.token(word).head == at && view.token(word).relation == Relation::cop) return false;
  const auto is_land = [&](EntityId id) {
    const EntityType type = view.draft().entity(id).type;
    return type == EntityType::country || type == EntityType::place;
  };
  if (nominal.fixed.size() == 1) return is_land(nominal.fixed[0]);
  const int name = nominal.fixed.empty() && from.has(view.lower(at + 1)) ? view.name_at(at + 2) : -1;
  return name >= 0 && !view.name(name).entities.empty() && is_land(view.name(name).entities[0]);
}

}  // namespace chancery
