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

[[nodiscard]] std::string_view to_string(Mode mode);  // "actual", as in the ontology

struct Amount {
  double value = 0.0;
  std::string unit;  // ISO 4217, "percent", "tonnes", or the plural noun counted
  friend bool operator==(const Amount&, const Amount&) = default;
};

// The word that makes a fact less than actual, and what it is.
struct ModeCause {
  Mode mode = Mode::actual;
  int token = -1;        // of the sentence; -1 if no word does
  std::string_view why;  // a literal: "modal verb"; "" for what is actual
};

// How a statement came about; `chancery explain` shows it. Tokens are of the sentence.
struct Derivation {
  int sentence = -1;              // index into Document::sentences
  int trigger = -1;               // the token at which the pattern stands; -1 for a phrase of title and name
  int subject = -1, object = -1;  // the words that stand for the arguments; -1 with the trigger
  ModeCause mode;
  // The factors of the confidence, 0…1: the pattern's own, and the arguments' in syntax and reference.
  float pattern = 1.0F, subject_trust = 1.0F, object_trust = 1.0F;
};

struct Statement {
  EntityId subject{};
  int predicate = 0;  // index into Ontology::properties
  EntityId object{};
  Mode mode = Mode::actual;
  std::optional<TimeRange> time;
  std::optional<EntityId> place;
  std::optional<Amount> amount;
  std::string title;  // "" if none
  std::string topic;  // "" if none
  std::optional<EntityId> attributed_to;
  double confidence = 1.0;         // 0…1
  std::string rule;                // local name of the pattern, "rule-met-verb"
  Span evidence;                   // the sentence, bytes of Article::text
  Span subject_span, object_span;  // the words of the arguments, bytes of Article::text
  Derivation derivation;
};

struct Observation {
  std::vector<EntityId> about;
  std::string measure;  // the head phrase, "trade turnover"
  Amount amount;
  std::optional<TimeRange> time;
  Mode mode = Mode::actual;
  std::string approximation;  // "about", "over", "nearly", "under" or ""
  std::optional<EntityId> attributed_to;
  double confidence = 1.0;
  Span evidence;  // the sentence, bytes of Article::text
};

struct Findings {
  std::vector<Statement> statements;      // in order of their evidence
  std::vector<Observation> observations;  // likewise
};

}  // namespace chancery
