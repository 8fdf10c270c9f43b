// Links names to entities: through the knowledge base by name, type and date, else to a name seen in the
// same text, else to a new entity. One thing gets one entity, and never a guessed identifier.
#include <algorithm>
#include <optional>

#include "entities/company_names.hpp"
#include "entities/draft.hpp"
#include "entities/metonyms.hpp"
#include "entities/person_names.hpp"
#include "entities/typing.hpp"

namespace chancery {
namespace {

class Linker {
 public:
  explicit Linker(Draft& draft) : draft_(draft) {}

  void run() {
    for (NameSpan& name : draft_.names)
      if (!name.nested) link_known(name);
    for (NameSpan& name : draft_.names)
      if (!name.nested && name.entities.empty() && words(name) > 1) link_full(name);
    link_parentheses();
    for (NameSpan& name : draft_.names)
      if (!name.nested && name.entities.empty() && words(name) == 1) link_single(name);
    for (std::size_t at = 0; at < draft_.names.size(); ++at)
      if (NameSpan& name = draft_.names[at]; !name.nested && name.entities.empty()) link_head_noun(name, at);
    for (NameSpan& name : draft_.names)
      if (name.nested) link_nested(name);
    link_publisher();
  }

 private:
  [[nodiscard]] const KnownThing& thing(KnownId id) const {
    return draft_.known.things()[static_cast<std::size_t>(id)];
  }
  [[nodiscard]] static std::size_t words(const NameSpan& name) { return name_words(name.norm).size(); }

  void assign(NameSpan& name, EntityId entity, float confidence) {
    name.entities = {entity};
    name.confidence = confidence;
    EntityNotes& note = draft_.note(entity);
    if (std::find(note.norms.begin(), note.norms.end(), name.norm) == note.norms.end()) note.norms.push_back(name.norm);
    draft_.add_alias(entity, name.text);
    if (draft_.entity(entity).type != EntityType::person) return;
    if (name.gender != Gender::unknown) note.gender = name.gender;
    if (note.gender == Gender::unknown) note.gender = lexicon::name_gender(first_word(draft_.entity(entity).name));
  }

  [[nodiscard]] static std::string first_word(const std::string& name) {
    const std::string norm = normalize_name(name);  // "António" as "antonio"
    return ascii_lower(norm.substr(0, norm.find(' ')));
  }

  [[nodiscard]] bool in_office(KnownId person) const {
    if (!draft_.article.date) return false;
    const auto terms = draft_.known.offices_of(person);
    return std::any_of(terms.begin(), terms.end(), [&](const OfficeTerm* term) {
      return (!term->start || *term->start <= *draft_.article.date) &&
             (!term->end || *draft_.article.date <= *term->end);
    });
  }

  [[nodiscard]] bool looks_personal(const NameSpan& name) const {
    return name.person_context || (name.label == NameType::person && name.label_probability > 0.6F);
  }

  void link_known(NameSpan& name) {
    if (name.hits.empty()) return;
    if (stands_for_state(draft_, name)) {
      for (const NameHit& hit : name.hits) {
        const auto state = thing(hit.thing).metonym_of;
        if (!state || hit.kind == NameKind::surname) continue;
        name.metonym = true;
        assign(name, draft_.known_entity(*state), 0.8F);
        return;
      }
    }
    const NameHit* best = nullptr;
    int best_rank = 0;
    for (const NameHit& hit : name.hits) {
      if (hit.kind == NameKind::surname || of_another_state(name, hit)) continue;
      const int rank = rank_hit(name, hit);
      if (rank > best_rank) {
        best_rank = rank;
        best = &hit;
      }
    }
    if (best != nullptr) assign(name, draft_.known_entity(best->thing), best_rank >= 10 ? 0.97F : 0.75F);
  }

