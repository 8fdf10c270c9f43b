// Finds countries inside longer words and names: "Russian-Kazakhstani", "Iran-backed", "Russian Foreign
// Ministry", "Reserve Bank of India". Each becomes a nested mention of the country.
#include <algorithm>

#include "entities/draft.hpp"

namespace chancery {
namespace {

// The hit that means a country, by name or by nationality. In a pair ("Baghdad-Erbil") capitals and known
// bodies count as well, inside a name large places do ("Brussels Conference").
std::vector<NameHit> state_hits(const KnowledgeBase& known, const std::string& norm, bool in_pair) {
  for (const NameHit& hit : known.find(norm)) {
    const KnownThing& thing = known.things()[static_cast<std::size_t>(hit.thing)];
    if (hit.kind == NameKind::surname) continue;
    const bool plain = hit.kind != NameKind::alias && hit.kind != NameKind::abbreviation;
    if (thing.type == EntityType::country && (plain || in_pair)) return {hit};
    if (thing.type == EntityType::place && (in_pair ? thing.metonym_of.has_value() || thing.population > 100000
                                                    : thing.capital || thing.population > 500000))
      return {hit};
    if (in_pair && thing.type == EntityType::organization && hit.kind == NameKind::abbreviation) return {hit};
  }
  return {};
}

NameSpan nested_name(const Draft& draft, int sentence, Span tokens, std::string_view text, std::vector<NameHit> hits,
                     bool in_pair) {
  NameSpan name;
  name.sentence = sentence;
  name.tokens = tokens;
  name.text = std::string(text);
  name.norm = normalize_name(text);
  name.adjective = hits.front().kind == NameKind::demonym_adjective || hits.front().kind == NameKind::demonym_people;
  name.metonym =
      in_pair && draft.known.things()[static_cast<std::size_t>(hits.front().thing)].type == EntityType::place;
  name.hits = std::move(hits);
  name.nested = true;
  return name;
}

// The token that covers these bytes of the word, if the tokenizer parted the word there; else the whole word.
Span tokens_of_part(const Sentence& sentence, const Word& word, Span part) {
  const std::uint32_t start = sentence.tokens[word.tokens.begin].span.begin + part.begin;
  for (std::uint32_t token = word.tokens.begin; token < word.tokens.end; ++token)
    if (sentence.tokens[token].span.begin == start && sentence.tokens[token].span.size() == part.size())
      return {token, token + 1};
  return word.tokens;
}

// "Papua New" before the "Guinea" of "Guinea-Australia", "Lanka" behind the "Sri" of "India-Sri": where the words
// beside a part of a pair make it the name of another state, that name.
std::optional<NameSpan> longer_state(const Draft& draft, int sentence, const std::vector<Word>& words, std::size_t at,
                                     Span part, bool before) {
  constexpr std::size_t most = 2;  // words beside the pair
  const Word& pair = words[at];
  std::string norm = normalize_name(pair.text.substr(part.begin, part.size()));
  std::optional<NameSpan> found;
  std::size_t other = at;
  for (std::size_t step = 0; step < most; ++step) {
    if (before ? other == 0 : other + 1 == words.size()) break;
    other = before ? other - 1 : other + 1;
    if (!words[other].capital || words[other].norm.empty()) break;
    norm = before ? words[other].norm + " " + norm : norm + " " + words[other].norm;
    auto hits = state_hits(draft.known, norm, false);
    if (hits.empty() || draft.known.things()[static_cast<std::size_t>(hits.front().thing)].type != EntityType::country)
      continue;
    const Span own = tokens_of_part(draft.sentence(sentence), pair, part);
    const Span tokens = before ? Span{words[other].tokens.begin, own.end} : Span{own.begin, words[other].tokens.end};
    found = nested_name(draft, sentence, tokens, draft.text_of(sentence, tokens), std::move(hits), false);
  }
  return found;
}

// "South American", "West African States": the word alone would mean another state, or none.
bool is_part_of_state(const Draft& draft, const NameSpan& outer, const Word& word) {
  static const WordSet plain("states|republic|kingdom|federation|islands|emirates|union");
  if (plain.has(ascii_lower(word.text))) return true;
  for (const NameHit& hit : outer.hits) {
    const EntityType type = draft.known.things()[static_cast<std::size_t>(hit.thing)].type;
    if (type == EntityType::country || type == EntityType::place) return true;
  }
  return false;
}

// "Ibero-American", "Pan-American": of many states, and not of the United States.
bool is_of_continents(const Word& word, const std::vector<Span>& parts) {
  static const WordSet fronts("ibero|pan|inter|afro|latin|meso|euro|luso|hispano|trans|all|intra|amer|indo|arab|asian");
  static const WordSet backs("american|america|african|africa|european|asian|arab");
  const auto text_of = [&](Span part) { return std::string_view(word.lower).substr(part.begin, part.size()); };
  return parts.size() == 2 && fronts.has(text_of(parts.front())) && backs.has(text_of(parts.back()));
}

// "Geneva-based": the town itself, not its state.
bool is_seat(const Word& word, Span last) {
  static const WordSet participles("based|born|headquartered|registered|incorporated|domiciled|listed|educated|bound");
  return participles.has(std::string_view(word.lower).substr(last.begin, last.size()));
}

// "Thun-based", "New Delhi-based": the town before the participle, whether it is known or not; with the words before
// that belong to it.
std::optional<NameSpan> seat(const Draft& draft, int sentence, const std::vector<Word>& words, std::size_t at,
                             Span part) {
  const Word& word = words[at];
  const std::string_view last = word.text.substr(part.begin, part.size());
  if (last.empty() || last[0] < 'A' || static_cast<unsigned char>(last[0]) > 'Z') {
    if (last.empty() || static_cast<unsigned char>(last[0]) < 0x80U) return std::nullopt;
  }
  NameSpan name;
  name.sentence = sentence;
  name.tokens = tokens_of_part(draft.sentence(sentence), word, part);
  name.cue = EntityType::place;
  std::string norm = normalize_name(last);
  std::size_t first = at;
  std::string longer = norm;
  for (std::size_t back = at; back-- > 0 && at - back <= 4;) {
    if (words[back].norm.empty() || (!words[back].capital && !lexicon::name_particles().has(words[back].lower))) break;
    longer = words[back].norm + " " + longer;
    if (std::any_of(draft.known.find(longer).begin(), draft.known.find(longer).end(), [&](const NameHit& hit) {
          return draft.known.things()[static_cast<std::size_t>(hit.thing)].type == EntityType::place;
        })) {
      norm = longer;
      first = back;
    }
  }
  name.tokens.begin = words[first].tokens.begin;
  if (first == at) name.tokens.begin = tokens_of_part(draft.sentence(sentence), word, part).begin;
  name.text = draft.text_of(sentence, name.tokens);
  name.norm = norm;
  for (const NameHit& hit : draft.known.find(norm)) {
    const EntityType type = draft.known.things()[static_cast<std::size_t>(hit.thing)].type;
    if (hit.kind != NameKind::surname && (type == EntityType::place || type == EntityType::country))
      name.hits.push_back(hit);
  }
  name.adjective = false;
  return name;
}

// "Yale-educated", "Sandhurst-trained": the known house of learning rather than its town.
std::optional<NameSpan> school(const Draft& draft, int sentence, const Word& word, const std::vector<Span>& parts) {
  static const WordSet participles("educated|trained|schooled");
  const auto text_of = [&](Span part) { return std::string_view(word.text).substr(part.begin, part.size()); };
  if (parts.size() != 2 || !participles.has(text_of(parts.back()))) return std::nullopt;
  const std::string_view text = text_of(parts.front());
  std::vector<NameHit> hits;
  for (const NameHit& hit : draft.known.find(normalize_name(text)))
    if (hit.kind != NameKind::surname &&
        draft.known.things()[static_cast<std::size_t>(hit.thing)].type == EntityType::organization)
      hits.push_back(hit);
  if (hits.empty()) return std::nullopt;
  const Span tokens = tokens_of_part(draft.sentence(sentence), word, parts.front());
  return nested_name(draft, sentence, tokens, text, std::move(hits), false);
}

// "African Union Transition Mission": the known body whose mission it is by its very name.
std::optional<NameSpan> parent_body(const Draft& draft, const NameSpan& outer) {
  static const WordSet organs(
      "mission|force|commission|secretariat|delegation|tribunal|agency|programme|office|operation|contingent|"
      "parliament|assembly");
  const auto& words = draft.words[static_cast<std::size_t>(outer.sentence)].words;
  const auto inside = [&](const Word& word) {
    return word.tokens.begin >= outer.tokens.begin && word.tokens.end <= outer.tokens.end;
  };
  const auto first = std::ranges::find_if(words, inside);
  const auto end = std::find_if_not(first, words.end(), inside);
  constexpr std::ptrdiff_t longest = 5;
  if (outer.cue != EntityType::organization || !outer.hits.empty() || end - first < 3 || !organs.has((end - 1)->lower))
    return std::nullopt;
  for (auto last = first + std::min(longest, end - first - 1); last - first > 1; --last) {
    std::string norm = first->norm;
    for (auto word = first + 1; word != last; ++word) norm += " " + word->norm;
    std::vector<NameHit> hits;
    for (const NameHit& hit : draft.known.find(norm))
      if (hit.kind != NameKind::surname &&
          draft.known.things()[static_cast<std::size_t>(hit.thing)].type == EntityType::organization)
        hits.push_back(hit);
    const Span tokens{first->tokens.begin, (last - 1)->tokens.end};
    if (!hits.empty())
      return nested_name(draft, outer.sentence, tokens, draft.text_of(outer.sentence, tokens), std::move(hits), false);
  }
  return std::nullopt;
}

// "the Permanent Council of the African Union": the known body behind "of" whose organ it is.
std::optional<NameSpan> body_of_organ(const Draft& draft, const NameSpan& outer) {
  static const WordSet organs(
      "council|committee|commission|board|assembly|secretariat|bureau|court|parliament|directorate|panel|department|"
      "mission");
  const auto& words = draft.words[static_cast<std::size_t>(outer.sentence)].words;
  const auto inside = [&](const Word& word) {
    return word.tokens.begin >= outer.tokens.begin && word.tokens.end <= outer.tokens.end;
  };
  const auto first = std::ranges::find_if(words, inside);
  const auto end = std::find_if_not(first, words.end(), inside);
  if (outer.cue != EntityType::organization || !outer.hits.empty() || end - first < 3) return std::nullopt;
  for (auto link = first + 1; link + 1 < end; ++link) {
    if (link->lower != "of" || !organs.has((link - 1)->lower)) continue;
    auto begin = link + 1;
    if (begin->lower == "the" && begin + 1 < end) ++begin;
    std::string norm = begin->norm;
    for (auto word = begin + 1; word != end; ++word) norm += " " + (word->norm.empty() ? word->lower : word->norm);
    std::vector<NameHit> hits;
    for (const NameHit& hit : draft.known.find(norm))
      if (hit.kind != NameKind::surname &&
          draft.known.things()[static_cast<std::size_t>(hit.thing)].type == EntityType::organization)
        hits.push_back(hit);
    const Span tokens{begin->tokens.begin, (end - 1)->tokens.end};
    if (!hits.empty())
      return nested_name(draft, outer.sentence, tokens, draft.text_of(outer.sentence, tokens), std::move(hits), false);
  }
  return std::nullopt;
}

}  // namespace

void find_demonyms(Draft& draft) {
  std::vector<NameSpan> found, covered;
  for (int index = 0; index < draft.sentence_count(); ++index) {
    const Sentence& sentence = draft.sentence(index);
    const auto& words = draft.words[static_cast<std::size_t>(index)].words;
    for (std::size_t at = 0; at < words.size(); ++at) {
      const Word& word = words[at];
      if (!word.capital) continue;
      const int outer = draft.name_at(index, word.tokens.begin);
      const bool whole = outer >= 0 && draft.names[static_cast<std::size_t>(outer)].tokens == word.tokens;
      const auto parts = hyphen_parts(word.text);
      if (is_of_continents(word, parts)) continue;
      if (parts.size() > 1 && !whole)
        if (auto hits = state_hits(draft.known, word.norm, false); !hits.empty()) {  // "Guinea-Bissau Peace Accord"
          found.push_back(nested_name(draft, index, word.tokens, word.text, std::move(hits), false));
          continue;
        }
      if (parts.size() > 1 && !(whole && !draft.names[static_cast<std::size_t>(outer)].hits.empty())) {
        if (auto house = school(draft, index, word, parts)) {
          covered.push_back(*house);
          found.push_back(std::move(*house));
          continue;
        }
        const bool based = is_seat(word, parts.back());
        if (based && parts.size() == 2) {
          if (auto town = seat(draft, index, words, at, parts.front())) {
            covered.push_back(*town);
            found.push_back(std::move(*town));
            continue;
          }
        }
        for (const Span part : parts) {
          const bool first = part.begin == parts.front().begin, last = part.begin == parts.back().begin;
          if (auto longer =
                  based || !(first || last) ? std::nullopt : longer_state(draft, index, words, at, part, first)) {
            found.push_back(std::move(*longer));
            continue;
          }
          const std::string_view text = word.text.substr(part.begin, part.size());
          auto hits = state_hits(draft.known, normalize_name(text), true);
          if (!hits.empty())
            found.push_back(
                nested_name(draft, index, tokens_of_part(sentence, word, part), text, std::move(hits), !based));
        }
      } else if (outer >= 0 && !whole &&
                 (draft.names[static_cast<std::size_t>(outer)].hits.empty() ||
                  (at > 0 && words[at - 1].lower == "in" &&
                   words[at - 1].tokens.begin >
                       draft.names[static_cast<std::size_t>(outer)].tokens.begin)) &&  // "University in Riga"
                 !draft.names[static_cast<std::size_t>(outer)].person_context &&
                 draft.names[static_cast<std::size_t>(outer)].label != NameType::person &&
                 !is_part_of_state(draft, draft.names[static_cast<std::size_t>(outer)], word)) {
        auto hits = state_hits(draft.known, word.norm, false);
        if (!hits.empty()) found.push_back(nested_name(draft, index, word.tokens, word.text, std::move(hits), false));
      }
    }
  }
  for (const NameSpan& name : draft.names) {
    auto body = parent_body(draft, name);
    if (!body) body = body_of_organ(draft, name);
    if (body) found.push_back(std::move(*body));
  }
  // "Tel" of "Tel Aviv-based" is no town of its own
  std::erase_if(draft.names, [&](const NameSpan& name) {
    return std::any_of(covered.begin(), covered.end(), [&](const NameSpan& town) {
      return town.sentence == name.sentence && town.tokens.begin <= name.tokens.begin &&
             name.tokens.end <= town.tokens.end;
    });
  });
  draft.names.insert(draft.names.end(), std::make_move_iterator(found.begin()), std::make_move_iterator(found.end()));
  draft.index_names();
}

}  // namespace chancery
