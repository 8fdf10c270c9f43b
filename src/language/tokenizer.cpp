#include "language/tokenizer.hpp"

#include <algorithm>
#include <array>

#include "language/abbreviations.hpp"
#include "language/characters.hpp"
#include "language/web_address.hpp"
#include "language/word_scanner.hpp"
#include "language/words.hpp"

namespace chancery {
namespace {

constexpr auto emoticons =
    std::to_array<std::string_view>({":-)", ":-(", ";-)", ":-D", ":-P", ":-/", ">:(", ":)", ":(", ";)", "=)",
                                     "=(",  ":D",  ":P",  ";D",  "=D",  "=P",  "^_^", "<3", "(:", ":/"});

// "'em", "'72": words that begin with an apostrophe.
constexpr auto clipped_words = std::to_array<std::string_view>({"bout", "cause", "em", "n", "til", "tis", "twas"});

// Scans one stretch without white space.
class ChunkScanner {
 public:
  ChunkScanner(std::string_view text, Span block, Span chunk, std::vector<Span>& tokens)
      : text_(text.substr(0, chunk.end)),
        words_(text_, text.substr(0, block.end)),
        addresses_(text_),
        at_(chunk.begin),
        tokens_(tokens) {}

  void scan() {
    while (at_ < text_.size()) {
      const Character c = peek(at_);
      if (const std::size_t end = addresses_.end_of_address(at_); end > at_)
        emit(end);
      else if (c.is_word() || starts_number(c))
        emit_word(words_.scan(at_, after_initial()));
      else
        emit(symbol_end(c));
    }
  }

 private:
  [[nodiscard]] Character peek(std::size_t at) const { return character_at(text_, at); }
  [[nodiscard]] std::string_view from_here() const { return text_.substr(at_); }

  void emit(std::size_t end) {
    while (end < text_.size() && peek(end).kind == CharacterClass::mark) end += peek(end).length;
    while (end - at_ > max_token_bytes) {
      std::size_t cut = at_ + max_token_bytes;
      while (is_continuation_byte(text_[cut]) && cut > at_ + max_token_bytes - 4) --cut;
      push(cut);
    }
    push(end);
  }

  void push(std::size_t end) {
    tokens_.push_back({static_cast<std::uint32_t>(at_), static_cast<std::uint32_t>(end)});
    at_ = end;
  }

  // Contractions and units come off the scanned word.
  void emit_word(std::size_t end) {
    const std::string_view word = text_.substr(at_, end - at_);
    if (const std::size_t digits = number_before_unit(word); digits > 0) {
      push(at_ + digits);
      emit(end);
      return;
    }
    const WordParts parts = divide_word(word);
    for (std::size_t i = 0; i + 1 < parts.count; ++i) emit(at_ + parts.length[i]);
    emit(end);
  }

  // "5" of "5km"; 0 if the word is no number with a unit.
  static std::size_t number_before_unit(std::string_view word) {
    const std::size_t digits = word.find_first_not_of("0123456789.,:");
    if (digits == 0 || digits == word.npos || !is_unit(word.substr(digits))) return 0;
    return digits;
  }

  // "+7", ".5", "’72".
  [[nodiscard]] bool starts_number(Character c) const {
    const Character next = peek(at_ + c.length);
    if (c.code == U'+' || c.code == U'.') return next.is_digit() && !glued_to_word();
    if (!is_apostrophe(c.code) || c.code == U'`' || glued_to_word()) return false;
    const std::size_t after = at_ + c.length;
    if (next.is_digit()) {
      const std::size_t digits = run_end(after, [](Character d) { return d.is_digit(); });
      return digits == after + 2;
    }
    const std::size_t end = run_end(after, [](Character d) { return d.is_letter(); });
    return std::ranges::find(clipped_words, text_.substr(after, end - after)) != clipped_words.end();
  }

  // A word ends right before this place.
  [[nodiscard]] bool glued_to_word() const { return character_before(text_, at_).is_word(); }

  template <typename Predicate>
  [[nodiscard]] std::size_t run_end(std::size_t at, Predicate&& predicate) const {
    for (Character c = peek(at); c.length > 0 && predicate(c); c = peek(at)) at += c.length;
    return at;
  }

  // The token before is an initial: "J." in "J. I. Smith".
  [[nodiscard]] bool after_initial() const {
    return !tokens_.empty() && tokens_.back().size() == 2 && text_[tokens_.back().end - 1] == '.';
  }

  [[nodiscard]] std::size_t symbol_end(Character c) const {
    const std::size_t next = at_ + c.length;
    const std::string_view rest = from_here();
    if (rest.starts_with("[...]")) return at_ + 5;
    if (!glued_to_word())
      for (const std::string_view emoticon : emoticons)
        if (rest.starts_with(emoticon) && !peek(at_ + emoticon.size()).is_word()) return at_ + emoticon.size();
    if (rest.starts_with("->") || rest.starts_with("<-")) return at_ + 2;
    switch (c.code) {
      case U'.':
      case U'?':
      case U'!':
        return run_end(at_, [](Character d) { return d.code == U'.' || d.code == U'?' || d.code == U'!'; });
      case U'\'':
      case U'`':
      case U'<':
      case U'>':
        return peek(next).code == c.code ? next + 1 : next;
      case U'-':
      case U'=':
      case U'*':
      case U'_':
      case U'~':
      case U'#':
      case U'+':
      case U'|':
      case U'\u2013':
      case U'\u2014':
      case U'\u2026': {
        const std::size_t end = run_end(at_, [c](Character d) { return d.code == c.code; });
        const bool hashtag = c.code == U'#' && end == next && peek(end).is_letter() && !glued_to_word();
        return hashtag ? tag_end(end) : end;
      }
      case U'@':
        return peek(next).is_letter() ? tag_end(next) : next;
      default:
        return next;
    }
  }

  [[nodiscard]] std::size_t tag_end(std::size_t at) const {
    return run_end(at, [](Character c) { return c.is_word() || c.code == U'_'; });
  }

  std::string_view text_;  // up to the chunk's end
  WordScanner words_;
  AddressFinder addresses_;
  std::size_t at_;
  std::vector<Span>& tokens_;
};

}  // namespace

void tokenize(std::string_view text, Span range, std::vector<Span>& tokens) {
  const std::string_view block = text.substr(0, range.end);
  std::size_t at = range.begin;
  while (at < block.size()) {
    Character c = character_at(block, at);
    if (c.kind == CharacterClass::space) {
      at += c.length;
      continue;
    }
    std::size_t end = at;
    for (; c.length > 0 && c.kind != CharacterClass::space; c = character_at(block, end)) end += c.length;
    ChunkScanner(text, range, {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end)}, tokens).scan();
    at = end;
  }
}

}  // namespace chancery
