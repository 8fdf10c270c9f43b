// Names behind a noun that say who is meant by it.
#include "relations/argument_parts.hpp"
#include "relations/syntax_parts.hpp"

namespace chancery {
namespace {

// Those whom the row of names that begins at the token means.
std::vector<Argument> row_of(const SentenceView& view, const Entities& entities, Filler first, EntityTypes allowed) {
  std::vector<Argument> all;
  for (const Filler& one : coordinated(view, first))
    for (const Mention* m : candidates(view, one.token))
      if (auto found = from_mention(view, entities, *m, one, allowed); !found.empty()) {
        all.insert(all.end(), found.begin(), found.end());
        break;
      }
  return all;
}

// "two reporters, identified by police as Berg and Holm,": who they are, -1 if nobody says so.
int identified_as(const SentenceView& view, int noun) {
  for (const Mention* name : view.mentions()) {
    if (name->kind != MentionKind::name || name->head <= noun || !view.means_person(*name)) continue;
    const int told = view.head(name->head);
    if (told <= noun || view.head(told) != noun || view.relation(told) != Relation::acl) continue;
    const Relation role = view.relation(name->head);
    if (role == Relation::xcomp && view.lemma_is(told, {"name", "call"})) return name->head;
    const auto as = view.child(name->head, Relation::case_);
    if (role == Relation::obl && as && view.lemma_is(*as, {"as"}) && view.lemma_is(told, {"identify", "name", "know"}))
      return name->head;
  }
  return -1;
}

}  // namespace

bool is_of_other_camp(const SentenceView& view, int noun, int name) {
  for (int at = noun + 1; at < name; ++at)
    if (view.token(at).form == "against" && view.token(at + 1).form == ":") return true;
  return false;
}

std::vector<Argument> named_behind(const SentenceView& view, const Entities& entities, Filler filler,
                                   EntityTypes allowed) {
  if (allowed.has(EntityType::person))
    if (const int name = identified_as(view, filler.token); name >= 0)
      return row_of(view, entities, {name, filler.confidence}, allowed);
  if (view.token(filler.token).xpos != "NNS") return {};
  const Span phrase = view.subtree(filler.token);
  for (const Mention* first : view.mentions()) {
    if (first->kind != MentionKind::name || first->head <= filler.token || !phrase.contains(first->tokens.begin) ||
        view.relation(first->head) != Relation::appos)
      continue;
    // "six states: Ethiopia, Rwanda, …", "three banks, A, B and C"
    const bool bodies =
        view.head(first->head) == filler.token &&
        view.lemma_is(
            filler.token,
            {"state",   "country",   "nation",    "republic", "government", "member",       "party",        "company",
             "firm",    "bank",      "airline",   "group",    "university", "organisation", "organization", "agency",
             "partner", "signatory", "neighbour", "neighbor", "investor",   "city"});
    if (!view.means_person(*first) && !bodies) continue;
    if (is_of_other_camp(view, filler.token, first->head)) continue;
    const std::vector<Argument> all = row_of(view, entities, {first->head, filler.confidence}, allowed);
    if (all.size() > 1) return all;
  }
  return {};
}

std::vector<Argument> firm_beside(const SentenceView& view, const Entities& entities, Filler filler,
                                  EntityTypes allowed) {
  if (view.token(filler.token).xpos != "NN" || !allowed.has(EntityType::organization) ||
      !view.child(filler.token, Relation::nmod_poss))
    return {};
  const auto name = view.child(filler.token, Relation::appos);
  const Mention* beside = name && *name > filler.token ? view.mention(*name) : nullptr;
  if (!beside || beside->kind != MentionKind::name || !view.means(*beside, EntityType::organization)) return {};
  return from_mention(view, entities, *beside, {filler.token, filler.confidence * 0.9F}, EntityType::organization);
}

std::vector<Argument> sites_sharing(const SentenceView& view, const Entities& entities, Filler filler,
                                    EntityTypes allowed) {
  const auto first = view.child(filler.token, Relation::compound);
  if (view.token(filler.token).xpos != "NNS" || !first || !view.child(*first, Relation::conj)) return {};
  std::vector<Argument> all;
  for (const Filler& one : coordinated(view, syntax::arc(view, *first, 1.0F))) {
    const Mention* site = view.mention(one.token);
    if (one.token > filler.token || !site || site->kind != MentionKind::name ||
        !view.means(*site, EntityType::facility))
      return {};
    const auto found = from_mention(view, entities, *site, {one.token, filler.confidence * one.confidence}, allowed);
    all.insert(all.end(), found.begin(), found.end());
  }
  return all;
}

}  // namespace chancery
