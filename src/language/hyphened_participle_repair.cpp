// Participles behind a hyphen that the parser takes for verbs of the sentence: "flood-hit", "state-backed".
#include <array>
#include <string_view>

#include "language/penn_tags.hpp"
#include "language/tree_parts.hpp"

namespace chancery {
namespace {

// "to flood-hit Samoa": "hit" is what befell it, and no verb of the sentence.
void read_stricken(std::vector<Token>& tokens) {
  for (std::size_t at = 2; at + 1 < tokens.size(); ++at) {
    Token& hit = tokens[at];
    const bool joined = tokens[at - 1].form == "-" && tokens[at - 1].span.begin == tokens[at - 2].span.end &&
                        tokens[at - 1].span.end == hit.span.begin;
    if (hit.form != "hit" || !joined || !is_noun(tokens[at - 2]) || !is_noun(tokens[at + 1])) continue;
    std::size_t noun = at + 1;
    while (noun + 1 < tokens.size() && is_noun(tokens[noun + 1])) ++noun;
    if (Token& cause = tokens[at - 2];
        at == 2 && cause.upos == Upos::propn && cause.name == NameType::none) {  // "Flood-hit" at the start
      cause.upos = Upos::noun;
      cause.xpos = penn_tag("NN");
      cause.lemma.clear();
    }
    const auto here = static_cast<std::int32_t>(at);
    Token& what = tokens[noun];
    if (what.head == here || (hit.head == static_cast<std::int32_t>(noun) && hit.relation == Relation::amod)) {
      if (what.head == here) {
        what.head = hit.head;
        what.relation = hit.relation;
        if (hit.relation == Relation::xcomp || hit.relation == Relation::advmod || hit.relation == Relation::acl)
          what.relation = Relation::obl;
      }
    } else if (hit.relation == Relation::root && what.head >= 0 &&
               tokens[static_cast<std::size_t>(what.head)].head == here) {
      Token& main = tokens[static_cast<std::size_t>(what.head)];  // "Flood-hit Peru asked for help"
      main.head = -1;
      main.relation = Relation::root;
    } else {
      continue;
    }
    for (std::size_t other = 0; other < tokens.size(); ++other)
      if (tokens[other].head == here && other != at - 2 && other != at - 1) {
        tokens[other].head = other < at                        ? static_cast<std::int32_t>(noun)
                             : what.relation == Relation::root ? static_cast<std::int32_t>(noun)
                                                               : what.head;
        if (tokens[other].form == "to" || tokens[other].form == "in") tokens[other].relation = Relation::case_;
      }
    if (at > 3 && (tokens[at - 3].upos == Upos::adp || tokens[at - 3].xpos == "TO")) {  // "relief to", "flew to"
      Token& link = tokens[at - 3];
      if (what.head == static_cast<std::int32_t>(at) - 3) what.head = link.head;
      if (what.head >= 0 && what.relation != Relation::root)
        what.relation = is_noun(tokens[static_cast<std::size_t>(what.head)]) ? Relation::nmod : Relation::obl;
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
    const bool joined = tokens[at - 1].form == "-" && tokens[at - 1].span.begin == first.span.end &&
                        tokens[at - 1].span.end == tokens[at].span.begin;
    if (joined && tokens[at].xpos == "VBN" && first.head == static_cast<std::int32_t>(at) &&
        first.relation == Relation::obl && is_noun(first))
      first.relation = Relation::compound;
  }
}

// "Iran-backed Hezbollah rejected it", "the army and Iran-backed Houthis": what is backed is the noun behind.
void hang_on_noun_behind(std::vector<Token>& tokens) {
  static constexpr std::array<std::string_view, 14> participles = {
      "backed",   "led",    "owned",   "funded",    "aligned",   "controlled", "run",
      "financed", "allied", "trained", "supported", "sponsored", "brokered",   "drafted"};
  for (std::size_t at = 2; at + 1 < tokens.size(); ++at) {
    Token& first = tokens[at - 2];
    Token& participle = tokens[at];
    const bool joined = tokens[at - 1].form == "-" && tokens[at - 1].span.begin == first.span.end &&
                        tokens[at - 1].span.end == participle.span.begin;
    if (!joined || !is_one_of(participle.form, participles) || first.upos != Upos::propn || !is_noun(tokens[at + 1]))
      continue;
    const auto here = static_cast<std::int32_t>(at);
    const auto name = static_cast<std::int32_t>(at) - 2;
    std::size_t noun = at + 1;
    while (tokens[noun].head > static_cast<std::int32_t>(noun) &&
           (tokens[noun].relation == Relation::compound || tokens[noun].relation == Relation::amod))
      noun = static_cast<std::size_t>(tokens[noun].head);
    if (const std::int32_t main = tokens[noun].head; participle.relation == Relation::root && first.head == here &&
                                                     is_subject(tokens[noun]) && main > here &&
                                                     tokens[static_cast<std::size_t>(main)].head == here) {
      // "Iran-backed Berg leads it": the sentence is about what he does
      Token& verb = tokens[static_cast<std::size_t>(main)];
      verb.head = -1;
      verb.relation = Relation::root;
      for (Token& other : tokens)
        if (other.head == here && &other != &first && &other != &tokens[at - 1]) other.head = main;
      participle.xpos = penn_tag("VBN");
      move_arc(participle, noun, Relation::amod);
      move_arc(first, at, Relation::compound);
      continue;
    }
    const bool of_noun = participle.relation == Relation::amod;
    if (of_noun ? first.relation != Relation::conj : first.head == here || participle.head != name) continue;
    if (first.relation == Relation::conj) move_arc(tokens[noun], static_cast<std::size_t>(first.head), Relation::conj);
    for (Token& other : tokens)
      if (other.head == name && &other != &participle && &other != &tokens[noun])
        other.head = static_cast<std::int32_t>(noun);
    participle.xpos = penn_tag("VBN");
    move_arc(participle, noun, Relation::amod);
    move_arc(first, at, Relation::compound);
  }
}

}  // namespace

void mend_hyphened_participles(std::vector<Token>& tokens) {
  read_stricken(tokens);
  join_what_hyphens_join(tokens);
  hang_on_noun_behind(tokens);
}

}  // namespace chancery
