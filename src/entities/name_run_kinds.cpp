// Which class of thing the head noun of a run, or the small words after it, say that it names.
#include "entities/name_runs.hpp"

namespace chancery {
namespace {

// "the Reed Convention Centre", "the Orvik Industrial Park": what is built, where a centre alone may be a body.
bool is_building(const std::string& before, const std::string& head) {
  static const WordSet centres(
      "convention|conference|congress|exhibition|cultural|shopping|data|visitor|logistics|distribution|detention|"
      "reception|arts|sports|exhibitions|conventions|passenger|cargo|launch|space|holding|"
      "heritage|memorial|civic|interpretation|media|trauma|burns|remand|transit|processing|fulfilment|fulfillment|"
      "tennis|aquatics|events|concert|performing");
  static const WordSet centre("centre|center");
  return centre.has(head) && centres.has(before);
}

// "Tenth", "19th", "XIV"
bool is_ordinal(const std::string& word) {
  static const WordSet ordinals(
      "first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|"
      "fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth|extraordinary|founding|i|ii|iii|iv|v|vi|vii|"
      "viii|ix|x|xi|xii|xiii|xiv|xv|xvi|xvii|xviii|xix|xx");
  return ordinals.has(word) || (word.size() > 2 && word.front() >= '0' && word.front() <= '9');
}

}  // namespace

std::optional<EntityType> NameRuns::head_cue(std::size_t begin, std::size_t end) const {
  // "the Tenth National Congress of the Labour Party": where it met, no body
  static const WordSet sittings("congress|plenum|conference"),
      of_parties("party|league|front|committee|youth|movement");
  for (std::size_t at = begin + 2; at + 1 < end && is_ordinal(words_[begin].lower); ++at)
    if (is(at, "of") && sittings.has(words_[at - 1].lower))
      for (std::size_t word = at + 1; word < end; ++word)
        if (of_parties.has(words_[word].lower)) return EntityType::event;
  for (std::size_t at = begin + 1; at < end; ++at)
    if (is(at, "of") || is(at, "for") || is(at, "on"))
      if (const auto cue = cue_at(at - 1)) return cue;
  if (end - begin > 1 && (words_[end - 1].numeral || is(end - 1, "general"))) --end;
  if (end - begin > 2 && is_building(words_[end - 2].lower, words_[end - 1].lower)) return EntityType::facility;
  if (const auto cue = cue_at(end - 1); cue && (end - begin > 1 || words_.size() > end)) {
    // "the Joint Apparel Association Forum" is a body, whatever it calls itself
    static const WordSet bodies(
        "association|federation|chamber|union|council|society|league|party|agency|authority|movement|brotherhood");
    // so is "the Lemo Small Farmers Forum"
    static const WordSet members(
        "farmers|growers|traders|producers|editors|exporters|importers|manufacturers|journalists|lawyers|nurses|"
        "doctors|teachers|fishers|fishermen|parents|veterans|residents|villagers|workers|drivers|vendors|tenants|"
        "taxpayers|"
        "citizens|landowners|breeders|planters|shopkeepers|hoteliers|pensioners|miners|herders|pastoralists");
    if (cue == EntityType::event && is(end - 1, "forum") && members.has(words_[end - 2].lower))
      return EntityType::organization;
    if (cue == EntityType::event && is(end - 1, "forum"))
      for (std::size_t at = begin; at + 1 < end; ++at)
        if (bodies.has(words_[at].lower)) return EntityType::organization;
    if (end - begin > 1 || (words_[end].numeral && cue == EntityType::document)) return cue;
  }
  if (end - begin == 1 && words_[begin].upper && !label_) return EntityType::organization;
  if (end - begin > 1) return lexicon::type_of(name_beginning(words_[begin].lower).kind);
  return std::nullopt;
}

std::size_t NameRuns::small_head(std::size_t begin, std::size_t end, std::optional<EntityType>& type) const {
  if (end == 0 || words_[end - 1].possessive) return end;
  // past coordinated names: "Kairagach and Kyzyl-Bel checkpoints"
  std::size_t at = end;
  bool others = false;
  while (at + 1 < words_.size() && (is(at, ",") || is(at, "and")) && words_[at + 1].capital && name_like(at + 1)) {
    others = true;
    ++at;
    while (at < words_.size() && words_[at].capital && name_like(at) && !words_[at - 1].possessive) ++at;
  }
  for (int step = 0; step < 3 && at < words_.size(); ++step, ++at) {
    const Word& word = words_[at];
    const Token& one = sentence_.tokens[word.tokens.end - 1];
    if (word.capital || !word.letters) break;
    static const WordSet words_of_places(
        "province|provinces|region|regions|district|districts|county|counties|oblast|island|governorate|governorates|"
        "prefecture|"
        "islands|river|lake|village|peninsula|valley|strait|shoal|municipality|canton|township|commune|neighbourhood|"
        "neighborhood|suburb|archipelago|atoll|desert|mountains|basin|plateau|delta|highlands|glacier|lagoon|reef|"
        "reservoir|gardens");
    static const WordSet words_of_facilities(
        "airport|pipeline|railway|checkpoint|checkpoints|plant|port|dam|temple|"
        "refinery|mine|field|cosmodrome|spaceport|bridge|hospital|museum|lines|line|"
        "crossing|terminal|mosque|cathedral|prison|palace|camp|jail|base|airbase|airfield|barracks|canal|stadium|arena|"
        "station|smelter|quarry|oilfield|gasfield|shipyard|reactor|barrage|tunnel|highway|interconnector|hotel|shrine|"
        "monastery|church|cemetery|memorial|campus|colliery|substation|bridges|dams|mines|ports|"
        "camps|bases|prisons|airports|plants|fields|refineries|steelworks|ironworks|waterworks|brewery|distillery|"
        "factory|mill|"
        "sawmill|farm|laboratory|observatory|library|theatre|theater|fort|fortress|castle|basilica|synagogue|abbey|"
        "lighthouse|"
        "marina|pier|harbour|harbor|viaduct|aqueduct|causeway|metro|motorway|expressway|airstrip|courthouse|clinic|"
        "depot|"
        "shipyards|factories|stations|wharf|weir|launchpad|mines");
    static const WordSet words_of_bodies(
        "cartel|party|movement|federation|militia|league|union|foundation|university|institute|college|network|clan|"
        "gang|"
        "tribunal|brigade|battalion|orchestra|guerrillas|rebels|militants|insurgents|coalition|alliance|committee|"
        "council|"
        "association|confederation|society");
    static const WordSet words_of_schools("school|university|college|institute|academy|foundation");
    static const WordSet words_of_projects("corridor|initiative|project|complex|route|programme");
    std::optional<EntityType> found;
    if (words_of_places.has(word.lower))
      found = EntityType::place;
    else if (words_of_facilities.has(word.lower))
      found = EntityType::facility;
    else if (words_of_schools.has(word.lower) && step == 0 && !others && end > 1 && words_[end - 2].capital)
      found = EntityType::organization;
    else if (words_of_projects.has(word.lower))
      found = EntityType::project;
    else if (words_of_bodies.has(word.lower))
      found = EntityType::organization;
    // A small word after a name is its head noun, whatever the tagger made of "mine" and "dam".
    if (!found && one.upos != Upos::noun && one.upos != Upos::adj) break;
    if (!found) continue;
    if (at + 1 < words_.size() &&
        (sentence_.tokens[words_[at + 1].tokens.begin].upos == Upos::noun || is(at + 1, "complex")))
      continue;
    // "a Hutu militia" is of that people and has no name
    if (found == EntityType::organization && begin > 0 && (is(begin - 1, "a") || is(begin - 1, "an"))) return end;
    type = found;
    static const WordSet fighters("guerrillas|rebels|militants|insurgents");
    if (fighters.has(word.lower)) return end;
    static const WordSet ends_in_s("steelworks|ironworks|waterworks|barracks|mountains|highlands");
    const bool several = others || (word.lower.back() == 's' && !ends_in_s.has(word.lower));
    return several ? end : at + 1;
  }
  return end;
}

std::string NameRuns::shared_kind(std::size_t end) const {
  std::size_t begin = end;
  while (begin > 0 && words_[begin - 1].capital) --begin;
  bool joined = begin > 1 && (is(begin - 1, "and") || is(begin - 1, ",")) && words_[begin - 2].capital;
  std::size_t at = end;
  while (at + 1 < words_.size() && (is(at, ",") || is(at, "and")) && name_like(at + 1)) {
    joined = true;
    ++at;
    while (at < words_.size() && name_like(at) && !words_[at - 1].possessive) ++at;
  }
  if (!joined || at >= words_.size() || words_[at].capital || words_[at].lower.size() < 4 ||
      words_[at].lower.back() != 's')
    return {};
  const std::string& many = words_[at].lower;
  const std::string one =
      many.ends_with("ries") ? many.substr(0, many.size() - 3) + "y" : many.substr(0, many.size() - 1);
  return lexicon::described_type(one) == EntityType::facility ? one : std::string();
}

}  // namespace chancery
