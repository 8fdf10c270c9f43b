#include "core/word_set.hpp"

#include <algorithm>

namespace chancery {

WordSet::WordSet(std::string_view words) {
  while (!words.empty()) {
    const std::size_t end = std::min(words.find('|'), words.size());
    if (end > 0) words_.push_back(words.substr(0, end));
    words.remove_prefix(std::min(end + 1, words.size()));
  }
  std::sort(words_.begin(), words_.end());
  for (const std::string_view word : words_) filter_.add(word);
}

bool WordSet::has(std::string_view word) const {
  return filter_.may_have(word) && std::binary_search(words_.begin(), words_.end(), word);
}

}  // namespace chancery
