// Finds noun phrases that mean something without naming it: described events, documents, facilities and
// projects, definite nouns that point back, groups of persons or states, and states by their organs.
#include "entities/nominals.hpp"

#include <algorithm>

#include "entities/attended_occasions.hpp"
#include "entities/body_kinds.hpp"
#include "entities/definite.hpp"
#include "entities/description_names.hpp"
#include "entities/governed_nouns.hpp"
#include "entities/elliptic.hpp"
#include "entities/sites.hpp"
#include "entities/speech.hpp"
#include "entities/state_regions.hpp"

namespace chancery {
namespace {

const WordSet& group_persons() {
  static const WordSet words(
      "leader|president|minister|men|man|counterpart|statesman|premier|head|politician|diplomat");
  return words;
}
const WordSet& group_states() {
  static const WordSet words("country|state|nation|republic|people|capital|neighbour|neighbor|government|power");
  return words;
}
const WordSet& parties() {
  static const WordSet words("side|party|delegation");
  return words;
}
const WordSet& reciprocal() {
  static const WordSet words("bilateral|mutual|reciprocal");
  return words;
}

class NominalFinder : private NominalView {
 public:
  NominalFinder(Draft& draft, int sentence) : NominalView(draft, sentence), writable_(draft), found_(draft.nominals) {}

  void run() {
    for (int at = 0; at < size(); ++at) consider(at);
  }

 private:
  // A singular form to look up: the lemma, or the word itself for names' head nouns.
  [[nodiscard]] std::string lemma(int at) const {
    std::string word = ascii_lower(token(at).lemma);
    if (word.empty()) word = lower(at);
    // "start-up", "think-tank": parted by the tokenizer
    if (joined_to_front(at))
      if (const std::string whole = lower(at - 2) + "-" + word; is_definite_noun(whole)) return whole;
    if (word == "headquarter") return "headquarters";
    if (word == "general" && (lower(at - 1) == "consulate" || lower(at - 1) == "consulates")) return "consulate";
    if (token(at).upos == Upos::propn && word.size() > 3 && word.back() == 's' && word[word.size() - 2] != 's') {
      const std::string one = word.substr(0, word.size() - 1);
      if (lexicon::described_type(one) || group_states().has(one) || parties().has(one)) return one;
    }
    return word;
  }

  [[nodiscard]] bool joined_to_front(int at) const {
    return at > 1 && hyphen(token(at - 1).form) && token(at - 1).span.end == token(at).span.begin &&
           token(at - 2).span.end == token(at - 1).span.begin;
  }

  // A title without body and holder, of one word.
  [[nodiscard]] bool is_bare_title(int at) const {
    const TitleSpan& title = draft().titles[static_cast<std::size_t>(draft().title_at(index(), static_cast<std::uint32_t>(at)))];
    return title.bodies.empty() && title.holders.empty() && !title.plural && title.tokens.size() == 1;
  }

