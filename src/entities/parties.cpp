#include "entities/parties.hpp"

#include <algorithm>
#include <array>

#include "entities/lexicon.hpp"
#include "entities/words.hpp"

namespace chancery {

namespace {

bool has_word(const Entity& entity, const WordSet& words) {
  if (entity.type != EntityType::organization) return false;
  const std::string name = ascii_lower(entity.name);
  for (std::size_t begin = 0; begin < name.size();) {
    const std::size_t end = std::min(name.find(' ', begin), name.size());
    if (words.has(std::string_view(name).substr(begin, end - begin))) return true;
    begin = end + 1;
  }
  return false;
}

}  // namespace

bool is_party(const Entity& entity) {
  static const WordSet words(
      "party|democrats|democrat|democratic|conservatives|conservative|liberals|liberal|greens|green|labour|socialists|"
      "socialist|republicans|republican|communists|communist|movement|front|coalition|tories|tory|nationalists|"
      "christian|rally");
  // short or everyday words, which only a body of that name means: too common for the gazetteer
  static const WordSet names(
      "african national congress|ccm|jubilee|ndc|npp|apc|pdp|mpd|sdf|fdr|cpdm|upnd|fln|wafd|botswana congress|csu|"
      "cdu/csu|fdp|afd|alternative for germany|linke|the left|left|bsw|övp|fpö|spö|uup|lib dems|labor|national|ndp|pri|"
      "vox|pnv|ano|law and justice|pis|confederation|league|the league|five star|renaissance|france unbowed|vmro|dui|"
      "psd|pnl|usr|aur|hdz|sda|sds|sns|mhp|hdp|iyi|hezbollah|amal|pkk|ypj|eln|bjp|bharatiya janata|dmk|bnp|pti|ppp|mqm|"
      "pkr|dap|pas|ldp|dpp|pap|pn|pdt|pt|uribismo|arena|sandinistas|mas|colorados|blancos");
  if (entity.party) return true;
  if (entity.type == EntityType::organization && names.has(ascii_lower(entity.name))) return true;
  return has_word(entity, words);
}

std::string_view party_of_member(std::string_view noun) {
  if (noun == "democrat" || noun == "democrats") return "democratic party";
  if (noun == "republican" || noun == "republicans") return "republican party";
  if (noun == "tory" || noun == "tories") return "conservative party";
  return "";
}

bool is_chamber(const Entity& entity) {
  static const WordSet words(
      "senate|parliament|duma|knesset|bundestag|bundesrat|sejm|storting|riksdag|folketing|rada|saeima|seimas|riigikogu|"
      "cortes|majlis|commons|lords|"
      "diet|eduskunta|althing|oireachtas|dáil|dail|seanad|verkhovna");
  return has_word(entity, words);
}

bool is_committee(const Entity& entity) {
  static const WordSet words(
      "committee|commission|council|panel|organ|subcommittee|jury|tribunal|taskforce|caucus|presidium");
  return has_word(entity, words);
}

bool is_union_of_states(const Entity& entity) {
  static const WordSet words(
      "union|community|commonwealth|league|forum|association|organisation|organization|mercosur|brics|asean|alliance|"
      "compact|system");
  return entity.known && !entity.country && has_word(entity, words);
}

bool is_legislature(const Entity& entity) {
  static const WordSet words(
      "assembly|parliament|congress|senate|house|chamber|legislature|duma|bundestag|bundesrat|knesset|diet|"
      "council|sejm|storting|riksdag|folketing|rada|saeima|seimas|riigikogu|cortes|majlis|representatives|"
      "deputies|commons|lords|committee|government|union|nations");
  return has_word(entity, words);
}

bool is_chair(std::string_view title) {
  const std::string lower = ascii_lower(title);
  if (lower.find("deputy") != std::string::npos || lower.find("vice") != std::string::npos) return false;
  if (lower.find("pro tempore") != std::string::npos || lower.starts_with("rotating") || lower.ends_with("-in-office"))
    return true;
  constexpr std::array<std::string_view, 5> chairs = {"chair", "chairman", "chairwoman", "chairperson", "co-chair"};
  return std::any_of(chairs.begin(), chairs.end(), [&](std::string_view chair) { return lower.ends_with(chair); });
}

bool is_calling(std::string_view title) {
  static const WordSet callings(
      "lawyer|economist|engineer|professor|doctor|teacher|historian|academic|sociologist|physicist|"
      "scientist|banker|businessman|businesswoman|physician|surgeon|barrister|accountant");
  return callings.has(ascii_lower(title));
}

bool is_post_beside(const Entity& party, std::string_view title) {
  static const WordSet governing("government|authority|council|administration|republic|region");
  constexpr std::array<std::string_view, 4> posts = {"prime minister", "premier", "chancellor", "mayor"};
  const std::string lower = ascii_lower(title);
  return !has_word(party, governing) &&
         std::any_of(posts.begin(), posts.end(), [&](std::string_view post) { return lower.ends_with(post); });
}

bool is_seat(std::string_view title) {
  constexpr std::array<std::string_view, 11> seats = {"lawmaker",      "senator",         "mp",       "mep",
                                                      "legislator",    "parliamentarian", "deputy",   "congressman",
                                                      "congresswoman", "councillor",      "candidate"};
  const std::string lower = ascii_lower(title);
  return std::any_of(seats.begin(), seats.end(), [&](std::string_view seat) { return lower.ends_with(seat); });
}

}  // namespace chancery
