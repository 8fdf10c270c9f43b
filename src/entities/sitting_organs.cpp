#include "entities/sitting_organs.hpp"

#include <algorithm>

#include "entities/person_names.hpp"

namespace chancery {
namespace {

constexpr int heading = 4;  // sentences

// Parts of a body: whose they are stands behind "of".
const WordSet& organ_nouns() {
  static const WordSet nouns("conference|council|committee|assembly|commission|board|congress|bureau|authority");
  return nouns;
}

const WordSet& body_nouns() {
  static const WordSet nouns(
      "forum|union|community|organization|organisation|league|alliance|association|group|pact|initiative|cooperation|"
      "partnership|states");
  return nouns;
}

// A heading's words are read in small letters where they are no names: "Council of ministers".
bool is_of_name(const Word& word) {
  static const WordSet members("ministers|heads|state|government|leaders|presidents|representatives|foreign|permanent");
  return word.capital || members.has(word.lower) || organ_nouns().has(word.lower) || body_nouns().has(word.lower);
}

// "River Authority", "river authority"
bool is_before_noun(const std::vector<Word>& words, std::size_t at) {
  const auto is_noun = [&](std::size_t next) {
    return next < words.size() && (organ_nouns().has(words[next].lower) || body_nouns().has(words[next].lower));
  };
  return is_noun(at + 1) || is_noun(at + 2);
}

// Past the words of the name from `at` on, "of the" between them; its letters in brackets end it.
std::size_t end_of_name(const std::vector<Token>& tokens, const std::vector<Word>& words, std::size_t at) {
  static const WordSet links("of|the|and|for|on|in");
  std::size_t end = at;
  for (std::size_t word = at; word < words.size(); ++word) {
    if (word > at && tokens[words[word].tokens.begin - 1].form == "(") break;
    if (is_of_name(words[word]))
      end = word + 1;
    else if (!links.has(words[word].lower) && !is_before_noun(words, word))
      break;
  }
  return end;
}

// "Twelfth Ordinary Meeting of the Conference of Heads of State of the Union": "Conference …".
std::optional<Span> organ_in(const Draft& draft, int sentence) {
  static const WordSet sittings("meeting|session|sitting|summit"), links("of|the"), goes_on("of|for|on");
  constexpr std::size_t furthest = 3;  // words before the noun: "Ministerial Coordination"
  const auto& words = draft.words[static_cast<std::size_t>(sentence)].words;
  for (std::size_t at = 0; at + 3 < words.size(); ++at) {
    if (!sittings.has(words[at].lower) || words[at + 1].lower != "of") continue;
    const std::size_t begin = words[at + 2].lower == "the" ? at + 3 : at + 2;
    for (std::size_t noun = begin; noun < words.size() && noun <= begin + furthest; ++noun) {
      if ((noun == begin && !is_of_name(words[noun])) || links.has(words[noun].lower)) break;
      const bool of_more = noun + 2 < words.size() && goes_on.has(words[noun + 1].lower);
      const std::size_t end = of_more ? end_of_name(draft.sentence(sentence).tokens, words, noun) : noun + 1;
      if (organ_nouns().has(words[noun].lower) ? end > noun + 2 : noun > begin && body_nouns().has(words[noun].lower))
        return Span{words[begin].tokens.begin, words[end - 1].tokens.end};
    }
  }
  return std::nullopt;
}

// Whether the heading belongs to a text that calls itself a paper of several: "Final Communiqué of the …".
bool is_of_paper(const Draft& draft, int sentence) {
  static const WordSet kinds(
      "communiqué|communiquÉ|communique|declaration|statement|conclusions|outcome|decisions|minutes|resolution|"
      "resolutions|report|record");
  const auto& tokens = draft.sentence(sentence).tokens;
  if (tokens.empty() || tokens.back().form == ".") return false;
  std::string before = draft.article.text.substr(0, tokens.back().span.end);
  std::ranges::replace(before, '\n', ' ');
  const auto words = name_words(ascii_lower(before));
  return std::ranges::any_of(words, [](const std::string& word) { return kinds.has(word); });
}

std::string noun_of(const Draft& draft, EntityId organ) {
  for (const std::string& word : name_words(ascii_lower(draft.entity(organ).name)))
    if (organ_nouns().has(word) || body_nouns().has(word)) return word;
  return {};
}

// Gives the organ's name to the body that was called so far by the shorter one; false if it is none such.
bool call_in_full(Draft& draft, EntityId id, const std::string& shorter, const NameSpan& organ) {
  Entity& entity = draft.result.list[static_cast<std::size_t>(id)];
  if (entity.type != EntityType::organization || entity.known || entity.name != shorter) return false;
  entity.name = organ.text;
  entity.slug = slugify(organ.text);
  draft.add_alias(id, shorter);
  return true;
}

// "Council of Ministers of the Heron" is what was read of "Council of Ministers of the Heron River Authority".
std::optional<EntityId> read_in_part(Draft& draft, const NameSpan& organ) {
  for (const NameSpan& part : draft.names) {
    if (part.sentence != organ.sentence || part.tokens.begin != organ.tokens.begin ||
        part.tokens.end >= organ.tokens.end || part.entities.size() != 1)
      continue;
    if (call_in_full(draft, part.entities[0], part.text, organ)) return part.entities[0];
  }
  return std::nullopt;
}

// A heading in capitals names the organ as its text does: "Council for Trade".
std::string written_name(const Draft& draft, int sentence, Span tokens) {
  static const WordSet small("of|the|and|for|on|in");
  const auto& words = draft.sentence(sentence).tokens;
  const std::size_t begin = words[tokens.begin].span.begin;
  std::string text = draft.article.text.substr(begin, words[tokens.end - 1].span.end - begin);
  std::ranges::replace(text, '\n', ' ');
  if (!draft.words[static_cast<std::size_t>(sentence)].upper_case) return text;
  std::string name;
  for (const Word& word : draft.words[static_cast<std::size_t>(sentence)].words) {
    if (word.tokens.begin < tokens.begin || word.tokens.end > tokens.end) continue;
    name += (name.empty() ? "" : " ") + (small.has(word.lower) ? word.lower : capitalized(word.text));
  }
  return name;
}

// "… (COTED)": the body that the text calls so, and whose name in full it is.
std::optional<EntityId> body_in_brackets(Draft& draft, const NameSpan& organ) {
  const auto& tokens = draft.sentence(organ.sentence).tokens;
  const std::size_t at = organ.tokens.end;
  if (at + 2 >= tokens.size() || tokens[at].form != "(" || tokens[at + 2].form != ")") return std::nullopt;
  for (std::size_t id = 0; id < draft.result.list.size(); ++id)
    if (call_in_full(draft, static_cast<EntityId>(id), tokens[at + 1].form, organ)) return static_cast<EntityId>(id);
  return std::nullopt;
}

EntityId entity_called(Draft& draft, const NameSpan& organ) {
  for (const NameHit& hit : draft.known.find(organ.norm))
    if (draft.known.things()[static_cast<std::size_t>(hit.thing)].type == EntityType::organization)
      return draft.known_entity(hit.thing);
  for (std::size_t at = 0; at < draft.notes.size(); ++at)
    if (draft.result.list[at].type == EntityType::organization &&
        std::ranges::find(draft.notes[at].norms, organ.norm) != draft.notes[at].norms.end())
      return static_cast<EntityId>(at);
  if (const auto body = body_in_brackets(draft, organ)) return *body;
  if (const auto part = read_in_part(draft, organ)) return *part;
  return draft.new_entity(EntityType::organization, organ.text, false);
}

}  // namespace

std::optional<EntityId> name_sitting_organ(Draft& draft) {
  const int last = std::min(heading, static_cast<int>(draft.document.sentences.size()));
  for (int sentence = 0; sentence < last; ++sentence) {
    const auto tokens = organ_in(draft, sentence);
    if (!tokens || !is_of_paper(draft, sentence)) continue;
    NameSpan organ;
    organ.sentence = sentence;
    organ.tokens = *tokens;
    organ.text = written_name(draft, sentence, *tokens);
    organ.norm = normalize_name(organ.text);
    organ.cue = EntityType::organization;
    organ.confidence = 0.85F;
    organ.entities = {entity_called(draft, organ)};
    const EntityId found = organ.entities[0];
    bool named = false;
    for (NameSpan& other : draft.names) {
      if (other.sentence != sentence || other.entities.empty()) continue;
      named = named || other.tokens == *tokens;
      if (tokens->begin <= other.tokens.begin && other.tokens.end <= tokens->end)
        other.nested = true;
      else if (other.tokens.begin <= tokens->begin && tokens->end <= other.tokens.end)
        organ.nested = true;
    }
    if (!named) {
      draft.names.push_back(std::move(organ));
      draft.index_names();
    }
    return found;
  }
  return std::nullopt;
}

bool acts_as_organ(const Draft& draft, EntityId organ, int sentence, Span tokens) {
  static const WordSet of_sittings("open|begin|end|close|convene|gather|last|bring|conclude|adjourn|mark|coincide");
  const auto& words = draft.sentence(sentence).tokens;
  if (tokens.size() != 2 || ascii_lower(words[tokens.begin].form) != "the") return false;
  const Token& noun = words[tokens.begin + 1];
  if (noun.relation != Relation::nsubj || noun.head < 0) return false;
  const Token& verb = words[static_cast<std::size_t>(noun.head)];
  return verb.upos == Upos::verb && !of_sittings.has(ascii_lower(verb.lemma)) &&
         noun_of(draft, organ) == ascii_lower(noun.form);
}

bool goes_on_of(const Draft& draft, EntityId author, int sentence, int token) {
  static const WordSet pronouns("they|it");
  const auto is_main = [](const std::vector<Token>& words, const Token& word) {
    return word.relation == Relation::nsubj && word.head >= 0 &&
           words[static_cast<std::size_t>(word.head)].relation == Relation::root;
  };
  const auto& words = draft.sentence(sentence).tokens;
  const Token& pronoun = words[static_cast<std::size_t>(token)];
  if (sentence == 0 || !pronouns.has(ascii_lower(pronoun.form)) || !is_main(words, pronoun)) return false;
  const auto& before = draft.sentence(sentence - 1).tokens;
  const auto& mentions = draft.result.mentions;
  for (auto one = mentions.rbegin(); one != mentions.rend() && one->sentence + 1 >= sentence; ++one)
    if (one->sentence + 1 == sentence && one->referents.size() == 1 && one->referents[0] == author &&
        is_main(before, before[static_cast<std::size_t>(one->head)]))
      return true;
  return false;
}

}  // namespace chancery
