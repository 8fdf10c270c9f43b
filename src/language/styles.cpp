#include "language/styles.hpp"

#include <algorithm>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "core/unicode.hpp"

namespace chancery {
namespace {

using Words = std::unordered_set<std::string_view>;

bool is_capital(char c) { return c >= 'A' && c <= 'Z'; }

bool has_small_letter(std::string_view form) {
  return std::any_of(form.begin(), form.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

// With a capital, or a letter beyond ASCII; signs such as "\u2019" begin no name.
bool is_name_like(std::string_view form) {
  return !form.empty() &&
         (is_capital(form[0]) || (static_cast<unsigned char>(form[0]) >= 0x80 && !form.starts_with("\xE2\x80")));
}

class StyleFinder {
 public:
  explicit StyleFinder(const std::vector<Token>& tokens) : tokens_(tokens) {
    // "HE SAID": in capitals nothing tells an abbreviation from a word
    in_capitals_ =
        std::none_of(tokens.begin(), tokens.end(), [](const Token& token) { return has_small_letter(token.form); });
    title_case_ = std::all_of(tokens.begin(), tokens.end(), [](const Token& token) {
      return token.form.size() < 5 || !has_small_letter(token.form) || is_name_like(token.form);
    });
  }

  // How many tokens from there on are a style or a wish; 0 if none.
  [[nodiscard]] std::size_t length(std::size_t at) const {
    if (in_capitals_) return 0;
    if (const std::size_t words = spelled_out(at); words > 0 && is_before_who(at + words)) return words;
    if (const std::size_t words = custodian(at); words > 0) return words;
    if (const std::size_t words = abbreviated(at); words > 0 && is_before_who(at + words)) return words;
    return wish(at);
  }

 private:
  [[nodiscard]] std::string_view form(std::size_t at) const {
    return at < tokens_.size() ? std::string_view(tokens_[at].form) : std::string_view();
  }

  // "His Royal Highness", "Their Excellencies"
  [[nodiscard]] std::size_t spelled_out(std::size_t at) const {
    static const Words owners = {"His", "Her", "Their", "Your", "his", "her", "their", "your"};
    static const Words ranks = {"Royal", "Imperial", "Serene", "Sultanic", "Most", "Exalted"};
    static const Words styles = {"Highness",     "Highnesses", "Majesty",   "Majesties", "Excellency",
                                 "Excellencies", "Holiness",   "Beatitude", "Eminence",  "Grace",
                                 "Worship",      "Lordship",   "Ladyship",  "Serenity"};
    if (!owners.contains(form(at))) return 0;
    std::size_t end = at + 1;
    while (ranks.contains(form(end)) && end < at + 3) ++end;
    return styles.contains(form(end)) ? end + 1 - at : 0;
  }

  // "the Custodian of the Two Holy Mosques" before "King Nasser", with the comma between
  [[nodiscard]] std::size_t custodian(std::size_t at) const {
    std::size_t end = at;
    if (ascii_lower(form(end)) == "the") ++end;
    if (form(end) != "Custodian" || form(end + 1) != "of") return 0;
    for (end += 2; end < at + 7 && form(end) != "Mosques" && form(end) != "Places";) ++end;
    if (end == at + 7) return 0;
    ++end;
    if (form(end) == ",") ++end;
    return form(end) == "King" && is_name_like(form(end + 1)) ? end - at : 0;
  }

  // "HRH", "H.E.", "H. H."
  [[nodiscard]] std::size_t abbreviated(std::size_t at) const {
    static const Words whole = {"HRH", "H.R.H.", "H.R.H", "HH",  "H.H.",   "H.H", "HM",     "H.M.", "H.M",
                                "HE",  "H.E.",   "H.E",   "TRH", "T.R.H.", "HIM", "H.I.M.", "HSH",  "H.S.H."};
    static const Words second = {"E.", "H.", "M."};
    // "HM Treasury", "HM Revenue and Customs": of the state
    static const Words royal = {"King",   "Queen",    "Sultan", "Emperor", "Empress",
                                "Prince", "Princess", "Crown",  "the",     "The"};
    if (whole.contains(form(at))) {
      const bool sovereign =
          form(at) == "HM" || form(at) == "H.M." || form(at) == "H.M" || form(at) == "HIM" || form(at) == "H.I.M.";
      return sovereign && !royal.contains(form(at + 1)) ? 0 : 1;
    }
    return form(at) == "H." && second.contains(form(at + 1)) && at + 1 < tokens_.size() &&
                   tokens_[at + 1].span.begin <= tokens_[at].span.end + 1 && at + 2 < tokens_.size() &&
                   (form(at + 2).size() > 2 || !form(at + 2).ends_with('.'))
               ? 2
               : 0;
  }

  // Whether a name or an office follows: "the Emir", "Sheikh Nasser", "Dr. Amal Haddad".
  [[nodiscard]] bool is_before_who(std::size_t at) const {
    if (at >= tokens_.size()) return false;
    if (form(at) == "the" || form(at) == "The")
      return at + 1 < tokens_.size() && (is_name_like(form(at + 1)) || form(at + 1) == "late" || form(at + 1) == "new");
    static const Words offices = {"President", "King",   "Queen",    "Prince",    "Princess", "Sheikh", "Shaikh",
                                  "Sheikha",   "Sultan", "Emir",     "Amir",      "Dr.",      "Dr",     "Mr.",
                                  "Mr",        "Ms.",    "Ms",       "Mrs.",      "Mrs",      "Pope",   "Sayyid",
                                  "Crown",     "Prime",  "Minister", "Ambassador"};
    // "His Majesty Receives Envoy"
    return title_case_ ? offices.contains(form(at)) : is_name_like(form(at)) && has_small_letter(form(at));
  }

  // ", may God protect him," with both its commas, "(may Allah have mercy on her)"
  [[nodiscard]] std::size_t wish(std::size_t at) const {
    const bool bracket = form(at) == "(";
    if (at == 0 || (form(at) != "," && !bracket) || ascii_lower(form(at + 1)) != "may") return 0;
    std::size_t named = at + 2;
    if (form(named) == "the") ++named;
    static const Words hallowed = {"God", "Allah", "Almighty"};
    if (!hallowed.contains(form(named))) return 0;
    constexpr std::size_t longest = 12;
    for (std::size_t end = named; end < tokens_.size() && end < at + longest; ++end)
      if (form(end) == (bracket ? ")" : ",")) return end + 1 - at;
    return 0;
  }

  const std::vector<Token>& tokens_;
  bool in_capitals_ = false, title_case_ = false;
};

}  // namespace

void pass_over_styles(Sentence& sentence) {
  const StyleFinder finder(sentence.tokens);
  std::vector<bool> passed(sentence.tokens.size(), false);
  std::size_t kept = sentence.tokens.size();
  for (std::size_t at = 0; at < sentence.tokens.size();) {
    const std::size_t words = finder.length(at);
    for (std::size_t word = at; word < at + words; ++word) passed[word] = true;
    kept -= words;
    at += std::max<std::size_t>(words, 1);
  }
  if (kept == sentence.tokens.size() || kept == 0) return;
  std::vector<Token> rest;
  rest.reserve(kept);
  for (std::size_t at = 0; at < sentence.tokens.size(); ++at)
    if (!passed[at]) rest.push_back(std::move(sentence.tokens[at]));
  sentence.tokens = std::move(rest);
}

}  // namespace chancery
