#include <algorithm>

#include "entities/boards.hpp"
#include "entities/company_names.hpp"
#include "entities/defined_initials.hpp"
#include "entities/linker.hpp"
#include "entities/places_of_study.hpp"

namespace chancery {

Linker::Linker(Draft& draft) : draft_(draft) {
  for (std::size_t at = 0; at < draft.names.size(); ++at)
    if (const auto parts = name_words(draft.names[at].norm); parts.size() > 1)
      by_last_word_[has_family_name_first(draft.names[at].text) ? parts.front() : parts.back()].push_back(at);
}

const std::vector<std::string>& Linker::words_of(const std::string& norm) const {
  const auto [found, fresh] = words_.try_emplace(norm);
  if (fresh) found->second = name_words(norm);
  return found->second;
}

void Linker::run() {
  settle_initials(draft_);
  std::vector<NameSpan*> schools;
  for (NameSpan& name : draft_.names) {
    if (name.nested) continue;
    if (is_school(name))
      schools.push_back(&name);
    else
      link_known(name);
  }
  for (NameSpan& name : draft_.names)
    if (!name.nested && name.entities.empty() && words(name) > 1 && std::ranges::find(schools, &name) == schools.end())
      link_full(name);
  link_parentheses();
  for (NameSpan* school : schools)
    if (school->entities.empty()) link_school(*school);
  for (NameSpan& name : draft_.names)
    if (!name.nested && name.entities.empty() && words(name) == 1) link_single(name);
  for (std::size_t at = 0; at < draft_.names.size(); ++at)
    if (NameSpan& name = draft_.names[at]; !name.nested && name.entities.empty()) link_head_noun(name, at);
  for (NameSpan& name : draft_.names)
    if (!name.nested && name.entities.empty() && words(name) == 1) link_tagged_word(name);
  for (NameSpan& name : draft_.names)
    if (name.nested) link_nested(name);
  join_bynames();
  link_publisher();
}

void Linker::assign(NameSpan& name, EntityId entity, float confidence) {
  name.entities = {entity};
  name.confidence = confidence;
  EntityNotes& note = draft_.note(entity);
  if (std::find(note.norms.begin(), note.norms.end(), name.norm) == note.norms.end()) note.norms.push_back(name.norm);
  draft_.add_alias(entity, name.text);
  if (draft_.entity(entity).type != EntityType::person) return;
  if (name.gender != Gender::unknown) note.gender = name.gender;
  if (note.gender == Gender::unknown) note.gender = lexicon::name_gender(first_word(draft_.entity(entity).name));
}

std::string Linker::first_word(const std::string& name) {
  const std::string norm = normalize_name(name);  // "António" as "antonio"
  return ascii_lower(norm.substr(0, norm.find(' ')));
}

// "Al-Maliki": a surname with its article, and no person called Al.
bool Linker::link_articled_surname(NameSpan& name) {
  static const WordSet articles("al|el");
  const auto parts = name_words(ascii_lower(name.norm));
  if (parts.size() != 2 || !articles.has(parts[0]) || name.cue) return false;
  for (std::size_t at = 0; at < draft_.result.list.size(); ++at) {
    if (draft_.result.list[at].type != EntityType::person) continue;
    for (const std::string& norm : draft_.notes[at].norms)
      if (norm.ends_with(" " + parts[1])) {
        assign(name, static_cast<EntityId>(at), 0.93F);
        return true;
      }
  }
  const auto known = surname_holder(name);
  if (known) assign(name, draft_.known_entity(*known), 0.8F);
  return known.has_value();
}

void Linker::link_full(NameSpan& name) {
  if (link_articled_surname(name)) return;
  if (looks_personal(name) || !name.cue) {
    if (const auto id = find_person_variant(name)) {
      assign(name, draft_.known_entity(*id), 0.9F);
      return;
    }
  }
  if (name.cue == EntityType::organization) {
    if (const auto owner = owner_of_board(draft_, name)) return assign(name, draft_.known_entity(*owner), 0.85F);
    if (const auto state = state_of_government(name)) {
      assign(name, *state, 0.85F);
      return;
    }
    if (const auto id = organ_of_body(name.norm); id && !of_a_state(name)) {
      assign(name, draft_.known_entity(*id), 0.85F);
      return;
    }
  }
  if (const auto longer = class_of_longer_name(draft_, name)) name.cue = longer;
  const TypeGuess guess = guess_type(draft_, name);
  if (const auto whole = work_in_text(name)) return assign(name, *whole, 0.8F);
  if (guess.confidence <= 0.0F) return;
  if (const auto same = find_in_text(name, guess.type)) {
    assign(name, *same, guess.confidence);
    prefer_longer_name(*same, name);
    return;
  }
  if (const auto longer = longer_in_text(name)) return assign(name, *longer, 0.85F);
  if (const auto there = event_in_town(name); there && guess.type == EntityType::event) {
    assign(name, *there, 0.8F);
    draft_.add_alias(*there, name.text);
    return;
  }
  make(name, guess, false);
}

bool Linker::is_school(const NameSpan& name) const {
  if (name.adjective || name.person_context || name.cue == EntityType::organization || !is_place_of_study(draft_, name))
    return false;
  return std::ranges::all_of(name.hits, [&](const NameHit& hit) {
    return hit.kind == NameKind::surname || thing(hit.thing).type == EntityType::place;
  });
}

void Linker::link_school(NameSpan& name) {
  for (const std::string& full : {name.norm + " University", "University of " + name.norm})
    for (const NameHit& hit : draft_.known.find(normalize_name(full)))
      if (thing(hit.thing).type == EntityType::organization) return assign(name, draft_.known_entity(hit.thing), 0.85F);
  static const WordSet schools(
      "university|college|school|institute|academy|polytechnic|universidad|université|universität");
  const auto own = name_words(ascii_lower(name.norm));
  for (std::size_t at = 0; at < draft_.result.list.size(); ++at) {
    const Entity& entity = draft_.result.list[at];
    if (entity.type != EntityType::organization) continue;
    const auto parts = name_words(normalize_name(entity.name));
    if (name.norm == normalize_name(entity.name)) return assign(name, static_cast<EntityId>(at), 0.85F);
    const bool school = std::ranges::any_of(parts, [&](const std::string& word) { return schools.has(word); });
    const bool all = std::ranges::all_of(
        own, [&](const std::string& word) { return std::ranges::find(parts, word) != parts.end(); });
    if (school && all) return assign(name, static_cast<EntityId>(at), 0.8F);
  }
  make(name, {EntityType::organization, 0.75F}, false);
}

// "The European Union rejects …" at the top: "the Council" below is its own, whatever other council the text names.
bool Linker::opens_with_union() const {
  constexpr int opening = 3;  // sentences
  const auto union_of_states = draft_.known.find_slug("european-union");
  return union_of_states && std::ranges::any_of(draft_.names, [&](const NameSpan& one) {
           if (one.nested || one.entities.size() != 1 || one.sentence < 0 || one.sentence > opening ||
               draft_.is_label(one.sentence))
             return false;
           const Token& head =
               draft_.sentence(one.sentence)
                   .tokens[static_cast<std::size_t>(head_of(draft_.sentence(one.sentence), one.tokens))];
           return draft_.entity(one.entities[0]).known == union_of_states && head.relation == Relation::nsubj;
         });
}

void Linker::link_head_noun(NameSpan& name, std::size_t at) {
  const std::string word = ascii_lower(name.text);
  const auto cue = lexicon::name_cue(word);
  if (!cue || *cue != EntityType::organization || words(name) != 1) return;
  if (draft_.sentence(name.sentence).tokens[name.tokens.begin].upos == Upos::verb) return;
  // who was "the Bank" stays so when another bank is named
  for (std::size_t other = at; other-- > 0;)
    if (const NameSpan& one = draft_.names[other]; one.text == name.text && one.entities.size() == 1 && !one.nested)
      return assign(name, one.entities[0], 0.75F);
  if (word == "council" && opens_with_union())
    if (const auto id = organ_of_body(name.text)) return assign(name, draft_.known_entity(*id), 0.75F);
  for (std::size_t other = at; other-- > 0;) {
    const NameSpan& one = draft_.names[other];
    if (one.entities.size() != 1 || one.nested) continue;
    const Entity& entity = draft_.entity(one.entities[0]);
    if (entity.type != EntityType::organization) continue;
    const auto parts = name_words(normalize_name(entity.name));
    if (parts.size() < 2 || std::find_if(parts.begin(), parts.end(),
                                         [&](const std::string& part) { return same_word(part, word); }) == parts.end())
      continue;
    return assign(name, one.entities[0], 0.75F);
  }
  if (const auto id = organ_of_body(name.text)) return assign(name, draft_.known_entity(*id), 0.75F);
  if (const auto id = organ_of_europe(name)) assign(name, draft_.known_entity(*id), 0.7F);
}

// "Delta, its partner,", "a member of Dialogue", "the Guards": common words that the tagger surely holds for a body's
// name.
void Linker::link_tagged_word(NameSpan& name) {
  constexpr float sure = 0.85F;
  const auto& tokens = draft_.sentence(name.sentence).tokens;
  const std::uint32_t begin = name.tokens.begin;
  const auto& row = draft_.words[static_cast<std::size_t>(name.sentence)];
  if (name.label != NameType::organization || name.label_probability < sure || name.adjective || row.title_case ||
      row.upper_case || name.tokens.size() > 1)
    return;
  const std::string word = ascii_lower(name.text);
  const std::string before = begin == 0 ? std::string() : ascii_lower(tokens[begin - 1].form);
  for (const NameSpan& other : draft_.names)
    if (!other.nested && other.text == name.text && other.entities.size() == 1 &&
        draft_.entity(other.entities[0]).type == EntityType::organization && !draft_.entity(other.entities[0]).known)
      return assign(name, other.entities[0], 0.75F);
  static const WordSet with_article(
      "guards|league|journal|times|post|telegraph|herald|tribune|mirror|polytechnic|brotherhood|communists|liberals|"
      "socialists|conservatives|democrats|"
      "republicans|greens|moderates|transformers|marines|legion|registrar|knesset|exchange|bourse");
  if (before == "the") {
    if (with_article.has(word)) make(name, {EntityType::organization, 0.65F}, true);
    return;
  }
  static const WordSet institutions(
      "congress|parliament|senate|government|council|commission|committee|cabinet|ministry|court|bank|company|board|"
      "union|army|navy|police|treasury|"
      "department|assembly|house|chamber|organization|organisation|community|agency|office|secretariat|church|state|"
      "group|club|school|university|"
      "college|hospital|museum|foundation|fund|institute|academy|brigade|battalion|mission|delegation|embassy|party|"
      "opposition|bureau|authority|centre|"
      "center|alliance|coalition|forum|allies|members|partners|branches|parties|bar|federation");
  static const WordSet owners(
      "a|an|this|that|these|those|his|her|its|their|our|my|your|whose|some|any|no|each|every|'s|\u2019s|'|\u2019|"
      "former|new|first|second|other|such");
  const bool first = begin == 0 || tokens[begin - 1].upos == Upos::punct;
  if (institutions.has(word) || owners.has(before) || (first && before != ",")) return;
  if (begin > 0 && (tokens[begin - 1].upos == Upos::adj || tokens[begin - 1].upos == Upos::num ||
                    tokens[begin - 1].upos == Upos::propn))
    return;
  make(name, {EntityType::organization, 0.65F}, false);
}

bool Linker::same_word(const std::string& a, const std::string& b) {
  return a == b || (a.size() > 6 && a.size() == b.size() && a.compare(0, a.size() - 6, b, 0, b.size() - 6) == 0 &&
                    a.substr(a.size() - 5) == "ation" && b.substr(b.size() - 5) == "ation");
}

void Linker::make(NameSpan& name, const TypeGuess& guess, bool described) {
  const EntityId made = draft_.new_entity(guess.type, name.text, described);
  draft_.result.list[static_cast<std::size_t>(made)].confidence = guess.confidence;
  assign(name, made, guess.confidence);
}

void Linker::prefer_longer_name(EntityId entity, const NameSpan& name) {
  Entity& at = draft_.result.list[static_cast<std::size_t>(entity)];
  if (at.known || name.text.size() <= at.name.size() || at.slug.empty()) return;
  const std::string old = at.name;
  at.name = name.text;
  at.slug = slugify(name.text);
  at.aliases.erase(std::remove(at.aliases.begin(), at.aliases.end(), name.text), at.aliases.end());
  draft_.add_alias(entity, old);
}

void Linker::link_single(NameSpan& name) {
  if (const auto body = organisation_called(draft_, name); body && !name.person_context) {
    const auto person = person_in_text(name);
    if (!person || !named_before(*person, name) || spoken_of_as_body(draft_, name) ||
        (name.label == NameType::organization && name.label_probability > 0.6F))
      return assign(name, *body, 0.8F);
  }
  if (const auto person = person_in_text(name)) {
    assign(name, *person, 0.93F);
    return;
  }
  if (const auto other = other_in_text(name)) {
    assign(name, *other, 0.85F);
    return;
  }
  if (const auto id = surname_holder(name)) {
    assign(name, draft_.known_entity(*id), 0.8F);
    return;
  }
  if (const auto whole = work_in_text(name)) return assign(name, *whole, 0.8F);
  const TypeGuess guess = guess_type(draft_, name);
  if (guess.confidence <= 0.0F) return;
  make(name, guess, guess.type == EntityType::person);
}

void Linker::link_publisher() {
  const std::string& publisher = draft_.article.publisher;
  if (publisher.empty()) return;
  for (const NameHit& hit : draft_.known.find(publisher)) {
    if (thing(hit.thing).type != EntityType::organization) continue;
    draft_.result.publisher = draft_.known_entity(hit.thing);
    return;
  }
  const std::string norm = normalize_name(publisher);
  for (std::size_t at = 0; at < draft_.result.list.size(); ++at)
    if (draft_.result.list[at].type == EntityType::organization && draft_.notes[at].norms.front() == norm)
      draft_.result.publisher = static_cast<EntityId>(at);
  if (!draft_.result.publisher) draft_.result.publisher = draft_.new_entity(EntityType::organization, publisher, false);
}

void Linker::link_nested(NameSpan& name) {
  if (name.hits.empty()) return;
  KnownId id = name.hits.front().thing;
  if (name.metonym && thing(id).metonym_of) id = *thing(id).metonym_of;
  assign(name, draft_.known_entity(id), 0.9F);
}

void link_names(Draft& draft) { Linker(draft).run(); }

}  // namespace chancery