  void consider(int at) {
    if (const NominalSpan* like = meant_by_one(*this, at, found_)) return consider_one(at, *like);
    if (const auto found = read_elliptic(*this, at)) return push(*found);
    if (is_elliptic_head(*this, at)) return;
    if (reciprocal().has(lower(at)) && is_noun(at + 1) && (at == 0 || token(at).form == lower(at))) return push_states_of(at);
    if (!is_noun(at) || name_at(at) >= 0) return;
    // "consulate general" is no soldier; "the lawyer" bears no office here
    if (titled(at) && lemma(at) != "consulate" && !(is_person_noun(lemma(at)) && is_bare_title(at))) return;
    if (is_noun(at + 1) && name_at(at + 1) < 0 && !titled(at + 1) && token(at).relation == Relation::compound) return;
    if (at + 2 < size() && hyphen(token(at + 1).form) && token(at + 1).span.begin == token(at).span.end) return;
    NominalSpan nominal;
    nominal.sentence = index();
    nominal.head = at;
    nominal.lemma = lemma(at);
    read_left(nominal);
    if (!nominal.definite) std::erase_if(nominal.modifiers, [](const std::string& word) { return is_ordinal(word); });  // "a first round"
    // "Myanmar's generals" rule it, a general does not
    const bool generals = nominal.lemma == "general" && (token(at).xpos == "NNS" || token(at).xpos == "NNPS") && !nominal.fixed.empty();
    if ((lexicon::state_nouns().has(nominal.lemma) || generals || nominal.lemma == "member") && read_side(nominal))
      return push(nominal);
    const bool rank = lower(at) == "general" && nominal.lemma == "consulate";  // "consulate general"
    const bool plural = rank ? lower(at - 1) == "consulates" : (nominal.lemma != "headquarters" && (token(at).xpos == "NNS" || token(at).xpos == "NNPS")) || (nominal.lemma != lower(at) && nominal.lemma.find('-') == std::string::npos);
    if (read_own_state(nominal) || read_rulers(nominal)) return push(nominal);
    static const WordSet other_states("neighbour|neighbor|ally|foe|patron"), of_neighbours("northern|southern|eastern|western|larger|smaller|"
                                      "giant|tiny|bigger|richer|poorer|powerful|immediate|closest|former|erstwhile|old|main|big|troubled");
    if (!plural && other_states.has(nominal.lemma) && is_owned(nominal) && nominal.fixed.empty() &&
        std::all_of(nominal.modifiers.begin(), nominal.modifiers.end(), [&](const std::string& word) { return of_neighbours.has(word); })) {
      nominal.kind = NominalKind::neighbour;
      return push(nominal);
    }
    if (plural && nominal.lemma == "host" && nominal.fixed.empty() && nominal.definite) {
      nominal.kind = NominalKind::hosts;
      return push(nominal);
    }
    if (plural && read_group(nominal)) return push(nominal);
    // "Parliament" goes without an article
    if (lower(at) == "parliament" && nominal.modifiers.empty() && nominal.tokens.begin == static_cast<std::uint32_t>(at)) nominal.definite = true;
    // "the British investor Acme Holdings": the name says who it is
    const int named = name_at(at + 1);
    const bool called = named >= 0 && name(named).tokens.begin == static_cast<std::uint32_t>(at) + 1 && !name(named).adjective &&
                        (draft().entity(name(named).entities[0]).type == EntityType::organization ||
                         draft().entity(name(named).entities[0]).type == EntityType::person);
    const bool occasion = (nominal.lemma == "festival" || nominal.lemma == "congress") && is_attended_occasion(*this, at, nominal.lemma);
    // "the training centre in Maiduguri": told by where it stands, and not by what was spoken of
    static const WordSet sites("in|at|near|outside");
    const int town = sites.has(lower(at + 1)) ? name_at(at + 2) : -1;
    const bool sited = town >= 0 && draft().entity(name(town).entities[0]).type == EntityType::place &&
                       lexicon::described_type(nominal.lemma) == EntityType::facility;
    if (!plural && nominal.definite && !called && !occasion && !sited && read_definite(*this, nominal)) return push(nominal);
    // "the EU mission in Kampala": a body where one sends it, else a journey or a task
    const bool mission = (nominal.lemma == "mission" || nominal.lemma == "delegation" || nominal.lemma == "representation") && !nominal.fixed.empty() &&
                         draft().entity(nominal.fixed[0]).type == EntityType::organization && lower(at + 1) == "in";
    const bool round_table = nominal.lemma == "table" && lower(at - 1) == "round";
    // "a consortium of Samsung, Mitsui and TAQA": its members act
    if (nominal.lemma == "consortium" && lower(at + 1) == "of" && (name_at(at + 2) >= 0 || (lower(at + 2) == "the" && name_at(at + 3) >= 0)))
      return;
    const bool high_commission = nominal.lemma == "commission" && lower(at - 1) == "high";
    auto type = lexicon::described_type(round_table ? "roundtable" : mission ? "secretariat" : high_commission ? "embassy" : nominal.lemma);
    if ((!type || nominal.lemma == "convention") && is_attended_occasion(*this, at, nominal.lemma)) type = EntityType::event;
    if (!type) type = governed_type(*this, at, nominal.lemma);
    // "Zambia's state railway, Zamrail"
    static const WordSet carrying("railway|railroad|metro|port|shipyard|refinery"), owned("state|national|federal|state-owned|state-run");
    if (carrying.has(nominal.lemma) && at > 0 && owned.has(lower(at - 1)) && lower(at + 1) == "," && name_at(at + 2) >= 0)
      type = EntityType::organization;
    if (!type && points_back_to_law(nominal, plural)) {
      nominal.type = EntityType::document;
      nominal.kind = NominalKind::described;
      return push(nominal);
    }
    if (type) {
      nominal.type = *type;
      // "a rocket complex" is a programme of works, "a sports complex" stands somewhere
      static const WordSet premises("petrochemical|industrial|sports|housing|residential|shopping|hotel|military|temple|port|steel|chemical|gas|power|"
                                    "refinery|refining|office|hospital|prison|cultural|memorial|museum|leisure|olympic|aluminium|fertiliser|fertilizer");
      if (nominal.lemma == "complex" && std::any_of(nominal.modifiers.begin(), nominal.modifiers.end(), [&](const std::string& word) { return premises.has(word); }))
        nominal.type = EntityType::facility;
      if (nominal.lemma == "headquarters" && nominal.fixed.empty()) return;  // "with headquarters in Madrid": where a body sits
      if (is_school_as_body(nominal)) nominal.type = EntityType::organization;
      if (nominal.lemma == "congress" && !nominal.fixed.empty() && lower(at) != token(at).form)
        nominal.type = EntityType::organization;  // "Peru's Congress" is no event
      nominal.kind = NominalKind::described;
      static const WordSet no_line("credit|front|red|party|dividing|demarcation|contact|ceasefire|bottom|hard|common|official|tough|firm|tougher|harder|softer");
      if (nominal.lemma == "line" && std::any_of(nominal.modifiers.begin(), nominal.modifiers.end(),
                                                 [&](const std::string& word) { return no_line.has(word); }))
        return;
      static const WordSet no_road("long|rocky|hard|bumpy|difficult|silk|same|right|wrong|high|middle|thorny|tough|winding|open");
      if (nominal.lemma == "road" && (lower(at - 1) == "off" || std::any_of(nominal.modifiers.begin(), nominal.modifiers.end(),
                                                                          [&](const std::string& word) { return no_road.has(word); })))
        return;
      static const WordSet asked("for|on|upon|to");
      if (nominal.lemma == "call" && asked.has(lower(at + 1))) return;  // "Norway's call for a price cap" is no conversation
      static const WordSet no_law("international|martial|criminal|common|civil|humanitarian|domestic|natural|islamic|sharia|maritime|"
                                  "case|private|public|rights|constitutional|commercial|corporate|labour|labor|tax|family");
      if (nominal.lemma == "law" && std::any_of(nominal.modifiers.begin(), nominal.modifiers.end(),
                                                [&](const std::string& word) { return no_law.has(word); }))
        return;
      if (plural && read_sites(*this, nominal)) return push(nominal);
      if (nominal.type == EntityType::event && !plural && is_bare_idiom(nominal)) return;
      read_description(*this, nominal, plural);
      if (nominal.identified || nominal.definite) push(nominal);
    }
  }

