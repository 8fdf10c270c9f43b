// Words of titles and offices: their core nouns, what stands before and behind these, the role that a title in full
// gives, and whose it is.
#include <utility>

#include "entities/lexicon.hpp"

namespace chancery::lexicon {
namespace {

std::optional<TitleNoun> simple_title_noun(std::string_view lemma) {
  static const WordSet state_heads("president|president-elect|prez|king|queen|emir|sultan|monarch|emperor");
  static const WordSet government_heads("premier|chancellor|taoiseach|lyonchhen|lyonchoen");
  static const WordSet organisation_heads(
      "secretary-general|director-general|chairman|chairwoman|chairperson|chair|ceo|director|boss|"
      "rector|coordinator|administrator|co-chair|co-chairman|co-chairwoman|co-chairperson|chairman-in-office|"
      "chairperson-in-office|chairwoman-in-office|"
      "chair-in-office");
  static const WordSet others(
      "minister|secretary|vice-president|vice-premier|governor|mayor|prince|princess|ambassador|envoy|commissioner|"
      "representative|delegate|speaker|ombudsman|senator|lawmaker|deputy|commander|prosecutor|judge|executive|akim|"
      "negotiator|undersecretary|minister-designate|general-secretary|consul|ayatollah|pope|chancellor-designate|"
      "attorney|congressman|congresswoman|treasurer|diplomat|inspector|rapporteur|attaché|attache|officer|general-"
      "major|"
      "premier-designate|president-designate|minister-elect|whip|auditor|registrar|provost|chancellor-elect|governor-"
      "general|"
      "vice-chancellor|comptroller|quartermaster|dean|superintendent|convener|convenor|legislator|parliamentarian|"
      "councillor|councilor|"
      "chancellor-general|solicitor-general|attorney-general|ombudswoman|officer-in-charge|mantri|mufti|patriarch|"
      "archbishop|bishop|nuncio|primate|eparch|catholicos|tánaiste|regent|viceroy|governor-designate|trustee|mp|mep|"
      "chargé|chargée|commandant|sheriff|prefect|subprefect|magistrate|ombudsperson|headmaster|headmistress|moderator|"
      "warden|postmaster|adjutant|chieftain|alderman|intendant|archdeacon|abbot|abbess|commander-in-chief|"
      "editor-in-chief");
  static const WordSet employees(
      "counsellor|counselor|spokesman|spokeswoman|spokesperson|adviser|advisor|official|aide");
  static const WordSet professions(
      "correspondent|reporter|analyst|expert|economist|professor|researcher|lawyer|editor|engineer|scientist|manager|"
      "employee|lecturer|fellow");
  static const WordSet vague(
      "leader|head|chief|ruler|dictator|strongman|autocrat|despot|supremo|counterpart|colleague|predecessor|successor");
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
      "strategist|consultant|columnist|specialist|scholar|physicist|biologist|chemist|sociologist|epidemiologist|"
      "virologist|"
      "geologist|meteorologist|climatologist|seismologist|hydrologist|agronomist|statistician|physician|surgeon|doctor|"
      "nurse|teacher|instructor|presenter|anchor|commentator|photographer|programmer|technician|"
      "clerk|curator|librarian|archivist|campaigner|organiser|organizer|lobbyist|volunteer|intern|staffer|interpreter|"
      "translator|speechwriter|investigator|planner|forecaster|tutor|postdoc|architect|designer|executive|"
      "negotiator|diplomat|attaché|attache|officer|banker|accountant|actuary|policymaker|barrister|"
      "solicitor|counsel|paralegal|academic|historian|anthropologist|archaeologist|oceanographer|astronomer|ecologist|"
      "conservationist|paramedic|midwife|pharmacist|psychologist|psychiatrist|dentist|demographer|geographer|linguist|"
      "journalist|freelancer|photojournalist|stringer|trader|broker|dealer|salesman|saleswoman|producer|cameraman|"
      "camerawoman|programmer|"
      "worker|pilot|driver|diver|ranger|firefighter|steward|stewardess|welder|machinist|electrician|mechanic|foreman|"
      "supervisor|caseworker");
  return words;
}

Role title_role(std::string_view title) {
  static const WordSet state(
      "president|king|queen|emir|sultan|monarch|emperor|head of state|state leader|supreme leader|custodian of the two "
      "holy "
      "mosques|custodian of the holy mosques");
  static const WordSet government(
      "prime minister|premier|chancellor|head of government|taoiseach|federal chancellor|lyonchhen|lyonchoen");
  static const WordSet foreign(
      "foreign minister|foreign secretary|external affairs minister|minister of foreign affairs|"
      "minister for foreign affairs|secretary of state|secretary of foreign affairs|foreign affairs minister|"
      "minister of external affairs|minister of external relations|top diplomat|chief diplomat|most senior diplomat|"
      "high representative|foreign policy chief");
  static const WordSet organisation(
      "secretary-general|secretary general|director-general|director general|"
      "managing director|executive director|chairman|administrator");
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
      "undersecretary of defense|undersecretary of state|under secretary of state|under secretary of defense|"
      "under secretary of the treasury|deputy secretary of the treasury|secretary of the treasury|"
      "under secretary of commerce|under secretary of homeland security|assistant secretary of the treasury");
  static const WordSet union_("high representative|high representative/vice-president");
  if (britain.has(title)) return "United Kingdom";
  if (america.has(title)) return "United States";
  if (union_.has(title)) return "European Union";
  // "assistant secretary of state for Near Eastern affairs", though "secretary of state for trade" may be anybody's
  const std::size_t brief = title.find(" for ");
  constexpr std::string_view under[] = {"assistant ", "deputy ", "principal ", "undersecretary ", "under secretary "};
  for (const std::string_view rank : under)
    if (brief != std::string_view::npos && title.starts_with(rank)) return title_home(title.substr(0, brief));
  return "";
}

