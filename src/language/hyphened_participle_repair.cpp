// Participles behind a hyphen that the parser takes for verbs of the sentence: "flood-hit", "state-backed".
#include "language/penn_tags.hpp"
#include "language/tree_parts.hpp"

namespace chancery {
namespace {

// "to flood-hit Samoa": "hit" is what befell it, and no verb of the sentence.
void read_stricken(std::vector<Token>& tokens) {
  for (std::size_t at = 2; at + 1 < tokens.size(); ++at) {
    Token& hit = tokens[at];
    const bool joined = tokens[at - 1].form == "-" && tokens[at - 1].span.begin == tokens[at - 2].span.end && tokens[at - 1].span.end == hit.span.begin;
    if (hit.form != "hit" || !joined || !is_noun(tokens[at - 2]) || !is_noun(tokens[at + 1])) continue;
    std::size_t noun = at + 1;
    while (noun + 1 < tokens.size() && is_noun(tokens[noun + 1])) ++noun;
    const auto here = static_cast<std::int32_t>(at);
    Token& what = tokens[noun];
    if (what.head == here || (hit.head == static_cast<std::int32_t>(noun) && hit.relation == Relation::amod)) {
      if (what.head == here) {
        what.head = hit.head;
        what.relation = hit.relation;
        if (hit.relation == Relation::xcomp || hit.relation == Relation::advmod || hit.relation == Relation::acl) what.relation = Relation::obl;
      }
    } else if (hit.relation == Relation::root && what.head >= 0 && tokens[static_cast<std::size_t>(what.head)].head == here) {
      Token& main = tokens[static_cast<std::size_t>(what.head)];  // "Flood-hit Peru asked for help"
      main.head = -1;
      main.relation = Relation::root;
    } else {
      continue;
    }
    for (std::size_t other = 0; other < tokens.size(); ++other)
      if (tokens[other].head == here && other != at - 2 && other != at - 1) {
        tokens[other].head = other < at ? static_cast<std::int32_t>(noun) : what.relation == Relation::root ? static_cast<std::int32_t>(noun) : what.head;
        if (tokens[other].form == "to" || tokens[other].form == "in") tokens[other].relation = Relation::case_;
      }
    if (at > 3 && (tokens[at - 3].upos == Upos::adp || tokens[at - 3].xpos == "TO")) {  // "relief to", "flew to"
      Token& link = tokens[at - 3];
      if (what.head == static_cast<std::int32_t>(at) - 3) what.head = link.head;
      if (what.head >= 0 && what.relation != Relation::root) what.relation = is_noun(tokens[static_cast<std::size_t>(what.head)]) ? Relation::nmod : Relation::obl;
      link.head = static_cast<std::int32_t>(noun);
      link.relation = Relation::case_;
    }
    hit.head = static_cast<std::int32_t>(noun);
    hit.relation = Relation::amod;
    hit.xpos = penn_tag("VBN");
    tokens[at - 2].head = here;
    tokens[at - 2].relation = Relation::compound;
    what.head_probability *= moved_arc_trust;
  }
}

// "the state-backed lender": what backs it stands before the hyphen, and is no phrase of the sentence.
void join_what_hyphens_join(std::vector<Token>& tokens) {
  for (std::size_t at = 2; at < tokens.size(); ++at) {
    Token& first = tokens[at - 2];
    const bool joined = tokens[at - 1].form == "-" && tokens[at - 1].span.begin == first.span.end && tokens[at - 1].span.end == tokens[at].span.begin;
    if (joined && tokens[at].xpos == "VBN" && first.head == static_cast<std::int32_t>(at) && first.relation == Relation::obl && is_noun(first))
      first.relation = Relation::compound;
  }
}

}  // namespace

void mend_hyphened_participles(std::vector<Token>& tokens) {
  read_stricken(tokens);
  join_what_hyphens_join(tokens);
}

}  // namespace chancery
