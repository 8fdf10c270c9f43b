// Who comes, meets and signs where a delegation does: those who lead it or are in it, and those who sent
// it.
#include "relations/argument_parts.hpp"
#include "relations/syntax.hpp"

namespace chancery {
namespace {

void append_resolved(const SentenceView& view, const Entities& entities, const Lexicon& lexicon,
                     const std::vector<Filler>& fillers, EntityTypes allowed, int depth, std::vector<Argument>& found) {
  for (const Filler& one : fillers) {
    const auto more = resolve_within(view, entities, lexicon, one, allowed, depth - 1);
    found.insert(found.end(), more.begin(), more.end());
  }
}

// "a delegation from **Keio University**, led by its dean", "of the **World Bank**": those who sent it come, too.
std::vector<Argument> senders(const SentenceView& view, const Entities& entities, const Lexicon& lexicon, Filler filler,
                              EntityTypes allowed, int depth) {
  constexpr float sender_trust = 0.85F;
  if (!view.lemma_is(filler.token, {"delegation", "mission", "team"})) return {};
  for (const std::string_view link : {"from", "of"})
    for (const Filler& owner : fillers(view, filler.token, Slot{Slot::Kind::preposition, std::string(link), {}}))
      if (auto found = resolve_within(view, entities, lexicon, {owner.token, filler.confidence * sender_trust}, allowed,
                                      depth - 1);
          !found.empty())
        return found;
  return {};
}

// "a delegation including **Berg and Holm**", "the group, which also comprises **Berg**": of whom it is made up.
std::vector<Filler> made_up_of(const SentenceView& view, int delegation, float confidence) {
  std::vector<Filler> found;
  const auto add = [&](int member) {
    const auto row = coordinated(view, {member, confidence});
    found.insert(found.end(), row.begin(), row.end());
  };
  for (const int c : view.children(delegation)) {
    const Relation r = view.relation(c);
    if (r == Relation::nmod && view.has_child_lemma(c, {"include", "including", "comprise"})) add(c);
    if (r != Relation::acl && r != Relation::acl_relcl) continue;
    if (view.lemma_is(c, {"include", "comprise", "feature", "number"}) && !view.is_passive(c))
      if (const auto member = view.child(c, Relation::obj)) add(*member);
    if (view.lemma_is(c, {"compose", "consist", "make"}))
      for (const Filler& member : fillers(view, c, {Slot::Kind::preposition, "of", {}})) found.push_back(member);
  }
  return found;
}

// "a delegation of the parliament **led** by A": parsers hang the clause on the sender. But a party may be led by A who
// stays at home. What is said of the delegation, and of its sender.
std::vector<int> told_of(const SentenceView& view, int delegation, bool group) {
  std::vector<int> found;
  for (const int below : view.children(delegation)) found.push_back(below);
  if (!group) return found;
  for (const std::string_view link : {"of", "from"})
    for (const Filler& owner : fillers(view, delegation, Slot{Slot::Kind::preposition, std::string(link), {}}))
      if (owner.token > delegation &&
          !view.lemma_is(owner.token, {"party", "front", "movement", "group", "faction", "militia", "coalition", "bloc",
                                       "alliance", "government", "opposition", "firm", "company"}))
        for (const int below : view.children(owner.token)) found.push_back(below);
  return found;
}

}  // namespace

std::vector<Argument> leaders_of_delegation(const SentenceView& view, const Entities& entities, const Lexicon& lexicon,
                                            Filler filler, EntityTypes allowed, int depth) {
  const bool group = view.lemma_is(filler.token, {"delegation", "mission", "team", "group", "party", "consortium",
                                                  "coalition", "bloc", "militia", "contingent"});
  if (!group && view.token(filler.token).xpos != "NNS") return {};
  std::vector<Argument> found;
  for (const int c : told_of(view, filler.token, group)) {
    const Relation r = view.relation(c);
    if ((r != Relation::acl && r != Relation::acl_relcl) || !view.lemma_is(c, {"lead", "head"})) continue;
    for (const int below : view.children(c))
      if (view.relation(below) == Relation::obl_agent)  // "delegations led by A and B"
        append_resolved(view, entities, lexicon, coordinated(view, {below, filler.confidence}), allowed, depth, found);
  }
  // "the police mission led by Kenya", "a coalition led by Togo": others are in it, and what is done to it is not done
  // to the state
  if (view.lemma_is(filler.token, {"mission", "coalition", "bloc"}))
    std::erase_if(found, [&](const Argument& one) {
      return entities.list[static_cast<std::size_t>(one.entity)].type == EntityType::country;
    });
  // "a delegation under the leadership of A"
  if (group)
    for (const Filler& under : fillers(view, filler.token, {Slot::Kind::preposition, "under", {}}))
      if (view.lemma_is(under.token, {"leadership", "chairmanship", "direction", "command"}))
        append_resolved(view, entities, lexicon, fillers(view, under.token, {Slot::Kind::preposition, "of", {}}),
                        allowed, depth, found);
  if (group)
    append_resolved(view, entities, lexicon, made_up_of(view, filler.token, filler.confidence), allowed, depth, found);
  if (found.empty()) return {};
  const auto sent = senders(view, entities, lexicon, filler, allowed, depth);
  found.insert(found.end(), sent.begin(), sent.end());
  return found;
}

}  // namespace chancery
