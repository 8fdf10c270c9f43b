// The phrase that a preposition introduces: of a word itself, or where parsers hang it near the word, on its verb, its
// object or the last noun before.
#include <algorithm>

#include "relations/counters.hpp"
#include "relations/syntax_parts.hpp"

namespace chancery::syntax {
namespace {

bool is_nominal_dependent(Relation r) {
  return r == Relation::obl || r == Relation::nmod || r == Relation::obl_agent || r == Relation::advcl ||
         r == Relation::acl || r == Relation::dep || r == Relation::obj || r == Relation::appos;
}

// "appealed to them to release her": the second "to" is no preposition.
bool is_infinitive(const SentenceView& view, int word) {
  return view.is_verb(word) && (view.token(word).xpos == "VB" || view.child(word, Relation::mark));
}

// Phrases with that preposition that hang on the word itself.
std::vector<Filler> direct_phrases(const SentenceView& view, int word, std::string_view preposition) {
  if (!view.may_have_preposition(preposition)) return {};
  std::vector<Filler> found;
  // "near Tokar and in Eritrea": of two phrases side by side neither belongs to the other's name
  const bool in_phrase = view.token(word).upos == Upos::propn && view.child(word, Relation::case_);
  for (const int c : view.children(word))
    // "of X and of Y": the second phrase hangs on the word as if it were coordinated with it.
    if ((is_nominal_dependent(view.relation(c)) ||
         (view.relation(c) == Relation::conj && !view.is_verb(c) && !in_phrase)) &&
        preposition_of(view, c) == preposition && !(preposition == "to" && is_infinitive(view, c)))
      append(found, resolved(view, arc(view, c)));
  return found;
}

// A figure with its sign or unit ("$3bn", "5 million euros").
bool is_sum(const SentenceView& view, int index) {
  return view.token(index).upos == Upos::sym || view.token(index).upos == Upos::num ||
         view.child(index, Relation::nummod).has_value();
}

// "ran until Friday in Rome": what hangs on a day is said of what was done on it.
bool is_day(const SentenceView& view, int index) {
  return view.lemma_is(
      index, {"monday",    "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "today", "tomorrow",
              "yesterday", "january", "february",  "march",    "april",  "may",      "june",   "july",  "august",
              "september", "october", "november",  "december", "week",   "month",    "weekend"});
}

// "a loan of $3bn from the IMF", "sales of beef to China", "the purchase of X by Y": parsers hang a phrase on the last
// noun before it. Prepositions that seldom modify a thing may be looked for below any noun, others below sums only;
// an "ambassador to Japan" keeps its phrase.
std::vector<Filler> phrases_below(const SentenceView& view, int word, std::string_view preposition, int depth) {
  const bool far = preposition == "to" || preposition == "from" || preposition == "by" || preposition == "with" ||
                   preposition == "into" || preposition == "between";
  for (const int c : view.children(word)) {
    const Relation r = view.relation(c);
    // "a team, led by Weber, to the forum": what comes behind the second comma belongs to the team.
    if (far && c > word && r == Relation::acl && view.token(c).xpos == "VBN" && depth > 0) {
      auto found = phrases_below(view, c, preposition, 0);
      std::erase_if(found, [&](const Filler& f) {
        const std::uint32_t begin = view.subtree(f.token).begin;
        return begin == 0 ||
               (view.token(static_cast<int>(begin) - 1).form != "," && view.token(static_cast<int>(begin)).form != ",");
      });
      if (!found.empty()) return scaled(found, distant_trust);
    }
    if (c < word || view.is_verb(c) ||
        (r != Relation::nmod && r != Relation::obl && r != Relation::obj && r != Relation::obl_agent))
      continue;
    // "an attack by the rebels on Baga": nothing is on or against a name.
    const bool name = (preposition == "on" || preposition == "against") && view.token(c).upos == Upos::propn;
    const bool keeps_own = !far || view.lemma_is(c, {"ambassador", "envoy", "representative", "adviser", "visit"});
    if (keeps_own && !name && !is_sum(view, c) && !is_day(view, c)) continue;
    // "an accord on trade between A and B", but "a paper on trade between A and B"
    const bool pact = view.lemma_is(word, {"agreement", "treaty", "accord", "pact", "protocol", "memorandum",
                                           "convention", "contract", "deal", "compact"});
    if (preposition == "between" && !pact &&
        (view.token(c).upos == Upos::propn ||
         view.lemma_is(
             c, {"trade",      "relation", "relationship", "tie",      "cooperation", "co-operation", "border",
                 "link",       "talk",     "war",          "conflict", "dispute",     "difference",   "partnership",
                 "friendship", "dialogue", "turnover",     "commerce", "balance",     "distance",     "flight",
                 "bridge",     "railway",  "line",         "corridor", "pipeline",    "road",         "negotiation",
                 "agreement",  "treaty",   "fighting",     "tension",  "clash",       "exchange",     "gap",
                 "choice",     "contact",  "battle",       "rivalry",  "peace",       "ceasefire",    "truce",
                 "year",       "age",      "market",       "channel"})))
      continue;
    if (auto found = direct_phrases(view, c, preposition); !found.empty()) return scaled(found, distant_trust);
    if (depth > 0)
      if (auto found = phrases_below(view, c, preposition, depth - 1); !found.empty())
        return scaled(found, distant_trust);
  }
  return {};
}

// "between India and the Emirates": two at least; where the parser lost the second, it is the name after "and".
std::vector<Filler> with_second(const SentenceView& view, std::vector<Filler> found) {
  if (found.size() != 1) return found;
  const Mention* first = view.mention(found.front().token);
  if (!first || first->tokens.end >= static_cast<std::uint32_t>(view.size()) ||
      view.lemma(static_cast<int>(first->tokens.end)) != "and")
    return found;
  for (const Mention* m : view.mentions()) {
    if (m->tokens.begin <= first->tokens.end || m->kind == MentionKind::pronoun) continue;
    for (std::uint32_t at = first->tokens.end + 1; at < m->tokens.begin; ++at)
      if (const Upos upos = view.token(static_cast<int>(at)).upos; upos != Upos::det && upos != Upos::adj) return found;
    found.push_back({m->head, found.front().confidence * distant_trust});
    return found;
  }
  return found;
}

// "her stay in Lima": what follows a noun at once is its own, though parsers like to hang it on the verb.
std::vector<Filler> phrase_at_once(const SentenceView& view, int word, std::string_view preposition) {
  if (view.is_verb(word) || word + 1 >= view.size() || view.lemma(word + 1) != preposition ||
      view.relation(word) != Relation::obj || view.relation(word + 1) != Relation::case_)
    return {};
  const int noun = view.head(word + 1);
  if (noun < 0 || view.head(noun) != view.head(word) || view.relation(noun) != Relation::obl) return {};
  return resolved(view, arc(view, noun, distant_trust));
}

// "in Lima, where she is to travel": the place of the relative clause.
std::vector<Filler> where_antecedent(const SentenceView& view, int verb) {
  for (int at = verb, steps = 3; at >= 0 && steps > 0; at = view.head(at), --steps) {
    if (view.relation(at) == Relation::acl_relcl) {
      for (const int c : view.children(at))
        if (view.lemma(c) == "where" && c < at)
          if (const int near = mention_before(view, c, false); near >= 0) return {Filler{near, distant_trust}};
      return {};
    }
    if (view.relation(at) != Relation::xcomp && view.relation(at) != Relation::conj) return {};
  }
  return {};
}

}  // namespace

std::vector<Filler> prepositional(const SentenceView& view, int word, std::string_view preposition) {
  const bool said = view.may_have_preposition(preposition);  // asked for each of some fifty, most of them not there
  if (said)
    if (auto found = phrase_at_once(view, word, preposition); !found.empty()) return found;
  if (auto found = direct_phrases(view, word, preposition); !found.empty()) {
    // "held in early September in Astana": the second hangs on the month
    if (preposition == "in" && found.size() == 1 && is_day(view, found.front().token))
      append(found, direct_phrases(view, found.front().token, preposition));
    return preposition == "between" ? with_second(view, std::move(found)) : found;
  }
  if (auto found = place_after(view, word, preposition); !found.empty()) return found;
  // "Lima, where he flew", but not "Hungary, where it supplies a school"
  const bool to_there =
      preposition == "to" && view.lemma_is(word, {"go", "travel", "fly", "head", "arrive", "return", "move", "come",
                                                  "sail", "drive", "journey", "flee", "emigrate", "proceed"});
  if ((to_there || preposition == "in" || preposition == "at") && view.is_verb(word))
    if (auto found = where_antecedent(view, word); !found.empty()) return found;
  // "the country with which it trades", "the group it belongs to": the phrase's noun is the relative's antecedent.
  if (view.is_verb(word)) {
    for (const int c : view.children(word))
      if (view.relation(c) == Relation::obj)  // "signed a treaty with Japan": attached to the object
        if (auto found = direct_phrases(view, c, preposition); !found.empty()) return scaled(found, distant_trust);
    for (const int c : view.children(word))
      if (view.relation(c) == Relation::xcomp || view.relation(c) == Relation::compound_prt ||
          (view.relation(c) == Relation::advmod && view.lemma_is(c, {"back", "over", "away", "onward", "onwards"})))
        if (auto found = direct_phrases(view, c, preposition); !found.empty()) return scaled(found, distant_trust);
    if (view.relation(word) == Relation::conj && view.head(word) >= 0 && view.is_verb(view.head(word)) &&
        view.head(word) < word)
      return {};
  } else if (const int governor = view.head(word); governor >= 0) {
    const Relation r = view.relation(word);
    if (view.is_verb(governor) && (r == Relation::obj || r == Relation::nsubj || r == Relation::nsubj_pass ||
                                   r == Relation::obl || r == Relation::xcomp))
      if (auto found = direct_phrases(view, governor, preposition); !found.empty())
        // What is done by somebody is not by him: "the decision was criticised by Peru".
        if (preposition != "in" && preposition != "on" && preposition != "for" &&
            // "composed of A and B": B is not of A
            std::none_of(found.begin(), found.end(), [&](const Filler& one) { return one.token == word; }) &&
            !(preposition == "by" && view.is_passive(governor)) &&
            // "works with Mali on a treaty": the treaty is with nobody yet
            !(preposition == "with" && r == Relation::obl && found.front().token < word) &&
            // "after a stop in Apia, she flew to Suva": the stop was not to Suva
            !(r == Relation::obl && word < governor && found.front().token > governor))
          return scaled(found, distant_trust);
    // "held what aides called frank talks with Xi"
    if (const int what = view.head(governor); what >= 0 && view.relation(governor) == Relation::acl_relcl &&
                                              view.lemma(what) == "what" && view.head(what) >= 0 &&
                                              view.is_verb(view.head(what)))
      if (auto found = direct_phrases(view, view.head(what), preposition); !found.empty())
        return scaled(found, distant_trust);
    // "the visit and talks with Xi", but not "the Council of Ministers and the Assembly"
    if (r == Relation::conj || r == Relation::compound)
      if (auto found = direct_phrases(view, governor, preposition); !found.empty()) {
        const Mention* name = view.mention(governor);
        const bool inside = name && name->kind == MentionKind::name &&
                            name->tokens.contains(static_cast<std::uint32_t>(found.front().token));
        // "the port on the Danube and a silo": said of the port alone
        // "Vitol of Rotterdam and Brazil's Petrobras": the town is the first firm's
        const bool where = preposition == "in" || preposition == "on" || preposition == "at" || preposition == "near" ||
                           (preposition == "of" && view.token(word).upos == Upos::propn);
        const bool of_first = where && r == Relation::conj && found.front().token < word && !view.is_verb(governor);
        if (!inside && !of_first) return scaled(found, distant_trust);
      }
  }
  // "held talks in a narrow format with Xi": one phrase further down.
  if (preposition == "with" || preposition == "between") {
    const int verb = view.is_verb(word) ? word : view.head(word);
    if (verb >= 0 && (verb == word || view.relation(word) == Relation::obj))
      for (const int c : view.children(verb))
        if ((view.relation(c) == Relation::obl || view.relation(c) == Relation::obl_agent) && c > word &&
            !view.mention(c))
          if (auto found = direct_phrases(view, c, preposition); !found.empty()) return scaled(found, distant_trust);
  }
  if (const int counter = preposition == "of" ? -1 : counter_of(view, word);
      counter >= 0)  // "launched a wave of raids on Gao"
    if (auto found = prepositional(view, counter, preposition); !found.empty()) return scaled(found, distant_trust);
  if (!said) return {};
  // "talks and a meeting with Xi": the phrase may hang on the last of several nouns.
  for (const int c : view.children(word))
    if (view.relation(c) == Relation::conj &&
        !(view.is_verb(c) && view.child(word, Relation::obj)))  // but not "visited Lima and met with Xi"
      if (auto found = direct_phrases(view, c, preposition); !found.empty() && !view.mention(c))
        return scaled(found, distant_trust);
  return phrases_below(view, word, preposition, 1);
}

}  // namespace chancery::syntax

namespace chancery {

std::string preposition_of(const SentenceView& view, int index) {
  for (const int c : view.children(index)) {
    if (view.relation(c) != Relation::case_ && view.relation(c) != Relation::mark) continue;
    std::string word(view.lemma(c));
    if (word == "include") word = "including";  // by its form a verb's participle
    for (const int f : view.children(c))
      if (view.relation(f) == Relation::fixed) word.append(" ").append(view.lemma(f));
    // "pulled out of the court": two words that are one, though the parse has them side by side.
    if (c + 1 < index && view.relation(c + 1) == Relation::case_ && view.head(c + 1) == index &&
        view.lemma(c + 1) == "of" && (word == "out" || word == "up"))
      word = word == "up" ? "of" : "out of";  // "made up of"
    if (word == "'s" || word == "’s" || word == "'") continue;
    return word;
  }
  return {};
}

}  // namespace chancery
