#include "entities/lexicon.hpp"

#include <algorithm>
#include <utility>

#include "language/name_words.hpp"

namespace chancery {

WordSet::WordSet(std::string_view words) {
  while (!words.empty()) {
    const std::size_t end = std::min(words.find('|'), words.size());
    if (end > 0) words_.push_back(words.substr(0, end));
    words.remove_prefix(std::min(end + 1, words.size()));
  }
  std::sort(words_.begin(), words_.end());
}

bool WordSet::has(std::string_view word) const { return std::binary_search(words_.begin(), words_.end(), word); }

namespace lexicon {

namespace {

std::optional<TitleNoun> simple_title_noun(std::string_view lemma) {
  static const WordSet state_heads("president|president-elect|king|queen|emir|sultan|monarch|emperor");
  static const WordSet government_heads("premier|chancellor|taoiseach");
  static const WordSet organisation_heads(
      "secretary-general|director-general|chairman|chairwoman|chairperson|chair|ceo|director|boss|"
      "rector|coordinator|administrator|co-chair");
  static const WordSet others(
      "minister|secretary|vice-president|vice-premier|governor|mayor|prince|princess|ambassador|envoy|commissioner|"
      "representative|speaker|ombudsman|senator|lawmaker|deputy|commander|prosecutor|judge|executive|akim|"
      "negotiator|undersecretary|minister-designate|general-secretary|consul|ayatollah|pope|chancellor-designate|"
      "attorney|congressman|congresswoman|treasurer|diplomat|inspector|rapporteur|attaché|attache|officer|general-major|"
      "premier-designate|president-designate|minister-elect|whip|auditor|registrar|provost|chancellor-elect|governor-general|"
      "vice-chancellor|comptroller|quartermaster|dean|superintendent|convener|convenor|legislator|parliamentarian|councillor|"
      "chancellor-general|solicitor-general|attorney-general|ombudswoman|mufti|patriarch|archbishop|tánaiste|regent|viceroy|governor-designate|trustee|mp|mep|chargé|chargée");
  static const WordSet employees("counsellor|counselor|spokesman|spokeswoman|spokesperson|adviser|advisor|official|aide");
  static const WordSet professions(
      "correspondent|reporter|analyst|expert|economist|professor|researcher|lawyer|editor|engineer|scientist|manager|"
      "employee|lecturer|fellow");
  static const WordSet vague("leader|head|chief|ruler|counterpart|colleague|predecessor|successor");
  if (state_heads.has(lemma)) return TitleNoun{Role::head_of_state};
  if (government_heads.has(lemma)) return TitleNoun{Role::head_of_government};
  if (organisation_heads.has(lemma)) return TitleNoun{Role::organisation_head};
  if (others.has(lemma)) return TitleNoun{};
  if (employees.has(lemma)) return TitleNoun{Role::other, true};
  if (professions.has(lemma)) return TitleNoun{Role::other, true, false, true};
  if (vague.has(lemma)) return TitleNoun{Role::other, false, true};
  return std::nullopt;
}

}  // namespace

std::optional<TitleNoun> title_noun(std::string_view lemma) {
  if (const auto simple = simple_title_noun(lemma)) return simple;
  // "vice-rector", "co-president", "minister-designate": the second and the next of every office
  constexpr std::string_view befores[] = {"vice-", "co-", "deputy-", "sub-", "under-"};
  constexpr std::string_view afters[] = {"-designate", "-elect", "-general"};
  for (const std::string_view before : befores)
    if (lemma.starts_with(before))
      if (auto noun = simple_title_noun(lemma.substr(before.size())); noun && !noun->employee) {
        if (before != "co-") noun->role = Role::other;
        return noun;
      }
  for (const std::string_view after : afters)
    if (lemma.ends_with(after))
      if (auto noun = simple_title_noun(lemma.substr(0, lemma.size() - after.size())); noun && !noun->employee)
        return TitleNoun{};
  return std::nullopt;
}

const WordSet& professions() {
  static const WordSet words(
      "strategist|consultant|columnist|specialist|scholar|physicist|biologist|chemist|sociologist|epidemiologist|virologist|"
      "geologist|meteorologist|climatologist|seismologist|hydrologist|agronomist|statistician|physician|surgeon|doctor|"
      "nurse|teacher|instructor|presenter|anchor|commentator|photographer|programmer|technician|"
      "clerk|curator|librarian|archivist|campaigner|organiser|organizer|lobbyist|volunteer|intern|staffer|interpreter|"
      "translator|speechwriter|investigator|planner|forecaster|tutor|postdoc|architect|designer|executive|"
      "negotiator|diplomat|attaché|attache|officer|banker|accountant|actuary|policymaker|barrister|"
      "solicitor|counsel|paralegal|academic|historian|anthropologist|archaeologist|oceanographer|astronomer|ecologist|"
      "conservationist|paramedic|midwife|pharmacist|psychologist|psychiatrist|dentist|demographer|geographer|linguist|"
      "worker|welder|machinist|electrician|mechanic|foreman|supervisor|caseworker|delegate");
  return words;
}

Role title_role(std::string_view title) {
  static const WordSet state("president|king|queen|emir|sultan|monarch|emperor|head of state|supreme leader");
  static const WordSet government("prime minister|premier|chancellor|head of government|taoiseach|federal chancellor");
  static const WordSet foreign(
      "foreign minister|foreign secretary|external affairs minister|minister of foreign affairs|"
      "minister for foreign affairs|secretary of state|secretary of foreign affairs|foreign affairs minister|"
      "minister of external affairs");
  static const WordSet organisation(
      "secretary-general|secretary general|director-general|director general|"
      "managing director|high representative|executive director|chairman|"
      "foreign policy chief|administrator");
  if (state.has(title)) return Role::head_of_state;
  if (government.has(title)) return Role::head_of_government;
  if (foreign.has(title)) return Role::foreign_minister;
  if (organisation.has(title)) return Role::organisation_head;
  return Role::other;
}

std::string_view title_home(std::string_view title) {
  static const WordSet britain("foreign secretary|home secretary|defence secretary|chancellor of the exchequer");
  static const WordSet america(
      "secretary of state|secretary of defense|assistant secretary of state|assistant secretary of defense|"
      "assistant secretary of defence|deputy assistant secretary of state|deputy assistant secretary of defense|"
      "deputy assistant secretary of defence|deputy secretary of state|deputy secretary of defense|"
      "principal deputy assistant secretary|homeland security secretary|secretary of homeland security|"
      "undersecretary of defense|undersecretary of state");
  static const WordSet union_("high representative|high representative/vice-president");
  if (britain.has(title)) return "United Kingdom";
  if (america.has(title)) return "United States";
  return union_.has(title) ? "European Union" : "";
}

const WordSet& title_modifiers() {
  static const WordSet words(
      "junta|coup|army|navy|police|intelligence|spy|faction|militia|guerrilla|tribal|prime|foreign|defence|defense|finance|interior|energy|trade|economy|economic|external|affairs|home|health|"
      "justice|culture|education|agriculture|transport|environment|labour|labor|digital|science|tourism|sports|"
      "deputy|first|vice|acting|interim|caretaker|executive|general|permanent|special|personal|high|press|national|"
      "security|policy|managing|attorney|crown|supreme|opposition|party|presidential|senior|most|chief|federal|"
      "union|assistant|parliamentary|regional|state|military|naval|climate|human|rights|peace|trade|industry|"
      "budget|campaign|staff|supreme|central|honorary|under|social|development|cultural|legal|political|"
      "government|cabinet|senate|house|top|elected|newly|company|club|team|rotating|long-time|veteran|"
      "prime-ministerial|royal|chargé|commercial|consular|editorial|separatist|rebel|climate-change|migration|"
      "immigration|commerce|treasury|oil|gas|petroleum|mining|infrastructure|water|youth|women|family|"
      "shadow|associate|principal|junior|roving|resident|alternate|founding|adjunct|publicity|organising|organizing|communication|marketing|sales|risk|compliance|medical|clinical|academic|scientific|"
      "provincial|municipal|programme|programmes|logistics|information|communications|technology|operating|financial|commercial|planning|investment|reform|emergency|emergencies|civil");
  return words;
}

const WordSet& former_words() {
  static const WordSet words("former|ex|then|late|ousted|erstwhile|onetime|one-time|deposed|ex-");
  return words;
}

bool leads_forces(std::string_view title) {
  static const WordSet forces("junta|army|navy|police|military|intelligence"), heads("chief|leader|head|commander|ruler|boss");
  const std::size_t space = title.find(' ');
  return space != std::string_view::npos && forces.has(std::string(title.substr(0, space))) && heads.has(std::string(title.substr(space + 1)));
}

const WordSet& portfolios() {
  static const WordSet words(
      "state|foreign|affairs|defence|defense|finance|interior|energy|trade|economy|industry|health|justice|"
      "education|culture|agriculture|transport|commerce|labour|labor|government|security|treasury|war|staff|"
      "environment|external|internal|economic|national|information|science|digital|tourism|sport|sports|"
      "development|religious|social|home|natural|resources|water|board|council|cabinet|parliament|emergency|technology|"
      "higher|innovation|communications|mining|mines|minerals|petroleum|oil|gas|antiquities|youth|women|gender|equality|"
      "family|children|migration|integration|regional|rural|maritime|marine|fisheries|forestry|climate|sustainable|"
      "territorial|constitutional|citizenship|civil|aviation|infrastructure|housing|urban|planning|statistics|"
      "investments|investment|works|public|administration|human|rights|parliamentary|relations|cooperation|"
      "expatriates|diaspora|emigrants|supply|commercial|industries|heritage|media|transformation|research|training|"
      "employment|pensions|solidarity|veterans|land|lands|irrigation|livestock|food|ecology|ecological|transition|space|"
      "physical|welfare|revenue|budget|strategic|special|reconstruction|reintegration|territories|broadcasting|"
      "indigenous|immigration|refugees|emergencies|armed|forces|intelligence|technologies|telecommunications|posts|"
      "railways|roads|ports|shipping|electricity|power|nuclear|atomic|population|hydrocarbons|community|communities|business|enterprise|enterprises|"
      "entrepreneurship|inclusion|minorities|cybersecurity|crafts|competitiveness|skills|"
      "arts|cohesion|consumer|construction|worship|endowments|pilgrimage|husbandry|policy|reform|"
      "reforms|skill|entrepreneurs|textiles|digitalization|digitalisation|modernization|modernisation");
  return words;
}

const WordSet& honorifics() {
  static const WordSet words(
      "mr|mrs|ms|miss|mx|dr|prof|professor|sir|dame|lord|lady|h.e|he|hon|rt|smt|shri|sri|madam|madame|mme|herr|"
      "general|gen|colonel|col|captain|capt|major|maj|lieutenant|lt|admiral|adm|marshal|brigadier|sergeant|sgt|"
      "rev|reverend|father|cleric|imam|sheikh|shaikh|ayatollah|cardinal|bishop|archbishop|excellency|comrade|"
      "sen|rep|gov|saint|journalist|banker|businessman|architect|poet|writer|activist|cosmonaut|astronaut|"
      "first lady|lady|brother|sister|datuk|seri|dato|tun|tengku|hajji|haji|mullah|maulana|monsieur|signor|signora|senhor|"
      "commodore|baron|baroness|viscount|viscountess|earl|duke|duchess|rabbi|monsignor|msgr|alhaji|syed|datin|maestro|corporal|"
      "señor|señora|frau|shaykh|pastor|founder|co-founder|singer|actor|actress|dissident|cosmonaut|lawyer");
  return words;
}

const WordSet& occupations() {
  static const WordSet words(
      "journalist|banker|businessman|businesswoman|architect|poet|writer|activist|cosmonaut|astronaut|thinker|"
      "scientist|cleric|lawyer|historian|singer|actor|actress|director|author|philosopher|composer|painter|"
      "billionaire|tycoon|investor|blogger|lawmaker|opposition|girlfriend|wife|husband|son|daughter|brother|sister|"
      "father|mother|dissident|founder|co-founder|academic|economist|engineer|athlete|footballer|boxer|critic|novelist");
  return words;
}

Gender honorific_gender(std::string_view word) {
  static const WordSet male("mr|sir|lord|shri|sri|herr|father|brother");
  static const WordSet female("mrs|ms|miss|dame|lady|smt|madam|madame|mme|sister");
  if (male.has(word)) return Gender::male;
  return female.has(word) ? Gender::female : Gender::unknown;
}

Gender noun_gender(std::string_view noun) {
  static const WordSet male(
      "king|prince|emperor|sultan|emir|chairman|spokesman|businessman|congressman|father|son|"
      "brother|husband|man|pope|duke|baron|grandfather|uncle|nephew|grandson|widower|statesman|policeman|boy|monk|"
      "patriarch|cameraman|salesman|fisherman|nobleman|stepson|stepfather|godfather");
  static const WordSet female(
      "queen|princess|chairwoman|spokeswoman|congresswoman|mother|daughter|sister|wife|"
      "woman|first lady|duchess|baroness|grandmother|aunt|niece|granddaughter|widow|stateswoman|policewoman|girl|nun|"
      "actress|heiress|businesswoman|stepmother|stepdaughter");
  if (male.has(noun)) return Gender::male;
  return female.has(noun) ? Gender::female : Gender::unknown;
}

std::optional<EntityType> type_of(NamedKind kind) {
  switch (kind) {
    case NamedKind::organization:
      return EntityType::organization;
    case NamedKind::place:
      return EntityType::place;
    case NamedKind::facility:
      return EntityType::facility;
    case NamedKind::event:
      return EntityType::event;
    case NamedKind::document:
      return EntityType::document;
    case NamedKind::project:
      return EntityType::project;
    default:
      return std::nullopt;
  }
}

std::optional<EntityType> name_cue(std::string_view head_noun) { return type_of(name_end(head_noun).kind); }

std::optional<std::string_view> only_body(std::string_view title) {
  static constexpr std::pair<std::string_view, std::string_view> offices[] = {
      {"foreign secretary", "united-kingdom"},
      {"home secretary", "united-kingdom"},
      {"chancellor of the exchequer", "united-kingdom"},
      {"secretary of state", "united-states"},
      {"secretary of defense", "united-states"},
      {"treasury secretary", "united-states"},
      {"taoiseach", "ireland"},
      {"external affairs minister", "india"},
      {"high representative", "european-union"},
      {"un secretary-general", "united-nations"},
      {"supreme leader", "iran"},
      {"federal chancellor", "germany"},
  };
  for (const auto& [name, body] : offices)
    if (name == title) return body;
  return std::nullopt;
}

std::optional<EntityType> described_type(std::string_view lemma) {
  static const WordSet events(
      "summit|forum|conference|game|war|festival|exhibition|championship|anniversary|talk|meeting|election|"
      "ceremony|referendum|session|visit|negotiation|consultation|attack|conflict|crisis|call|"
      "conversation|tournament|coup|celebration|event|congress|unveiling|cessation|wildfire|earthquake|flood|"
      "fighting|round|parade|exercise|gathering|protest|trip|hearing|diversion|incident|dispute|truce|"
      "bombing|strike|explosion|performance|retreat|workshop|seminar|symposium|roundtable|expo|fair|concert|funeral|"
      "inauguration|rally|demonstration|uprising|massacre|siege|battle|offensive|shooting|commemoration|"
      "airstrike|drill|manoeuvre|maneuver|biennale|vigil|coronation|riot|olympics|carnival|premiere|"
      "banquet|dinner|luncheon|gala|wedding|prayer|debate|race|regatta|marathon|colloquium|swearing-in|briefing|festivity|"
      "pageant|procession|reception|show|trial|raid|ambush|invasion|"
      "crash|blast|outbreak|eruption|hurricane|cyclone|typhoon|auction|screening|genocide|insurgency|assassination|mutiny|"
      "takeover|runoff|by-election|stampede|drought|famine|storm|quake|tremor|landslide|mudslide|avalanche|tsunami|tornado|derailment|blaze|epidemic|"
      "pandemic|heatwave|collision|shipwreck|capsizing|blizzard|clash|crackdown|shelling|bombardment|incursion|hijacking|lynching|"
      "disaster|catastrophe|tragedy|standoff|stand-off|walkout|blackout|blockade|pogrom|sit-in|airlift");
  static const WordSet documents(
      "statute|treaty|agreement|accord|pact|charter|declaration|statement|resolution|memorandum|protocol|convention|"
      "programme|program|constitution|communique|communiqué|communiqu|decree|bill|contract|deal|document|"
      "roadmap|letter|award|ceasefire|strategy|concept|plan|ruling|vision|resolution|motion|amendment|compact|law|armistice|directive|covenant|ordinance|edict|"
      "regulation|legislation|verdict|judgment|judgement|waiver|blacklist|moratorium|proposal|text|draft");
  static const WordSet facilities(
      "airport|station|plant|pipeline|port|railway|road|cosmodrome|palace|museum|bridge|dam|stadium|hospital|canal|"
      "mine|refinery|consulate|embassy|checkpoint|terminal|reactor|highway|motorway|tunnel|spaceport|farm|"
      "facility|school|runway|base|line|factory|monument|bust|office|laboratory|centre|center|warehouse|brewery|smelter|"
      "mill|shipyard|clinic|tomb|cenotaph|tower|expressway|interconnector|cable|park|barrage|quarry|gasfield|oilfield|substation|depot|"
      "campus|prison|jail|penitentiary|camp|barracks|airfield|airbase|airstrip|courthouse|cathedral|mosque|church|temple|"
      "shrine|synagogue|monastery|cemetery|memorial|theatre|theater|gallery|library|observatory|harbour|harbor|wharf|jetty|"
      "pier|dockyard|heliport|launchpad|hotel|arena|venue|marina|zoo|aquarium|statue|mausoleum|"
      "viaduct|aqueduct|lock|elevator|site|weir|silo|storehouse|datacentre|greenhouse|hatchery|sawmill|slaughterhouse|abattoir|hideout|"
      "compound|bunker|outpost|post|crossing|lighthouse|laboratory|plantation|hostel|dormitory|orphanage|market|mall|skyscraper|"
      "chancery|legation|building|yard|steelworks|ironworks|waterworks|distillery|metro|tramway|railroad|causeway|fort|fortress|castle|basilica|abbey|"
      "sanatorium|kindergarten|crematorium|foundry|tannery|cannery|vineyard|winery|stockyard|data-centre|gigafactory|hub|dock|berth|"
      "shelter|residence|store|sanctuary|swimming-pool|velodrome|rink|gymnasium|grandstand|reservoir|bakery|creamery|dairy|kiln|vault|morgue|mortuary|"
      "showroom|dealership|pharmacy|workshop|ward|wing|incinerator|crematory|turbine|biorefinery|hangar|headquarters|plaque|archive|nursery");
  static const WordSet projects("initiative|corridor|project|complex|package");
  static const WordSet bodies(
      "army|guard|military|navy|parliament|opposition|ministry|court|senate|commission|branch|agency|secretariat|"
      "regime|council|committee|consortium|battalion|militia|lobby|team|administration|government|cabinet|fund|institute|group|"
      "foundation|bureau|federation|confederation|directorate|academy|college|faculty|orchestra|choir");
  if (events.has(lemma)) return EntityType::event;
  if (documents.has(lemma)) return EntityType::document;
  if (facilities.has(lemma)) return EntityType::facility;
  if (projects.has(lemma)) return EntityType::project;
  if (bodies.has(lemma)) return EntityType::organization;
  return std::nullopt;
}

const WordSet& weak_modifiers() {
  static const WordSet words(
      "new|recent|last|next|previous|first|second|third|upcoming|coming|current|present|good|great|big|large|"
      "small|important|significant|major|main|key|other|same|such|own|whole|entire|further|additional|several|"
      "many|few|more|most|recently|long|short|historic|latest|earlier|successful|productive|ongoing|regular|"
      "day|week|year|month|today|yesterday|tomorrow|annual|one|two|three|four|five|future|old|final|different|"
      "only|full|then|unique|early|late|real|possible|numerous|various|certain|local|relevant|similar|mutual|"
      "own|active|direct|tough|landmark|welcome|positive|announced|planned|proposed|interim|long-awaited|another");
  return words;
}

const WordSet& calendar_words() {
  static const WordSet words(
      "january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|"
      "wednesday|thursday|friday|saturday|sunday|jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec|mon|tue|wed|"
      "thu|fri|sat|sun|gmt|bst|utc|est|cet|am|pm");
  return words;
}

const WordSet& name_particles() {
  static const WordSet words(
      "al|bin|ibn|bint|de|da|do|dos|das|del|della|der|den|van|von|di|el|la|le|du|ul|ben|abu|"
      "ter|zu|dell|af|av|san|ould|mac|des|della|delle|degli|dei|alla|les|las|los|aux|zum|zur|vom|y|e|et|und|og|och");
  return words;
}

bool is_company_noun(std::string_view word) {
  return (context_of(word) & (ContextWord::body | ContextWord::firm)) != 0;
}

const WordSet& say_verbs() {
  static const WordSet words(
      "say|tell|stress|note|add|emphasize|emphasise|state|declare|announce|underline|point|explain|argue|insist|"
      "warn|claim|believe|think|write|reiterate|assure|recall|comment|remark|observe|reply|answer|ask|describe|"
      "call|mention|highlight|confirm|report|suggest|acknowledge|admit|clarify|predict|vow|complain|deny|"
      "fume|weep|joke|quip|snap|sigh|shout|whisper|boast|thunder|concede|enthuse|lament|recount|muse|retort|caution|"
      "chuckle|bristle|marvel|beam|rejoice|assert|maintain|proclaim|opine|volunteer|interject|elaborate");
  return words;
}

const WordSet& speech_or_act_verbs() {
  static const WordSet words(
      "say|tell|stress|note|add|emphasize|emphasise|state|declare|announce|underline|explain|argue|insist|warn|"
      "claim|believe|think|reiterate|assure|deny|accuse|blame|condemn|support|urge|demand|threaten|sanction|"
      "impose|sign|agree|refuse|reject|want|recognise|recognize|recognize|veto|withdraw|welcome|back|denounce|"
      "criticize|criticise|call|accept|oppose|respect|seek|decide|cooperate|stand|trade|supply|export|import|"
      "invest|plan|intend|expect|hope|propose|offer|invite|thank|praise|hail|congratulate|ban|lift|hold|respond|"
      "vow|pledge|promise|ask|see|regard|consider|fear|warn|strike|attack|expel|quit|leave|join|chair|mediate|"
      "broker|help|provide|send|choose|prefer|pressure|press|recall|turn|work|develop|put|come|give|have");
  return words;
}

const WordSet& meet_verbs() {
  static const WordSet words("meet|sign|discuss|speak|talk|hold|agree|attend|participate|visit|exchange|note|arrive");
  return words;
}

const WordSet& state_nouns() {
  static const WordSet words(
      "government|side|authorities|authority|leadership|people|nation|delegation|party|state|junta|rulers|ruler|officials|"
      "official|diplomats|diplomat|negotiators|negotiator|forces|force|troops|troop|soldiers|soldier|jets|jet|warplanes|"
      "warplane|drones|drone|missiles|missile|rockets|rocket|artillery|warships|warship|lawmakers|lawmaker|investors|"
      "investor|envoys|regime|aircraft|prosecutors|prosecutor|investigators|investigator");
  return words;
}

}  // namespace lexicon
}  // namespace chancery
