#include "entities/nominal_descriptions.hpp"

#include <algorithm>

#include "entities/attended_occasions.hpp"
#include "entities/description_names.hpp"
#include "entities/founded_things.hpp"
#include "entities/governed_nouns.hpp"
#include "entities/judged_nouns.hpp"
#include "entities/nominal_bodies.hpp"
#include "entities/noun_deeds.hpp"
#include "entities/sites.hpp"
#include "entities/told_bodies.hpp"
#include "entities/told_things.hpp"

namespace chancery {
namespace {

// "the rule", "this measure", "the text": of a law, regulation or motion told of before, and no paper of its own.
bool points_back_to_law(const NominalView& view, const NominalSpan& nominal, bool plural) {
  static const WordSet words("rule|measure|act|text|draft");
  static const WordSet goes_on("of|that|which|in|on|for|by|to");
  return words.has(nominal.lemma) && !plural && nominal.definite && nominal.modifiers.empty() &&
         nominal.fixed.empty() && nominal.count == 0 &&
         view.token(static_cast<int>(nominal.tokens.begin)).upos == Upos::det &&
         !goes_on.has(view.lower(nominal.head + 1));
}

// "a secondary school in Baucau" teaches, "the parliament" sits; what is built, burnt or shelled is its house.
bool is_housed(const NominalView& view, const NominalSpan& nominal) {
  static const WordSet works(
      "build|construct|rebuild|renovate|finance|fund|erect|expand|repair|restore|upgrade|hit|strike|bomb|shell|destroy|"
      "damage|attack|"
      "burn|raze|occupy|flatten|demolish|gut|visit|tour|inspect|reopen|inaugurate|refurbish|reconstruct|design|roof|"
      "put");
  // what is done to the body as well as to its house
  static const WordSet of_body(
      "finance|fund|expand|restore|hit|strike|attack|occupy|visit|upgrade|destroy|damage|inaugurate|reopen|put|repair|"
      "inspect|tour|rebuild");
  const bool school = nominal.lemma == "school";
  const auto housing = [&](const std::string& verb) { return works.has(verb) && (school || !of_body.has(verb)); };
  int at = nominal.head;
  for (int steps = 0; steps < 4 && at >= 0 && view.token(at).upos != Upos::verb; ++steps) at = view.token(at).head;
  if (at >= 0 && at != nominal.head && housing(ascii_lower(view.token(at).lemma)) &&
      (school || view.token(nominal.head).relation == Relation::obj ||
       view.token(nominal.head).relation == Relation::nsubj_pass ||
       view.token(nominal.head).relation == Relation::conj))
    return true;
  // "a school in Faleolo which Tonga had built"
  constexpr int reach = 10;
  for (int word = nominal.head + 1; word < view.size() && word < nominal.head + reach; ++word) {
    const Token& verb = view.token(word);
    if (verb.head == nominal.head && (verb.relation == Relation::acl || verb.relation == Relation::acl_relcl) &&
        housing(ascii_lower(verb.lemma)))
      return true;
  }
  return false;
}

// "went on trial in Baku", "came under attack": what somebody is in, and no event of its own.
bool is_bare_idiom(const NominalView& view, const NominalSpan& nominal) {
  static const WordSet prepositions("on|at|under|in|into|to|by|from|for");
  return static_cast<int>(nominal.tokens.begin) == nominal.head && nominal.modifiers.empty() && nominal.head > 0 &&
         prepositions.has(view.lower(nominal.head - 1)) &&
         ascii_lower(view.token(nominal.head).form) == view.token(nominal.head).form;
}

bool has_modifier(const NominalSpan& nominal, const WordSet& words) {
  return std::any_of(nominal.modifiers.begin(), nominal.modifiers.end(),
                     [&](const std::string& word) { return words.has(word); });
}

// "a consortium of Samsung, Mitsui and TAQA": its members act
bool is_told_by_members(const NominalView& view, const NominalSpan& nominal) {
  const int at = nominal.head;
  return nominal.lemma == "consortium" && view.lower(at + 1) == "of" &&
         (view.name_at(at + 2) >= 0 || (view.lower(at + 2) == "the" && view.name_at(at + 3) >= 0));
}

// "a hard line", "the road to peace", "Norway's call for a price cap", "international law": figures of speech.
bool is_no_thing(const NominalView& view, const NominalSpan& nominal) {
  static const WordSet no_line(
      "credit|front|red|party|dividing|demarcation|contact|ceasefire|bottom|hard|common|official|tough|firm|tougher|"
      "harder|softer");
  static const WordSet no_road(
      "long|rocky|hard|bumpy|difficult|silk|same|right|wrong|high|middle|thorny|tough|winding|open");
  static const WordSet asked("for|on|upon|to"), ways("road|rail|railway|ferry|motorway|highway");
  if (ways.has(nominal.lemma) && nominal.modifiers.empty() && view.lower(nominal.head - 1) == "by")
    return true;  // "travelled by road to Gulu"
  static const WordSet no_law(
      "international|martial|criminal|common|civil|humanitarian|domestic|natural|islamic|sharia|maritime|"
      "case|private|public|rights|constitutional|commercial|corporate|labour|labor|tax|family");
  // "with headquarters in Madrid": where a body sits; "the headquarters of the Fund" are a house
  const int owner = view.lower(nominal.head + 2) == "the" ? nominal.head + 3 : nominal.head + 2;
  const bool owned = view.lower(nominal.head + 1) == "of" && view.name_at(owner) >= 0;
  // nor are "the party headquarters" a seat
  const bool of_kind = nominal.definite && nominal.head > 0 && view.token(nominal.head - 1).upos == Upos::noun &&
                       view.token(nominal.head - 1).relation == Relation::compound;
  if (nominal.lemma == "headquarters") return nominal.fixed.empty() && !owned && !of_kind;
  // "accredited with residence in Lima": where one lives, and no house
  if (nominal.lemma == "residence" && view.lower(nominal.head - 1) == "with") return true;
  static const WordSet no_disaster("natural|humanitarian|unmitigated|political|economic|pr|financial|electoral");
  if (nominal.lemma == "disaster" || nominal.lemma == "catastrophe") return has_modifier(nominal, no_disaster);
  // "initialled the text of a treaty": the treaty itself
  if (nominal.lemma == "text" || nominal.lemma == "draft")
    return view.lower(nominal.head + 1) == "of" || view.lower(nominal.head + 1) == "for";
  if (nominal.lemma == "storm" || nominal.lemma == "flood")
    return view.lower(nominal.head + 1) == "of";  // "a storm of protest"
  // "a cable of thanks", "his congratulatory cable": a letter
  static const WordSet written(
      "congratulatory|condolence|diplomatic|similar|identical|leaked|secret|classified|confidential");
  static const WordSet said(
      "thanks|thank|greetings|congratulations|congratulation|condolence|condolences|sympathy|gratitude|appreciation|"
      "good|best|identical|solidarity");
  if (nominal.lemma == "cable")
    return has_modifier(nominal, written) || view.lower(nominal.head + 1) == "from" ||
           (view.lower(nominal.head + 1) == "of" && said.has(view.lower(nominal.head + 2)));
  static const WordSet no_house("capacity|nation|team|confidence|trust|peace|consensus|institution|coalition|skills");
  if (nominal.lemma == "building") return has_modifier(nominal, no_house);  // "finance capacity building"
  if (nominal.lemma == "line") return has_modifier(nominal, no_line);
  static const WordSet no_base(
      "customer|client|tax|user|fan|investor|support|voter|electoral|knowledge|data|asset|cost|supplier|skills|"
      "monetary|revenue|industrial|manufacturing|legal|subscriber|donor|member");
  if (nominal.lemma == "base") return has_modifier(nominal, no_base);
  if (nominal.lemma == "road") return view.lower(nominal.head - 1) == "off" || has_modifier(nominal, no_road);
  if (nominal.lemma == "call") return asked.has(view.lower(nominal.head + 1));  // no conversation
  return nominal.lemma == "law" && has_modifier(nominal, no_law);
}

// "an industrial zone near Lima", "a steel works", "a ski resort", "an offshore gas field": a place that is built or
// worked.
bool is_works(const NominalView& view, const NominalSpan& nominal) {
  const std::string before = view.lower(nominal.head - 1);
  static const WordSet zones(
      "industrial|free|processing|export|logistics|duty-free|port");  // an exclusive economic zone is a sea
  if (nominal.lemma == "zone")
    return zones.has(before) || (before == "economic" && view.lower(nominal.head - 2) == "special");
  // "a tube works", "the gas-to-petrol works at Lima", "its works"; public works, works of art and earthworks are none
  static const WordSet no_making(
      "public|road|art|construction|earth|repair|renovation|engineering|maintenance|restoration|drainage|civil|"
      "improvement|underground|reconstruction|"
      "relief|building|preparatory|rehabilitation|demolition|modernisation|modernization|upgrade|expansion|good|"
      "charity|literary|piano|orchestral|infrastructure|"
      "dredging|excavation|clearance|early|late|new|other|these|those|such|collected|complete|written|musical|major|"
      "emergency|social|development|mission");
  static const WordSet where("in|at|near|outside"), owning("its|their|'s|\u2019s");
  if (view.lower(nominal.head) == "works") {
    const int first = static_cast<int>(nominal.tokens.begin);
    const bool of_art = view.lower(nominal.head + 1) == "of" || view.lower(nominal.head + 1) == "by";
    bool one = false;  // "a works"
    for (int at = std::max(0, first - 1); at < nominal.head; ++at)
      one = one || view.lower(at) == "a" || view.lower(at) == "an";
    if (one) return true;
    if (nominal.head > 0 && view.is_noun(nominal.head - 1) && view.name_at(nominal.head - 1) < 0 &&
        !no_making.has(before))
      return !of_art;
    return owning.has(before) && where.has(view.lower(nominal.head + 1));
  }
  static const WordSet houses("customs|government|guest|opera|state|country|town|power|safe|counting|auction|packing"),
      clubs("golf|yacht|country|sailing|officers|polo|rowing|night"), rooms("control|reading|press"),
      estates("country|family|tea|rubber|wine|hunting|royal|seaside|industrial|housing"),
      masts("radio|television|telecommunications|phone|mobile|transmission|communications"), powered("solar|wind"),
      grounds("parade|football|cricket|burial|sports|fair|training|proving|camping"),
      villages("olympic|athletes|media|athlete|games|holiday");
  // "the pilots' club"
  const std::string kind = before == "'" || before == "\u2019" || before == "'s" || before == "\u2019s"
                               ? view.lower(nominal.head - 2)
                               : before;
  if (nominal.lemma == "house") return houses.has(kind) && view.name_at(nominal.head + 1) < 0;
  if (nominal.lemma == "club") return clubs.has(kind);
  if (nominal.lemma == "room") return rooms.has(kind);
  if (nominal.lemma == "estate") return estates.has(kind);
  if (nominal.lemma == "mast") return masts.has(kind);
  if (nominal.lemma == "ground") return grounds.has(kind);
  if (nominal.lemma == "village") return villages.has(kind);
  if (nominal.lemma == "colony") return kind == "penal" || kind == "prison";
  if (nominal.lemma == "field" && powered.has(kind)) return true;
  static const WordSet leisure(
      "ski|beach|golf|tourist|tourism|holiday|casino|spa|luxury|seaside|mountain|lakeside|island");
  if (nominal.lemma == "resort") return leisure.has(before) && view.lower(nominal.head + 1) != "of";
  static const WordSet drilled(
      "gas|oil|petroleum|condensate|offshore|deepwater|ultra-deepwater|exploration|onshore|hydrocarbon");
  if (nominal.lemma == "field") return before != "offshore" ? drilled.has(before) && before != "exploration" : true;
  if (nominal.lemma == "block") return drilled.has(before);
  static const WordSet mined(
      "lithium|copper|gold|uranium|nickel|cobalt|iron|ore|phosphate|bauxite|zinc|coal|graphite|titanium|earths|earth|"
      "tin|potash|gas|manganese|tungsten|diamond");
  if (nominal.lemma == "deposit") return mined.has(before);
  static const WordSet pads("launch|landing|helicopter"), greens("golf");
  if (nominal.lemma == "pad") return pads.has(before);
  return nominal.lemma == "course" && greens.has(before);
}

// "a round of penalties", "a round of funding": nobody meets in it.
bool is_round_of_measures(const NominalView& view, int at, const std::string& lemma) {
  static const WordSet measures(
      "penalty|sanction|tariff|measure|restriction|duty|funding|financing|investment|cut|layoff|applause|expulsion|"
      "appointment|aid|assistance|relief|vaccination|bid|bidding|licensing|golf");
  if (lemma != "round" || view.lower(at + 1) != "of") return false;
  for (int next = at + 2; next < view.size() && next < at + 6; ++next)
    if (view.token(next).head == at && view.token(next).relation == Relation::nmod)
      return measures.has(ascii_lower(view.token(next).lemma));
  return false;
}

// The class of what the noun names, by itself and by what stands beside it.
std::optional<EntityType> type_of_noun(const NominalView& view, const NominalSpan& nominal) {
  const int at = nominal.head;
  if (is_round_of_measures(view, at, nominal.lemma)) return std::nullopt;
  // "the EU mission in Kampala": a body where one sends it, else a journey or a task
  const bool mission =
      (nominal.lemma == "mission" || nominal.lemma == "delegation" || nominal.lemma == "representation") &&
      !nominal.fixed.empty() && view.draft().entity(nominal.fixed[0]).type == EntityType::organization &&
      view.lower(at + 1) == "in";
  const bool round_table = nominal.lemma == "table" && view.lower(at - 1) == "round";
  const bool high_commission = nominal.lemma == "commission" && view.lower(at - 1) == "high";
  const bool executive_order = nominal.lemma == "order" && view.lower(at - 1) == "executive";
  auto type = lexicon::described_type(executive_order   ? "decree"
                                      : round_table     ? "roundtable"
                                      : mission         ? "secretariat"
                                      : high_commission ? "embassy"
                                                        : nominal.lemma);
  if ((!type || nominal.lemma == "convention") && is_attended_occasion(view, at, nominal.lemma))
    type = EntityType::event;
  if (!type && is_works(view, nominal)) type = EntityType::facility;
  if (!type) type = governed_type(view, at, nominal.lemma);
  // "signed a paper on cyber defence", "put his name to the minutes"
  static const WordSet written(
      "paper|note|term|order|act|pledge|commitment|minute|follow-up|annex|diploma|instrument|understanding|arrangement|"
      "partnership|appeal|statute|mandate|addendum|settlement|package|compromise");
  if (!type && written.has(nominal.lemma) && is_signed(view, at)) type = EntityType::document;
  // "launched a programme to plant trees" is no paper
  if (!type || nominal.lemma == "programme" || nominal.lemma == "program")
    if (const auto founded = founded_type(view, at, nominal.lemma)) type = founded;
  // "the observer mission in Malawi", "a protest march"
  static const WordSet errands(
      "observer|observation|monitoring|peacekeeping|mediation|fact-finding|goodwill|trade|naval|rescue|training|"
      "election|stabilisation|stabilization"),
      dialogues(
          "national|political|security|strategic|defence|defense|economic|high-level|peace|inclusive|intra-syrian|"
          "inter-korean|inter-libyan|climate|oceans|energy"),
      weeks("fashion|design|climate|diamond|book|film|art|energy|investment|food|wine|water"),
      marches("protest|peace|solidarity|mass|hunger|memorial|torchlight|victory|silent");
  if (!type && ((nominal.lemma == "mission" && has_modifier(nominal, errands)) ||
                (view.token(at).form == "march" && has_modifier(nominal, marches)) ||
                (view.token(at).form == "dialogue" && has_modifier(nominal, dialogues)) ||
                (view.token(at).form == "week" && has_modifier(nominal, weeks))))
    type = EntityType::event;
  if (!type) type = judged_type(view, nominal);
  // "Nigeria's central bank", "Chile's antitrust regulator"
  static const WordSet central("central|reserve"), watching("regulator|watchdog|coastguard|gendarmerie|ombudsman");
  const bool of_state = !nominal.fixed.empty() && view.draft().entity(nominal.fixed[0]).type == EntityType::country;
  if (!type && of_state && view.name_at(at + 1) < 0 &&
      ((nominal.lemma == "bank" && has_modifier(nominal, central)) || watching.has(nominal.lemma)))
    type = EntityType::organization;
  // "Chad's secret service", "Chile's general staff", "Togo's ruling party", "Fiji's national airline"
  static const WordSet serving(
      "secret|intelligence|security|prison|customs|border|immigration|weather|meteorological|police|fire|forest|"
      "revenue|geological|diplomatic|spy");
  static const WordSet partisan("ruling|governing|opposition"),
      national("national|state|flag|state-owned|state-run|public");
  const bool served = (nominal.lemma == "service" && has_modifier(nominal, serving)) ||
                      (nominal.lemma == "staff" && view.lower(at - 1) == "general") ||
                      (nominal.lemma == "party" && has_modifier(nominal, partisan)) ||
                      ((nominal.lemma == "airline" || nominal.lemma == "broadcaster" || nominal.lemma == "carrier") &&
                       has_modifier(nominal, national));
  if (!type && of_state && view.name_at(at + 1) < 0 && served) type = EntityType::organization;
  if (!type && is_field_of_state(view, nominal)) type = EntityType::organization;
  if (!type && is_firm_of_somewhere(view, nominal)) type = EntityType::organization;
  if (!type && is_told_body(view, nominal)) type = EntityType::organization;
  // "Chile's arrangement with the EU"
  static const WordSet parting("with|between");
  const int other = view.lower(at + 2) == "the" ? at + 3 : at + 2;
  if (!type && nominal.lemma == "arrangement" && parting.has(view.lower(at + 1)) && view.name_at(other) >= 0)
    type = EntityType::document;
  // "Kenya's rail link with Uganda"
  static const WordSet linking(
      "rail|railway|road|power|ferry|cable|undersea|tunnel|pipeline|fixed|electricity|fibre-optic|high-speed|motorway|"
      "highway");
  if (nominal.lemma == "link" && at > 0 && linking.has(view.lower(at - 1))) type = EntityType::facility;
  // "Zambia's state railway, Zamrail"
  static const WordSet carrying("railway|railroad|metro|port|shipyard|refinery"),
      owned("state|national|federal|state-owned|state-run");
  if (carrying.has(nominal.lemma) && at > 0 && owned.has(view.lower(at - 1)) && view.lower(at + 1) == "," &&
      view.name_at(at + 2) >= 0)
    type = EntityType::organization;
  return type;
}

// Another class where the words before the noun, or what is done to it, say so.
EntityType type_in_phrase(const NominalView& view, const NominalSpan& nominal, EntityType type) {
  // "a rocket complex" is a programme of works, "a sports complex" stands somewhere
  static const WordSet premises(
      "petrochemical|industrial|sports|housing|residential|shopping|hotel|military|temple|port|steel|chemical|gas|"
      "power|"
      "refinery|refining|office|hospital|prison|cultural|memorial|museum|leisure|olympic|aluminium|fertiliser|"
      "fertilizer");
  if (nominal.lemma == "complex" && has_modifier(nominal, premises)) return EntityType::facility;
  if (nominal.lemma == "school") return is_housed(view, nominal) ? EntityType::facility : EntityType::organization;
  // "will put up a workshop near Gao": no gathering
  static const WordSet raising("build|construct|erect|put|rebuild|renovate|expand|finish|complete|buy|sell|own"),
      crafts("repair|railway|engine|carpentry|sewing|tailoring|assembly|maintenance|car|bicycle|locomotive");
  if (nominal.lemma == "workshop" && (is_object_of(view, nominal.head, raising) || has_modifier(nominal, crafts)))
    return EntityType::facility;
  static const WordSet sitting(
      "parliament|assembly|academy|ministry|court|senate|college|institute|faculty|secretariat|courthouse|agency|"
      "council");
  if (sitting.has(nominal.lemma) && nominal.fixed.empty() && is_housed(view, nominal)) return EntityType::facility;
  // "Lesotho's statistics office" is no house
  static const WordSet desks(
      "statistics|statistical|tax|audit|patent|meteorological|prosecutor|met|foreign|revenue|procurement|anti-"
      "corruption|immigration");
  if (nominal.lemma == "office" && !nominal.fixed.empty() && has_modifier(nominal, desks))
    return EntityType::organization;
  if (nominal.lemma == "congress" && !nominal.fixed.empty() &&
      view.lower(nominal.head) != view.token(nominal.head).form)
    return EntityType::organization;  // "Peru's Congress" is no event
  // "Peru's congress", "the Peruvian congress": one of what is told of by its subject
  static const WordSet subjects("of|on|for|in|at");
  const bool beside_state =
      nominal.head > 0 && (view.name_at(nominal.head - 1) >= 0 || view.token(nominal.head - 1).xpos == "POS");
  if (nominal.lemma == "congress" && beside_state && !nominal.fixed.empty() &&
      view.draft().entity(nominal.fixed[0]).type == EntityType::country && !subjects.has(view.lower(nominal.head + 1)))
    return EntityType::organization;
  return type;
}

// "the Estonian rail authority", "the Bintulu port authority", "Ghana's cocoa board", "Lesotho's chamber of commerce":
// what it has charge of stands before it.
bool is_trade_body(const NominalView& view, const NominalSpan& nominal) {
  static const WordSet bodies("authority|board|association|union|exchange|brigade|corps|society|registry|chamber");
  static const WordSet no_field(
      "customs|monetary|currency|trade|state|government|tax|court|a|bulletin|student|debt|information|letter|prisoner|"
      "bill|notice|bank");
  const int at = nominal.head;
  if (!bodies.has(nominal.lemma) || nominal.fixed.empty() || view.name_at(at + 1) >= 0) return false;
  if (view.token(at).xpos == "NNS" || view.token(at).xpos == "NNPS") return false;
  const EntityType owner = view.draft().entity(nominal.fixed[0]).type;
  if (owner != EntityType::country && owner != EntityType::place) return false;
  if (nominal.lemma == "chamber") return view.lower(at + 1) == "of" && view.lower(at + 2) == "commerce";
  // "the teachers' union"
  const int field = view.token(at - 1).xpos == "POS" ? at - 2 : at - 1;
  if (field < 0 || view.name_at(field) >= 0 || !view.is_noun(field) || view.titled(field)) return false;
  const std::string word = view.lower(field);
  return !no_field.has(word) || (nominal.lemma == "union" && (word == "trade" || word == "student"));
}

}  // namespace

bool is_heads_of_terms(const NominalView& view, int at) {
  static const WordSet whole("terms|agreement");
  return view.lower(at) == "heads" && view.lower(at + 1) == "of" && whole.has(view.lower(at + 2));
}

bool is_field_of_state(const NominalView& view, const NominalSpan& nominal) {
  static const WordSet sporting("federation|association|committee|league|union|confederation|board|council"),
      research("agency|commission|institute|academy|council|authority|foundation");
  static const WordSet sports(
      "football|soccer|athletics|olympic|paralympic|cricket|rugby|basketball|tennis|chess|cycling|swimming|ski|skiing|"
      "skating|hockey|gymnastics|boxing|judo|"
      "wrestling|volleyball|handball|rowing|sailing|fencing|badminton|weightlifting|taekwondo|golf|baseball|equestrian|"
      "biathlon");
  static const WordSet fields(
      "space|nuclear|atomic|electoral|election|anti-corruption|science|research|arts|statistics|aviation|"
      "meteorological|truth");
  if (is_trade_body(view, nominal)) return true;
  const bool of_state = !nominal.fixed.empty() && view.draft().entity(nominal.fixed[0]).type == EntityType::country;
  if (!of_state || view.name_at(nominal.head + 1) >= 0) return false;
  return (sporting.has(nominal.lemma) && has_modifier(nominal, sports)) ||
         (research.has(nominal.lemma) && has_modifier(nominal, fields));
}

// "the UN human rights office", "ASEAN's human rights body", "the EU's executive arm"
bool is_branch_of_body(const NominalView& view, const NominalSpan& nominal) {
  static const WordSet branches("office|body|arm|service|organ|branch|bureau|wing|watchdog");
  static const WordSet fields(
      "rights|refugee|aid|humanitarian|food|drugs|crime|health|environment|environmental|climate|development|migration|"
      "anti-fraud|anti-corruption|executive|diplomatic|statistics|election|electoral|statistical|budget|audit|spending|"
      "research|trade|weather|meteorological|disarmament|coordination|lending|private-sector|investment|policing|"
      "fisheries|armed|military|political|paramilitary|youth|media|financial|charitable|women");
  if (!branches.has(nominal.lemma) || !has_modifier(nominal, fields)) return false;
  const auto is_body = [&](const std::vector<EntityId>& owners) {
    return owners.size() == 1 && view.draft().entity(owners[0]).type == EntityType::organization;
  };
  if (!nominal.fixed.empty()) return is_body({nominal.fixed[0]}) && view.name_at(nominal.head + 1) < 0;
  int of = nominal.head + 1;  // "the armed wing of Hamas", "of the Taliban"
  if (view.lower(of) != "of") return false;
  if (view.lower(++of) == "the") ++of;
  const int name = view.name_at(of);
  return name >= 0 && is_body(view.draft().names[static_cast<std::size_t>(name)].entities);
}

bool read_described(const NominalView& view, NominalSpan& nominal, bool plural) {
  if (is_told_by_members(view, nominal)) return false;
  const auto type = is_branch_of_body(view, nominal) ? EntityType::organization : type_of_noun(view, nominal);
  const bool law = !type && points_back_to_law(view, nominal, plural);
  if (!type && !law) return false;
  nominal.kind = NominalKind::described;
  nominal.type = law ? EntityType::document : type_in_phrase(view, nominal, *type);
  if (law) return true;
  if (is_no_thing(view, nominal)) return false;
  static const WordSet one_place("works|steelworks|ironworks|waterworks|gasworks|brickworks|glassworks|barracks");
  if (plural && one_place.has(view.lower(nominal.head))) plural = false;  // "its works at Lima" is one
  if (plural && read_sites(view, nominal)) return true;
  if (nominal.type == EntityType::event && !plural && is_bare_idiom(view, nominal)) return false;
  read_description(view, nominal, plural);
  return nominal.identified || nominal.definite;
}

}  // namespace chancery
