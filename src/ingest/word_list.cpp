#include "ingest/word_list.hpp"

#include <algorithm>

#include "ingest/line_shape.hpp"

namespace chancery {

WordList::WordList(std::string_view words) {
  while (!words.empty()) {
    const std::size_t end = std::min(words.find('|'), words.size());
    words_.push_back(words.substr(0, end));
    words.remove_prefix(std::min(end + 1, words.size()));
  }
  std::sort(words_.begin(), words_.end());
}

bool WordList::contains(std::string_view word) const { return std::binary_search(words_.begin(), words_.end(), word); }

bool WordList::begins(std::string_view line) const {
  return std::any_of(words_.begin(), words_.end(),
                     [&](std::string_view prefix) { return begins_with_words(line, prefix); });
}

}  // namespace chancery
