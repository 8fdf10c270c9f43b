#include "entities/state_clues.hpp"

#include <algorithm>
#include <string>

#include "entities/clause_arguments.hpp"
#include "entities/holder_acts.hpp"

namespace chancery {

namespace {

// "Denmark", "Denmark's parliament", "The Speaker of the Danish parliament" as the subject of the verb.
bool is_in_subject(const Sentence& sentence, const NameSpan& name, int verb) {
  const auto& tokens = sentence.tokens;
  int at = head_of(sentence, name.tokens);
  constexpr int longest = 5;
  for (int steps = 0; steps < longest && at >= 0; ++steps) {
    const Token& one = tokens[static_cast<std::size_t>(at)];
    if (is_subject(one.relation)) return one.head == verb;
    const bool of = one.relation == Relation::nmod && name.tokens.begin > 0 &&
                    std::any_of(tokens.begin(), tokens.end(), [&](const Token& link) {
                      return link.head == at && link.relation == Relation::case_ && link.form == "of";
                    });
    if (one.relation != Relation::nmod_poss && one.relation != Relation::amod && one.relation != Relation::compound &&
        one.relation != Relation::conj && !of)
      return false;
    at = one.head;
  }
  return false;
}

}  // namespace

std::optional<EntityId> state_of_opening(const Draft& draft) {
  static const WordSet going(
      "arrive|visit|fly|travel|land|tour|meet|receive|thank|congratulate|leave|depart");  // who is abroad, or
                                                                                          // somebody's peer
  for (int index = 0; index < static_cast<int>(draft.document.sentences.size()); ++index) {
    const Sentence& sentence = draft.sentence(index);
    if (draft.article.blocks[static_cast<std::size_t>(sentence.block)].kind == BlockKind::headline) continue;
    int verb = -1;
    for (std::size_t at = 0; at < sentence.tokens.size(); ++at)
      if (sentence.tokens[at].relation == Relation::root && sentence.tokens[at].upos == Upos::verb)
        verb = static_cast<int>(at);
    if (verb < 0 || going.has(ascii_lower(sentence.tokens[static_cast<std::size_t>(verb)].lemma))) return std::nullopt;
    std::optional<EntityId> state;
    for (const NameSpan& name : draft.names_in(index)) {
      if (name.entities.size() != 1 || !is_in_subject(sentence, name, verb)) continue;
      const EntityId one = name.entities[0];
      std::optional<EntityId> home;
      if (draft.entity(one).type == EntityType::country)
        home = one;
      else if (const auto known = draft.notes[static_cast<std::size_t>(one)].body_state)
        home = draft.find_known(*known);
      if (!home) continue;
      if (state && *state != *home) return std::nullopt;  // "Togo's and Chad's ministers"
      state = home;
    }
    return state;
  }
  return std::nullopt;
}

bool only_hosts_envoys(const Draft& draft, EntityId state) {
  static const WordSet sent("ambassador|ambassadors|envoy|envoys|consul|attaché|attache|commissioner|commissioners");
  bool hosts = false;
  for (const NameSpan& name : draft.names_of(state)) {
    const auto& tokens = draft.sentence(name.sentence).tokens;
    std::uint32_t row = name.tokens.begin;  // "to Canada and [Austria]": where the row of states begins
    constexpr std::uint32_t longest = 12;
    while (row > 0 && row + longest > name.tokens.begin &&
           (tokens[row - 1].form == "and" || tokens[row - 1].form == "," || tokens[row - 1].form == "the" ||
            draft.name_at(name.sentence, row - 1) >= 0))
      --row;
    const auto is_host = [&](const TitleSpan& title) {
      return title.sentence == name.sentence && sent.has(title.noun) && title.tokens.end + 1 == row &&
             ascii_lower(tokens[title.tokens.end].form) == "to";
    };
    if (std::none_of(draft.titles.begin(), draft.titles.end(), is_host)) return false;
    hosts = true;
  }
  return hosts;
}

bool has_forces_in(const Draft& draft, int sentence, EntityId state) {
  static const WordSet means(
      "force|forces|government|troop|troops|army|navy|soldier|law|authority|parliament|military|police|citizen|"
      "taxpayer|official|business");
  const auto& tokens = draft.sentence(sentence).tokens;
  return std::ranges::any_of(draft.names_in(sentence), [&](const NameSpan& name) {
    return name.adjective && means_only(name, state) && name.tokens.end < tokens.size() &&
           means.has(ascii_lower(tokens[name.tokens.end].lemma));
  });
}

bool is_scene_only(const Draft& draft, EntityId state) {
  static const WordSet links("in|into|from|across|throughout|inside|near|within"),
      going("go|fly|travel|flee|return|head|move|trip|visit|flight|drive|sail");
  bool named = false;
  for (const NameSpan& name : draft.names_of(state)) {
    if (name.nested || name.sentence < 0) continue;
    const auto& tokens = draft.sentence(name.sentence).tokens;
    std::uint32_t at = name.tokens.begin;
    if (at > 1 && ascii_lower(tokens[at - 1].form) == "the") --at;
    const std::string link = at == 0 ? std::string() : ascii_lower(tokens[at - 1].form);
    const bool gone = at > 1 && link == "to" && going.has(ascii_lower(tokens[at - 2].lemma));
    if (name.adjective || at == 0 || (!links.has(link) && !gone) ||
        (name.tokens.end < tokens.size() && tokens[name.tokens.end].xpos == "POS"))
      return false;
    named = true;
  }
  return named;
}

bool has_bare_office(const Draft& draft, EntityId state) {
  return std::any_of(draft.titles.begin(), draft.titles.end(), [&](const TitleSpan& title) {
    return !title.body_from_text && !title.former && title.holders.size() == 1 && is_of_only(title, state) &&
           (draft.entity(title.holders[0]).known || lexicon::only_body(title.key)) &&
           !is_with_traveller(draft, title.sentence);
  });
}

bool is_foreign_to_text(const Draft& draft, const TitleSpan& title, EntityId state) {
  bool after = false;
  for (const TitleSpan& other : draft.titles) {
    if (!other.body_from_text || other.plural || other.holders.size() != 1 || !is_of_only(other, state) ||
        other.holders == title.holders)
      continue;
    if (other.sentence < title.sentence ||
        (other.sentence == title.sentence && other.tokens.begin < title.tokens.begin))
      return false;
    after = true;
  }
  return after;
}

bool is_known_by_misdeeds(const Draft& draft, EntityId state) {
  static const WordSet misdeeds(
      "launch|provocation|test|missile|threat|aggression|attack|invasion|violation|incursion|strike|shelling|bombing|"
      "raid|programme|program|"
      "assault|offensive|annexation|blockade|coercion|airstrike|bombardment|crackdown");
  bool told = false;
  for (const NameSpan& name : draft.names_of(state)) {
    if (name.nested) continue;
    const Sentence& sentence = draft.sentence(name.sentence);
    const Token& own = sentence.tokens[static_cast<std::size_t>(head_of(sentence, name.tokens))];
    const bool of_noun = own.relation == Relation::nmod_poss || own.relation == Relation::amod ||
                         own.relation == Relation::compound || own.relation == Relation::nmod;
    if (!of_noun || own.head < 0) return false;
    const Token& deed = sentence.tokens[static_cast<std::size_t>(own.head)];
    if (!misdeeds.has(ascii_lower(deed.lemma)) &&
        !(deed.xpos.starts_with("NNP") && misdeeds.has(ascii_lower(deed.form))))
      return false;
    told = true;
  }
  return told;
}

namespace {

// Whether the state goes by one of the slugs, parted by "|".
bool is_among(const Draft& draft, KnownId state, std::string_view slugs) {
  for (std::size_t at = 0; at <= slugs.size();) {
    const std::size_t end = std::min(slugs.find('|', at), slugs.size());
    if (draft.known.find_slug(std::string(slugs.substr(at, end - at))) == state) return true;
    at = end + 1;
  }
  return false;
}

}  // namespace

bool has_such_ministers(const Draft& draft, const TitleSpan& title, EntityId state) {
  constexpr std::string_view kingdoms =
      "united-kingdom|norway|sweden|denmark|netherlands|belgium|saudi-arabia|jordan|bahrain|morocco|thailand|cambodia|"
      "bhutan|lesotho|eswatini|tonga|malaysia";
  constexpr std::string_view without_president =
      "japan|canada|australia|new-zealand|kuwait|qatar|oman|brunei|luxembourg|liechtenstein|monaco|jamaica|papua-new-"
      "guinea|solomon-islands";
  const auto known = draft.entity(state).known;
  if (!known) return true;
  if (title.noun == "minister" || title.noun == "premier") return !is_among(draft, *known, "united-states");
  if (title.key == "chancellor") return is_among(draft, *known, "germany|austria");
  if (title.key == "emir") return is_among(draft, *known, "qatar|kuwait");
  if (title.key == "president")
    return !is_among(draft, *known, kingdoms) && !is_among(draft, *known, without_president);
  return true;
}

bool is_party_or_place(const Draft& draft, EntityId state, bool acts) {
  static const WordSet about("to|on|about|against|for|from|with|towards|toward"),
      where("in|at|across|near|into|over|inside");
  return std::ranges::any_of(draft.names_of(state), [&](const NameSpan& name) {
    const auto& tokens = draft.sentence(name.sentence).tokens;
    const Token& head = tokens[static_cast<std::size_t>(
        phrase_root(draft.sentence(name.sentence), head_of(draft.sentence(name.sentence), name.tokens)))];
    static const WordSet papers(
        "report|economy|market|language|history|study|survey|paper|book|relation|tie|question|issue|crisis|debt");
    if (name.adjective)
      return head.head < 0 || !papers.has(ascii_lower(tokens[static_cast<std::size_t>(head.head)].lemma));
    if (acts && head.relation == Relation::obj) return false;
    if (head.relation != Relation::obl && head.relation != Relation::nmod) return true;
    std::uint32_t before = name.tokens.begin;
    if (before > 0 && ascii_lower(tokens[before - 1].form) == "the") --before;
    static const WordSet sent(
        "ambassador|envoy|consul|embassy|representative|attaché");  // "the ambassador to Togo" is there
    if (before > 1 && sent.has(ascii_lower(tokens[before - 2].form))) return true;
    if (before == 0) return true;
    const std::string link = ascii_lower(tokens[before - 1].form);
    return !about.has(link) && !(acts && where.has(link));
  });
}

bool is_state_of_guest(const Draft& draft, const TitleSpan& title, EntityId state) {
  static const WordSet others("guest|host|visitor|counterpart|colleague|guests|visitors|hosts|counterparts");
  const auto& tokens = draft.sentence(title.sentence).tokens;
  bool named = false;
  for (const NameSpan& name : draft.names_in(title.sentence)) {
    if (name.nested || !means_only(name, state)) continue;
    named = true;
    const std::uint32_t at = name.tokens.begin, end = name.tokens.end;
    if (at == 0) return false;
    if (name.adjective && end < tokens.size() && others.has(ascii_lower(tokens[end].form)) &&
        tokens[at - 1].xpos == "PRP$")
      continue;                   // "his Peruvian guest"
    std::uint32_t noun = at - 1;  // "his guest, Peru's Ana Duarte"
    if (tokens[noun].form == "," && noun > 0) --noun;
    const bool owned = end < tokens.size() && tokens[end].xpos == "POS";
    if (!owned || noun == 0 || !others.has(ascii_lower(tokens[noun].form)) || tokens[noun - 1].xpos != "PRP$")
      return false;
  }
  return named;
}

bool is_state_of_peer(const Draft& draft, const TitleSpan& title, EntityId state) {
  const auto& tokens = draft.sentence(title.sentence).tokens;
  return std::any_of(draft.titles.begin(), draft.titles.end(), [&](const TitleSpan& other) {
    if (other.sentence != title.sentence || other.noun != "counterpart" || other.tokens.begin < title.tokens.end)
      return false;
    const auto owner = other.extent.begin > 0 ? &tokens[other.extent.begin - 1] : nullptr;
    const bool own = owner != nullptr && owner->xpos == "PRP$";
    const bool inside = tokens[other.extent.begin].xpos == "PRP$";
    const bool headlined =
        owner != nullptr && owner->upos == Upos::verb;  // "Defence Minister hosts Polish counterpart"
    return (own || inside || headlined) &&
           std::find(other.bodies.begin(), other.bodies.end(), state) != other.bodies.end();
  });
}

}  // namespace chancery
