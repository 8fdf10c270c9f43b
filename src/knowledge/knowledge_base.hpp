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
#include "knowledge/names.hpp"

namespace chancery {

using KnownId = int;  // index into KnowledgeBase::things()

enum class Role : std::uint8_t { head_of_state, head_of_government, foreign_minister, organisation_head, other };

struct KnownThing {
  EntityType type{};
  std::string slug;                  // "kazakhstan": unique, the tail of its IRI
  std::string name;                  // the fullest common English name
  std::vector<std::string> aliases;  // other names, abbreviations among them
  std::string wikidata;              // "Q232" or ""
  std::string kind;                  // finer than the type: "city", "region", "water", "territory", "continent",
                     // "intergovernmental", "company", "news-agency", "seat", of a person "international" or "heir", …;
                     // "" if unknown
  std::optional<KnownId> country;     // of a place (the state it lies in), an organisation (its seat or owner)
                                      // or a person (the state of the first office known, or to which one belongs)
  bool capital = false;               // a place that is its country's capital
  std::optional<KnownId> metonym_of;  // what "Moscow", "the Kremlin" or "Brussels" may stand for
  std::int64_t population = 0;        // of a place, 0 if unknown
  int prominence = 0;                 // above 0 where news texts mostly mean this one of several namesakes
  Role led_by = Role::head_of_state;  // of a country: whom texts call its leader
  std::vector<KnownId> members;       // of an organisation: its member states
};

// One person's time in one office. An open end means not known to have ended.
struct OfficeTerm {
  KnownId person{};
  KnownId body{};                  // the country or organisation
  Role role{};                     // who holds two roles at once has a term for each
  std::string title;               // "President", "Prime Minister", "Minister of Foreign Affairs"
  std::optional<Date> start, end;  // first and last day, both inclusive
  std::optional<Date> confirmed;   // the last day on which a source showed the holder in office
  bool certain = true;             // false: no source confirms it; proposes a name, asserts no date
};

// A word or phrase for an office: "president", "foreign minister", "spokesman".
struct OfficeTitle {
  std::string name;                // "foreign minister"
  std::vector<std::string> forms;  // other ways to write it: "minister of foreign affairs", "top diplomat"
  std::vector<Role> roles;         // what it usually means; empty for offices the gazetteer has no holders of
  bool leads = true;               // heads the body (holdsOfficeIn); false: works for it without leading it
};

// How a name was found.
enum class NameKind : std::uint8_t { name, alias, abbreviation, demonym_adjective, demonym_people, surname };

struct NameHit {
  KnownId thing{};
  NameKind kind{};
};

class KnowledgeBase {
 public:
  struct Index;  // knowledge_index.hpp, for this room only

  KnowledgeBase();
  ~KnowledgeBase();
  KnowledgeBase(KnowledgeBase&&) noexcept;
  KnowledgeBase& operator=(KnowledgeBase&&) noexcept;

  [[nodiscard]] const std::vector<KnownThing>& things() const noexcept;
  [[nodiscard]] const std::vector<OfficeTerm>& terms() const noexcept;

  [[nodiscard]] const std::vector<OfficeTitle>& titles() const noexcept;

  // All things that bear exactly this name; see normalize_name. Best known first: a country before a city of
  // that name, a large city before a small one, holders of high office before others.
  [[nodiscard]] std::span<const NameHit> find(std::string_view name) const;
  // Length in words of the longest known name that starts at words[0], 0 if none. Each word must have gone
  // through normalize_name; those that came out empty ("the", "'s", "-") may stand inside a name.
  [[nodiscard]] std::size_t longest_match(std::span<const std::string_view> words) const;

  // The title that is written exactly so, in any case, singular or plural; and the longest that starts at words[0].
  [[nodiscard]] const OfficeTitle* find_title(std::string_view text) const;
  [[nodiscard]] std::size_t longest_title(std::span<const std::string_view> words) const;

  // Terms of the body in that role that were running on the date (all of them without a date), latest start first.
  [[nodiscard]] std::vector<const OfficeTerm*> holders(KnownId body, Role role, std::optional<Date> date) const;
  // The same for a title in the words of a text: first by the title itself ("Iranian President" is not Iran's head
  // of state), and if no holder's title has these words, by the roles that the title usually means.
  [[nodiscard]] std::vector<const OfficeTerm*> holders(KnownId body, std::string_view title,
                                                       std::optional<Date> date) const;
  // Terms of the person, latest start first.
  [[nodiscard]] std::vector<const OfficeTerm*> offices_of(KnownId person) const;
  [[nodiscard]] std::optional<KnownId> find_slug(std::string_view slug) const;

 private:
  friend class KnowledgeBuilder;
  friend struct KnowledgeFile;
  std::unique_ptr<Index> index_;
};

// Reads the gazetteer; a folder stands for its *.ttl in name order. Later files may add names and facts to
// what earlier ones define. Throws Error (ontology) with file and line for a broken file, an unknown class or
// predicate of ours, a thing defined twice, or one that is spoken of and nowhere defined.
// Where the build's compiled gazetteer was made from exactly these files, it is read instead.
[[nodiscard]] KnowledgeBase load_knowledge_base(const std::vector<std::filesystem::path>& files);

}  // namespace chancery
