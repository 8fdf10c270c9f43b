#include "language/list_openers.hpp"

#include <algorithm>
#include <string>
#include <unordered_set>
#include <vector>

#include "core/unicode.hpp"

namespace chancery {
namespace {

using Words = std::unordered_set<std::string_view>;

// After these the sentence goes on with its object, agent or subject.
bool is_open_word(const std::string& word) {
  static const Words words = {"by",         "with",        "of",         "for",       "from",        "between",
                              "among",      "including",   "includes",   "included",  "include",     "comprises",
                              "comprise",   "comprised",   "were",       "was",       "are",         "is",
                              "appointing", "appointed",   "naming",     "named",     "designating", "designated",
                              "inviting",   "invited",     "welcomed",   "thanked",   "joined",      "received",
                              "met",        "sanctioning", "sanctioned", "condemned", "to",          "against"};
  return words.contains(word);
}

// "Participants", "States parties", "Signatories": who takes part, where no verb tells it.
bool is_label_noun(const std::string& word) {
  static const Words nouns = {"participants", "attendees",  "signatories", "members",     "parties",    "speakers",
                              "guests",       "delegates",  "sponsors",    "co-sponsors", "cosponsors", "observers",
                              "supporters",   "present",    "attendance",  "panellists",  "panelists",  "founders",
                              "organisers",   "organizers", "hosts"};
  return nouns.contains(word);
}

// The fewer of them after which a colon inside a sentence is only a sign: "Business there is: Acme digs tin" is none.
bool is_row_word(const std::string& word) {
  static const Words words = {"by",        "with",    "of",       "for",      "from", "between", "among",
                              "including", "include", "includes", "included", "were", "are",     "comprise"};
  return words.contains(word);
}

class Opener {
 public:
  Opener(Sentence& sentence, std::size_t colon) : tokens_(sentence.tokens), colon_(colon) {}

  // "as follows:", "the following:" say no more than the colon does.
  void cut_follows() {
    if (colon_ < 2) return;
    const std::string last = lower(colon_ - 1), before = lower(colon_ - 2);
    if (last == "follows" && before == "as")
      cut(2);
    else if (last == "following")
      cut(before == "the" ? 2 : 1);
  }

  [[nodiscard]] bool is_open() const { return colon_ > 0 && is_open_word(lower(colon_ - 1)); }
  [[nodiscard]] bool is_open_to_row() const { return colon_ > 0 && is_row_word(lower(colon_ - 1)); }

  // "Participants in the summit", "List of participants": the label's noun stands among its first words.
  [[nodiscard]] bool is_label() const {
    constexpr std::size_t first_words = 4, longest = 14;
    if (colon_ == 0 || colon_ > longest) return false;
    static const Words finite = {"is",   "are",     "was",      "were",     "has",  "have", "had",
                                 "will", "include", "includes", "included", "said", "who"};
    bool found = false;
    for (std::size_t at = 0; at < colon_; ++at) {
      const std::string word = lower(at);
      if (finite.contains(word)) return false;
      found = found || (at < first_words && is_label_noun(word));
    }
    return found;
  }

  // "List of participants" are the participants.
  void cut_list_of() {
    if (colon_ < 3 || lower(1) != "of") return;
    static const Words lists = {"list", "names"};
    if (!lists.contains(lower(0))) return;
    tokens_.erase(tokens_.begin(), tokens_.begin() + 2);
    colon_ -= 2;
  }

  void rename_colon(const char* word) { tokens_[colon_].form = word; }
  void drop_colon() { tokens_.erase(tokens_.begin() + static_cast<std::ptrdiff_t>(colon_)); }
  void stand_for_list() {
    Token word;
    word.form = listed_word;
    word.span = {tokens_[colon_].span.end, tokens_[colon_].span.end};
    tokens_.insert(tokens_.begin() + static_cast<std::ptrdiff_t>(colon_) + 1, word);
  }

 private:
  [[nodiscard]] std::string lower(std::size_t at) const { return ascii_lower(tokens_[at].form); }
  void cut(std::size_t words) {
    const auto end = tokens_.begin() + static_cast<std::ptrdiff_t>(colon_);
    tokens_.erase(end - static_cast<std::ptrdiff_t>(words), end);
    colon_ -= words;
  }

  std::vector<Token>& tokens_;
  std::size_t colon_;
};

// The only colon of the sentence, its size if there is none or several.
std::size_t find_colon(const std::vector<Token>& tokens) {
  const auto is_colon = [](const Token& token) { return token.form == ":"; };
  const auto first = std::find_if(tokens.begin(), tokens.end(), is_colon);
  if (first == tokens.end() || std::any_of(first + 1, tokens.end(), is_colon)) return tokens.size();
  return static_cast<std::size_t>(first - tokens.begin());
}

bool begins_name(const Token& token) {
  const char first = token.form.front();
  return (first >= 'A' && first <= 'Z') || token.form == "the";
}

}  // namespace

void complete_list_openers(const Article& article, std::span<Sentence> document) {
  std::vector<bool> opens(article.blocks.size(), false);
  for (const Block& block : article.blocks)
    if (block.opener) opens[static_cast<std::size_t>(*block.opener)] = true;
  for (std::size_t at = 0; at < document.size(); ++at) {
    Sentence& sentence = document[at];
    const std::size_t colon = find_colon(sentence.tokens);
    if (colon == 0 || colon >= sentence.tokens.size()) continue;
    Opener opener(sentence, colon);
    if (colon + 1 == sentence.tokens.size()) {
      const bool last_of_block = at + 1 == document.size() || document[at + 1].block != sentence.block;
      if (!last_of_block || !opens[static_cast<std::size_t>(sentence.block)]) continue;
      opener.cut_follows();
      opener.cut_list_of();
      const bool open = opener.is_open();
      if (!open && !opener.is_label()) continue;
      opener.stand_for_list();
      if (open)
        opener.drop_colon();
      else
        opener.rename_colon("were");
    } else if (begins_name(sentence.tokens[colon + 1])) {
      if (opener.is_open_to_row())
        opener.drop_colon();
      else if (opener.is_label())
        opener.rename_colon("were");
    }
  }
}

bool is_listed_word(const Token& token) { return token.span.empty() && token.form == listed_word; }

}  // namespace chancery
