#include "entities/mention_order.hpp"

#include <algorithm>
#include <tuple>

namespace chancery {

void sort_mentions(std::vector<Mention>& mentions) {
  std::stable_sort(mentions.begin(), mentions.end(), [](const Mention& a, const Mention& b) {
    return std::tuple(a.sentence, a.tokens.begin, b.tokens.end) < std::tuple(b.sentence, b.tokens.begin, a.tokens.end);
  });
}

}  // namespace chancery
