// Gerunds that complete a verb or a noun, taken for a clause beside it: "denied having sold it", "ruled out joining",
// "expressed interest in joining", "opposes Peru joining the bank".
#include <array>
#include <string_view>

#include "language/tree_parts.hpp"
#include "language/tree_repair.hpp"

namespace chancery {
namespace {

constexpr std::array<std::string_view, 24> taking = {
    "deny",     "rule",   "consider", "avoid",  "contemplate", "propose", "suggest", "delay",
    "postpone", "finish", "admit",    "recall", "resume",      "discuss", "risk",    "favour",
    "favor",    "oppose", "envisage", "stop",   "cease",       "quit",    "begin",   "start"};
constexpr std::array<std::string_view, 15> stances = {"oppose",  "welcome", "support", "back",   "favour",
                                                      "favor",   "reject",  "block",   "resist", "resent",
                                                      "protest", "condemn", "fear",    "accept", "approve"};
constexpr std::array<std::string_view, 14> nouns = {"interest", "hope",        "intention", "idea",  "chance",
                                                    "aim",      "prospect",    "purpose",   "hopes", "plan",
                                                    "risk",     "possibility", "honour",    "honor"};

bool is_clause_beside(const Token& token) {
  return token.relation == Relation::advcl || token.relation == Relation::xcomp || token.relation == Relation::acl;
}

// The gerund or, of "having sold", its first helper.
std::size_t beginning_of(const std::vector<Token>& tokens, std::size_t verb) {
  std::size_t begin = verb;
  while (begin > 0 && tokens[begin - 1].head == static_cast<std::int32_t>(verb) &&
         (tokens[begin - 1].relation == Relation::aux || tokens[begin - 1].relation == Relation::aux_pass))
    --begin;
  return begin;
}

bool is_gerund(const std::vector<Token>& tokens, std::size_t verb) {
  return tokens[beginning_of(tokens, verb)].xpos == "VBG";
}

bool is_verbs_own(const std::vector<Token>& tokens, std::size_t begin, std::size_t governor) {
  if (begin == governor + 1) return true;
  return begin == governor + 2 && tokens[governor + 1].relation == Relation::compound_prt;
}

// The token is the last one of the object that stands right before `begin`.
bool ends_before(const std::vector<Token>& tokens, std::size_t object, std::size_t begin) {
  for (std::size_t i = object + 1; i < begin; ++i)
    if (tokens[i].head != static_cast<std::int32_t>(object) ||
        (tokens[i].relation != Relation::flat && tokens[i].relation != Relation::compound))
      return false;
  return object < begin;
}

// "is in talks about building a port": what the talks are about.
bool is_topic_of_talks(const std::vector<Token>& tokens, std::size_t governor, std::size_t begin, std::size_t gerund) {
  static constexpr std::array<std::string_view, 5> talks = {"talk", "negotiation", "discussion", "conversation",
                                                            "consultation"};
  const Token& link = tokens[begin > 0 ? begin - 1 : 0];
  return tokens[governor].upos == Upos::noun && is_one_of(tokens[governor].lemma, talks) &&
         link.head == static_cast<std::int32_t>(gerund) &&
         (link.form == "about" || link.form == "on" || link.form == "over");
}

// "drop objections to Peru joining the bank": the name right before the gerund, which such a noun governs; none: 0.
std::size_t objected(const std::vector<Token>& tokens, std::size_t begin) {
  static constexpr std::array<std::string_view, 9> stances_taken = {
      "objection", "opposition", "resistance", "support", "veto", "reservation", "consent", "backing", "approval"};
  for (std::size_t noun = 1; noun < begin; ++noun) {
    if (tokens[noun].upos != Upos::noun || !is_one_of(tokens[noun].lemma, stances_taken)) continue;
    for (std::size_t name = noun + 1; name < begin; ++name)
      if (tokens[name].upos == Upos::propn && tokens[name].head == static_cast<std::int32_t>(noun) &&
          tokens[name].relation == Relation::nmod && ends_before(tokens, name, begin))
        return name;
  }
  return 0;
}

// "leaned on Chad to disarm", "appealed to its neighbour Togo to pay": what somebody is bidden.
void complete_biddings(std::vector<Token>& tokens) {
  static constexpr std::array<std::string_view, 6> bidding = {"lean", "appeal", "call", "plead", "prevail", "beg"};
  for (std::size_t at = 4; at < tokens.size(); ++at) {
    Token& deed = tokens[at];
    if (deed.relation != Relation::advcl || deed.xpos != "VB" || tokens[at - 1].form != "to" || deed.head < 0 ||
        deed.head >= static_cast<std::int32_t>(at) - 2)
      continue;
    const auto verb = static_cast<std::size_t>(deed.head);
    if (tokens[verb].upos != Upos::verb ||
        (!is_one_of(tokens[verb].lemma, bidding) && !tokens[verb].form.starts_with("lean")) ||
        has_child(tokens, verb, Relation::xcomp) || has_child(tokens, verb, Relation::obj))
      continue;
    const bool bidden = std::any_of(
        tokens.begin() + deed.head, tokens.begin() + static_cast<std::ptrdiff_t>(at), [&](const Token& one) {
          return one.relation == Relation::case_ && one.head > deed.head && one.head < static_cast<std::int32_t>(at) &&
                 tokens[static_cast<std::size_t>(one.head)].head == deed.head &&
                 (one.form == "on" || one.form == "upon" || one.form == "to" || one.form == "with");
        });
    if (bidden) deed.relation = Relation::xcomp;
  }
}

// "made her foreign minister": whom, and not whose minister.
void part_pronouns_from_offices(std::vector<Token>& tokens) {
  static constexpr std::array<std::string_view, 4> verbs = {"made", "make", "makes", "making"};
  static constexpr std::array<std::string_view, 14> offices = {
      "minister", "ambassador", "president", "secretary", "chief",       "chairman",  "chair",
      "governor", "director",   "envoy",     "spokesman", "spokeswoman", "commander", "chancellor"};
  for (std::size_t at = 1; at + 1 < tokens.size(); ++at) {
    Token& pronoun = tokens[at];
    if (pronoun.form != "her" || pronoun.relation != Relation::nmod_poss || pronoun.head < 0 ||
        !is_one_of(tokens[at - 1].form, verbs))
      continue;
    Token& office = tokens[static_cast<std::size_t>(pronoun.head)];
    if (office.head != static_cast<std::int32_t>(at) - 1 || !is_one_of(office.form, offices) ||
        (office.relation != Relation::xcomp && office.relation != Relation::obj))
      continue;
    move_arc(pronoun, at - 1, Relation::obj);
    office.relation = Relation::xcomp;
  }
}

}  // namespace

void mend_complements(Sentence& sentence) {
  part_pronouns_from_offices(sentence.tokens);
  complete_biddings(sentence.tokens);
  auto& tokens = sentence.tokens;
  for (std::size_t at = 1; at < tokens.size(); ++at) {
    Token& gerund = tokens[at];
    if (!is_clause_beside(gerund) || gerund.head < 0 || gerund.head >= static_cast<std::int32_t>(at) ||
        !is_gerund(tokens, at))
      continue;
    const auto governor = static_cast<std::size_t>(gerund.head);
    const std::size_t begin = beginning_of(tokens, at);
    if (gerund.relation == Relation::advcl && is_topic_of_talks(tokens, governor, begin, at))
      gerund.relation = Relation::acl;
    if (tokens[governor].upos != Upos::verb) continue;
    if (const std::size_t name = objected(tokens, begin); name > governor) {
      move_arc(gerund, name, Relation::acl);
      continue;
    }
    if (is_one_of(tokens[governor].lemma, taking) && is_verbs_own(tokens, begin, governor)) {
      if (gerund.relation == Relation::advcl) move_arc(gerund, governor, Relation::xcomp);
      continue;
    }
    const bool linked = begin > 0 && tokens[begin - 1].head == static_cast<std::int32_t>(at) &&
                        tokens[begin - 1].relation == Relation::mark;
    for (std::size_t noun = governor + 1; noun < begin; ++noun) {
      if (tokens[noun].head != static_cast<std::int32_t>(governor) || tokens[noun].relation != Relation::obj) continue;
      const bool stance = !linked && is_one_of(tokens[governor].lemma, stances) && ends_before(tokens, noun, begin);
      const bool aimed = linked && is_one_of(tokens[noun].lemma, nouns) && noun + 2 == begin;
      if (stance || aimed) move_arc(gerund, noun, Relation::acl);
      break;
    }
  }
}

}  // namespace chancery
