#include "language/name_teams.hpp"

#include <array>
#include <string_view>

#include "language/name_evidence.hpp"
#include "language/name_words.hpp"

namespace chancery {
namespace {

// Logarithms, as in name_context_parts.hpp.
constexpr float plays = 4.0F;   // "beat X", "X drew with Y", "X 3 - 0 Y"
constexpr float rather = 2.0F;  // "X had the ball", "a goal for X", "X's attempt"

bool is_game_verb(std::string_view lemma_or_form) {
  static constexpr auto words = std::to_array<std::string_view>(
      {"beat",   "beats",    "beaten",  "defeat",  "defeated",   "defeats", "thrash", "thrashed", "drew",
       "draw",   "faced",    "face",    "played",  "play",       "plays",   "won",    "win",      "lost",
       "lose",   "scored",   "score",   "edged",   "eliminated", "hosted",  "host",   "trail",    "led",
       "bowled", "declared", "crushed", "knocked", "qualified",  "batted"});
  return is_one_of(lemma_or_form, words);
}

bool is_number(std::string_view form) { return !form.empty() && form[0] >= '0' && form[0] <= '9'; }

}  // namespace

std::size_t count_sport_words(std::span<const Token> tokens) {
  std::size_t count = 0;
  for (const Token& token : tokens)
    if (is_lower_word(token.form) && (context_of(token.form) & ContextWord::sport) != 0) ++count;
  return count;
}

float team_evidence(std::span<const Token> tokens, const NameRun& run) {
  const auto form = [&](std::size_t i) {
    return i < tokens.size() ? std::string_view(tokens[i].form) : std::string_view();
  };
  const Token& head = tokens[run.head];
  const std::string_view before = run.begin > 0 ? form(run.begin - 1) : std::string_view();
  static constexpr std::array<std::string_view, 11> where = {"in",     "at", "near", "from", "around", "outside",
                                                             "across", "of", "to",   "into", "through"};
  // "X 3 - 0 Y"
  if ((is_number(form(run.end)) && !is_number(before)) || is_number(before)) {
    const std::size_t at = is_number(before) ? run.begin - 1 : run.end;
    const auto is_dash = [&](std::size_t i) { return form(i) == "-" || form(i) == "\u2013"; };
    if (is_dash(at + 1) || (at > 0 && is_dash(at - 1)) || form(at).find('-') != std::string_view::npos ||
        form(at).find("\u2013") != std::string_view::npos)
      return plays;
  }
  const std::string_view verb = head.head >= 0 ? form(static_cast<std::size_t>(head.head)) : std::string_view();
  const bool plays_game = is_game_verb(verb);
  if (before == "against" || before == "v" || before == "vs" || before == "vs.") return plays;
  switch (head.relation) {
    case Relation::nsubj:
    case Relation::nsubj_pass:
      return plays_game ? plays : rather;
    case Relation::obj:
      return plays_game ? plays : rather;
    case Relation::obl:
      if (plays_game && (before == "to" || before == "with" || before == "by")) return plays;
      break;
    default:
      break;
  }
  if (before == "for" || before == "with" || before == "by") return rather;
  if (is_one_of(before, where)) return 0.0F;
  if (form(run.end) == "'s" || form(run.end) == "\u2019s") return rather;
  if (run.end < tokens.size() && (context_of(form(run.end)) & (ContextWord::sport | ContextWord::before_noun)) != 0)
    return rather;
  return 0.0F;
}

}  // namespace chancery
