#include "relations/gapped_clauses.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "relations/timed_gaps.hpp"

namespace chancery {
namespace {

using Rest = GappedClause::Rest;

constexpr int longest_description = 6;  // "and the Chinese oil company CNOOC"
constexpr int longest_phrase = 8;

bool is_joint(const SentenceView& view, int at) { return view.lemma_is(at, {",", ";", "and", "while", "but"}); }

bool is_finite(const SentenceView& view, int at) {
  const std::string_view tag = view.token(at).xpos;
  return tag == "VBD" || tag == "VBZ" || tag == "VBP" || tag == "MD" || tag == "VB";
}

// The first token of the name's description if a comma or conjunction stands before it; -1 if none does.
int start_of(const SentenceView& view, int from, int name) {
  for (int at = name - 1; at > from && at >= name - 1 - longest_description; --at) {
    if (is_joint(view, at)) return at + 1;
    const Upos upos = view.token(at).upos;
    if (upos != Upos::det && upos != Upos::adj && upos != Upos::noun && upos != Upos::propn &&
        view.token(at).xpos != "POS")
      return -1;
  }
  return -1;
}

struct Phrase {
  Rest rest{};
  int head = 0, end = 0;
};

bool is_currency(const SentenceView& view, int at) {
  return view.token(at).xpos == "$" ||
         view.lemma_is(at, {"dollar", "euro", "pound", "yen", "yuan", "rupee", "krone", "krona", "kroner", "franc",
                            "rand", "rouble", "ruble"}) ||
         (!view.token(at).form.empty() &&
          (static_cast<unsigned char>(view.token(at).form.front()) >= 0x80 || view.token(at).form.front() == '$') &&
          view.token(at).upos == Upos::num);
}

bool is_share(const SentenceView& view, int at) {
  return view.lemma_is(
      at, {"rest", "remainder", "balance", "half", "third", "quarter", "fifth", "tenth", "%", "percent", "cent"});
}

// The noun phrase that begins there with a figure or an article.
std::optional<Phrase> phrase_at(const SentenceView& view, int at) {
  if (at >= view.size()) return std::nullopt;
  const Token& first = view.token(at);
  const bool counted = first.upos == Upos::num || first.xpos == "$" ||
                       view.lemma_is(at, {"a", "an", "another", "twice", "about", "some", "nearly", "almost"});
  if (!counted && !is_share(view, at) && !view.lemma_is(at, {"the", "that", "its", "their"})) return std::nullopt;
  Phrase phrase{Rest::thing, -1, at};
  bool figure = false, noun = false, sum = false, share = false;
  for (; phrase.end < view.size() && phrase.end < at + longest_phrase; ++phrase.end) {
    const int i = phrase.end;
    const Upos upos = view.token(i).upos;
    const bool word = upos == Upos::noun || upos == Upos::propn;
    if (!word && upos != Upos::num && upos != Upos::adj && upos != Upos::det && view.token(i).xpos != "$" &&
        !view.lemma_is(i, {"%", "-", "about", "some", "nearly", "almost", "twice"}) &&
        !(i == at && view.lemma_is(i, {"its", "their"})))
      break;
    if (i > at && view.lemma_is(i, {"the", "a", "an"})) break;
    sum = sum || is_currency(view, i);
    share = share || is_share(view, i);
    figure = figure || upos == Upos::num;
    noun = noun || word;
    if (word || upos == Upos::num || share) phrase.head = i;
  }
  if (phrase.head < 0) return std::nullopt;
  if (view.lemma_is(phrase.head, {"day", "week", "month", "year", "time", "night", "morning", "afternoon", "evening",
                                  "minister", "president"}))
    return std::nullopt;
  phrase.rest = sum ? Rest::sum : share ? Rest::share : figure ? Rest::count : Rest::thing;
  return noun || figure || share ? std::optional(phrase) : std::nullopt;
}

// "the governments of Chile and Argentina another third": the name that "and" joins to this one.
const Mention* joined_before(const SentenceView& view, int from, const Mention& name) {
  const int conjunction = static_cast<int>(name.tokens.begin) - 1;
  if (conjunction <= from || view.lemma(conjunction) != "and") return nullptr;
  for (const Mention* m : view.mentions()) {
    if (m->kind != MentionKind::name || static_cast<int>(m->tokens.end) != conjunction ||
        static_cast<int>(m->tokens.begin) <= from)
      continue;
    const int before = static_cast<int>(m->tokens.begin) - 1;
    if (before > from &&
        (is_joint(view, before) || (view.lemma(before) == "of" && view.token(before - 1).xpos == "NNS")))
      return m;
  }
  return nullptr;
}

// What the verb itself has behind it, before the first of the gaps.
struct Own {
  bool sum = false, count = false, share = false, thing = false;
};

Own phrases_of(const SentenceView& view, int verb, int end) {
  Own own;
  for (int at = verb + 1; at < end; ++at) {
    own.sum = own.sum || is_currency(view, at);
    own.share = own.share || is_share(view, at);
    own.count = own.count || view.token(at).upos == Upos::num;
    own.thing = own.thing || view.token(at).upos == Upos::noun || view.token(at).upos == Upos::propn;
  }
  return own;
}

bool matches(const Own& own, Rest rest) {
  switch (rest) {
    case Rest::sum:
      return own.sum;
    case Rest::count:
      return own.count || own.thing;  // "sent a hospital and Canada 40 doctors"
    case Rest::share:
      return own.share || own.sum;
    case Rest::thing:
      return own.thing;
    case Rest::phrase:
    case Rest::linked:
    case Rest::time:
    case Rest::governed:
      return true;
  }
  return false;
}

// Whether a clause with a verb of its own begins between: one behind "which", "the power it sold" or a participle does
// not count.
bool has_verb_between(const SentenceView& view, int from, int to) {
  bool relative = false;
  for (int at = from + 1; at < to; ++at) {
    if (view.lemma_is(at, {"which", "that", "who", "where", "whose"})) relative = true;
    if (view.token(at).xpos == "PRP" && view.token(at - 1).upos == Upos::noun && at > from + 1) relative = true;
    if (is_joint(view, at) && view.lemma(at) != "and") relative = false;
    if (is_finite(view, at) && view.is_verb(at) && !relative) return true;
  }
  return false;
}

// "and the Dutch government ambulances": a plural right behind the doer, and nothing else before the next comma.
std::optional<Phrase> bare_plural_at(const SentenceView& view, int at) {
  if (at + 1 >= view.size() || view.token(at).xpos != "NNS") return std::nullopt;
  if (view.token(at + 1).upos != Upos::punct && view.lemma(at + 1) != "and") return std::nullopt;
  static constexpr std::array people = {"official", "minister", "officer", "leader", "diplomat",
                                        "troop",    "force",    "soldier", "source", "negotiator"};
  if (std::any_of(people.begin(), people.end(), [&](const char* word) { return view.lemma(at) == word; }))
    return std::nullopt;
  return Phrase{Rest::thing, at, at + 1};
}

// "gave Nepal 30 million on Monday and": a day or another phrase that closes the clause.
bool is_phrase_between(const SentenceView& view, int from, int to) {
  for (int at = from + 1; at < to; ++at)
    if (view.lemma_is(at, {"on", "in", "last", "this", "next", "earlier", "at"})) return true;
  return false;
}

// Where the clause ends: before the next comma, semicolon or "and"; -1 if a verb shows that it is no gap.
int end_of(const SentenceView& view, int from) {
  int at = from;
  for (; at < view.size() && !is_joint(view, at) && view.token(at).upos != Upos::punct; ++at)
    if (view.is_verb(at) && view.token(at).xpos != "VBN" && view.token(at).xpos != "VBG") return -1;
  if (at < view.size() && view.lemma_is(at, {",", "and"}) && at + 1 < view.size() && view.is_verb(at + 1)) return -1;
  return at;
}

// A name, or the state of an adjective: "the Dutch government".
bool may_do(const SentenceView& view, const Mention& m) {
  const auto next = static_cast<int>(m.tokens.end);
  return m.kind == MentionKind::name ||
         (m.kind == MentionKind::adjective && next < view.size() &&
          view.lemma_is(next, {"state", "government", "authority", "military", "army", "navy"}));
}

// Whether the tree hangs the name on another verb than this.
bool is_of_other_verb(const SentenceView& view, int verb, int name) {
  int top = name;
  while (view.relation(top) == Relation::conj && view.head(top) >= 0) top = view.head(top);
  return top != verb && view.is_verb(top) && !(view.relation(verb) == Relation::xcomp && view.head(verb) == top);
}

// "Turkey tents", "Cyprus, which lies nearest, masks", "Sosa for Peru": what the tree marks as left behind by the verb.
std::optional<GappedClause> marked_gap(const SentenceView& view, int verb, const Mention& name) {
  const auto left = view.child(name.head, Relation::orphan);
  if (name.kind != MentionKind::name || !left || is_of_other_verb(view, verb, name.head)) return std::nullopt;
  const int begin = start_of(view, verb, static_cast<int>(name.tokens.begin));
  const auto first = static_cast<int>(view.subtree(*left).begin);
  if (begin <= 0 || first < static_cast<int>(name.tokens.end)) return std::nullopt;
  const bool apart = view.lemma_is(begin - 1, {",", ";"});
  if (view.child(*left, Relation::case_)) {
    if (!apart || first != static_cast<int>(name.tokens.end)) return std::nullopt;
    return GappedClause{{&name},   Rest::linked, begin, static_cast<int>(view.subtree(*left).end),
                        first - 1, false,        true};
  }
  if (view.token(*left).upos != Upos::noun && view.token(*left).upos != Upos::propn &&
      view.token(*left).upos != Upos::num)
    return std::nullopt;
  Rest rest = view.token(*left).upos == Upos::num ? Rest::count : Rest::thing;
  for (int at = first; at <= *left; ++at)
    if (is_currency(view, at)) rest = Rest::sum;
  return GappedClause{{&name}, rest, begin, *left + 1, *left, false, apart};
}

std::optional<GappedClause> active_gap(const SentenceView& view, int verb, const Mention& name) {
  const int begin = start_of(view, verb, static_cast<int>(name.tokens.begin));
  if (begin < 0) return std::nullopt;
  int behind = static_cast<int>(name.tokens.end);
  bool apart = false;
  if (name.kind == MentionKind::adjective) apart = true, ++behind;  // "gave Chad 10 lorries, the Dutch government 40"
  if (behind + 1 < view.size() &&
      view.token(behind).form == ",") {  // "and Cuba, though itself short of it, forty doctors"
    int close = behind + 1;
    while (close < view.size() && close < behind + 2 * longest_phrase && view.token(close).form != ",") ++close;
    if (!view.lemma_is(behind + 1, {"though", "although", "while", "for", "as"}) || close + 1 >= view.size() ||
        view.token(close).form != ",")
      return std::nullopt;
    behind = close + 1;
    apart = true;
  }
  auto phrase = phrase_at(view, behind);
  if (!phrase && name.kind == MentionKind::adjective) phrase = bare_plural_at(view, behind);
  if (!phrase) return std::nullopt;
  const int end = end_of(view, phrase->end);
  if (end < 0) return std::nullopt;
  GappedClause gap{{&name}, phrase->rest, begin, end, phrase->head, false, apart || view.lemma(begin - 1) == ";"};
  if (const Mention* other = joined_before(view, verb, name)) {
    gap.names.insert(gap.names.begin(), other);
    const auto first = static_cast<int>(other->tokens.begin);
    gap.begin = view.lemma(first - 1) == "of" ? std::max(start_of(view, verb, first - 1), verb + 1) : first;
  }
  return gap;
}

// "thanked Chad for its help, and Mali for its votes": the verb has a name and then the same preposition, too.
std::optional<GappedClause> phrase_gap(const SentenceView& view, int verb, const Mention& name) {
  const int begin = start_of(view, verb, static_cast<int>(name.tokens.begin));
  const auto link = static_cast<int>(name.tokens.end);
  if (begin < 0 || link + 1 >= view.size() || !view.lemma_is(link, {"for", "of", "over", "in", "at", "from"}))
    return std::nullopt;
  const auto object = view.child(verb, Relation::obj);
  if (!object || *object > begin || !view.mention(*object) || view.mention(*object)->kind == MentionKind::pronoun)
    return std::nullopt;
  const int own =
      std::max(static_cast<int>(view.mention(*object)->tokens.end), *object + 1);  // right behind the first name
  if (own >= begin || view.lemma(own) != view.lemma(link)) return std::nullopt;
  // "invited Mora of Peru and Sosa of Chad": where each comes from
  if (view.lemma_is(link, {"of", "from"}) && view.means_person(name))
    if (const Mention* home = view.mention(link + 1);
        home && home->kind == MentionKind::name && !view.means_person(*home))
      return std::nullopt;
  const int end = end_of(view, link + 1);
  if (end < 0) return std::nullopt;
  return GappedClause{{&name}, Rest::phrase, begin, end, link, false, false};
}

// "Berg signed for Chad, and Sosa for Peru": whoever the parser hangs the second on.
std::optional<GappedClause> proxy_gap(const SentenceView& view, int verb, const Mention& name) {
  if (!view.lemma_is(verb, {"sign", "initial", "ink", "conclude", "co-sign"}) || !view.means_person(name))
    return std::nullopt;
  const int begin = start_of(view, verb, static_cast<int>(name.tokens.begin));
  const auto link = static_cast<int>(name.tokens.end);
  if (begin <= verb + 2 || link + 1 >= view.size() || view.lemma(link) != "for") return std::nullopt;
  bool likewise = false;
  for (int at = verb + 1; at < begin; ++at) likewise = likewise || view.lemma_is(at, {"for", "behalf"});
  const int end = end_of(view, link + 1);
  if (!likewise || end < 0) return std::nullopt;
  return GappedClause{{&name}, Rest::linked, begin, end, link - 1, false, true};
}

// "and the railway by Vinci"
std::optional<GappedClause> passive_gap(const SentenceView& view, int verb, const Mention& name) {
  if (const auto next = static_cast<int>(name.tokens.end); next < view.size() && view.token(next).xpos == "POS")
    return std::nullopt;
  int by = static_cast<int>(name.tokens.begin) - 1;
  for (int steps = longest_description; by > verb && steps > 0 && view.lemma(by) != "by"; --by, --steps) {
    const Upos upos = view.token(by).upos;
    if (upos != Upos::det && upos != Upos::adj && upos != Upos::noun && upos != Upos::propn &&
        view.token(by).xpos != "POS")
      return std::nullopt;
  }
  if (by <= verb + 1 || view.lemma(by) != "by") return std::nullopt;
  const int begin = start_of(view, verb, by);
  if (begin < 0 || begin >= by) return std::nullopt;
  const auto phrase = phrase_at(view, begin);
  if (!phrase || phrase->end != by) return std::nullopt;
  const int end = end_of(view, static_cast<int>(name.tokens.end));
  if (end < 0) return std::nullopt;
  return GappedClause{{&name}, phrase->rest, begin, end, phrase->head, true, false};
}

// "signed with Chile and Peru a treaty": what seems the rest of another clause is the verb's own and only object.
bool is_only_object(const SentenceView& view, int verb, const GappedClause& gap) {
  if (view.token(verb + 1).upos != Upos::adp || view.relation(gap.head) != Relation::obj || view.head(gap.head) != verb)
    return false;
  const auto object = view.child(verb, Relation::obj);
  return object && *object == gap.head;
}

}  // namespace

std::vector<GappedClause> gapped_clauses(const SentenceView& view, int verb) {
  std::vector<GappedClause> found;
  std::optional<Own> own;
  const bool passive = view.is_passive(verb);
  for (const Mention* m : view.mentions()) {
    if (!may_do(view, *m) || static_cast<int>(m->tokens.begin) <= verb + 1) continue;
    if (!found.empty() && static_cast<int>(m->tokens.begin) < found.back().end) continue;
    std::optional<GappedClause> gap;
    bool marked = false;
    if (!view.is_verb(verb)) {  // "held talks with Berg on Friday and Duarte on Monday"
      if (gap = governed_gap(view, verb, *m); gap && !has_verb_between(view, verb, gap->begin))
        found.push_back(std::move(*gap));
      continue;
    }
    gap = passive ? passive_gap(view, verb, *m) : proxy_gap(view, verb, *m);
    marked = !passive && gap;
    if (!gap) marked = (gap = timed_gap(view, verb, *m)).has_value();
    if (!gap) marked = (gap = governed_gap(view, verb, *m)).has_value();
    if (!gap && !passive) gap = active_gap(view, verb, *m);
    if (!gap && !passive && m->kind == MentionKind::name) gap = phrase_gap(view, verb, *m);
    if (!gap && !passive) marked = (gap = marked_gap(view, verb, *m)).has_value();
    if (!gap || is_only_object(view, verb, *gap)) continue;
    if (has_verb_between(view, found.empty() ? verb : found.back().end - 1, gap->begin)) break;
    if (!own) own = phrases_of(view, verb, gap->begin);
    gap->is_apart = gap->is_apart || is_phrase_between(view, found.empty() ? verb : found.back().head, gap->begin);
    if (passive || marked || matches(*own, gap->rest)) found.push_back(std::move(*gap));
  }
  return found;
}

}  // namespace chancery
