// From byte offsets to code point offsets of one text.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "core/span.hpp"

namespace chancery {

// The text must be valid UTF-8 and outlive the object.
class CodePoints {
 public:
  explicit CodePoints(std::string_view text);

  // The number of code points before the byte; throws std::out_of_range beyond the text's end.
  [[nodiscard]] std::uint32_t at(std::uint32_t byte) const;
  [[nodiscard]] Span of(Span bytes) const { return {at(bytes.begin), at(bytes.end)}; }

 private:
  std::string_view text_;
  std::vector<std::uint32_t> marks_;  // code points before every 256th byte
};

}  // namespace chancery
