#include "relations/works_spoken_of.hpp"

#include <algorithm>

namespace chancery {

void note_works(const SentenceView& view, const Entities& entities, std::vector<WorkSpokenOf>& works) {
  for (const Mention* m : view.mentions()) {
    if (m->referents.size() != 1) continue;
    const EntityId id = m->referents.front();
    const EntityType type = entities.list[static_cast<std::size_t>(id)].type;
    if (type != EntityType::facility && type != EntityType::project) continue;
    auto known = std::find_if(works.begin(), works.end(), [&](const WorkSpokenOf& one) { return one.work == id; });
    if (known == works.end()) known = works.insert(known, {id, 0, 0});
    ++known->times;
    known->sentence = view.number();
  }
}

std::optional<EntityId> main_work(const std::vector<WorkSpokenOf>& works, int sentence, int farthest) {
  const WorkSpokenOf* most = nullptr;
  for (const WorkSpokenOf& one : works)
    if (sentence - one.sentence <= farthest &&
        (!most || one.times > most->times || (one.times == most->times && one.sentence > most->sentence)))
      most = &one;
  return most ? std::optional(most->work) : std::nullopt;
}

}  // namespace chancery
