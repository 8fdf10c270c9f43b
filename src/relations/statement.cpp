#include "relations/statement.hpp"

#include <array>

namespace chancery {

std::string_view to_string(Mode mode) {
  constexpr std::array<std::string_view, 4> names = {"actual", "planned", "possible", "negated"};
  return names[static_cast<std::size_t>(mode)];
}

}  // namespace chancery
