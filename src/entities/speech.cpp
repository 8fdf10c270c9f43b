#include "entities/speech.hpp"

#include <algorithm>

#include "entities/speech_words.hpp"
#include "entities/state_focus.hpp"
#include "entities/term_day.hpp"

namespace chancery {

namespace {

// "Peru's Luis Rojas", "Luis Rojas of Peru": where the text says that somebody is from.
std::optional<EntityId> origin_of_person(const Draft& draft, EntityId person) {
  for (const NameSpan& name : draft.names_of(person)) {
    if (name.sentence < 0) continue;
    const auto& tokens = draft.sentence(name.sentence).tokens;
    const std::uint32_t begin = name.tokens.begin, end = name.tokens.end;
    int home = -1;
    if (begin > 1 && tokens[begin - 1].xpos == "POS") home = draft.name_at(name.sentence, begin - 2);
    if (home < 0 && end + 2 < tokens.size() && ascii_lower(tokens[end].form) == "of")
      home = draft.name_at(name.sentence, ascii_lower(tokens[end + 1].form) == "the" ? end + 2 : end + 1);
    if (home < 0) continue;
    const NameSpan& state = draft.names[static_cast<std::size_t>(home)];
    if (!state.adjective && state.entities.size() == 1 && draft.entity(state.entities[0]).type == EntityType::country)
      return state.entities[0];
  }
  return std::nullopt;
}

}  // namespace

std::optional<EntityId> country_of_person(const Draft& draft, EntityId person) {
  std::optional<EntityId> other;
  for (const OfficePhrase& phrase : draft.result.offices) {
    if (phrase.holder != person || !phrase.body) continue;
    if (draft.entity(*phrase.body).type == EntityType::country) return phrase.body;
    if (!other) other = phrase.body;
  }
  // who speaks for a state's ministry speaks for the state
  if (other)
    if (const auto& home = draft.notes[static_cast<std::size_t>(*other)].body_state)
      if (const auto state = draft.find_known(*home)) return state;
  if (other) return other;
  // An office that the text leaves out: of the state, if the text names it, that the person serves on its day.
  const auto known = draft.entity(person).known;
  if (draft.entity(person).type != EntityType::person) return std::nullopt;
  if (!known) {
    if (const auto origin = origin_of_person(draft, person)) return origin;
    const auto& homes = draft.notes[static_cast<std::size_t>(person)].homes;  // by name alone
    return homes.size() == 1 ? draft.find_known(homes[0]) : std::nullopt;
  }
  for (const OfficeTerm* term : draft.known.offices_of(*known)) {
    if (!serves_on(*term, draft.day)) continue;
    const auto body = draft.find_known(term->body);
    if (body && draft.entity(*body).type == EntityType::country) return body;
  }
  const auto home = draft.country_of(person);
  return home ? draft.find_known(*home) : std::nullopt;
}

std::optional<KnownId> home_of_person(const Draft& draft, EntityId person) {
  const auto known = draft.entity(person).known;
  if (!known || draft.entity(person).type != EntityType::person) return std::nullopt;
  std::optional<KnownId> home;
  for (const OfficeTerm* term : draft.known.offices_of(*known)) {
    if (!serves_on(*term, draft.day)) continue;
    if (draft.known.things()[static_cast<std::size_t>(term->body)].type != EntityType::country) continue;
    if (home && *home != term->body) return std::nullopt;
    home = term->body;
  }
  return home ? home : draft.country_of(person);
}

namespace {

// The state other than the speaker's own that is in mind at the sentence: of "our two countries" where nobody is
// spoken to. The one named last, in this sentence or the three before.
std::optional<EntityId> partner_state(const Draft& draft, int sentence, EntityId home) {
  std::optional<EntityId> found;
  int best = sentence - 4;
  for (const Mention& mention : draft.result.mentions) {
    if (mention.sentence > sentence || mention.sentence <= best || mention.kind == MentionKind::pronoun) continue;
    for (const EntityId id : mention.referents) {
      std::optional<EntityId> state = id;
      if (draft.entity(id).type == EntityType::person) state = country_of_person(draft, id);
      if (!state || *state == home || draft.entity(*state).type != EntityType::country) continue;
      found = state;
      best = mention.sentence;
    }
  }
  return found;
}

// "We met with Norway": the verb's partner is named, so "we" are one side only.
bool names_partner(const Draft& draft, int sentence_index, int verb) {
  const Sentence& sentence = draft.sentence(sentence_index);
  for (const Mention& mention : draft.result.mentions) {
    if (mention.sentence != sentence_index || mention.tokens.begin == 0 || mention.kind == MentionKind::pronoun)
      continue;
    std::uint32_t before = mention.tokens.begin - 1;
    if (before > 0 && ascii_lower(sentence.tokens[before].form) == "the") --before;
    if (ascii_lower(sentence.tokens[before].form) == "with" && static_cast<int>(mention.tokens.begin) > verb &&
        agent_types.has(draft.entity(mention.referents[0]).type))
      return true;
  }
  return false;
}

// "I met Holm on Monday and we agreed": whom the speaker was said to meet, in the sentence before the token.
std::optional<EntityId> met_before(const Draft& draft, int sentence_index, int token) {
  static const WordSet meeting("meet|see|telephone|call|receive|visit|phone|host|welcome"),
      talking("speak|talk|meet|dine|lunch|sit");
  const auto& tokens = draft.sentence(sentence_index).tokens;
  for (const Mention& mention : draft.result.mentions) {
    if (mention.sentence != sentence_index || mention.referents.size() != 1 || mention.head >= token ||
        draft.entity(mention.referents[0]).type != EntityType::person)
      continue;
    const Token& head = tokens[static_cast<std::size_t>(mention.head)];
    if (head.head < 0 || head.head > token) continue;
    const std::string verb = ascii_lower(tokens[static_cast<std::size_t>(head.head)].lemma);
    const bool met =
        (head.relation == Relation::obj && meeting.has(verb)) || (head.relation == Relation::obl && talking.has(verb));
    const bool by_speaker = std::any_of(tokens.begin(), tokens.begin() + token, [&](const Token& one) {
      return one.head == head.head && one.relation == Relation::nsubj && ascii_lower(one.form) == "i";
    });
    if (met && by_speaker) return mention.referents[0];
  }
  return std::nullopt;
}

// "We are glad to see you here", "We welcome you to Lima": who says so receives the other, not the state.
bool receives_hearer(const Sentence& sentence, int pronoun) {
  static const WordSet receiving("see|welcome|receive|greet|host|meet"),
      pleased("glad|happy|pleased|delighted|honoured|honored|privileged|honour|honor|pleasure|have");
  const auto& tokens = sentence.tokens;
  const int governor = tokens[static_cast<std::size_t>(pronoun)].head;
  if (governor < 0) return false;
  return std::any_of(tokens.begin(), tokens.end(), [&](const Token& one) {
    if (one.relation != Relation::obj || one.head < 0 || ascii_lower(one.form) != "you") return false;
    const Token& verb = tokens[static_cast<std::size_t>(one.head)];
    if (!receiving.has(ascii_lower(verb.lemma))) return false;
    // "we can see you, and we will come after you"
    if (std::any_of(tokens.begin(), tokens.end(), [&](const Token& aux) {
          return aux.head == one.head && aux.relation == Relation::aux && aux.xpos == "MD";
        }))
      return false;
    return one.head == governor ||
           (verb.head == governor && pleased.has(ascii_lower(tokens[static_cast<std::size_t>(governor)].lemma)));
  });
}

// "You support us at the UN", "we stand by you": what one state does for the other.
bool stands_by_other(const Sentence& sentence, int pronoun) {
  static const WordSet deeds("support|back|stand|recognise|recognize|help|supply|sell|fund|finance"), us("us|we|our");
  const auto& tokens = sentence.tokens;
  const int verb = tokens[static_cast<std::size_t>(pronoun)].head;
  if (verb < 0 || !deeds.has(ascii_lower(tokens[static_cast<std::size_t>(verb)].lemma))) return false;
  return std::any_of(tokens.begin(), tokens.end(), [&](const Token& one) {
    if (!us.has(ascii_lower(one.form))) return false;
    const int owner = one.relation == Relation::nmod_poss ? one.head : -1;
    return one.head == verb || (owner >= 0 && tokens[static_cast<std::size_t>(owner)].head == verb);
  });
}

// "“We compete on price,” said the chief executive": for whom somebody speaks of whom the text does not say whom he
// serves, the firm that it tells of most, or for a minister the state that it names most; for anybody else that state
// where it opens with it.
std::optional<EntityId> side_of_speaker(const Draft& draft, EntityId speaker) {
  static const WordSet corporate(
      "executive|ceo|officer|chairman|chairwoman|chair|boss|director|manager|founder|owner|rector|coach"),
      of_state(
          "president|minister|premier|chancellor|ambassador|envoy|senator|lawmaker|secretary|king|queen|diplomat|"
          "deputy|speaker|governor|commander");
  bool firm = false, state = false, titled = false;
  for (const TitleSpan& title : draft.titles) {
    if (std::find(title.holders.begin(), title.holders.end(), speaker) == title.holders.end() || title.former) continue;
    titled = true;
    firm = firm || corporate.has(title.noun);
    state = state || of_state.has(title.noun);
  }
  const std::vector<double> times = times_named(draft);
  const auto most = [&](EntityType type) {
    std::optional<EntityId> best;
    for (std::size_t at = 0; at < times.size(); ++at)
      if (draft.result.list[at].type == type && times[at] > (best ? times[static_cast<std::size_t>(*best)] : 0.0))
        best = static_cast<EntityId>(at);
    return best;
  };
  constexpr double least = 2.0;
  const auto often = [&](std::optional<EntityId> id) { return id && times[static_cast<std::size_t>(*id)] >= least; };
  if (firm && !state) {
    const auto body = most(EntityType::organization);
    return often(body) ? body : std::nullopt;
  }
  if (titled && !state) return std::nullopt;
  const auto first = std::find_if(draft.names.begin(), draft.names.end(), [&](const NameSpan& name) {
    return name.entities.size() == 1 && draft.entity(name.entities[0]).type == EntityType::country;
  });
  const auto land = most(EntityType::country);
  const bool opens = land && first != draft.names.end() && first->entities[0] == *land;
  return often(land) && (state || opens) ? land : std::nullopt;
}

}  // namespace

Resolved resolve_speech_person(const Draft& draft, int sentence_index, int token, std::optional<EntityId> speaker,
                               std::optional<EntityId> addressee) {
  static const WordSet first("i|me|my|mine|myself");
  static const WordSet second("you|your|yours|yourself");
  static const WordSet state_things(
      "country|economy|nation|state|republic|people|government|territory|region|border|army|market|presidency|"
      "chairmanship|citizen|capital|soil|independence|security|company|policy|export|application|candidacy|"
      "candidature|bid|membership|accession|integrity|sovereignty");
  static const WordSet states("country|nation|state|people|republic|economy|leader|president|region");
  static const WordSet shared(
      "relation|relationship|cooperation|tie|partnership|trade|turnover|dialogue|friendship|"
      "alliance|border|interaction|agreement|contact");
  static const WordSet encounters("talk|meeting|negotiation|conversation|discussion|consultation");
  static const WordSet papers(
      "agreement|programme|program|package|plan|treaty|memorandum|protocol|roadmap|contract|convention|accord|pact|"
      "document");
  static const WordSet agreeing("sign|adopt|conclude|initial|ink|approve");
  const Sentence& sentence = draft.sentence(sentence_index);
  const Token& pronoun = sentence.tokens[static_cast<std::size_t>(token)];
  const std::string lower = ascii_lower(pronoun.form);
  const Token* governor = pronoun.head >= 0 ? &sentence.tokens[static_cast<std::size_t>(pronoun.head)] : nullptr;
  const std::string lemma = governor != nullptr ? ascii_lower(governor->lemma) : "";
  const bool possessive = pronoun.relation == Relation::nmod_poss;
  std::vector<EntityId> home, other;  // countries, empty if unknown
  if (speaker)
    if (const auto found = country_of_person(draft, *speaker)) home.push_back(*found);
  // who answers for a state's presidency answers for the state
  if (speaker && draft.briefing && !draft.is_label(sentence_index) &&
      (home.empty() || draft.entity(home[0]).type != EntityType::country))
    if (const auto found = draft.find_known(*draft.briefing)) home = {*found};
  if (addressee)
    if (const auto found = country_of_person(draft, *addressee)) other.push_back(*found);
  if (first.has(lower)) return speaker ? Resolved{std::vector<EntityId>{*speaker}, 0.9F} : Resolved{};
  if (second.has(lower)) {
    if (!addressee) return {};
    if (lower == "yours" && !other.empty()) return {other, 0.6F};
    if (possessive && state_things.has(lemma) && !other.empty()) return {other, 0.75F};
    if (!possessive && !home.empty() && !other.empty() && home != other && stands_by_other(sentence, token))
      return {other, 0.7F};
    return {std::vector<EntityId>{*addressee}, 0.75F};
  }
  if (!is_of_us(lower) || !speaker) return {};
  const auto spoken_for = [&]() -> Resolved {
    if (draft.entity(*speaker).type != EntityType::person) return {std::vector<EntityId>{*speaker}, 0.5F};
    const auto side = side_of_speaker(draft, *speaker);
    if (side) return {{*side}, 0.45F};
    // "We thank Berg", "We met in Lima": whoever says so does so
    static const WordSet in_person(
        "thank|condemn|welcome|congratulate|urge|call|demand|support|reject|accuse|criticise|criticize|praise|"
        "appreciate|deplore|denounce|oppose|back|"
        "applaud|commend|hail|blame|warn|ask|invite|regret|salute|honour|honor|wish|appeal|express|insist|meet|talk|"
        "speak|discuss|see|remember|mourn|admire|"
        "trust|greet|visit|phone|telephone|write|agree|pray");
    return in_person.has(lemma) ? Resolved{{*speaker}, 0.4F} : Resolved{};
  };
  if (possessive) {
    std::vector<EntityId> both = home;
    if (other != home) both.insert(both.end(), other.begin(), other.end());
    if (both.size() == 1 && home.size() == 1)
      if (const auto partner = partner_state(draft, sentence_index, home[0])) both.push_back(*partner);
    const bool plural = governor != nullptr && governor->xpos.substr(0, 3) == "NNS";
    const bool spoken_to = other.size() == 1 && other != home;
    if (encounters.has(lemma) && spoken_to && addressee) return {std::vector<EntityId>{*speaker, *addressee}, 0.75F};
    const auto behind = static_cast<std::size_t>(pronoun.head) + 1;  // "our ties with allies": the speaker's
    const bool of_one =
        governor != nullptr && behind < sentence.tokens.size() && ascii_lower(sentence.tokens[behind].form) == "with";
    if (both.size() == 2 && ((shared.has(lemma) && spoken_to && !of_one) || (plural && states.has(lemma))))
      return {both, 0.75F};
    if (!home.empty()) return {home, state_things.has(lemma) ? 0.8F : 0.5F};
    return spoken_for();
  }
  // "trade between us"
  if (token > 0 && ascii_lower(sentence.tokens[static_cast<std::size_t>(token) - 1].form) == "between" &&
      home.size() == 1) {
    const auto partner =
        other.size() == 1 && other != home ? std::optional(other[0]) : partner_state(draft, sentence_index, home[0]);
    if (partner) return {{home[0], *partner}, 0.7F};
  }
  const auto of_state = [&](const std::vector<EntityId>& body) {
    return !body.empty() && draft.entity(body[0]).type == EntityType::country;
  };
  if (pronoun.relation == Relation::nsubj && lexicon::meet_verbs().has(lemma))
    if (const auto met = met_before(draft, sentence_index, token); met && *met != *speaker)
      return {std::vector<EntityId>{*speaker, *met}, 0.7F};
  // "we are allies", "we have always been good neighbours": both states, where nobody else is named as the other
  static const WordSet peers("ally|partner|neighbour|neighbor|friend");
  if (pronoun.relation == Relation::nsubj && governor != nullptr && governor->xpos == "NNS" && peers.has(lemma) &&
      of_state(home) && of_state(other) && home != other)
    return {{home[0], other[0]}, 0.7F};
  // "today we signed an agreement": as two leaders speak side by side, it is one of their states
  const bool paper = agreeing.has(lemma) &&
                     std::any_of(sentence.tokens.begin() + pronoun.head, sentence.tokens.end(), [&](const Token& t) {
                       return t.head == pronoun.head && t.relation == Relation::obj && papers.has(ascii_lower(t.lemma));
                     });
  if (pronoun.relation == Relation::nsubj && paper && of_state(home) && of_state(other) && home != other &&
      !names_partner(draft, sentence_index, pronoun.head))
    return {{home[0], other[0]}, 0.7F};
  if (pronoun.relation == Relation::nsubj && addressee && receives_hearer(sentence, token))
    return {std::vector<EntityId>{*speaker}, 0.7F};
  if (lexicon::meet_verbs().has(lemma) && addressee && of_state(home) && of_state(other) &&
      !names_partner(draft, sentence_index, pronoun.head))
    return {std::vector<EntityId>{*speaker, *addressee}, 0.7F};
  if (!home.empty()) return {home, 0.55F};
  return spoken_for();
}

}  // namespace chancery
