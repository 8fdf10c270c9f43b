#include "relations/units.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace chancery {
namespace {

struct Entry {
  std::string_view word, unit;
};

constexpr std::array<Entry, 16> signs = {{{"$", "USD"},
                                          {"€", "EUR"},
                                          {"£", "GBP"},
                                          {"¥", "JPY"},
                                          {"₹", "INR"},
                                          {"₽", "RUB"},
                                          {"₸", "KZT"},
                                          {"₩", "KRW"},
                                          {"₺", "TRY"},
                                          {"₴", "UAH"},
                                          {"₪", "ILS"},
                                          {"₦", "NGN"},
                                          {"฿", "THB"},
                                          {"₫", "VND"},
                                          {"₱", "PHP"},
                                          {"₾", "GEL"}}};

// Before "$".
constexpr std::array<Entry, 14> dollar_prefixes = {{{"us", "USD"},
                                                    {"a", "AUD"},
                                                    {"au", "AUD"},
                                                    {"aus", "AUD"},
                                                    {"c", "CAD"},
                                                    {"ca", "CAD"},
                                                    {"can", "CAD"},
                                                    {"hk", "HKD"},
                                                    {"nz", "NZD"},
                                                    {"s", "SGD"},
                                                    {"nt", "TWD"},
                                                    {"r", "BRL"},
                                                    {"mx", "MXN"},
                                                    {"fj", "FJD"}}};

constexpr std::array<std::string_view, 67> codes = {
    "USD", "EUR", "GBP", "JPY", "CNY", "RUB", "KZT", "INR", "AUD", "CAD", "CHF", "SEK", "NOK", "DKK",
    "PLN", "CZK", "HUF", "TRY", "UAH", "AED", "SAR", "QAR", "KWD", "IRR", "IQD", "ILS", "EGP", "ZAR",
    "NGN", "KES", "GHS", "ETB", "BRL", "MXN", "ARS", "CLP", "COP", "PEN", "SGD", "HKD", "NZD", "TWD",
    "KRW", "THB", "IDR", "MYR", "PHP", "VND", "PKR", "BDT", "LKR", "MVR", "NPR", "UZS", "KGS", "TJS",
    "TMT", "AZN", "GEL", "AMD", "BYN", "MDL", "RON", "RSD", "XOF", "XAF", "OMR"};

// Names after a figure; those that several states use take the state's adjective from `qualified`.
constexpr std::array<Entry, 44> names = {{
    {"dollars", "USD"},  {"dollar", "USD"},  {"euros", "EUR"},  {"euro", "EUR"},     {"pounds", "GBP"},
    {"sterling", "GBP"}, {"yen", "JPY"},     {"yuan", "CNY"},   {"renminbi", "CNY"}, {"rmb", "CNY"},
    {"rubles", "RUB"},   {"roubles", "RUB"}, {"ruble", "RUB"},  {"rouble", "RUB"},   {"tenge", "KZT"},
    {"rupees", "INR"},   {"rupee", "INR"},   {"won", "KRW"},    {"francs", "CHF"},   {"dirhams", "AED"},
    {"riyals", "SAR"},   {"rials", "IRR"},   {"lira", "TRY"},   {"liras", "TRY"},    {"hryvnia", "UAH"},
    {"hryvnias", "UAH"}, {"zloty", "PLN"},   {"zlotys", "PLN"}, {"shekels", "ILS"},  {"baht", "THB"},
    {"rand", "ZAR"},     {"naira", "NGN"},   {"pesos", "MXN"},  {"reais", "BRL"},    {"dong", "VND"},
    {"rupiah", "IDR"},   {"ringgit", "MYR"}, {"som", "KGS"},    {"soum", "UZS"},     {"soums", "UZS"},
    {"manat", "AZN"},    {"lari", "GEL"},    {"somoni", "TJS"}, {"dram", "AMD"},
}};

struct Qualified {
  std::string_view country, word, unit;  // the word in the plural
};
constexpr std::array<Qualified, 45> qualified = {{
    {"us", "dollars", "USD"},         {"american", "dollars", "USD"},  {"australian", "dollars", "AUD"},
    {"canadian", "dollars", "CAD"},   {"singapore", "dollars", "SGD"}, {"zealand", "dollars", "NZD"},
    {"kong", "dollars", "HKD"},       {"taiwan", "dollars", "TWD"},    {"british", "pounds", "GBP"},
    {"egyptian", "pounds", "EGP"},    {"syrian", "pounds", "SYP"},     {"lebanese", "pounds", "LBP"},
    {"sudanese", "pounds", "SDG"},    {"indian", "rupees", "INR"},     {"pakistani", "rupees", "PKR"},
    {"lankan", "rupees", "LKR"},      {"nepalese", "rupees", "NPR"},   {"swiss", "francs", "CHF"},
    {"cfa", "francs", "XOF"},         {"saudi", "riyals", "SAR"},      {"qatari", "riyals", "QAR"},
    {"omani", "rials", "OMR"},        {"iranian", "rials", "IRR"},     {"turkish", "lira", "TRY"},
    {"mexican", "pesos", "MXN"},      {"argentine", "pesos", "ARS"},   {"philippine", "pesos", "PHP"},
    {"colombian", "pesos", "COP"},    {"chilean", "pesos", "CLP"},     {"chinese", "yuan", "CNY"},
    {"russian", "rubles", "RUB"},     {"russian", "roubles", "RUB"},   {"belarusian", "rubles", "BYN"},
    {"belarusian", "roubles", "BYN"}, {"kazakh", "tenge", "KZT"},      {"kuwaiti", "dinars", "KWD"},
    {"iraqi", "dinars", "IQD"},       {"serbian", "dinars", "RSD"},    {"jordanian", "dinars", "JOD"},
    {"libyan", "dinars", "LYD"},      {"swedish", "kronor", "SEK"},    {"norwegian", "kroner", "NOK"},
    {"danish", "kroner", "DKK"},      {"turkmen", "manat", "TMT"},     {"japanese", "yen", "JPY"},
}};

constexpr std::array<Entry, 48> measures = {{
    {"%", "percent"},
    {"percent", "percent"},
    {"tonnes", "tonnes"},
    {"tonne", "tonnes"},
    {"tons", "tonnes"},
    {"ton", "tonnes"},
    {"barrels", "barrels"},
    {"barrel", "barrels"},
    {"bpd", "barrels per day"},
    {"kilometres", "kilometres"},
    {"kilometers", "kilometres"},
    {"km", "kilometres"},
    {"kilometre", "kilometres"},
    {"kilometer", "kilometres"},
    {"kms", "kilometres"},
    {"miles", "miles"},
    {"mile", "miles"},
    {"metres", "metres"},
    {"meters", "metres"},
    {"metre", "metres"},
    {"meter", "metres"},
    {"feet", "feet"},
    {"hectares", "hectares"},
    {"hectare", "hectares"},
    {"ha", "hectares"},
    {"acres", "acres"},
    {"acre", "acres"},
    {"megawatts", "megawatts"},
    {"megawatt", "megawatts"},
    {"mw", "megawatts"},
    {"gigawatts", "gigawatts"},
    {"gigawatt", "gigawatts"},
    {"gw", "gigawatts"},
    {"kilowatts", "kilowatts"},
    {"kwh", "kilowatt-hours"},
    {"mwh", "megawatt-hours"},
    {"gwh", "gigawatt-hours"},
    {"twh", "terawatt-hours"},
    {"teu", "TEU"},
    {"teus", "TEU"},
    {"litres", "litres"},
    {"liters", "litres"},
    {"kilograms", "kilograms"},
    {"kg", "kilograms"},
    {"ounces", "ounces"},
    {"bushels", "bushels"},
    {"degrees", "degrees"},
    {"volts", "volts"},
}};

template <typename List>
std::optional<std::string_view> look_up(const List& list, std::string_view word) {
  for (const Entry& entry : list)
    if (entry.word == word) return entry.unit;
  return std::nullopt;
}

bool is_code(const std::string& text) { return std::find(codes.begin(), codes.end(), text) != codes.end(); }

UnitReading reading(std::string_view unit, std::size_t end, double factor = 1.0) {
  return {std::string(unit), end, factor};
}

}  // namespace

