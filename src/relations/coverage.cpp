#include "relations/coverage.hpp"

#include <algorithm>
#include <optional>
#include <set>

#include "relations/arguments.hpp"
#include "relations/patterns.hpp"
#include "relations/sentence_view.hpp"
#include "relations/syntax.hpp"

namespace chancery {
namespace {

constexpr EntityTypes any_type = agent_types | EntityType::place | EntityType::event | EntityType::document |
                                 EntityType::facility | EntityType::project;

std::optional<TriggerClass> trigger_class(const SentenceView& view, int token) {
  if (view.is_verb(token)) return TriggerClass::verb;
  const Upos tag = view.token(token).upos;
  if (tag == Upos::noun) return TriggerClass::noun;
  return std::nullopt;
}

class Examiner {
 public:
  Examiner(const SentenceView& view, const Entities& entities, const PatternSet& patterns)
      : view_(view), entities_(entities), patterns_(patterns) {}

  [[nodiscard]] SilentSentence silence() const {
    SilentSentence silent{view_.number(), Silence::not_filled, {}};
    std::set<EntityId> named;
    for (const Mention* mention : view_.mentions()) named.insert(mention->referents.begin(), mention->referents.end());
    for (int i = 0; i < view_.size(); ++i)
      if (const auto kind = trigger_class(view_, i); kind && knows(*kind, i))
        silent.triggers.emplace_back(view_.lemma(i));
    if (named.empty())
      silent.why = Silence::no_entity;
    else if (named.size() == 1)
      silent.why = Silence::one_entity;
    else if (silent.triggers.empty())
      silent.why = Silence::no_trigger;
    return silent;
  }

  void find_links(std::vector<UnknownLink>& links) const {
    const Lexicon& lexicon = patterns_.lexicon();
    for (int i = 0; i < view_.size(); ++i) {
      const auto kind = trigger_class(view_, i);
      if (!kind || knows(*kind, i) || view_.mention(i) != nullptr) continue;
      // Verbs of saying and those that lend a noun its tense link nothing by themselves.
      const std::string_view lemma = view_.lemma(i);
      if (lexicon.say.contains(lemma) || lexicon.light.contains(lemma) || lexicon.planning.contains(lemma) ||
          lexicon.wishing.contains(lemma) || lexicon.denying.contains(lemma) || lexicon.proxy.contains(lemma))
        continue;
      add_link(*kind, i, links);
    }
  }

 private:
  [[nodiscard]] bool knows(TriggerClass kind, int token) const {
    return !patterns_.triggered_by(kind, view_.lemma(token)).empty();
  }

  [[nodiscard]] std::vector<Argument> in(int token, const Slot& slot) const {
    return arguments(view_, entities_, patterns_.lexicon(), token, {slot}, any_type);
  }

  void add_link(TriggerClass kind, int token, std::vector<UnknownLink>& links) const {
    const bool verb = kind == TriggerClass::verb;
    std::vector<Argument> from;
    for (const char* place : verb ? std::vector{"subject"} : std::vector{"possessor", "modifier", "by"})
      if (from.empty()) from = in(token, *parse_slot(place));
    if (from.empty()) return;
    std::vector<Slot> places;
    for (const char* place : {"object", "recipient"})
      if (verb) places.push_back(*parse_slot(place));
    for (const int child : view_.children(token)) {
      const std::string preposition = preposition_of(view_, child);
      if (const auto slot = parse_slot(preposition); slot && slot->kind == Slot::Kind::preposition)
        places.push_back(*slot);
    }
    for (const Slot& place : places)
      for (const Argument& to : in(token, place)) {
        if (to.entity == from.front().entity) continue;
        const char* name = place.kind == Slot::Kind::object ? "object" : "recipient";
        links.push_back({verb, std::string(view_.lemma(token)), view_.number(), token, from.front().entity, to.entity,
                         place.kind == Slot::Kind::preposition ? place.word : name});
        return;
      }
  }

  const SentenceView& view_;
  const Entities& entities_;
  const PatternSet& patterns_;
};

}  // namespace

std::string_view to_string(Silence why) {
  switch (why) {
    case Silence::no_entity:
      return "names nothing";
    case Silence::one_entity:
      return "names one thing alone";
    case Silence::no_trigger:
      return "no word that a pattern knows";
    case Silence::not_filled:
      return "a pattern's word, but no fitting pair in its places";
  }
  return "";
}

Coverage examine(const Document& document, const Entities& entities, const Findings& findings,
                 const PatternSet& patterns) {
  Coverage coverage;
  std::set<int> telling;
  for (const Statement& statement : findings.statements) telling.insert(statement.derivation.sentence);
  for (int i = 0; i < static_cast<int>(document.sentences.size()); ++i) {
    const SentenceView view(document, entities, i, &patterns.lexicon().light);
    const Examiner examiner(view, entities, patterns);
    if (telling.contains(i))
      ++coverage.telling;
    else
      coverage.silent.push_back(examiner.silence());
    examiner.find_links(coverage.links);
  }
  std::set<EntityId> named;
  for (const Mention& mention : entities.mentions)
    if (mention.kind == MentionKind::name) named.insert(mention.referents.begin(), mention.referents.end());
  for (const EntityId id : named)
    if (!entities.list[static_cast<std::size_t>(id)].known) coverage.unlinked.push_back(id);
  return coverage;
}

}  // namespace chancery
