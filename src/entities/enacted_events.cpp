#include "entities/enacted_events.hpp"

#include <algorithm>
#include <utility>

#include "entities/body_kinds.hpp"
#include "entities/definite.hpp"

namespace chancery {
namespace {

// Past participles and the like that have the particle or phrase: "laid to rest", "sworn in".
bool has_word_after(const NominalView& view, int verb, const WordSet& words) {
  constexpr int reach = 12;  // tokens: "laid its third president to rest"
  for (int at = verb + 1; at < view.size() && at <= verb + reach; ++at)
    if (view.token(at).head == verb && words.has(view.lower(at))) return true;
  return false;
}

bool is_funeral(const NominalView& view, int verb, const std::string& lemma) {
  static const WordSet burying("bury|inter|cremate|entomb"), rest("rest"), buried("buried");
  if (burying.has(lemma) || buried.has(view.lower(verb))) return true;
  return (lemma == "lay" || view.lower(verb) == "laid") && has_word_after(view, verb, rest);
}

// "Olaf V was crowned" in a church, "was crowned champion" on a court.
bool is_coronation(const NominalView& view, int verb, const std::string& lemma) {
  static const WordSet contests("champion|champions|winner|winners|victor|miss|best|player|league|medallist|medalist");
  constexpr int reach = 5;  // tokens: "crowned the first women's world champion"
  if (lemma != "crown" || view.token(verb).xpos != "VBN") return false;
  for (int at = verb + 1; at < view.size() && at <= verb + reach; ++at)
    if (contests.has(view.lower(at))) return false;
  return true;
}

// "was sworn in before the crown prince": told as a gathering, for many are sworn in without one in the text.
bool is_attended_oath(const NominalView& view, int verb, const std::string& lemma) {
  static const WordSet in("in"), before("presence|attendance");
  const bool oath = (lemma == "swear" && has_word_after(view, verb, in)) || lemma == "inaugurate" ||
                    lemma == "enthrone" || lemma == "crown";
  return oath && has_word_after(view, verb, before);
}

// The one to whom it is done: the object, or the subject of a passive; -1 if there is none.
int patient(const NominalView& view, int verb) {
  for (int at = 0; at < view.size(); ++at)
    if (view.token(at).head == verb &&
        (view.token(at).relation == Relation::obj || view.token(at).relation == Relation::nsubj_pass ||
         (view.token(verb).upos == Upos::adj && view.token(at).relation == Relation::nsubj)))
      return at;
  // "as Archbishop Lim was laid to rest": taken for another verb's
  int before = verb - 1;
  while (before >= 0 && (view.token(before).upos == Upos::aux || view.token(before).upos == Upos::adv)) --before;
  return before >= 0 && before + 1 < verb && view.name_at(before) >= 0 ? before : -1;
}

constexpr int longest_way = 8;  // steps up a tree

// The name of a person within the phrase, its nearest one; -1 if there is none.
int person_within(const NominalView& view, int head) {
  for (int at = 0; at < view.size(); ++at) {
    const int name = view.name_at(at);
    if (name < 0 || view.name(name).adjective || view.name(name).tokens.begin != static_cast<std::uint32_t>(at))
      continue;
    const bool within = is_below(view.tokens(), at, head, longest_way) || view.name_at(head) == name;
    if (within && view.draft().entity(view.name(name).entities[0]).type == EntityType::person) return name;
  }
  return -1;
}

// The event of that noun which the verb alone tells.
NominalSpan told_by(const NominalView& view, int verb, std::string noun) {
  NominalSpan event;
  event.sentence = view.index();
  event.head = verb;
  event.tokens = {static_cast<std::uint32_t>(verb), static_cast<std::uint32_t>(verb + 1)};
  event.lemma = std::move(noun);
  event.kind = NominalKind::described;
  event.type = EntityType::event;
  return event;
}

// What is opened: a name or noun of something built or undertaken.
bool is_opened_thing(const NominalView& view, int noun) {
  const int name = view.name_at(noun);
  if (name >= 0 && !view.name(name).adjective) {
    const EntityType type = view.draft().entity(view.name(name).entities[0]).type;
    return type == EntityType::facility || type == EntityType::project;
  }
  const std::string lemma = ascii_lower(view.token(noun).lemma);
  static const WordSet parts(
      "line|section|stretch|phase|branch|link|wing|terminal|hall|centre|center|monument|memorial|statue|building|"
      "institute|campus");
  const auto type = lexicon::described_type(lemma);
  return view.is_noun(noun) && (parts.has(lemma) || type == EntityType::facility || type == EntityType::project);
}

// "in the presence of Berg", "attended by Berg", "Among the guests were": here or in the next sentences.
bool tells_of_guests(const NominalView& view) {
  static const WordSet clues(
      "presence|attendance|attended|attending|guest|guests|dignitaries|onlookers|ceremony|flanked|ribbon|plaque|button|"
      "podium|dais|rostrum|stage|row|watch|watched|watching|looked|applauded|cheered|represented|absent|nobody|anyone|"
      "away|festivities|invitees|journey|trip");
  constexpr int ahead = 6;  // sentences
  const auto& sentences = view.draft().document.sentences;
  for (int s = view.index(); s < static_cast<int>(sentences.size()) && s <= view.index() + ahead; ++s)
    for (const Token& token : sentences[static_cast<std::size_t>(s)].tokens)
      if (clues.has(ascii_lower(token.form))) return true;
  return false;
}

// The phrase that the noun heads, without its article and what is told of it in clauses.
std::pair<int, int> phrase_of(const NominalView& view, int noun) {
  int first = noun, last = noun + 1;
  const int name = view.name_at(noun);
  if (name >= 0) {
    first = static_cast<int>(view.name(name).tokens.begin);
    last = static_cast<int>(view.name(name).tokens.end);
  }
  while (first > 0 && view.token(first - 1).head == noun &&
         (view.token(first - 1).relation == Relation::compound || view.token(first - 1).relation == Relation::amod ||
          view.token(first - 1).relation == Relation::flat))
    --first;
  static const WordSet joins("of|in|at|between");
  while (joins.has(view.lower(last))) {
    const int next = view.lower(last + 1) == "the" ? last + 2 : last + 1;
    const int after = view.name_at(next);
    if (after < 0 || static_cast<int>(view.name(after).tokens.begin) > next) break;
    last = static_cast<int>(view.name(after).tokens.end);
  }
  return {first, last};
}

// "inaugurated the Lamu bridge in the presence of Berg", "opened its new railway. Among the guests was Holm."
std::optional<NominalSpan> read_opening(const NominalView& view, int verb, const std::string& lemma) {
  static const WordSet inaugurating("inaugurate|commission"), opening("open|reopen"),
      consecrating("consecrate|dedicate");
  const char* act = inaugurating.has(lemma)   ? "inauguration"
                    : opening.has(lemma)      ? "opening"
                    : lemma == "launch"       ? "launch"
                    : lemma == "unveil"       ? "unveiling"
                    : consecrating.has(lemma) ? "consecration"
                                              : nullptr;
  if (act == nullptr) return std::nullopt;
  const int what = patient(view, verb);
  if (what < 0 || !is_opened_thing(view, what) || !tells_of_guests(view)) return std::nullopt;
  const auto [first, last] = phrase_of(view, what);
  NominalSpan event = told_by(view, verb, act);
  event.definite = event.identified = true;
  event.short_name = act;
  event.name = std::string(act) + " of the " + view.text(first, last);
  return event;
}

// The name of a body of states within the phrase, no town or person; -1 if there is none.
int body_within(const NominalView& view, int head) {
  for (int at = std::max(0, head - 6); at < view.size() && at < head + 6; ++at) {
    const int name = view.name_at(at);
    if (name < 0 || view.name(name).tokens.begin != static_cast<std::uint32_t>(at) ||
        view.name(name).entities.size() != 1)
      continue;
    const Entity& body = view.draft().entity(view.name(name).entities[0]);
    if (body.type == EntityType::organization && body.known && is_below(view.tokens(), at, head, longest_way))
      return name;
  }
  return -1;
}

// "EU leaders meet in Brussels", "the G20 leaders, who gather in Rio on Monday": a summit, where no word calls it one.
std::optional<NominalSpan> read_leaders_meeting(const NominalView& view, int verb, const std::string& lemma) {
  static const WordSet meeting("meet|gather|convene|assemble"), leaders("leader"), relatives("who"), where("in|at"),
      called(
          "summit|meeting|conference|forum|session|talk|gathering|congress|retreat|assembly|funeral|ceremony|dinner");
  if (!meeting.has(lemma)) return std::nullopt;
  int subject = -1, town = -1;
  for (int at = 0; at < view.size(); ++at) {
    const Token& one = view.token(at);
    if (called.has(ascii_lower(one.lemma)) && view.is_noun(at)) return std::nullopt;
    if (one.head != verb) continue;
    if (one.relation == Relation::obj) return std::nullopt;  // "EU leaders meet Berg"
    if (one.relation == Relation::nsubj) subject = at;
    if (one.relation != Relation::obl && one.relation != Relation::nmod) continue;
    for (int link = std::max(verb, at - 4); link < at; ++link)
      if (view.token(link).head == at && view.token(link).relation == Relation::case_) {
        if (view.lower(link) == "with") return std::nullopt;
        const int name = view.name_at(at);
        if (where.has(view.lower(link)) && name >= 0 &&
            view.draft().entity(view.name(name).entities[0]).type == EntityType::place)
          town = name;
      }
  }
  if (subject < 0 || town < 0) return std::nullopt;
  if (relatives.has(view.lower(subject))) subject = view.token(verb).head;
  if (subject < 0 || !leaders.has(ascii_lower(view.token(subject).lemma)) || view.lower(subject) == "leader")
    return std::nullopt;
  const int body = body_within(view, subject);
  if (body < 0) return std::nullopt;
  NominalSpan event = told_by(view, verb, "summit");
  event.identified = true;
  event.short_name = view.name(body).text + " summit";
  event.name = event.short_name + " in " + view.name(town).text;
  return event;
}

}  // namespace

std::optional<NominalSpan> read_enacted(const NominalView& view, int verb) {
  if (view.token(verb).upos != Upos::verb && view.lower(verb) != "laid") return std::nullopt;
  const std::string lemma = ascii_lower(view.token(verb).lemma);
  if (auto opened = read_opening(view, verb, lemma)) return opened;
  if (auto summit = read_leaders_meeting(view, verb, lemma)) return summit;
  const bool funeral = is_funeral(view, verb, lemma);
  if (!funeral && !is_coronation(view, verb, lemma) && !is_attended_oath(view, verb, lemma)) return std::nullopt;
  const int whom = patient(view, verb);
  if (whom < 0) return std::nullopt;
  const int named = person_within(view, whom);
  if (named < 0 && !view.titled(whom) && !is_person_noun(ascii_lower(view.token(whom).lemma))) return std::nullopt;
  NominalSpan event = told_by(view, verb,
                              funeral                                   ? "funeral"
                              : lemma == "crown" || lemma == "enthrone" ? "coronation"
                                                                        : "inauguration");
  event.definite = event.identified = true;
  event.short_name = event.name = event.lemma;
  if (named >= 0) event.name += " of " + view.name(named).text;
  return event;
}

}  // namespace chancery
