#include "entities/term_day.hpp"

#include <set>
#include <string>

#include "ingest/dates.hpp"

namespace chancery {
namespace {

bool is_ascii_alnum(char c) { return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'); }

// Years as news writes them: four digits alone, from 1900 to 2099.
std::set<std::string> years_named(std::string_view text) {
  std::set<std::string> years;
  for (std::size_t at = 0; at + 4 <= text.size(); ++at) {
    if (at > 0 && is_ascii_alnum(text[at - 1])) continue;
    const std::string_view word = text.substr(at, 4);
    if ((word.substr(0, 2) != "19" && word.substr(0, 2) != "20") ||
        word.find_first_not_of("0123456789") != std::string_view::npos)
      continue;
    if (at + 4 == text.size() || !is_ascii_alnum(text[at + 4])) years.emplace(word);
  }
  return years;
}

}  // namespace

std::optional<Date> term_day(const Article& article) {
  if (article.date) return article.date;
  const std::string_view text = article.text;
  const std::set<std::string> years = years_named(text);
  if (years.empty()) return std::nullopt;
  std::optional<Date> last;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (!is_ascii_alnum(text[at]) || (at > 0 && is_ascii_alnum(text[at - 1]))) continue;
    auto match = match_date(text, at);
    if (!match) continue;
    const std::size_t end = match->end;
    if (!match->date && years.size() == 1) {
      const std::string dated = std::string(text.substr(at, end - at)) + " " + *years.begin();
      match = match_date(dated, 0);
    }
    if (match && match->date && (!last || *last < *match->date)) last = match->date;
    at = end > at ? end - 1 : at;
  }
  return last;
}

bool serves_on(const OfficeTerm& term, const std::optional<Date>& day) {
  return !day || ((!term.start || *term.start <= *day) && (!term.end || *day <= *term.end));
}

}  // namespace chancery
