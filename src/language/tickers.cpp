#include "language/tickers.hpp"

#include <algorithm>
#include <array>

#include "core/word_filter.hpp"

namespace chancery {
namespace {

constexpr std::uint32_t longest = 120;  // bytes between the brackets

bool is_code_sign(char c) { return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'); }
bool is_code(std::string_view word) {
  return !word.empty() && word.size() <= 10 && std::all_of(word.begin(), word.end(), is_code_sign);
}
bool has_letter(std::string_view word) {
  return std::any_of(word.begin(), word.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

std::string_view trim(std::string_view text) {
  while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
  while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
  return text;
}

bool is_exchange(std::string_view word) {
  static constexpr std::array<std::string_view, 43> known = {
      "NYSE", "NASDAQ", "Nasdaq", "AMEX", "LSE",   "LON",   "AIM",      "TSX", "TSXV",  "TSX-V", "TSX.V",
      "CSE",  "ASX",    "NZX",    "JSE",  "HKEX",  "SEHK",  "HKG",      "SSE", "SZSE",  "SHA",   "SHE",
      "TSE",  "TYO",    "KRX",    "NSE",  "BSE",   "SGX",   "FRA",      "ETR", "XETRA", "EPA",   "BIT",
      "BME",  "SWX",    "SIX",    "OTC",  "OTCQB", "OTCQX", "Euronext", "BOM", "MOEX",  "AMS"};
  return is_one_of(word, known);
}

// One of those above, or letters that stand where one would: "BVC: ACM", "B3: ACM3".
bool is_market_name(std::string_view word) {
  constexpr std::size_t longest_name = 6;
  return is_exchange(word) || (word.size() > 1 && word.size() <= longest_name && is_code(word) && has_letter(word));
}

// "NYSE: ACM", "CEO.NYSE", "2222.SR", "ACM.L", "ACM.L: Quote".
bool is_ticker(std::string_view piece) {
  constexpr std::string_view quote = ": Quote";
  if (piece.ends_with(quote)) piece = trim(piece.substr(0, piece.size() - quote.size()));
  if (const auto colon = piece.find(':'); colon != std::string_view::npos)
    return is_market_name(trim(piece.substr(0, colon))) && is_code(trim(piece.substr(colon + 1)));
  const auto stop = piece.rfind('.');
  if (stop == std::string_view::npos || stop < 2) return false;
  const std::string_view market = piece.substr(stop + 1);
  return is_code(piece.substr(0, stop)) && is_code(market) && has_letter(market) && market.size() <= 5;
}

// The letters that agencies write behind a stop for a market.
bool is_market(std::string_view word) {
  static constexpr std::array<std::string_view, 48> known = {
      "L",  "PA", "DE", "MI", "MC", "AS", "BR", "HK", "SS", "SZ", "T",  "KS", "NS", "BO", "AX", "NZ",
      "TO", "V",  "SA", "MX", "JO", "ST", "CO", "HE", "OL", "VX", "S",  "N",  "O",  "K",  "SI", "BK",
      "KL", "JK", "PS", "TW", "IS", "SR", "QA", "AD", "DU", "KW", "CA", "LG", "WA", "PR", "LS", "MM"};
  return is_one_of(word, known);
}

// "THE PRESIDENT LEFT.HE": in capitals, with a space missing, these begin a sentence.
bool is_word_as_well(std::string_view market) {
  return market == "HE" || market == "IS" || market == "TO" || market == "AS" || market == "S";
}

bool has_small_letter(std::string_view word) {
  return std::any_of(word.begin(), word.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

// How many tokens from `at` on are such a code without brackets, as in "Acme ACM.MI and its partners"; 0 if they are
// none.
std::size_t bare_ticker(std::string_view text, const std::vector<Span>& tokens, std::size_t at) {
  const auto word = [&](std::size_t index) { return text.substr(tokens[index].begin, tokens[index].size()); };
  const std::string_view first = word(at);
  const auto fits = [&](std::string_view market) {
    return is_market(market) && (!is_word_as_well(market) || (at > 0 && has_small_letter(word(at - 1))));
  };
  if (const auto stop = first.find('.'); stop != std::string_view::npos && stop + 1 < first.size())
    return stop > 1 && is_code(first.substr(0, stop)) && fits(first.substr(stop + 1)) ? 1 : 0;
  if (at + 2 >= tokens.size() || first.size() < 2 || !is_code(first) || word(at + 1) != ".") return 0;
  const bool glued = tokens[at].end == tokens[at + 1].begin && tokens[at + 1].end == tokens[at + 2].begin;
  return glued && fits(word(at + 2)) ? 3 : 0;
}

bool are_tickers(std::string_view inside) {
  while (!inside.empty()) {
    const auto end = std::min(inside.find_first_of(",;/"), inside.size());
    if (!is_ticker(trim(inside.substr(0, end)))) return false;
    inside.remove_prefix(std::min(end + 1, inside.size()));
  }
  return true;
}

}  // namespace

void drop_tickers(std::string_view text, std::vector<Span>& tokens) {
  std::size_t kept = 0;
  for (std::size_t at = 0; at < tokens.size(); ++at) {
    if (text[tokens[at].begin] == '(' && tokens[at].size() == 1 && kept > 0) {
      std::size_t end = at + 1;
      while (end < tokens.size() && text[tokens[end].begin] != ')' && tokens[end].end - tokens[at].end <= longest)
        ++end;
      const bool closed =
          end < tokens.size() && end > at + 1 && text[tokens[end].begin] == ')' && tokens[end].size() == 1;
      if (closed && are_tickers(text.substr(tokens[at].end, tokens[end].begin - tokens[at].end))) {
        at = end;
        continue;
      }
    }
    // "Acme ACM.MI and its partners", as some agencies write
    if (kept > 0 && tokens[kept - 1].size() > 1 && text[tokens[kept - 1].begin] >= 'A' &&
        text[tokens[kept - 1].begin] <= 'Z')
      if (const std::size_t count = bare_ticker(text, tokens, at); count > 0) {
        at += count - 1;
        continue;
      }
    tokens[kept++] = tokens[at];
  }
  tokens.resize(kept);
}

}  // namespace chancery
