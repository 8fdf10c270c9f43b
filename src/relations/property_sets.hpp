// Sets of predicates, as flags by the pattern set's numbers.
#pragma once

#include <initializer_list>
#include <string_view>
#include <vector>

#include "relations/patterns.hpp"

namespace chancery {

// Names that no property bears are left out.
[[nodiscard]] inline std::vector<bool> property_set(const PatternSet& patterns,
                                                    std::initializer_list<std::string_view> names) {
  std::vector<bool> set(patterns.property_count(), false);
  for (const std::string_view name : names)
    if (const int p = patterns.property(name); p >= 0) set[static_cast<std::size_t>(p)] = true;
  return set;
}

}  // namespace chancery
