// Words said of persons beside their names, honorifics and occupations, and the gender that such words show.
#include <algorithm>
#include <string>

#include "core/unicode.hpp"
#include "entities/lexicon.hpp"

namespace chancery::lexicon {

const WordSet& honorifics() {
  static const WordSet words(
      "justice|mr|mrs|ms|miss|mx|dr|prof|professor|sir|dame|lord|lady|h.e|he|hon|honourable|honorable|hon'ble|rt|cmdr|"
      "cdr|"
      "cmdre|cpl|insp|supt|prez|businessmen|lcdr|engr|barrister|smt|shri|lyonpo|dasho|sri|madam|madame|mme|herr|"
      "vice-admiral|rear-admiral|lieutenant-general|major-general|brigadier-general|lieutenant-colonel|lieutenant-"
      "commander|field-marshal|"
      "general|gen|colonel|col|captain|capt|major|maj|lieutenant|lt|admiral|adm|marshal|brigadier|sergeant|sgt|"
      "rev|reverend|father|fr|bp|abp|cleric|imam|sheikh|shaikh|ayatollah|cardinal|bishop|archbishop|excellency|comrade|"
      "sen|rep|gov|saint|journalist|banker|businessman|architect|poet|writer|activist|cosmonaut|astronaut|"
      "first "
      "lady|lady|brother|sister|datuk|seri|dato|tun|tengku|hajji|haji|mullah|maulana|monsieur|signor|signora|senhor|"
      "commodore|baron|baroness|viscount|viscountess|earl|duke|duchess|rabbi|monsignor|msgr|alhaji|syed|datin|maestro|"
      "corporal|"
      "amb|engr|barr|brig|cllr|adv|cde|alhaja|hajia|hajiya|mallam|malam|mzee|mwalimu|otunba|ndugu|"
      "youtuber|tiktoker|vlogger|influencer|"
      "yb|yab|ybhg|yabhg|ybm|ytm|dymm|paduka|samdech|oknha|puan|encik|tunku|pengiran|pehin|dayang|thiru|thirumathi|"
      "janab|"
      "señor|señora|frau|shaykh|pastor|founder|co-founder|singer|actor|actress|dissident|cosmonaut|lawyer");
  return words;
}

const WordSet& post_nominals() {
  static const WordSet words(
      "mp|mps|mna|mla|mpp|mlc|mhr|mec|mep|kc|qc|sc|pc|oj|om|on|oc|cc|cm|cd|ao|ac|am|oam|vc|dsc|csc|csm|obe|cbe|mbe|gbe|"
      "dbe|kbe|kcb|kcmg|gcmg|"
      "cmg|dcmg|cvo|kcvo|jp|phd|md|esq|jr|sr|gcon|gcfr|mfr|ofr|cfr|egh|ebs|cbs|ret|retd");
  return words;
}

const WordSet& occupations() {
  static const WordSet words(
      "journalist|banker|businessman|businesswoman|architect|poet|writer|activist|cosmonaut|astronaut|thinker|"
      "scientist|cleric|lawyer|historian|singer|actor|actress|director|author|philosopher|composer|painter|"
      "billionaire|tycoon|investor|blogger|lawmaker|opposition|girlfriend|wife|husband|son|daughter|brother|sister|"
      "father|mother|dissident|founder|co-founder|academic|economist|engineer|athlete|footballer|boxer|critic|novelist|"
      "swimmer|sprinter|skier|wrestler|cyclist|striker|"
      "goalkeeper|midfielder|pianist|violinist|cellist|conductor|sculptor|photographer|geologist|physicist|biologist|"
      "oceanographer");
  return words;
}

bool is_honour(std::string_view form) {
  if (form.empty() || form[0] < 'A' || form[0] > 'Z') return false;
  std::string plain = ascii_lower(form);
  std::erase(plain, '.');
  if (post_nominals().has(plain)) return true;
  // any order's letters with their dots, but no place's or body's
  static const WordSet others("dc|us|uk|un|eu|uae|usa|ussr|ny|la|bc|png|dr|am|pm|hq|tv|id");
  constexpr std::size_t fewest = 2, most = 5;
  const bool dotted =
      plain.size() >= fewest && plain.size() <= most && form.back() == '.' && form.size() == 2 * plain.size();
  return dotted && !others.has(plain) && std::ranges::all_of(plain, [](char c) { return c >= 'a' && c <= 'z'; });
}

Gender honorific_gender(std::string_view word) {
  static const WordSet male("mr|sir|lord|shri|sri|herr|father|brother|alhaji|otunba|mallam|mzee");
  static const WordSet female("mrs|ms|miss|dame|lady|smt|madam|madame|mme|sister|hajia|hajiya|alhaja");
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

}  // namespace chancery::lexicon
