#include "ingest/lead_in.hpp"

#include <string>
#include <vector>

#include "core/unicode.hpp"
#include "core/word_filter.hpp"
#include "core/word_set.hpp"
#include "ingest/line_shape.hpp"

namespace chancery {
namespace {

using Text = std::string_view;

constexpr std::size_t longest_lead = 400, most_words_after_verb = 9;

bool is_speech_verb(Text word) {
  static const WordSet verbs(
      "said|says|stated|states|added|adds|commented|comments|declared|declares|wrote|writes|remarked|noted|continued|"
      "told|statement|concluded|stressed|emphasized|emphasised|replied|responded|announced");
  return verbs.has(word);
}

// Common nouns that are part of a speaker's description: "a Foreign Office spokesman".
bool is_speaker_noun(Text word) {
  static const WordSet nouns(
      "spokesman|spokeswoman|spokesperson|minister|president|secretary|official|officials|ambassador|leader|leaders|"
      "chairman|chairwoman|chair|chief|director|commissioner|envoy|representative|ministry|government|foreign|prime|"
      "deputy|general|king|queen|chancellor|premier|mayor|governor|ministers|presidents|council|source|diplomat|he|she|"
      "they|it");
  return nouns.has(word);
}

// Words with which a sentence's opening adverbial begins.
bool begins_adverbial(Text word) {
  static const WordSet words(
      "in|on|at|after|before|following|during|speaking|commenting|responding|welcoming|reacting|today|earlier|later|"
      "yesterday|meanwhile|as|when|while|asked|ahead|referring|addressing|concluding|opening|for|by|with|also|marking");
  return words.has(word);
}

bool is_met_noun(Text word) {
  static const WordSet nouns("counterpart|colleague|host|guest|interlocutor");
  return nouns.has(word);
}

// The speaker in the words before the verb: the last stretch of names, offices and the small words
// between them.
Text speaker_before(Text lead) {
  const std::vector<Text> words = split_words(lead, 80);
  std::size_t first = words.size();
  while (first > 0) {
    const Text bare = bare_word(words[first - 1]);
    const std::string lower = ascii_lower(bare);
    if (!bare.empty() && !begins_upper(bare) && !is_name_particle(bare) && !is_speaker_noun(lower) && lower != "a" &&
        lower != "an") {
      break;
    }
    --first;
  }
  // "After talks with his counterpart, Per Holm, Minister Berg said": past the one who is named in passing.
  if (first > 0 && words[first - 1].back() == ',' && begins_adverbial(ascii_lower(bare_word(words[0]))) &&
      is_met_noun(ascii_lower(bare_word(words[first - 1]))))
    for (std::size_t at = first; at + 1 < words.size(); ++at)
      if (words[at].back() == ',') {
        first = at + 1;
        break;
      }
  if (first < words.size() && begins_adverbial(ascii_lower(bare_word(words[first])))) {
    // "In Oslo, Minister Berg said:"; without the comma nobody knows where the adverbial ends.
    while (first < words.size() && words[first].back() != ',') ++first;
    if (first < words.size()) ++first;
  }
  while (first < words.size() && !begins_upper(words[first]) &&
         !is_speaker_noun(ascii_lower(bare_word(words[first])))) {
    ++first;
  }
  if (first < words.size() && is_one_of(words[first], {"The", "A", "An"})) ++first;
  if (first >= words.size()) return {};
  const char* const begin = words[first].data();
  const char* end = words.back().data() + words.back().size();
  while (end > begin && (end[-1] == ',' || end[-1] == ' ')) --end;
  return {begin, static_cast<std::size_t>(end - begin)};
}

// "today", "this morning", "on Monday": when it was said, and small words between the speaker and the verb.
Text without_adverbs(Text before) {
  static const WordSet small(
      "today|yesterday|tonight|earlier|later|also|then|has|have|had|jointly|publicly|now|"
      "morning|afternoon|evening|this|last|night|on|monday|tuesday|wednesday|thursday|friday|saturday|sunday");
  for (;;) {
    before = trim(before);
    while (!before.empty() && before.back() == ',') before.remove_suffix(1);
    const std::size_t space = before.find_last_of(' ');
    const Text last = space == Text::npos ? before : before.substr(space + 1);
    if (last.empty() || space == Text::npos || !small.has(ascii_lower(bare_word(last)))) return before;
    before = before.substr(0, space);
  }
}

// "made the following", "issued a short joint": the giving of a statement before its noun.
Text without_giving(Text before) {
  static const WordSet giving(
      "made|issued|released|gave|delivered|published|posted|makes|issues|releases|gives|delivers|read|sent"),
      between("the|a|an|this|these|following|joint|short|brief|written|public|press|further|new|his|her|its|their|out");
  const std::vector<Text> words = split_words(before, 80);
  for (std::size_t at = words.size(); at-- > 0;) {
    const std::string word = ascii_lower(bare_word(words[at]));
    if (giving.has(word))
      return trim(before.substr(0, static_cast<std::size_t>(words[at].data() - before.data())));
    if (!between.has(word)) break;
  }
  return before;
}

// "The following statement was issued today by Anna Berg, Minister for Europe": who stands behind "by".
Text giver_behind(Text lead) {
  static const WordSet opening("the|this|a|following|below|here|text|full|joint|is|of|statement|press");
  static const WordSet noun("statement|statements|remarks|comment|comments|message|declaration"),
      was("is|was|has|were|are|of"),
      until("on|in|at|today|yesterday|following|after|regarding|concerning|about|to|when|during|as");
  const std::vector<Text> words = split_words(lead, 40);
  if (words.empty() || !opening.has(ascii_lower(bare_word(words[0])))) return {};
  bool named = false, told = false;
  for (std::size_t at = 0; at + 1 < words.size(); ++at) {
    const std::string word = ascii_lower(bare_word(words[at]));
    named = named || noun.has(word);
    told = told || was.has(word);
    if (!named || !told || (word != "by" && word != "from")) continue;
    std::size_t first = at + 1, last = first;
    if (is_one_of(words[first], {"the", "The", "a", "an"})) ++first;
    while (last < words.size() && !until.has(words[last])) ++last;
    if (first >= last) return {};
    const char* end = words[last - 1].data() + words[last - 1].size();
    while (end > words[first].data() && (end[-1] == ',' || end[-1] == ':')) --end;
    return {words[first].data(), static_cast<std::size_t>(end - words[first].data())};
  }
  return {};
}

}  // namespace

Text lead_in_speaker(Text lead) {
  if (lead.size() > longest_lead) return {};
  const std::size_t sentence = lead.rfind(". ");
  const Text last = sentence == Text::npos || !has_inner_sentence_end(lead) ? lead : trim(lead.substr(sentence + 1));
  if (const Text giver = giver_behind(last); !giver.empty()) return giver;
  const std::vector<Text> words = split_words(last, 80);
  for (std::size_t back = 1; back <= most_words_after_verb && back < words.size(); ++back) {
    const Text word = words[words.size() - back];
    if (!is_speech_verb(ascii_lower(bare_word(word)))) continue;
    const Text before = last.substr(0, static_cast<std::size_t>(word.data() - last.data()));
    const Text speaker = speaker_before(without_adverbs(without_giving(trim(before))));
    if (!speaker.empty()) return speaker;
  }
  return {};
}

}  // namespace chancery
