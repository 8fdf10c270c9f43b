#include "graph/code_points.hpp"

#include <cstddef>
#include <stdexcept>

namespace chancery {
namespace {

constexpr std::size_t step = 256;

bool starts_code_point(char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }

}  // namespace

CodePoints::CodePoints(std::string_view text) : text_(text) {
  std::uint32_t count = 0;
  for (std::size_t byte = 0; byte < text.size(); ++byte) {
    if (byte % step == 0) marks_.push_back(count);
    if (starts_code_point(text[byte])) ++count;
  }
  if (text.size() % step == 0) marks_.push_back(count);
}

std::uint32_t CodePoints::at(std::uint32_t byte) const {
  if (byte > text_.size()) throw std::out_of_range("a span ends beyond its article's text");
  std::uint32_t count = marks_[byte / step];
  for (std::size_t index = byte / step * step; index < byte; ++index)
    if (starts_code_point(text_[index])) ++count;
  return count;
}

}  // namespace chancery
