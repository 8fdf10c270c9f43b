// "Ana Holm, Acting Under Secretary for Trade and Food, who met": the first words are the office's, of which the parser
// makes a clause ("acting under a secretary"), and what follows the portfolio is said of the person.
#include <array>
#include <string_view>

#include "language/penn_tags.hpp"
#include "language/tree_parts.hpp"
#include "language/tree_repair.hpp"

namespace chancery {
namespace {

bool is_relative(Relation relation) { return relation == Relation::acl_relcl || relation == Relation::acl; }

bool hangs_on(const Token& token, std::size_t head) { return token.head == static_cast<std::int32_t>(head); }

// The words from "Acting" on hang on the office, the office on the person.
void place_office(std::vector<Token>& tokens, std::size_t acting, std::size_t office, std::size_t person) {
  for (std::size_t at = office + 1; at < tokens.size(); ++at)
    if (hangs_on(tokens[at], acting))
      move_arc(tokens[at], office,
               tokens[at].upos == Upos::propn || is_noun(tokens[at]) ? Relation::nmod : tokens[at].relation);
  move_arc(tokens[acting], office, Relation::amod);
  move_arc(tokens[office], person, Relation::appos);
}

// ", who met": the person did, where the parser has the portfolio do it.
void hand_clause(std::vector<Token>& tokens, std::size_t office, std::size_t person) {
  for (std::size_t at = office + 2; at < tokens.size(); ++at) {
    if (tokens[at].form != "who" || tokens[at - 1].form != ",") continue;
    for (std::size_t verb = at + 1; verb < tokens.size(); ++verb)
      if (is_relative(tokens[verb].relation) && is_within(tokens[verb].head, office, at))
        return move_arc(tokens[verb], person, Relation::acl_relcl);
    return;
  }
}

}  // namespace

void mend_under_secretaries(Sentence& sentence) {
  auto& tokens = sentence.tokens;
  for (std::size_t at = 2; at + 1 < tokens.size(); ++at) {
    if (tokens[at].form != "Under" || tokens[at + 1].form != "Secretary") continue;
    tokens[at].upos = Upos::propn;
    tokens[at].xpos = penn_tag("NNP");
    move_arc(tokens[at], at + 1, Relation::compound);
    const std::size_t acting = tokens[at - 1].form == "Acting" || tokens[at - 1].form == "Deputy" ? at - 1 : at;
    if (acting == at || tokens[acting - 1].form != "," || tokens[acting].head < 0) continue;
    const auto person = static_cast<std::size_t>(tokens[acting].head);
    if (person >= acting || tokens[person].name != NameType::person || !hangs_on(tokens[at + 1], acting)) continue;
    place_office(tokens, acting, at + 1, person);
    hand_clause(tokens, at + 1, person);
  }
}

}  // namespace chancery
