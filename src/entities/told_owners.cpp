#include "entities/told_owners.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "entities/binding.hpp"
#include "entities/body_kinds.hpp"

namespace chancery {
namespace {

struct Posts {
  WordSet titles;
  std::array<std::string_view, 8> owners;  // nouns of the kinds of bodies that have them
};

// The kinds of bodies that have such an office; 0 where the title does not tell.
BodyKinds owners_of(const TitleSpan& title) {
  static const std::array<Posts, 6> all = {{
      {WordSet("governor|vice-governor"), {"bank"}},
      {WordSet("administrator"), {"agency"}},
      {WordSet("commissioner"), {"commission"}},
      {WordSet("speaker"), {"parliament"}},
      {WordSet("president"), {"bank", "club", "university"}},
      {WordSet("director|director-general|secretary-general|superintendent"),
       {"agency", "commission", "charity", "institute", "federation", "club", "fund", "university"}},
  }};
  BodyKinds kinds = 0;
  for (const Posts& row : all)
    if (row.titles.has(title.noun))
      for (const std::string_view noun : row.owners) kinds |= kinds_of_noun(std::string(noun));
  return kinds;
}

// "President Berg" may be a state's where the text has spoken of one.
bool speaks_of_state(const Draft& draft, const TitleSpan& title) {
  return std::ranges::any_of(draft.names, [&](const NameSpan& name) {
    const bool before =
        name.sentence < title.sentence || (name.sentence == title.sentence && name.tokens.end <= title.extent.begin);
    return before && !name.nested && name.entities.size() == 1 &&
           draft.entity(name.entities[0]).type == EntityType::country;
  });
}

}  // namespace

std::optional<EntityId> body_just_told(const Draft& draft, const TitleSpan& title) {
  if (title.former || title.plural || title.employee || title.holders.size() != 1 ||
      draft.entity(title.holders[0]).known)
    return std::nullopt;
  const auto& own = draft.sentence(title.sentence).tokens;
  if (title.tokens.begin > 0 &&
      (own[title.tokens.begin - 1].upos == Upos::noun || own[title.tokens.begin - 1].upos == Upos::propn))
    return std::nullopt;  // "film director"
  const BodyKinds wanted = owners_of(title);
  const bool president = title.noun == "president";
  if (wanted == 0 || (president && (title.extent.begin > 0 || speaks_of_state(draft, title)))) return std::nullopt;
  std::optional<EntityId> found;
  for (std::size_t at = draft.result.mentions.size(); at-- > 0;) {
    const Mention& mention = draft.result.mentions[at];
    if (mention.sentence + 1 < title.sentence) break;
    const bool before = mention.sentence < title.sentence ||
                        (mention.sentence == title.sentence && mention.tokens.end <= title.extent.begin);
    if (!before || mention.referents.size() != 1) continue;
    const EntityId body = mention.referents[0];
    if (draft.entity(body).type != EntityType::organization) continue;
    const auto& tokens = draft.sentence(mention.sentence).tokens;
    const BodyKinds kinds = draft.notes[static_cast<std::size_t>(body)].kinds |
                            kinds_of_noun(ascii_lower(tokens[static_cast<std::size_t>(mention.head)].lemma));
    if ((kinds & wanted) == 0) continue;
    const Relation role = role_of_phrase(draft.sentence(mention.sentence), mention.head);
    if (president && role != Relation::nsubj && role != Relation::nsubj_pass) return std::nullopt;
    if (found && *found != body) return std::nullopt;
    found = body;
  }
  return found;
}

std::optional<EntityId> body_that_spoke(const Draft& draft, const TitleSpan& title) {
  static const WordSet saying("say|announce|state|tell|add|declare|confirm|deny|report|claim|insist|warn|note");
  constexpr int reach = 2;  // sentences
  if (!title.noun.starts_with("spokes") || title.plural || title.former || title.holders.size() != 1)
    return std::nullopt;
  const auto& own = draft.sentence(title.sentence).tokens;
  if (title.tokens.begin > 0 && own[title.tokens.begin - 1].upos != Upos::punct)
    return std::nullopt;  // "its spokesman", "a mission spokesman", "according to spokesman Berg"
  for (std::size_t at = draft.result.mentions.size(); at-- > 0;) {
    const Mention& mention = draft.result.mentions[at];
    if (mention.sentence + reach < title.sentence) break;
    const bool before = mention.sentence < title.sentence ||
                        (mention.sentence == title.sentence && mention.tokens.end <= title.extent.begin);
    if (!before || mention.referents.size() != 1 || draft.is_label(mention.sentence)) continue;
    const EntityType type = draft.entity(mention.referents[0]).type;
    if (type != EntityType::organization && type != EntityType::country) continue;
    const auto& tokens = draft.sentence(mention.sentence).tokens;
    const Token& head = tokens[static_cast<std::size_t>(mention.head)];
    if (head.relation == Relation::nsubj && head.head >= 0 &&
        saying.has(ascii_lower(tokens[static_cast<std::size_t>(head.head)].lemma)))
      return mention.referents[0];
  }
  return std::nullopt;
}

}  // namespace chancery
