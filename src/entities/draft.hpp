// What the passes of find_entities share while they work on one article: sentences as words, names and
// titles found so far, entities made so far. Internal to the entities room.
#pragma once

#include <optional>
#include <ranges>
#include <span>
#include <string>
#include <string_view>
#include <tuple>
#include <unordered_map>
#include <vector>

#include "entities/entities.hpp"
#include "entities/lexicon.hpp"
#include "entities/words.hpp"

namespace chancery {

using lexicon::Gender;

// A run of words that names something, before and after it is linked.
struct NameSpan {
  int sentence = 0;
  Span tokens;
  std::string text;             // as written, spaces collapsed; upper-case text capitalised
  std::string norm;             // normalize_name(text)
  std::vector<NameHit> hits;    // what the knowledge base calls so
  bool adjective = false;       // a demonym
  bool nested = false;          // lies inside a longer name
  bool person_context = false;  // follows a title or an honorific
  bool possessive = false;
  NameType label = NameType::none;  // the tagger's view, and its mean trust in it
  float label_probability = 0.0F;
  std::optional<EntityType> cue;    // what its head noun shows
  Gender gender = Gender::unknown;  // what an honorific shows
  bool metonym = false;             // a capital or seat that stands for its state
  std::vector<EntityId> entities;   // after linking; empty: dropped
  float confidence = 1.0F;
};

inline bool means_only(const NameSpan& name, EntityId entity) {
  return name.entities.size() == 1 && name.entities[0] == entity;
}

// The words of a title, without body and holder: "First Deputy Prime Minister".
struct TitleSpan {
  int sentence = 0;
  Span tokens;
  std::string text;  // as written, without "former"
  std::string key;   // lower-case, singular
  std::string noun;  // its core noun, lower-case, singular
  Role role = Role::other;
  bool employee = false, vague = false, plural = false, former = false;
  bool profession = false;  // a calling: see lexicon::TitleNoun
  int verb = -1;            // by which the sentence gives it to its holder ("was elected"), -1 for a mere phrase
  Span extent;              // tokens of title, body and article: what an office mention covers
  std::vector<EntityId> bodies, holders;
  bool body_from_text = true;  // false if the knowledge base gave it
  float confidence = 1.0F;
};

inline bool is_of_only(const TitleSpan& title, EntityId body) {
  return title.bodies.size() == 1 && title.bodies[0] == body;
}

enum class NominalKind : std::uint8_t {
  described,  // "a joint statement", "the SCO summit", "the agreement"
  state,      // "the country", "the republic"
  capital,    // "the capital", "the Norwegian capital": fixed holds the state
  town,       // "the city", "the Georgian port"
  body,       // "the organisation", "the bloc", "the company", "the Commission"
  side,       // "the Kazakh side", "the Government of India": fixed holds the country
  neighbour,  // "its neighbour": the other state spoken of
  rulers,     // "the government", "the authorities"
  fighters,   // "the rebels"
  persons,    // "the two leaders", "both presidents", "the two men"
  bodies,     // "the two companies", "both banks"
  hosts,      // "his hosts": the state where he is
  states,     // "both countries", "our nations"
  parties,    // "the sides", "the parties"
  number,     // "the two", "both", "the three"
  person,     // "the laureate", "his host"
  own_state,  // "my country", "their countries": whose, its pronoun tells
};

// A noun phrase that means something without naming it.
struct NominalSpan {
  int sentence = 0;
  Span tokens;
  int head = 0;
  std::string lemma;
  NominalKind kind = NominalKind::described;
  EntityType type{};
  int count = 0;                       // "two" gives 2, 0 if not said
  bool definite = false;               // "the", "this", a possessor
  bool identified = false;             // its words alone tell which thing it is
  std::string name, short_name;        // of a described thing: with and without what follows the noun
  std::vector<std::string> modifiers;  // lower-case words that part it from others of its kind
  std::vector<EntityId> fixed;         // referents known from its own words
  std::vector<EntityId> sites;         // of several described things: where each of them is
  bool sited_in_passing = false;       // plants and offices that a firm has here and there
};

using BodyKinds = std::uint32_t;  // a set of kinds of organisations; 0 if nothing tells

// What the passes know of an entity beyond what they give away.
struct EntityNotes {
  Gender gender = Gender::unknown;
  std::vector<std::string> norms;      // normalised names by which this text calls it
  bool described = false;              // it has no name of its own, only a description
  std::string noun;                    // a described thing's head lemma
  std::vector<std::string> modifiers;  // and the words that part it from others
  BodyKinds kinds = 0;                 // of an organisation: see body_kinds.hpp
  std::vector<KnownId> homes;          // the states to which the text or the knowledge base says it belongs
  std::vector<std::string> callings;   // of a person: "wrestler", "lawyer"
  std::string body_key;                // of a ministry or the like: see national_bodies.hpp
  std::optional<KnownId> body_state;   // whose it is
  int called_he = 0, called_she = 0;   // pronouns of the text so far that were taken for this person
};

class Draft {
  [[nodiscard]] auto names_at(std::span<const std::uint32_t> indexes) const {
    return indexes | std::views::transform([this](std::uint32_t index) -> const NameSpan& { return names[index]; });
  }

