#include "relations/office_terms.hpp"

#include <algorithm>
#include <set>

#include "core/unicode.hpp"
#include "relations/syntax.hpp"

namespace chancery {
namespace {

bool is_over(const Statement& s) { return s.time && s.time->iso.find('/') != std::string::npos; }

bool begins(const SentenceView& view, int verb) {
  return verb >= 0 &&
         view.lemma_is(verb, {"become",    "appoint",  "name",    "elect", "make",   "install", "swear",
                              "promote",   "choose",   "select",  "pick",  "take",   "assume",  "inaugurate",
                              "reappoint", "re-elect", "reelect", "join",  "accede", "admit",   "enter"});
}

// "resigned", "served until May", "left office"; not "left the room".
bool is_leaving(const SentenceView& view, int verb) {
  if (view.lemma_is(verb, {"resign", "quit", "retire", "die", "abdicate"})) return true;
  if (view.lemma_is(verb, {"step", "stand"})) return view.has_child_lemma(verb, {"down", "aside"});
  if (view.lemma_is(verb, {"leave", "vacate", "relinquish"}))
    return view.has_child_lemma(verb, {"office", "post", "job", "role", "position", "government", "cabinet", "ministry",
                                       "company", "firm", "power"});
  const auto children = view.children(verb);
  return view.lemma_is(verb, {"serve", "last", "hold"}) &&
         std::any_of(children.begin(), children.end(), [&](int child) {
           return view.has_child_lemma(child, {"until", "till"});
         });
}

// "The president dismissed her", "was ousted last year".
bool is_removing(const SentenceView& view, int verb) {
  return view.lemma_is(verb, {"dismiss", "sack", "fire", "oust", "remove", "depose", "topple", "overthrow", "unseat",
                              "replace", "impeach", "assassinate", "kill", "murder"});
}

// Those of whom the text tells that their post is over, or may be.
std::set<EntityId> who_left(const std::vector<SentenceView>& views) {
  std::set<EntityId> left;
  for (const SentenceView& view : views)
    for (int verb = 0; verb < view.size(); ++verb) {
      const bool leaves = view.is_verb(verb) && is_leaving(view, verb);
      if (!leaves && !(view.is_verb(verb) && is_removing(view, verb))) continue;
      const std::vector<Filler> whom = leaves ? std::vector<Filler>{} : objects(view, verb);
      for (const Filler& who : whom.empty() ? subjects(view, verb) : whom)  // "was elected in May and ousted last year"
        if (const Mention* mention = view.mention(who.token))
          left.insert(mention->referents.begin(), mention->referents.end());
    }
  return left;
}

// The verb by which an office came to its holder, or a member to the body.
int verb_of(const Statement& s, const Entities& entities) {
  if (s.derivation.trigger >= 0) return s.derivation.trigger;
  for (const OfficePhrase& office : entities.offices)
    if (office.sentence == s.derivation.sentence && office.holder == s.subject && office.body == s.object &&
        !office.former)
      return office.verb;
  return -1;
}

}  // namespace

bool is_incoming(const SentenceView& view, const OfficePhrase& office) {
  if (office.tokens.empty()) return false;
  for (std::uint32_t at = office.tokens.begin > 0 ? office.tokens.begin - 1 : 0; at < office.tokens.end; ++at)
    if (ascii_lower(view.token(static_cast<int>(at)).form) == "incoming") return true;
  return false;
}

const TimeExpression* term_beside(const SentenceView& view, const std::vector<TimeExpression>& times,
                                  const OfficePhrase& office) {
  if (office.verb >= 0 || office.tokens.empty()) return nullptr;
  constexpr int reach = 6;  // tokens of "Rosa Quispe, in office since"
  const int end = static_cast<int>(office.tokens.end);
  for (const TimeExpression& time : times) {
    const int begin = static_cast<int>(time.tokens.begin);
    if (time.sentence != view.number() || begin < end || begin > end + reach) continue;
    bool told = false, beside = true;
    for (int at = end; at < begin; ++at) {
      const std::string word = ascii_lower(view.token(at).form);
      const bool link = word == "since" || word == "from" || word == "between" || word == "(";
      told = told || link;
      const bool passed = link || word == "," || word == "in" || word == "office" || word == "post" || word == "the" ||
                          word == "early" || word == "late";
      const Mention* mention = view.mention(at);
      const bool holder = mention != nullptr && mention->referents.size() == 1 &&
                          (mention->referents[0] == office.holder || mention->referents[0] == office.body);
      if (!passed && !holder && view.token(at).upos != Upos::propn) beside = false;
    }
    if (!told || !beside) continue;
    // "between 2012 and 2016" and "(2012)" of an event: only years in brackets that span some time
    const bool bracket = begin > 0 && view.token(begin - 1).form == "(";
    if (bracket && time.range.iso.find('/') == std::string::npos) continue;
    return &time;
  }
  return nullptr;
}

void open_terms(std::vector<Statement>& statements, const Entities& entities, const std::vector<SentenceView>& views,
                std::optional<Date> published, const LastingPredicates& predicates) {
  if (!published) return;
  const auto is_post = [&](const Statement& s) {
    return s.predicate == predicates.holds_office || s.predicate == predicates.works_for;
  };
  const std::set<EntityId> gone = who_left(views);
  for (Statement& s : statements) {
    if (!s.time || is_over(s) || s.mode != Mode::actual || s.derivation.sentence < 0 ||
        (!is_post(s) && s.predicate != predicates.member))
      continue;
    constexpr std::chrono::days longest{366 * 5};  // of a post that somebody is likely to have still
    if (is_post(s) && std::chrono::sys_days(*published) - std::chrono::sys_days(s.time->from) > longest) continue;
    if (s.time->from >= *published ||
        !begins(views[static_cast<std::size_t>(s.derivation.sentence)], verb_of(s, entities)))
      continue;
    const bool left = std::any_of(statements.begin(), statements.end(), [&](const Statement& other) {
      if (other.predicate == predicates.withdrew && other.mode == Mode::actual && other.subject == s.subject &&
          other.object == s.object)
        return true;
      if (is_post(s) && other.predicate == predicates.succeeded && other.mode == Mode::actual &&
          other.object == s.subject)
        return true;
      return &other != &s && is_post(other) && is_post(s) && other.subject == s.subject && other.object != s.object &&
             other.time && other.time->from > s.time->from;
    });
    if (!left && !(is_post(s) && gone.contains(s.subject))) s.time = interval(*s.time, day_range(*published));
  }
}

}  // namespace chancery
