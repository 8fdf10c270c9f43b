// Subjects that the parser reads into a time, a preposition's phrase or a name, and "back" taken for an adverb.
#include <algorithm>
#include <array>
#include <string_view>

#include "core/unicode.hpp"
#include "core/word_filter.hpp"
#include "language/penn_tags.hpp"
#include "language/tree_parts.hpp"
#include "language/tree_repair.hpp"

namespace chancery {
namespace {

bool ends_time(const Token& word) {
  constexpr std::array<std::string_view, 36> words = {
      "january", "february", "march",    "april",     "may",     "june",      "july",     "august",    "september",
      "october", "november", "december", "monday",    "tuesday", "wednesday", "thursday", "friday",    "saturday",
      "sunday",  "week",     "weeks",    "month",     "months",  "year",      "years",    "day",       "days",
      "decade",  "decades",  "morning",  "afternoon", "evening", "night",     "today",    "yesterday", "weekend"};
  const std::string lower = ascii_lower(word.form);
  return is_one_of(lower, words) ||
         (word.form.size() == 4 && word.form[0] >= '1' && word.form[0] <= '2' && word.upos == Upos::num);
}

bool is_clause_relation(Relation relation) {
  return relation == Relation::root || relation == Relation::conj || relation == Relation::parataxis ||
         relation == Relation::ccomp;
}

// "it" and "there", and clauses, are subjects as well.
bool has_any_subject(const std::vector<Token>& tokens, std::size_t verb) {
  return has_subject(tokens, verb) || has_child(tokens, verb, Relation::expl) ||
         has_child(tokens, verb, Relation::csubj);
}

// "In the past four weeks aircraft of the air force flew", "on 2 September a helicopter, armed, engaged them": behind a
// time that opens a clause without a comma, the noun that the parser reads into the time is the subject.
void find_subjects_behind_times(std::vector<Token>& tokens) {
  for (std::size_t verb = 3; verb < tokens.size(); ++verb) {
    const auto here = static_cast<std::int32_t>(verb);
    const bool bare = tokens[verb].xpos == "VBP" ||
                      tokens[verb].xpos == "VB";  // "In May rebels seize it", but "In May call the office"
    if (tokens[verb].upos != Upos::verb || (!bare && !is_finite_tag(tokens[verb].xpos)) ||
        !is_clause_relation(tokens[verb].relation) || has_any_subject(tokens, verb))
      continue;
    if (tokens[verb].xpos == "VB" &&
        (tokens[verb].relation != Relation::root || has_child(tokens, verb, Relation::aux) ||
         has_child(tokens, verb, Relation::mark)))
      continue;
    std::size_t start = verb;  // of the clause
    while (start > 0 && tokens[start - 1].form != ";" && tokens[start - 1].upos != Upos::cconj) --start;
    if (tokens[start].upos != Upos::adp) continue;
    for (std::size_t at = start + 2; at < verb && tokens[at].form != ","; ++at) {
      if (!ends_time(tokens[at - 1])) continue;
      const Token& opens = tokens[at];
      if (ends_time(opens)) continue;  // "In October 2020 rebels"
      if (opens.upos != Upos::det && opens.upos != Upos::noun && opens.upos != Upos::propn && opens.upos != Upos::adj)
        break;
      std::size_t noun = at;  // the head of the phrase that begins here
      while (tokens[noun].head > static_cast<std::int32_t>(noun) && tokens[noun].head < here)
        noun = static_cast<std::size_t>(tokens[noun].head);
      if (!is_noun(tokens[noun]) || ends_time(tokens[noun]) || has_child(tokens, noun, Relation::nmod_poss)) break;
      if (bare && !tokens[noun].xpos.ends_with("S") && tokens[noun].form != "police" &&
          !has_child(tokens, noun, Relation::conj))
        break;
      const bool compound = tokens[at - 1].head == static_cast<std::int32_t>(noun);
      Token& subject = tokens[noun];
      if (compound) {  // the time takes the noun's place, with all that stands before it
        tokens[at - 1].head = here;
        tokens[at - 1].relation = Relation::obl;
        for (std::size_t word = start; word + 1 < at; ++word)
          if (tokens[word].head == static_cast<std::int32_t>(noun))
            tokens[word].head = static_cast<std::int32_t>(at) - 1;
      } else if (subject.head >= static_cast<std::int32_t>(at) || subject.head < static_cast<std::int32_t>(start)) {
        break;
      }
      subject.head = here;
      subject.relation = subject_relation(tokens, verb);
      subject.head_probability *= moved_arc_trust;
      if (bare) tokens[verb].xpos = penn_tag("VBP");
      break;
    }
  }
}

// "In Lima on Tuesday, Berg and Peruvian President Rojas signed": behind the comma stands the subject, which the parser
// joins to the day.
void find_subjects_behind_commas(std::vector<Token>& tokens) {
  for (std::size_t verb = 4; verb < tokens.size(); ++verb) {
    const auto here = static_cast<std::int32_t>(verb);
    if (tokens[verb].upos != Upos::verb || !is_finite_tag(tokens[verb].xpos) ||
        tokens[verb].relation != Relation::root || has_any_subject(tokens, verb))
      continue;
    if (tokens[0].upos != Upos::adp) continue;
    for (std::size_t at = 2; at < verb; ++at) {
      Token& name = tokens[at];
      if (name.relation != Relation::conj || !is_noun(name) || name.head < 0 ||
          name.head >= static_cast<std::int32_t>(at) || has_child(tokens, at, Relation::cc))
        continue;
      std::size_t begin = at;  // of its phrase
      while (begin > 0 && tokens[begin - 1].form != "," && is_under(tokens, begin - 1, at)) --begin;
      if (begin < 2 || tokens[begin - 1].form != "," || !ends_time(tokens[begin - 2])) continue;
      const std::int32_t day = name.head;
      const auto joins = [&](std::size_t word) {
        return word > at && word < verb && tokens[word].head == day && tokens[word].relation == Relation::conj;
      };
      bool whole = true;  // all up to the verb is the name's, or of those joined to the day behind it
      for (std::size_t word = begin; word < verb && whole; ++word) {
        std::size_t top = word;
        for (int steps = 0; steps < 6 && !joins(top) && top != at &&
                            tokens[top].head >= static_cast<std::int32_t>(begin) && tokens[top].head < here;
             ++steps)
          top = static_cast<std::size_t>(tokens[top].head);
        whole = top == at || joins(top) || tokens[word].head == here || tokens[word].upos == Upos::punct;
      }
      if (!whole) continue;
      for (std::size_t word = at + 1; word < verb; ++word)
        if (joins(word)) tokens[word].head = static_cast<std::int32_t>(at);
      name.head = here;
      name.relation = subject_relation(tokens, verb);
      name.head_probability *= moved_arc_trust;
      break;
    }
  }
}

// "would back Italy's candidate": no adverb, but what would be done.
void read_backing(std::vector<Token>& tokens) {
  for (std::size_t at = 1; at + 1 < tokens.size(); ++at) {
    Token& back = tokens[at];
    if (back.form != "back" || back.upos == Upos::verb || back.head <= static_cast<std::int32_t>(at) ||
        (tokens[at - 1].xpos != "MD" && tokens[at - 1].xpos != "TO"))
      continue;
    const std::int32_t thing = back.head;
    Token& backed = tokens[static_cast<std::size_t>(thing)];
    if (!is_noun(backed) || tokens[at - 1].head != thing) continue;
    back.upos = Upos::verb;
    back.xpos = penn_tag("VB");
    back.lemma = "back";
    back.head = backed.head;
    back.relation = backed.relation;
    back.head_probability *= moved_arc_trust;
    for (std::size_t word = 0; word < at; ++word)
      if (tokens[word].head == thing) tokens[word].head = static_cast<std::int32_t>(at);
    for (std::size_t word = static_cast<std::size_t>(thing) + 1; word < tokens.size(); ++word)
      if (tokens[word].head == thing &&
          (tokens[word].relation == Relation::advcl || tokens[word].relation == Relation::punct))
        tokens[word].head = static_cast<std::int32_t>(at);
    backed.head = static_cast<std::int32_t>(at);
    backed.relation = Relation::obj;
  }
}

// "The other, Leota Tui, still runs it": who the other is.
void name_the_other(std::vector<Token>& tokens) {
  for (std::size_t at = 1; at + 3 < tokens.size(); ++at) {
    static constexpr std::array<std::string_view, 8> words = {"other",  "latter", "former", "first",
                                                              "second", "third",  "one",    "another"};
    const std::string lower = ascii_lower(tokens[at].form);
    if (tokens[at].relation != Relation::nsubj || !is_one_of(lower, words) || tokens[at + 1].form != ",") continue;
    Token& name = tokens[at + 2];
    if (name.name != NameType::person || name.relation != Relation::nsubj || name.head != tokens[at].head) continue;
    name.head = static_cast<std::int32_t>(at);
    name.relation = Relation::appos;
  }
}

// "the Crown Prince Sheikh Nasser Al Sabah received", "U.S. Navy Adm. Ana Holm visited": one subject, an office or
// service and who holds a rank there, side by side without a comma.
void join_office_and_holder(std::vector<Token>& tokens) {
  for (std::size_t at = 1; at + 2 < tokens.size(); ++at) {
    Token& office = tokens[at];
    static constexpr std::array<std::string_view, 17> styles = {
        "Sheikh", "Shaikh", "Sheikha", "Dr.",   "Dr",   "Mr.",  "Mr",      "Sayyid", "General",
        "Adm.",   "Gen.",   "Lt.",     "Capt.", "Maj.", "Col.", "Admiral", "Colonel"};
    const bool styled = is_one_of(tokens[at + 1].form, styles);
    if (!is_subject(office) || !is_noun(office) || office.form.empty() || office.form[0] < 'A' || office.form[0] > 'Z')
      continue;
    if (tokens[at + 1].upos != Upos::propn || (office.name == NameType::person && !styled)) continue;
    for (std::size_t name = at + 1; name < tokens.size() && name < at + 3; ++name) {
      if (!is_subject(tokens[name]) || tokens[name].head != office.head ||
          (tokens[name].name != NameType::person && !styled))
        continue;
      if (name == at + 2 && styled && tokens[at + 1].head == static_cast<std::int32_t>(at))
        move_arc(tokens[at + 1], name, Relation::nmod);  // "Navy Adm."
      if (name == at + 2 && tokens[at + 1].head != static_cast<std::int32_t>(name)) break;
      office.head = static_cast<std::int32_t>(name);
      office.relation = Relation::nmod;
      office.head_probability *= moved_arc_trust;
      break;
    }
  }
}

// Pasts that are no participles: "overran", not "overrun".
bool is_only_past(const Token& token) {
  static constexpr std::array<std::string_view, 24> words = {
      "overran",  "took",  "gave",     "went",      "began",     "drew",   "wrote",   "flew",
      "rose",     "chose", "spoke",    "drove",     "broke",     "threw",  "knew",    "grew",
      "withdrew", "saw",   "overtook", "undertook", "overthrew", "became", "forgave", "forbade"};
  return is_one_of(token.form, words);
}

// "The Front, an alliance led by Berg, overran Lima in May": a past describes no town; it is what the Front did.
void free_pasts(std::vector<Token>& tokens) {
  for (std::size_t at = 3; at + 1 < tokens.size(); ++at) {
    Token& verb = tokens[at];
    if (!is_only_past(verb) || (verb.relation != Relation::amod && verb.relation != Relation::compound) ||
        verb.head <= static_cast<std::int32_t>(at) || tokens[at - 1].form != ",")
      continue;
    std::size_t root = 0;
    while (root < at && tokens[root].head >= 0) ++root;
    if (root >= at || !is_noun(tokens[root])) continue;
    const auto thing = static_cast<std::size_t>(verb.head);
    verb.upos = Upos::verb;
    verb.xpos = penn_tag("VBD");
    verb.lemma.clear();
    verb.head = -1;
    verb.relation = Relation::root;
    verb.head_probability *= moved_arc_trust;
    tokens[root].head = static_cast<std::int32_t>(at);
    tokens[root].relation = Relation::nsubj;
    tokens[thing].head = static_cast<std::int32_t>(at);
    tokens[thing].relation = Relation::obj;
    for (std::size_t word = thing + 1; word < tokens.size(); ++word)  // what follows is the past's
      if (tokens[word].head >= static_cast<std::int32_t>(root) && tokens[word].head < static_cast<std::int32_t>(at))
        tokens[word].head = static_cast<std::int32_t>(at);
  }
}

// "Its minister, Abaz, himself once close to the rebels, attended it": the minister did, and was close in an aside.
void free_from_asides(std::vector<Token>& tokens) {
  for (std::size_t verb = 4; verb < tokens.size(); ++verb) {
    const auto here = static_cast<std::int32_t>(verb);
    if (tokens[verb].upos != Upos::verb || !is_finite_tag(tokens[verb].xpos) || tokens[verb - 1].form != "," ||
        has_any_subject(tokens, verb))
      continue;
    for (std::size_t aside = 2; aside < verb; ++aside) {
      Token& said = tokens[aside];
      if (said.head != here || said.relation != Relation::advcl || said.upos == Upos::verb ||
          has_child(tokens, aside, Relation::mark) || has_child(tokens, aside, Relation::cop))
        continue;
      std::size_t subject = 0;
      while (subject < aside &&
             !(tokens[subject].head == static_cast<std::int32_t>(aside) && tokens[subject].relation == Relation::nsubj))
        ++subject;
      const bool parted = std::any_of(tokens.begin() + static_cast<std::ptrdiff_t>(subject),
                                      tokens.begin() + static_cast<std::ptrdiff_t>(aside),
                                      [](const Token& t) { return t.form == ","; });
      if (subject >= aside || !parted) continue;
      tokens[subject].head = here;
      tokens[subject].head_probability *= moved_arc_trust;
      said.head = static_cast<std::int32_t>(subject);
      said.relation = Relation::acl;
      break;
    }
  }
}

// "Saied later met the envoy": a name that looks like a past is no clause.
void name_first_words(std::vector<Token>& tokens) {
  if (tokens.size() < 3) return;
  Token& name = tokens.front();
  if (name.relation != Relation::csubj || name.head <= 0 || !name.form.ends_with("ed") ||
      has_child(tokens, 0, Relation::obj) || has_child(tokens, 0, Relation::obl))
    return;
  if (!is_finite_tag(tokens[static_cast<std::size_t>(name.head)].xpos)) return;
  name.upos = Upos::propn;
  name.xpos = penn_tag("NNP");
  name.relation = Relation::nsubj;
  name.lemma.clear();
}

// "Chad's military last week detained Berg": no week detains anybody; the word before "last" does.
void take_times_off_subjects(std::vector<Token>& tokens) {
  for (std::size_t time = 3; time + 1 < tokens.size(); ++time) {
    const Token& when = tokens[time];
    if (when.relation != Relation::nsubj || !ends_time(when) || when.head != static_cast<std::int32_t>(time) + 1)
      continue;
    const std::string& near = tokens[time - 1].form;
    Token& doer = tokens[time - 2];
    if ((near != "last" && near != "this") || doer.head != static_cast<std::int32_t>(time) ||
        (doer.relation != Relation::amod && doer.relation != Relation::compound))
      continue;
    const auto here = static_cast<std::int32_t>(time) - 2;
    for (std::size_t at = 0; at + 2 < time; ++at)
      if (tokens[at].head == static_cast<std::int32_t>(time)) tokens[at].head = here;
    doer.upos = doer.upos == Upos::adj ? Upos::noun : doer.upos;
    doer.xpos = doer.xpos == "JJ" ? penn_tag("NN") : doer.xpos;
    doer.head = when.head;
    doer.relation = subject_relation(tokens, static_cast<std::size_t>(when.head));
    doer.head_probability *= moved_arc_trust;
    Token& verb = tokens[static_cast<std::size_t>(when.head)];
    tokens[time].relation = Relation::obl;
    // "detained opposition leader Omar Sow": a verb has no apposition
    if (!has_child(tokens, time + 1, Relation::obj) && verb.upos == Upos::verb)
      for (std::size_t at = time + 2; at < tokens.size(); ++at)
        if (tokens[at].head == static_cast<std::int32_t>(time) + 1 && tokens[at].relation == Relation::appos) {
          tokens[at].relation = Relation::obj;
          break;
        }
  }
}

// "Last November, Chad, Mali and Togo warned": behind the comma a row of names begins, which does what the month
// cannot.
void take_times_off_rows(std::vector<Token>& tokens) {
  for (std::size_t time = 1; time + 4 < tokens.size(); ++time) {
    Token& when = tokens[time];
    if (!is_subject(when) || !ends_time(when) || tokens[time + 1].form != "," ||
        when.head <= static_cast<std::int32_t>(time))
      continue;
    const std::string near = ascii_lower(tokens[time - 1].form);
    if (near != "last" && near != "this" && near != "next" && near != "in") continue;
    std::size_t first = 0;
    for (std::size_t at = time + 2; at < tokens.size() && first == 0; ++at)
      if (tokens[at].head == static_cast<std::int32_t>(time) && tokens[at].relation == Relation::conj &&
          tokens[at].upos == Upos::propn)
        first = at;
    if (first == 0 || first > time + 4) continue;
    for (std::size_t at = first + 1; at < tokens.size(); ++at)
      if (tokens[at].head == static_cast<std::int32_t>(time)) tokens[at].head = static_cast<std::int32_t>(first);
    tokens[first].head = when.head;
    tokens[first].relation = when.relation;
    tokens[first].head_probability *= moved_arc_trust;
    when.relation = Relation::obl;
  }
}

// "Saied later met the envoy": no past but of "be", "have" and "do" helps a verb, so a capital one that opens the
// sentence is a name.
void name_false_auxiliaries(std::vector<Token>& tokens) {
  static constexpr std::array<std::string_view, 10> helping = {"had",   "did",    "was", "were", "been",
                                                               "being", "having", "got", "used", "done"};
  if (tokens.size() < 3) return;
  Token& name = tokens.front();
  const bool past = name.xpos == "VBD" || name.xpos == "VBN";
  if (name.relation != Relation::aux || !past || name.head <= 0 || name.form.front() < 'A' || name.form.front() > 'Z' ||
      is_one_of(ascii_lower(name.form), helping))
    return;
  const auto verb = static_cast<std::size_t>(name.head);
  if (tokens[verb].upos != Upos::verb || has_any_subject(tokens, verb)) return;
  name.upos = Upos::propn;
  name.xpos = penn_tag("NNP");
  name.lemma = name.form;
  name.relation = subject_relation(tokens, verb);
}

}  // namespace

void mend_lost_subjects(Sentence& sentence) {
  name_false_auxiliaries(sentence.tokens);
  name_first_words(sentence.tokens);
  join_office_and_holder(sentence.tokens);
  free_pasts(sentence.tokens);
  free_from_asides(sentence.tokens);
  find_subjects_behind_times(sentence.tokens);
  take_times_off_subjects(sentence.tokens);
  find_subjects_behind_commas(sentence.tokens);
  take_times_off_rows(sentence.tokens);
  read_backing(sentence.tokens);
  name_the_other(sentence.tokens);
}

}  // namespace chancery
