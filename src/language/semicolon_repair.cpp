// What a semicolon divides: two sentences, of which the parser makes one.
#include <algorithm>

#include "language/penn_tags.hpp"
#include "language/tree_parts.hpp"
#include "language/tree_repair.hpp"

namespace chancery {
namespace {

bool is_within_quotation(const std::vector<Token>& tokens, std::size_t at) {
  std::size_t marks = 0;
  for (std::size_t i = 0; i < at; ++i)
    if (tokens[i].form == "\"" || tokens[i].form == "\u201c" || tokens[i].form == "\u201d" || tokens[i].form == "``" ||
        tokens[i].form == "''")
      ++marks;
  return marks % 2 == 1;
}

// "Both block it; the minister said he hoped": what stands before the semicolon is not what he says.
void part_told_from_teller(std::vector<Token>& tokens, std::size_t stop) {
  for (std::size_t at = 0; at < stop; ++at) {
    Token& first = tokens[at];
    const bool linked = std::any_of(tokens.begin(), tokens.end(), [&](const Token& t) {
      return t.head == static_cast<std::int32_t>(at) && (t.relation == Relation::mark || t.xpos == "WRB");
    });
    const bool clause = first.relation == Relation::ccomp ||
                        ((first.relation == Relation::advcl || first.relation == Relation::conj ||
                          first.relation == Relation::parataxis || first.relation == Relation::acl ||
                          first.relation == Relation::acl_relcl) &&
                         has_subject(tokens, at) && !linked);
    if (!clause || first.head <= static_cast<std::int32_t>(stop)) continue;
    Token& second = tokens[static_cast<std::size_t>(first.head)];
    const std::int32_t teller = first.head;
    first.head = second.head;
    first.relation = second.relation;
    first.head_probability *= moved_arc_trust;
    second.head = static_cast<std::int32_t>(at);
    second.relation = Relation::parataxis;
    for (std::size_t word = 0; word < stop; ++word)  // nor is anything else before it the teller's
      if (word != at && tokens[word].head == teller) tokens[word].head = static_cast<std::int32_t>(at);
    return;
  }
}

// "said Mr Berg; the last planes came in May": he is who said it, and came from nowhere.
void give_back_subjects(std::vector<Token>& tokens, std::size_t stop) {
  for (std::size_t at = 0; at < stop; ++at) {
    Token& subject = tokens[at];
    if (subject.relation != Relation::nsubj || subject.head <= static_cast<std::int32_t>(stop)) continue;
    Token& second = tokens[static_cast<std::size_t>(subject.head)];
    if (second.upos != Upos::verb || second.head < 0 || second.head >= static_cast<std::int32_t>(at)) continue;
    const Token& first = tokens[static_cast<std::size_t>(second.head)];
    if (first.upos != Upos::verb || has_child(tokens, static_cast<std::size_t>(second.head), Relation::nsubj)) continue;
    subject.head = second.head;
    subject.head_probability *= moved_arc_trust;
    second.relation = Relation::parataxis;
    return;
  }
}

// "The bank lent Chad money; Norway is said to owe more": of two subjects the first has the verb that was taken for its
// participle.
void part_two_subjects(std::vector<Token>& tokens, std::size_t stop) {
  for (std::size_t at = 0; at < stop; ++at) {
    Token& first = tokens[at];
    if (!is_subject(first) || first.head <= static_cast<std::int32_t>(stop)) continue;
    const std::int32_t second_verb = first.head;
    const bool two = std::any_of(tokens.begin() + static_cast<std::ptrdiff_t>(stop), tokens.end(),
                                 [&](const Token& t) { return is_subject(t) && t.head == second_verb; });
    if (!two) continue;
    const auto verb = std::find_if(
        tokens.begin() + static_cast<std::ptrdiff_t>(at), tokens.begin() + static_cast<std::ptrdiff_t>(stop),
        [&](const Token& t) {
          const bool joined = t.relation == Relation::conj &&
                              !has_child(tokens, static_cast<std::size_t>(&t - tokens.data()), Relation::cc);
          return t.head == static_cast<std::int32_t>(at) && (t.relation == Relation::acl || joined) &&
                 t.upos == Upos::verb && (t.xpos == "VBD" || t.xpos == "VBN");
        });
    if (verb == tokens.begin() + static_cast<std::ptrdiff_t>(stop)) continue;
    Token& second = tokens[static_cast<std::size_t>(second_verb)];
    verb->head = second.head;
    verb->relation = second.relation;
    verb->xpos = penn_tag("VBD");
    verb->head_probability *= moved_arc_trust;
    first.head = static_cast<std::int32_t>(verb - tokens.begin());
    first.relation = Relation::nsubj;
    second.head = first.head;
    second.relation = Relation::parataxis;
    return;
  }
}

// "Mali, which lobbied against it, praised the stand; its envoy, Berg, accused Togo": of the second verb the noun
// behind the semicolon is the subject, and Mali did what stands before it.
void part_asides_from_tellers(std::vector<Token>& tokens, std::size_t stop) {
  for (std::size_t at = 0; at < stop; ++at) {
    Token& first = tokens[at];
    if (!is_subject(first) || first.head <= static_cast<std::int32_t>(stop)) continue;
    const auto second = static_cast<std::size_t>(first.head);
    std::size_t noun = stop + 1;
    while (noun < second && !((is_noun(tokens[noun]) || tokens[noun].upos == Upos::pron) &&
                              tokens[noun].head < static_cast<std::int32_t>(stop) && tokens[noun].head >= 0))
      ++noun;
    if (noun >= second || has_child(tokens, noun, Relation::case_)) continue;
    if (tokens[noun].relation != Relation::appos && tokens[noun].relation != Relation::conj &&
        tokens[noun].relation != Relation::parataxis)
      continue;
    for (std::size_t told = at + 2; told < stop; ++told) {
      Token& verb = tokens[told];
      if (verb.upos != Upos::verb || !is_finite_tag(verb.xpos) || tokens[told - 1].form != "," ||
          has_subject(tokens, told))
        continue;
      if (has_child(tokens, told, Relation::cc) || has_child(tokens, told, Relation::mark)) continue;
      Token& later = tokens[second];
      verb.head = later.head;
      verb.relation = later.relation;
      verb.head_probability *= moved_arc_trust;
      first.head = static_cast<std::int32_t>(told);
      later.head = static_cast<std::int32_t>(told);
      later.relation = Relation::parataxis;
      tokens[noun].head = static_cast<std::int32_t>(second);
      tokens[noun].relation = subject_relation(tokens, second);
      return;
    }
    return;
  }
}

// Whether "by", "with" or "between" stands before it, with no more than one noun to the verb above ("held talks with
// Berg").
bool goes_with_verb(const std::vector<Token>& tokens, std::size_t at) {
  const Token& one = tokens[at];
  if (one.relation == Relation::obl_agent) return true;
  if ((one.relation != Relation::obl && one.relation != Relation::nmod) || one.upos != Upos::propn) return false;
  return std::any_of(tokens.begin(), tokens.begin() + static_cast<std::ptrdiff_t>(at), [&](const Token& other) {
    return other.head == static_cast<std::int32_t>(at) && other.relation == Relation::case_ &&
           (other.form == "with" || other.form == "between");
  });
}

// "accompanied by Berg; Foreign Secretary Holm; and two others", "held talks with Berg; newly appointed minister Holm;
// and two others": those behind the semicolons as well.
void join_agents(std::vector<Token>& tokens) {
  const auto acts = [&](std::size_t at) {
    return (tokens[at].upos == Upos::verb && tokens[at].relation != Relation::amod) || tokens[at].upos == Upos::aux;
  };
  for (std::size_t first = 1; first + 2 < tokens.size(); ++first) {
    if (tokens[first].head < 0 || !is_noun(tokens[first]) || !goes_with_verb(tokens, first)) continue;
    std::int32_t verb = tokens[first].head;
    if (tokens[static_cast<std::size_t>(verb)].upos == Upos::noun) verb = tokens[static_cast<std::size_t>(verb)].head;
    if (verb < 0 || tokens[static_cast<std::size_t>(verb)].upos != Upos::verb) continue;
    std::size_t stop = first;
    while (stop < tokens.size() && tokens[stop].form != ";" && !acts(stop)) ++stop;
    if (stop >= tokens.size() || tokens[stop].form != ";") continue;
    for (std::size_t at = stop + 1; at < tokens.size() && !acts(at); ++at)
      if (tokens[at].head == verb && tokens[at].relation == Relation::conj && is_noun(tokens[at]) &&
          !has_child(tokens, at, Relation::case_))
        move_arc(tokens[at], first, Relation::conj);
  }
}

// "The minister of Peru, A; the envoy of Chile, B; and the mayor of Lima, C, came": all three did.
void join_subjects_to_root(std::vector<Token>& tokens) {
  std::size_t first = 0;
  while (first < tokens.size() && tokens[first].head >= 0) ++first;
  if (first >= tokens.size() || !is_noun(tokens[first]) || has_subject(tokens, first) ||
      has_child(tokens, first, Relation::cop))
    return;
  std::size_t verb = first + 1;
  while (verb < tokens.size() && tokens[verb].upos != Upos::verb && tokens[verb].upos != Upos::aux) ++verb;
  if (verb >= tokens.size() || tokens[verb].relation != Relation::parataxis ||
      tokens[verb].head != static_cast<std::int32_t>(first))
    return;
  std::size_t second = first + 1;
  while (second < verb && !(is_subject(tokens[second]) && tokens[second].head == static_cast<std::int32_t>(verb)))
    ++second;
  if (second >= verb) return;
  const auto is_stop = [](const Token& t) { return t.form == ";"; };
  const auto begin = tokens.begin() + static_cast<std::ptrdiff_t>(first),
             middle = tokens.begin() + static_cast<std::ptrdiff_t>(second),
             end = tokens.begin() + static_cast<std::ptrdiff_t>(verb);
  const bool rowed = std::find_if(begin, middle, is_stop) != middle && std::find_if(middle, end, is_stop) != end &&
                     has_child(tokens, second, Relation::conj);
  if (!rowed) return;
  for (std::size_t at = second + 1; at < tokens.size(); ++at) {
    Token& word = tokens[at];
    if (at < verb && word.relation == Relation::conj && word.head == static_cast<std::int32_t>(second))
      word.head = static_cast<std::int32_t>(first);
    if (at > verb && word.head == static_cast<std::int32_t>(first)) word.head = static_cast<std::int32_t>(verb);
  }
  tokens[verb].head = -1;
  tokens[verb].relation = Relation::root;
  move_arc(tokens[first], verb, tokens[second].relation);
  move_arc(tokens[second], first, Relation::conj);
}

}  // namespace

void mend_semicolons(Sentence& sentence) {
  auto& tokens = sentence.tokens;
  join_agents(tokens);
  join_subjects_to_root(tokens);
  const auto size = static_cast<std::int32_t>(tokens.size());
  const auto at = [&](std::int32_t i) -> Token& { return tokens[static_cast<std::size_t>(i)]; };
  const auto has_child = [&](std::int32_t head, std::initializer_list<Relation> relations) {
    return std::any_of(tokens.begin(), tokens.end(), [&](const Token& other) {
      return other.head == head && std::find(relations.begin(), relations.end(), other.relation) != relations.end();
    });
  };
  for (std::int32_t stop = 1; stop + 2 < size; ++stop) {
    if (at(stop).form != ";") continue;
    if (!is_within_quotation(tokens, static_cast<std::size_t>(stop))) {
      part_told_from_teller(tokens, static_cast<std::size_t>(stop));
      give_back_subjects(tokens, static_cast<std::size_t>(stop));
      part_two_subjects(tokens, static_cast<std::size_t>(stop));
      part_asides_from_tellers(tokens, static_cast<std::size_t>(stop));
    }
    std::int32_t first = stop + 1;  // the first finite verb behind it
    const auto is_main = [&](const Token& word) {
      const bool helping =
          word.relation == Relation::aux || word.relation == Relation::aux_pass || word.relation == Relation::cop;
      const Token& clause = helping && word.head >= 0 ? at(word.head) : word;
      return (is_finite_tag(word.xpos) || word.xpos == "MD") && clause.relation != Relation::acl_relcl;
    };
    while (first < size && at(first).form != ";" && !is_main(at(first))) ++first;
    if (first >= size || at(first).form == ";") continue;
    const bool helps = at(first).relation == Relation::aux || at(first).relation == Relation::aux_pass ||
                       at(first).relation == Relation::cop;
    const std::int32_t verb = helps ? at(first).head : first;
    if (verb <= stop) continue;
    const bool on_mark = at(verb).head > stop && at(at(verb).head).upos == Upos::punct;  // no clause hangs on a comma
    if (at(verb).head > stop && !on_mark) continue;
    if (has_child(verb, {Relation::nsubj, Relation::nsubj_pass, Relation::expl, Relation::csubj, Relation::mark}))
      continue;
    std::int32_t subject = -1;
    for (std::int32_t i = stop + 1; i < first; ++i) {
      Token& noun = at(i);
      const bool nominal = noun.upos == Upos::noun || noun.upos == Upos::propn || noun.upos == Upos::pron;
      if (!nominal || noun.head > stop || has_child(i, {Relation::case_})) continue;
      noun.head_probability *= moved_arc_trust;
      noun.head = subject < 0 ? verb : subject;
      noun.relation = subject >= 0                            ? Relation::conj
                      : has_child(verb, {Relation::aux_pass}) ? Relation::nsubj_pass
                                                              : Relation::nsubj;
      if (subject < 0) subject = i;
    }
    if (subject >= 0 && on_mark)
      for (std::int32_t root = 0; root < stop; ++root)
        if (at(root).head < 0) at(verb).head = root;
    if (subject >= 0 && at(verb).head >= 0) at(verb).relation = Relation::parataxis;
  }
}

}  // namespace chancery
