// Names beside names: honorifics, two names in a row, a body beside another and its owner.
#include <array>
#include <string_view>

#include "core/word_filter.hpp"
#include "language/tree_parts.hpp"
#include "language/tree_repair.hpp"

namespace chancery {
namespace {

// "H.E Dr. Ama Holm" as two objects: the name behind the other title is who is met. False if no such name hangs on the
// same verb.
bool join_to_titled(std::vector<Token>& tokens, std::size_t at) {
  if (at + 2 >= tokens.size()) return false;
  const auto name = static_cast<std::size_t>(tokens[at + 1].head < 0 ? 0 : tokens[at + 1].head);
  if (name <= at + 1 || name > at + 3 || tokens[name].upos != Upos::propn || tokens[name].head != tokens[at].head ||
      tokens[at].head < 0)
    return false;
  if (tokens[at].relation != tokens[name].relation && tokens[at].relation != Relation::advmod) return false;
  tokens[at].head = static_cast<std::int32_t>(name);
  tokens[at].relation = Relation::nmod;
  return true;
}

// "of H.E. Dr. Lazarus Phiri": the honorific belongs to the name behind it. "Ms Aaltonen flies": she is no second
// subject.
void join_honorifics(std::vector<Token>& tokens) {
  static constexpr std::array<std::string_view, 12> titles = {"Mr", "Mr.", "Ms",  "Ms.",  "Mrs",  "Mrs.",
                                                              "Dr", "Dr.", "Sir", "Lord", "Lady", "Dame"};
  static constexpr std::array<std::string_view, 12> styles = {"H.E.", "H.E", "H.M.", "H.M", "H.R.H.", "H.R.H",
                                                              "H.H.", "H.H", "Hon.", "Hon", "Rt.",    "Rt"};
  for (std::size_t at = 0; at + 1 < tokens.size(); ++at) {
    Token& honorific = tokens[at];
    const bool style = is_one_of(honorific.form, styles);
    if (tokens[at + 1].upos == Upos::propn && honorific.head == tokens[at + 1].head &&
        honorific.relation == tokens[at + 1].relation && honorific.head >= 0 &&
        (style || is_one_of(honorific.form, titles))) {
      honorific.head = static_cast<std::int32_t>(at) + 1;
      honorific.relation = Relation::nmod;
      continue;
    }
    if (!style) continue;
    if (join_to_titled(tokens, at)) continue;
    for (std::size_t name = at + 1; name < tokens.size() && name < at + 4; ++name) {
      Token& person = tokens[name];
      const bool beside = person.head == honorific.head && person.relation == Relation::appos;
      // "by Rt. Hon. Lazarus Phiri", where the tree makes him a part of his style
      const bool below = person.head == static_cast<std::int32_t>(at) &&
                         (person.relation == Relation::appos || person.relation == Relation::obl ||
                          person.relation == Relation::obl_agent);
      if (person.upos != Upos::propn || (!beside && !below)) continue;
      const auto here = static_cast<std::int32_t>(name);
      person.head = honorific.head;
      person.relation = honorific.relation;
      honorific.head = here;
      honorific.relation = Relation::nmod;
      for (Token& other : tokens)
        if (other.head == static_cast<std::int32_t>(at)) other.head = here;
      break;
    }
  }
}

// "Ethiopia and South Sudan": not "[Ethiopia and South] Sudan".
void divide_rows_of_names(std::vector<Token>& tokens) {
  static constexpr std::array<std::string_view, 25> openers = {
      "South",      "North", "East",  "West",     "Northern", "Southern", "Eastern",  "Western", "Sri",
      "Saudi",      "New",   "Costa", "El",       "San",      "Papua",    "Sierra",   "Burkina", "United",
      "Equatorial", "Ivory", "Hong",  "Trinidad", "Bosnia",   "Antigua",  "Dominican"};
  for (std::size_t at = 2; at + 1 < tokens.size(); ++at) {
    Token& opener = tokens[at];
    const std::int32_t first = opener.head;
    const bool known = is_one_of(opener.form, openers);
    // "BP and Kosmos Energy": two names by the name finder
    const bool found = opener.name_begin && opener.name != NameType::none && tokens[at + 1].name == opener.name &&
                       !tokens[at + 1].name_begin && first >= 0 &&
                       tokens[static_cast<std::size_t>(first)].name != NameType::none;
    if (opener.relation != Relation::conj || (!known && !found)) continue;
    if (first < 0 || first >= static_cast<std::int32_t>(at) ||
        tokens[static_cast<std::size_t>(first)].relation != Relation::compound)
      continue;
    const std::int32_t last = tokens[static_cast<std::size_t>(first)].head;
    if (last <= static_cast<std::int32_t>(at) || last > static_cast<std::int32_t>(at) + (found ? 4 : 2)) continue;
    bool names = true;
    for (std::int32_t i = static_cast<std::int32_t>(at) + 1; i <= last; ++i)
      names = names && tokens[static_cast<std::size_t>(i)].upos == Upos::propn;
    if (!names) continue;
    Token& head = tokens[static_cast<std::size_t>(first)];
    Token& second = tokens[static_cast<std::size_t>(last)];
    head.head = second.head;
    head.relation = second.relation;
    second.head = first;
    second.relation = Relation::conj;
    second.head_probability *= moved_arc_trust;
    opener.head = last;
    opener.relation = Relation::compound;
    for (std::size_t other = 0; other < tokens.size(); ++other) {
      const bool joins = tokens[other].relation == Relation::cc ||
                         (tokens[other].relation == Relation::punct && other > static_cast<std::size_t>(first));
      if (tokens[other].head == static_cast<std::int32_t>(at) && joins) tokens[other].head = last;
      // what stands before the row or behind it belongs to the whole
      if (tokens[other].head == last && other != static_cast<std::size_t>(first) &&
          (other < static_cast<std::size_t>(first) || other > static_cast<std::size_t>(last)))
        tokens[other].head = first;
    }
  }
}

// "with Hess and China's CNOOC": a body and another, which is China's; not what both own.
void part_bodies_from_owners(std::vector<Token>& tokens) {
  for (std::size_t at = 0; at + 4 < tokens.size(); ++at) {
    Token& body = tokens[at];
    if (body.relation != Relation::nmod_poss || body.name == NameType::place || body.name == NameType::none ||
        body.head <= static_cast<std::int32_t>(at))
      continue;
    const std::int32_t last = body.head;
    Token& other = tokens[static_cast<std::size_t>(last)];
    if (other.name != NameType::organization) continue;
    std::size_t owner = tokens.size();
    for (std::size_t i = at + 1; i < static_cast<std::size_t>(last); ++i)
      if (tokens[i].head == static_cast<std::int32_t>(at) && tokens[i].relation == Relation::conj &&
          tokens[i].name == NameType::place)
        owner = i;
    if (owner == tokens.size()) continue;
    body.head = other.head;
    body.relation = other.relation;
    other.head = static_cast<std::int32_t>(at);
    other.relation = Relation::conj;
    other.head_probability *= moved_arc_trust;
    tokens[owner].head = last;
    tokens[owner].relation = Relation::nmod_poss;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
      if (tokens[i].head == last && tokens[i].relation == Relation::case_ && i < at)
        tokens[i].head = static_cast<std::int32_t>(at);
      const bool joins = tokens[i].head == static_cast<std::int32_t>(owner) && tokens[i].relation == Relation::cc;
      const bool marks = tokens[i].head == static_cast<std::int32_t>(at) && tokens[i].xpos == "POS";
      if (joins) tokens[i].head = last;
      if (marks) tokens[i].head = static_cast<std::int32_t>(owner);
    }
  }
}

// "between Togo's state-owned Petrotogo and Chad's state-owned Ras Gas Company": two bodies, each with its owner; the
// tree makes the first one a modifier of the second's last word.
void part_owned_bodies(std::vector<Token>& tokens) {
  for (std::size_t at = 1; at + 5 < tokens.size(); ++at) {
    Token& first = tokens[at];
    if (first.relation != Relation::compound || first.upos != Upos::propn ||
        first.head <= static_cast<std::int32_t>(at) + 4)
      continue;
    const std::size_t joint = at + 1, owner = at + 2, last = static_cast<std::size_t>(first.head);
    if (tokens[joint].form != "and" || tokens[owner].upos != Upos::propn || tokens[owner + 1].xpos != "POS" ||
        tokens[last].upos != Upos::propn)
      continue;
    const auto front = static_cast<std::int32_t>(at), back = static_cast<std::int32_t>(last);
    first.head = tokens[last].head;
    first.relation = tokens[last].relation;
    for (std::size_t i = 0; i < at; ++i)
      if (tokens[i].head == back) tokens[i].head = front;
    for (std::size_t i = owner + 2; i < last; ++i) {
      if (tokens[i].head > front && tokens[i].relation != Relation::conj) continue;
      const bool hyphened = tokens[i + 1].form == "-" && i + 2 < last;  // "state-owned"
      move_arc(tokens[i], hyphened ? i + 2 : last, Relation::compound);
    }
    move_arc(tokens[joint], last, Relation::cc);
    move_arc(tokens[owner], last, Relation::nmod_poss);
    tokens[owner + 1].head = static_cast<std::int32_t>(owner);
    move_arc(tokens[last], at, Relation::conj);
  }
}

// "the 12th Nile Summit and related meetings in Juba": the summit and what goes with it are two; the tree makes the
// summit a modifier of the meetings.
void part_related_things(std::vector<Token>& tokens) {
  static constexpr std::array<std::string_view, 5> with = {"related", "associated", "other", "accompanying",
                                                           "subsequent"};
  for (std::size_t at = 2; at + 1 < tokens.size(); ++at) {
    if (!is_one_of(tokens[at].form, with) || tokens[at - 1].form != "and") continue;
    const std::size_t first = at - 2;
    if (tokens[first].upos != Upos::propn || tokens[first].relation != Relation::compound ||
        tokens[first].head <= static_cast<std::int32_t>(at))
      continue;
    const auto second = static_cast<std::size_t>(tokens[first].head);
    if (tokens[second].xpos != "NNS") continue;
    Token& thing = tokens[second];
    for (std::size_t word = 0; word < tokens.size();
         ++word)  // what is said of both, before and behind, is said of the first
      if (word != first && word != at && tokens[word].head == static_cast<std::int32_t>(second) &&
          (word < first || word > second))
        tokens[word].head = static_cast<std::int32_t>(first);
    tokens[first].head = thing.head;
    tokens[first].relation = thing.relation;
    move_arc(thing, first, Relation::conj);
    move_arc(tokens[at], second, Relation::amod);
    move_arc(tokens[at - 1], second, Relation::cc);
  }
}

// "the Republic of Nauru, Palau and Tonga": what stands beside a whole name is joined to the name, not to the last word
// of it.
void raise_rows_from_names(std::vector<Token>& tokens) {
  for (std::size_t at = 3; at < tokens.size(); ++at) {
    Token& next = tokens[at];
    if (next.relation != Relation::conj || next.upos != Upos::propn || next.head < 1 ||
        next.head >= static_cast<std::int32_t>(at))
      continue;
    const auto inner = static_cast<std::size_t>(next.head);
    const NameType type = tokens[inner].name;
    if ((type != NameType::place && type != NameType::organization) || next.name != type ||
        tokens[inner].relation != Relation::nmod || tokens[inner].name_begin)
      continue;
    std::size_t begin = inner, end = inner + 1;
    while (begin > 0 && !tokens[begin].name_begin && tokens[begin - 1].name == type) --begin;
    while (end < tokens.size() && tokens[end].name == type && !tokens[end].name_begin) ++end;
    const std::int32_t whole = tokens[inner].head;
    if (at < end || !tokens[begin].name_begin || whole < static_cast<std::int32_t>(begin) ||
        whole >= static_cast<std::int32_t>(inner))
      continue;
    move_arc(next, static_cast<std::size_t>(whole), Relation::conj);
  }
}

}  // namespace

void mend_coordinated_names(Sentence& sentence) {
  part_related_things(sentence.tokens);
  join_honorifics(sentence.tokens);
  divide_rows_of_names(sentence.tokens);
  part_owned_bodies(sentence.tokens);
  part_bodies_from_owners(sentence.tokens);
  raise_rows_from_names(sentence.tokens);
}

}  // namespace chancery
