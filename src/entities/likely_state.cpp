#include "entities/likely_state.hpp"

#include <algorithm>
#include <cmath>
#include <vector>

#include "entities/holder_acts.hpp"
#include "entities/name_states.hpp"
#include "entities/offices.hpp"
#include "entities/speech_clues.hpp"
#include "entities/state_beside.hpp"
#include "entities/state_clues.hpp"
#include "entities/state_focus.hpp"

namespace chancery {
namespace {

// What speaks for a state, in points.
constexpr double most_named = 100.0;  // the state that the text names most; the others in proportion
constexpr double at_home = 120.0, by_author = 120.0, of_its_own = 80.0, of_item = 200.0, in_sentence = 40.0,
                 in_opening = 20.0, in_headline = 50.0, vouched_for = 120.0, opened_with = 120.0, of_like = 50.0;
constexpr double freshest = 150.0, of_freshness = 0.6;
constexpr double of_foreign = 0.4, of_other = 0.4;
constexpr double least = 50.0, clear = 1.15, lead = 60.0;
constexpr double by_misfit = 0.5, worst_fit = 4.5, foreign_name = 3.0, by_name = 1.6,
                 unlike_all = -3.0;  // by how much a name fits another state better

bool is_upper_case(std::string_view text) {
  return text.size() > 2 && std::none_of(text.begin(), text.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

// "TBILISI, 12 March. The president …", "KIRIBATI | The president …", "TBILISI – The president …": the one state of
// which a digest's item tells.
std::optional<KnownId> state_of_item(const Draft& draft, int sentence) {
  if (draft.is_label(sentence)) return std::nullopt;
  const int block = draft.sentence(sentence).block;
  const auto& blocks = draft.article.blocks;
  const bool labelled = block > 0 && blocks[static_cast<std::size_t>(block) - 1].label;
  std::optional<KnownId> state;
  for (const NameSpan& name : draft.names) {
    if (name.nested || name.entities.size() != 1 || draft.is_label(name.sentence)) continue;
    const int at = draft.sentence(name.sentence).block;
    const auto& tokens = draft.sentence(name.sentence).tokens;
    const std::string_view mark =
        name.tokens.end < tokens.size() ? std::string_view(tokens[name.tokens.end].form) : std::string_view();
    const bool dashed =
        (mark == "\u2013" || mark == "\u2014" || mark == "-") && is_upper_case(tokens[name.tokens.begin].form);
    const bool opens = at == block && name.tokens.begin == 0 && (mark == "|" || mark == ":" || dashed);
    if (!(labelled && at == block - 1) && !opens) continue;
    const auto home = draft.country_of(name.entities[0]);
    if (!home || (state && *state != *home)) return std::nullopt;
    state = home;
  }
  return state;
}

// "Denmark sends relief to Togo": whose news the headline tells.
std::optional<EntityId> subject_of_headline(const Draft& draft) {
  const auto& tokens = draft.sentence(0).tokens;
  for (const NameSpan& name : draft.names) {
    if (name.sentence > 0) break;
    if (name.nested || name.sentence < 0 || name.entities.size() != 1 || name.adjective) continue;
    const Token& head = tokens[static_cast<std::size_t>(head_of(draft.sentence(0), name.tokens))];
    if (head.relation == Relation::nsubj && head.head >= 0 &&
        draft.entity(name.entities[0]).type == EntityType::country)
      return name.entities[0];
    return std::nullopt;
  }
  return std::nullopt;
}

// "the home minister, Ana Duarte, … the prime minister, Lena Berg": offices that go by their names alone are of one
// state.
bool has_like_office(const Draft& draft, const TitleSpan& title, EntityId state) {
  return std::ranges::any_of(draft.titles, [&](const TitleSpan& other) {
    return !other.body_from_text && !other.former && !other.plural && other.holders.size() == 1 &&
           other.holders != title.holders && is_of_only(other, state) && !is_with_traveller(draft, other.sentence);
  });
}

// "President Berg": who goes by a bare surname from the first may be known all over the world, whatever state the text
// opens with.
bool names_without_article(const Draft& draft, const TitleSpan& title) {
  const std::string& first = draft.sentence(title.sentence).tokens[title.extent.begin].form;
  const bool article = first == "The" || first == "the";
  return !article && std::ranges::any_of(draft.names_in(title.sentence), [&](const NameSpan& name) {
    return name.tokens.begin == title.extent.end && name.tokens.end == name.tokens.begin + 1 &&
           name.entities == title.holders;
  });
}

// "Under President Berg she was ambassador to Chile": where others are sent, and not his.
bool only_hosts_envoys(const Draft& draft, const TitleSpan& title, EntityId state) {
  static const WordSet sent("ambassador|ambassadors|envoy|envoys|consul|emissary|commissioner|attaché|representative");
  const auto& tokens = draft.sentence(title.sentence).tokens;
  if (title.extent.begin == 0 || ascii_lower(tokens[title.extent.begin - 1].form) != "under") return false;
  bool named = false;
  for (const NameSpan& name : draft.names_in(title.sentence)) {
    if (name.nested || !means_only(name, state)) continue;
    named = true;
    std::uint32_t at = name.tokens.begin;
    if (at > 1 && ascii_lower(tokens[at - 1].form) == "the") --at;
    if (name.adjective || at < 2 || ascii_lower(tokens[at - 1].form) != "to" ||
        !sent.has(ascii_lower(tokens[at - 2].form)))
      return false;
  }
  return named;
}

bool named_in(const Draft& draft, int sentence, EntityId state) {
  return std::ranges::any_of(draft.names_in(sentence), [&](const NameSpan& name) {
    return !name.nested && !name.adjective && means_only(name, state);
  });
}

// "Peru's defence ministry rejected it. … ministry spokesman Berg said": of the ministry, army or police that the text
// last named a state's.
std::optional<EntityId> state_of_organ_before(const Draft& draft, const TitleSpan& title) {
  static const WordSet organs("ministry|army|navy|police|military|presidency|gendarmerie|coastguard");
  constexpr int reach = 4;  // sentences
  const auto& own = draft.sentence(title.sentence).tokens;
  std::string organ;
  for (std::uint32_t at = std::min(title.extent.begin, title.tokens.begin); at < title.tokens.end; ++at)
    if (organs.has(ascii_lower(own[at].form))) organ = ascii_lower(own[at].form);
  if (organ.empty() && title.extent.begin > 0 && organs.has(ascii_lower(own[title.extent.begin - 1].form)))
    organ = ascii_lower(own[title.extent.begin - 1].form);
  if (organ.empty()) return std::nullopt;
  for (int index = title.sentence; index >= 0 && index > title.sentence - reach && !draft.is_label(index); --index) {
    const auto& tokens = draft.sentence(index).tokens;
    const std::size_t end =
        index == title.sentence ? (title.extent.begin > 0 ? title.extent.begin - 1 : 0) : tokens.size();
    for (std::size_t at = end; at-- > 0;) {
      if (ascii_lower(tokens[at].form) != organ) continue;
      if (at + 2 < tokens.size() && (tokens[at + 1].form == "in" || tokens[at + 1].form == "of"))  // "police in Peru"
        if (const int name = draft.name_at(index, static_cast<std::uint32_t>(at) + 2);
            name >= 0 && draft.names[static_cast<std::size_t>(name)].entities.size() == 1)
          if (const EntityId where = draft.names[static_cast<std::size_t>(name)].entities[0];
              draft.entity(where).type == EntityType::country)
            return where;
      for (std::size_t back = at; back-- > 0 && back + 5 > at;) {
        if (tokens[back].upos == Upos::verb || tokens[back].upos == Upos::punct) break;
        const int name = draft.name_at(index, static_cast<std::uint32_t>(back));
        if (name < 0) continue;
        const NameSpan& owner = draft.names[static_cast<std::size_t>(name)];
        if (owner.entities.size() == 1 && draft.entity(owner.entities[0]).type == EntityType::country)
          return owner.entities[0];
        break;
      }
    }
  }
  return std::nullopt;
}

// By how much the holder's name fits another state of the text better than each.
std::vector<double> misfits(const Draft& draft, const TitleSpan& title) {
  static const WordSet presiding(
      "president|vice-president|chancellor|secretary");  // "was made acting president": of a body, it may be
  const bool told = title.verb >= 0 && presiding.has(title.noun);
  std::vector<double> misfit =
      title.holders.size() == 1 && !told ? name_fits(draft, title.holders[0]) : std::vector<double>();
  if (misfit.empty()) return std::vector<double>(draft.result.list.size(), 0.0);
  std::optional<double> most;
  for (std::size_t at = 0; at < misfit.size(); ++at)
    if (draft.result.list[at].type == EntityType::country && (!most || misfit[at] > *most)) most = misfit[at];
  if (most && *most < unlike_all) most.reset();  // a name unlike those of any of them
  for (double& one : misfit) one = most ? std::min(worst_fit, std::max(0.0, *most - one)) : 0.0;
  return misfit;
}

}  // namespace

std::optional<EntityId> likely_state(Draft& draft, const Discourse& discourse, const TitleSpan& title,
                                     std::optional<KnownId> author, const Discourse::Test& allowed) {
  if (const auto told = state_by_words_beside(draft, title); told && allowed(*told)) return told;
  if (const auto told = state_of_organ_before(draft, title); told && allowed(*told)) return told;
  const auto home = state_of_dateline(draft);
  const auto headlined = subject_of_headline(draft);
  const auto opening = state_of_opening(draft);
  const auto item = state_of_item(draft, title.sentence);
  if (item) draft.known_entity(*item);
  if (author) draft.known_entity(*author);
  const std::vector<double> named = times_named(draft);
  double most = 2.0;
  for (std::size_t at = 0; at < draft.result.list.size(); ++at)
    if (draft.result.list[at].type == EntityType::country) most = std::max(most, named[at]);
  const bool worldwide = names_without_article(draft, title);
  const bool leaving = is_with_traveller(draft, title.sentence);
  std::vector<char> scene(draft.result.list.size(), 0);
  bool actors = false;  // a state that is more than a scene
  for (std::size_t at = 0; at < draft.result.list.size(); ++at) {
    const auto state = static_cast<EntityId>(at);
    if (draft.entity(state).type != EntityType::country || named[at] == 0.0) continue;
    scene[at] = state != home && is_scene_only(draft, state) ? 1 : 0;
    actors = actors || scene[at] == 0;
  }
  const std::vector<double> misfit = misfits(draft, title);
  std::optional<EntityId> best;
  double first = 0.0, second = 0.0, barred = 0.0;
  bool met = false;  // by somebody of a state that the sentence names
  for (std::size_t at = 0; at < draft.result.list.size() && !met; ++at)
    met = draft.result.list[at].type == EntityType::country && is_met_by(draft, title, static_cast<EntityId>(at));
  bool beside = false;  // named in the holder's sentence
  for (std::size_t at = 0; at < draft.result.list.size(); ++at) {
    const auto state = static_cast<EntityId>(at);
    if (draft.entity(state).type != EntityType::country) continue;
    const double times = named[at];
    const bool writes = author && draft.entity(state).known == author;
    const bool tells = item && draft.entity(state).known == item;
    if (times == 0.0 && !writes && !tells) continue;
    double score = (opening && !home && state != opening ? 0.5 : 1.0) * most_named * times / most +
                   of_freshness * std::min(discourse.weight(state), freshest);
    if (state == home) score += at_home;
    if (has_bare_office(draft, state))
      score += of_its_own;
    else if ((!home || state == home) && has_like_office(draft, title, state))
      score += of_like;
    if (state == opening && !worldwide) score += opened_with;
    if (writes) score += by_author;
    if (tells) score += of_item;
    const bool here = named_in(draft, title.sentence, state);
    if (here || has_forces_in(draft, title.sentence, state)) score += in_sentence;
    if (named_in(draft, 0, state)) score += in_opening;
    if (state == headlined) score += in_headline;
    if (is_state_of_peer(draft, title, state) || (state != home && !writes && is_state_of_guest(draft, title, state)) ||
        only_hosts_envoys(draft, title, state))
      continue;
    if (is_met_by(draft, title, state) || (actors && scene[at] != 0 && !writes)) continue;
    if (!has_such_ministers(draft, title, state)) continue;
    if (state != home && !writes && !tells && state != headlined) {
      if (!is_party_or_place(draft, state, true) || is_known_by_misdeeds(draft, state)) continue;
      if (is_foreign_to_text(draft, title, state)) score *= of_foreign;
    }
    if (state != home && tells_of_another(draft, title, state)) score *= of_other;
    if (sends_envoy_to(draft, title, state) || (state != home && !writes && addresses_state(draft, title, state)))
      continue;
    if (speaks_for(draft, title, state)) score += vouched_for;
    if (state != home && !met && only_hosts_envoys(draft, state)) continue;
    // leaders go elsewhere, not to where they serve; whose they are the author's name tells, if anything does
    const bool visited = !writes && visits_state(draft, title, state);
    if (visited && author) continue;
    if (leaving && state != home && is_gone_to(draft, state)) continue;
    if (vouches_for(draft, title, state)) score += vouched_for;
    score *= std::exp(-by_misfit * misfit[at]);
    const bool acted_on = std::any_of(draft.titles.begin(), draft.titles.end(), [&](const TitleSpan& other) {
      return (other.sentence == title.sentence && other.tokens == title.tokens) ||
                     (!title.holders.empty() && other.holders == title.holders && !other.body_from_text)
                 ? acts_on(draft, other, state)
                 : false;
    });
    if (acted_on || (state != home && goes_to(draft, title, state))) continue;
    if (!allowed(state) && writes) continue;  // the author's own leader is named elsewhere, and another is meant
    if (visited || !allowed(state)) {
      barred = std::max(barred, score);
    } else if (score > first) {
      second = first;
      first = score;
      best = state;
      beside = here;
    } else {
      second = std::max(second, score);
    }
  }
  if (first < least || first < clear * second) return std::nullopt;
  // nothing but mentions speaks for it: it must lead by far, and no bare surname will do
  const bool borne_out = beside || best == home || best == opening || best == headlined ||
                         (author && draft.entity(*best).known == author) || has_bare_office(draft, *best);
  if (!borne_out && (worldwide || first - second < lead)) return std::nullopt;
  if (first < barred && !beside) return std::nullopt;  // another serves there
  // whom nothing but the name tells apart from the only state left
  if (misfit[static_cast<std::size_t>(*best)] >= foreign_name && best != home &&
      !(author && draft.entity(*best).known == author)) {
    const auto named_so = state_by_name(draft, title.holders[0], by_name);
    return named_so && allowed(*named_so) ? named_so : std::nullopt;
  }
  return best;
}

}  // namespace chancery
