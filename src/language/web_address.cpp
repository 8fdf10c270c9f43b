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

constexpr bool is_ascii_word(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

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

// The sign of a mail address after the name that begins at `at`, or where the name ends without one.
std::size_t mail_name_end(std::string_view text, std::size_t at) {
  std::size_t end = at;
  while (end < text.size() && end - at < longest_name &&
         (is_ascii_word(text[end]) || std::string_view("._%+-").find(text[end]) != std::string_view::npos))
    ++end;
  return end;
}

}  // namespace

std::size_t AddressFinder::end_of_address(std::size_t at) {
  const std::string_view rest = text_.substr(at);
  if (rest.empty() || !is_ascii_word(rest.front()) || character_before(text_, at).is_word()) return at;
  for (const std::string_view beginning : beginnings)
    if (starts_with_lower(rest, beginning)) {
      const std::size_t end = path_end(text_, at + beginning.size());
      if (end > at + beginning.size()) return end;
    }
  if (at >= no_mail_before_) {
    const std::size_t sign = mail_name_end(text_, at);
    if (sign < text_.size() && text_[sign] == '@')
      if (const HostName host = host_name(text_, sign + 1); host.labels > 1) return host.end;
    no_mail_before_ = sign;
  }
  if (at < no_host_before_) return at;
  const HostName host = host_name(text_, at);
  const bool names_group = host.all_lower && host.labels > 2;
  if (host.labels < 2 || (!names_group && !is_ending(host.last_label)) || host.end - at < 5) {
    no_host_before_ = host.end;
    return at;
  }
  return host.end < text_.size() && text_[host.end] == '/' ? path_end(text_, host.end) : host.end;
}

}  // namespace chancery
