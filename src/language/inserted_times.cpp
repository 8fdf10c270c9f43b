// "was on Friday awarded the prize", "were last week expelled": the time between auxiliary and participle draws the
// auxiliary and the subject to itself. Both belong to the participle.
#include "language/annotation_buffers.hpp"

namespace chancery {
namespace {

bool is_be(const Token& token) {
  return token.upos == Upos::aux && (token.lemma == "be" || token.form == "was" || token.form == "were" || token.form == "is" ||
                                     token.form == "are");
}

}  // namespace

void mend_inserted_times(std::span<Token> tokens) {
  constexpr std::size_t longest = 5;  // words of the time
  for (std::size_t be = 0; be + 2 < tokens.size(); ++be) {
    if (!is_be(tokens[be]) || tokens[be].relation != Relation::cop || tokens[be].head <= static_cast<std::int32_t>(be))
      continue;
    const auto time = static_cast<std::size_t>(tokens[be].head);
    if (time > be + longest || time + 1 >= tokens.size()) continue;
    const Token& verb = tokens[time + 1];
    if (verb.xpos != "VBN" && verb.xpos != "VBD") continue;
    if (tokens[time].head != static_cast<std::int32_t>(time) + 1) continue;
    const auto participle = static_cast<std::int32_t>(time) + 1;
    for (std::size_t at = 0; at < be; ++at)
      if (tokens[at].head == static_cast<std::int32_t>(time) && tokens[at].relation == Relation::nsubj) {
        tokens[at].head = participle;
        tokens[at].relation = Relation::nsubj_pass;
      }
    tokens[be].head = participle;
    tokens[be].relation = Relation::aux_pass;
  }
}

}  // namespace chancery
