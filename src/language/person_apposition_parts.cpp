#include "language/person_apposition_parts.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "core/unicode.hpp"
#include "core/word_filter.hpp"
#include "language/model.hpp"
#include "language/tree_parts.hpp"
#include "language/word_features.hpp"

namespace chancery {

bool is_person_name(const Token& token) {
  return token.upos == Upos::propn && token.name == NameType::person && token.relation != Relation::flat;
}

bool is_human_noun(const LanguageModel& model, const Token& token) {
  static constexpr std::array<std::string_view, 33> offices = {
      "minister",     "president",    "secretary",      "speaker",     "ambassador", "governor",
      "chairman",     "director",     "premier",        "archbishop",  "bishop",     "head",
      "commissioner", "chancellor",   "representative", "chief",       "emir",       "mayor",
      "commander",    "inspector",    "superintendent", "coordinator", "treasurer",  "administrator",
      "registrar",    "comptroller",  "adviser",        "advisor",     "envoy",      "chairperson",
      "chairwoman",   "spokesperson", "undersecretary"};
  static constexpr std::array<std::string_view, 6> beyond_lexicon = {"predecessor", "successor", "rector",
                                                                     "provost",     "nuncio",    "patriarch"};
  if (token.name == NameType::person) return false;
  const std::string lower = ascii_lower(token.form);
  const bool office = is_one_of(lower, offices);
  if (token.upos == Upos::propn) return token.xpos != "NNPS" && office;
  if (token.upos == Upos::noun && is_one_of(lower, beyond_lexicon)) return true;
  return token.upos == Upos::noun &&
         ((office && lower != token.form) ||
          (model.find_lexicon(word_key(token.lemma.empty() ? lower : token.lemma)) & LexiconBit::noun_person) != 0);
}

std::size_t begin_of_phrase(const std::vector<Token>& tokens, std::size_t head) {
  std::size_t begin = head;
  while (begin > 0 && tokens[begin - 1].head == static_cast<std::int32_t>(head) &&
         tokens[begin - 1].upos != Upos::punct && tokens[begin - 1].upos != Upos::adp &&
         tokens[begin - 1].upos != Upos::cconj)
    --begin;
  return begin;
}

std::size_t end_of_name(const std::vector<Token>& tokens, std::size_t head) {
  std::size_t end = head + 1;
  while (end < tokens.size() && (tokens[end].head == static_cast<std::int32_t>(head) || tokens[end].form == "-") &&
         (tokens[end].relation == Relation::flat || tokens[end].form == "-"))
    ++end;
  return end;
}

bool has_named(const std::vector<Token>& tokens, std::size_t noun, std::size_t but, std::size_t end) {
  for (std::size_t at = 0; at < std::min(end, tokens.size()); ++at)
    if (at != but && tokens[at].head == static_cast<std::int32_t>(noun) && tokens[at].name == NameType::person &&
        (tokens[at].relation == Relation::appos || tokens[at].relation == Relation::flat ||
         tokens[at].relation == Relation::compound))
      return true;
  return false;
}

}  // namespace chancery
