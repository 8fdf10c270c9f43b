#include "language/english_inflection.hpp"

#include <array>
#include <sstream>

namespace chancery {
namespace {

// Lemma, past tense, participle.
constexpr std::string_view irregular_verbs =
    "arise arose arisen;awake awoke awoken;bear bore borne;beat beat beaten;become became become;"
    "befall befell befallen;begin began begun;bend bent bent;beset beset beset;bet bet bet;bid bade bidden;"
    "bind bound bound;bite bit bitten;bleed bled bled;blow blew blown;break broke broken;breed bred bred;"
    "bring brought brought;broadcast broadcast broadcast;build built built;burst burst burst;buy bought bought;"
    "cast cast cast;catch caught caught;choose chose chosen;cling clung clung;come came come;cost cost cost;"
    "creep crept crept;cut cut cut;deal dealt dealt;dig dug dug;draw drew drawn;drink drank drunk;drive drove driven;"
    "eat ate eaten;fall fell fallen;feed fed fed;feel felt felt;fight fought fought;find found found;flee fled fled;"
    "fling flung flung;fly flew flown;forbid forbade forbidden;forecast forecast forecast;foresee foresaw foreseen;"
    "forget forgot forgotten;forgive forgave forgiven;forgo forwent forgone;freeze froze frozen;get got gotten;"
    "give gave given;go went gone;grind ground ground;grow grew grown;hang hung hung;hear heard heard;hide hid hidden;"
    "hit hit hit;hold held held;hurt hurt hurt;keep kept kept;know knew known;lay laid laid;lead led led;"
    "leave left left;lend lent lent;let let let;lie lay lain;light lit lit;lose lost lost;make made made;"
    "mean meant meant;meet met met;mislead misled misled;mistake mistook mistaken;"
    "misunderstand misunderstood misunderstood;offset offset offset;outdo outdid outdone;outgrow outgrew outgrown;"
    "overcome overcame overcome;override overrode overridden;oversee oversaw overseen;overtake overtook overtaken;"
    "overthrow overthrew overthrown;overrun overran overrun;partake partook partaken;pay paid paid;put put put;quit "
    "quit quit;read read read;"
    "rebuild rebuilt rebuilt;redo redid redone;repay repaid repaid;reset reset reset;retake retook retaken;rethink "
    "rethought rethought;"
    "ride rode ridden;ring rang rung;rise rose risen;run ran run;say said said;see saw seen;seek sought sought;"
    "sell sold sold;send sent sent;set set set;shake shook shaken;shed shed shed;shine shone shone;shoot shot shot;"
    "show showed shown;shrink shrank shrunk;shut shut shut;sing sang sung;sink sank sunk;sit sat sat;"
    "slay slew slain;sleep slept slept;slide slid slid;sow sowed sown;speak spoke spoken;spend spent spent;"
    "spin spun spun;split split split;spread spread spread;spring sprang sprung;stand stood stood;"
    "steal stole stolen;stick stuck stuck;sting stung stung;strike struck struck;strive strove striven;"
    "swear swore sworn;sweep swept swept;swell swelled swollen;swim swam swum;swing swung swung;take took taken;"
    "teach taught taught;tear tore torn;tell told told;think thought thought;throw threw thrown;"
    "thrust thrust thrust;undergo underwent undergone;understand understood understood;"
    "undertake undertook undertaken;undo undid undone;unwind unwound unwound;uphold upheld upheld;upset upset upset;"
    "wake woke woken;wear wore worn;weave wove woven;weep wept wept;win won won;wind wound wound;"
    "withdraw withdrew withdrawn;withhold withheld withheld;withstand withstood withstood;wring wrung wrung;"
    "write wrote written";

constexpr std::string_view irregular_nouns =
    "aircraft aircraft;analysis analyses;axis axes;basis bases;bureau bureaux;calf calves;child children;"
    "corps corps;crisis crises;criterion criteria;diagnosis diagnoses;foot feet;goose geese;half halves;"
    "headquarters headquarters;hypothesis hypotheses;knife knives;leaf leaves;life lives;loaf loaves;man men;"
    "means means;mouse mice;oasis oases;offspring offspring;parenthesis parentheses;"
    "phenomenon phenomena;potato potatoes;hero heroes;embargo embargoes;veto vetoes;echo echoes;self selves;"
    "series series;sheep sheep;shelf shelves;species species;spacecraft spacecraft;stimulus stimuli;synthesis "
    "syntheses;"
    "thesis theses;thief thieves;tomato tomatoes;tooth teeth;wife wives;wolf wolves;woman women";

bool is_vowel(char c) { return std::string_view("aeiou").find(c) != std::string_view::npos; }

bool ends_in_sibilant(std::string_view word) {
  return word.ends_with('s') || word.ends_with('x') || word.ends_with('z') || word.ends_with("ch") ||
         word.ends_with("sh");
}

std::string with_s(const std::string& word) {
  if (ends_in_sibilant(word)) return word + "es";
  const bool consonant_y = word.size() > 1 && word.back() == 'y' && !is_vowel(word[word.size() - 2]);
  return consonant_y ? word.substr(0, word.size() - 1) + "ies" : word + "s";
}

std::size_t vowel_groups(std::string_view word) {
  std::size_t groups = 0;
  bool inside = false;
  for (const char c : word) {
    const bool vowel = is_vowel(c) || c == 'y';
    groups += vowel && !inside ? 1 : 0;
    inside = vowel;
  }
  return groups;
}

// "plan", "refer": one vowel before one last consonant that can double.
bool may_double(std::string_view word) {
  if (word.size() < 3) return false;
  const char last = word.back(), vowel = word[word.size() - 2], before = word[word.size() - 3];
  return std::string_view("bdglmnprt").find(last) != std::string_view::npos && is_vowel(vowel) && !is_vowel(before);
}

void add_ing_and_ed(const std::string& stem, const std::string& lemma, bool irregular, const InflectionSink& sink) {
  sink(stem + "ing", "VBG", lemma);
  if (irregular) return;
  sink(stem + "ed", "VBD", lemma);
  sink(stem + "ed", "VBN", lemma);
}

void add_verb(const std::string& lemma, bool irregular, const InflectionSink& sink) {
  if (lemma.size() < 3) return;
  sink(lemma.ends_with('o') ? lemma + "es" : with_s(lemma), "VBZ", lemma);
  const std::string shorter = lemma.substr(0, lemma.size() - 1);
  const bool consonant_y = lemma.back() == 'y' && !is_vowel(lemma[lemma.size() - 2]);
  const bool doubling = may_double(lemma);
  if (lemma.ends_with("ee") || lemma.ends_with("oe") || lemma.ends_with("ye")) {
    sink(lemma + "ing", "VBG", lemma);
    if (irregular) return;
    sink(lemma + "d", "VBD", lemma);
    sink(lemma + "d", "VBN", lemma);
  } else if (lemma.ends_with("ie")) {
    sink(lemma.substr(0, lemma.size() - 2) + "ying", "VBG", lemma);
    if (irregular) return;
    sink(lemma + "d", "VBD", lemma);
    sink(lemma + "d", "VBN", lemma);
  } else if (lemma.back() == 'e') {
    add_ing_and_ed(shorter, lemma, irregular, sink);
  } else if (consonant_y) {
    sink(lemma + "ing", "VBG", lemma);
    if (irregular) return;
    sink(shorter + "ied", "VBD", lemma);
    sink(shorter + "ied", "VBN", lemma);
  } else {
    const bool one_syllable = vowel_groups(lemma) == 1;
    if (doubling) add_ing_and_ed(lemma + lemma.back(), lemma, irregular, sink);
    if (!doubling || !one_syllable) add_ing_and_ed(lemma, lemma, irregular, sink);
  }
}

template <typename Use>
void each_row(std::string_view table, Use&& use) {
  std::istringstream rows{std::string(table)};
  for (std::string row; std::getline(rows, row, ';');) {
    std::istringstream words(row);
    std::array<std::string, 3> parts;
    words >> parts[0] >> parts[1] >> parts[2];
    use(parts);
  }
}

}  // namespace

void inflect_verb(const std::string& lemma, const InflectionSink& sink) { add_verb(lemma, false, sink); }

void inflect_noun(const std::string& lemma, const InflectionSink& sink) {
  if (lemma.size() > 2) sink(with_s(lemma), "NNS", lemma);
}

void list_irregular_verbs(const InflectionSink& sink) {
  each_row(irregular_verbs, [&](const auto& row) {
    sink(row[1], "VBD", row[0]);
    sink(row[2], "VBN", row[0]);
    add_verb(row[0], true, sink);
  });
}

void list_irregular_nouns(const InflectionSink& sink) {
  each_row(irregular_nouns, [&](const auto& row) { sink(row[1], "NNS", row[0]); });
}

}  // namespace chancery
