#include "entities/told_facilities.hpp"

#include "entities/noun_deeds.hpp"
#include "entities/words.hpp"

namespace chancery {
namespace {

// "the construction of a smelter", "work on a terminal".
bool is_under_works(const NominalView& view, int noun) {
  static const WordSet works(
      "construction|building|renovation|reconstruction|refurbishment|rehabilitation|modernisation|modernization|"
      "upgrade|expansion|"
      "inauguration|opening|commissioning|development");
  static const WordSet labour("work|works");
  const Token& own = first_of_row(view, noun);
  if (own.relation != Relation::nmod || own.head < 0) return false;
  const auto of = [&](std::string_view link) {
    for (int at = own.head + 1; at < noun; ++at)
      if (view.token(at).relation == Relation::case_ && view.lower(at) == link) return true;
    return false;
  };
  const std::string above = ascii_lower(view.token(own.head).lemma);
  return (works.has(above) && of("of")) || (labour.has(above) && of("on"));
}

// "the wing that Japan paid for"
bool is_paid_for(const NominalView& view, int noun) {
  static const WordSet paying("pay");
  if (!has_clause_of(view, noun, paying)) return false;
  for (int at = noun + 2; at + 1 < view.size() && at < noun + 10; ++at)
    if (view.lower(at + 1) == "for" && ascii_lower(view.token(at).lemma) == "pay") return true;
  return false;
}

// "holds 34 per cent of the mine", "half of the line", "a share in the terminal": what is owned in parts.
bool is_shared(const NominalView& view, int noun) {
  static const WordSet parts(
      "stake|share|percent|%|cent|interest|shareholding|majority|half|third|quarter|fifth|tenth|ownership|owner|co-"
      "owner|operator|buyer|lease");
  const Token& own = first_of_row(view, noun);
  if (own.relation != Relation::nmod || own.head < 0 || own.head > noun) return false;
  const std::string link = link_before(view, noun);
  return (link == "of" || link == "in") && parts.has(ascii_lower(view.token(own.head).lemma));
}

// "will pay for a causeway", "invests in the railway", "is putting $340 million into a tube works".
bool is_given_money(const NominalView& view, int noun) {
  static const WordSet paying("pay"), investing("invest"), putting("put|pour|plough|plow|sink|pump|spend");
  static const WordSet money("money|million|billion|cash|fund|dollar|euro|pound|capital|m|bn|$");
  const Token& own = first_of_row(view, noun);
  if ((own.relation != Relation::obl && own.relation != Relation::nmod) || own.head < 0 || own.head > noun)
    return false;
  const std::string link = link_before(view, noun), above = ascii_lower(view.token(own.head).lemma);
  if (link == "for") return paying.has(above);
  if (link != "in" && link != "into" && link != "on") return false;
  if (investing.has(above)) return link != "on";
  if (own.relation == Relation::nmod) return money.has(above) || view.token(own.head).upos == Upos::num;
  if (!putting.has(above)) return false;
  for (int at = own.head + 1; at < noun; ++at)
    if (money.has(ascii_lower(view.token(at).lemma)) || view.token(at).upos == Upos::sym) return true;
  return false;
}

// "has a refinery under construction": being built.
bool is_under_way(const NominalView& view, int noun) {
  static const WordSet stages("construction|way|repair|renovation|development");
  for (int at = noun + 1; at + 1 < view.size() && at < noun + 5; ++at)
    if (view.lower(at) == "underway" || (view.lower(at) == "under" && stages.has(view.lower(at + 1)))) return true;
  return false;
}

// "its yard", "Acme's mine": whose it is, in a clause that says where it stands or what becomes of it.
bool is_kept(const NominalView& view, const NominalSpan& nominal) {
  static const WordSet keeping("have|keep|host|lose|maintain|possess");
  return view.is_owned(nominal) && is_object_of(view, nominal.head, keeping);
}

// "The refinery goes up in Gao", "the mill burned down in Lomé".
bool is_told_there(const NominalView& view, int noun) {
  static const WordSet fates("go|rise|burn|explode|blow|stand|lie|sit|open|reopen|shut|come|site|locate|house"),
      where("in|at|near|outside");
  const Token& own = view.token(noun);
  if ((own.relation != Relation::nsubj && own.relation != Relation::nsubj_pass) || own.head <= noun ||
      !fates.has(ascii_lower(view.token(own.head).lemma)))
    return false;
  constexpr int farthest = 5;
  for (int at = own.head + 1; at < view.size() && at <= own.head + farthest; ++at) {
    if (view.token(at).upos == Upos::punct || view.token(at).upos == Upos::verb) return false;
    const int name = view.name_at(at + 1);
    if (!where.has(view.lower(at)) || name < 0 || view.name(name).adjective) continue;
    const EntityType type = view.draft().entity(view.name(name).entities[0]).type;
    return type == EntityType::place || type == EntityType::country;
  }
  return false;
}

// "Gao will have a refinery", "Lomé, where Acme runs a mill": of the town.
bool is_had_by_town(const NominalView& view, int noun) {
  static const WordSet having("have|get|host|boast|receive"), running("have|run|keep|own|operate|build");
  const Token& own = view.token(noun);
  if (own.relation != Relation::obj || own.head < 0 || own.head > noun) return false;
  const std::string verb = ascii_lower(view.token(own.head).lemma);
  if (!having.has(verb) && !running.has(verb)) return false;
  constexpr int farthest = 8;
  for (int at = own.head - 1; at >= 0 && at >= own.head - farthest; --at) {
    if (view.lower(at) == "where") return running.has(verb) && at > 0;
    if (view.token(at).head != own.head || view.token(at).relation != Relation::nsubj) continue;
    const int name = view.name_at(at);
    if (having.has(verb) && name >= 0 && !view.name(name).adjective &&
        view.draft().entity(view.name(name).entities[0]).type == EntityType::place)
      return true;
  }
  return false;
}

// "The mine, near Arlit, has sent ore": where it is stands between commas.
bool is_sited_aside(const NominalView& view, const NominalSpan& nominal) {
  static const WordSet where("in|at|near|outside");
  const int at = nominal.head + 1;
  if (!nominal.definite || view.lower(at) != "," || !where.has(view.lower(at + 1))) return false;
  const int name = view.name_at(at + 2);
  if (name < 0 || view.name(name).adjective) return false;
  const EntityType type = view.draft().entity(view.name(name).entities[0]).type;
  const Token& own = view.token(nominal.head);
  return (type == EntityType::place || type == EntityType::country) &&
         (own.relation == Relation::nsubj || own.relation == Relation::nsubj_pass) &&
         view.lower(static_cast<int>(view.name(name).tokens.end)) == ",";
}

// What raises it from the ground, and what else is done to it.
const WordSet& raising_verbs() {
  static const WordSet verbs(
      "build|construct|erect|raise|lay|dig|pour|pave|dredge|finish|complete|rebuild|reconstruct|renovate|restore|"
      "refurbish|rehabilitate|modernise|modernize|overhaul|widen|electrify|put");
  return verbs;
}

const WordSet& building_verbs() {
  static const WordSet verbs(
      "build|construct|erect|raise|lay|dig|pour|pave|dredge|finish|complete|rebuild|reconstruct|renovate|restore|"
      "refurbish|rehabilitate|"
      "modernise|modernize|overhaul|revamp|upgrade|expand|extend|widen|electrify|develop|co-develop|commission|"
      "inaugurate|open|reopen|plan|design");
  return verbs;
}

}  // namespace

bool is_told_facility(const NominalView& view, const NominalSpan& nominal) {
  static const WordSet having(
      "launch|finance|fund|co-finance|bankroll|own|operate|acquire|buy|sell|lease|rent|privatise|privatize|nationalise|"
      "nationalize|unveil|establish|run|"
      "house|locate|situate|site|relocate|move|transfer|visit|tour|inspect|put|set|start|switch|equip|convert|promise|"
      "donate");
  static const WordSet linking("linking|connecting|joining|spanning");  // "the bridge linking Nadi to Denarau"
  static const WordSet belonging("belong");
  const int noun = nominal.head, next = noun + 1;
  const Token& own = view.token(noun);
  return has_clause_of(view, noun, building_verbs()) || has_clause_of(view, noun, having) ||
         (linking.has(view.lower(next)) && view.name_at(next + 1) >= 0) || is_object_of(view, noun, building_verbs()) ||
         is_object_of(view, noun, having) || has_opener(view, noun, building_verbs()) ||
         has_opener(view, noun, having) || is_under_works(view, noun) || is_paid_for(view, noun) ||
         is_shared(view, noun) || is_given_money(view, noun) || is_under_way(view, noun) || is_kept(view, nominal) ||
         is_sited_aside(view, nominal) || (nominal.definite && is_told_there(view, noun)) ||
         is_had_by_town(view, noun) ||
         (own.relation == Relation::nsubj && own.head > noun && belonging.has(ascii_lower(view.token(own.head).lemma)));
}

bool is_sited_plural(const NominalView& view, const NominalSpan& nominal) {
  static const WordSet having(
      "build|construct|open|inaugurate|rebuild|renovate|buy|acquire|sell|lease|modernise|modernize|upgrade|hit|strike|"
      "shell|bomb|damage|destroy|"
      "attack|seize|visit|tour|inspect|close|shut");
  static const WordSet where("in|at|near|outside");
  if (nominal.type != EntityType::facility || nominal.name == nominal.short_name ||
      !where.has(view.lower(nominal.head + 1)))
    return false;
  // what a firm has in this state and that is not one thing: it is at work there
  static const WordSet keeping("own|operate|run");
  const int town = view.name_at(nominal.head + 2);
  const bool in_town = town >= 0 && !view.name(town).entities.empty() &&
                       view.draft().entity(view.name(town).entities[0]).type == EntityType::place;
  return is_object_of(view, nominal.head, having) || (in_town && is_object_of(view, nominal.head, keeping));
}

bool is_counted_works(const NominalView& view, const NominalSpan& nominal) {
  static const WordSet few("two|three|four"), having("own|operate|run|buy|acquire|sell|lease|finance|fund");
  if (nominal.type != EntityType::facility) return false;
  const bool raised =
      is_object_of(view, nominal.head, raising_verbs()) || has_clause_of(view, nominal.head, raising_verbs());
  // "is building the barracks", "the new locks, which Acme is pouring"
  if (nominal.definite && raised && !view.is_owned(nominal)) return true;
  const int begin = static_cast<int>(nominal.tokens.begin);
  bool counted = begin > 0 && few.has(view.lower(begin - 1));
  for (int at = begin; at < nominal.head; ++at) counted = counted || few.has(view.lower(at));
  return counted && (raised || is_object_of(view, nominal.head, having));
}

}  // namespace chancery
