#include "entities/founded_things.hpp"

#include "entities/words.hpp"

namespace chancery {
namespace {

const WordSet& founding_verbs() {
  static const WordSet verbs("establish|create|form|found|launch|set|institute|co-found|cofound|constitute");
  return verbs;
}

// "form a line", "set a record": only with the particle do these found anything.
bool founds(const NominalView& view, int verb) {
  const std::string lemma = ascii_lower(view.token(verb).lemma);
  if (lemma != "set") return founding_verbs().has(lemma);
  for (int at = verb + 1; at < view.size() && at <= verb + 2; ++at)
    if (view.lower(at) == "up") return true;
  return false;
}

// "the creation of a fund", "the setting up of a council".
bool is_of_founding(const NominalView& view, int noun) {
  static const WordSet acts("creation|establishment|formation|founding|foundation|launch|setting|inception|launching");
  const Token& own = view.token(noun);
  if (own.relation != Relation::nmod && own.relation != Relation::obj) return false;
  if (own.head < 0 || own.head > noun || !acts.has(view.lower(own.head))) return false;
  for (int at = own.head + 1; at < noun; ++at)
    if (view.lower(at) == "of") return true;
  return false;
}

// "a commission that Peru and Chile set up", "the fund which he founded": a relative clause of which it is the object.
bool is_founded_in_clause(const NominalView& view, int noun) {
  constexpr int near = 8;
  static const WordSet relatives("that|which");
  for (int at = noun + 1; at < view.size() && at <= noun + near; ++at) {
    if (view.token(at).head != noun || view.token(at).relation != Relation::acl_relcl || !founds(view, at)) continue;
    for (int word = noun + 1; word < at; ++word)
      if (view.token(word).head == at && view.token(word).relation == Relation::obj && relatives.has(view.lower(word)))
        return true;
  }
  return false;
}

// "a commission set up by", "the mission, established by": a participle behind it, whose author follows.
bool has_founder(const NominalView& view, int noun) {
  constexpr int near = 4;
  // "Acme, a firm founded by Weber", "Acme is a firm founded by Weber": Acme
  if (view.token(noun).relation == Relation::appos || (noun > 0 && view.lower(noun - 1) == ",")) return false;
  for (int at = 0; at < noun; ++at)
    if (view.token(at).head == noun && view.token(at).relation == Relation::cop) return false;
  if (is_founded_in_clause(view, noun)) return true;
  for (int at = noun + 1; at < view.size() && at <= noun + near; ++at) {
    if (view.token(at).head != noun || view.token(at).relation != Relation::acl || view.token(at).xpos != "VBN" ||
        !(founds(view, at) || ascii_lower(view.token(at).lemma) == "start"))
      continue;
    for (int by = at + 1; by < view.size() && by <= at + near; ++by)
      if (view.lower(by) == "by") return true;
  }
  return false;
}

}  // namespace

bool is_founded(const NominalView& view, int noun) {
  const Token& own = view.token(noun);
  const int first = own.relation == Relation::conj && own.head >= 0 && view.is_noun(own.head) ? own.head : noun;
  const Token& head = view.token(first);
  if ((head.relation == Relation::obj || head.relation == Relation::nsubj_pass) && head.head >= 0 &&
      founds(view, head.head))
    return true;
  return is_of_founding(view, first) || has_founder(view, noun);
}

bool is_sat_on(const NominalView& view, int noun) {
  static const WordSet panels(
      "committee|council|panel|commission|subcommittee|jury|caucus|presidium|task-force|tribunal");
  static const WordSet sitting("sit|serve"), members("member|chair|chairman|chairwoman|chairperson|head|deputy"),
      heading("chair|head|lead|join|quit|co-chair");
  const Token& own = view.token(noun);
  if (!panels.has(ascii_lower(own.lemma)) || own.head < 0) return false;
  const std::string above = ascii_lower(view.token(own.head).lemma);
  if (own.relation == Relation::obj) return heading.has(above);
  const auto linked = [&](std::string_view link) {
    for (int at = noun - 1; at > own.head; --at)
      if (view.token(at).head == noun && view.token(at).relation == Relation::case_) return view.lower(at) == link;
    return false;
  };
  if (own.relation == Relation::obl) return sitting.has(above) && linked("on");
  return own.relation == Relation::nmod && members.has(above) && linked("of");
}

std::optional<EntityType> founded_type(const NominalView& view, int noun, const std::string& lemma) {
  static const WordSet bodies(
      "mission|force|panel|authority|board|body|chamber|unit|corps|brigade|division|department|startup|start-up|"
      "website|site|outlet|studio|"
      "organisation|organization|group|regulator|exchange|subsidiary|venture|network|assembly|desk|watchdog|battalion|"
      "regiment|squad|think-tank|newspaper|channel|magazine|bank|airline|company|firm|charity|party|movement|alliance|"
      "coalition|union|"
      "league|association|academy|society|club|consultancy|publisher|label|orchestra|troupe|co-operative|cooperative|"
      "trust|service|holding|community|bloc|front|registry|inspectorate");
  static const WordSet works(
      "programme|program|scheme|campaign|drive|platform|scholarship|portal|mechanism|fellowship|hotline");
  static const WordSet at_war(
      "military|ground|bombing|air|smear|election|electoral|disinformation|presidential|artillery|terror|boycott");
  if (!is_founded(view, noun)) return std::nullopt;
  if (bodies.has(lemma)) return EntityType::organization;
  if (works.has(lemma) && !at_war.has(view.lower(noun - 1))) return EntityType::project;
  return std::nullopt;
}

}  // namespace chancery
