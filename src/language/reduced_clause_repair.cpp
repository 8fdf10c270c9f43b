// Participles taken for what a sentence tells, pasts taken for participles, and participles that hang on a verb instead
// of the noun before them.
#include <algorithm>
#include <array>
#include <string_view>

#include "language/penn_tags.hpp"
#include "language/tree_parts.hpp"
#include "language/tree_repair.hpp"

namespace chancery {
namespace {

bool is_helped(const std::vector<Token>& tokens, std::size_t verb) {
  return has_child(tokens, verb, Relation::aux) || has_child(tokens, verb, Relation::aux_pass) ||
         has_child(tokens, verb, Relation::cop);
}

bool is_free(const std::vector<Token>& tokens, std::size_t verb) {
  static constexpr std::array<Relation, 6> full = {Relation::nsubj, Relation::nsubj_pass, Relation::expl,
                                                   Relation::csubj, Relation::mark,       Relation::cc};
  return std::none_of(full.begin(), full.end(), [&](Relation relation) { return has_child(tokens, verb, relation); });
}

// Whether a later verb or noun is joined to the verb by "and".
bool joins_on(const std::vector<Token>& tokens, std::size_t verb) {
  for (std::size_t at = verb + 1; at < tokens.size(); ++at) {
    if (tokens[at].relation != Relation::conj || !has_child(tokens, at, Relation::cc)) continue;
    std::int32_t above = tokens[at].head;
    for (int steps = 0; steps < 3 && above > static_cast<std::int32_t>(verb) &&
                        tokens[static_cast<std::size_t>(above)].relation == Relation::conj;
         ++steps)
      above = tokens[static_cast<std::size_t>(above)].head;
    if (above == static_cast<std::int32_t>(verb)) return true;
  }
  return false;
}

// The head of the name or compound whose last word stands there, among the words before `end`.
std::size_t head_before(const std::vector<Token>& tokens, std::size_t last, std::size_t end) {
  while ((tokens[last].relation == Relation::flat || tokens[last].relation == Relation::compound) &&
         tokens[last].head >= 0 && tokens[last].head < static_cast<std::int32_t>(end))
    last = static_cast<std::size_t>(tokens[last].head);
  return last;
}

void become_past(Token& verb) {
  verb.xpos = penn_tag("VBD");
  if (verb.upos != Upos::verb) {
    verb.upos = Upos::verb;
    verb.lemma.clear();
  }
}

// "A hospital flown in from Oslo opened on Saturday", "The envoy, visibly moved, apologised": a past without a subject
// is no clause beside a participle; it is what the sentence tells.
void find_pasts_behind_participles(std::vector<Token>& tokens) {
  for (std::size_t at = 2; at + 2 < tokens.size(); ++at) {
    Token& first = tokens[at];
    const auto here = static_cast<std::int32_t>(at);
    if ((first.xpos != "VBN" && first.xpos != "VBD") || is_helped(tokens, at) || has_child(tokens, at, Relation::obj) ||
        has_child(tokens, at, Relation::mark))
      continue;
    std::size_t subject = 0;
    while (subject < at && !(tokens[subject].head == here && is_subject(tokens[subject]))) ++subject;
    if (subject >= at || tokens[subject].upos == Upos::pron) continue;
    const bool aside = std::any_of(tokens.begin() + static_cast<std::ptrdiff_t>(subject), tokens.begin() + here,
                                   [](const Token& t) { return t.form == ","; });
    const bool only = std::none_of(tokens.begin(), tokens.end(), [&](const Token& t) {
      return &t != &first && (is_finite_tag(t.xpos) || t.xpos == "MD");
    });
    for (std::size_t next = at + 1; next < tokens.size(); ++next) {
      Token& second = tokens[next];
      if (second.head != here || !is_free(tokens, next)) continue;
      // "The envoy, asked about it, declined": no row, as nothing joins the two
      const bool row = second.relation == Relation::conj && aside && tokens[at - 1].upos != Upos::noun &&
                       tokens[at - 1].upos != Upos::propn && !joins_on(tokens, at);
      if (second.relation != Relation::advcl && !row) continue;
      const bool bare = second.xpos == "VBN" && aside && only && !has_child(tokens, next, Relation::obl_agent) &&
                        !is_helped(tokens, next);
      if (second.xpos != "VBD" && !bare) continue;
      if ((tokens[next - 1].form == ",") != aside) break;
      second.head = first.head;
      second.relation = first.relation;
      second.head_probability *= moved_arc_trust;
      for (std::size_t other = 0; other < tokens.size(); ++other)
        if (tokens[other].head == here &&
            (other <= subject || other > next || tokens[other].relation == Relation::punct))
          tokens[other].head = static_cast<std::int32_t>(next);
      tokens[subject].relation = Relation::nsubj;
      first.head = static_cast<std::int32_t>(subject);
      first.relation = Relation::acl;
      first.xpos = penn_tag("VBN");
      become_past(second);
      break;
    }
  }
}

// "The trust paid for the work, carried out by Acme": carried out was the work, and the trust paid.
void find_pasts_before_participles(std::vector<Token>& tokens) {
  for (std::size_t at = 5; at < tokens.size(); ++at) {
    Token& second = tokens[at];
    const auto here = static_cast<std::int32_t>(at);
    if ((second.xpos != "VBN" && second.xpos != "VBD") || second.relation == Relation::acl || is_helped(tokens, at) ||
        !has_child(tokens, at, Relation::obl_agent) || tokens[at - 1].form != ",")
      continue;
    if (!is_noun(tokens[at - 2])) continue;
    for (std::size_t first = 1; first + 2 < at; ++first) {
      Token& told = tokens[first];
      const std::int32_t subject = told.head;
      if (told.relation != Relation::acl || told.xpos == "VBG" || told.upos != Upos::verb || subject < 0 ||
          subject >= static_cast<std::int32_t>(first))
        continue;
      Token& doer = tokens[static_cast<std::size_t>(subject)];
      const bool comma = std::any_of(tokens.begin() + subject, tokens.begin() + static_cast<std::ptrdiff_t>(first),
                                     [](const Token& t) { return t.form == ","; });
      if (doer.head != here || !is_subject(doer) || has_child(tokens, first, Relation::mark) ||
          has_child(tokens, first, Relation::obl_agent) || comma)
        continue;
      told.head = second.head;
      told.relation = second.relation;
      told.head_probability *= moved_arc_trust;
      become_past(told);
      doer.head = static_cast<std::int32_t>(first);
      doer.relation = Relation::nsubj;
      std::size_t noun = at - 2;
      while (tokens[noun].relation == Relation::flat && tokens[noun].head >= 0 &&
             tokens[noun].head < static_cast<std::int32_t>(noun))
        noun = static_cast<std::size_t>(tokens[noun].head);
      second.xpos = penn_tag("VBN");
      second.head = static_cast<std::int32_t>(noun);
      second.relation = Relation::acl;
      for (std::size_t other = 0; other < tokens.size(); ++other)
        if (tokens[other].head == here && (other < first || tokens[other].relation == Relation::punct))
          tokens[other].head = static_cast<std::int32_t>(first);
      break;
    }
  }
}

// "A raid by commandos on a yard led to the seizure of arms.": the past behind a noun that stands for the whole is the
// verb.
void find_verbs_behind_roots(std::vector<Token>& tokens) {
  if (tokens.empty() || tokens.back().form != ".") return;
  std::size_t noun = 0;
  while (noun < tokens.size() && tokens[noun].head >= 0) ++noun;
  if (noun + 3 >= tokens.size() || !is_noun(tokens[noun]) || has_child(tokens, noun, Relation::cop)) return;
  const auto root = static_cast<std::int32_t>(noun);
  bool finite = false;
  for (const Token& t : tokens) {
    finite = finite || (is_finite_tag(t.xpos) && t.relation != Relation::acl_relcl && t.relation != Relation::acl) ||
             t.xpos == "MD" || t.form == ":" || t.form == ";";
  }
  if (finite) return;
  for (std::size_t at = noun + 1; at + 1 < tokens.size() && tokens[at].form != ","; ++at) {
    Token& verb = tokens[at];
    if (verb.head != root || verb.relation != Relation::acl || (verb.xpos != "VBD" && verb.xpos != "VBN")) continue;
    if (is_helped(tokens, at) || !is_free(tokens, at) || has_child(tokens, at, Relation::obl_agent) ||
        !has_child(tokens, at, Relation::obl))
      return;
    become_past(verb);
    verb.head = -1;
    verb.relation = Relation::root;
    verb.head_probability *= moved_arc_trust;
    tokens[noun].head = static_cast<std::int32_t>(at);
    tokens[noun].relation = Relation::nsubj;
    std::int32_t subject =
        root;  // "A raid by navy [commandos]": what a preposition stands before belongs to the noun before it
    for (std::size_t first = 0; first < noun; ++first) {
      if (tokens[first].head != root || tokens[first].relation != Relation::nsubj) continue;
      subject = static_cast<std::int32_t>(first);
      tokens[first].head = static_cast<std::int32_t>(at);
      tokens[noun].head = subject;
      tokens[noun].relation = Relation::nmod;
    }
    for (std::size_t other = at + 1; other < tokens.size(); ++other)
      if (tokens[other].head == root) tokens[other].head = static_cast<std::int32_t>(at);
    return;
  }
}

// "has lent money, opened offices in Lima and bought a bank", "conceded defeat and telephoned Ana Duarte": the
// participle before a noun that is joined to a verb, or to a noun by no "and" at all, is one more verb of the row.
void raise_described_conjuncts(std::vector<Token>& tokens) {
  for (std::size_t at = 3; at + 1 < tokens.size(); ++at) {
    Token& verb = tokens[at];
    if (verb.relation != Relation::amod || (verb.xpos != "VBN" && verb.xpos != "VBD") || !verb.form.ends_with("ed") ||
        verb.head <= static_cast<std::int32_t>(at))
      continue;
    const auto thing = static_cast<std::size_t>(verb.head);
    Token& noun = tokens[thing];
    if (noun.relation != Relation::conj || noun.head < 0 || noun.head >= static_cast<std::int32_t>(at) ||
        has_subject(tokens, thing) || is_helped(tokens, thing))
      continue;
    const bool joined = tokens[at - 1].upos == Upos::cconj;
    if (!joined && tokens[at - 1].form != ",") continue;
    const bool first = std::none_of(
        tokens.begin() + noun.head + 1, tokens.begin() + static_cast<std::ptrdiff_t>(at),
        [&](const Token& t) { return t.head == verb.head && t.upos != Upos::punct && t.upos != Upos::cconj; });
    if (!first) continue;
    std::int32_t above = noun.head;
    const bool of_verb = tokens[static_cast<std::size_t>(above)].upos == Upos::verb;
    if (!of_verb) {
      const bool row = std::any_of(tokens.begin() + noun.head, tokens.end(), [&](const Token& t) {
        return t.head == above && t.relation == Relation::conj &&
               has_child(tokens, static_cast<std::size_t>(&t - tokens.data()), Relation::cc);
      });
      const bool person = noun.upos == Upos::propn && verb.xpos == "VBD" && thing == at + 1;
      if (joined ? !person : row) continue;
      for (int steps = 0; steps < 4 && above >= 0 && tokens[static_cast<std::size_t>(above)].upos != Upos::verb;
           ++steps)
        above = tokens[static_cast<std::size_t>(above)].head;
      if (above < 0 || above >= static_cast<std::int32_t>(at) ||
          tokens[static_cast<std::size_t>(above)].upos != Upos::verb)
        continue;
    } else if (has_child(tokens, thing, Relation::case_)) {
      continue;
    }
    const bool helped = has_child(tokens, static_cast<std::size_t>(above), Relation::aux);
    verb.upos = Upos::verb;
    verb.xpos = penn_tag(helped ? "VBN" : "VBD");
    verb.lemma.clear();
    verb.head = above;
    verb.relation = Relation::conj;
    verb.head_probability *= moved_arc_trust;
    for (std::size_t other = 0; other < tokens.size(); ++other) {
      const bool link = other < at && (tokens[other].relation == Relation::cc || tokens[other].upos == Upos::punct);
      if (tokens[other].head == static_cast<std::int32_t>(thing) && other != at && link)
        tokens[other].head = static_cast<std::int32_t>(at);
    }
    noun.head = static_cast<std::int32_t>(at);
    noun.relation = Relation::obj;
  }
}

// "supplied villages cut off by the storm", "in a statement read out by her brother": a participle with its doer right
// behind a noun tells of that noun.
void hang_close_participles(std::vector<Token>& tokens) {
  for (std::size_t at = 2; at + 1 < tokens.size(); ++at) {
    Token& verb = tokens[at];
    if ((verb.xpos != "VBN" && verb.xpos != "VBD") ||
        (verb.relation != Relation::advcl && verb.relation != Relation::acl) || verb.head < 0 ||
        verb.head >= static_cast<std::int32_t>(at))
      continue;
    if (tokens[static_cast<std::size_t>(verb.head)].upos != Upos::verb || !is_noun(tokens[at - 1]) ||
        !is_free(tokens, at) || is_helped(tokens, at))
      continue;
    if (!has_child(tokens, at, Relation::obl_agent) || has_child(tokens, at, Relation::obj)) continue;
    std::size_t noun = head_before(tokens, at - 1, at);
    const Token& near = tokens[noun];
    if (near.head < 0 || near.head >= static_cast<std::int32_t>(at)) continue;
    const bool time = near.relation == Relation::obl && !has_child(tokens, noun, Relation::case_);
    if (time) continue;
    if (near.name == NameType::place && near.relation == Relation::nmod &&
        is_noun(tokens[static_cast<std::size_t>(near.head)]))
      noun = static_cast<std::size_t>(near.head);
    verb.head = static_cast<std::int32_t>(noun);
    verb.relation = Relation::acl;
    verb.xpos = penn_tag("VBN");
    verb.head_probability *= moved_arc_trust;
  }
}

// "held this past August": which August, and not this.
void read_days_past(std::vector<Token>& tokens) {
  for (std::size_t at = 1; at + 2 < tokens.size(); ++at) {
    if (tokens[at].form != "this" || tokens[at].relation != Relation::obj ||
        (tokens[at + 1].form != "past" && tokens[at + 1].form != "coming"))
      continue;
    if (tokens[at + 1].head == static_cast<std::int32_t>(at) + 2 && tokens[at + 2].head == tokens[at].head)
      move_arc(tokens[at], at + 2, Relation::det);
  }
}

// "paid for the work, carried out by Acme": what is done by another is no second deed of the row, as nothing joins
// them. "would like to mention the fair, held in May": nor is a past joined to what one would like.
void hang_parted_participles(std::vector<Token>& tokens) {
  for (std::size_t at = 4; at + 1 < tokens.size(); ++at) {
    Token& verb = tokens[at];
    if ((verb.xpos != "VBN" && verb.xpos != "VBD") || verb.relation != Relation::conj || verb.head < 0 ||
        verb.head >= static_cast<std::int32_t>(at))
      continue;
    const auto above = static_cast<std::size_t>(verb.head);
    if (tokens[above].upos != Upos::verb || has_child(tokens, above, Relation::aux_pass) ||
        has_child(tokens, above, Relation::obl_agent))
      continue;
    if (tokens[at - 1].form != "," || !is_noun(tokens[at - 2]) || !is_free(tokens, at) || is_helped(tokens, at) ||
        joins_on(tokens, above))
      continue;
    if ((!has_child(tokens, at, Relation::obl_agent) && tokens[above].xpos != "VB") ||
        has_child(tokens, at, Relation::obj))
      continue;
    const std::size_t noun = head_before(tokens, at - 2, at);
    verb.head = static_cast<std::int32_t>(noun);
    verb.relation = Relation::acl;
    verb.xpos = penn_tag("VBN");
    verb.head_probability *= moved_arc_trust;
  }
}

// "by the poet Ales Harbun, since jailed by a court": "since" before a bare participle is a time, and the poet was
// jailed.
void read_since(std::vector<Token>& tokens) {
  for (std::size_t at = 3; at + 1 < tokens.size(); ++at) {
    Token& since = tokens[at];
    Token& verb = tokens[at + 1];
    if (since.form != "since" || since.relation != Relation::mark || since.head != static_cast<std::int32_t>(at) + 1 ||
        verb.xpos != "VBN")
      continue;
    if (is_helped(tokens, at + 1) || has_subject(tokens, at + 1)) continue;
    since.relation = Relation::advmod;
    since.upos = Upos::adv;
    since.xpos = penn_tag("RB");
    if (verb.relation != Relation::advcl || tokens[at - 1].form != "," || !is_noun(tokens[at - 2])) continue;
    const std::size_t noun = head_before(tokens, at - 2, at);
    verb.head = static_cast<std::int32_t>(noun);
    verb.relation = Relation::acl;
    verb.head_probability *= moved_arc_trust;
  }
}

// "paid her respects at the tomb, called on the Speaker and addressed them": a participle beside a noun has no object
// and calls on nobody, so this is the second of a row of pasts.
void join_pasts_to_rows(std::vector<Token>& tokens) {
  for (std::size_t at = 4; at + 1 < tokens.size(); ++at) {
    Token& verb = tokens[at];
    if (verb.relation != Relation::acl || (verb.xpos != "VBN" && verb.xpos != "VBD") || verb.head < 0 ||
        verb.head >= static_cast<std::int32_t>(at))
      continue;
    if (tokens[at - 1].form != "," || !is_free(tokens, at) || is_helped(tokens, at) ||
        has_child(tokens, at, Relation::obl_agent) || has_child(tokens, at, Relation::xcomp))
      continue;
    const bool calls = verb.form == "called" && tokens[at + 1].form == "on";
    if (!calls && !has_child(tokens, at, Relation::obj)) continue;
    std::int32_t above = verb.head;
    for (int steps = 0; steps < 4 && above >= 0 && tokens[static_cast<std::size_t>(above)].upos != Upos::verb; ++steps)
      above = tokens[static_cast<std::size_t>(above)].head;
    if (above < 0 || above >= static_cast<std::int32_t>(at) || tokens[static_cast<std::size_t>(above)].xpos != "VBD")
      continue;
    if (!joins_on(tokens, at) && !joins_on(tokens, static_cast<std::size_t>(above))) continue;
    verb.xpos = penn_tag("VBD");
    verb.head = above;
    verb.relation = Relation::conj;
    verb.head_probability *= moved_arc_trust;
  }
}

}  // namespace

void mend_reduced_clauses(Sentence& sentence) {
  find_pasts_behind_participles(sentence.tokens);
  find_pasts_before_participles(sentence.tokens);
  find_verbs_behind_roots(sentence.tokens);
  raise_described_conjuncts(sentence.tokens);
  hang_close_participles(sentence.tokens);
  read_days_past(sentence.tokens);
  hang_parted_participles(sentence.tokens);
  read_since(sentence.tokens);
  join_pasts_to_rows(sentence.tokens);
}

}  // namespace chancery
