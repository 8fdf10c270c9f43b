// Where a known name is only a part of what is written, and words that are no name.
#include <algorithm>

#include "entities/name_runs.hpp"

namespace chancery {

bool NameRuns::other_kind(std::size_t at, std::size_t stop, const NameHit& hit) const {
  const std::string start = joined(at, stop) + " ";
  const std::string full = ascii_lower(normalize_name(thing(hit).name));
  if (!full.starts_with(ascii_lower(start))) return false;
  const std::string rest = full.substr(start.size());
  return rest.find(' ') == std::string::npos && lexicon::name_cue(rest) == EntityType::organization &&
         rest != words_[stop].lower;
}

bool NameRuns::names_state(std::size_t at) const {
  const auto hits = draft_.known.find(norms_[at]);
  return std::any_of(hits.begin(), hits.end(),
                     [&](const NameHit& hit) { return thing(hit).type == EntityType::country; });
}

bool NameRuns::known_state(std::size_t begin, std::size_t end) const {
  const auto hits = known(begin, end);
  const Relation r = token(begin).relation;
  return !hits.empty() && hits.front().kind != NameKind::demonym_adjective &&
         thing(hits.front()).type == EntityType::country &&
         (r == Relation::flat || r == Relation::compound || token(begin - 1).relation == Relation::compound);
}

bool NameRuns::longer_than_known(std::size_t at, std::size_t stop, std::size_t end, EntityType type) const {
  const Token& first = token(at);
  const Token& second = token(stop);
  if (second.upos != Upos::propn) return false;
  const bool one_name = second.name != NameType::none && second.name == first.name && !second.name_begin;
  const bool first_name = lexicon::name_gender(words_[stop].lower) != Gender::unknown;
  const bool tied = second.head == static_cast<int>(words_[at].tokens.begin) ||
                    first.head == static_cast<int>(words_[stop].tokens.begin);
  // "Minister for Asia Karl Weber": what he is minister for, although some are called Asia
  if ((type == EntityType::country || type == EntityType::place) && at > 1 && is(at - 1, "for") && titled(at - 2) &&
      (first_name || second.name == NameType::person) && end > stop + 1)
    return false;
  // "Fiji Link" that the tagger takes for one body
  if ((type == EntityType::country || type == EntityType::place) && one_name && second.name == NameType::organization &&
      tied && end == stop + 1 && known_length(stop) == 0 && !first_name)
    return true;
  // "Sweden's OSCE Chairmanship": its turn at the head of the body, and no body
  static const WordSet turns("chairmanship|chairpersonship|presidency");
  if (type == EntityType::organization && end == stop + 1 && turns.has(words_[stop].lower)) return false;
  // "Irena Kos": a given name that is also an abbreviation
  if (type == EntityType::organization && !words_[at].upper && one_name && second.name == NameType::person) return true;
  if (type == EntityType::organization)
    return end == stop + 1 && ((one_name && second.name == NameType::organization) ||
                               (tied && !first_name && second.name != NameType::person && known_length(stop) == 0));
  // "In Washington John Kerwin said": a place, then a person
  if (first_name && lexicon::name_gender(words_[at].lower) == Gender::unknown) return false;
  if (type == EntityType::person) return true;
  if (one_name && second.name == NameType::person) return true;
  if (one_name && second.name == NameType::place && type == EntityType::place) return true;  // "Minas Gerais"
  if (lexicon::name_gender(words_[at].lower) == Gender::unknown) return false;
  return known_length(stop) == 0 || second.name == NameType::person;
}

bool NameRuns::goes_on_by_father(std::size_t at, std::size_t known) const {
  static const WordSet fathers("bin|ibn|bint|al|el");
  const std::size_t next = at + known;
  if (known < 2 || next + 1 >= words_.size() || words_[next - 1].possessive) return false;
  const bool house =
      words_[next].capital && (words_[next].lower.starts_with("al-") || words_[next].lower.starts_with("el-"));
  if (!house && !(fathers.has(words_[next].lower) && words_[next + 1].capital)) return false;
  const auto hits = this->known(at, next);
  return std::all_of(hits.begin(), hits.end(),
                     [&](const NameHit& hit) { return thing(hit).type == EntityType::person; });
}

bool NameRuns::tells_where(std::size_t kind) const {
  static const WordSet kinds("island|village|town|city|settlement|archipelago|port|nation|state"),
      wide("ocean|sea|bank|strip|pacific|caribbean|mediterranean");
  if (kind >= words_.size() || !kinds.has(words_[kind].lower) || words_[kind - 1].possessive) return false;
  if (is(kind + 1, "of") && kind + 2 < words_.size() && words_[kind + 2].capital && !adjective_of_state(kind - 1))
    return wide.has(words_[kind - 1].lower);
  return !words_[kind].capital && wide.has(words_[kind - 1].lower);
}

bool NameRuns::is_creed(std::size_t at) const {
  static const WordSet creeds(
      "islamic|jewish|christian|muslim|moslem|catholic|protestant|buddhist|hindu|sikh|sunni|shiite|shia|salafi|"
      "islamist|"
      "jihadist|marxist|maoist|zionist|communist|socialist|anglican|evangelical|druze|alawite|hispanic|baathist");
  static const WordSet of_parties("communist|socialist");  // "the Socialist party" is called so
  if (at + 1 < words_.size() && words_[at + 1].lower == "party" && of_parties.has(words_[at].lower)) return false;
  return at + 1 < words_.size() && words_[at + 1].letters && !words_[at + 1].capital && creeds.has(words_[at].lower) &&
         (token(at + 1).upos == Upos::noun || token(at + 1).upos == Upos::adj);
}

bool NameRuns::common_noun(std::size_t at, std::size_t known, std::span<const NameHit> hits) const {
  if (known > 1 || !common_capital(at) || words_[at].upper) return false;
  return std::all_of(hits.begin(), hits.end(), [&](const NameHit& hit) {
    return thing(hit).type != EntityType::country && hit.kind != NameKind::demonym_adjective;
  });
}

}  // namespace chancery
