#include "relations/narration.hpp"

#include <algorithm>

#include "relations/disasters.hpp"
#include "relations/occasion_spoken_of.hpp"
#include "relations/property_sets.hpp"

namespace chancery {
namespace {

constexpr int reach = 8;  // sentences after which a journey or an arrest is no more spoken of
constexpr int exchange_reach = 4, assault_reach = 3;

void add_once(std::vector<EntityId>& list, EntityId entity) {
  if (std::find(list.begin(), list.end(), entity) == list.end()) list.push_back(entity);
}

void note_undertaking(const Match& match, int sentence, int builds, Told& told) {
  if (!told.undertaken || told.undertaken->entity != match.object.entity) told.builders.clear();
  told.undertaken = Owned{match.object.entity, sentence};
  if (match.pattern->property == builds) add_once(told.builders, match.subject.entity);
}

// Of a sentence that tells of several persons' doings the one told of first counts; "Berg and Duarte met" tells of
// neither's.
void note_protagonist(const Match& match, int sentence, const Entities& entities, Told& told) {
  const auto who = protagonist_of(entities, match);
  if (!who && !match.pattern->pairs.empty() && told.protagonist && told.protagonist->sentence < sentence)
    told.protagonist.reset();
  const bool goes_on =
      !match.pattern->subject.empty() && match.pattern->subject.front().kind == Slot::Kind::protagonist;
  if (who && (goes_on || !told.protagonist || told.protagonist->sentence < sentence))
    told.protagonist = Owned{*who, sentence};
}

// "The EU extended its sanctions on Mali": whose they are, and the state that they are on.
void note_sanctions(const Match& match, int sentence, const Entities& entities, Told& told) {
  told.sanctioner = Owned{match.subject.entity, sentence};
  if (entities.list[static_cast<std::size_t>(match.object.entity)].type == EntityType::country)
    told.sanctionee = Owned{match.object.entity, sentence};
}

}  // namespace

Narration::Narration(const Document& document, const std::vector<SentenceView>& views, const Entities& entities,
                     const PatternSet& patterns)
    : entities_(entities),
      patterns_(patterns),
      owns_(patterns.property("owns")),
      builds_(patterns.property("builds")),
      invests_(patterns.property("investsIn")),
      aids_(patterns.property("aids")),
      sanctioned_(patterns.property("sanctioned")),
      attacked_(patterns.property("attacked")),
      hosts_(patterns.property("hosts")),
      detained_(patterns.property("detained")),
      located_(patterns.property("locatedIn")),
      visited_(patterns.property("visited")),
      chairs_(patterns.property("chairs")),
      exchanges_(property_set(patterns, {"met", "spokeWith", "wroteTo", "congratulated", "thanked"})),
      moves_(property_set(patterns, {"met", "visited", "participatesIn", "spokeWith"})),
      sides_(property_set(patterns, {"criticized", "accused", "opposes", "supports", "praised"})),
      talks_(property_set(patterns, {"met", "agreedWith"})) {
  told_.places = &places_;
  told_.works = &works_;
  told_.siding = &sides_;
  told_.talking = &talks_;
  told_.need = tells_of_need(document);
  if (told_.need) told_.dateline = dateline_state(entities);
  told_.states = states_spoken_of(entities);
  told_.forum = gathering_reported(views, entities);
}

void Narration::begin(const SentenceView& view) {
  std::erase_if(told_.journeys, [&](const Journey& one) { return one.sentence + reach < view.number(); });
  std::erase_if(told_.captors, [&](const Owned& one) { return one.sentence + reach < view.number(); });
  std::erase_if(told_.assaults, [&](const Assault& one) { return one.sentence + assault_reach < view.number(); });
  std::erase_if(told_.exchanges, [&](const Exchange& one) { return one.sentence + exchange_reach < view.number(); });
  std::erase_if(told_.talks, [&](const Exchange& one) { return one.sentence + exchange_reach < view.number(); });
  if (const auto state = struck_state(view, entities_, patterns_.lexicon()))
    told_.stricken = Owned{*state, view.number()};
}

void Narration::end(const SentenceView& view, const std::vector<Match>& matches) {
  note_works(view, entities_, works_);
  for (const EntityId who : captors_in(view, entities_, patterns_.lexicon()))
    told_.captors.push_back({who, view.number()});
  places_.hear(view, entities_);
  if (const auto who = laureate_in(view, entities_, patterns_.lexicon())) told_.laureate = Owned{*who, view.number()};
  if (auto deed = deed_told(view, entities_, patterns_.lexicon(), view.size()); !deed.doers.empty())
    told_.deed = std::move(deed);
  else if (std::none_of(matches.begin(), matches.end(),
                        [&](const Match& m) { return sides_[static_cast<std::size_t>(m.pattern->property)]; }) &&
           ++told_.deed.asides > 1)
    told_.deed.doers.clear();
  if (chair_told(view, view.size()) ||
      (told_.chair && *told_.chair + 1 == view.number() &&
       std::ranges::any_of(matches, [&](const Match& m) { return m.pattern->property == chairs_; })))
    told_.chair = view.number();
  for (const Match& match : matches) note(view, match);
}

void Narration::note(const SentenceView& view, const Match& match) {
  const auto property = static_cast<std::size_t>(match.pattern->property);
  if (const auto who = laureate_of(view, entities_, match)) told_.laureate = Owned{*who, view.number()};
  if (match.pattern->property == aids_) {
    told_.helped = Owned{match.object.entity, view.number()};
    told_.helper = Owned{match.subject.entity, view.number()};
    add_once(told_.givers, match.subject.entity);
  }
  if (match.pattern->property == detained_) told_.captors.push_back({match.subject.entity, view.number()});
  if (match.pattern->property == attacked_) {
    told_.assaults.push_back({match.subject.entity, match.object.entity, view.number()});
    add_once(told_.assailants, match.subject.entity);
  }
  if (sides_[property]) told_.contested = Owned{match.object.entity, view.number()};
  if (match.pattern->property == sanctioned_) note_sanctions(match, view.number(), entities_, told_);
  if (moves_[property]) note_protagonist(match, view.number(), entities_, told_);
  if (match.pattern->property == hosts_) places_.hear_of_host(match.subject.entity);
  if (match.pattern->property == located_ &&
      entities_.list[static_cast<std::size_t>(match.subject.entity)].type == EntityType::event)
    places_.hear_of_gathering(match.object.entity);
  if (match.pattern->property == visited_) {
    places_.hear_of_visit(match.object.entity);
    told_.journeys.push_back({match.subject.entity, match.object.entity, view.number()});
  }
  if (exchanges_[property]) told_.exchanges.push_back({match.subject.entity, match.object.entity, view.number()});
  if (talks_[property]) told_.talks.push_back({match.subject.entity, match.object.entity, view.number()});
  if (match.pattern->property == builds_ || match.pattern->property == invests_)
    note_undertaking(match, view.number(), builds_, told_);
  // what a firm owns is no more spoken of than the firm itself
  // what a state has for its own is not for sale
  if (match.pattern->property == owns_ && match.pattern->things.empty() &&
      !(match.pattern->subject_types == EntityTypes(EntityType::country)))
    told_.owned =
        Owned{told_.owned && match.subject.entity == told_.owned->entity ? told_.owned->entity : match.object.entity,
              view.number()};
}

}  // namespace chancery
