#include "relations/own_partners.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace chancery {
namespace {

bool is_sought_in_object(const Pattern& pattern) {
  if (pattern.subject.empty() || pattern.object.size() != 1) return false;
  const Slot& one = pattern.subject.front();
  return !one.then.empty() && one.kind == pattern.object.front().kind && one.word == pattern.object.front().word;
}

}  // namespace

void keep_own_partners(std::size_t first, std::vector<Match>& matches) {
  const auto begin = matches.begin() + static_cast<std::ptrdiff_t>(first);
  if (matches.end() - begin < 4 || !is_sought_in_object(*begin->pattern)) return;
  std::map<int, std::set<int>> partners;  // behind each object, as far as the next
  for (auto m = begin; m != matches.end(); ++m) partners[m->object.token];
  if (partners.size() < 2) return;
  const auto stretch = [&](int token) {
    const auto next = partners.upper_bound(token);
    return next == partners.begin() ? partners.end() : std::prev(next);
  };
  for (auto m = begin; m != matches.end(); ++m) {
    const auto own = stretch(m->subject.token);
    if (own == partners.end()) return;
    own->second.insert(m->subject.token);
  }
  const auto has_some = [](const auto& one) { return !one.second.empty(); };
  matches.erase(std::remove_if(begin, matches.end(),
                               [&](const Match& m) {
                                 const auto object = partners.find(m.object.token);
                                 auto shared = std::find_if(object, partners.end(), has_some);
                                 while (shared == partners.end() || shared->second.empty()) --shared;
                                 return shared->second.count(m.subject.token) == 0;
                               }),
                matches.end());
}

}  // namespace chancery
