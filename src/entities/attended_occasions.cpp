#include "entities/attended_occasions.hpp"

#include <algorithm>

#include "entities/words.hpp"

namespace chancery {
namespace {

const WordSet& acts() {
  static const WordSet words(
      "opening|launch|handover|groundbreaking|ground-breaking|commissioning|reopening|enthronement|investiture|burial|"
      "consecration|dedication|baptism|graduation|opener|kick-off|signing|unveiling|oath-taking|send-off|farewell|"
      "cremation");
  return words;
}

const WordSet& occasions() {
  static const WordSet words(
      "match|final|semi-final|semifinal|quarter-final|quarterfinal|playoff|play-off|bout|competition|contest|derby|"
      "qualifier|"
      "mass|service|lecture|lunch|breakfast|iftar|supper|panel|webinar|convention|plenary|sitting|conclave|synod|"
      "indaba|feast|"
      "ball|requiem|liturgy|tattoo|flypast|hackathon|masterclass|recital|discussion|dialogue|hustings|jubilee|"
      "pilgrimage|"
      "brunch|picnic|barbecue|memorial|tribute|wake|sermon|majlis|durbar|powwow|congress|festival");
  return words;
}

bool has_marker(const NominalView& view, int at, const WordSet& markers) {
  for (int before = std::max(0, at - 6); before < at; ++before)
    if (view.token(before).head == at && view.token(before).relation == Relation::case_ &&
        markers.has(view.lower(before)))
      return true;
  return false;
}

// "The festival takes place every other year", "the final begins at noon".
bool takes_place(const NominalView& view, int at) {
  static const WordSet happening("begin|start|open|end|close|resume|kick|unfold|happen");
  const Token& noun = view.token(at);
  if (noun.relation != Relation::nsubj || noun.head <= at) return false;
  const std::string verb = ascii_lower(view.token(noun.head).lemma);
  return happening.has(verb) || (verb == "take" && view.lower(noun.head + 1) == "place");
}

// "the final at Wembley", "a match in Lima": nothing else that is called so is anywhere.
bool is_contest_somewhere(const NominalView& view, int at, const std::string& lemma) {
  static const WordSet contests(
      "match|final|semi-final|semifinal|quarter-final|quarterfinal|playoff|play-off|bout|qualifier|derby|competition|"
      "plenary|"
      "conclave|synod|jubilee|requiem|recital|webinar|masterclass|lecture|wake|fundraiser|mini-summit");
  static const WordSet where("at|in|off|outside");
  if (!contests.has(lemma) || !where.has(view.lower(at + 1))) return false;
  const int next = view.lower(at + 2) == "the" ? at + 3 : at + 2;
  return view.name_at(next) >= 0 && !view.name(view.name_at(next)).adjective;
}

// "the 48th regular meeting": one of a series, whatever is said of it.
bool is_numbered(const NominalView& view, int at) {
  constexpr int farthest = 4;
  for (int before = at - 1; before >= 0 && before >= at - farthest; --before) {
    const std::string word = view.lower(before);
    if (word.size() > 2 && word[0] >= '1' && word[0] <= '9') return is_ordinal_figure(word);
    if (view.token(before).upos != Upos::adj && view.token(before).upos != Upos::noun) return false;
  }
  return false;
}

}  // namespace

bool is_attended_occasion(const NominalView& view, int at, const std::string& lemma) {
  const bool act = acts().has(lemma);
  if (!act && !occasions().has(lemma)) return false;
  static const WordSet attending("attend|witness|watch|skip|boycott|miss|join|grace|address");
  static const WordSet giving(
      "play|host|co-host|stage|organise|organize|convene|win|lose|contest|moderate|officiate|celebrate");
  static const WordSet coming("travel|fly|come|arrive|go|gather|assemble|join|be|invite|qualify|meet|convene");
  static const WordSet taking_part(
      "participate|take|part|play|lose|win|beat|defeat|speak|race|march|fight|compete|score|face|draw|eliminate|"
      "thrash|overcome|edge|meet|star|debate|triumph");
  static const WordSet at_only("at"), for_or_to("for|to"), in_only("in"), through("during|throughout|through");
  static const WordSet meals("lunch|breakfast|supper|iftar|brunch|picnic|barbecue|feast");
  if (meals.has(lemma) && is_given_occasion(view, at)) return true;  // "over lunch at the castle, hosted by the king"
  const Token& noun = view.token(at);
  if (noun.head < 0) return has_marker(view, at, at_only);  // "were at the opening"
  const std::string governor = ascii_lower(view.token(noun.head).lemma);
  // "the festival in Tunis" is no troupe
  if (lemma == "festival" && (view.lower(at + 1) == "in" || view.lower(at + 1) == "of")) return true;
  if (!act && takes_place(view, at)) return true;
  if (is_contest_somewhere(view, at, lemma)) return true;
  // "is at the service of", "the match between words and deeds"
  if (lemma == "service" && view.lower(at + 1) == "of") return false;
  if (noun.relation == Relation::obj) return attending.has(governor) || (!act && giving.has(governor));
  if (noun.relation == Relation::nsubj_pass)
    return attending.has(governor) || (!act && (giving.has(governor) || governor == "hold"));
  if (has_marker(view, at, at_only) || (!act && has_marker(view, at, through))) return true;
  if (has_marker(view, at, for_or_to)) return coming.has(governor);
  return !act && has_marker(view, at, in_only) && taking_part.has(governor);
}

bool is_occasion_joined(const NominalView& view, int at, const std::string& lemma) {
  static const WordSet gatherings(
      "summit|forum|conference|ceremony|seminar|workshop|symposium|festival|banquet|dinner|reception|funeral|rally|"
      "gala|retreat|tournament|concert|exhibition|fair|parade|"
      "vigil|roundtable|wedding|commemoration|colloquium|congress|premiere|regatta|lunch|luncheon|breakfast|auction|"
      "expo|mini-summit|fundraiser|procession|marathon|launch|"
      "unveiling|groundbreaking|celebration|festivity|inauguration");
  static const WordSet sittings(
      "meeting|session|hearing|talk|drill|exercise|manoeuvre|maneuver|debate|gathering|memorial|round");  // a memorial
                                                                                                          // that is
                                                                                                          // opened is a
                                                                                                          // stone
  const bool gathering = gatherings.has(lemma);
  if (!gathering && !sittings.has(lemma)) return false;
  static const WordSet in_series("summit|forum|conference|congress|meeting|session");
  if (in_series.has(lemma) && is_numbered(view, at)) return true;
  static const WordSet hosting(
      "host|co-host|chair|co-chair|attend|boycott|skip|stage|organise|organize|convene|address");
  static const WordSet giving("hold|give|throw|open|gatecrash|grace|mark|crash|miss|snub|inaugurate|preside");
  const Token& noun = view.token(at);
  if (noun.head < 0) return false;
  const std::string governor = ascii_lower(view.token(noun.head).lemma);
  if (noun.relation == Relation::obj || noun.relation == Relation::nsubj_pass)
    return hosting.has(governor) || (gathering && giving.has(governor));
  // "on the sidelines of a summit", "in the margins of a conference"
  static const WordSet edges("sideline|margin|edge|fringe|eve|start|close|opening|outset"), of("of");
  if (gathering && noun.relation == Relation::nmod && edges.has(governor) && has_marker(view, at, of)) return true;
  if (!gathering || noun.relation != Relation::obl) return false;
  static const WordSet at_only("at"), for_or_to("for|to");
  static const WordSet speaking(
      "speak|say|tell|appear|announce|meet|sit|attend|be|present|propose|sing|play|join|launch|unveil|sign|talk|"
      "promise|call|urge|warn|shake|perform|dine");
  static const WordSet coming(
      "travel|fly|come|arrive|go|gather|assemble|invite|meet|convene|return|head|send|drive|land|welcome|receive|ask|"
      "summon|bid|call|expect|bring|draw|attract|lure|rush|walk|ride");
  if (has_marker(view, at, at_only)) return speaking.has(governor) || coming.has(governor);
  return has_marker(view, at, for_or_to) && coming.has(governor);
}

bool is_given_occasion(const NominalView& view, int at) {
  static const WordSet giving(
      "give|host|hold|organise|organize|convene|throw|stage|arrange|offer|chair|sponsor|lay|put"),
      owners("his|her|their|its|whose");
  static const WordSet honouring("honour|honor|memory|aid|support");
  const int next = at + 1;
  if (view.lower(next) == "in" && (honouring.has(view.lower(next + 1)) ||
                                   (owners.has(view.lower(next + 1)) && honouring.has(view.lower(next + 2)))))
    return true;
  // "addressed a rally outside parliament", "a dinner at which Berg spoke"
  static const WordSet near("outside|inside|near|opposite|aboard"), clauses("which|whom");
  static const WordSet at_it("at|in|during");
  if (near.has(view.lower(next)) || view.lower(next) == "where" ||
      (at_it.has(view.lower(next)) && clauses.has(view.lower(next + 1))))
    return true;
  if (view.lower(next) == "to" || view.lower(next) == "marking") {
    static const WordSet marking("mark|celebrate|commemorate|honour|honor|remember");
    return view.lower(next) == "marking" || marking.has(view.lower(next + 1));
  }
  // "over lunch at the castle, hosted by the king"
  for (int at_verb = next; at_verb < view.size() && at_verb < next + 12; ++at_verb)
    if (view.token(at_verb).head == at && view.token(at_verb).xpos == "VBN" && view.lower(at_verb + 1) == "by" &&
        giving.has(ascii_lower(view.token(at_verb).lemma)))
      return true;
  return next < view.size() && view.token(next).xpos == "VBN" && view.token(next).head == at &&
         giving.has(ascii_lower(view.token(next).lemma)) &&
         (view.lower(next + 1) == "by" || view.lower(next + 1) == "for" || view.lower(next + 1) == "in" ||
          view.lower(next + 1) == "on");
}

}  // namespace chancery
