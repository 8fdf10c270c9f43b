#include "entities/mention_order.hpp"

#include <algorithm>
#include <tuple>

namespace chancery {

void sort_mentions(std::vector<Mention>& mentions) {
  std::stable_sort(mentions.begin(), mentions.end(), [](const Mention& a, const Mention& b) {
    return std::tuple(a.sentence, a.tokens.begin, b.tokens.end) < std::tuple(b.sentence, b.tokens.begin, a.tokens.end);
  });
}

void replace_mentions(std::vector<Mention>& mentions, const std::vector<Mention>& by) {
  if (by.empty()) return;
  std::erase_if(mentions, [&](const Mention& one) {
    return std::any_of(by.begin(), by.end(),
                       [&](const Mention& other) { return one.sentence == other.sentence && one.head == other.head; });
  });
  mentions.insert(mentions.end(), by.begin(), by.end());
  sort_mentions(mentions);
}

}  // namespace chancery
