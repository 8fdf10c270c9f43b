#include "language/web_address.hpp"

#include <algorithm>
#include <array>

#include "language/abbreviations.hpp"
#include "language/characters.hpp"

namespace chancery {
namespace {

constexpr auto beginnings =
    std::to_array<std::string_view>({"http://", "https://", "ftp://", "www.", "mailto:", "doi:"});
// Longer host names and mailboxes do not exist; the bound keeps the search short at every word.
constexpr std::size_t longest_name = 256;

bool starts_with_lower(std::string_view text, std::string_view prefix) {
  return text.size() > prefix.size() && std::ranges::equal(text.substr(0, prefix.size()), prefix, {}, ascii_lower);
}

bool is_ascii_word(char c) { return character_at({&c, 1}, 0).is_word(); }

// The rest of an address may hold nearly anything; what closes the sentence around it is given back.
std::size_t path_end(std::string_view text, std::size_t begin) {
  std::size_t end = begin;
  long open = 0;
  for (Character c = character_at(text, end); c.length > 0; c = character_at(text, end)) {
    const bool closes = c.code == U'<' || c.code == U'>' || c.code == U'"' || c.code == U'\u201C' ||
                        c.code == U'\u201D' || c.code == U'\u00AB' || c.code == U'\u00BB' || c.code == U'\u2026';
    if (closes) break;
    open += c.code == U'(' ? 1 : c.code == U')' ? -1 : 0;
    end += c.length;
  }
  while (end > begin) {
    const char last = text[end - 1];
    if (last == ')' && open >= 0) break;
    if (last == ')') ++open;
    if (std::string_view(".,;:!?')]}*").find(last) == std::string_view::npos) break;
    --end;
  }
  return end;
}

struct HostName {
  std::size_t end;
  std::size_t labels;
  std::string_view last_label;
  bool all_lower;  // every label has two lower-case letters or more and nothing else
};

HostName host_name(std::string_view text, std::size_t begin) {
  HostName host{begin, 0, {}, true};
  std::size_t at = begin;
  while (at - begin < longest_name) {
    const std::size_t label = at;
    bool lower = true;
    while (at < text.size() && at - begin < longest_name &&
           (is_ascii_word(text[at]) || text[at] == '-' || text[at] == '_')) {
      lower = lower && text[at] >= 'a' && text[at] <= 'z';
      ++at;
    }
    if (at == label) break;
    ++host.labels;
    host.end = at;
    host.last_label = text.substr(label, at - label);
    host.all_lower = host.all_lower && lower && at - label > 1;
    if (at >= text.size() || text[at] != '.') break;
    ++at;
  }
  return host;
}

// "com" and "COM", but not "Com", which more likely begins a sentence.
bool is_ending(std::string_view label) {
  const bool first = label.front() >= 'A' && label.front() <= 'Z';
  return is_address_ending(label) && std::ranges::all_of(label, [first](char c) {
           return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') == first;
         });
}

std::size_t mail_address_end(std::string_view text, std::size_t at) {
  std::size_t sign = at;
  while (sign < text.size() && sign - at < longest_name &&
         (is_ascii_word(text[sign]) || std::string_view("._%+-").find(text[sign]) != std::string_view::npos))
    ++sign;
  if (sign == at || sign >= text.size() || text[sign] != '@') return at;
  const HostName host = host_name(text, sign + 1);
  return host.labels > 1 ? host.end : at;
}

}  // namespace

std::size_t web_address_end(std::string_view text, std::size_t at) {
  const std::string_view rest = text.substr(at);
  if (rest.empty() || !is_ascii_word(rest.front()) || character_before(text, at).is_word()) return at;
  for (const std::string_view beginning : beginnings)
    if (starts_with_lower(rest, beginning)) {
      const std::size_t end = path_end(text, at + beginning.size());
      if (end > at + beginning.size()) return end;
    }
  if (const std::size_t end = mail_address_end(text, at); end > at) return end;
  const HostName host = host_name(text, at);
  const bool names_group = host.all_lower && host.labels > 2;
  if (host.labels < 2 || (!names_group && !is_ending(host.last_label)) || host.end - at < 5) return at;
  return host.end < text.size() && text[host.end] == '/' ? path_end(text, host.end) : host.end;
}

}  // namespace chancery
