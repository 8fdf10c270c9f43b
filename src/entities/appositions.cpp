#include "entities/appositions.hpp"

#include <algorithm>

#include "entities/company_names.hpp"
#include "entities/nominals.hpp"
#include "entities/thing_nouns.hpp"

namespace chancery {
namespace {

class Around {
 public:
  Around(const Draft& draft, int sentence)
      : draft_(draft), sentence_(sentence), tokens_(draft.sentence(sentence).tokens) {}

  [[nodiscard]] int size() const { return static_cast<int>(tokens_.size()); }
  [[nodiscard]] const Token& token(int at) const { return tokens_[static_cast<std::size_t>(at)]; }
  [[nodiscard]] std::string lower(int at) const {
    return at >= 0 && at < size() ? ascii_lower(token(at).form) : std::string();
  }
  [[nodiscard]] int name_at(int at) const {
    return at >= 0 && at < size() ? draft_.name_at(sentence_, static_cast<std::uint32_t>(at)) : -1;
  }
  [[nodiscard]] bool ends_phrase(int at) const {
    static const WordSet marks(",|.|;|:|)|!|?|\"|\u201d|-|\u2014|\u2013");
    return at >= size() || marks.has(lower(at));
  }
  [[nodiscard]] bool common_noun(int at) const {
    return at >= 0 && at < size() && ((token(at).upos == Upos::noun && name_at(at) < 0) || token(at).form == "NGO");
  }

  // "Built by Acme, the stadium was opened": the noun is the subject behind a phrase that opens its clause, in which
  // the word stands.
  [[nodiscard]] bool opens_clause_of(int word, int noun) const {
    constexpr int longest_way = 8;
    const Token& subject = token(noun);
    if ((subject.relation != Relation::nsubj && subject.relation != Relation::nsubj_pass) || subject.head <= noun)
      return false;
    for (int at = word, steps = 0; at >= 0 && steps < longest_way; at = token(at).head, ++steps) {
      if (at == noun || at == subject.head) return false;
      if (token(at).head == subject.head)
        return token(at).relation == Relation::advcl || token(at).relation == Relation::obl ||
               token(at).relation == Relation::acl;
    }
    return false;
  }

  // "the dams: Lusaro, built in 1950, and Tal Maran": the plural before the colon behind which the name is listed.
  [[nodiscard]] int noun_before_colon(int begin, int end) const {
    constexpr int longest_row = 8;
    int head = begin;
    while (head + 1 < end && token(head).head >= begin && token(head).head < end) ++head;
    for (int steps = 0; token(head).relation == Relation::conj && token(head).head >= 0 && steps < longest_row; ++steps)
      head = token(head).head;
    if (token(head).relation != Relation::appos) return -1;
    const int noun = token(head).head;
    return common_noun(noun) && token(noun).xpos == "NNS" && lower(noun + 1) == ":" ? noun : -1;
  }

  // The head noun of the phrase that begins with an article or a possessor at this token; -1 if there is none.
  [[nodiscard]] int phrase_noun(int at) const {
    const std::string first = lower(at);
    static const WordSet openers("a|an|the|one|its|his|her|their|another");
    const int owner = name_at(at);
    const bool owned = owner >= 0 && draft_.names[static_cast<std::size_t>(owner)].possessive;
    if (!openers.has(first) && !owned) return -1;
    int noun = -1;
    for (int step = at; step < size() && step < at + 12; ++step) {
      const Upos upos = token(step).upos;
      if (common_noun(step)) {
        noun = step;
        continue;
      }
      if (token(step).xpos == "POS" && noun >= 0) {  // "the country's British-born minister"
        noun = -1;
        continue;
      }
      if (noun >= 0 && lower(step) == "managing" && common_noun(step + 1)) continue;  // "its group managing director"
      if (name_at(step) >= 0) {
        if (noun >= 0 && step == noun + 1) return -1;  // "the bank Kredit"
        continue;
      }
      const bool inside = upos == Upos::det || upos == Upos::adj || upos == Upos::num || upos == Upos::pron ||
                          upos == Upos::part || upos == Upos::adv || token(step).form == "-" ||
                          (upos == Upos::verb && (token(step).xpos == "VBN" || token(step).xpos == "VBG") && noun < 0);
      if (!inside || (noun >= 0 && upos != Upos::adj && token(step).form != "-" && upos != Upos::part)) break;
    }
    return noun;
  }