  // "the rule", "this measure": of a law or regulation told of before, and no paper of its own.
  [[nodiscard]] bool points_back_to_law(const NominalSpan& nominal, bool plural) const {
    static const WordSet words("rule|measure|act");
    static const WordSet goes_on("of|that|which|in|on|for|by|to");
    return words.has(nominal.lemma) && !plural && nominal.definite && nominal.modifiers.empty() && nominal.fixed.empty() &&
           nominal.count == 0 && token(static_cast<int>(nominal.tokens.begin)).upos == Upos::det && !goes_on.has(lower(nominal.head + 1));
  }

  // "a secondary school in Baucau" teaches; what is built, burnt or shelled is its house.
  [[nodiscard]] bool is_school_as_body(const NominalSpan& nominal) const {
    static const WordSet works("build|construct|rebuild|renovate|finance|fund|erect|expand|repair|restore|upgrade|hit|strike|bomb|shell|destroy|damage|attack|"
                               "burn|raze|occupy|flatten|demolish|gut");
    if (nominal.lemma != "school") return false;
    int at = nominal.head;
    for (int steps = 0; steps < 4 && at >= 0 && token(at).upos != Upos::verb; ++steps) at = token(at).head;
    return at < 0 || !works.has(ascii_lower(token(at).lemma));
  }

