#include "entities/places_of_study.hpp"

#include "entities/type_clues.hpp"

namespace chancery {
namespace {

// "studied the plan at Balmoral": no subject of theirs.
bool takes_a_thing(const Sentence& sentence, int verb) {
  const std::string next = lower_form(sentence, verb + 1);
  static const WordSet things(
      "the|a|an|his|her|its|their|my|our|this|that|these|those|it|them|him|out|aloud|some|several|each|every|about|of");
  return things.has(next);
}

// What one has of a school, studies there, or is there; with "from" only what one has.
bool is_study(const Sentence& sentence, int at, bool from) {
  const Token& token = sentence.tokens[static_cast<std::size_t>(at)];
  static const WordSet degrees(
      "degree|doctorate|phd|ph.d|ph.d.|dphil|d.phil|mba|msc|diploma|bachelor|llm|ll.m.|masters|thesis|dissertation|"
      "scholarship|fulbright");
  static const WordSet studying("study|graduate|enrol|enroll|matriculate|educate|school");
  static const WordSet teaching(
      "lecture|professor|lecturer|postdoc|professorship|alumnus|alumna|freshman|undergraduate");
  static const WordSet fields(
      "law|economics|medicine|engineering|mathematics|maths|physics|chemistry|philosophy|theology|agronomy|geology|"
      "philology|"
      "sociology|dentistry|jurisprudence|econometrics|anthropology|linguistics|biochemistry|pharmacology");
  const std::string word = ascii_lower(token.lemma);
  if (degrees.has(word)) return true;
  if (studying.has(word))
    return token.upos == Upos::verb && (!from || word == "graduate") && !takes_a_thing(sentence, at);
  return !from && (teaching.has(word) || (fields.has(word) && token.upos != Upos::verb));
}

// "read history at", "taught languages at", "her master's from": words that say it only beside another.
bool is_study_with(const Sentence& sentence, int at, int preposition) {
  static const WordSet reading("read|learn|teach"), days("day|year|time"), owners("a|an|his|her|my|their|was|were|as");
  const std::string word = ascii_lower(sentence.tokens[static_cast<std::size_t>(at)].lemma);
  const bool from = lower_form(sentence, preposition) == "from";
  if (word == "master") return lower_form(sentence, at + 1) == "'s" || lower_form(sentence, at + 1) == "\u2019s";
  if (from) return false;
  if (reading.has(word))
    return sentence.tokens[static_cast<std::size_t>(at)].upos == Upos::verb &&
           (word == "teach" || preposition > at + 1) && !takes_a_thing(sentence, at);
  if (word == "student")
    return lower_form(sentence, at) == "student" &&
           (owners.has(lower_form(sentence, at - 1)) ||
            days.has(ascii_lower(sentence.tokens[static_cast<std::size_t>(at) + 1].lemma)));
  return word == "train" && preposition <= at + 3 && sentence.tokens[static_cast<std::size_t>(at)].xpos != "VBG" &&
         sentence.tokens[static_cast<std::size_t>(at)].upos == Upos::verb;
}

// "a graduate of the University of Chad and of Bristol", "and" being at this token.
bool tells_graduate(const Sentence& sentence, int at) {
  static const WordSet graduates("graduate|alumnus|alumna");
  constexpr int reach = 10;
  for (int word = at - 1; word >= 0 && word > at - reach; --word) {
    const Token& token = sentence.tokens[static_cast<std::size_t>(word)];
    if (token.upos == Upos::verb || token.form == ";") return false;
    if (graduates.has(token.lemma)) return lower_form(sentence, word + 1) == "of";
  }
  return false;
}

// "a scholarship to Leiden", "won a Fulbright to Berkeley".
bool is_awarded(const Sentence& sentence, int at) {
  static const WordSet awards("scholarship|fulbright|fellowship|bursary");
  return awards.has(lower_form(sentence, at));
}

// "a diploma from Lund and another from Louvain", the preposition being at this token.
bool is_one_more(const Sentence& sentence, int at) {
  static const WordSet others("another|one|second|third"),
      degrees("degree|doctorate|phd|mba|diploma|bachelor|master|masters");
  if (!others.has(lower_form(sentence, at - 1))) return false;
  constexpr int reach = 12;
  for (int word = at - 2; word >= 0 && word > at - reach; --word)
    if (degrees.has(sentence.tokens[static_cast<std::size_t>(word)].lemma)) return true;
  return false;
}

// "read law at Lund, and international relations at Georgetown": a subject behind the school of another that was read.
bool is_one_more_subject(const Sentence& sentence, int at) {
  int word = at - 1;
  while (word > 0 && (sentence.tokens[static_cast<std::size_t>(word)].upos == Upos::noun ||
                      sentence.tokens[static_cast<std::size_t>(word)].upos == Upos::adj))
    --word;
  static const WordSet joining("and|,|then"), reading("read|study");
  if (word == at - 1 || !joining.has(lower_form(sentence, word))) return false;
  bool before = false;
  constexpr int reach = 14;
  for (--word; word >= 0 && word > at - reach; --word) {
    const Token& token = sentence.tokens[static_cast<std::size_t>(word)];
    if (token.form == "at") before = true;
    if (token.upos == Upos::verb) return before && reading.has(token.lemma);
  }
  return false;
}

}  // namespace

bool is_place_of_study(const Draft& draft, const NameSpan& name) {
  const Sentence& sentence = draft.sentence(name.sentence);
  const auto space = name.norm.find(' ');
  if (space != std::string::npos &&
      lower_form(sentence, static_cast<int>(name.tokens.begin) - 1) == "from")  // "took the diploma from Ana Lund"
    if (name.label == NameType::person ||
        lexicon::name_gender(ascii_lower(name.norm.substr(0, space))) != Gender::unknown)
      return false;
  const std::string next = lower_form(sentence, static_cast<int>(name.tokens.end));
  if (next == "'s" || next == "\u2019s") return false;  // "degrees from Porto's academy"
  int at = static_cast<int>(name.tokens.begin) - 1;
  if (lower_form(sentence, at) == "the") --at;
  static const WordSet joining("and|or|,");
  // "at Leuven and Illinois", "at Trinity, Leiden and Michigan"
  constexpr int most = 4;
  bool row = next == "and" || next == "or" || next == ",";
  for (int chain = 0; chain < most && joining.has(lower_form(sentence, at)); ++chain) {
    const bool listed = lower_form(sentence, at) != ",";
    if (listed && lower_form(sentence, at - 1) == ",") --at;
    const int other = at > 0 ? draft.name_at(name.sentence, static_cast<std::uint32_t>(at) - 1) : -1;
    // "the University of Chad, Sarh," stands in Sarh
    if (other < 0 || (!listed && next != "and" && next != "or" &&
                      draft.names[static_cast<std::size_t>(other)].cue == EntityType::organization))
      return false;
    row = row || listed;
    if (!row) return false;  // "a graduate of Oxford, Lena Holm joined": no row ends so
    at = static_cast<int>(draft.names[static_cast<std::size_t>(other)].tokens.begin) - 1;
    if (lower_form(sentence, at) == "the") --at;
  }
  const std::string link = lower_form(sentence, at);
  static const WordSet graduates("graduate|graduates|alumnus|alumna|alumni");
  if (link == "of")
    return graduates.has(lower_form(sentence, at - 1)) ||
           (lower_form(sentence, at - 1) == "and" && tells_graduate(sentence, at - 1));
  const bool from = link == "from", to = link == "to";
  if (to) return is_awarded(sentence, at - 1);
  if (!from && link != "at") return false;
  if (is_one_more(sentence, at) || (!from && is_one_more_subject(sentence, at))) return true;
  static const WordSet stops(",|.|;|:|(|)|\"|“|”|—|–|who|which|that|where|when|while");
  constexpr int reach = 8;
  for (int word = at - 1; word >= 0 && word >= at - reach && !stops.has(lower_form(sentence, word)); --word) {
    const Token& token = sentence.tokens[static_cast<std::size_t>(word)];
    if (is_study(sentence, word, from) || is_study_with(sentence, word, at)) return true;
    if (token.upos == Upos::verb) return false;
  }
  return false;
}

}  // namespace chancery
