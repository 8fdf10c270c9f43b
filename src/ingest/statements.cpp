#include "ingest/statements.hpp"

#include <string>
#include <vector>

#include "core/unicode.hpp"
#include "ingest/line_shape.hpp"
#include "ingest/word_list.hpp"

namespace chancery {
namespace {

using Text = std::string_view;

constexpr std::size_t longest_lead = 400, most_words_after_verb = 9;

bool is_opening(char32_t c) { return c == U'“' || c == U'"' || c == U'«' || c == U'„' || c == U'‘'; }
bool is_closing(char32_t c) { return c == U'”' || c == U'"' || c == U'»'; }

bool begins_quoted(Text line) { return is_opening(code_point_at(line, 0).value); }

bool ends_quoted(Text line) {
  line = trim(line);
  return is_closing(code_point_before(line, line.size()).value);
}

bool is_speech_verb(Text word) {
  static const WordList verbs(
      "said|says|stated|states|added|adds|commented|comments|declared|declares|wrote|writes|remarked|noted|continued|"
      "told|statement|concluded|stressed|emphasized|emphasised|replied|responded|announced");
  return verbs.contains(word);
}

// Common nouns that are part of a speaker's description: "a Foreign Office spokesman".
bool is_speaker_noun(Text word) {
  static const WordList nouns(
      "spokesman|spokeswoman|spokesperson|minister|president|secretary|official|officials|ambassador|leader|leaders|"
      "chairman|chairwoman|chair|chief|director|commissioner|envoy|representative|ministry|government|foreign|prime|"
      "deputy|general|king|queen|chancellor|premier|mayor|governor|ministers|presidents|council|source|diplomat|he|she|"
      "they|it");
  return nouns.contains(word);
}

// Words with which a sentence's opening adverbial begins.
bool begins_adverbial(Text word) {
  static const WordList words(
      "in|on|at|after|before|following|during|speaking|commenting|responding|welcoming|reacting|today|earlier|later|"
      "yesterday|meanwhile|as|when|while|asked|ahead|referring|addressing|concluding|opening|for|by|with|also|marking");
  return words.contains(word);
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

// The speaker where the paragraph hands over to somebody's words at its colon.
Text read_lead_in(Text line, std::size_t colon) {
  const Text lead = line.substr(0, colon);
  if (lead.size() > longest_lead) return {};
  const std::size_t sentence = lead.rfind(". ");
  const Text last = sentence == Text::npos || !has_inner_sentence_end(lead) ? lead : trim(lead.substr(sentence + 1));
  const std::vector<Text> words = split_words(last, 80);
  for (std::size_t back = 1; back <= most_words_after_verb && back < words.size(); ++back) {
    const Text word = words[words.size() - back];
    if (!is_speech_verb(ascii_lower(bare_word(word)))) continue;
    Text before = trim(last.substr(0, static_cast<std::size_t>(word.data() - last.data())));
    // "made the following statement", "issued a statement"
    for (const Text phrase : {"made the following", "issued the following", "made this", "issued this", "issued a",
                              "made a", "gave the following", "has", "has also", "also"}) {
      if (before.size() > phrase.size() && before.substr(before.size() - phrase.size()) == phrase) {
        before = trim(before.substr(0, before.size() - phrase.size()));
        break;
      }
    }
    const Text speaker = speaker_before(before);
    if (!speaker.empty()) return speaker;
  }
  return {};
}

// Where a speech that opens inside this paragraph is still open at its end: "X said: “We …".
std::size_t open_quote_colon(Text line) {
  for (const Text sign : {Text(": “"), Text(": \""), Text(":“"), Text(": «")}) {
    const std::size_t at = line.find(sign);
    if (at == Text::npos || at > longest_lead) continue;
    if (!ends_quoted(line)) return at;
  }
  return Text::npos;
}

class StatementFinder {
 public:
  explicit StatementFinder(Outline& outline) : outline_(outline) {}

  void find() {
    for (std::size_t i = 0; i + 1 < outline_.entries.size(); ++i) {
      const OutlineEntry& entry = outline_.entries[i];
      if (entry.part != Part::body || entry.statement) continue;
      const Text line = outline_.line(entry);
      const bool hands_over = !line.empty() && line.back() == ':';
      const std::size_t colon = hands_over ? line.size() - 1 : open_quote_colon(line);
      if (colon == Text::npos) continue;
      const std::size_t end = begins_quoted(next_line(i)) ? end_of_quoted(i + 1)
                              : hands_over                ? end_of_plain(i + 1)
                                                          : i + 1;
      if (end == i + 1) continue;
      const Text speaker = read_lead_in(line, colon);
      if (!speaker.empty()) mark(i + 1, end, speaker);
    }
  }

 private:
  [[nodiscard]] Text next_line(std::size_t i) const {
    for (std::size_t j = i + 1; j < outline_.entries.size(); ++j) {
      if (outline_.entries[j].part != Part::aside) return outline_.line(outline_.entries[j]);
    }
    return {};
  }

  [[nodiscard]] bool ends_statement(std::size_t i) const {
    const OutlineEntry& entry = outline_.entries[i];
    return entry.part == Part::headline || (entry.part == Part::body && outline_.line(entry).back() == ':');
  }

  // One past the last paragraph of a speech whose paragraphs begin with quotation marks.
  [[nodiscard]] std::size_t end_of_quoted(std::size_t from) const {
    std::size_t end = from;
    for (std::size_t i = from; i < outline_.entries.size() && !ends_statement(i); ++i) {
      if (outline_.entries[i].part == Part::aside) continue;
      const Text line = outline_.line(outline_.entries[i]);
      // A mark closed inside the paragraph hands the word back to the reporter.
      if (!begins_quoted(line) || (!ends_quoted(line) && closes_inside(line))) break;
      end = i + 1;
    }
    return end;
  }

  static bool closes_inside(Text line) {
    for (std::size_t at = 1; at < line.size();) {
      const CodePoint c = code_point_at(line, at);
      if (is_closing(c.value)) return true;
      at += c.size;
    }
    return false;
  }

  // One past the last paragraph that speaks of "I" or "we" before the next lead-in or headline.
  [[nodiscard]] std::size_t end_of_plain(std::size_t from) const {
    std::size_t end = from;
    for (std::size_t i = from; i < outline_.entries.size() && !ends_statement(i); ++i) {
      if (outline_.entries[i].part == Part::body && speaks_in_first_person(outline_.line(outline_.entries[i])))
        end = i + 1;
    }
    return end;
  }

  void mark(std::size_t from, std::size_t end, Text speaker) {
    const auto begin = static_cast<std::uint32_t>(speaker.data() - outline_.text.data());
    outline_.statements.push_back({begin, begin + static_cast<std::uint32_t>(speaker.size())});
    for (std::size_t i = from; i < end; ++i) {
      outline_.entries[i].statement = static_cast<int>(outline_.statements.size()) - 1;
    }
  }

  Outline& outline_;
};

}  // namespace

bool speaks_in_first_person(Text line) {
  bool quoted = false;
  for (const Text word : split_words(line, 1000)) {
    if (begins_quoted(word)) quoted = true;
    const std::string bare = ascii_lower(bare_word(word));
    const Text stem = Text(bare).substr(0, bare.find_first_of("'\xE2"));
    if (!quoted && is_one_of(stem, {"i", "we", "my", "our", "me", "ours", "ourselves", "us"})) {
      if (stem != "us" || word.front() == 'u') return true;
    }
    const Text end = word;
    for (std::size_t at = 0; at < end.size();) {
      const CodePoint c = code_point_at(end, at);
      if (c.value == U'”' || c.value == U'»' || (c.value == U'"' && at > 0)) quoted = false;
      at += c.size;
    }
  }
  return false;
}

void find_statements(Outline& outline) {
  if (!outline.transcript) StatementFinder(outline).find();
}

}  // namespace chancery
