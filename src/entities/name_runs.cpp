#include "entities/name_runs.hpp"

#include <algorithm>

namespace chancery {
namespace {

bool is_abbreviation_shape(const Word& word) { return word.upper && word.text.size() >= 2 && word.text.size() <= 12; }

std::string without_dot(std::string lower) {
  while (!lower.empty() && lower.back() == '.') lower.pop_back();
  return lower;
}

bool is_money(const std::string& lower) {
  static const WordSet words(
      "dollar|dollars|euro|euros|ruble|rubles|rouble|roubles|tenge|pound|pounds|yuan|yen|rupee|"
      "rupees|dinar|dinars|lira|franc|francs|won|peso|pesos|dirham|dirhams|som|sum|manat");
  return words.has(lower);
}

bool is_currency_code(std::string_view text) {
  if (!text.empty() && text.back() == '$') return true;  // "NZ$"
  static const WordSet codes(
      "USD|EUR|GBP|RUB|KZT|CNY|JPY|CHF|AED|INR|UZS|KGS|TRY|SAR|AUD|CAD|RMB|AZN|TJS|HKD|SGD|KRW|NOK|SEK|DKK|ISK|PLN|"
      "CZK|HUF|RON|BGN|UAH|BYN|MDL|GEL|AMD|TMT|MNT|BRL|MXN|ARS|CLP|COP|PEN|UYU|BOB|PYG|ZAR|NGN|KES|GHS|EGP|MAD|DZD|TND|"
      "ETB|UGX|TZS|RWF|XAF|XOF|ZMW|MUR|THB|MYR|IDR|PHP|VND|PKR|BDT|LKR|NPR|MMK|KHR|LAK|ILS|JOD|IQD|IRR|KWD|BHD|QAR|OMR|"
      "LBP|AFN|NZD|FJD|PGK|TWD");
  return codes.has(text);
}

}  // namespace

NameRuns::NameRuns(const Draft& draft, int sentence)
    : draft_(draft),
      index_(sentence),
      sentence_(draft.sentence(sentence)),
      row_(draft.words[static_cast<std::size_t>(sentence)]),
      words_(row_.words),
      label_(draft.is_label(sentence)) {
  for (const Word& word : words_)
    norms_.push_back(row_.upper_case && word.text.size() > 4 ? normalize_name(capitalized(word.text)) : word.norm);
}

bool NameRuns::titled(std::size_t at) const { return draft_.title_at(index_, words_[at].tokens.begin) >= 0; }

bool NameRuns::honorific(std::size_t at) const {
  if (!words_[at].capital || !lexicon::honorifics().has(without_dot(words_[at].lower))) return false;
  if (at + 1 < words_.size() && words_[at + 1].capital && known_length(at) > 1) return false;  // "Sri Lanka"
  // "Tradive General Trading": in the middle of a name
  if (words_[at].lower == "general" && at > 0 && at + 1 < words_.size() && words_[at - 1].capital && words_[at - 1].letters &&
      !words_[at - 1].possessive && token(at - 1).upos == Upos::propn && !titled(at - 1) && cue_at(at + 1))
    return false;
  // "General Council", "Captain America Inc": a head noun of another class makes it part of a name
  if (at + 1 < words_.size() && words_[at + 1].letters && !words_[at + 1].capital &&
      !lexicon::name_particles().has(words_[at + 1].lower))
    return false;
  return at + 1 >= words_.size() || !cue_at(at + 1);
}

namespace {

// "Johannesburg-based", "Geely-owned": no part of the name that follows.
bool participle_compound(const std::string& lower) {
  static const WordSet participles("based|owned|backed|led|run|listed|born|controlled|funded|brokered|made|mediated|"
                                   "sponsored|occupied|allied|aligned|educated|registered|headquartered|affiliated|held");
  const auto parts = hyphen_parts(lower);
  return parts.size() > 1 && participles.has(std::string_view(lower).substr(parts.back().begin, parts.back().size()));
}

}  // namespace

bool NameRuns::calendar(std::size_t at) const {
  // "Jan Sadek", "April Ryan": a given name before a surname
  static const WordSet given("jan|april|may|june|august|mar");
  if (given.has(words_[at].lower) && at + 1 < words_.size() && words_[at + 1].capital && words_[at + 1].letters &&
      token(at).upos == Upos::propn && token(at).name == NameType::person)
    return false;
  if (at > 0 && words_[at - 1].capital && token(at).upos == Upos::propn && token(at).name == NameType::person &&
      token(at - 1).name == NameType::person && !token(at).name_begin)
    return false;  // "Saw Chit Thu"
  const auto parts = hyphen_parts(words_[at].text);
  static const WordSet within("mid|early|late|end");  // "mid-May"
  return std::all_of(parts.begin(), parts.end(), [&](Span part) {
    const std::string word = without_dot(words_[at].lower.substr(part.begin, part.size()));
    return lexicon::calendar_words().has(word) || (parts.size() > 1 && within.has(word));
  });
}

namespace {

// Those whom news tells of in the plural: at the head of a sentence taken for a name.
bool is_people(const std::string& lower) {
  static const WordSet people(
      "gunmen|militants|protesters|protestors|demonstrators|rebels|lawmakers|negotiators|officials|diplomats|farmers|fishermen|"
      "activists|students|workers|miners|troops|soldiers|prosecutors|investigators|researchers|scientists|economists|analysts|"
      "traders|investors|voters|residents|villagers|rescuers|firefighters|doctors|nurses|teachers|jihadists|insurgents|hackers|"
      "pirates|smugglers|tourists|migrants|refugees|critics|campaigners|exporters|importers|shareholders|inspectors|observers|"
      "mediators|envoys|policemen|servicemen|businessmen|spokesmen|ministers|delegates|guerrillas|fighters|separatists");
  return people.has(lower);
}

}  // namespace

bool NameRuns::name_like(std::size_t at) const {
  if (at >= words_.size()) return false;
  const Word& word = words_[at];
  if (!word.capital || !word.letters || word.norm.empty()) return false;
  if (titled(at) || honorific(at) || calendar(at) || is_currency_code(word.text)) return false;
  // "Korean won", but "Ghana won praise".
  if (at + 1 < words_.size() && is_money(words_[at + 1].lower) && token(at + 1).upos != Upos::verb) return false;
  const Upos tag = token(at).upos;
  const bool function_word = tag == Upos::pron || tag == Upos::det || tag == Upos::adp || tag == Upos::cconj ||
                             tag == Upos::sconj || tag == Upos::aux || tag == Upos::punct;
  if (participle_compound(word.lower)) return false;
  if (at == 0 && is_people(word.lower) && !(words_.size() > 1 && words_[1].capital)) return false;
  if (function_word) return is_abbreviation_shape(word) && tag != Upos::pron && !row_.upper_case;
  return true;
}

namespace {

constexpr float sure_name = 0.9F;

bool has_inner_capital(std::string_view text) {
  for (std::size_t at = 1; at < text.size(); ++at)
    if (text[at] >= 'A' && text[at] <= 'Z' && text[at - 1] >= 'a' && text[at - 1] <= 'z') return true;
  return false;
}

}  // namespace

bool NameRuns::common_capital(std::size_t at) const {
  const auto after_break = [&] {
    if (at == 0) return true;
    const std::string_view before = words_[at - 1].text;
    if (before == ":" || before == "\"" || before == "\u201c" || before == "\u00ab" || before == "*" || before == "-" ||
        before == "\u2022")
      return true;
    return (before == "." || before == "(") && at < 3;
  };
  if (label_ || !(row_.title_case || row_.upper_case || after_break())) return false;
  const Token& first = token(at);
  if (at == 0 && is(1, ":")) return true;  // "READOUT: …"
  const bool goes_on = at + 1 < words_.size() && token(at + 1).name == first.name && !token(at + 1).name_begin;
  if (first.name != NameType::none && first.name_probability > 0.5F && (first.upos == Upos::propn || goes_on))
    return false;
  // "TotalEnergies sent": no common word has a capital within, and few are so surely taken for a name
  if (!row_.upper_case && (has_inner_capital(words_[at].text) || (first.name != NameType::none && first.name_probability > sure_name)))
    return false;
  return first.upos != Upos::propn || row_.upper_case;
}

bool NameRuns::adjective_of_state(std::size_t at) const {
  const auto hits = draft_.known.find(norms_[at]);
  return std::any_of(hits.begin(), hits.end(), [](const NameHit& hit) {
    return hit.kind == NameKind::demonym_adjective || hit.kind == NameKind::demonym_people;
  });
}

bool NameRuns::pair_of_names(std::size_t at) const {
  const std::string_view text = words_[at].text;
  const auto parts = hyphen_parts(text);
  if (parts.size() < 2) return false;
  bool some = false;
  for (const Span part : parts) {
    const std::string_view piece = text.substr(part.begin, part.size());
    const auto hits = draft_.known.find(normalize_name(piece));
    const bool known_part = std::any_of(hits.begin(), hits.end(), [&](const NameHit& hit) {
      const EntityType type = draft_.known.things()[static_cast<std::size_t>(hit.thing)].type;
      return hit.kind != NameKind::surname && type != EntityType::person;
    });
    const bool small = piece[0] >= 'a' && piece[0] <= 'z';
    if (!known_part && !small) return false;
    some = some || (known_part && !small);
  }
  return some;
}

std::size_t NameRuns::known_length(std::size_t at) const {
  std::vector<std::string_view> norms;
  for (std::size_t word = at; word < words_.size() && word < at + 16; ++word) {
    const std::string& lower = words_[word].lower;
    if (norms_[word].empty() && lower != "the" && !(word > 0 && words_[word - 1].possessive)) break;
    if (titled(word) && !words_[word].capital) break;
    norms.emplace_back(norms_[word]);
  }
  std::size_t count = draft_.known.longest_match(norms);
  // A known name ends in a capital or a figure: "the West" in "the west bank" is none.
  while (count > 0) {
    const Word& last = words_[at + count - 1];
    const auto hits = known(at, at + count);
    const bool weak =
        std::all_of(hits.begin(), hits.end(), [](const NameHit& hit) { return hit.kind == NameKind::surname; });
    if ((last.capital || last.numeral) && !weak) break;
    --count;
  }
  return count;
}

std::string NameRuns::joined(std::size_t begin, std::size_t end) const {
  std::string text;
  for (std::size_t at = begin; at < end; ++at) {
    if (norms_[at].empty()) continue;
    if (!text.empty()) text += ' ';
    text += norms_[at];
  }
  return text;
}

// The word that goes on a name after "of", "for", "on" with an article or not, 0 if none does.
std::size_t NameRuns::complement_start(std::size_t at, EntityType cue) const {
  const bool paper = cue == EntityType::document || cue == EntityType::project || cue == EntityType::event;
  if (!is(at, "of") && !is(at, "for") && !is(at, "on")) return 0;
  std::size_t next = at + 1;
  if (is(next, "the") || (paper && is(next, "a"))) ++next;
  if (next >= words_.size()) return 0;
  // "the Reform Front of Ana Duarte": hers, and no part of its name
  static const WordSet forces("front|movement|party|alliance|faction|army|militia|coalition|brigade|bloc|rally");
  if (is(at, "of") && at > 0 && forces.has(words_[at - 1].lower) && token(next).name == NameType::person && token(next).name_begin) return 0;
  if (name_like(next)) return next;
  if (paper && is(at, "for") && words_[next].numeral) return next;        // "Action Plan for 2024-2026"
  if (is(at, "of") && titled(next) && words_[next].capital) return next;  // "Council of Heads of State"
  return 0;
}

std::size_t NameRuns::run_end(std::size_t begin) const {
  std::size_t end = begin + 1;
  bool complement = false;
  std::optional<EntityType> cue = cue_at(begin);
  static const WordSet owners("people|peoples|women|workers|children|farmers|veterans|teachers|journalists|writers|youth");
  const auto ends_in_owner = [&](std::size_t last) {  // "Tigray People's Liberation Front" goes on
    return words_[last].possessive && !(owners.has(words_[last].lower) && name_like(last + 2));
  };
  while (end < words_.size() && !ends_in_owner(end - 1)) {
    if (words_[end - 1].possessive) {
      end += 2;
      continue;
    }
    if (name_like(end)) {
      if (!complement)
        if (const auto found = cue_at(end)) cue = found;
      ++end;
    } else if (words_[end].numeral && cue && !complement && !calendar(end)) {
      ++end;  // "Resolution 2249", "Summit 2016"
      break;
    } else if (is(end, "&") && name_like(end + 1)) {
      end += 2;
    } else if (const std::size_t after = particle_end(end); after > end) {
      end = after;
    } else if (const std::size_t start = takes_complement(end - 1, cue) ? complement_start(end, *cue) : 0; start > 0) {
      complement = true;
      end = start + 1;
      if (titled(start)) {  // the whole title, with its own "of"
        const TitleSpan& title =
            draft_.titles[static_cast<std::size_t>(draft_.title_at(index_, words_[start].tokens.begin))];
        while (end < words_.size() && words_[end].tokens.begin < title.tokens.end) ++end;
      }
    } else if (const std::size_t whole = group_of(end); whole > end) {
      cue = EntityType::organization;
      end = whole;
    } else if (is(end, "and") && name_like(end + 1) && joins(end, complement, cue)) {
      ++end;
    } else if (is(end, ",") && complement && cue == EntityType::project && name_like(end + 1) && is(end + 2, "and")) {
      ++end;  // "Initiative on X, Y and Z"
    } else {
      break;
    }
  }
  return end;
}

// "Defenders of Rivers Center", "Mothers of Orvik Association": the end of a name that begins with its members; `at` if it
// is none.
std::size_t NameRuns::group_of(std::size_t at) const {
  if (at == 0 || !is(at, "of") || at + 1 >= words_.size() || cue_at(at - 1)) return at;
  const std::string& members = words_[at - 1].lower;
  if (members.size() < 4 || members.back() != 's' || !name_like(at + 1) || words_[at + 1].possessive) return at;
  std::size_t end = at + 2;
  while (end < words_.size() && name_like(end) && !words_[end - 1].possessive) ++end;
  return cue_at(end - 1) == EntityType::organization && end > at + 2 ? end : at;
}

// "Bank of Ghana" goes on, "Salar Norte SpA of Chile" does not.
bool NameRuns::takes_complement(std::size_t last, std::optional<EntityType> cue) const {
  static const WordSet closed("inc|corp|ltd|llc|plc|spa|ag|gmbh|nv|bv|asa|pte|pty|llp|jsc|pjsc|ojsc|bhd|fze|holdings|times|post|"
                              "dynamics|industries|motors|airlines|technologies|solutions|robotics|electronics|semiconductors|minerals|metals|"
                              "resources|pharma|pharmaceuticals|shipping|logistics|foods|chemicals|telecom|software|studios|ventures|"
                              "optics|shipbuilding|aerospace|automotive|breweries|shipyards|textiles|instruments");
  return cue && cue != EntityType::place && !closed.has(without_dot(words_[last].lower));
}

// "and" belongs to a name where common words stand around it: "Justice and Development Party",
// "Ministry of Trade and Industry"; not between two names.
bool NameRuns::joins(std::size_t at, bool complement, std::optional<EntityType> cue) const {
  const auto known_alone = [&](std::size_t word) {
    return !draft_.known.find(norms_[word]).empty() || token(word).name == NameType::person || words_[word].upper;
  };
  if (known_alone(at - 1) || known_alone(at + 1)) return false;
  if (complement) return cue.has_value() && !(cue_at(at + 1) && cue == EntityType::organization);
  if (cue) return false;
  // "the makers Orvik and Tarvo Dynamics": to the tagger a second name
  if (token(at - 1).name != NameType::none && token(at + 1).name != NameType::none && token(at + 1).name_begin) return false;
  // before the head noun: the words after must lead to one
  return cue_at(run_end(at + 1) - 1).has_value() && token(at - 1).name != NameType::person;
}

std::size_t NameRuns::particle_end(std::size_t at) const {
  std::size_t word = at;
  while (word < words_.size() && word < at + 2 && !words_[word].capital &&
         lexicon::name_particles().has(words_[word].lower))
    ++word;
  return word > at && name_like(word) ? word + 1 : at;
}

namespace {

// "Exercise Malabar", "Camp Castor", "Lake Kivu": the kind comes first.
std::optional<EntityType> first_cue(const std::string& lower) {
  static const WordSet events("exercise|operation|hurricane|cyclone|typhoon|festival|expo");
  static const WordSet projects("corridor|project|route");
  static const WordSet facilities("camp|fort|palazzo|palacio|palais|villa|château|chateau|hotel|hôtel|stade|estadio|mosteiro|"
                                  "castel|schloss|aeropuerto|puente|masjid");
  static const WordSet places("lake|mount|cape|port|loch|isla|rio|cabo|jebel|jabal|wadi|oblast|puerto|porto|ciudad|villa|"
                              "lago|cerro|monte|île|ile|sierra|bab|tel|ain|beit|deir|bandar|koh|pulau|nusa|gunung|sungai");
  static const WordSet bodies("banco|banque|banca|bank|grupo|groupe|gruppo|grup|radio|université|universidad|universidade|università|"
                              "universität|uniwersytet|universitas|radio|televisión|compañía|companhia|compagnie|empresa|"
                              "sociedade|societe|société|fundación|fundação|fondation|stiftung|partido|parti|partai|"
                              "movimiento|frente|alianza|aliança|consejo|conseil|ministerio|ministère|instituto|institut|"
                              "istituto|federación|fédération|confederación|sindicato|perusahaan|bharatiya|jamaat|jamiat|"
                              "hizb|harakat|liwa|ansar|club|team|fc|real|atlético|sporting");
  if (events.has(lower)) return EntityType::event;
  if (facilities.has(lower)) return EntityType::facility;
  if (projects.has(lower)) return EntityType::project;
  if (bodies.has(lower)) return EntityType::organization;
  if (places.has(lower)) return EntityType::place;
  return std::nullopt;
}

// "the Reed Convention Centre", "the Orvik Industrial Park": what is built, where a centre alone may be a body.
bool is_building(const std::string& before, const std::string& head) {
  static const WordSet centres("convention|conference|congress|exhibition|cultural|shopping|data|visitor|logistics|distribution|detention|"
                               "reception|arts|sports|exhibitions|conventions|passenger|cargo|launch|space|holding|"
                               "remand|transit|processing|fulfilment|fulfillment|tennis|aquatics|events|concert|performing");
  static const WordSet centre("centre|center");
  return centre.has(head) && centres.has(before);
}

}  // namespace

std::optional<EntityType> NameRuns::head_cue(std::size_t begin, std::size_t end) const {
  for (std::size_t at = begin + 1; at < end; ++at)
    if (is(at, "of") || is(at, "for") || is(at, "on"))
      if (const auto cue = cue_at(at - 1)) return cue;
  if (end - begin > 1 && (words_[end - 1].numeral || is(end - 1, "general"))) --end;
  if (end - begin > 2 && is_building(words_[end - 2].lower, words_[end - 1].lower)) return EntityType::facility;
  if (const auto cue = cue_at(end - 1); cue && (end - begin > 1 || words_.size() > end)) {
    if (end - begin > 1 || (words_[end].numeral && cue == EntityType::document)) return cue;
  }
  if (end - begin == 1 && words_[begin].upper && !label_) return EntityType::organization;
  if (end - begin > 1) return first_cue(words_[begin].lower);
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
        "province|provinces|region|regions|district|districts|county|counties|oblast|island|governorate|governorates|prefecture|"
        "islands|river|lake|village|peninsula|valley|strait|shoal|municipality|canton|township|commune|neighbourhood|"
        "neighborhood|suburb|archipelago|atoll|desert|mountains|basin|plateau|delta|highlands|glacier|lagoon|reef|reservoir|gardens");
    static const WordSet words_of_facilities(
        "airport|pipeline|railway|checkpoint|checkpoints|plant|port|dam|temple|"
        "refinery|mine|field|cosmodrome|spaceport|bridge|hospital|museum|lines|line|"
        "crossing|terminal|mosque|cathedral|prison|palace|camp|jail|base|airbase|airfield|barracks|canal|stadium|arena|"
        "station|smelter|quarry|oilfield|gasfield|shipyard|reactor|barrage|tunnel|highway|interconnector|hotel|shrine|"
        "monastery|church|cemetery|memorial|campus|colliery|substation|bridges|dams|mines|ports|"
        "camps|bases|prisons|airports|plants|fields|refineries|steelworks|ironworks|waterworks|brewery|distillery|factory|mill|"
        "sawmill|farm|laboratory|observatory|library|theatre|theater|fort|fortress|castle|basilica|synagogue|abbey|lighthouse|"
        "marina|pier|harbour|harbor|viaduct|aqueduct|causeway|metro|motorway|expressway|airstrip|courthouse|clinic|depot|"
        "shipyards|factories|stations|wharf|weir|launchpad|mines");
    static const WordSet words_of_bodies(
        "cartel|party|movement|federation|militia|league|union|foundation|university|institute|college|network|clan|gang|"
        "tribunal|brigade|battalion|orchestra|guerrillas|rebels|militants|insurgents|coalition|alliance");
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
    if (at + 1 < words_.size() && (sentence_.tokens[words_[at + 1].tokens.begin].upos == Upos::noun || is(at + 1, "complex")))
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
  if (!joined || at >= words_.size() || words_[at].capital || words_[at].lower.size() < 4 || words_[at].lower.back() != 's') return {};
  const std::string& many = words_[at].lower;
  const std::string one = many.ends_with("ries") ? many.substr(0, many.size() - 3) + "y" : many.substr(0, many.size() - 1);
  return lexicon::described_type(one) == EntityType::facility ? one : std::string();
}

}  // namespace chancery
