#include "relations/memberships.hpp"

#include <algorithm>

#include "relations/arguments.hpp"
#include "relations/modes.hpp"

namespace chancery {
namespace {

constexpr double bare_trust = 0.65;
constexpr int farthest_back = 2;  // sentences

// The statement told last before that token of that sentence whose object is a body.
const Statement* last_body(const std::vector<Statement>& statements, const Entities& entities,
                           const std::vector<bool>& of_bodies, int sentence, int token) {
  const Statement* found = nullptr;
  for (const Statement& s : statements) {
    const Derivation& d = s.derivation;
    if (!of_bodies[static_cast<std::size_t>(s.predicate)] || d.trigger < 0) continue;
    if (d.sentence + farthest_back < sentence || d.sentence > sentence ||
        (d.sentence == sentence && d.trigger >= token))
      continue;
    if (entities.list[static_cast<std::size_t>(s.object)].type != EntityType::organization) continue;
    const auto later = [](const Derivation& a, const Derivation& b) {
      return a.sentence != b.sentence ? a.sentence > b.sentence : a.trigger > b.trigger;
    };
    if (!found || later(d, found->derivation)) found = &s;
  }
  return found;
}

}  // namespace

std::vector<Statement> bare_memberships(const std::vector<Statement>& statements, const Entities& entities,
                                        const Lexicon& lexicon, const std::vector<SentenceView>& views, int member,
                                        const std::vector<bool>& of_bodies) {
  std::vector<Statement> found;
  if (member < 0) return found;
  for (const SentenceView& view : views)
    for (int word = 0; word < view.size(); ++word) {
      if (view.lemma(word) != "member" || view.token(word).upos != Upos::noun) continue;
      // "a board member", "members of the team": the text says of what
      const bool told = std::any_of(view.children(word).begin(), view.children(word).end(), [&](int c) {
        const Relation r = view.relation(c);
        // "an associate member": what kind of member
        const bool kind = view.lemma_is(c, {"associate", "founder", "observer", "candidate"});
        return (r == Relation::compound && !kind) || r == Relation::nmod_poss ||
               (r == Relation::nmod && preposition_of(view, c) != "since") ||
               (r == Relation::acl_relcl && !view.is_verb(c));
      });
      if (told || view.relation(word) == Relation::compound) continue;
      const Statement* last = last_body(statements, entities, of_bodies, view.number(), word);
      if (!last) continue;
      // A state among states: "the deputy, a member since 2015" may be one of a party.
      for (const Argument& one : arguments(view, entities, lexicon, word, {{Slot::Kind::subject, {}, {}}},
                                           EntityTypes(EntityType::country))) {
        if (one.entity == last->object ||
            entities.list[static_cast<std::size_t>(last->subject)].type != EntityType::country)
          continue;
        Statement s;
        s.subject = one.entity;
        s.predicate = member;
        s.object = last->object;
        const ModeCause mode = mode_cause(view, lexicon, word);
        s.mode = mode.mode;
        s.confidence = bare_trust * static_cast<double>(one.confidence);
        s.rule = "rule-member-bare";
        s.evidence = view.sentence().span;
        s.subject_span = one.span;
        s.object_span = view.token(word).span;
        s.derivation = {view.number(),  word, one.token, word, mode, static_cast<float>(bare_trust),
                        one.confidence, 1.0F};
        const auto same = [&](const Statement& other) {
          if (other.subject != s.subject || other.predicate != member || other.evidence != s.evidence) return false;
          return other.object == s.object || other.derivation.trigger == word;  // of which the word itself told
        };
        if (std::none_of(statements.begin(), statements.end(), same)) found.push_back(std::move(s));
      }
    }
  return found;
}

}  // namespace chancery