 public:
  Draft(const Article& article_, const Document& document_, const KnowledgeBase& known_);

  const Article& article;
  const Document& document;
  const KnowledgeBase& known;
  std::optional<std::optional<EntityId>> secretaries_home;  // see secretaries.hpp: asked for once
  std::optional<KnownId> briefing;                          // see state_of_briefing
  const std::optional<Date> day;                            // on which terms of office are looked up: see term_day.hpp

  std::optional<EntityId> sitting_organ;  // see sitting_organs.hpp

  std::vector<Span> quotations;       // see find_quotations
  std::vector<Sentence> labels;       // one made-up sentence for each speaker's label
  std::vector<SentenceWords> words;   // of the document's sentences, then of the labels
  std::vector<NameSpan> names;        // by sentence, then first token; longer first
  std::vector<TitleSpan> titles;      // by sentence, then first token
  std::vector<NominalSpan> nominals;  // by sentence, then first token
  std::vector<EntityNotes> notes;     // parallel to result.list
  Entities result;

  [[nodiscard]] int sentence_count() const { return static_cast<int>(document.sentences.size() + labels.size()); }
  [[nodiscard]] const Sentence& sentence(int index) const;
  [[nodiscard]] bool is_label(int index) const { return index >= static_cast<int>(document.sentences.size()); }

  // The outermost name over a token, -1 if none.
  [[nodiscard]] int name_at(int sentence, std::uint32_t token) const;
  [[nodiscard]] int title_at(int sentence, std::uint32_t token) const;
  // The sentence's names, in their order; right after index_names.
  [[nodiscard]] std::span<const NameSpan> names_in(int sentence) const;
  // The names with the same words, in their order; right after index_names.
  [[nodiscard]] auto names_called(const std::string& norm) const {
    const auto found = norm_index_.find(norm);
    return names_at(found == norm_index_.end() ? std::span<const std::uint32_t>()
                                               : std::span<const std::uint32_t>(found->second));
  }
  // The names that mean the entity alone, in their order; right after index_entities.
  [[nodiscard]] auto names_of(EntityId entity) const {
    const auto at = static_cast<std::size_t>(entity);
    return names_at(at < entity_index_.size() ? std::span<const std::uint32_t>(entity_index_[at])
                                              : std::span<const std::uint32_t>());
  }
  void index_names();     // call after `names` changed: sorts and makes name_at right
  void index_entities();  // call when names have got their entities
  void index_titles();

  [[nodiscard]] std::string text_of(int sentence, Span tokens) const;

  // The entity for a known thing, made on first use.
  EntityId known_entity(KnownId id);
  [[nodiscard]] std::optional<EntityId> find_known(KnownId id) const;
  // A new entity with a slug from its name; `described` things get a slug that is the article's own.
  EntityId new_entity(EntityType type, const std::string& name, bool described);
  void add_alias(EntityId entity, const std::string& alias);
  [[nodiscard]] const Entity& entity(EntityId id) const { return result.list[static_cast<std::size_t>(id)]; }
  [[nodiscard]] EntityNotes& note(EntityId id) { return notes[static_cast<std::size_t>(id)]; }
  // The country an entity stands for or belongs to, from the knowledge base.
  [[nodiscard]] std::optional<KnownId> country_of(EntityId id) const;

 private:
  std::vector<std::vector<int>> name_index_, title_index_;
  std::unordered_map<std::string, std::vector<std::uint32_t>> norm_index_;
  std::vector<std::vector<std::uint32_t>> entity_index_;
};

// The passes, in the order in which find_entities runs them; each is explained where it is defined.
void find_titles(Draft& draft);
void find_demonyms(Draft& draft);
void find_names(Draft& draft);
void link_names(Draft& draft);
void link_national_bodies(Draft& draft);
void find_offices(Draft& draft);
void find_untitled_offices(Draft& draft);
void settle_untitled_offices(Draft& draft);
void resolve_speakers(Draft& draft);
void find_nominals(Draft& draft);
void resolve_references(Draft& draft);

}  // namespace chancery
