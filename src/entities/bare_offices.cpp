// "the Kazakh President", "Head of State", "the presidents": offices that stand without a name.
#include <algorithm>

#include "entities/crowns.hpp"
#include "entities/former_bearers.hpp"
#include "entities/known_holders.hpp"
#include "entities/leaders_in_mind.hpp"
#include "entities/named_next.hpp"
#include "entities/nominal_view.hpp"
#include "entities/nominals.hpp"
#include "entities/office_bearers.hpp"
#include "entities/office_claims.hpp"
#include "entities/office_compatriots.hpp"
#include "entities/office_wording.hpp"
#include "entities/offices.hpp"
#include "entities/offices_at_home.hpp"
#include "entities/parties.hpp"
#include "entities/plural_offices.hpp"
#include "entities/speech.hpp"
#include "entities/unnamed_holders.hpp"
#include "entities/untold_bearers.hpp"

namespace chancery {
namespace {

// "No president of Mali has ever been here", said to him: whoever tells of one means him, and not that he did so.
bool is_of_nobody(const Draft& draft, const TitleSpan& title) {
  if (!turn_speaker(draft, title.sentence)) return false;
  static const WordSet quantifiers("no|any|every|each");
  const auto& tokens = draft.sentence(title.sentence).tokens;
  const std::uint32_t begin = title.extent.begin;
  return quantifiers.has(ascii_lower(tokens[begin].form)) ||
         (begin > 0 && quantifiers.has(ascii_lower(tokens[begin - 1].form)));
}

// "The President is in Tianjin" in a spokesman's briefing, before he speaks of another state's president: his own.
bool is_left_to_house(const Draft& draft, const TitleSpan& title, const Bearer& found) {
  constexpr int reach = 4;  // sentences
  if (!draft.briefing || !leads(title.role) || title.former) return false;
  const auto state = found.body ? found.body : country_of_person(draft, found.person);
  if (!state || draft.entity(*state).known == draft.briefing) return false;
  return std::none_of(draft.result.mentions.begin(), draft.result.mentions.end(), [&](const Mention& one) {
    return one.referents.size() == 1 && one.referents[0] == found.person && one.sentence + reach >= title.sentence &&
           one.sentence <= title.sentence;
  });
}

// "runs for president of Peru", "a candidate for mayor": an office that nobody is meant by.
bool is_sought(const Draft& draft, const TitleSpan& title) {
  if (title.extent.begin < 2) return false;
  const auto& tokens = draft.sentence(title.sentence).tokens;
  if (ascii_lower(tokens[title.extent.begin - 1].form) != "for") return false;
  static const WordSet seeking(
      "run|stand|bid|campaign|compete|vie|candidate|candidacy|race|nominee|contender|contest|nomination");
  return seeking.has(ascii_lower(tokens[title.extent.begin - 2].lemma));
}

// "holds the chair", "assumed the presidency": a seat, and nobody who sits there.
bool is_held(const Draft& draft, const TitleSpan& title) {
  static const WordSet seats("chair|presidency|chairmanship|helm"),
      having("hold|assume|take|occupy|relinquish|vacate|inherit|rotate|pass|hand|retain|seek|win|lose|leave");
  const auto& tokens = draft.sentence(title.sentence).tokens;
  const Token& head = tokens[static_cast<std::size_t>(head_of(draft.sentence(title.sentence), title.tokens))];
  return seats.has(title.noun) && head.relation == Relation::obj && head.head >= 0 &&
         having.has(ascii_lower(tokens[static_cast<std::size_t>(head.head)].lemma));
}

// "its chief donor", "a chief aim": a word before a noun is no office.
bool is_modifier(const Draft& draft, const TitleSpan& title) {
  const Sentence& sentence = draft.sentence(title.sentence);
  const Token& head = sentence.tokens[static_cast<std::size_t>(head_of(sentence, title.tokens))];
  const auto next = static_cast<int>(title.tokens.end);
  // the "Chief" of "Chief Cabinet Secretary"
  if (std::any_of(draft.titles.begin(), draft.titles.end(), [&](const TitleSpan& other) {
        return other.sentence == title.sentence && &other != &title && other.extent.begin <= title.tokens.begin &&
               other.extent.end > title.tokens.end && !other.holders.empty();
      }))
    return true;
  if (head.head != next || (head.relation != Relation::amod && head.relation != Relation::compound)) return false;
  return sentence.tokens[title.tokens.end].upos == Upos::noun && draft.title_at(title.sentence, title.tokens.end) < 0;
}

// "his first trip as president of Togo": whoever the clause is about.
Resolved holder_by_as(Draft& draft, TitleSpan& title) {
  if (title.extent.begin == 0 || title.plural || title.bodies.size() != 1) return {};
  const Sentence& sentence = draft.sentence(title.sentence);
  const int head = head_of(sentence, title.tokens);
  const Relation relation = sentence.tokens[static_cast<std::size_t>(head)].relation;
  if (ascii_lower(sentence.tokens[title.extent.begin - 1].form) != "as" || relation == Relation::nsubj ||
      relation == Relation::nsubj_pass)
    return {};
  // "met Berg, as well as the president of Togo"
  if (title.extent.begin > 1 && ascii_lower(sentence.tokens[title.extent.begin - 2].form) == "well") return {};
  // "received the credentials of Ana Duarte as ambassador of Togo": hers
  for (const NameSpan& name : draft.names_in(title.sentence))
    if (name.tokens.end + 1 == title.extent.begin && name.entities.size() == 1 &&
        draft.entity(name.entities[0]).type == EntityType::person) {
      constexpr std::uint32_t farthest = 6;
      for (std::uint32_t at = name.tokens.begin; at-- > 0 && at + farthest > name.tokens.begin;)
        if (const auto lower = ascii_lower(sentence.tokens[at].form); lower == "credentials" || lower == "credence") {
          add_office(draft, title, name.entities[0], title.bodies[0], 0.7F);
          return {{name.entities[0]}, 0.7F};
        }
    }
  // "trained as an engineer at Leiden": what he learned to be
  static const WordSet learning("train|qualify|study|graduate");
  if (const int verb = sentence.tokens[static_cast<std::size_t>(head)].head;
      verb >= 0 && learning.has(ascii_lower(sentence.tokens[static_cast<std::size_t>(verb)].lemma)))
    return {};
  auto subject = local_subject(draft, title.sentence, head, draft.result.mentions).entities;
  // "praised Weber's work as minister of Togo": whose work it is
  const int matter = static_cast<int>(title.extent.begin) - 2;
  if (matter > 0 && sentence.tokens[static_cast<std::size_t>(matter)].upos == Upos::noun)
    for (const Mention& owner : draft.result.mentions) {
      const Token& one =
          owner.sentence == title.sentence ? sentence.tokens[static_cast<std::size_t>(owner.head)] : sentence.tokens[0];
      if (owner.sentence == title.sentence && one.relation == Relation::nmod_poss && one.head == matter)
        subject = owner.referents;
    }
  int governor = sentence.tokens[static_cast<std::size_t>(head)].head;
  // "Having served as mayor of Lomé, Duarte knew"
  if (governor >= 0 && governor < head &&
      sentence.tokens[static_cast<std::size_t>(governor)].relation == Relation::advcl)
    governor = sentence.tokens[static_cast<std::size_t>(governor)].head;
  if (subject.empty() && title.extent.begin <= 4 &&
      governor > head)  // "As mayor of Lomé, Duarte built schools": who is named behind
    for (const NameSpan& name : draft.names_in(title.sentence)) {
      const Token& one = sentence.tokens[static_cast<std::size_t>(head_of(sentence, name.tokens))];
      if (!name.nested && (one.relation == Relation::nsubj || one.relation == Relation::nsubj_pass) &&
          one.head == governor)
        subject = name.entities;
    }
  if (subject.size() != 1 || draft.entity(subject[0]).type != EntityType::person) return {};
  add_office(draft, title, subject[0], title.bodies[0], 0.65F);
  return {subject, 0.65F};
}

// "Berg does not frighten easily. The new head of the Volta Commission said": the one person of whom the text has told
// so far and whose office it has not said.
Resolved only_person_so_far(Draft& draft, TitleSpan& title) {
  const Sentence& sentence = draft.sentence(title.sentence);
  const Relation role = sentence.tokens[static_cast<std::size_t>(head_of(sentence, title.tokens))].relation;
  if (title.bodies.size() != 1 || title.plural || title.employee || title.former || title.noun == "counterpart")
    return {};
  if ((role != Relation::nsubj && role != Relation::nsubj_pass) ||
      ascii_lower(sentence.tokens[title.extent.begin].form) != "the")
    return {};
  std::optional<EntityId> only;
  std::ptrdiff_t named = 0;
  for (const Mention& one : draft.result.mentions) {
    if (one.sentence >= title.sentence || one.referents.size() != 1 ||
        draft.entity(one.referents[0]).type != EntityType::person)
      continue;
    if (only && *only != one.referents[0]) return {};
    only = one.referents[0];
    ++named;
  }
  if (named < 2 || std::any_of(draft.result.offices.begin(), draft.result.offices.end(),
                               [&](const OfficePhrase& phrase) { return phrase.holder == *only; }))
    return {};
  add_office(draft, title, *only, title.bodies[0], 0.6F);
  return {{*only}, 0.6F};
}

// "The Iraqi official" after "Iraqi Foreign Minister Omar Said": the one of that state's office holders of whom the
// text told last. An unnamed official who was spoken of before ("a US official") stays one.
std::optional<EntityId> official_told_of(const Draft& draft, const Discourse& discourse, const TitleSpan& title) {
  static const WordSet nouns("official|diplomat");
  if (!nouns.has(title.noun) || title.plural || title.bodies.size() != 1 ||
      draft.entity(title.bodies[0]).type != EntityType::country)
    return std::nullopt;
  if (ascii_lower(draft.sentence(title.sentence).tokens[title.extent.begin].form) != "the") return std::nullopt;
  const bool unnamed = std::any_of(draft.titles.begin(), draft.titles.end(), [&](const TitleSpan& other) {
    return other.sentence < title.sentence && other.noun == title.noun && other.bodies == title.bodies &&
           other.holders.empty();
  });
  if (unnamed) return std::nullopt;
  return discourse.best([&](EntityId id) {
    return std::any_of(draft.result.offices.begin(), draft.result.offices.end(), [&](const OfficePhrase& phrase) {
      return phrase.holder == id && phrase.body == title.bodies[0] && !phrase.former && !phrase.employee;
    });
  });
}

// "the junta's foreign minister, Than Swe, came": somebody whose name was not read, and not who is known to hold the
// office.
bool is_named_behind(const Draft& draft, const TitleSpan& title) {
  const auto& tokens = draft.sentence(title.sentence).tokens;
  const std::size_t at = title.extent.end;
  if (title.plural || at + 3 >= tokens.size() || tokens[at].form != "," ||
      draft.name_at(title.sentence, static_cast<std::uint32_t>(at) + 1) >= 0)
    return false;
  const auto proper = [&](std::size_t token) {
    return tokens[token].upos == Upos::propn && tokens[token].form[0] >= 'A' && tokens[token].form[0] <= 'Z';
  };
  if (!proper(at + 1) || !proper(at + 2)) return false;
  std::size_t end = at + 3;
  while (end < tokens.size() && (proper(end) || NominalView::hyphen(tokens[end].form))) ++end;
  return end < tokens.size() && tokens[end].form == ",";
}

// "Hernández ruled for eight years. The former president": the only one in mind who is known to have left such an
// office by then.
std::optional<EntityId> held_once(const Draft& draft, const Discourse& discourse, const TitleSpan& title) {
  constexpr double in_mind = 12.0;
  const auto& tokens = draft.sentence(title.sentence).tokens;
  if (!draft.day || title.role == Role::other || title.vague) return std::nullopt;
  for (std::uint32_t at = title.extent.begin; at < title.tokens.end; ++at)
    if (ascii_lower(tokens[at].form) == "late") return std::nullopt;  // whom the text mourns
  std::optional<EntityId> only;
  bool several = false;
  discourse.each([&](EntityId id, double weight) {
    if (weight < in_mind || draft.entity(id).type != EntityType::person || !draft.entity(id).known) return;
    const auto terms = draft.known.offices_of(*draft.entity(id).known);
    const auto of_kind = [&](bool over) {
      return std::ranges::any_of(terms, [&](const OfficeTerm* term) {
        return term->role == title.role && (term->end && *term->end < *draft.day) == over;
      });
    };
    if (!of_kind(true) || of_kind(false)) return;
    several = several || only;
    only = id;
  });
  return several ? std::nullopt : only;
}

// "The former president met Berg": the one of whom the text has told that he held it, or that he has left it.
Resolved former_holder(Draft& draft, const Discourse& discourse, const TitleSpan& title) {
  const std::string first = ascii_lower(draft.sentence(title.sentence).tokens[title.extent.begin].form);
  if (title.plural || (first != "the" && first != "this")) return {};
  const auto held = holder_in_text(draft, discourse, title, std::nullopt);
  constexpr double in_mind = 5.0;
  if (held && discourse.weight(held->person) >= in_mind) return {{held->person}, 0.65F};
  const auto known = held_once(draft, discourse, title);
  return known ? Resolved{{*known}, 0.6F} : Resolved{};
}

// "King Felix met the Saudi crown prince. The King thanked him": whom alone the text has called so, and of no state.
std::optional<EntityId> only_one_called(const Draft& draft, const TitleSpan& title) {
  static const WordSet crowned("king|queen|emir|sultan");
  if (!crowned.has(title.key)) return std::nullopt;
  std::optional<EntityId> found;
  for (const TitleSpan& one : draft.titles) {
    if (one.sentence >= title.sentence) break;
    if (one.key != title.key || one.former || one.plural || one.holders.size() != 1) continue;
    if (!one.bodies.empty() || (found && *found != one.holders[0])) return std::nullopt;
    found = one.holders[0];
  }
  return found;
}

// "the pope", whom the text need not name: the one who is called so on its day.
std::optional<EntityId> pope_of_the_day(Draft& draft, const TitleSpan& title) {
  const auto see = title.key == "pope" && draft.day ? draft.known.find_slug("vatican-city") : std::nullopt;
  if (!see) return std::nullopt;
  const auto terms = draft.known.holders(*see, title.key, draft.day);
  return terms.size() == 1 && terms[0]->certain ? std::optional(draft.known_entity(terms[0]->person)) : std::nullopt;
}

// "the emir" of the state: whoever is known to be it, else one whom nobody names.
Resolved ruler_of(Draft& draft, const TitleSpan& title, EntityId state) {
  float confidence = 0.6F;
  if (const auto found = known_holder(draft, title, state, confidence)) return {{*found}, 0.65F};
  TitleSpan of_state = title;  // the text does not say it: no office of his
  of_state.bodies = {state};
  if (const auto made = make_unnamed_holder(draft, of_state, false)) return {{*made}, 0.6F};
  return {};
}

}  // namespace

Resolved resolve_office(Draft& draft, const Discourse& discourse, TitleSpan& title) {
  if (is_sought(draft, title) || is_modifier(draft, title) || is_held(draft, title) || is_seat_to_sit_on(draft, title))
    return {};
  if (const Resolved found = holder_by_as(draft, title); !found.entities.empty()) return found;
  if (title.bodies.empty() &&
      title.extent.begin > 0) {  // "my prime minister" is the speaker's, whoever else the text tells of
    static const WordSet speech("my|our|your");
    if (speech.has(ascii_lower(draft.sentence(title.sentence).tokens[title.extent.begin - 1].form))) return {};
  }
  // "Eni and its Libyan counterpart": a body's peer is no person
  if (title.noun == "counterpart" && !title.plural)
    for (std::uint32_t at = title.extent.begin > 2 ? title.extent.begin - 2 : 0; at < title.tokens.begin; ++at)
      if (ascii_lower(draft.sentence(title.sentence).tokens[at].form) == "its") return {};
  if (title.plural && title.bodies.empty()) return resolve_plural_office(draft, discourse, title);
  if (title.bodies.empty()) {
    // "the head of its tasks department": not of what was spoken of before
    static const WordSet heads("head|chief|boss|leader");
    if (const auto& words = draft.sentence(title.sentence).tokens;
        heads.has(title.key) && title.tokens.end < words.size() && ascii_lower(words[title.tokens.end].form) == "of")
      return {};
    if (const auto leader = title.employee || title.former ? std::nullopt : leader_in_mind(draft, discourse, title))
      return {{*leader}, 0.6F};
    if (!is_definite(draft, title) || title.employee || title.vague) return {};
    if (title.former) return former_holder(draft, discourse, title);
    const auto found = holder_in_text(draft, discourse, title, std::nullopt);
    if (found && is_left_to_house(draft, title, *found))
      if (const Resolved known = known_at_home(draft, title); !known.entities.empty()) return known;
    if (!found) {
      const auto untold = untold_bearer(draft, discourse, title);
      if (untold && title.noun == "prince") return {{*untold}, 0.6F};  // one whom the text has named
      if (const auto called = only_one_called(draft, title)) return {{*called}, 0.6F};
      if (const auto pope = pope_of_the_day(draft, title)) return {{*pope}, 0.65F};
      if (const auto crowned = crowned_state(draft, discourse, title)) return ruler_of(draft, title, *crowned);
      if (const Resolved known = known_at_home(draft, title); !known.entities.empty()) return known;
      return untold ? Resolved{{*untold}, 0.6F} : Resolved{};
    }
    // the text need not have said yet what the person is
    const bool told = std::any_of(draft.result.offices.begin(), draft.result.offices.end(),
                                  [&](const OfficePhrase& phrase) { return phrase.holder == found->person; });
    auto body = found->body;
    if (!told && !body)  // "the Foreign Secretary": of the one state that has such an office
      if (const auto slug = lexicon::only_body(title.key))
        if (const auto known = draft.known.find_slug(*slug)) body = draft.known_entity(*known);
    if (!told && body) add_office(draft, title, found->person, body, 0.6F);
    return {{found->person}, 0.7F};
  }
  if (is_of_nobody(draft, title)) return {};
  if (const auto official = official_told_of(draft, discourse, title)) return {{*official}, 0.65F};
  if (title.profession) return {};  // "a Norbank economist" does not speak for the bank
  if (title.noun == "diplomat" && !title.plural && title.extent.end == title.tokens.end &&
      title.extent.begin + 1 >= title.tokens.begin)
    return {};  // "thanked the diplomat": the envoy that was spoken of
  // "a Foreign Office spokesman", "EU leaders", "French officials": who is meant is the body
  const bool of_body = title.employee || (title.plural && title.bodies.size() == 1);
  const bool agent = std::all_of(title.bodies.begin(), title.bodies.end(),
                                 [&](EntityId id) { return agent_types.has(draft.entity(id).type); });
  if (of_body && !title.former) return agent ? Resolved{title.bodies, 0.65F} : Resolved{};
  // "the Chairman of the People's Republic": its leader
  static const WordSet heads("chairman|chairwoman|chairperson|leader|head|ruler");
  if (title.role == Role::organisation_head && heads.has(title.noun) && !title.plural && title.bodies.size() == 1 &&
      draft.entity(title.bodies[0]).type == EntityType::country)
    title.vague = true;
  if (const auto numbered = holder_by_number(draft, discourse, title)) return *numbered;
  const bool claimed = is_claimed(draft, title);
  Resolved result;
  for (const EntityId body : title.bodies) {
    float confidence = 0.85F;
    std::optional<EntityId> found;
    if (const auto bearer = holder_in_text(draft, discourse, title, body)) found = bearer->person;
    if (!found && !claimed) {
      found = bearer_named_next(draft, title, body);
      if (found) confidence = 0.7F;
    }
    if (!found && !claimed && !is_named_behind(draft, title)) found = known_holder(draft, title, body, confidence);
    if (!found) continue;
    if (title.noun != "counterpart") add_office(draft, title, *found, body, confidence);
    if (std::find(result.entities.begin(), result.entities.end(), *found) == result.entities.end())
      result.entities.push_back(*found);
    result.confidence = confidence;
  }
  // "The head of the ministry was received": the minister of whom the text tells
  static const WordSet boards("ministry|the ministry");
  if (result.entities.empty() && title.bodies.size() == 1 && !title.plural && heads.has(title.noun) &&
      boards.has(ascii_lower(draft.entity(title.bodies[0]).name))) {
    TitleSpan minister = title;
    minister.key = minister.noun = "minister";
    minister.role = lexicon::title_role(minister.key);
    minister.bodies.clear();
    if (const auto bearer = holder_in_text(draft, discourse, minister, std::nullopt)) return {{bearer->person}, 0.6F};
  }
  if (result.entities.empty() && !title.profession)
    if (const auto person = person_named_next(draft, title)) {
      add_office(draft, title, *person, title.bodies[0], 0.65F);
      return {{*person}, 0.65F};
    }
  if (result.entities.empty() && !title.profession)
    if (const Resolved found = only_person_so_far(draft, title); !found.entities.empty()) return found;
  if (result.entities.empty() && !claimed && title.bodies.size() == 1 && !is_named_behind(draft, title))
    if (const auto person = untold_compatriot(draft, discourse, title, title.bodies[0])) {
      add_office(draft, title, *person, title.bodies[0], 0.6F);
      return {{*person}, 0.6F};
    }
  // "the leaders of the bloc, Egypt and China": where not all are known, for whom they stand
  const bool some = title.plural && title.bodies.size() > 1 && result.entities.size() < title.bodies.size();
  if ((result.entities.empty() || some) && title.plural && agent)
    return {title.bodies, 0.6F};  // "the U.S. and Chinese envoys"
  if (result.entities.empty() && !claimed && !is_named_behind(draft, title))
    if (const auto former = former_bearer(draft, discourse, title)) {
      add_office(draft, title, *former, title.bodies[0], 0.6F);
      return {{*former}, 0.65F};
    }
  if (result.entities.empty() && !claimed && title.bodies.size() == 1 && !is_named_behind(draft, title))
    if (const auto likely = likely_holder(draft, title, title.bodies[0])) {
      add_office(draft, title, *likely, title.bodies[0], 0.55F);
      return {{*likely}, 0.55F};
    }
  if (result.entities.empty() && !claimed && !is_named_behind(draft, title))
    if (const auto made = make_unnamed_holder(draft, title, true)) return {{*made}, 0.65F};
  return result;
}

}  // namespace chancery