 private:
  const Draft& draft_;
  int sentence_;
  const std::vector<Token>& tokens_;
};

bool follows_title(const Draft& draft, const NameSpan& name) {
  const auto& tokens = draft.sentence(name.sentence).tokens;
  static const WordSet links("of|to|in|for|at");
  for (const TitleSpan& title : draft.titles) {
    if (title.sentence != name.sentence || title.plural || title.tokens.end + 1 >= name.tokens.begin) continue;
    if (!links.has(ascii_lower(tokens[title.tokens.end].form))) continue;
    bool inside = true;
    for (std::uint32_t at = title.tokens.end; inside && at + 1 < name.tokens.begin; ++at)
      inside = tokens[at].upos != Upos::verb && tokens[at].upos != Upos::aux && tokens[at].upos != Upos::punct &&
               tokens[at].upos != Upos::pron;
    if (inside) return true;
  }
  return false;
}

}  // namespace

std::optional<EntityType> described_as(const Draft& draft, const NameSpan& name) {
  if (draft.is_label(name.sentence)) return std::nullopt;
  const Around around(draft, name.sentence);
  const auto begin = static_cast<int>(name.tokens.begin), end = static_cast<int>(name.tokens.end);
  const auto class_at = [&](int noun) -> std::optional<EntityType> {
    if (noun < 0) return std::nullopt;
    // "the shipping line Maersk", "the trading house Trafigura"
    static const WordSet carriers("shipping|cruise|container|ferry"),
        houses("trading|auction|fashion|publishing|brokerage|media|finance");
    // "the Wellington-based campaign Ocean Kin"
    if (around.lower(noun) == "campaign" && around.lower(noun - 1) == "based") return EntityType::organization;
    if (around.lower(noun) == "line" && carriers.has(around.lower(noun - 1))) return EntityType::organization;
    if (is_firm_by_goods(around.lower(noun), around.lower(noun - 1))) return EntityType::organization;
    if (around.lower(noun) == "house" && houses.has(around.lower(noun - 1))) return EntityType::organization;
    // "Tortosa, an offshore field developed by BP"
    static const WordSet deposits("oil|gas|offshore|condensate|coal|onshore|deepwater");
    if (around.lower(noun) == "field" && deposits.has(around.lower(noun - 1))) return EntityType::facility;
    // "Zambia's state railway, Zamrail"
    static const WordSet carrying("railway|railroad|metro|ferry|port|shipyard|refinery"),
        owned("state|national|federal|state-owned|state-run");
    if (carrying.has(around.lower(noun)) && owned.has(around.lower(noun - 1))) return EntityType::organization;
    // "a UN force, Minusca,": of a body, and no strength
    static const WordSet sent("force|mission|contingent");
    if (sent.has(around.lower(noun)) && around.token(noun).xpos == "NN" && around.name_at(noun - 1) >= 0)
      return EntityType::organization;
    // "the rebel Bosco Ntara", but "the rebel M23"
    if (noun == begin - 1 && around.lower(noun) == "rebel" && end == begin + 2 && !name.cue) return EntityType::person;
    return class_of_noun(ascii_lower(around.token(noun).lemma));
  };
  // "her successor, Martha Lopo, a post from which", "the owner of a dock, Ivan Tarko,": whoever bears a first name is
  // no thing
  const auto is_thing = [&](EntityType type) {
    if (type == EntityType::person || type == EntityType::organization || name.label != NameType::person || name.cue ||
        end < begin + 2)
      return false;
    return name.label_probability > 0.8F || lexicon::name_gender(around.lower(begin)) != lexicon::Gender::unknown;
  };
  if (const int kind = name.hits.empty() ? around.noun_before_colon(begin, end) : -1;
      kind >= 0 && class_at(kind) == EntityType::facility)
    return EntityType::facility;
  // "a school in Bala, a branch of": the school is
  static const WordSet locative("in|at|near|outside");
  const bool behind_noun = begin > 2 && locative.has(around.lower(begin - 1)) && around.common_noun(begin - 2);
  const auto housed = behind_noun ? class_at(begin - 2) : std::nullopt;
  const bool elsewhere = housed == EntityType::facility || housed == EntityType::organization;
  // "Hernán Baruja, 46,", "swore in Hernán Baruja"
  if (around.lower(end) == "," && around.lower(end + 2) == "," && around.lower(end + 1).size() == 2 &&
      around.lower(end + 1).find_first_not_of("0123456789") == std::string::npos)
    return EntityType::person;
  if (around.lower(begin - 1) == "in" && begin > 1 && around.token(begin - 2).lemma == "swear")
    return EntityType::person;
  // "picked Mere Tuala to follow Berg": a firm is picked to build
  static const WordSet choosing("pick|choose|appoint|elect|nominate|name|designate|select"),
      offices("follow|succeed|replace|lead|head|chair|serve|be");
  if (end > begin + 1 && begin > 0 && name.hits.empty() && !name.cue &&
      choosing.has(ascii_lower(around.token(begin - 1).lemma)) && around.lower(end) == "to" &&
      offices.has(around.lower(end + 1)))
    return EntityType::person;
  if (around.lower(end) == ",") {
    const int noun = around.phrase_noun(end + 1);
    // a list goes on with "and": "Shell, the bank and the union"
    // nor is "X, a quarter of whose shares" a quarter
    // and "met the consul, Yu Peng, a meeting that" tells of what was done
    if (noun >= 0 && !around.opens_clause_of(end - 1, noun) && around.lower(noun + 1) != "and" &&
        !(around.lower(noun) == "quarter" && around.lower(noun + 1) == "of"))
      if (const auto found = class_at(noun);
          found && !(found == EntityType::event && name.label == NameType::person && !name.cue) && !is_thing(*found) &&
          (!elsewhere || found == EntityType::place))
        return found;
    if (around.lower(end + 1) == "who") return EntityType::person;
  }
  if (around.common_noun(begin - 1) && around.token(begin - 1).xpos == "NN" && name.hits.empty()) {
    // "the investor DRT": letters are a firm's
    const bool letters = name.text.size() >= 2 && name.text.size() <= 5 &&
                         std::all_of(name.text.begin(), name.text.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
    const bool numbered = name.text.find_first_of("0123456789") != std::string::npos;  // "the summit COP41"
    if (const auto found = class_at(begin - 1);
        found && !is_thing(*found) && (numbered || (*found != EntityType::event && *found != EntityType::document)))
      return letters && *found == EntityType::person ? EntityType::organization : found;
  }
  // "Togo's ambassador in Lisbon, Idriss Kelo,": the name of somebody whom a noun before it describes
  if (around.lower(begin - 1) == "," && end > begin + 1 && name.hits.empty() && !name.cue) {
    const Token& head = around.token(head_of(draft.sentence(name.sentence), name.tokens));
    if (head.relation == Relation::appos && head.head >= 0 && head.head < begin && around.common_noun(head.head) &&
        class_at(head.head) == EntityType::person)
      return EntityType::person;
  }
  // "by a UN force, Unmig, until May", "an aid agency, Sovira,": what is called a force is no place, whatever it sounds
  // like
  static const WordSet serving("force|mission");
  if (begin > 2 && around.lower(begin - 1) == "," && name.hits.empty() && !name.cue && name.label != NameType::person) {
    const Token& head = around.token(head_of(draft.sentence(name.sentence), name.tokens));
    if (head.relation == Relation::appos && head.head == begin - 2 && around.common_noun(begin - 2) &&
        around.token(begin - 2).xpos == "NN" &&
        (class_at(begin - 2) == EntityType::organization ||
         (serving.has(around.lower(begin - 2)) && around.name_at(begin - 3) >= 0)))
      return EntityType::organization;
  }
  // "High Commissioner to South Africa, Mazuba Mwale,": behind a title with what is said of it
  if (around.lower(begin - 1) == "," && end > begin + 1 && name.hits.empty() && !name.cue &&
      name.label != NameType::organization && follows_title(draft, name))
    return EntityType::person;
  // "his counterpart from Niger, Moussadou Yusou,": whoever that is, and no part of Niger
  if (around.lower(begin - 1) == "," && end > begin + 1 && name.hits.empty() && !name.cue && begin > 3) {
    static const WordSet peers("counterpart|colleague|guest|host|homologue"), of_state("from|of");
    int at = begin - 2;
    constexpr int longest = 7;
    while (at > 1 && at > begin - longest &&
           (around.name_at(at) >= 0 || around.lower(at) == "the" || around.lower(at) == "republic" ||
            around.lower(at) == "sister"))
      --at;
    if (at > 0 && at < begin - 2 && of_state.has(around.lower(at)) && peers.has(around.lower(at - 1)))
      return EntityType::person;
  }
  // "a subsidiary of Turkey's Limak, Limkos, runs": the noun before whose it is tells what it is
  if (around.lower(begin - 1) == "," && around.ends_phrase(end) && name.hits.empty() && !name.cue && begin > 3) {
    int at = begin - 2;
    while (at > 1 && at > begin - 9 &&
           (around.name_at(at) >= 0 || around.lower(at) == "'s" || around.lower(at) == "\u2019s" ||
            around.lower(at) == "the"))
      --at;
    static const WordSet parts(
        "subsidiary|unit|arm|division|affiliate|offshoot|parent|rival|maker|producer|operator|supplier|owner|developer|"
        "builder|manufacturer");
    if (around.lower(at) == "of" && parts.has(around.lower(at - 1)) && at < begin - 2)
      if (const auto found = class_at(at - 1); found == EntityType::organization && name.label != NameType::person)
        return found;
  }
  const auto small_noun = [&](int at) {
    if (at < 0 || around.name_at(at) >= 0 || around.token(at).form.empty()) return false;
    const char first = around.token(at).form[0];
    return first >= 'a' && first <= 'z';
  };
  // "a poultry firm in Oman called Saffa"
  static const WordSet calling("called|named|dubbed");
  if (begin > 2 && name.hits.empty() && calling.has(around.lower(begin - 1)) &&
      around.token(begin - 1).relation == Relation::acl)
    if (const int noun = around.token(begin - 1).head; noun >= 0 && noun < begin && around.common_noun(noun))
      if (const auto found = class_at(noun)) return found;
  if (around.lower(begin - 1) == "of" && small_noun(begin - 2)) {  // "the town of Sake"
    if (class_at(begin - 2) == EntityType::place && around.lower(begin - 2) != "capital") return EntityType::place;
  }
  if (around.lower(begin - 1) == "," && around.ends_phrase(end) && around.common_noun(begin - 2)) {
    int first = begin - 2;
    static const WordSet owners("a|an|its|their|our");
    while (first > 0 && first > begin - 8 && !owners.has(around.lower(first))) --first;
    if (around.phrase_noun(first) == begin - 2)
      if (const auto found = class_at(begin - 2); found && !is_thing(*found)) return found;
  }
  return std::nullopt;
}

std::optional<EntityId> named_beside(Draft& draft, const NominalSpan& nominal) {
  const Around around(draft, nominal.sentence);
  const auto begin = static_cast<int>(nominal.tokens.begin);
  const auto accept = [&](int index) -> std::optional<EntityId> {
    if (index < 0) return std::nullopt;
    const NameSpan& name = draft.names[static_cast<std::size_t>(index)];
    if (name.nested || name.entities.size() != 1 || name.adjective) return std::nullopt;
    static const WordSet regions(
        "state|province|region|county|district|governorate|oblast|prefecture|canton|territory|emirate|municipality");
    if (regions.has(last_word(name.text)) && nominal.type != EntityType::place)
      return std::nullopt;  // "a consulate in Zaria, Kaduna State"
    Entity& entity = draft.result.list[static_cast<std::size_t>(name.entities[0])];
    if (entity.type == nominal.type) return name.entities[0];
    if (entity.type == EntityType::project && nominal.type == EntityType::document &&
        class_of_noun(nominal.lemma) == EntityType::project)
      return name.entities[0];  // "the Big Push, a programme of works"
    if (entity.type == EntityType::place && nominal.lemma == "port")
      return name.entities[0];  // "Berbera, its main port"
    static const WordSet persons_too(
        "owner|buyer|seller|founder|developer|investor|operator|trader|publisher|shareholder|farmer|defendant|"
        "applicant|claimant|"
        "creditor|contractor|supplier|distributor|brewer|grower|builder|customer|bidder|host|sponsor");
    const auto space = name.text.find(' ');
    const bool christened =
        space != std::string::npos && lexicon::name_gender(ascii_lower(name.text.substr(0, space))) != Gender::unknown;
    const bool guessed = entity.type == EntityType::person && entity.confidence < 0.7F &&
                         nominal.type == EntityType::organization &&
                         !(christened && persons_too.has(nominal.lemma));  // "the owner of the dock, Alexei Berg"
    if (entity.known || (entity.type == EntityType::person && !guessed) || entity.confidence > 0.95F)
      return std::nullopt;
    if (entity.type == EntityType::country || nominal.type == EntityType::event) return std::nullopt;
    entity.type = nominal.type;
    return name.entities[0];
  };
  // "the Korean agency KOICA", "the summit COP41"
  if (nominal.type == EntityType::organization || nominal.type == EntityType::event ||
      nominal.type == EntityType::facility || nominal.type == EntityType::project)
    if (const int index = around.name_at(nominal.head + 1);
        index >= 0 && static_cast<int>(draft.names[static_cast<std::size_t>(index)].tokens.begin) == nominal.head + 1) {
      const NameSpan& name = draft.names[static_cast<std::size_t>(index)];
      if (!name.nested && !name.adjective && name.entities.size() == 1 &&
          draft.entity(name.entities[0]).type == nominal.type)
        return name.entities[0];
    }
  // "near Kouri, the foreign ministry said": the subject of what follows
  const Token& head = around.token(nominal.head);
  bool acts =
      (head.relation == Relation::nsubj || head.relation == Relation::nsubj_pass) && head.head == nominal.head + 1;
  acts = acts || (begin > 1 && around.opens_clause_of(begin - 2, nominal.head));
  // "to build, with Acme, a dam": the object of what stands before the name
  for (int at = begin - 3; head.relation == Relation::obj && at > head.head && head.head >= 0 && !acts; --at)
    acts = around.lower(at) == "," && at == head.head + 1;
  // "a school in Bala, a branch of": the tree has it of the school
  const bool of_noun = head.relation == Relation::appos && head.head >= 0 && head.head < begin &&
                       around.common_noun(head.head) &&
                       class_of_noun(ascii_lower(around.token(head.head).lemma)) == nominal.type;
  if (!acts && !of_noun && around.lower(begin - 1) == "," && around.lower(begin - 2) != ",")
    if (const int index = around.name_at(begin - 2);
        index >= 0 && static_cast<int>(draft.names[static_cast<std::size_t>(index)].tokens.end) == begin - 1)
      if (const auto found = accept(index)) return found;
  // "the text, known as the Apia Declaration,"
  static const WordSet known("known|called|titled|entitled|dubbed|christened");
  for (int calling = nominal.head + 1; calling < around.size() && calling < nominal.head + 7; ++calling) {
    if (around.token(calling).upos == Upos::verb && !known.has(around.lower(calling))) break;
    if (!known.has(around.lower(calling))) continue;
    if (calling > nominal.head + 1 && around.lower(calling - 1) != ",") break;
    int name = calling + (around.lower(calling + 1) == "as" ? 2 : 1);
    if (around.lower(name) == "the") ++name;
    if (const auto found = accept(around.name_at(name))) return found;
    break;
  }
  // "a treaty between our two countries, the Falepili Union."
  const int limit = std::min(around.size(), nominal.head + 9);
  for (int at = nominal.head + 1; at < limit; ++at) {
    if (around.token(at).upos == Upos::verb || around.token(at).upos == Upos::aux) break;
    if (around.lower(at) != ",") continue;
    const bool article = around.lower(at + 1) == "the";
    const int index = around.name_at(at + (article ? 2 : 1));
    if (index < 0 ||
        draft.names[static_cast<std::size_t>(index)].tokens.begin != static_cast<std::uint32_t>(at + (article ? 2 : 1)))
      break;
    const int named = static_cast<int>(draft.names[static_cast<std::size_t>(index)].tokens.end) - 1;
    bool explains = false, told_of_head = false;  // "of the project company, Moana Wind, while"
    for (int word = at + 1; word <= named; ++word) {
      const bool apposed = around.token(word).relation == Relation::appos;
      explains = explains || (apposed && around.token(word).head <= nominal.head);
      told_of_head = told_of_head || (apposed && around.token(word).head == nominal.head);
    }
    // "her old rival, Ana Duarte of the Front, was freed"
    const bool of_person = nominal.type == EntityType::person && told_of_head && around.lower(named + 1) == "of";
    if (!of_person && !around.ends_phrase(named + 1)) break;
    if (around.lower(begin) == "the" && !article && !(explains && nominal.type == EntityType::organization)) break;
    return accept(index);
  }
  return std::nullopt;
}

std::optional<EntityId> person_beside(const Draft& draft, const NominalSpan& nominal) {
  const Sentence& sentence = draft.sentence(nominal.sentence);
  for (const NameSpan& name : draft.names_in(nominal.sentence)) {
    if (name.nested || name.entities.size() != 1 || name.tokens.begin < nominal.tokens.end ||
        draft.entity(name.entities[0]).type != EntityType::person)
      continue;
    const Token& head = sentence.tokens[static_cast<std::size_t>(head_of(sentence, name.tokens))];
    if (head.relation == Relation::appos && head.head == nominal.head) return name.entities[0];
  }
  return std::nullopt;
}

}  // namespace chancery
