#include "relations/prizes.hpp"

#include <algorithm>
#include <cmath>
#include <optional>

#include "relations/arguments.hpp"
#include "relations/modes.hpp"
#include "relations/syntax.hpp"

namespace chancery {
namespace {

constexpr float retold_trust = 0.6F;
constexpr EntityTypes laureates = EntityTypes(EntityType::person) | EntityType::organization;

Slot slot(Slot::Kind kind) { return {kind, {}, {}}; }
Slot phrase(const char* preposition) { return {Slot::Kind::preposition, preposition, {}}; }

// The one giver of all awards that the text tells of; nobody if there are several.
std::optional<EntityId> only_giver(const std::vector<Statement>& statements, int awarded) {
  std::optional<EntityId> giver;
  for (const Statement& s : statements) {
    if (s.predicate != awarded || s.mode == Mode::negated) continue;
    if (giver && *giver != s.subject) return std::nullopt;
    giver = s.subject;
  }
  return giver;
}

bool is_prize(const SentenceView& view, int noun) {
  return noun >= 0 && view.lemma_is(noun, {"prize", "award", "medal", "honour", "honor"});
}

// "the prize", "this year's prize", "it" is not read.
bool is_same_prize(const SentenceView& view, int noun) {
  return is_prize(view, noun) && (view.has_child_lemma(noun, {"the", "this", "that", "same"}) ||
                                  view.child(noun, Relation::nmod_poss));
}

class Reader {
 public:
  Reader(const SentenceView& view, const Entities& entities, const Lexicon& lexicon)
      : view_(view), entities_(entities), lexicon_(lexicon) {}

  // Those who have got the prize by the word at `at`.
  [[nodiscard]] std::vector<Argument> receivers(int at) const {
    if (view_.is_verb(at) && view_.lemma_is(at, {"go"}) && any(at, Slot::Kind::subject)) return get(at, {phrase("to")});
    if (view_.is_verb(at) && view_.lemma_is(at, {"win", "receive", "share", "accept", "collect", "get"}) &&
        any(at, Slot::Kind::object))
      return get(at, {slot(Slot::Kind::subject)});
    if (view_.lemma_is(at, {"recipient", "winner", "laureate", "holder"})) {
      const auto of = fillers(view_, at, phrase("of"));
      if (std::any_of(of.begin(), of.end(), [&](const Filler& f) { return is_same_prize(view_, f.token); }))
        return get(at, {slot(Slot::Kind::subject)});
    }
    return {};
  }

 private:
  [[nodiscard]] bool any(int at, Slot::Kind kind) const {
    const auto found = fillers(view_, at, slot(kind));
    return std::any_of(found.begin(), found.end(), [&](const Filler& f) { return is_same_prize(view_, f.token); });
  }
  [[nodiscard]] std::vector<Argument> get(int at, const std::vector<Slot>& slots) const {
    return arguments(view_, entities_, lexicon_, at, slots, laureates);
  }

  const SentenceView& view_;
  const Entities& entities_;
  const Lexicon& lexicon_;
};

}  // namespace

std::vector<Statement> retold_prizes(const std::vector<Statement>& statements, const Entities& entities,
                                     const Lexicon& lexicon, const std::vector<SentenceView>& views, int awarded) {
  std::vector<Statement> found;
  const auto giver = awarded < 0 ? std::nullopt : only_giver(statements, awarded);
  if (!giver) return found;
  for (const SentenceView& view : views) {
    const Reader reader(view, entities, lexicon);
    for (int at = 0; at < view.size(); ++at)
      for (const Argument& who : reader.receivers(at)) {
        if (who.entity == *giver) continue;
        Statement s;
        s.subject = *giver;
        s.predicate = awarded;
        s.object = who.entity;
        const ModeCause mode = mode_cause(view, lexicon, at);
        s.mode = mode.mode;
        s.confidence = std::sqrt(static_cast<double>(retold_trust * who.confidence));
        s.rule = "rule-awarded-again";
        s.evidence = view.sentence().span;
        s.subject_span = view.token(at).span;
        s.object_span = who.span;
        s.derivation = {view.number(), at, at, who.token, mode, retold_trust, 1.0F, who.confidence};
        found.push_back(std::move(s));
      }
  }
  return found;
}

}  // namespace chancery
