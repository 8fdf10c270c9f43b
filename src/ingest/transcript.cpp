#include "ingest/transcript.hpp"

#include <algorithm>
#include <map>
#include <string>

#include "core/unicode.hpp"
#include "core/word_filter.hpp"
#include "core/word_set.hpp"
#include "ingest/line_shape.hpp"
#include "ingest/press_names.hpp"

namespace chancery {
namespace {

using Text = std::string_view;

constexpr std::size_t longest_label = 160;

enum class Form {
  none,
  role,    // "Q", "JOURNALIST", "Question"
  single,  // one name: "LINDHOLM", "Holm"; a speaker only beside others
  full,    // an office and a name, or a name of several words
};

// What a label says that names nobody; none for names. Bare offices ("PRIME MINISTER") name somebody.
std::optional<TurnRole> role_of_words(Text word) {
  static const WordSet asking(
      "q|question|journalist|reporter|interviewer|audience|participant|correspondent|unidentified speaker|"
      "unidentified journalist|unidentified reporter|media|press|audience member|delegate|student");
  static const WordSet answering("a|answer|interviewee");
  static const WordSet others(
      "moderator|the moderator|host|the host|anchor|presenter|speaker|mc|narrator|interpreter|operator|staff|"
      "retranslated|compere|translator|voice|voiceover");
  static const WordSet offices(
      "chair|chairman|chairperson|the president|the prime minister|the chair|prime minister|president|minister|"
      "secretary|the secretary|foreign minister|spokesperson|spokesman|spokeswoman|treasurer|premier|chancellor|"
      "ambassador|the minister|the foreign minister|the secretary-general|the spokesperson|secretary-general|"
      "the chancellor|the ambassador|the premier|high representative|the king|the first lady");
  if (asking.has(word)) return TurnRole::asks;
  if (answering.has(word)) return TurnRole::answers;
  if (others.has(word)) return TurnRole::other;
  if (offices.has(word)) return TurnRole::named;
  return std::nullopt;
}

// Labels of headings, notices and media advisories, whole or by their first or last word.
bool is_heading(Text label) {
  static const WordSet whole(
      "re|ps|nb|cc|to|from|city|media|press|first|second|third|finally|budget|capital|currency|language|languages|area|"
      "population|religion|cost|total|status|category|type|history|context|conclusion|attendees|participants|members|"
      "article|report|interview|comment|review|example|warning|deadline|score|title|author|website|web|url|fax|tel|"
      "phone|email|e-mail|place|location|venue|date|time|day|live|also|agenda|reference|objectives|outcome|outcomes|"
      "next|previous|issue|copy|notice|attention|important|pros|cons|reality|general|trade|energy|security|economy");
  static const WordSet first(
      "readout|statement|note|notes|update|updated|breaking|correction|what|when|where|who|why|how|subject|photo|"
      "photos|"
      "caption|video|watch|read|related|see|key|factbox|timeline|explainer|exclusive|opinion|analysis|wrapup|"
      "highlights|"
      "fact|facts|myth|step|part|chapter|section|figure|table|annex|option|embargo|embargoed|advisory|alert|editorial|"
      "feature|quote|quotes|tags|topic|topics|keywords|source|sources|contact|contacts|published|posted|summary|"
      "background|transcript|remarks|takeaways|results|result");
  static const WordSet last(
      "brief|points|facts|update|note|notes|summary|highlights|takeaways|results|details|contact|contacts|numbers|"
      "background|here|below|follows|following|release|readout|statement|advisory|announcement|timeline|agenda");
  const auto words = split_words(label, 20);
  return whole.has(ascii_lower(label)) || first.has(ascii_lower(bare_word(words.front()))) ||
         last.has(ascii_lower(bare_word(words.back())));
}

Text without_stage_note(Text label) {
  // "Sergei Petrov (in Russian)", "Q [inaudible]"
  label = trim(label);
  while (!label.empty() && (label.back() == ')' || label.back() == ']')) {
    const std::size_t open = label.rfind(label.back() == ')' ? '(' : '[');
    if (open == Text::npos) break;
    label = trim(label.substr(0, open));
  }
  return label;
}

// The same for a label as it stands, with a number or a note: "QUESTION 2", "Q1", "Reuters".
std::optional<TurnRole> role_of(Text label) {
  const std::string plain = plain_line(label);
  if (const auto role = role_of_words(plain)) return role;
  std::string stem = plain;
  while (!stem.empty() && (stem.back() == ' ' || (stem.back() >= '0' && stem.back() <= '9'))) stem.pop_back();
  if (stem.size() < plain.size())
    if (const auto role = role_of_words(stem)) return role;
  // Agencies ask at briefings: "Reuters: …", "Lakeside Daily: …".
  if (split_words(label, 2).size() == 1 && !is_heading(label) && is_known_agency(label)) return TurnRole::asks;
  return std::nullopt;
}

// "[via interpreter] Thank you" begins with "Thank".
Text without_opening_note(Text words) {
  if (words.empty() || (words.front() != '[' && words.front() != '(')) return words;
  const std::size_t close = words.find(words.front() == '[' ? ']' : ')');
  return close == Text::npos ? words : trim(words.substr(close + 1));
}

Form form_of(Text label) {
  label = without_stage_note(label);
  if (label.empty() || label.size() > longest_label || ends_sentence(label) || has_inner_sentence_end(label) ||
      label.find_first_of("\"“”?!;|<>=/#\n") != Text::npos) {
    return Form::none;
  }
  const auto words = split_words(label, 20);
  if (words.size() > 16) return Form::none;
  if (role_of(label)) return Form::role;
  if (is_heading(label)) return Form::none;
  if (!is_name_like(label) || !begins_upper(words.front()) || label.find_first_of("0123456789") != Text::npos) {
    return Form::none;
  }
  std::size_t capitals = 0;
  for (const Text word : words) {
    if (begins_upper(word)) ++capitals;
  }
  if (words.size() == 1) return Form::single;
  // "The Deal", "In Short": names do not begin so, but "The President" is a role.
  const std::string first = ascii_lower(words.front());
  if (is_one_of(first, {"the", "a", "an", "in", "on", "at", "for", "to", "of", "with", "and", "our", "this"}))
    return Form::none;
  return capitals >= 2 ? Form::full : Form::none;
}

struct Candidate {
  std::size_t paragraph = 0;
  SpeakerLabel label;
  Form form = Form::none;
  std::string key;  // letters of the label, for comparing
};

// "Q   Thank you, Minister": some chanceries set no colon after a question's sign, but wide space.
bool is_bare_question(Text line) {
  if (line.size() < 4 || line.front() != 'Q') return false;
  const char32_t gap = code_point_at(line, 1).value;
  return gap == U'\t' || gap == 0xA0 || (gap == U' ' && is_space(code_point_at(line, 2).value));
}

// A headline with a colon ("Berg: we will sign") stands near the top and ends without a stop.
bool is_headline_with_colon(Text rest, std::size_t index) {
  if (index > 2 || rest.empty() || ends_sentence(rest)) return false;
  const char32_t sign = last_sign(rest);
  return sign != U',' && sign != U':' && sign != U';' && sign != U'-' && sign != U'–' && sign != U'—';
}

// Whether the words of a turn speak to or of those present, as only speech does.
bool has_speech_words(Text turn) {
  for (const Text word : split_words(turn, 600)) {
    const std::string plain = ascii_lower(word.substr(0, 12));
    for (const Text speech : {"i", "we", "you", "my", "our", "your", "us", "me", "thank", "thanks"}) {
      if (plain.compare(0, speech.size(), speech) != 0) continue;
      const CodePoint next = code_point_at(plain, speech.size());
      if (speech == "i" && word.front() != 'I') continue;
      if (speech == "us" && word.front() != 'u') continue;
      if (next.size == 0 || next.value == U'\'' || next.value == U'’' || next.value == U',' || next.value == U'.')
        return true;
    }
  }
  return false;
}

// "Prime Minister", "President Obote", "Question" on a line of its own, as some chanceries set the speaker above the
// words: an office or a role, and speech in the paragraph below.
std::optional<Candidate> read_label_line(Text text, const std::vector<Paragraph>& paragraphs, std::size_t index) {
  constexpr std::size_t longest_line = 60;  // bytes
  if (index == 0 || index + 1 >= paragraphs.size()) return std::nullopt;
  const Paragraph& paragraph = paragraphs[index];
  const Text line = trim(text.substr(paragraph.span.begin, paragraph.span.size()));
  if (line.size() > longest_line || line.find_first_of(":,.") != Text::npos) return std::nullopt;
  const Form form = form_of(line);
  if (form != Form::role && (form != Form::full || !names_office(line))) return std::nullopt;
  // "Office of the President": who sent the text
  static const WordSet houses("office|ministry|department|cabinet|embassy|mission|delegation|secretariat|chancellery");
  if (houses.has(ascii_lower(split_words(line, 20).front()))) return std::nullopt;
  const auto begin = static_cast<std::uint32_t>(line.data() - text.data());
  return Candidate{index,
                   {{begin, begin + static_cast<std::uint32_t>(line.size())}, paragraph.span.end},
                   form,
                   plain_line(without_stage_note(line))};
}

std::optional<Candidate> read_candidate(Text text, const Paragraph& paragraph, std::size_t index) {
  const Text line = text.substr(paragraph.span.begin, paragraph.span.size());
  if (is_bare_question(line)) {
    const auto begin = paragraph.span.begin;
    const Text words = trim(line.substr(1));
    return Candidate{
        index, {{begin, begin + 1}, static_cast<std::uint32_t>(words.data() - text.data())}, Form::role, "q"};
  }
  const std::size_t colon = line.substr(0, longest_label + 1).find(':');
  if (colon == Text::npos || colon == 0) return std::nullopt;
  const Text label = trim(line.substr(0, colon));
  Candidate candidate;
  candidate.form = form_of(label);
  if (candidate.form == Form::none) return std::nullopt;
  const Text rest = trim(line.substr(colon + 1));
  const bool spaced = rest.empty() || is_space(code_point_at(line, colon + 1).value);
  // "Foreign Minister Berg: ready to talk" tells what somebody said; a turn begins as sentences do.
  if (!spaced || begins_lower(without_opening_note(rest)) || is_headline_with_colon(rest, index)) return std::nullopt;
  const auto begin = static_cast<std::uint32_t>(label.data() - text.data());
  candidate.paragraph = index;
  candidate.label.label = {begin, begin + static_cast<std::uint32_t>(label.size())};
  candidate.label.text_begin =
      rest.empty() ? paragraph.span.end : static_cast<std::uint32_t>(rest.data() - text.data());
  candidate.key = plain_line(without_stage_note(label));
  return candidate;
}

// "President of Peru Ana Rojas: Mr Berg, I am glad to see you", the only label of a meeting's opening remarks: an
// office and a name that open a paragraph, with speech from its first sentences on.
bool opens_only_turn(Text text, const Candidate& candidate) {
  constexpr std::size_t opening = 240;  // bytes; a sentence or two
  if (candidate.form != Form::full) return false;
  if (!names_office(text.substr(candidate.label.label.begin, candidate.label.label.size()))) return false;
  return has_speech_words(text.substr(candidate.label.text_begin, opening));
}

// Is `name` the whole or one of the last words of the part of `label` that names the person?
bool names_same(const std::string& name, const std::string& label) {
  const std::string person = label.substr(0, label.find(','));
  return person.size() > name.size() && person.compare(person.size() - name.size(), name.size(), name) == 0 &&
         person[person.size() - name.size() - 1] == ' ';
}

}  // namespace

bool names_office(std::string_view label) {
  static const WordSet offices(
      "president|minister|premier|chancellor|secretary|king|queen|emir|sultan|chairman|chairperson|chairwoman|"
      "ambassador|speaker|governor|commissioner|secretary-general");
  const auto words = split_words(label, 20);
  return std::any_of(words.begin(), words.end(), [](Text word) { return offices.has(ascii_lower(bare_word(word))); });
}

TurnRole role_of_label(std::string_view label) { return role_of(without_stage_note(label)).value_or(TurnRole::named); }

std::vector<std::optional<SpeakerLabel>> find_speakers(std::string_view text,
                                                       const std::vector<Paragraph>& paragraphs) {
  std::vector<std::optional<SpeakerLabel>> speakers(paragraphs.size());
  std::vector<Candidate> candidates;
  std::map<std::string, std::size_t> times;
  for (std::size_t i = 0; i < paragraphs.size(); ++i) {
    auto candidate = read_candidate(text, paragraphs[i], i);
    if (!candidate) candidate = read_label_line(text, paragraphs, i);
    if (candidate) {
      ++times[candidate->key];
      candidates.push_back(std::move(*candidate));
    }
  }
  // A single name counts if it comes again or is the surname of a full label.
  std::vector<std::string> full;
  for (const auto& [key, count] : times) {
    if (key.find(' ') != std::string::npos) full.push_back(key);
  }
  std::erase_if(candidates, [&](const Candidate& candidate) {
    if (candidate.form != Form::single || times[candidate.key] >= 2) return false;
    return std::none_of(full.begin(), full.end(),
                        [&](const std::string& label) { return names_same(candidate.key, label); });
  });
  if (candidates.empty() || (candidates.size() == 1 && !opens_only_turn(text, candidates[0]))) return speakers;
  // A digest has labels too ("SOUTH KOREA: …"), but nobody speaks in it.
  std::size_t speaking = 0;
  for (std::size_t i = 0; i < candidates.size(); ++i) {
    const std::uint32_t begin = candidates[i].label.text_begin;
    const std::uint32_t end =
        i + 1 < candidates.size() ? candidates[i + 1].label.label.begin : paragraphs.back().span.end;
    const TurnRole role = role_of_label(text.substr(candidates[i].label.label.begin, candidates[i].label.label.size()));
    const bool dialogue = role == TurnRole::asks || role == TurnRole::answers;  // "Q", "A"
    if (dialogue || has_speech_words(text.substr(begin, std::min<std::size_t>(end - begin, 4000)))) ++speaking;
  }
  if (speaking * 2 < candidates.size()) return speakers;
  for (const Candidate& candidate : candidates) speakers[candidate.paragraph] = candidate.label;
  return speakers;
}

}  // namespace chancery
