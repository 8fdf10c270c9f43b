// For maps of strings that are looked up by string views, without a copy.
#pragma once

#include <functional>
#include <string_view>

namespace chancery {

struct StringHash {
  using is_transparent = void;
  std::size_t operator()(std::string_view text) const noexcept { return std::hash<std::string_view>{}(text); }
};

}  // namespace chancery
