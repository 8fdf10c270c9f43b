// "the lender", "the Austrian firm": organisations by their kind and home.
#include <algorithm>

#include "entities/appositions.hpp"
#include "entities/body_kinds.hpp"
#include "entities/definite.hpp"
#include "entities/definite_parts.hpp"
#include "entities/nominals.hpp"
#include "entities/organs.hpp"
#include "entities/owned_blocs.hpp"
#include "entities/regional_blocs.hpp"
#include "entities/speech.hpp"
#include "entities/state_firms.hpp"
#include "entities/state_focus.hpp"

namespace chancery {

namespace {

// "the court in Strasbourg": where it sits.
std::optional<KnownId> state_of_site(const Draft& draft, const NominalSpan& nominal) {
  const auto& tokens = draft.sentence(nominal.sentence).tokens;
  const std::uint32_t at = static_cast<std::uint32_t>(nominal.head) + 1;
  if (at + 1 >= tokens.size() || ascii_lower(tokens[at].form) != "in") return std::nullopt;
  int index = draft.name_at(nominal.sentence, at + 1);
  if (index < 0) index = draft.name_at(nominal.sentence, at + 2);  // "The Hague"
  if (index < 0) return std::nullopt;
  const NameSpan& town = draft.names[static_cast<std::size_t>(index)];
  const bool hangs = std::any_of(tokens.begin() + town.tokens.begin, tokens.begin() + town.tokens.end,
                                 [&](const Token& one) { return one.head == nominal.head; });
  if (!hangs || town.adjective || town.entities.size() != 1) return std::nullopt;
  const auto known = draft.entity(town.entities[0]).known;
  if (!known || draft.entity(town.entities[0]).type != EntityType::place) return std::nullopt;
  return draft.known.things()[static_cast<std::size_t>(*known)].country;
}

}  // namespace

std::optional<KnownId> home_of_words(const Draft& draft, const NominalSpan& nominal) {
  // "the Anglo-Dutch group": of two homes
  const auto& tokens = draft.sentence(nominal.sentence).tokens;
  for (std::uint32_t at = nominal.tokens.begin + 1; at + 1 < static_cast<std::uint32_t>(nominal.head); ++at)
    if (tokens[at].form == "-" && tokens[at - 1].form[0] >= 'A' && tokens[at - 1].form[0] <= 'Z' &&
        tokens[at + 1].form[0] >= 'A' && tokens[at + 1].form[0] <= 'Z')
      return std::nullopt;
  for (const EntityId id : nominal.fixed) {
    const auto known = draft.entity(id).known;
    if (!known) continue;
    const KnownThing* thing = &draft.known.things()[static_cast<std::size_t>(*known)];
    if (thing->type == EntityType::country) return draft.entity(id).known;
    if (thing->type == EntityType::place && thing->country) return thing->country;
  }
  return std::nullopt;
}

// "Harbour News learned that the agency …", "told Harbour News that the company …": who brings the news, and whom one
// tells it.
std::vector<EntityId> outlets_of_clause(const Draft& draft, const NominalSpan& nominal) {
  const BodyKinds media = kinds_of_noun("newspaper") & kinds_of_noun("agency");
  const auto& tokens = draft.sentence(nominal.sentence).tokens;
  std::vector<EntityId> outlets;
  int at = nominal.head;
  for (int steps = 0; steps < 12 && at >= 0 && tokens[static_cast<std::size_t>(at)].relation != Relation::ccomp;
       ++steps)
    at = tokens[static_cast<std::size_t>(at)].head;
  if (at < 0 || tokens[static_cast<std::size_t>(at)].relation != Relation::ccomp) return outlets;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    const Relation role = tokens[i].relation;
    if (tokens[i].head != tokens[static_cast<std::size_t>(at)].head ||
        (role != Relation::nsubj && role != Relation::obj && role != Relation::iobj))
      continue;
    const Mention* who = mention_at_head(draft.result.mentions, nominal.sentence, static_cast<int>(i));
    if (who == nullptr || who->kind != MentionKind::name || who->referents.size() != 1) continue;
    if ((draft.notes[static_cast<std::size_t>(who->referents[0])].kinds & media) != 0)
      outlets.push_back(who->referents[0]);
  }
  return outlets;
}

