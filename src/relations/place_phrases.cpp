// Places right behind a thing or a name: "the refinery in Sardinia", "the plant, 60 km west of Varna", "Baku,
// Azerbaijan".
#include "relations/syntax_parts.hpp"

namespace chancery::syntax {
namespace {

bool is_direction(const SentenceView& view, int at) {
  return view.lemma_is(at, {"north", "south", "east", "west", "neighbour", "neighbor", "neighbouring", "neighboring",
                            "surround", "surrounding", "nearby", "central", "upper", "lower"});
}

bool is_kind(const SentenceView& view, int at) {
  return view.lemma_is(
      at, {"province", "region", "district", "canton", "county", "state", "city", "town", "village", "port", "resort",
           "island", "department", "prefecture", "governorate", "municipality", "territory"});
}

// Where a thing's own words end: behind "(BEAC)" or a comma before a preposition, "the base, in Nineveh province".
std::uint32_t behind(const SentenceView& view, const Mention& thing, std::string_view preposition) {
  const auto size = static_cast<std::uint32_t>(view.size());
  std::uint32_t at = thing.tokens.end;
  // "the plant in Devnya, near Varna": the town is near
  for (std::uint32_t inside = thing.tokens.begin + 1; inside < at; ++inside)
    if (view.lemma_is(static_cast<int>(inside), {"in", "at", "near", "on"})) return at;
  // "the Tarvo and Belen dams in Jujuy": past the others of the row and what they all are
  std::uint32_t past = at;
  for (int steps = 0; steps < 4 && past + 1 < size; ++steps) {
    const Token& one = view.token(static_cast<int>(past));
    if (one.xpos == "NNS" || one.xpos == "NNPS") {
      at = past + 1;
      break;
    }
    if (one.lemma != "and" && one.form != ",") break;
    const Mention* next = view.mention(static_cast<int>(past) + 1);
    if (!next || next->kind != MentionKind::name || next->tokens.begin != past + 1) break;
    past = next->tokens.end;
  }
  if (at + 2 < size && view.token(static_cast<int>(at)).form == "(" && view.token(static_cast<int>(at) + 2).form == ")")
    at += 3;
  if (at + 1 < size && view.token(static_cast<int>(at)).form == "," &&
      view.lemma(static_cast<int>(at) + 1) == preposition)
    ++at;
  return at;
}

// Past ", some 60 km south-west of", "close to", "on the outskirts of": the token of the place, 0 if no such words
// stand there.
std::uint32_t distance_end(const SentenceView& view, std::uint32_t at) {
  const auto size = static_cast<std::uint32_t>(view.size());
  bool told = false;
  for (const std::uint32_t last = at + 8; at + 1 < size && at < last; ++at) {
    const int one = static_cast<int>(at);
    if (view.lemma_is(one, {"of", "to", "from"})) return told ? at + 1 : 0;
    if (view.lemma_is(one, {"north", "south", "east", "west", "close", "outskirt", "outskirts", "vicinity", "suburb",
                            "km", "kilometre", "kilometer", "mile", "edge"})) {
      told = true;
      continue;
    }
    const Upos upos = view.token(one).upos;
    if (upos != Upos::num && upos != Upos::det &&
        !view.lemma_is(one, {",", "-", "some", "about", "just", "around", "on", "in"}))
      return 0;
  }
  return 0;
}

// The place behind the thing and the preposition.
std::vector<Filler> place_behind(const SentenceView& view, int word, std::string_view preposition) {
  const Mention* thing = view.mention(word);
  if (!thing || thing->head != word || thing->kind == MentionKind::pronoun) return {};
  const auto size = static_cast<std::uint32_t>(view.size());
  const std::uint32_t at = behind(view, *thing, preposition);
  if (at >= size) return {};
  std::uint32_t next = at + 1;
  if (view.lemma(static_cast<int>(at)) != preposition) {
    next = preposition == "near" ? distance_end(view, thing->tokens.end) : 0;
    if (next == 0) return {};
  }
  for (const Mention* m : view.mentions()) {
    if (m->kind != MentionKind::name || m->tokens.begin < next) continue;
    for (std::uint32_t between = next; between < m->tokens.begin; ++between) {
      const int one = static_cast<int>(between);
      const Upos upos = view.token(one).upos;
      if (is_kind(view, one) && between + 2 == m->tokens.begin && view.lemma(one + 1) == "of")
        break;  // "the canton of Uri"
      if (view.token(one).xpos == "VBN" && view.relation(one) == Relation::amod)
        continue;  // "the disputed Western Sahara"
      if (upos != Upos::det && upos != Upos::adj && upos != Upos::punct && !is_direction(view, one)) return {};
      if (upos == Upos::punct && view.token(one).form != "-") return {};
    }
    next = m->tokens.end;
    if (next + 1 < size && view.token(static_cast<int>(next)).xpos == "POS") {  // "in Iraq's Nineveh province"
      ++next;
      continue;
    }
    if (next + 2 < size && is_kind(view, static_cast<int>(next)) && view.lemma(static_cast<int>(next) + 1) == "of")
      continue;  // "in the Lagos district of Ikoyi"
    return {arc(view, m->head, distant_trust)};
  }
  return {};
}

}  // namespace

std::vector<Filler> place_after(const SentenceView& view, int word, std::string_view preposition) {
  if (preposition != "in" && preposition != "near" && preposition != "outside" && preposition != "off" &&
      preposition != "at" && preposition != "on")
    return {};
  return place_behind(view, word, preposition);
}

std::vector<Filler> named_beside(const SentenceView& view, int name) {
  const Mention* first = view.mention(name);
  if (!first || first->head != name) return {};
  const std::uint32_t comma = first->tokens.end;
  const auto size = static_cast<std::uint32_t>(view.size());
  const bool bracket = comma + 2 < size && view.token(static_cast<int>(comma)).form == "(";  // "the institute (Haifa)"
  if (!bracket && (comma + 1 >= size || view.token(static_cast<int>(comma)).form != ",")) return {};
  for (const std::string_view preposition : {"in", "on"})  // "Sattahip, in Chonburi"
    if (view.lemma(static_cast<int>(comma) + 1) == preposition) return place_after(view, name, preposition);
  for (const std::string_view preposition : {"of", "from"})  // "Larsen Steel, of Lima,"
    if (view.lemma(static_cast<int>(comma) + 1) == preposition) return place_behind(view, name, preposition);
  for (const Mention* m : view.mentions()) {
    if (m->tokens.begin != comma + 1 || m->kind != MentionKind::name) continue;
    const std::uint32_t after = m->tokens.end;
    if (after < size && view.token(static_cast<int>(after)).upos != Upos::punct) return {};
    // "in Lagos, Kano, and Kaduna": a row
    const bool goes_on = after + 1 < size && view.token(static_cast<int>(after)).form == "," &&
                         (view.token(static_cast<int>(after) + 1).upos == Upos::cconj ||
                          view.token(static_cast<int>(after) + 1).upos == Upos::propn);
    if (goes_on && view.relation(m->head) == Relation::conj) return {};
    return {Filler{m->head, shared_trust}};
  }
  return {};
}

}  // namespace chancery::syntax
