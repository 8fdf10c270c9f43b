#include "language/name_limit_words.hpp"

#include <algorithm>
#include <array>
#include <unordered_set>

namespace chancery {

namespace {
using Words = std::unordered_set<std::string_view>;
}

bool takes_complement(std::string_view form) {
  static const Words words = {
      "University",   "Ministry",   "Bank",         "Department",   "Association", "Institute",   "Bureau",
      "Federation",   "Council",    "Society",      "Church",       "Academy",     "College",     "League",
      "Chamber",      "Board",      "Organisation", "Organization", "Court",       "Gulf",        "Bay",
      "Strait",       "Straits",    "Isle",         "Sea",          "Cape",        "Republic",    "Treaty",
      "Battle",       "Siege",      "Declaration",  "Order",        "Centre",      "Center",      "Committee",
      "Foundation",   "Campaign",   "Agency",       "Fund",         "Network",     "Alliance",    "Office",
      "Commission",   "Movement",   "Coalition",    "Initiative",   "Party",       "Union",       "Congress",
      "School",       "Museum",     "Diocese",      "Archdiocese",  "Company",     "Corporation", "Conference",
      "Forum",        "Authority",  "Assembly",     "House",        "Institution", "Faculty",     "Confederation",
      "Front",        "Community",  "Sound",        "Kingdom",      "Duchy",       "Convention",  "Group",
      "Partnership",  "Service",    "Tribunal",     "Secretariat",  "Directorate", "Programme",   "Program",
      "Project",      "Mission",    "Army",         "Parliament",   "Brotherhood", "Sisters",     "Daughters",
      "Knights",      "Friends",    "Doctors",      "Reporters",    "Bishop",      "Archbishop",  "Duke",
      "Prince",       "Lord",       "Earl",         "Count",        "Peace",       "Act",         "Law",
      "Day",          "Protocol",   "Charter",      "Covenant",     "Statute",     "Accord",      "Agreement",
      "Pact",         "Tower",      "Palace",       "Port",         "City",        "State",       "States",
      "Province",     "Voice",      "Radio",        "Sons",         "Dean",        "Medal",       "Art",
      "Bill",         "Emirate",    "Principality", "Islands",      "Isles",       "Rock",        "Valley",
      "Survey",       "Library",    "Registry",     "Observatory",  "Guild",       "Senate",      "Exchange",
      "Inspectorate", "Consortium", "Command",      "Corps",        "Conservatory"};
  return words.contains(form);
}

bool takes_purpose(std::string_view form) {
  static const Words words = {
      "Department",   "Association",  "Institute",  "Bureau",      "Federation", "Council",     "Society",
      "Academy",      "College",      "Board",      "Centre",      "Center",     "Committee",   "Foundation",
      "Campaign",     "Agency",       "Fund",       "Network",     "Alliance",   "Office",      "Commission",
      "Movement",     "Coalition",    "Initiative", "Party",       "Union",      "Congress",    "School",
      "Museum",       "Conference",   "Forum",      "Authority",   "Faculty",    "Front",       "Group",
      "Partnership",  "Service",      "Tribunal",   "Directorate", "Programme",  "Program",     "Project",
      "Organisation", "Organization", "Ministry",   "Bank",        "Company",    "Corporation", "Citizens",
      "Americans",    "Physicians",   "Mothers",    "Students",    "Workers",    "Prize",       "Court"};
  return words.contains(form);
}

bool ends_after_owner(std::string_view form) {
  static const Words words = {
      "Church",  "College", "Hospital", "School",  "Cathedral", "Castle",     "University", "Hall",   "Island",
      "Bay",     "Park",    "Day",      "Square",  "Court",     "Chapel",     "Point",      "Head",   "Club",
      "League",  "Abbey",   "Basilica", "Brigade", "Division",  "Regiment",   "Battery",    "Horse",  "Rangers",
      "Raiders", "Limited", "Ltd",      "Inc.",    "Pizza",     "Restaurant", "Diner",      "Bakery", "List",
      "Market",  "Bazar",   "Bazaar",   "Cove",    "Landing",   "Cross",      "House",      "Palace"};
  return words.contains(form);
}

bool ends_family_firm(std::string_view form) {
  static constexpr std::array<std::string_view, 8> words = {"Sons",    "Brothers",  "Co",       "Co.",
                                                            "Company", "Daughters", "Partners", "Associates"};
  return std::ranges::find(words, form) != words.end();
}

bool parts_names(std::string_view form) {
  static constexpr std::array<std::string_view, 15> words = {
      "as", "in", "at", "on", "with", "by", "from", "near", "into", "over", "after", "under", "since", "than", "via"};
  return std::ranges::find(words, form) != words.end();
}

bool takes_goal(std::string_view form) {
  static constexpr std::array<std::string_view, 14> words = {
      "Mission",  "Delegation", "Committee", "Right",        "Rights",  "Access", "Road",
      "Campaign", "Response",   "Action",    "Organisation", "Gateway", "Bridge", "Operation"};
  return std::ranges::find(words, form) != words.end();
}

bool is_part_of_text(std::string_view form) {
  static constexpr std::array<std::string_view, 11> words = {
      "Chapter", "Figure", "Table", "Source", "Section", "Page", "Question", "Article", "Step", "Part", "Appendix"};
  return std::ranges::find(words, form) != words.end();
}

bool is_made_of_place(std::string_view form) {
  static constexpr std::array<std::string_view, 9> words = {"based",  "led",  "owned",  "backed",    "run",
                                                            "listed", "born", "funded", "controlled"};
  return std::ranges::find(words, form) != words.end();
}

bool ends_paper(std::string_view form) {
  static constexpr std::array<std::string_view, 14> words = {"Times",  "Telegraph", "Mail",    "Express", "World",
                                                             "Mirror", "Herald",    "Star",    "Post",    "Independent",
                                                             "News",   "People",    "Tribune", "Day"};
  return std::ranges::find(words, form) != words.end();
}

}  // namespace chancery
