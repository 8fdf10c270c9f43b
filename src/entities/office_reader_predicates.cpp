// What a verb says of an office: "Berg was named minister", "the Government of Peru, led by Prime Minister Berg".
#include "entities/naming_verbs.hpp"
#include "entities/office_reader.hpp"

namespace chancery {

int OfficeReader::child(int head, Relation relation) const {
  for (int at = 0; at < size(); ++at)
    if (token(at).head == head && token(at).relation == relation) return at;
  return none;
}

// "Berg was finance minister of Peru, envoy to Chile and chairman of Norbank": the first office of the row, which has
// the verb.
int OfficeReader::predicate_of_row(int head) const {
  // "Berg will be chairman and Duarte chief executive"
  if (is_person(name_at(static_cast<int>(title_.extent.begin) - 1))) return none;
  for (int steps = 0; steps < 5; ++steps) {
    const Token& one = token(head);
    if ((one.relation != Relation::conj && one.relation != Relation::appos) || one.head < 0 || one.head >= head)
      return none;
    head = one.head;
    if (draft_.title_at(title_.sentence, static_cast<std::uint32_t>(head)) < 0 &&
        !lexicon::title_noun(ascii_lower(token(head).lemma)))
      return none;
    if (child(head, Relation::cop) != none) return head;
  }
  return none;
}

// "Berg is the president of Peru", "Berg was named energy minister", "Berg became chairman".
void OfficeReader::read_predicate() {
  if (title_.plural || draft_.is_label(title_.sentence)) return;
  const int head = head_of(sentence_, title_.tokens);
  int subject = none;
  const int before = static_cast<int>(title_.extent.begin) - 1;
  if (is_apart(ascii_lower(form(is(before, "the") ? before - 1 : before)))) return;  // "was with the president"
  // "was until last year the president", "is since May the head": the term may be taken for what the subject is
  const int copula = before_term(before);
  if (copula != before && token(copula).lemma == "be" && token(copula).head > copula) {
    const int said = token(copula).head;
    subject = child(said, token(copula).relation == Relation::cop ? Relation::nsubj : Relation::nsubj_pass);
  } else if (child(head, Relation::cop) != none) {
    subject = child(head, Relation::nsubj);
  } else if (token(head).head >= 0) {
    static const WordSet naming(
        "appoint|name|elect|choose|confirm|nominate|re-elect|reelect|reappoint|install|suspend");
    const int verb = token(head).head;
    const std::string lemma = ascii_lower(token(verb).lemma);
    const Relation role = token(head).relation;
    const bool complement = role == Relation::xcomp || role == Relation::obj || role == Relation::obl;
    static const WordSet copular("become|remain|stay");
    if (complement && copular.has(lemma)) subject = child(verb, Relation::nsubj);
    if (complement && naming.has(lemma)) {
      subject = child(verb, Relation::nsubj_pass);
      if (subject == none && child(verb, Relation::nsubj) != none && role == Relation::xcomp)
        subject = child(verb, Relation::obj);
      // "Berg named energy minister by …", in a headline or a bullet
      if (subject == none && token(verb).relation == Relation::acl) subject = token(verb).head;
      if (subject == none && child(verb, Relation::obl_agent) != none) subject = child(verb, Relation::nsubj);
    }
  }
  int predicate = child(head, Relation::cop) != none ? head : none;
  if (subject == none)
    if (const int row = predicate_of_row(head); row != none) {
      subject = child(row, Relation::nsubj);
      predicate = row;
    }
  // "The director of the bank will be Ana Duarte"
  if (const int named = token(head).head; subject == none && token(head).relation == Relation::nsubj && named > head &&
                                          is_person(name_at(named)) && child(named, Relation::cop) != none) {
    add_holder(name_at(named));
    title_.verb = named;
    return;
  }
  // "Duarte's brother, Luis Duarte, is president of"
  if (subject != none && name_at(subject) < 0)
    if (const int named = child(subject, Relation::appos); named != none && token(subject).upos == Upos::noun)
      subject = named;
  // "The head of the bank remains Ana Duarte"
  if (const int verb = token(head).head; subject == none && verb > head && token(head).relation == Relation::nsubj &&
                                         token(verb).lemma == "remain" && is_person(name_at(verb + 1)))
    subject = verb + 1;
  if (subject == none || !is_person(name_at(subject))) return;
  add_holder(name_at(subject));
  title_.verb = predicate != none ? predicate : token(head).head;
}

// "the Government of Peru, led by Prime Minister Berg".
void OfficeReader::read_led_body() {
  int at = static_cast<int>(title_.extent.begin) - 1;
  if (is(at, "the") || is(at, "its")) --at;
  static const WordSet leading("led|headed|represented|chaired|run|governed");
  if (!is(at, "by") || !leading.has(ascii_lower(form(at - 1)))) return;
  // "Peru, which borders Chile, was represented by Minister Berg"; whose minister a president sends: see state_told
  if (const int subject = child(at - 1, Relation::nsubj_pass); subject != none) {
    static const WordSet relative("who|which|whose");
    for (int word = subject + 1; word < at - 1; ++word)
      if (relative.has(ascii_lower(form(word)))) {
        if (const int whole = name_at(subject); is_body(whole) && !name(whole).adjective) add_body(whole);
        return;
      }
    if (is_person(name_at(subject))) return;
  }
  at -= 2;
  while (is(at, ",") || is(at, "was") || is(at, "were") || is(at, "is") || is(at, "be") || is(at, "will")) --at;
  const int index = name_at(at);
  if (title_.former && means(index, EntityType::organization))
    return;  // "the Union, led by former president Berg": of a state
  if (is_body(index) && !name(index).adjective) add_body(index);
}

}  // namespace chancery