  // "Congress", "the Senate": one state's chamber goes by a word that all use. It is meant where the text speaks of that
  // state and no other owns it. Parties share their names, too: "Georgian Democrats".
  [[nodiscard]] bool of_another_state(const NameSpan& name, const NameHit& hit) const {
    static const WordSet chambers("congress|senate|parliament|house|assembly|diet|supreme court|constitutional court");
    static const WordSet parties(
        "democrats|democratic party|republicans|republican party|labour|labour party|labor|labor party|conservatives|"
        "conservative party|liberals|liberal party|liberal democrats|social democrats|social democratic party|socialists|"
        "socialist party|greens|green party|communists|communist party|national party|people's party|workers' party");
    const auto country = thing(hit.thing).country;
    const bool chamber = hit.kind == NameKind::alias && chambers.has(ascii_lower(name.norm));
    if (!country || (!chamber && !parties.has(ascii_lower(name.norm)))) return false;
    const std::uint32_t begin = name.tokens.begin;
    for (const std::uint32_t back : {1U, 2U}) {
      const int owner = begin >= back ? draft_.name_at(name.sentence, begin - back) : -1;
      if (owner < 0 || draft_.names[static_cast<std::size_t>(owner)].hits.empty()) continue;
      const KnownId state = draft_.names[static_cast<std::size_t>(owner)].hits.front().thing;
      if (thing(state).type == EntityType::country) return state != *country;
    }
    return chamber && std::none_of(draft_.names.begin(), draft_.names.end(), [&](const NameSpan& other) {
             return !other.hits.empty() && other.hits.front().thing == *country;
           });
  }

  // Above 0 if the hit fits what the text shows of the name.
  [[nodiscard]] int rank_hit(const NameSpan& name, const NameHit& hit) const {
    const KnownThing& at = thing(hit.thing);
    const bool single = words(name) == 1;
    int rank = 10;
    if (at.type == EntityType::person) {
      if (single && !looks_personal(name)) rank = 5;
      if (in_office(hit.thing)) rank += 3;
      if (name.cue && *name.cue != EntityType::person && !name.person_context) return 0;
    } else if (at.type == EntityType::place) {
      if (looks_personal(name) && !at.capital) return 0;
      if (at.capital) rank += 2;
      if (name.label == NameType::organization && name.label_probability > 0.8F && !at.capital) rank -= 5;
    } else if (at.type == EntityType::country) {
      rank += 5;
      if (name.person_context && name.label == NameType::person) return 0;
    }
    return rank;
  }

