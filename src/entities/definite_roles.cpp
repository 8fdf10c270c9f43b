// Who plays the part that a noun names: the buyer bought, the visitor came, the host received.
#include <algorithm>

#include "entities/definite.hpp"
#include "entities/definite_parts.hpp"
#include "entities/guests.hpp"
#include "entities/nominals.hpp"
#include "entities/speech.hpp"
#include "entities/state_focus.hpp"
#include "entities/visit_hosts.hpp"

namespace chancery {
namespace {

struct Part {
  WordSet nouns;
  WordSet verbs;        // of which the player is the subject
  WordSet other_verbs;  // or what stands after `link` beside such a verb; its object where there is no link
  std::string_view link;
};

const Part* part_of(const std::string& noun) {
  static const Part parts[] = {
      {WordSet("buyer|acquirer|purchaser|owner|bidder"), WordSet("buy|acquire|purchase|take|bid|offer|snap"),
       WordSet("sell"), "to"},
      {WordSet("seller|vendor"), WordSet("sell|divest|offload|dispose"), WordSet("buy"), "from"},
      {WordSet("target"), WordSet(""), WordSet("buy|acquire|purchase|swallow|pursue"), ""},
      {WordSet("visitor|guest"), WordSet("visit|arrive|travel|fly|land|come|pay|tour|touch|reach|go|head|return|make"),
       WordSet("receive"), ""},
      {WordSet("winner"),
       WordSet("win|receive|share|get|earn|collect|scoop|beat|defeat|triumph|prevail|outbid|take|sweep|romp|trounce|"
               "oust|unseat|clinch"),
       WordSet("lose|concede|award|congratulate"), "to"},
      {WordSet("laureate|prizewinner|recipient|awardee|honouree|honoree"),
       WordSet("win|receive|share|get|earn|collect|scoop"), WordSet("award"), ""},
      {WordSet("loser"), WordSet("lose|concede"), WordSet("beat|defeat|oust|unseat|trounce"), ""},
      {WordSet("victor"), WordSet("win|beat|defeat|oust|unseat|prevail|triumph|trounce"), WordSet("lose|concede"),
       "to"},
      {WordSet("host"), WordSet("receive|host|welcome|greet"), WordSet(""), ""},
  };
  for (const Part& part : parts)
    if (part.nouns.has(noun)) return &part;
  return nullptr;
}

// Whether the verb, or one that it governs ("agreed to buy"), is of these.
bool acts(const Sentence& sentence, int verb, const WordSet& verbs) {
  if (verbs.has(ascii_lower(sentence.tokens[static_cast<std::size_t>(verb)].lemma))) return true;
  return std::any_of(sentence.tokens.begin(), sentence.tokens.end(), [&](const Token& one) {
    return one.head == verb && one.relation == Relation::xcomp && verbs.has(ascii_lower(one.lemma));
  });
}

}  // namespace

std::optional<KnownId> state_of_scene(const Draft& draft, int sentence) {
  for (auto mention = draft.result.mentions.rbegin(); mention != draft.result.mentions.rend(); ++mention) {
    if (mention->sentence + 2 < sentence) break;
    if (mention->referents.size() == 1 && draft.entity(mention->referents[0]).type == EntityType::place)
      if (const auto land = draft.country_of(mention->referents[0])) return land;
  }
  return std::nullopt;
}

Resolved resolve_hosts(Draft& draft, const NominalSpan& nominal) {
  auto land = state_of_scene(draft, nominal.sentence);
  if (!land)
    if (const auto home = state_of_dateline(draft)) land = draft.entity(*home).known;
  if (!land) return {};
  // nobody is his own host
  for (const Mention& mention : draft.result.mentions)
    if (mention.sentence == nominal.sentence && mention.tokens.begin == nominal.tokens.begin &&
        mention.kind == MentionKind::pronoun)
      for (const EntityId id : mention.referents) {
        const auto home =
            draft.entity(id).type == EntityType::person ? country_of_person(draft, id) : std::optional(id);
        if (home && draft.entity(*home).known == land) return {};
      }
  return {{draft.known_entity(*land)}, 0.6F};
}

bool is_peer_noun(const std::string& noun) {
  static const WordSet words("rival|opponent|adversary|interlocutor");
  return words.has(noun);
}

std::optional<EntityId> peer_of(const Draft& draft, const Discourse& discourse, const NominalSpan& nominal) {
  const auto owners = owners_of(draft, nominal);
  if (owners.empty()) return std::nullopt;
  std::vector<EntityId> others = co_arguments(draft, nominal.sentence, nominal.head, draft.result.mentions);
  others.insert(others.end(), owners.begin(), owners.end());
  constexpr double in_mind = 15.0;
  const auto rest = discourse.leading(
      [&](EntityId id) {
        return draft.entity(id).type == EntityType::person && discourse.weight(id) >= in_mind &&
               std::find(others.begin(), others.end(), id) == others.end();
      },
      2);
  if (rest.empty()) return std::nullopt;
  const auto mentions_of = [&](EntityId id) {
    return std::count_if(draft.result.mentions.begin(), draft.result.mentions.end(),
                         [&](const Mention& m) { return m.referents == std::vector{id}; });
  };
  if (rest.size() > 1 && mentions_of(rest[0]) <= mentions_of(rest[1])) return std::nullopt;
  return rest.front();
}

bool is_part_noun(const std::string& noun) { return part_of(noun) != nullptr; }

std::optional<EntityId> player_of(const Draft& draft, const NominalSpan& nominal) {
  const Part* part = part_of(nominal.lemma);
  if (part == nullptr) return std::nullopt;
  // who buys and who is bought stay so to the end of the text
  static const WordSet of_trade("buyer|acquirer|purchaser|seller|vendor|target");
  const bool trade = of_trade.has(nominal.lemma);
  const auto barred = co_arguments(draft, nominal.sentence, nominal.head, draft.result.mentions);
  // "his host" is another than he
  std::vector<EntityId> others = barred;
  const auto owners = owners_of(draft, nominal);
  others.insert(others.end(), owners.begin(), owners.end());
  static const WordSet of_visits("host|guest|visitor");
  if (of_visits.has(nominal.lemma) && !owners.empty())
    for (const EntityId id : local_subject(draft, nominal.sentence, nominal.head, draft.result.mentions).entities)
      others.push_back(id);
  if (of_visits.has(nominal.lemma)) return host_or_guest(draft, nominal, owners, others);
  // who has won or lost an election is told once, and the text goes on about others
  static const WordSet of_contests("winner|loser|victor"),
      choosing("elect|re-elect|reelect|choose|declare|proclaim|crown|pick|vote");
  const bool contest = of_contests.has(nominal.lemma), won = contest && nominal.lemma != "loser";
  // the deal is what the text opens with; what comes after may tell of older ones
  const auto& mentions = draft.result.mentions;
  for (std::size_t count = 0; count < mentions.size(); ++count) {
    const Mention* mention = &mentions[trade ? count : mentions.size() - 1 - count];
    if (!trade && mention->sentence + (contest ? 15 : 3) < nominal.sentence) break;
    if (mention->sentence == nominal.sentence && static_cast<int>(mention->tokens.begin) >= nominal.head) continue;
    if (mention->referents.size() != 1 ||
        std::find(others.begin(), others.end(), mention->referents[0]) != others.end())
      continue;
    const EntityType type = draft.entity(mention->referents[0]).type;
    if (type != EntityType::person && type != EntityType::organization) continue;
    const Sentence& sentence = draft.sentence(mention->sentence);
    const Token& head = sentence.tokens[static_cast<std::size_t>(mention->head)];
    if (head.head < 0) continue;
    const Token& above = sentence.tokens[static_cast<std::size_t>(head.head)];
    const bool within = head.relation == Relation::nmod && above.relation == Relation::obj &&
                        above.head >= 0;  // "lost the vote to Berg"
    const std::string verb =
        ascii_lower(sentence.tokens[static_cast<std::size_t>(within ? above.head : head.head)].lemma);
    if (head.relation == Relation::nsubj && acts(sentence, head.head, part->verbs)) return mention->referents[0];
    if (head.relation == Relation::obl_agent && part->verbs.has(verb))
      return mention->referents[0];  // "was met by Ali … his host"
    if (won && type == EntityType::person &&
        (head.relation == Relation::nsubj_pass || head.relation == Relation::obj) && choosing.has(verb))
      return mention->referents[0];
    if (!part->other_verbs.has(verb)) continue;
    const bool after_link = !part->link.empty() && mention->tokens.begin > 0 &&
                            ascii_lower(sentence.tokens[mention->tokens.begin - 1].form) == part->link;
    if (after_link || ((part->link.empty() || verb == "award" || verb == "congratulate") &&
                       (head.relation == Relation::obj || head.relation == Relation::nsubj_pass)))
      return mention->referents[0];
  }
  return std::nullopt;
}

}  // namespace chancery
