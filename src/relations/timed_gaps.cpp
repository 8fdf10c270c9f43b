#include "relations/timed_gaps.hpp"

#include <algorithm>
#include <iterator>

#include "core/unicode.hpp"
#include "entities/lexicon.hpp"

namespace chancery {
namespace {

constexpr int longest_aside = 8;  // ", the smallest of all,"

// "in 1997", "in May", "on Friday": the token past it; -1 if none begins there.
int time_end(const SentenceView& view, int at) {
  if (at + 1 >= view.size() || !view.lemma_is(at, {"in", "on", "since"})) return -1;
  // "in the same year"
  if (at + 3 < view.size() && view.lemma_is(at + 1, {"the"}) && view.lemma_is(at + 2, {"same", "following"}) &&
      view.lemma_is(at + 3, {"year", "month"}))
    return at + 4;
  const std::string_view word = view.token(at + 1).form;
  const bool year = word.size() == 4 && (word.starts_with('1') || word.starts_with('2')) &&
                    word.find_first_not_of("0123456789") == std::string_view::npos;
  // "may" in small letters is a verb
  const bool named =
      word == "May" || (lexicon::calendar_names().has(view.lemma(at + 1)) && view.lemma(at + 1) != "may");
  return year || named ? at + 2 : -1;
}

// Behind the name and what stands between commas after it; -1 if no second comma comes soon.
int behind_aside(const SentenceView& view, int at) {
  if (at >= view.size() || view.token(at).form != ",") return at;
  for (int close = at + 1; close < view.size() && close <= at + longest_aside; ++close) {
    if (view.token(close).form == ",") return close + 1;
    if (view.is_finite_past(close)) return -1;
  }
  return -1;
}

// "Niger and Chad in 2004": the name that "and" joins to this one behind a comma or another "and".
const Mention* beside(const SentenceView& view, const Mention& name) {
  const auto begin = static_cast<int>(name.tokens.begin);
  if (!view.lemma_is(begin - 1, {"and"})) return nullptr;
  for (const Mention* m : view.mentions())
    if (m->kind == MentionKind::name && static_cast<int>(m->tokens.end) == begin - 1 && m->tokens.begin > 1 &&
        m->referents.size() == 1 && view.lemma_is(static_cast<int>(m->tokens.begin) - 1, {"and", ",", ";"}))
      return m;
  return nullptr;
}

constexpr int longest_description = 6;  // "the Japanese foreign minister"
constexpr int longest_phrase = 4;       // "on June 5", "in the capital"

// "on Friday", "on June 5", "in Lima": the token past the day or place that begins there; -1 if none does.
int day_or_place_end(const SentenceView& view, int at) {
  if (at < 0) return -1;
  if (int end = time_end(view, at); end >= 0) {
    while (end < view.size() && view.token(end).upos == Upos::num) ++end;
    return end;
  }
  if (at + 1 >= view.size() || !view.lemma_is(at, {"in", "at"})) return -1;
  for (const Mention* m : view.mentions())
    if (m->kind == MentionKind::name && static_cast<int>(m->tokens.begin) == at + 1 &&
        view.means(*m, EntityType::place))
      return static_cast<int>(m->tokens.end);
  return -1;
}

// Where the day or place begins that ends there; -1 if none does.
int day_or_place_before(const SentenceView& view, int end) {
  for (int at = end - 2; at >= 0 && at >= end - longest_phrase; --at)
    if (day_or_place_end(view, at) == end) return at;
  return -1;
}

bool is_described_by(const SentenceView& view, int at) {
  const Upos upos = view.token(at).upos;
  return upos == Upos::det || upos == Upos::adj || upos == Upos::noun || upos == Upos::propn ||
         view.token(at).xpos == "POS";
}

// The token before the words that describe the name.
int before_description(const SentenceView& view, int name) {
  int at = name - 1;
  while (at > 0 && at >= name - 1 - longest_description && is_described_by(view, at)) --at;
  return at;
}

bool closes(const SentenceView& view, int end) {
  return end >= view.size() || view.token(end).upos == Upos::punct || view.lemma(end) == "and";
}

// A name of a person, state or body between the two that ends or begins there; nullptr if there is none.
const Mention* like_name(const SentenceView& view, int verb, const Mention& name, int end) {
  constexpr EntityType types[] = {EntityType::person, EntityType::country, EntityType::organization};
  for (const Mention* m : view.mentions()) {
    if (m->kind != MentionKind::name || static_cast<int>(m->tokens.end) != end ||
        static_cast<int>(m->tokens.begin) <= verb || m->referents.size() != 1)
      continue;
    for (const EntityType type : types)
      if (view.means(*m, type) && view.means(name, type)) return m;
  }
  return nullptr;
}

}  // namespace

std::optional<GappedClause> governed_gap(const SentenceView& view, int verb, const Mention& name) {
  const auto first = static_cast<int>(name.tokens.begin), past = static_cast<int>(name.tokens.end);
  if (name.kind != MentionKind::name || name.referents.size() != 1) return std::nullopt;
  const int before = before_description(view, first);
  if (before <= verb + 2) return std::nullopt;
  const auto gap = [&](const Mention& other, int begin, int end) {
    GappedClause found{{&name}, GappedClause::Rest::governed, begin, end, end - 1, false, true};
    found.instead_of = other.head;
    return found;
  };
  // "in Rome by Berg and in Paris by Duarte"
  if (view.lemma_is(before, {"by", "with"})) {
    const int place = day_or_place_before(view, before);
    if (place <= verb + 2 || !view.lemma_is(place - 1, {"and", ","}) || !closes(view, past)) return std::nullopt;
    const int joint = view.token(place - 2).form == "," ? place - 2 : place - 1;
    const Mention* other = like_name(view, verb, name, joint);
    if (!other) return std::nullopt;
    const int link = before_description(view, static_cast<int>(other->tokens.begin));
    if (link <= verb || view.lemma(link) != view.lemma(before) || day_or_place_before(view, link) <= verb)
      return std::nullopt;
    return gap(*other, place, past);
  }
  // "with Berg on Friday, Duarte on Monday and Holm on Tuesday": all in the place of the first
  if (!view.lemma_is(before, {"and", ","})) return std::nullopt;
  const int end = day_or_place_end(view, past);
  if (end < 0 || !closes(view, end)) return std::nullopt;
  int joint = view.token(before - 1).form == "," ? before - 1 : before;
  for (int steps = 0; steps < 8; ++steps) {
    const int time = day_or_place_before(view, joint);
    const Mention* other = time > verb ? like_name(view, verb, name, time) : nullptr;
    if (!other || view.lemma(time) != view.lemma(past)) return std::nullopt;
    joint = before_description(view, static_cast<int>(other->tokens.begin));
    if (joint <= verb || !view.lemma_is(joint, {"and", ","})) return gap(*other, before + 1, end);
    if (view.token(joint - 1).form == ",") --joint;
  }
  return std::nullopt;
}

const Mention* subject_mention(const SentenceView& view, int verb) {
  auto subject = view.child(verb, Relation::nsubj);
  if (!subject) subject = view.child(verb, Relation::nsubj_pass);
  return subject ? view.mention(*subject) : nullptr;
}

std::optional<GappedClause> timed_gap(const SentenceView& view, int verb, const Mention& name) {
  auto begin = static_cast<int>(name.tokens.begin);
  if (name.kind != MentionKind::name || begin < 2 || !view.lemma_is(begin - 1, {"and", ",", ";"})) return std::nullopt;
  const int link = behind_aside(view, static_cast<int>(name.tokens.end));
  const int end = link < 0 ? -1 : time_end(view, link);
  if (end < 0 || (end < view.size() && view.token(end).upos != Upos::punct && view.lemma(end) != "and"))
    return std::nullopt;
  const Mention* doer = subject_mention(view, verb);
  if (!doer || doer->referents.size() != 1 || name.referents.size() != 1) return std::nullopt;
  const Mention* first_of_two = beside(view, name);
  constexpr EntityType types[] = {EntityType::person, EntityType::country, EntityType::organization};
  if (first_of_two && first_of_two->tokens.begin > static_cast<std::uint32_t>(verb)) {
    const bool alike = std::any_of(std::begin(types), std::end(types), [&](EntityType type) {
      return view.means(*doer, type) && view.means(*first_of_two, type);
    });
    if (!alike) first_of_two = nullptr;
  } else {
    first_of_two = nullptr;
  }
  if (first_of_two) begin = static_cast<int>(first_of_two->tokens.begin);
  for (const EntityType type : types) {
    if (!view.means(*doer, type)) continue;
    if (!view.means(name, type)) return std::nullopt;
    // "visited Chad in May and Mali in June"
    for (const Mention* m : view.mentions()) {
      const auto first = static_cast<int>(m->tokens.begin);
      if (first <= verb || first >= begin || !view.means(*m, type)) continue;
      if (!view.lemma_is(first - 1, {"and", ",", ";"}) || time_end(view, static_cast<int>(m->tokens.end)) < 0)
        return std::nullopt;
    }
  }
  bool timed = false;
  for (int at = verb + 1; at < begin; ++at) timed = timed || time_end(view, at) >= 0;
  if (!timed) return std::nullopt;
  if (first_of_two)
    return GappedClause{{first_of_two, &name}, GappedClause::Rest::time, begin, end, end - 1, false, true};
  return GappedClause{{&name}, GappedClause::Rest::time, begin, end, end - 1, false, true};
}

}  // namespace chancery
