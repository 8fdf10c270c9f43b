// "That" which the tagger takes for a conjunction where it is a pronoun, and the place it has in its clause; subjects
// hung on "where", pronouns that are an infinitive's object.
#include <algorithm>
#include <array>
#include <string_view>

#include "core/word_filter.hpp"
#include "language/penn_tags.hpp"
#include "language/tree_parts.hpp"
#include "language/tree_repair.hpp"

namespace chancery {
namespace {

// Nouns that a whole statement may follow: "the claim that Peru built a dam", "the day that he left".
bool takes_statement(const std::string& lemma) {
  static constexpr std::array nouns = std::to_array<std::string_view>({"accusation",
                                                                       "acknowledgement",
                                                                       "admission",
                                                                       "agreement",
                                                                       "allegation",
                                                                       "announcement",
                                                                       "anxiety",
                                                                       "appeal",
                                                                       "argument",
                                                                       "assertion",
                                                                       "assessment",
                                                                       "assumption",
                                                                       "assurance",
                                                                       "awareness",
                                                                       "belief",
                                                                       "certainty",
                                                                       "chance",
                                                                       "charge",
                                                                       "claim",
                                                                       "clue",
                                                                       "commitment",
                                                                       "complaint",
                                                                       "concern",
                                                                       "conclusion",
                                                                       "condition",
                                                                       "confidence",
                                                                       "confirmation",
                                                                       "consensus",
                                                                       "contention",
                                                                       "conviction",
                                                                       "criticism",
                                                                       "day",
                                                                       "decision",
                                                                       "declaration",
                                                                       "demand",
                                                                       "denial",
                                                                       "determination",
                                                                       "doctrine",
                                                                       "doubt",
                                                                       "evidence",
                                                                       "expectation",
                                                                       "extent",
                                                                       "fact",
                                                                       "fear",
                                                                       "feeling",
                                                                       "finding",
                                                                       "ground",
                                                                       "guarantee",
                                                                       "hint",
                                                                       "hope",
                                                                       "idea",
                                                                       "impression",
                                                                       "indication",
                                                                       "insistence",
                                                                       "instruction",
                                                                       "judgment",
                                                                       "knowledge",
                                                                       "likelihood",
                                                                       "message",
                                                                       "moment",
                                                                       "news",
                                                                       "notion",
                                                                       "objection",
                                                                       "observation",
                                                                       "opinion",
                                                                       "order",
                                                                       "perception",
                                                                       "plea",
                                                                       "pledge",
                                                                       "possibility",
                                                                       "prediction",
                                                                       "principle",
                                                                       "probability",
                                                                       "promise",
                                                                       "proof",
                                                                       "proposal",
                                                                       "prospect",
                                                                       "proviso",
                                                                       "reason",
                                                                       "recognition",
                                                                       "recommendation",
                                                                       "remark",
                                                                       "reminder",
                                                                       "report",
                                                                       "request",
                                                                       "requirement",
                                                                       "resolution",
                                                                       "revelation",
                                                                       "risk",
                                                                       "rule",
                                                                       "ruling",
                                                                       "rumour",
                                                                       "rumor",
                                                                       "sense",
                                                                       "sign",
                                                                       "signal",
                                                                       "speculation",
                                                                       "stipulation",
                                                                       "stance",
                                                                       "statement",
                                                                       "suggestion",
                                                                       "suspicion",
                                                                       "testimony",
                                                                       "theory",
                                                                       "threat",
                                                                       "time",
                                                                       "truth",
                                                                       "understanding",
                                                                       "verdict",
                                                                       "view",
                                                                       "vow",
                                                                       "warning",
                                                                       "way",
                                                                       "wish",
                                                                       "word",
                                                                       "year",
                                                                       "position",
                                                                       "premise",
                                                                       "point",
                                                                       "line",
                                                                       "case",
                                                                       "basis",
                                                                       "case",
                                                                       "notice",
                                                                       "call"});
  return is_one_of(lemma, nouns);
}

// What the clause lacks, and "that" therefore is; dep if it lacks nothing.
Relation gap_of(const std::vector<Token>& tokens, std::size_t verb) {
  const bool passive = has_child(tokens, verb, Relation::aux_pass);
  if (!has_child(tokens, verb, Relation::nsubj) && !has_child(tokens, verb, Relation::nsubj_pass))
    return passive ? Relation::nsubj_pass : Relation::nsubj;
  const bool full = passive || has_child(tokens, verb, Relation::obj) || has_child(tokens, verb, Relation::ccomp) ||
                    has_child(tokens, verb, Relation::xcomp) || has_child(tokens, verb, Relation::cop);
  return full ? Relation::dep : Relation::obj;
}

// "Vilnius, where she is to meet Berg": the subject is of who meets, and nobody is "where".
void mend_where_is_to(std::vector<Token>& tokens) {
  for (std::size_t at = 1; at + 3 < tokens.size(); ++at) {
    const Token& where = tokens[at];
    if ((where.form != "where" && where.form != "when") || where.relation != Relation::advmod ||
        where.head <= static_cast<std::int32_t>(at))
      continue;
    const std::int32_t verb = where.head;
    const auto begin = static_cast<std::size_t>(verb);
    if (tokens[begin].xpos != "VB" || tokens[begin - 1].form != "to" || !has_child(tokens, at, Relation::nsubj))
      continue;
    for (std::size_t child = at + 1; child < begin; ++child) {
      Token& one = tokens[child];
      if (one.head != static_cast<std::int32_t>(at) ||
          (one.relation != Relation::nsubj && one.relation != Relation::cop))
        continue;
      one.head = verb;
      if (one.relation == Relation::cop) one.relation = Relation::aux;
      one.head_probability *= moved_arc_trust;
    }
  }
}

// "which the three had helped to found": what was founded.
void give_objects_to_infinitives(std::vector<Token>& tokens) {
  static constexpr std::array<std::string_view, 20> directing = {
      "ask",  "urge",  "order", "allow", "force", "enable", "expect", "want", "invite",  "tell",
      "call", "press", "cause", "lead",  "get",   "teach",  "train",  "use",  "require", "consider"};
  for (std::size_t at = 1; at < tokens.size(); ++at) {
    Token& pronoun = tokens[at];
    if (pronoun.relation != Relation::obj || pronoun.head <= static_cast<std::int32_t>(at) ||
        (pronoun.xpos != "WDT" && pronoun.form != "that"))
      continue;
    const Token& verb = tokens[static_cast<std::size_t>(pronoun.head)];
    if (verb.upos != Upos::verb || is_one_of(verb.lemma, directing)) continue;
    for (std::size_t next = static_cast<std::size_t>(pronoun.head) + 2;
         next < tokens.size() && next < static_cast<std::size_t>(pronoun.head) + 4; ++next) {
      if (tokens[next].head != pronoun.head || tokens[next].relation != Relation::xcomp ||
          tokens[next - 1].xpos != "TO")
        continue;
      if (has_child(tokens, next, Relation::obj) || has_child(tokens, next, Relation::ccomp) ||
          has_child(tokens, next, Relation::xcomp))
        continue;
      pronoun.head = static_cast<std::int32_t>(next);
      pronoun.head_probability *= moved_arc_trust;
      break;
    }
  }
}

// "rumours that Chad attacked Mali", "a report in the press that it had sold arms": a whole statement, which lacks no
// object.
void open_statements(std::vector<Token>& tokens) {
  for (std::size_t at = 1; at + 2 < tokens.size(); ++at) {
    Token& that = tokens[at];
    if (that.form != "that" || that.relation != Relation::obj || that.head <= static_cast<std::int32_t>(at)) continue;
    const auto verb = static_cast<std::size_t>(that.head);
    Token& clause = tokens[verb];
    if (clause.relation != Relation::acl_relcl || clause.head < 0 || clause.head >= static_cast<std::int32_t>(at) ||
        !has_subject(tokens, verb))
      continue;
    const bool full = std::any_of(
        tokens.begin() + static_cast<std::ptrdiff_t>(verb), tokens.end(),
        [&](const Token& t) { return t.head == that.head && t.relation == Relation::obj && is_nominal(t); });
    auto noun = static_cast<std::size_t>(clause.head);
    while (!takes_statement(tokens[noun].lemma) && tokens[noun].relation == Relation::nmod && tokens[noun].head >= 0 &&
           tokens[noun].head < clause.head)
      noun = static_cast<std::size_t>(tokens[noun].head);
    if (!full || !takes_statement(tokens[noun].lemma)) continue;
    that.upos = Upos::sconj;
    that.xpos = penn_tag("IN");
    that.relation = Relation::mark;
    if (noun != static_cast<std::size_t>(clause.head)) move_arc(clause, noun, Relation::acl);
    clause.relation = Relation::acl;
  }
}

}  // namespace

void mend_relative_that(Sentence& sentence) {
  auto& tokens = sentence.tokens;
  open_statements(tokens);
  mend_where_is_to(tokens);
  for (std::size_t at = 1; at + 1 < tokens.size(); ++at) {
    Token& that = tokens[at];
    if (that.form != "that" || that.upos == Upos::pron || that.head <= static_cast<std::int32_t>(at)) continue;
    const auto verb = static_cast<std::size_t>(that.head);
    Token& clause = tokens[verb];
    const bool relative = clause.relation == Relation::acl_relcl;
    if (clause.upos != Upos::verb || (!relative && clause.relation != Relation::acl) || clause.head < 0 ||
        clause.head >= static_cast<std::int32_t>(at))
      continue;
    const Token& noun = tokens[static_cast<std::size_t>(clause.head)];
    if (!is_noun(noun)) continue;
    const bool placed =
        that.relation == Relation::obj || that.relation == Relation::nsubj || that.relation == Relation::nsubj_pass;
    if (!placed) {
      if (that.relation != Relation::mark || takes_statement(noun.lemma)) continue;
      const Relation gap = gap_of(tokens, verb);
      if (gap == Relation::dep) continue;
      that.relation = gap;
      that.head_probability *= moved_arc_trust;
    }
    that.upos = Upos::pron;
    that.xpos = penn_tag("WDT");
    clause.relation = Relation::acl_relcl;
  }
  give_objects_to_infinitives(tokens);
}

}  // namespace chancery
