#include "entities/governed_nouns.hpp"

#include "entities/words.hpp"

namespace chancery {
namespace {

std::optional<EntityType> type_under(const std::string& verb, const std::string& noun) {
  static const WordSet building(
      "build|construct|rebuild|renovate|erect|finance|fund|inaugurate|complete|finish|expand|extend|reconstruct|"
      "refurbish|modernise|modernize|lay|pour|upgrade|put");
  static const WordSet built(
      "storage|building|road|quarters|wing|block|grid|installation|housing|settlement|embankment|"
      "village|track|pool|court|pitch|ground|apartment|flat|home|villa|estate|suite|kitchen|well|borehole|cistern|tank|"
      "mast|telescope|collider|"
      "accelerator|array|platform|rig|fence|wall|barrier|rampart|ship|frigate|submarine|vessel|ferry|satellite|"
      "icebreaker|warship|tanker|"
      "unit|train|string|spur|bowl|span|cracker|potline|zone|garden|playground|shed|hut|extension|ramp|pylon|antenna|"
      "obelisk|stele|"
      "dyke|levee|seawall|ring-road|bypass|junction|interchange|helipad|pavilion|hall|house|network|system|flyover|"
      "footbridge|terminus|concourse");
  if (building.has(verb) && built.has(noun) && !(verb == "lay" && noun == "track")) return EntityType::facility;
  static const WordSet opened_works(
      "spur|wing|block|garden|playground|pavilion|extension|bypass|junction|interchange|footbridge|housing|village|"
      "suite|estate|antenna");
  if ((verb == "open" || verb == "reopen") && opened_works.has(noun)) return EntityType::facility;
  static const WordSet houses_of_states("mission|legation|chancery|representation");
  if ((verb == "open" || verb == "reopen" || verb == "inaugurate") && houses_of_states.has(noun))
    return EntityType::facility;
  static const WordSet proposing(
      "propose|table|float|initiate|suggest|moot|sponsor|champion|put|advance|devise|draft|draw|circulate");
  static const WordSet schemes(
      "mission|force|mechanism|scheme|tax|levy|cap|zone|freeze|system|framework|network|grid|moratorium|"
      "patrol|watch|reserve|quota|visa|embargo|ban|timetable|registry|register|tariff|currency|exchange|swap|lifeline|"
      "airlift|escort|reform");
  static const WordSet inquiries("mediation|inquiry|enquiry|investigation|probe|dialogue|trial|poll");
  static const WordSet texts("waiver|legislation|rule|clause|wording|exemption|paper|code");
  if (proposing.has(verb)) {
    if (schemes.has(noun)) return EntityType::project;
    if (inquiries.has(noun)) return EntityType::event;
    if (texts.has(noun)) return EntityType::document;
  }
  static const WordSet adopting(
      "adopt|pass|approve|table|submit|reject|veto|endorse|co-sponsor|cosponsor|draft|circulate|present|unveil|lay|"
      "oppose|promulgate|enact");
  static const WordSet drafts("proposal|draft|text|reform|budget|package|paper|code");
  if (adopting.has(verb) && drafts.has(noun)) return EntityType::document;
  static const WordSet founding("launch|found|establish|create|form|set|start|co-found");
  static const WordSet bodies(
      "channel|newspaper|magazine|bank|airline|company|firm|venture|charity|party|movement|alliance|coalition|"
      "union|league|association|force|academy|society|club");
  static const WordSet opening("open|reopen"), opened("academy|bank|airline|club|theatre|college");
  if (opening.has(verb) && opened.has(noun)) return EntityType::organization;
  static const WordSet schemes_begun("scheme|platform|network|scholarship|portal|service|mechanism|fellowship");
  if (founding.has(verb)) {
    if (bodies.has(noun)) return EntityType::organization;
    if (schemes_begun.has(noun)) return EntityType::project;
  }
  static const WordSet signing("sign|conclude|ink|initial|seal|countersign");
  static const WordSet signed_things(
      "partnership|arrangement|understanding|concession|lease|loan|package|settlement|undertaking|appeal|pledge|"
      "exchange|minutes|addendum|annex|instrument");
  if (signing.has(verb) && signed_things.has(noun)) return EntityType::document;
  return std::nullopt;
}

// "a 20 percent stake in the Rovuma block", "the Kashagan field is operated by Eni": where one drills or digs.
bool is_ground_held(const NominalView& view, int at, const std::string& lemma) {
  static const WordSet ground("field|block|deposit|concession|prospect|acreage|licence|license|permit"),
      stakes("stake|share|interest|percent|%|cent|holding|shareholding|partner|partners|operator"),
      working("operate|develop|explore|drill|tap|mine|own");
  if (!ground.has(lemma)) return false;
  const std::string& before = at > 0 ? view.token(at - 1).form : lemma;
  const bool named =
      (before[0] >= 'A' && before[0] <= 'Z') || (view.token(at).form[0] >= 'A' && view.token(at).form[0] <= 'Z');
  const Token& noun = view.token(at);
  if (noun.head < 0 || (!named && lemma != "field" && lemma != "deposit" && lemma != "block")) return false;
  const std::string above = ascii_lower(view.token(noun.head).lemma);
  if (noun.relation == Relation::obj || noun.relation == Relation::nsubj_pass) return named && working.has(above);
  if (noun.relation != Relation::nmod && noun.relation != Relation::obl) return false;
  if (stakes.has(above)) return named;
  if (noun.relation != Relation::obl) return false;
  // "holds a stake in the block", hung on the verb
  for (int word = noun.head + 1; word < at; ++word)
    if (view.token(word).head == noun.head && view.token(word).relation == Relation::obj)
      return named && stakes.has(ascii_lower(view.token(word).lemma));
  return false;
}

}  // namespace

std::optional<EntityType> governed_type(const NominalView& view, int at, const std::string& lemma) {
  const Token& own = view.token(at);
  if (own.upos != Upos::noun) return std::nullopt;
  if (is_ground_held(view, at, lemma)) return EntityType::facility;
  // "will build a track and a village"
  const Token& noun =
      own.relation == Relation::conj && own.head >= 0 && view.is_noun(own.head) ? view.token(own.head) : own;
  if ((noun.relation == Relation::obj || noun.relation == Relation::nsubj_pass) && noun.head >= 0)
    if (const auto type = type_under(ascii_lower(view.token(noun.head).lemma), lemma)) return type;
  constexpr int near = 3;  // "a mission proposed by France"
  for (int behind = at + 1; behind < view.size() && behind <= at + near; ++behind)
    if (view.token(behind).head == at && view.token(behind).relation == Relation::acl &&
        view.token(behind).xpos == "VBN")
      return type_under(ascii_lower(view.token(behind).lemma), lemma);
  constexpr int far = 8;  // "the budget that she had presented"
  for (int behind = at + 1; behind < view.size() && behind <= at + far; ++behind)
    if (view.token(behind).head == at && view.token(behind).relation == Relation::acl_relcl &&
        view.token(behind).upos == Upos::verb)
      return type_under(ascii_lower(view.token(behind).lemma), lemma);
  return std::nullopt;
}

bool befalls(const NominalView& view, const NominalSpan& nominal) {
  static const WordSet calamities(
      "earthquake|quake|tremor|flood|storm|hurricane|cyclone|typhoon|tornado|tsunami|landslide|mudslide|avalanche|"
      "wildfire|blaze|eruption|"
      "explosion|blast|drought|famine|heatwave|epidemic|outbreak|war|fighting|protest|riot|clash|demonstration|"
      "uprising|blizzard");
  static const WordSet striking(
      "hit|level|damage|cripple|drench|flood|strike|batter|lash|ravage|devastate|pummel|pound|tear|rip|sweep|engulf|"
      "inundate|swamp|rock|jolt|shake|flatten|rage|roar|erupt|"
      "break|spread|grip|afflict|blight|paralyse|paralyze|convulse|buffet|destroy|kill|wreck");
  const Token& noun = view.token(nominal.head);
  if (!calamities.has(nominal.lemma) || noun.head < 0) return false;
  const bool does = noun.relation == Relation::nsubj && striking.has(ascii_lower(view.token(noun.head).lemma));
  if (!does) return false;
  for (int at = noun.head + 1; at < view.size() && at <= noun.head + 8; ++at)
    if (const int name = view.name_at(at); name >= 0) {
      const EntityType type = view.draft().entity(view.name(name).entities[0]).type;
      return type == EntityType::place || type == EntityType::country;
    }
  return false;
}

}  // namespace chancery
