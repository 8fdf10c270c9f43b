#include "ingest/speeches.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "core/unicode.hpp"
#include "core/word_filter.hpp"
#include "core/word_set.hpp"
#include "ingest/line_shape.hpp"
#include "ingest/press_names.hpp"
#include "ingest/statements.hpp"
#include "ingest/transcript.hpp"

namespace chancery {
namespace {

using Text = std::string_view;

constexpr std::size_t longest_heading = 320, most_head_entries = 10, most_words = 60;

bool is_speech_kind(Text word) {
  static const WordSet kinds(
      "address|speech|remarks|remark|statement|statements|message|lecture|intervention|declaration|toast|eulogy|"
      "keynote|"
      "greeting|greetings|comments|testimony|oration|welcome|briefing|words|letter|op-ed|commentary|interview|homily");
  return kinds.has(word);
}

// Kinds that open a sentence about themselves only with the speaker after them: "Welcome by …".
bool is_possessed_kind(Text word) {
  return is_speech_kind(word) && !is_one_of(word, {"welcome", "briefing", "letter", "words", "interview", "greeting"});
}

// Words after which a speaker's name and office are over.
bool ends_speaker(Text word, Text before) {
  static const WordSet always(
      "at|during|before|after|following|delivered|regarding|concerning|about|marking|upon|ahead|with|as|under|"
      "introducing|opening|welcoming|commemorating|made|given|when|while|through|via|commending|condemning");
  static const WordSet maybe("on|to|in|for|from");
  static const WordSet offices(
      "ambassador|envoy|representative|adviser|advisor|minister|secretary|commissioner|director|rapporteur|"
      "coordinator|delegate|observer|deputy|chief|governor|state");
  if (always.has(word)) return true;
  return maybe.has(word) && !offices.has(ascii_lower(bare_word(before)));
}

bool is_honorific(Text word) {
  static const WordSet words(
      "the|his|her|excellency|h.e|he|hon|honourable|honorable|mr|mrs|ms|dr|right|rt|their|our|a|an|majesty|"
      "highness|royal|holiness|h.e.mr|h.e.dr|hrh|hm|s.e");
  return words.has(word);
}

std::string plain(Text word) { return ascii_lower(bare_word(word)); }

// The stretch from words[first] that names the speaker.
Text speaker_from(const std::vector<Text>& words, std::size_t first) {
  while (first < words.size() && is_honorific(plain(words[first]))) ++first;
  std::size_t end = first;
  for (; end < words.size(); ++end) {
    const std::string word = plain(words[end]);
    if (end > first && ends_speaker(word, words[end - 1])) break;
    if (word.empty() || is_one_of(word, {"behalf", "who"})) break;
    const char last = words[end].back();
    if (last == ':' || last == ';' || last == ')' || words[end].front() == '(') {
      if (last == ':' || last == ';') ++end;
      break;
    }
  }
  if (end == first || end - first > 16) return {};
  const char* const begin = words[first].data();
  Text found(begin, static_cast<std::size_t>(words[end - 1].data() + words[end - 1].size() - begin));
  while (!found.empty() && (found.back() == ',' || found.back() == ':' || found.back() == ';')) found.remove_suffix(1);
  const std::vector<Text> names = split_words(found, 20);
  const bool named = std::any_of(names.begin(), names.end(), [](Text word) { return begins_upper(word); });
  // "Statement by the Foreign Ministers of …", "by Berg and Holm": many speakers are none
  for (std::size_t i = 0; i < names.size(); ++i) {
    const std::string word = plain(names[i]);
    if (is_one_of(word, {"ministers", "presidents", "leaders", "members", "spokespersons", "experts", "ambassadors"}))
      return {};
    if (word == "and" && i > 0 && i + 1 < names.size() && names[i - 1].back() != ',' && i + 2 >= names.size())
      return {};
  }
  return named ? found : Text{};
}

// "Minister Holm's remarks to the press": the words before the clitic, from the line's start or its last colon.
Text possessor_before(const std::vector<Text>& words, std::size_t kind) {
  for (std::size_t back = 1; back <= 4 && back <= kind; ++back) {
    Text owner = words[kind - back];
    std::size_t clitic = 0;
    if (owner.ends_with("'s"))
      clitic = 2;
    else if (owner.ends_with("’s"))
      clitic = 4;
    else if (owner.ends_with("s'"))
      clitic = 1;
    else if (owner.ends_with("s’"))
      clitic = 3;
    if (clitic == 0) continue;
    std::size_t first = kind - back;
    while (first > 0) {
      const Text word = words[first - 1];
      const bool part = begins_upper(word) || is_name_particle(word);
      if (!part || word.back() == ':' || word.back() == '.' || word.back() == ',') break;
      --first;
    }
    while (first < kind - back && (is_honorific(plain(words[first])) || is_speech_kind(plain(words[first])))) ++first;
    if (!begins_upper(words[first])) return {};
    const char* const begin = words[first].data();
    return {begin, static_cast<std::size_t>(owner.data() + owner.size() - clitic - begin)};
  }
  return {};
}

// "President Berg delivered the following address", "President Berg gave the following remarks".
Text subject_before(const std::vector<Text>& words, std::size_t kind) {
  static const WordSet giving("delivered|gave|made|issued|published|released|sent|has");
  if (kind < 3 || plain(words[kind - 1]) != "following") return {};
  std::size_t verb = kind - 1;
  while (verb > 0 && !giving.has(plain(words[verb]))) --verb;
  if (verb == 0 || verb + 4 < kind) return {};
  if (verb > 0 && plain(words[verb - 1]) == "has") --verb;
  std::size_t first = verb;
  while (first > 0 && words[first - 1].back() != '.' &&
         (begins_upper(words[first - 1]) || is_name_particle(words[first - 1]) || words[first - 1].back() == ','))
    --first;
  while (first < verb && is_honorific(plain(words[first]))) ++first;
  if (first >= verb || !begins_upper(words[first])) return {};
  const char* const begin = words[first].data();
  Text found(begin, static_cast<std::size_t>(words[verb - 1].data() + words[verb - 1].size() - begin));
  while (!found.empty() && found.back() == ',') found.remove_suffix(1);
  return found;
}

bool says_i(Text line) {
  for (const Text word : split_words(line, 400)) {
    const Text bare = bare_word(word);
    if (bare == "I" || bare.starts_with("I'") || bare.starts_with("I’") || is_one_of(ascii_lower(bare), {"my", "me"}))
      return true;
  }
  return false;
}

// "By Anna Berg": a byline that names one person.
Text byline_author(Text line) {
  const std::vector<Text> words = split_words(line, 20);
  if (words.size() < 3 || words.size() > 12 || plain(words[0]) != "by" || ends_sentence(line)) return {};
  return speaker_from(words, 1);
}

// "Anna Berg", alone under a headline.
Text author_alone(Text line) {
  const std::vector<Text> words = split_words(line, 5);
  if (words.size() < 2 || words.size() > 4 || !is_name_like(line) || is_publisher_name(line) ||
      line.find_first_of("0123456789,:;|/&") != Text::npos)
    return {};
  if (is_all_caps(words.back()) || is_one_of(plain(words.front()), {"the", "our", "a", "guest"})) return {};
  return line;
}

// "H.E. Anna Berg, Ambassador of Norland", on a line of its own.
Text author_with_office(Text line) {
  const std::size_t comma = line.find(',');
  if (comma == Text::npos || ends_sentence(line) || line.find_first_of("0123456789:;|/&\"“") != Text::npos) return {};
  const std::vector<Text> name = split_words(line.substr(0, comma), 8),
                          office = split_words(line.substr(comma + 1), 14);
  std::size_t first = 0;
  while (first < name.size() && is_honorific(plain(name[first]))) ++first;
  if (name.size() < first + 2 || name.size() > first + 5 || office.empty() || office.size() > 12) return {};
  const auto from = static_cast<std::size_t>(name[first].data() - line.data());
  const bool proper = is_name_like(line.substr(from, comma - from)) && !names_office(line.substr(from, comma - from));
  return proper && is_name_like(line.substr(comma + 1)) && names_office(line.substr(comma + 1)) ? line.substr(from)
                                                                                                : Text{};
}

}  // namespace

std::string_view announced_speaker(std::string_view line) {
  if (line.size() > longest_heading) return {};
  const std::vector<Text> words = split_words(line, most_words);
  for (std::size_t at = 0; at < words.size(); ++at) {
    const std::string word = plain(words[at]);
    const bool given = is_one_of(word, {"delivered", "presented", "read", "given", "written"});
    if (given && at + 1 < words.size() && plain(words[at + 1]) == "by" &&
        (at < 2 || is_speech_kind(plain(words[at - 1]))))
      return speaker_from(words, at + 2);
    if (given && at == 1 && plain(words[0]) == "as") return {};
    if (word == "speaker" && at == 0 && words[at].back() == ':') return speaker_from(words, 1);
    if (!is_speech_kind(word)) continue;
    // "Joint statement by": of many
    for (std::size_t i = 0; i < at; ++i)
      if (is_one_of(plain(words[i]), {"joint", "said", "says", "met", "calls"})) return {};
    if (at + 1 < words.size() && is_one_of(plain(words[at + 1]), {"by", "of", "from"}) && words[at].back() != ':')
      return speaker_from(words, at + 2);
    if (is_possessed_kind(word))
      if (const Text owner = possessor_before(words, at); !owner.empty()) return owner;
    if (const Text subject = subject_before(words, at); !subject.empty()) return subject;
  }
  return {};
}

// "And now?", "**Others say that nothing has changed.**": plain text marks bold questions and prompts so.
bool asks(Text line) {
  const std::size_t end = line.find_last_not_of("*_");
  const bool bold = end != Text::npos && end + 1 < line.size() && (line.front() == '*' || line.front() == '_');
  return bold || (end != Text::npos && line[end] == '?');
}

void find_speech(Outline& outline) {
  auto& entries = outline.entries;
  Text speaker, author, alone, titled;
  int titled_lines = 0;
  std::size_t first = entries.size(), paragraphs = 0, spoken = 0, personal = 0, last = 0, questions = 0;
  for (std::size_t i = 0; i < entries.size(); ++i) {
    const OutlineEntry& entry = entries[i];
    if (entry.speaker) break;
    const Text line = outline.line(entry);
    if (i < most_head_entries && speaker.empty() && spoken == 0 && !speaks_in_first_person(line)) {
      speaker = announced_speaker(line);
      if (speaker.empty() && author.empty()) author = byline_author(line);
      if (speaker.empty() && author.empty() && i > 0) alone = alone.empty() ? author_alone(line) : alone;
      if (const Text one = i > 0 ? author_with_office(line) : Text{}; !one.empty()) {
        titled = one;
        ++titled_lines;
      }
      if (!speaker.empty() && entry.part == Part::body) first = entries.size();
      if (!speaker.empty()) continue;
    }
    if (asks(line)) ++questions;
    if (entry.part != Part::body) continue;
    ++paragraphs;
    if (first == entries.size()) first = i;
    if (!speaks_in_first_person(line)) continue;
    ++spoken;
    if (says_i(line)) ++personal;
    last = i;
  }
  if (spoken == 0 || spoken * 3 < paragraphs) return;
  constexpr std::size_t of_interview = 3;  // who signs it asks
  if (questions >= of_interview) personal = 0;
  if (speaker.empty() && personal >= 2) speaker = author;
  if (speaker.empty() && personal >= 2 && titled_lines == 1) speaker = titled;
  // a name alone may be a section's: who writes of himself tells at the foot who he is
  if (speaker.empty() && personal >= 2 && !alone.empty() &&
      outline.text.rfind(alone) > static_cast<std::size_t>(alone.data() - outline.text.data()))
    speaker = alone;
  if (speaker.empty()) return;
  const auto begin = static_cast<std::uint32_t>(speaker.data() - outline.text.data());
  outline.statements.push_back({begin, begin + static_cast<std::uint32_t>(speaker.size())});
  const int statement = static_cast<int>(outline.statements.size()) - 1;
  for (std::size_t i = first; i <= last; ++i)
    if (entries[i].part == Part::body && !entries[i].statement) entries[i].statement = statement;
}

}  // namespace chancery
