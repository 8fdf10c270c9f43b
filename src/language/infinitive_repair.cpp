// Infinitives that the parser takes for adjectives, as "open" or "free" may be both.
#include <algorithm>
#include <array>
#include <string_view>

#include "language/penn_tags.hpp"
#include "language/tree_parts.hpp"
#include "language/tree_repair.hpp"

namespace chancery {
namespace {

// What one agrees, decides or vows to do.
bool takes_infinitive(const Token& token) {
  static constexpr std::array<std::string_view, 54> words = {
      "agreed",   "agree",   "agrees",   "agreeing",  "decided",  "decide", "decides",    "plans",     "planned",
      "plan",     "wants",   "want",     "wanted",    "vowed",    "vow",    "pledged",    "pledge",    "pledges",
      "promised", "promise", "promises", "refused",   "refuses",  "refuse", "threatened", "threatens", "moved",
      "seek",     "seeks",   "sought",   "agreement", "decision", "deal",   "offered",    "offers",    "ready",
      "willing",  "hopes",   "urged",    "urges",     "urge",     "urging", "asked",      "asks",      "asking",
      "ordered",  "orders",  "told",     "tells",     "forced",   "begged", "pressed",    "called",    "calls"};
  return is_one_of(token.form, words);
}

// "agreed to open embassies and resume flights": what they agreed to do, and no embassies that are open.
void read_infinitives(std::vector<Token>& tokens) {
  static constexpr std::array<std::string_view, 9> twofold = {"open",     "free",   "clear",   "lower", "double",
                                                              "complete", "secure", "further", "better"};
  for (std::size_t at = 2; at + 1 < tokens.size(); ++at) {
    Token& verb = tokens[at];
    Token& to = tokens[at - 1];
    if (to.form != "to" || verb.relation != Relation::amod || !is_one_of(verb.form, twofold) ||
        verb.head <= static_cast<std::int32_t>(at))
      continue;
    const auto noun = static_cast<std::size_t>(verb.head);
    Token& thing = tokens[noun];
    if (to.head != verb.head || to.relation != Relation::case_ ||
        (thing.relation != Relation::obl && thing.relation != Relation::nmod) || thing.head < 0)
      continue;
    const Token& governor = tokens[static_cast<std::size_t>(thing.head)];
    if (thing.head >= static_cast<std::int32_t>(at) || !takes_infinitive(governor) ||
        has_child(tokens, noun, Relation::det))
      continue;
    const auto here = static_cast<std::int32_t>(at);
    verb.upos = Upos::verb;
    verb.xpos = penn_tag("VB");
    verb.lemma.clear();
    verb.head = thing.head;
    verb.relation = is_noun(governor) ? Relation::acl : Relation::xcomp;
    verb.head_probability *= moved_arc_trust;
    move_arc(thing, at, Relation::obj);
    to.head = here;
    to.relation = Relation::mark;
    for (Token& word : tokens)  // "and resume flights"
      if (word.head == static_cast<std::int32_t>(noun) && word.relation == Relation::conj && word.upos == Upos::verb)
        word.head = here;
  }
}

// "urged the authorities there to free Karl Weber": a word tagged as an infinitive behind its "to" is a verb, and who
// is urged is no recipient of anything.
void read_tagged_infinitives(std::vector<Token>& tokens) {
  for (std::size_t at = 2; at + 1 < tokens.size(); ++at) {
    Token& verb = tokens[at];
    const bool marked = tokens[at - 1].form == "to" && tokens[at - 1].head == static_cast<std::int32_t>(at);
    if (verb.upos != Upos::adj || verb.xpos != "VB" || !marked || !has_child(tokens, at, Relation::obj)) continue;
    verb.upos = Upos::verb;
    verb.lemma.clear();
    if (verb.relation != Relation::advcl || verb.head < 0 ||
        !takes_infinitive(tokens[static_cast<std::size_t>(verb.head)]))
      continue;
    const auto governor = static_cast<std::size_t>(verb.head);
    verb.relation = Relation::xcomp;
    if (has_child(tokens, governor, Relation::obj)) continue;
    for (std::size_t whom = governor + 1; whom < at; ++whom)
      if (tokens[whom].head == verb.head && tokens[whom].relation == Relation::iobj)
        tokens[whom].relation = Relation::obj;
  }
}

// "refused to free Karl Weber": he is whom they would free, and the object of no refusal.
void read_infinitives_of_names(std::vector<Token>& tokens) {
  static constexpr std::array<std::string_view, 5> twofold = {"open", "free", "clear", "double", "secure"};
  for (std::size_t at = 2; at + 1 < tokens.size(); ++at) {
    Token& verb = tokens[at];
    if (verb.upos != Upos::adj || verb.relation != Relation::xcomp || !is_one_of(verb.form, twofold)) continue;
    if (tokens[at - 1].form != "to" || tokens[at - 1].head != static_cast<std::int32_t>(at)) continue;
    for (std::size_t thing = at + 1; thing < tokens.size() && thing < at + 5; ++thing) {
      if ((tokens[thing].relation != Relation::obj && tokens[thing].relation != Relation::nsubj) ||
          tokens[thing].head != verb.head)
        continue;
      verb.upos = Upos::verb;
      verb.xpos = penn_tag("VB");
      verb.lemma.clear();
      move_arc(tokens[thing], at, Relation::obj);
      break;
    }
  }
}

// "the accord, which Austria vowed to block": what it would do to it, and no block.
void read_infinitives_of_relatives(std::vector<Token>& tokens) {
  static constexpr std::array<std::string_view, 16> twofold = {
      "block", "veto",    "back", "support", "fight",   "challenge", "boycott", "contest",
      "host",  "finance", "fund", "repeal",  "sponsor", "table",     "build",   "sign"};
  static constexpr std::array<std::string_view, 3> relatives = {"which", "that", "whom"};
  for (std::size_t at = 4; at < tokens.size(); ++at) {
    Token& verb = tokens[at];
    Token& to = tokens[at - 1];
    const bool hung =
        verb.relation == Relation::obl || verb.relation == Relation::nmod || verb.relation == Relation::xcomp;
    if (!hung || verb.upos != Upos::noun || to.form != "to" || to.head != static_cast<std::int32_t>(at) ||
        !is_one_of(verb.form, twofold))
      continue;
    if (verb.head < 0 || verb.head >= static_cast<std::int32_t>(at) ||
        !takes_infinitive(tokens[static_cast<std::size_t>(verb.head)]))
      continue;
    if (has_child(tokens, at, Relation::det)) continue;
    for (std::size_t pronoun = 0; pronoun < static_cast<std::size_t>(verb.head); ++pronoun) {
      Token& whom = tokens[pronoun];
      if (whom.head != verb.head || whom.relation != Relation::obj || !is_one_of(whom.form, relatives)) continue;
      verb.upos = Upos::verb;
      verb.xpos = penn_tag("VB");
      verb.lemma.clear();
      verb.relation = Relation::xcomp;
      to.relation = Relation::mark;
      move_arc(whom, at, Relation::obj);
      break;
    }
  }
}

// "would not back the plan": a verb behind its auxiliary, and no adverb.
void read_backs(std::vector<Token>& tokens) {
  for (std::size_t at = 1; at + 1 < tokens.size(); ++at) {
    Token& back = tokens[at];
    if (back.form != "back" || back.upos != Upos::adv || !has_child(tokens, at, Relation::obj)) continue;
    // "which Spain and France now back"
    const bool relative = back.relation == Relation::acl_relcl && has_child(tokens, at, Relation::nsubj);
    if (!relative && !has_child(tokens, at, Relation::aux)) continue;
    back.upos = Upos::verb;
    back.xpos = penn_tag(relative ? "VBP" : "VB");
    back.lemma.clear();
  }
}

// "asked Brazil, which looks after its interests, to press for it": Brazil is asked to, whatever the clause between
// tells.
void give_infinitives_to_requests(std::vector<Token>& tokens) {
  static constexpr std::array<std::string_view, 8> forms = {"which", "who",  "whose",   "whom",
                                                            "where", "that", "whereby", "when"};
  for (std::size_t at = 6; at < tokens.size(); ++at) {
    Token& deed = tokens[at];
    if (deed.xpos != "VB" || (deed.relation != Relation::advcl && deed.relation != Relation::xcomp) ||
        tokens[at - 1].form != "to" || tokens[at - 2].form != ",")
      continue;
    std::int32_t above = deed.head;  // up to the relative clause, and to the noun it tells of
    for (int steps = 0;
         above >= 0 && steps < 4 && tokens[static_cast<std::size_t>(above)].relation != Relation::acl_relcl; ++steps)
      above = tokens[static_cast<std::size_t>(above)].head;
    if (above < 0 || above >= static_cast<std::int32_t>(at) ||
        tokens[static_cast<std::size_t>(above)].relation != Relation::acl_relcl)
      continue;
    const std::int32_t noun = tokens[static_cast<std::size_t>(above)].head;
    if (noun < 0 || noun >= above) continue;
    const Token& asked = tokens[static_cast<std::size_t>(noun)];
    if ((asked.relation != Relation::obj && asked.relation != Relation::iobj && asked.relation != Relation::obl) ||
        asked.head < 0 || asked.head >= noun)
      continue;
    const auto request = static_cast<std::size_t>(asked.head);
    if (!takes_infinitive(tokens[request]) || tokens[request].upos != Upos::verb) continue;
    // set off by commas, and not told to do anything yet
    bool set_off = false, done = false;
    for (std::size_t word = static_cast<std::size_t>(noun) + 1; word + 1 < at; ++word) {
      set_off = set_off || (tokens[word].form == "," && is_one_of(tokens[word + 1].form, forms));
      done = done || (tokens[word].head == static_cast<std::int32_t>(request) && tokens[word].upos == Upos::verb);
    }
    if (!set_off || done) continue;
    move_arc(deed, request, asked.relation == Relation::obl ? Relation::advcl : Relation::xcomp);
  }
}

// "offered 300 million dollars to build a dam": what the money is for, and not what the giver offers to do.
void read_purposes_of_sums(std::vector<Token>& tokens) {
  static constexpr std::array<std::string_view, 16> giving = {
      "offered", "offers",    "offer",   "pledged", "pledges",  "pledge",   "promised",  "promises",
      "promise", "committed", "commits", "commit",  "offering", "pledging", "promising", "committing"};
  static constexpr std::array<std::string_view, 8> currencies = {"dollars", "euros",   "pounds", "yen",
                                                                 "francs",  "roubles", "rubles", "yuan"};
  for (std::size_t at = 3; at < tokens.size(); ++at) {
    Token& deed = tokens[at];
    if (deed.relation != Relation::xcomp || deed.xpos != "VB" || tokens[at - 1].form != "to" || deed.head < 0 ||
        deed.head >= static_cast<std::int32_t>(at))
      continue;
    if (!is_one_of(tokens[static_cast<std::size_t>(deed.head)].form, giving)) continue;
    for (std::size_t sum = static_cast<std::size_t>(deed.head) + 1; sum < at; ++sum) {
      const Token& paid = tokens[sum];
      if (paid.head != deed.head || paid.relation != Relation::obj) continue;
      if (paid.upos == Upos::sym || paid.xpos == "$" || is_one_of(paid.form, currencies))
        deed.relation = Relation::advcl;
      break;
    }
  }
}

// "asked Chad to disarm and abandon its plans": an infinitive right before "and" shares what it is the complement of.
void join_infinitives(std::vector<Token>& tokens) {
  for (std::size_t at = 2; at + 2 < tokens.size(); ++at) {
    if (tokens[at - 1].form != "to" || tokens[at - 1].head != static_cast<std::int32_t>(at) || tokens[at].xpos != "VB")
      continue;
    if (tokens[at].relation == Relation::obl) tokens[at].relation = Relation::xcomp;
    Token& second = tokens[at + 2];
    if (tokens[at + 1].form != "and" || second.xpos != "VB" || second.relation != Relation::conj ||
        second.head >= static_cast<std::int32_t>(at))
      continue;
    move_arc(second, at, Relation::conj);
  }
}

// "was sworn in as premier to lead the state": what somebody becomes is no subject of what he is to do.
void free_role_before_infinitive(std::vector<Token>& tokens) {
  for (std::size_t at = 1; at + 2 < tokens.size(); ++at) {
    Token& role = tokens[at];
    if (role.relation != Relation::nsubj || !is_noun(role) || role.head <= static_cast<std::int32_t>(at)) continue;
    const auto verb = static_cast<std::size_t>(role.head);
    const Token& aim = tokens[verb];
    if (aim.relation != Relation::advcl || aim.head < 0 || aim.head >= static_cast<std::int32_t>(at) ||
        tokens[at + 1].form != "to" || tokens[at + 1].head != role.head ||
        tokens[static_cast<std::size_t>(aim.head)].upos != Upos::verb)
      continue;
    for (std::size_t word = static_cast<std::size_t>(aim.head) + 1; word < at; ++word)
      if (tokens[word].form == "as" && tokens[word].head == static_cast<std::int32_t>(at) &&
          tokens[word].relation == Relation::case_) {
        move_arc(role, static_cast<std::size_t>(aim.head), Relation::obl);
        break;
      }
  }
}

// "will leave on Monday for Lima to attend": where somebody goes, and no subject of what he does there.
void read_goals_of_leaving(std::vector<Token>& tokens) {
  static constexpr std::array<std::string_view, 16> leaving = {
      "leave", "leaves", "left",    "leaving", "depart", "departs", "departed", "departing",
      "set",   "sets",   "setting", "head",    "headed", "heads",   "flew",     "embarked"};
  for (std::size_t at = 3; at + 1 < tokens.size(); ++at) {
    Token& place = tokens[at];
    if (place.relation != Relation::nsubj || place.upos != Upos::propn || place.head <= static_cast<std::int32_t>(at))
      continue;
    const Token& deed = tokens[static_cast<std::size_t>(place.head)];
    if ((deed.relation != Relation::advcl && deed.relation != Relation::xcomp) || deed.xpos != "VB" || deed.head < 0 ||
        deed.head >= static_cast<std::int32_t>(at) ||
        !is_one_of(tokens[static_cast<std::size_t>(deed.head)].form, leaving))
      continue;
    std::size_t first = at;
    while (first > 0 && tokens[first - 1].head == static_cast<std::int32_t>(at)) --first;
    Token& link = tokens[first - 1];
    if (link.form != "for" || link.head != place.head) continue;
    link.head = static_cast<std::int32_t>(at);
    link.relation = Relation::case_;
    place.head = deed.head;
    place.relation = Relation::obl;
  }
}

}  // namespace

void mend_false_adjectives(Sentence& sentence) {
  read_goals_of_leaving(sentence.tokens);
  join_infinitives(sentence.tokens);
  read_backs(sentence.tokens);
  read_tagged_infinitives(sentence.tokens);
  read_infinitives(sentence.tokens);
  read_infinitives_of_relatives(sentence.tokens);
  read_infinitives_of_names(sentence.tokens);
  give_infinitives_to_requests(sentence.tokens);
  read_purposes_of_sums(sentence.tokens);
  free_role_before_infinitive(sentence.tokens);
}

}  // namespace chancery
