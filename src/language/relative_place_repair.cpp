// Relative clauses that the parser hangs on a place name though they tell of the thing that stands there.
#include <algorithm>
#include <array>
#include <string_view>

#include "language/tree_parts.hpp"
#include "language/tree_repair.hpp"

namespace chancery {
namespace {

// What is done to works and bodies, and not to the towns where they stand.
bool is_done_to_works(const std::string& lemma) {
  static constexpr auto verbs = std::to_array<std::string_view>(
      {"run", "build", "own", "open", "reopen", "finance", "fund", "operate", "lease", "complete", "finish", "inaugurate", "host", "organise", "organize",
       "attend", "chair", "staff", "equip", "manage", "sponsor", "commission", "maintain", "renovate", "design", "upgrade", "expand", "dismantle", "mothball",
       "privatise", "privatize", "nationalise", "nationalize", "co-own", "co-host", "convene", "broker", "describe", "acquire", "buy", "sell", "shelve", "call"});
  return is_one_of(lemma, verbs);
}

// What happens somewhere; "in which", "for which", "after which" tell of that.
bool is_event(const std::string& lemma) {
  static constexpr auto nouns = std::to_array<std::string_view>(
      {"attack", "bombing", "ambush", "clash", "shelling", "accident", "crash", "strike", "raid", "explosion", "blast", "protest", "meeting", "summit", "talk",
       "conference", "massacre", "shooting", "stabbing", "siege", "battle", "riot", "fire", "landslide", "collapse", "assault", "incursion", "demonstration",
       "ceremony", "concert", "match", "race", "congress", "forum", "exercise", "trial", "hearing", "election", "referendum", "festival", "exhibition"});
  return is_one_of(lemma, nouns);
}

// What one has in a firm or wins for a building: "in which Acme owns half", "for which Acme won the contract".
bool is_share_or_order(const std::string& lemma) {
  static constexpr auto nouns = std::to_array<std::string_view>(
      {"stake", "share", "holding", "interest", "half", "third", "quarter", "fifth", "tenth", "percent", "percentage", "majority", "%", "contract", "order", "tender",
       "licence", "license", "permit", "loan", "grant", "cent", "credit"});
  return is_one_of(lemma, nouns);
}

// "the Republic of Peru, which": a state's own name.
bool is_state_word(const std::string& form) {
  static constexpr auto words = std::to_array<std::string_view>({"Republic", "Kingdom", "State", "Government", "City", "Province", "Emirate", "Sultanate", "Principality", "Federation", "Union",
                                                                 "Bay", "Gulf", "Sea", "Strait", "Isle", "Island", "Islands", "Cape", "Port"});
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
    if (tokens[at].head == static_cast<std::int32_t>(place) && tokens[at].relation == Relation::case_) return at;
  return tokens.size();
}

// "the raid on a terminal in Lima, in which …": the raid; the thing itself if it is of no event.
std::size_t event_above(const std::vector<Token>& tokens, std::size_t thing) {
  std::size_t at = thing;
  for (int steps = 0; steps < 3; ++steps) {
    if (is_event(tokens[at].lemma)) return at;
    const std::size_t preposition = preposition_of(tokens, at);
    if (preposition == tokens.size() || preposition == 0 || !is_of_place(tokens[preposition].form) || !is_noun(tokens[preposition - 1])) break;
    at = preposition - 1;
  }
  return thing;
}

bool owns_or_wins(const std::vector<Token>& tokens, std::size_t verb) {
  return std::any_of(tokens.begin() + static_cast<std::ptrdiff_t>(verb), tokens.end(), [&](const Token& one) {
    return one.head == static_cast<std::int32_t>(verb) && one.relation == Relation::obj && is_share_or_order(one.lemma);
  });
}

// Whether a clause with "which" in that part tells of the thing and not of the place.
bool tells_of_thing(const std::vector<Token>& tokens, std::size_t verb, std::size_t pronoun, const Token& thing) {
  const Token& link = tokens[pronoun];
  const bool led = pronoun > 0 && tokens[pronoun - 1].upos == Upos::adp && tokens[pronoun - 1].head == static_cast<std::int32_t>(pronoun);
  const bool passive = link.relation == Relation::nsubj_pass;
  if (led) return is_event(thing.lemma) || owns_or_wins(tokens, verb);
  if (passive || link.relation == Relation::obj) return is_done_to_works(tokens[verb].lemma);
  return link.relation == Relation::nsubj && (tokens[verb].lemma == "cost" || (is_event(thing.lemma) && (tokens[verb].lemma == "begin" || tokens[verb].lemma == "end" ||
                                                                                                      tokens[verb].lemma == "last" || tokens[verb].lemma == "run")));
}

void lift_from_place(std::vector<Token>& tokens, std::size_t verb) {
  const auto place = static_cast<std::size_t>(tokens[verb].head);
  if (tokens[place].name != NameType::place) return;
  const std::size_t preposition = preposition_of(tokens, place);
  if (preposition == tokens.size() || preposition == 0) return;
  const std::size_t before = preposition - 1;
  if (!is_noun(tokens[before])) return;
  std::size_t thing = before;
  while (tokens[thing].relation == Relation::flat && tokens[thing].head >= 0 && tokens[thing].head < static_cast<std::int32_t>(before)) thing = static_cast<std::size_t>(tokens[thing].head);
  std::size_t pronoun = place + 1;
  while (pronoun < verb && tokens[pronoun].form != "which" && tokens[pronoun].form != "who" && tokens[pronoun].form != "whose" && tokens[pronoun].form != "whom") ++pronoun;
  if (pronoun == verb) return;
  const bool named = tokens[thing].name == NameType::organization || tokens[thing].name == NameType::person || (tokens[thing].name == NameType::none && !is_state_word(tokens[thing].form));
  const bool personal = tokens[thing].name == NameType::person;
  bool lifted = false;
  if (tokens[preposition].form == "of")  // "Acme of Lima, whose bid", "Berg of Peru, who"
    lifted = named && tokens[thing].upos == Upos::propn && (!personal || tokens[pronoun].form != "which");
  else if (is_of_place(tokens[preposition].form) && tokens[pronoun].form == "which" && tokens[thing].name != NameType::person) {
    thing = event_above(tokens, thing);
    lifted = tells_of_thing(tokens, verb, pronoun, tokens[thing]);
  }
  if (!lifted) return;
  tokens[verb].head = static_cast<std::int32_t>(thing);
  tokens[verb].head_probability *= moved_arc_trust;
}

// "an alliance of ten states located in Oceania, which was formed in 1967 by": no continent and no state of a row is formed so, but
// the body that they make up or that lies there.
void lift_foundings(std::vector<Token>& tokens, std::size_t verb) {
  static constexpr auto foundings = std::to_array<std::string_view>({"form", "found", "establish", "create", "launch", "set", "constitute", "inaugurate"});
  static constexpr auto links = std::to_array<std::string_view>({"locate", "consist", "base", "comprise", "compose", "situate", "group", "make", "include"});
  if (tokens[static_cast<std::size_t>(tokens[verb].head)].name != NameType::place || !is_one_of(tokens[verb].lemma, foundings)) return;
  const bool which = std::any_of(tokens.begin(), tokens.begin() + static_cast<std::ptrdiff_t>(verb), [&](const Token& one) {
    return one.head == static_cast<std::int32_t>(verb) && one.relation == Relation::nsubj_pass && (one.form == "which" || one.form == "that");
  });
  if (!which) return;
  std::int32_t at = tokens[verb].head;
  for (int steps = 0; steps < 6 && at >= 0; ++steps) {
    const Token& one = tokens[static_cast<std::size_t>(at)];
    const bool body = one.name == NameType::organization || (one.xpos == "NN" && one.upos == Upos::noun && one.name == NameType::none);
    if (body) {
      move_arc(tokens[verb], static_cast<std::size_t>(at), Relation::acl_relcl);
      return;
    }
    if (one.upos == Upos::verb && (one.relation != Relation::acl || !is_one_of(one.lemma, links))) return;
    at = one.head;
  }
}

}  // namespace

void mend_clauses_of_places(Sentence& sentence) {
  for (std::size_t at = 3; at < sentence.tokens.size(); ++at)
    if (sentence.tokens[at].relation == Relation::acl_relcl && sentence.tokens[at].head >= 0 && sentence.tokens[at].head < static_cast<std::int32_t>(at))
      lift_foundings(sentence.tokens, at);
  for (std::size_t at = 3; at < sentence.tokens.size(); ++at)
    if (sentence.tokens[at].relation == Relation::acl_relcl && sentence.tokens[at].head >= 0 && sentence.tokens[at].head < static_cast<std::int32_t>(at))
      lift_from_place(sentence.tokens, at);
}

}  // namespace chancery
