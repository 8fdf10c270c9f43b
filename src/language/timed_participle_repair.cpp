// Participles with a time or a charge between them and their doer, which the parser hangs on that noun.
#include <array>
#include <string_view>

#include "language/penn_tags.hpp"
#include "language/tree_parts.hpp"
#include "language/tree_repair.hpp"

namespace chancery {
namespace {

constexpr std::array<std::string_view, 8> times = {"week",   "month",  "year",   "night",
                                                   "summer", "autumn", "spring", "winter"};
constexpr std::array<std::string_view, 4> which = {"last", "this", "earlier", "late"};
constexpr std::array<std::string_view, 7> charging = {"accused", "suspected", "convicted", "acquitted",
                                                      "cleared", "stripped",  "Accused"};

bool could_be_participle(const Token& token) {
  return (token.xpos == "VBN" || token.xpos == "VBD" || token.xpos == "JJ") &&
         (token.form.ends_with("ed") || token.xpos != "JJ");
}

// The noun that "by", the word at that index, introduces; the size of the sentence if it introduces none.
std::size_t doer_behind(const std::vector<Token>& tokens, std::size_t by) {
  if (by + 1 >= tokens.size() || tokens[by].form != "by" || tokens[by].head <= static_cast<std::int32_t>(by))
    return tokens.size();
  const auto doer = static_cast<std::size_t>(tokens[by].head);
  return is_noun(tokens[doer]) ? doer : tokens.size();
}

// "A4SI, sanctioned last week by London, said", "Opened last year by Chile, the museum": the time is no week that is
// sanctioned.
void free_participles_before_times(std::vector<Token>& tokens) {
  for (std::size_t time = 2; time + 2 < tokens.size(); ++time) {
    if (tokens[time].upos != Upos::noun || !is_one_of(tokens[time].form, times) ||
        !is_one_of(tokens[time - 1].form, which))
      continue;
    std::size_t first = time - 1;
    if (first > 1 && is_one_of(tokens[first - 1].form, which)) --first;  // "earlier this year"
    const std::size_t at = first - 1;
    Token& deed = tokens[at];
    if (!could_be_participle(deed)) continue;
    const std::size_t doer = doer_behind(tokens, time + 1);
    if (doer == tokens.size()) continue;
    if (deed.relation == Relation::amod && deed.head == static_cast<std::int32_t>(time)) {
      if (at > 0 && tokens[at - 1].form != "," && !is_noun(tokens[at - 1])) continue;
      if (tokens[time].head < 0 || tokens[time].head == static_cast<std::int32_t>(at)) continue;
      const auto whose = static_cast<std::size_t>(tokens[time].head);
      deed.upos = Upos::verb;
      deed.xpos = penn_tag("VBN");
      deed.lemma.clear();
      move_arc(deed, whose, whose < at ? Relation::acl : Relation::advcl);
      move_arc(tokens[time], at, Relation::obl);
    } else if (tokens[time].head != static_cast<std::int32_t>(at)) {
      continue;
    }
    if (tokens[doer].head == static_cast<std::int32_t>(time)) move_arc(tokens[doer], at, Relation::obl_agent);
  }
}

// "accused of espionage by Tehran": Tehran accuses.
void give_charges_to_participles(std::vector<Token>& tokens) {
  for (std::size_t by = 3; by + 1 < tokens.size(); ++by) {
    const std::size_t doer = doer_behind(tokens, by);
    if (doer == tokens.size() || tokens[doer].upos != Upos::propn ||
        tokens[doer].head != static_cast<std::int32_t>(by) - 1)
      continue;
    const auto charge = static_cast<std::size_t>(tokens[doer].head);
    if (tokens[doer].relation != Relation::nmod || tokens[charge].upos != Upos::noun || tokens[charge].head < 0)
      continue;
    const auto at = static_cast<std::size_t>(tokens[charge].head);
    if (at >= charge || tokens[at].xpos != "VBN" || !is_one_of(tokens[at].form, charging) ||
        tokens[at + 1].form != "of")
      continue;
    if (has_child(tokens, at, Relation::obl_agent) || has_child(tokens, at, Relation::obj)) continue;
    move_arc(tokens[doer], at, Relation::obl_agent);
  }
}

// "the bank, blacklisted in May by Norway,": a past that hangs on a noun and has a doer is a participle.
void tag_participles_with_doers(std::vector<Token>& tokens) {
  for (std::size_t at = 1; at + 2 < tokens.size(); ++at)
    if (tokens[at].xpos == "VBD" && tokens[at].relation == Relation::acl &&
        has_child(tokens, at, Relation::obl_agent) && !has_subject(tokens, at) && !has_child(tokens, at, Relation::obj))
      tokens[at].xpos = penn_tag("VBN");
}

// "Arrested on Friday, the head of the union, Ana Duarte, denied it": a day is nobody, and who stands behind it does
// what the clause tells.
void free_subjects_behind_days(std::vector<Token>& tokens) {
  for (std::size_t at = 3; at + 2 < tokens.size(); ++at) {
    if (tokens[at].relation != Relation::appos || tokens[at].head < 0 || !is_noun(tokens[at])) continue;
    const auto day = static_cast<std::size_t>(tokens[at].head);
    if (day >= at || !is_calendar_name(tokens[day]) || tokens[day].head < 0 || tokens[day + 1].form != ",") continue;
    const auto opener = static_cast<std::size_t>(tokens[day].head);
    if (opener != 0 || tokens[opener].head <= static_cast<std::int32_t>(at))
      continue;  // the participle that opens the sentence
    const auto verb = static_cast<std::size_t>(tokens[opener].head);
    std::size_t subject = tokens.size();
    for (std::size_t one = at + 1; one < verb; ++one)
      if (tokens[one].head == static_cast<std::int32_t>(verb) && is_subject(tokens[one])) subject = one;
    move_arc(tokens[at], verb, subject < tokens.size() ? tokens[subject].relation : subject_relation(tokens, verb));
    if (subject < tokens.size()) move_arc(tokens[subject], at, Relation::appos);
  }
}

}  // namespace

void mend_timed_participles(Sentence& sentence) {
  free_participles_before_times(sentence.tokens);
  give_charges_to_participles(sentence.tokens);
  tag_participles_with_doers(sentence.tokens);
  free_subjects_behind_days(sentence.tokens);
}

}  // namespace chancery
