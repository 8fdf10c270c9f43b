#include "language/penn_tags.hpp"

#include <algorithm>
#include <array>

namespace chancery {
namespace {

constexpr std::array<std::string_view, 50> tags = {
    "$",   "''",  ",",    "-LRB-", "-RRB-", ".",   ":",   "ADD", "AFX", "CC",  "CD", "DT",  "EX",
    "FW",  "GW",  "HYPH", "IN",    "JJ",    "JJR", "JJS", "LS",  "MD",  "NFP", "NN", "NNP", "NNPS",
    "NNS", "PDT", "POS",  "PRP",   "PRP$",  "RB",  "RBR", "RBS", "RP",  "SYM", "TO", "UH",  "VB",
    "VBD", "VBG", "VBN",  "VBP",   "VBZ",   "WDT", "WP",  "WP$", "WRB", "XX",  "``"};

static_assert(std::ranges::is_sorted(tags));

}  // namespace

std::span<const std::string_view> penn_tags() { return tags; }

std::string_view penn_tag(std::string_view label) {
  const auto found = std::ranges::lower_bound(tags, label);
  return found != tags.end() && *found == label ? *found : std::string_view();
}

}  // namespace chancery
