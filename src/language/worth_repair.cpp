// Sums behind "worth" taken for clauses, second objects or heads of what is worth them.
#include <algorithm>

#include "language/penn_tags.hpp"
#include "language/tree_parts.hpp"
#include "language/tree_repair.hpp"

namespace chancery {
namespace {

// "thanked Austria for [generators worth 3 million euros]": no clause about what they are worth.
void join_worth_to_its_thing(std::vector<Token>& tokens) {
  for (std::size_t at = 2; at + 1 < tokens.size(); ++at) {
    Token& worth = tokens[at];
    Token& thing = tokens[at - 1];
    const auto here = static_cast<std::int32_t>(at);
    if (worth.form != "worth" || worth.head < 0 || worth.head >= here || thing.head != here ||
        thing.relation != Relation::nsubj || !is_noun(thing))
      continue;
    if (has_child(tokens, at, Relation::cop)) continue;
    const auto link =
        std::find_if(tokens.begin(), tokens.begin() + static_cast<std::ptrdiff_t>(at), [&](const Token& t) {
          return t.head == here && (t.relation == Relation::mark || t.relation == Relation::case_) &&
                 (t.form == "for" || t.form == "of" || t.form == "with" || t.form == "on");
        });
    if (link == tokens.begin() + static_cast<std::ptrdiff_t>(at)) continue;
    link->head = here - 1;
    link->relation = Relation::case_;
    thing.head = worth.head;
    thing.relation = is_noun(tokens[static_cast<std::size_t>(worth.head)]) ? Relation::nmod : Relation::obl;
    thing.head_probability *= moved_arc_trust;
    worth.head = here - 1;
    worth.relation = Relation::amod;
  }
}

// "Goods worth 46 million dollars passed between them": they did, and are no sentence by their worth.
void free_verb_behind_worth(std::vector<Token>& tokens) {
  for (std::size_t at = 1; at + 2 < tokens.size(); ++at) {
    Token& worth = tokens[at];
    Token& thing = tokens[at - 1];
    const auto here = static_cast<std::int32_t>(at);
    if (worth.form != "worth" || thing.head != here || thing.relation != Relation::nsubj ||
        has_child(tokens, at, Relation::cop))
      continue;
    for (std::size_t verb = at + 2; verb < tokens.size(); ++verb) {
      Token& deed = tokens[verb];
      const std::int32_t sum = deed.head;
      const bool past = deed.xpos == "VBN" && worth.relation == Relation::root;  // no sentence is without a verb
      if (deed.relation != Relation::acl || (deed.xpos != "VBD" && deed.xpos != "VBZ" && deed.xpos != "VBP" && !past))
        continue;
      if (sum <= here || tokens[static_cast<std::size_t>(sum)].head != here) continue;
      if (past) deed.xpos = penn_tag("VBD");
      deed.head = worth.head;
      deed.relation = worth.relation;
      for (Token& other : tokens)
        if (other.head == here && other.relation == Relation::punct) other.head = static_cast<std::int32_t>(verb);
      move_arc(thing, verb, Relation::nsubj);
      move_arc(worth, at - 1, Relation::amod);
      break;
    }
  }
}

// "assistance worth 300 million yen to Malawi": what goes to Malawi is the assistance.
void free_goals_of_worth(std::vector<Token>& tokens) {
  for (std::size_t at = 1; at + 1 < tokens.size(); ++at) {
    const auto here = static_cast<std::int32_t>(at);
    if (tokens[at].form != "worth" || tokens[at].relation != Relation::amod || tokens[at].head != here - 1) continue;
    for (std::size_t place = at + 1; place < tokens.size(); ++place) {
      Token& goal = tokens[place];
      const bool below =
          goal.head == here || (goal.head > here && tokens[static_cast<std::size_t>(goal.head)].head == here);
      if (!below || (goal.relation != Relation::obl && goal.relation != Relation::nmod) || !is_noun(goal)) continue;
      if (std::none_of(tokens.begin(), tokens.end(), [&](const Token& t) {
            return t.head == static_cast<std::int32_t>(place) && t.relation == Relation::case_ && t.form == "to";
          }))
        continue;
      goal.head = here - 1;
      goal.relation = Relation::nmod;
      goal.head_probability *= moved_arc_trust;
    }
  }
}

}  // namespace

void mend_worth(Sentence& sentence) {
  auto& tokens = sentence.tokens;
  free_verb_behind_worth(tokens);
  join_worth_to_its_thing(tokens);
  free_goals_of_worth(tokens);
  for (std::size_t at = 1; at + 1 < tokens.size(); ++at) {
    Token& thing = tokens[at - 1];
    const std::int32_t sum_at = tokens[at].head;
    if (tokens[at].form != "worth" || sum_at <= static_cast<std::int32_t>(at) ||
        (thing.upos != Upos::noun && thing.upos != Upos::propn))
      continue;
    Token& sum = tokens[static_cast<std::size_t>(sum_at)];
    const auto here = static_cast<std::int32_t>(at) - 1;
    if (thing.head == sum_at || thing.head == static_cast<std::int32_t>(at)) {
      thing.head = sum.head;
      thing.relation = sum.relation;
      for (Token& word : tokens)
        if (word.head == sum_at && &word < &thing) word.head = here;
    } else if (thing.head != sum.head || sum.relation != thing.relation) {
      continue;
    }
    sum.head = here;
    sum.relation = Relation::nmod;
  }
}

}  // namespace chancery
