// Participles that the parser hangs on a noun beside their verb.
#include <algorithm>
#include <array>
#include <string_view>

#include "language/tree_repair.hpp"

namespace chancery {
namespace {

bool is_nominal(const Token& token) {
  return token.upos == Upos::noun || token.upos == Upos::propn || token.upos == Upos::num;
}

}  // namespace

void mend_participles(Sentence& sentence) {
  auto& tokens = sentence.tokens;
  for (std::size_t at = 2; at + 1 < tokens.size(); ++at) {
    Token& doing = tokens[at];
    if (doing.xpos != "VBG" || doing.head < 0 || doing.head >= static_cast<std::int32_t>(at)) continue;
    const Token& above = tokens[static_cast<std::size_t>(doing.head)];
    if (doing.relation == Relation::acl && doing.head + 1 == static_cast<std::int32_t>(at) && above.upos == Upos::verb && above.xpos != "VBN") {
      doing.relation = Relation::xcomp;
      continue;
    }
    constexpr std::array<std::string_view, 18> saying = {"call", "say", "accuse", "urge", "describe", "warn", "add", "blame", "cite", "argue",
                                                         "brand", "promise", "vow", "threaten", "demand", "denounce", "condemn", "insist"};
    const bool says = doing.relation == Relation::acl && std::find(saying.begin(), saying.end(), doing.lemma) != saying.end();
    if ((doing.relation != Relation::advcl && !says) || tokens[at - 1].form != "," || !is_nominal(above)) continue;
    if (above.relation != Relation::obj && above.relation != Relation::obl && above.relation != Relation::nmod) continue;
    if (std::any_of(tokens.begin(), tokens.end(), [&](const Token& t) { return t.head == doing.head && t.relation == Relation::cop; })) continue;
    std::int32_t verb = above.head;
    for (int steps = 0; steps < 4 && verb >= 0 && tokens[static_cast<std::size_t>(verb)].upos != Upos::verb; ++steps)
      verb = tokens[static_cast<std::size_t>(verb)].head;
    if (verb < 0 || tokens[static_cast<std::size_t>(verb)].upos != Upos::verb) continue;
    doing.head = verb;
    doing.relation = Relation::advcl;
  }
}

}  // namespace chancery
