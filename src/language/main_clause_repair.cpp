// Which verb a sentence tells: clauses that the parser reads into the one behind them, and subjects that it takes for
// the whole.
#include <algorithm>

#include "language/penn_tags.hpp"
#include "language/tree_parts.hpp"
#include "language/tree_repair.hpp"

namespace chancery {
namespace {

bool lacks_subject(const std::vector<Token>& tokens, std::size_t verb) {
  return !has_subject(tokens, verb) && !has_child(tokens, verb, Relation::expl) &&
         !has_child(tokens, verb, Relation::csubj);
}

// Whether the verb is one that a sentence may tell: in the past or present, or with its auxiliary.
bool is_told(const std::vector<Token>& tokens, std::size_t at) {
  if (tokens[at].upos != Upos::verb) return false;
  return is_finite_tag(tokens[at].xpos) || has_child(tokens, at, Relation::aux) ||
         has_child(tokens, at, Relation::aux_pass);
}

// "if", "that", "when", "who": the clause is no sentence.
bool is_linked(const std::vector<Token>& tokens, std::size_t verb) {
  return std::any_of(tokens.begin(), tokens.end(), [&](const Token& t) {
    return t.head == static_cast<std::int32_t>(verb) &&
           (t.relation == Relation::mark || t.xpos == "WRB" || t.xpos == "WDT" || t.xpos == "WP");
  });
}

// A past, or what the tagger takes for a participle though it has an object and no auxiliary.
bool is_past(const std::vector<Token>& tokens, std::size_t at) {
  if (tokens[at].upos != Upos::verb) return false;
  if (tokens[at].xpos == "VBD" || tokens[at].xpos == "VBZ") return true;
  return tokens[at].xpos == "VBN" && has_child(tokens, at, Relation::obj) && !has_child(tokens, at, Relation::aux) &&
         !has_child(tokens, at, Relation::aux_pass);
}

std::size_t root_of(const std::vector<Token>& tokens) {
  std::size_t root = 0;
  while (root < tokens.size() && tokens[root].head >= 0) ++root;
  return root;
}

// The noun phrase that ends right before a comma: its head.
std::size_t phrase_before(const std::vector<Token>& tokens, std::size_t comma) {
  std::size_t noun = comma - 1;
  for (std::size_t steps = 0; steps < tokens.size(); ++steps) {
    const Token& now = tokens[noun];
    const bool within =
        now.relation == Relation::flat || now.relation == Relation::compound || now.relation == Relation::nmod;
    if (!within || now.head < 0 || now.head >= static_cast<std::int32_t>(comma) ||
        !is_noun(tokens[static_cast<std::size_t>(now.head)]))
      break;
    noun = static_cast<std::size_t>(now.head);
  }
  return noun;
}

// "attacked the deal as weak, and Berg, who was minister, said": of a verb without a subject the noun behind ", and" is
// the subject, and what was told before is a clause of its own.
void part_clauses_at_joints(std::vector<Token>& tokens) {
  for (std::size_t second = 6; second < tokens.size(); ++second) {
    if (!is_told(tokens, second) || !lacks_subject(tokens, second) || has_child(tokens, second, Relation::cc)) continue;
    std::size_t begins = second;  // with its auxiliaries
    while (begins > 0 && tokens[begins - 1].head == static_cast<std::int32_t>(second) &&
           tokens[begins - 1].upos != Upos::punct)
      --begins;
    if (begins < 5 || tokens[begins - 1].form != ",") continue;
    for (std::size_t first = 1; first + 4 < begins; ++first) {
      const Token& told = tokens[first];
      if (told.head != static_cast<std::int32_t>(second) || !is_told(tokens, first) || !has_subject(tokens, first) ||
          is_linked(tokens, first))
        continue;
      if (told.relation != Relation::advcl && told.relation != Relation::ccomp && told.relation != Relation::acl &&
          told.relation != Relation::parataxis)
        continue;
      const auto joint = joint_before(tokens, first, second);
      if (joint == 0 || !is_under(tokens, static_cast<std::size_t>(tokens[joint].head), first)) continue;
      if (!divide_clauses(tokens, first, second)) continue;
      for (std::size_t word = 0; word < joint; ++word)  // what stands before the joint is the first clause's
        if (word != first && tokens[word].head == static_cast<std::int32_t>(second) &&
            tokens[word].relation != Relation::punct)
          tokens[word].head = static_cast<std::int32_t>(first);
      break;
    }
  }
}

// "Duarte, who cut short a trip to see it, thanked them and declared": a sentence tells what a verb tells; its first
// noun is who did it, and the past behind the aside is that verb.
void find_verbs_of_roots(std::vector<Token>& tokens) {
  const std::size_t noun = root_of(tokens);
  if (noun + 5 >= tokens.size() || !is_noun(tokens[noun]) || has_child(tokens, noun, Relation::cop) ||
      tokens.back().form != ".")
    return;
  for (std::size_t before = 0; before < noun; ++before)
    if (tokens[before].upos == Upos::verb || tokens[before].form == ":" || tokens[before].upos == Upos::sconj) return;
  std::size_t end =
      noun + 1;  // of the name, or of the row of names that it opens: "Duarte and the Kenyan leader, Otieno, who"
  while (end < tokens.size() && tokens[end].form != "," && tokens[end].upos != Upos::verb &&
         is_under(tokens, end, noun))
    ++end;
  if (end + 4 >= tokens.size() || tokens[end].form != ",") return;
  for (std::size_t at = end + 3; at < tokens.size(); ++at) {
    Token& verb = tokens[at];
    if (tokens[at].form == ";" || tokens[at].form == ":") return;
    if (!is_past(tokens, at) || tokens[at - 1].form != ",") continue;
    if (!lacks_subject(tokens, at) || is_linked(tokens, at) || has_child(tokens, at, Relation::cc) ||
        has_child(tokens, at, Relation::obl_agent))
      continue;
    if (!is_under(tokens, at, noun)) continue;
    if (verb.xpos == "VBN") verb.xpos = penn_tag("VBD");
    verb.head = -1;
    verb.relation = Relation::root;
    verb.head_probability *= moved_arc_trust;
    tokens[noun].head = static_cast<std::int32_t>(at);
    tokens[noun].relation = Relation::nsubj;
    for (std::size_t later = at + 1; later < tokens.size(); ++later) {
      Token& other = tokens[later];
      const bool joined = other.relation == Relation::conj && other.upos == Upos::verb && other.xpos == verb.xpos &&
                          !has_subject(tokens, later);
      if ((joined || other.relation == Relation::punct) && other.head < static_cast<std::int32_t>(at) &&
          other.head >= static_cast<std::int32_t>(noun))
        other.head = static_cast<std::int32_t>(at);
    }
    return;
  }
}

// "was questioned by the Directorate, whose director, Holm, said": the saying is the director's, and the questioning
// what the sentence tells. "Spain, whose minister, Pardo, had passed on notes, congratulated both": Spain did the last.
void divide_at_whose(std::vector<Token>& tokens) {
  for (std::size_t whose = 2; whose + 4 < tokens.size(); ++whose) {
    if (tokens[whose].xpos != "WP$" || tokens[whose - 1].form != "," ||
        tokens[whose].head <= static_cast<std::int32_t>(whose))
      continue;
    const auto owned = static_cast<std::size_t>(tokens[whose].head);
    const std::size_t root = root_of(tokens);
    const std::size_t owner = phrase_before(tokens, whose - 1);
    if (root >= tokens.size() || root <= owned + 2 || !is_told(tokens, root) || !is_noun(tokens[owner])) continue;
    std::size_t begins = root;
    while (begins > 0 && tokens[begins - 1].head == static_cast<std::int32_t>(root) &&
           tokens[begins - 1].upos != Upos::punct)
      --begins;
    const std::int32_t above = tokens[owned].head;
    if (above >= static_cast<std::int32_t>(owned) && tokens[static_cast<std::size_t>(above)].upos != Upos::punct &&
        above != static_cast<std::int32_t>(root))
      continue;
    if (tokens[owned + 1].form != "," || tokens[begins - 1].form != ",") continue;
    const bool aside = std::none_of(tokens.begin() + static_cast<std::ptrdiff_t>(owned),
                                    tokens.begin() + static_cast<std::ptrdiff_t>(begins),
                                    [](const Token& t) { return t.upos == Upos::verb || t.form == ";"; });
    if (!aside) continue;
    std::size_t main = tokens.size();
    for (std::size_t at = 0; at < tokens.size() && main == tokens.size(); ++at) {
      if (tokens[at].head != static_cast<std::int32_t>(root) || !is_told(tokens, at)) {
        const bool bare = at > root && tokens[at].head == static_cast<std::int32_t>(root) && tokens[at].xpos == "VBN" &&
                          tokens[at].relation == Relation::conj;
        if (!bare) continue;
      }
      const bool before =
          at < owner && has_subject(tokens, at) && !is_linked(tokens, at) && tokens[at].relation != Relation::advcl;
      const bool behind = at > root + 1 && tokens[at - 1].form == "," && lacks_subject(tokens, at) &&
                          !has_child(tokens, at, Relation::cc) && !is_linked(tokens, at) &&
                          (tokens[at].relation == Relation::conj || tokens[at].relation == Relation::parataxis) &&
                          tokens[owner].head == static_cast<std::int32_t>(root);
      if (before || (behind && is_subject(tokens[owner]))) main = at;
    }
    if (main == tokens.size()) continue;
    if (main > root) {
      if (tokens[main].xpos == "VBN") tokens[main].xpos = penn_tag("VBD");
      tokens[owner].head = static_cast<std::int32_t>(main);
      tokens[owner].relation = Relation::nsubj;
    }
    tokens[main].head = -1;
    tokens[main].relation = Relation::root;
    tokens[main].head_probability *= moved_arc_trust;
    tokens[root].head = static_cast<std::int32_t>(owner);
    tokens[root].relation = Relation::acl_relcl;
    if (above != static_cast<std::int32_t>(root)) tokens[owned].relation = Relation::dep;
    tokens[owned].head = static_cast<std::int32_t>(root);
    if (!is_subject(tokens[owned]))
      tokens[owned].relation = has_subject(tokens, root) ? Relation::obj : subject_relation(tokens, root);
    return;
  }
}

// "Its council, which had written to Holm asking him to stay, called it an insult": what is done beside the writing is
// not told.
void part_asides_from_deeds(std::vector<Token>& tokens) {
  const std::size_t doing = root_of(tokens);
  if (doing >= tokens.size() || tokens[doing].xpos != "VBG" || has_child(tokens, doing, Relation::aux) ||
      tokens[doing - (doing > 0 ? 1 : 0)].form == ",")
    return;
  for (std::size_t noun = 0; noun < doing; ++noun) {
    if (tokens[noun].head != static_cast<std::int32_t>(doing) || tokens[noun].relation != Relation::nsubj) continue;
    std::size_t aside = noun + 1;
    while (aside < doing &&
           !(tokens[aside].head == static_cast<std::int32_t>(noun) && tokens[aside].relation == Relation::acl_relcl))
      ++aside;
    if (aside >= doing) return;
    for (std::size_t at = doing + 2; at < tokens.size(); ++at) {
      Token& verb = tokens[at];
      if (!is_past(tokens, at) || tokens[at - 1].form != "," || !lacks_subject(tokens, at)) continue;
      if (has_child(tokens, at, Relation::cc) || is_linked(tokens, at) || !is_under(tokens, at, doing)) continue;
      if (verb.xpos == "VBN") verb.xpos = penn_tag("VBD");
      verb.head = -1;
      verb.relation = Relation::root;
      verb.head_probability *= moved_arc_trust;
      tokens[noun].head = static_cast<std::int32_t>(at);
      tokens[doing].head = static_cast<std::int32_t>(aside);
      tokens[doing].relation = Relation::advcl;
      return;
    }
    return;
  }
}

// "Facing pressure from envoys of the Union, Chad and Togo signed": no clause is the subject of a past behind a comma
// and names; they are.
void free_subjects_behind_openings(std::vector<Token>& tokens) {
  for (std::size_t verb = 4; verb < tokens.size(); ++verb) {
    if (!is_finite_tag(tokens[verb].xpos) || !is_noun(tokens[verb - 1])) continue;
    const auto here = static_cast<std::int32_t>(verb);
    const auto opening = std::find_if(tokens.begin(), tokens.begin() + here, [&](const Token& t) {
      return t.head == here && t.relation == Relation::csubj && t.xpos == "VBG";
    });
    if (opening == tokens.begin() + here || opening - tokens.begin() > 1) continue;
    const auto first = static_cast<std::size_t>(opening - tokens.begin());
    std::size_t comma = verb - 1;
    while (comma > first && tokens[comma].form != ",") --comma;
    if (comma == first || verb - comma > 9) continue;
    std::size_t subject = tokens.size();
    for (std::size_t at = comma + 1; at < verb; ++at) {
      Token& name = tokens[at];
      if (name.relation != Relation::conj || name.head < 0 || name.head > static_cast<std::int32_t>(comma) ||
          !is_noun(name))
        continue;
      if (subject == tokens.size()) {
        subject = at;
        move_arc(name, verb, Relation::nsubj);
      } else {
        move_arc(name, subject, Relation::conj);
      }
    }
    if (subject < tokens.size()) opening->relation = Relation::advcl;
  }
}

}  // namespace

std::size_t joint_before(const std::vector<Token>& tokens, std::size_t first, std::size_t second) {
  std::size_t joint = second;
  while (joint > first && (tokens[joint].upos != Upos::cconj || tokens[joint - 1].form != ",")) --joint;
  return joint == first || tokens[joint].head <= static_cast<std::int32_t>(joint) ? 0 : joint;
}

bool divide_clauses(std::vector<Token>& tokens, std::size_t first, std::size_t second) {
  const std::size_t joint = joint_before(tokens, first, second);
  if (joint == 0) return false;
  const auto subject = static_cast<std::size_t>(tokens[joint].head);
  if (subject >= second || !is_noun(tokens[subject]) || tokens[subject].relation != Relation::conj) return false;
  tokens[joint].head = static_cast<std::int32_t>(second);
  tokens[subject].head = static_cast<std::int32_t>(second);
  tokens[subject].relation = subject_relation(tokens, second);
  tokens[subject].head_probability *= moved_arc_trust;
  tokens[first].head = tokens[second].head;
  tokens[first].relation = tokens[second].relation;
  tokens[first].head_probability *= moved_arc_trust;
  tokens[second].head = static_cast<std::int32_t>(first);
  tokens[second].relation = Relation::conj;
  return true;
}

void mend_main_clauses(Sentence& sentence) {
  free_subjects_behind_openings(sentence.tokens);
  if (sentence.tokens.size() < 6) return;
  part_clauses_at_joints(sentence.tokens);
  divide_at_whose(sentence.tokens);
  part_asides_from_deeds(sentence.tokens);
  find_verbs_of_roots(sentence.tokens);
}

}  // namespace chancery
