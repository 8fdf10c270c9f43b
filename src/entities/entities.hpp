// The entities room's result: what the article names, which words mean it, and what it is linked to.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/span.hpp"
#include "ingest/article.hpp"
#include "knowledge/entity_type.hpp"
#include "knowledge/knowledge_base.hpp"
#include "language/document.hpp"

namespace chancery {

using EntityId = int;  // index into Entities::list, unique in one article

enum class MentionKind : std::uint8_t {
  name,       // "Ana Holm", "Kazakhstan", "SCO"
  adjective,  // "Kazakh", "Russian-Chinese": a demonym that stands for its country
  office,     // "the Kazakh President", "his Russian counterpart", "Head of State"
  nominal,    // "the joint statement", "the forum", "the republic", "both leaders"
  pronoun,    // "he", "their", "I", "our"
};

struct Mention {
  int sentence = 0;  // index into Document::sentences
  Span tokens;       // half-open token range
  int head = 0;      // the token that governs the others: where the tree attaches
  MentionKind kind = MentionKind::name;
  std::vector<EntityId> referents;  // usually one; "the two presidents", "our countries" have several
  float confidence = 1.0F;          // that the words mean the referents, 0…1
};

// "Kazakh President Seitov", "Ned Archer, a State Department spokesman": a person, a title and a body,
// as the text puts them together.
struct OfficePhrase {
  int sentence = 0;
  Span tokens;        // all of it
  Span body_tokens;   // of what names the body, where that is known; empty otherwise
  std::string title;  // "President", as the text has it
  EntityId holder{};
  std::optional<EntityId> body;  // country, place or organisation; empty if the text leaves it open
  bool former = false;           // "former", "ex-", "then"
  bool employee = false;         // speaks or works for the body without leading it
  bool member = false;           // belongs to the body, and neither leads it nor works for it
  int verb = -1;                 // token of the verb by which the sentence gives the office, -1 for a mere phrase
  float confidence = 1.0F;
};

// Where a thing is by the very words that name it: the embassy in Lima of "embassies in Lima and Quito".
struct Whereabouts {
  int sentence = -1;  // -1: the article's dateline says so, "NAIROBI, Kenya"
  Span tokens;        // of the phrase; empty for the dateline
  EntityId thing{}, place{};
  bool told = true;  // false: only in passing, "a fund with offices in Lima and Quito"
};

// From where the text is written, from this sentence to the next dateline: "LIMA, 4 May – …", or "LIMA – …" before an
// item of a digest. Nowhere, where an item has a heading instead.
struct Scene {
  int sentence = 0;
  std::optional<EntityId> place;
};

// A thing that a line of a list names, and the word of the sentence over the list that stands for it.
struct ListedThing {
  int sentence = 0;  // over the list
  int head = 0;      // the mention's head there
  EntityId entity{};
  Span words, line;  // bytes of the text: its name, and the sentence in which it stands
};

struct Entity {
  EntityType type{};
  std::string name;                  // the fullest common English name
  std::vector<std::string> aliases;  // other ways in which this text names it, without pronouns
  std::string slug;                  // unique tail for its IRI: the known slug, or one made from the name
  std::string wikidata;              // "Q232" or "": only from the gazetteer
  std::optional<KnownId> known;
  std::optional<KnownId>
      country;                  // of what is known: the state itself, or where it lies or sits, or to which one belongs
  bool party = false;           // known as a political party or movement
  bool medium = false;          // known as a newspaper, broadcaster or news agency: it tells what others do
  bool of_many_states = false;  // of a person: known for serving a body of many states, and at home where it sits
  float confidence = 1.0F;      // of type and link together
};

struct Entities {
  std::vector<Entity> list;
  std::vector<Mention>
      mentions;  // by sentence, then by first token; they may nest ("President of Russia" in a longer one)
  std::vector<OfficePhrase> offices;
  std::vector<Whereabouts> whereabouts;
  std::vector<ListedThing> listed;                // by sentence
  std::vector<Scene> scenes;                      // by sentence
  std::vector<std::optional<EntityId>> speakers;  // parallel to Article::turns
  std::optional<EntityId> publisher;
};

// Finds, types, links and resolves everything the article names. The knowledge base must outlive the call.
[[nodiscard]] Entities find_entities(const Article& article, const Document& document, const KnowledgeBase& known);

}  // namespace chancery
