#include "entities/speech_states.hpp"

#include <algorithm>

#include "entities/office_completion.hpp"
#include "entities/offices.hpp"

namespace chancery {

std::optional<EntityId> addressee_of(const Draft& draft, const Discourse& discourse, int sentence, EntityId speaker) {
  const auto turn = draft.article.blocks[static_cast<std::size_t>(draft.sentence(sentence).block)].turn;
  if (turn) {
    for (const auto& other : draft.result.speakers)
      if (other && *other != speaker && country_of_person(draft, *other)) return other;
  }
  const auto people = discourse.leading(
      [&](EntityId id) {
        return draft.entity(id).type == EntityType::person && country_of_person(draft, id).has_value();
      },
      2);
  const auto home = country_of_person(draft, speaker);
  for (const EntityId id : people)
    if (id != speaker && country_of_person(draft, id) != home) return id;
  return std::nullopt;
}

std::optional<EntityId> neighbour_of_speaker(const Draft& draft, int sentence, std::uint32_t owner,
                                             const std::vector<EntityId>& own) {
  constexpr int reach = 4;  // sentences
  std::optional<EntityId> found;
  int best = sentence - reach;
  for (const Mention& mention : draft.result.mentions) {
    if (mention.sentence > sentence || mention.sentence < best || mention.referents.size() != 1 ||
        mention.kind == MentionKind::pronoun)
      continue;
    if (mention.sentence == sentence && mention.tokens.begin >= owner) continue;
    const EntityId state = mention.referents[0];
    if (draft.entity(state).type != EntityType::country || std::find(own.begin(), own.end(), state) != own.end())
      continue;
    found = state;
    best = mention.sentence;
  }
  return found;
}

void give_homes(Draft& draft, const SpeechActs& acts) {
  for (const TitleSpan& title : draft.titles) {
    if (title.extent.begin == 0 || title.holders.size() != 1 || draft.is_label(title.sentence)) continue;
    static const WordSet own("our|my");
    const std::uint32_t owner = title.extent.begin - 1;
    if (!own.has(ascii_lower(draft.sentence(title.sentence).tokens[owner].form))) continue;
    const auto home = country_of_person(draft, title.holders[0]);
    const auto speaker = acts.at(title.sentence, owner).speaker;
    if (!home || !speaker || draft.entity(*home).type != EntityType::country || country_of_person(draft, *speaker))
      continue;
    for (TitleSpan& of_speaker : draft.titles)
      if (of_speaker.holders == std::vector{*speaker} && of_speaker.bodies.empty()) {
        give_body(draft, of_speaker, *home, 0.6F);
        break;
      }
  }
}

void give_speakers_ministers(Draft& draft) {
  constexpr float stated = 0.6F;
  for (TitleSpan& title : draft.titles) {
    if (title.noun != "minister" || title.holders.size() != 1 || title.plural || title.former ||
        (title.body_from_text && !title.bodies.empty()))
      continue;
    const EntityId minister = title.holders[0];
    const auto speaker = turn_speaker(draft, title.sentence);
    if (!speaker || *speaker == minister) continue;
    const Sentence& sentence = draft.sentence(title.sentence);
    if (title.extent.begin > 0 && sentence.tokens[title.extent.begin - 1].upos == Upos::pron) continue;  // "your"
    const bool acts = std::ranges::any_of(draft.names_in(title.sentence), [&](const NameSpan& name) {
      const Token& head = sentence.tokens[static_cast<std::size_t>(head_of(sentence, name.tokens))];
      return means_only(name, minister) && (head.relation == Relation::nsubj || head.relation == Relation::nsubj_pass);
    });
    const auto home = acts ? country_of_person(draft, *speaker) : std::nullopt;
    if (!home || draft.entity(*home).type != EntityType::country) continue;
    if (const auto known = home_of_person(draft, minister); known && draft.entity(*home).known != *known) continue;
    if (title.bodies == std::vector{*home}) continue;
    std::erase_if(draft.result.offices, [&](const OfficePhrase& phrase) {
      return phrase.holder == minister && phrase.sentence == title.sentence && phrase.confidence < stated;
    });
    title.bodies = {*home};
    add_office(draft, title, minister, *home, stated);
  }
}

void give_titles(Draft& draft, int sentence, std::uint32_t owner, const SpeechAct& act) {
  const auto& tokens = draft.sentence(sentence).tokens;
  const std::optional<EntityId> person = ascii_lower(tokens[owner].form) == "your" ? act.addressee : act.speaker;
  std::uint32_t first = owner + 1;
  static const WordSet sides("side|part|delegation|team");
  if (first + 1 < tokens.size() && sides.has(tokens[first].form)) {
    static const WordSet between(",|by|is|was|the|headed|led|chaired|it");
    ++first;
    while (first + 1 < tokens.size() && first < owner + 6 && between.has(tokens[first].form)) ++first;
  }
  if (!person) return;
  const auto state = country_of_person(draft, *person);
  for (TitleSpan& title : draft.titles)
    if (title.sentence == sentence && title.extent.begin == first && !title.holders.empty() && state) {
      const bool of_union = is_post_of_bodies(title) && draft.entity(*state).type == EntityType::country;
      const auto body = of_union ? union_spoken_of(draft, sentence) : state;
      if (body) give_body(draft, title, *body, 0.7F);
    }
}

}  // namespace chancery
