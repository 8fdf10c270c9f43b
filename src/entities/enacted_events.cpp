#include "entities/enacted_events.hpp"

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

// "was sworn in before the crown prince": told as a gathering, for many are sworn in without one in the text.
bool is_attended_oath(const NominalView& view, int verb, const std::string& lemma) {
  static const WordSet in("in"), before("presence|attendance");
  const bool oath = (lemma == "swear" && has_word_after(view, verb, in)) || lemma == "inaugurate" || lemma == "enthrone" || lemma == "crown";
  return oath && has_word_after(view, verb, before);
}

// The one to whom it is done: the object, or the subject of a passive; -1 if there is none.
int patient(const NominalView& view, int verb) {
  for (int at = 0; at < view.size(); ++at)
    if (view.token(at).head == verb && (view.token(at).relation == Relation::obj || view.token(at).relation == Relation::nsubj_pass ||
                                        (view.token(verb).upos == Upos::adj && view.token(at).relation == Relation::nsubj)))
      return at;
  // "as Archbishop Lim was laid to rest": taken for another verb's
  int before = verb - 1;
  while (before >= 0 && (view.token(before).upos == Upos::aux || view.token(before).upos == Upos::adv)) --before;
  return before >= 0 && before + 1 < verb && view.name_at(before) >= 0 ? before : -1;
}

bool is_below(const NominalView& view, int at, int top) {
  for (int steps = 0; steps < 8 && at >= 0; ++steps, at = view.token(at).head)
    if (at == top) return true;
  return false;
}

// The name of a person within the phrase, its nearest one; -1 if there is none.
int person_within(const NominalView& view, int head) {
  for (int at = 0; at < view.size(); ++at) {
    const int name = view.name_at(at);
    if (name < 0 || view.name(name).adjective || view.name(name).tokens.begin != static_cast<std::uint32_t>(at)) continue;
    const bool within = is_below(view, at, head) || view.name_at(head) == name;
    if (within && view.draft().entity(view.name(name).entities[0]).type == EntityType::person) return name;
  }
  return -1;
}

}  // namespace

std::optional<NominalSpan> read_enacted(const NominalView& view, int verb) {
  if (view.token(verb).upos != Upos::verb && view.lower(verb) != "laid") return std::nullopt;
  const std::string lemma = ascii_lower(view.token(verb).lemma);
  const bool funeral = is_funeral(view, verb, lemma);
  if (!funeral && !is_attended_oath(view, verb, lemma)) return std::nullopt;
  const int whom = patient(view, verb);
  if (whom < 0) return std::nullopt;
  const int named = person_within(view, whom);
  if (named < 0 && !view.titled(whom) && !is_person_noun(ascii_lower(view.token(whom).lemma))) return std::nullopt;
  NominalSpan event;
  event.sentence = view.index();
  event.head = verb;
  event.tokens = {static_cast<std::uint32_t>(verb), static_cast<std::uint32_t>(verb + 1)};
  event.lemma = funeral ? "funeral" : lemma == "crown" || lemma == "enthrone" ? "coronation" : "inauguration";
  event.kind = NominalKind::described;
  event.type = EntityType::event;
  event.definite = event.identified = true;
  event.short_name = event.name = event.lemma;
  if (named >= 0) event.name += " of " + view.name(named).text;
  return event;
}

}  // namespace chancery
