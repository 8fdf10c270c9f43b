// "was on Friday awarded the prize", "were last week expelled": the time between auxiliary and participle draws the
// auxiliary and the subject to itself; "has for months accused them": "has" keeps the subject or takes the whole
// clause. All belong to the participle. "On Tuesday Togo accused": the day in front is no part of the name.
#include <array>

#include "core/word_filter.hpp"
#include "language/annotation_buffers.hpp"
#include "language/penn_tags.hpp"
#include "language/tree_parts.hpp"

namespace chancery {
namespace {

bool is_be(const Token& token) {
  return token.upos == Upos::aux && (token.lemma == "be" || token.form == "was" || token.form == "were" ||
                                     token.form == "is" || token.form == "are");
}

constexpr std::size_t longest = 5;  // words of the time

bool is_have(const Token& token) {
  return token.form == "has" || token.form == "have" || token.form == "had" || token.form == "having";
}

bool within_phrase(const Token& token) {
  return token.upos == Upos::adp || token.upos == Upos::det || token.upos == Upos::adj || token.upos == Upos::noun ||
         token.upos == Upos::propn || token.upos == Upos::num || token.upos == Upos::adv;
}

// The participle behind a phrase that follows "has" at once; 0 if there is none.
std::size_t participle_behind(std::span<const Token> tokens, std::size_t have) {
  if (have + 2 >= tokens.size() || (tokens[have + 1].upos != Upos::adp && tokens[have + 1].upos != Upos::adv)) return 0;
  const bool opens_adverb =
      tokens[have + 1].upos == Upos::adv;  // "has so far resisted", not "has about 90 trained men"
  if (opens_adverb &&
      (tokens[have + 1].form == "newly" || tokens[have + 1].form == "highly" || tokens[have + 1].form == "well"))
    return 0;
  for (std::size_t at = have + 2; at < tokens.size() && at <= have + longest; ++at) {
    const Token& token = tokens[at];
    if (opens_adverb && token.upos != Upos::adv && token.upos != Upos::verb && token.xpos != "VBN") return 0;
    if (token.upos == Upos::verb || token.xpos == "VBN" || token.xpos == "VBD")
      return (token.xpos == "VBN" || token.xpos == "VBD") && tokens[at - 1].upos != Upos::adp &&
                     tokens[at - 1].upos != Upos::det
                 ? at
                 : 0;
    if (!within_phrase(token)) return 0;
  }
  return 0;
}

void give_to_participle(std::span<Token> tokens, std::size_t have, std::size_t participle) {
  const auto auxiliary = static_cast<std::int32_t>(have), verb = static_cast<std::int32_t>(participle);
  Token& done = tokens[participle];
  if (tokens[have].head != verb) {  // "has" is taken for the verb
    // "has in stock refined oil": what is had already stands before its participle
    const bool below = done.head == auxiliary ||
                       (done.head > auxiliary && tokens[static_cast<std::size_t>(done.head)].head == auxiliary);
    if (!below || tokens[have].relation == Relation::aux) return;
    done.head = tokens[have].head;
    done.relation = tokens[have].relation;
    done.upos = Upos::verb;
    done.xpos = penn_tag("VBN");
    tokens[have].head = verb;
    tokens[have].relation = Relation::aux;
    tokens[have].upos = Upos::aux;
  } else if (tokens[have].relation != Relation::aux) {
    return;
  } else if (done.relation == Relation::amod &&
             done.head > verb) {  // "has so far resisted calls": taken for the calls'
    Token& noun = tokens[static_cast<std::size_t>(done.head)];
    const std::int32_t object = done.head;
    done.head = noun.head;
    done.relation = noun.relation;
    noun.head = verb;
    noun.relation = Relation::obj;
    for (Token& token : tokens)
      if (token.head == object && token.relation == Relation::punct && &token > &noun) token.head = verb;
  }
  for (Token& token : tokens)
    if (token.head == auxiliary) token.head = verb;
}

// "On Tuesday Togo accused", "in May Kenya and Uganda joined"
void part_day_from_name(std::span<Token> tokens, std::size_t day) {
  const auto at = static_cast<std::int32_t>(day);
  if (!is_calendar_name(tokens[day].form) || tokens[day - 1].upos != Upos::adp || day + 2 >= tokens.size()) return;
  const std::int32_t name = tokens[day].head;
  constexpr std::int32_t longest_body = 6;  // "in May the European Parliament rejected"
  if (name <= at || name > at + longest_body || (tokens[day - 1].head != name && tokens[day - 1].head != at)) return;
  for (std::int32_t word = at + 1; word < name; ++word)
    if (tokens[static_cast<std::size_t>(word)].head <= at || tokens[static_cast<std::size_t>(word)].upos == Upos::adp)
      return;
  Token& who = tokens[static_cast<std::size_t>(name)];
  if (who.upos != Upos::propn || who.head <= name || (who.relation != Relation::obl && who.relation != Relation::nsubj))
    return;
  const Token& verb = tokens[static_cast<std::size_t>(who.head)];
  if (verb.upos != Upos::verb) return;
  bool passive = false;
  for (const Token& token : tokens) {
    if (token.head != who.head || &token == &who) continue;
    if (token.relation == Relation::nsubj || token.relation == Relation::nsubj_pass) return;
    passive = passive || token.relation == Relation::aux_pass;
  }
  tokens[day - 1].head = at;
  tokens[day].head = who.head;
  tokens[day].relation = Relation::obl;
  who.relation = passive ? Relation::nsubj_pass : Relation::nsubj;
}

// "which last month froze the assets", "which this year joined": the pronoun is taken for a part of the time, or the
// time for the subject.
void part_pronoun_from_time(std::span<Token> tokens, std::size_t pronoun) {
  constexpr std::array<std::string_view, 6> times = {"week", "month", "year", "weekend", "night", "summer"};
  const Token& which = tokens[pronoun];
  if (which.xpos != "WDT" && which.xpos != "WP") return;
  if (pronoun + 3 >= tokens.size()) return;
  const std::size_t time = pronoun + 2;
  Token& noun = tokens[time];
  const std::string& before = tokens[pronoun + 1].form;
  if (!is_one_of(noun.form, times) || (before != "last" && before != "this" && before != "next")) return;
  if (noun.head <= static_cast<std::int32_t>(time) ||
      (noun.relation != Relation::nsubj && noun.relation != Relation::obl))
    return;
  const std::int32_t verb = noun.head;
  if (which.head != verb && which.head != static_cast<std::int32_t>(time)) return;
  if (which.relation == Relation::nsubj && which.head == verb) return;
  for (std::size_t at = pronoun + 1; at < tokens.size(); ++at)
    if (at != time && tokens[at].head == verb &&
        (tokens[at].relation == Relation::nsubj || tokens[at].relation == Relation::nsubj_pass))
      return;
  tokens[pronoun].head = verb;
  tokens[pronoun].relation = Relation::nsubj;
  noun.relation = Relation::obl;
}

// "has for weeks been talking to them": the subject of the talking is taken for that of the weeks.
void part_time_before_been(std::span<Token> tokens, std::size_t have) {
  if (tokens[have + 1].upos != Upos::adp && tokens[have + 1].form != "since") return;
  for (std::size_t been = have + 3; been + 1 < tokens.size() && been <= have + longest; ++been) {
    if (tokens[been].form != "been") {
      if (tokens[been].upos == Upos::verb || tokens[been].upos == Upos::punct) return;
      continue;
    }
    const auto verb = tokens[been].head;
    if (verb <= static_cast<std::int32_t>(been) || verb > static_cast<std::int32_t>(been + 3)) return;
    for (std::size_t at = 0; at < have; ++at) {
      const bool of_time =
          tokens[at].head >= static_cast<std::int32_t>(have) && tokens[at].head < static_cast<std::int32_t>(been);
      if (of_time && (tokens[at].relation == Relation::nsubj || tokens[at].relation == Relation::nsubj_pass))
        tokens[at].head = verb;
    }
    for (std::size_t at = have + 1; at < been; ++at)  // "for weeks"
      if (tokens[at].head == static_cast<std::int32_t>(have)) tokens[at].head = verb;
    tokens[have].head = tokens[have].relation == Relation::aux ? verb : tokens[have].head;
    return;
  }
}

}  // namespace

void mend_inserted_times(std::span<Token> tokens) {
  for (std::size_t pronoun = 1; pronoun < tokens.size(); ++pronoun) part_pronoun_from_time(tokens, pronoun);
  for (std::size_t day = 1; day + 2 < tokens.size(); ++day) part_day_from_name(tokens, day);
  for (std::size_t have = 0; have + 4 < tokens.size(); ++have)
    if (is_have(tokens[have])) part_time_before_been(tokens, have);
  for (std::size_t have = 0; have + 2 < tokens.size(); ++have)
    if (is_have(tokens[have]))
      if (const std::size_t participle = participle_behind(tokens, have); participle > 0)
        give_to_participle(tokens, have, participle);
  for (std::size_t be = 0; be + 2 < tokens.size(); ++be) {
    if (!is_be(tokens[be]) || tokens[be].relation != Relation::cop || tokens[be].head <= static_cast<std::int32_t>(be))
      continue;
    const auto time = static_cast<std::size_t>(tokens[be].head);
    if (time > be + longest || time + 1 >= tokens.size()) continue;
    const Token& verb = tokens[time + 1];
    if (verb.xpos != "VBN" && verb.xpos != "VBD") continue;
    if (tokens[time].head != static_cast<std::int32_t>(time) + 1) continue;
    const auto participle = static_cast<std::int32_t>(time) + 1;
    for (std::size_t at = 0; at < be; ++at)
      if (tokens[at].head == static_cast<std::int32_t>(time) && tokens[at].relation == Relation::nsubj) {
        tokens[at].head = participle;
        tokens[at].relation = Relation::nsubj_pass;
      }
    tokens[be].head = participle;
    tokens[be].relation = Relation::aux_pass;
  }
}

}  // namespace chancery
