#include "entities/disjoint.hpp"

#include "entities/clause_arguments.hpp"
#include "entities/impersonal.hpp"
#include "entities/words.hpp"

namespace chancery {
namespace {

const Token& at_of(const Sentence& sentence, int at) { return sentence.tokens[static_cast<std::size_t>(at)]; }

bool is_object(Relation relation) { return relation == Relation::obj || relation == Relation::iobj; }

// The phrase under a word that one of the prepositions opens, before the token `end`.
template <typename Test>
int phrase_under(const Sentence& sentence, int word, int end, const Test& opens) {
  for (int at = 0; at < end; ++at) {
    const Token& one = at_of(sentence, at);
    if (one.relation != Relation::case_ || one.head <= at || one.head >= end || !opens(ascii_lower(one.form))) continue;
    if (at_of(sentence, one.head).head == word) return one.head;
  }
  return -1;
}

const WordSet& verbs_of_judging() {
  static const WordSet judging(
      "accuse|suspect|blame|criticise|criticize|condemn|denounce|praise|thank|commend|applaud|charge|convict|fault|"
      "chide|slam|rebuke");
  return judging;
}

}  // namespace

int called_to_do(const Sentence& sentence, int token) {
  const Token& pronoun = at_of(sentence, token);
  if (!is_object(pronoun.relation) || pronoun.head < 0) return -1;
  int verb = pronoun.head;
  for (int steps = 0; steps < 3 && at_of(sentence, verb).relation == Relation::conj && at_of(sentence, verb).head >= 0;
       ++steps) {
    if (subject_of(sentence, verb) >= 0) return -1;
    verb = at_of(sentence, verb).head;
  }
  const Token& clause = at_of(sentence, verb);
  if (clause.head < 0 || clause.head > verb || subject_of(sentence, verb) >= 0) return -1;
  if (clause.relation != Relation::advcl && clause.relation != Relation::acl && clause.relation != Relation::xcomp)
    return -1;
  bool infinitive = false;
  for (int at = clause.head; at < verb; ++at)
    if (const Token& one = at_of(sentence, at);
        one.head == verb && one.relation == Relation::mark && ascii_lower(one.form) == "to")
      infinitive = true;
  if (!infinitive) return -1;
  static const WordSet calling(
      "call|appeal|plead|turn|look|urge|ask|press|beg|implore|demand|request|plea|pressure|order|tell|instruct|invite|"
      "warn");
  int caller = clause.head;
  // parsers hang "to free him" on the one who is called upon
  if (const Token& asked = at_of(sentence, caller); !calling.has(ascii_lower(asked.lemma)) && asked.head >= 0 &&
                                                    calling.has(ascii_lower(at_of(sentence, asked.head).lemma)))
    return asked.relation == Relation::nsubj ? -1 : caller;
  if (!calling.has(ascii_lower(at_of(sentence, caller).lemma))) return -1;
  return phrase_under(sentence, caller, verb, [](const std::string& word) {
    return word == "on" || word == "upon" || word == "to" || word == "with";
  });
}

int leader_of_subject(const Sentence& sentence, int token) {
  const Token& pronoun = at_of(sentence, token);
  if (!is_object(pronoun.relation) || pronoun.head < 0) return -1;
  const int subject = subject_of(sentence, pronoun.head);
  if (subject < 0 || subject > token) return -1;
  static const WordSet leading("lead|head|chair|run|found|own|direct|command|control|represent|helm|preside");
  for (int at = subject + 1; at < token; ++at) {
    const Token& one = at_of(sentence, at);
    if (one.head != subject || one.relation != Relation::acl || one.xpos != "VBN" ||
        !leading.has(ascii_lower(one.lemma)))
      continue;
    return phrase_under(sentence, at, token, [](const std::string& word) { return word == "by"; });
  }
  return -1;
}

int owner_of_subject(const Sentence& sentence, int token) {
  const Token& pronoun = at_of(sentence, token);
  if (pronoun.head < 0 || ascii_lower(pronoun.form) != "it") return -1;
  int verb = pronoun.head;
  if (!is_object(pronoun.relation)) {
    if (!is_dealt_with(sentence, pronoun)) return -1;
    if (at_of(sentence, verb).upos != Upos::verb) verb = at_of(sentence, verb).head;  // "a protest with it"
    if (verb < 0) return -1;
  }
  const int subject = subject_of(sentence, verb);
  static const WordSet bodies(
      "ministry|government|army|military|navy|parliament|embassy|cabinet|police|court|presidency|senate|congress|"
      "president|premier|minister|chancellor|king|queen|emir|sultan|leader|chief|spokesman|spokeswoman|envoy|"
      "ambassador|"
      "junta|diplomat|official");
  if (subject < 0 || subject > token || !bodies.has(ascii_lower(at_of(sentence, subject).lemma))) return -1;
  for (int at = 0; at < subject; ++at)
    if (const Token& one = at_of(sentence, at); one.head == subject && one.relation == Relation::nmod_poss) return at;
  for (int at = 0; at < subject; ++at)  // "The Turkish president"
    if (const Token& one = at_of(sentence, at);
        one.head == subject && one.relation == Relation::amod && one.form[0] >= 'A' && one.form[0] <= 'Z' && at > 0)
      return at;
  return -1;
}

int companion_of(const Sentence& sentence, int token) {
  const Token& pronoun = at_of(sentence, token);
  if (!is_subject(pronoun.relation) || pronoun.head < 0) return -1;
  for (int at = 0; at < token; ++at) {
    const Token& one = at_of(sentence, at);
    if (one.head != pronoun.head || one.relation != Relation::advmod) continue;
    static const WordSet joining("together|along|jointly|alongside");
    if (joining.has(ascii_lower(one.form)))
      return phrase_under(sentence, at, token, [](const std::string& word) { return word == "with"; });
  }
  return -1;
}

int judged_for_deed(const Sentence& sentence, int token) {
  const Token& pronoun = at_of(sentence, token);
  if ((!is_object(pronoun.relation) && pronoun.relation != Relation::obl) || pronoun.head < 0) return -1;
  const Token& deed = at_of(sentence, pronoun.head);
  if (deed.relation != Relation::advcl || deed.head < 0 || deed.head > pronoun.head ||
      !verbs_of_judging().has(ascii_lower(at_of(sentence, deed.head).lemma)) || subject_of(sentence, pronoun.head) >= 0)
    return -1;
  int judged = -1;
  bool charge = false;
  for (int at = deed.head + 1; at < pronoun.head; ++at) {
    const Token& one = at_of(sentence, at);
    if (one.head == deed.head && one.relation == Relation::obj) judged = at;
    if (one.head == pronoun.head && one.relation == Relation::mark)
      charge = ascii_lower(one.form) == "of" || ascii_lower(one.form) == "for";
  }
  return charge ? judged : -1;
}

int named_by_another(const Sentence& sentence, int token) {
  static const WordSet naming(
      "name|appoint|choose|pick|nominate|tap|select|hire|install|designate|recruit|anoint|handpick|groom"),
      posts("successor|heir|replacement|deputy|mate|envoy|representative|adviser|advisor|aide|spokesman|spokeswoman|"
            "chief|minister|vice-president|ambassador|secretary|proxy|protégé|lieutenant");
  const Token& pronoun = at_of(sentence, token);
  if (pronoun.relation != Relation::nmod_poss || pronoun.head < 0) return -1;
  const Token& post = at_of(sentence, pronoun.head);
  if (post.head < 0 || !posts.has(ascii_lower(post.lemma)) || !naming.has(ascii_lower(at_of(sentence, post.head).lemma)))
    return -1;
  int named = -1;
  bool agent = false;
  for (int at = 0; at < token; ++at) {
    const Token& one = at_of(sentence, at);
    if (one.head != post.head) continue;
    if (one.relation == Relation::nsubj_pass) named = at;
    agent = agent || one.relation == Relation::obl_agent;
  }
  return agent ? named : -1;
}

int deed_charged(const Sentence& sentence, int token) {
  const Token& pronoun = at_of(sentence, token);
  if (!is_object(pronoun.relation) || pronoun.head < 0 ||
      !verbs_of_judging().has(ascii_lower(at_of(sentence, pronoun.head).lemma)))
    return -1;
  for (int at = token + 2; at < static_cast<int>(sentence.tokens.size()); ++at) {
    const Token& verb = at_of(sentence, at);
    if (verb.xpos != "VBG" || (verb.head != pronoun.head && verb.head != token)) continue;
    const std::string before = ascii_lower(at_of(sentence, at - 1).form);
    if (before == "of" || before == "for") return at;
  }
  return -1;
}

}  // namespace chancery
