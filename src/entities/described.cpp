// Resolves noun phrases without a name: to what they describe, point back to, or stand for.
#include <algorithm>

#include "entities/appositions.hpp"
#include "entities/body_kinds.hpp"
#include "entities/consortia.hpp"
#include "entities/definite.hpp"
#include "entities/definite_parts.hpp"
#include "entities/headline_things.hpp"
#include "entities/national_bodies.hpp"
#include "entities/nominals.hpp"
#include "entities/paper_clauses.hpp"
#include "entities/papers_named_next.hpp"
#include "entities/sites.hpp"
#include "entities/speech.hpp"
#include "entities/thing_nouns.hpp"

namespace chancery {

std::string last_word(const std::string& name) {
  const std::size_t space = name.rfind(' ');
  return ascii_lower(space == std::string::npos ? name : name.substr(space + 1));
}

namespace {

// Whether all these modifiers are among the thing's own, or in its name. "#7" is the entity 7.
bool shares(const Draft& draft, const std::vector<std::string>& some, const EntityNotes& note, const Entity& entity) {
  const std::string name = normalize_name(entity.name);
  return std::all_of(some.begin(), some.end(), [&](const std::string& word) {
    if (std::find(note.modifiers.begin(), note.modifiers.end(), word) != note.modifiers.end()) return true;
    if (word[0] != '#') return name.find(word) != std::string::npos;
    const auto& norms = draft.notes[static_cast<std::size_t>(std::stoi(word.substr(1)))].norms;
    return std::any_of(norms.begin(), norms.end(),
                       [&](const std::string& norm) { return name.find(norm) != std::string::npos; });
  });
}

// "the convention on cluster munitions" is not the Ottawa Convention spoken of: what follows the noun tells which is
// meant, unless the thing had no such words yet.
bool complement_fits(const NominalSpan& nominal, const Entity& entity, const EntityNotes& note) {
  if (nominal.name.size() <= nominal.short_name.size() || !nominal.name.starts_with(nominal.short_name)) return true;
  const std::string_view rest = std::string_view(nominal.name).substr(nominal.short_name.size());
  if (nominal.type != EntityType::document ||
      !(rest.starts_with(" on ") || rest.starts_with(" of ") || rest.starts_with(" against ")))
    return true;
  if (note.described && ascii_lower(entity.name).ends_with(nominal.lemma)) return true;
  const std::string own = normalize_name(entity.name);
  std::string word;
  bool told = false;
  for (const char c : ascii_lower(rest) + " ") {
    if ((c >= 'a' && c <= 'z') || c == '-') {
      word += c;
      continue;
    }
    if (word.size() > 4) {
      if (own.find(word.substr(0, word.size() - 1)) != std::string::npos) return true;
      told = true;
    }
    word.clear();
  }
  return !told;
}

// "the takeover of Acme … the deal", whichever class the text gave it first.
bool is_transaction(const std::string& noun) {
  static const WordSet words("takeover|merger|acquisition|deal|transaction|sale|purchase|buyout|agreement");
  return words.has(noun);
}

std::optional<EntityId> antecedent(const Draft& draft, const Discourse& discourse, const NominalSpan& nominal,
                                   bool same_noun) {
  const std::vector<EntityId> signers = signers_in_clause(draft, nominal);
  return discourse.best([&](EntityId id) {
    const Entity& entity = draft.entity(id);
    const EntityNotes& note = draft.notes[static_cast<std::size_t>(id)];
    if (entity.type != nominal.type) {
      const bool deal =
          !same_noun && note.described && entity.type == EntityType::event && nominal.type == EntityType::document;
      return deal && nominal.definite && nominal.modifiers.empty() && is_transaction(note.noun) &&
             is_transaction(nominal.lemma);
    }
    const std::string noun = note.described                     ? note.noun
                             : entity.type == EntityType::event ? noun_of_event(entity.name)
                                                                : noun_of_name(entity.name);
    // "signed a treaty, the Falepili Union": introduced by that noun
    const bool introduced = std::any_of(note.callings.begin(), note.callings.end(), [&](const std::string& calling) {
      return calling == nominal.lemma || (!same_noun && same_kind(calling, nominal.lemma));
    });
    if (same_noun && nominal.lemma != noun && !introduced) return false;
    if (note.described && noun == "event" && nominal.lemma != noun)
      return false;  // "the celebrations" are no mere event
    if (!complement_fits(nominal, entity, note)) return false;
    if (!signers.empty() && !is_told_beside(draft, id, signers)) return false;
    if (!introduced && !same_kind(nominal.lemma, noun)) {
      const bool inside = !note.described && ascii_lower(entity.name).find(nominal.lemma) != std::string::npos;
      if (!inside) return false;
    }
    return shares(draft, nominal.modifiers, note, entity) ||
           (note.described &&
            std::all_of(note.modifiers.begin(), note.modifiers.end(),
                        [&](const std::string& word) {
                          return std::find(nominal.modifiers.begin(), nominal.modifiers.end(), word) !=
                                 nominal.modifiers.end();
                        }) &&
            !note.modifiers.empty());
  });
}

// "a joint statement" again: an indefinite phrase means a thing met before only by the same words.
bool same_description(const Entity& entity, const NominalSpan& nominal) {
  const auto same = [&](const std::string& name) {
    return ascii_lower(name) == ascii_lower(nominal.short_name) || ascii_lower(name) == ascii_lower(nominal.name);
  };
  return !nominal.modifiers.empty() &&
         (same(entity.name) || std::any_of(entity.aliases.begin(), entity.aliases.end(), same));
}

std::string key_of(const NominalSpan& nominal) {
  std::vector<std::string> words = {nominal.lemma};
  for (const std::string& word : nominal.modifiers)
    if (word[0] != '#') words.push_back(word);
  return body_key(std::move(words));
}

// The state of "Iran's foreign ministry", "the foreign ministry in Tehran".
std::optional<KnownId> state_of_words(const Draft& draft, const NominalSpan& nominal) {
  for (const std::string& word : nominal.modifiers) {
    if (word[0] != '#') continue;
    const auto known = draft.entity(std::stoi(word.substr(1))).known;
    if (!known) continue;
    const KnownThing& thing = draft.known.things()[static_cast<std::size_t>(*known)];
    if (thing.type == EntityType::country) return known;
    if (thing.type == EntityType::place && thing.capital) return thing.country;
  }
  return std::nullopt;
}

std::optional<EntityId> national_body(Draft& draft, const NominalSpan& nominal) {
  if (nominal.type != EntityType::organization) return std::nullopt;
  const std::string key = key_of(nominal);
  const auto state = state_of_words(draft, nominal);
  if (key.empty() || !state) return std::nullopt;
  const auto found = find_national_body(draft, key, *state);
  if (found) draft.add_alias(*found, nominal.name);
  return found;
}

// "the next summit", "the previous one": not the one told of before; "last week's summit" may well be. "The third
// document" is none that was told before either.
bool is_another(const Draft& draft, const NominalSpan& nominal) {
  static const WordSet others("next|last|previous|preceding|inaugural|follow-up");
  static const WordSet other_papers("second|third|fourth|fifth|sixth|other|another|separate|previous|next");
  static const WordSet times("day|week|month|year|night|weekend|autumn|spring|summer|winter");
  const auto& tokens = draft.sentence(nominal.sentence).tokens;
  const bool paper = nominal.type == EntityType::document;
  if (!paper && nominal.type != EntityType::event) return false;
  for (std::uint32_t at = nominal.tokens.begin; at + 1 < nominal.tokens.end; ++at)
    if ((paper ? other_papers : others).has(ascii_lower(tokens[at].form)) &&
        !times.has(ascii_lower(tokens[at + 1].form)))
      return true;
  return false;
}

// "ratified the agreement that leases cells to Peru": which one is told here, and no other paper was meant before.
bool is_told_apart(const Draft& draft, const NominalSpan& nominal) {
  if (nominal.type != EntityType::document) return false;
  const auto& tokens = draft.sentence(nominal.sentence).tokens;
  const auto next = static_cast<std::size_t>(nominal.head) + 1;
  return next + 1 < tokens.size() && tokens[next].form == "that" && tokens[next + 1].xpos.starts_with("VB") &&
         tokens[next].head == static_cast<int>(next) + 1;
}

// Whether a sentence that speaks of the thing has the town behind "in".
bool is_told_in(const Draft& draft, EntityId thing, EntityId town) {
  return std::any_of(draft.result.mentions.begin(), draft.result.mentions.end(), [&](const Mention& mention) {
    if (mention.referents.size() != 1 || mention.referents[0] != thing) return false;
    return std::ranges::any_of(draft.names_in(mention.sentence), [&](const NameSpan& name) {
      if (name.nested || name.tokens.begin == 0 || !means_only(name, town)) return false;
      return ascii_lower(draft.sentence(name.sentence).tokens[name.tokens.begin - 1].form) == "in";
    });
  });
}

// "The union's summit was held in Kazan … the Kazan summit", "the meeting in Kazan": the one event of that noun, or
// else of that kind, that the text has told of in the town.
std::optional<EntityId> event_in_town(const Draft& draft, const NominalSpan& nominal) {
  if (nominal.type != EntityType::event || !nominal.definite || nominal.modifiers.size() != 1 ||
      nominal.modifiers[0][0] != '#')
    return std::nullopt;
  const EntityId town = std::stoi(nominal.modifiers[0].substr(1));
  if (draft.entity(town).type != EntityType::place) return std::nullopt;
  std::vector<EntityId> so_called, of_kind;
  for (std::size_t at = 0; at < draft.result.list.size(); ++at) {
    const auto id = static_cast<EntityId>(at);
    const Entity& entity = draft.result.list[at];
    if (entity.type != EntityType::event) continue;
    const std::string noun = draft.notes[at].described ? draft.notes[at].noun : noun_of_event(entity.name);
    if (!same_kind(noun, nominal.lemma) || !is_told_in(draft, id, town)) continue;
    (noun == nominal.lemma ? so_called : of_kind).push_back(id);
  }
  if (so_called.empty()) so_called = std::move(of_kind);
  return so_called.size() == 1 ? std::optional(so_called.front()) : std::nullopt;
}

// "the COP28 climate conference in Dubai", "the Expo 2025 exhibition": the gathering that letters or a year name.
std::optional<EntityId> gathering_by_letters(const Draft& draft, const NominalSpan& nominal) {
  static const WordSet nouns("conference|summit|meeting|gathering|talk|negotiation|exhibition|fair|expo|show|forum");
  static const WordSet between("climate|change|world|global|international|trade|annual|un");
  if (nominal.type != EntityType::event || !nouns.has(nominal.lemma)) return std::nullopt;
  const auto& tokens = draft.sentence(nominal.sentence).tokens;
  for (const NameSpan& name : draft.names_in(nominal.sentence)) {
    if (name.entities.size() != 1 || name.tokens.begin < nominal.tokens.begin ||
        static_cast<int>(name.tokens.end) > nominal.head || draft.entity(name.entities[0]).type != EntityType::event)
      continue;
    // "the BRICS gathering": letters of those who gather
    if (!draft.entity(name.entities[0]).known && draft.entity(name.entities[0]).name != name.text) continue;
    const std::string& first = tokens[name.tokens.begin].form;
    const bool letters = first.size() > 2 && std::ranges::none_of(first, [](char c) { return c >= 'a' && c <= 'z'; });
    const bool numbered = tokens[name.tokens.end - 1].upos == Upos::num && name.tokens.size() > 1;
    if (!letters && !numbered) continue;
    if (std::all_of(tokens.begin() + name.tokens.end, tokens.begin() + nominal.head,
                    [&](const Token& word) { return between.has(ascii_lower(word.form)); }))
      return name.entities[0];
  }
  return std::nullopt;
}

// "the branches of the universities" are not the one branch told of before.
bool is_but_one(const Draft& draft, const NominalSpan& nominal, const Entity& entity) {
  if (nominal.type != EntityType::organization && nominal.type != EntityType::facility) return false;
  if (draft.sentence(nominal.sentence).tokens[static_cast<std::size_t>(nominal.head)].xpos != "NNS") return false;
  return (" " + ascii_lower(entity.name) + " ").find(" " + nominal.lemma + " ") != std::string::npos;
}

Resolved make_described(Draft& draft, const NominalSpan& nominal) {
  const EntityId made = draft.new_entity(nominal.type, nominal.name, true);
  draft.add_alias(made, nominal.short_name);
  draft.result.list[static_cast<std::size_t>(made)].confidence = 0.6F;
  draft.note(made).noun = nominal.lemma;
  draft.note(made).modifiers = nominal.modifiers;
  if (nominal.type == EntityType::organization) {
    draft.note(made).body_key = key_of(nominal);
    draft.note(made).body_state = state_of_words(draft, nominal);
    draft.note(made).kinds = kinds_of_noun(nominal.lemma);
  }
  return {{made}, 0.75F};
}

// The same description again is the same thing, however far back it was; else a new one.
Resolved described_again(Draft& draft, const NominalSpan& nominal) {
  for (std::size_t id = 0; id < draft.result.list.size(); ++id)
    if (draft.notes[id].noun == nominal.lemma && draft.result.list[id].type == nominal.type &&
        draft.result.list[id].name == nominal.name)
      return {{static_cast<EntityId>(id)}, 0.65F};
  return make_described(draft, nominal);
}

// "the port authority" is not Yara, "the council of elders" no cyber council: the words that part a body of such a kind
// from others stand in its name.
bool is_other_body(const Draft& draft, const NominalSpan& nominal, const Resolved& found) {
  static const WordSet kinds(
      "authority|council|committee|board|chamber|association|union|agency|commission|court|federation|institute|"
      "academy|tribunal|panel|team|department|"
      "directorate|bureau|league|society|exchange|force|command|service|lobby|guard|corps|fund");
  static const WordSet loose(
      "powerful|influential|independent|joint|special|whole|entire|full|main|biggest|largest|oldest|richest|small|tiny|"
      "big|large|global|regional|local|national|state|federal|"
      "intergovernmental|supranational|trade|executive|armed|central|foreign|rival|public|private|world|un|"
      "international");
  if (!nominal.identified || found.entities.size() != 1 || !kinds.has(nominal.lemma)) return false;
  const EntityNotes& note = draft.notes[static_cast<std::size_t>(found.entities[0])];
  const Entity& entity = draft.entity(found.entities[0]);
  if (note.described && note.noun == nominal.lemma) return false;
  const auto named = [&](const std::string& word) {
    constexpr std::size_t stem = 4;  // "electoral", "elections"
    const std::string part = word.substr(0, std::max(stem, word.size() > 6 ? word.size() - 3 : stem));
    const auto holds = [&](const std::string& name) { return ascii_lower(name).find(part) != std::string::npos; };
    return holds(entity.name) || std::any_of(entity.aliases.begin(), entity.aliases.end(), holds) ||
           std::find(note.modifiers.begin(), note.modifiers.end(), word) != note.modifiers.end();
  };
  return std::any_of(nominal.modifiers.begin(), nominal.modifiers.end(),
                     [&](const std::string& word) { return word[0] != '#' && !loose.has(word) && !named(word); });
}

// "defended the document in Brussels": where he did so, and no part of what the document is called.
std::optional<EntityId> paper_defended_there(const Draft& draft, const Discourse& discourse,
                                             const NominalSpan& nominal) {
  static const WordSet general("document|text|draft|paper");
  if (!nominal.definite || !general.has(nominal.lemma) || nominal.modifiers.size() != 1 ||
      nominal.modifiers[0][0] != '#')
    return std::nullopt;
  NominalSpan bare = nominal;
  bare.modifiers.clear();
  bare.name = bare.short_name = nominal.lemma;
  return antecedent(draft, discourse, bare, false);
}

// "called the text hasty": the only draft or resolution told of, before an agreement named in passing.
std::optional<EntityId> voted_paper(const Draft& draft, const Discourse& discourse, const NominalSpan& nominal) {
  static const WordSet ballots("resolution|draft|motion|amendment|bill");
  if (!nominal.definite || nominal.lemma != "text" || !nominal.modifiers.empty()) return std::nullopt;
  std::vector<EntityId> found;
  discourse.each([&](EntityId id, double) {
    const Entity& entity = draft.entity(id);
    const EntityNotes& note = draft.notes[static_cast<std::size_t>(id)];
    if (entity.type == EntityType::document && ballots.has(note.described ? note.noun : noun_of_name(entity.name)))
      found.push_back(id);
  });
  return found.size() == 1 ? std::optional(found.front()) : std::nullopt;
}

// "closed the meeting at Coast Hotel": in which house it was held, and no part of what it is called.
std::optional<EntityId> gathering_in_house(const Draft& draft, const Discourse& discourse, const NominalSpan& nominal) {
  if (!nominal.definite || nominal.type != EntityType::event || nominal.modifiers.empty()) return std::nullopt;
  NominalSpan bare = nominal;
  std::erase_if(bare.modifiers, [&](const std::string& word) {
    return word[0] == '#' && draft.entity(std::stoi(word.substr(1))).type == EntityType::facility;
  });
  if (bare.modifiers.size() == nominal.modifiers.size()) return std::nullopt;
  bare.name = bare.short_name;
  return antecedent(draft, discourse, bare, false);
}

Resolved resolve_described(Draft& draft, const Discourse& discourse, const NominalSpan& nominal) {
  if (!nominal.sites.empty()) return {make_sites(draft, nominal), 0.75F};
  const bool coming = is_another(draft, nominal);
  if (const auto named = coming ? std::nullopt : paper_named_next(draft, nominal)) {
    draft.add_alias(*named, nominal.short_name);
    return {{*named}, 0.75F};
  }
  if (const auto gathering = coming ? std::nullopt : gathering_by_letters(draft, nominal)) {
    draft.add_alias(*gathering, nominal.short_name);
    draft.add_alias(*gathering, nominal.name);
    return {{*gathering}, 0.8F};
  }
  if (const auto named = named_below_headline(draft, nominal)) {
    draft.add_alias(*named, nominal.name);
    return {{*named}, 0.7F};
  }
  if (const auto ballot = voted_paper(draft, discourse, nominal)) return {{*ballot}, 0.7F};
  auto found = coming ? std::optional<EntityId>() : antecedent(draft, discourse, nominal, true);
  const bool possessed = draft.sentence(nominal.sentence).tokens[nominal.tokens.begin].upos == Upos::pron;
  if (!found && !possessed && !coming && !is_told_apart(draft, nominal))
    found = antecedent(draft, discourse, nominal, false);  // "its conference" is no meeting told before
  if (found && is_but_one(draft, nominal, draft.entity(*found))) found.reset();
  if (found && (nominal.definite || same_description(draft.entity(*found), nominal) ||
                retells_headline(draft, *found, nominal))) {
    if (nominal.identified) {
      draft.add_alias(*found, nominal.short_name);
      draft.add_alias(*found, nominal.name);
    }
    return {{*found}, 0.7F};
  }
  if (const auto there = found || possessed ? std::nullopt : paper_defended_there(draft, discourse, nominal))
    return {{*there}, 0.65F};
  if (const auto held = found || possessed || coming ? std::nullopt : gathering_in_house(draft, discourse, nominal))
    return {{*held}, 0.65F};
  if (const auto paper = found || coming ? std::nullopt : paper_of_headline(draft, nominal)) {
    draft.add_alias(*paper, nominal.short_name);
    draft.add_alias(*paper, nominal.name);
    draft.note(*paper).modifiers = nominal.modifiers;
    return {{*paper}, 0.7F};
  }
  if (const auto told = coming || possessed ? std::nullopt : event_of_headline(draft, nominal)) {
    if (nominal.identified) draft.add_alias(*told, nominal.name);
    return {{*told}, 0.65F};
  }
  if (const auto there = event_in_town(draft, nominal)) {
    draft.add_alias(*there, nominal.short_name);
    return {{*there}, 0.75F};
  }
  if (const auto named = named_beside(draft, nominal)) {
    draft.note(*named).callings.push_back(nominal.lemma);
    return {{*named}, 0.8F};
  }
  if (const auto body = national_body(draft, nominal)) return {{*body}, 0.75F};
  if (!nominal.identified) return {};
  return described_again(draft, nominal);
}

// "The Russian diplomat thanked her": the one of whom the text has told, before the state for which he stands.
Resolved resolve_side_person(Draft& draft, const Discourse& discourse, const NominalSpan& nominal) {
  const auto& tokens = draft.sentence(nominal.sentence).tokens;
  if (!nominal.definite || nominal.fixed.size() != 1 || !is_person_noun(nominal.lemma) ||
      tokens[static_cast<std::size_t>(nominal.head)].xpos != "NN")
    return {};
  if (ascii_lower(tokens[nominal.tokens.begin].form) != "the") return {};
  constexpr float called_so = 0.7F;
  const Resolved found = resolve_definite_person(draft, discourse, nominal);
  return found.confidence >= called_so ? found : Resolved{};
}

}  // namespace

Resolved resolve_nominal(Draft& draft, const Discourse& discourse, const NominalSpan& nominal) {
  switch (nominal.kind) {
    case NominalKind::described:
      return resolve_described(draft, discourse, nominal);
    case NominalKind::side:
      if (Resolved told = resolve_side_person(draft, discourse, nominal); !told.entities.empty()) return told;
      return {nominal.fixed, 0.85F};
    case NominalKind::body:
      if (Resolved members = resolve_consortium(draft, nominal); !members.entities.empty()) return members;
      if (Resolved known = resolve_definite(draft, discourse, nominal);
          !nominal.identified || (!known.entities.empty() && !is_other_body(draft, nominal, known)))
        return known;
      return described_again(draft, nominal);
    case NominalKind::neighbour:
    case NominalKind::rulers:
    case NominalKind::hosts:
    case NominalKind::fighters:
    case NominalKind::state:
    case NominalKind::capital:
    case NominalKind::town:
      return resolve_definite(draft, discourse, nominal);
    case NominalKind::person:
      if (const auto named = person_beside(draft, nominal)) return {{*named}, 0.9F};
      return resolve_definite(draft, discourse, nominal);
    case NominalKind::persons:
    case NominalKind::bodies:
    case NominalKind::states:
    case NominalKind::parties:
    case NominalKind::number:
    case NominalKind::own_state:
      return resolve_group(draft, discourse, nominal);
  }
  return {};
}

}  // namespace chancery
