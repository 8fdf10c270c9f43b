// Rows whose parts stand far apart: what goes on behind an aside, and two objects each with its phrase.
#include <algorithm>
#include <array>
#include <string_view>

#include "core/word_filter.hpp"
#include "language/tree_parts.hpp"
#include "language/tree_repair.hpp"

namespace chancery {
namespace {

// The preposition of a noun; the token count if it has none.
std::size_t preposition_of(const std::vector<Token>& tokens, std::size_t noun) {
  for (std::size_t at = 0; at < noun; ++at)
    if (tokens[at].head == static_cast<std::int32_t>(noun) && tokens[at].relation == Relation::case_ &&
        tokens[at].upos == Upos::adp)
      return at;
  return tokens.size();
}

// The relative clause that a verb or noun lies in, if a comma opens it; the token count otherwise.
std::size_t aside_above(const std::vector<Token>& tokens, std::size_t at) {
  auto word = static_cast<std::int32_t>(at);
  for (int steps = 0; steps < 6 && word >= 0; ++steps) {
    const auto here = static_cast<std::size_t>(word);
    if (tokens[here].relation == Relation::acl_relcl) {
      if (tokens[here].head < 0 || tokens[here].head >= word) return tokens.size();
      std::size_t begin = here;
      for (std::size_t first = static_cast<std::size_t>(tokens[here].head) + 1; first < begin; ++first)
        if (is_under(tokens, first, here) && tokens[first].upos != Upos::punct) begin = first;
      return begin > 0 && tokens[begin - 1].form == "," ? here : tokens.size();
    }
    word = tokens[here].head;
  }
  return tokens.size();
}

// Whether the clause tells what somebody else does with, or to, the noun: "for which he drove cars".
bool has_own_subject(const std::vector<Token>& tokens, std::size_t verb) {
  return std::any_of(tokens.begin(), tokens.begin() + static_cast<std::ptrdiff_t>(verb), [&](const Token& t) {
    return t.head == static_cast<std::int32_t>(verb) && is_subject(t) && t.xpos != "WP" && t.xpos != "WDT";
  });
}

// "where he drove", "whose head drove".
bool is_placed(const std::vector<Token>& tokens, std::size_t verb) {
  return std::any_of(tokens.begin(), tokens.begin() + static_cast<std::ptrdiff_t>(verb), [&](const Token& t) {
    return (t.xpos == "WRB" || t.xpos == "WP$") && is_under(tokens, static_cast<std::size_t>(&t - tokens.data()), verb);
  });
}

// "thanked the committee, for which he drove cars, and called on Mali": who did the first did the last as well.
void lift_verbs_behind_asides(std::vector<Token>& tokens) {
  for (std::size_t at = 6; at < tokens.size(); ++at) {
    Token& verb = tokens[at];
    if (verb.upos != Upos::verb || verb.xpos != "VBD" || verb.relation != Relation::conj || verb.head < 0 ||
        verb.head >= static_cast<std::int32_t>(at) || has_subject(tokens, at))
      continue;
    if (tokens[at - 1].form != "and" || tokens[at - 2].form != ",") continue;
    const auto first = static_cast<std::size_t>(verb.head);
    const std::size_t aside = aside_above(tokens, first);
    if (aside >= tokens.size() || aside != first || !has_own_subject(tokens, aside) || is_placed(tokens, aside))
      continue;
    std::int32_t above = tokens[aside].head;
    for (std::size_t steps = 0; above >= 0 && steps < tokens.size(); ++steps) {
      const Token& one = tokens[static_cast<std::size_t>(above)];
      const bool passive = one.xpos == "VBN" && has_child(tokens, static_cast<std::size_t>(above), Relation::aux_pass);
      if (one.upos == Upos::verb && (one.xpos == "VBD" || passive)) break;
      above = one.head;
    }
    if (above < 0 || above >= static_cast<std::int32_t>(aside)) continue;
    verb.head = above;
    verb.head_probability *= moved_arc_trust;
  }
}

// "holds a mine in Chad, where it employs 400, and a tenth of Acme": what "and" adds behind the aside is no more of the
// aside.
void lift_nouns_behind_asides(std::vector<Token>& tokens) {
  for (std::size_t at = 7; at < tokens.size(); ++at) {
    Token& noun = tokens[at];
    if (!is_noun(noun) || noun.relation != Relation::conj || noun.head < 0 ||
        noun.head >= static_cast<std::int32_t>(at) || has_subject(tokens, at))
      continue;
    if (has_child(tokens, at, Relation::case_) || has_child(tokens, at, Relation::cop)) continue;
    std::size_t joint = at;
    while (joint > 0 && !(tokens[joint].upos == Upos::cconj && tokens[joint].head == static_cast<std::int32_t>(at)))
      --joint;
    if (joint < 4 || tokens[joint].form != "and" || tokens[joint - 1].form != ",") continue;
    const std::size_t aside = aside_above(tokens, static_cast<std::size_t>(noun.head));
    if (aside >= joint) continue;
    const auto head = static_cast<std::size_t>(tokens[aside].head);
    std::size_t open = joint - 1;  // the comma that opens the aside is the only other one
    while (open > head && (open == joint - 1 || tokens[open].form != ",")) --open;
    const bool whole = open > head && std::none_of(tokens.begin() + static_cast<std::ptrdiff_t>(head) + 1,
                                                   tokens.begin() + static_cast<std::ptrdiff_t>(open),
                                                   [](const Token& t) { return t.upos == Upos::verb; });
    if (!whole) continue;
    std::size_t row = head;
    for (int steps = 0; steps < 4 && tokens[row].relation != Relation::obj; ++steps) {
      const Token& one = tokens[row];
      const bool within = one.relation == Relation::nmod || one.relation == Relation::appos ||
                          one.relation == Relation::flat || one.relation == Relation::compound;
      if (!within || one.head < 0 || one.head >= static_cast<std::int32_t>(row)) break;
      row = static_cast<std::size_t>(one.head);
    }
    if (tokens[row].relation == Relation::obl && tokens[row].head >= 0 &&
        preposition_of(tokens, row) < row) {  // "holds a mine in Chad": of the mine
      for (std::size_t object = static_cast<std::size_t>(tokens[row].head) + 1; object < row; ++object)
        if (tokens[object].head == tokens[row].head && tokens[object].relation == Relation::obj) row = object;
    }
    const bool listed = tokens[row].relation == Relation::obl &&
                        preposition_of(tokens, row) >= tokens.size();  // "among them a governor"
    if (tokens[row].relation != Relation::obj && !listed) continue;
    noun.head = static_cast<std::int32_t>(row);
    noun.head_probability *= moved_arc_trust;
  }
}

// "thanked Togo for the loan and Mali for its help": of two phrases with one preposition each has its noun.
void pair_objects(std::vector<Token>& tokens) {
  static constexpr std::array<std::string_view, 5> links = {"for", "to", "on", "of", "from"};
  for (std::size_t at = 4; at + 2 < tokens.size(); ++at) {
    Token& second = tokens[at];
    if (second.upos != Upos::propn || second.relation != Relation::conj || second.head < 0 ||
        second.head >= static_cast<std::int32_t>(at))
      continue;
    if (has_child(tokens, at, Relation::case_) || !has_child(tokens, at, Relation::cc)) continue;
    const auto first = static_cast<std::size_t>(second.head);
    const std::size_t link = preposition_of(tokens, first);
    if (link >= first || !is_one_of(tokens[link].form, links) || tokens[first].upos == Upos::propn) continue;
    std::size_t end = at + 1;
    while (end < tokens.size() && tokens[end].head == static_cast<std::int32_t>(at) &&
           tokens[end].relation == Relation::flat)
      ++end;
    if (end + 1 >= tokens.size() || tokens[end].form != tokens[link].form || tokens[end].upos != Upos::adp ||
        tokens[first].head < 0)
      continue;
    const auto governor = static_cast<std::size_t>(tokens[first].head);
    std::size_t object = tokens.size();
    if (tokens[governor].relation == Relation::obj) object = governor;
    for (std::size_t one = governor + 1; one < link && tokens[governor].upos == Upos::verb; ++one)
      if (tokens[one].head == static_cast<std::int32_t>(governor) && tokens[one].relation == Relation::obj)
        object = one;
    if (object >= link || tokens[object].upos == Upos::pron) continue;
    second.head = static_cast<std::int32_t>(object);
    second.head_probability *= moved_arc_trust;
  }
}

// "the Government of Iraq and the Regional Government": two of a kind are joined, and not the one to the state of the
// other.
void join_like_heads(std::vector<Token>& tokens) {
  for (std::size_t second = 4; second < tokens.size(); ++second) {
    Token& added = tokens[second];
    if (added.relation != Relation::conj || !is_noun(added) || added.head < 0 ||
        added.head >= static_cast<std::int32_t>(second))
      continue;
    const Token& near = tokens[static_cast<std::size_t>(added.head)];
    if (near.relation != Relation::nmod || near.head < 0 || near.head >= added.head || near.lemma == added.lemma)
      continue;
    const auto first = static_cast<std::size_t>(near.head);
    const bool article = std::any_of(tokens.begin() + added.head, tokens.begin() + static_cast<std::ptrdiff_t>(second),
                                     [&](const Token& t) {
                                       return t.head == static_cast<std::int32_t>(second) &&
                                              (t.relation == Relation::det || t.relation == Relation::nmod_poss);
                                     });
    const bool of = std::any_of(tokens.begin() + near.head, tokens.begin() + added.head,
                                [&](const Token& t) { return t.head == added.head && t.form == "of"; });
    if (article && of && tokens[first].lemma == added.lemma && is_noun(tokens[first]))
      move_arc(added, first, Relation::conj);
  }
}

// "flows through Chile and onwards to Japan": a way and its end are no row, but both the verb's.
void part_ways_and_ends(std::vector<Token>& tokens) {
  static constexpr std::array<std::string_view, 7> passing = {"through", "via", "across", "over", "past", "from", "by"};
  static constexpr std::array<std::string_view, 3> ending = {"to", "into", "towards"};
  for (std::size_t at = 4; at < tokens.size(); ++at) {
    Token& end = tokens[at];
    if (end.relation != Relation::conj || !is_noun(end) || end.head <= 0 || end.head >= static_cast<std::int32_t>(at))
      continue;
    const auto way = static_cast<std::size_t>(end.head);
    if (tokens[way].relation != Relation::obl || tokens[way].head < 0 || tokens[way].head >= end.head) continue;
    const std::size_t first = preposition_of(tokens, way), second = preposition_of(tokens, at);
    if (first >= tokens.size() || second >= tokens.size() || second < way || !is_one_of(tokens[first].form, passing) ||
        !is_one_of(tokens[second].form, ending))
      continue;
    move_arc(end, static_cast<std::size_t>(tokens[way].head), Relation::obl);
  }
}

}  // namespace

void mend_parallels(Sentence& sentence) {
  lift_verbs_behind_asides(sentence.tokens);
  lift_nouns_behind_asides(sentence.tokens);
  pair_objects(sentence.tokens);
  join_like_heads(sentence.tokens);
  part_ways_and_ends(sentence.tokens);
}

}  // namespace chancery