  // "went on trial in Baku", "came under attack": what somebody is in, and no event of its own.
  [[nodiscard]] bool is_bare_idiom(const NominalSpan& nominal) const {
    static const WordSet prepositions("on|at|under|in|into|to|by|from|for");
    return static_cast<int>(nominal.tokens.begin) == nominal.head && nominal.modifiers.empty() && nominal.head > 0 &&
           prepositions.has(lower(nominal.head - 1)) && ascii_lower(token(nominal.head).form) == token(nominal.head).form;
  }

  void push(const NominalSpan& nominal) { found_.push_back(nominal); }

  // "a consulate in Oslo and a second one in Bergen", "another in Bergen".
  void consider_one(int at, const NominalSpan& like) {
    NominalSpan nominal;
    nominal.sentence = index();
    nominal.head = at;
    nominal.lemma = like.lemma;
    nominal.type = like.type;
    nominal.kind = NominalKind::described;
    read_left(nominal);
    nominal.definite = false;
    name_like_one(*this, nominal);
    if (!nominal.sites.empty()) push(nominal);
  }

  // "bilateral trade", "mutual investment": of the two states that the text is about.
  void push_states_of(int adjective) {
    NominalSpan nominal;
    nominal.sentence = index();
    nominal.head = adjective;
    nominal.kind = NominalKind::states;
    nominal.lemma = "country";
    nominal.count = 2;
    nominal.tokens = {static_cast<std::uint32_t>(adjective), static_cast<std::uint32_t>(adjective + 1)};
    push(nominal);
  }

  // Determiner, possessor and modifiers before the noun.
  void read_left(NominalSpan& nominal) const {
    const auto described = lexicon::described_type(nominal.lemma);
    int first = nominal.head;
    if (nominal.lemma.find('-') != std::string::npos && joined_to_front(first)) first -= 2;
    while (first > 0) {
      const int before = first - 1;
      const Token& at = token(before);
      const std::string word = lower(before);
      if (titled(before) && name_at(before) < 0) break;
      if (word == "that" && (name_at(before + 1) >= 0 || at.upos != Upos::det)) break;  // "insists that both …"
      if (word == "the" || word == "this" || word == "that" || word == "these" || word == "those") {
        nominal.definite = true;
        first = before;
        break;
      }
      if (word == "a" || word == "an") {
        first = before;
        break;
      }
      if (at.upos == Upos::pron && (at.relation == Relation::nmod_poss || at.xpos == "PRP$")) {
        nominal.definite = true;
        first = before;
        break;
      }
      if (word == "'s" || word == "\u2019s" || word == "'" || word == "\u2019") {
        const int owner = name_at(before - 1);
        if (owner < 0 && (is_time_noun(before - 1) || genitive_of_kind(before - 1) >= 0)) {
          const int kind = genitive_of_kind(before - 1);
          if (kind >= 0) nominal.modifiers.push_back(lower(before - 1));
          nominal.definite = nominal.definite || kind < 0;
          first = kind >= 0 ? kind : before - 1;
          continue;
        }
        if (owner < 0) break;
        nominal.definite = true;
        for (const EntityId entity : name(owner).entities) nominal.fixed.push_back(entity);
        nominal.modifiers.push_back("#" + std::to_string(name(owner).entities[0]));
        first = static_cast<int>(name(owner).tokens.begin);
        break;
      }
      // "the Leverkusen-based group": tells where it sits and no more
      static const WordSet seats("based|headquartered|registered|listed|born|incorporated|domiciled");
      if (seats.has(word) && before > 1 && hyphen(token(before - 1).form) && name_at(before - 2) >= 0) {
        first = static_cast<int>(name(name_at(before - 2)).tokens.begin);
        nominal.fixed.push_back(name(name_at(before - 2)).entities[0]);
        continue;
      }
      if (const int inside = name_at(before); inside >= 0) {
        // "Putin hold talks": a person's name modifies no noun but "administration" and the like
        const bool person = draft().entity(name(inside).entities[0]).type == EntityType::person;
        if (person && !(described && *described == EntityType::organization)) break;
        first = static_cast<int>(name(inside).tokens.begin);
        for (const EntityId entity : name(inside).entities) nominal.fixed.push_back(entity);
        nominal.modifiers.push_back("#" + std::to_string(name(inside).entities[0]));
        nominal.identified = true;
        continue;
      }
      if (first < nominal.head && hyphen(token(first).form) && at.span.end == token(first).span.begin) {
        nominal.modifiers.push_back(word);  // "face-to-face", "three-way"
        first = before;
        continue;
      }
      if (const int count = number_word(word); count > 0) {
        nominal.count = count;
        if (word == "both") nominal.definite = true;
        first = before;
        continue;
      }
      const bool joined = hyphen(at.form) && at.span.end == token(first).span.begin && before > 0 &&
                          at.span.begin == token(before - 1).span.end;
      // "Foreign Secretary welcomes agreement": a plural after a title or name is a verb in a headline
      if (at.xpos == "NNS" && before > 0 && (titled(before - 1) || name_at(before - 1) >= 0) &&
          lower(before).back() == 's')
        break;
      const bool modifier = at.upos == Upos::adj || at.upos == Upos::noun || at.upos == Upos::propn ||
                            at.upos == Upos::num || at.upos == Upos::sym ||  // "a $40 million contract"
                            (at.upos == Upos::verb && at.relation == Relation::amod && !follows_subject(before));
      if (!joined && !modifier) {
        if (word == "and" && before > 0 && token(before - 1).upos == Upos::adj && token(first).upos == Upos::adj) {
          first = before;
          continue;
        }
        break;
      }
      const bool which = tells_which(word, described, nominal.lemma);
      if (modifier && ((!lexicon::weak_modifiers().has(word) && at.upos != Upos::num && at.upos != Upos::sym) || which)) nominal.modifiers.push_back(word);
      first = before;
    }
    // "the 1,443-kilometre line" is the line spoken of
    if (nominal.definite)
      std::erase_if(nominal.modifiers, [](const std::string& word) {
        return word[0] >= '0' && word[0] <= '9' && word.find('-') != std::string::npos;
      });
    const int last = nominal.head + (lower(nominal.head + 1) == "general" ? 2 : 1);  // "consulate general"
    nominal.tokens = {static_cast<std::uint32_t>(first), static_cast<std::uint32_t>(last)};
  }

