#include "entities/judged_nouns.hpp"

#include "entities/words.hpp"

namespace chancery {
namespace {

// What people do or decide, as a noun: a thing of the text where somebody takes a stand on it.
std::optional<EntityType> type_if_judged(const std::string& noun) {
  static const WordSet acts(
      "vote|veto|handover|killing|arrest|detention|imprisonment|execution|burning|expulsion|deportation|eviction|"
      "annexation|occupation|seizure|"
      "closure|sale|purchase|acquisition|merger|buyout|bid|appointment|nomination|dismissal|sacking|removal|"
      "restitution|"
      "release|deployment|withdrawal|violence|abduction|kidnapping|poisoning|beating|torture|overthrow|ouster|"
      "intervention|"
      "landing|rerun|recount|selection|demolition|destruction|repatriation|annulment|sentence|conviction|acquittal|"
      "extradition|downing|test|launch|firing|purge|persecution|harassment|boycott|desecration|vandalism|expropriation|"
      "nationalisation|"
      "nationalization|confiscation|escalation|opening|murder|beheading|putsch|jailing|hanging|flogging|hijacking|"
      "abolition|"
      "privatisation|privatization|reinstatement|resumption|reopening|"
      "shelling|sinking|stabbing|lynching|pogrom|storming|shootdown|airstrike|looting|torching|sabotage|slaughter|"
      "atrocity|tie-up|buy-out");
  static const WordSet policies(
      "tariff|levy|tax|ban|embargo|scheme|cap|quota|subsidy|reform|surcharge|boycott|curfew|conscription|budget|"
      "amnesty|overhaul|inquiry|offer|proposal|mandate|mission|blueprint|timetable|moratorium|price|fee|toll|fare|hike|"
      "cut|increase|ceiling|handout|"
      "rationing|lockdown|blockade|requirement|restriction|crackdown|bailout|expansion");
  static const WordSet writings(
      "report|article|essay|editorial|book|film|cartoon|study|pamphlet|textbook|documentary|op-ed|dossier|survey|"
      "biography|memoir");
  if (noun == "sanction" || writings.has(noun)) return EntityType::document;
  if (acts.has(noun)) return EntityType::event;
  if (policies.has(noun)) return EntityType::project;
  return std::nullopt;
}

// "concern at the shelling", "criticism of the sale", "is against the sale", "objects to the levy"
bool is_judged_through(const std::string& governor, const std::string& preposition) {
  static const WordSet of(
      "ratification|criticism|condemnation|disapproval|sceptical|skeptical|wary|scepticism|skepticism|dissatisfaction|"
      "repudiation|denunciation|critic|supporter|opponent|approval|approve|critical|supportive|disapprove|rejection|"
      "defence|defense|favour|favor|support|opposition|backing|endorsement");
  static const WordSet at(
      "concern|alarm|outrage|anger|dismay|shock|indignation|horror|revulsion|disgust|sadness|outraged|shocked|appalled|"
      "appall|dismayed|"
      "horrified|alarmed|concerned|angry|furious|protest|appal|horrify|sadden|disquiet|worry|regret|unease|"
      "disappointed|disappoint|displeased|displease|disappointment|displeasure|disgusted|angered|incensed|unhappy");
  static const WordSet to(
      "no|yes|averse|opposition|object|objection|opposed|hostile|resistance|react|response|support|protest|approval|"
      "nod|backing|blessing|endorsement|go-ahead|assent|consent");
  static const WordSet with("support|backing|vote|campaign|argue|lobby|case|approval");
  if (preposition == "of") return of.has(governor);
  if (preposition == "at" || preposition == "over" || preposition == "about" || preposition == "by")
    return at.has(governor);
  if (preposition == "to") return to.has(governor);
  if (preposition == "for") return with.has(governor);
  static const WordSet against(
      "vote|campaign|protest|argue|lobby|speak|demonstrate|rally|be|come|opposition|case|turn|set|fight");
  static const WordSet behind("line|swing|get|unite|rally|stand|fall");
  if (preposition == "behind") return behind.has(governor);
  return preposition == "against" && against.has(governor);
}

// The same of a noun behind its preposition.
bool is_judged_behind(const NominalView& view, int noun) {
  int at = noun;
  while (view.token(at).relation == Relation::conj && view.token(at).head >= 0) at = view.token(at).head;
  const std::int32_t head = view.token(at).head;
  std::string preposition;
  for (int before = at - 1; before >= 0 && before > at - 8; --before)
    if (view.token(before).head == at && view.token(before).relation == Relation::case_)
      preposition = view.lower(before);
  if (preposition.empty()) return false;
  if (head < 0) return preposition == "against";  // "is against the merger"
  if (is_judged_through(ascii_lower(view.token(head).lemma), preposition)) return true;
  // "voiced concern at the shelling": hung on the verb instead of its object
  if (view.token(at).relation != Relation::obl) return false;
  for (int before = at - 1; before > head && before > at - 8; --before)
    if (view.token(before).head == head &&
        (view.token(before).relation == Relation::obj || view.token(before).relation == Relation::discourse) &&
        is_judged_through(ascii_lower(view.token(before).lemma), preposition))
      return true;
  return false;
}

// "the law, which both the Union and Peru have criticised", "a plan condemned by Mali": judged in a clause of its own.
bool is_judged_in_clause(const NominalView& view, int noun, const WordSet& judging) {
  constexpr int longest = 20;
  for (int at = noun + 1; at < view.size() && at < noun + longest; ++at) {
    const Token& verb = view.token(at);
    if (verb.head != noun || !judging.has(ascii_lower(verb.lemma))) continue;
    if (verb.relation == Relation::acl && verb.xpos == "VBN") return true;
    if (verb.relation != Relation::acl_relcl) continue;
    for (int child = noun + 1; child < view.size() && child < at + longest; ++child) {
      const Token& one = view.token(child);
      const bool does = one.relation == Relation::nsubj && one.xpos != "WDT" && one.form != "that";
      if (one.head == at && (does || one.relation == Relation::aux_pass)) return true;
    }
  }
  return false;
}

}  // namespace

bool draws_judgement(const NominalView& view, int noun) {
  static const WordSet having(
      "have|enjoy|win|command|gain|receive|secure|meet|face|draw|encounter|run|earn|attract|provoke|prompt|spark|"
      "trigger|garner|elicit|incur");
  static const WordSet stands(
      "support|backing|blessing|endorsement|approval|opposition|resistance|criticism|condemnation|praise|applause|"
      "protest|"
      "outcry|backlash|rebuke|ire|fury|outrage|scorn|anger|denunciation|acclaim|fire");
  const Token& thing = view.token(noun);
  if ((thing.relation != Relation::nsubj && thing.relation != Relation::nsubj_pass) || thing.head < noun ||
      !having.has(ascii_lower(view.token(thing.head).lemma)))
    return false;
  constexpr int near = 6;
  for (int at = thing.head + 1; at < view.size() && at < thing.head + near; ++at)
    if (stands.has(ascii_lower(view.token(at).lemma))) return true;
  return false;
}

bool is_judged_noun(const NominalView& view, int at) {
  static const WordSet judging(
      "condemn|denounce|criticise|criticize|deplore|decry|slam|lambast|lambaste|protest|oppose|contest|boycott|bury|"
      "shelve|reject|hail|welcome|praise|applaud|endorse|"
      "veto|back|support|block|mourn|resent|defend|regret|salute|excoriate|bemoan|lament|censure|assail|deride|laud|"
      "commend");
  static const WordSet naming("call|brand|label|dub|term|describe|consider|deem"),
      answers("a|an|as|\"|“|'|‘|illegal|unacceptable|historic|unlawful|shameful|regrettable");
  const Token& own = view.token(at);
  const Token& noun =
      own.relation == Relation::conj && own.head >= 0 && view.is_noun(own.head) ? view.token(own.head) : own;
  // "hailed Ghana's reform": it is Ghana that is praised
  for (int before = at - 1; before >= 0; --before) {
    const Token& one = view.token(before);
    if (one.xpos == "POS" || one.xpos == "PRP$") return false;
    if (one.upos != Upos::noun && one.upos != Upos::adj && one.upos != Upos::propn) break;
  }
  if (is_judged_in_clause(view, at, judging) || draws_judgement(view, at)) return true;
  if (noun.relation != Relation::obj && noun.relation != Relation::nsubj_pass) return is_judged_behind(view, at);
  if (noun.head < 0) return false;
  const std::string verb = ascii_lower(view.token(noun.head).lemma);
  if (judging.has(verb)) return true;
  // "voted down a motion", "threw out the bill"
  static const WordSet refusing("vote|throw|strike|shoot|turn"), away("down|out");
  if (refusing.has(verb) &&
      (away.has(view.lower(noun.head + 1)) || (noun.relation == Relation::obj && away.has(view.lower(at + 1)))))
    return true;
  // "attacked the deal as weak": with words
  static const WordSet assailing("attack|savage|blast|dismiss|slate|pan|hit|defend|portray|paint|cast|see|regard|view");
  if (assailing.has(verb) && noun.relation == Relation::obj)
    for (int after = at + 1; after < view.size() && after < at + 7; ++after)
      if (view.lower(after) == "as" && view.token(after).head != at) return true;
  if (!naming.has(verb) || noun.relation != Relation::obj) return false;
  if (at + 1 < view.size() && view.token(at + 1).head == noun.head &&
      (view.token(at + 1).upos == Upos::adj || view.token(at + 1).relation == Relation::xcomp))
    return true;  // "called the deal unwise"
  for (int after = at + 1; after < view.size() && after < at + 7;
       ++after)  // "called the downing of the drone an outrage"
    if (answers.has(view.lower(after))) return true;
  return false;
}

std::optional<EntityType> judged_type(const NominalView& view, const NominalSpan& nominal) {
  if (view.token(nominal.head).upos != Upos::noun) return std::nullopt;
  const auto type = type_if_judged(nominal.lemma);
  // "denounced the tariffs imposed by Togo": it is Togo that is judged
  constexpr int near = 3;
  for (int behind = nominal.head + 1; type && behind < view.size() && behind <= nominal.head + near; ++behind)
    if (view.token(behind).head == nominal.head && view.token(behind).relation == Relation::acl &&
        view.token(behind).xpos == "VBN")
      return std::nullopt;
  return type && is_judged_noun(view, nominal.head) ? type : std::nullopt;
}

}  // namespace chancery
