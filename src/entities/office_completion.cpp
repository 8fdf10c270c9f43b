#include "entities/office_completion.hpp"

#include <algorithm>
#include <map>

#include "entities/group_clues.hpp"
#include "entities/name_states.hpp"
#include "entities/naming.hpp"
#include "entities/nominals.hpp"
#include "entities/office_employers.hpp"
#include "entities/offices.hpp"
#include "entities/parties.hpp"
#include "entities/speech.hpp"

namespace chancery {
namespace {

// "The bank named Berg president": a post that bodies have as states do.
bool is_presiding(const TitleSpan& title) {
  static const WordSet posts("president|vice-president|treasurer|secretary|chancellor");
  return posts.has(title.noun);
}

}  // namespace

bool is_post_of_bodies(const TitleSpan& title) {
  static const WordSet posts(
      "secretary-general|secretary general|managing director|executive director|chief executive|executive "
      "secretary|chief executive officer");
  return posts.has(title.key);
}

std::optional<EntityId> union_spoken_of(const Draft& draft, int sentence) {
  std::map<EntityId, int> times;
  for (const Mention& mention : draft.result.mentions)
    if (mention.sentence <= sentence && mention.kind == MentionKind::name && mention.referents.size() == 1 &&
        is_union_of_states(draft.entity(mention.referents[0])))
      ++times[mention.referents[0]];
  const auto most = std::ranges::max_element(times, {}, [](const auto& one) { return one.second; });
  return most == times.end() ? std::nullopt : std::optional(most->first);
}

std::vector<EntityId> predicate_subject(Draft& draft, TitleSpan& title) {
  if (title.plural || title.noun == "counterpart") return {};
  const Naming naming = naming_of(draft, title);
  if (naming.verb < 0) return {};
  const auto holder = named_person(draft, title, naming);
  if (!holder) return {};
  title.verb = naming.verb;
  title.former = title.former || naming.ends;
  const bool told = !title.bodies.empty();
  if (title.bodies.empty())
    if (const auto body = body_of_relative(draft, title, naming.verb)) title.bodies = {*body};
  if (title.bodies.empty())
    if (const auto body = body_at_opening(draft, title, naming.verb)) title.bodies = {*body};
  // "The bank named Berg president": its own, whatever state the text tells of
  if (title.bodies.empty() && is_presiding(title))
    if (const auto body = body_of_namer(draft, title, naming.verb);
        body && draft.entity(*body).type == EntityType::organization)
      title.bodies = {*body};
  if (title.bodies.empty())
    if (const auto body = body_of_holder(draft, title, *holder)) title.bodies = {*body};
  if (title.bodies.empty())
    if (const auto body = body_joined(draft, title, naming.verb)) title.bodies = {*body};
  if (title.bodies.empty() && !title.profession)
    if (const auto body = body_of_reporter(draft, title, naming.verb)) title.bodies = {*body};
  if (title.bodies.empty() && !title.profession)
    if (const auto body = body_of_namer(draft, title, naming.verb);
        body && (!title.vague || draft.entity(*body).type == EntityType::organization))
      title.bodies = {*body};
  if (!told && is_post_of_bodies(title))
    std::erase_if(title.bodies, [&](EntityId body) { return draft.entity(body).type == EntityType::country; });
  if (title.bodies.empty() && title.key.starts_with("secretary") && is_post_of_bodies(title))
    if (const auto body = union_spoken_of(draft, title.sentence)) title.bodies = {*body};
  for (const EntityId body : title.bodies) add_office(draft, title, *holder, body, 0.75F);
  if (title.bodies.empty()) add_office(draft, title, *holder, std::nullopt, 0.6F);
  return {*holder};
}

void give_body(Draft& draft, TitleSpan& title, EntityId body, float confidence) {
  for (OfficePhrase& phrase : draft.result.offices) {
    const bool held = std::find(title.holders.begin(), title.holders.end(), phrase.holder) != title.holders.end();
    if (phrase.sentence != title.sentence || phrase.body || !held || phrase.title != title.text) continue;
    phrase.body = body;
    phrase.confidence = confidence;
  }
  if (std::find(title.bodies.begin(), title.bodies.end(), body) == title.bodies.end()) title.bodies.push_back(body);
}

void complete_from_namer(Draft& draft, TitleSpan& title) {
  const bool guessed = title.bodies.size() == 1 && !title.body_from_text && is_presiding(title);
  if ((!title.bodies.empty() && !guessed) || title.holders.size() != 1 || title.plural || title.vague ||
      title.profession || title.verb < 0)
    return;
  const bool participle = draft.sentence(title.sentence).tokens[static_cast<std::size_t>(title.verb)].xpos == "VBN";
  if (!participle && !guessed) return;
  const auto body = body_of_namer(draft, title, title.verb);
  if (!body) return;
  if (!guessed) return give_body(draft, title, *body, 0.65F);
  // "The bank named Berg president": its own, whatever state the text tells of
  if (draft.entity(*body).type != EntityType::organization) return;
  for (OfficePhrase& phrase : draft.result.offices)
    if (phrase.sentence == title.sentence && phrase.holder == title.holders[0] && phrase.title == title.text &&
        phrase.body == title.bodies[0])
      phrase.body = *body;
  title.bodies = {*body};
}

namespace {

// "the company's chief executive", "the foreign ministers of the two countries".
void complete_from_nominal(Draft& draft, const Discourse& discourse, TitleSpan& title) {
  if (!title.bodies.empty() || title.noun == "counterpart") return;
  const auto& tokens = draft.sentence(title.sentence).tokens;
  const auto form = [&](std::uint32_t at) { return at < tokens.size() ? ascii_lower(tokens[at].form) : std::string(); };
  std::uint32_t first = title.extent.begin;
  const bool clitic = first > 1 && (form(first - 1) == "'s" || form(first - 1) == "\u2019s" || form(first - 1) == "'" ||
                                    form(first - 1) == "\u2019");
  for (const NominalSpan& nominal : draft.nominals) {
    if (nominal.sentence != title.sentence || nominal.kind == NominalKind::persons) continue;
    const bool before = clitic && nominal.tokens.end + 1 == first;
    const bool after = form(title.tokens.end) == "of" && nominal.tokens.begin == title.tokens.end + 1;
    if (!before && !after) continue;
    const std::string behind =
        form(nominal.tokens.end);  // "leader of the country's largest party": of that, and not of the country
    if (after && (behind == "'s" || behind == "\u2019s" || behind == "'" || behind == "\u2019")) continue;
    static const WordSet regional(
        "leader|governor|president|head|chief|premier|mayor|ruler|minister");  // "the region's leader"
    const Resolved found = resolve_nominal(draft, discourse, nominal);
    for (const EntityId id : found.entities)
      if ((agent_types.has(draft.entity(id).type) && draft.entity(id).type != EntityType::person) ||
          (draft.entity(id).type == EntityType::place && regional.has(title.noun)))
        title.bodies.push_back(id);
    if (title.bodies.size() > 1 && !title.plural) title.bodies.clear();
    if (title.bodies.empty()) return;
    title.extent.begin = std::min(title.extent.begin, nominal.tokens.begin);
    title.extent.end = std::max(title.extent.end, nominal.tokens.end);
    if (title.bodies.size() == 1 && title.holders.size() == 1) give_body(draft, title, title.bodies[0], 0.7F);
    return;
  }
}

// "Mr Ali's foreign minister", "an adviser to President Berg": the state of the person named.
void complete_from_person(Draft& draft, TitleSpan& title) {
  const auto& tokens = draft.sentence(title.sentence).tokens;
  const auto form = [&](std::uint32_t at) { return at < tokens.size() ? ascii_lower(tokens[at].form) : std::string(); };
  const auto person_at = [&](std::uint32_t at) -> std::optional<EntityId> {
    const int name = draft.name_at(title.sentence, at);
    if (name < 0 || draft.names[static_cast<std::size_t>(name)].entities.size() != 1) return std::nullopt;
    const EntityId id = draft.names[static_cast<std::size_t>(name)].entities[0];
    return draft.entity(id).type == EntityType::person ? std::optional(id) : std::nullopt;
  };
  std::optional<EntityId> person;
  const std::uint32_t first = title.extent.begin;
  if (first > 1 && (form(first - 1) == "'s" || form(first - 1) == "\u2019s")) person = person_at(first - 2);
  if (!person && form(title.tokens.end) == "whom" &&
      title.bodies.empty()) {  // "the minister whom Berg had sent in his stead"
    std::uint32_t at = title.tokens.end + 1;
    if (const int other = draft.title_at(title.sentence, at); other >= 0)
      at = draft.titles[static_cast<std::size_t>(other)].extent.end;
    person = person_at(at);
  }
  const bool serves =
      form(title.tokens.end) == "to" || (form(title.tokens.end) == "for" && title.noun.starts_with("spokes"));
  if (!person && serves) {
    std::uint32_t at = title.tokens.end + 1;
    if (const int other = draft.title_at(title.sentence, at); other >= 0)
      at = draft.titles[static_cast<std::size_t>(other)].extent.end;
    person = person_at(at);
    if (std::find(title.holders.begin(), title.holders.end(), person) != title.holders.end()) person.reset();
  }
  // "an aide to the Peruvian president", "Special Envoy of the President of Chad": of the state whose office is named,
  // if nobody who holds it is
  static const WordSet aides("envoy|representative|adviser|advisor|aide|secretary|assistant|spokesman|spokeswoman");
  const bool of_leader = form(title.tokens.end) == "of" && aides.has(title.noun);
  if (!person && (serves || of_leader) && title.bodies.empty()) {
    for (const std::uint32_t at : {title.tokens.end + 1, title.tokens.end + 2, title.tokens.end + 3}) {
      const int other = draft.title_at(title.sentence, at);
      if (other < 0) continue;
      const TitleSpan& served = draft.titles[static_cast<std::size_t>(other)];
      if (served.extent.begin <= title.tokens.end + 1 && served.bodies.size() == 1 && !served.plural)
        give_body(draft, title, served.bodies[0], 0.7F);
      return;
    }
  }
  // "the Peruvian president's chief of staff": likewise
  if (!person && title.bodies.empty() && first > 1 && (form(first - 1) == "'s" || form(first - 1) == "\u2019s")) {
    const int other = draft.title_at(title.sentence, first - 2);
    if (other >= 0 && draft.titles[static_cast<std::size_t>(other)].bodies.size() == 1 &&
        !draft.titles[static_cast<std::size_t>(other)].plural)
      give_body(draft, title, draft.titles[static_cast<std::size_t>(other)].bodies[0], 0.65F);
    return;
  }
  if (!person) return;
  const auto advises = [&](const std::string& noun) { return noun == "adviser" || noun == "advisor"; };
  if (advises(title.noun) && title.employee) {  // an adviser to a head of state holds an office of it
    title.employee = false;
    for (OfficePhrase& phrase : draft.result.offices)
      if (phrase.sentence == title.sentence && !phrase.body && phrase.title == title.text) phrase.employee = false;
  }
  if (const auto state = country_of_person(draft, *person)) return give_body(draft, title, *state, 0.7F);
  // "Ana Duarte's envoy", where the text need not name the state that she is known to lead
  if (const auto home = home_of_person(draft, *person); home && !title.profession)
    give_body(draft, title, draft.known_entity(*home), 0.65F);
}

// "his deputy, Ana Duarte", "Mr Ali's predecessor, Berg": they serve where he does.
void complete_from_peer(Draft& draft, TitleSpan& title, EntityId peer) {
  const OfficePhrase* office = nullptr;
  for (const OfficePhrase& phrase : draft.result.offices)
    if (phrase.holder == peer && phrase.body && !phrase.employee && (office == nullptr || !phrase.former))
      office = &phrase;
  std::optional<EntityId> body = office != nullptr ? office->body : country_of_person(draft, peer);
  if (draft.entity(peer).type != EntityType::person) body = peer;
  if (title.noun == "boss" && draft.entity(peer).type == EntityType::country) return;
  if (!body) return;
  const bool deputy = title.noun == "deputy" || title.noun == "boss";
  if (office != nullptr && !deputy) {
    for (OfficePhrase& phrase : draft.result.offices)
      if (phrase.sentence == title.sentence && !phrase.body && phrase.title == title.text) phrase.title = office->title;
    title.text = office->title;
  }
  give_body(draft, title, *body, deputy ? 0.7F : 0.6F);
}

// "its boss", "its spokesman" after a firm, "its foreign minister" after a state: the owner that has such an office.
std::optional<EntityId> likelier_owner(const Draft& draft, const Discourse& discourse, const TitleSpan& title,
                                       EntityId owner) {
  static const WordSet corporate(
      "executive|ceo|boss|chairman|chairwoman|chair|chairperson|president|chief|director|spokesman|spokeswoman|"
      "spokesperson|head");
  const bool firm = corporate.has(title.noun) && title.noun != "president";
  const bool state = title.noun == "minister" || title.noun == "ambassador" || title.noun == "premier";
  const EntityType type = draft.entity(owner).type;
  const bool town = title.noun == "mayor" || title.noun == "mayoress" || title.noun == "alderman";
  if (type == EntityType::person || (!firm && !state && !town)) return std::nullopt;
  const EntityType wanted = firm ? EntityType::organization : state ? EntityType::country : EntityType::place;
  if (type == wanted) return std::nullopt;
  if (type == EntityType::facility && ascii_lower(draft.entity(owner).name).find("embassy") != std::string::npos)
    return std::nullopt;  // which has a head of its own
  const bool serves = type == EntityType::country || type == EntityType::organization || type == EntityType::place;
  return discourse.best([&](EntityId id) {
    return draft.entity(id).type == wanted && discourse.weight(id) > 40.0 &&
           (!serves || discourse.weight(id) > 0.5 * discourse.weight(owner));
  });
}

// "According to the Grain Union of Chad, prices fell. Its head, Berg,": of the one body that the last sentence names,
// where the pronoun may mean its state as well.
std::optional<EntityId> body_of_last_sentence(const Draft& draft, const TitleSpan& title, std::uint32_t pronoun) {
  static const WordSet of_bodies(
      "head|leader|chairman|chairwoman|chairperson|chief|executive|ceo|director|boss|secretary|secretary-general|"
      "director-general|spokesman|spokeswoman|rector");
  if (pronoun > 0 || title.sentence == 0 || !of_bodies.has(title.noun) ||
      ascii_lower(draft.sentence(title.sentence).tokens[pronoun].form) != "its")
    return std::nullopt;
  std::optional<EntityId> found;
  for (const NameSpan& name : draft.names_in(title.sentence - 1)) {
    if (name.nested || name.entities.size() != 1 || draft.entity(name.entities[0]).type != EntityType::organization ||
        found == name.entities[0])
      continue;
    if (found) return std::nullopt;
    found = name.entities[0];
  }
  return found;
}

// "Foreign Ministers Berg and Duarte" in a report on two states: each of the one where he is known or sounds to be at
// home, or of the one that is left; else in the order in which the two have just been named.
std::vector<EntityId> states_of_pair(const Draft& draft, const Discourse& discourse, const TitleSpan& title) {
  constexpr double by_name = 1.6;
  static const WordSet national("minister|president|premier|chancellor|secretary");
  const auto two = two_states_of_text(draft);
  if (two.size() != 2 || title.holders.size() != 2 || !national.has(title.noun)) return {};
  std::vector<EntityId> told;
  for (const EntityId holder : title.holders) {
    const auto home = home_of_person(draft, holder);
    const auto state = home ? draft.find_known(*home) : state_by_name(draft, holder, by_name);
    if (home && std::find(two.begin(), two.end(), state) == two.end()) return {};
    told.push_back(std::find(two.begin(), two.end(), state) == two.end() ? -1 : *state);
  }
  for (const std::size_t at : {0U, 1U})
    if (told[at] < 0 && told[1 - at] >= 0) told[at] = two[told[1 - at] == two[0] ? 1 : 0];
  if (told[0] >= 0) return told[0] == told[1] ? std::vector<EntityId>{} : told;
  const auto row =
      discourse.last_group([&](EntityId id) { return std::find(two.begin(), two.end(), id) != two.end(); }, 2);
  return !row.empty() && discourse.since_together(row, Discourse::Bond::partners) == 0 ? row : std::vector<EntityId>{};
}

// "their foreign ministers, Berg and Duarte", "the two countries' presidents": each of the state that stands in his
// place.
void complete_in_order(Draft& draft, const Discourse& discourse, TitleSpan& title) {
  if (!title.plural || title.holders.size() < 2) return;
  std::vector<EntityId> owners = title.bodies;
  static const WordSet of_firms("executive|ceo|chairman|chairwoman|boss|rector|dean|editor");
  const bool firms = of_firms.has(title.noun);
  const auto fits = [&](EntityId id) {
    return draft.entity(id).type == (firms ? EntityType::organization : EntityType::country);
  };
  if (owners.empty() && title.extent.begin > 0) {
    const std::uint32_t before = title.extent.begin - 1;
    const Token& word = draft.sentence(title.sentence).tokens[before];
    static const WordSet counted("two|three|four|both");
    if (word.xpos == "PRP$")
      owners = resolve_third_person(draft, discourse, title.sentence, static_cast<int>(before), draft.result.mentions)
                   .entities;
    else if (counted.has(ascii_lower(word.form)))
      owners = discourse.last_group(fits, title.holders.size());
  }
  if (owners.size() < title.holders.size() && !firms && !title.former)
    if (auto pair = states_of_pair(draft, discourse, title);
        std::all_of(owners.begin(), owners.end(),
                    [&](EntityId id) { return std::find(pair.begin(), pair.end(), id) != pair.end(); }))
      owners = std::move(pair);
  if (!firms) owners = states_of(draft, owners);
  if (owners.size() != title.holders.size() || !std::all_of(owners.begin(), owners.end(), fits)) return;
  for (OfficePhrase& phrase : draft.result.offices) {
    if (phrase.sentence != title.sentence || phrase.body || phrase.title != title.text) continue;
    const auto place = std::find(title.holders.begin(), title.holders.end(), phrase.holder);
    if (place == title.holders.end()) continue;
    phrase.body = owners[static_cast<std::size_t>(place - title.holders.begin())];
    phrase.confidence = 0.65F;
  }
  title.bodies = owners;
}

bool is_peer(const TitleSpan& title) {
  return title.noun == "deputy" || title.noun == "boss" || title.noun == "predecessor" || title.noun == "successor";
}

}  // namespace

namespace {

// "Mr Berg's opposite number, Duarte": whose.
std::optional<EntityId> person_owning(const Draft& draft, const TitleSpan& title) {
  const std::uint32_t clitic = title.extent.begin - 1;
  if (clitic == 0 || draft.sentence(title.sentence).tokens[clitic].xpos != "POS") return std::nullopt;
  const int owner = draft.name_at(title.sentence, clitic - 1);
  if (owner < 0 || draft.names[static_cast<std::size_t>(owner)].entities.size() != 1) return std::nullopt;
  const EntityId person = draft.names[static_cast<std::size_t>(owner)].entities[0];
  return draft.entity(person).type == EntityType::person ? std::optional(person) : std::nullopt;
}

// "The bank may lend money, said Ana Duarte, its president": of the body that the reported clause is about.
std::optional<EntityId> subject_of_reported(const Draft& draft, const TitleSpan& title, std::uint32_t pronoun) {
  static const WordSet reporting("say|announce|tell|explain|declare|report|add|note|insist|confirm|warn");
  const Sentence& sentence = draft.sentence(title.sentence);
  const auto& tokens = sentence.tokens;
  if (pronoun < 3 || ascii_lower(tokens[pronoun].form) != "its" || tokens[pronoun - 1].form != ",") return std::nullopt;
  const int speaker = draft.name_at(title.sentence, pronoun - 2);
  if (speaker < 0) return std::nullopt;
  const std::uint32_t begin = draft.names[static_cast<std::size_t>(speaker)].tokens.begin;
  if (begin == 0 || !reporting.has(ascii_lower(tokens[begin - 1].lemma))) return std::nullopt;
  for (const NameSpan& name : draft.names_in(title.sentence)) {
    if (name.nested || name.adjective || name.entities.size() != 1 || name.tokens.end > begin) continue;
    const Relation relation = tokens[static_cast<std::size_t>(head_of(sentence, name.tokens))].relation;
    const EntityType type = draft.entity(name.entities[0]).type;
    if (relation == Relation::nsubj || relation == Relation::nsubj_pass)
      return type == EntityType::organization || type == EntityType::country ? std::optional(name.entities[0])
                                                                             : std::nullopt;
  }
  return std::nullopt;
}

// "the head of its government": what the pronoun has is the state itself.
bool heads_state(const std::vector<Token>& tokens, std::uint32_t pronoun) {
  static const WordSet states("state|government|cabinet|republic|country|nation|junta|regime|people");
  return tokens[pronoun].head >= 0 &&
         states.has(ascii_lower(tokens[static_cast<std::size_t>(tokens[pronoun].head)].lemma));
}

}  // namespace

// "his Russian counterpart", "whose trade representative", "its president": the possessor gives the body,
// and a counterpart has the possessor's title.
void complete_title(Draft& draft, const Discourse& discourse, TitleSpan& title) {
  complete_from_employer(draft, discourse, title);
  complete_from_nominal(draft, discourse, title);
  complete_in_order(draft, discourse, title);
  const auto& tokens = draft.sentence(title.sentence).tokens;
  const bool counterpart = title.noun == "counterpart";
  if (!title.bodies.empty() && !counterpart) return;
  if (title.extent.begin == 0) return complete_from_person(draft, title);
  if (is_peer(title) && title.bodies.empty()) {
    const std::uint32_t clitic = title.extent.begin - 1;
    const std::string mark = ascii_lower(tokens[clitic].form);
    const int owner =
        clitic > 0 && (mark == "'s" || mark == "\u2019s") ? draft.name_at(title.sentence, clitic - 1) : -1;
    if (owner >= 0 && draft.names[static_cast<std::size_t>(owner)].entities.size() == 1)
      complete_from_peer(draft, title, draft.names[static_cast<std::size_t>(owner)].entities[0]);
  } else if (const auto possessor = counterpart ? person_owning(draft, title) : std::nullopt) {
    return complete_counterpart(draft, discourse, title, *possessor);
  } else {
    complete_from_person(draft, title);
  }
  std::uint32_t pronoun = title.extent.begin - 1;
  if (pronoun > 0 && ascii_lower(tokens[pronoun].form) == "then") --pronoun;  // "her then counterpart"
  for (std::uint32_t at = pronoun; at > 0 && at + 3 > pronoun && tokens[at].upos == Upos::adj;
       --at)  // "her own finance minister"
    if (tokens[at - 1].xpos == "PRP$" || tokens[at - 1].xpos == "WP$") pronoun = at - 1;
  static const WordSet links("of|for|at");
  if (title.bodies.empty() && title.tokens.end + 1 < tokens.size() && tokens[title.tokens.end + 1].xpos == "PRP$" &&
      links.has(ascii_lower(tokens[title.tokens.end].form)) &&
      (ascii_lower(tokens[title.tokens.end].form) != "for" || title.employee ||
       title.vague))                 // not "thanked the president for his help"
    pronoun = title.tokens.end + 1;  // "head of its African business"
  const Token& before = tokens[pronoun];
  static const WordSet of_speech("my|our|your");
  if (counterpart && of_speech.has(ascii_lower(before.form))) return add_peer_of_speaker(draft, title);
  const bool relative = before.xpos == "WDT" || before.xpos == "WP";  // "the medal which President Berg gave"
  if (counterpart && before.upos != Upos::pron && before.xpos != "POS" && title.holders.empty() && !title.plural &&
      tokens[title.extent.begin].xpos != "PRP$")
    return take_office_of_peer(draft, title);
  if (before.upos != Upos::pron || relative || (!title.bodies.empty() && !counterpart)) return;
  if (const auto first = counterpart ? first_of_pair(draft, title) : std::nullopt)
    return complete_counterpart(draft, discourse, title, *first);
  const Resolved owner =
      resolve_third_person(draft, discourse, title.sentence, static_cast<int>(pronoun), draft.result.mentions);
  if (counterpart && title.plural && title.bodies.size() == 1) return add_peers_in_order(draft, title, owner.entities);
  if (const auto told = counterpart ? std::nullopt : subject_of_reported(draft, title, pronoun))
    return give_body(draft, title, *told, 0.7F);
  if (owner.entities.size() != 1 || draft.entity(owner.entities[0]).type == EntityType::country)
    if (const auto body = counterpart ? std::nullopt : body_of_last_sentence(draft, title, pronoun))
      return give_body(draft, title, *body, 0.7F);
  if (owner.entities.size() != 1) return;
  EntityId possessor = counterpart ? last_of_row(draft, title.sentence, pronoun, owner.entities[0]) : owner.entities[0];
  // "the head of its tasks department" heads no state
  if (pronoun > title.tokens.begin && title.vague && draft.entity(possessor).type == EntityType::country &&
      !heads_state(tokens, pronoun))
    return;
  // nobody is his own counterpart
  if (std::find(title.holders.begin(), title.holders.end(), possessor) != title.holders.end()) {
    const auto other = discourse.best([&](EntityId id) {
      return draft.entity(id).type == EntityType::person && discourse.weight(id) > 5.0 &&
             std::find(title.holders.begin(), title.holders.end(), id) == title.holders.end();
    });
    if (!other) return;
    possessor = *other;
  }
  if (!counterpart && before.xpos != "WP$" && (!is_peer(title) || title.noun == "boss") &&
      likelier_owner(draft, discourse, title, possessor))
    possessor = *likelier_owner(draft, discourse, title, possessor);
  if (counterpart) return complete_counterpart(draft, discourse, title, possessor);
  if (is_peer(title) && !(title.noun == "boss" && draft.entity(possessor).type != EntityType::person))
    return complete_from_peer(draft, title, possessor);
  std::optional<EntityId> body = possessor;
  if (draft.entity(possessor).type == EntityType::person) {
    if (title.profession) return;  // "his lawyer"
    body = country_of_person(draft, possessor);
  }
  constexpr EntityTypes served = EntityTypes(EntityType::country) | EntityType::organization | EntityType::place;
  if (!body || !served.has(draft.entity(*body).type)) return;  // "its chairman" after a treaty
  give_body(draft, title, *body, 0.7F);
}

}  // namespace chancery