std::optional<UnitReading> read_currency_before(const Pieces& pieces, std::size_t begin) {
  const Piece& piece = pieces.at(begin);
  if (piece.kind == Piece::Kind::sign) {
    const auto unit = look_up(signs, piece.lower);
    return unit ? std::optional(reading(*unit, begin + 1)) : std::nullopt;
  }
  if (piece.kind != Piece::Kind::word) return std::nullopt;
  if (pieces.is(begin + 1, "$") && (pieces.at(begin + 1).glued || piece.text == "US")) {
    const auto unit = look_up(dollar_prefixes, piece.lower);
    if (unit && piece.text[0] != piece.lower[0]) return reading(*unit, begin + 2);
  }
  if (is_code(piece.text)) return reading(piece.text, begin + 1);
  if (piece.text == "RMB") return reading("CNY", begin + 1);
  if (piece.text == "Rs" || piece.text == "Tk") {
    const std::size_t end = pieces.is(begin + 1, ".") ? begin + 2 : begin + 1;
    return reading(piece.text == "Rs" ? "INR" : "BDT", end);
  }
  return std::nullopt;
}

std::optional<UnitReading> read_currency_after(const Pieces& pieces, std::size_t begin) {
  const std::size_t start = pieces.is_dash(begin) && pieces.at(begin).glued ? begin + 1 : begin;
  const Piece& piece = pieces.at(start);
  if (piece.kind == Piece::Kind::sign) {
    const bool dollar = piece.lower == "$";  // in "1.5 $" the sign may belong to the next figure
    const auto unit = look_up(signs, piece.lower);
    if (unit && !dollar && pieces.at(start + 1).kind != Piece::Kind::number) return reading(*unit, start + 1);
    return std::nullopt;
  }
  if (piece.kind != Piece::Kind::word) return std::nullopt;
  if (is_code(piece.text)) return reading(piece.text, start + 1);
  // "US dollars", "New Zealand dollars", "Sri Lankan rupees"
  for (std::size_t skip = 0; skip <= 1; ++skip) {
    const std::string& country = pieces.at(start + skip).lower;
    const std::string& word = pieces.at(start + skip + 1).lower;
    for (const Qualified& entry : qualified)
      if (entry.country == country && (entry.word == word || entry.word == word + "s"))
        return reading(entry.unit, start + skip + 2);
  }
  const auto unit = look_up(names, piece.lower);
  if (!unit) return std::nullopt;
  if (piece.lower == "won" && pieces.token(start)->upos != Upos::noun) return std::nullopt;
  if (piece.lower == "som" && pieces.token(start)->upos == Upos::propn) return std::nullopt;
  const bool sterling = piece.lower == "pounds" && pieces.is(start + 1, "sterling");
  return reading(*unit, start + (sterling ? 2 : 1));
}

