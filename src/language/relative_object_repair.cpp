// Relative pronouns that are what a clause does something to: "the movement, which Chad backs".
#include "language/penn_tags.hpp"
#include "language/tree_parts.hpp"
#include "language/tree_repair.hpp"

namespace chancery {
namespace {

bool is_relative_pronoun(const Token& token) {
  return (token.xpos == "WDT" || token.xpos == "WP") &&
         (token.form == "which" || token.form == "whom" || token.form == "that");
}

// "of Karl Weber, which": nobody is a "which", so it is of what he belongs to.
std::size_t thing_before(const std::vector<Token>& tokens, std::size_t comma) {
  std::size_t noun = comma;
  while (noun > 0 && !is_noun(tokens[noun])) --noun;
  for (int steps = 0; steps < 6; ++steps) {
    const Token& token = tokens[noun];
    const bool inner =
        token.relation == Relation::flat || token.relation == Relation::compound || token.relation == Relation::appos;
    const bool person = token.name == NameType::person && token.relation == Relation::nmod;
    if ((!inner && !person) || token.head < 0 || token.head >= static_cast<std::int32_t>(comma)) break;
    noun = static_cast<std::size_t>(token.head);
  }
  return noun;
}

// "the council, which Chad arms, stormed it": the parser makes the pronoun a part of the main clause and hangs the
// other on it.
void hang_clauses_of_pronouns(std::vector<Token>& tokens) {
  for (std::size_t at = 3; at < tokens.size(); ++at) {
    Token& verb = tokens[at];
    if (verb.relation != Relation::acl_relcl || verb.upos != Upos::verb || verb.head < 2 ||
        verb.head >= static_cast<std::int32_t>(at))
      continue;
    auto which = static_cast<std::size_t>(verb.head);
    const bool on_article = tokens[which].upos == Upos::det && which > 2 && is_relative_pronoun(tokens[which - 1]);
    if (on_article) --which;
    if (!is_relative_pronoun(tokens[which]) || tokens[which - 1].form != "," ||
        (!is_noun(tokens[which - 2]) && tokens[which - 2].form != ")"))
      continue;
    if (!has_child(tokens, at, Relation::nsubj) || has_child(tokens, at, Relation::obj)) continue;
    const std::size_t noun = thing_before(tokens, which - 2);
    if (!is_noun(tokens[noun])) continue;
    move_arc(verb, noun, Relation::acl_relcl);
    move_arc(tokens[which], at, Relation::obj);
    for (std::size_t name = which + 2; on_article && name < at; ++name)
      if (is_noun(tokens[name]) && is_subject(tokens[name])) move_arc(tokens[which + 1], name, Relation::det);
  }
}

// "which Chad backs": two subjects, of which the pronoun is none.
void part_subjects(std::vector<Token>& tokens) {
  for (std::size_t at = 1; at + 2 < tokens.size(); ++at) {
    Token& which = tokens[at];
    if (which.relation != Relation::nsubj || !is_relative_pronoun(which) ||
        which.head <= static_cast<std::int32_t>(at) + 1)
      continue;
    const auto verb = static_cast<std::size_t>(which.head);
    if (tokens[verb].upos != Upos::verb || has_child(tokens, verb, Relation::obj)) continue;
    for (std::size_t name = at + 1; name < verb; ++name)
      if (tokens[name].head == which.head && is_subject(tokens[name]) && is_noun(tokens[name])) {
        which.relation = Relation::obj;
        break;
      }
  }
}

// "toured the lighthouse and the factory, owned by Acme": the last of a row that does nothing.
void hang_participles_of_rows(std::vector<Token>& tokens) {
  for (std::size_t at = 4; at < tokens.size(); ++at) {
    Token& verb = tokens[at];
    if (verb.relation != Relation::acl || verb.xpos != "VBN" || tokens[at - 1].form != "," || verb.head < 0 ||
        verb.head >= static_cast<std::int32_t>(at))
      continue;
    const Token& first = tokens[static_cast<std::size_t>(verb.head)];
    if (first.relation != Relation::obj && first.relation != Relation::obl && first.relation != Relation::nmod)
      continue;
    if (first.name == NameType::person) continue;  // "Berg and Holm, nominated by the party": both
    for (std::size_t last = at - 2; last > static_cast<std::size_t>(verb.head); --last)
      if (tokens[last].head == verb.head && tokens[last].relation == Relation::conj && is_noun(tokens[last])) {
        move_arc(verb, last, Relation::acl);
        break;
      }
  }
}

// "Ana Duarte, whom the assembly elected in May, resigned": "whom" is what the next verb does something to, and the
// noun before the verb does it.
void hang_clauses_of_whom(std::vector<Token>& tokens) {
  constexpr std::size_t longest = 8;  // tokens of the inner subject
  for (std::size_t whom = 2; whom + 3 < tokens.size(); ++whom) {
    if (tokens[whom].form != "whom" || tokens[whom - 1].form != ",") continue;
    std::size_t verb = whom + 1;
    while (verb < tokens.size() && verb < whom + longest &&
           (is_nominal(tokens[verb]) || tokens[verb].upos == Upos::det || tokens[verb].upos == Upos::adj ||
            tokens[verb].upos == Upos::part))
      ++verb;
    if (verb >= tokens.size() || verb == whom + 1 || tokens[verb].upos != Upos::verb || !is_noun(tokens[verb - 1]))
      continue;
    if (tokens[whom].relation == Relation::obj && tokens[whom].head == static_cast<std::int32_t>(verb)) continue;
    std::size_t subject = verb - 1;
    while (tokens[subject].head > static_cast<std::int32_t>(whom) &&
           tokens[subject].head < static_cast<std::int32_t>(verb))
      subject = static_cast<std::size_t>(tokens[subject].head);
    const std::size_t person = thing_before(tokens, whom - 1);
    if (!is_noun(tokens[person]) || is_under(tokens, person, verb)) continue;
    const std::int32_t after = tokens[whom].head;
    if (tokens[verb].xpos == "VBN") tokens[verb].xpos = penn_tag("VBD");
    move_arc(tokens[verb], person, Relation::acl_relcl);
    move_arc(tokens[whom], verb, Relation::obj);
    move_arc(tokens[subject], verb, Relation::nsubj);
    if (after <= static_cast<std::int32_t>(verb)) continue;
    const auto main = static_cast<std::size_t>(after);
    if (tokens[main].upos != Upos::verb || tokens[main].relation != Relation::acl_relcl ||
        tokens[main].head != static_cast<std::int32_t>(person) || tokens[person].head >= 0)
      continue;
    tokens[main].head = -1;
    tokens[main].relation = Relation::root;
    move_arc(tokens[person], main, subject_relation(tokens, main));
  }
}

// "a port that Chad wants to build": the pronoun is what is built.
void give_pronouns_to_infinitives(std::vector<Token>& tokens) {
  static constexpr std::array<std::string_view, 35> willing = {
      "want",   "plan",    "hope",    "intend",   "seek",   "aim",      "promise", "agree",  "decide",
      "refuse", "begin",   "start",   "continue", "try",    "prepare",  "vow",     "pledge", "threaten",
      "offer",  "propose", "attempt", "manage",   "fail",   "expect",   "wish",    "need",   "undertake",
      "have",   "choose",  "use",     "help",     "strive", "struggle", "yearn",   "like"};
  for (std::size_t at = 1; at + 3 < tokens.size(); ++at) {
    Token& which = tokens[at];
    if (!is_relative_pronoun(which) || which.relation != Relation::obj || which.head <= static_cast<std::int32_t>(at))
      continue;
    const auto verb = static_cast<std::size_t>(which.head);
    if (tokens[verb].upos != Upos::verb || !is_one_of(tokens[verb].lemma, willing) ||
        !has_child(tokens, verb, Relation::nsubj))
      continue;
    for (std::size_t deed = verb + 2; deed < tokens.size() && deed < verb + 5; ++deed) {
      const Token& doing = tokens[deed];
      if (doing.relation != Relation::xcomp || doing.head != static_cast<std::int32_t>(verb) || doing.xpos != "VB" ||
          tokens[deed - 1].form != "to")
        continue;
      if (!has_child(tokens, deed, Relation::obj)) move_arc(which, deed, Relation::obj);
      break;
    }
  }
}

// "Orvik, based in Oslo, which bought": the firm does it, and not its seat.
void hang_clauses_behind_seats(std::vector<Token>& tokens) {
  static constexpr std::array<std::string_view, 6> seated = {"based",        "headquartered", "registered",
                                                             "incorporated", "listed",        "domiciled"};
  for (std::size_t at = 5; at < tokens.size(); ++at) {
    Token& verb = tokens[at];
    if (verb.relation != Relation::acl_relcl || verb.head < 3 || verb.head >= static_cast<std::int32_t>(at)) continue;
    const Token& seat = tokens[static_cast<std::size_t>(verb.head)];
    if (seat.relation != Relation::obl || seat.head < 1 || seat.head > verb.head) continue;
    const Token& sitting = tokens[static_cast<std::size_t>(seat.head)];
    if (sitting.relation != Relation::acl || sitting.head < 0 || sitting.head > seat.head ||
        !is_one_of(sitting.form, seated))
      continue;
    for (std::size_t which = static_cast<std::size_t>(verb.head) + 2; which < at; ++which)
      if (tokens[which].form == "which" && tokens[which].head == static_cast<std::int32_t>(at) &&
          is_subject(tokens[which]) && tokens[which - 1].form == ",") {
        move_arc(verb, static_cast<std::size_t>(sitting.head), Relation::acl_relcl);
        break;
      }
  }
}

// "the refinery, which Kuwait and Oman own": the tagger takes the verb for "their own".
void read_own_as_verb(std::vector<Token>& tokens) {
  for (std::size_t at = 2; at < tokens.size(); ++at) {
    Token& own = tokens[at];
    if (own.form != "own" || own.upos != Upos::adj || own.relation != Relation::acl_relcl || !is_noun(tokens[at - 1]) ||
        !has_subject(tokens, at))
      continue;
    own.upos = Upos::verb;
    own.xpos = penn_tag("VBP");
  }
}

}  // namespace

void mend_relative_objects(Sentence& sentence) {
  read_own_as_verb(sentence.tokens);
  hang_clauses_of_whom(sentence.tokens);
  hang_clauses_of_pronouns(sentence.tokens);
  part_subjects(sentence.tokens);
  hang_participles_of_rows(sentence.tokens);
  give_pronouns_to_infinitives(sentence.tokens);
  hang_clauses_behind_seats(sentence.tokens);
}

}  // namespace chancery
