// What follows a price: "a contract worth $2 billion with Acme" is with Acme, and not the money.
#include <algorithm>
#include <array>
#include <string_view>

#include "language/tree_parts.hpp"
#include "language/tree_repair.hpp"

namespace chancery {
namespace {

bool is_sum_word(const Token& token) {
  static constexpr std::array<std::string_view, 30> words = {
      "million", "billion", "trillion", "bn",     "m",    "dollars", "dollar", "euros", "euro",    "pounds",
      "yen",     "yuan",    "rupees",   "francs", "rand", "crores",  "crore",  "lakh",  "roubles", "rubles",
      "US",      "nearly",  "about",    "over",   "some", "almost",  "around", "up",    "to",      "kronor"};
  return token.upos == Upos::num || token.upos == Upos::sym || token.xpos == "$" || is_one_of(token.form, words);
}

// One past the sum that begins at the token; `at` if none does.
std::size_t sum_end(const std::vector<Token>& tokens, std::size_t at) {
  constexpr std::size_t longest = 7;
  std::size_t end = at;
  bool counted = false;
  while (end < tokens.size() && end < at + longest &&
         (is_sum_word(tokens[end]) || (counted && end > at && tokens[end].form == "-"))) {
    counted =
        counted || tokens[end].upos == Upos::num || (tokens[end].upos == Upos::sym && tokens[end].form.size() > 1);
    ++end;
  }
  return counted ? end : at;
}

}  // namespace

void mend_prices(Sentence& sentence) {
  std::vector<Token>& tokens = sentence.tokens;
  static constexpr std::array<std::string_view, 7> links = {"with", "between", "for", "on", "from", "by", "to"};
  for (std::size_t worth = 1; worth + 2 < tokens.size(); ++worth) {
    const bool valued = tokens[worth].form == "valued" && tokens[worth + 1].form == "at";
    if ((tokens[worth].form != "worth" && !valued) || tokens[worth - 1].upos != Upos::noun) continue;
    const std::size_t begin = valued ? worth + 2 : worth + 1;
    const std::size_t end = sum_end(tokens, begin);
    if (end == begin || end + 1 >= tokens.size()) continue;
    const std::size_t noun = worth - 1;
    const auto is_of_price = [&](std::int32_t head) {
      return head >= static_cast<std::int32_t>(worth) && head < static_cast<std::int32_t>(end);
    };
    for (std::size_t at = end; at < tokens.size(); ++at) {
      Token& one = tokens[at];
      if (!is_of_price(one.head) || one.upos == Upos::punct) continue;
      const bool linked = std::any_of(tokens.begin() + static_cast<std::ptrdiff_t>(end),
                                      tokens.begin() + static_cast<std::ptrdiff_t>(at), [&](const Token& link) {
                                        return link.head == static_cast<std::int32_t>(at) &&
                                               link.relation == Relation::case_ && is_one_of(link.form, links);
                                      });
      if (linked && is_noun(one))
        move_arc(one, noun, Relation::nmod);
      else if (one.relation == Relation::acl && one.xpos == "VB")
        move_arc(one, noun, Relation::acl);
    }
  }
}

}  // namespace chancery
