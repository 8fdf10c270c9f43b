#include <algorithm>
#include <map>

#include "entities/appositions.hpp"
#include "entities/gatherings.hpp"
#include "entities/linker.hpp"
#include "entities/metonyms.hpp"
#include "entities/type_clues.hpp"
#include "knowledge/patronymic.hpp"

namespace chancery {

const KnownThing& Linker::thing(KnownId id) const { return draft_.known.things()[static_cast<std::size_t>(id)]; }

bool Linker::in_office(KnownId person) const {
  if (!draft_.day) return false;
  const auto terms = draft_.known.offices_of(person);
  return std::any_of(terms.begin(), terms.end(), [&](const OfficeTerm* term) {
    return (!term->start || *term->start <= *draft_.day) && (!term->end || *draft_.day <= *term->end);
  });
}

bool Linker::looks_personal(const NameSpan& name) const {
  return name.person_context || (name.label == NameType::person && name.label_probability > 0.6F);
}

// "King Salman", "Pope Leo": known by rank and one name, which alone is anybody's.
std::optional<KnownId> Linker::ruler_styled(const NameSpan& name) const {
  static const WordSet ranks("king|queen|sultan|emperor|pope|sheikh|sheik");
  const std::uint32_t begin = name.tokens.begin;
  if (name.nested || begin == 0 || words(name) != 1) return std::nullopt;
  const std::string& rank = draft_.sentence(name.sentence).tokens[begin - 1].form;
  if (!ranks.has(ascii_lower(rank))) return std::nullopt;
  for (const NameHit& hit : draft_.known.find(normalize_name(rank + " " + name.text))) {
    if (hit.kind == NameKind::surname || thing(hit.thing).type != EntityType::person) continue;
    const auto state = thing(hit.thing).country;  // "King Abdullah" was king of more than one state in our time
    if (std::ranges::any_of(draft_.names, [&](const NameSpan& other) {
          return !other.hits.empty() && other.hits.front().kind != NameKind::surname &&
                 (other.hits.front().thing == state || thing(other.hits.front().thing).metonym_of == state);
        }))
      return hit.thing;
  }
  return std::nullopt;
}

// "Secretary of the Security Council", "Security Council Secretary Berg": the one of the United Nations has none.
bool Linker::is_council_of_state(const NameSpan& name) const {
  if (name.norm != "security council") return false;
  const auto& tokens = draft_.sentence(name.sentence).tokens;
  const auto lower = [&](std::size_t at) { return at < tokens.size() ? ascii_lower(tokens[at].form) : std::string(); };
  const std::uint32_t begin = name.tokens.begin;
  return lower(name.tokens.end) == "secretary" ||
         (begin > 2 && lower(begin - 1) == "the" && lower(begin - 2) == "of" && lower(begin - 3) == "secretary");
}

void Linker::link_known(NameSpan& name) {
  if (is_council_of_state(name)) return;
  if (const auto ruler = ruler_styled(name)) return assign(name, draft_.known_entity(*ruler), 0.8F);
  if (name.hits.empty()) return;
  // "Joseph Muscat … Muscat said"
  constexpr float sure = 0.9F;
  static const WordSet whither("in|to|from|at|near|into|for|of|visited|leave|left");
  const bool gone_to = name.label != NameType::person && name.tokens.begin > 0 &&
                       whither.has(ascii_lower(draft_.sentence(name.sentence).tokens[name.tokens.begin - 1].form));
  const bool surname = words(name) == 1 && !gone_to &&
                       !(name.label == NameType::place && name.label_probability > sure) && ends_person_name(name);
  if (!surname && !bears_rank(name) && stands_for_state(draft_, name)) {
    for (const NameHit& hit : name.hits) {
      const auto state = thing(hit.thing).metonym_of;
      if (!state || hit.kind == NameKind::surname) continue;
      name.metonym = true;
      assign(name, draft_.known_entity(*state), 0.8F);
      return;
    }
  }
  const NameHit* best = nullptr;
  int best_rank = 0;
  for (const NameHit& hit : name.hits) {
    if (hit.kind == NameKind::surname || of_another_state(name, hit)) continue;
    if (surname && (thing(hit.thing).type == EntityType::place || thing(hit.thing).type == EntityType::country))
      continue;
    const int rank = rank_hit(name, hit);
    if (rank > best_rank) {
      best_rank = rank;
      best = &hit;
    }
  }
  if (best != nullptr && thing(best->thing).type == EntityType::organization)
    if (const auto gathering = gathering_named(draft_, name)) {
      for (std::size_t id = 0; id < draft_.result.list.size(); ++id)
        if (draft_.result.list[id].type == EntityType::event &&
            (draft_.result.list[id].name == *gathering ||
             (gathering->starts_with(name.text) && draft_.result.list[id].name.starts_with(name.text + " in "))))
          return assign(name, static_cast<EntityId>(id), 0.85F);
      return assign(name, draft_.new_entity(EntityType::event, *gathering, false), 0.85F);
    }
  if (best != nullptr) assign(name, draft_.known_entity(best->thing), best_rank >= 10 ? 0.97F : 0.75F);
}

bool Linker::of_another_state(const NameSpan& name, const NameHit& hit) const {
  static const WordSet chambers(
      "congress|senate|parliament|house|assembly|house of representatives|national assembly|diet|supreme "
      "court|constitutional court|foreign office");
  static const WordSet parties(
      "democrats|democratic party|republicans|republican party|labour|labour party|labor|labor party|conservatives|"
      "conservative party|liberals|liberal party|liberal democrats|social democrats|social democratic party|socialists|"
      "socialist party|greens|green party|communists|communist party|national party|people's party|workers' party");
  const auto country = thing(hit.thing).country;
  const bool chamber = hit.kind == NameKind::alias && chambers.has(ascii_lower(name.norm));
  if (!country || (!chamber && !parties.has(ascii_lower(name.norm)))) return false;
  const std::uint32_t begin = name.tokens.begin;
  for (const std::uint32_t back : {1U, 2U}) {
    const int owner = begin >= back ? draft_.name_at(name.sentence, begin - back) : -1;
    if (owner < 0 || draft_.names[static_cast<std::size_t>(owner)].hits.empty()) continue;
    const KnownId state = draft_.names[static_cast<std::size_t>(owner)].hits.front().thing;
    if (thing(state).type == EntityType::country) return state != *country;
  }
  // "the head of Congress" in a text that is all about another state
  if (chamber) {
    std::map<KnownId, int> named;
    for (const NameSpan& other : draft_.names)
      if (!other.hits.empty() && thing(other.hits.front().thing).type == EntityType::country)
        ++named[other.hits.front().thing];
    constexpr int often = 4, times = 4;
    const int own = named[*country];
    if (std::ranges::any_of(named, [&](const auto& one) { return one.second >= often && one.second > times * own; }))
      return true;
  }
  return chamber && std::none_of(draft_.names.begin(), draft_.names.end(), [&](const NameSpan& other) {
           return !other.hits.empty() && other.hits.front().kind != NameKind::surname &&
                  (other.hits.front().thing == *country ||
                   (&other != &name && thing(other.hits.front().thing).country == country && other.norm != name.norm));
         });
}

// "Queen Victoria", "Mrs London": no town.
bool Linker::bears_rank(const NameSpan& name) const {
  static const WordSet ranks(
      "king|queen|prince|princess|emperor|empress|pope|duke|duchess|mr|mrs|ms|sir|lady|lord|dr|sister|father");
  const std::uint32_t begin = name.tokens.begin;
  if (!name.person_context || begin == 0) return false;
  std::string before = ascii_lower(draft_.sentence(name.sentence).tokens[begin - 1].form);
  if (before.ends_with('.')) before.pop_back();
  return ranks.has(before);
}

// "sold to Houston-based Gulfport": based in a place, and none itself.
bool Linker::follows_based(const NameSpan& name) const {
  const auto& tokens = draft_.sentence(name.sentence).tokens;
  const std::uint32_t begin = name.tokens.begin;
  return begin > 1 && tokens[begin - 1].form == "based" && tokens[begin - 2].form == "-";
}

// "sanctions on NIS": letters are no town's, unless the whole text is in capitals.
bool Linker::is_letters_of_no_place(const NameSpan& name, const KnownThing& place) const {
  constexpr std::size_t longest = 5;
  const auto is_great = [](char c) { return c >= 'A' && c <= 'Z'; };
  const std::string& text = name.text;
  if (text.size() < 2 || text.size() > longest || !std::ranges::all_of(text, is_great)) return false;
  return !draft_.words[static_cast<std::size_t>(name.sentence)].upper_case &&
         std::ranges::find(place.aliases, text) == place.aliases.end() && place.name != text;
}

// "Zurich, the insurer,", "Itaipu, the dam that": a firm, a dam called after the town.
bool Linker::is_called_otherwise(const NameSpan& name) const {
  const auto kind = described_as(draft_, name);
  return kind == EntityType::organization || kind == EntityType::facility;
}

// "is advised by Santander": a bank called after its town.
bool Linker::advises(const NameSpan& name) const {
  const Sentence& sentence = draft_.sentence(name.sentence);
  const Token& head = sentence.tokens[static_cast<std::size_t>(head_of(sentence, name.tokens))];
  static const WordSet verbs("advise|underwrite|insure|reinsure");
  return head.head >= 0 && (head.relation == Relation::nsubj || head.relation == Relation::obl_agent) &&
         verbs.has(sentence.tokens[static_cast<std::size_t>(head.head)].lemma);
}

namespace {
constexpr int most_members = 8;  // that part bodies of one name; the body that the text names in full beats any number
}

int Linker::rank_hit(const NameSpan& name, const NameHit& hit) const {
  const KnownThing& at = thing(hit.thing);
  const bool single = words(name) == 1;
  int rank = 10;
  if (at.type == EntityType::person) {
    if (single && !looks_personal(name)) rank = 5;
    if (in_office(hit.thing)) rank += 3;
    if (name.cue && *name.cue != EntityType::person && !name.person_context) return 0;
  } else if (at.type == EntityType::place) {
    // "Kazan hosted it": a great town rather than somebody whose full name the text never tells
    constexpr int great = 500000;
    const bool town = single && !name.person_context && at.population > great && !ends_longer_name(name);
    if (looks_personal(name) && !at.capital && !town) return 0;
    if ((!at.capital && (follows_based(name) || advises(name))) || bears_rank(name)) return 0;
    if (!at.capital && single && !town &&
        (is_letters_of_no_place(name, at) || is_called_otherwise(name) || acts_as_firm(draft_, name)))
      return 0;
    if (at.capital) rank += 2;
    if (name.label == NameType::organization && name.label_probability > 0.8F && !at.capital) rank -= 5;
  } else if (at.type == EntityType::organization) {
    if (single && ends_person_name(name)) return 0;  // "Fao" of Lino Fao is no FAO
    if (single && at.slug == "emirates-airline") return is_airline(name) ? rank + 6 : 0;
    if (single && is_any_body(name))
      rank += told_in_full(name, hit.thing) ? most_members : std::min(members_named(hit.thing), most_members - 1);
  } else if (at.type == EntityType::country) {
    rank += 5;
    if (name.person_context && name.label == NameType::person) return 0;
  }
  return rank;
}

// "Emirates cut its flights", "Dubai's Emirates": without an article, in a text on flying, the airline and no state.
bool Linker::is_airline(const NameSpan& name) const {
  const std::uint32_t begin = name.tokens.begin;
  if (name.adjective || (begin > 0 && ascii_lower(draft_.sentence(name.sentence).tokens[begin - 1].form) == "the"))
    return false;
  if (!on_flying_) on_flying_ = speaks_of_flying(draft_);
  return *on_flying_;
}

bool Linker::ends_person_name(const NameSpan& name) const {
  const bool small = name.text.size() > 1 && name.text[1] >= 'a' && name.text[1] <= 'z';
  if (!small && !is_shouted_name(name)) return false;  // "COE"
  return std::ranges::any_of(longer_names(name), [&](std::size_t index) {
    const NameSpan& other = draft_.names[index];
    return (other.person_context || other.label == NameType::person) && other.norm.size() > name.norm.size() &&
           std::pair(other.sentence, other.tokens.begin) < std::pair(name.sentence, name.tokens.begin);
  });
}

// "The Bank of Somewhere (BSW) lent more than the BSW had": of two bodies with the same letters the one that the text
// names.
bool Linker::told_in_full(const NameSpan& brief, KnownId id) const {
  return std::any_of(draft_.names.begin(), draft_.names.end(), [&](const NameSpan& other) {
    return other.text.size() > brief.text.size() + 3 && !other.hits.empty() && other.hits.front().thing == id;
  });
}

bool Linker::is_any_body(const NameSpan& name) const {
  return name.hits.size() > 1 && std::ranges::all_of(name.hits, [&](const NameHit& hit) {
           return thing(hit.thing).type == EntityType::organization;
         });
}

int Linker::members_named(KnownId body) const {
  const auto& members = thing(body).members;
  return static_cast<int>(std::ranges::count_if(members, [&](KnownId state) {
    return std::ranges::any_of(
        draft_.names, [&](const NameSpan& other) { return !other.hits.empty() && other.hits.front().thing == state; });
  }));
}

bool Linker::ends_longer_name(const NameSpan& name) const {
  return std::ranges::any_of(longer_names(name),
                             [&](std::size_t index) { return draft_.names[index].norm.size() > name.norm.size(); });
}

const std::vector<std::size_t>& Linker::longer_names(const NameSpan& name) const {
  static const std::vector<std::size_t> none;
  const auto found = by_last_word_.find(ascii_lower(name.norm));
  return found == by_last_word_.end() ? none : found->second;
}

std::optional<KnownId> Linker::find_person_variant(const NameSpan& name) const {
  auto parts = name_words(name.norm);
  if (parts.size() < 2) return std::nullopt;
  if (const auto known = find_by_father(name)) return known;
  std::vector<std::string> tries;
  if (parts.size() == 2) tries.push_back(parts[1] + " " + parts[0]);
  if (name.norm.size() > 3 && name.norm.compare(name.norm.size() - 3, 3, " jr") == 0)
    tries.push_back(parts.front() + " " + parts.back() + " jr");
  std::string no_initials, ends = parts.front() + " " + parts.back();
  for (const std::string& part : parts)
    if (part.size() > 1) no_initials += (no_initials.empty() ? "" : " ") + part;
  tries.push_back(no_initials);
  for (const std::string& text : tries)
    for (const NameHit& hit : draft_.known.find(text))
      if (thing(hit.thing).type == EntityType::person && hit.kind != NameKind::surname) return hit.thing;
  // an initial or another spelling of the given name before a known surname
  std::optional<KnownId> found;
  for (const NameHit& hit : draft_.known.find(parts.back())) {
    if (thing(hit.thing).type != EntityType::person || hit.kind != NameKind::surname) continue;
    const std::string known = normalize_name(thing(hit.thing).name);
    if (!same_person(name.norm, known)) continue;
    // "Abdullah bin Nasser Al Thani" is no "Abdullah Al Thani" of another land
    if (!patronymic_key(name.norm).empty() && patronymic_key(known).empty() && name_words(known).size() > 1) continue;
    if (found && *found != hit.thing) return std::nullopt;
    found = hit.thing;
  }
  return found;
}

std::optional<KnownId> Linker::surname_holder(const NameSpan& name) const {
  const bool meant = name.label == NameType::person || name.person_context || name.label == NameType::none;
  // "the EU said Borrell would go": what the tagger takes for a body is nobody else's name, and his body is spoken of
  if (!meant && !std::ranges::all_of(name.hits, [](const NameHit& hit) { return hit.kind == NameKind::surname; }))
    return std::nullopt;
  // "King Nasser" is no crown prince
  static const WordSet crowns("king|queen|emir|amir|sultan|emperor");
  const bool crowned = name.tokens.begin > 0 &&
                       crowns.has(ascii_lower(draft_.sentence(name.sentence).tokens[name.tokens.begin - 1].form));
  const auto reigns = [&](KnownId person) {
    const auto terms = draft_.known.offices_of(person);
    return std::any_of(terms.begin(), terms.end(),
                       [](const OfficeTerm* term) { return term->role == Role::head_of_state; });
  };
  // "President Santos" is no foreign minister
  const bool presides =
      name.tokens.begin > 0 && draft_.sentence(name.sentence).tokens[name.tokens.begin - 1].form == "President";
  const auto is_president = [&](KnownId person) {
    const auto terms = draft_.known.offices_of(person);
    return reigns(person) || std::any_of(terms.begin(), terms.end(), [](const OfficeTerm* term) {
             return ascii_lower(term->title).find("president") != std::string::npos;
           });
  };
  std::vector<KnownId> all, serving;
  for (const NameHit& hit : name.hits) {
    if (thing(hit.thing).type != EntityType::person || hit.kind != NameKind::surname) continue;
    if (std::find(all.begin(), all.end(), hit.thing) != all.end() || (crowned && !reigns(hit.thing)) ||
        (presides && !is_president(hit.thing)))
      continue;
    all.push_back(hit.thing);
    if (in_office(hit.thing)) serving.push_back(hit.thing);
  }
  if (serving.size() == 1) return meant || body_in_text(serving[0]) ? std::optional(serving[0]) : std::nullopt;
  if (all.size() == 1 && (name.person_context || !draft_.day) && body_in_text(all[0])) return all[0];
  const auto& pool = serving.empty() ? all : serving;
  std::optional<KnownId> fits;
  for (const KnownId id : pool) {
    if (!body_in_text(id)) continue;
    if (fits) return std::nullopt;
    fits = id;
  }
  return fits;
}

bool Linker::body_in_text(KnownId person) const {
  for (const OfficeTerm* term : draft_.known.offices_of(person))
    if (draft_.find_known(term->body)) return true;
  return false;
}

std::optional<EntityId> Linker::state_of_government(const NameSpan& name) {
  std::string rest;
  bool government = false;
  for (const std::string& word : name_words(name.norm)) {
    if (word == "government" || word == "authorities")
      government = true;
    else if (word != "federal" && word != "of" && word != "royal" && word != "national" && word != "central")
      rest += (rest.empty() ? "" : " ") + word;
  }
  if (!government || rest.empty()) return std::nullopt;
  for (const NameHit& hit : draft_.known.find(rest))
    if (thing(hit.thing).type == EntityType::country && hit.kind != NameKind::surname)
      return draft_.known_entity(hit.thing);
  return std::nullopt;
}

std::optional<KnownId> Linker::organ_of_body(const std::string& organ) const {
  std::optional<KnownId> found;
  for (const Entity& entity : draft_.result.list) {
    if (entity.type != EntityType::organization || !entity.known) continue;
    const KnownThing& body = thing(*entity.known);
    std::vector<std::string> names = body.aliases;
    names.push_back(body.name);
    for (const std::string& name : names)
      for (const std::string& full : {name + " " + organ, organ + " of the " + name})
        for (const NameHit& hit : draft_.known.find(full))
          if (thing(hit.thing).type == EntityType::organization && hit.kind != NameKind::surname) {
            if (found && *found != hit.thing) return std::nullopt;
            found = hit.thing;
          }
  }
  return found;
}

std::optional<KnownId> Linker::organ_of_europe(const NameSpan& name) const {
  const std::string word = ascii_lower(name.text);
  const auto& tokens = draft_.sentence(name.sentence).tokens;
  if ((word != "union" && word != "commission") || name.tokens.begin == 0 ||
      ascii_lower(tokens[name.tokens.begin - 1].form) != "the")
    return std::nullopt;
  const auto union_of_states = draft_.known.find_slug("european-union"),
             commission = draft_.known.find_slug("european-commission");
  if (!union_of_states || !commission) return std::nullopt;
  for (const Entity& entity : draft_.result.list)
    if (entity.type == EntityType::organization && entity.known != union_of_states &&
        ascii_lower(entity.name).find(word) != std::string::npos && entity.known != commission)
      return std::nullopt;
  static const WordSet others("soviet|soviets|ussr|eurasian|african");
  if (std::ranges::any_of(draft_.names, [&](const NameSpan& other) { return others.has(ascii_lower(other.norm)); }))
    return std::nullopt;
  const auto seat = draft_.known.find_slug("brussels");
  const bool seated = seat && std::ranges::any_of(draft_.names, [&](const NameSpan& other) {
                        return !other.hits.empty() && other.hits.front().thing == *seat;
                      });
  const int members = members_named(*union_of_states);
  constexpr int enough = 2;  // one may be told of in any text
  if (members < enough && !(seated && members > 0)) return std::nullopt;
  return word == "union" ? union_of_states : seated ? commission : std::nullopt;
}

bool Linker::of_a_state(const NameSpan& name) const {
  static const WordSet shared("council of ministers|cabinet|cabinet of ministers|ministerial council");
  if (!shared.has(ascii_lower(name.norm))) return false;
  bool state = false;
  for (const NameSpan& other : draft_.names) {
    if (&other == &name) break;
    if (other.hits.empty()) continue;
    const KnownThing& at = thing(other.hits.front().thing);
    if (at.type == EntityType::organization) return false;
    state = state || at.type == EntityType::country;
  }
  return state;
}

}  // namespace chancery
