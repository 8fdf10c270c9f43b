// Papers and what is done to make them: "signed", "a memorandum". Internal to the repairs of trees.
#pragma once

#include <array>
#include <string_view>
#include <vector>

#include "language/tree_parts.hpp"

namespace chancery {

inline bool signs(const Token& token) {
  static constexpr std::array<std::string_view, 42> forms = {
      "sign",      "signed",     "signs",     "signing",  "conclude", "concluded", "concludes", "concluding", "initial",
      "initials",  "initialled", "initialed", "ink",      "inked",    "inks",      "reach",     "reached",    "reaches",
      "reaching",  "seal",       "sealed",    "struck",   "strike",   "ratified",  "adopt",     "adopted",    "adopts",
      "adopting",  "approved",   "approves",  "endorsed", "passed",   "issued",    "submitted", "submit",     "submits",
      "presented", "presents",   "proposed",  "sent",     "handed",   "gave"};
  return token.upos == Upos::verb && is_one_of(token.form, forms);
}

inline bool is_paper(const Token& token) {
  static constexpr std::array<std::string_view, 41> nouns = {
      "agreement",  "agreements",    "deal",       "deals",      "contract",    "contracts",   "pact",
      "accord",     "accords",       "memorandum", "treaty",     "treaties",    "protocol",    "declaration",
      "statement",  "letter",        "convention", "compact",    "memoranda",   "arrangement", "communique",
      "communiqué", "understanding", "charter",    "resolution", "resolutions", "law",         "bill",
      "roadmap",    "motion",        "decree",     "plan",       "lease",       "loan",        "programme",
      "program",    "framework",     "text",       "draft",      "proposal",    "blueprint"};
  // "an Agreement on Visas": by their official titles
  static constexpr std::array<std::string_view, 14> titles = {
      "Agreement",   "Memorandum", "Treaty",     "Protocol", "Declaration", "Statement", "Convention",
      "Arrangement", "Communique", "Communiqué", "Charter",  "Roadmap",     "Programme", "Program"};
  if (token.upos == Upos::propn || token.upos == Upos::noun)
    if (is_one_of(token.form, titles)) return true;
  return token.upos == Upos::noun && is_one_of(token.form, nouns);
}

constexpr std::size_t longest_paper = 6;  // from its article to its noun

// "a [memorandum of understanding] on tin" that begins at the token: its noun, 0 if none does.
inline std::size_t paper_from(const std::vector<Token>& tokens, std::size_t article) {
  static constexpr std::array<std::string_view, 5> articles = {"a", "an", "the", "another", "several"};
  if (!is_one_of(tokens[article].form, articles) && tokens[article].upos != Upos::num) return 0;
  for (std::size_t at = article + 1; at < tokens.size() && at <= article + longest_paper; ++at) {
    if (is_paper(tokens[at]) && (at + 1 == tokens.size() || !is_noun(tokens[at + 1]))) return at;
    if (!is_noun(tokens[at]) && tokens[at].upos != Upos::adj && tokens[at].upos != Upos::num && tokens[at].form != "-")
      return 0;
  }
  return 0;
}

}  // namespace chancery
