#include "entities/told_things.hpp"

#include "entities/attended_occasions.hpp"
#include "entities/founded_things.hpp"
#include "entities/governed_nouns.hpp"
#include "entities/judged_nouns.hpp"
#include "entities/next_occasions.hpp"
#include "entities/noun_deeds.hpp"
#include "entities/proposed_things.hpp"
#include "entities/told_bodies.hpp"
#include "entities/told_facilities.hpp"
#include "entities/words.hpp"

namespace chancery {
namespace {

// "naval drills by Peru and Chile", "talks involving the two": told of by those who take part.
bool is_shared_by(const NominalView& view, int noun) {
  static const WordSet having("involve|include|comprise|feature|pit|mediate|broker|facilitate");
  if (has_clause_of(view, noun, having)) return true;
  const int other = view.lower(noun + 2) == "the" ? noun + 3 : noun + 2;
  return view.lower(noun + 1) == "by" && view.name_at(other) >= 0;
}

// "will play host to the bloc's summit", "host of the games", "the venue for the congress"
bool has_host_before(const NominalView& view, const NominalSpan& nominal) {
  static const WordSet hosts("host|hosts|co-host|co-hosts|venue"), links("to|of|for");
  constexpr int longest = 6;
  for (int at = nominal.head - 1; at > 0 && at > nominal.head - longest; --at)
    if (view.token(at).head == nominal.head && view.token(at).relation == Relation::case_)
      return links.has(view.lower(at)) && hosts.has(view.lower(at - 1));
  return false;
}

// "Talks resumed in Vienna", "peace negotiations will be held in Doha": told by where they are held.
bool are_talks_under_way(const NominalView& view, const NominalSpan& nominal) {
  static const WordSet talks("talk|negotiation|consultation");
  static const WordSet going(
      "resume|begin|start|open|continue|end|collapse|take|hold|conclude|restart|fail|stall|schedule|plan|break|go");
  const Token& noun = view.token(nominal.head);
  if (!talks.has(nominal.lemma) || noun.xpos != "NNS" || noun.head < nominal.head ||
      (noun.relation != Relation::nsubj && noun.relation != Relation::nsubj_pass) ||
      !going.has(ascii_lower(view.token(noun.head).lemma)))
    return false;
  for (int at = noun.head + 1; at + 1 < view.size(); ++at)
    if ((view.lower(at) == "in" || view.lower(at) == "at") && view.name_at(at + 1) >= 0)
      return view.draft().entity(view.name(view.name_at(at + 1)).entities[0]).type == EntityType::place;
  return false;
}

bool is_told_event(const NominalView& view, const NominalSpan& nominal) {
  static const WordSet staged(
      "talk|negotiation|summit|forum|conference|meeting|exhibition|festival|ceremony|tournament|fair|funeral|"
      "workshop|seminar|symposium|gathering|exercise|drill|championship|congress|final|semi-final|semifinal|quarter-"
      "final|"
      "quarterfinal|match|service|reception|dinner|banquet|hearing|session|wedding|parade|plenary|mass|roundtable|"
      "festivity|opening|inauguration|coronation|vigil|retreat|gala|swearing-in|investiture|enthronement|burial|"
      "premiere|"
      "expedition|conclave|regatta|marathon|concert|carnival|procession|commemoration|consultation|assembly|convention|"
      "ministerial|wreath-laying|flag-raising");
  static const WordSet giving(
      "bring|draw|attract|gather|unite|mark|honour|honor|host|open|chair|address|attend|sponsor|stage|organise|"
      "organize|convene|moderate|inaugurate|boycott|co-host|give|hold|throw|arrange|lay|put|plan");
  if (befalls(view, nominal) || are_talks_under_way(view, nominal) || (nominal.definite && staged.has(nominal.lemma)) ||
      is_given_occasion(view, nominal.head))
    return true;
  if (is_occasion_joined(view, nominal.head, nominal.lemma) || is_next_occasion(view, nominal)) return true;
  static const WordSet holding("stage|host|co-host|organise|organize|boycott|award|open");
  if (nominal.lemma == "game")
    return nominal.definite && is_object_of(view, nominal.head, holding);  // "The games will be staged by Peru"
  return staged.has(nominal.lemma) && (has_clause_of(view, nominal.head, giving) || is_shared_by(view, nominal.head) ||
                                       has_host_before(view, nominal));
}

// "put their names to the accord"
bool is_put_name_to(const NominalView& view, int noun) {
  static const WordSet putting("put|add|affix|append|set"), names("name|signature|initial|pen");
  const Token& paper = view.token(noun);
  if ((paper.relation != Relation::obl && paper.relation != Relation::nmod) || paper.head < 0) return false;
  const int verb = paper.relation == Relation::nmod ? view.token(paper.head).head : paper.head;
  if (verb < 0 || !putting.has(ascii_lower(view.token(verb).lemma))) return false;
  for (int at = verb + 1; at < noun; ++at)
    if (names.has(ascii_lower(view.token(at).lemma))) return true;
  return false;
}

// "entered into an agreement"
bool is_entered_into(const NominalView& view, int noun) {
  const Token& paper = view.token(noun);
  if (paper.relation != Relation::obl || paper.head < 0 || ascii_lower(view.token(paper.head).lemma) != "enter")
    return false;
  for (int at = paper.head + 1; at < noun; ++at)
    if (view.token(at).head == noun && view.token(at).relation == Relation::case_) return view.lower(at) == "into";
  return false;
}

// "the signing of the treaty", "ratification of the pact"
bool is_under_signature(const NominalView& view, int noun) {
  static const WordSet acts("signing|signature|conclusion|ratification|adoption|promulgation|signatory|ratifier");
  const Token& paper = view.token(noun);
  return paper.relation == Relation::nmod && paper.head >= 0 && paper.head < noun &&
         acts.has(ascii_lower(view.token(paper.head).lemma));
}

// "issued a decree on fishing", "the treaty bears the signatures of"
bool is_issued_or_borne(const NominalView& view, const NominalSpan& nominal) {
  static const WordSet issuing("issue|promulgate|proclaim|revoke|lift"),
      orders("decree|edict|ordinance|order|law|constitution|directive|code|budget"), bearing("bear|carry");
  const Token& paper = view.token(nominal.head);
  if (orders.has(nominal.lemma) && is_object_of(view, nominal.head, issuing)) return true;
  // "Chad and Mali put out a statement": what several say is theirs
  static const WordSet voicing("issue|release|publish|put|read"),
      voiced("statement|declaration|communique|manifesto|appeal|pact|accord|agreement");
  if (voiced.has(nominal.lemma) && view.token(nominal.head).relation == Relation::obj &&
      is_object_of(view, nominal.head, voicing))
    for (int at = view.token(nominal.head).head - 1, verb = at + 1; at >= 0; --at)
      if (view.token(at).relation == Relation::nsubj && view.token(at).head == verb)
        for (int next = at + 1; next < verb; ++next)
          if (view.token(next).relation == Relation::conj && view.token(next).head == at) return true;
  if (paper.relation != Relation::nsubj || paper.head < 0 || !bearing.has(ascii_lower(view.token(paper.head).lemma)))
    return false;
  for (int at = paper.head + 1; at < view.size() && at < paper.head + 8; ++at)
    if (ascii_lower(view.token(at).lemma) == "signature") return true;
  return false;
}

const WordSet& bonds() {
  static const WordSet nouns(
      "agreement|accord|treaty|deal|pact|contract|memorandum|protocol|lease|concession|compact|charter|convention|"
      "arrangement|settlement|truce|ceasefire|armistice|alliance");
  return nouns;
}

// "quit the accord", "is pulling out of the treaty", "went back to the 2015 accord", "under an agreement of 2005",
// "have a treaty": bound by it or no longer.
bool is_bond(const NominalView& view, const NominalSpan& nominal) {
  static const WordSet keeping(
      "leave|quit|abandon|exit|breach|violate|break|flout|honour|honor|rejoin|extend|renew|prolong|amend|uphold|"
      "finalise|finalize|agree|denounce|cancel|suspend|end|void|drop|ditch");
  static const WordSet parting("withdraw|pull|walk|exit|withdrawal|pull-out|pullout"),
      nearing("return|accede|go|revert|stick|adhere|subscribe|sign|commit|accession|adherence|return|party|signatory");
  static const WordSet awarding("award|win|get|clinch|secure|hand|give|grant|land|obtain|bag"),
      awarded("contract|concession|licence|license|lease");
  if (awarded.has(nominal.lemma) && is_object_of(view, nominal.head, awarding)) return true;
  static const WordSet pledges("declaration|statement|pledge|resolution|initiative|communique");
  const bool pledge = pledges.has(nominal.lemma);
  if (!bonds().has(nominal.lemma) && !pledge) return false;
  static const WordSet having("have");
  if (!pledge && is_object_of(view, nominal.head, keeping)) return true;
  if (!pledge && !nominal.definite && is_object_of(view, nominal.head, having))
    return nominal.lemma != "deal" && nominal.lemma != "contract";
  const Token& paper = view.token(nominal.head);
  if ((paper.relation != Relation::obl && paper.relation != Relation::nmod) || paper.head < 0) return false;
  std::string link;
  for (int at = nominal.head - 1; at >= 0 && at > nominal.head - 7; --at)
    if (view.token(at).head == nominal.head && view.token(at).relation == Relation::case_) link = view.lower(at);
  const std::string above = ascii_lower(view.token(paper.head).lemma);
  if (pledge)
    return link == "to" &&
           (above == "sign" || above == "subscribe" || above == "signatory");  // "signed up to the declaration"
  if (link == "under") return true;
  if (link == "for" && above == "sign") return true;  // "signed up for a deal"
  return ((link == "from" || link == "of" || link == "out") && parting.has(above)) ||
         (link == "to" && nearing.has(above));
}

// "The pact commits Ankara and Mogadishu": whom it binds.
bool is_binding(const NominalView& view, int noun) {
  static const WordSet binding("bind|commit|oblige|obligate");
  const Token& paper = view.token(noun);
  if (paper.relation != Relation::nsubj || paper.head < noun || !binding.has(ascii_lower(view.token(paper.head).lemma)))
    return false;
  for (int at = paper.head + 1; at < view.size() && at < paper.head + 4; ++at)
    if (const int name = view.name_at(at); name >= 0) {
      const EntityType type = view.draft().entity(view.name(name).entities[0]).type;
      return type == EntityType::country || type == EntityType::organization;
    }
  return false;
}

// "the author of the bill", "an opponent of the pact": the paper in question.
bool has_friend_or_foe(const NominalView& view, int noun) {
  static const WordSet roles(
      "author|co-author|sponsor|co-sponsor|drafter|architect|backer|supporter|advocate|proponent|opponent|critic|foe|"
      "party");
  const Token& paper = view.token(noun);
  return paper.relation == Relation::nmod && paper.head >= 0 && paper.head < noun &&
         roles.has(ascii_lower(view.token(paper.head).lemma));
}

bool is_told_paper(const NominalView& view, const NominalSpan& nominal) {
  static const WordSet signing(
      "sign|adopt|initial|conclude|ratify|approve|veto|draft|table|sponsor|co-sponsor|pass|propose|circulate|enact|"
      "repeal|negotiate|unveil|"
      "ink|seal|co-sign|countersign|introduce|submit|resubmit|reintroduce|scrap|accept|present|outline|float|lay|"
      "tear|cancel|rescind|annul|terminate|renounce|abrogate|revoke|repudiate");
  // "the deal, supported by Egypt", "a text penned by Mali": told of by who stands behind it
  static const WordSet authors(
      "back|support|oppose|reject|endorse|champion|pen|author|contest|block|broker|write|draw|put|devise|fight|"
      "mediate");
  // "opposed a resolution": one that was not told of before
  static const WordSet taking_stand(
      "reject|oppose|fight|contest|resist|combat|back|support|denounce|condemn|welcome|endorse|block|criticise|"
      "criticize|hail");
  const int noun = nominal.head;
  return is_object_of(view, noun, signing) || nominal.lemma.starts_with("communiqu") ||
         is_under_signature(view, noun) || is_issued_or_borne(view, nominal) || is_put_name_to(view, noun) ||
         is_entered_into(view, noun) || has_clause_of(view, noun, signing) || has_clause_of(view, noun, authors) ||
         has_opener(view, noun, signing) || has_opener(view, noun, authors) || is_binding(view, noun) ||
         has_friend_or_foe(view, noun) || draws_judgement(view, noun) || is_bond(view, nominal) ||
         (!nominal.definite && is_object_of(view, noun, taking_stand));
}

}  // namespace

bool is_told(const NominalView& view, const NominalSpan& nominal) {
  static const WordSet founding("establish|create|form|found|launch|set|propose|institute");
  static const WordSet beginning(
      "launch|propose|announce|fund|finance|unveil|establish|found|create|float|start|initiate|champion");
  switch (nominal.type) {
    case EntityType::event:
      return is_told_event(view, nominal);
    case EntityType::facility:
      return is_told_facility(view, nominal);
    case EntityType::organization:
      static const WordSet cabinets("government|cabinet|administration|regime|team|group|opposition|branch");
      if (!nominal.modifiers.empty() && is_sat_on(view, nominal.head)) return true;
      if (!cabinets.has(nominal.lemma) && is_founded(view, nominal.head) &&
          (!nominal.definite || !nominal.modifiers.empty() || nominal.name != nominal.short_name))
        return true;
      if ((!cabinets.has(nominal.lemma) || nominal.lemma == "opposition") && is_told_body(view, nominal)) return true;
      return (!nominal.modifiers.empty() || nominal.name != nominal.short_name) &&
             (is_object_of(view, nominal.head, founding) ||
              (!cabinets.has(nominal.lemma) && is_proposed(view, nominal.head)));
    case EntityType::document:
      return is_told_paper(view, nominal);
    case EntityType::project:
      return is_object_of(view, nominal.head, beginning) || has_clause_of(view, nominal.head, beginning) ||
             is_founded(view, nominal.head) || is_proposed(view, nominal.head);
    default:
      return false;
  }
}

bool is_signed(const NominalView& view, int noun) {
  static const WordSet signing("sign|conclude|ink|initial|seal|co-sign|countersign");
  return is_object_of(view, noun, signing) || is_put_name_to(view, noun) || is_entered_into(view, noun) ||
         is_under_signature(view, noun) || has_clause_of(view, noun, signing);
}

bool is_signed_sheaf(const NominalView& view, const NominalSpan& nominal) {
  static const WordSet papers(
      "agreement|memorandum|treaty|pact|accord|contract|paper|document|declaration|protocol|statement|deal|decree|"
      "convention|mou|resolution|communique|communiqué|"
      "lease|law|bill|arrangement|undertaking|note|minute|term|instrument");
  static const WordSet many(
      "number|series|package|raft|slew|string|host|batch|dozen|range|couple|pair|score|handful|set|bundle|sheaf|pile|"
      "clutch|half-dozen|stack|flurry");
  static const WordSet adopting("adopt"),
      adopted("agreement|declaration|document|resolution|statement|decision|treaty|accord|pact|paper");
  if (nominal.type != EntityType::document || !papers.has(nominal.lemma)) return false;
  const Token& own = view.token(nominal.head);
  const bool counted = own.relation == Relation::nmod && own.head >= 0 && own.head < nominal.head &&
                       many.has(ascii_lower(view.token(own.head).lemma)) && view.lower(own.head + 1) == "of";
  const int noun = counted ? own.head : nominal.head;
  // "signed a number of documents, including the programme": those that are named
  if (noun != nominal.head || view.token(static_cast<int>(nominal.tokens.begin)).upos != Upos::num)
    for (int at = nominal.head + 1; at < view.size() && at < nominal.head + 8; ++at)
      if (view.lower(at) == "including" || view.lower(at) == "namely" || view.lower(at) == "notably") return false;
  return is_signed(view, noun) || (adopted.has(nominal.lemma) && is_object_of(view, noun, adopting));
}

bool is_judged(const NominalView& view, const NominalSpan& nominal) {
  // "vetoed a resolution", "opposes a law that": told of by the stand taken on it
  static const WordSet voted(
      "resolution|motion|law|bill|treaty|amendment|legislation|decree|draft|convention|accord|pact|deal|agreement|"
      "contract|proposal|plan|"
      "constitution|roadmap|regulation|directive|ordinance|truce|memorandum|programme|framework|communique|communiqué|"
      "waiver|edict|concession|"
      "ruling|verdict|judgment|judgement|award|decision|order|charter|report|article|essay|editorial|book|film|cartoon|"
      "study|pamphlet|textbook|documentary|op-ed|dossier|survey|protocol|compact|ceasefire|settlement|strategy|"
      "statement|declaration|budget|package|reform|text|sanction");
  const bool text = nominal.type == EntityType::document && nominal.fixed.empty() && voted.has(nominal.lemma);
  // "welcomed the accord that Togo reached with Mali", which goes by no name: those who made it are praised
  static const WordSet welcoming("welcome|hail|praise|applaud|laud|commend|salute|celebrate|mourn|regret");
  if (text && nominal.definite && is_object_of(view, nominal.head, welcoming))
    for (int at = nominal.head + 1; at < view.size() && at < nominal.head + 12; ++at) {
      const Relation relation = view.token(at).relation;
      if (view.token(at).head == nominal.head &&
          (relation == Relation::acl_relcl || relation == Relation::acl || relation == Relation::nmod))
        return false;
    }
  const bool thing = nominal.type == EntityType::event || nominal.type == EntityType::project || text;
  return thing && is_judged_noun(view, nominal.head);
}

}  // namespace chancery
