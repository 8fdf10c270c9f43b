// Who gets what a verb tells: sums and names that the parser makes one phrase of, and hearers taken for speakers.
#include <algorithm>
#include <array>
#include <string_view>

#include "core/word_filter.hpp"
#include "language/tree_parts.hpp"
#include "language/tree_repair.hpp"

namespace chancery {
namespace {

// "lend its neighbour 30 billion", "gave Sofia $900m": a name or an owned noun before the sum is who gets it.
void divide_objects(std::vector<Token>& tokens) {
  static constexpr std::array<std::string_view, 16> giving = {"give", "lend",  "pay",       "grant",  "send", "offer",
                                                              "hand", "award", "promise",   "pledge", "owe",  "loan",
                                                              "sell", "cost",  "guarantee", "wire"};
  for (std::size_t at = 1; at + 2 < tokens.size(); ++at) {
    Token& who = tokens[at];
    if ((who.relation != Relation::compound && who.relation != Relation::nsubj) ||
        who.head <= static_cast<std::int32_t>(at))
      continue;
    std::int32_t thing = who.head;  // "sold China $5 billion worth of oil"
    if (tokens[static_cast<std::size_t>(thing)].upos == Upos::sym &&
        tokens[static_cast<std::size_t>(thing)].relation == Relation::compound &&
        tokens[static_cast<std::size_t>(thing)].head > thing &&
        tokens[static_cast<std::size_t>(tokens[static_cast<std::size_t>(thing)].head)].form == "worth")
      thing = tokens[static_cast<std::size_t>(thing)].head;
    const Token& what = tokens[static_cast<std::size_t>(thing)];
    if (what.relation != Relation::obj || what.head < 0 || what.head >= static_cast<std::int32_t>(at)) continue;
    const Token& verb = tokens[static_cast<std::size_t>(what.head)];
    if (verb.upos != Upos::verb || !is_one_of(verb.lemma, giving)) continue;
    std::size_t end = at + 1;  // of who gets it: "Bosnia and Herzegovina"
    while (end + 1 < tokens.size() && end < static_cast<std::size_t>(who.head) &&
           ((tokens[end].head == static_cast<std::int32_t>(at) && tokens[end].upos == Upos::propn) ||
            tokens[end].upos == Upos::cconj))
      ++end;
    const Token& next = tokens[end];
    // "gave Kyiv howitzers": no town makes what it is given
    static constexpr std::array<std::string_view, 20> given = {
        "howitzers", "tanks", "missiles", "weapons", "arms",    "drones", "ammunition", "shells", "guns",  "money",
        "aid",       "help",  "loans",    "grants",  "credits", "jets",   "vaccines",   "doses",  "funds", "cash"};
    const bool in_kind = tokens[at - 1].head != who.head && who.name == NameType::place &&
                         at == static_cast<std::size_t>(what.head) + 1 && end == static_cast<std::size_t>(who.head) &&
                         verb.lemma != "sell" && is_one_of(what.form, given);
    const bool counted = in_kind || next.upos == Upos::num || next.upos == Upos::sym || next.form == "a" ||
                         next.form == "an" || what.upos == Upos::sym;
    const bool article =
        tokens[at - 1].upos == Upos::det && tokens[at - 1].head == who.head;  // "the venture $5m": of the venture
    const bool owned = article || has_child(tokens, at, Relation::nmod_poss) || has_child(tokens, at, Relation::det);
    const bool person = who.name == NameType::person && end == static_cast<std::size_t>(who.head) &&
                        what.xpos == "NNS";  // "sent Berg flowers"
    if ((!counted && !person) || (who.upos != Upos::propn && who.xpos != "NNP" && !owned)) continue;
    Token& before = tokens[at - 1];
    if ((before.relation == Relation::iobj || before.relation == Relation::obj) && before.head == what.head &&
        before.upos == Upos::propn && who.xpos == "NNP") {
      who.head = static_cast<std::int32_t>(at) - 1;  // "lending Moana Electric $45m"
      who.relation = Relation::flat;
      before.relation = Relation::iobj;
      continue;
    }
    if (article) tokens[at - 1].head = static_cast<std::int32_t>(at);
    who.head = what.head;
    who.relation = Relation::iobj;
    who.head_probability *= moved_arc_trust;
  }
}

// "give two million COVID-19 doses": a name between a number and what it counts gets nothing.
void keep_counted_names(std::vector<Token>& tokens) {
  for (std::size_t at = 2; at + 1 < tokens.size(); ++at) {
    Token& name = tokens[at];
    Token& number = tokens[at - 1];
    if (name.relation != Relation::iobj || name.upos != Upos::propn || number.relation != Relation::nummod ||
        number.head < static_cast<std::int32_t>(at))
      continue;
    const bool numbered = at + 3 < tokens.size() && tokens[at + 1].form == "-" && tokens[at + 2].upos == Upos::num;
    const bool model = at + 2 < tokens.size() && tokens[at + 1].upos == Upos::num;  // "14 Leopard 2 tanks"
    const std::size_t thing = at + (numbered ? 3 : model ? 2 : 1);
    if (tokens[thing].head != name.head || tokens[thing].relation != Relation::obj || tokens[thing].xpos != "NNS")
      continue;
    move_arc(name, thing, Relation::compound);
    if (number.head == static_cast<std::int32_t>(at)) move_arc(number, thing, Relation::nummod);
    if (numbered) move_arc(tokens[at + 2], at, Relation::flat);
    if (model) move_arc(tokens[at + 1], at, Relation::flat);
  }
}

// "has lent Tanzania more than $2 billion": the sum is what is lent.
void find_sums(std::vector<Token>& tokens) {
  static constexpr std::array<std::string_view, 10> giving = {"lend", "give", "pay",     "grant",  "award",
                                                              "owe",  "loan", "promise", "pledge", "offer"};
  for (std::size_t at = 1; at + 1 < tokens.size(); ++at) {
    Token& who = tokens[at];
    if (who.relation != Relation::obj || who.upos != Upos::propn || who.head < 0 ||
        who.head >= static_cast<std::int32_t>(at))
      continue;
    const Token& verb = tokens[static_cast<std::size_t>(who.head)];
    if (verb.upos != Upos::verb || !is_one_of(verb.lemma, giving)) continue;
    for (std::size_t sum = at + 1; sum < tokens.size() && sum < at + 6; ++sum) {
      Token& what = tokens[sum];
      if (what.head != who.head || what.relation != Relation::obl || (what.upos != Upos::sym && what.xpos != "$"))
        continue;
      const bool governed = std::any_of(tokens.begin() + static_cast<std::ptrdiff_t>(at),
                                        tokens.begin() + static_cast<std::ptrdiff_t>(sum), [&](const Token& t) {
                                          return t.head == static_cast<std::int32_t>(sum) &&
                                                 t.relation == Relation::case_ && t.form != "than";
                                        });
      if (governed) break;
      who.relation = Relation::iobj;
      what.relation = Relation::obj;
      break;
    }
  }
}

// "gave the envoy, Karl Weber, two weeks to leave": the time is what is given, and no second apposition.
void find_terms(std::vector<Token>& tokens) {
  static constexpr std::array<std::string_view, 12> units = {"hour",  "hours",  "day",  "days",  "week",      "weeks",
                                                             "month", "months", "year", "years", "fortnight", "term"};
  for (std::size_t at = 4; at < tokens.size(); ++at) {
    Token& time = tokens[at];
    if (time.relation == Relation::obl && time.head >= 0 && time.head < static_cast<std::int32_t>(at) &&
        is_one_of(time.form, units)) {  // whom is told already
      const auto giving = static_cast<std::size_t>(time.head);
      const bool to = at + 1 < tokens.size() && tokens[at + 1].form == "to";  // "two weeks to leave"
      const bool bare = !has_child(tokens, at, Relation::case_) && (to || has_child(tokens, at, Relation::acl));
      if (tokens[giving].lemma == "give" && has_child(tokens, giving, Relation::iobj) &&
          !has_child(tokens, giving, Relation::obj) && bare)
        time.relation = Relation::obj;
      continue;
    }
    if (time.relation != Relation::appos || time.head < 1 || time.head >= static_cast<std::int32_t>(at) ||
        !is_one_of(time.form, units))
      continue;
    Token& who = tokens[static_cast<std::size_t>(time.head)];
    if (who.relation != Relation::obj || who.head < 0 || who.head >= time.head) continue;
    Token& verb = tokens[static_cast<std::size_t>(who.head)];
    if (verb.upos != Upos::verb || (!verb.form.starts_with("giv") && verb.form != "gave" &&
                                    !verb.form.starts_with("hand") && !verb.form.starts_with("grant")))
      continue;
    for (std::size_t word = at - 1; word > static_cast<std::size_t>(time.head); --word)
      if (tokens[word].relation == Relation::punct && tokens[word].head == static_cast<std::int32_t>(at))
        tokens[word].head = time.head;
    time.head = who.head;
    time.relation = Relation::obj;
    time.head_probability *= moved_arc_trust;
    who.relation = Relation::iobj;
  }
}

// "gave the premier, Ana Duarte, an ultimatum": a thing behind the name is what is given, and no second apposition.
void find_things_given(std::vector<Token>& tokens) {
  static constexpr std::array<std::string_view, 12> giving = {"give", "send", "hand",    "issue",   "offer",  "promise",
                                                              "owe",  "lend", "present", "deliver", "accord", "grant"};
  for (std::size_t at = 5; at < tokens.size(); ++at) {
    Token& thing = tokens[at];
    if (thing.relation != Relation::appos || thing.upos != Upos::noun || thing.head < 1 ||
        thing.head >= static_cast<std::int32_t>(at))
      continue;
    Token& who = tokens[static_cast<std::size_t>(thing.head)];
    if ((who.relation != Relation::iobj && who.relation != Relation::obj) || who.head < 0 || who.head >= thing.head)
      continue;
    const auto verb = static_cast<std::size_t>(who.head);
    if (!is_one_of(tokens[verb].lemma, giving) ||
        (who.relation == Relation::iobj && has_child(tokens, verb, Relation::obj)))
      continue;
    std::size_t first = at;
    while (first > 0 && tokens[first - 1].head == static_cast<std::int32_t>(at) &&
           tokens[first - 1].upos != Upos::punct)
      --first;
    const bool article = tokens[first].form == "a" || tokens[first].form == "an";
    const bool named = std::any_of(
        tokens.begin() + thing.head, tokens.begin() + static_cast<std::ptrdiff_t>(at), [&](const Token& one) {
          return one.head == thing.head && one.relation == Relation::appos && one.upos == Upos::propn;
        });
    if (!article || !named || tokens[first - 1].form != ",") continue;
    who.relation = Relation::iobj;
    move_arc(thing, verb, Relation::obj);
  }
}

// "warned its neighbour Togo that": one is told it, and the name says who.
void join_recipients(std::vector<Token>& tokens) {
  for (std::size_t at = 3; at < tokens.size(); ++at) {
    Token& who = tokens[at];
    const Token& before = tokens[at - 1];
    if (who.upos != Upos::propn || (who.relation != Relation::iobj && who.relation != Relation::obj) ||
        before.upos != Upos::noun || before.relation != Relation::iobj || before.head != who.head ||
        !has_child(tokens, at - 1, Relation::nmod_poss))
      continue;
    move_arc(who, at - 1, Relation::appos);
  }
}

// "he told reporters", "Weber told the congregation, which included": who stands right behind the verb hears it, if
// somebody before it speaks.
void name_hearers(std::vector<Token>& tokens) {
  for (std::size_t at = 2; at < tokens.size(); ++at) {
    Token& hearer = tokens[at];
    if (hearer.relation != Relation::nsubj || hearer.head < 1 || hearer.head >= static_cast<std::int32_t>(at)) continue;
    const auto verb = static_cast<std::size_t>(hearer.head);
    if (tokens[verb].upos != Upos::verb || tokens[verb].lemma == "be" || has_child(tokens, verb, Relation::obj) ||
        has_child(tokens, verb, Relation::iobj))
      continue;
    const bool spoken = std::any_of(tokens.begin(), tokens.begin() + hearer.head,
                                    [&](const Token& t) { return t.head == hearer.head && is_subject(t); });
    const bool close =
        std::all_of(tokens.begin() + hearer.head + 1, tokens.begin() + static_cast<std::ptrdiff_t>(at),
                    [&](const Token& t) { return t.head == static_cast<std::int32_t>(at) && t.upos != Upos::punct; });
    if (!spoken || !close) continue;
    hearer.relation = tokens[verb].lemma == "tell" ? Relation::iobj : Relation::obj;
    hearer.head_probability *= moved_arc_trust;
  }
}

// "The council thanks Ireland": nobody is called by name where a verb has its subject and the name follows at once.
void find_thanked(std::vector<Token>& tokens) {
  for (std::size_t at = 1; at < tokens.size(); ++at) {
    Token& who = tokens[at];
    if (who.relation != Relation::vocative || who.head < 0 || who.head >= static_cast<std::int32_t>(at)) continue;
    const auto verb = static_cast<std::size_t>(who.head);
    const bool opens = verb == 0 && tokens[verb].xpos == "VBZ";  // "3. Thanks Ireland for its help"
    if (tokens[verb].upos != Upos::verb || (!opens && !has_subject(tokens, verb)) ||
        has_child(tokens, verb, Relation::obj))
      continue;
    const bool close =
        std::all_of(tokens.begin() + who.head + 1, tokens.begin() + static_cast<std::ptrdiff_t>(at),
                    [&](const Token& t) { return t.head == static_cast<std::int32_t>(at) && t.upos != Upos::punct; });
    if (close) who.relation = Relation::obj;
  }
}

// "thank my friend Karl Weber": nor behind a noun without a comma, which says who he is.
void name_friends(std::vector<Token>& tokens) {
  for (std::size_t at = 2; at < tokens.size(); ++at) {
    Token& who = tokens[at];
    const Token& before = tokens[at - 1];
    if (who.relation != Relation::vocative || who.upos != Upos::propn || before.upos != Upos::noun ||
        before.relation != Relation::obj || before.head != who.head)
      continue;
    move_arc(who, at - 1, Relation::appos);
  }
}

// "has held Ana Duarte captive", "called the Lima Accord good news": the name is the object, and what follows says what
// it is.
void find_judged(std::vector<Token>& tokens) {
  static constexpr std::array<std::string_view, 14> judging = {
      "call", "calls",  "called", "calling", "consider", "considers", "considered",
      "deem", "deemed", "term",   "termed",  "dubbed",   "label",     "labelled"};
  for (std::size_t at = 2; at + 1 < tokens.size(); ++at) {
    Token& name = tokens[at];
    if (name.relation != Relation::compound || name.upos != Upos::propn || name.head <= static_cast<std::int32_t>(at))
      continue;
    const auto judged = static_cast<std::size_t>(name.head);
    Token& what = tokens[judged];
    if (what.head < 1 || what.head >= static_cast<std::int32_t>(at) ||
        tokens[static_cast<std::size_t>(what.head)].upos != Upos::verb)
      continue;
    const auto verb = static_cast<std::size_t>(what.head);
    std::size_t next = at + 1;  // past the name
    while (next < judged && tokens[next].head == static_cast<std::int32_t>(at) &&
           tokens[next].relation == Relation::flat)
      ++next;
    const bool captive = what.upos == Upos::adj && what.relation == Relation::xcomp && next == judged &&
                         !has_child(tokens, verb, Relation::obj);
    const bool good = what.relation == Relation::obj && is_one_of(tokens[verb].form, judging) && next < judged &&
                      tokens[next].upos == Upos::adj && tokens[next].head == name.head &&
                      tokens[next].relation == Relation::amod;
    if (!captive && !good) continue;
    for (std::size_t word = verb + 1; word < at; ++word)  // "the"
      if (tokens[word].head == name.head &&
          (tokens[word].relation == Relation::det || tokens[word].relation == Relation::compound))
        tokens[word].head = static_cast<std::int32_t>(at);
    move_arc(name, verb, Relation::obj);
    if (good) what.relation = Relation::xcomp;
  }
}

}  // namespace

void mend_recipients(Sentence& sentence) {
  divide_objects(sentence.tokens);
  keep_counted_names(sentence.tokens);
  find_sums(sentence.tokens);
  find_terms(sentence.tokens);
  find_things_given(sentence.tokens);
  join_recipients(sentence.tokens);
  name_hearers(sentence.tokens);
  find_thanked(sentence.tokens);
  name_friends(sentence.tokens);
  find_judged(sentence.tokens);
}

}  // namespace chancery
