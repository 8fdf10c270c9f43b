#include "relations/invitations.hpp"

#include <algorithm>
#include <optional>

#include "relations/qualifiers.hpp"

namespace chancery {
namespace {

constexpr double implied_trust = 0.8;

// The invitation that the visit is told of, if the sentence does not say whose it is; -1 if there is none.
int bare_invitation(const SentenceView& view, int visit) {
  for (int at = 0; at < view.size(); ++at) {
    if (!view.lemma_is(at, {"invitation", "invite"}) || view.is_verb(at) || view.head(at) < 0) continue;
    if (!view.lemma_is(view.head(at), {"accept", "receive", "decline", "welcome", "take", "reject", "refuse"}))
      continue;
    if (visit < view.head(at) || !view.is_below(visit, view.head(at))) continue;
    const auto children = view.children(at);
    const bool owned = std::any_of(children.begin(), children.end(), [&](int c) {
      return view.relation(c) == Relation::nmod_poss || view.has_child_lemma(c, {"from", "of", "by"}) ||
             view.relation(c) == Relation::amod;
    });
    if (!owned && !view.has_child_lemma(view.head(at), {"from"})) return at;
  }
  return -1;
}

// The person named last before that token who holds office in the state.
std::optional<EntityId> officer_before(const Entities& entities, KnownId state, int sentence, int token,
                                       EntityId guest) {
  std::optional<EntityId> found;
  for (const Mention& m : entities.mentions) {
    if (m.sentence > sentence || (m.sentence == sentence && m.head >= token)) break;
    if (m.referents.size() != 1 || m.referents.front() == guest) continue;
    const bool serves = std::any_of(entities.offices.begin(), entities.offices.end(), [&](const OfficePhrase& office) {
      return office.holder == m.referents.front() && office.body && !office.former && !office.employee &&
             entities.list[static_cast<std::size_t>(*office.body)].type == EntityType::country &&
             entities.list[static_cast<std::size_t>(*office.body)].known == state;
    });
    if (serves) found = m.referents.front();
  }
  return found;
}

}  // namespace

std::vector<Statement> implied_invitations(const std::vector<Statement>& statements, const Entities& entities,
                                           const std::vector<SentenceView>& views, int visited, int invited) {
  std::vector<Statement> found;
  if (visited < 0 || invited < 0) return found;
  for (const Statement& s : statements) {
    if (s.predicate != visited || s.derivation.sentence < 0 || s.derivation.trigger < 0) continue;
    const auto state = entities.list[static_cast<std::size_t>(s.object)].country;
    if (!state) continue;
    const SentenceView& view = views[static_cast<std::size_t>(s.derivation.sentence)];
    const int invitation = bare_invitation(view, s.derivation.trigger);
    if (invitation < 0) continue;
    const bool told = std::any_of(statements.begin(), statements.end(), [&](const Statement& other) {
      return other.predicate == invited && other.object == s.subject && other.evidence == s.evidence;
    });
    const auto host =
        told ? std::nullopt : officer_before(entities, *state, s.derivation.sentence, invitation, s.subject);
    if (!host) continue;
    Statement one = s;
    one.subject = *host;
    one.subject_span = view.token(invitation).span;
    one.predicate = invited;
    one.object = s.subject;
    one.object_span = s.subject_span;
    one.place = s.object;
    one.time.reset();
    one.mode = Mode::actual;
    one.confidence = implied_trust * s.confidence;
    one.rule = "rule-invited-accepted-there";
    found.push_back(std::move(one));
  }
  return found;
}

}  // namespace chancery
