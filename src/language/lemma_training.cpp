#include "language/lemma_training.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>
#include <limits>
#include <map>
#include <optional>
#include <set>
#include <string>

#include "core/error.hpp"
#include "language/english_inflection.hpp"
#include "language/lemma_key.hpp"
#include "language/section_io.hpp"

namespace chancery {
namespace {

// An ending must turn up in that many different words to get a rule, and most of them must follow it.
constexpr std::size_t least_words = 3;
constexpr double least_share = 0.6;

struct Script {
  std::size_t strip = 0;
  Casing casing = Casing::to_lower;
  std::string append;
  friend auto operator<=>(const Script&, const Script&) = default;
};

// The shortest change from form to lemma.
std::optional<Script> script_between(const LemmaForm& form, const std::string& lemma) {
  std::optional<Script> best;
  std::size_t best_cost = std::numeric_limits<std::size_t>::max();
  std::string cased;
  for (const Casing casing : {Casing::to_lower, Casing::keep, Casing::capitalize}) {
    apply_casing(form, casing, cased);
    const std::size_t shared = static_cast<std::size_t>(std::ranges::mismatch(cased, lemma).in1 - cased.begin());
    const std::size_t cost = cased.size() + lemma.size() - 2 * shared;
    if (cost >= best_cost || cased.size() - shared > 255) continue;
    best_cost = cost;
    best = Script{cased.size() - shared, casing, lemma.substr(shared)};
  }
  return best;
}

struct Word {
  std::string lower;
  LemmaTags tags;
  friend auto operator<=>(const Word&, const Word&) = default;
};

using Votes = std::map<Script, std::size_t>;

const Script& winner(const Votes& votes) {
  return std::ranges::max_element(votes, {}, [](const auto& vote) { return vote.second; })->first;
}

std::map<Word, Script> known_words(std::span<const Treebank* const> treebanks) {
  std::map<Word, Votes> counts;
  LemmaForm form;
  for (const Treebank* treebank : treebanks)
    for (const Sentence& sentence : treebank->document.sentences)
      for (const Token& token : sentence.tokens) {
        if (token.lemma.empty()) continue;
        form.assign(token.form);
        if (const auto script = script_between(form, token.lemma))
          ++counts[{form.lower, lemma_tags(token, form.letter_case)}][*script];
      }
  std::map<Word, Script> words;
  for (const auto& [word, votes] : counts) words.emplace(word, winner(votes));
  return words;
}

// Inflected forms: of the irregular words, where the treebanks have a few mistakes, and, as far as the treebanks lack
// them, of all words that they hold in their base form.
void add_inflections(std::span<const Treebank* const> treebanks, std::map<Word, Script>& words) {
  LemmaForm form;
  Upos upos = Upos::verb;
  bool irregular = true;
  const auto add = [&](const std::string& inflected, std::string_view xpos, const std::string& lemma) {
    Token token;
    token.upos = upos;
    token.xpos = xpos;
    form.assign(inflected);
    const auto script = script_between(form, lemma);
    const Word word{form.lower, lemma_tags(token, form.letter_case)};
    if (script && irregular) words.insert_or_assign(word, *script);
    if (script && !irregular) words.emplace(word, *script);
  };
  list_irregular_verbs(add);
  upos = Upos::noun;
  list_irregular_nouns(add);
  irregular = false;

  std::set<std::pair<Upos, std::string>> bases;
  for (const Treebank* treebank : treebanks)
    for (const Sentence& sentence : treebank->document.sentences)
      for (const Token& token : sentence.tokens) {
        const bool base = token.xpos == "VB" || token.xpos == "VBP" || token.xpos == "NN";
        const bool plain = std::ranges::all_of(token.form, [](char c) { return c >= 'a' && c <= 'z'; });
        if (base && plain && token.form == token.lemma && (token.upos == Upos::verb || token.upos == Upos::noun))
          bases.emplace(token.upos, token.form);
      }
  for (const auto& [tag, base] : bases) {
    upos = tag;
    if (tag == Upos::verb)
      inflect_verb(base, add);
    else
      inflect_noun(base, add);
  }
}

using Entries = std::map<std::uint64_t, Script>;

// The script that the lemmatiser would find, with endings of at most that length for the word's own letter case.
const Script* script_for(const Entries& entries, const Word& word, std::size_t longest) {
  const auto find = [&](std::uint64_t key) {
    const auto found = entries.find(key);
    return found == entries.end() ? nullptr : &found->second;
  };
  return find_lemma_entry(word.tags, word.lower, longest, find);
}

// Adds rules for short endings first, so that a longer one is kept only where it says something else.
void add_rules(const std::map<Word, Script>& words, LetterCase letter_case, Entries& entries) {
  for (std::size_t length = 0; length <= longest_lemma_suffix; ++length) {
    std::map<std::pair<LemmaTags, std::string>, Votes> votes;
    for (const auto& [word, script] : words)
      if (word.tags.letter_case == letter_case && word.lower.size() >= length)
        ++votes[{word.tags, word.lower.substr(word.lower.size() - length)}][script];
    for (const auto& [key, scripts] : votes) {
      const auto& [tags, ending] = key;
      std::size_t total = 0;
      for (const auto& [script, count] : scripts) total += count;
      const Script& best = winner(scripts);
      const auto share = static_cast<double>(scripts.at(best)) / static_cast<double>(total);
      if (total < least_words || share < least_share || best.strip > length) continue;
      const Script* shorter = script_for(entries, {ending, tags}, length == 0 ? 0 : length - 1);
      if (!shorter || *shorter != best) entries.insert_or_assign(lemma_suffix_key(tags.own, ending), best);
    }
  }
}

void add_exceptions(const std::map<Word, Script>& words, LetterCase letter_case, Entries& entries) {
  for (const auto& [word, script] : words) {
    if (word.tags.letter_case != letter_case) continue;
    const Script* rule = script_for(entries, word, longest_lemma_suffix);
    if (!rule || *rule != script) entries.insert_or_assign(lemma_word_key(word.tags.own, word.lower), script);
  }
}

std::vector<std::byte> write_table(const Entries& entries) {
  std::map<Script, std::uint16_t> indexes;
  for (const auto& [key, script] : entries) indexes.emplace(script, std::uint16_t{0});
  if (indexes.size() > std::numeric_limits<std::uint16_t>::max())
    throw Error(ErrorCode::input, "the treebanks hold too many irregular lemmas; are the lemma columns right?");
  SectionWriter writer;
  writer.number(static_cast<std::uint32_t>(indexes.size()));
  std::uint16_t next = 0;
  for (auto& [script, index] : indexes) {
    index = next++;
    writer.number(static_cast<std::uint8_t>(script.strip));
    writer.number(static_cast<std::uint8_t>(script.casing));
    writer.string(script.append);
  }
  const std::size_t size = std::bit_ceil(entries.size() * 3 / 2 + 2);
  std::vector<std::uint64_t> keys(size);
  std::vector<std::uint16_t> values(size);
  for (const auto& [key, script] : entries) {
    std::size_t at = key & (size - 1);
    while (keys[at] != 0) at = (at + 1) & (size - 1);
    keys[at] = key;
    values[at] = indexes.at(script);
  }
  writer.array<std::uint64_t>(keys);
  writer.array<std::uint16_t>(values);
  return writer.take();
}

}  // namespace

std::vector<std::byte> train_lemmas(std::span<const Treebank* const> treebanks) {
  std::map<Word, Script> words = known_words(treebanks);
  add_inflections(treebanks, words);
  Entries entries;
  for (const LetterCase letter_case :
       {LetterCase::lower, LetterCase::capitalized, LetterCase::capitals, LetterCase::mixed}) {
    add_rules(words, letter_case, entries);
    add_exceptions(words, letter_case, entries);
  }
  return write_table(entries);
}

}  // namespace chancery
