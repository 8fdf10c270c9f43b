// Objects and complements that stand far from their verb, and that the parser gives to what stands between.
#include <algorithm>
#include <array>
#include <string_view>

#include "core/word_filter.hpp"
#include "language/penn_tags.hpp"
#include "language/tree_parts.hpp"
#include "language/tree_repair.hpp"

namespace chancery {
namespace {

// "condemned in the strongest terms the killing": two noun phrases side by side with nothing between them are not one;
// the second is what the verb lacks.
void give_back_objects(std::vector<Token>& tokens) {
  for (std::size_t start = 3; start + 1 < tokens.size(); ++start) {
    const bool opens = tokens[start].upos == Upos::det || tokens[start].xpos == "PRP$";
    if (!opens || tokens[start].head <= static_cast<std::int32_t>(start) || !is_nominal(tokens[start - 1])) continue;
    const auto behind = static_cast<std::size_t>(tokens[start].head);
    const auto phrase = static_cast<std::int32_t>(start) - 1;
    Token& object = tokens[behind];
    if (!is_nominal(object) || object.head != phrase || has_child(tokens, behind, Relation::case_)) continue;
    if (object.relation != Relation::appos && object.relation != Relation::nmod && object.relation != Relation::obl &&
        object.relation != Relation::dep)
      continue;
    const Token& between = tokens[start - 1];
    if (between.relation != Relation::obl || between.head < 0 || between.head >= phrase) continue;
    const auto verb = static_cast<std::size_t>(between.head);
    const Token& doing = tokens[verb];
    if (doing.upos != Upos::verb || doing.xpos == "VBN" || tokens[verb + 1].upos != Upos::adp ||
        tokens[verb + 1].head != phrase)
      continue;
    if (has_child(tokens, verb, Relation::obj) || has_child(tokens, verb, Relation::ccomp) ||
        has_child(tokens, verb, Relation::aux_pass))
      continue;
    object.head = between.head;
    object.relation = Relation::obj;
    object.head_probability *= moved_arc_trust;
  }
}

struct Governing {
  std::string_view preposition;
  std::array<std::string_view, 26> verbs;
};

constexpr std::array<Governing, 7> governing = {{
    {"to", {"add",      "supply", "send",   "hand",    "sell",  "give",  "return", "deliver",   "export",
            "transfer", "lend",   "award",  "present", "grant", "offer", "invite", "extradite", "appoint",
            "ship",     "refer",  "submit", "donate",  "cede",  "lease", "admit",  "pay"}},
    {"of", {"accuse", "suspect", "warn", "remind", "inform", "convict", "notify", "assure"}},
    {"from",
     {"remove", "buy", "withdraw", "expel", "ban", "bar", "exclude", "import", "receive", "purchase", "delete",
      "strike", "free", "suspend"}},
    {"on", {"impose", "blame", "congratulate"}},
    {"for",
     {"blame", "thank", "praise", "criticise", "criticize", "condemn", "commend", "rebuke", "denounce", "fine",
      "nominate"}},
    {"with", {"charge", "provide", "present", "entrust", "supply", "replace", "equip", "threaten", "compare"}},
    {"as",
     {"appoint", "describe", "name", "replace", "nominate", "see", "regard", "denounce", "dismiss", "elect", "succeed",
      "pick", "choose", "tap", "select", "hire", "install", "recruit"}},
}};

// "added the firm, which spreads lies, to the list": what stands behind the clause's second comma is the first verb's.
void raise_complements(std::vector<Token>& tokens) {
  for (std::size_t link = 4; link + 1 < tokens.size(); ++link) {
    if (tokens[link].upos != Upos::adp || tokens[link - 1].form != "," ||
        tokens[link].head <= static_cast<std::int32_t>(link))
      continue;
    const auto rule = std::find_if(governing.begin(), governing.end(),
                                   [&](const Governing& one) { return tokens[link].form == one.preposition; });
    if (rule == governing.end()) continue;
    const auto whom = static_cast<std::size_t>(tokens[link].head);
    std::int32_t at = tokens[whom].head;
    for (int steps = 0; steps < 6 && at >= 0 && tokens[static_cast<std::size_t>(at)].relation != Relation::acl_relcl;
         ++steps)
      at = at > 0 && tokens[static_cast<std::size_t>(at)].head < static_cast<std::int32_t>(link)
               ? tokens[static_cast<std::size_t>(at)].head
               : -1;
    if (at < 0 || at >= static_cast<std::int32_t>(link) ||
        tokens[static_cast<std::size_t>(at)].relation != Relation::acl_relcl)
      continue;
    const std::int32_t noun = tokens[static_cast<std::size_t>(at)].head;
    if (noun < 0 || noun >= at || tokens[static_cast<std::size_t>(noun)].relation != Relation::obj) continue;
    const std::int32_t verb = tokens[static_cast<std::size_t>(noun)].head;
    if (verb < 0 || std::find(rule->verbs.begin(), rule->verbs.end(), tokens[static_cast<std::size_t>(verb)].lemma) ==
                        rule->verbs.end())
      continue;
    const bool aside =
        std::any_of(tokens.begin() + noun, tokens.begin() + at, [](const Token& token) { return token.form == ","; });
    if (!aside) continue;
    tokens[whom].head = verb;
    tokens[whom].relation = Relation::obl;
    tokens[whom].head_probability *= moved_arc_trust;
  }
}

// "to build, together with Acme, a harbour": what follows the insertion is the verb's object and explains nothing in
// it.
void attach_late_objects(std::vector<Token>& tokens) {
  for (std::size_t verb = 0; verb + 5 < tokens.size(); ++verb) {
    if (tokens[verb].upos != Upos::verb || tokens[verb + 1].form != "," || has_child(tokens, verb, Relation::obj))
      continue;
    const Token& opens = tokens[verb + 2];
    if (opens.upos != Upos::adp && opens.form != "together" && opens.form != "along" && opens.form != "jointly")
      continue;
    std::size_t comma = verb + 3;
    while (comma < tokens.size() && tokens[comma].form != "," && tokens[comma].upos != Upos::verb &&
           tokens[comma].upos != Upos::aux)
      ++comma;
    if (comma + 1 >= tokens.size() || tokens[comma].form != ",") continue;
    for (std::size_t at = comma + 1; at < tokens.size() && at < comma + 12; ++at) {
      Token& thing = tokens[at];
      if (thing.relation != Relation::appos || thing.head <= static_cast<std::int32_t>(verb) ||
          thing.head >= static_cast<std::int32_t>(comma))
        continue;
      const bool whole = std::all_of(tokens.begin() + static_cast<std::ptrdiff_t>(comma) + 1,
                                     tokens.begin() + static_cast<std::ptrdiff_t>(at),
                                     [&](const Token& t) { return t.head >= static_cast<std::int32_t>(comma); });
      if (!whole) break;
      thing.head = static_cast<std::int32_t>(verb);
      thing.relation = Relation::obj;
      thing.head_probability *= moved_arc_trust;
      break;
    }
  }
}

// "welcomed Acme's decision to build a plant": what is decided, not what the welcome is for.
void hang_infinitives(std::vector<Token>& tokens) {
  static constexpr std::array<std::string_view, 26> nouns = {
      "threat", "request", "demand",    "ultimatum",   "appeal",        "failure", "decision", "intention", "plan",
      "desire", "wish",    "readiness", "willingness", "commitment",    "pledge",  "promise",  "proposal",  "offer",
      "bid",    "attempt", "refusal",   "ambition",    "determination", "move",    "vow",      "invitation"};
  for (std::size_t at = 2; at < tokens.size(); ++at) {
    Token& verb = tokens[at];
    if (verb.xpos != "VB" ||
        (verb.relation != Relation::advcl && verb.relation != Relation::xcomp && verb.relation != Relation::acl) ||
        verb.head < 0)
      continue;
    const std::int32_t governor = verb.head;
    // "is on the spot over a request by Chad to call a summit"
    const bool predicate = governor >= 0 && governor < static_cast<std::int32_t>(at) &&
                           has_child(tokens, static_cast<std::size_t>(governor), Relation::cop);
    if (governor >= static_cast<std::int32_t>(at) ||
        (tokens[static_cast<std::size_t>(governor)].upos != Upos::verb && !predicate))
      continue;
    if (!has_child(tokens, at, Relation::mark)) continue;
    for (std::size_t noun = static_cast<std::size_t>(governor) + 1; noun < at; ++noun) {
      const Relation role = tokens[noun].relation;
      if (tokens[noun].head != governor || (role != Relation::obj && role != Relation::obl &&
                                            role != Relation::obl_agent && !(predicate && role == Relation::nmod)))
        continue;
      // "was cheered by its decision to stay": the last phrase before the infinitive only
      const bool last =
          role == Relation::obj || std::none_of(tokens.begin() + static_cast<std::ptrdiff_t>(noun) + 1,
                                                tokens.begin() + static_cast<std::ptrdiff_t>(at), [&](const Token& t) {
                                                  return t.head == governor && t.relation != Relation::punct;
                                                });
      if (!last) continue;
      if (!is_one_of(tokens[noun].lemma, nouns) || tokens[noun + 1].form == ",") continue;
      verb.head = static_cast<std::int32_t>(noun);
      verb.relation = Relation::acl;
      verb.head_probability *= moved_arc_trust;
      break;
    }
  }
}

// "farms 120,000 hectares": joined to the verb by nothing. "leased us a jet": of two objects the first is who gets it.
void name_objects(std::vector<Token>& tokens) {
  for (std::size_t at = 1; at < tokens.size(); ++at) {
    Token& thing = tokens[at];
    if (thing.head < 0 || thing.head >= static_cast<std::int32_t>(at)) continue;
    const auto verb = static_cast<std::size_t>(thing.head);
    if (tokens[verb].upos != Upos::verb) continue;
    if (thing.relation == Relation::conj && thing.upos == Upos::noun && !has_child(tokens, at, Relation::cc) &&
        !has_child(tokens, verb, Relation::obj) && !has_child(tokens, at, Relation::case_) &&
        !has_child(tokens, at, Relation::nsubj)) {
      const bool close = std::all_of(tokens.begin() + static_cast<std::ptrdiff_t>(verb) + 1,
                                     tokens.begin() + static_cast<std::ptrdiff_t>(at),
                                     [&](const Token& t) { return t.head == static_cast<std::int32_t>(at); });
      if (close) thing.relation = Relation::obj;
    }
    // "It ships lithium carbonate to Posco": set beside the verb, and no clause
    const bool noun = thing.upos == Upos::noun || thing.upos == Upos::propn ||
                      has_child(tokens, at, Relation::compound) || (thing.xpos == "VBP" && at == verb + 1);
    if (thing.relation == Relation::parataxis && noun && !has_child(tokens, verb, Relation::obj) &&
        !has_child(tokens, at, Relation::nsubj) && !has_child(tokens, at, Relation::aux) &&
        !has_child(tokens, at, Relation::case_)) {
      std::size_t first = at;
      for (std::size_t other = verb + 1; other < at; ++other)
        if (tokens[other].head == static_cast<std::int32_t>(at)) first = std::min(first, other);
      if (first == verb + 1) {
        thing.relation = Relation::obj;
        if (thing.upos == Upos::verb) {
          thing.upos = Upos::noun;
          thing.xpos = penn_tag("NN");
          for (Token& other : tokens)
            if (other.head == static_cast<std::int32_t>(at) && other.relation == Relation::obl)
              other.head = static_cast<std::int32_t>(verb);
        }
      }
    }
    if (thing.relation == Relation::obj && thing.upos == Upos::pron && at == verb + 1)
      for (std::size_t other = at + 1; other < tokens.size(); ++other)
        if (tokens[other].head == thing.head && tokens[other].relation == Relation::obj) {
          thing.relation = Relation::iobj;
          break;
        }
  }
}

// "to double output": what looks like an adjective behind "to" is what is to be done.
void read_doubling(std::vector<Token>& tokens) {
  static constexpr std::array<std::string_view, 4> forms = {"double", "triple", "quadruple", "halve"};
  for (std::size_t at = 1; at + 1 < tokens.size(); ++at) {
    Token& verb = tokens[at];
    Token& to = tokens[at - 1];
    if (verb.relation != Relation::amod || to.form != "to" || to.head != verb.head || !is_one_of(verb.form, forms))
      continue;
    Token& thing = tokens[static_cast<std::size_t>(verb.head)];
    if (thing.upos != Upos::noun || verb.head <= static_cast<std::int32_t>(at) || thing.head < 0) continue;
    const auto object = verb.head;
    verb.upos = Upos::verb;
    verb.xpos = penn_tag("VB");
    verb.head = thing.head;
    verb.relation = Relation::advcl;
    to.head = static_cast<std::int32_t>(at);
    to.relation = Relation::mark;
    tokens[static_cast<std::size_t>(object)].head = static_cast<std::int32_t>(at);
    tokens[static_cast<std::size_t>(object)].relation = Relation::obj;
  }
}

// "rejected as unacceptable the ruling", "cut short a trip": adjectives have no objects.
void take_objects_from_adjectives(std::vector<Token>& tokens) {
  for (std::size_t at = 2; at < tokens.size(); ++at) {
    Token& object = tokens[at];
    if (object.relation != Relation::obj || object.head < 0 || object.head >= static_cast<std::int32_t>(at)) continue;
    Token& adjective = tokens[static_cast<std::size_t>(object.head)];
    if (adjective.upos != Upos::adj || adjective.head < 0 || adjective.head >= object.head) continue;
    const auto verb = static_cast<std::size_t>(adjective.head);
    if (adjective.relation == Relation::obj && adjective.head + 1 == object.head) adjective.relation = Relation::xcomp;
    if (tokens[verb].upos != Upos::verb || has_child(tokens, verb, Relation::obj)) continue;
    object.head = adjective.head;
    object.head_probability *= moved_arc_trust;
  }
}

// "elected Ana Duarte speaker": who was elected, and no kind of speaker.
void part_names_from_offices(std::vector<Token>& tokens) {
  static constexpr std::array<std::string_view, 10> naming = {"name",   "appoint", "elect",   "re-elect", "reelect",
                                                              "choose", "make",    "declare", "proclaim", "crown"};
  for (std::size_t at = 2; at < tokens.size(); ++at) {
    const Token& office = tokens[at];
    if (office.relation != Relation::xcomp || office.upos != Upos::noun || office.head < 0 ||
        office.head >= static_cast<std::int32_t>(at))
      continue;
    const auto verb = static_cast<std::size_t>(office.head);
    if (!is_one_of(tokens[verb].lemma, naming) || has_child(tokens, verb, Relation::obj) ||
        has_child(tokens, verb, Relation::aux_pass))
      continue;
    Token& name = tokens[verb + 1];
    if (name.upos == Upos::propn && name.name == NameType::person && name.relation == Relation::compound &&
        name.head == static_cast<std::int32_t>(at))
      move_arc(name, verb, Relation::obj);
  }
}

// "cut short her stay in Lima": no object has a preposition; the place is that of the stay.
void give_places_to_stays(std::vector<Token>& tokens) {
  static constexpr std::array<std::string_view, 7> stays = {"stay",    "visit",   "trip",   "tour",
                                                            "mission", "holiday", "sojourn"};
  for (std::size_t link = 2; link + 1 < tokens.size(); ++link) {
    if (tokens[link].relation != Relation::case_ || tokens[link].head <= static_cast<std::int32_t>(link)) continue;
    if (tokens[link].form != "in" && tokens[link].form != "to" && tokens[link].form != "at") continue;
    Token& place = tokens[static_cast<std::size_t>(tokens[link].head)];
    const Token& stay = tokens[link - 1];
    if (place.upos != Upos::propn || is_calendar_name(place) ||
        (place.relation != Relation::obl && place.relation != Relation::obj))
      continue;
    if (stay.relation != Relation::obj || stay.head < 0 || !is_one_of(stay.lemma, stays)) continue;
    const bool of_adjective = place.head == stay.head + 1 &&
                              tokens[static_cast<std::size_t>(place.head)].form == "short";  // taken for its clause
    if (stay.head == place.head || of_adjective) move_arc(place, link - 1, Relation::nmod);
  }
}

// "all EU and US sanctions": of two bodies by their letters before a plural, neither stands alone.
void share_plurals(std::vector<Token>& tokens) {
  const auto letters = [](const Token& token) {
    return token.form.size() >= 2 && token.form.size() <= 4 &&
           std::all_of(token.form.begin(), token.form.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
  };
  for (std::size_t at = 0; at + 3 < tokens.size(); ++at) {
    if (!letters(tokens[at]) || tokens[at + 1].form != "and" || !letters(tokens[at + 2])) continue;
    const std::int32_t plural = tokens[at + 2].head;
    if (plural <= static_cast<std::int32_t>(at) + 2 ||
        tokens[static_cast<std::size_t>(plural)].head != static_cast<std::int32_t>(at))
      continue;
    Token& noun = tokens[static_cast<std::size_t>(plural)];
    if (noun.xpos != "NNS" || noun.relation != Relation::conj || tokens[at + 2].relation != Relation::compound)
      continue;
    noun.head = tokens[at].head;
    noun.relation = tokens[at].relation;
    tokens[at].head = plural;
    tokens[at].relation = Relation::compound;
    tokens[at + 1].head = static_cast<std::int32_t>(at) + 2;
    tokens[at + 2].head = static_cast<std::int32_t>(at);
    tokens[at + 2].relation = Relation::conj;
    for (std::size_t other = 0; other < tokens.size(); ++other)
      if (tokens[other].head == static_cast<std::int32_t>(at) && other != at + 2) tokens[other].head = plural;
  }
}

// "urged both to sign": whom, and no first half of "both to sign and to pay".
void take_both_for_object(std::vector<Token>& tokens) {
  static constexpr std::array<std::string_view, 17> calling = {
      "urge",      "ask",    "tell",   "invite", "press",    "want", "order", "allow",  "help",
      "encourage", "expect", "advise", "warn",   "persuade", "call", "force", "require"};
  for (std::size_t at = 1; at + 2 < tokens.size(); ++at) {
    Token& both = tokens[at];
    if (both.form != "both" || both.relation != Relation::cc || tokens[at + 1].xpos != "TO") continue;
    const std::size_t verb = tokens[at - 1].upos == Upos::adp && at > 1 ? at - 2 : at - 1;
    if (tokens[verb].upos != Upos::verb || !is_one_of(tokens[verb].lemma, calling) ||
        has_child(tokens, verb, Relation::obj))
      continue;
    const auto end = std::min(tokens.size(), at + 15);
    const bool twice = std::any_of(tokens.begin() + static_cast<std::ptrdiff_t>(at) + 2,
                                   tokens.begin() + static_cast<std::ptrdiff_t>(end),
                                   [](const Token& one) { return one.xpos == "TO"; });
    if (twice) continue;
    both.upos = Upos::pron;
    both.xpos = "DT";
    move_arc(both, verb, verb + 1 == at ? Relation::obj : Relation::obl);
  }
}

}  // namespace

void mend_objects(Sentence& sentence) {
  give_back_objects(sentence.tokens);
  take_both_for_object(sentence.tokens);
  take_objects_from_adjectives(sentence.tokens);
  part_names_from_offices(sentence.tokens);
  share_plurals(sentence.tokens);
  raise_complements(sentence.tokens);
  attach_late_objects(sentence.tokens);
  mend_recipients(sentence);
  name_objects(sentence.tokens);
  read_doubling(sentence.tokens);
  hang_infinitives(sentence.tokens);
  give_places_to_stays(sentence.tokens);
}

}  // namespace chancery