Barred::Barred(const Draft& draft, const NominalSpan& nominal)
    : list_(co_arguments(draft, nominal.sentence, nominal.head, draft.result.mentions)) {
  static const WordSet of_outlets("newspaper|outlet|broadcaster|publisher|wire|paper|channel|station|magazine|daily");
  if (!of_outlets.has(nominal.lemma)) {
    const auto outlets = outlets_of_clause(draft, nominal);
    list_.insert(list_.end(), outlets.begin(), outlets.end());
  }
  // "The lender froze the company's accounts": who does something is not described anew in the same clause
  const auto& tokens = draft.sentence(nominal.sentence).tokens;
  const LocalSubject subject = local_subject(draft, nominal.sentence, nominal.head, draft.result.mentions);
  const Mention* named =
      subject.token < 0 ? nullptr : mention_at_head(draft.result.mentions, nominal.sentence, subject.token);
  if (named == nullptr || named->kind == MentionKind::office) return;  // "EU leaders … the bloc's airspace"
  int at = nominal.head;
  for (int steps = 0; steps < 6 && at >= 0; ++steps) {
    const Token& one = tokens[static_cast<std::size_t>(at)];
    if (one.head == tokens[static_cast<std::size_t>(subject.token)].head) {
      list_.insert(list_.end(), subject.entities.begin(), subject.entities.end());
      return;
    }
    if (one.relation == Relation::ccomp || one.relation == Relation::advcl || one.relation == Relation::acl_relcl ||
        one.relation == Relation::parataxis || one.relation == Relation::nsubj)
      return;
    at = one.head;
  }
}

bool Barred::has(EntityId id) const { return std::find(list_.begin(), list_.end(), id) != list_.end(); }

Resolved named_after(const Draft& draft, const NominalSpan& nominal, EntityType type) {
  const int named = draft.name_at(nominal.sentence, nominal.tokens.end);
  if (named < 0) return {};
  const NameSpan& name = draft.names[static_cast<std::size_t>(named)];
  const bool fits = name.tokens.begin == nominal.tokens.end && name.entities.size() == 1 &&
                    draft.entity(name.entities[0]).type == type;
  return fits ? Resolved{name.entities, 0.8F} : Resolved{};
}

namespace {

// "the central bank": of the state named with it, else of the one most in mind.
Resolved central_bank(Draft& draft, const Discourse& discourse, const NominalSpan& nominal) {
  auto state = home_of_words(draft, nominal);
  const Barred barred(draft, nominal);
  if (!state)
    if (const auto focus = state_in_focus(draft, discourse, [&](EntityId id) { return !barred.has(id); }))
      state = draft.entity(*focus).known;
  const auto& things = draft.known.things();
  for (std::size_t id = 0; state && id < things.size(); ++id)
    if (things[id].kind == "central-bank" && things[id].country == state)
      return {{draft.known_entity(static_cast<KnownId>(id))}, 0.7F};
  return resolve_state_organ(draft, discourse, nominal);
}

// "Haddadin, who runs JKT, said that the firm would": of who speaks for a body, that body.
std::optional<EntityId> body_of_reporter(const Draft& draft, const NominalSpan& nominal) {
  const auto& tokens = draft.sentence(nominal.sentence).tokens;
  int at = nominal.head;
  for (int steps = 0; steps < 12 && at >= 0; ++steps) {
    const Token& one = tokens[static_cast<std::size_t>(at)];
    if ((one.relation == Relation::ccomp || one.relation == Relation::parataxis) && one.head >= 0 &&
        lexicon::say_verbs().has(ascii_lower(tokens[static_cast<std::size_t>(one.head)].lemma)))
      break;
    at = one.head;
  }
  if (at < 0 || tokens[static_cast<std::size_t>(at)].head < 0) return std::nullopt;
  const std::int32_t verb = tokens[static_cast<std::size_t>(at)].head;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (tokens[i].head != verb || tokens[i].relation != Relation::nsubj) continue;
    const Mention* who = mention_at_head(draft.result.mentions, nominal.sentence, static_cast<int>(i));
    if (who == nullptr || who->referents.size() != 1 || draft.entity(who->referents[0]).type != EntityType::person)
      return std::nullopt;
    const auto body = country_of_person(draft, who->referents[0]);
    return body && draft.entity(*body).type == EntityType::organization ? body : std::nullopt;
  }
  return std::nullopt;
}

