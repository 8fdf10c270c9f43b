// Papers behind those with whom, or the place where, they were signed: "signed with Chile and Peru a treaty on tin".
#include <algorithm>
#include <array>
#include <string_view>

#include "language/paper_words.hpp"
#include "language/penn_tags.hpp"
#include "language/tree_parts.hpp"
#include "language/tree_repair.hpp"

namespace chancery {
namespace {

constexpr std::size_t longest_phrase = 16;  // words between the verb and the paper
constexpr float sure = 0.9F;

bool ends_phrase(const Token& token) {
  return (token.upos == Upos::verb && token.name == NameType::none) || token.upos == Upos::aux ||
         token.upos == Upos::sconj || token.form == ";" || token.form == ":" || token.form == "that" ||
         token.form == "to";
}

// "The senate adopted by 44 votes to 13 a law": it adopted, whatever the tags say, and nobody was adopted.
void make_active(std::vector<Token>& tokens, std::size_t verb) {
  Token& own = tokens[verb];
  const std::int32_t noun = own.head;
  if (own.relation == Relation::acl && noun >= 0 && noun + 1 == static_cast<std::int32_t>(verb) &&
      tokens[static_cast<std::size_t>(noun)].relation == Relation::root) {
    Token& subject = tokens[static_cast<std::size_t>(noun)];
    own.head = subject.head;
    own.relation = Relation::root;
    move_arc(subject, verb, Relation::nsubj);
    for (Token& one : tokens)
      if (one.head == noun && one.upos == Upos::punct) one.head = static_cast<std::int32_t>(verb);
  }
  if (own.relation == Relation::root && own.xpos == "VBN" && !has_child(tokens, verb, Relation::aux))
    own.xpos = penn_tag("VBD");
  for (Token& one : tokens)
    if (one.head == static_cast<std::int32_t>(verb) && one.relation == Relation::nsubj_pass)
      one.relation = Relation::nsubj;
}

}  // namespace

void mend_late_papers(Sentence& sentence) {
  std::vector<Token>& tokens = sentence.tokens;
  static constexpr std::array<std::string_view, 9> links = {"with", "in",    "at", "on",  "before",
                                                            "by",   "after", "to", "into"};
  static constexpr std::array<std::string_view, 6> manners = {"majority", "consensus", "acclamation",
                                                              "vote",     "votes",     "margin"};
  for (std::size_t verb = 0; verb + 5 < tokens.size(); ++verb) {
    if (!signs(tokens[verb]) || !is_one_of(tokens[verb + 1].form, links) || has_child(tokens, verb, Relation::aux_pass))
      continue;
    // "adopted by 138 votes to 61 a resolution", and not "adopted by the senate"
    const bool by = tokens[verb + 1].form == "by";
    const bool tallied = by && (is_one_of(tokens[verb + 2].form, manners) ||
                                is_one_of(tokens[verb + 3].form, manners) || is_one_of(tokens[verb + 4].form, manners));
    if (by && !tallied) continue;
    // "submitted to President Weber a roadmap"
    static constexpr std::array<std::string_view, 9> hands = {"submitted", "submit", "submits", "presented", "presents",
                                                              "proposed",  "sent",   "handed",  "gave"};
    if (is_one_of(tokens[verb].form, hands) != (tokens[verb + 1].form == "to")) continue;
    const auto before = [&](const Token& one) {
      return one.relation == Relation::obj && one.head == static_cast<std::int32_t>(verb) &&
             &one < &tokens[verb];  // "the treaty that they signed with Peru"
    };
    if (std::any_of(tokens.begin(), tokens.end(), before) || tokens[verb].relation == Relation::acl_relcl ||
        (tokens[verb].relation == Relation::acl && !tallied))
      continue;
    for (std::size_t at = verb + 3; at < tokens.size() && at <= verb + longest_phrase; ++at) {
      const bool tally = tokens[at].form == "to" && at + 1 < tokens.size() &&
                         tokens[at + 1].upos == Upos::num;  // "by 138 votes to 61"
      if (ends_phrase(tokens[at]) && !tally) break;
      // "with the parties to a treaty": what hangs on a preposition is no object
      if (tokens[at - 1].upos == Upos::adp || tokens[at - 1].form == "and") continue;
      const std::size_t paper = paper_from(tokens, at);
      if (paper == 0) continue;
      Token& noun = tokens[paper];
      if (has_child(tokens, paper, Relation::case_) || is_under(tokens, verb, paper)) break;
      if (tallied) make_active(tokens, verb);
      const bool sealed = noun.relation == Relation::obj && noun.head == static_cast<std::int32_t>(verb);
      if (!sealed) move_arc(noun, verb, Relation::obj);
      noun.head_probability = std::max(noun.head_probability, sure);
      break;
    }
  }
}

}  // namespace chancery
