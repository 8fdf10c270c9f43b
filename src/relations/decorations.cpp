#include "relations/decorations.hpp"

#include <algorithm>
#include <optional>

#include "relations/arguments.hpp"
#include "relations/award_statement.hpp"
#include "relations/syntax.hpp"

namespace chancery {
namespace {

constexpr float trust = 0.65F;
constexpr const char* rule = "rule-awarded-conferred";
constexpr int reach = 6;  // sentences from who confers to who gets
constexpr EntityTypes givers_of_honours = EntityTypes(EntityType::person) | EntityType::country;
constexpr EntityTypes bearers = EntityTypes(EntityType::person) | EntityType::organization;

Slot slot(Slot::Kind kind) { return {kind, {}, {}}; }
Slot phrase(const char* preposition) { return {Slot::Kind::preposition, preposition, {}}; }

struct Giver {
  EntityId who;
  int sentence;
};

class Ceremony {
 public:
  Ceremony(const SentenceView& view, const Entities& entities, const Lexicon& lexicon)
      : view_(view), entities_(entities), lexicon_(lexicon) {}

  // "Berg presented state awards", "decorated the rescuers", "signed a decree on conferring state awards".
  [[nodiscard]] std::optional<EntityId> giver(int at) const {
    if (!view_.is_verb(at)) return std::nullopt;
    const bool hands = view_.lemma_is(at, {"present", "confer", "bestow", "hand", "hand out", "hand over", "award",
                                           "distribute", "give", "give out", "grant"}) &&
                       any(at, {slot(Slot::Kind::object)}, [&](int noun) { return is_honour(noun); });
    const bool decrees = view_.lemma_is(at, {"sign", "issue", "approve"}) &&
                         any(at, {slot(Slot::Kind::object)}, [&](int noun) { return is_decree(noun); });
    if (!hands && !decrees) return std::nullopt;
    const auto who = get(at, {slot(Slot::Kind::subject)}, givers_of_honours);
    return who.size() == 1 ? std::optional(who.front().entity) : std::nullopt;
  }

  // Those who get an order or the like by the word at `at`, where nobody is told to give it.
  [[nodiscard]] std::vector<Argument> bearers_at(int at) const {
    const auto honour = [&](int noun) { return is_honour(noun) && !has_owner(noun); };
    if (view_.is_verb(at)) {
      if (!fillers(view_, at, phrase("by")).empty() || !fillers(view_, at, phrase("from")).empty()) return {};
      // "The Order of Merit went to Berg"
      if (view_.lemma_is(at, {"go"}) && any(at, {slot(Slot::Kind::subject)}, honour)) return get(at, {phrase("to")});
      if (view_.lemma_is(at, {"receive", "get", "collect"}) && any(at, {slot(Slot::Kind::object)}, honour))
        return get(at, {slot(Slot::Kind::subject)});
      if (!view_.is_passive(at) || view_.child(at, Relation::obl_agent)) return {};
      const bool gives = view_.lemma_is(at, {"award", "give", "present", "hand", "confer", "bestow", "grant", "pin"});
      // "The Order was conferred on Berg"
      if (gives && any(at, {slot(Slot::Kind::object)}, honour))
        return get(at, {phrase("on"), phrase("upon"), phrase("to")});
      // "Berg was awarded the Order", "was decorated with the medal"
      if ((gives || view_.lemma_is(at, {"decorate", "honour", "honor"})) &&
          (any(at, {slot(Slot::Kind::complement)}, honour) || any(at, {phrase("with")}, honour)))
        return get(at, {slot(Slot::Kind::object)});
      return {};
    }
    return among(at);
  }

 private:
  // "Among the recipients were Berg and Duarte", "Among those decorated is Berg".
  [[nodiscard]] std::vector<Argument> among(int at) const {
    const bool recipients = view_.lemma_is(at, {"recipient", "awardee", "honoree"});
    const auto clause = view_.lemma_is(at, {"those", "that"}) ? view_.child(at, Relation::acl) : std::nullopt;
    const bool those = clause && view_.lemma_is(*clause, {"decorate", "honour", "honor", "award"});
    if ((!recipients && !those) || !view_.has_child_lemma(at, {"among"})) return {};
    const int head = view_.head(at);
    if (head < 0) return {};
    return get(head, {view_.is_verb(head) ? slot(Slot::Kind::subject) : slot(Slot::Kind::self)});
  }
  [[nodiscard]] bool is_honour(int noun) const {
    return view_.lemma_is(noun, {"order", "medal", "decoration", "insignia", "honour", "honor", "badge", "cross"}) ||
           (view_.lemma_is(noun, {"award", "title", "distinction"}) &&
            view_.has_child_lemma(noun, {"state", "national", "presidential", "government", "high", "civilian",
                                         "military", "honorary", "departmental"}));
  }
  // "a decree on state awards", "an order conferring medals"
  [[nodiscard]] bool is_decree(int noun) const {
    if (!view_.lemma_is(noun, {"decree", "ukase", "order"})) return false;
    const Span words = view_.subtree(noun);
    for (auto at = static_cast<int>(words.begin); at < static_cast<int>(words.end); ++at)
      if (at != noun && is_honour(at)) return true;
    return false;
  }
  // "France's Legion of Honour": of whom the text says whose it is.
  [[nodiscard]] bool has_owner(int noun) const {
    return !get(noun, {slot(Slot::Kind::possessor), slot(Slot::Kind::modifier)},
                EntityTypes(EntityType::country) | EntityType::organization | EntityType::person)
                .empty();
  }
  template <typename Test>
  [[nodiscard]] bool any(int at, const std::vector<Slot>& slots, Test test) const {
    return std::any_of(slots.begin(), slots.end(), [&](const Slot& place) {
      const auto found = fillers(view_, at, place);
      return std::any_of(found.begin(), found.end(), [&](const Filler& f) { return test(f.token); });
    });
  }
  [[nodiscard]] std::vector<Argument> get(int at, const std::vector<Slot>& slots, EntityTypes types = bearers) const {
    return arguments(view_, entities_, lexicon_, at, slots, types);
  }

  const SentenceView& view_;
  const Entities& entities_;
  const Lexicon& lexicon_;
};

}  // namespace

std::vector<Statement> conferred_honours(const std::vector<Statement>& statements, const Entities& entities,
                                         const Lexicon& lexicon, const std::vector<SentenceView>& views, int awarded) {
  std::vector<Statement> found;
  if (awarded < 0) return found;
  const auto has = [&](EntityId who, const std::vector<Statement>& list) {
    return std::any_of(list.begin(), list.end(),
                       [&](const Statement& s) { return s.predicate == awarded && s.object == who; });
  };
  std::optional<Giver> giver;
  for (const SentenceView& view : views) {
    const Ceremony ceremony(view, entities, lexicon);
    for (int at = 0; at < view.size(); ++at) {
      if (const auto who = ceremony.giver(at)) giver = Giver{*who, view.number()};
      if (!giver || view.number() - giver->sentence > reach) continue;
      for (const Argument& who : ceremony.bearers_at(at)) {
        if (who.entity == giver->who || has(who.entity, statements) || has(who.entity, found)) continue;
        found.push_back(award_by(giver->who, who, view, lexicon, at, awarded, rule, trust));
      }
    }
  }
  return found;
}

}  // namespace chancery