// "the school" after "a joint school of law in Dili".
std::optional<EntityId> described_so(const Draft& draft, const Discourse& discourse, const NominalSpan& nominal) {
  const auto tells = [](const std::string& word) { return word[0] != '#'; };
  if (std::any_of(nominal.modifiers.begin(), nominal.modifiers.end(), tells) || !nominal.fixed.empty())
    return std::nullopt;
  return discourse.best([&](EntityId id) {
    const EntityNotes& note = draft.notes[static_cast<std::size_t>(id)];
    return note.described && note.noun == nominal.lemma && discourse.weight(id) >= 2.0;
  });
}

// "They will set up a company. In May Acme bought a mill. The company sells flour": the firm that the last sentence was
// about, and not the unnamed one.
bool tells_on_of_firm(const Draft& draft, const NominalSpan& nominal) {
  const Relation role = draft.sentence(nominal.sentence).tokens[static_cast<std::size_t>(nominal.head)].relation;
  if ((role != Relation::nsubj && role != Relation::nsubj_pass) || nominal.tokens.begin > 1) return false;
  const BodyKinds firm = kinds_of_noun("company");
  if ((kinds_of_noun(nominal.lemma) & firm) == 0) return false;
  const LocalSubject last = subject_before(draft, nominal.sentence, draft.result.mentions);
  if (last.entities.size() != 1 || draft.entity(last.entities[0]).type != EntityType::organization) return false;
  const EntityNotes& note = draft.notes[static_cast<std::size_t>(last.entities[0])];
  return !note.described && (note.kinds & firm) != 0;
}

// "his commission said": the body of that kind in which the text says that he holds an office.
std::optional<EntityId> headed_by_owner(const Draft& draft, const NominalSpan& nominal) {
  const auto& tokens = draft.sentence(nominal.sentence).tokens;
  static const WordSet of_persons("his|her");
  if (!of_persons.has(ascii_lower(tokens[nominal.tokens.begin].form)) || !nominal.modifiers.empty() ||
      !nominal.fixed.empty())
    return std::nullopt;
  const BodyKinds kinds = kinds_of_noun(nominal.lemma);
  std::optional<EntityId> found;
  for (const EntityId owner : owners_of(draft, nominal)) {
    if (draft.entity(owner).type != EntityType::person) continue;
    for (const OfficePhrase& phrase : draft.result.offices) {
      if (phrase.holder != owner || !phrase.body || phrase.former ||
          draft.entity(*phrase.body).type != EntityType::organization)
        continue;
      const bool named_so = ascii_lower(draft.entity(*phrase.body).name).find(nominal.lemma) != std::string::npos;
      if (!named_so && (draft.notes[static_cast<std::size_t>(*phrase.body)].kinds & kinds) == 0) continue;
      if (found && *found != *phrase.body) return std::nullopt;
      found = phrase.body;
    }
  }
  return found;
}

// "the mission" of peacekeepers: no court, lobby or union of states is one.
bool may_be_mission(const std::string& name) {
  for (const std::string_view one : {"mission", "force", "operation", "observer", "minus", "monus", "unmi", "unif",
                                     "atmis", "amisom", "aussom", "unam", "euf", "eulex"})
    if (name.find(one) != std::string::npos) return true;
  return false;
}

