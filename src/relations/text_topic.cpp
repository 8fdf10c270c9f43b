#include "relations/text_topic.hpp"

#include <algorithm>
#include <initializer_list>
#include <map>
#include <set>

namespace chancery {
namespace {

bool is_any(std::string_view word, std::initializer_list<std::string_view> list) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

}  // namespace

Topic find_topic(const Entities& entities) {
  std::map<KnownId, int> at_home;
  std::map<KnownId, EntityId> states, agencies;
  std::map<EntityId, int> bodies;
  std::set<EntityId> early;
  int counted = 0;
  for (const Mention& mention : entities.mentions) {
    for (const EntityId id : mention.referents) {
      if (id < 0 || id >= static_cast<EntityId>(entities.list.size())) continue;
      const Entity& entity = entities.list[static_cast<std::size_t>(id)];
      if (entity.type == EntityType::country && entity.known) states.emplace(*entity.known, id);
      const bool territory = entity.type == EntityType::place && entity.known && entity.country == entity.known;
      if (territory) states.emplace(*entity.known, id);
      const auto home = entity.type == EntityType::country ? entity.known : entity.country;
      if (home) {
        ++at_home[*home];
        ++counted;
      }
      if (entity.type != EntityType::organization || mention.kind == MentionKind::adjective) continue;
      if (mention.sentence < 2 && entity.country && entity.known) {
        agencies.emplace(*entity.country, id);
        ++at_home[*entity.country];
        ++counted;
      }
      bodies[id] += mention.kind == MentionKind::name ? 2 : 1;
      if (mention.sentence < 2 && mention.kind == MentionKind::name) early.insert(id);
    }
  }
  Topic topic;
  for (const auto& [known, agency] : agencies)
    states.emplace(known, agency);  // "Statistics Iceland" where Iceland itself goes unnamed
  int most = 0, next = 0;
  for (const auto& [known, count] : at_home)
    if (count > most && states.contains(known)) {
      next = most;
      most = count;
      topic.state = states.at(known);
    } else {
      next = std::max(next, count);
    }
  if (most < 3 || (most * 5 < counted * 2 && most < 2 * next)) topic.state.reset();  // two fifths
  topic.sure = topic.state && most * 5 >= counted * 3;
  // the firm that the headline or the first sentences name, and that is named most
  int first = 0, second = 0;
  for (const auto& [id, count] : bodies) {
    const bool leads = early.contains(id);
    if (leads && count > first) {
      second = std::max(second, first);
      first = count;
      topic.body = id;
    } else {
      second = std::max(second, count);
    }
  }
  if (first < 6 || first * 2 < second * 3) topic.body.reset();
  return topic;
}

bool is_national(std::string_view lemma) {
  return is_any(
      lemma,
      {"inflation",   "gdp",        "economy", "unemployment", "turnout", "electorate",   "remittance",  "reserve",
       "population",  "visitor",    "tourist", "arrival",      "voter",   "constituency", "household",   "rate",
       "price",       "wage",       "pension", "deficit",      "surplus", "debt",         "credit",      "lending",
       "deposit",     "harvest",    "crop",    "poverty",      "birth",   "death",        "consumption", "election",
       "vote",        "export",     "import",  "budget",       "growth",  "tax",          "tourism",     "night",
       "stay",        "resident",   "guest",   "hectare",      "storm",   "flood",        "earthquake",  "quake",
       "drought",     "casualty",   "toll",    "pupil",        "student", "station",      "currency",    "industry",
       "agriculture", "employment", "census",  "product",      "people",  "loan",         "catch",       "damage",
       "levy"});
}

bool is_national_currency(std::string_view lemma) {
  return is_any(lemma, {"currency", "cedi",   "naira",  "rouble", "ruble", "lira", "peso",    "rupee",   "rand",
                        "shilling", "kwacha", "forint", "zloty",  "tenge", "lari", "hryvnia", "guarani", "quetzal",
                        "lempira",  "dong",   "taka",   "kip",    "kyat",  "pula", "som",     "soum",    "somoni",
                        "manat",    "dram",   "krona",  "krone",  "franc", "baht", "rupiah",  "ringgit", "dinar",
                        "birr",     "leu",    "lev",    "koruna", "yuan",  "won",  "yen"});
}

bool is_corporate(std::string_view lemma) {
  return is_any(
      lemma, {"revenue",    "profit",   "sale",     "margin",      "dividend",  "earnings", "earning",   "income",
              "turnover",   "ebitda",   "loss",     "shareholder", "share",     "order",    "backlog",   "output",
              "production", "spending", "debt",     "value",       "shipment",  "employee", "workforce", "capacity",
              "cost",       "capex",    "customer", "subscriber",  "passenger", "stock",    "investor",  "headcount"});
}

}  // namespace chancery
