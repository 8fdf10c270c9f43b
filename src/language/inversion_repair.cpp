// Sentences that begin with their predicate: "At the funeral were the king and Berg", "Joining him were Berg and Holm".
#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

#include "core/unicode.hpp"
#include "core/word_filter.hpp"
#include "language/tree_parts.hpp"
#include "language/tree_repair.hpp"

namespace chancery {
namespace {

bool is_before(const Token& token, std::size_t at) { return token.head == static_cast<std::int32_t>(at); }

// Where somebody is said to be: "at the funeral", "in attendance", "on the dais"; no day and no idiom of time.
bool is_whereabouts(const std::vector<Token>& tokens, std::size_t at) {
  constexpr std::array<std::string_view, 8> links = {"at",     "in",     "on",        "with",
                                                     "behind", "beside", "alongside", "aboard"};
  constexpr std::array<std::string_view, 9> idioms = {"time",       "moment",  "stake", "heart",    "end",
                                                      "invitation", "request", "least", "beginning"};
  if (!is_noun(tokens[at]) || is_calendar_name(tokens[at]) || is_one_of(tokens[at].form, idioms)) return false;
  return std::any_of(tokens.begin(), tokens.begin() + static_cast<std::ptrdiff_t>(at), [&](const Token& one) {
    return is_before(one, at) && one.relation == Relation::case_ && is_one_of(ascii_lower(one.form), links);
  });
}

// The predicate before the verb "be" of a clause without a subject; none if what stands there is something else.
std::optional<std::size_t> predicate_before(const std::vector<Token>& tokens, std::size_t named, std::size_t copula) {
  std::optional<std::size_t> found;
  for (std::size_t at = 1; at <= copula; ++at)  // "At her invitation, he is on a visit": who is stands between
    if (tokens[at].form == ",") return std::nullopt;
  for (std::size_t at = 0; at < copula; ++at) {
    const Token& one = tokens[at];
    if (!is_before(one, named) || one.relation == Relation::punct) continue;
    if (is_subject(one) || one.relation == Relation::expl || one.relation == Relation::ccomp) return std::nullopt;
    const bool joining = one.xpos == "VBG" && (one.relation == Relation::advcl || one.relation == Relation::acl ||
                                               one.relation == Relation::amod || one.relation == Relation::csubj);
    const bool there = (one.relation == Relation::obl || one.relation == Relation::nmod) && is_whereabouts(tokens, at);
    if (joining || there) found = at;
  }
  return found;
}

bool is_of_posture(const Token& verb) {
  constexpr std::array<std::string_view, 18> forms = {"sat",     "sits",   "stood",   "stands", "came",   "comes",
                                                      "walked",  "walks",  "marched", "knelt",  "waited", "hovered",
                                                      "watched", "strode", "trooped", "lay",    "lies",   "appeared"};
  return is_one_of(ascii_lower(verb.form), forms);
}

// "In the front row sat Berg and Holm", "At her side stood Ana Duarte": who sits there comes last.
void mend_postures(std::vector<Token>& tokens) {
  for (std::size_t verb = 1; verb + 1 < tokens.size(); ++verb) {
    if (!is_of_posture(tokens[verb]) || tokens[verb - 1].form == ",") continue;
    bool somewhere = false, other = false;
    std::size_t who = tokens.size();
    const std::int32_t above = tokens[verb].relation == Relation::amod
                                   ? tokens[verb].head
                                   : -1;  // "stood Ana Duarte": taken for her description
    for (std::size_t at = 0; at < tokens.size(); ++at) {
      const Token& one = tokens[at];
      const bool of_verb = is_before(one, verb);
      if (at < verb && (of_verb || (above >= 0 && one.head == above))) {
        somewhere = somewhere || one.relation == Relation::obl || one.relation == Relation::nmod ||
                    one.relation == Relation::advmod || one.relation == Relation::advcl;
        // "Beside her stood Berg": the pronoun is taken for the subject
        const bool beside = is_subject(one) && at > 0 && tokens[at - 1].upos == Upos::adp && at + 1 == verb;
        if (beside) {
          tokens[at].relation = Relation::obl;
          move_arc(tokens[at - 1], at, Relation::case_);
          somewhere = true;
        }
        other = other || (is_subject(one) && !beside) || one.relation == Relation::expl ||
                one.relation == Relation::aux || one.relation == Relation::cc;
      }
      if (at > verb && of_verb && one.relation == Relation::obj && who == tokens.size()) who = at;
    }
    if (above > static_cast<std::int32_t>(verb)) who = static_cast<std::size_t>(above);
    if (!somewhere || other || who >= tokens.size() || !is_noun(tokens[who])) continue;
    bool close = true;  // nothing but what describes them stands between
    for (std::size_t at = verb + 1; at < who; ++at)
      close = close && tokens[at].upos != Upos::adp && tokens[at].upos != Upos::punct && tokens[at].upos != Upos::verb;
    if (!close) continue;
    if (above > static_cast<std::int32_t>(verb)) {
      tokens[verb].head = tokens[who].head;
      tokens[verb].relation = tokens[who].relation;
      tokens[verb].upos = Upos::verb;
      for (std::size_t at = 0; at < verb; ++at)
        if (is_before(tokens[at], who)) tokens[at].head = static_cast<std::int32_t>(verb);
      if (is_before(tokens.back(), who)) tokens.back().head = static_cast<std::int32_t>(verb);
    }
    move_arc(tokens[who], verb, Relation::nsubj);
  }
}

// "Among those listed are Berg and Holm", "Behind them was Berg": the pronoun is not what the sentence is about, as the
// nouns above are.
void mend_pronouns_before_be(std::vector<Token>& tokens) {
  for (std::size_t at = 1; at + 2 < tokens.size(); ++at) {
    if (tokens[at].upos != Upos::pron || !is_before(tokens[at - 1], at) || tokens[at - 1].relation != Relation::case_)
      continue;
    std::size_t be = tokens.size(), who = tokens.size();
    for (std::size_t i = at + 1; i < tokens.size(); ++i) {
      if (!is_before(tokens[i], at)) continue;
      if (tokens[i].relation == Relation::cop && be == tokens.size()) be = i;
      if (is_subject(tokens[i]) && i > be && who == tokens.size()) who = i;
    }
    if (who == tokens.size()) continue;
    tokens[who].head = tokens[at].head;
    tokens[who].relation = tokens[at].relation;
    move_arc(tokens[at], who, Relation::obl);
    for (std::size_t i = be; i < tokens.size(); ++i)
      if (is_before(tokens[i], at)) tokens[i].head = static_cast<std::int32_t>(who);
  }
}

// "With them on the dais were Berg and Holm": "were" is said of those behind it, on whom the rest hangs.
void give_be_to_those_named(std::vector<Token>& tokens) {
  for (std::size_t be = 2; be + 1 < tokens.size(); ++be) {
    if (tokens[be].relation != Relation::cop || tokens[be].head < 0 || tokens[be].head >= static_cast<std::int32_t>(be))
      continue;
    const auto there = static_cast<std::size_t>(tokens[be].head);
    const std::size_t named = be + 1;
    if (tokens[named].head >= 0 || tokens[named].upos != Upos::propn || has_subject(tokens, there) ||
        !is_under(tokens, there, named))
      continue;
    move_arc(tokens[be], named, Relation::cop);
  }
}

// "Accompanying the minister are Attorney General Berg and Holm", "Joining her is a team of lawyers": the participle
// that opens the sentence is the predicate, and those behind "be" its subject, whatever the parser made of either.
void mend_opening_participles(std::vector<Token>& tokens) {
  constexpr std::array<std::string_view, 12> company = {"accompany", "join",   "welcome", "greet",
                                                        "receive",   "flank",  "escort",  "represent",
                                                        "assist",    "follow", "attend",  "meet"};
  constexpr std::array<std::string_view, 7> bodies = {"delegation", "team",    "group",  "entourage",
                                                      "party",      "mission", "retinue"};
  const std::size_t opener = !tokens.empty() && ascii_lower(tokens[0].form) == "also" ? 1 : 0;
  if (opener >= tokens.size() || tokens[opener].xpos != "VBG" || !is_one_of(tokens[opener].lemma, company)) return;
  std::size_t be = opener + 1;
  while (be < tokens.size() && tokens[be].lemma != "be" && tokens[be].form != ",") ++be;
  if (be + 1 >= tokens.size() || tokens[be].lemma != "be" || tokens[be].head < static_cast<std::int32_t>(be)) return;
  const std::int32_t first = tokens[be].head;
  auto who = static_cast<std::size_t>(first);
  for (int steps = 0; steps < 3 && tokens[who].head > static_cast<std::int32_t>(who); ++steps)
    who = static_cast<std::size_t>(tokens[who].head);  // "Attorney General Berg": the title took the verb
  const bool under = is_before(tokens[who], opener) && tokens[opener].head < 0;
  const bool above = tokens[who].head < 0 && (is_before(tokens[opener], who) || tokens[opener].head == first);
  const bool persons = tokens[who].upos == Upos::propn || is_one_of(tokens[who].lemma, bodies);
  if (!persons || (!under && !above)) return;
  for (std::size_t at = 0; at < be; ++at) {
    if (at == opener || (!is_before(tokens[at], who) && tokens[at].head != first)) continue;
    if (is_subject(tokens[at]) && at > opener) tokens[at].relation = Relation::obj;
    tokens[at].head = static_cast<std::int32_t>(opener);
  }
  if (above) {
    tokens[opener].head = -1;
    tokens[opener].relation = Relation::root;
    if (is_before(tokens.back(), who)) tokens.back().head = static_cast<std::int32_t>(opener);
  }
  tokens[opener].upos = Upos::verb;
  move_arc(tokens[be], opener, Relation::aux);
  move_arc(tokens[who], opener, Relation::nsubj);
}

}  // namespace

void mend_inversions(Sentence& sentence) {
  auto& tokens = sentence.tokens;
  mend_opening_participles(tokens);
  mend_postures(tokens);
  mend_pronouns_before_be(tokens);
  give_be_to_those_named(tokens);
  for (std::size_t named = 3; named < tokens.size(); ++named) {
    if (tokens[named].head >= 0 || !is_noun(tokens[named]) || has_subject(tokens, named)) continue;
    const auto copula =
        std::find_if(tokens.begin(), tokens.begin() + static_cast<std::ptrdiff_t>(named),
                     [&](const Token& one) { return is_before(one, named) && one.relation == Relation::cop; });
    if (copula == tokens.begin() + static_cast<std::ptrdiff_t>(named)) return;
    const auto be = static_cast<std::size_t>(copula - tokens.begin());
    const auto predicate = predicate_before(tokens, named, be);
    if (!predicate) return;
    const bool verb = tokens[*predicate].upos == Upos::verb;
    for (std::size_t at = 0; at < tokens.size(); ++at)
      if (at != *predicate && is_before(tokens[at], named) && (at < be || at + 1 == tokens.size()))
        tokens[at].head = static_cast<std::int32_t>(*predicate);
    tokens[*predicate].head = -1;
    tokens[*predicate].relation = Relation::root;
    move_arc(tokens[be], *predicate, verb ? Relation::aux : Relation::cop);
    move_arc(tokens[named], *predicate, Relation::nsubj);
    return;
  }
}

}  // namespace chancery
