// Relative clauses that the parser hangs on a place name though they tell of the thing that stands there.
#include <algorithm>
#include <array>
#include <string_view>

#include "core/unicode.hpp"
#include "language/tree_parts.hpp"
#include "language/tree_repair.hpp"

namespace chancery {
namespace {

// What is done to works and bodies, and not to the towns where they stand.
bool is_done_to_works(const std::string& lemma) {
  static constexpr auto verbs = std::to_array<std::string_view>(
      {"run",         "build",       "own",    "open",       "reopen",   "finance",    "fund",      "operate",
       "lease",       "complete",    "finish", "inaugurate", "host",     "organise",   "organize",  "attend",
       "chair",       "staff",       "equip",  "manage",     "sponsor",  "commission", "maintain",  "renovate",
       "design",      "upgrade",     "expand", "dismantle",  "mothball", "boycott",    "skip",      "address",
       "mediate",     "postpone",    "cancel", "co-chair",   "stage",    "televise",   "privatise", "privatize",
       "nationalise", "nationalize", "co-own", "co-host",    "convene",  "broker",     "describe",  "acquire",
       "buy",         "sell",        "shelve", "call"});
  return is_one_of(lemma, verbs);
}

// What happens somewhere; "in which", "for which", "after which" tell of that.
bool is_event(const std::string& lemma) {
  static constexpr auto nouns = std::to_array<std::string_view>(
      {"attack",      "bombing",       "ambush",      "clash",        "shelling",   "accident",     "crash",
       "strike",      "raid",          "explosion",   "blast",        "protest",    "meeting",      "summit",
       "talk",        "conference",    "massacre",    "shooting",     "stabbing",   "siege",        "battle",
       "riot",        "fire",          "landslide",   "collapse",     "assault",    "incursion",    "demonstration",
       "ceremony",    "concert",       "match",       "race",         "congress",   "forum",        "exercise",
       "trial",       "hearing",       "election",    "referendum",   "festival",   "exhibition",   "dinner",
       "banquet",     "reception",     "lunch",       "session",      "round",      "seminar",      "workshop",
       "symposium",   "funeral",       "wedding",     "gathering",    "roundtable", "fair",         "expo",
       "parade",      "retreat",       "assembly",    "drill",        "tournament", "championship", "games",
       "negotiation", "consultation",  "rally",       "march",        "vigil",      "convention",   "debate",
       "expedition",  "commemoration", "celebration", "inauguration", "gala",       "procession",   "wreath-laying",
       "swearing-in", "ministerial"});
  return is_one_of(lemma, nouns);
}

// "Exercise Sea Steel", "the Lima Forum": an event by its name.
bool is_event_by_name(const std::vector<Token>& tokens, std::size_t noun, std::size_t last) {
  if (tokens[noun].form == "Days") return true;  // "the Days of Lima Culture"
  if (tokens[noun].upos != Upos::propn) return is_event(tokens[noun].lemma);
  return is_event(ascii_lower(tokens[last].form)) || is_event(ascii_lower(tokens[noun].form));
}

// What a gathering does: "in Lima, which brought together".
bool is_doing_of_event(const std::string& lemma) {
  static constexpr auto verbs = std::to_array<std::string_view>(
      {"begin", "end", "last", "run", "bring", "draw", "gather", "unite", "involve", "feature", "attract", "open",
       "close", "conclude", "resume", "start", "adjourn", "collapse"});
  return is_one_of(lemma, verbs);
}

// What one has in a firm or wins for a building: "in which Acme owns half", "for which Acme won the contract".
bool is_share_or_order(const std::string& lemma) {
  static constexpr auto nouns = std::to_array<std::string_view>(
      {"stake",   "share",   "holding",    "interest", "half",  "third",    "quarter", "fifth",
       "tenth",   "percent", "percentage", "majority", "%",     "contract", "order",   "tender",
       "licence", "license", "permit",     "loan",     "grant", "cent",     "credit"});
  return is_one_of(lemma, nouns);
}

// "the Republic of Peru, which": a state's own name.
bool is_state_word(const std::string& form) {
  static constexpr auto words = std::to_array<std::string_view>(
      {"Republic",  "Kingdom",      "State",      "Government", "City", "Province", "Emirate",
       "Sultanate", "Principality", "Federation", "Union",      "Bay",  "Gulf",     "Sea",
       "Strait",    "Isle",         "Island",     "Islands",    "Cape", "Port"});
  return is_one_of(form, words);
}

bool is_of_place(const std::string& form) {
  static constexpr auto words = std::to_array<std::string_view>({"in", "at", "near", "on", "outside", "off"});
  return is_one_of(form, words);
}

// The preposition that leads the place, the token count if none does.
std::size_t preposition_of(const std::vector<Token>& tokens, std::size_t place) {
  constexpr std::size_t reach = 4;
  for (std::size_t at = place; at-- > 0 && at + reach >= place;)
    if (tokens[at].relation == Relation::case_ && tokens[at].head >= 0 &&
        tokens[at].head > static_cast<std::int32_t>(at)) {
      const Token& led = tokens[static_cast<std::size_t>(tokens[at].head)];
      const bool part = led.head == static_cast<std::int32_t>(place) && led.upos == Upos::propn &&
                        (led.relation == Relation::compound || led.relation == Relation::flat);
      if (tokens[at].head == static_cast<std::int32_t>(place) || part) return at;  // "in Punta del Este"
    }
  return tokens.size();
}

// The head of the name that ends there.
std::size_t head_of_name(const std::vector<Token>& tokens, std::size_t last) {
  std::size_t at = last;
  while (tokens[at].relation == Relation::flat && tokens[at].head >= 0 &&
         tokens[at].head < static_cast<std::int32_t>(last))
    at = static_cast<std::size_t>(tokens[at].head);
  return at;
}

// "the raid on a terminal in Lima, in which …", "a dinner for the envoys in Lima": the event; the thing itself if it is
// of none.
std::size_t event_above(const std::vector<Token>& tokens, std::size_t thing, std::size_t last) {
  static constexpr auto links = std::to_array<std::string_view>({"for", "of", "between", "with"});
  std::size_t at = thing;
  for (int steps = 0; steps < 3; ++steps) {
    if (is_event_by_name(tokens, at, last)) return at;
    const std::size_t preposition = preposition_of(tokens, at);
    if (preposition == tokens.size() || preposition == 0 || !is_noun(tokens[preposition - 1])) break;
    if (!is_of_place(tokens[preposition].form) && !is_one_of(tokens[preposition].form, links)) break;
    last = preposition - 1;
    at = head_of_name(tokens, last);
  }
  return thing;
}

// "the talks in Lima on Monday, which", "the summit in Lima on May 3, which": the words before the day, where the
// clause hangs on it; the day itself if none lead it.
std::size_t before_day(const std::vector<Token>& tokens, std::size_t day) {
  bool named = is_calendar_name(tokens[day]);
  if (!named && tokens[day].upos != Upos::num) return day;
  std::size_t first = day;
  while (first > 0 && (is_calendar_name(tokens[first - 1]) || tokens[first - 1].upos == Upos::num)) {
    named = named || is_calendar_name(tokens[first - 1]);
    --first;
  }
  if (!named || first < 2 || (tokens[first - 1].form != "on" && tokens[first - 1].form != "in")) return day;
  return is_noun(tokens[first - 2]) ? first - 2 : day;
}

bool owns_or_wins(const std::vector<Token>& tokens, std::size_t verb) {
  return std::any_of(tokens.begin() + static_cast<std::ptrdiff_t>(verb), tokens.end(), [&](const Token& one) {
    return one.head == static_cast<std::int32_t>(verb) && one.relation == Relation::obj && is_share_or_order(one.lemma);
  });
}

// Whether a clause with "which" in that part tells of the thing and not of the place.
bool tells_of_thing(const std::vector<Token>& tokens, std::size_t verb, std::size_t pronoun, bool event) {
  const Token& link = tokens[pronoun];
  const bool led = pronoun > 0 && tokens[pronoun - 1].upos == Upos::adp &&
                   tokens[pronoun - 1].head == static_cast<std::int32_t>(pronoun);
  const bool passive = link.relation == Relation::nsubj_pass;
  if (led) return event || owns_or_wins(tokens, verb);
  if (passive || link.relation == Relation::obj) return is_done_to_works(tokens[verb].lemma);
  return link.relation == Relation::nsubj &&
         (tokens[verb].lemma == "cost" || (event && is_doing_of_event(tokens[verb].lemma)));
}

void lift_from_place(std::vector<Token>& tokens, std::size_t verb) {
  const auto hung_on = static_cast<std::size_t>(tokens[verb].head);
  const std::size_t own = before_day(tokens, hung_on);
  const bool on_day = own != hung_on;
  const std::size_t place = on_day ? head_of_name(tokens, own) : hung_on;
  if (tokens[place].name != NameType::place && !on_day) return;
  const bool at_thing = on_day && tokens[place].name != NameType::place;  // "the talks on Monday, which"
  const std::size_t preposition = at_thing ? place : preposition_of(tokens, place);
  if (!at_thing && (preposition == tokens.size() || preposition == 0)) return;
  const std::size_t before = at_thing ? own : preposition - 1;
  if (!is_noun(tokens[before])) return;
  std::size_t thing = head_of_name(tokens, before);
  std::size_t pronoun = hung_on + 1;
  while (pronoun < verb && tokens[pronoun].form != "which" && tokens[pronoun].form != "who" &&
         tokens[pronoun].form != "whose" && tokens[pronoun].form != "whom")
    ++pronoun;
  if (pronoun == verb) return;
  const bool named = tokens[thing].name == NameType::organization || tokens[thing].name == NameType::person ||
                     (tokens[thing].name == NameType::none && !is_state_word(tokens[thing].form));
  const bool personal = tokens[thing].name == NameType::person;
  bool lifted = false;
  if (on_day) {
    thing = event_above(tokens, thing, before);
    lifted = tokens[pronoun].form == "which" && is_event_by_name(tokens, thing, thing) &&
             tells_of_thing(tokens, verb, pronoun, true);
  } else if (tokens[preposition].form == "of")  // "Acme of Lima, whose bid", "Berg of Peru, who"
    lifted = named && tokens[thing].upos == Upos::propn && (!personal || tokens[pronoun].form != "which");
  else if (is_of_place(tokens[preposition].form) && tokens[pronoun].form == "which" &&
           tokens[thing].name != NameType::person) {
    const std::size_t event = event_above(tokens, thing, before);
    const bool found = is_event_by_name(tokens, event, event == thing ? before : event);
    thing = event;
    lifted = tells_of_thing(tokens, verb, pronoun, found);
  }
  if (!lifted) return;
  tokens[verb].head = static_cast<std::int32_t>(thing);
  tokens[verb].head_probability *= moved_arc_trust;
}

// "over lunch at the castle of Trieste, hosted by Weber", "the Days of Culture in Oslo, held in May": no castle and no
// town is hosted or held.
void lift_participles_from_place(std::vector<Token>& tokens, std::size_t verb) {
  static constexpr auto doings =
      std::to_array<std::string_view>({"host", "hold", "organise", "organize", "attend", "chair", "co-chair", "co-host",
                                       "convene", "mediate", "moderate", "address"});
  if (tokens[verb].xpos != "VBN" || tokens[verb - 1].form != "," || !is_noun(tokens[verb - 2]) ||
      !is_one_of(tokens[verb].lemma, doings))
    return;
  const auto place = static_cast<std::size_t>(tokens[verb].head);
  if (!is_noun(tokens[place]) || is_event_by_name(tokens, place, verb - 2)) return;
  const std::size_t event = event_above(tokens, place, place);
  if (event != place && event < verb && is_event_by_name(tokens, event, event))
    move_arc(tokens[verb], event, Relation::acl);
}

// "a meeting of the Mining Council, which is to be held in Lima": no council is held.
void lift_from_bodies(std::vector<Token>& tokens, std::size_t verb) {
  if (tokens[verb].form != "held" || tokens[verb].xpos != "VBN" || !has_child(tokens, verb, Relation::nsubj_pass))
    return;
  Token& clause = tokens[verb];
  const auto body = static_cast<std::size_t>(clause.head);
  const Token& name = tokens[body];
  if (name.name != NameType::organization || name.relation != Relation::nmod || name.head < 0 ||
      name.head >= clause.head)
    return;
  const bool of = std::any_of(tokens.begin(), tokens.begin() + clause.head, [&](const Token& t) {
    return t.head == clause.head && t.relation == Relation::case_ && t.form == "of";
  });
  if (of && is_event(tokens[static_cast<std::size_t>(name.head)].lemma))
    move_arc(clause, static_cast<std::size_t>(name.head), Relation::acl_relcl);
}

// "was the guest at a reception in Lima, during which": of what goes on, and no guest.
void lift_to_event_beside(std::vector<Token>& tokens, std::size_t verb) {
  const auto head = static_cast<std::size_t>(tokens[verb].head);
  if (is_event_by_name(tokens, head, head)) return;
  std::size_t pronoun = head + 1;
  while (pronoun < verb && tokens[pronoun].form != "which") ++pronoun;
  if (pronoun >= verb || tokens[pronoun].head != static_cast<std::int32_t>(verb) ||
      (tokens[pronoun - 1].form != "during" && tokens[pronoun - 1].form != "at"))
    return;
  // "a session of the council, at which"
  const std::int32_t whole = tokens[head].head;
  if (tokens[head].relation == Relation::nmod && whole >= 0 && whole < tokens[verb].head &&
      tokens[static_cast<std::size_t>(whole)].upos == Upos::noun &&
      is_event(tokens[static_cast<std::size_t>(whole)].lemma)) {
    move_arc(tokens[verb], static_cast<std::size_t>(whole), Relation::acl_relcl);
    return;
  }
  constexpr std::size_t reach = 10;
  for (std::size_t at = pronoun; at-- > head + 1 && at + reach > pronoun;) {
    if (tokens[at].upos == Upos::verb) return;
    if (tokens[at].upos != Upos::noun || !is_event(tokens[at].lemma)) continue;
    tokens[verb].head = static_cast<std::int32_t>(at);
    tokens[verb].head_probability *= moved_arc_trust;
    return;
  }
}

// "gave a dinner for the presidents in Lima, to which Berg came": persons are no "which", the dinner is.
void lift_from_persons(std::vector<Token>& tokens, std::size_t verb) {
  static constexpr auto persons = std::to_array<std::string_view>(
      {"president", "minister", "leader", "envoy", "ambassador", "delegate", "diplomat", "official", "guest", "general",
       "governor", "mayor", "banker", "veteran", "student", "athlete", "worker", "soldier"});
  const auto head = static_cast<std::size_t>(tokens[verb].head);
  if (tokens[head].upos != Upos::noun || !is_one_of(tokens[head].lemma, persons)) return;
  std::size_t pronoun = head + 1;
  while (pronoun < verb && tokens[pronoun].form != "which") ++pronoun;
  if (pronoun >= verb || tokens[pronoun].head != static_cast<std::int32_t>(verb) ||
      tokens[pronoun - 1].head != static_cast<std::int32_t>(pronoun))
    return;
  std::size_t last = head;
  while (last > 0 && is_under(tokens, last - 1, head) && tokens[last - 1].upos != Upos::adp) --last;
  if (last < 2 || tokens[last - 1].upos != Upos::adp || tokens[last - 1].head != static_cast<std::int32_t>(head))
    return;
  const std::size_t thing = head_of_name(tokens, last - 2);
  if (!is_event_by_name(tokens, thing, last - 2)) return;
  move_arc(tokens[verb], thing, Relation::acl_relcl);
}

// "an alliance of ten states located in Oceania, which was formed in 1967 by": no continent and no state of a row is
// formed so, but the body that they make up or that lies there.
void lift_foundings(std::vector<Token>& tokens, std::size_t verb) {
  static constexpr auto foundings = std::to_array<std::string_view>(
      {"form", "found", "establish", "create", "launch", "set", "constitute", "inaugurate"});
  static constexpr auto links = std::to_array<std::string_view>(
      {"locate", "consist", "base", "comprise", "compose", "situate", "group", "make", "include"});
  if (tokens[static_cast<std::size_t>(tokens[verb].head)].name != NameType::place ||
      !is_one_of(tokens[verb].lemma, foundings))
    return;
  const bool which =
      std::any_of(tokens.begin(), tokens.begin() + static_cast<std::ptrdiff_t>(verb), [&](const Token& one) {
        return one.head == static_cast<std::int32_t>(verb) && one.relation == Relation::nsubj_pass &&
               (one.form == "which" || one.form == "that");
      });
  if (!which) return;
  std::int32_t at = tokens[verb].head;
  for (int steps = 0; steps < 6 && at >= 0; ++steps) {
    const Token& one = tokens[static_cast<std::size_t>(at)];
    const bool body = one.name == NameType::organization ||
                      (one.xpos == "NN" && one.upos == Upos::noun && one.name == NameType::none);
    if (body) {
      move_arc(tokens[verb], static_cast<std::size_t>(at), Relation::acl_relcl);
      return;
    }
    if (one.upos == Upos::verb && (one.relation != Relation::acl || !is_one_of(one.lemma, links))) return;
    at = one.head;
  }
}

// "In Lima, where she arrived overnight, the envoy met": of the town, and not of the meeting.
void hang_on_place(std::vector<Token>& tokens, std::size_t where) {
  const std::size_t before = tokens[where - 1].form == "," ? where - 2 : where - 1;
  if (tokens[where].relation != Relation::advmod || tokens[where].head <= static_cast<std::int32_t>(where) ||
      tokens[before].name != NameType::place)
    return;
  const auto verb = static_cast<std::size_t>(tokens[where].head);
  if (tokens[verb].relation != Relation::advcl || tokens[verb].head < 0) return;
  std::size_t place = before;
  while (tokens[place].relation == Relation::flat && is_within(tokens[place].head, 0, place))
    place = static_cast<std::size_t>(tokens[place].head);
  move_arc(tokens[verb], place, Relation::acl_relcl);
}

// Mends each clause of the relation that hangs on a word before it.
void over_clauses(std::vector<Token>& tokens, Relation relation, void (*mend)(std::vector<Token>&, std::size_t)) {
  for (std::size_t at = 3; at < tokens.size(); ++at)
    if (tokens[at].relation == relation && tokens[at].head >= 0 && tokens[at].head < static_cast<std::int32_t>(at))
      mend(tokens, at);
}

}  // namespace

void mend_clauses_of_places(Sentence& sentence) {
  over_clauses(sentence.tokens, Relation::acl, lift_participles_from_place);
  for (std::size_t at = 2; at + 1 < sentence.tokens.size(); ++at)
    if (sentence.tokens[at].form == "where") hang_on_place(sentence.tokens, at);
  over_clauses(sentence.tokens, Relation::acl_relcl, lift_foundings);
  over_clauses(sentence.tokens, Relation::acl_relcl, lift_from_place);
  over_clauses(sentence.tokens, Relation::acl_relcl, lift_to_event_beside);
  over_clauses(sentence.tokens, Relation::acl_relcl, lift_from_bodies);
  over_clauses(sentence.tokens, Relation::acl_relcl, lift_from_persons);
}

}  // namespace chancery
