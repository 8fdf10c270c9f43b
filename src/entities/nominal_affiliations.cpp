#include "entities/nominal_affiliations.hpp"

#include <algorithm>
#include <string>

#include "entities/lexicon.hpp"

namespace chancery {
namespace {

bool has_own_title(const Draft& draft, const NameSpan& person) {
  return std::ranges::any_of(draft.titles, [&](const TitleSpan& title) {
    return title.sentence == person.sentence && title.extent.end == person.tokens.begin && !title.profession;
  });
}

}  // namespace

void add_affiliation(Draft& draft, const NominalSpan& nominal, EntityId body) {
  static const WordSet links("of|from|at"),
      seated(
          "council|committee|assembly|parliament|senate|party|movement|panel|caucus|coalition|alliance|bloc|"
          "opposition"),
      none(
          "government|state|country|nation|side|delegation|mission|talk|team|battalion|"
          "ministry|department|treasury|police|secretariat|chancery|directorate|inspectorate");  // of these by
                                                                                                 // rule-works-for-of
  if (draft.entity(body).type != EntityType::organization || nominal.tokens.begin < 2 || none.has(nominal.lemma))
    return;
  const auto& tokens = draft.sentence(nominal.sentence).tokens;
  const auto form = [&](std::uint32_t at) { return at < tokens.size() ? ascii_lower(tokens[at].form) : std::string(); };
  const std::string link = form(nominal.tokens.begin - 1);
  if (!links.has(link)) return;
  const bool comma = form(nominal.tokens.begin - 2) == ",";
  const std::uint32_t last = nominal.tokens.begin - (comma ? 3 : 2);
  const int index = last < tokens.size() ? draft.name_at(nominal.sentence, last) : -1;
  if (index < 0) return;
  const NameSpan& person = draft.names[static_cast<std::size_t>(index)];
  if (person.nested || person.tokens.end != last + 1 || person.entities.size() != 1 ||
      draft.entity(person.entities[0]).type != EntityType::person)
    return;
  const std::string next = form(nominal.tokens.end);
  const bool said = person.tokens.begin > 0 && lexicon::say_verbs().has(tokens[person.tokens.begin - 1].lemma);
  if (comma ? next != "," && next != "." && next != ")" && next != "in" : link != "of" && !said) return;
  const bool member = seated.has(nominal.lemma);
  const std::string before = person.tokens.begin > 0 ? form(person.tokens.begin - 1) : std::string();
  if (before == "by" || before == "of") return;  // "the painting by Berg of the old parliament"
  if (has_own_title(draft, person) || (!member && !comma && person.tokens.size() == 1)) return;
  OfficePhrase phrase;
  phrase.sentence = nominal.sentence;
  phrase.tokens = {person.tokens.begin, nominal.tokens.end};
  phrase.body_tokens = nominal.tokens;
  phrase.holder = person.entities[0];
  phrase.body = body;
  phrase.employee = true;
  phrase.member = member;
  phrase.confidence = 0.65F;
  draft.result.offices.push_back(std::move(phrase));
}

}  // namespace chancery
