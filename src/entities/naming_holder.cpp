// Whom a verb of naming gives the title: the argument of the verb, past "is expected to", "and", "who".
#include "entities/naming.hpp"

namespace chancery {

std::optional<EntityId> named_person(const Draft& draft, const TitleSpan& title, const Naming& naming) {
  if (naming.person) return naming.person;
  const auto& tokens = draft.sentence(title.sentence).tokens;
  const auto person_with = [&](auto fits) -> std::optional<EntityId> {
    for (const Mention& mention : draft.result.mentions)
      if (mention.sentence == title.sentence && mention.referents.size() == 1 &&
          draft.entity(mention.referents[0]).type == EntityType::person && fits(mention.head))
        return mention.referents[0];
    return std::nullopt;
  };
  int verb = naming.verb;
  std::vector<Relation> relations = naming.relation;
  const bool by_subject = !relations.empty() && relations[0] != Relation::obj && relations[0] != Relation::iobj;
  for (int steps = 0; steps < 5; ++steps) {
    for (const Relation relation : relations)
      if (const auto found = person_with([&](int head) {
            const Token* one = &tokens[static_cast<std::size_t>(head)];
            if (one->relation == Relation::appos && one->head >= 0)  // "former rower Ana Duarte"
              one = &tokens[static_cast<std::size_t>(one->head)];
            return one->head == verb && one->relation == relation;
          }))
        return found;
    if (!by_subject && steps > 0) return std::nullopt;
    const Token& at = tokens[static_cast<std::size_t>(verb)];
    if (at.head < 0) return std::nullopt;
    // "Berg, named minister in May", "the woman who became": the noun on which the verb hangs
    if (at.relation == Relation::acl || at.relation == Relation::acl_relcl)
      return person_with([&](int head) { return head == at.head; });
    const bool shares = by_subject && (at.relation == Relation::conj || at.relation == Relation::xcomp ||
                                       (at.relation == Relation::advcl && at.xpos != "VBD" && at.xpos != "VBZ"));
    if (!shares) return std::nullopt;
    verb = at.head;
    relations = {Relation::nsubj, Relation::nsubj_pass};
  }
  return std::nullopt;
}

}  // namespace chancery
