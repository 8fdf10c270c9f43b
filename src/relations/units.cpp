#include "relations/units.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "relations/currencies.hpp"

namespace chancery {
namespace {

struct Entry {
  std::string_view word, unit;
};

constexpr std::array<Entry, 54> measures = {{
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
    {"centimetres", "centimetres"},
    {"centimeters", "centimetres"},
    {"centimetre", "centimetres"},
    {"cm", "centimetres"},
    {"millimetres", "millimetres"},
    {"mm", "millimetres"},
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

UnitReading reading(std::string_view unit, std::size_t end, double factor = 1.0) {
  return {std::string(unit), end, factor};
}

}  // namespace

std::optional<UnitReading> read_measure(const Pieces& pieces, std::size_t begin) {
  const std::size_t start = pieces.is_dash(begin) && pieces.at(begin).glued ? begin + 1 : begin;
  if (pieces.is(start, "per") && pieces.is(start + 1, "cent")) return reading("percent", start + 2);
  if (pieces.is(start, "percentage") && pieces.is_any(start + 1, {"point", "points"}))
    return reading("percentage points", start + 2);
  if (pieces.is(start, "basis") && pieces.is_any(start + 1, {"point", "points"}))
    return reading("basis points", start + 2);
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
  if (is_currency_code(unit) || unit.ends_with(" points") || unit == "years") return false;
  for (const std::string_view shape : {"cubic ", "square "})
    if (unit.starts_with(shape)) return false;
  if (unit.ends_with(" per day")) return false;
  const auto names_it = [&](const Entry& entry) { return entry.unit == unit; };
  return std::none_of(measures.begin(), measures.end(), names_it);
}

}  // namespace chancery
