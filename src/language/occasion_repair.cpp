// When and where something was done: "signed a treaty on the sidelines of the summit" is not about sidelines, and in "within
// hours Lima's team backed her" the team is no time.
#include <algorithm>
#include <array>
#include <string_view>

#include "language/tree_parts.hpp"
#include "language/tree_repair.hpp"

namespace chancery {
namespace {

// "and within hours Joe Berg's team threw its weight": the time ends with its noun, and the subject begins behind it.
void part_subjects_from_times(std::vector<Token>& tokens) {
  static constexpr std::array<std::string_view, 7> spans = {"minutes", "hours", "days", "weeks", "months", "years", "moments"};
  for (std::size_t at = 1; at + 3 < tokens.size(); ++at) {
    Token& time = tokens[at];
    if (std::find(spans.begin(), spans.end(), time.form) == spans.end() || tokens[at + 1].xpos == "POS" || tokens[at + 1].upos != Upos::propn) continue;
    if ((time.relation != Relation::nmod_poss && time.relation != Relation::compound) || time.head <= static_cast<std::int32_t>(at)) continue;
    const auto subject = static_cast<std::size_t>(time.head);
    const std::int32_t above = tokens[subject].head;
    if (tokens[subject].relation != Relation::obl || above <= time.head || tokens[static_cast<std::size_t>(above)].upos != Upos::verb) continue;
    const auto verb = static_cast<std::size_t>(above);
    std::size_t within = at;
    while (within > 0 && !(tokens[within].relation == Relation::case_ && tokens[within].head == time.head)) --within;
    if (tokens[within].relation != Relation::case_ || has_subject(tokens, verb)) continue;
    for (std::size_t word = within; word < at; ++word)
      if (tokens[word].head == time.head) tokens[word].head = static_cast<std::int32_t>(at);
    move_arc(tokens[subject], verb, subject_relation(tokens, verb));
    move_arc(time, verb, Relation::obl);
  }
}

}  // namespace

void mend_occasions(Sentence& sentence) {
  static constexpr std::array<std::string_view, 6> occasions = {"sideline", "margin", "fringe", "occasion", "eve", "sidelines"};
  auto& tokens = sentence.tokens;
  part_subjects_from_times(tokens);
  for (std::size_t at = 2; at < tokens.size(); ++at) {
    Token& occasion = tokens[at];
    if (occasion.relation != Relation::nmod || occasion.head < 0 || occasion.head >= static_cast<std::int32_t>(at) ||
        std::find(occasions.begin(), occasions.end(), occasion.lemma) == occasions.end() || !has_child(tokens, at, Relation::case_))
      continue;
    std::int32_t thing = occasion.head;
    for (int steps = 0; steps < 3 && tokens[static_cast<std::size_t>(thing)].relation == Relation::nmod && tokens[static_cast<std::size_t>(thing)].head >= 0; ++steps) thing = tokens[static_cast<std::size_t>(thing)].head;
    const Token& object = tokens[static_cast<std::size_t>(thing)];
    const bool placed = object.relation == Relation::obj || object.relation == Relation::obl || object.relation == Relation::nsubj_pass;
    if (!placed || object.head < 0 || tokens[static_cast<std::size_t>(object.head)].upos != Upos::verb) continue;
    occasion.head = object.head;
    occasion.relation = Relation::obl;
    occasion.head_probability *= moved_arc_trust;
  }
}

}  // namespace chancery
