#include "language/tree_repair.hpp"

#include <algorithm>

#include "language/penn_tags.hpp"

namespace chancery {
namespace {

// The head of the name whose words begin at this token: the first one that hangs on something before or outside it.
std::size_t head_of_name(const std::vector<Token>& tokens, std::size_t at) {
  for (std::size_t steps = 0; steps < 8; ++steps) {
    const Token& word = tokens[at];
    const bool inner = word.relation == Relation::compound || word.relation == Relation::amod;
    if (!inner || word.upos != Upos::propn || word.head <= static_cast<std::int32_t>(at)) break;
    at = static_cast<std::size_t>(word.head);
  }
  return at;
}

void join_described_names(std::vector<Token>& tokens) {
  for (std::size_t at = 0; at + 1 < tokens.size(); ++at) {
    Token& noun = tokens[at];
    if ((noun.relation != Relation::nsubj && noun.relation != Relation::conj) || noun.upos != Upos::noun || noun.xpos != "NN") continue;
    if (tokens[at + 1].upos != Upos::propn) continue;
    const std::size_t name = head_of_name(tokens, at + 1);
    if (tokens[name].relation != noun.relation || tokens[name].head != noun.head || tokens[name].upos != Upos::propn) continue;
    noun.head = static_cast<std::int32_t>(name);
    noun.relation = Relation::compound;
    for (Token& word : tokens)  // "the Emirati" goes with it
      if (word.head == static_cast<std::int32_t>(at)) word.head = static_cast<std::int32_t>(name);
  }
}

// "A, the miner, and the independent B will run": B joins A.
void join_subjects(std::vector<Token>& tokens) {
  for (std::size_t second = 0; second < tokens.size(); ++second) {
    if (tokens[second].relation != Relation::nsubj || tokens[second].head <= static_cast<std::int32_t>(second)) continue;
    const std::int32_t verb = tokens[second].head;
    std::size_t first = tokens.size(), joint = tokens.size();
    for (std::size_t at = 0; at < second; ++at) {
      if (tokens[at].head != verb) continue;
      if (tokens[at].relation == Relation::nsubj && first == tokens.size()) first = at;
      if (tokens[at].relation == Relation::cc && tokens[at].form == "and" && first < at) joint = at;
    }
    if (joint == tokens.size() || tokens[first].upos == Upos::pron || tokens[second].upos == Upos::pron) continue;
    tokens[second].head = static_cast<std::int32_t>(first);
    tokens[second].relation = Relation::conj;
    tokens[joint].head = static_cast<std::int32_t>(second);
  }
}

// "Troops loyal to the general took the town": an adjective without "is", right behind its noun, describes it; the clause
// is that of the finite verb below, if that has no subject.
void attach_described_subjects(std::vector<Token>& tokens) {
  for (std::size_t at = 1; at + 2 < tokens.size(); ++at) {
    Token& adjective = tokens[at];
    Token& noun = tokens[at - 1];
    if (adjective.upos != Upos::adj || noun.head != static_cast<std::int32_t>(at) || noun.relation != Relation::nsubj ||
        (noun.upos != Upos::noun && noun.upos != Upos::propn) || tokens[at + 1].upos != Upos::adp)
      continue;
    const auto hangs_on = [&](const Token& token, std::size_t head) { return token.head == static_cast<std::int32_t>(head); };
    if (std::any_of(tokens.begin(), tokens.end(), [&](const Token& t) { return t.relation == Relation::cop && hangs_on(t, at); })) continue;
    for (std::size_t verb = at + 2; verb < tokens.size(); ++verb) {
      Token& told = tokens[verb];
      if (!hangs_on(told, at) || told.upos != Upos::verb || !is_finite_tag(told.xpos) ||
          std::any_of(tokens.begin(), tokens.end(), [&](const Token& t) {
            return hangs_on(t, verb) && (t.relation == Relation::nsubj || t.relation == Relation::nsubj_pass || t.relation == Relation::mark);
          }))
        continue;
      told.head = adjective.head;
      told.relation = adjective.relation;
      adjective.head = static_cast<std::int32_t>(at) - 1;
      adjective.relation = Relation::amod;
      noun.head = static_cast<std::int32_t>(verb);
      for (std::size_t word = verb; word < tokens.size(); ++word)
        if (hangs_on(tokens[word], at)) tokens[word].head = static_cast<std::int32_t>(verb);
      break;
    }
  }
}

}  // namespace

void mend_lemmas(Sentence& sentence) {
  for (std::size_t at = 1; at < sentence.tokens.size(); ++at)
    if (sentence.tokens[at].form == "found" && sentence.tokens[at - 1].xpos == "TO") sentence.tokens[at].lemma = "found";
}

void mend_subjects(Sentence& sentence) {
  constexpr float trust = 0.85F;
  auto& tokens = sentence.tokens;
  join_described_names(tokens);
  join_subjects(tokens);
  attach_described_subjects(tokens);
  for (std::size_t at = 0; at < tokens.size(); ++at) {
    Token& name = tokens[at];
    const bool loose = name.relation == Relation::compound || name.relation == Relation::nmod || name.relation == Relation::flat;
    if (!loose || name.upos != Upos::propn || name.head <= static_cast<std::int32_t>(at)) continue;
    const Token& verb = tokens[static_cast<std::size_t>(name.head)];
    if (verb.upos != Upos::verb || !is_finite_tag(verb.xpos)) continue;
    const bool has_subject = std::any_of(tokens.begin(), tokens.end(), [&](const Token& other) {
      return other.head == name.head && (other.relation == Relation::nsubj || other.relation == Relation::nsubj_pass ||
                                         other.relation == Relation::case_);
    });
    const bool marked = std::any_of(tokens.begin(), tokens.end(), [&](const Token& other) {
      return other.head == static_cast<std::int32_t>(at) && other.relation == Relation::case_;
    });
    if (has_subject || marked) continue;
    name.relation = Relation::nsubj;
    name.head_probability *= trust;
  }
}

}  // namespace chancery