// "the body's members": of whom courts, banks and ministries have none.
bool has_members(const Draft& draft, const NominalSpan& nominal) {
  const auto& tokens = draft.sentence(nominal.sentence).tokens;
  return nominal.tokens.end + 1 < tokens.size() && tokens[nominal.tokens.end].xpos == "POS" &&
         ascii_lower(tokens[nominal.tokens.end + 1].lemma) == "member";
}

// "the miners' union": a body that has no other name, where the text has named none of its kind.
Resolved make_union(Draft& draft, const NominalSpan& nominal) {
  if (!lexicon::trade_unions().has(nominal.lemma) || nominal.modifiers.empty() || !nominal.fixed.empty()) return {};
  const auto& tokens = draft.sentence(nominal.sentence).tokens;
  std::uint32_t first = nominal.tokens.begin;
  if (tokens[first].upos == Upos::det) ++first;
  const bool of_people = std::any_of(tokens.begin() + first, tokens.begin() + nominal.head,
                                     [](const Token& one) { return one.xpos == "POS"; });
  if (!of_people) return {};
  const EntityId made =
      draft.new_entity(EntityType::organization, draft.text_of(nominal.sentence, {first, nominal.tokens.end}), true);
  draft.result.list[static_cast<std::size_t>(made)].confidence = 0.6F;
  EntityNotes& note = draft.note(made);
  note.noun = nominal.lemma;
  note.modifiers = nominal.modifiers;
  note.kinds = kinds_of_noun(nominal.lemma);
  return {{made}, 0.65F};
}

// Whether the text tells of the European Union or a body of it.
bool speaks_of_union(const Draft& draft) {
  return std::any_of(draft.result.list.begin(), draft.result.list.end(), [&](const Entity& one) {
    return one.known && (one.slug == "european-union" ||
                         draft.known.things()[static_cast<std::size_t>(*one.known)].kind == "eu-body");
  });
}

// "the 3R group": another than was spoken of, although nobody reads its name.
bool bears_unread_name(const Draft& draft, const NominalSpan& nominal) {
  const auto& tokens = draft.sentence(nominal.sentence).tokens;
  for (std::uint32_t at = nominal.tokens.begin; at < static_cast<std::uint32_t>(nominal.head); ++at) {
    const std::string& form = tokens[at].form;
    const bool digit = form[0] >= '0' && form[0] <= '9',
               letter = form.find_first_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ") != std::string::npos;
    if (digit && letter && draft.name_at(nominal.sentence, at) < 0) return true;
  }
  return false;
}

}  // namespace

