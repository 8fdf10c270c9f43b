#include "language/name_titles.hpp"

#include <algorithm>
#include <array>
#include <unordered_set>

namespace chancery {

bool is_personal_title(std::string_view form) {
  static constexpr std::array<std::string_view, 112> titles = {"Mr.",         "Mr",
                                                               "Mrs.",        "Mrs",
                                                               "Ms.",         "Ms",
                                                               "Miss",        "Dr.",
                                                               "Dr",          "Sir",
                                                               "Lord",        "Lady",
                                                               "Dame",        "President",
                                                               "Vice",        "Vice-President",
                                                               "Deputy",      "Acting",
                                                               "Former",      "Prime",
                                                               "Premier",     "Minister",
                                                               "Foreign",     "Defense",
                                                               "Defence",     "Finance",
                                                               "Chancellor",  "Senator",
                                                               "Sen.",        "Senators",
                                                               "Rep.",        "Representative",
                                                               "Congressman", "Congresswoman",
                                                               "Governor",    "Gov.",
                                                               "Mayor",       "King",
                                                               "Queen",       "Prince",
                                                               "Princess",    "Emperor",
                                                               "Empress",     "Tsar",
                                                               "Czar",        "Sultan",
                                                               "Shah",        "Emir",
                                                               "Sheikh",      "Duke",
                                                               "Duchess",     "Count",
                                                               "Countess",    "Earl",
                                                               "Baron",       "Baroness",
                                                               "Marquis",     "Viscount",
                                                               "Pope",        "Cardinal",
                                                               "Archbishop",  "Bishop",
                                                               "Rabbi",       "Reverend",
                                                               "Rev.",        "Father",
                                                               "Sister",      "Brother",
                                                               "Saint",       "General",
                                                               "Gen.",        "Colonel",
                                                               "Col.",        "Captain",
                                                               "Capt.",       "Lieutenant",
                                                               "Lt.",         "Major",
                                                               "Maj.",        "Sergeant",
                                                               "Sgt.",        "Admiral",
                                                               "Commander",   "Marshal",
                                                               "Officer",     "Detective",
                                                               "Inspector",   "Sheriff",
                                                               "Constable",   "Professor",
                                                               "Prof.",       "Judge",
                                                               "Justice",     "Chief",
                                                               "Secretary",   "Speaker",
                                                               "Director",    "Chairman",
                                                               "Chairwoman",  "Chair",
                                                               "Fellow",      "Founder",
                                                               "Founders",    "Protector",
                                                               "Ambassador",  "Attorney",
                                                               "Coach",       "Uncle",
                                                               "Aunt",        "Comrade",
                                                               "MP",          "CEO"};
  return std::ranges::find(titles, form) != titles.end();
}

bool is_plain_title(std::string_view form) {
  static const std::unordered_set<std::string_view> titles = {
      "Mr.", "Mr", "Mrs.", "Mrs", "Ms.", "Ms", "Miss", "Dr.", "Dr", "President", "Vice", "Vice-President",
      "Deputy", "Acting", "Former", "Prime", "Premier", "Minister", "Foreign", "Chancellor", "Senator", "Sen.",
      "Rep.", "Representative", "Congressman", "Congresswoman", "Governor", "Gov.", "Mayor", "Reverend", "Rev.",
      "General", "Gen.", "Colonel", "Col.", "Captain", "Capt.", "Lieutenant", "Lt.", "Maj.", "Sergeant", "Sgt.",
      "Admiral", "Commander", "Officer", "Detective", "Inspector", "Sheriff", "Professor", "Prof.", "Secretary",
      "Speaker", "Director", "Chairman", "Chairwoman", "Ambassador", "Attorney", "Cardinal", "Archbishop",
      "Bishop", "Abbot", "Abbess", "Rabbi", "Imam", "Father", "Mother", "Sister", "Brother", "Canon", "Princess",
      "Lord", "Commissioner", "Councillor", "Constable", "Corporal", "Private", "Judge", "Justice", "Ombudsman",
      "Prosecutor", "Advocate", "King", "Queen", "Prince", "Emperor", "Empress", "Tsar", "Czar", "Sultan", "Shah", "Sheikh",
      "Emir", "Pope", "Sir", "Dame", "Lady", "Marshal", "Coach", "Comrade", "Margrave", "Archduke", "Sayyid", "Mullah",
      "Ayatollah", "Mademoiselle", "Mlle.", "Monsieur", "Madame", "Herr", "Frau", "Señor", "Señora", "Umpire", "Umpires", "Arbiter", "Commodore", "Brigadier"};
  return titles.contains(form) || (form.ends_with('s') && titles.contains(form.substr(0, form.size() - 1)));
}

bool is_vague_title(std::string_view form) {
  static constexpr std::array<std::string_view, 9> vague = {"General", "Foreign", "Secretary", "Private", "Justice",
                                                            "Prime",   "Vice",    "Deputy",    "Former"};
  return std::ranges::find(vague, form) != vague.end();
}

}  // namespace chancery
