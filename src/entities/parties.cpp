#include "entities/parties.hpp"

#include <algorithm>
#include <array>

#include "entities/lexicon.hpp"
#include "entities/words.hpp"

namespace chancery {

bool is_party(const Entity& entity) {
  if (entity.type != EntityType::organization) return false;
  static const WordSet words(
      "party|democrats|democrat|democratic|conservatives|conservative|liberals|liberal|greens|green|labour|socialists|"
      "socialist|republicans|republican|communists|communist|movement|front|coalition|tories|tory|nationalists|christian|rally");
  const std::string name = ascii_lower(entity.name);
  for (std::size_t begin = 0; begin < name.size();) {
    const std::size_t end = std::min(name.find(' ', begin), name.size());
    if (words.has(std::string_view(name).substr(begin, end - begin))) return true;
    begin = end + 1;
  }
  return false;
}

bool is_seat(std::string_view title) {
  constexpr std::array<std::string_view, 11> seats = {"lawmaker", "senator", "mp", "mep", "legislator", "parliamentarian",
                                                      "deputy", "congressman", "congresswoman", "councillor", "candidate"};
  const std::string lower = ascii_lower(title);
  return std::any_of(seats.begin(), seats.end(), [&](std::string_view seat) { return lower.ends_with(seat); });
}

}  // namespace chancery
