#include "ingest/press_names.hpp"

#include <algorithm>
#include <vector>

#include "core/unicode.hpp"
#include "core/word_filter.hpp"
#include "core/word_set.hpp"
#include "ingest/line_shape.hpp"

namespace chancery {
namespace {

using Text = std::string_view;

// Words with which the names of media end or which stand alone.
bool is_media_word(Text word) {
  static const WordSet words(
      "news|times|gazette|chronicle|herald|post|journal|tribune|guardian|telegraph|monitor|observer|mirror|"
      "standard|express|courier|dispatch|examiner|inquirer|bulletin|daily|weekly|review|record|reporter|"
      "register|sun|star|globe|mail|press|agency|wire|newswire|radio|television|tv|media|magazine|"
      "broadcasting|network|online|today|echo|argus|advertiser|sentinel|pravda|izvestia|economist|"
      "independent|newspaper|digest|watch|report|newsroom");
  return words.has(word);
}

bool is_agency_word(Text word) {
  static const WordSet words(
      "1tv|24.kg|24.kz|aa|aap|abc|afp|agenda.ge|agerpres|akipress|akipress.com|anadolu|ani|anp|ansa|antara|"
      "ap|apa|apa.az|apo|app|aps|armenpress|arminfo|asia-plus|axios|azertac|azertag|bbc|belga|belta|"
      "bernama|bloomberg|bna|bss|bta|cbs|cctv|cgtn|cna|cnn|ctk|dpa|dw|efe|ena|euobserver|euractiv|euronews|"
      "forbes|gazeta.uz|gna|hina|hurriyet|ians|ina|inform.kz|interfax|interpressnews|ipn|irna|isna|"
      "itar-tass|itv|jiji|kabar|kazinform|kcna|khovar|kna|kommersant|kun.uz|kuna|kyodo|lusa|macauhub|map|"
      "mehr|mena|moldpres|montsame|mti|nan|nbc|news.am|nhk|nikkei|nna|novosti|npr|ntb|pana|pap|pbs|petra|"
      "politico|pti|qazinform|qna|rbc|report.az|reuters|rfe/rl|rferl|ria|ritzau|rossiyskaya|rt|saba|"
      "sabanews|sana|shabelle|spa|sputnik|stt|suna|tanjug|tap|tasnim|tass|tengrinews|tolonews|trend|trt|"
      "turan|ukrinform|una|unb|unian|upi|uza|uzreport|vedomosti|vna|wafa|wam|mna|fna|ifp|spa|sna|batrapress|lana|"
      "mehrnews|anha|xinhua|yonhap|zakon.kz");
  return words.has(word);
}

bool is_body_word(Text word) {
  static const WordSet words(
      "ministry|department|office|embassy|consulate|secretariat|commission|council|delegation|mission|"
      "directorate|bureau|administration|authority|service|services|spokesperson|spokesman|institute|"
      "foundation|committee|parliament|chancellery|cabinet|government|presidency|union|organization|"
      "organisation|association|centre|center|bank|fund|headquarters|wing");
  return words.has(word);
}

// Words that stand beside days in headers and are in no place's name.
bool names_no_place(Text word) {
  static const WordSet words(
      "statement|speech|remarks|release|letter|issue|vol|volume|no|number|version|edition|yesterday|"
      "article|chapter|page|transcript|interview|summit|conference|meeting|minister|president|secretary|"
      "ambassador|updated|published|posted|photo|category|politics|world|readout|joint|by|from|editor|"
      "correspondent|staff|declaration|communique|communiqué|agenda|unique|id|time|date|briefing|brief|"
      "breaking|analysis|exclusive|explainer|opinion|watch|background|context|correction|clarification|"
      "factbox|editorial|summary|question|answer|moderator|journalist|reporter|interviewer|announcement|"
      "highlights|timeline|wrapup|update|ref|doc|document|session|note|notice|spokesperson");
  return words.has(word);
}

std::vector<std::string> bare_words(Text name) {
  std::vector<std::string> words;
  for (const Text word : split_words(name)) {
    const Text bare = bare_word(word);
    if (!bare.empty()) words.push_back(to_lower(bare));
  }
  return words;
}

bool has_person_role(const std::vector<std::string>& name) {
  return std::any_of(name.begin(), name.end(), [](const std::string& word) {
    static const WordSet words(
        "editor|correspondent|correspondents|reporter|writer|writers|staff|columnist|analyst|contributor|"
        "chief|desk|director|professor|fellow|author|producer|intern|photographer|secretary|minister|"
        "president");
    return words.has(word);
  });
}

Text strip_prefix(Text line, std::initializer_list<Text> prefixes) {
  const std::string plain = ascii_lower(line.substr(0, 40));
  for (const Text prefix : prefixes) {
    if (begins_with_words(plain, prefix)) return trim(line.substr(prefix.size()));
  }
  return {};
}

// Name-like, but that "Press service of the President" writes its common nouns small.
bool is_office_like(Text name) {
  std::string without;
  for (const Text word : split_words(name)) {
    if (is_body_word(bare_word(word)) || word == "press") continue;
    if (!without.empty()) without += ' ';
    without += word;
  }
  return begins_upper(name) && (without.empty() || is_name_like(without));
}

// "Name, Place" and "Name - Place" in two.
std::pair<Text, Text> split_place(Text line) {
  for (const Text sign : {Text(", "), Text(" – "), Text(" - "), Text(" — ")}) {
    const std::size_t at = line.rfind(sign);
    if (at == Text::npos) continue;
    const Text name = trim(line.substr(0, at)), place = trim(line.substr(at + sign.size()));
    if (is_publisher_name(name) && is_place_like(place)) return {name, place};
  }
  return {line, {}};
}

}  // namespace

bool is_known_agency(std::string_view word) { return is_agency_word(ascii_lower(bare_word(word))); }

bool is_publisher_name(std::string_view name) {
  name = trim(name);
  if (name.size() < 2 || name.size() > 100 || name.find(':') != Text::npos || ends_sentence(name)) return false;
  const auto words = bare_words(name);
  if (!is_office_like(name)) return false;
  if (words.empty() || words.size() > 12) return false;
  // "BBC Persian", but not "Petra Berg": some agencies are called as persons are.
  if (is_agency_word(words.front()) &&
      (words.size() == 1 || (words.size() <= 3 && is_all_caps(split_words(name)[0])))) {
    return true;
  }
  if (is_media_word(words.back()) && words.size() >= 2) return words.size() <= 6;
  const bool press = words.front() == "press" || words.front() == "office" || words.front() == "ministry";
  const std::size_t first = words.front() == "the" ? 1 : 0;
  if (first == 1 && words.size() == 3 && words[1] == "white" && words[2] == "house") return true;
  if (has_person_role(words) && !press) return false;
  if (is_body_word(words.back()) || (first < words.size() && is_body_word(words[first]))) return true;
  for (std::size_t i = first; i + 1 < words.size(); ++i) {
    if (is_body_word(words[i]) && is_one_of(words[i + 1], {"of", "for", "to", "on", "and"})) return true;
    if (words[i] == "press" && is_body_word(words[i + 1])) return true;
  }
  return false;
}

bool is_agency_name(std::string_view name) {
  name = trim(name);
  if (name.size() < 2 || name.size() > 60 || name.find_first_of(":;") != Text::npos) return false;
  const auto words = split_words(name, 8);
  if (words.size() == 1 && is_known_agency(name)) return true;
  const std::size_t figure = name.find_first_of("0123456789");  // "Kurdistan24"
  if (figure != Text::npos && (words.size() > 1 || figure < 3)) return false;
  if (words.size() > 6 || !is_name_like(name)) return false;
  return !is_one_of(to_lower(words.front()), {"updated", "update", "reporting", "local", "photo", "corrected",
                                              "recasts", "adds", "writes", "file", "exclusive"});
}

bool is_place_like(std::string_view name) {
  name = trim(name);
  const auto words = split_words(name, 6);
  if (words.empty() || words.size() > 4 || name.size() > 50 || !is_name_like(name) || !begins_upper(words.front()) ||
      name.find_first_of("0123456789:;?!|\"") != Text::npos) {
    return false;
  }
  for (const std::string& word : bare_words(name)) {
    if (is_media_word(word) || is_agency_word(word) || is_body_word(word) || names_no_place(word)) {
      return false;
    }
  }
  return true;
}

std::optional<Issuer> read_byline(std::string_view line) {
  line = trim(line);
  if (line.size() > 160 || ends_sentence(line)) return std::nullopt;
  const Text rest =
      strip_prefix(line, {"by", "by:", "written by", "words by", "text by", "author:", "authors:", "compiled by"});
  if (rest.empty() || has_inner_sentence_end(rest)) return std::nullopt;
  const auto words = split_words(rest, 20);
  if (words.size() > 14) return std::nullopt;
  const std::string first = to_lower(words.front());
  if (!begins_upper(words.front()) && !is_one_of(first, {"our", "a", "an", "the", "staff"})) return std::nullopt;
  const auto roles = bare_words(rest);
  // "By Tuesday the talks had failed" is no byline: names only, but for "our correspondents in Bamako".
  if (!has_person_role(roles) && !is_name_like(rest)) return std::nullopt;
  Issuer issuer;
  const std::size_t comma = rest.find_last_of(",|/");
  const Text last = comma == Text::npos ? rest : trim(rest.substr(comma + 1));
  if (is_publisher_name(last)) {
    issuer.publisher = last;
  } else if (comma != Text::npos) {
    const Text head = trim(rest.substr(0, comma));
    if (is_publisher_name(head)) issuer.publisher = head;
  }
  return issuer;
}

std::optional<Issuer> read_issuer_line(std::string_view line) {
  line = trim(line);
  if (line.size() > 140) return std::nullopt;
  if (const Text source = strip_prefix(line, {"source:", "sources:", "from:", "issued by:", "issued by",
                                              "publisher:", "published by:", "published by"});
      !source.empty() && source.size() < 80) {
    const auto words = split_words(source, 9);
    if (words.size() <= 8 && is_name_like(source) && begins_upper(source) && !ends_sentence(source) &&
        source.find("://") == Text::npos) {
      return Issuer{std::string(source), {}};
    }
    return std::nullopt;
  }
  const auto [name, place] = split_place(line);
  if (is_publisher_name(name)) return Issuer{std::string(name), std::string(place)};
  const auto words = split_words(line, 6);
  if (words.size() >= 2 && words.size() <= 4 && words.front() == "The" && is_name_like(line) && !ends_sentence(line)) {
    return Issuer{std::string(line), {}};
  }
  return std::nullopt;
}

std::optional<std::string> read_copyright(std::string_view line) {
  line = trim(line);
  Text rest = strip_prefix(line, {"copyright ©", "copyright (c)", "copyright", "©", "(c)"});
  if (rest.empty() || line.size() > 200) return std::nullopt;
  while (!rest.empty() && (rest.front() == ',' || rest.front() == '-' || rest.front() == ' ' ||
                           (rest.front() >= '0' && rest.front() <= '9'))) {
    rest.remove_prefix(1);
  }
  const std::size_t end = std::min(rest.find(". "), rest.find_first_of("|,;"));
  rest = trim(rest.substr(0, end));
  if (!rest.empty() && rest.back() == '.') rest.remove_suffix(1);
  while (!rest.empty() && rest.back() >= '0' && rest.back() <= '9') rest = trim(rest.substr(0, rest.size() - 1));
  if (rest.empty() || to_lower(rest).find("rights reserved") != std::string::npos || split_words(rest).size() > 8 ||
      !is_name_like(rest)) {
    return std::nullopt;
  }
  return std::string(rest);
}

std::optional<std::string> read_own_correspondent(std::string_view paragraph) {
  for (const Text phrase : {" correspondent reports", " correspondent reported", " correspondents report",
                            " correspondent learned", " correspondent has learned"}) {
    const std::size_t at = paragraph.find(phrase);
    if (at == Text::npos) continue;
    std::size_t begin = paragraph.substr(0, at).find_last_of(",.;:\"\n");
    begin = begin == Text::npos ? 0 : begin + 1;
    Text name = trim(paragraph.substr(begin, at - begin));
    for (const Text lead : {Text("the "), Text("a "), Text("an "), Text("as "), Text("our ")}) {
      if (name.substr(0, lead.size()) == lead) name = trim(name.substr(lead.size()));
    }
    for (const Text tail : {"'s", "’s"}) {
      if (name.size() > tail.size() && name.substr(name.size() - tail.size()) == tail) name.remove_suffix(tail.size());
    }
    if (!name.empty() && begins_upper(name) && is_name_like(name) && split_words(name, 8).size() <= 5) {
      return std::string(name);
    }
  }
  return std::nullopt;
}

std::optional<std::string> read_issuer_in_title(std::string_view title) {
  const std::string plain = ascii_lower(title);
  for (const Text phrase : {" press statement", " press release", " press communiqué", " press communique"}) {
    const std::size_t at = plain.find(phrase);
    if (at == std::string::npos || at > title.size()) continue;
    const Text name = trim(title.substr(0, at));
    const auto words = bare_words(name);
    if (words.size() < 2 || words.size() > 6 || !is_name_like(name)) continue;
    if (is_body_word(words.back()) && words.front() != "joint") return std::string(name);
  }
  return std::nullopt;
}

}  // namespace chancery
