#include "entities/title_ranks.hpp"

#include "entities/lexicon.hpp"

namespace chancery {

bool is_rank_word(const std::string& lower) {
  static const WordSet ranks(
      "extraordinary|plenipotentiary|delegate|responsible|resident|counsellor|counselor|designate|emeritus|and|&");
  return ranks.has(lower);
}

std::string_view office_in_full(const std::vector<Word>& words, std::size_t at) {
  if (words[at].text == "CS" && at > 0 && words[at - 1].text == "Prime") return "cabinet secretary";  // so in Kenya
  if (words[at].text == "EAM") return "external affairs minister";                                    // so in India
  // "California Gov. Ana Duarte"; without the state before it, it only styles her
  if ((words[at].text == "Gov." || words[at].text == "Gov") && at > 0 && words[at - 1].capital &&
      at + 1 < words.size() && words[at + 1].capital)
    return "governor";
  const bool named = at + 1 < words.size() && words[at + 1].capital && !words[at + 1].upper;
  if (words[at].text == "MoS" && named) return "minister of state";  // so in India
  if (!words[at].upper || (at > 0 && words[at - 1].numeral)) return {};
  const bool of_state = at > 0 && words[at - 1].capital;
  if (!named && !of_state) return {};
  if (words[at].text == "PM") return "prime minister";
  if (words[at].text == "FM") return "foreign minister";
  if (words[at].text == "VP") return "vice president";
  if (named && words[at].text == "CM") return "chief minister";
  if (words[at].text == "DPM") return "deputy prime minister";
  if (named && words[at].text == "NSA") return "national security adviser";
  if (named && of_state && words[at].text == "CS") return "cabinet secretary";  // "Health CS Ann Otieno": so in Kenya
  if (named && of_state && words[at].text == "PS") return "principal secretary";
  return {};
}

bool is_of_affairs(const std::vector<Word>& words, std::size_t at) {
  if (at >= words.size()) return false;
  const std::string& lower = words[at].lower;
  return lower == "d'affaires" || lower == "d\u2019affaires" || lower == "d'affaire" ||
         (lower == "d" && at + 2 < words.size() && words[at + 2].lower == "affaires");
}

std::size_t end_of_custodian(const std::vector<Word>& words, std::size_t at) {
  if (words[at].lower != "custodian" && words[at].lower != "servant") return 0;
  const auto is = [&](std::size_t word, const char* lower) {
    return word < words.size() && words[word].lower == lower;
  };
  std::size_t end = at + 1;
  for (const char* word : {"of", "the", "two", "holy"})
    if (is(end, word)) ++end;
  const bool holy = end > at + 1 && words[end - 1].lower == "holy";
  return holy && (is(end, "mosques") || is(end, "places") || is(end, "shrines")) ? end : 0;
}

std::size_t last_of_rank(const std::vector<Word>& words, std::size_t at) {
  const auto is = [&](std::size_t word, const char* lower) {
    return word < words.size() && words[word].lower == lower;
  };
  const auto capital = [&](std::size_t word) { return word < words.size() && words[word].capital; };
  if (const std::size_t last = end_of_custodian(words, at); last > 0) return last;
  static const WordSet before_general(
      "secretary|director|attorney|governor|consul|secretaries|directors|prosecutor|solicitor|auditor|inspector");
  if (before_general.has(words[at].lower) && (is(at + 1, "general") || is(at + 1, "designate"))) return at + 1;
  static const WordSet sent("ambassador|ambassadors|envoy|envoys|minister|ministers");
  if (!sent.has(words[at].lower)) return at;
  if (is(at + 1, "extraordinary")) {
    const bool full = (is(at + 2, "and") || is(at + 2, "&")) && is(at + 3, "plenipotentiary");
    return full ? at + 3 : at + 1;
  }
  static const WordSet second("plenipotentiary|delegate|counsellor|counselor|designate|resident");
  const bool counsels = is(at + 1, "counsellor") || is(at + 1, "counselor");  // "minister counselor of the embassy"
  if (((capital(at) && capital(at + 1)) || counsels) && second.has(words[at + 1].lower)) return at + 1;
  if (is(at + 1, "responsible") && is(at + 2, "for")) return at + 1;
  // "Minister Attached to the Prime Minister": what is behind it is no office of its own
  if (capital(at) && is(at + 1, "attached") && is(at + 2, "to")) {
    std::size_t end = at + 3;
    if (is(end, "the")) ++end;
    while (capital(end + 1) && capital(end)) ++end;
    return capital(end) ? end : at;
  }
  return at;
}

}  // namespace chancery
