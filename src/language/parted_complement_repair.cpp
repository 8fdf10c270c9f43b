// Complements that a town's name parts from their noun: "the arrest in Paris of the banker".
#include <array>
#include <string_view>

#include "language/tree_parts.hpp"
#include "language/tree_repair.hpp"

namespace chancery {
namespace {

constexpr std::array<std::string_view, 8> where = {"in", "at", "to", "near", "outside", "on", "from", "off"};

bool is_introduced(const std::vector<Token>& tokens, std::size_t noun, std::size_t before) {
  for (std::size_t at = 0; at < before; ++at)
    if (tokens[at].head == static_cast<std::int32_t>(noun) && tokens[at].relation == Relation::case_ &&
        is_one_of(tokens[at].form, where))
      return true;
  return false;
}

// A word that opens a phrase of its own, or a person: no part of a name such as "Bay of Bengal".
bool opens_phrase(const Token& token) {
  return token.upos == Upos::det || token.upos == Upos::num || token.relation == Relation::nmod_poss ||
         token.name == NameType::person;
}

}  // namespace

// "the arrest in Paris of the banker", "a visit to Beijing of the Turkish president": the town is nobody's.
void mend_parted_complements(Sentence& sentence) {
  std::vector<Token>& tokens = sentence.tokens;
  for (std::size_t of = 3; of + 1 < tokens.size(); ++of) {
    if (tokens[of].form != "of" || tokens[of].relation != Relation::case_ ||
        tokens[of].head <= static_cast<std::int32_t>(of))
      continue;
    const auto part = static_cast<std::size_t>(tokens[of].head);
    if (tokens[part].relation != Relation::nmod || tokens[part].head < 0 ||
        tokens[part].head >= static_cast<std::int32_t>(of) || !opens_phrase(tokens[of + 1]))
      continue;
    const auto town = static_cast<std::size_t>(tokens[part].head);
    const Token& last = tokens[of - 1];  // of the town's name
    if (tokens[town].upos != Upos::propn || tokens[town].relation != Relation::nmod || last.upos != Upos::propn ||
        tokens[town].name != NameType::place || (of - 1 != town && last.head != tokens[part].head) ||
        has_child(tokens, town, Relation::det))
      continue;
    const std::int32_t above = tokens[town].head;
    if (above < 0 || above >= tokens[part].head || tokens[static_cast<std::size_t>(above)].upos != Upos::noun ||
        !is_introduced(tokens, town, town))
      continue;
    move_arc(tokens[part], static_cast<std::size_t>(above), Relation::nmod);
  }
}

}  // namespace chancery