std::optional<UnitReading> read_measure(const Pieces& pieces, std::size_t begin) {
  const std::size_t start = pieces.is_dash(begin) && pieces.at(begin).glued ? begin + 1 : begin;
  if (pieces.is(start, "per") && pieces.is(start + 1, "cent")) return reading("percent", start + 2);
  if (pieces.is(start, "percentage") && pieces.is_any(start + 1, {"point", "points"}))
    return reading("percentage points", start + 2);
  if (pieces.is_any(start, {"cubic", "square"})) {
    const auto unit = look_up(measures, pieces.at(start + 1).lower);
    if (!unit) return std::nullopt;
    return UnitReading{pieces.at(start).lower + " " + std::string(*unit), start + 2, 1.0};
  }
  if (pieces.is_any(start, {"metric", "nautical"})) {
    const auto unit = look_up(measures, pieces.at(start + 1).lower);
    return unit ? std::optional(reading(*unit, start + 2)) : std::nullopt;
  }
  if (pieces.is(start, "bcm")) return reading("cubic metres", start + 1, 1e9);
  if (pieces.is(start, "mcm")) return reading("cubic metres", start + 1, 1e6);
  const auto unit = look_up(measures, pieces.at(start).lower);
  if (!unit) return std::nullopt;
  if (*unit == "barrels") {
    std::size_t next = start + 1;
    if (pieces.is(next, "of") && pieces.is_any(next + 1, {"oil", "crude"})) next += 2;
    if (pieces.is_any(next, {"per", "a"}) && pieces.is(next + 1, "day")) return reading("barrels per day", next + 2);
  }
  if ((pieces.is(start + 1, "²") || pieces.is(start + 1, "³")) && pieces.at(start + 1).glued)
    return UnitReading{(pieces.is(start + 1, "²") ? "square " : "cubic ") + std::string(*unit), start + 2, 1.0};
  return reading(*unit, start + 1);
}

bool is_counted(std::string_view unit) {
  if (is_code(std::string(unit)) || unit == "percentage points" || unit == "years") return false;
  for (const std::string_view shape : {"cubic ", "square "})
    if (unit.starts_with(shape)) return false;
  if (unit.ends_with(" per day")) return false;
  const auto names_it = [&](const Entry& entry) { return entry.unit == unit; };
  const auto currency = [&](const auto& entry) { return entry.unit == unit; };
  return std::none_of(measures.begin(), measures.end(), names_it) &&
         std::none_of(qualified.begin(), qualified.end(), currency);
}

}  // namespace chancery
