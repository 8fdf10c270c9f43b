#include "language/word_scanner.hpp"

#include <algorithm>
#include <array>

#include "language/abbreviations.hpp"

namespace chancery {
namespace {

// A word is not followed further than this; the tokeniser cuts what is longer.
constexpr std::size_t longest_word = 1024;

}  // namespace

std::size_t WordScanner::scan(std::size_t begin, bool after_initial) const {
  if (const std::size_t end = digit_groups_end(begin); end > begin) return end;
  if (const std::size_t end = document_symbol_end(begin); end > begin) return end;
  std::size_t at = begin;
  if (!peek(at).is_word()) at += peek(at).length;
  std::size_t segment = at;  // where the current run of letters and digits begins
  while (true) {
    Character link = peek(at);
    while (link.length > 0 && (link.is_word() || link.kind == CharacterClass::mark || link.code == U'_')) {
      at += link.length;
      link = peek(at);
    }
    if (link.length == 0 || at - begin > longest_word) return at;
    if (link.code == U'.') {
      const Stop stop = at_full_stop(begin, segment, at, after_initial);
      if (!stop.goes_on) return stop.end;
    } else if (link.code == U'$') {
      bool currency = at - begin <= 3;  // "US$", "HK$"
      for (std::size_t i = begin; i < at; ++i) currency = currency && peek(i).is_upper();
      return currency ? at + 1 : at;
    } else if (link.code == U'+') {
      return plus_end(begin, at);
    } else if (!joins(begin, segment, at, link)) {
      return at;
    }
    at += link.length;
    segment = at;
  }
}

std::size_t WordScanner::digits_end(std::size_t at) const {
  while (peek(at).is_digit()) at += peek(at).length;
  return at;
}

// "713-853-3989", "2024-11-27", "345-9945": digit groups whose hyphens stay; the start if there are none.
std::size_t WordScanner::digit_groups_end(std::size_t begin) const {
  std::array<std::size_t, 2> sizes{};
  std::size_t groups = 0;
  for (std::size_t at = begin; groups <= 5; ++at) {
    const std::size_t end = digits_end(at);
    if (end == at) return begin;
    if (groups < sizes.size()) sizes[groups] = end - at;
    ++groups;
    at = end;
    if (peek(at).code == U'-') continue;
    const bool pair = groups == 2 && (sizes[0] == 3 || sizes[0] == 5) && sizes[1] == 4;
    return (groups > 2 || pair) && !peek(at).is_word() ? at : begin;
  }
  return begin;
}

// "A/RES/68/262", "S/2014/189": the symbols of United Nations documents.
std::size_t WordScanner::document_symbol_end(std::size_t begin) const {
  if (!peek(begin).is_upper() || peek(begin + 1).code != U'/') return begin;
  const Character second = peek(begin + 2);
  if (!second.is_upper() && !second.is_digit()) return begin;
  std::size_t end = begin;
  std::size_t slashes = 0;
  for (Character c = peek(end); c.is_upper() || c.is_digit() || c.code == U'/' || c.code == U'.'; c = peek(end)) {
    slashes += c.code == U'/' ? 1 : 0;
    end += c.length;
  }
  while (end > begin && (text_[end - 1] == '.' || text_[end - 1] == '/')) --end;
  return slashes > 1 || second.is_digit() ? end : begin;
}

// "OPEC+", "P5+1", but not "BBB+" or "x+1": the end of a body's name that goes on with a plus.
std::size_t WordScanner::plus_end(std::size_t begin, std::size_t plus) const {
  constexpr std::size_t shortest = 4;  // bytes before a plus that ends the name
  const Character first = peek(begin), next = peek(plus + 1);
  if (!first.is_upper() || plus < begin + 2) return plus;
  if (!next.is_word()) return plus - begin >= shortest && character_before(text_, plus).is_letter() ? plus + 1 : plus;
  const std::size_t end = digits_end(plus + 1);
  return character_before(text_, plus).is_digit() && end > plus + 1 && end <= plus + 3 && !peek(end).is_word() ? end
                                                                                                               : plus;
}

// Whether a sign between two letters or digits joins them.
bool WordScanner::joins(std::size_t begin, std::size_t segment, std::size_t at, Character link) const {
  const Character before = character_before(text_, at);
  const Character next = peek(at + link.length);
  if (!next.is_word() || !before.is_word()) return false;
  if (is_apostrophe(link.code)) return next.is_letter();
  if (is_hyphen(link.code)) return is_hyphen_prefix(text_.substr(segment, at - segment));
  const bool digits = before.is_digit() && next.is_digit();
  switch (link.code) {
    case U'&':
      return before.is_letter() && next.is_letter();
    case U'@':
      return true;
    case U':':
      return digits;
    case U',':  // "22,000" and "3,5", but not "2014,2015"
      return digits && digits_end(at + 1) <= at + 4;
    case U'/':
      return digits || joins_at_slash(begin, at);
    default:
      return false;
  }
}

// "w/o", "n/a", "km/h", but not "and/or" or "c/o".
bool WordScanner::joins_at_slash(std::size_t begin, std::size_t at) const {
  std::size_t end = at + 1;
  while (peek(end).is_word()) end += peek(end).length;
  if (peek(end).code == U'/' || text_.substr(begin, end - begin) == "c/o") return false;
  return at == begin + 1 || end == at + 2;
}

WordScanner::Stop WordScanner::at_full_stop(std::size_t begin, std::size_t segment, std::size_t dot,
                                            bool after_initial) const {
  const Stop leave_out{dot, false}, take_in{dot + 1, false}, go_on{dot + 1, true};
  const std::string_view part = text_.substr(segment, dot - segment);
  const Character last = character_before(text_, dot);
  const Character next = peek(dot + 1);
  const bool one_letter = last.is_letter() && last.length == part.size();
  // "The" right after "U.S." begins a new word.
  const bool long_word_next = next.is_letter() && peek(dot + 1 + next.length).is_letter();

  const bool initials = one_letter && segment > begin && text_[segment - 1] == '.';
  if (next.code == U'.') {  // "the U.S..", but not "etc..."
    const bool abbreviated = initials || (segment == begin && abbreviation_of(part) == Abbreviation::general);
    return abbreviated && peek(dot + 2).code != U'.' ? take_in : leave_out;
  }
  if (last.is_digit() && next.is_digit()) return go_on;
  if (one_letter && next.is_letter() && !long_word_next) return go_on;
  if (initials) return next.code == U'$' ? Stop{dot + 2, false} : take_in;  // "U.S.$4"
  if (segment == begin && (part == "Ph" || part == "M" || part == "B") &&
      (text_.substr(dot + 1).starts_with("D.") || text_.substr(dot + 1).starts_with("Sc.")))
    return go_on;
  if (segment > begin) return leave_out;
  if (one_letter && part == "X" && segment == begin && follows_posting(begin)) return leave_out;
  if (one_letter && last.is_upper() && (last.code != U'I' || after_initial)) {
    const Character following = next_character(dot + 1);
    return following.is_upper() || following.code == U',' || is_hyphen(following.code) ? take_in : leave_out;
  }
  switch (abbreviation_of(part)) {
    case Abbreviation::title:
    case Abbreviation::general:
      return take_in;
    case Abbreviation::before_number:
      return next_character(dot + 1).is_digit() ? take_in : leave_out;
    case Abbreviation::none:
      break;
  }
  return leave_out;
}

// "he wrote on X. Two hours later": the network of that name, and no initial.
bool WordScanner::follows_posting(std::size_t begin) const {
  static constexpr std::array<std::string_view, 7> words = {"on",   "via", "platform", "network",
                                                            "site", "app", "website"};
  std::size_t end = begin;
  while (end > 0 && block_[end - 1] == ' ') --end;
  std::size_t first = end;
  while (first > 0 && block_[first - 1] >= 'a' && block_[first - 1] <= 'z') --first;
  return end < begin && std::ranges::find(words, block_.substr(first, end - first)) != words.end();
}

// The next character of the paragraph that is not white space.
Character WordScanner::next_character(std::size_t at) const {
  Character c = character_at(block_, at);
  for (int spaces = 0; c.kind == CharacterClass::space && c.length > 0 && spaces < 8; ++spaces) {
    at += c.length;
    c = character_at(block_, at);
  }
  return c;
}

}  // namespace chancery
