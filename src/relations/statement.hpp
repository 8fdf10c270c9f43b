// What the relations room gives: statements and observations of one article, with mode, qualifiers,
// evidence and the rule that made them.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/span.hpp"
#include "core/time_range.hpp"
#include "entities/entities.hpp"

namespace chancery {

enum class Mode : std::uint8_t { actual, planned, possible, negated };

[[nodiscard]] std::string_view to_string(Mode mode);   // "actual", as in the ontology

struct Amount {
  double value = 0.0;
  std::string unit;                   // ISO 4217, "percent", "tonnes", or the plural noun counted
  friend bool operator==(const Amount&, const Amount&) = default;
};

struct Statement {
  EntityId subject{};
  int predicate = 0;                  // index into Ontology::properties
  EntityId object{};
  Mode mode = Mode::actual;
  std::optional<TimeRange> time;
  std::optional<EntityId> place;
  std::optional<Amount> amount;
  std::string title;                  // "" if none
  std::string topic;                  // "" if none
  std::optional<EntityId> attributed_to;
  double confidence = 1.0;            // 0…1
  std::string rule;                   // local name of the pattern, "rule-met-verb"
  Span evidence;                      // the sentence, bytes of Article::text
  Span subject_span, object_span;     // the words of the arguments, bytes of Article::text
};

struct Observation {
  std::vector<EntityId> about;
  std::string measure;                // the head phrase, "trade turnover"
  Amount amount;
  std::optional<TimeRange> time;
  Mode mode = Mode::actual;
  std::string approximation;          // "about", "over", "nearly", "under" or ""
  std::optional<EntityId> attributed_to;
  double confidence = 1.0;
  Span evidence;                      // the sentence, bytes of Article::text
};

struct Findings {
  std::vector<Statement> statements;      // in order of their evidence
  std::vector<Observation> observations;  // likewise
};

}  // namespace chancery