Resolved resolve_definite_body(Draft& draft, const Discourse& discourse, const NominalSpan& nominal) {
  if (const Resolved named = named_after(draft, nominal, EntityType::organization); !named.entities.empty())
    return named;
  if (const auto named = named_beside(draft, nominal)) return {{*named}, 0.8F};
  if (const auto bloc = bloc_of_owner(draft, nominal)) return {{*bloc}, 0.8F};
  if (const auto bloc = bloc_of_region(draft, nominal)) return {{*bloc}, 0.7F};
  if (draft.sentence(nominal.sentence).tokens[nominal.tokens.begin].upos == Upos::pron &&
      !is_part_noun(nominal.lemma)) {
    if (const auto headed = headed_by_owner(draft, nominal)) return {{*headed}, 0.7F};
    return resolve_state_organ(draft, discourse, nominal);
  }
  if (const auto described = described_so(draft, discourse, nominal); described && !tells_on_of_firm(draft, nominal))
    return {{*described}, 0.7F};
  if (bears_unread_name(draft, nominal)) return {};
  constexpr int just_told = 1;  // sentences
  if (nominal.fixed.empty() && nominal.modifiers.empty() && is_told_unnamed(draft, nominal, just_told)) return {};
  static const WordSet unions_of_states("bloc|grouping|organisation|organization|body|alliance");
  static const WordSet worldwide(
      "international|global|world|business|expert|scientific|regional|local|wider|other|same");
  if (std::any_of(nominal.modifiers.begin(), nominal.modifiers.end(), [&](const std::string& word) {
        return worldwide.has(word) && !(word == "regional" && unions_of_states.has(nominal.lemma));
      }))
    return {};
  if (is_part_noun(nominal.lemma)) {
    const auto player = player_of(draft, nominal);
    if (player && draft.entity(*player).type == EntityType::organization) return {{*player}, 0.65F};
    return {};
  }
  const BodyKinds kinds = kinds_of_noun(nominal.lemma);
  if (nominal.lemma == "bank" &&
      std::find(nominal.modifiers.begin(), nominal.modifiers.end(), "central") != nominal.modifiers.end())
    return central_bank(draft, discourse, nominal);
  if (const Resolved organ = resolve_state_organ(draft, discourse, nominal); !organ.entities.empty()) return organ;
  if (nominal.lemma == "police" && nominal.modifiers.empty() && nominal.fixed.empty()) return {};
  auto home = home_of_words(draft, nominal);
  if (!home) home = state_of_site(draft, nominal);
  const Barred barred(draft, nominal);
  if (const auto owned = firm_of_state(draft, discourse, nominal); owned && !barred.has(*owned))
    return {{*owned}, 0.7F};
  const auto named_so = [&](EntityId id) {
    constexpr std::size_t stem = 6;  // "the organisation" is spelt one way, the Organization another
    const std::string part = nominal.lemma.substr(0, stem);
    const auto& aliases = draft.entity(id).aliases;  // "OIAS University" of the Oslo Institute
    if (std::any_of(aliases.begin(), aliases.end(),
                    [&](const std::string& alias) { return ascii_lower(alias).ends_with(nominal.lemma); }))
      return true;
    const std::string name = ascii_lower(draft.entity(id).name);
    const std::size_t at = name.find(part);
    // "a branch of Norland University" is no university
    const bool of_another = draft.notes[static_cast<std::size_t>(id)].described && at > name.find(" of ");
    return at != std::string::npos && !of_another;
  };
  const auto at_home = [&](EntityId id) {
    const auto& note = draft.notes[static_cast<std::size_t>(id)];
    if (home && note.body_state && *note.body_state != *home) return false;
    const auto& homes = note.homes;
    return !home || homes.empty() || std::find(homes.begin(), homes.end(), *home) != homes.end();
  };
  const bool any_kind = nominal.lemma != "police" &&
                        ((kinds & kinds_of_noun("company")) != 0 || (kinds & kinds_of_noun("charity")) != 0 ||
                         (kinds & kinds_of_noun("militia")) != 0 || (kinds & kinds_of_noun("party")) != 0);
  // "the authority" after "the Kenya Ports Authority"
  const auto ends_so = [&](EntityId id) { return last_word(draft.entity(id).name) == nominal.lemma; };
  // "Greenpeace criticised it. The group had …": it goes on about the body that the last sentence was about
  const Relation role = draft.sentence(nominal.sentence).tokens[static_cast<std::size_t>(nominal.head)].relation;
  const bool opens = (role == Relation::nsubj || role == Relation::nsubj_pass) && nominal.tokens.begin < 2;
  const LocalSubject last = opens ? subject_before(draft, nominal.sentence, draft.result.mentions) : LocalSubject{};
  const auto goes_on = [&](EntityId id) { return last.entities.size() == 1 && last.entities[0] == id; };
  const bool of_members = has_members(draft, nominal);
  const BodyKinds memberless = kinds_of_noun("court") | kinds_of_noun("ministry") | kinds_of_noun("bank");
  const auto fits = [&](EntityId id) {
    if (draft.entity(id).type != EntityType::organization || !at_home(id)) return false;
    const BodyKinds of_body = draft.notes[static_cast<std::size_t>(id)].kinds;
    static const WordSet in_uniform("army|navy|police|military|gendarmerie|coastguard|guard");
    if (nominal.lemma == "group" && in_uniform.has(last_word(draft.entity(id).name))) return false;
    if (nominal.lemma == "mission" && !may_be_mission(ascii_lower(draft.entity(id).name))) return false;
    if (of_members && of_body != 0 && (of_body & ~memberless) == 0) return false;
    if (!has_as_many(draft, nominal, id)) return false;
    if (ends_so(id)) return true;
    const BodyKinds own = draft.notes[static_cast<std::size_t>(id)].kinds;
    if ((kinds & kinds_of_noun("company")) != 0 && own == kinds_of_noun("maker") && draft.entity(id).known) return true;
    if (own != 0 ? (own & kinds) == 0 : !(any_kind || goes_on(id)) || draft.entity(id).known.has_value()) return false;
    // "told Reuters … the group": a wire service is whom one speaks to
    static const WordSet wires(
        "reuters|afp|agence france-presse|associated press|the associated press|bloomberg|bloomberg "
        "news|xinhua|tass|interfax|dpa|ansa|efe|kyodo|pti|press trust of india");
    static const WordSet of_wires("agency|newspaper|outlet|broadcaster|publisher|wire");
    if (of_wires.has(nominal.lemma) || !draft.entity(id).known) return true;
    return !wires.has(ascii_lower(draft.entity(id).name)) &&
           draft.known.things()[static_cast<std::size_t>(*draft.entity(id).known)].kind != "news-agency";
  };
  static const WordSet by_name(
      "university|ministry|council|parliament|commission|foundation|community|museum|department|committee");
  static const WordSet common(
      "company|firm|business|group|corporation|organisation|organization|union|bank|agency|body|"
      "alliance|association|fund|trust|court|institution|authority");
  static const WordSet in_names(
      "airline|carrier|brewery|railway|broadcaster|newspaper");  // Andean Airlines is not the only airline
  if (!home && !common.has(nominal.lemma) && !in_names.has(nominal.lemma)) {
    const auto found = discourse.best([&](EntityId id) {
      return draft.entity(id).type == EntityType::organization && named_so(id) && !barred.has(id);
    });
    if (found) return {{*found}, 0.75F};
  }
  // "The European Parliament met. The Commission said"
  if (nominal.lemma == "commission" && nominal.modifiers.empty() && !home &&
      draft.sentence(nominal.sentence).tokens[static_cast<std::size_t>(nominal.head)].form == "Commission")
    if (const auto commission = draft.known.find_slug("european-commission"); commission && speaks_of_union(draft))
      return {{draft.known_entity(*commission)}, 0.65F};
  // "wants to join NATO and the European Union. A founder of the Alliance"
  if (nominal.lemma == "alliance" && nominal.modifiers.empty() && !home &&
      draft.sentence(nominal.sentence).tokens[static_cast<std::size_t>(nominal.head)].form == "Alliance")
    if (const auto nato = draft.known.find_slug("north-atlantic-treaty-organization"))
      if (const auto told = draft.find_known(*nato)) return {{*told}, 0.7F};
  if (by_name.has(nominal.lemma) || nominal.lemma == "police") return {};  // a coalition is no police
  if (!home && nominal.modifiers.empty())
    if (const auto own = body_of_reporter(draft, nominal); own && fits(*own)) return {{*own}, 0.7F};
  // a word for one kind of firm goes back to such a firm, however far back it was
  if (!common.has(nominal.lemma) || nominal.lemma == "bank") {
    const auto of_kind = discourse.best(
        [&](EntityId id) {
          return draft.entity(id).type == EntityType::organization && at_home(id) && !barred.has(id) &&
                 discourse.weight(id) >= 1.0 && (draft.notes[static_cast<std::size_t>(id)].kinds & kinds) != 0 &&
                 (nominal.lemma != "mission" || may_be_mission(ascii_lower(draft.entity(id).name)));
        },
        [&](EntityId id) {
          // "the planemaker": no airline, and no bank
          const BodyKinds own = draft.notes[static_cast<std::size_t>(id)].kinds;
          const bool serves =
              kinds == kinds_of_noun("maker") &&
              (own & (kinds_of_noun("airline") | kinds_of_noun("insurer") | kinds_of_noun("bank"))) != 0;
          return (serves ? 0.2 : 1.0) * (last_word(draft.entity(id).name) == nominal.lemma ? 3.0 : 1.0);
        });
    if (of_kind) return {{*of_kind}, 0.65F};
  }
  if (nominal.lemma.starts_with("organi")) {
    const auto called = discourse.best([&](EntityId id) {
      return draft.entity(id).type == EntityType::organization && named_so(id) && at_home(id) && !barred.has(id) &&
             discourse.weight(id) >= 1.0;
    });
    if (called) return {{*called}, 0.7F};
  }
  static const WordSet telling(
      "authority|agency|fund|association|federation|alliance|institute|organisation|organization|court|trust|"
      "society|league|board|service|corporation|union|institution");
  if (telling.has(nominal.lemma)) {  // however far back it was
    const auto called = discourse.best([&](EntityId id) {
      return draft.entity(id).type == EntityType::organization && ends_so(id) && at_home(id) && !barred.has(id) &&
             discourse.weight(id) >= 0.5;
    });
    if (called) return {{*called}, 0.7F};
  }
  const auto any = discourse.best(
      [&](EntityId id) { return fits(id) && !barred.has(id) && discourse.weight(id) >= 10.0; },
      [&](EntityId id) {
        const EntityNotes& note = draft.notes[static_cast<std::size_t>(id)];
        const bool firm = (kinds & kinds_of_noun("company")) != 0;
        const bool told = (note.kinds & kinds) != 0;
        const bool lender = (nominal.lemma == "company" || nominal.lemma == "firm") &&
                            (note.kinds & kinds_of_noun("bank")) != 0 &&
                            (note.kinds & kinds_of_noun("maker")) == 0;  // "the bank", rather
        // "the alliance" is a union of states before it is a party
        const bool faction = nominal.lemma == "alliance" && (note.kinds & kinds_of_noun("bloc")) == 0 && !named_so(id);
        const bool organ = means_whole_body(nominal.lemma) && is_organ(draft.entity(id).name);
        return (told ? 1.0 : 0.5) * (lender ? 0.6 : 1.0) * (faction || organ ? 0.2 : 1.0) *
               (goes_on(id) && (told || note.kinds == 0) ? 3.0 : 1.0) * (ends_so(id) && !firm ? 2.0 : 1.0) *
               (ends_so(id) && nominal.lemma == "group" ? 4.0 : 1.0) * (home && !note.homes.empty() ? 2.0 : 1.0) *
               (!firm && named_so(id) ? 2.0 : 1.0);
      });
  if (!any && !home && (nominal.lemma == "company" || nominal.lemma == "firm")) {
    // of the one firm that the text has named, however long ago
    const auto firms = discourse.leading(
        [&](EntityId id) {
          return (draft.notes[static_cast<std::size_t>(id)].kinds & kinds) != 0 && fits(id) && !barred.has(id);
        },
        2);
    if (firms.size() == 1) return {{firms[0]}, 0.55F};
  }
  if (!any) return make_union(draft, nominal);
  const EntityNotes& note = draft.notes[static_cast<std::size_t>(*any)];
  if (means_whole_body(nominal.lemma) && is_organ(draft.entity(*any).name))
    if (const auto whole = whole_of(draft, *any); whole && !barred.has(*whole)) return {{*whole}, 0.6F};
  return {{*any}, (note.kinds & kinds) != 0 ? 0.65F : 0.5F};
}

}  // namespace chancery
