#include "export/name_search.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "core/unicode.hpp"

namespace chancery {
namespace {

bool is_word(char32_t c) { return is_letter(c) || is_digit(c) || is_mark(c); }

bool is_whole(std::string_view text, std::size_t begin, std::size_t end) {
  return (begin == 0 || !is_word(code_point_before(text, begin).value)) &&
         (end == text.size() || !is_word(code_point_at(text, end).value));
}

}  // namespace

Span find_name(std::string_view text, const GraphEntity& entity) {
  std::vector<std::string> names = entity.aliases;
  names.push_back(entity.label);
  std::stable_sort(names.begin(), names.end(), [](const auto& a, const auto& b) { return a.size() > b.size(); });
  for (const std::string& name : names) {
    if (name.empty()) continue;
    for (std::size_t at = text.find(name); at != std::string_view::npos; at = text.find(name, at + 1)) {
      if (!is_whole(text, at, at + name.size())) continue;
      const std::size_t begin = count_code_points(text.substr(0, at));
      return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(begin + count_code_points(name))};
    }
  }
  return {};
}

}  // namespace chancery
