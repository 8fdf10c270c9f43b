#include "entities/group_clues.hpp"

#include <algorithm>

#include "entities/binding.hpp"
#include "entities/clause_arguments.hpp"
#include "entities/nominals.hpp"
#include "entities/speech.hpp"
#include "entities/state_focus.hpp"
#include "entities/state_regions.hpp"

namespace chancery {

bool has_office(const Draft& draft, EntityId person) {
  return std::any_of(draft.result.offices.begin(), draft.result.offices.end(),
                     [&](const OfficePhrase& phrase) { return phrase.holder == person && !phrase.former; });
}

bool is_for_all(const Draft& draft, const NominalSpan& nominal) {
  static const WordSet sexes("man|woman|men|women");
  if (nominal.kind != NominalKind::persons || nominal.count > 0 || !sexes.has(nominal.lemma)) return false;
  const auto& tokens = draft.sentence(nominal.sentence).tokens;
  return nominal.tokens.end < tokens.size() && tokens[nominal.tokens.end].xpos == "POS";
}

std::vector<EntityId> explained_by(const Draft& draft, const NominalSpan& nominal) {
  const Sentence& sentence = draft.sentence(nominal.sentence);
  int at = nominal.head;
  for (int steps = 0; steps < 4 && at >= 0; ++steps) {
    const Token& one = sentence.tokens[static_cast<std::size_t>(at)];
    if (one.relation == Relation::appos && at != nominal.head && one.head >= 0)
      return row_at_head(draft, nominal.sentence, one.head, at, draft.result.mentions);
    if (one.relation != Relation::nmod) break;
    at = one.head;
  }
  return {};
}

bool is_mere_predecessor(const Draft& draft, EntityId person) {
  static const WordSet following("succeed|replace|supersede|oust|unseat");
  bool told = false;
  for (const Mention& mention : draft.result.mentions) {
    if (std::find(mention.referents.begin(), mention.referents.end(), person) == mention.referents.end()) continue;
    if (mention.kind == MentionKind::office) continue;
    const auto& tokens = draft.sentence(mention.sentence).tokens;
    const Token& head = tokens[static_cast<std::size_t>(mention.head)];
    if (head.head < 0) return false;
    const std::string verb = ascii_lower(tokens[static_cast<std::size_t>(head.head)].lemma);
    const bool from = mention.tokens.begin > 0 && ascii_lower(tokens[mention.tokens.begin - 1].form) == "from";
    const bool over = from && mention.tokens.begin > 1 && ascii_lower(tokens[mention.tokens.begin - 2].form) == "over";
    if (!(head.relation == Relation::obj && following.has(verb)) && !(from && (verb == "take" || over))) return false;
    told = true;
  }
  return told;
}

bool are_parties_to_paper(const Draft& draft, const NominalSpan& nominal) {
  if (nominal.kind != NominalKind::parties || nominal.lemma != "party" || nominal.count > 2) return false;
  const auto& mentions = draft.result.mentions;
  const auto behind = static_cast<std::uint32_t>(nominal.head) + 2;
  for (auto one = mentions.rbegin(); one != mentions.rend() && one->sentence >= nominal.sentence; ++one) {
    if (one->sentence != nominal.sentence || one->referents.size() != 1 ||
        draft.entity(one->referents[0]).type != EntityType::document)
      continue;
    const auto& tokens = draft.sentence(nominal.sentence).tokens;
    if (one->kind == MentionKind::pronoun && one->tokens.begin == nominal.tokens.begin) return true;
    if (one->tokens.begin == behind && ascii_lower(tokens[behind - 1].form) == "to") return true;
  }
  return false;
}

// "Trade between the two", "ties between the two": what only states have, whoever else stood side by side.
bool is_between_states(const Draft& draft, const NominalSpan& nominal) {
  if (nominal.kind != NominalKind::number || nominal.count != 2 || nominal.tokens.begin == 0) return false;
  static const WordSet matters(
      "trade|turnover|commerce|border|frontier|war|truce|ceasefire|peace|armistice|rapprochement|normalisation|"
      "normalization|free-trade"),
      exchanged("trade|goods|volume|value|exchange");
  const auto& tokens = draft.sentence(nominal.sentence).tokens;
  if (ascii_lower(tokens[nominal.tokens.begin - 1].form) != "between") return false;
  const int above = tokens[static_cast<std::size_t>(nominal.head)].head;
  constexpr int longest_way = 4;  // "trade, worth two billion a year between the two"
  for (int steps = 0, at = above; steps < longest_way && at >= 0;
       ++steps, at = tokens[static_cast<std::size_t>(at)].head)
    if (matters.has(ascii_lower(tokens[static_cast<std::size_t>(at)].lemma))) return true;
  if (above < 0) return false;
  return std::any_of(tokens.begin(), tokens.end(),
                     [&](const Token& one) {  // "goods worth two billion went between the two"
                       return one.head == above && is_subject(one.relation) &&
                              (matters.has(ascii_lower(one.lemma)) || exchanged.has(ascii_lower(one.lemma)));
                     });
}

// "The two will meet again": persons do.
bool acts_in_person(const Draft& draft, const NominalSpan& nominal) {
  static const WordSet verbs(
      "meet|speak|talk|dine|embrace|shake|lunch|chat|greet|stroll|hug|discuss|know|marry|quarrel");
  const auto& tokens = draft.sentence(nominal.sentence).tokens;
  const Token& head = tokens[static_cast<std::size_t>(nominal.head)];
  return is_subject(head.relation) && head.head >= 0 &&
         verbs.has(ascii_lower(tokens[static_cast<std::size_t>(head.head)].lemma));
}

bool is_bound_to_matter(const Draft& draft, const NominalSpan& nominal) {
  if (nominal.kind != NominalKind::parties || nominal.head < 0) return false;
  const auto& tokens = draft.sentence(nominal.sentence).tokens;
  const auto behind = static_cast<std::size_t>(nominal.head) + 1;
  return behind < tokens.size() && (tokens[behind].form == "to" || tokens[behind].form == "in") &&
         tokens[behind].xpos != "TO";
}

bool may_be_of_sites(const Draft& draft, const NominalSpan& nominal, EntityId id) {
  if (nominal.sites.empty()) return true;
  std::vector<KnownId> homes = draft.notes[static_cast<std::size_t>(id)].homes;
  const EntityType type = draft.entity(id).type;
  if (type == EntityType::country && draft.entity(id).known) homes = {*draft.entity(id).known};
  if (type == EntityType::person)
    if (const auto state = country_of_person(draft, id); state && draft.entity(*state).known)
      homes = {*draft.entity(*state).known};
  if (homes.empty()) return type != EntityType::country;
  const auto& things = draft.known.things();
  return std::ranges::all_of(nominal.sites, [&](EntityId site) {
    const Entity& from = draft.entity(site);
    return std::ranges::any_of(homes, [&](KnownId home) {
      if (from.type == EntityType::country) return from.known == home;
      const bool europe = from.slug == "european-union";  // of the continent, rather
      if (from.type == EntityType::organization && from.known && !europe &&
          !things[static_cast<std::size_t>(*from.known)].members.empty()) {
        const auto& members = things[static_cast<std::size_t>(*from.known)].members;
        return std::ranges::find(members, home) != members.end();
      }
      return is_state_of(things[static_cast<std::size_t>(home)].slug, europe ? "europe" : std::string_view(from.slug))
          .value_or(true);
    });
  });
}

bool are_two_of_many(const Draft& draft, const std::vector<EntityId>& states) {
  constexpr int many = 3;
  if (states.size() != 2) return false;
  const std::vector<double> named = times_named(draft);
  const double least = std::min(named[static_cast<std::size_t>(states[0])], named[static_cast<std::size_t>(states[1])]);
  int others = 0;
  for (std::size_t at = 0; at < named.size(); ++at)
    if (draft.result.list[at].type == EntityType::country && named[at] >= least) ++others;
  return others >= many + 2;
}

std::vector<EntityId> two_states_of_text(const Draft& draft) {
  constexpr double of_person = 0.7, of_body = 0.5, lead = 1.3, least = 2.0;
  const std::vector<double> times = times_named(draft);
  std::vector<std::pair<double, EntityId>> scores;
  const auto add = [&](EntityId state, double score) {
    const auto known = std::find_if(scores.begin(), scores.end(), [&](const auto& one) { return one.second == state; });
    if (known == scores.end())
      scores.emplace_back(score, state);
    else
      known->first += score;
  };
  for (std::size_t at = 0; at < times.size(); ++at) {
    if (times[at] <= 0.0) continue;
    const auto id = static_cast<EntityId>(at);
    const EntityType type = draft.entity(id).type;
    if (type == EntityType::country) {
      add(id, times[at]);
    } else if (type == EntityType::person) {
      if (const auto home = country_of_person(draft, id); home && draft.entity(*home).type == EntityType::country)
        add(*home, of_person * times[at]);
    } else if (const auto home = draft.notes[at].body_state) {
      if (const auto state = draft.find_known(*home)) add(*state, of_body * times[at]);
    }
  }
  if (scores.size() < 2) return {};
  std::stable_sort(scores.begin(), scores.end(),
                   [](const auto& one, const auto& other) { return one.first > other.first; });
  const double third = scores.size() > 2 ? scores[2].first : 0.0;
  if (scores[1].first < least || scores[1].first < lead * third) return {};
  return {scores[0].second, scores[1].second};
}

}  // namespace chancery
