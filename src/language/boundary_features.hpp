// What the sentence splitter looks at between two tokens of a paragraph, as indexes into a table of weights.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "core/span.hpp"

namespace chancery {

constexpr std::size_t boundary_feature_count = 30;
constexpr std::uint32_t boundary_table_size = 1U << 16U;
using BoundaryFeatureIndexes = std::array<std::uint32_t, boundary_feature_count>;

// How a token is written, as far as sentence ends are concerned.
enum class TokenShape : std::uint8_t {
  lower,
  capitalized,
  capitals,
  one_capital,
  number,
  mixed,
  abbreviation,
  stop,
  question,
  ellipsis,
  colon,
  semicolon,
  comma,
  dash,
  open_quote,
  close_quote,
  open_bracket,
  close_bracket,
  bullet,
  symbol,
  none
};

class BoundaryFeatures {
 public:
  // Looks at the tokens of one paragraph; `text` and `tokens` are used during the call only.
  void read(std::string_view text, std::span<const Span> tokens);

  [[nodiscard]] std::size_t size() const { return views_.size(); }

  // Whether a sentence may end after the token: not inside a word, nor after a title such as "Mr.".
  [[nodiscard]] bool may_end_after(std::size_t token) const { return views_[token].may_end; }

  // A blank line, or a line that begins with a bullet, follows: a sentence always ends after the token.
  [[nodiscard]] bool must_end_after(std::size_t token) const { return views_[token].must_end; }

  // The token is a full stop, question mark or the like, or a quote or bracket that closes behind one.
  [[nodiscard]] bool is_terminal(std::size_t token) const { return views_[token].terminal; }
  [[nodiscard]] TokenShape shape(std::size_t token) const { return views_[token].shape; }

  // The features of the place after `token` in a sentence that began with token `first`.
  [[nodiscard]] BoundaryFeatureIndexes after(std::size_t token, std::size_t first) const;

 private:
  struct View {
    std::uint32_t form = 0;    // of the lower-case form
    std::uint32_t suffix = 0;  // of its last three bytes
    TokenShape shape = TokenShape::none;
    bool space_before = false;
    bool terminal = false;
    bool may_end = false;
    bool must_end = false;
    std::uint8_t quotes = 0;            // open quotes after this token, at most 1
    std::uint8_t brackets = 0;          // open brackets after this token, at most 2
    std::uint32_t next_terminal = 0;    // tokens to the next terminal, this one not counted
    std::uint32_t words_before = 0;     // words in the paragraph up to here, this one included
    std::uint32_t capitals_before = 0;  // those of them that are capitalized
  };

  void mark_ends(std::string_view text, std::span<const Span> tokens);
  [[nodiscard]] const View& at(std::size_t index) const { return index < views_.size() ? views_[index] : outside_; }

  std::vector<View> views_;
  View outside_;
};

}  // namespace chancery
