#include "language/boundary_features.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "language/abbreviations.hpp"
#include "language/characters.hpp"

namespace chancery {
namespace {

constexpr std::uint32_t hash_basis = 2166136261U;

constexpr std::uint32_t combine(std::uint32_t hash, std::uint32_t value) {
  hash = (hash ^ value) * 0x9E3779B1U;
  return hash ^ (hash >> 15U);
}

std::uint32_t hash_lower(std::string_view text) {
  std::uint32_t hash = hash_basis;
  for (const char c : text.substr(0, 32)) hash = (hash ^ static_cast<unsigned char>(ascii_lower(c))) * 16777619U;
  return hash;
}

TokenShape shape_of_word(std::string_view token) {
  std::size_t upper = 0, lower = 0, digits = 0;
  bool stop = false;
  Character first = character_at(token, 0);
  for (std::size_t at = 0; at < token.size();) {
    const Character c = character_at(token, at);
    upper += c.is_upper() ? 1 : 0;
    lower += c.is_lower() ? 1 : 0;
    digits += c.is_digit() ? 1 : 0;
    at += c.length;
    stop = c.code == U'.' && at == token.size();
  }
  if (stop) return TokenShape::abbreviation;
  if (digits > 0) return upper + lower == 0 ? TokenShape::number : TokenShape::mixed;
  if (upper == 1 && lower == 0) return TokenShape::one_capital;
  if (upper > 1 && lower == 0) return TokenShape::capitals;
  return first.is_upper() ? TokenShape::capitalized : TokenShape::lower;
}

TokenShape shape_of(std::string_view token, bool space_before) {
  const Character c = character_at(token, 0);
  const bool alone = c.length == token.size();
  const bool has_word = std::ranges::any_of(token, [](char byte) {
    return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') || (byte >= '0' && byte <= '9');
  });
  if (c.is_word() || has_word) return shape_of_word(token);
  switch (c.code) {
    case U'.':
      return alone                                     ? TokenShape::stop
             : token.find_first_of("?!") == token.npos ? TokenShape::ellipsis
                                                       : TokenShape::question;
    case U'\u2026':
      return TokenShape::ellipsis;
    case U'?':
    case U'!':
      return TokenShape::question;
    case U':':
      return alone ? TokenShape::colon : TokenShape::symbol;
    case U';':
      return alone ? TokenShape::semicolon : TokenShape::symbol;
    case U',':
      return TokenShape::comma;
    case U'"':
    case U'\'':
    case U'`':
      return space_before ? TokenShape::open_quote : TokenShape::close_quote;
    case U'\u201C':
    case U'\u2018':
    case U'\u00AB':
    case U'\u201E':
      return TokenShape::open_quote;
    case U'\u201D':
    case U'\u2019':
    case U'\u00BB':
      return TokenShape::close_quote;
    case U'(':
    case U'[':
    case U'{':
    case U'<':
      return TokenShape::open_bracket;
    case U')':
    case U']':
    case U'}':
    case U'>':
      return TokenShape::close_bracket;
    case U'*':
    case U'\u2022':
    case U'\u25AA':
    case U'\u25E6':
    case U'\u2023':
    case U'\u00B7':
      return TokenShape::bullet;
    default:
      return is_hyphen(c.code) || is_dash(c.code) ? TokenShape::dash : TokenShape::symbol;
  }
}

bool closes(TokenShape shape) { return shape == TokenShape::close_quote || shape == TokenShape::close_bracket; }

bool is_word_shape(TokenShape shape) { return shape <= TokenShape::abbreviation; }

std::uint32_t bucket(std::size_t distance) {
  return distance < 6    ? static_cast<std::uint32_t>(distance)
         : distance < 10 ? 6U
         : distance < 16 ? 7U
         : distance < 26 ? 8U
         : distance < 40 ? 9U
                         : 10U;
}

}  // namespace

void BoundaryFeatures::read(std::string_view text, std::span<const Span> tokens) {
  views_.clear();
  outside_.form = hash_basis;
  bool inside_quotes = false;
  std::uint32_t brackets = 0;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    const std::string_view form = text.substr(tokens[i].begin, tokens[i].size());
    View view;
    view.form = hash_lower(form);
    view.suffix = hash_lower(form.substr(form.size() - std::min<std::size_t>(3, form.size())));
    view.space_before = i == 0 || tokens[i].begin > tokens[i - 1].end;
    view.shape = shape_of(form, view.space_before);
    const bool apostrophe = is_apostrophe(character_at(form, 0).code);
    if (view.shape == TokenShape::open_quote && !apostrophe) inside_quotes = true;
    if (view.shape == TokenShape::close_quote && !apostrophe) inside_quotes = false;
    if (view.shape == TokenShape::open_bracket) brackets = std::min(brackets + 1, 2U);
    if (view.shape == TokenShape::close_bracket && brackets > 0) --brackets;
    view.quotes = inside_quotes ? 1 : 0;
    view.brackets = static_cast<std::uint8_t>(brackets);
    const bool after_terminal = i > 0 && views_.back().terminal && !view.space_before;
    view.terminal = view.shape == TokenShape::stop || view.shape == TokenShape::question ||
                    view.shape == TokenShape::ellipsis || (closes(view.shape) && after_terminal);
    const bool capital = view.shape == TokenShape::capitalized || view.shape == TokenShape::capitals ||
                         view.shape == TokenShape::one_capital;
    view.words_before = at(i - 1).words_before + (is_word_shape(view.shape) ? 1 : 0);
    view.capitals_before = at(i - 1).capitals_before + (capital ? 1 : 0);
    views_.push_back(view);
  }
  std::uint32_t distance = 1000;
  for (std::size_t i = views_.size(); i-- > 0;) {
    views_[i].next_terminal = distance;
    distance = views_[i].terminal ? 1 : distance + 1;
  }
  mark_ends(text, tokens);
}

