// The class of a thing by its head noun: in a name ("University", "Treaty"), and where a common noun describes it
// ("summit").
#include "entities/lexicon.hpp"
#include "language/name_words.hpp"

namespace chancery::lexicon {

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

std::optional<EntityType> described_type(std::string_view lemma) {
  static const WordSet events(
      "summit|mini-summit|forum|conference|game|war|festival|exhibition|championship|anniversary|talk|meeting|election|"
      "ceremony|referendum|session|visit|negotiation|consultation|attack|conflict|crisis|call|"
      "conversation|tournament|coup|celebration|event|congress|unveiling|cessation|wildfire|earthquake|flood|"
      "fighting|round|parade|exercise|gathering|protest|trip|hearing|diversion|incident|dispute|"
      "bombing|strike|explosion|performance|retreat|workshop|seminar|symposium|roundtable|expo|fair|concert|funeral|"
      "inauguration|rally|demonstration|uprising|massacre|siege|battle|offensive|shooting|commemoration|"
      "airstrike|drill|manoeuvre|maneuver|biennale|vigil|coronation|riot|olympics|carnival|premiere|"
      "banquet|dinner|luncheon|gala|wedding|prayer|debate|race|regatta|marathon|colloquium|swearing-in|briefing|"
      "festivity|"
      "pageant|procession|reception|ministerial|conclave|plebiscite|flag-raising|wreath-laying|show|trial|raid|ambush|"
      "invasion|"
      "crash|blast|outbreak|eruption|hurricane|cyclone|typhoon|auction|screening|genocide|insurgency|assassination|"
      "mutiny|"
      "takeover|runoff|run-off|by-election|plenary|assault|evacuation|intrusion|jubilee|groundbreaking|"
      "burial|requiem|enthronement|investiture|inquest|annexation|kidnapping|abduction|rebellion|stampede|drought|"
      "famine|storm|quake|tremor|landslide|mudslide|avalanche|tsunami|tornado|derailment|blaze|epidemic|"
      "pandemic|heatwave|collision|shipwreck|capsizing|blizzard|clash|crackdown|shelling|bombardment|incursion|"
      "hijacking|lynching|"
      "disaster|catastrophe|tragedy|standoff|stand-off|walkout|blackout|blockade|pogrom|sit-in|airlift|expedition|"
      "inquiry");
  static const WordSet documents(
      "statute|treaty|agreement|accord|pact|charter|declaration|statement|resolution|memorandum|protocol|convention|"
      "programme|program|constitution|communique|communiqué|communiqu|decree|bill|contract|deal|document|"
      "roadmap|map|letter|award|ceasefire|truce|armistice|strategy|concept|plan|ruling|vision|motion|amendment|compact|"
      "law|directive|covenant|ordinance|edict|"
      "regulation|legislation|verdict|judgment|judgement|waiver|blacklist|moratorium|proposal|text|draft|framework|"
      "manifesto|petition|lease|blueprint|mou|licence|license|concession|arrangement|swap|undertaking|permit");
  static const WordSet facilities(
      "airport|station|plant|pipeline|port|railway|road|cosmodrome|palace|museum|bridge|dam|stadium|hospital|canal|"
      "mine|refinery|consulate|embassy|checkpoint|terminal|reactor|highway|motorway|tunnel|spaceport|farm|"
      "facility|school|runway|base|line|factory|monument|bust|office|laboratory|centre|center|warehouse|brewery|"
      "smelter|"
      "mill|shipyard|clinic|tomb|cenotaph|tower|expressway|interconnector|cable|park|barrage|quarry|gasfield|oilfield|"
      "substation|depot|"
      "campus|prison|jail|penitentiary|camp|barracks|airfield|airbase|airstrip|courthouse|cathedral|mosque|church|"
      "temple|"
      "shrine|synagogue|monastery|cemetery|memorial|theatre|theater|gallery|library|observatory|harbour|harbor|wharf|"
      "jetty|"
      "pier|dockyard|heliport|launchpad|hotel|arena|venue|marina|zoo|aquarium|statue|mausoleum|"
      "viaduct|aqueduct|lock|elevator|site|weir|silo|storehouse|datacentre|greenhouse|hatchery|sawmill|slaughterhouse|"
      "abattoir|hideout|"
      "compound|bunker|outpost|post|crossing|lighthouse|plantation|hostel|dormitory|orphanage|market|mall|skyscraper|"
      "chancery|legation|building|yard|steelworks|ironworks|waterworks|distillery|metro|tramway|railroad|causeway|fort|"
      "fortress|castle|basilica|abbey|"
      "sanatorium|kindergarten|crematorium|foundry|tannery|cannery|vineyard|winery|stockyard|data-centre|gigafactory|"
      "hub|dock|berth|"
      "shelter|residence|store|sanctuary|swimming-pool|velodrome|rink|gymnasium|grandstand|reservoir|bakery|creamery|"
      "dairy|kiln|vault|morgue|mortuary|"
      "showroom|dealership|quay|breakwater|furnace|casino|fab|pharmacy|workshop|ward|wing|incinerator|crematory|"
      "turbine|biorefinery|hangar|headquarters|archive|nursery|sluice|landfill|underpass|flyover|"
      "overpass|subway|monorail|hospice|cinema|racetrack|racecourse|ranch|pit|colliery|levee|telescope|hall|villa|rig|"
      "wall|fence|barrier|dyke|dike|embankment|"
      "seawall|funicular|arsenal|barrack|steelwork|ironwork|waterwork|biolab|headworks|cableway|chapel|convent|"
      "obelisk|stele|antenna|potline|aerodrome|seaport|pavilion|mansion|boathouse|clubhouse|guesthouse|roundhouse|"
      "powerhouse|gasworks|glassworks|brickworks|shipworks|"
      "bathhouse|planetarium|amphitheatre|amphitheater|boatyard|brickyard|scrapyard|railyard|slipway|roadway|skybridge|"
      "footbridge|gantry|"
      "megafactory|megaport|gigaplant|superstore|supermarket|hypermarket|sportsground|arboretum|cinematheque|megadam|"
      "bandstand|locks");
  static const WordSet projects("initiative|corridor|project|complex|package|scheme|campaign");
  static const WordSet bodies(
      "army|guard|military|navy|parliament|opposition|ministry|court|tribunal|senate|commission|branch|agency|"
      "secretariat|"
      "regime|council|committee|consortium|battalion|militia|lobby|team|administration|government|cabinet|fund|"
      "institute|group|"
      "foundation|bureau|federation|confederation|directorate|academy|college|faculty|orchestra|choir");
  if (events.has(lemma)) return EntityType::event;
  if (documents.has(lemma)) return EntityType::document;
  if (facilities.has(lemma)) return EntityType::facility;
  if (projects.has(lemma)) return EntityType::project;
  if (bodies.has(lemma)) return EntityType::organization;
  return std::nullopt;
}

bool is_company_noun(std::string_view word) {
  return (context_of(word) & (ContextWord::body | ContextWord::firm)) != 0;
}

const WordSet& armed_services() {
  static const WordSet words("army|navy|force|guard|marine|marines|corps");
  return words;
}

const WordSet& trade_unions() {
  static const WordSet words("union|federation|guild|syndicate|association");
  return words;
}

}  // namespace chancery::lexicon
