#include "knowledge/names.hpp"

#include <utf8proc.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <memory>

namespace chancery {
namespace {

struct Free {
  void operator()(utf8proc_uint8_t* memory) const { std::free(memory); }
};

// Letters that NFKD leaves whole though readers take them for a plain letter.
struct Plain {
  std::string_view letter, plain;
};
constexpr std::array<Plain, 20> plain_letters = {{{"ø", "o"},  {"Ø", "O"},  {"ł", "l"},  {"Ł", "L"},  {"đ", "d"},
                                                  {"Đ", "D"},  {"ß", "ss"}, {"æ", "ae"}, {"Æ", "Ae"}, {"œ", "oe"},
                                                  {"Œ", "Oe"}, {"ı", "i"},  {"ə", "a"},  {"Ə", "A"},  {"ð", "d"},
                                                  {"Ð", "D"},  {"þ", "th"}, {"Þ", "Th"}, {"ʻ", "'"},  {"ʿ", "'"}}};

bool is_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

// NFKD without marks and controls; text that is not UTF-8 comes back as it is.
std::string decompose(std::string_view text) {
  std::string spelled;
  for (std::size_t at = 0; at < text.size();) {
    const auto* found = std::find_if(plain_letters.begin(), plain_letters.end(),
                                     [&](const Plain& item) { return text.substr(at).starts_with(item.letter); });
    if (found != plain_letters.end()) {
      spelled += found->plain;
      at += found->letter.size();
    } else {
      spelled += text[at++];
    }
  }
  utf8proc_uint8_t* mapped = nullptr;
  const auto options = static_cast<utf8proc_option_t>(UTF8PROC_DECOMPOSE | UTF8PROC_COMPAT | UTF8PROC_STRIPMARK |
                                                      UTF8PROC_LUMP | UTF8PROC_IGNORE | UTF8PROC_STRIPCC);
  const auto length = utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(spelled.data()),
                                   static_cast<utf8proc_ssize_t>(spelled.size()), &mapped, options);
  const std::unique_ptr<utf8proc_uint8_t, Free> owned(mapped);
  if (length < 0) return spelled;
  return {reinterpret_cast<const char*>(mapped), static_cast<std::size_t>(length)};
}

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

std::string lower_case(std::string_view text) {
  std::string result;
  if (is_ascii(text)) {
    std::transform(text.begin(), text.end(), std::back_inserter(result), lower);
    return result;
  }
  for (std::size_t at = 0; at < text.size();) {
    utf8proc_int32_t code = 0;
    const auto length = utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(text.data() + at),
                                         static_cast<utf8proc_ssize_t>(text.size() - at), &code);
    if (length <= 0) {
      result += text[at++];
      continue;
    }
    std::array<utf8proc_uint8_t, 4> buffer{};
    const auto written = utf8proc_encode_char(utf8proc_tolower(code), buffer.data());
    result.append(reinterpret_cast<const char*>(buffer.data()), static_cast<std::size_t>(written));
    at += static_cast<std::size_t>(length);
  }
  return result;
}

// "US", "G20" (no: one capital), "OPEC+": at least two capitals and no small letter.
bool is_abbreviation(std::string_view word) {
  int capitals = 0;
  for (const char c : word) {
    if (c >= 'A' && c <= 'Z')
      ++capitals;
    else if ((c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80)
      return false;
  }
  return capitals >= 2;
}

// Appends one word of the normal form, or nothing.
void append_word(std::string& result, std::string_view word) {
  if (word.size() > 1 && word.ends_with('\'')) word.remove_suffix(1);
  if (word.ends_with("'s") || word.ends_with("'S")) word.remove_suffix(2);
  if (word.empty() || word == "'") return;
  std::string form = is_abbreviation(word) ? std::string(word) : lower_case(word);
  if (form == "the" || form == "THE") return;
  if (!result.empty()) result += ' ';
  result += form;
}

constexpr std::string_view dropped = ".\"()[]*";

}  // namespace

std::string normalize_name(std::string_view name) {
  const std::string plain = is_ascii(name) ? std::string(name) : decompose(name);
  std::string result, word;
  const auto end_word = [&] {
    append_word(result, word);
    word.clear();
  };
  for (std::size_t at = 0; at < plain.size(); ++at) {
    const std::string_view rest = std::string_view(plain).substr(at);
    const char c = plain[at];
    if (c == ' ' || c == '-' || c == '/' || c == '_' || (c >= '\t' && c <= '\r')) {
      end_word();
    } else if (c == ',' || c == '&') {
      end_word();
      append_word(result, c == ',' ? "," : "and");
    } else if (rest.starts_with("\u201c") || rest.starts_with("\u201d")) {
      at += 2;
    } else if (c == '`') {
      word += '\'';
    } else if (dropped.find(c) == std::string_view::npos) {
      word += c;
    }
  }
  end_word();
  return result;
}

void NameTable::finish() {
  std::stable_sort(entries_.begin(), entries_.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
}

std::pair<std::uint32_t, std::uint32_t> NameTable::find(std::string_view name) const {
  std::string key = normalize_name(name);
  for (const bool again : {false, true}) {
    if (again) {
      const std::string small = lower_case(key);
      if (small == key) break;
      key = small;
    }
    const auto less = [](const auto& entry, const std::string& text) { return entry.first < text; };
    const auto first = std::lower_bound(entries_.begin(), entries_.end(), key, less);
    auto last = first;
    while (last != entries_.end() && last->first == key) ++last;
    if (first != last)
      return {static_cast<std::uint32_t>(first - entries_.begin()),
              static_cast<std::uint32_t>(last - entries_.begin())};
  }
  return {0, 0};
}

std::size_t NameTable::longest(std::span<const std::string_view> words, bool small) const {
  std::string key;
  std::size_t best = 0;
  auto from = entries_.begin();
  for (std::size_t index = 0; index < words.size(); ++index) {
    if (words[index].empty()) {  // "the", "'s", a hyphen: they are inside names, but begin or end none
      if (index == 0) break;
      continue;
    }
    if (!key.empty()) key += ' ';
    key += small ? lower_case(words[index]) : std::string(words[index]);
    from = std::lower_bound(from, entries_.end(), key,
                            [](const auto& entry, const std::string& text) { return entry.first < text; });
    if (from == entries_.end() || !from->first.starts_with(key)) break;
    if (from->first == key) best = index + 1;
  }
  return best;
}

std::size_t NameTable::longest_match(std::span<const std::string_view> words) const {
  const std::size_t exact = longest(words, false);
  return exact > 0 ? exact : longest(words, true);
}

}  // namespace chancery
