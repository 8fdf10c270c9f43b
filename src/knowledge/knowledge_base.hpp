// Who and what is known beforehand: countries, organisations, offices with their holders and terms,
// places. Read from ontology/gazetteer/*.ttl; looked up by name, demonym, abbreviation and date.
#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/time_range.hpp"
#include "knowledge/entity_type.hpp"

namespace chancery {

using KnownId = int;  // index into KnowledgeBase::things()

struct KnownThing {
  EntityType type{};
  std::string slug;                   // "kazakhstan": unique, the tail of its IRI
  std::string name;                   // the fullest common English name
  std::vector<std::string> aliases;
  std::string wikidata;               // "Q232" or ""
  std::optional<KnownId> country;     // of a place (the state it lies in) or an organisation (its seat or owner)
  bool capital = false;               // a place that is its country's capital
  std::int64_t population = 0;        // of a place, 0 if unknown
  std::vector<KnownId> members;       // of an organisation: its member states
};

enum class Role : std::uint8_t { head_of_state, head_of_government, foreign_minister, organisation_head, other };

// One person's time in one office. An open end means not known to have ended.
struct OfficeTerm {
  KnownId person{};
  KnownId body{};                     // the country or organisation
  Role role{};
  std::string title;                  // "President", "Prime Minister", "Minister of Foreign Affairs"
  std::optional<Date> start, end;
  bool certain = true;                // false for rows that may propose a name but assert nothing
};

// How a name was found.
enum class NameKind : std::uint8_t { name, alias, abbreviation, demonym_adjective, demonym_people, surname };

struct NameHit {
  KnownId thing{};
  NameKind kind{};
};

class KnowledgeBase {
 public:
  KnowledgeBase();
  ~KnowledgeBase();
  KnowledgeBase(KnowledgeBase&&) noexcept;
  KnowledgeBase& operator=(KnowledgeBase&&) noexcept;

  [[nodiscard]] const std::vector<KnownThing>& things() const noexcept;
  [[nodiscard]] const std::vector<OfficeTerm>& terms() const noexcept;

  // All things that bear exactly this name; see normalize_name. Best known first.
  [[nodiscard]] std::span<const NameHit> find(std::string_view name) const;
  // Length in words of the longest known name that starts at words[0] (already normalised words), 0 if none.
  [[nodiscard]] std::size_t longest_match(std::span<const std::string_view> words) const;
  // Terms of the body in that role that were running on the date (all of them without a date), latest start first.
  [[nodiscard]] std::vector<const OfficeTerm*> holders(KnownId body, Role role, std::optional<Date> date) const;
  // Terms of the person, latest start first.
  [[nodiscard]] std::vector<const OfficeTerm*> offices_of(KnownId person) const;
  [[nodiscard]] std::optional<KnownId> find_slug(std::string_view slug) const;

 private:
  friend class KnowledgeBuilder;
  struct Index;
  std::unique_ptr<Index> index_;
};

// The form under which names are compared: NFKD without marks, lower case, apostrophes and dots
// unified, "the" dropped, possessive "'s" dropped, single spaces. Abbreviations keep their case there.
[[nodiscard]] std::string normalize_name(std::string_view name);

// Reads the gazetteer. Throws Error (ontology) with file and line for a broken file.
[[nodiscard]] KnowledgeBase load_knowledge_base(const std::vector<std::filesystem::path>& files);

}  // namespace chancery
