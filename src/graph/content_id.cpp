#include "graph/content_id.hpp"

#include <fmt/format.h>

#include <array>
#include <charconv>
#include <cmath>
#include <stdexcept>

#include "core/sha256.hpp"

namespace chancery {
namespace {

// Fields with their lengths, so that no two different lists give the same bytes.
class Fields {
 public:
  explicit Fields(std::string_view kind) { add(kind); }

  void add(std::string_view field) {
    bytes_ += std::to_string(field.size());
    bytes_ += ':';
    bytes_ += field;
  }
  void add(const std::optional<TimeRange>& time) {
    add(time ? fmt::format("{} {} {}", time->iso, to_iso(time->from), to_iso(time->until)) : "");
  }
  void add(const Amount& amount) {
    add(decimal(amount.value));
    add(amount.unit);
  }
  [[nodiscard]] std::string hash() const { return content_hash(bytes_); }

 private:
  std::string bytes_;
};

bool is_plain(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'); }

}  // namespace

std::string content_hash(std::string_view content) { return sha256_hex(content).substr(0, 32); }

std::string statement_id(std::string_view subject, std::string_view predicate_iri, std::string_view object,
                         const GraphStatement& statement) {
  Fields fields("statement");
  fields.add(subject);
  fields.add(predicate_iri);
  fields.add(object);
  fields.add(to_string(statement.mode));
  fields.add(statement.time);
  fields.add(statement.place);
  if (statement.amount) fields.add(*statement.amount);
  fields.add(statement.title);
  fields.add(statement.topic);
  fields.add(statement.attributed_to);
  return fields.hash();
}

std::string observation_id(const GraphObservation& observation) {
  Fields fields("observation");
  fields.add(std::to_string(observation.about.size()));
  for (const std::string& slug : observation.about) fields.add(slug);
  fields.add(observation.measure);
  fields.add(observation.amount);
  fields.add(observation.time);
  fields.add(to_string(observation.mode));
  fields.add(observation.approximation);
  fields.add(observation.attributed_to);
  return fields.hash();
}

std::string safe_slug(std::string_view slug, std::string_view name) {
  std::string safe;
  bool letters = false;
  for (const char c : slug) {
    const auto byte = static_cast<unsigned char>(c);
    letters = letters || is_plain(c) || byte >= 0x80;
    if (is_plain(c) || c == '-' || c == '.' || c == '_' || c == '~')
      safe += c;
    else
      safe += fmt::format("%{:02X}", byte);
  }
  return letters ? safe : "x-" + content_hash(fmt::format("{}\n{}", slug, name));
}

std::string decimal(double value) {
  if (!std::isfinite(value)) throw std::invalid_argument("a decimal must be finite");
  if (value == 0.0) return "0.0";
  // Sign, 309 digits before the point, or 0.000… with up to 324 zeros and 17 digits after it.
  std::array<char, 512> buffer{};
  const auto [end, error] =
      std::to_chars(buffer.data(), buffer.data() + buffer.size(), value, std::chars_format::fixed);
  if (error != std::errc{}) throw std::invalid_argument("a decimal too long to write");
  std::string text(buffer.data(), end);
  if (text.find('.') == std::string::npos) text += ".0";
  return text;
}

}  // namespace chancery
