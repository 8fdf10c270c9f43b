#include "entities/told_things.hpp"

#include "entities/attended_occasions.hpp"
#include "entities/founded_things.hpp"
#include "entities/governed_nouns.hpp"
#include "entities/judged_nouns.hpp"
#include "entities/words.hpp"

namespace chancery {
namespace {

// Of a noun, or of the first in its row: "built our hall and our stadium".
const Token& first_of_row(const NominalView& view, int noun) {
  const Token& own = view.token(noun);
  return own.relation == Relation::conj && own.head >= 0 && view.is_noun(own.head) ? view.token(own.head) : own;
}

bool is_object_of(const NominalView& view, int noun, const WordSet& verbs) {
  const Token& head = first_of_row(view, noun);
  return (head.relation == Relation::obj || head.relation == Relation::nsubj_pass) && head.head >= 0 &&
         verbs.has(ascii_lower(view.token(head.head).lemma));
}

// The first verb of a clause that begins there, auxiliaries aside; -1 if none comes soon.
int verb_of_clause(const NominalView& view, int begin) {
  constexpr int longest_subject = 12;
  for (int at = begin; at < view.size() && at < begin + longest_subject; ++at) {
    const Token& one = view.token(at);
    if (one.upos == Upos::verb) return at;
    if (one.form == ";" || one.form == ":" || one.form == "\"") return -1;
  }
  return -1;
}

// "a treaty signed by", "the pipeline, owned by Acme", "a hospital that the Fund is putting up", whatever the tree makes of it.
bool has_clause_of(const NominalView& view, int noun, const WordSet& verbs) {
  for (int at = noun + 1; at < view.size() && at < noun + 20; ++at) {
    const Relation relation = view.token(at).relation;
    if (view.token(at).head != noun || (relation != Relation::acl_relcl && (relation != Relation::acl || at > noun + 3))) continue;
    if (verbs.has(ascii_lower(view.token(at).lemma))) return true;
  }
  static const WordSet relatives("that|which");
  const int next = view.lower(noun + 1) == "," ? noun + 2 : noun + 1;
  if (!relatives.has(view.lower(next))) return false;
  const int verb = verb_of_clause(view, next + 1);
  if (verb < 0) return false;
  // "which Austria has vowed to veto"
  const int then = view.lower(verb + 1) == "to" ? verb + 2 : verb;
  return verbs.has(ascii_lower(view.token(verb).lemma)) || (then < view.size() && verbs.has(ascii_lower(view.token(then).lemma)));
}

bool is_told_event(const NominalView& view, const NominalSpan& nominal) {
  static const WordSet staged("talk|negotiation|summit|forum|conference|meeting|exhibition|festival|ceremony|tournament|fair|funeral|"
                              "workshop|seminar|symposium|gathering|exercise|drill|championship|congress|final|semi-final|semifinal|quarter-final|"
                              "quarterfinal|match|service|reception|dinner|banquet|hearing|session|wedding|parade|plenary|mass|roundtable|"
                              "festivity|opening|inauguration|coronation|vigil|retreat|gala|swearing-in|investiture|enthronement|burial|premiere|"
                              "expedition|conclave|regatta|marathon|concert|carnival|procession|commemoration|consultation|assembly|convention|ministerial|wreath-laying|flag-raising");
  static const WordSet giving("bring|draw|attract|gather|unite|mark|honour|honor|host|open|chair|address|attend|sponsor|stage|organise|organize|convene|moderate|inaugurate|boycott|co-host|give|hold|throw|arrange|lay|put|plan");
  if (befalls(view, nominal) || (nominal.definite && staged.has(nominal.lemma)) || is_given_occasion(view, nominal.head)) return true;
  if (is_occasion_joined(view, nominal.head, nominal.lemma)) return true;
  return staged.has(nominal.lemma) && has_clause_of(view, nominal.head, giving);
}

// "the construction of a smelter", "work on a terminal".
bool is_under_works(const NominalView& view, int noun) {
  static const WordSet works("construction|building|renovation|reconstruction|refurbishment|rehabilitation|modernisation|modernization|upgrade|expansion|"
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

// "the signing of the treaty", "ratification of the pact"
bool is_under_signature(const NominalView& view, int noun) {
  static const WordSet acts("signing|signature|conclusion|ratification|adoption|promulgation|signatory|ratifier");
  const Token& paper = view.token(noun);
  return paper.relation == Relation::nmod && paper.head >= 0 && paper.head < noun && acts.has(ascii_lower(view.token(paper.head).lemma));
}

// "issued a decree on fishing", "the treaty bears the signatures of"
bool is_issued_or_borne(const NominalView& view, const NominalSpan& nominal) {
  static const WordSet issuing("issue|promulgate|proclaim"), orders("decree|edict|ordinance|order|law|constitution|directive|code|budget"), bearing("bear|carry");
  const Token& paper = view.token(nominal.head);
  if (orders.has(nominal.lemma) && is_object_of(view, nominal.head, issuing)) return true;
  if (paper.relation != Relation::nsubj || paper.head < 0 || !bearing.has(ascii_lower(view.token(paper.head).lemma))) return false;
  for (int at = paper.head + 1; at < view.size() && at < paper.head + 4; ++at)
    if (ascii_lower(view.token(at).lemma) == "signature") return true;
  return false;
}

// "Funded by China, the hospital opened on Monday": its clause opens with how it came to be.
bool has_opener(const NominalView& view, int noun, const WordSet& verbs) {
  const Token& head = view.token(noun);
  if ((head.relation != Relation::nsubj && head.relation != Relation::nsubj_pass) || head.head <= noun) return false;
  for (int at = 0; at < noun; ++at)
    if (view.token(at).head == head.head && view.token(at).relation == Relation::advcl && view.token(at).xpos == "VBN" && verbs.has(ascii_lower(view.token(at).lemma))) return true;
  return false;
}

// "the wing that Japan paid for"
bool is_paid_for(const NominalView& view, int noun) {
  static const WordSet paying("pay");
  if (!has_clause_of(view, noun, paying)) return false;
  for (int at = noun + 2; at + 1 < view.size() && at < noun + 10; ++at)
    if (view.lower(at + 1) == "for" && ascii_lower(view.token(at).lemma) == "pay") return true;
  return false;
}

// "The pact commits Ankara and Mogadishu": whom it binds.
bool is_binding(const NominalView& view, int noun) {
  static const WordSet binding("bind|commit|oblige|obligate");
  const Token& paper = view.token(noun);
  if (paper.relation != Relation::nsubj || paper.head < noun || !binding.has(ascii_lower(view.token(paper.head).lemma))) return false;
  for (int at = paper.head + 1; at < view.size() && at < paper.head + 4; ++at)
    if (const int name = view.name_at(at); name >= 0) {
      const EntityType type = view.draft().entity(view.name(name).entities[0]).type;
      return type == EntityType::country || type == EntityType::organization;
    }
  return false;
}

// "the author of the bill", "an opponent of the pact": the paper in question.
bool has_friend_or_foe(const NominalView& view, int noun) {
  static const WordSet roles("author|co-author|sponsor|co-sponsor|drafter|architect|backer|supporter|advocate|proponent|opponent|critic|foe|party");
  const Token& paper = view.token(noun);
  return paper.relation == Relation::nmod && paper.head >= 0 && paper.head < noun && roles.has(ascii_lower(view.token(paper.head).lemma));
}

// "The plan has the blessing of the Vatican", "the bill enjoys broad support", "met with opposition".
bool is_stood_for(const NominalView& view, int noun) {
  static const WordSet having("have|enjoy|win|command|gain|receive|secure|meet|face|draw|encounter|run"), stands("support|backing|blessing|endorsement|approval|opposition|resistance");
  const Token& paper = view.token(noun);
  if (paper.relation != Relation::nsubj || paper.head < noun || !having.has(ascii_lower(view.token(paper.head).lemma))) return false;
  for (int at = paper.head + 1; at < view.size() && at < paper.head + 6; ++at)
    if (stands.has(ascii_lower(view.token(at).lemma))) return true;
  return false;
}

bool is_told_paper(const NominalView& view, const NominalSpan& nominal) {
  static const WordSet signing("sign|adopt|initial|conclude|ratify|approve|veto|draft|table|sponsor|co-sponsor|pass|propose|circulate|enact|repeal|negotiate|unveil|"
                               "ink|seal|co-sign|countersign|introduce|submit|resubmit|reintroduce|scrap|accept|present|outline|float|lay|"
                               "tear|cancel|rescind|annul|terminate|renounce|abrogate|revoke|repudiate");
  // "the deal, supported by Egypt", "a text penned by Mali": told of by who stands behind it
  static const WordSet authors("back|support|oppose|reject|endorse|champion|pen|author|contest|block|broker|write|draw|put|devise|fight|mediate");
  // "opposed a resolution": one that was not told of before
  static const WordSet taking_stand("reject|oppose|back|support|denounce|condemn|welcome|endorse|block|criticise|criticize|hail");
  const int noun = nominal.head;
  return is_object_of(view, noun, signing) || nominal.lemma.starts_with("communiqu") || is_under_signature(view, noun) || is_issued_or_borne(view, nominal) ||
         is_put_name_to(view, noun) || has_clause_of(view, noun, signing) || has_clause_of(view, noun, authors) || has_opener(view, noun, signing) ||
         has_opener(view, noun, authors) || is_binding(view, noun) || has_friend_or_foe(view, noun) || is_stood_for(view, noun) ||
         (!nominal.definite && is_object_of(view, noun, taking_stand));
}

bool is_told_facility(const NominalView& view, const NominalSpan& nominal) {
  static const WordSet building("build|construct|open|launch|inaugurate|develop|commission|renovate|plan|finance|fund|upgrade|expand|own|operate|"
                                "acquire|buy|reopen|unveil|establish|rebuild|run|house|locate|situate|site|relocate|visit|tour|inspect|erect|put|set");
  static const WordSet linking("linking|connecting|joining|spanning");  // "the bridge linking Nadi to Denarau"
  const int next = nominal.head + 1;
  return has_clause_of(view, nominal.head, building) || (linking.has(view.lower(next)) && view.name_at(next + 1) >= 0) ||
         is_object_of(view, nominal.head, building) || has_opener(view, nominal.head, building) || is_under_works(view, nominal.head) ||
         is_paid_for(view, nominal.head);
}

}  // namespace

bool is_told(const NominalView& view, const NominalSpan& nominal) {
  static const WordSet founding("establish|create|form|found|launch|set|propose|institute");
  static const WordSet beginning("launch|propose|announce|fund|finance|unveil|establish|found|create|float|start|initiate|champion");
  switch (nominal.type) {
    case EntityType::event:
      return is_told_event(view, nominal);
    case EntityType::facility:
      return is_told_facility(view, nominal);
    case EntityType::organization:
      static const WordSet cabinets("government|cabinet|administration|regime|team|group|opposition|branch");
      if (!nominal.modifiers.empty() && is_sat_on(view, nominal.head)) return true;
      if (!cabinets.has(nominal.lemma) && is_founded(view, nominal.head) && (!nominal.definite || !nominal.modifiers.empty() || nominal.name != nominal.short_name)) return true;
      return (!nominal.modifiers.empty() || nominal.name != nominal.short_name) && is_object_of(view, nominal.head, founding);
    case EntityType::document:
      return is_told_paper(view, nominal);
    case EntityType::project:
      return is_object_of(view, nominal.head, beginning) || has_clause_of(view, nominal.head, beginning) || is_founded(view, nominal.head);
    default:
      return false;
  }
}

bool is_sited_plural(const NominalView& view, const NominalSpan& nominal) {
  static const WordSet having("build|construct|open|inaugurate|rebuild|renovate|buy|acquire|sell|lease|hit|strike|shell|bomb|damage|destroy|"
                              "attack|seize|visit|tour|inspect|close|shut");
  static const WordSet where("in|at|near|outside");
  if (nominal.type != EntityType::facility || nominal.name == nominal.short_name || !where.has(view.lower(nominal.head + 1))) return false;
  // what a firm has in this state and that is not one thing: it is at work there
  static const WordSet keeping("own|operate|run");
  const int town = view.name_at(nominal.head + 2);
  const bool in_town = town >= 0 && !view.name(town).entities.empty() && view.draft().entity(view.name(town).entities[0]).type == EntityType::place;
  return is_object_of(view, nominal.head, having) || (in_town && is_object_of(view, nominal.head, keeping));
}

bool is_counted_works(const NominalView& view, const NominalSpan& nominal) {
  static const WordSet few("two|three|four"), building("build|construct|erect");
  const int begin = static_cast<int>(nominal.tokens.begin);
  bool counted = begin > 0 && few.has(view.lower(begin - 1));
  for (int at = begin; at < nominal.head; ++at) counted = counted || few.has(view.lower(at));
  return counted && nominal.type == EntityType::facility && is_object_of(view, nominal.head, building);
}

bool is_signed(const NominalView& view, int noun) {
  static const WordSet signing("sign|conclude|ink|initial|seal|co-sign|countersign");
  return is_object_of(view, noun, signing) || is_put_name_to(view, noun) || is_under_signature(view, noun) || has_clause_of(view, noun, signing);
}

bool is_signed_sheaf(const NominalView& view, const NominalSpan& nominal) {
  static const WordSet papers("agreement|memorandum|treaty|pact|accord|contract|paper|document|declaration|protocol|statement|deal|decree|convention|mou|resolution|communique|communiqué|"
                              "lease|law|bill|arrangement|undertaking|note|minute|term|instrument");
  static const WordSet many("number|series|package|raft|slew|string|host|batch|dozen|range|couple|pair|score|handful|set|bundle|sheaf|pile|clutch|half-dozen|stack|flurry");
  static const WordSet adopting("adopt"), adopted("agreement|declaration|document|resolution|statement|decision|treaty|accord|pact|paper");
  if (nominal.type != EntityType::document || !papers.has(nominal.lemma)) return false;
  const Token& own = view.token(nominal.head);
  const bool counted = own.relation == Relation::nmod && own.head >= 0 && own.head < nominal.head && many.has(ascii_lower(view.token(own.head).lemma)) && view.lower(own.head + 1) == "of";
  const int noun = counted ? own.head : nominal.head;
  // "signed a number of documents, including the programme": those that are named
  if (noun != nominal.head || view.token(static_cast<int>(nominal.tokens.begin)).upos != Upos::num)
    for (int at = nominal.head + 1; at < view.size() && at < nominal.head + 8; ++at)
      if (view.lower(at) == "including" || view.lower(at) == "namely" || view.lower(at) == "notably") return false;
  return is_signed(view, noun) || (adopted.has(nominal.lemma) && is_object_of(view, noun, adopting));
}

bool is_judged(const NominalView& view, const NominalSpan& nominal) {
  // "vetoed a resolution", "opposes a law that": told of by the stand taken on it
  static const WordSet voted("resolution|motion|law|bill|treaty|amendment|legislation|decree|draft|convention|accord|pact|deal|agreement|contract|proposal|plan|"
                             "constitution|roadmap|regulation|directive|ordinance|truce|memorandum|programme|framework|communique|communiqué|waiver|edict|concession|"
                             "ruling|verdict|judgment|judgement|award|decision|order|charter|protocol|compact|ceasefire|settlement|strategy|statement|declaration|budget|package|reform|text|sanction");
  const bool text = nominal.type == EntityType::document && nominal.fixed.empty() && voted.has(nominal.lemma);
  // "welcomed the accord", which goes by no name: those who made it are praised
  static const WordSet welcoming("welcome|hail|praise|applaud|laud|commend|salute|celebrate|mourn|regret");
  if (text && nominal.definite && is_object_of(view, nominal.head, welcoming)) return false;
  const bool thing = nominal.type == EntityType::event || nominal.type == EntityType::project || text;
  return thing && is_judged_noun(view, nominal.head);
}

}  // namespace chancery
