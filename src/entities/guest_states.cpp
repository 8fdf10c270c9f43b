#include "entities/guest_states.hpp"

#include <algorithm>

#include "entities/nominals.hpp"
#include "entities/speech.hpp"
#include "entities/state_focus.hpp"

namespace chancery {
namespace {

constexpr int longest_way = 16;  // steps up a tree

const WordSet& going() {
  static const WordSet words(
      "arrive|land|visit|fly|travel|come|tour|reach|enter|head|touch|stay|gather|journey|assemble|converge");
  return words;
}

bool has_case(const std::vector<Token>& tokens, int noun, const WordSet& words) {
  return std::any_of(tokens.begin(), tokens.end(), [&](const Token& one) {
    return one.head == noun && one.relation == Relation::case_ && words.has(ascii_lower(one.form));
  });
}

// The word that says where somebody goes or is: a verb of going, or the phrase itself behind "is"; -1 for other
// phrases.
int clause_of_stay(const std::vector<Token>& tokens, int phrase) {
  static const WordSet places("in|to|into|at");
  const Token& head = tokens[static_cast<std::size_t>(phrase)];
  const bool is_there = std::any_of(tokens.begin(), tokens.end(), [&](const Token& one) {
    return one.head == phrase && one.relation == Relation::cop;
  });
  const bool placed = has_case(tokens, phrase, places);
  if (is_there) return placed ? phrase : -1;
  if (head.head < 0 || !going().has(ascii_lower(tokens[static_cast<std::size_t>(head.head)].lemma))) return -1;
  return head.relation == Relation::obj || (head.relation == Relation::obl && placed) ? head.head : -1;
}

// "Canadian mining firms had invested billions in the country": the states of those firms, which are not at home there.
std::vector<EntityId> homes_of_firms(const Draft& draft, const NominalSpan& nominal) {
  static const WordSet places("in|into|to"),
      firms("firm|company|investor|business|bank|miner|contractor|developer|giant"),
      dealings("invest|operate|work|build|open|employ|pour|plough|spend|construct|launch|establish|sell");
  const auto& tokens = draft.sentence(nominal.sentence).tokens;
  const Token& phrase = tokens[static_cast<std::size_t>(nominal.head)];
  std::vector<EntityId> homes;
  if (phrase.head < 0 || !has_case(tokens, nominal.head, places)) return homes;
  int verb = phrase.head;
  if (tokens[static_cast<std::size_t>(verb)].upos != Upos::verb)
    verb = tokens[static_cast<std::size_t>(verb)].head;  // "built plants in the country"
  if (verb < 0 || !dealings.has(ascii_lower(tokens[static_cast<std::size_t>(verb)].lemma))) return homes;
  for (const NameSpan& name : draft.names_in(nominal.sentence)) {
    if (!name.adjective || name.entities.size() != 1 || draft.entity(name.entities[0]).type != EntityType::country)
      continue;
    const int owned = tokens[name.tokens.begin].head;
    if (owned < 0 || !firms.has(ascii_lower(tokens[static_cast<std::size_t>(owned)].lemma))) continue;
    const Token& firm = tokens[static_cast<std::size_t>(owned)];
    if (firm.head == verb && firm.relation == Relation::nsubj) homes.push_back(name.entities[0]);
  }
  return homes;
}

}  // namespace

std::vector<EntityId> homes_of_guests(const Draft& draft, const NominalSpan& nominal) {
  static const WordSet home("return|back|home|leave|re-enter");
  if (auto firms = homes_of_firms(draft, nominal); !firms.empty()) return firms;
  const auto& tokens = draft.sentence(nominal.sentence).tokens;
  const int clause = clause_of_stay(tokens, nominal.head);
  if (clause < 0) return {};
  if (std::any_of(tokens.begin(), tokens.end(),
                  [&](const Token& one) { return one.head == clause && home.has(ascii_lower(one.form)); }))
    return {};
  int who_goes = local_subject(draft, nominal.sentence, nominal.head, draft.result.mentions).token;
  for (std::size_t at = 0; at < tokens.size(); ++at)
    if (tokens[at].head == clause &&
        (tokens[at].relation == Relation::nsubj || tokens[at].relation == Relation::nsubj_pass))
      who_goes = static_cast<int>(at);
  if (who_goes < 0) return {};
  std::vector<EntityId> homes;
  const auto add = [&](const std::vector<EntityId>& persons) {
    for (const EntityId who : persons)
      if (draft.entity(who).type == EntityType::person)
        if (const auto state = country_of_person(draft, who)) homes.push_back(*state);
  };
  for (const Mention& mention : draft.result.mentions)  // "South Africa's Botha and Ghana's Sall"
    if (mention.sentence == nominal.sentence && is_below(tokens, mention.head, who_goes, longest_way) &&
        !is_below(tokens, nominal.head, mention.head, longest_way)) {
      add(mention.referents);
      if (!homes.empty() && mention.referents.size() == 1 &&
          draft.entity(mention.referents[0]).type == EntityType::country && mention.tokens.end < tokens.size() &&
          tokens[mention.tokens.end].xpos == "POS")
        homes.push_back(mention.referents[0]);
    }
  return homes;
}

std::optional<EntityId> state_come_to(const Draft& draft, const NominalSpan& nominal, const Barred& barred) {
  constexpr int reach = 6;  // sentences
  for (auto one = draft.result.mentions.rbegin();
       one != draft.result.mentions.rend() && one->sentence + reach >= nominal.sentence; ++one) {
    if (one->sentence >= nominal.sentence || one->referents.size() != 1 || barred.has(one->referents[0])) continue;
    const Entity& entity = draft.entity(one->referents[0]);
    if (entity.type != EntityType::country || one->kind == MentionKind::pronoun) continue;
    const auto& tokens = draft.sentence(one->sentence).tokens;
    static const WordSet places("in|to");
    const Token& head = tokens[static_cast<std::size_t>(one->head)];
    const bool held =
        has_case(tokens, one->head, places) && (head.relation == Relation::obl || head.relation == Relation::nmod);
    if (clause_of_stay(tokens, one->head) >= 0 || held) return one->referents[0];
  }
  const auto home = state_of_dateline(draft);
  return home && !barred.has(*home) ? home : std::nullopt;
}

std::optional<EntityId> state_of_host(Draft& draft, int sentence, std::uint32_t before) {
  constexpr int reach = 8;  // sentences
  static const WordSet gatherings(
      "summit|meeting|conference|forum|session|talks|games|assembly|gathering|congress|council|ceremony|inauguration|"
      "championships|festival|meet|met|gather|gathered|convene|convened|sat|hosted");
  static const WordSet places("in|at|by");
  std::optional<KnownId> found;
  for (int at = std::max(0, sentence - reach); at <= sentence; ++at) {
    const auto& tokens = draft.sentence(at).tokens;
    if (std::none_of(tokens.begin(), tokens.end(),
                     [&](const Token& one) { return gatherings.has(ascii_lower(one.form)); }))
      continue;
    for (const NameSpan& name : draft.names_in(at)) {
      if (name.nested || name.adjective || name.entities.size() != 1 || (at == sentence && name.tokens.begin >= before))
        continue;
      std::uint32_t begin = name.tokens.begin;
      if (begin > 0 && ascii_lower(tokens[begin - 1].form) == "the") --begin;
      if (begin == 0 || !places.has(ascii_lower(tokens[begin - 1].form))) continue;
      const EntityType type = draft.entity(name.entities[0]).type;
      if (type != EntityType::country && type != EntityType::place && type != EntityType::facility) continue;
      const auto state =
          type == EntityType::country ? draft.entity(name.entities[0]).known : draft.country_of(name.entities[0]);
      if (state) found = state;
    }
  }
  if (found) return draft.known_entity(*found);
  return state_of_dateline(draft);
}

}  // namespace chancery
