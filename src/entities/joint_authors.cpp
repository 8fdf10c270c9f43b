#include "entities/joint_authors.hpp"

#include <algorithm>

#include "entities/quotations.hpp"
#include "entities/speech.hpp"

namespace chancery {
namespace {

constexpr int opening = 14;                 // sentences in which a text says who writes it
constexpr int heading = 3;                  // those that may be its title
constexpr std::uint32_t longest_list = 90;  // tokens

bool is_form(const Sentence& sentence, std::uint32_t at, const WordSet& words) {
  return at < sentence.tokens.size() && words.has(ascii_lower(sentence.tokens[at].form));
}

// "the Peace and Security Council": what stands behind "and" is no name of its own, unless one stands before it.
bool is_rest_of_name(const Draft& draft, const NameSpan& name) {
  if (name.tokens.begin < 2) return false;
  const auto& tokens = draft.sentence(name.sentence).tokens;
  const std::uint32_t first = name.tokens.begin - 2;
  if (tokens[first + 1].form != "and" || tokens[first].form.empty() || tokens[first].form[0] < 'A' ||
      tokens[first].form[0] > 'Z')
    return false;
  return std::none_of(draft.names.begin(), draft.names.end(), [&](const NameSpan& other) {
    return other.sentence == name.sentence && !other.nested && !other.entities.empty() && other.tokens.begin <= first &&
           first < other.tokens.end;
  });
}

// The states and bodies named between the tokens, without those that are named inside of a longer name unless there are
// no others ("the 9th ASEAN Summit").
std::vector<EntityId> named_in(const Draft& draft, int sentence, std::uint32_t begin, std::uint32_t end,
                               bool nested = false) {
  std::vector<EntityId> found;
  for (const NameSpan& name : draft.names) {
    if (name.sentence != sentence || name.nested != nested || name.entities.size() != 1) continue;
    if (name.tokens.begin < begin || name.tokens.end > end) continue;
    static const WordSet titles("governments|government|ministers|leaders");
    if (is_rest_of_name(draft, name) || titles.has(ascii_lower(name.text))) continue;
    const EntityType type = draft.entity(name.entities[0]).type;
    if (type != EntityType::country && type != EntityType::organization) continue;
    if (std::find(found.begin(), found.end(), name.entities[0]) == found.end()) found.push_back(name.entities[0]);
  }
  if (found.empty() && !nested) return named_in(draft, sentence, begin, end, true);
  return found;
}

// "the 9th ASEAN Summit", "Statement of the African Union", where all is one name: the first body or state that is
// known by a part of it.
std::vector<EntityId> known_within(Draft& draft, int sentence, std::uint32_t begin, std::uint32_t end) {
  constexpr std::uint32_t longest = 6;
  for (std::uint32_t at = begin; at < end; ++at)
    for (std::uint32_t stop = std::min(end, at + longest); stop > at; --stop)
      for (const NameHit& hit : draft.known.find(normalize_name(draft.text_of(sentence, {at, stop})))) {
        const EntityType type = draft.known.things()[static_cast<std::size_t>(hit.thing)].type;
        if (type == EntityType::organization || type == EntityType::country) return {draft.known_entity(hit.thing)};
      }
  return {};
}

// "We, the President of A, Ana Duarte, and the President of B, Luis Mesa,": those who write by name, if there are
// several.
std::vector<EntityId> persons_in(const Draft& draft, int sentence, std::uint32_t begin, std::uint32_t end) {
  std::vector<EntityId> found;
  for (const NameSpan& name : draft.names_in(sentence)) {
    if (name.nested || name.adjective || name.entities.size() != 1) continue;
    if (name.tokens.begin < begin || name.tokens.end > end) continue;
    if (draft.entity(name.entities[0]).type == EntityType::person &&
        std::find(found.begin(), found.end(), name.entities[0]) == found.end())
      found.push_back(name.entities[0]);
  }
  return found.size() > 1 ? found : std::vector<EntityId>{};
}

// "We, the foreign ministers of A, B and C, met in …": up to the verb.
std::vector<EntityId> authors_beside_we(const Draft& draft, int index, const std::vector<Span>& quotations) {
  static const WordSet we("we"), comma(",|-|–|—"), article("the|as");
  const Sentence& sentence = draft.sentence(index);
  for (std::uint32_t at = 0; at + 2 < sentence.tokens.size(); ++at) {
    if (!is_form(sentence, at, we) || !is_form(sentence, at + 1, comma) || !is_form(sentence, at + 2, article))
      continue;
    if (is_quoted(quotations, sentence.tokens[at].span.begin)) continue;
    std::uint32_t end = at + 3;
    const auto last = std::min<std::uint32_t>(static_cast<std::uint32_t>(sentence.tokens.size()), end + longest_list);
    while (end < last && sentence.tokens[end].upos != Upos::verb && sentence.tokens[end].upos != Upos::aux) ++end;
    const auto persons = persons_in(draft, index, at + 2, end);
    return persons.empty() ? named_in(draft, index, at + 2, end) : persons;
  }
  return {};
}

// "Joint statement by the ministers of A, B and C on …", "Communiqué of the Volta Council".
std::vector<EntityId> authors_in_title(Draft& draft, int index) {
  static const WordSet kinds(
      "statement|communiqué|communiquÉ|communique|declaration|resolution|appeal|conclusions|outcome");
  static const WordSet writers("by|of|from|between");
  static const WordSet issued("issued|adopted|released|at|the|conclusion|close|end");
  static const WordSet rest(
      "on|regarding|concerning|about|at|in|following|after|to|during|for|condemning|calling|welcoming|marking|issued|:|"
      "-|–");
  const Sentence& sentence = draft.sentence(index);
  for (std::uint32_t at = 0; at + 1 < sentence.tokens.size() && at < 4; ++at) {
    if (!is_form(sentence, at, kinds)) continue;
    std::uint32_t begin = at + 1;
    if (begin < sentence.tokens.size() &&
        (is_form(sentence, begin, issued) && sentence.tokens[begin].upos == Upos::verb))
      while (begin < sentence.tokens.size() && is_form(sentence, begin, issued)) ++begin;
    static const WordSet by("by|from");
    if (!is_form(sentence, begin,
                 writers))  // "statement on the vote by A and B", but not "The statement, which was signed by"
      while (begin < sentence.tokens.size() && !is_form(sentence, begin, by)) {
        if (at > 0 && sentence.tokens.back().form != ".")  // "Coral Islands Forum Communiqué"
          if (auto found = named_in(draft, index, 0, at); !found.empty()) return found;
        if (sentence.tokens[begin].upos == Upos::verb || sentence.tokens[begin].upos == Upos::aux ||
            sentence.tokens[begin].form == ",")
          return {};
        ++begin;
      }
    if (begin >= sentence.tokens.size())
      return at > 0 && sentence.tokens.back().form != "." ? named_in(draft, index, 0, at) : std::vector<EntityId>{};
    std::uint32_t end = begin + 1;
    while (end < sentence.tokens.size() && !is_form(sentence, end, rest)) ++end;
    auto found = named_in(draft, index, begin, end);
    return found.empty() ? known_within(draft, index, begin, end) : found;
  }
  return {};
}

// "The Union condemns the arrests. We urge …", under the title of a statement that names nobody: who takes its stand in
// it.
std::vector<EntityId> authors_by_stand(const Draft& draft, int index) {
  static const WordSet stands(
      "condemn|welcome|urge|call|reject|support|express|deplore|reaffirm|reiterate|commend|regret|denounce|appeal|"
      "congratulate|extend|follow|take");
  const Sentence& sentence = draft.sentence(index);
  for (std::uint32_t at = 0; at < sentence.tokens.size(); ++at) {
    const Token& subject = sentence.tokens[at];
    if (subject.relation != Relation::nsubj || subject.head < 0) continue;
    const Token& verb = sentence.tokens[static_cast<std::size_t>(subject.head)];
    if (verb.relation != Relation::root || verb.xpos != "VBZ" || !stands.has(ascii_lower(verb.lemma))) continue;
    const int name = draft.name_at(index, at);
    if (name < 0 || draft.names[static_cast<std::size_t>(name)].entities.size() != 1) return {};
    const EntityId who = draft.names[static_cast<std::size_t>(name)].entities[0];
    const EntityType type = draft.entity(who).type;
    return type == EntityType::country || type == EntityType::organization ? std::vector{who} : std::vector<EntityId>{};
  }
  return {};
}

// "The following statement was released by the governments of A and B", "The ministers of A and B issued the following
// statement", "… made this joint declaration:".
std::vector<EntityId> authors_of_following(const Draft& draft, int index) {
  static const WordSet kinds("statement|communiqué|communique|declaration|appeal"), following("following"), by("by");
  static const WordSet issuing("release|issue|make|publish|adopt|deliver|agree|give");
  const Sentence& sentence = draft.sentence(index);
  const auto size = static_cast<std::uint32_t>(sentence.tokens.size());
  bool told = false, announced = size > 0 && sentence.tokens.back().form == ":";
  std::uint32_t verb = size;
  for (std::uint32_t at = 0; at < size; ++at) {
    told = told || is_form(sentence, at, kinds);
    announced = announced || is_form(sentence, at, following);
    if (verb == size && sentence.tokens[at].upos == Upos::verb && issuing.has(ascii_lower(sentence.tokens[at].lemma)))
      verb = at;
  }
  if (!told || !announced || verb == size) return {};
  for (std::uint32_t at = verb; at + 1 < size; ++at)
    if (is_form(sentence, at, by)) return named_in(draft, index, at + 1, size);
  return named_in(draft, index, 0, verb);
}

bool is_statement(const Draft& draft, int index, std::uint32_t farthest = 4) {
  static const WordSet kinds("statement|communiqué|communiquÉ|communique|declaration");
  const Sentence& sentence = draft.sentence(index);
  for (std::uint32_t at = 0; at + 1 < sentence.tokens.size() && at < farthest; ++at)
    if (is_form(sentence, at, kinds)) return !sentence.tokens.empty() && sentence.tokens.back().form != ".";
  return false;
}

}  // namespace

std::vector<EntityId> joint_authors(Draft& draft) {
  const auto& quotations = draft.quotations;
  const int count = static_cast<int>(draft.document.sentences.size());
  const auto in_turn = [&](int index) { return turn_speaker(draft, index).has_value(); };
  for (int index = 0; index < std::min(count, opening); ++index)
    if (!in_turn(index))
      if (auto found = authors_beside_we(draft, index, quotations); !found.empty()) return found;
  if (draft.sitting_organ) return {*draft.sitting_organ};
  for (int index = 0; index < std::min(count, heading); ++index)
    if (!in_turn(index))
      if (auto found = authors_in_title(draft, index); !found.empty()) return found;
  for (int index = 0; index < std::min(count, opening); ++index)
    if (!in_turn(index) && !is_quoted(quotations, draft.sentence(index).tokens[0].span.begin))
      if (auto found = authors_of_following(draft, index); found.size() > 1) return found;
  for (int index = 0; index < std::min(count, heading); ++index)
    if (!in_turn(index) && is_statement(draft, index))
      for (int lead = index + 1; lead < std::min(count, opening); ++lead)
        if (!in_turn(lead))
          if (auto found = authors_by_stand(draft, lead); !found.empty()) return found;
  return {};
}

std::optional<EntityId> state_of_statement(const Draft& draft) {
  constexpr std::uint32_t farthest = 12;  // "Statement by the foreign ministers of the Group of Seven on Mali"
  static const WordSet about("on|in|regarding|concerning|about");
  const int count = std::min(static_cast<int>(draft.document.sentences.size()), heading);
  std::optional<EntityId> found;
  for (const NameSpan& name : draft.names) {
    if (name.sentence >= count) break;
    if (name.adjective || name.entities.size() != 1 || draft.entity(name.entities[0]).type != EntityType::country)
      continue;
    const Sentence& title = draft.sentence(name.sentence);
    const std::uint32_t first = name.tokens.begin;
    const bool opens = first == 0 && name.tokens.end < title.tokens.size() && title.tokens[name.tokens.end].form == ":";
    if (!opens && (first == 0 || !is_form(title, first - 1, about))) continue;
    if (!is_statement(draft, name.sentence, farthest)) continue;
    if (found && *found != name.entities[0]) return std::nullopt;
    found = name.entities[0];
  }
  return found;
}

}  // namespace chancery
