#include "entities/thing_nouns.hpp"

#include <algorithm>
#include <string_view>

#include "entities/gatherings.hpp"
#include "entities/nominals.hpp"

namespace chancery {

std::string noun_of_name(const std::string& name) {
  if (is_lettered_gathering(name)) return "conference";
  std::size_t end = name.size();
  for (const std::string_view link : {" of ", " for ", " on ", " in "}) end = std::min(end, name.find(link));
  return last_word(name.substr(0, end));
}

std::string noun_of_event(const std::string& name) {
  if (is_lettered_gathering(name) && name.back() >= '0' && name.back() <= '9')
    return "conference";  // one of its series
  const std::string first = noun_of_name(name), last = last_word(name);
  // "Heads of Government Meeting"
  return lexicon::described_type(first) != EntityType::event && lexicon::described_type(last) == EntityType::event
             ? last
             : first;
}

bool same_kind(const std::string& a, const std::string& b) {
  if (a == b) return true;
  // wreaths are laid at no dinner
  static const WordSet meals("dinner|banquet");
  if ((a == "ceremony" && meals.has(b)) || (b == "ceremony" && meals.has(a))) return false;
  static const WordSet pacts(
      "treaty|agreement|accord|accords|pact|deal|charter|convention|protocol|memorandum|contract|compact|arrangement|"
      "covenant");
  static const WordSet laws(
      "law|legislation|bill|act|regulation|directive|decree|ordinance|edict|statute|rule|measure|ban|levy");
  static const WordSet verdicts("verdict|judgment|judgement|ruling|award|decision|order");
  static const WordSet motions("resolution|motion|draft|amendment|text|proposal");
  static const WordSet attacks(
      "attack|strike|airstrike|raid|bombing|massacre|assault|explosion|blast|shooting|ambush|bombardment|killing|"
      "shelling|murder");
  static const WordSet calamities(
      "disaster|catastrophe|tragedy|tsunami|earthquake|quake|flood|storm|cyclone|hurricane|typhoon|landslide|mudslide|"
      "wildfire|blaze|"
      "eruption|drought|famine|explosion|crash|derailment|avalanche|tornado|collision");
  static const WordSet fights("war|conflict|fighting|hostility|invasion|offensive|campaign");
  static const WordSet papers("statement|communique|communiqué|declaration|document|text");
  static const WordSet meetings(
      "summit|mini-summit|forum|conference|meeting|gathering|event|session|congress|convention|assembly|roundtable|"
      "symposium|"
      "seminar|"
      "workshop");
  static const WordSet feasts("event|gathering|ceremony|reception|dinner|banquet|celebration");
  static const WordSet rites("funeral|service|ceremony|burial|mass|requiem|rite|event|occasion");
  static const WordSet openings(
      "inauguration|opening|launch|unveiling|commissioning|ceremony|celebration|festivity|swearing-in|investiture|"
      "coronation|"
      "enthronement|handover|event|occasion");
  static const WordSet games(
      "tournament|championship|championships|cup|competition|event|olympics|games|game|contest|open|masters");
  static const WordSet talks("talk|negotiation|meeting|consultation|dialogue|discussion|round");
  static const WordSet fairs("fair|expo|exhibition|show|event|biennale");
  static const WordSet generic_document("document|text|paper");
  static const WordSet works("project|plant|facility|complex|pipeline|line|corridor|route|station|dam");
  static const WordSet roads("road|highway|motorway|expressway|route|project|link");
  static const WordSet rails("railway|railroad|line|project|link");
  static const WordSet harbours("port|harbour|harbor|terminal|facility|project");
  static const WordSet makers(
      "factory|plant|mill|works|facility|smelter|refinery|brewery|site|foundry|sawmill|cannery");
  static const WordSet pits("mine|pit|quarry|site|project|facility");
  for (const WordSet* set :
       {&makers, &pits,  &calamities, &pacts, &papers, &laws,  &verdicts, &motions, &attacks, &fights,  &meetings,
        &feasts, &rites, &openings,   &games, &fairs,  &talks, &works,    &roads,   &rails,   &harbours})
    if (set->has(a) && set->has(b)) return true;
  static const WordSet plans(
      "plan|roadmap|strategy|programme|program|framework|blueprint|proposal|concept|vision|letter|petition|manifesto");
  if (a == "draft") return pacts.has(b) || papers.has(b) || laws.has(b) || plans.has(b);
  return generic_document.has(a) &&
         (pacts.has(b) || papers.has(b) || motions.has(b) || laws.has(b) || verdicts.has(b) || plans.has(b));
}

std::optional<EntityType> class_of_noun(const std::string& lemma) {
  static const WordSet places(
      "city|town|village|region|province|district|island|capital|territory|archipelago|peninsula|river|lake|enclave|"
      "exclave|suburb|county|settlement|oasis|valley|municipality|strait|sea|resort|canton|commune|prefecture|"
      "governorate|"
      "department|township|hamlet|borough|neighbourhood|neighborhood|quarter|arrondissement|oblast|atoll|islet|port|"
      "isthmus|mountain|volcano|bay|gulf|lagoon|desert|plateau|cape|slum|outpost|stronghold|hometown|birthplace");
  static const WordSet vehicles(
      "warship|frigate|destroyer|vessel|ship|tanker|submarine|ferry|icebreaker|satellite|reservoir");
  static const WordSet works("programme|program|scheme|drive|campaign");  // "the Big Push, a programme of works"
  if (places.has(lemma)) return EntityType::place;
  if (works.has(lemma)) return EntityType::project;
  static const WordSet makers(
      "lawmaker|filmmaker|film-maker|peacemaker|policymaker|policy-maker|kingmaker|matchmaker|playmaker|dressmaker|"
      "troublemaker|pacemaker|homemaker|cabinetmaker");
  if (lemma == "rebel" || lexicon::is_company_noun(lemma) || lemma == "ngo") return EntityType::organization;
  if (lemma.size() > 6 && lemma.ends_with("maker") && !makers.has(lemma))
    return EntityType::organization;  // "Hummel, the shirtmaker"
  if (makers.has(lemma) && lemma != "pacemaker") return EntityType::person;
  if (vehicles.has(lemma)) return EntityType::facility;
  if (lexicon::title_noun(lemma) || lexicon::occupations().has(lemma)) return EntityType::person;
  return lexicon::described_type(lemma);
}

}  // namespace chancery