  // "the leaders' summit", "a foreign ministers' meeting" are of that kind, not of those leaders: where the words that
  // say so begin, -1 if none end at the token.
  [[nodiscard]] int genitive_of_kind(int at) const {
    static const WordSet without_s("women|children|men");
    const bool plural = token(at).xpos == "NNS" || token(at).xpos == "NNPS";
    if (!is_noun(at) || !plural || !(lower(at).back() == 's' || without_s.has(lower(at)))) return -1;
    const int title = draft().title_at(index(), static_cast<std::uint32_t>(at));
    return title < 0 ? at : static_cast<int>(draft().titles[static_cast<std::size_t>(title)].tokens.begin);
  }

  // "next week's summit", "yesterday's attack".
  [[nodiscard]] bool is_time_noun(int at) const {
    static const WordSet times("today|yesterday|tomorrow|day|night|morning|evening|afternoon|week|weekend|fortnight|month|quarter|year|"
                               "season|spring|summer|autumn|fall|winter|decade|century");
    return times.has(lower(at)) || lexicon::calendar_words().has(lower(at));
  }

  // "the Council adopted Resolution 5": the verb is no modifier.
  [[nodiscard]] bool follows_subject(int at) const {
    return at > 0 && (name_at(at - 1) >= 0 || token(at - 1).upos == Upos::pron || token(at - 1).upos == Upos::noun);
  }

