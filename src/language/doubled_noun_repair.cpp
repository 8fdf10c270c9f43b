// "shoulder to shoulder": the parser takes the second word for a verb or for what something is given to.
#include <algorithm>
#include <array>
#include <string_view>

#include "language/tree_parts.hpp"
#include "language/tree_repair.hpp"

namespace chancery {

// "stands shoulder to shoulder with Togo": the three words say how, and what hangs on them hangs on the verb.
void mend_doubled_nouns(Sentence& sentence) {
  struct Idiom {
    std::string_view noun, link;
  };
  static constexpr std::array<Idiom, 3> idioms = {{{"shoulder", "to"}, {"side", "by"}, {"hand", "in"}}};
  auto& tokens = sentence.tokens;
  for (std::size_t at = 1; at + 2 < tokens.size(); ++at) {
    const auto said = [&](const Idiom& idiom) {
      return tokens[at].form == idiom.noun && tokens[at + 1].form == idiom.link && tokens[at + 2].form == idiom.noun;
    };
    if (std::none_of(idioms.begin(), idioms.end(), said)) continue;
    const auto begin = static_cast<std::int32_t>(at), end = begin + 3;
    const auto inside = [&](std::int32_t one) { return one >= begin && one < end; };
    std::int32_t verb = -1;
    for (std::int32_t one = begin; one < end && verb < 0; ++one)
      if (const std::int32_t head = tokens[static_cast<std::size_t>(one)].head; head >= 0 && !inside(head)) verb = head;
    if (verb < 0 || verb > begin || tokens[static_cast<std::size_t>(verb)].upos != Upos::verb) continue;
    for (Token& one : tokens)
      if (inside(one.head)) one.head = verb;
    move_arc(tokens[at], static_cast<std::size_t>(verb), Relation::advmod);
    move_arc(tokens[at + 1], at + 2, Relation::case_);
    move_arc(tokens[at + 2], at, Relation::nmod);
    tokens[at].upos = tokens[at + 2].upos = Upos::noun;
    tokens[at + 1].upos = Upos::adp;
  }
}

}  // namespace chancery
