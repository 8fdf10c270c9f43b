#include "relations/presence_of_hosts.hpp"

#include <set>
#include <utility>

namespace chancery {

void drop_presence_of_hosts(std::vector<Statement>& statements, int hosts, int chairs) {
  std::set<std::pair<EntityId, EntityId>> givers;
  for (const Statement& s : statements)
    if (s.predicate == hosts || s.predicate == chairs) givers.emplace(s.subject, s.object);
  std::erase_if(statements, [&](const Statement& s) {
    return s.rule.starts_with("rule-participates-forum-") && givers.contains({s.subject, s.object});
  });
}

}  // namespace chancery
