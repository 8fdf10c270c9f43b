// "the embattled leader", "the long-time ruler": leaders by what befell them.
#include "entities/leaders_in_mind.hpp"

#include <algorithm>

#include "entities/definite_parts.hpp"
#include "entities/office_wording.hpp"

namespace chancery {
namespace {

// "the opposition leader", "the party's leader", "the spiritual leader": whose leader he is, is said or left open.
bool is_mere_epithet(const Draft& draft, const TitleSpan& title) {
  static const WordSet nouns("leader|ruler"), articles("the|this"), behind("of|in|at|who|that|from|for|and"),
      fields(
          "opposition|spiritual|religious|supreme|top|senior|local|regional|political|tribal|islamic|islamist|"
          "congressional|parliamentary|conservative|separatist|jihadist|social|civic|civil|next|other|first|second|"
          "only|real|business|military|democratic|moral|communal|corporate|clerical|legislative|global|main|rival");
  if (!nouns.has(title.noun) || title.plural || title.tokens.end == 0) return false;
  const auto& tokens = draft.sentence(title.sentence).tokens;
  const char initial = tokens[title.tokens.end - 1].form[0];
  if (initial >= 'A' && initial <= 'Z') return false;  // "the Leader" of a state that has such an office
  if (title.tokens.end < tokens.size() && behind.has(ascii_lower(tokens[title.tokens.end].form))) return false;
  for (std::uint32_t at = title.tokens.end - 1; at-- > 0;) {
    const Token& word = tokens[at];
    const std::string form = ascii_lower(word.form);
    if (articles.has(form)) return true;
    const bool describes = word.upos == Upos::adj || word.upos == Upos::verb || word.upos == Upos::adv ||
                           word.upos == Upos::num || form == "-" || form.ends_with("-old") || form == "year" ||
                           form == "veteran";
    if (!describes || fields.has(form) || draft.name_at(title.sentence, at) >= 0) return false;
  }
  return false;
}

bool leads_state(const Draft& draft, EntityId id) {
  const auto& offices = draft.result.offices;
  if (std::any_of(offices.begin(), offices.end(), [&](const OfficePhrase& phrase) {
        return phrase.holder == id && !phrase.employee && phrase.body &&
               draft.entity(*phrase.body).type == EntityType::country &&
               leads(lexicon::title_role(ascii_lower(phrase.title)));
      }))
    return true;
  const auto known = draft.entity(id).known;
  if (!known) return false;
  const auto& terms = draft.known.offices_of(*known);
  return std::any_of(terms.begin(), terms.end(), [](const OfficeTerm* term) { return leads(term->role); });
}

}  // namespace

std::optional<EntityId> leader_in_mind(const Draft& draft, const Discourse& discourse, const TitleSpan& title) {
  constexpr double in_mind = 20.0, clear = 1.3;
  if (!is_mere_epithet(draft, title)) return std::nullopt;
  NominalSpan nominal;
  nominal.sentence = title.sentence;
  nominal.tokens = title.extent;
  nominal.head = head_of(draft.sentence(title.sentence), title.tokens);
  nominal.lemma = title.noun;
  nominal.kind = NominalKind::described;
  nominal.type = EntityType::person;
  const Barred barred(draft, nominal);
  double lead = 0.0;
  const auto found = discourse.best(
      [&](EntityId id) {
        return draft.entity(id).type == EntityType::person && !barred.has(id) && leads_state(draft, id);
      },
      [](EntityId) { return 1.0; }, &lead);
  if (!found || discourse.weight(*found) < in_mind || lead < clear) return std::nullopt;
  return found;
}

}  // namespace chancery
