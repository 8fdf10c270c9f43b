#include "core/word_set.hpp"

#include <algorithm>
#include <bit>

namespace chancery {

WordSet::WordSet(std::string_view words) {
  while (!words.empty()) {
    const std::size_t end = std::min(words.find('|'), words.size());
    if (end > 0) words_.push_back(words.substr(0, end));
    words.remove_prefix(std::min(end + 1, words.size()));
  }
  std::sort(words_.begin(), words_.end());
  slots_.resize(std::bit_ceil(2 * words_.size() + 1));
  for (std::uint32_t i = 0; i < words_.size(); ++i) {
    filter_.add(words_[i]);
    std::size_t slot = slot_of(words_[i]);
    while (slots_[slot] != 0) slot = (slot + 1) & (slots_.size() - 1);
    slots_[slot] = i + 1;
  }
}

// By length, first, middle and last byte: enough to keep the words of a list apart, and soon computed.
std::size_t WordSet::slot_of(std::string_view word) const {
  const auto byte = [&](std::size_t at) { return std::size_t{static_cast<unsigned char>(word[at])}; };
  std::size_t sum = word.size();
  if (!word.empty()) sum = ((sum * 31 + byte(0)) * 31 + byte(word.size() / 2)) * 31 + byte(word.size() - 1);
  return (sum ^ (sum >> 7)) & (slots_.size() - 1);
}

bool WordSet::has(std::string_view word) const {
  if (!filter_.may_have(word)) return false;
  for (std::size_t slot = slot_of(word); slots_[slot] != 0; slot = (slot + 1) & (slots_.size() - 1))
    if (words_[slots_[slot] - 1] == word) return true;
  return false;
}

}  // namespace chancery
