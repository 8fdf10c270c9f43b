#include "language/headline_wording.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>
#include <unordered_map>

#include "core/unicode.hpp"
#include "language/name_evidence.hpp"
#include "language/name_phrases.hpp"
#include "language/word_features.hpp"

namespace chancery {
namespace {

bool is_ascii_word(std::string_view form) {
  return !form.empty() &&
         std::ranges::all_of(form, [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); });
}

bool is_acronym(std::string_view form) {
  return form.size() > 1 && std::ranges::all_of(form, [](char c) { return c >= 'A' && c <= 'Z'; });
}

constexpr std::array<std::string_view, 34> small_words = {
    "a",    "an",   "the",  "and",   "or",    "but",    "of",      "in",    "on",     "at",     "to",      "for",
    "with", "by",   "from", "as",    "over",  "under",  "against", "after", "before", "during", "between", "among",
    "into", "amid", "near", "about", "until", "within", "is",      "are",   "be",     "will"};

// Short words stand without a capital in every headline.
constexpr std::size_t long_word = 4;

// "Minister Opens New Embassy in Accra": a sentence of running text has words without capitals.
bool has_capitals_throughout(const Sentence& sentence) {
  std::size_t words = 0, capitals = 0;
  for (const Token& token : sentence.tokens) {
    if (token.form.size() < long_word || !is_ascii_word(token.form)) continue;
    ++words;
    if (has_capital(token.form)) ++capitals;
  }
  return words >= 4 && 10 * capitals >= 9 * words;
}

// How often the running text has a word with and without a capital, not counting the first of its sentences.
class Casing {
 public:
  explicit Casing(const Article& article, std::span<const Sentence> document) {
    for (const Sentence& sentence : document) {
      if (article.blocks[static_cast<std::size_t>(sentence.block)].kind == BlockKind::headline ||
          has_capitals_throughout(sentence))
        continue;
      for (std::size_t at = 1; at < sentence.tokens.size(); ++at) {
        const std::string& form = sentence.tokens[at].form;
        if (!is_ascii_word(form)) continue;
        auto& [lower, capital] = counts_[ascii_lower(form)];
        ++(has_capital(form) ? capital : lower);
      }
    }
  }

  // Whether running text would have the word without a capital.
  [[nodiscard]] bool is_lower(const LanguageModel& model, const std::string& form) const {
    const std::string word = ascii_lower(form);
    if (const auto found = counts_.find(word); found != counts_.end())
      return found->second.first >= found->second.second;
    if (std::ranges::find(small_words, word) != small_words.end()) return true;
    const auto lists = [&](std::string_view one) { return model.find_lexicon(word_key(one)); };
    if ((lists(word) & LexiconBit::any_name) != 0) return false;
    if ((lists(word) & LexiconBit::any_common) != 0) return true;
    // the lists have base forms alone: "opens", "talks", "signed"
    for (const std::string_view ending : {"s", "es", "d", "ed"})
      if (word.ends_with(ending) &&
          (lists(std::string_view(word).substr(0, word.size() - ending.size())) & LexiconBit::any_common) != 0)
        return true;
    return false;
  }

 private:
  std::unordered_map<std::string, std::pair<int, int>> counts_;
};

// "Holm, Berg hold", "Kazakh, Russian leaders meet": the last comma of a row of names that begins the headline; 0 if
// none does.
std::size_t comma_of_row(const std::vector<Token>& tokens) {
  constexpr std::size_t longest = 4;  // words of one name
  std::size_t comma = 0, name = 0;
  for (std::size_t at = 0; at + 1 < tokens.size(); ++at) {
    const std::string& form = tokens[at].form;
    if (has_capital(form)) {
      if (++name > longest) return 0;
    } else if (name > 0 && form == ",") {
      comma = at;
      name = 0;
    } else {
      return name > 0 && is_lower_word(form) ? comma : 0;
    }
  }
  return 0;
}

}  // namespace

void reword_headlines(const LanguageModel& model, const Article& article, std::span<Sentence> document) {
  const auto is_headline = [&](const Sentence& sentence) {
    return article.blocks[static_cast<std::size_t>(sentence.block)].kind == BlockKind::headline &&
           is_ascii_word(sentence.tokens.back().form);
  };
  std::optional<Casing> casing;
  for (Sentence& sentence : document) {
    if (sentence.tokens.empty() || !is_headline(sentence)) continue;
    if (has_capitals_throughout(sentence)) {
      if (!casing) casing.emplace(article, document);
      for (std::size_t i = 1; i < sentence.tokens.size(); ++i) {
        const std::string& form = sentence.tokens[i].form;
        if (is_ascii_word(form) && has_capital(form) && !is_acronym(form) && casing->is_lower(model, form))
          sentence.tokens[i].form = ascii_lower(form);
      }
    }
    if (const std::size_t comma = comma_of_row(sentence.tokens)) sentence.tokens[comma].form = "and";
  }
}

}  // namespace chancery
