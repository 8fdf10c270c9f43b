#include "relations/qualifiers.hpp"

#include <algorithm>
#include <limits>

namespace chancery {
namespace {

constexpr int unreachable = std::numeric_limits<int>::max();

// A clause of its own: what stands outside does not qualify what is inside, nor the other way round.
bool is_clause_border(const SentenceView& view, int index) {
  switch (view.relation(index)) {
    case Relation::ccomp:
    case Relation::acl_relcl:
    case Relation::parataxis:
    case Relation::csubj:
      return true;
    case Relation::advcl:
    case Relation::conj:
      return view.is_verb(index);
    case Relation::acl:
    case Relation::xcomp:
      return false;
    default:
      return false;
  }
}

int depth_of(const SentenceView& view, int index) {
  int depth = 0;
  while (view.head(index) >= 0) {
    index = view.head(index);
    ++depth;
  }
  return depth;
}

// Steps in the tree between a trigger and a qualifying phrase, or `unreachable` across a clause border.
int distance(const SentenceView& view, int trigger, int phrase) {
  int a = trigger, b = phrase;
  int da = depth_of(view, a), db = depth_of(view, b);
  int steps = 0;
  while (a != b) {
    int& deeper = da >= db ? a : b;
    int& depth = da >= db ? da : db;
    const bool from_phrase = &deeper == &b;
    if (is_clause_border(view, deeper)) return unreachable;
    // On its way up the phrase may not pass another verb: that one claims it.
    if (from_phrase && deeper != phrase && view.is_verb(deeper)) return unreachable;
    deeper = view.head(deeper);
    --depth;
    ++steps;
  }
  return steps;
}

template <typename Expression>
const Expression* nearest(const SentenceView& view, const std::vector<Expression>& list, int trigger) {
  const Expression* best = nullptr;
  int best_distance = unreachable;
  const auto first = std::lower_bound(list.begin(), list.end(), view.number(),
                                      [](const Expression& e, int number) { return e.sentence < number; });
  for (auto at = first; at != list.end() && at->sentence == view.number(); ++at)
    if (const int d = distance(view, trigger, at->head); d < best_distance) {
      best = &*at;
      best_distance = d;
    }
  return best;
}

std::string slice(const SentenceView& view, std::string_view text, Span tokens) {
  const std::size_t begin = view.token(static_cast<int>(tokens.begin)).span.begin;
  const std::size_t end = view.token(static_cast<int>(tokens.end) - 1).span.end;
  return std::string(text.substr(begin, end - begin));
}

}  // namespace

const TimeExpression* time_of(const SentenceView& view, const std::vector<TimeExpression>& times, int trigger) {
  return nearest(view, times, trigger);
}

const AmountExpression* amount_of(const SentenceView& view, const std::vector<AmountExpression>& amounts, int trigger) {
  return nearest(view, amounts, trigger);
}

std::optional<EntityId> place_of(const SentenceView& view, const Entities& entities, int trigger) {
  constexpr EntityTypes places = EntityTypes(EntityType::place) | EntityType::country | EntityType::facility;
  std::optional<EntityId> best;
  int best_distance = unreachable;
  for (const Mention* m : view.mentions()) {
    if (m->referents.size() != 1 || m->kind == MentionKind::adjective || m->head == trigger) continue;
    if (!places.has(entities.list[static_cast<std::size_t>(m->referents.front())].type)) continue;
    const std::string preposition = preposition_of(view, m->head);
    if (preposition != "in" && preposition != "at") continue;
    if (const int d = distance(view, trigger, m->head); d < best_distance) {
      best = m->referents.front();
      best_distance = d;
    }
  }
  return best;
}

std::string phrase_text(const SentenceView& view, std::string_view text, int trigger, const std::vector<Slot>& slots) {
  constexpr std::size_t longest = 200;
  for (const Slot& slot : slots) {
    const auto found = fillers(view, trigger, slot);
    if (found.empty()) continue;
    Span range = view.subtree(found.front().token);
    if (range.contains(static_cast<std::uint32_t>(trigger))) range.begin = static_cast<std::uint32_t>(trigger) + 1;
    while (!range.empty() && view.token(static_cast<int>(range.end) - 1).upos == Upos::punct) --range.end;
    while (!range.empty() && view.token(static_cast<int>(range.begin)).upos == Upos::punct) ++range.begin;
    if (range.empty()) continue;
    std::string words = slice(view, text, range);
    if (words.size() > longest) words.resize(std::min(words.rfind(' ', longest), longest));
    return words;
  }
  return {};
}

std::string title_text(const SentenceView& view, std::string_view text, int trigger, const std::vector<Slot>& slots) {
  for (const Slot& slot : slots) {
    const auto found = fillers(view, trigger, slot);
    if (found.empty()) continue;
    const int noun = found.front().token;
    Span range{static_cast<std::uint32_t>(noun), static_cast<std::uint32_t>(noun) + 1};
    for (const int c : view.children(noun)) {
      const Relation r = view.relation(c);
      const bool belongs =
          r == Relation::amod || r == Relation::compound || r == Relation::flat || r == Relation::goeswith;
      if (belongs && c < noun) range.begin = std::min(range.begin, static_cast<std::uint32_t>(c));
    }
    return slice(view, text, range);
  }
  return {};
}

}  // namespace chancery