namespace {

std::string_view word_at(std::string_view text, Span token) { return text.substr(token.begin, token.size()); }

// "spoke to U.S. Secretary of State Ana Duarte": no end between them; "is in the U.S. Secretary Duarte said" may have
// one.
bool is_state_before_office(std::string_view before, std::string_view form, std::string_view next) {
  constexpr std::array<std::string_view, 3> states = {"U.S", "U.N", "U.K"};
  constexpr std::array<std::string_view, 12> offices = {"Secretary", "President", "Ambassador", "Vice",
                                                        "Attorney",  "Deputy",    "Senator",    "Special",
                                                        "Assistant", "Defense",   "Treasury",   "Undersecretary"};
  return before != "the" && before != "The" && std::ranges::find(states, form) != states.end() &&
         std::ranges::find(offices, next) != offices.end();
}

}  // namespace

void BoundaryFeatures::mark_ends(std::string_view text, std::span<const Span> tokens) {
  for (std::size_t i = 0; i + 1 < views_.size(); ++i) {
    View& view = views_[i];
    const View& next = views_[i + 1];
    const std::string_view gap = text.substr(tokens[i].end, tokens[i + 1].begin - tokens[i].end);
    const bool new_line = gap.find_first_of("\n\r") != gap.npos;
    const std::size_t line_ends = static_cast<std::size_t>(std::ranges::count(gap, '\n'));
    view.must_end = line_ends > 1 || (new_line && next.shape == TokenShape::bullet);
    std::string_view form = text.substr(tokens[i].begin, tokens[i].size());
    form.remove_suffix(view.shape == TokenShape::abbreviation ? 1 : 0);
    // "PM Berg" is an office before a name, "at 5 PM" a time
    const bool numbered =
        i > 0 && (views_[i - 1].shape == TokenShape::number || views_[i - 1].shape == TokenShape::mixed);
    const bool office = form == "PM" && !new_line && !numbered && next.shape == TokenShape::capitalized;
    // "met H.E Dr Holm", "by Amb Duarte": without its full stop just so, but a line may end there
    const bool title =
        office ||
        ((view.shape == TokenShape::abbreviation || !new_line) && abbreviation_of(form) == Abbreviation::title) ||
        (i > 0 && !new_line &&
         is_state_before_office(word_at(text, tokens[i - 1]), form, word_at(text, tokens[i + 1])));
    // A space may be missing after a full stop, also after one that belongs to an abbreviation ("the U.S.The").
    const bool glued =
        !closes(next.shape) &&
        (view.terminal || (view.shape == TokenShape::abbreviation && next.shape == TokenShape::capitalized));
    view.may_end = view.must_end || (!title && (next.space_before || glued));
  }
}

BoundaryFeatureIndexes BoundaryFeatures::after(std::size_t token, std::size_t first) const {
  const View& left = views_[token];
  const View& right = at(token + 1);
  const View& before = token > first ? views_[token - 1] : outside_;
  const View& before2 = token > first + 1 ? views_[token - 2] : outside_;
  const View& right2 = at(token + 2);
  const View& start = views_[first];
  const auto shape = [](const View& view) { return static_cast<std::uint32_t>(view.shape) + 1; };
  const std::uint32_t shapes = shape(left) * 32 + shape(right);
  const std::uint32_t length = bucket(token + 1 - first);
  const std::uint32_t remaining = bucket(views_.size() - token - 1);
  const std::uint32_t to_terminal = left.next_terminal >= 500 ? 15 : bucket(left.next_terminal);
  const std::uint32_t words = left.words_before - at(first - 1).words_before;
  const std::uint32_t capitals = left.capitals_before - at(first - 1).capitals_before;
  const std::uint32_t title_case = words == 0 ? 3 : capitals == words ? 2 : capitals * 2 > words ? 1 : 0;
  const std::uint32_t spaced = right.space_before ? 1 : 0;
  const std::uint32_t state = left.quotes * 4U + left.brackets;

  BoundaryFeatureIndexes out{};
  std::size_t count = 0;
  const auto add = [&](std::uint32_t a, std::uint32_t b = 0, std::uint32_t c = 0) {
    const std::uint32_t id = static_cast<std::uint32_t>(count) + 1;
    const std::uint32_t hash = combine(combine(combine(combine(hash_basis, id), a), b), c);
    out[count++] = (hash ^ (hash >> 16U)) % boundary_table_size;
  };
  add(spaced, left.terminal ? 1 : 0);
  add(left.form);
  add(right.form);
  add(shapes, spaced);
  add(left.form, shape(right), spaced);
  add(shape(left), right.form);
  add(left.form, right.form);
  add(before.form, left.form);
  add(right.form, right2.form, left.terminal ? 1 : 0);
  add(shape(before), shapes);
  add(shapes, shape(right2));
  add(shape(before2) * 32 + shape(before), shapes);
  add(shape(before), shapes, shape(right2));
  add(before.form, shapes);
  add(shape(left), right.form, right2.form);
  add(shapes, length);
  add(shapes, remaining);
  add(shapes, to_terminal);
  add(shapes, to_terminal, length);
  add(shapes, state);
  add(right.form, state, shape(left));
  add(shapes, title_case, length);
  add(title_case, to_terminal, shape(left));
  add(start.form, length, shapes);
  add(left.suffix, shape(right));
  add(right.suffix, shape(left));
  add(before2.form, left.form, shape(right));
  add(right2.form, shapes);
  add(start.form, right.form);
  add(shape(start), shapes, length);
  static_assert(boundary_feature_count == 30);
  return out;
}

}  // namespace chancery
