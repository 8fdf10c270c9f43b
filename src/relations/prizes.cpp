#include "relations/prizes.hpp"

#include <algorithm>
#include <optional>

#include "relations/arguments.hpp"
#include "relations/award_statement.hpp"
#include "relations/syntax.hpp"

namespace chancery {
namespace {

constexpr float retold_trust = 0.6F;
constexpr const char* rule = "rule-awarded-again";
constexpr EntityTypes sponsors = EntityTypes(EntityType::organization) | EntityType::country;
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
  return is_prize(view, noun) &&
         (view.has_child_lemma(noun, {"the", "this", "that", "same"}) || view.child(noun, Relation::nmod_poss));
}

// "the winners" of the prize that the text tells of.
bool are_winners(const SentenceView& view, int noun) {
  return noun >= 0 &&
         view.lemma_is(noun, {"winner", "laureate", "recipient", "awardee", "prizewinner", "honoree", "prizewinners",
                              "laureates"}) &&
         (view.has_child_lemma(noun,
                               {"the", "this", "other", "two", "three", "previous", "past", "former", "earlier"}) ||
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
    // "The Harbour Prize was awarded to Berg"
    if (view_.is_verb(at) && view_.lemma_is(at, {"award", "give", "present", "hand", "confer", "bestow", "grant"}) &&
        view_.child(at, Relation::nsubj_pass) && any(at, Slot::Kind::object))
      return get(at, {phrase("to"), phrase("on")});
    if (are_winners(view_, at) && fillers(view_, at, phrase("of")).empty()) {
      auto named = get(at, {slot(Slot::Kind::apposition)});
      // "The winners are Berg and Duarte"
      const int predicate = view_.head(at);
      if (named.empty() && view_.relation(at) == Relation::nsubj && predicate >= 0 &&
          view_.child(predicate, Relation::cop))
        named = get(predicate, {slot(Slot::Kind::self)});
      // "Other winners include Berg and Duarte"
      if (named.empty() && view_.relation(at) == Relation::nsubj && predicate >= 0 &&
          view_.lemma_is(predicate, {"include"}))
        named = get(predicate, {slot(Slot::Kind::object)});
      return named;
    }
    if (view_.lemma_is(at, {"recipient", "winner", "laureate", "holder"})) {
      const auto of = fillers(view_, at, phrase("of"));
      if (std::any_of(of.begin(), of.end(), [&](const Filler& f) { return is_same_prize(view_, f.token); }))
        return get(at, {slot(Slot::Kind::subject)});
    }
    return {};
  }

  // "The academy will hand its medal to", "the foundation's prize", "the prize, organised by the union", "the jury of
  // the foundation".
  [[nodiscard]] std::vector<Argument> givers(int at) const {
    if (view_.is_verb(at) &&
        view_.lemma_is(at, {"award", "hand", "present", "confer", "bestow", "announce", "unveil", "give"}) &&
        prized(at))
      return arguments(view_, entities_, lexicon_, at, {slot(Slot::Kind::subject)}, sponsors);
    if (view_.lemma_is(at, {"jury", "judges"}))
      return arguments(view_, entities_, lexicon_, at,
                       {phrase("of"), slot(Slot::Kind::possessor), slot(Slot::Kind::modifier)}, sponsors);
    if (!is_prize(view_, at)) return {};
    auto found = arguments(view_, entities_, lexicon_, at, {slot(Slot::Kind::possessor)}, sponsors);
    if (found.empty())
      if (const auto clause = view_.child(at, Relation::acl);
          clause && view_.lemma_is(*clause, {"organise", "organize", "establish", "found", "award", "give", "sponsor",
                                             "run", "administer", "present", "fund", "institute", "create", "bestow"}))
        found = arguments(view_, entities_, lexicon_, *clause, {slot(Slot::Kind::subject), phrase("by")}, sponsors);
    return found;
  }

 private:
  // Whether the verb's object is a prize, or its winners.
  [[nodiscard]] bool prized(int at) const {
    const auto found = fillers(view_, at, slot(Slot::Kind::object));
    return std::any_of(found.begin(), found.end(), [&](const Filler& f) {
      return is_prize(view_, f.token) || view_.lemma_is(f.token, {"winner", "laureate", "recipient"});
    });
  }
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

// The one body or state of which the text says that a prize is its; nobody if there are several.
std::optional<EntityId> only_sponsor(const std::vector<SentenceView>& views, const Entities& entities,
                                     const Lexicon& lexicon) {
  std::optional<EntityId> sponsor;
  for (const SentenceView& view : views) {
    const Reader reader(view, entities, lexicon);
    for (int at = 0; at < view.size(); ++at)
      for (const Argument& who : reader.givers(at)) {
        if (sponsor && *sponsor != who.entity) return std::nullopt;
        sponsor = who.entity;
      }
  }
  return sponsor;
}

}  // namespace

std::vector<Statement> retold_prizes(const std::vector<Statement>& statements, const Entities& entities,
                                     const Lexicon& lexicon, const std::vector<SentenceView>& views, int awarded) {
  std::vector<Statement> found;
  if (awarded < 0) return found;
  const bool told = std::any_of(statements.begin(), statements.end(),
                                [&](const Statement& s) { return s.predicate == awarded && s.mode != Mode::negated; });
  const auto giver = told ? only_giver(statements, awarded) : only_sponsor(views, entities, lexicon);
  if (!giver) return found;
  // who accepts what a body was given has not got it
  const bool to_body = std::any_of(statements.begin(), statements.end(), [&](const Statement& s) {
    return s.predicate == awarded && entities.list[static_cast<std::size_t>(s.object)].type == EntityType::organization;
  });
  for (const SentenceView& view : views) {
    const Reader reader(view, entities, lexicon);
    for (int at = 0; at < view.size(); ++at)
      for (const Argument& who : reader.receivers(at)) {
        if (who.entity == *giver || (to_body && view.lemma_is(at, {"accept", "collect", "receive"}))) continue;
        found.push_back(award_by(*giver, who, view, lexicon, at, awarded, rule, retold_trust));
      }
  }
  return found;
}

}  // namespace chancery
