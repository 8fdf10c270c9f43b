// "the laureate", "the 54-year-old": persons by what the text calls them.
#include <algorithm>

#include "entities/appositions.hpp"
#include "entities/binding.hpp"
#include "entities/definite.hpp"
#include "entities/definite_parts.hpp"
#include "entities/first_ladies.hpp"
#include "entities/mourned.hpp"
#include "entities/nominals.hpp"
#include "entities/prominence.hpp"
#include "entities/speech.hpp"
#include "entities/untold_bearers.hpp"

namespace chancery {

bool is_person_noun(const std::string& noun) {
  static const WordSet words(
      "host|guest|lady|visitor|loser|victor|rival|opponent|adversary|interlocutor|laureate|winner|prizewinner|activist|"
      "campaigner|dissident|politician|statesman|diplomat|lawyer|"
      "attorney|barrister|jurist|judge|economist|banker|financier|businessman|businesswoman|entrepreneur|tycoon|"
      "magnate|"
      "billionaire|oligarch|mogul|philanthropist|journalist|reporter|writer|author|novelist|poet|playwright|essayist|"
      "philosopher|historian|scholar|academic|professor|scientist|physicist|chemist|biologist|doctor|physician|surgeon|"
      "nurse|engineer|architect|artist|painter|sculptor|photographer|filmmaker|film-maker|actor|actress|singer|"
      "musician|composer|"
      "conductor|pianist|violinist|cellist|dancer|rapper|athlete|sprinter|runner|swimmer|wrestler|boxer|footballer|"
      "striker|"
      "goalkeeper|midfielder|defender|cyclist|gymnast|skier|champion|medallist|medalist|astronaut|cosmonaut|pilot|"
      "general|"
      "colonel|admiral|warlord|strongman|autocrat|dictator|cleric|priest|bishop|archbishop|cardinal|pontiff|imam|rabbi|"
      "monarch|sovereign|prince|princess|sheikh|candidate|contender|challenger|incumbent|nominee|frontrunner|front-"
      "runner|"
      "newcomer|veteran|technocrat|conservative|socialist|liberal|populist|nationalist|reformist|centrist|islamist|"
      "republican|democrat|fugitive|exile|whistleblower|envoy|mediator|negotiator|lawmaker|legislator|senator|"
      "congressman|congresswoman|man|woman|widow|octogenarian|septuagenarian|graduate|grandmaster|chef|teenager");
  return words.has(noun);
}

namespace {

// Nouns that go back only to somebody who was called so, or to the one person in mind.
bool is_common_calling(const std::string& noun) {
  static const WordSet words(
      "winner|candidate|doctor|judge|journalist|reporter|lawyer|official|man|woman|general|author|nurse|pilot|"
      "professor|"
      "prince|engineer|scientist|liberal|conservative|democrat|republican|socialist|graduate|teenager|envoy|lawmaker|"
      "nominee|negotiator|mediator|exile|host|guest");
  return words.has(noun);
}

}  // namespace

bool is_called(const std::string& noun, const std::string& calling) {
  if (noun == calling) return true;
  static const std::pair<WordSet, WordSet> wider[] = {
      {WordSet("athlete|champion|medallist|medalist"),
       WordSet("wrestler|boxer|runner|swimmer|sprinter|cyclist|footballer|gymnast|skier|striker|judoka|rower|jumper|"
               "fencer|marathoner")},
      {WordSet("cleric|priest|prelate"), WordSet("bishop|archbishop|cardinal|imam|priest|ayatollah|rabbi|pope")},
      {WordSet("writer|author"), WordSet("novelist|poet|playwright|essayist|journalist")},
      {WordSet("musician|artist"),
       WordSet("singer|pianist|violinist|cellist|composer|conductor|rapper|painter|sculptor")},
      {WordSet("politician|statesman|veteran"),
       WordSet("minister|president|premier|senator|lawmaker|leader|mayor|governor")},
      {WordSet("tycoon|magnate|entrepreneur|businessman|businesswoman|billionaire|mogul|oligarch"),
       WordSet("owner|founder|banker|businessman|investor|industrialist|financier|billionaire|executive")},
      {WordSet("scientist|academic|scholar"), WordSet("physicist|chemist|biologist|professor|economist|historian")},
      {WordSet("monarch|sovereign"), WordSet("king|queen|emir|sultan|emperor")},
      {WordSet("diplomat|envoy"), WordSet("ambassador|envoy|consul|minister|representative")},
      {WordSet("laureate|prizewinner|winner"), WordSet("winner|laureate|recipient")},
  };
  return std::any_of(std::begin(wider), std::end(wider),
                     [&](const auto& pair) { return pair.first.has(noun) && pair.second.has(calling); });
}

namespace {

// Nouns for anybody of whom a text tells, whatever it has called him.
bool is_broad_calling(const std::string& noun) {
  static const WordSet words(
      "veteran|politician|statesman|campaigner|incumbent|newcomer|challenger|contender|strongman|conservative|"
      "populist|reformist|centrist|nationalist|technocrat|octogenarian|septuagenarian|dissident|autocrat|"
      "frontrunner|front-runner|fugitive|activist|diplomat");
  return words.has(noun);
}

// "Lima is the host": a predicate, which goes with the name that is its subject.
bool is_said_of_named(const Draft& draft, const NominalSpan& nominal) {
  const auto& tokens = draft.sentence(nominal.sentence).tokens;
  bool copula = false, named = false;
  for (std::uint32_t at = 0; at < tokens.size(); ++at) {
    if (tokens[at].head != nominal.head) continue;
    copula = copula || tokens[at].relation == Relation::cop;
    named = named || (tokens[at].relation == Relation::nsubj && draft.name_at(nominal.sentence, at) >= 0);
  }
  return copula && named;
}

// Whether the text has said what the person is.
bool told_otherwise(const Draft& draft, EntityId id) {
  return !draft.notes[static_cast<std::size_t>(id)].callings.empty() ||
         std::any_of(draft.result.offices.begin(), draft.result.offices.end(),
                     [&](const OfficePhrase& phrase) { return phrase.holder == id; });
}

}  // namespace

bool is_told_unnamed(const Draft& draft, const NominalSpan& nominal, int reach) {
  static const WordSet articles("a|an|another|one"),
      making("found|form|create|establish|launch|become|own|run|lead|head|chair");
  const bool body = nominal.type == EntityType::organization;
  for (int sentence = std::max(0, nominal.sentence - reach); sentence <= nominal.sentence; ++sentence) {
    const auto& tokens = draft.sentence(sentence).tokens;
    const int end =
        sentence == nominal.sentence ? static_cast<int>(nominal.tokens.begin) : static_cast<int>(tokens.size());
    for (int at = 0; at < end; ++at) {
      const Token& noun = tokens[static_cast<std::size_t>(at)];
      if (noun.upos != Upos::noun || noun.xpos == "NNS" || noun.relation == Relation::appos ||
          ascii_lower(noun.lemma) != nominal.lemma)
        continue;
      if (draft.name_at(sentence, static_cast<std::uint32_t>(at)) >= 0) continue;
      if (body &&
          (mention_at_head(draft.result.mentions, sentence, at) != nullptr || noun.relation == Relation::compound))
        continue;
      if (body && noun.head >= 0 && making.has(ascii_lower(tokens[static_cast<std::size_t>(noun.head)].lemma)))
        continue;
      bool indefinite = false, named = false;
      for (int other = 0; other < static_cast<int>(tokens.size()); ++other) {
        const Token& below = tokens[static_cast<std::size_t>(other)];
        if (below.head != at) continue;
        indefinite = indefinite || (body && below.relation == Relation::compound &&
                                    below.upos == Upos::noun);  // "the boxing federation"
        indefinite = indefinite || (below.relation == Relation::det && articles.has(ascii_lower(below.form)));
        const bool names =
            below.relation == Relation::appos || below.relation == Relation::flat || below.relation == Relation::cop;
        named = named || names || (below.upos == Upos::propn && other > at) || ascii_lower(below.lemma) == "name" ||
                ascii_lower(below.lemma) == "identify";
      }
      const auto next = static_cast<std::uint32_t>(at) + 1;
      if (indefinite && !named && draft.name_at(sentence, next) < 0 && noun.head >= 0 &&
          !(noun.relation == Relation::obl && at > 0 &&
            ascii_lower(tokens[static_cast<std::size_t>(at) - 1].form) == "as"))
        return true;
    }
  }
  return false;
}

Resolved resolve_definite_person(Draft& draft, const Discourse& discourse, const NominalSpan& nominal) {
  constexpr int told_reach = 12;  // sentences
  if (is_said_of_named(draft, nominal)) return {};
  static const WordSet dead("dead|late|deceased|fallen|departed");
  if (std::any_of(nominal.modifiers.begin(), nominal.modifiers.end(),
                  [](const std::string& word) { return dead.has(word); }))
    if (const auto mourned = mourned_person(draft)) return {{*mourned}, 0.7F};
  if (const Resolved named = named_after(draft, nominal, EntityType::person); !named.entities.empty()) return named;
  const auto person = [&](EntityId id) { return draft.entity(id).type == EntityType::person; };
  NominalSpan typed = nominal;
  typed.type = EntityType::person;
  if (const auto named = named_beside(draft, typed); named && person(*named)) return {{*named}, 0.8F};
  if (is_part_noun(nominal.lemma)) {
    const auto player = player_of(draft, nominal);
    if (player && person(*player)) return {{*player}, 0.65F};
    static const WordSet only_parts("host|guest|visitor");
    if (only_parts.has(nominal.lemma)) return {};
  }
  if (is_peer_noun(nominal.lemma)) {
    if (const auto peer = peer_of(draft, discourse, nominal)) return {{*peer}, 0.65F};
    return {};
  }
  const Gender gender = lexicon::noun_gender(nominal.lemma);
  const auto home = home_of_words(draft, nominal);
  if (nominal.lemma == "lady") {
    const auto lady = first_lady_told(draft, nominal, home);
    return lady ? Resolved{{*lady}, 0.75F} : Resolved{};
  }
  const Barred barred(draft, nominal);
  const auto called = [&](EntityId id) {
    const auto& callings = draft.notes[static_cast<std::size_t>(id)].callings;
    static const WordSet ranks(
        "general|colonel|admiral|marshal|bishop|archbishop|cardinal|prince|princess|judge|senator|professor");
    if (ranks.has(nominal.lemma) && std::ranges::any_of(draft.names_of(id), [&](const NameSpan& name) {
          if (name.sentence < 0 || draft.is_label(name.sentence)) return false;
          const auto& tokens = draft.sentence(name.sentence).tokens;
          return ascii_lower(tokens[name.tokens.begin].form) == nominal.lemma ||
                 (name.tokens.begin > 0 && ascii_lower(tokens[name.tokens.begin - 1].form) == nominal.lemma);
        }))
      return true;
    static const WordSet soldiers("general|colonel|admiral|marshal");
    if (soldiers.has(nominal.lemma) && draft.notes[static_cast<std::size_t>(id)].gender != Gender::female &&
        !told_otherwise(draft, id) && is_told_soldier(draft, id, nominal.sentence))
      return true;
    const auto bears = [&](const std::string& one) { return is_called(nominal.lemma, one); };
    return std::any_of(callings.begin(), callings.end(), bears) ||
           std::any_of(draft.result.offices.begin(), draft.result.offices.end(), [&](const OfficePhrase& phrase) {
             return phrase.holder == id && bears(last_word(phrase.title));
           });
  };
  const auto alone = [&](EntityId id) {
    return discourse.weight(id) >= 100.0 &&
           discourse
               .leading([&](EntityId other) { return other != id && person(other) && discourse.weight(other) >= 60.0; },
                        1)
               .empty();
  };
  // "Berg flew in to see Duarte. The banker said": it goes on about whom the last sentence was about
  const Relation role = draft.sentence(nominal.sentence).tokens[static_cast<std::size_t>(nominal.head)].relation;
  const bool opens = (role == Relation::nsubj || role == Relation::nsubj_pass) && nominal.tokens.begin < 3;
  const LocalSubject last = opens ? subject_before(draft, nominal.sentence, draft.result.mentions) : LocalSubject{};
  const auto goes_on = [&](EntityId id) { return last.entities.size() == 1 && last.entities[0] == id ? 1.4 : 1.0; };
  // "Today the 57-year-old is …": of somebody whose age is told, the one that the text has spoken of most
  const bool aged = nominal.lemma == "octogenarian";
  const auto told_most = [&](EntityId id) {
    const auto times = std::count_if(draft.result.mentions.begin(), draft.result.mentions.end(),
                                     [&](const Mention& m) { return m.referents.size() == 1 && m.referents[0] == id; });
    return aged ? 1.0 + 0.15 * static_cast<double>(std::min<std::ptrdiff_t>(times, 8)) : 1.0;
  };
  // "Berg says the 26-year-old was held": it is not Berg's age
  const LocalSubject around =
      opens ? LocalSubject{} : local_subject(draft, nominal.sentence, nominal.head, draft.result.mentions);
  const auto is_around = [&](EntityId id) { return around.entities.size() == 1 && around.entities[0] == id; };
  const auto found = discourse.best(
      [&](EntityId id) {
        if (!person(id) || barred.has(id) || is_around(id)) return false;
        const Gender own = draft.notes[static_cast<std::size_t>(id)].gender;
        if (gender != Gender::unknown && own != Gender::unknown && own != gender) return false;
        if (home) {
          const auto state = country_of_person(draft, id);
          if (state && draft.entity(*state).known && draft.entity(*state).known != home) return false;
        }
        if (called(id)) return discourse.weight(id) >= 15.0;
        if (told_otherwise(draft, id) && !is_broad_calling(nominal.lemma) && !alone(id)) return false;
        return discourse.weight(id) >= 60.0 && (!is_common_calling(nominal.lemma) || alone(id));
      },
      [&](EntityId id) {
        if (called(id)) return 2.0 * goes_on(id);
        return told_most(id) * (told_otherwise(draft, id) && !aged ? 0.6 : 1.0) * (aged ? goes_on(id) : 1.0);
      });
  // "the deposed man": he of whom the text tells, however far back it named him
  static const WordSet anybody("man|woman|newcomer|incumbent");
  if (!found && anybody.has(nominal.lemma) && !is_told_unnamed(draft, nominal, told_reach))
    if (const auto told = protagonist_of(draft, gender);
        told && !barred.has(*told) && !is_around(*told) && discourse.weight(*told) > 0.0)
      return {{*told}, 0.55F};
  if (!found || (!called(*found) && is_told_unnamed(draft, nominal, told_reach))) return {};
  return {{*found}, called(*found) ? 0.75F : 0.55F};
}

}  // namespace chancery
