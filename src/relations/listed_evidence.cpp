#include "relations/listed_evidence.hpp"

#include <algorithm>
#include <map>
#include <tuple>

namespace chancery {

void show_lines(std::vector<Statement>& statements, const Entities& entities) {
  constexpr std::uint32_t longest_evidence = 1500;  // bytes
  if (entities.listed.empty()) return;
  std::map<std::tuple<int, int, EntityId>, const ListedThing*> at;  // by sentence, head and thing
  for (const ListedThing& one : entities.listed) at.emplace(std::tuple(one.sentence, one.head, one.entity), &one);
  for (Statement& s : statements) {
    if (s.derivation.sentence < 0) continue;
    std::uint32_t end = s.evidence.end;
    const auto show = [&](int token, EntityId entity, Span& words) {
      const auto found = at.find({s.derivation.sentence, token, entity});
      if (found == at.end()) return;
      words = found->second->words;
      end = std::max(end, found->second->line.end);
    };
    show(s.derivation.subject, s.subject, s.subject_span);
    show(s.derivation.object, s.object, s.object_span);
    if (end - s.evidence.begin <= longest_evidence) s.evidence.end = end;
  }
}

}  // namespace chancery