const WordSet& title_modifiers() {
  static const WordSet words(
      "junta|coup|army|navy|police|intelligence|spy|faction|militia|guerrilla|tribal|prime|foreign|defence|defense|"
      "finance|interior|energy|trade|economy|economic|external|affairs|home|health|"
      "justice|culture|education|agriculture|transport|environment|labour|labor|digital|science|tourism|sports|"
      "deputy|first|vice|acting|interim|caretaker|executive|general|permanent|special|personal|high|press|national|"
      "security|policy|managing|attorney|crown|supreme|opposition|party|presidential|senior|most|chief|federal|"
      "union|assistant|parliamentary|regional|state|military|naval|climate|human|rights|peace|trade|industry|"
      "budget|campaign|staff|supreme|central|honorary|under|social|development|cultural|legal|political|"
      "government|cabinet|senate|house|top|company|club|team|rotating|long-time|"
      "prime-ministerial|royal|chargé|commercial|consular|editorial|separatist|rebel|climate-change|migration|"
      "immigration|commerce|treasury|oil|gas|petroleum|mining|infrastructure|water|youth|women|family|"
      "raksha|rajya|shadow|plenipotentiary|associate|principal|junior|roving|resident|alternate|founding|adjunct|"
      "publicity|organising|"
      "organizing|communication|marketing|sales|risk|compliance|medical|clinical|academic|scientific|"
      "provincial|municipal|programme|programmes|logistics|information|communications|technology|operating|financial|"
      "commercial|planning|investment|reform|emergency|emergencies|civil|host|tempore|pro|catholic|anglican|orthodox|"
      "methodist|lutheran|auxiliary|presiding|coptic|maronite|apostolic|papal");
  return words;
}

const WordSet& former_words() {
  static const WordSet words("former|ex|then|late|ousted|erstwhile|onetime|one-time|deposed|ex-");
  return words;
}

bool leads_forces(std::string_view title) {
  static const WordSet forces(
      "junta|army|navy|police|military|intelligence|defence|defense|spy|air force|armed forces|national "
      "police|military intelligence|"
      "state security|national security"),
      heads("chief|leader|head|commander|ruler|boss"),
      justices(
          "commander-in-chief|commander in chief|chief justice|attorney general|attorney-general|solicitor "
          "general|solicitor-general");
  const std::size_t space = title.rfind(' ');
  return justices.has(title) ||
         (space != std::string_view::npos && forces.has(title.substr(0, space)) && heads.has(title.substr(space + 1)));
}

bool leads_part_of_firm(std::string_view title) {
  static const WordSet posts(
      "managing director|finance director|research director|sales director|marketing director|operations director|"
      "commercial director|technical director|deputy managing director|executive director|country director|mission "
      "chief|"
      "country manager|resident representative|regional director|general manager");
  return posts.has(title);
}

