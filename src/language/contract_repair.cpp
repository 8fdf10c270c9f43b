// What deals and plans are about: "a deal for Orvik to build the port", "a contract with Orvik for the building of the
// port".
#include <algorithm>
#include <array>
#include <string_view>

#include "language/tree_parts.hpp"
#include "language/tree_repair.hpp"

namespace chancery {
namespace {

// Papers and wishes that say what somebody else is to do.
bool says_what_is_to_be_done(const Token& noun) {
  static constexpr std::array<std::string_view, 34> nouns = {
      "agreement",  "agreements", "deal",        "deals",   "contract", "contracts", "pact",
      "accord",     "memorandum", "arrangement", "licence", "license",  "permit",    "plan",
      "plans",      "proposal",   "proposals",   "tender",  "mandate",  "order",     "approval",
      "permission", "framework",  "call",        "calls",   "demand",   "demands",   "request",
      "requests",   "decision",   "invitation",  "scheme",  "way",      "clearance"};
  return noun.upos == Upos::noun && is_one_of(noun.form, nouns);
}

// "a contract with Orvik for the construction of a plant": the contract is for it, not the firm.
void give_purposes_to_contracts(std::vector<Token>& tokens) {
  static constexpr std::array<std::string_view, 10> contracts = {
      "contract", "contracts", "deal", "deals", "agreement", "agreements", "memorandum", "accord", "order", "pact"};
  const auto is_contract = [&](const Token& noun) { return is_one_of(noun.form, contracts); };
  for (std::size_t link = 3; link + 1 < tokens.size(); ++link) {
    if (tokens[link].form != "for" || tokens[link].relation != Relation::case_ ||
        tokens[link].head <= static_cast<std::int32_t>(link))
      continue;
    Token& purpose = tokens[static_cast<std::size_t>(tokens[link].head)];
    if (purpose.relation != Relation::nmod || purpose.upos == Upos::propn || purpose.head < 0 ||
        purpose.head >= static_cast<std::int32_t>(link))
      continue;
    const auto partner = static_cast<std::size_t>(purpose.head);
    if (tokens[partner].name == NameType::none || tokens[partner].head < 0 ||
        tokens[partner].head >= static_cast<std::int32_t>(partner))
      continue;
    const bool with = std::any_of(tokens.begin(), tokens.end(), [&](const Token& one) {
      return one.head == static_cast<std::int32_t>(partner) && one.relation == Relation::case_ && one.form == "with";
    });
    if (!with) continue;
    auto paper = static_cast<std::size_t>(tokens[partner].head);
    if (tokens[paper].upos == Upos::verb)
      for (std::size_t at = paper + 1; at < partner; ++at)
        if (tokens[at].relation == Relation::obj && tokens[at].head == static_cast<std::int32_t>(paper)) paper = at;
    if (is_contract(tokens[paper])) move_arc(purpose, paper, Relation::nmod);
  }
}

// "was awarded the contract to build a plant": what the contract says, and no complement of the awarding.
void give_infinitives_to_papers(std::vector<Token>& tokens) {
  for (std::size_t to = 2; to + 1 < tokens.size(); ++to) {
    const Token& mark = tokens[to];
    const Token& paper = tokens[to - 1];
    if (mark.xpos != "TO" || mark.head != static_cast<std::int32_t>(to) + 1 || !says_what_is_to_be_done(paper) ||
        paper.relation != Relation::obj)
      continue;
    Token& deed = tokens[to + 1];
    if (deed.xpos != "VB" || deed.relation != Relation::xcomp || deed.head != paper.head || has_subject(tokens, to + 1))
      continue;
    if (paper.head >= 0 && tokens[static_cast<std::size_t>(paper.head)].lemma != "use")
      move_arc(deed, to - 1, Relation::acl);
  }
}

}  // namespace

void mend_contracts(Sentence& sentence) {
  std::vector<Token>& tokens = sentence.tokens;
  give_infinitives_to_papers(tokens);
  give_purposes_to_contracts(tokens);
  for (std::size_t link = 1; link + 3 < tokens.size(); ++link) {
    Token& mark = tokens[link];
    if (mark.form != "for" || mark.relation != Relation::case_ || mark.head <= static_cast<std::int32_t>(link))
      continue;
    const std::size_t paper = link - 1;
    const auto doer = static_cast<std::size_t>(mark.head);
    if (!says_what_is_to_be_done(tokens[paper]) || !is_noun(tokens[doer])) continue;
    if (tokens[doer].relation != Relation::nmod && tokens[doer].relation != Relation::obl) continue;
    std::size_t to = doer + 1;
    while (to < tokens.size() && is_under(tokens, to, doer) && tokens[to].xpos != "TO") ++to;
    if (to + 1 >= tokens.size() || tokens[to].xpos != "TO" || tokens[to].head <= static_cast<std::int32_t>(to))
      continue;
    const auto deed = static_cast<std::size_t>(tokens[to].head);
    if (tokens[deed].xpos != "VB" || has_subject(tokens, deed) || is_under(tokens, paper, deed)) continue;
    move_arc(tokens[deed], paper, Relation::acl);
    move_arc(tokens[doer], deed, subject_relation(tokens, deed));
    mark.relation = Relation::mark;
    mark.head = static_cast<std::int32_t>(deed);
  }
}

}  // namespace chancery
