// "The envoy saw detained President Bazoum": what befell the person stands before his title and is no deed of the
// envoy's. Behind a verb the parser takes it for a clause with the person as its object.
#include <array>
#include <string_view>

#include "language/tree_parts.hpp"
#include "language/tree_repair.hpp"

namespace chancery {
namespace {

constexpr std::array<std::string_view, 40> befallen = {
    "detained",  "jailed",   "freed",      "ousted",    "exiled",   "deposed",      "arrested",     "imprisoned",
    "kidnapped", "abducted", "captured",   "slain",     "murdered", "assassinated", "convicted",    "disgraced",
    "accused",   "released", "suspended",  "sacked",    "fired",    "impeached",    "disqualified", "indicted",
    "wanted",    "toppled",  "reinstated", "poisoned",  "barred",   "wounded",      "sanctioned",   "re-elected",
    "reelected", "retired",  "overthrown", "dismissed", "fugitive", "banned",       "hospitalised", "hospitalized"};

bool is_clause(Relation relation) {
  return relation == Relation::xcomp || relation == Relation::ccomp || relation == Relation::acl ||
         relation == Relation::advcl;
}

}  // namespace

void mend_titled_participles(Sentence& sentence) {
  auto& tokens = sentence.tokens;
  for (std::size_t at = 1; at + 2 < tokens.size(); ++at) {
    const std::size_t verb = at - 1;
    if (tokens[verb].upos != Upos::verb || tokens[at].head != static_cast<std::int32_t>(verb) ||
        !is_clause(tokens[at].relation) || !is_one_of(tokens[at].form, befallen) || !is_office_word(tokens[at + 1]) ||
        has_child(tokens, verb, Relation::obj))
      continue;
    for (std::size_t person = at + 1; person < tokens.size(); ++person) {
      if (tokens[person].head != static_cast<std::int32_t>(at) || tokens[person].relation != Relation::obj) continue;
      if (tokens[person].upos != Upos::propn) break;
      for (std::size_t other = at + 1; other < tokens.size(); ++other)
        if (other != person && tokens[other].head == static_cast<std::int32_t>(at))
          move_arc(tokens[other], verb, tokens[other].relation);
      move_arc(tokens[person], verb, Relation::obj);
      move_arc(tokens[at], person, Relation::amod);
      break;
    }
  }
}

}  // namespace chancery