const WordSet& portfolios() {
  static const WordSet words(
      "state|foreign|affairs|defence|defense|finance|interior|energy|trade|economy|industry|health|justice|"
      "education|culture|agriculture|transport|commerce|labour|labor|government|security|treasury|war|staff|"
      "environment|external|internal|economic|national|information|science|digital|tourism|sport|sports|"
      "development|religious|social|home|natural|resources|water|board|council|cabinet|parliament|emergency|technology|"
      "renewable|renewables|utilities|higher|innovation|communications|mining|mines|mineral|minerals|petroleum|oil|gas|"
      "antiquities|youth|women|gender|equality|"
      "family|children|migration|integration|regional|rural|maritime|marine|fisheries|forestry|climate|sustainable|"
      "territorial|constitutional|citizenship|civil|aviation|infrastructure|housing|urban|planning|statistics|"
      "investments|investment|works|public|administration|human|rights|parliamentary|relations|cooperation|"
      "expatriates|diaspora|emigrants|supply|commercial|industries|heritage|media|transformation|research|training|"
      "employment|pensions|solidarity|action|demographic|challenge|resilience|veterans|land|lands|irrigation|livestock|"
      "food|ecology|ecological|transition|"
      "space|"
      "physical|welfare|revenue|budget|strategic|special|reconstruction|reintegration|territories|broadcasting|"
      "indigenous|immigration|refugees|emergencies|armed|forces|intelligence|technologies|telecommunications|posts|"
      "railways|roads|ports|shipping|electricity|power|nuclear|atomic|population|hydrocarbons|community|communities|"
      "business|enterprise|enterprises|"
      "entrepreneurship|inclusion|minorities|cybersecurity|crafts|competitiveness|skills|"
      "arts|cohesion|consumer|construction|worship|endowments|pilgrimage|husbandry|policy|reform|"
      "humanitarian|relief|assistance|control|disarmament|political|legal|peacekeeping|peacebuilding|safety|operations|"
      "consular|multilateral|"
      "reforms|skill|entrepreneurs|textiles|digitalization|digitalisation|modernization|modernisation|humanitarian|aid|"
      "crisis|management|"
      "assembly|cabinet|diwan|amiri|enlargement|neighbourhood|promotion|jobs|growth|values|transparency|democracy|"
      "preparedness|tax|taxation|customs|partnerships|"
      "services|service|co-operation|devolution|decentralisation|decentralization|sanitation|cooperatives|co-"
      "operatives|wildlife|aquaculture|chieftaincy|"
      "privatisation|privatization|procurement|sector|"
      "protocol|mission|poverty|alleviation|reduction|eradication|rehabilitation|resettlement|plantation|plantations|"
      "jute|steel|coal|chemicals|fertilizers|fertilisers|ayush|panchayati|shipping|waterways|highways|textile|tribes|"
      "tribal|chemicals|handlooms|"
      "urbanization|urbanisation|supplies|anti-corruption|interprovincial|inter-provincial|coordination|commodities|"
      "creative|islamic|hajj|strategy|strategies|compliance|competition|governance|communication|partnership|oversight|"
      "reconciliation|prisons|markets|elections|engagement|outreach|accountability|logistics|"
      "homeland|transportation|credit|repatriation|advancement|opportunities|equal|elderly|disability|disabilities|"
      "mobility|oceans|ocean|languages|francophonie|overseas|municipalities|local|knowledge|sciences|artificial|"
      "federal|"
      "terrorism|counterterrorism|crime|crimes|handicrafts|production|productive|productivity|agrarian|narcotics|"
      "petrochemicals|geology|metallurgy|disaster|"
      "resilience|equity|racial|mobilisation|mobilization|correctional|intergovernmental|seas|pastoral|demography|"
      "families|displaced|returnees|pharmaceuticals|vocational|technical|secondary|primary|scientific|universities");
  return words;
}

std::optional<std::string_view> only_body(std::string_view title) {
  static constexpr std::pair<std::string_view, std::string_view> offices[] = {
      {"foreign secretary", "united-kingdom"},
      {"home secretary", "united-kingdom"},
      {"chancellor of the exchequer", "united-kingdom"},
      {"secretary of state", "united-states"},
      {"secretary of defense", "united-states"},
      {"treasury secretary", "united-states"},
      {"taoiseach", "ireland"},
      {"lyonchhen", "bhutan"},
      {"lyonchoen", "bhutan"},
      {"external affairs minister", "india"},
      {"raksha mantri", "india"},
      {"raksha rajya mantri", "india"},
      {"high representative", "european-union"},
      {"un secretary-general", "united-nations"},
      {"high commissioner for refugees", "office-of-the-united-nations-high-commissioner-for-refugees"},
      {"high commissioner for human rights", "office-of-the-united-nations-high-commissioner-for-human-rights"},
      {"supreme leader", "iran"},
      {"custodian of the two holy mosques", "saudi-arabia"},
      {"custodian of the holy mosques", "saudi-arabia"},
      {"federal chancellor", "germany"},
      {"chief cabinet secretary", "japan"},
      {"state councilor", "china"},
      {"state councillor", "china"},
      {"unification minister", "south-korea"},
      {"chairman of the state affairs commission", "north-korea"},
      {"tánaiste", "ireland"},
      {"yang di-pertuan agong", "malaysia"},
  };
  for (const auto& [name, body] : offices)
    if (name == title) return body;
  if (title.starts_with("under-secretary-general") || title.starts_with("assistant secretary-general"))
    return "united-nations";
  if (title.ends_with(" cabinet secretary") && !title.starts_with("chief") && !title.starts_with("deputy"))
    return "kenya";  // "Defence Cabinet Secretary"
  return std::nullopt;
}

}  // namespace chancery::lexicon
