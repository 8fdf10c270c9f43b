#include "language/word_features.hpp"

#include <utf8proc.h>

#include <algorithm>

#include "core/word_filter.hpp"

namespace chancery {
namespace {

constexpr std::size_t max_bytes = 64;

struct Normalised {
  std::array<char, max_bytes + 2> text;  // with a mark before and after the word
  std::size_t size = 0;
  std::array<char, 8> shape;
  std::size_t shape_size = 0;
};

std::uint64_t mix(std::uint64_t h) {
  h ^= h >> 32;
  h *= 0x9E3779B97F4A7C15ULL;
  h ^= h >> 29;
  return h;
}

std::uint64_t hash(const char* text, std::size_t size) {
  std::uint64_t h = 0xCBF29CE484222325ULL + size;
  for (std::size_t i = 0; i < size; ++i) h = (h ^ static_cast<unsigned char>(text[i])) * 0x100000001B3ULL;
  return mix(h);
}

void add_shape(Normalised& word, char kind) {
  const std::size_t n = word.shape_size;
  if (n == word.shape.size()) return;
  if (n >= 2 && word.shape[n - 1] == kind && word.shape[n - 2] == kind) return;
  word.shape[word.shape_size++] = kind;
}

// The plain letter for typographic quotes, dashes and accented letters; 0 where there is none.
char plain_letter(utf8proc_int32_t code) {
  switch (code) {
    case 0x2018:
    case 0x2019:
    case 0x02BC:
      return '\'';
    case 0x201C:
    case 0x201D:
    case 0x201E:
    case 0x00AB:
    case 0x00BB:
      return '"';
    case 0x2010:
    case 0x2011:
    case 0x2012:
    case 0x2013:
    case 0x2014:
    case 0x2212:
      return '-';
    case 0x0131:
      return 'i';
    case 0x0142:
      return 'l';
    case 0x00F8:
      return 'o';
    case 0x0111:
      return 'd';
    default:
      break;
  }
  std::array<utf8proc_int32_t, 8> parts{};
  int boundary = 0;
  const auto count = utf8proc_decompose_char(code, parts.data(), static_cast<utf8proc_ssize_t>(parts.size()),
                                             UTF8PROC_DECOMPOSE, &boundary);
  return count > 1 && parts[0] > 0 && parts[0] < 0x80 ? static_cast<char>(parts[0]) : '\0';
}

void add_ascii(Normalised& word, char c) {
  if (c >= 'A' && c <= 'Z') {
    word.text[word.size++] = static_cast<char>(c - 'A' + 'a');
    add_shape(word, 'X');
  } else if (c >= 'a' && c <= 'z') {
    word.text[word.size++] = c;
    add_shape(word, 'x');
  } else if (c >= '0' && c <= '9') {
    word.text[word.size++] = '0';
    add_shape(word, 'd');
  } else {
    word.text[word.size++] = c;
    add_shape(word, c);
  }
}

void add_wide(Normalised& word, std::string_view bytes, utf8proc_int32_t code) {
  const utf8proc_int32_t lower = utf8proc_tolower(code);
  if (const char plain = plain_letter(lower)) {
    const bool letter = plain >= 'a' && plain <= 'z';
    word.text[word.size++] = plain;
    add_shape(word, !letter ? plain : lower != code ? 'X' : 'x');
    return;
  }
  std::array<utf8proc_uint8_t, 4> encoded{};
  const auto size = utf8proc_encode_char(lower, encoded.data());
  if (size <= 0) {
    for (const char byte : bytes) word.text[word.size++] = byte;
  } else {
    for (utf8proc_ssize_t i = 0; i < size; ++i) word.text[word.size++] = static_cast<char>(encoded[i]);
  }
  const auto category = utf8proc_category(code);
  const bool letter = category >= UTF8PROC_CATEGORY_LU && category <= UTF8PROC_CATEGORY_LO;
  add_shape(word, !letter ? 's' : lower != code ? 'X' : 'x');
}

void normalise_part(std::string_view part, std::size_t room, Normalised& word) {
  const std::size_t limit = word.size + room;
  for (std::size_t i = 0; i < part.size();) {
    if (static_cast<unsigned char>(part[i]) < 0x80) {
      if (word.size + 1 > limit) return;
      add_ascii(word, part[i++]);
      continue;
    }
    if (word.size + 4 > limit) return;
    utf8proc_int32_t code = -1;
    const auto size = utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(part.data() + i),
                                       static_cast<utf8proc_ssize_t>(part.size() - i), &code);
    if (size <= 0) {  // not UTF-8: one symbol
      word.text[word.size++] = '?';
      add_shape(word, 's');
      ++i;
    } else {
      add_wide(word, part.substr(i, static_cast<std::size_t>(size)), code);
      i += static_cast<std::size_t>(size);
    }
  }
}

// "Tô Lâm", "Đỗ Mười": a name that without its accents would be a word of grammar.
bool is_name_like_grammar(std::string_view form, std::string_view plain) {
  static constexpr std::array<std::string_view, 16> grammar{"to", "do", "so", "an", "in", "on",  "at", "as",
                                                            "be", "he", "me", "we", "no", "the", "by", "or"};
  const bool accented =
      std::any_of(form.begin(), form.end(), [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
  return accented && is_one_of(plain, grammar);
}

Normalised normalise(std::string_view form) {
  Normalised word;
  word.text[word.size++] = '^';
  if (form.size() <= max_bytes) {
    normalise_part(form, max_bytes, word);
  } else {
    normalise_part(form.substr(0, max_bytes / 2), max_bytes / 2, word);
    normalise_part(form.substr(form.size() - max_bytes / 4), max_bytes / 4, word);
  }
  if (word.shape_size > 0 && word.shape[0] == 'X' &&
      is_name_like_grammar(form, std::string_view(word.text.data() + 1, word.size - 1)))
    word.text[word.size - 1] = '~';
  word.text[word.size++] = '$';
  return word;
}

std::uint64_t key_of(const Normalised& word) { return hash(word.text.data() + 1, word.size - 2); }

}  // namespace

void describe_word(std::string_view form, WordFeatures& features) {
  const Normalised word = normalise(form);
  const char* text = word.text.data();
  const std::size_t letters = word.size - 2;
  features.key = key_of(word);
  features.shape = static_cast<std::uint16_t>(hash(word.shape.data(), word.shape_size) % WordFeatures::shape_buckets);
  const auto end_hash = [&](std::size_t count) {
    const std::size_t n = std::min(count, letters);
    return hash(text + 1 + letters - n, n);
  };
  features.prefix =
      static_cast<std::uint16_t>(hash(text + 1, std::min<std::size_t>(3, letters)) % WordFeatures::prefix_buckets);
  features.suffix = static_cast<std::uint16_t>(end_hash(3) % WordFeatures::suffix_buckets);
  features.ending = static_cast<std::uint16_t>(end_hash(2) % WordFeatures::ending_buckets);
  features.gram_count = 0;
  for (std::size_t size = 3; size <= 5; ++size)
    for (std::size_t i = 0; i + size <= word.size && features.gram_count < WordFeatures::max_grams; ++i)
      features.grams[features.gram_count++] =
          static_cast<std::uint16_t>(hash(text + i, size) % WordFeatures::gram_buckets);
}

std::uint64_t word_key(std::string_view form) { return key_of(normalise(form)); }

}  // namespace chancery
