// The ontology's patterns, compiled for look-up by trigger word.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/string_hash.hpp"
#include "core/word_filter.hpp"
#include "knowledge/ontology.hpp"
#include "relations/extract.hpp"
#include "relations/lexicon.hpp"
#include "relations/statement.hpp"
#include "relations/syntax.hpp"

namespace chancery {

enum class Voice : std::uint8_t { any, active, passive };

// One of these lemmas, or an entity of one of these classes, must (or must not) fill the place.
struct Requirement {
  std::vector<Slot> slots;          // any of them
  std::vector<std::string> lemmas;  // any of them; sorted
  WordFilter first_words;           // of the lemmas
  int word_list = -1;               // which of the pattern set's lists of lemmas it has; -1 if none
  EntityTypes types;                // neither lemmas nor classes: whatever fills it
};

// A chn:Pattern: a trigger, the places of subject and object, and what else must hold.
struct Pattern {
  std::string rule;                   // local name of its IRI
  int property = 0;                   // index into Ontology::properties
  std::vector<Slot> subject, object;  // tried in order until one gives an entity of a fitting type
  std::vector<Slot> pairs;            // instead of both: every two entities in the place
  EntityTypes subject_types, object_types;
  EntityTypes things;  // a trigger may be any mention of these classes
  std::vector<Requirement> with, without;
  std::optional<Mode> mode;  // at most this certain: "ready to help" is possible
  Voice voice = Voice::any;
  float confidence = 0.9F;
  std::vector<Slot> topic, title;  // places whose words become the qualifier
  std::vector<Slot> place;         // where the statement's place stands, if not in an "in" phrase
  bool abroad = false;             // holds only where the subject is known not to be at home in the object
  bool takes_amount = false;       // a figure in the phrase is the statement's amount
  std::size_t at_least = 1;        // how many subjects there must be ("the India-Australia agreement": two)
};

enum class TriggerClass : std::uint8_t { verb, noun, adjective };

// A trigger word of a pattern; `companion` is a particle ("put forward") or a premodifier ("phone call").
struct Trigger {
  int pattern = 0;
  std::string companion;
};

class PatternSet {
 public:
  // Throws Error (ontology) with file, line and what to write instead.
  explicit PatternSet(const Ontology& ontology);

  [[nodiscard]] const std::vector<Pattern>& patterns() const noexcept { return patterns_; }
  [[nodiscard]] std::span<const Trigger> triggered_by(TriggerClass kind, std::string_view lemma) const;
  [[nodiscard]] const std::vector<int>& thing_patterns() const noexcept { return thing_patterns_; }
  [[nodiscard]] const Lexicon& lexicon() const noexcept { return lexicon_; }
  // As above, but in speech acts firms and markets stand for no state: "told American firms to leave" urges no state.
  [[nodiscard]] const Lexicon& lexicon(int property) const { return is_speech_act(property) ? of_speech_ : lexicon_; }

  // Requirements with the same lemmas share a list: those that have the word, or a lemma that begins with it
  // ("take" for "take over").
  [[nodiscard]] std::span<const int> word_lists_with(std::string_view word) const;
  [[nodiscard]] std::size_t word_list_count() const noexcept { return list_of_lemmas_.size(); }

  // Rules that the engine itself applies, by name; the statement names them as it names patterns.
  [[nodiscard]] int property(std::string_view name) const;  // -1 if the ontology lacks it
  [[nodiscard]] std::size_t property_count() const noexcept { return symmetric_.size(); }
  [[nodiscard]] bool is_symmetric(int property) const { return symmetric_[static_cast<std::size_t>(property)]; }
  [[nodiscard]] bool is_speech_act(int property) const { return speech_act_[static_cast<std::size_t>(property)]; }

 private:
  void add(const PatternSource& source, const Ontology& ontology);
  void add_trigger(TriggerClass kind, std::string_view words, const PatternSource& source);
  void enter_word_list(Requirement& requirement);

  Lexicon lexicon_, of_speech_;
  std::vector<Pattern> patterns_;
  std::vector<int> thing_patterns_;
  std::unordered_map<std::string, std::vector<Trigger>, StringHash, std::equal_to<>> triggers_[3];
  std::map<std::vector<std::string>, int> list_of_lemmas_;
  std::unordered_map<std::string, std::vector<int>, StringHash, std::equal_to<>> lists_with_;
  std::unordered_map<std::string, int, StringHash, std::equal_to<>> properties_;
  std::vector<bool> symmetric_, speech_act_;
};

}  // namespace chancery
