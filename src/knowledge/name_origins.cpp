#include "knowledge/name_origins.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>

#include "core/unicode.hpp"
#include "knowledge/knowledge_builder.hpp"
#include "knowledge/knowledge_index.hpp"
#include "knowledge/names.hpp"

namespace chancery {
namespace {

// "ben|bin|de|van" stand in the names of many states, and whole: their letters tell nothing.
bool is_link(std::string_view word) {
  constexpr std::array<std::string_view, 16> links = {"bin", "al",  "el",  "de",  "la",  "da",  "di",  "dos",
                                                      "van", "von", "der", "den", "ben", "abu", "ibn", "du"};
  return std::find(links.begin(), links.end(), word) != links.end();
}

// The words, marked by a space, and the letters in threes with the word's ends.
std::vector<std::string> parts_of(std::string_view name) {
  std::vector<std::string> parts;
  const std::string text = ascii_lower(normalize_name(name));
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find_first_of(" ,.", at), text.size());
    const std::string word = text.substr(at, end - at);
    at = end + 1;
    if (word.size() < 2) continue;
    parts.push_back(" " + word);
    if (is_link(word)) continue;
    const std::string bounded = "^" + word + "$";
    for (std::size_t first = 0; first + 2 < bounded.size(); ++first) parts.push_back(bounded.substr(first, 3));
  }
  return parts;
}

}  // namespace

NameOrigins::NameOrigins(const std::vector<KnownThing>& things) {
  for (const KnownThing& thing : things) {
    if (thing.type != EntityType::person || !thing.country || thing.kind == "international") continue;
    const int place = places_.emplace(*thing.country, static_cast<int>(places_.size())).first->second;
    if (place == static_cast<int>(sizes_.size())) sizes_.push_back(0);
    for (std::string& text : parts_of(thing.name)) {
      Part& part = parts_[std::move(text)];
      ++part.times;
      ++sizes_[static_cast<std::size_t>(place)];
      ++total_;
      const auto at =
          std::find_if(part.by_state.begin(), part.by_state.end(), [&](const auto& one) { return one.first == place; });
      if (at == part.by_state.end())
        part.by_state.emplace_back(place, 1);
      else
        ++at->second;
    }
  }
  liken_states();
}

// Cosine of the shares of the parts, rare ones counting for more; the likest lend by its square.
void NameOrigins::liken_states() {
  constexpr std::size_t lenders = 8, most_states = 48;  // what is found in more tells nothing
  constexpr double share = 3.0;
  const std::size_t count = sizes_.size();
  lent_.assign(count, std::vector<double>(count, 0.0));
  // in the order of their texts: sums must not hang on the order of a hash table
  std::vector<std::pair<std::string_view, const Part*>> in_order;
  for (const auto& [text, part] : parts_) in_order.emplace_back(text, &part);
  std::sort(in_order.begin(), in_order.end());
  for (const auto& [text, part] : in_order) {
    if (part->by_state.size() > most_states) continue;
    for (const auto& [first, times] : part->by_state) {
      std::vector<double>& row = lent_[static_cast<std::size_t>(first)];
      const double share_here = times / (static_cast<double>(sizes_[static_cast<std::size_t>(first)]) * part->times);
      for (const auto& [second, others] : part->by_state)
        row[static_cast<std::size_t>(second)] += share_here * others / sizes_[static_cast<std::size_t>(second)];
    }
  }
  std::vector<double> lengths;
  for (std::size_t at = 0; at < count; ++at) lengths.push_back(std::sqrt(lent_[at][at]));
  for (std::size_t at = 0; at < count; ++at) {
    std::vector<double>& row = lent_[at];
    for (std::size_t other = 0; other < count; ++other) {
      const double both = lengths[at] * lengths[other];
      row[other] = other == at || both == 0.0
                       ? 0.0
                       : row[other] / both;  // nobody of a state may have a name that tells anything
    }
    std::vector<double> sorted = row;
    std::sort(sorted.begin(), sorted.end(), std::greater<>());
    const double least = sorted[std::min(lenders, count) - 1];
    double wide = sizes_[at];
    for (std::size_t other = 0; other < count; ++other) {
      row[other] = other == at ? 1.0 : row[other] < least ? 0.0 : share * row[other] * row[other];
      if (other != at) wide += row[other] * sizes_[other];
    }
    wide_sizes_.push_back(wide);
  }
}

std::optional<double> NameOrigins::fit(std::string_view name, KnownId state) const {
  constexpr double unseen = 0.5, towards_all = 50.0;  // parts that count as seen everywhere alike
  const auto place = places_.find(state);
  const auto parts = parts_of(name);
  if (place == places_.end() || parts.empty()) return std::nullopt;
  const std::vector<double>& lent = lent_[static_cast<std::size_t>(place->second)];
  const double size = wide_sizes_[static_cast<std::size_t>(place->second)];
  double sum = 0.0;
  for (const std::string& text : parts) {
    const auto part = parts_.find(text);
    const double anywhere = ((part == parts_.end() ? 0.0 : part->second.times) + unseen) /
                            (total_ + unseen * static_cast<double>(parts_.size()));
    double here = 0.0;
    if (part != parts_.end())
      for (const auto& [of, times] : part->second.by_state) here += lent[static_cast<std::size_t>(of)] * times;
    sum += std::log((here + towards_all * anywhere) / ((size + towards_all) * anywhere));
  }
  return sum / std::sqrt(static_cast<double>(parts.size()));
}

const NameOrigins& KnowledgeBuilder::origins(const KnowledgeBase& base) {
  KnowledgeBase::Index& index = *base.index_;
  std::call_once(index.origins_made, [&] { index.origins = std::make_unique<const NameOrigins>(index.things); });
  return *index.origins;
}

std::optional<double> name_fit(const KnowledgeBase& base, std::string_view name, KnownId state) {
  return KnowledgeBuilder::origins(base).fit(name, state);
}

}  // namespace chancery
