#include "language/name_evidence.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <unordered_set>

#include "language/characters.hpp"
#include "language/model.hpp"
#include "language/name_kinds.hpp"
#include "language/name_titles.hpp"

namespace chancery {
namespace {

using Words = std::unordered_set<std::string_view>;

// Scores are logarithms: 4 makes a type fifty times as likely.
constexpr float sure = 4.0F;
constexpr float likely = 2.0F;
constexpr float hardly = -3.0F;
constexpr float never = -6.0F;

NameType type_before_of(std::string_view form) {
  static const Words organisations = {"Bank", "Chamber"};
  static const Words places = {"Isle", "Cape", "Republic"};
  static const Words others = {"Battle", "Siege", "Order"};
  if (organisations.contains(form)) return NameType::organization;
  if (places.contains(form)) return NameType::place;
  if (others.contains(form)) return NameType::other;
  const NameWord told = name_end(form);
  return told.sure ? told.label : NameType::none;
}

// Neither a name nor a part of one.
bool is_no_name(std::string_view form, bool upper) {
  static const Words words = {
      "BC",  "AD",  "BCE",  "CE",    "WWI",  "WWII", "PhD", "QC",  "TV",   "DVD",  "CD",   "PC",    "ID",   "IQ",
      "CEO", "CFO", "COO",  "CTO",   "VP",   "SVP",  "MP",  "MPs", "MPP",  "MLA",  "MEP",  "RN",    "BA",   "BSc",
      "MSc", "MBA", "DBE",  "OBE",   "CBE",  "KBE",  "MBE", "GDP", "GNP",  "VAT",  "IPO",  "ATM",   "PIN",  "DNA",
      "RNA", "HIV", "AIDS", "COVID", "SARS", "MRI",  "GPA", "IQR", "PMID", "DOI",  "ISBN", "URL",   "XML",  "HTML",
      "PDF", "USB", "GPS",  "SMS",   "SEO",  "FAQ",  "DIY", "VIP", "SUV",  "UFO",  "NGO",  "NGOs",  "LNG",  "LPG",
      "WMD", "IED", "ICBM", "MVP",   "EP",   "LP",   "PR",  "HR",  "IT",   "AI",   "VR",   "USD",   "EUR",  "GBP",
      "CHF", "JPY", "CNY",  "INR",   "RUB",  "BRL",  "MXN", "CAD", "AUD",  "ZAR",  "NGN",  "KES",   "EGP",  "TRY",
      "SAR", "AED", "IRR",  "CUC",   "COP",  "CLP",  "PLN", "CZK", "HUF",  "SEK",  "NOK",  "DKK",   "GMT",  "UTC",
      "CET", "EST", "PST",  "BST",   "ET",   "PT",   "AM",  "PM",  "RSVP", "ASAP", "LGBT", "LGBTQ", "PTSD", "ADHD",
      "IVF", "BMI", "BMX",  "CO2",   "CV",   "DJ",   "MC",  "WW2", "WW1"};
  return form.find('@') != form.npos || form.starts_with("http") || form.starts_with("www.") ||
         (upper && words.contains(form));
}

// "Mayor of Labasa", "Bachelor of Science": offices and degrees.
bool is_role(std::string_view form) {
  static const Words words = {"Mayor",   "Governor", "Secretary", "President", "Member",     "Members", "Minister",
                              "Head",    "Director", "Professor", "Bachelor",  "Master",     "Masters", "Doctor",
                              "Chief",   "Chairman", "Speaker",   "Senator",   "Ambassador", "Chair",   "Commissioner",
                              "Manager", "Man",      "Woman",     "Lineman",   "Coach",      "Deputy",  "Leader"};
  return words.contains(form);
}

// Whether the word ends a row of words with capitals, of which the first may be a sentence's.
bool ends_name(std::span<const Token> tokens, std::size_t i) {
  if (i == 0 || (is_plain_title(tokens[i - 1].form) && !is_vague_title(tokens[i - 1].form)) ||
      !has_capital(tokens[i].form) || !has_capital(tokens[i - 1].form))
    return false;
  if (i + 1 < tokens.size() && has_capital(tokens[i + 1].form)) return false;
  const Upos first = tokens[0].upos;
  return i > 1 || first == Upos::propn || first == Upos::adj || first == Upos::noun;
}

// May begin or end a name in small letters: "van Gogh", "al-Sharq".
bool is_particle(std::string_view form) {
  static const Words words = {"van", "von", "de",  "del", "della", "der", "den", "di",  "da",  "du",  "la",  "le",
                              "el",  "al",  "bin", "ibn", "ben",   "abu", "ul",  "ter", "ten", "dos", "das", "af"};
  return (form.size() <= 5 && words.contains(form)) || form.starts_with("al-") || form.starts_with("el-");
}

bool ends_as_a_people(std::string_view form) {
  static constexpr std::array<std::string_view, 5> ends = {"ian", "ean", "ese", "ish", "ano"};
  return std::ranges::any_of(ends, [&](std::string_view end) { return form.ends_with(end); });
}

bool starts_upper(std::string_view form) {
  if (form.empty() || static_cast<unsigned char>(form[0]) < 0x80)
    return !form.empty() && form[0] >= 'A' && form[0] <= 'Z';
  return character_at(form, 0).is_upper();
}

using Weights = std::array<float, name_label_count>;

template <typename Wanted>
constexpr Weights weights(float weight, const Wanted& wanted) {
  Weights made{};
  for (std::size_t label = 1; label < name_label_count; ++label)
    if (wanted(label)) made[label] = weight;
  return made;
}

constexpr bool is_main(std::size_t label) { return name_type(label) != NameType::other; }

constexpr Weights no_name = weights(never, is_main);
constexpr Weights no_main_name = weights(hardly, is_main);
// A name neither begins nor ends with the word.
constexpr Weights within_at_most =
    weights(hardly, [](std::size_t label) { return is_main(label) && !(opens_name(label) && continues_name(label)); });
constexpr std::array<Weights, name_type_count + 1> for_types(float weight) {
  std::array<Weights, name_type_count + 1> made{};
  for (std::size_t type = 1; type < made.size(); ++type)
    made[type] =
        weights(weight, [type](std::size_t label) { return static_cast<std::size_t>(name_type(label)) == type; });
  return made;
}
constexpr std::array<Weights, name_type_count + 1> surely = for_types(sure);
constexpr std::array<Weights, name_type_count + 1> probably = for_types(likely);
constexpr Weights people = weights(likely, [](std::size_t label) { return !is_main(label); });

}  // namespace

bool has_capital(std::string_view form) {
  return starts_upper(form) && form.size() > 1 && !(form.size() == 2 && is_continuation_byte(form[1]));
}

bool is_lower_word(std::string_view form) {
  return !form.empty() && form[0] >= 'a' && form[0] <= 'z' &&
         std::ranges::none_of(form, [](char c) { return c >= 'A' && c <= 'Z'; });
}

bool is_calendar(std::string_view form) {
  static constexpr std::array<std::string_view, 12> words = {"Monday",   "Tuesday",   "Wednesday", "Thursday",
                                                             "Friday",   "Saturday",  "Sunday",    "January",
                                                             "February", "September", "November",  "December"};
  return form.size() > 5 && std::ranges::find(words, form) != words.end();
}

NameType type_told(std::span<const Token> tokens, std::size_t i) {
  const std::string_view form = tokens[i].form;
  if (!has_capital(form)) return NameType::none;
  const auto capital_at = [&](std::size_t k) { return k < tokens.size() && has_capital(tokens[k].form); };
  const bool before = i > 0 && capital_at(i - 1);
  const bool after = capital_at(i + 1);
  if (i + 1 < tokens.size() && tokens[i + 1].form == "of") return type_before_of(form);
  if (before && (!after || is_legal_form(form))) {
    const NameWord told = name_end(form);
    return told.sure ? told.label : NameType::none;
  }
  if (before || !after) return NameType::none;
  const NameWord told = name_beginning(form);
  if (!told.sure || told.label != NameType::place) return told.sure ? told.label : NameType::none;
  std::size_t last = i + 1;
  while (capital_at(last + 1)) ++last;
  const NameWord end = name_end(tokens[last].form);
  return end.sure && end.label == NameType::organization ? NameType::none : NameType::place;
}

void weigh_labels(std::span<const Token> tokens, float* scores, std::size_t stride) {
  std::size_t capitals = 0;
  for (const Token& token : tokens) capitals += starts_upper(token.form);
  // Texts without capitals hide their names in small letters.
  const bool has_capitals = capitals > 1 || (capitals == 1 && starts_upper(tokens[0].form));
  const auto add = [&](std::size_t i, const Weights& change) {
    for (std::size_t label = 0; label < name_label_count; ++label) scores[i * stride + label] += change[label];
  };
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    const std::string_view form = tokens[i].form;
    const bool upper = starts_upper(form);
    if (is_no_name(form, upper)) add(i, no_name);
    if (!upper) {
      if (has_capitals && is_lower_word(form) && !is_particle(form)) add(i, within_at_most);
      continue;
    }
    if (i + 1 < tokens.size() && tokens[i + 1].form == "of" && is_role(form)) add(i, no_main_name);
    const NameType told = type_told(tokens, i);
    if (told != NameType::none) add(i, surely[static_cast<std::size_t>(told)]);
    if (told == NameType::none && ends_name(tokens, i)) {
      const NameType type = name_end(form).label;
      if (type != NameType::none) add(i, probably[static_cast<std::size_t>(type)]);
    }
    const bool alone = has_capital(form) && (i == 0 || !has_capital(tokens[i - 1].form));
    if (alone && i + 1 < tokens.size() && tokens[i + 1].upos == Upos::noun && is_lower_word(tokens[i + 1].form) &&
        ends_as_a_people(form))
      add(i, people);
  }
}

}  // namespace chancery
