// Names behind a noun that say who is meant by it.
#include "relations/argument_parts.hpp"
#include "relations/syntax_parts.hpp"

namespace chancery {

std::vector<Argument> named_behind(const SentenceView& view, const Entities& entities, Filler filler,
                                   EntityTypes allowed) {
  if (view.token(filler.token).xpos != "NNS") return {};
  const Span phrase = view.subtree(filler.token);
  for (const Mention* first : view.mentions()) {
    if (first->kind != MentionKind::name || first->head <= filler.token || !phrase.contains(first->tokens.begin) ||
        view.relation(first->head) != Relation::appos)
      continue;
    // "six states: Ethiopia, Rwanda, …", "three banks, A, B and C"
    const bool bodies = view.head(first->head) == filler.token &&
                        view.lemma_is(filler.token, {"state", "country", "nation", "republic", "government", "member", "party", "company",
                                                     "firm", "bank", "airline", "group", "university", "organisation", "organization",
                                                     "agency", "partner", "signatory", "neighbour", "neighbor", "investor", "city"});
    if (!view.means_person(*first) && !bodies) continue;
    std::vector<Argument> all;
    for (const Filler& one : coordinated(view, {first->head, filler.confidence}))
      for (const Mention* m : candidates(view, one.token))
        if (auto found = from_mention(view, entities, *m, one, allowed); !found.empty()) {
          all.insert(all.end(), found.begin(), found.end());
          break;
        }
    if (all.size() > 1) return all;
  }
  return {};
}

std::vector<Argument> firm_beside(const SentenceView& view, const Entities& entities, Filler filler, EntityTypes allowed) {
  if (view.token(filler.token).xpos != "NN" || !allowed.has(EntityType::organization) || !view.child(filler.token, Relation::nmod_poss)) return {};
  const auto name = view.child(filler.token, Relation::appos);
  const Mention* beside = name && *name > filler.token ? view.mention(*name) : nullptr;
  if (!beside || beside->kind != MentionKind::name || !view.means(*beside, EntityType::organization)) return {};
  return from_mention(view, entities, *beside, {filler.token, filler.confidence * 0.9F}, EntityType::organization);
}

std::vector<Argument> sites_sharing(const SentenceView& view, const Entities& entities, Filler filler, EntityTypes allowed) {
  const auto first = view.child(filler.token, Relation::compound);
  if (view.token(filler.token).xpos != "NNS" || !first || !view.child(*first, Relation::conj)) return {};
  std::vector<Argument> all;
  for (const Filler& one : coordinated(view, syntax::arc(view, *first, 1.0F))) {
    const Mention* site = view.mention(one.token);
    if (one.token > filler.token || !site || site->kind != MentionKind::name || !view.means(*site, EntityType::facility)) return {};
    const auto found = from_mention(view, entities, *site, {one.token, filler.confidence * one.confidence}, allowed);
    all.insert(all.end(), found.begin(), found.end());
  }
  return all;
}

}  // namespace chancery
