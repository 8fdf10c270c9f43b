// Rows of persons each of whom is described behind the name: "Ana Holm, aide to the president, Karl Weber, head of
// Norbank, and".
#include <algorithm>
#include <string_view>

#include "language/person_apposition_parts.hpp"
#include "language/tree_parts.hpp"

namespace chancery {
namespace {

constexpr std::size_t longest_description = 16;  // tokens from one name to the next

// The noun for one human being that begins what stands at the token: "aide to the president"; the token count if there
// is none.
std::size_t described_at(const LanguageModel& model, const std::vector<Token>& tokens, std::size_t at) {
  constexpr std::size_t reach = 8;
  for (std::size_t noun = at; noun < tokens.size() && noun < at + reach; ++noun) {
    const Token& one = tokens[noun];
    if (one.upos == Upos::verb || one.upos == Upos::aux || one.upos == Upos::adp || one.upos == Upos::cconj ||
        one.form == ",")
      break;
    if (is_person_name(one) || (one.upos == Upos::pron && one.xpos != "PRP$")) break;
    if (one.xpos == "NN" && one.upos == Upos::noun && one.relation != Relation::compound &&
        (is_human_noun(model, one) || is_office_word(one)))
      return noun;
  }
  return tokens.size();
}

// The next person's name behind the description, where a comma, "and" or a semicolon stands before it and nothing is
// told between; the token count if there is none.
std::size_t next_in_row(const std::vector<Token>& tokens, std::size_t description) {
  for (std::size_t at = description + 1; at < tokens.size() && at < description + longest_description; ++at) {
    const Token& one = tokens[at];
    if (one.upos == Upos::verb || one.upos == Upos::aux || one.upos == Upos::pron) break;
    if (!is_person_name(one)) continue;
    const std::string_view before = tokens[at - 1].form;
    return before == "," || before == "and" || before == ";" ? at : tokens.size();
  }
  return tokens.size();
}

}  // namespace

void join_described_persons(const LanguageModel& model, std::vector<Token>& tokens) {
  for (std::size_t first = 0; first + 6 < tokens.size(); ++first) {
    if (!is_person_name(tokens[first])) continue;
    const std::size_t end = end_of_name(tokens, first);
    if (end + 1 >= tokens.size() || tokens[end].form != ",") continue;
    std::size_t description = described_at(model, tokens, end + 1);
    bool joined = false;
    while (description < tokens.size() && is_under(tokens, description, first)) {
      const std::size_t next = next_in_row(tokens, description);
      if (next >= tokens.size() || !is_under(tokens, next, first)) break;
      Token& name = tokens[next];
      if (name.relation != Relation::conj && name.relation != Relation::appos) break;
      const std::size_t behind = end_of_name(tokens, next);
      const std::size_t its_own = behind < tokens.size() && tokens[behind].form == ","
                                      ? described_at(model, tokens, behind + 1)
                                      : tokens.size();
      const bool last = tokens[next - 1].form == "and" &&
                        (joined || tokens[static_cast<std::size_t>(name.head)].name != NameType::person);
      if (its_own == tokens.size() && !last) break;
      if (name.head != static_cast<std::int32_t>(first) || name.relation != Relation::conj) {
        move_arc(name, first, Relation::conj);
        if (tokens[next - 1].form == "and") {
          tokens[next - 1].head = static_cast<std::int32_t>(next);
          tokens[next - 1].relation = Relation::cc;
        }
      }
      Token& told = tokens[description];
      if (told.head == static_cast<std::int32_t>(first) && told.relation == Relation::conj)
        told.relation = Relation::appos;
      if (its_own < tokens.size() && tokens[its_own].head < static_cast<std::int32_t>(next))
        move_arc(tokens[its_own], next, Relation::appos);
      joined = true;
      description = its_own;
    }
  }
}

}  // namespace chancery
