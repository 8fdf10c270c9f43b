// "In a call with A, Peru's president, B, promised aid", "During his stay the Latvian president, B, will be received":
// behind a phrase that opens the sentence the office between commas is the subject's, and not one more apposition of
// what the phrase names.
#include <array>
#include <string_view>

#include "language/penn_tags.hpp"
#include "language/tree_parts.hpp"
#include "language/tree_repair.hpp"

namespace chancery {
namespace {

// The first word of "promised", "will be received", "has now left": of the verb or what stands before it and hangs on
// it.
std::size_t begin_of_verb(const std::vector<Token>& tokens, std::size_t verb) {
  std::size_t begin = verb;
  while (begin > 0 && (tokens[begin - 1].upos == Upos::aux || tokens[begin - 1].upos == Upos::adv) &&
         tokens[begin - 1].head == static_cast<std::int32_t>(verb))
    --begin;
  return begin;
}

// The office between the comma before the name and the one before it, or the noun on which the opening phrase ends;
// none if another verb or preposition stands before it.
std::size_t office_before(const std::vector<Token>& tokens, std::size_t comma) {
  for (std::size_t at = comma; at-- > 1;) {
    const Token& word = tokens[at];
    if (word.upos == Upos::verb || word.form == "," || word.form == ";") break;
    if (is_office_word(word) && word.upos == Upos::noun && !has_child(tokens, at, Relation::case_)) return at;
    if (word.upos == Upos::noun && at + 1 == comma && !is_office_word(word)) break;
  }
  return tokens.size();
}

// "Praising Oman's discretion, Araghchi left": what he does beside, and no kind of Oman.
void free_participle(std::vector<Token>& tokens) {
  static constexpr std::array<std::string_view, 18> forms = {
      "Praising",   "Thanking",   "Hailing",    "Accusing",    "Blaming",        "Condemning",
      "Urging",     "Commending", "Citing",     "Denouncing",  "Congratulating", "Welcoming",
      "Addressing", "Quoting",    "Applauding", "Criticising", "Criticizing",    "Lauding"};
  if (tokens.size() < 5 || (tokens[0].relation != Relation::amod && tokens[0].relation != Relation::compound) ||
      tokens[0].head < 1 || !is_one_of(tokens[0].form, forms))
    return;
  std::size_t thing = static_cast<std::size_t>(tokens[0].head);  // what is praised
  while (thing > 0 && tokens[thing].relation == Relation::nmod_poss &&
         tokens[thing].head > static_cast<std::int32_t>(thing))
    thing = static_cast<std::size_t>(tokens[thing].head);
  if (tokens[thing].relation != Relation::nsubj || tokens[thing].head <= static_cast<std::int32_t>(thing)) return;
  const auto verb = static_cast<std::size_t>(tokens[thing].head);
  for (std::size_t name = thing + 2; name < verb; ++name) {
    if (tokens[name - 1].form != "," || tokens[name].upos != Upos::propn) continue;
    const bool subject =
        tokens[name].relation == Relation::nsubj && tokens[name].head == static_cast<std::int32_t>(verb);
    if (!subject && (tokens[name].relation != Relation::appos || !is_under(tokens, name, thing))) continue;
    tokens[0].upos = Upos::verb;
    tokens[0].xpos = penn_tag("VBG");
    move_arc(tokens[0], verb, Relation::advcl);
    move_arc(tokens[thing], 0, Relation::obj);
    if (!subject) move_arc(tokens[name], verb, Relation::nsubj);
    return;
  }
}

// "Having initialled it in March, Peru and Chile are expected to sign": no month among them.
void part_from_month(std::vector<Token>& tokens) {
  std::size_t verb = 0;
  while (verb < tokens.size() && tokens[verb].relation != Relation::root) ++verb;
  if (verb == tokens.size() || tokens[verb].upos != Upos::verb || has_subject(tokens, verb)) return;
  for (std::size_t month = 1; month + 2 < verb; ++month) {
    if (!is_calendar_name(tokens[month]) || tokens[month + 1].form != ",") continue;
    std::size_t first = tokens.size();
    for (std::size_t at = month + 2; at < verb; ++at) {
      Token& name = tokens[at];
      if (name.head != static_cast<std::int32_t>(month) || name.relation != Relation::conj ||
          name.upos != Upos::propn || is_calendar_name(name))
        continue;
      if (first == tokens.size()) {
        first = at;
        move_arc(name, verb, has_child(tokens, verb, Relation::aux_pass) ? Relation::nsubj_pass : Relation::nsubj);
      } else {
        move_arc(name, first, Relation::conj);
      }
    }
    if (first < tokens.size()) return;
  }
}

// "Educated at Cornell, the minister spent a decade abroad": the participle opens the sentence and is no clause of its
// own, which would have a subject.
void free_opening_clause(std::vector<Token>& tokens) {
  if (tokens.size() < 6 || tokens[0].upos != Upos::verb || tokens[0].relation != Relation::root ||
      has_subject(tokens, 0))
    return;
  if (tokens[0].xpos != penn_tag("VBN") && tokens[0].xpos != penn_tag("VBD")) return;
  for (std::size_t verb = 4; verb + 2 < tokens.size(); ++verb) {
    Token& later = tokens[verb];
    if (later.head != 0 || later.upos != Upos::verb ||
        (later.relation != Relation::conj && later.relation != Relation::parataxis))
      continue;
    if (!has_subject(tokens, verb) || (!is_finite_tag(later.xpos) && !has_child(tokens, verb, Relation::aux) &&
                                       !has_child(tokens, verb, Relation::aux_pass)))
      return;
    std::size_t subject = verb;
    while (subject > 0 && !(tokens[subject].head == static_cast<std::int32_t>(verb) && is_subject(tokens[subject])))
      --subject;
    std::size_t comma = subject;
    while (comma > 1 && tokens[comma].form != ",") --comma;
    if (comma < 2 || tokens[comma].form != ",") return;
    later.head = -1;
    later.relation = Relation::root;
    move_arc(tokens[0], verb, Relation::advcl);
    std::size_t phrase = 0;  // the last one on the participle, to which what stands behind "and" belongs
    for (std::size_t at = 1; at < tokens.size(); ++at) {
      Token& one = tokens[at];
      if (at > verb && one.head == 0) one.head = static_cast<std::int32_t>(verb);
      if (at >= comma) continue;
      if (one.head == 0 && one.relation == Relation::obl) phrase = at;
      if (one.head == static_cast<std::int32_t>(verb) && one.relation == Relation::obl) {
        move_arc(one, phrase, phrase == 0 ? Relation::obl : Relation::conj);
        for (std::size_t link = 1; link < at; ++link)
          if (tokens[link].relation == Relation::cc && tokens[link].head == static_cast<std::int32_t>(verb))
            move_arc(tokens[link], at, Relation::cc);
      }
    }
    return;
  }
}

}  // namespace

void mend_subjects_behind_openers(Sentence& sentence) {
  auto& tokens = sentence.tokens;
  free_participle(tokens);
  part_from_month(tokens);
  free_opening_clause(tokens);
  // "Backed by Turkey, the prime minister, B, refused"
  const bool participle = !tokens.empty() && tokens[0].upos == Upos::verb && tokens[0].relation != Relation::root;
  if (tokens.size() < 8 || (tokens[0].upos != Upos::adp && !participle)) return;
  for (std::size_t verb = 6; verb < tokens.size(); ++verb) {
    if (tokens[verb].upos != Upos::verb || tokens[verb].relation != Relation::root) continue;
    const std::size_t begin = begin_of_verb(tokens, verb);
    if (begin == verb && !is_finite_tag(tokens[verb].xpos)) continue;
    if (begin < 5 || tokens[begin - 1].form != "," || tokens[begin - 2].name != NameType::person) continue;
    std::size_t name = begin - 2;
    while (name > 0 && !tokens[name].name_begin && tokens[name - 1].name == NameType::person) --name;
    if (name < 4 || tokens[name - 1].form != ",") continue;
    const std::size_t office = office_before(tokens, name - 1);
    if (office >= tokens.size()) continue;
    const bool loose = (tokens[office].relation == Relation::appos || tokens[office].relation == Relation::nmod ||
                        tokens[office].relation == Relation::obl || tokens[office].relation == Relation::conj) &&
                       tokens[office].head >= 0 && tokens[office].head < static_cast<std::int32_t>(office);
    bool other_subject = false, conjoined = has_child(tokens, office, Relation::cc);
    for (std::size_t at = 0; at < verb; ++at)
      other_subject = other_subject || (tokens[at].head == static_cast<std::int32_t>(verb) && is_subject(tokens[at]) &&
                                        (at < name || at >= begin));
    if (!loose || other_subject || conjoined) continue;
    move_arc(tokens[office], verb,
             has_child(tokens, verb, Relation::aux_pass) ? Relation::nsubj_pass : Relation::nsubj);
    move_arc(tokens[name], office, Relation::appos);
  }
}

}  // namespace chancery
