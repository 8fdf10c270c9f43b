// Which words a name can be made of, and which names the knowledge base holds.
#include "entities/name_runs.hpp"

#include <algorithm>

#include "entities/definite.hpp"

namespace chancery {
namespace {

bool is_abbreviation_shape(const Word& word) { return word.upper && word.text.size() >= 2 && word.text.size() <= 12; }

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

// "Peter Hale, KCMG,": letters of an order, which names nobody.
bool is_order_letters(std::string_view text) {
  static const WordSet letters(
      "GCMG|KCMG|DCMG|CMG|GBE|KBE|DBE|CBE|OBE|MBE|GCB|KCB|DCB|GCVO|KCVO|DCVO|CVO|LVO|MVO|GCFR|GCON|CFR|CON|OFR|OON|MFR|"
      "MON|FRCS|FRS");
  return letters.has(text);
}

}  // namespace

NameRuns::NameRuns(const Draft& draft, int sentence)
    : draft_(draft),
      index_(sentence),
      sentence_(draft.sentence(sentence)),
      row_(draft.words[static_cast<std::size_t>(sentence)]),
      words_(row_.words),
      label_(draft.is_label(sentence)) {
  constexpr std::size_t longest_initials = 4;  // "UN", but the "NEW" of "NEW ZEALAND" stands for no name
  for (const Word& word : words_) {
    // "ANA ROJAS, PRESIDENT", "PRIME MINISTER ANA ROJAS", but "UN SECRETARY-GENERAL"
    const bool given = label_ && word.text.size() > 2 && lexicon::name_gender(word.lower) != Gender::unknown;
    const bool initials =
        word.text.size() <= longest_initials && !given && (!word.upper || !draft.known.find(word.norm).empty());
    norms_.push_back(row_.upper_case && !initials ? normalize_name(capitalized(word.text)) : word.norm);
  }
}

bool NameRuns::titled(std::size_t at) const { return draft_.title_at(index_, words_[at].tokens.begin) >= 0; }

// "Marine Gen.", "Air Force Col.": the service stands before the rank, and both before the name.
bool NameRuns::service_before_rank(std::size_t at) const {
  static const WordSet first("air|coast|space|marine|national"),
      ranks(
          "gen|general|adm|admiral|col|colonel|lt|lieutenant|maj|major|capt|captain|cmdr|commander|sgt|sergeant|brig|"
          "brigadier|rear|vice|cpl|petty|chief");
  const auto is_rank = [&](std::size_t word) {
    return word + 1 < words_.size() && words_[word].capital && words_[word + 1].capital &&
           ranks.has(without_final_dots(words_[word].lower)) &&
           (words_[word].lower.ends_with('.') || token(word + 1).name == NameType::person ||
            lexicon::honorifics().has(without_final_dots(words_[word + 1].lower)));
  };
  if (!words_[at].capital) return false;
  if (lexicon::armed_services().has(words_[at].lower) && is_rank(at + 1)) return true;
  return first.has(words_[at].lower) && at + 1 < words_.size() && lexicon::armed_services().has(words_[at + 1].lower) &&
         is_rank(at + 2);
}

// "Vice Admiral Duarte", "Air Chief Marshal Duarte", "Tan Sri Osman": the first words of a rank.
bool NameRuns::half_of_rank(std::size_t at) const {
  if (at + 2 < words_.size() && words_[at].text == "Tan" && words_[at + 2].capital &&
      (words_[at + 1].text == "Sri" || words_[at + 1].text == "Seri"))
    return true;
  static const WordSet halves("vice|rear|air|fleet|flag|chief"), inner("chief|vice"),
      ranks("admiral|adm|marshal|commodore");
  const auto is_rank = [&](std::size_t word) {
    return word < words_.size() && words_[word].capital && ranks.has(without_final_dots(words_[word].lower));
  };
  if (!words_[at].capital || !halves.has(words_[at].lower)) return false;
  return is_rank(at + 1) || (words_[at].lower == "air" && is_rank(at + 2) && inner.has(words_[at + 1].lower));
}

bool NameRuns::honorific(std::size_t at) const {
  // "Sri Lanka-Vietnam Consultations"
  if (words_[at].lower == "sri" && at + 1 < words_.size() && words_[at + 1].lower.starts_with("lanka")) return false;
  if (service_before_rank(at) || half_of_rank(at)) return true;
  if (!words_[at].capital || !lexicon::honorifics().has(without_final_dots(words_[at].lower))) return false;
  // "BP", "RT": letters of a firm, where no row of capitals follows
  if (words_[at].upper && words_[at].text.size() == 2 && token(at).name == NameType::organization &&
      !(at + 1 < words_.size() && words_[at + 1].upper))
    return false;
  if (at + 1 < words_.size() && words_[at + 1].capital && known_length(at) > 1) return false;  // "Sri Lanka"
  // "Zaw Min Tun": the end of a name
  const auto goes_on = [&](std::size_t word) {
    return word < words_.size() && token(word).name == NameType::person && !token(word).name_begin;
  };
  if (at > 0 && words_[at - 1].capital && words_[at - 1].letters && !words_[at - 1].possessive && goes_on(at) &&
      !goes_on(at + 1) && !titled(at - 1) &&
      !lexicon::honorifics().has(without_final_dots(words_[at - 1].lower)))  // or "Datuk Seri Dr. Osman"
    return false;
  // "Tradive General Trading": in the middle of a name
  if (words_[at].lower == "general" && at > 0 && at + 1 < words_.size() && words_[at - 1].capital &&
      words_[at - 1].letters && !words_[at - 1].possessive && token(at - 1).upos == Upos::propn && !titled(at - 1) &&
      cue_at(at + 1))
    return false;
  // "Dr. the Honourable Peter Marlowe"
  const auto styled = [&](std::size_t word) {
    return word < words_.size() && words_[word].capital &&
           lexicon::honorifics().has(without_final_dots(words_[word].lower));
  };
  if (at + 2 < words_.size() && words_[at + 1].lower == "the" &&
      (styled(at + 2) || (words_[at + 2].capital && styled(at + 3))))
    return true;
  // "General Council", "Captain America Inc": a head noun of another class makes it part of a name
  if (at + 1 < words_.size() && words_[at + 1].letters && !words_[at + 1].capital &&
      !lexicon::name_particles().has(words_[at + 1].lower))
    return false;
  // "the General Security Service"
  if (words_[at].lower == "general" && at > 0 && words_[at - 1].lower == "the" && at + 2 < words_.size() &&
      words_[at + 1].capital && words_[at + 2].capital && cue_at(at + 2) == EntityType::organization &&
      lexicon::name_gender(words_[at + 1].lower) == Gender::unknown)
    return false;
  // "Mr Park", "Mrs Hall": a surname, unless more of the name follows
  static const WordSet plain("mr|mrs|ms|miss");
  if (plain.has(without_final_dots(words_[at].lower)) && at + 1 < words_.size() &&
      !(at + 2 < words_.size() && words_[at + 2].capital && words_[at + 2].letters && !words_[at + 1].possessive))
    return true;
  return at + 1 >= words_.size() || !cue_at(at + 1);
}

namespace {

// "Johannesburg-based", "Geely-owned": no part of the name that follows.
bool participle_compound(const std::string& lower) {
  static const WordSet participles(
      "drafted|penned|authored|proposed|financed|hosted|armed|aligned|allied|occupied|held|administered|supported|"
      "trained|imposed|chaired|initiated|designed|manufactured|supplied|flagged|registered|educated|based|owned|backed|"
      "led|run|listed|born|controlled|funded|brokered|made|mediated|"
      "sponsored|headquartered|affiliated|winning|nominated|bound|flying|loving|producing|exporting|facing");
  const auto parts = hyphen_parts(lower);
  if (lower.ends_with("-majority") || lower.ends_with("-minority") || lower.ends_with("-speaking") ||
      lower.ends_with("-dominated"))
    return true;
  return parts.size() > 1 && participles.has(std::string_view(lower).substr(parts.back().begin, parts.back().size()));
}

// "FA-50", "F-16s", "C-130": what a type of aircraft, missile or tank is called names nobody.
bool is_craft_mark(std::string_view text) {
  const std::size_t hyphen = text.find('-');
  if (hyphen == std::string_view::npos || hyphen == 0 || hyphen > 3 || text[0] == 'G' || hyphen + 1 >= text.size() ||
      text.size() - hyphen > 6)
    return false;
  for (std::size_t at = 0; at < hyphen; ++at)
    if (!((text[at] >= 'A' && text[at] <= 'Z') || (at > 0 && text[at] >= 'a' && text[at] <= 'z'))) return false;
  return text[hyphen + 1] >= '0' && text[hyphen + 1] <= '9';
}

// "K9", "M113", "TB2": letters and figures, unlike "G7".
bool is_model_number(std::string_view text) {
  std::size_t at = 0;
  while (at < text.size() && at < 3 && text[at] >= 'A' && text[at] <= 'Z') ++at;
  if (at == 0 || at == text.size() || text[0] == 'G' || text.size() > 6) return false;
  return std::all_of(text.begin() + static_cast<std::ptrdiff_t>(at), text.end(),
                     [](char c) { return (c >= '0' && c <= '9') || c == 'A'; });
}

}  // namespace

bool NameRuns::calendar(std::size_t at) const {
  // "Good Friday Agreement", "Black Saturday Commission", "Sunday Times": a day within a name
  if (at + 1 < words_.size() && words_[at + 1].capital && cue_at(at + 1) && at > 0 && words_[at - 1].capital &&
      words_[at - 1].letters && token(at - 1).upos == Upos::adj && !words_[at - 1].possessive)
    return false;
  // "Jan Sadek", "April Lund": a given name before a surname
  static const WordSet given("jan|april|may|june|august|mar");
  if (given.has(words_[at].lower) && at + 1 < words_.size() && words_[at + 1].capital && words_[at + 1].letters &&
      token(at).upos == Upos::propn && token(at).name == NameType::person)
    return false;
  // "Sun Xiaoming", "Thu Duc": a day's short form before a word that is no date
  static const WordSet short_days("sun|thu|mon|sat|jun|mar");
  if (short_days.has(words_[at].lower) && at + 1 < words_.size() && words_[at + 1].capital && words_[at + 1].letters &&
      token(at).upos == Upos::propn && token(at).name != NameType::none &&
      !lexicon::calendar_words().has(words_[at + 1].lower))
    return false;
  const bool of_name = token(at).name == NameType::person || token(at).name == NameType::organization;
  if (at > 0 && words_[at - 1].capital && token(at).upos == Upos::propn && of_name &&
      token(at - 1).name == token(at).name && !token(at).name_begin && !words_[at - 1].possessive)
    return false;  // "Saw Lin Thu", "Cirrus Sun"
  const auto parts = hyphen_parts(words_[at].text);
  static const WordSet within("mid|early|late|end");  // "mid-May"
  return std::all_of(parts.begin(), parts.end(), [&](Span part) {
    const std::string word = without_final_dots(words_[at].lower.substr(part.begin, part.size()));
    return lexicon::calendar_words().has(word) || (parts.size() > 1 && within.has(word));
  });
}

namespace {

// Those whom news tells of in the plural: at the head of a sentence taken for a name.
bool is_people(const std::string& lower) {
  static const WordSet people(
      "gunmen|militants|protesters|protestors|demonstrators|rebels|lawmakers|negotiators|officials|diplomats|farmers|"
      "fishermen|"
      "activists|students|workers|miners|troops|soldiers|prosecutors|investigators|researchers|scientists|economists|"
      "analysts|"
      "traders|investors|voters|residents|villagers|rescuers|firefighters|doctors|nurses|teachers|jihadists|insurgents|"
      "hackers|"
      "pirates|smugglers|tourists|migrants|refugees|critics|campaigners|exporters|importers|shareholders|inspectors|"
      "observers|"
      "mediators|envoys|policemen|servicemen|businessmen|spokesmen|ministers|delegates|guerrillas|fighters|"
      "separatists");
  return people.has(lower);
}

// "Foreign Secretary Congratulates President Duarte": in a headline in capitals the tagger takes such verbs for names.
bool is_headline_verb(const std::string& lower) {
  static const WordSet verbs(
      "congratulates|condemns|welcomes|meets|visits|hosts|receives|calls|urges|praises|thanks|signs|attends|addresses|"
      "arrives|holds|says|announces|"
      "expresses|discusses|speaks|joins|leads|opens|launches|warns|accuses|backs|supports|rejects|slams|hails|"
      "reaffirms|pledges|vows|offers|orders|"
      "seeks|wants|denies|confirms|appoints|wins|leaves|returns|inaugurates|greets|commends|assures|reiterates|"
      "stresses|underlines|highlights|"
      "travels|targets|fails|aims|adopts|approves|ratifies|deploys|suspends|extends|elects|declares|demands|expels|"
      "imposes|lifts|detains|arrests|kills|"
      "attacks|invades|withdraws|quits|mulls|plans|nominates|replaces|resigns|departs|flies|mourns|celebrates|grants|"
      "donates|exports|"
      "imports|starts|halts|resumes|cancels|postpones|votes|opposes|criticises|criticizes|denounces|summons|invites|"
      "concludes|participates|presents|delivers|pays|sends|conveys|chairs|tells|asks|reviews|begins|ends|takes|makes|"
      "gives|gets|agrees|has|had|is|are|was|were");
  return verbs.has(lower);
}

}  // namespace

// "10 Harpoon Block II missiles": what its maker calls it, and no body; "Iranian missiles" are Iran's.
bool NameRuns::is_kind_of_arms(std::size_t at) const {
  static const WordSet missiles("missiles|torpedoes|howitzers|interceptors");
  constexpr std::size_t longest = 6;
  for (std::size_t next = at; next < words_.size() && next < at + longest; ++next) {
    if (next > at && missiles.has(words_[next].lower))
      return !words_[next].capital && known_length(at) == 0 && !adjective_of_state(at);
    if (!words_[next].capital && !words_[next].numeral) return false;
    if (words_[next].possessive) return false;
  }
  return false;
}

// "42 Dassault Rafale fighters": what the maker calls its craft.
bool NameRuns::is_craft_name(std::size_t at) const {
  static const WordSet names(
      "rafale|rafales|gripen|gripens|apache|apaches|typhoon|typhoons|eurofighter|leopard|leopards|abrams|mirage|"
      "chinook|chinooks|scorpene|"
      "javelin|stinger|himars|hercules|globemaster|poseidon|osprey|sukhoi|mig|patriot|iskander|blackhawk|superjet|"
      "dreamliner|dreamliners");
  static const WordSet craft(
      "fighter|fighters|jet|jets|helicopter|helicopters|gunships|aircraft|plane|planes|warplanes|tank|tanks|missile|"
      "missiles|submarine|submarines|"
      "airliners|launchers|batteries|transporters|howitzer|howitzers|drone|drones|rifle|rifles|gun|guns|carriers|"
      "vehicles|bombers|frigates|locomotives");
  // "K9 howitzers", "K2 main battle tanks", but "M23 fighters"
  if (is_model_number(words_[at].text)) {
    std::size_t next = at + 1;
    while (next < words_.size() && next <= at + 4 && !craft.has(words_[next].lower) &&
           (token(next).upos == Upos::noun || token(next).upos == Upos::adj || token(next).upos == Upos::propn))
      ++next;
    return next < words_.size() && craft.has(words_[next].lower) && !words_[next].lower.starts_with("fighter");
  }
  if (is_kind_of_arms(at)) return true;
  // "the Rafale": no name of anybody either
  static const WordSet only_craft(
      "rafale|rafales|gripen|gripens|eurofighter|eurofighters|himars|superjet|dreamliner|dreamliners");
  if (at > 0 && (words_[at - 1].lower == "the" || words_[at - 1].lower == "more") && only_craft.has(words_[at].lower))
    return true;
  if (at == 0 || !words_[at - 1].capital || !names.has(words_[at].lower)) return false;
  constexpr std::size_t near = 4;
  for (std::size_t next = at + 1; next < words_.size() && next < at + near; ++next)
    if (craft.has(words_[next].lower)) return true;
  return false;
}

// "PLN, a power monopoly,", "KCB bought a bank": what elsewhere is money or the letters of an order.
bool NameRuns::is_body_in_letters(std::size_t at) const {
  constexpr float sure = 0.85F;
  const Token& one = token(at);
  if (one.name != NameType::organization || one.name_probability < sure || words_[at].text.back() == '$') return false;
  if (at + 1 < words_.size() && words_[at + 1].numeral) return false;
  if (at == 0) return true;
  // "Peter Hale, KCB,", "200 PLN"
  const std::size_t before = words_[at - 1].lower == "," && at > 1 ? at - 2 : at - 1;
  static const WordSet amounts("million|billion|trillion|thousand|m|bn");
  return !words_[before].numeral && !amounts.has(words_[before].lower) && token(before).name != NameType::person;
}

bool NameRuns::name_like(std::size_t at) const {
  if (at >= words_.size()) return false;
  const Word& word = words_[at];
  if (!word.capital || !word.letters || word.norm.empty()) return false;
  if (titled(at) || honorific(at) || calendar(at)) return false;
  if (at + 1 < words_.size() && words_[at + 1].text == "$" && token(at).span.end == token(at + 1).span.begin)
    return false;  // "Can$40 million"
  // "God willing": nobody whom a text tells of, but "God's Love", "God of War"
  static const WordSet divine("god|allah");
  if (divine.has(word.lower) && (at + 1 >= words_.size() || (!words_[at + 1].capital && words_[at + 1].lower != "of")))
    return false;
  // "The Admiral will": whoever was called so before
  static const WordSet ranks("admiral|general|colonel|brigadier|marshal|commodore|archbishop|cardinal|bishop|pastor");
  if (!row_.upper_case && !label_ && at > 0 && words_[at - 1].lower == "the" && ranks.has(words_[at].lower) &&
      (at + 1 >= words_.size() || !words_[at + 1].capital))
    return false;
  if ((is_currency_code(word.text) || is_order_letters(word.text)) && !is_body_in_letters(at)) return false;
  // "300 MW": a unit
  static constexpr std::string_view units[] = {"MW",  "GW",  "KW",  "MWh",  "GWh", "TWh",
                                               "KWh", "MWp", "TEU", "TEUs", "BCM", "MTPA"};
  if (at > 0 && token(at - 1).upos == Upos::num &&
      std::find(std::begin(units), std::end(units), word.text) != std::end(units))
    return false;
  // "Korean won", but "Ghana won praise".
  if (at + 1 < words_.size() && is_money(words_[at + 1].lower) && token(at + 1).upos != Upos::verb) return false;
  const Upos tag = token(at).upos;
  const bool function_word = tag == Upos::pron || tag == Upos::det || tag == Upos::adp || tag == Upos::cconj ||
                             tag == Upos::sconj || tag == Upos::aux || tag == Upos::punct;
  if (participle_compound(word.lower)) return false;
  // "Foreign Minister Has a Talk with his Peruvian Counterpart": a verb behind a title, small words or not
  const bool tells = at > 0 && titled(at - 1) && (tag == Upos::verb || tag == Upos::aux);
  if (at > 0 && (row_.title_case || tells) && is_headline_verb(word.lower)) return false;
  if (is_craft_name(at)) return false;
  if (is_craft_mark(word.text) || (token(at).lemma == "jet" && word.lower != "jet" && word.lower != "jets"))
    return false;
  // "Presiding judge Berg", "Ruling party": the capital is the sentence's
  if (at == 0 && words_.size() > 1 && word.lower.ends_with("ing") && words_[1].letters && !words_[1].capital &&
      known_length(at) == 0 &&
      (titled(1) || lexicon::occupations().has(words_[1].lower) || token(1).upos == Upos::noun) &&
      token(at).name != NameType::person)
    return false;
  // "Neighbouring Peru"
  static const WordSet lying("neighbouring|neighboring|landlocked|nearby|oil-rich|gas-rich|cash-strapped");
  if (at == 0 && words_.size() > 1 && words_[1].capital && lying.has(word.lower)) return false;
  // "the ambassador to the Kingdom Ana Duarte": the name begins behind it
  static const WordSet states("kingdom|republic|sultanate|emirate");
  if (at > 0 && is(at - 1, "the") && states.has(word.lower) && token(at).name != NameType::person &&
      at + 1 < words_.size() && token(at + 1).name == NameType::person)
    return false;
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
  // "Host Ana Duarte greeted", "Hosts Peru beat": what they are there
  static const WordSet parts(
      "host|hosts|guest|co-host|champions|champion|favourites|newcomers|debutants|runner-up|rivals");
  if (at == 0 && parts.has(words_[at].lower) && at + 1 < words_.size() && words_[at + 1].capital) return true;
  static const WordSet lands("nation|nations|country|countries|state|states|city|club|team");  // "Host nation Peru"
  if (at == 0 && parts.has(words_[at].lower) && at + 2 < words_.size() && lands.has(words_[at + 1].lower) &&
      words_[at + 2].capital)
    return true;
  const bool goes_on = at + 1 < words_.size() && token(at + 1).name == first.name && !token(at + 1).name_begin;
  if (first.name != NameType::none && first.name_probability > 0.5F && (first.upos == Upos::propn || goes_on))
    return false;
  // "TotalEnergies sent": no common word has a capital within, and few are so surely taken for a name
  if (!row_.upper_case &&
      (has_inner_capital(words_[at].text) || (first.name != NameType::none && first.name_probability > sure_name)))
    return false;
  if (at == 0 && is_given_noun()) return false;
  return first.upos != Upos::propn || row_.upper_case;
}

// "Gem Dahl studied": a noun that opens the sentence, is no calling and stands before one name of a person and a verb.
bool NameRuns::is_given_noun() const {
  static const WordSet callings(
      "father|mother|brother|sister|uncle|aunt|coach|captain|skipper|compatriot|teammate|colleague|predecessor|"
      "successor|"
      "chief|boss|police|state|rival|opponent|widow|wife|husband|star|ace|hero|saint|legend|coalition|opposition");
  if (words_.size() < 4 || row_.upper_case || row_.title_case) return false;
  const Token& noun = token(0);
  const Token& name = token(1);
  return noun.xpos == "NN" && noun.relation == Relation::nsubj && words_[0].capital && words_[1].capital &&
         name.upos == Upos::propn && name.head == static_cast<int>(words_[0].tokens.begin) &&
         (name.relation == Relation::appos || name.relation == Relation::flat) && !words_[2].capital &&
         noun.head == static_cast<int>(words_[2].tokens.begin) && token(2).upos == Upos::verb && !titled(0) &&
         !callings.has(words_[0].lower) && !is_person_noun(words_[0].lower) && known_length(1) == 0;
}

bool NameRuns::adjective_of_state(std::size_t at) const {
  const auto hits = draft_.known.find(norms_[at]);
  return std::any_of(hits.begin(), hits.end(), [](const NameHit& hit) {
    return hit.kind == NameKind::demonym_adjective || hit.kind == NameKind::demonym_people;
  });
}

// "EuroChem-Karatau": the first half has a capital within, as no state has.
bool NameRuns::is_joined_firm(std::size_t at) const {
  constexpr float sure = 0.85F;
  const Token& one = token(at);
  return one.name == NameType::organization && one.name_begin && one.name_probability > sure &&
         words_[at].tokens.size() > 1 && has_inner_capital(one.form);
}

bool NameRuns::pair_of_names(std::size_t at) const {
  const std::string_view text = words_[at].text;
  const auto parts = hyphen_parts(text);
  if (parts.size() < 2) return false;
  if (is_joined_firm(at)) return false;
  bool some = false;
  for (const Span part : parts) {
    const std::string_view piece = text.substr(part.begin, part.size());
    const auto hits = draft_.known.find(normalize_name(piece));
    const bool known_part = std::any_of(hits.begin(), hits.end(), [&](const NameHit& hit) {
      const EntityType type = draft_.known.things()[static_cast<std::size_t>(hit.thing)].type;
      return hit.kind != NameKind::surname && type != EntityType::person;
    });
    const bool small = piece[0] >= 'a' && piece[0] <= 'z';
    static const WordSet combining(
        "anglo|franco|sino|russo|indo|italo|austro|luso|hispano|greco|turco|dano|polono|irano|afro|euro|ibero|belgo");
    if (!known_part && !small && combining.has(ascii_lower(std::string(piece)))) continue;  // "the Anglo-Dutch firm"
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
    if ((titled(word) && !words_[word].capital) || service_before_rank(word)) break;
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

}  // namespace chancery
