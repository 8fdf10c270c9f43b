#include "entities/state_beside.hpp"

#include <algorithm>

#include "entities/offices.hpp"
#include "entities/speech.hpp"

namespace chancery {
namespace {

// "Ana Duarte, the energy minister, flew in, and Lena Berg, the prime minister, stayed": those in one sentence whose
// titles leave out the state serve the same one, if the knowledge base has it of one of them.
std::optional<EntityId> state_of_row(const Draft& draft, const TitleSpan& title) {
  const auto& tokens = draft.sentence(title.sentence).tokens;
  const std::string before = title.extent.begin > 0 ? ascii_lower(tokens[title.extent.begin - 1].form) : std::string();
  if (before != "," && before != "and") return std::nullopt;  // "was received by Vice President Duarte"
  std::optional<EntityId> state;
  for (const TitleSpan& other : draft.titles) {
    if (other.sentence != title.sentence || other.body_from_text || other.bodies.size() != 1 ||
        other.former != title.former || other.holders == title.holders ||
        draft.entity(other.bodies[0]).type != EntityType::country)
      continue;
    if (state && *state != other.bodies[0]) return std::nullopt;
    state = other.bodies[0];
  }
  return state;
}

// "Britain, where Ana Duarte is a minister,": the state on which the clause hangs.
std::optional<EntityId> state_of_clause(Draft& draft, const TitleSpan& title) {
  const auto& tokens = draft.sentence(title.sentence).tokens;
  constexpr std::uint32_t reach = 9;  // tokens from "where" to the title
  for (std::uint32_t at = title.tokens.begin; at > 1 && at + reach > title.tokens.begin; --at) {
    if (ascii_lower(tokens[at].form) != "where") continue;
    const std::uint32_t before = tokens[at - 1].form == "," ? at - 2 : at - 1;
    const int name = draft.name_at(title.sentence, before);
    if (name < 0 || draft.names[static_cast<std::size_t>(name)].entities.size() != 1) return std::nullopt;
    const EntityId where = draft.names[static_cast<std::size_t>(name)].entities[0];
    if (draft.entity(where).type == EntityType::country) return where;
    const auto country = draft.entity(where).type == EntityType::place ? draft.country_of(where) : std::nullopt;
    return country ? std::optional(draft.known_entity(*country)) : std::nullopt;
  }
  return std::nullopt;
}

// "five officials of the Libyan interior ministry, among them the minister, Duarte": of the body of those he is one of.
std::optional<EntityId> body_of_group(const Draft& draft, const TitleSpan& title) {
  const auto& tokens = draft.sentence(title.sentence).tokens;
  const std::uint32_t first = title.extent.begin;
  const auto word = [&](std::uint32_t at) { return ascii_lower(tokens[at].form); };
  if (first < 3) return std::nullopt;
  std::uint32_t before = 0;
  if (word(first - 1) == "them" && word(first - 2) == "among")
    before = first - 2;
  else if (word(first - 1) == "including")
    before = first - 1;
  if (before < 2 || word(before - 1) != ",") return std::nullopt;
  constexpr std::uint32_t longest = 6;
  for (std::uint32_t at = before - 2; at + longest > before && at > 0; --at) {
    const int name = draft.name_at(title.sentence, at);
    if (name < 0 && (tokens[at].upos == Upos::noun || tokens[at].upos == Upos::adj)) continue;
    if (name < 0 || draft.names[static_cast<std::size_t>(name)].entities.size() != 1) return std::nullopt;
    const EntityId body = draft.names[static_cast<std::size_t>(name)].entities[0];
    if (draft.entity(body).type == EntityType::country) return body;
    const auto state = draft.notes[static_cast<std::size_t>(body)].body_state;
    return state ? draft.find_known(*state) : std::nullopt;
  }
  return std::nullopt;
}

// "was attended on the Cypriot side by Defence Minister Duarte": of the state whose side that is.
std::optional<EntityId> state_of_side(const Draft& draft, const TitleSpan& title) {
  static const WordSet sides("side|delegation|team"), links("on|from|for");
  const auto& tokens = draft.sentence(title.sentence).tokens;
  constexpr std::uint32_t reach = 5;  // tokens from "side" to the title: "side were the"
  for (std::uint32_t at = title.extent.begin; at > 3 && at + reach > title.extent.begin; --at) {
    const Token& side = tokens[at - 1];
    if (draft.name_at(title.sentence, at - 1) >= 0 || draft.title_at(title.sentence, at - 1) >= 0) return std::nullopt;
    if (!sides.has(side.form)) continue;
    const int name = draft.name_at(title.sentence, at - 2);
    if (name < 0) return std::nullopt;
    const NameSpan& owner = draft.names[static_cast<std::size_t>(name)];
    if (owner.entities.size() != 1 || !owner.adjective || owner.tokens.begin < 2 ||
        draft.entity(owner.entities[0]).type != EntityType::country)
      return std::nullopt;
    const bool beside =
        tokens[owner.tokens.begin - 1].form == "the" && links.has(ascii_lower(tokens[owner.tokens.begin - 2].form));
    return beside ? std::optional(owner.entities[0]) : std::nullopt;
  }
  return std::nullopt;
}

// "his wife, Ana Duarte, the energy minister": of the state of the one she belongs to.
std::optional<EntityId> state_of_kin(const Draft& draft, const TitleSpan& title) {
  static const WordSet kin(
      "wife|husband|son|daughter|brother|sister|cousin|nephew|niece|father|mother|protege|protégé|rival|predecessor|"
      "successor|deputy");
  const auto& tokens = draft.sentence(title.sentence).tokens;
  const NameSpan* holder = nullptr;
  for (const NameSpan& name : draft.names)
    if (name.sentence == title.sentence && name.entities == title.holders && name.tokens.end + 1 == title.extent.begin)
      holder = &name;
  if (holder == nullptr || holder->tokens.begin < 3) return std::nullopt;
  std::uint32_t noun = holder->tokens.begin - 1;
  if (tokens[noun].form == ",") --noun;
  if (!kin.has(ascii_lower(tokens[noun].form)) || noun == 0) return std::nullopt;
  std::uint32_t owner = noun - 1;
  if (tokens[owner].upos == Upos::adj && owner > 0) --owner;
  if (tokens[owner].xpos == "POS" && owner > 0) --owner;
  for (auto mention = draft.result.mentions.rbegin(); mention != draft.result.mentions.rend(); ++mention) {
    if (mention->sentence < title.sentence) break;
    if (mention->sentence != title.sentence || owner < mention->tokens.begin || owner >= mention->tokens.end ||
        mention->referents.size() != 1)
      continue;
    if (draft.entity(mention->referents[0]).type != EntityType::person) return std::nullopt;
    const auto state = country_of_person(draft, mention->referents[0]);
    return state && draft.entity(*state).type == EntityType::country ? state : std::nullopt;
  }
  return std::nullopt;
}

// "Speaking to the Serbian assembly, Prime Minister Berg", "President Berg told the Ecuadorean parliament": leaders
// account to the parliament of their own state.
std::optional<EntityId> state_of_assembly(Draft& draft, const TitleSpan& title) {
  static const WordSet assemblies(
      "parliament|assembly|parliamentarians|lawmakers|legislators|deputies|mps|legislature|senate|congress|cabinet|"
      "nation");
  static const WordSet tells("tell|told|address|addressed|addressing|telling|inform|informed|brief|briefed|to|before");
  static const WordSet leaders("president|minister|premier|chancellor|king|emir|sultan|taoiseach");
  const auto& tokens = draft.sentence(title.sentence).tokens;
  if (!leaders.has(title.noun)) return std::nullopt;
  std::optional<EntityId> state;
  for (const NameSpan& name : draft.names_in(title.sentence)) {
    if (!name.adjective || name.nested || name.entities.size() != 1 || name.tokens.end >= tokens.size() ||
        name.tokens.begin == 0)
      continue;
    if (draft.entity(name.entities[0]).type != EntityType::country ||
        !assemblies.has(ascii_lower(tokens[name.tokens.end].form)))
      continue;
    std::uint32_t before = name.tokens.begin - 1;
    if (ascii_lower(tokens[before].form) == "the" && before > 0) --before;
    const std::string word = ascii_lower(tokens[before].form);
    if (!tells.has(word)) continue;
    const bool speaks = word != "to" && word != "before";
    if (!speaks && (before == 0 ||
                    !WordSet("speaking|speak|spoke|said|speech|address|report|statement|explained|appeared|appearing")
                         .has(ascii_lower(tokens[before - 1].form))))
      continue;
    if (state && *state != name.entities[0]) return std::nullopt;
    state = name.entities[0];
  }
  return state;
}

}  // namespace

std::optional<EntityId> state_acting_before(const Draft& draft, const TitleSpan& title) {
  const Sentence& sentence = draft.sentence(title.sentence);
  const auto& tokens = sentence.tokens;
  std::uint32_t first = title.extent.begin;                    // of the clause
  for (const NameSpan& name : draft.names_in(title.sentence))  // "; Berg, the vice-president, scoffed"
    if (name.entities == title.holders && name.tokens.begin < first && name.tokens.end + 1 == title.extent.begin)
      first = name.tokens.begin;
  if (first == 0 || tokens[first - 1].form != ";") return std::nullopt;
  for (const NameSpan& name : draft.names_in(title.sentence)) {
    if (name.tokens.begin >= first) break;
    if (name.nested || name.adjective || name.entities.size() != 1) continue;
    const Token& head = tokens[static_cast<std::size_t>(head_of(sentence, name.tokens))];
    if (head.relation != Relation::nsubj && head.relation != Relation::nsubj_pass) continue;
    if (draft.entity(name.entities[0]).type != EntityType::country) return std::nullopt;
    return visits_state(draft, title, name.entities[0]) ? std::nullopt : std::optional(name.entities[0]);
  }
  return std::nullopt;
}

std::optional<EntityId> state_of_embassy(const Draft& draft, const TitleSpan& title) {
  static const WordSet envoys("ambassador|consul|envoy|diplomat|attaché|chargé"), missions("embassy|consulate|mission");
  if (!envoys.has(title.noun)) return std::nullopt;
  for (int sentence = title.sentence; sentence >= 0 && sentence + 1 >= title.sentence; --sentence) {
    const auto& tokens = draft.sentence(sentence).tokens;
    const auto end = sentence == title.sentence ? title.extent.begin : static_cast<std::uint32_t>(tokens.size());
    for (std::uint32_t at = end; at-- > 1;) {
      if (!missions.has(ascii_lower(tokens[at].form))) continue;
      const bool of = at + 2 < tokens.size() && ascii_lower(tokens[at + 1].form) == "of";
      std::uint32_t whose = of ? at + 2 : at - 1;
      if (!of && tokens[whose].xpos == "POS" && whose > 0) --whose;
      if (of && ascii_lower(tokens[whose].form) == "the") ++whose;
      for (const NameSpan& name : draft.names_in(sentence))
        if (name.tokens.begin <= whose && whose < name.tokens.end && name.entities.size() == 1 &&
            draft.entity(name.entities[0]).type == EntityType::country)
          return name.entities[0];
      return std::nullopt;
    }
  }
  return std::nullopt;
}

std::optional<EntityId> state_left_of_envoys(const Draft& draft, const TitleSpan& title) {
  if (title.plural || title.former) return std::nullopt;
  const TitleSpan* row = nullptr;
  for (const TitleSpan& other : draft.titles)
    if (other.plural && other.sentence < title.sentence && other.noun == title.noun && other.bodies.size() > 1)
      row = &other;
  if (row == nullptr) return std::nullopt;
  std::vector<EntityId> left = row->bodies;
  for (const TitleSpan& other : draft.titles)
    if (!other.plural && other.noun == title.noun && other.holders.size() == 1 && other.holders != title.holders)
      for (const EntityId body : other.bodies) std::erase(left, body);
  return left.size() == 1 && draft.entity(left[0]).type == EntityType::country ? std::optional(left[0]) : std::nullopt;
}

std::optional<EntityId> state_by_words_beside(Draft& draft, const TitleSpan& title) {
  if (const auto state = state_of_clause(draft, title)) return state;
  if (const auto state = body_of_group(draft, title)) return state;
  if (const auto state = state_of_side(draft, title)) return state;
  if (const auto state = state_of_kin(draft, title)) return state;
  if (const auto state = state_of_assembly(draft, title)) return state;
  return state_of_row(draft, title);
}

}  // namespace chancery
