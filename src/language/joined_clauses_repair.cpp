// Two clauses whose border the parser does not see: the subject of the second read into the object of the first, a past
// read into what "with" tells, a clause hung on its "that".
#include <algorithm>
#include <array>
#include <string_view>

#include "language/tree_parts.hpp"
#include "language/tree_repair.hpp"

namespace chancery {
namespace {

// "will host the Games and Peru will host the Forum": what hosts, signs or builds has no clause for an object; the
// first noun is its object, and the second the subject of a clause of its own.
void part_objects_from_subjects(std::vector<Token>& tokens) {
  static constexpr std::array<std::string_view, 24> acts = {
      "host",   "sign",   "visit",  "join",    "build",        "open",   "chair",  "lead",
      "buy",    "sell",   "supply", "ratify",  "sanction",     "launch", "attend", "head",
      "export", "import", "meet",   "receive", "congratulate", "thank",  "arrest", "award"};
  for (std::size_t second = 4; second < tokens.size(); ++second) {
    Token& clause = tokens[second];
    if (clause.relation != Relation::ccomp || clause.upos != Upos::verb || clause.head < 0 ||
        clause.head >= static_cast<std::int32_t>(second))
      continue;
    const auto first = static_cast<std::size_t>(clause.head);
    if (!is_one_of(tokens[first].lemma, acts) || has_child(tokens, first, Relation::obj) ||
        has_child(tokens, second, Relation::mark))
      continue;
    std::size_t object = first + 1;
    while (object < second &&
           !(tokens[object].head == static_cast<std::int32_t>(second) && tokens[object].relation == Relation::nsubj))
      ++object;
    std::size_t subject = object + 1;
    while (subject < second && !(tokens[subject].head == static_cast<std::int32_t>(object) &&
                                 tokens[subject].relation == Relation::conj && is_noun(tokens[subject])))
      ++subject;
    if (object >= second || subject >= second) continue;
    for (std::size_t at = object + 1; at < second; ++at)
      if (tokens[at].relation == Relation::cc && tokens[at].head == static_cast<std::int32_t>(subject))
        tokens[at].head = static_cast<std::int32_t>(second);
    move_arc(tokens[object], first, Relation::obj);
    move_arc(tokens[subject], second, Relation::nsubj);
    clause.relation = Relation::conj;
  }
}

// "will sign the Accord and Korea will build a port": what stands right before "will" in a clause without a subject is
// its subject.
void give_subjects_to_joined_clauses(std::vector<Token>& tokens) {
  for (std::size_t second = 5; second < tokens.size(); ++second) {
    Token& clause = tokens[second];
    if (clause.upos != Upos::verb || clause.head < 0 || clause.head >= static_cast<std::int32_t>(second) ||
        has_subject(tokens, second) || has_child(tokens, second, Relation::mark))
      continue;
    if (clause.relation != Relation::advcl && clause.relation != Relation::ccomp && clause.relation != Relation::acl &&
        clause.relation != Relation::conj)
      continue;
    std::size_t aux = 0;
    while (aux < second &&
           !(tokens[aux].head == static_cast<std::int32_t>(second) && tokens[aux].relation == Relation::aux))
      ++aux;
    if (aux < 4 || aux >= second ||
        (tokens[aux].xpos != "MD" && tokens[aux].xpos != "VBZ" && tokens[aux].xpos != "VBP"))
      continue;
    std::size_t subject = aux - 1;
    while (subject > 0 && (tokens[subject].relation == Relation::flat || tokens[subject].relation == Relation::nmod) &&
           tokens[subject].head >= 0 && tokens[subject].head < static_cast<std::int32_t>(subject))
      subject = static_cast<std::size_t>(tokens[subject].head);
    if (!is_noun(tokens[subject]) || tokens[subject].relation != Relation::conj || tokens[subject].head < 0) continue;
    const auto object = static_cast<std::size_t>(tokens[subject].head);
    const auto first = static_cast<std::size_t>(clause.head);
    if (object >= subject || first >= object || tokens[object].head != clause.head || tokens[first].upos != Upos::verb)
      continue;
    if (tokens[object].relation != Relation::obj && tokens[object].relation != Relation::obl) continue;
    for (std::size_t at = object + 1; at < subject; ++at)
      if (tokens[at].relation == Relation::cc && tokens[at].head == static_cast<std::int32_t>(subject))
        tokens[at].head = static_cast<std::int32_t>(second);
    move_arc(tokens[subject], second, subject_relation(tokens, second));
    clause.relation = Relation::conj;
  }
}

// "did so, with Holm between them, signed a treaty": what "with" tells ends at the comma, and has no past of its own.
void part_absolutes(std::vector<Token>& tokens) {
  for (std::size_t second = 5; second < tokens.size(); ++second) {
    Token& clause = tokens[second];
    if (clause.xpos != "VBD" || clause.head < 0 || clause.head >= static_cast<std::int32_t>(second) ||
        tokens[second - 1].form != "," || !has_child(tokens, second, Relation::obj))
      continue;
    const auto first = static_cast<std::size_t>(clause.head);
    if (tokens[first].xpos != "VBD") continue;
    std::size_t with = first + 1, beside = tokens.size();
    while (with < second && !(tokens[with].form == "with" && tokens[with].head == static_cast<std::int32_t>(second)))
      ++with;
    for (std::size_t at = with + 1; at < second; ++at)
      if (tokens[at].head == static_cast<std::int32_t>(second) && is_subject(tokens[at])) beside = at;
    if (with >= second || beside == tokens.size()) continue;
    move_arc(tokens[beside], first, Relation::obl);
    move_arc(tokens[with], beside, Relation::case_);
    clause.relation = Relation::conj;
  }
}

// "insists that Georgia strike": the clause is the insisting's and "that" opens it; nothing hangs on a link.
void raise_clauses_on_that(std::vector<Token>& tokens) {
  for (std::size_t at = 2; at < tokens.size(); ++at) {
    Token& verb = tokens[at];
    if (verb.upos != Upos::verb || verb.head < 1 || verb.head >= static_cast<std::int32_t>(at) ||
        !has_subject(tokens, at))
      continue;
    Token& that = tokens[static_cast<std::size_t>(verb.head)];
    if (that.form != "that" || that.relation != Relation::mark || that.head < 0 || that.head >= verb.head ||
        tokens[static_cast<std::size_t>(that.head)].upos != Upos::verb)
      continue;
    const auto link = static_cast<std::size_t>(verb.head);
    move_arc(verb, static_cast<std::size_t>(that.head), Relation::ccomp);
    move_arc(tokens[link], at, Relation::mark);
  }
}

}  // namespace

void mend_joined_clauses(Sentence& sentence) {
  part_objects_from_subjects(sentence.tokens);
  give_subjects_to_joined_clauses(sentence.tokens);
  part_absolutes(sentence.tokens);
  raise_clauses_on_that(sentence.tokens);
}

}  // namespace chancery
