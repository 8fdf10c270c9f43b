// Clauses and names that hang on a word which cannot have them: a verb joined to a noun, "whose" clauses without their
// verb, what hangs on a name's second word, wreaths without the laying.
#include <algorithm>
#include <array>
#include <string_view>

#include "core/word_filter.hpp"
#include "language/penn_tags.hpp"
#include "language/tree_parts.hpp"
#include "language/tree_repair.hpp"

namespace chancery {
namespace {

// "Burkina Faso and Niger": the second name is joined to the first name, not to its last word.
void climb_from_second_words(std::vector<Token>& tokens) {
  for (Token& token : tokens) {
    if (token.head < 0 || token.relation != Relation::conj) continue;
    const Token& word = tokens[static_cast<std::size_t>(token.head)];
    if (word.relation == Relation::flat && word.head >= 0 && word.upos == Upos::propn && token.upos == Upos::propn)
      token.head = word.head;
  }
}

// "had breakfast with Berg, laid a wreath and spoke": the second of a row of verbs is no remark between them.
void join_rows_of_verbs(std::vector<Token>& tokens) {
  for (std::size_t at = 3; at + 1 < tokens.size(); ++at) {
    Token& verb = tokens[at];
    if (verb.relation != Relation::parataxis || verb.upos != Upos::verb || verb.xpos != "VBD" ||
        tokens[at - 1].form != ",")
      continue;
    if (verb.head < 0 || verb.head >= static_cast<std::int32_t>(at) ||
        tokens[static_cast<std::size_t>(verb.head)].xpos != "VBD")
      continue;
    if (has_child(tokens, at, Relation::nsubj) || has_child(tokens, at, Relation::nsubj_pass) ||
        has_child(tokens, at, Relation::mark))
      continue;
    const bool row =
        std::any_of(tokens.begin() + static_cast<std::ptrdiff_t>(at), tokens.end(), [&](const Token& later) {
          return later.relation == Relation::conj && later.xpos == "VBD" &&
                 (later.head == verb.head || later.head == static_cast<std::int32_t>(at));
        });
    if (row) verb.relation = Relation::conj;
  }
}

// "closed borders, froze assets and threatened": a finite verb is no border, and the assets are what it froze.
void join_verbs_to_verbs(std::vector<Token>& tokens) {
  for (std::size_t at = 3; at + 1 < tokens.size(); ++at) {
    Token& verb = tokens[at];
    if (verb.relation != Relation::conj || verb.head < 0 || verb.head >= static_cast<std::int32_t>(at) ||
        verb.upos != Upos::verb)
      continue;
    if ((verb.xpos != "VBD" && verb.xpos != "VBZ") || tokens[at - 1].form != "," ||
        has_child(tokens, at, Relation::nsubj))
      continue;
    if (tokens[static_cast<std::size_t>(verb.head)].upos == Upos::punct && verb.head > 0)
      --verb.head;  // nor does it hang on the comma
    const Token& noun = tokens[static_cast<std::size_t>(verb.head)];
    if (!is_noun(noun) || (noun.relation != Relation::obj && noun.relation != Relation::obl) || noun.head < 0 ||
        noun.head > verb.head)
      continue;
    const Token& first = tokens[static_cast<std::size_t>(noun.head)];
    if (first.upos != Upos::verb || first.xpos != verb.xpos) continue;
    verb.head = noun.head;
    verb.head_probability *= moved_arc_trust;
    for (std::size_t thing = at + 1; thing < tokens.size(); ++thing)
      if (tokens[thing].head == static_cast<std::int32_t>(at) && tokens[thing].relation == Relation::conj &&
          is_noun(tokens[thing]) && !has_child(tokens, thing, Relation::cc)) {
        tokens[thing].relation = Relation::obj;
        break;
      }
  }
}

// "closed the border and froze the assets": the object right behind a verb that has none is no second border.
void give_objects_to_second_verbs(std::vector<Token>& tokens) {
  for (std::size_t at = 3; at + 1 < tokens.size(); ++at) {
    const Token& verb = tokens[at];
    if (verb.upos != Upos::verb || verb.relation != Relation::conj || verb.head < 0 ||
        verb.head >= static_cast<std::int32_t>(at))
      continue;
    if (has_child(tokens, at, Relation::obj) || has_child(tokens, at, Relation::ccomp) ||
        has_child(tokens, at, Relation::xcomp) || has_child(tokens, at, Relation::aux_pass))
      continue;
    for (std::size_t thing = at + 1; thing < tokens.size() && thing < at + 8; ++thing) {
      Token& noun = tokens[thing];
      if (!is_noun(noun)) continue;
      if (noun.head > static_cast<std::int32_t>(thing)) continue;  // within the phrase
      const bool taken = noun.relation == Relation::conj && noun.head >= 0 &&
                         noun.head < static_cast<std::int32_t>(at) &&
                         tokens[static_cast<std::size_t>(noun.head)].relation == Relation::obj &&
                         tokens[static_cast<std::size_t>(noun.head)].head == verb.head &&
                         !has_child(tokens, thing, Relation::cc) && !has_child(tokens, thing, Relation::case_);
      if (!taken) break;
      noun.head = static_cast<std::int32_t>(at);
      noun.relation = Relation::obj;
      noun.head_probability *= moved_arc_trust;
      break;
    }
  }
}

// "Sall, whose envoy, Berg, preferred Holm": the verb behind the aside is the envoy's.
void find_verbs_of_whose(std::vector<Token>& tokens) {
  constexpr std::size_t longest_aside = 14;
  for (std::size_t whose = 1; whose + 2 < tokens.size(); ++whose) {
    if (tokens[whose].xpos != "WP$" || tokens[whose].relation != Relation::nmod_poss ||
        tokens[whose].head <= static_cast<std::int32_t>(whose))
      continue;
    const auto noun = static_cast<std::size_t>(tokens[whose].head);
    Token& who = tokens[noun];
    const bool loose = who.relation == Relation::appos || who.relation == Relation::conj ||
                       who.relation == Relation::nmod ||
                       (who.relation == Relation::acl_relcl && is_noun(who) && !has_child(tokens, noun, Relation::cop));
    if (!loose || who.head < 0 || who.head >= static_cast<std::int32_t>(whose) || noun + 1 >= tokens.size() ||
        tokens[noun + 1].form != ",")
      continue;
    for (std::size_t at = noun + 2; at < tokens.size() && at < noun + longest_aside; ++at) {
      Token& verb = tokens[at];
      if (verb.upos != Upos::verb && verb.upos != Upos::aux) continue;
      const bool finite = verb.upos == Upos::verb &&
                          (is_finite_tag(verb.xpos) || (verb.xpos == "VBN" && has_child(tokens, at, Relation::obj)));
      if (!finite || tokens[at - 1].form != "," || has_child(tokens, at, Relation::nsubj) ||
          has_child(tokens, at, Relation::mark) || verb.head >= static_cast<std::int32_t>(whose) ||
          verb.relation == Relation::root)
        break;
      const std::int32_t owner = who.head;
      who.head = static_cast<std::int32_t>(at);
      who.relation = Relation::nsubj;
      verb.head = owner;
      verb.relation = Relation::acl_relcl;
      verb.head_probability *= moved_arc_trust;
      break;
    }
  }
}

// "Weber and his guest, Ana Duarte, laid wreaths at the tomb": what stands behind a name and before the wreaths is the
// verb.
void read_laid_wreaths(std::vector<Token>& tokens) {
  static constexpr std::array<std::string_view, 4> gifts = {"wreath", "wreaths", "flowers", "bouquets"};
  for (std::size_t at = 1; at + 1 < tokens.size(); ++at) {
    Token& verb = tokens[at];
    if (verb.form != "laid" || verb.relation != Relation::amod || verb.head <= static_cast<std::int32_t>(at)) continue;
    Token& gift = tokens[static_cast<std::size_t>(verb.head)];
    if (!is_one_of(gift.form, gifts) || gift.head < 0 || gift.head >= static_cast<std::int32_t>(at)) continue;
    if (tokens[at - 1].form != "," && tokens[at - 1].upos != Upos::propn) continue;
    const std::int32_t here = static_cast<std::int32_t>(at), thing = verb.head, who = gift.head;
    Token& doer = tokens[static_cast<std::size_t>(who)];
    if (doer.upos != Upos::propn && doer.upos != Upos::noun) continue;
    const std::int32_t other = doer.relation == Relation::nsubj && doer.head > thing ? doer.head : -1;
    if (other < 0 && doer.head >= 0) continue;
    verb.upos = Upos::verb;
    verb.xpos = penn_tag("VBD");
    verb.lemma = "lay";
    const Token& place = other >= 0 ? tokens[static_cast<std::size_t>(other)] : doer;
    verb.head = place.head;
    verb.relation = place.relation;
    verb.head_probability *= moved_arc_trust;
    if (other >= 0) {
      tokens[static_cast<std::size_t>(other)].head = here;
      tokens[static_cast<std::size_t>(other)].relation = Relation::conj;
    }
    doer.head = here;
    doer.relation = Relation::nsubj;
    gift.head = here;
    gift.relation = Relation::obj;
    for (std::size_t i = at; i < tokens.size(); ++i)
      if (tokens[i].head == who && static_cast<std::int32_t>(i) != here) tokens[i].head = here;
  }
}

}  // namespace

void mend_stray_clauses(Sentence& sentence) {
  read_laid_wreaths(sentence.tokens);
  climb_from_second_words(sentence.tokens);
  join_verbs_to_verbs(sentence.tokens);
  join_rows_of_verbs(sentence.tokens);
  give_objects_to_second_verbs(sentence.tokens);
  find_verbs_of_whose(sentence.tokens);
}

}  // namespace chancery
