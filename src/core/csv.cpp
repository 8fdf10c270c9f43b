#include "core/csv.hpp"

namespace chancery {

std::string csv_value(std::string_view value) {
  if (value.find_first_of(",\"\r\n") == std::string_view::npos) return std::string(value);
  std::string quoted = "\"";
  for (const char c : value) {
    if (c == '"') quoted += '"';
    quoted += c;
  }
  return quoted + '"';
}

std::string csv_text(std::string_view text) {
  constexpr std::string_view formula = "=+-@\t\r";
  if (text.empty() || formula.find(text.front()) == std::string_view::npos) return csv_value(text);
  return csv_value("'" + std::string(text));
}

}  // namespace chancery
