#include "core/error.hpp"

#include <fmt/format.h>

namespace chancery {

std::string describe(const Error& error) {
  const Place& place = error.place();
  std::string text = place.file;
  if (place.line) {
    text += fmt::format(":{}", *place.line);
    if (place.column) text += fmt::format(":{}", *place.column);
  }
  if (place.offset) text += fmt::format("{}byte {}", text.empty() ? "" : ", ", *place.offset);
  return text.empty() ? error.what() : fmt::format("{}: {}", text, error.what());
}

}  // namespace chancery
