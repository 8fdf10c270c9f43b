// What parts a name from the office behind it: the mark that opens the aside, and since when or how long.
#include "entities/office_reader.hpp"

namespace chancery {

// A comma, a dash or a bracket.
bool OfficeReader::opens_aside(int at) const {
  if (is(at, ",") || is(at, "(")) return true;
  if (is(at, "\u2013") || is(at, "\u2014") || is(at, "--")) return true;
  return is(at, "-") && at > 0 && at + 1 < size() && token(at - 1).span.end < token(at).span.begin &&
         token(at).span.end < token(at + 1).span.begin;
}

bool OfficeReader::closes_aside(int at) const {
  return at >= size() || is(at, ")") || (opens_aside(at) && !is(at, "(")) || is(at, ".") || is(at, ";");
}

// Before "since 1975", "until his arrest", "for more than ten years", "at the time" where an aside or what follows
// "is" opens with it; the token itself if none ends there.
int OfficeReader::before_term(int at) const {
  static const WordSet ever("since|until|till|throughout|during"),
      spanning("for|from|in|at|over|by|as|on|these|those|last|only|just");
  static const WordSet times(
      "decade|year|life|month|week|day|term|time|century|quarter|spring|summer|autumn|winter|yesterday|today|moment|"
      "then|now");
  constexpr int longest = 9;
  // "three times president of Peru"
  if (at > 0 && is(at, "times") && (token(at - 1).upos == Upos::num || is(at - 1, "several") || is(at - 1, "many")))
    return at - 2;
  if (is(at, "by") && is(at + 1, "then")) return at - 1;
  if (at < 0 || token(at).upos == Upos::adp || token(at).upos == Upos::cconj)
    return at;  // "during talks with the head"
  bool dated = false;
  for (int back = at; back > 0 && back > at - longest; --back) {
    const Token& one = token(back);
    const bool owner = one.xpos == "PRP$";
    if (one.upos == Upos::verb || one.upos == Upos::aux || one.upos == Upos::punct ||
        (one.upos == Upos::pron && !owner) || is_person(name_at(back)))
      return at;
    const std::string& text = form(back);
    const std::string lemma = ascii_lower(one.lemma);
    dated = dated || (is(back - 1, "at") && is_age(back)) || times.has(lemma) || lexicon::calendar_names().has(lemma) ||
            (text.size() >= 4 && text[0] >= '1' && text[0] <= '2' && text[1] >= '0' && text[1] <= '9');
    const std::string link = ascii_lower(text);
    const bool opens = opens_aside(back - 1) || token(back - 1).lemma == "be";
    if (opens && back < at && (ever.has(link) || (dated && (spanning.has(link) || one.upos == Upos::num))))
      return back - 1;
  }
  return at;
}

// Past "of the central bank", "of its Olympic committee" behind a title; the token itself if no such phrase is there.
int OfficeReader::past_described_body(int at) const {
  static const WordSet links("of|for|at|in");
  constexpr int longest = 7;
  if (!links.has(ascii_lower(form(at)))) return at;
  int next = at + 1;
  if (next < size() && (is_article(next) || token(next).xpos == "PRP$")) ++next;
  const int first = next;
  while (next < size() && next < first + longest && name_at(next) < 0 && small_word(next) &&
         (plain_adjective(next) || token(next).upos == Upos::noun || token(next).upos == Upos::num))
    ++next;
  return next > first && token(next - 1).upos == Upos::noun ? next : at;
}

// Before "one of the five" of "Ana Duarte, one of the five vice-presidents of Norbank,": one of them; else the token
// itself.
int OfficeReader::before_one_of(int at) {
  int back = at;
  while (back > 0 && (token(back).upos == Upos::num || plain_adjective(back) || is_article(back))) --back;
  if (!is(back, "of") || !is(back - 1, "one")) return at;
  title_.plural = false;
  title_.text = title_.key;
  return back - 2;
}

// "with Ana Duarte as its chairman": the token is the "as".
bool OfficeReader::named_with(int at) const {
  if (!is(at, "as") || !is_person(name_at(at - 1))) return false;
  int before = static_cast<int>(name(name_at(at - 1)).tokens.begin) - 1;
  while (before > 0 && lexicon::honorifics().has(without_dot(before))) --before;
  return is(before, "with");
}

// Before the "long-serving" of "Ana Duarte, long-serving head of Norbank," where an aside opens with it; the token
// itself if none does.
int OfficeReader::before_adjectives(int at) const {
  constexpr int longest = 5;
  for (int back = at; back > 0 && back > at - longest; --back) {
    if (opens_aside(back)) return back;
    const bool joined = (is(back + 1, "-") || is(back - 1, "-")) && small_word(back) && name_at(back) < 0;
    if ((!plain_adjective(back) || token(back).xpos == "VBG") && !joined && !(is(back, "-") && back < at)) break;
  }
  return at;
}

}  // namespace chancery