  // "the Kazakh side", "Iraqi authorities", "Government of India".
  bool read_side(NominalSpan& nominal) {
    std::vector<EntityId> states;
    // "Mali's main opposition party" is no side of the state's
    if (nominal.lemma == "party" && std::any_of(nominal.modifiers.begin(), nominal.modifiers.end(), [](const std::string& word) { return word[0] != '#'; }))
      return false;
    for (const EntityId entity : nominal.fixed)
      if (is_country(entity)) states.push_back(entity);
    // "Daniel Okoro's government", "the government of Daniel Okoro"
    if (states.empty() && nominal.lemma == "government") {
      const int ruler = nominal.fixed.empty() && lower(nominal.head + 1) == "of" ? name_at(nominal.head + 2) : -1;
      const auto person = !nominal.fixed.empty() ? std::optional(nominal.fixed[0]) : ruler >= 0 ? std::optional(name(ruler).entities[0]) : std::nullopt;
      if (person && draft().entity(*person).type == EntityType::person)
        if (const auto state = country_of_person(draft(), *person); state && is_country(*state)) states.push_back(*state);
      if (!states.empty() && ruler >= 0) nominal.tokens.end = name(ruler).tokens.end;
    }
    if (states.empty() && lower(nominal.head + 1) == "of") {
      int at = nominal.head + 2;
      if (lower(at) == "the") ++at;
      const int owner = name_at(at);
      if (owner >= 0 && is_country(name(owner).entities[0])) {
        states = name(owner).entities;
        nominal.tokens.end = name(owner).tokens.end;
      }
    }
    // "the government in Juba"
    static const WordSet rulers("government|authority|leadership|regime|junta|ruler|rulers|authorities");
    if (states.empty() && nominal.fixed.empty() && rulers.has(nominal.lemma) && lower(nominal.head + 1) == "in")
      if (const int seat = name_at(nominal.head + 2); seat >= 0) {
        const auto known = draft().entity(name(seat).entities[0]).known;
        if (known && draft().known.things()[static_cast<std::size_t>(*known)].capital)
          if (const auto state = draft().known.things()[static_cast<std::size_t>(*known)].country)
            states.push_back(writable_.known_entity(*state));
      }
    if (states.empty() && nominal.lemma == "member" && lower(nominal.head + 1) == "of") {
      // "the members of the Security Council condemned": the body speaks
      int at = nominal.head + 2;
      if (lower(at) == "the") ++at;
      const int body = name_at(at);
      static const WordSet organs("council|committee|commission");
      if (body >= 0 && organs.has(last_word(draft().entity(name(body).entities[0]).name))) {
        states = name(body).entities;
        nominal.tokens.end = name(body).tokens.end;
      }
    }
    if (states.size() != 1) return false;
    nominal.kind = NominalKind::side;
    nominal.fixed = states;
    return true;
  }

  // "the authorities", "the military junta": of the state spoken of.
  bool read_rulers(NominalSpan& nominal) const {
    static const WordSet rulers("government|authority|regime|junta|leadership"), plain("military|ruling|central|federal|interim|transitional|national");
    // "Police arrested": whoever keeps order does so for the state spoken of, with an article or not
    static const WordSet forces("police|prosecutor|gendarme|investigator|authority");
    const bool force = forces.has(nominal.lemma) && lower(nominal.head) != nominal.lemma + "'" &&
                       (nominal.lemma == "police" || token(nominal.head).xpos == "NNS") &&
                       ((nominal.definite && nominal.lemma != "police") || nominal.tokens.begin == static_cast<std::uint32_t>(nominal.head));
    if ((!force && (!rulers.has(nominal.lemma) || !nominal.definite)) || !nominal.fixed.empty() || nominal.count > 0) return false;
    if (is_owned(nominal) || lower(nominal.head + 1) == "in") return false;
    if (nominal.lemma == "authority" && token(nominal.head).xpos == "NN") return false;  // "the authority" is a body
    if (nominal.lemma == "government" && token(nominal.head).xpos == "NNS") return false;  // "the governments" are several
    if (lower(nominal.head + 1) == "of" && !verb_takes_next(nominal.head)) return false;
    if (!std::all_of(nominal.modifiers.begin(), nominal.modifiers.end(), [&](const std::string& word) { return plain.has(word); }))
      return false;
    nominal.kind = NominalKind::rulers;
    return true;
  }

  // "my country", "their peoples", "his government": see resolve_own_states.
  bool read_own_state(NominalSpan& nominal) const {
    static const WordSet nouns("country|nation|state|republic|people|government|side|homeland");
    const Token& owner = token(static_cast<int>(nominal.tokens.begin));
    if (owner.upos != Upos::pron || !nouns.has(nominal.lemma) || !nominal.fixed.empty()) return false;
    nominal.kind = NominalKind::own_state;
    return true;
  }

  [[nodiscard]] bool is_owned(const NominalSpan& nominal) const {
    return token(static_cast<int>(nominal.tokens.begin)).upos == Upos::pron;
  }

