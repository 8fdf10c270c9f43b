#include "entities/firm_posts.hpp"

#include <string>

#include "entities/lexicon.hpp"

namespace chancery {

bool is_post_of_firm(const Draft& draft, const TitleSpan& title) {
  static const WordSet posts("president|vice-president|treasurer|secretary");
  if (!posts.has(title.noun)) return false;
  const auto& tokens = draft.sentence(title.sentence).tokens;
  const auto lower = [&](std::size_t at) { return at < tokens.size() ? ascii_lower(tokens[at].form) : std::string(); };
  std::size_t at = title.tokens.end;
  static const WordSet joins("and|&|/|,"), chiefs("ceo|coo|cfo|executive|operating|financial");
  if (!joins.has(lower(at))) return false;
  const bool comma = lower(at) == ",";
  ++at;
  if (lower(at) == "group" || lower(at) == "deputy") ++at;
  if (chiefs.has(lower(at)) || (lower(at) == "chief" && chiefs.has(lower(at + 1))) ||
      ((lower(at) == "general" || lower(at) == "managing") &&
       (lower(at + 1) == "manager" || lower(at + 1) == "director")))
    return !comma || title.noun == "president";
  static const WordSet fields(
      "operations|sales|marketing|finance|engineering|exploration|strategy|production|procurement");
  return comma && title.noun != "secretary" && fields.has(lower(at));
}

}  // namespace chancery
