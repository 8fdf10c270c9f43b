#include "entities/untold_bearers.hpp"

#include <algorithm>

#include "entities/binding.hpp"
#include "entities/clause_arguments.hpp"
#include "entities/prominence.hpp"

namespace chancery {
namespace {

// "Mohammed bin Salman": named after his father, as houses that rule do it.
bool is_of_house(const Draft& draft, EntityId person) {
  const std::string name = " " + ascii_lower(draft.entity(person).name) + " ";
  return name.find(" bin ") != std::string::npos || name.find(" bint ") != std::string::npos ||
         name.find(" ibn ") != std::string::npos;
}

bool is_told_otherwise(const Draft& draft, EntityId person) {
  return !draft.notes[static_cast<std::size_t>(person)].callings.empty() ||
         std::any_of(draft.titles.begin(), draft.titles.end(),
                     [&](const TitleSpan& title) {
                       return std::find(title.holders.begin(), title.holders.end(), person) != title.holders.end();
                     }) ||
         std::any_of(draft.result.offices.begin(), draft.result.offices.end(),
                     [&](const OfficePhrase& phrase) { return phrase.holder == person; });
}

// Somebody of whom it is known what he is is that and nothing else.
bool is_known_otherwise(const Draft& draft, EntityId person) {
  return draft.entity(person).known && !draft.known.offices_of(*draft.entity(person).known).empty();
}

// "Wu, vice-minister of science, sat": the words beside the name say what he is.
bool is_explained(const Sentence& sentence, int name) {
  return std::any_of(sentence.tokens.begin(), sentence.tokens.end(),
                     [&](const Token& one) { return one.head == name && one.relation == Relation::appos; });
}

}  // namespace

std::optional<EntityId> untold_bearer(const Draft& draft, const Discourse& discourse, const TitleSpan& title) {
  static const WordSet ruling(
      "president|premier|minister|chancellor|secretary|governor|mayor|commissioner|king|queen|emir|sultan");
  const bool heir = title.key == "crown prince" || title.key == "prince";
  if (title.plural || (!heir && !ruling.has(title.noun))) return std::nullopt;
  const auto& tokens = draft.sentence(title.sentence).tokens;
  const int head = head_of(draft.sentence(title.sentence), title.tokens);
  const auto in_sentence = [&](EntityId id) {
    return std::ranges::any_of(draft.names_in(title.sentence),
                               [&](const NameSpan& name) { return means_only(name, id); }) ||
           std::any_of(draft.result.mentions.rbegin(), draft.result.mentions.rend(), [&](const Mention& one) {
             return one.sentence == title.sentence &&
                    std::find(one.referents.begin(), one.referents.end(), id) != one.referents.end();
           });
  };
  constexpr double in_mind = 12.0;
  const auto may_be = [&](EntityId id) {
    return draft.entity(id).type == EntityType::person && discourse.weight(id) >= in_mind &&
           !is_told_otherwise(draft, id) && !in_sentence(id);
  };
  for (auto one = draft.result.mentions.rbegin(); one != draft.result.mentions.rend();
       ++one)  // whom the words have meant before
    if (one->kind == MentionKind::office && one->referents.size() == 1)
      if (const int at = draft.title_at(one->sentence, static_cast<std::uint32_t>(one->head));
          at >= 0 && draft.titles[static_cast<std::size_t>(at)].key == title.key)
        if (const auto barred = co_arguments(draft, title.sentence, head, draft.result.mentions);
            draft.titles[static_cast<std::size_t>(at)].bodies.empty() &&
            std::find(barred.begin(), barred.end(), one->referents[0]) == barred.end())
          return one->referents[0];
  if (heir) return discourse.best([&](EntityId id) { return may_be(id) && is_of_house(draft, id); });
  const auto open = [&](EntityId id) { return may_be(id) && !is_known_otherwise(draft, id); };
  // "Berg opened the mine. “We are done,” the president said"
  const Relation role = tokens[static_cast<std::size_t>(head)].relation;
  const bool goes_on =
      is_subject(role) && (title.extent.begin < 3 || tokens.front().form == "\u201c" || tokens.front().form == "\"");
  if (goes_on)
    if (const LocalSubject last = subject_before(draft, title.sentence, draft.result.mentions);
        last.entities.size() == 1 && open(last.entities[0]) &&
        !is_explained(draft.sentence(title.sentence - 1), last.token))
      return last.entities[0];
  const auto told = protagonist_of(draft, Gender::unknown);
  return told && open(*told) ? told : std::nullopt;
}

bool is_told_soldier(const Draft& draft, EntityId person, int until) {
  static const WordSet words(
      "army|coup|junta|putsch|troops|soldier|soldiers|military|militia|barracks|paramilitary|commander|putschist|"
      "mutiny|battalion|brigade|uniform");
  constexpr std::uint32_t reach = 6;  // tokens between the two
  return std::any_of(draft.result.mentions.begin(), draft.result.mentions.end(), [&](const Mention& one) {
    if (one.sentence >= until || one.kind != MentionKind::name || one.referents != std::vector{person}) return false;
    const auto& tokens = draft.sentence(one.sentence).tokens;
    const std::size_t first = one.tokens.begin > reach ? one.tokens.begin - reach : 0,
                      end = std::min<std::size_t>(tokens.size(), one.tokens.end + reach);
    return std::any_of(tokens.begin() + static_cast<std::ptrdiff_t>(first),
                       tokens.begin() + static_cast<std::ptrdiff_t>(end),
                       [](const Token& word) { return words.has(ascii_lower(word.form)); });
  });
}

}  // namespace chancery
