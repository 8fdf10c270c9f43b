#include "entities/state_regions.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "entities/lexicon.hpp"

namespace chancery {
namespace {

// Parts of the world that do not overlap.
enum Part : std::uint32_t {
  nordic = 1U << 0U,
  baltic = 1U << 1U,
  west_europe = 1U << 2U,
  central_europe = 1U << 3U,
  balkan = 1U << 4U,
  south_europe = 1U << 5U,
  east_europe = 1U << 6U,
  caucasus = 1U << 7U,
  central_asia = 1U << 8U,
  south_asia = 1U << 9U,
  southeast_asia = 1U << 10U,
  east_asia = 1U << 11U,
  gulf = 1U << 12U,
  levant = 1U << 13U,
  north_africa = 1U << 14U,
  west_africa = 1U << 15U,
  central_africa = 1U << 16U,
  east_africa = 1U << 17U,
  horn = 1U << 18U,
  southern_africa = 1U << 19U,
  north_america = 1U << 20U,
  central_america = 1U << 21U,
  caribbean = 1U << 22U,
  andean = 1U << 23U,
  other_south_america = 1U << 24U,
  pacific = 1U << 25U,
  iran_iraq_turkey = 1U << 26U,
  western_balkan = 1U << 27U,
};

constexpr std::uint32_t europe =
    nordic | baltic | west_europe | central_europe | balkan | western_balkan | south_europe | east_europe | caucasus;
constexpr std::uint32_t middle_east = gulf | levant | iran_iraq_turkey;
constexpr std::uint32_t asia = caucasus | central_asia | south_asia | southeast_asia | east_asia | middle_east;
constexpr std::uint32_t sub_sahara = west_africa | central_africa | east_africa | horn | southern_africa;
constexpr std::uint32_t africa = sub_sahara | north_africa;
constexpr std::uint32_t south_america = andean | other_south_america;
constexpr std::uint32_t latin_america = south_america | central_america | caribbean;

std::uint32_t part_of(std::string_view state) {
  static const std::array<std::pair<std::uint32_t, WordSet>, 28> parts = {{
      {nordic, WordSet("denmark|finland|iceland|norway|sweden")},
      {baltic, WordSet("estonia|latvia|lithuania")},
      {west_europe, WordSet("belgium|france|germany|ireland|luxembourg|monaco|netherlands|united-kingdom|switzerland|"
                            "liechtenstein|austria")},
      {central_europe, WordSet("czechia|hungary|poland|slovakia|slovenia")},
      {balkan, WordSet("bulgaria|greece|romania|croatia")},
      {western_balkan, WordSet("albania|bosnia-and-herzegovina|kosovo|montenegro|north-macedonia|serbia")},
      {south_europe, WordSet("andorra|italy|malta|portugal|san-marino|spain|vatican-city|cyprus")},
      {east_europe, WordSet("belarus|moldova|russia|ukraine")},
      {caucasus, WordSet("armenia|azerbaijan|georgia")},
      {central_asia, WordSet("kazakhstan|kyrgyzstan|tajikistan|turkmenistan|uzbekistan")},
      {south_asia, WordSet("afghanistan|bangladesh|bhutan|india|maldives|nepal|pakistan|sri-lanka")},
      {southeast_asia,
       WordSet("brunei|cambodia|indonesia|laos|malaysia|myanmar|philippines|singapore|thailand|timor-leste|"
               "vietnam")},
      {east_asia, WordSet("china|japan|mongolia|north-korea|south-korea|taiwan")},
      {gulf, WordSet("bahrain|kuwait|oman|qatar|saudi-arabia|united-arab-emirates")},
      {levant, WordSet("israel|jordan|lebanon|palestine|syria|yemen")},
      {iran_iraq_turkey, WordSet("iran|iraq|turkiye")},
      {north_africa, WordSet("algeria|egypt|libya|morocco|tunisia")},
      {west_africa,
       WordSet("benin|burkina-faso|cape-verde|cote-d-ivoire|gambia|ghana|guinea|guinea-bissau|liberia|mali|"
               "mauritania|niger|nigeria|senegal|sierra-leone|togo")},
      {central_africa, WordSet("cameroon|central-african-republic|chad|democratic-republic-of-the-congo|"
                               "equatorial-guinea|gabon|republic-of-the-congo|sao-tome-and-principe")},
      {east_africa,
       WordSet("burundi|comoros|kenya|madagascar|mauritius|rwanda|seychelles|south-sudan|tanzania|uganda|sudan")},
      {horn, WordSet("djibouti|eritrea|ethiopia|somalia")},
      {southern_africa,
       WordSet("angola|botswana|eswatini|lesotho|malawi|mozambique|namibia|south-africa|zambia|zimbabwe")},
      {north_america, WordSet("canada|mexico|united-states")},
      {central_america, WordSet("belize|costa-rica|el-salvador|guatemala|honduras|nicaragua|panama")},
      {caribbean, WordSet("antigua-and-barbuda|bahamas|barbados|cuba|dominica|dominican-republic|grenada|haiti|jamaica|"
                          "saint-kitts-and-nevis|saint-lucia|saint-vincent-and-the-grenadines|trinidad-and-tobago")},
      {andean, WordSet("bolivia|chile|colombia|ecuador|peru|venezuela")},
      {other_south_america, WordSet("argentina|brazil|guyana|paraguay|suriname|uruguay")},
      {pacific, WordSet("australia|cook-islands|fiji|kiribati|marshall-islands|micronesia|nauru|new-zealand|niue|palau|"
                        "papua-new-guinea|samoa|solomon-islands|tonga|tuvalu|vanuatu")},
  }};
  for (const auto& [part, states] : parts)
    if (states.has(state)) return part;
  return 0;
}

std::uint32_t meant_by(std::string_view word) {
  static constexpr std::pair<std::string_view, std::uint32_t> words[] = {
      {"europe", europe},
      {"asia", asia},
      {"africa", africa},
      {"north-america", north_america},
      {"south-america", south_america},
      {"central-america", central_america},
      {"latin-america", latin_america | north_america},
      {"oceania", pacific},
      {"central-asia", central_asia},
      {"middle-east", middle_east | north_africa},
      {"gulf", gulf},
      {"north-africa", north_africa},
      {"west-africa", west_africa},
      {"east-africa", east_africa | horn},
      {"central-africa", central_africa},
      {"southern-africa", southern_africa},
      {"sub-saharan-africa", sub_sahara},
      {"sahel", west_africa | central_africa},
      {"horn-of-africa", horn | east_africa},
      {"balkans", balkan | western_balkan},
      {"balkan", balkan | western_balkan},
      {"caucasus", caucasus},
      {"baltics", baltic},
      {"baltic", baltic},
      {"scandinavia", nordic},
      {"nordics", nordic},
      {"nordic", nordic},
      {"eastern-europe", east_europe | central_europe | balkan | western_balkan | baltic | caucasus},
      {"western-europe", west_europe | south_europe},
      {"central-europe", central_europe | west_europe},
      {"southern-europe", south_europe | balkan | western_balkan},
      {"northern-europe", nordic | baltic},
      {"southeast-asia", southeast_asia},
      {"south-asia", south_asia},
      {"east-asia", east_asia},
      {"northeast-asia", east_asia},
      {"pacific-islands", pacific},
      {"pacific", pacific},
      {"pacific-ocean", pacific},
      {"melanesia", pacific},
      {"polynesia", pacific},
      {"mediterranean-sea", south_europe | balkan | western_balkan | north_africa | levant | iran_iraq_turkey},
      {"caribbean-sea", caribbean},
      {"levant", levant | iran_iraq_turkey},
      {"arabian-peninsula", gulf | levant},
      {"caribbean", caribbean | central_america | other_south_america},
      {"andes", andean},
      {"andean", andean},
      {"himalayas", south_asia},
      {"himalayan", south_asia},
      {"indian-ocean", east_africa | south_asia},
  };
  for (const auto& [name, parts] : words)
    if (name == word) return parts;
  return 0;
}

// "the reclusive state", "the oil-rich republic": words that newspapers keep for a few states.
std::optional<bool> has_epithet(std::string_view state, std::string_view word) {
  struct Epithet {
    WordSet words, states;
  };
  static const std::array<Epithet, 9> epithets = {{
      {WordSet("reclusive|hermit"), WordSet("north-korea|turkmenistan|eritrea")},
      {WordSet("self-ruled|self-governed|self-governing"), WordSet("taiwan")},
      {WordSet("communist|communist-ruled|communist-run|one-party"), WordSet("china|cuba|laos|north-korea|vietnam")},
      {WordSet("oil-rich|energy-rich|hydrocarbon-rich"),
       WordSet("algeria|angola|azerbaijan|bahrain|brunei|canada|chad|colombia|ecuador|equatorial-guinea|gabon|ghana|"
               "guyana|iran|iraq|kazakhstan|kuwait|libya|mexico|nigeria|norway|oman|qatar|republic-of-the-congo|"
               "russia|saudi-arabia|south-sudan|sudan|syria|timor-leste|trinidad-and-tobago|turkmenistan|"
               "united-arab-emirates|venezuela")},
      {WordSet("gas-rich"),
       WordSet("algeria|azerbaijan|bolivia|brunei|iran|kazakhstan|mozambique|norway|qatar|russia|turkmenistan|"
               "uzbekistan|trinidad-and-tobago")},
      {WordSet("mineral-rich"),
       WordSet("afghanistan|angola|australia|bolivia|botswana|brazil|burkina-faso|canada|central-african-republic|"
               "chile|democratic-republic-of-the-congo|ghana|guinea|indonesia|kazakhstan|kyrgyzstan|madagascar|mali|"
               "mauritania|mongolia|mozambique|myanmar|namibia|niger|papua-new-guinea|peru|philippines|sierra-leone|"
               "south-africa|tanzania|ukraine|uzbekistan|zambia|zimbabwe")},
      {WordSet("mountainous|mountain"),
       WordSet("afghanistan|andorra|armenia|bhutan|georgia|kyrgyzstan|lesotho|montenegro|nepal|switzerland|"
               "tajikistan")},
      {WordSet("steppe"), WordSet("kazakhstan|mongolia")},
      {WordSet("soviet-union|ex-soviet|post-soviet"),
       WordSet("armenia|azerbaijan|belarus|estonia|georgia|kazakhstan|kyrgyzstan|latvia|lithuania|moldova|tajikistan|"
               "turkmenistan|ukraine|uzbekistan")},
  }};
  for (const auto& [words, states] : epithets)
    if (words.has(word)) return states.has(state);
  return std::nullopt;
}

}  // namespace

std::optional<bool> is_state_of(std::string_view state, std::string_view word) {
  static const WordSet islands(
      "antigua-and-barbuda|bahamas|bahrain|barbados|cape-verde|comoros|cook-islands|cuba|cyprus|dominica|"
      "dominican-republic|fiji|grenada|haiti|iceland|indonesia|ireland|jamaica|japan|kiribati|madagascar|maldives|"
      "malta|"
      "marshall-islands|mauritius|micronesia|nauru|new-zealand|niue|palau|papua-new-guinea|philippines|"
      "saint-kitts-and-nevis|saint-lucia|saint-vincent-and-the-grenadines|samoa|sao-tome-and-principe|seychelles|"
      "singapore|solomon-islands|sri-lanka|taiwan|timor-leste|tonga|trinidad-and-tobago|tuvalu|united-kingdom|vanuatu");
  static const WordSet kingdoms(
      "bahrain|belgium|bhutan|cambodia|denmark|eswatini|jordan|lesotho|morocco|netherlands|norway|saudi-arabia|spain|"
      "sweden|thailand|tonga|united-kingdom");
  static const WordSet arabs(
      "algeria|bahrain|comoros|djibouti|egypt|iraq|jordan|kuwait|lebanon|libya|mauritania|morocco|oman|palestine|qatar|"
      "saudi-arabia|somalia|sudan|syria|tunisia|united-arab-emirates|yemen");
  static const WordSet emirates("kuwait|qatar|united-arab-emirates");
  static const WordSet towns("monaco|san-marino|singapore|vatican-city");
  static const WordSet landlocked(
      "afghanistan|andorra|armenia|austria|azerbaijan|belarus|bhutan|bolivia|botswana|burkina-faso|burundi|"
      "central-african-republic|chad|czechia|eswatini|ethiopia|hungary|kazakhstan|kosovo|kyrgyzstan|laos|lesotho|"
      "liechtenstein|luxembourg|malawi|mali|moldova|mongolia|nepal|niger|north-macedonia|paraguay|rwanda|san-marino|"
      "serbia|slovakia|south-sudan|switzerland|tajikistan|turkmenistan|uganda|uzbekistan|vatican-city|zambia|zimbabwe");
  static const WordSet archipelagos(
      "bahamas|cape-verde|comoros|fiji|indonesia|kiribati|maldives|malta|marshall-islands|micronesia|palau|philippines|"
      "seychelles|solomon-islands|tonga|tuvalu|vanuatu|samoa|saint-vincent-and-the-grenadines|japan|cook-islands");
  static const WordSet crowned(  // no republics
      "andorra|antigua-and-barbuda|australia|bahamas|bahrain|belgium|belize|bhutan|brunei|cambodia|canada|denmark|"
      "eswatini|grenada|jamaica|japan|jordan|kuwait|lesotho|liechtenstein|luxembourg|malaysia|monaco|morocco|"
      "netherlands|new-zealand|norway|oman|papua-new-guinea|qatar|saint-kitts-and-nevis|saint-lucia|"
      "saint-vincent-and-the-grenadines|saudi-arabia|solomon-islands|spain|sweden|thailand|tonga|tuvalu|"
      "united-arab-emirates|united-kingdom|vatican-city");
  if (word == "island" || word == "islands") return islands.has(state);
  if (word == "archipelago") return archipelagos.has(state);
  if (word == "kingdom") return kingdoms.has(state);
  if (word == "monarchy") return crowned.has(state);
  if (word == "republic") return !crowned.has(state);
  if (word == "arab") return arabs.has(state);
  if (word == "emirate") return emirates.has(state);
  if (word == "sultanate") return state == "oman" || state == "brunei";
  if (word == "duchy") return state == "luxembourg";
  if (word == "principality") return state == "monaco" || state == "andorra" || state == "liechtenstein";
  if (word == "city" || word == "city-state") return towns.has(state);
  if (word == "landlocked") return landlocked.has(state);
  if (word == "alpine")
    return state == "austria" || state == "switzerland" || state == "slovenia" || state == "liechtenstein";
  if (const auto fits = has_epithet(state, word)) return fits;
  const std::uint32_t parts = meant_by(word);
  if (parts == 0) return std::nullopt;
  return (part_of(state) & parts) != 0;
}

}  // namespace chancery