  // A name of several words that the knowledge base does not hold as it stands.
  void link_full(NameSpan& name) {
    if (looks_personal(name) || !name.cue) {
      if (const auto id = find_person_variant(name)) {
        assign(name, draft_.known_entity(*id), 0.9F);
        return;
      }
    }
    if (name.cue == EntityType::organization) {
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
    if (guess.confidence <= 0.0F) return;
    if (const auto same = find_in_text(name, guess.type)) {
      assign(name, *same, guess.confidence);
      prefer_longer_name(*same, name);
      return;
    }
    make(name, guess, false);
  }

  // "Government of Peru", "Federal Government of Peru", "Peruvian Government" mean the state.
  [[nodiscard]] std::optional<EntityId> state_of_government(const NameSpan& name) {
    std::string rest;
    bool government = false;
    for (const std::string& word : name_words(name.norm)) {
      if (word == "government" || word == "authorities")
        government = true;
      else if (word != "federal" && word != "of" && word != "royal" && word != "national" && word != "central")
        rest += (rest.empty() ? "" : " ") + word;
    }
    if (!government || rest.empty()) return std::nullopt;
    for (const NameHit& hit : draft_.known.find(rest))
      if (thing(hit.thing).type == EntityType::country && hit.kind != NameKind::surname)
        return draft_.known_entity(hit.thing);
    return std::nullopt;
  }

  // "Commission" is the "European Commission" in a text on the EU: a known organ under a name of its body.
  [[nodiscard]] std::optional<KnownId> organ_of_body(const std::string& organ) const {
    std::optional<KnownId> found;
    for (const Entity& entity : draft_.result.list) {
      if (entity.type != EntityType::organization || !entity.known) continue;
      const KnownThing& body = thing(*entity.known);
      std::vector<std::string> names = body.aliases;
      names.push_back(body.name);
      for (const std::string& name : names)
        for (const std::string& full : {name + " " + organ, organ + " of the " + name})
          for (const NameHit& hit : draft_.known.find(full))
            if (thing(hit.thing).type == EntityType::organization && hit.kind != NameKind::surname) {
              if (found && *found != hit.thing) return std::nullopt;
              found = hit.thing;
            }
    }
    return found;
  }

  // "The Council of Ministers" below the name of a state, in a text that has spoken of no union yet.
  [[nodiscard]] bool of_a_state(const NameSpan& name) const {
    static const WordSet shared("council of ministers|cabinet|cabinet of ministers|ministerial council");
    if (!shared.has(ascii_lower(name.norm))) return false;
    bool state = false;
    for (const NameSpan& other : draft_.names) {
      if (&other == &name) break;
      if (other.hits.empty()) continue;
      const KnownThing& at = thing(other.hits.front().thing);
      if (at.type == EntityType::organization) return false;
      state = state || at.type == EntityType::country;
    }
    return state;
  }

  // A capitalised head noun alone, "the Organization", "the Commission": the nearest named body before that
  // has the word in its name, else an organ of a body in the text.
  void link_head_noun(NameSpan& name, std::size_t at) {
    const std::string word = ascii_lower(name.text);
    const auto cue = lexicon::name_cue(word);
    if (!cue || *cue != EntityType::organization || words(name) != 1) return;
    if (draft_.sentence(name.sentence).tokens[name.tokens.begin].upos == Upos::verb) return;
    for (std::size_t other = at; other-- > 0;) {
      const NameSpan& one = draft_.names[other];
      if (one.entities.size() != 1 || one.nested) continue;
      const Entity& entity = draft_.entity(one.entities[0]);
      if (entity.type != EntityType::organization) continue;
      const auto parts = name_words(normalize_name(entity.name));
      if (parts.size() < 2 || std::find_if(parts.begin(), parts.end(), [&](const std::string& part) {
                                return same_word(part, word);
                              }) == parts.end())
        continue;
      return assign(name, one.entities[0], 0.75F);
    }
    if (const auto id = organ_of_body(name.text)) assign(name, draft_.known_entity(*id), 0.75F);
  }

  [[nodiscard]] static bool same_word(const std::string& a, const std::string& b) {
    return a == b || (a.size() > 6 && a.size() == b.size() && a.compare(0, a.size() - 6, b, 0, b.size() - 6) == 0 &&
                      a.substr(a.size() - 5) == "ation" && b.substr(b.size() - 5) == "ation");
  }

  void make(NameSpan& name, const TypeGuess& guess, bool described) {
    const EntityId made = draft_.new_entity(guess.type, name.text, described);
    draft_.result.list[static_cast<std::size_t>(made)].confidence = guess.confidence;
    assign(name, made, guess.confidence);
  }

  void prefer_longer_name(EntityId entity, const NameSpan& name) {
    Entity& at = draft_.result.list[static_cast<std::size_t>(entity)];
    if (at.known || name.text.size() <= at.name.size() || at.slug.empty()) return;
    const std::string old = at.name;
    at.name = name.text;
    at.slug = slugify(name.text);
    at.aliases.erase(std::remove(at.aliases.begin(), at.aliases.end(), name.text), at.aliases.end());
    draft_.add_alias(entity, old);
  }

  // The same person under another order of names, without middle initial or "Jr.".
  [[nodiscard]] std::optional<KnownId> find_person_variant(const NameSpan& name) const {
    auto parts = name_words(name.norm);
    if (parts.size() < 2) return std::nullopt;
    std::vector<std::string> tries;
    if (parts.size() == 2) tries.push_back(parts[1] + " " + parts[0]);
    if (name.norm.size() > 3 && name.norm.compare(name.norm.size() - 3, 3, " jr") == 0)
      tries.push_back(parts.front() + " " + parts.back() + " jr");
    std::string no_initials, ends = parts.front() + " " + parts.back();
    for (const std::string& part : parts)
      if (part.size() > 1) no_initials += (no_initials.empty() ? "" : " ") + part;
    tries.push_back(no_initials);
    for (const std::string& text : tries)
      for (const NameHit& hit : draft_.known.find(text))
        if (thing(hit.thing).type == EntityType::person && hit.kind != NameKind::surname) return hit.thing;
    // an initial or another spelling of the given name before a known surname
    std::optional<KnownId> found;
    for (const NameHit& hit : draft_.known.find(parts.back())) {
      if (thing(hit.thing).type != EntityType::person || hit.kind != NameKind::surname) continue;
      if (!same_person(name.norm, normalize_name(thing(hit.thing).name))) continue;
      if (found && *found != hit.thing) return std::nullopt;
      found = hit.thing;
    }
    return found;
  }

  [[nodiscard]] std::optional<EntityId> find_in_text(const NameSpan& name, EntityType type) const {
    std::optional<EntityId> found;
    for (std::size_t at = 0; at < draft_.result.list.size(); ++at) {
      const Entity& entity = draft_.result.list[at];
      const auto& norms = draft_.notes[at].norms;
      const bool person = entity.type == EntityType::person && type == EntityType::person;
      const bool firm = entity.type == type && type == EntityType::organization &&
                        std::any_of(norms.begin(), norms.end(), [&](const std::string& norm) {
                          return without_legal_form(norm) == without_legal_form(name.norm);
                        });
      const bool equal = firm || (entity.type == type && std::find(norms.begin(), norms.end(), name.norm) != norms.end());
      const bool same = person && std::any_of(norms.begin(), norms.end(),
                                              [&](const std::string& norm) { return same_person(norm, name.norm); });
      const bool undated = entity.type == type && type != EntityType::person && name.norm.size() > 8 &&
                           std::any_of(norms.begin(), norms.end(), [&](const std::string& norm) {
                             return without_year(norm) == without_year(name.norm) &&
                                    (norm == without_year(norm) || name.norm == without_year(name.norm) ||
                                     norm.size() == name.norm.size());
                           });
      if (equal || same || undated) {
        found = static_cast<EntityId>(at);
        if (equal) break;
      }
    }
    return found;
  }

  // "2016 UK-France Summit" and "UK-France Summit 2016" without the year.
  [[nodiscard]] static std::string without_year(const std::string& norm) {
    std::string rest;
    for (const std::string& word : name_words(norm))
      if (word.size() != 4 || word.find_first_not_of("0123456789") != std::string::npos)
        rest += (rest.empty() ? "" : " ") + word;
    return rest;
  }

  // "Collective Security Treaty Organization (CSTO)", "EXIM Bank (Export-Import Bank of India)".
  void link_parentheses() {
    for (std::size_t at = 0; at + 1 < draft_.names.size(); ++at) {
      NameSpan& full = draft_.names[at];
      if (full.nested || full.entities.empty()) continue;
      const Sentence& sentence = draft_.sentence(full.sentence);
      const std::uint32_t open = full.tokens.end;
      if (open + 1 >= sentence.tokens.size() || sentence.tokens[open].form != "(") continue;
      for (std::size_t next = at + 1; next < draft_.names.size(); ++next) {
        NameSpan& inner = draft_.names[next];
        if (inner.sentence != full.sentence || inner.tokens.begin > open + 1) break;
        if (inner.nested || inner.tokens.begin != open + 1) continue;
        if (inner.tokens.end < sentence.tokens.size() && sentence.tokens[inner.tokens.end].form != ")") continue;
        const bool both_known = inner.entities.size() == 1 && draft_.entity(inner.entities[0]).known &&
                                draft_.entity(full.entities[0]).known;
        const bool foreign = draft_.entity(full.entities[0]).type == EntityType::organization && inner.hits.empty() &&
                             is_initialism(inner.text);  // "West African Development Bank (BOAD)"
        if ((abbreviates(inner.text, full.text) || foreign) && !both_known) assign(inner, full.entities[0], full.confidence);
      }
    }
  }

  [[nodiscard]] static bool is_initialism(const std::string& text) {
    return text.size() >= 3 && text.size() <= 8 &&
           std::all_of(text.begin(), text.end(), [](char c) { return (c >= 'A' && c <= 'Z') || c == '-' || c == '.'; });
  }

  // Letters of the short form occur in order in the long one, both begin with the same.
  [[nodiscard]] static bool abbreviates(const std::string& brief, const std::string& full) {
    const std::string a = ascii_lower(brief), b = ascii_lower(full);
    if (a.empty() || b.size() <= a.size() || a[0] != b[0]) return false;
    std::size_t at = 0;
    for (const char c : a) {
      if (c == '.' || c == ' ' || c == '-') continue;
      at = b.find(c, at);
      if (at == std::string::npos) return false;
      ++at;
    }
    return true;
  }

  // A single word: a person named in full elsewhere, an abbreviation, an office holder's surname, or new.
  void link_single(NameSpan& name) {
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
    const TypeGuess guess = guess_type(draft_, name);
    if (guess.confidence <= 0.0F) return;
    make(name, guess, guess.type == EntityType::person);
  }

  // Whether the text has given the person's full name before this place.
  [[nodiscard]] bool named_before(EntityId person, const NameSpan& place) const {
    return std::any_of(draft_.names.begin(), draft_.names.end(), [&](const NameSpan& name) {
      return name.entities.size() == 1 && name.entities[0] == person && words(name) > 1 &&
             std::tuple(name.sentence, name.tokens.begin) < std::tuple(place.sentence, place.tokens.begin);
    });
  }

  [[nodiscard]] std::optional<EntityId> person_in_text(const NameSpan& name) const {
    if (name.cue || name.norm.size() < 2) return std::nullopt;
    std::optional<EntityId> exact, near;
    for (std::size_t at = 0; at < draft_.result.list.size(); ++at) {
      if (draft_.result.list[at].type != EntityType::person) continue;
      for (const std::string& norm : draft_.notes[at].norms) {
        const auto parts = name_words(norm);
        const std::string lower = ascii_lower(name.norm);
        if (parts.empty()) continue;
        if (parts.back() == lower) return static_cast<EntityId>(at);
        if (!exact && std::find(parts.begin(), parts.end(), lower) != parts.end()) exact = static_cast<EntityId>(at);
        if (!near && near_spelling(parts.back(), lower)) near = static_cast<EntityId>(at);
      }
    }
    if (exact) return exact;
    if (name.label == NameType::place && name.label_probability > 0.8F) return std::nullopt;
    return near;
  }

  // An abbreviation spelled by the initials of a name in the text, or a name already met.
  [[nodiscard]] std::optional<EntityId> other_in_text(const NameSpan& name) const {
    for (std::size_t at = 0; at < draft_.result.list.size(); ++at) {
      const auto& norms = draft_.notes[at].norms;
      const bool short_form = !name.person_context && is_initialism(name.text);  // whatever the tagger takes it for
      const EntityType type = draft_.result.list[at].type;
      // one word is one thing throughout a text, unless a title says otherwise
      const bool same = type == EntityType::organization && !name.person_context && draft_.result.list[at].name == name.text;
      if (looks_personal(name) && !short_form && !same && type != EntityType::person) continue;
      if (std::find(norms.begin(), norms.end(), name.norm) != norms.end()) return static_cast<EntityId>(at);
      if (name.text.size() >= 3 && name.text == initials(draft_.result.list[at].name)) return static_cast<EntityId>(at);
    }
    return std::nullopt;
  }

  [[nodiscard]] static std::string initials(const std::string& name) {
    std::string letters;
    for (std::size_t at = 0; at < name.size(); ++at)
      if (name[at] >= 'A' && name[at] <= 'Z' && (at == 0 || name[at - 1] == ' ' || name[at - 1] == '-'))
        letters += name[at];
    return letters;
  }

  // A surname that only one office holder of the article's day bears; without a day, only after a title.
  [[nodiscard]] std::optional<KnownId> surname_holder(const NameSpan& name) const {
    if (name.label != NameType::person && !name.person_context && name.label != NameType::none) return std::nullopt;
    std::vector<KnownId> all, serving;
    for (const NameHit& hit : name.hits) {
      if (thing(hit.thing).type != EntityType::person || hit.kind != NameKind::surname) continue;
      if (std::find(all.begin(), all.end(), hit.thing) != all.end()) continue;
      all.push_back(hit.thing);
      if (in_office(hit.thing)) serving.push_back(hit.thing);
    }
    if (serving.size() == 1) return serving[0];
    if (all.size() == 1 && (name.person_context || !draft_.article.date) && body_in_text(all[0])) return all[0];
    const auto& pool = serving.empty() ? all : serving;
    std::optional<KnownId> fits;
    for (const KnownId id : pool) {
      if (!body_in_text(id)) continue;
      if (fits) return std::nullopt;
      fits = id;
    }
    return fits;
  }

  // One of the bodies where the person served is named in the text.
  [[nodiscard]] bool body_in_text(KnownId person) const {
    for (const OfficeTerm* term : draft_.known.offices_of(person))
      if (draft_.find_known(term->body)) return true;
    return false;
  }

  void link_publisher() {
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
    if (!draft_.result.publisher)
      draft_.result.publisher = draft_.new_entity(EntityType::organization, publisher, false);
  }

  void link_nested(NameSpan& name) {
    if (name.hits.empty()) return;
    KnownId id = name.hits.front().thing;
    if (name.metonym && thing(id).metonym_of) id = *thing(id).metonym_of;
    assign(name, draft_.known_entity(id), 0.9F);
  }

  Draft& draft_;
};

}  // namespace

void link_names(Draft& draft) { Linker(draft).run(); }

}  // namespace chancery
