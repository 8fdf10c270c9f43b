#include "language/name_evidence.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <unordered_set>

#include "language/characters.hpp"
#include "language/model.hpp"

namespace chancery {
namespace {

using Words = std::unordered_set<std::string_view>;

// Scores are logarithms: 4 makes a type fifty times as likely.
constexpr float sure = 4.0F;
constexpr float likely = 2.0F;
constexpr float hardly = -3.0F;
constexpr float never = -6.0F;

const Words& legal_forms() {
  static const Words words = {"Inc",  "Inc.", "Incorporated", "Corp", "Corp.", "Ltd",    "Ltd.", "Limited", "LLC",
                              "LLP",  "PLC",  "plc",          "GmbH", "AG",    "S.A.",   "N.V.", "B.V.",    "S.p.A.",
                              "SpA",  "A/S",  "ASA",          "Oyj",  "Pty",   "Co.",    "KK",   "JSC",     "PJSC",
                              "OJSC", "OAO",  "PAO",          "Bhd",  "Sarl",  "SARL"};
  return words;
}

const Words& ends_of_organisations() {
  static const Words words = {
      "Corporation",  "Company",      "Associates",   "Partners",     "Holdings",       "Industries",   "Enterprises",
      "Airlines",     "Airways",      "Motors",       "University",   "College",        "Institute",    "Institution",
      "Academy",      "School",       "Association",  "Society",      "Council",        "Committee",    "Commission",
      "Ministry",     "Department",   "Agency",       "Bureau",       "Party",          "League",       "Federation",
      "Confederation", "Foundation",  "Organisation", "Organization", "Congress",       "Parliament",   "Senate",
      "Assembly",     "Court",        "Tribunal",     "Church",       "Club",           "Orchestra",    "Press",
      "Army",         "Navy",         "Alliance",     "Authority",    "Administration", "Directorate",  "Secretariat",
      "Board",        "Studios",      "Records",      "Laboratories", "Laboratory",     "Technologies", "Electronics",
      "Bancorp",      "Herald",       "Tribune",      "Gazette",      "Bulletin",       "Times",        "Polytechnic",
      "Seminary",     "Coalition",    "Police",       "Consortium",   "Pharmaceuticals"};
  return words;
}

// Mostly, but other things end in them, too.
const Words& likely_ends_of_organisations() {
  static const Words words = {
      "Bank",       "Group",    "Union",    "Movement",  "Front",      "Regiment",  "Battalion",   "Brigade",        "Brigades",
      "Infantry",   "Division", "Corps",    "Squadron",  "Lancers",    "Cavalry",   "Rifles",      "Guards",         "FC",
      "F.C.",       "AFC",      "Network",  "Media",     "News",       "Radio",     "TV",          "Television",     "Broadcasting",
      "Journal",    "Magazine", "Daily",    "Weekly",    "Chronicle",  "Observer",  "Telegraph",   "Partnership",    "Fund",
      "Trust",      "Service",  "Services", "Systems",   "Solutions",  "Software",  "Energy",      "Oil",            "Gas",
      "Petroleum",  "Steel",    "Mining",   "Minerals",  "Resources",  "Power",     "Electric",    "Chemical",       "Chemicals",
      "Foods",      "Brewery",  "Breweries", "Insurance", "Capital",   "Financial", "Securities",  "Investments",    "Logistics",
      "Shipping",   "Lines",    "Railway",  "Railways",  "Railroad",   "Telecom",   "Networks",    "Communications", "Semiconductors",
      "Robotics",   "Aerospace", "Aviation", "Automotive", "Motor",    "Pharma",    "Biotech",     "Initiative",     "Wanderers",
      "Rovers",     "United",   "Athletic", "Rangers",   "Brothers",   "Sons",      "Publishing",  "Pictures",       "Entertainment",
      "Engineering", "Construction", "Consulting", "Command", "Fleet", "Militia",   "Brotherhood", "Democrats",      "Airline"};
  return words;
}

const Words& ends_of_places() {
  static const Words words = {"County",    "Parish",     "Province",     "River",      "Lake",     "Island",  "Islands",
                              "Isles",     "Mountains",  "Mountain",     "Hills",      "Heights",  "Valley",  "Bay",
                              "Sea",       "Ocean",      "Street",       "Avenue",     "Road",     "Highway", "Boulevard",
                              "Square",    "Peninsula",  "Desert",       "Canyon",     "Creek",    "Falls",   "Glacier",
                              "Basin",     "Beach",      "Reef",         "Lagoon",     "Harbour",  "Harbor",  "Village",
                              "Township",  "Prefecture", "Governorate",  "Oblast",     "Region",   "Coast",   "Strait",
                              "Straits",   "Gulf",       "Municipality", "Voivodeship", "Plateau"};
  return words;
}

const Words& ends_of_others() {
  static const Words words = {"War",      "Wars",     "Games",   "Cup",        "Championship", "Championships", "Prize",
                              "Award",    "Awards",   "Treaty",  "Agreement",  "Act",          "Festival",      "Olympics",
                              "Protocol", "Election", "Accord",  "Accords",    "Pact",         "Bill",          "Summit",
                              "Study",    "Survey",   "Airlift", "Revolution", "Plebiscite",   "Plebiscites",   "Marathon",
                              "Tournament", "Elections", "Amendment", "Declaration", "Constitution"};
  return words;
}

const Words& likely_ends_of_places() {
  static const Words words = {"Airport", "Cemetery",  "Tavern",    "Market", "Farm",     "Castle", "Dam",    "Park",   "Bridge",
                              "Tower",   "Station",   "Stadium",   "Arena",  "Palace",   "Hotel",  "Mosque", "Temple", "Monastery",
                              "Cathedral", "Port",    "Canal",     "Tunnel", "Pass",     "Point",  "Head",   "Rock",   "Lane",
                              "Quay",    "Plaza",     "Gardens",   "Mine",   "Field",    "Ridge",  "Forest", "City",   "Reservoir",
                              "Town",    "Corridor",  "District",  "Springs"};
  return words;
}

const Words& likely_ends_of_others() {
  static const Words words = {"Convention", "Conventions", "Charter", "Plan",  "Programme", "Program",    "Project", "Medal",
                              "Trophy",     "Open",        "Derby",   "Rally", "Expo",      "Statute",    "Law",     "Resolution",
                              "Report",     "Index",       "Day",     "Week",  "Uprising",  "Massacre",   "Crisis",  "Roadmap"};
  return words;
}

const Words& beginnings_of_places() {
  static const Words words = {"Mount", "Mt.", "Lake", "Cape", "Fort", "Port", "Isle"};
  return words;
}

const Words& beginnings_of_others() {
  static const Words words = {"Hurricane", "Cyclone", "Typhoon", "Operation"};
  return words;
}

NameType type_before_of(std::string_view form) {
  static const Words organisations = {"University", "Ministry",     "Bank",         "Department", "Association",
                                      "Institute",  "Bureau",       "Federation",   "Council",    "Society",
                                      "Church",     "Academy",      "College",      "League",     "Chamber",
                                      "Board",      "Organisation", "Organization", "Court"};
  static const Words places = {"Gulf", "Bay",  "Strait",   "Straits",      "Isle",
                               "Sea",  "Cape", "Province", "Municipality", "Republic"};
  static const Words others = {"Treaty", "Battle", "War", "Siege", "Declaration", "Order"};
  if (organisations.contains(form)) return NameType::organization;
  if (places.contains(form)) return NameType::place;
  return others.contains(form) ? NameType::other : NameType::none;
}

NameType likely_type_at_end(std::string_view form) {
  if (likely_ends_of_organisations().contains(form)) return NameType::organization;
  if (likely_ends_of_places().contains(form)) return NameType::place;
  return likely_ends_of_others().contains(form) ? NameType::other : NameType::none;
}

NameType type_at_end(std::string_view form) {
  if (ends_of_organisations().contains(form) || legal_forms().contains(form)) return NameType::organization;
  if (ends_of_places().contains(form)) return NameType::place;
  return ends_of_others().contains(form) ? NameType::other : NameType::none;
}

// Neither a name nor a part of one.
bool is_no_name(std::string_view form, bool upper) {
  static const Words words = {"BC", "AD", "BCE", "CE", "WWI", "WWII", "PhD", "QC", "CEO", "TV", "DVD", "CD"};
  return form.find('@') != form.npos || form.starts_with("http") || form.starts_with("www.") ||
         (upper && words.contains(form));
}

// Whether the word ends a row of words with capitals, of which the first may be a sentence's.
bool ends_name(std::span<const Token> tokens, std::size_t i) {
  if (i == 0 || !has_capital(tokens[i].form) || !has_capital(tokens[i - 1].form)) return false;
  if (i + 1 < tokens.size() && has_capital(tokens[i + 1].form)) return false;
  const Upos first = tokens[0].upos;
  return i > 1 || first == Upos::propn || first == Upos::adj || first == Upos::noun;
}

// May begin or end a name in small letters: "van Gogh", "al-Sharq".
bool is_particle(std::string_view form) {
  static const Words words = {"van", "von", "de", "del",  "della", "der", "den", "di",  "da",  "du", "la", "le",
                              "el",  "al",  "bin", "ibn", "ben",   "abu", "ul",  "ter", "ten", "dos", "das", "af"};
  return (form.size() <= 5 && words.contains(form)) || form.starts_with("al-") || form.starts_with("el-");
}

bool ends_as_a_people(std::string_view form) {
  static constexpr std::array<std::string_view, 5> ends = {"ian", "ean", "ese", "ish", "ano"};
  return std::ranges::any_of(ends, [&](std::string_view end) { return form.ends_with(end); });
}

bool starts_upper(std::string_view form) {
  if (form.empty() || static_cast<unsigned char>(form[0]) < 0x80) return !form.empty() && form[0] >= 'A' && form[0] <= 'Z';
  return character_at(form, 0).is_upper();
}

using Weights = std::array<float, name_label_count>;

template <typename Wanted>
constexpr Weights weights(float weight, const Wanted& wanted) {
  Weights made{};
  for (std::size_t label = 1; label < name_label_count; ++label)
    if (wanted(label)) made[label] = weight;
  return made;
}

constexpr bool is_main(std::size_t label) { return name_type(label) != NameType::other; }

constexpr Weights no_name = weights(never, is_main);
// A name neither begins nor ends with the word.
constexpr Weights within_at_most = weights(
    hardly, [](std::size_t label) { return is_main(label) && !(opens_name(label) && continues_name(label)); });
constexpr std::array<Weights, name_type_count + 1> for_types(float weight) {
  std::array<Weights, name_type_count + 1> made{};
  for (std::size_t type = 1; type < made.size(); ++type)
    made[type] = weights(weight, [type](std::size_t label) { return static_cast<std::size_t>(name_type(label)) == type; });
  return made;
}
constexpr std::array<Weights, name_type_count + 1> surely = for_types(sure);
constexpr std::array<Weights, name_type_count + 1> probably = for_types(likely);
constexpr Weights people = weights(likely, [](std::size_t label) { return !is_main(label); });

}  // namespace

bool has_capital(std::string_view form) {
  return starts_upper(form) && form.size() > 1 && !(form.size() == 2 && is_continuation_byte(form[1]));
}

bool is_lower_word(std::string_view form) {
  return !form.empty() && form[0] >= 'a' && form[0] <= 'z' &&
         std::ranges::none_of(form, [](char c) { return c >= 'A' && c <= 'Z'; });
}

bool sounds_like_firm(std::string_view form) {
  const auto is_lower = [](char c) { return c >= 'a' && c <= 'z'; };
  for (std::size_t i = 2; i + 1 < form.size(); ++i)
    if (form[i] >= 'A' && form[i] <= 'Z' && is_lower(form[i - 1]) && !form.starts_with("Mac") && !form.starts_with("Mc"))
      return true;
  static constexpr std::array<std::string_view, 20> ends = {"tech", "bank",  "gaz",   "neft",   "corp", "pharm",   "pharma",
                                                            "khim", "chem",  "telecom", "energo", "prom", "stroy", "invest",
                                                            "airways", "plast", "metall", "soft", "media", "air"};
  return form.size() > 6 && std::ranges::any_of(ends, [&](std::string_view end) { return form.ends_with(end); });
}

bool is_calendar(std::string_view form) {
  static constexpr std::array<std::string_view, 12> words = {"Monday",   "Tuesday", "Wednesday", "Thursday", "Friday",  "Saturday",
                                                             "Sunday",   "January", "February",  "September", "November", "December"};
  return form.size() > 5 && std::ranges::find(words, form) != words.end();
}

bool begins_as_body(std::string_view form) {
  static const Words words = {
      "Radio",      "Rádio",      "Banco",     "Banca",    "Banque",    "Bankhaus",  "Grupo",     "Groupe",     "Gruppo",
      "Partido",    "Parti",      "Partito",   "Movimiento", "Movimento", "Mouvement", "Universidad", "Universidade",
      "Université", "Universität", "Instituto", "Institut", "Fundación", "Fundação", "Fondation", "Fondazione", "Stiftung",
      "Asociación", "Associação", "Association", "Associazione", "Federación", "Sindicato", "Compañía", "Companhia",
      "Compagnie",  "Société",    "Sociedad",  "Sociedade", "Minera",   "Petróleos", "Atlético",  "Deportivo",  "Dinamo",
      "Dynamo",     "Spartak",    "Lokomotiv", "Sporting", "Olympique", "Borussia",  "Orquesta",  "Orquestra",  "Orchestre",
      "Team",       "Bank",       "Deutsche",  "Koninklijke", "Cooperativa", "Naviera", "Aerolíneas", "Líneas", "Empresa"};
  return words.contains(form);
}

bool is_company_ending(std::string_view form) {
  static const Words words = {"Corporation", "Company", "Holdings", "Holding", "Industries", "Enterprises", "Associates"};
  return legal_forms().contains(form) || words.contains(form);
}

NameType type_told(std::span<const Token> tokens, std::size_t i) {
  const std::string_view form = tokens[i].form;
  if (!has_capital(form)) return NameType::none;
  const auto capital_at = [&](std::size_t k) { return k < tokens.size() && has_capital(tokens[k].form); };
  const bool before = i > 0 && capital_at(i - 1);
  const bool after = capital_at(i + 1);
  if (i + 1 < tokens.size() && tokens[i + 1].form == "of") return type_before_of(form);
  if (before && (!after || legal_forms().contains(form))) return type_at_end(form);
  if (before || !after) return NameType::none;
  if (beginnings_of_others().contains(form)) return NameType::other;
  if (!beginnings_of_places().contains(form)) return NameType::none;
  std::size_t last = i + 1;
  while (capital_at(last + 1)) ++last;
  return type_at_end(tokens[last].form) == NameType::organization ? NameType::none : NameType::place;
}

void weigh_labels(std::span<const Token> tokens, float* scores, std::size_t stride) {
  std::size_t capitals = 0;
  for (const Token& token : tokens) capitals += starts_upper(token.form);
  // Texts without capitals hide their names in small letters.
  const bool has_capitals = capitals > 1 || (capitals == 1 && starts_upper(tokens[0].form));
  const auto add = [&](std::size_t i, const Weights& change) {
    for (std::size_t label = 0; label < name_label_count; ++label) scores[i * stride + label] += change[label];
  };
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    const std::string_view form = tokens[i].form;
    const bool upper = starts_upper(form);
    if (is_no_name(form, upper)) add(i, no_name);
    if (!upper) {
      if (has_capitals && is_lower_word(form) && !is_particle(form)) add(i, within_at_most);
      continue;
    }
    const NameType told = type_told(tokens, i);
    if (told != NameType::none) add(i, surely[static_cast<std::size_t>(told)]);
    if (told == NameType::none && ends_name(tokens, i)) {
      const NameType type = likely_type_at_end(form);
      if (type != NameType::none) add(i, probably[static_cast<std::size_t>(type)]);
    }
    const bool alone = has_capital(form) && (i == 0 || !has_capital(tokens[i - 1].form));
    if (alone && i + 1 < tokens.size() && tokens[i + 1].upos == Upos::noun && is_lower_word(tokens[i + 1].form) &&
        ends_as_a_people(form))
      add(i, people);
  }
}

}  // namespace chancery
