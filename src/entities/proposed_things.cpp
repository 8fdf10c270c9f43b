#include "entities/proposed_things.hpp"

#include "entities/noun_deeds.hpp"
#include "entities/words.hpp"

namespace chancery {
namespace {

// "the idea of a fund", "a proposal for a fund", "advocated the creation of a fund"
bool is_of_idea(const NominalView& view, int noun) {
  static const WordSet ideas("idea|proposal|suggestion|concept|notion|call|initiative|pitch|case|vision|brainchild"),
      links("of|for");
  const Token& own = view.token(noun);
  return own.relation == Relation::nmod && own.head >= 0 && own.head < noun &&
         ideas.has(ascii_lower(view.token(own.head).lemma)) && links.has(link_before(view, noun));
}

// "called for a fund", "is lobbying for a fund"
bool is_called_for(const NominalView& view, int noun) {
  static const WordSet calling("call|argue|lobby|campaign|push|plead");
  const Token& own = first_of_row(view, noun);
  return own.relation == Relation::obl && own.head >= 0 && own.head < noun &&
         calling.has(ascii_lower(view.token(own.head).lemma)) && link_before(view, noun) == "for";
}

}  // namespace

bool is_proposed(const NominalView& view, int noun) {
  static const WordSet proposing("propose|suggest|moot|float|initiate|advocate|champion|pitch|envisage|recommend");
  return is_object_of(view, noun, proposing) || has_clause_of(view, noun, proposing) || is_of_idea(view, noun) ||
         is_called_for(view, noun);
}

}  // namespace chancery
