// Relative pronouns, and "herself" beside a name.
#include <algorithm>
#include <optional>

#include "entities/binding.hpp"
#include "entities/coreference.hpp"

namespace chancery {
namespace {

// The mention that ends right before the pronoun, or before the preposition that leads it.
const Mention* mention_before(const Draft& draft, int sentence_index, int token, const std::vector<Mention>& mentions,
                              bool persons) {
  const auto& tokens = draft.sentence(sentence_index).tokens;
  int end = token;
  while (end > 0 && (tokens[static_cast<std::size_t>(end) - 1].upos == Upos::adp ||
                     tokens[static_cast<std::size_t>(end) - 1].form == ","))
    --end;
  const Mention* nearest = nullptr;
  const auto fits = [&](const Mention& mention) {
    const bool person = draft.entity(mention.referents[0]).type == EntityType::person;
    return person == persons;
  };
  for (auto one = mentions.rbegin(); one != mentions.rend() && one->sentence >= sentence_index; ++one) {
    if (one->sentence != sentence_index || one->referents.empty() || static_cast<int>(one->tokens.end) != end) continue;
    if (one->kind == MentionKind::adjective || (nearest != nullptr && fits(*nearest) >= fits(*one))) continue;
    nearest = &*one;
  }
  return nearest;
}

// "The government of Sheikh Berg, which …", "a panel led by Ana Duarte, the minister, which": what is named before the
// person.
std::optional<EntityId> thing_before(const Draft& draft, int sentence_index, int token,
                                     const std::vector<Mention>& mentions) {
  constexpr std::uint32_t reach = 12;  // tokens
  const Mention* nearest = nullptr;
  for (auto one = mentions.rbegin(); one != mentions.rend() && one->sentence >= sentence_index; ++one) {
    if (one->sentence != sentence_index || one->referents.size() != 1 || static_cast<int>(one->tokens.end) > token)
      continue;
    if (one->kind == MentionKind::adjective || one->kind == MentionKind::pronoun ||
        one->tokens.end + reach < static_cast<std::uint32_t>(token))
      continue;
    if (draft.entity(one->referents[0]).type == EntityType::person) continue;
    if (nearest == nullptr || one->tokens.end > nearest->tokens.end) nearest = &*one;
  }
  return nearest == nullptr ? std::nullopt : std::optional(nearest->referents[0]);
}

}  // namespace

Resolved resolve_relative(const Draft& draft, int sentence_index, int token, const std::vector<Mention>& mentions) {
  const Sentence& sentence = draft.sentence(sentence_index);
  const std::string form = ascii_lower(sentence.tokens[static_cast<std::size_t>(token)].form);
  const bool personal = form == "who" || form == "whom";
  const auto fits = [&](const std::vector<EntityId>& referents) {
    const bool person = std::all_of(referents.begin(), referents.end(),
                                    [&](EntityId id) { return draft.entity(id).type == EntityType::person; });
    return personal ? person : form != "which" || !person;
  };
  const Mention* beside = mention_before(draft, sentence_index, token, mentions, personal);
  int at = token;
  for (int steps = 0; at >= 0 && steps < 16; ++steps) {
    const Token& one = sentence.tokens[static_cast<std::size_t>(at)];
    if (one.relation == Relation::acl_relcl && one.head >= 0 && one.head < token) {
      const bool many = is_plural_clause(sentence, at), single = is_singular_clause(sentence, at);
      // "Peru, the giant which …": the name that the noun stands beside
      int noun = one.head;
      for (int up = 0; up < 3 && noun >= 0 && mention_at_head(mentions, sentence_index, noun) == nullptr &&
                       sentence.tokens[static_cast<std::size_t>(noun)].relation == Relation::appos;
           ++up)
        noun = sentence.tokens[static_cast<std::size_t>(noun)].head;
      auto found = row_at_head(draft, sentence_index, noun, token, mentions);
      const Mention* own = mention_at_head(mentions, sentence_index, noun);
      // "the normalisation of ties between Chad and Mali, which is backed by Peru": neither of the pair
      if (form == "which" && beside != nullptr) {
        const Token& last = sentence.tokens[static_cast<std::size_t>(beside->head)];
        if (last.relation == Relation::conj && last.head > one.head)
          return own == nullptr ? Resolved{} : Resolved{own->referents, 0.7F};
      }
      // "Chad and Niger, which has …"
      if (found.size() > 1 && single && beside != nullptr && beside->referents.size() == 1)
        found = beside->referents;
      else if (found.size() > 1 && !many && own != nullptr && noun != one.head)
        found = own->referents;
      if (!found.empty() && fits(found)) return {found, 0.85F};
      if (!found.empty() && form == "which")
        if (const auto thing = thing_before(draft, sentence_index, token, mentions)) return {{*thing}, 0.6F};
      // "spoke with Berg, after which they signed": not after a person
      static const WordSet times("after|before|during|following");
      if (form == "which" && token > 0 && !fits(found) &&
          times.has(ascii_lower(sentence.tokens[static_cast<std::size_t>(token) - 1].form)))
        return {};
      if (!found.empty() && !personal) return {found, 0.6F};
      if (const auto& tag = sentence.tokens[static_cast<std::size_t>(noun)].xpos;
          !found.empty() && (tag == "NNPS" || tag == "NNS"))
        return {found, 0.7F};  // "the Emiratis, who …"
      // "Feld, a graduate of the School of Mines who …": the person to whom the noun belongs
      int owner = one.head;
      for (int up = 0; personal && up < 4 && owner >= 0; ++up) {
        owner = sentence.tokens[static_cast<std::size_t>(owner)].head;
        const Mention* person = owner >= 0 ? mention_at_head(mentions, sentence_index, owner) : nullptr;
        if (person != nullptr && fits(person->referents)) return {person->referents, 0.75F};
      }
      break;
    }
    at = one.head;
  }
  if (beside == nullptr) return {};
  return {beside->referents, 0.7F};
}

std::optional<Resolved> resolve_emphatic(const Draft& draft, int sentence_index, int token,
                                         const std::vector<Mention>& mentions) {
  const auto& tokens = draft.sentence(sentence_index).tokens;
  static const WordSet reflexive("himself|herself|itself");
  const std::string lower = ascii_lower(tokens[static_cast<std::size_t>(token)].form);
  if (!reflexive.has(lower) || token == 0) return std::nullopt;
  int end = token;
  static const WordSet conceding("though|although|while|if|albeit|once");  // "Cuba, though itself short of everything,"
  if (end > 1 && conceding.has(ascii_lower(tokens[static_cast<std::size_t>(end) - 1].form))) --end;
  const bool inserted = end > 1 && tokens[static_cast<std::size_t>(end) - 1].form == ",";
  if (end < token && !inserted) return std::nullopt;
  const Mention* before = mention_before(draft, sentence_index, end, mentions, lower != "itself");
  // "as has Chad itself"
  if (!inserted && (before == nullptr || before->kind != MentionKind::name ||
                    before->tokens.end != static_cast<std::uint32_t>(token) ||
                    (draft.entity(before->referents[0]).type == EntityType::person) != (lower != "itself")))
    return std::nullopt;
  if (before == nullptr) return std::nullopt;
  return Resolved{before->referents, 0.8F};
}

}  // namespace chancery
