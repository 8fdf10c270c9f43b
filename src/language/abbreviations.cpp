#include "language/abbreviations.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "core/word_filter.hpp"
#include "language/characters.hpp"

namespace chancery {
namespace {

constexpr FixedWords titles(std::to_array<std::string_view>(
    {"Adm", "Amb", "Brig", "Capt", "Cardl", "Cmdr",    "Col",  "Cpl",    "Det",  "Dr",   "Drs",   "Ft",
     "Gen", "Gov", "Hon",  "Insp", "Lt",    "Lt.-Gen", "Maj",  "Messrs", "Mgr",  "Mlle", "Mme",   "Mr",
     "Rt",  "Mrs", "Ms",   "Mt",   "Mx",    "Pres",    "Prof", "Pte",    "Pvt",  "Rep",  "Reps",  "Rev",
     "Sec", "Sen", "Sens", "Sgt",  "Sr",    "St",      "Ste",  "Supt",   "vs",   "AMB",  "CAPT",  "COL",
     "DR",  "GEN", "GOV",  "HON",  "LT",    "MR",      "MRS",  "MS",     "PROF", "REP",  "REV",   "SEN",
     "SGT", "H.E", "H.H",  "H.M",  "H.R.H", "Smt",     "Kum",  "Engr",   "Barr", "Sra",  "Dra",   "Lic",
     "Hr",  "Th",  "Sh",   "Zh",   "Kh",    "Fr",      "Msgr", "Bp",     "Abp",  "Cllr", "Rt.Rev"}));

constexpr FixedWords before_numbers(std::to_array<std::string_view>({"Art", "Ch",   "Fig", "Figs", "Mar", "Mon", "No",
                                                                     "Nos", "Op",   "Res", "Sat",  "Sun", "Wed", "art",
                                                                     "c",   "ca",   "ch",  "fig",  "no",  "nos", "p",
                                                                     "par", "para", "pp",  "res",  "sec"}));

constexpr FixedWords generals(std::to_array<std::string_view>(
    {"Ala",   "Apr",  "Ariz",  "Ark",  "Assoc", "Asst",  "Attn", "Aug",  "Ave",  "Bhd",  "Bldg",   "Blvd",  "Bros",
     "Calif", "Cf",   "Cie",   "Cir",  "Co",    "Colo",  "Cong", "Conn", "Corp", "Cos",  "Dec",    "Dept",  "Dist",
     "Div",   "Esq",  "Est",   "Ext",  "Feb",   "Fla",   "Fri",  "Govt", "Hrs",  "Inc",  "Ind",    "Inst",  "Intl",
     "Jan",   "Jr",   "Jul",   "Jun",  "Kans",  "La",    "Ltd",  "Mass", "Md",   "Mfg",  "Mich",   "Minn",  "Miss",
     "Mo",    "Mont", "Nat'l", "Neb",  "Nev",   "Nov",   "Oct",  "Okla", "Ont",  "Ore",  "Pa",     "Para",  "Ph",
     "Pty",   "Que",  "Rd",    "Sep",  "Sept",  "Spec",  "Sq",   "Tenn", "Tex",  "Thu",  "Thur",   "Thurs", "Tue",
     "Tues",  "Univ", "Va",    "Vol",  "Vols",  "Vt",    "Wis",  "Wyo",  "al",   "anon", "approx", "assoc", "asst",
     "avg",   "cf",   "co",    "dept", "dist",  "ed",    "eds",  "eg",   "esp",  "est",  "etc",    "ext",   "govt",
     "hrs",   "ibid", "ie",    "inc",  "incl",  "int'l", "lb",   "lbs",  "ltd",  "max",  "min",    "mins",  "nat'l",
     "orig",  "oz",   "resp",  "rev",  "tel",   "trans", "viz",  "vol",  "vols", "yr",   "yrs"}));

constexpr FixedWords prefixes(std::to_array<std::string_view>(
    {"anti",   "arch",   "bi",    "co",   "counter", "cross", "de",    "e",     "ex",    "extra", "inter", "intra",
     "macro",  "mega",   "micro", "mid",  "mini",    "multi", "non",   "over",  "para",  "post",  "pre",   "pro",
     "pseudo", "psycho", "re",    "semi", "socio",   "sub",   "super", "supra", "trans", "tri",   "ultra", "un"}));

constexpr FixedWords address_endings(std::to_array<std::string_view>(
    {"ac",   "asp",  "au",  "biz", "ca",  "co",  "com", "cn",   "csv", "de",   "doc", "docx",
     "edu",  "eu",   "exe", "fr",  "gif", "gov", "htm", "html", "int", "info", "io",  "jp",
     "jpeg", "jpg",  "kz",  "mil", "mp3", "mp4", "net", "nz",   "org", "pdf",  "php", "png",
     "ppt",  "pptx", "ru",  "tr",  "txt", "ua",  "uk",  "url",  "xls", "xlsx", "xml", "zip"}));

constexpr FixedWords units(std::to_array<std::string_view>(
    {"am",  "b",  "bbl",     "bcm", "bn",  "bpd", "c",   "cc",   "cm",  "ft",  "g",   "gb",  "ghz", "gw",  "ha",
     "hp",  "hr", "hrs",     "hz",  "k",   "kb",  "kg",  "kgs",  "km",  "kmh", "km²", "kph", "kw",  "kwh", "lb",
     "lbs", "m",  "mb",      "mg",  "mhz", "mi",  "min", "mins", "ml",  "mm",  "mn",  "mph", "mt",  "mw",  "mwh",
     "nm",  "oz", "percent", "pm",  "sq",  "t",   "tb",  "tn",   "trn", "tw",  "twh", "yd",  "yrs"}));

template <std::size_t size>
bool has_lower(const FixedWords<size>& words, std::string_view word) {
  if (word.empty() || word.size() > 8) return false;
  std::array<char, 8> buffer{};
  std::ranges::transform(word, buffer.begin(), ascii_lower);
  return words.has(std::string_view(buffer.data(), word.size()));
}

}  // namespace

Abbreviation abbreviation_of(std::string_view word) {
  if (word.empty() || word.size() > 8) return Abbreviation::none;
  if (titles.has(word)) return Abbreviation::title;
  if (before_numbers.has(word)) return Abbreviation::before_number;
  return generals.has(word) ? Abbreviation::general : Abbreviation::none;
}

bool is_hyphen_prefix(std::string_view word) { return has_lower(prefixes, word); }

bool is_address_ending(std::string_view word) { return has_lower(address_endings, word); }

bool is_unit(std::string_view word) { return has_lower(units, word); }

}  // namespace chancery