  // "all the women who fight", "the countries of the region": not those spoken of before.
  [[nodiscard]] bool is_restricted(const NominalSpan& nominal) const {
    static const WordSet links("of|that|who|whose|whom|from|which"), more("in|with|behind|at|to|near");
    const std::string next = lower(nominal.head + 1);
    if (links.has(next)) return !verb_takes_next(nominal.head);
    const bool leaders = group_persons().has(nominal.lemma) || nominal.kind == NominalKind::parties;
    return nominal.count == 0 && more.has(next) && !leaders;
  }

  // "the three Baltic states", "the five Central Asian republics": all states of a part of the world.
  bool read_region(NominalSpan& nominal) const {
    if (nominal.fixed.size() != 1 || draft().entity(nominal.fixed[0]).type != EntityType::place) return false;
    const std::string region = draft().entity(nominal.fixed[0]).slug;
    const auto& things = draft().known.things();
    std::vector<KnownId> states;
    for (std::size_t id = 0; id < things.size(); ++id)
      if (things[id].type == EntityType::country && is_state_of(things[id].slug, region).value_or(false))
        states.push_back(static_cast<KnownId>(id));
    const bool closed = region == "baltics" && nominal.count == 0;
    if (states.size() < 2 || (!closed && static_cast<int>(states.size()) != nominal.count)) return false;
    nominal.fixed.clear();
    for (const KnownId id : states) nominal.fixed.push_back(writable_.known_entity(id));
    return true;
  }

  bool read_group(NominalSpan& nominal) const {
    // "two candidates from Macau" are new to the reader, "two leaders" in a headline are not
    const bool every = nominal.tokens.begin > 0 && lower(static_cast<int>(nominal.tokens.begin) - 1) == "all";
    const bool pointed = nominal.definite || (nominal.count > 0 && (every || group_persons().has(nominal.lemma)));
    if (!pointed) return false;
    if (group_persons().has(nominal.lemma))
      nominal.kind = NominalKind::persons;
    else if (group_states().has(nominal.lemma))
      nominal.kind = NominalKind::states;
    else if (parties().has(nominal.lemma))
      nominal.kind = NominalKind::parties;
    else if (is_person_noun(nominal.lemma) && !is_part_noun(nominal.lemma))
      nominal.kind = NominalKind::persons;
    else if (kinds_of_noun(nominal.lemma) != 0 && !is_part_noun(nominal.lemma) && !is_owned(nominal))
      nominal.kind = NominalKind::bodies;
    else
      return false;
    if (nominal.fixed.empty() && is_restricted(nominal)) return false;
    // "stood by their neighbours": others than those spoken of
    if ((nominal.lemma == "neighbour" || nominal.lemma == "neighbor") && is_owned(nominal)) return false;
    if (nominal.kind == NominalKind::states && read_region(nominal)) return true;
    // "the miners' union"
    if (lower(nominal.head + 1) == "'" || lower(nominal.head + 1) == "\u2019") {
      static const WordSet unions("union|federation|association|strike|league|guild|syndicate|congress|cooperative");
      if (nominal.kind == NominalKind::persons && !group_persons().has(nominal.lemma)) return false;
      if (unions.has(lower(nominal.head + 2))) return false;
    }
    // "Kazakhstan's neighbours", "European countries", "other states": no group of the text
    if (!nominal.fixed.empty()) {
      const bool all =
          std::all_of(nominal.fixed.begin(), nominal.fixed.end(), [&](EntityId id) { return is_country(id); });
      return all && nominal.fixed.size() > 1;
    }
    // "the two nuclear powers", "the three landlocked states"
    const bool counted = nominal.kind == NominalKind::states && nominal.definite && nominal.count > 1;
    if (!nominal.modifiers.empty() && !counted) return false;
    for (int at = static_cast<int>(nominal.tokens.begin); at < nominal.head; ++at)
      if (lower(at) == "other" || lower(at) == "all" || lower(at) == "several") return false;
    return true;
  }

  Draft& writable_;
  std::vector<NominalSpan>& found_;
};

}  // namespace

void find_nominals(Draft& draft) {
  for (int sentence = 0; sentence < static_cast<int>(draft.document.sentences.size()); ++sentence)
    NominalFinder(draft, sentence).run();
  std::stable_sort(draft.nominals.begin(), draft.nominals.end(), [](const NominalSpan& a, const NominalSpan& b) {
    return std::tuple(a.sentence, a.tokens.begin) < std::tuple(b.sentence, b.tokens.begin);
  });
}

}  // namespace chancery
