// Pasts inside a clause that the parser takes for participles of a noun before them, as the clause's subject is itself
// described.
#include <algorithm>
#include <array>
#include <string_view>

#include "language/penn_tags.hpp"
#include "language/tree_parts.hpp"
#include "language/tree_repair.hpp"

namespace chancery {
namespace {

// "after", "as": a preposition or a conjunction.
bool opens_clause(const Token& token) {
  static constexpr std::array<std::string_view, 12> links = {
      "after", "before", "since", "until", "as", "because", "when", "while", "once", "though", "although", "that"};
  return (token.relation == Relation::case_ || token.relation == Relation::mark) && is_one_of(token.form, links);
}

bool is_finite(const Token& token) { return is_finite_tag(token.xpos) || token.xpos == "MD"; }

// A participle of these has an object of its own: "a group called the Front", "a firm denied access".
bool has_two_objects(const Token& verb) {
  static constexpr std::array<std::string_view, 28> verbs = {
      "called",  "named",    "titled", "entitled",   "dubbed",    "given", "awarded",  "shown",  "taught",  "paid",
      "granted", "offered",  "termed", "nicknamed",  "codenamed", "made",  "fined",    "denied", "charged", "appointed",
      "elected", "declared", "deemed", "considered", "left",      "sent",  "promised", "owed"};
  return is_one_of(verb.form, verbs);
}

// "resumed", "collapsed": nobody does that to the noun before it in news.
bool happens_by_itself(const Token& verb) {
  static constexpr std::array<std::string_view, 26> verbs = {
      "resumed", "continued", "commenced", "ended",    "collapsed",   "stalled",  "escalated", "erupted", "mounted",
      "rose",    "fell",      "grew",      "worsened", "intensified", "deepened", "raged",     "failed",  "faltered",
      "started", "opened",    "broke",     "spread",   "loomed",      "dragged",  "expired",   "lapsed"};
  return is_one_of(verb.form, verbs);
}

bool is_time(const Token& token) {
  static constexpr std::array<std::string_view, 12> times = {
      "year", "years", "month", "months", "week", "weeks", "day", "days", "night", "morning", "evening", "afternoon"};
  return is_calendar_name(token) || is_one_of(token.form, times);
}

bool has_noun_object(const std::vector<Token>& tokens, std::size_t verb) {
  return std::any_of(tokens.begin() + static_cast<std::ptrdiff_t>(verb) + 1, tokens.end(), [&](const Token& t) {
    const bool name = t.relation == Relation::xcomp && t.upos == Upos::propn;  // "arrested President Keita"
    return t.head == static_cast<std::int32_t>(verb) &&
           (t.relation == Relation::obj || t.relation == Relation::iobj || name) &&
           (is_noun(t) || t.upos == Upos::pron) && !is_time(t);
  });
}

// Whether a word taken for a participle may be the past of a clause: it has an object, or needs none, and nobody does
// it to the noun.
bool may_be_past(const std::vector<Token>& tokens, std::size_t at) {
  const Token& verb = tokens[at];
  if ((verb.xpos != "VBN" && verb.xpos != "VBD") || verb.upos != Upos::verb || at == 0 || tokens[at - 1].form == "," ||
      has_two_objects(verb))
    return false;
  static constexpr std::array<Relation, 9> full = {Relation::nsubj, Relation::nsubj_pass, Relation::csubj,
                                                   Relation::expl,  Relation::mark,       Relation::cc,
                                                   Relation::aux,   Relation::aux_pass,   Relation::obl_agent};
  if (std::any_of(full.begin(), full.end(), [&](Relation relation) { return has_child(tokens, at, relation); }))
    return false;
  return has_noun_object(tokens, at) || happens_by_itself(verb);
}

void take_place(std::vector<Token>& tokens, std::size_t verb, std::int32_t head, Relation relation) {
  move_arc(tokens[verb], 0, relation);
  tokens[verb].head = head;
  tokens[verb].xpos = penn_tag("VBD");
}

// "after inspectors visiting the plant accused Iran": the visiting tells who they are, and the clause is what they
// said.
void find_pasts_behind_gerunds(std::vector<Token>& tokens) {
  for (std::size_t at = 2; at + 2 < tokens.size(); ++at) {
    Token& gerund = tokens[at];
    const auto here = static_cast<std::int32_t>(at);
    if (gerund.xpos != "VBG" || has_child(tokens, at, Relation::aux) || has_child(tokens, at, Relation::cop)) continue;
    std::size_t subject = 0;
    while (subject < at && !(tokens[subject].head == here && tokens[subject].relation == Relation::nsubj)) ++subject;
    if (subject == at || !is_noun(tokens[subject])) continue;
    std::size_t link = 0;
    while (link < at && !(opens_clause(tokens[link]) &&
                          (tokens[link].head == here || tokens[link].head == static_cast<std::int32_t>(subject))))
      ++link;
    if (link == at && gerund.relation != Relation::ccomp && gerund.relation != Relation::root) continue;
    std::size_t past = at + 1;
    for (; past + 1 < tokens.size(); ++past) {
      const Token& word = tokens[past];
      if (word.form == "," || is_one_of(word.xpos, std::array<std::string_view, 4>{"WDT", "WP", "VBZ", "MD"}))
        past = tokens.size();
      if (past < tokens.size() && may_be_past(tokens, past) && is_under(tokens, past, at)) break;
    }
    if (past + 1 >= tokens.size()) continue;
    const auto deed = static_cast<std::int32_t>(past);
    take_place(tokens, past, gerund.head, gerund.relation);
    for (std::size_t other = 0; other < tokens.size(); ++other) {
      Token& word = tokens[other];
      const bool before = other < at && word.head == here;
      const bool behind = other > past && word.head >= here && word.head < deed && word.relation != Relation::flat;
      if (before || behind) word.head = deed;
    }
    if (link < at) tokens[link].head = deed, tokens[link].relation = Relation::mark;
    tokens[subject].head = deed;
    tokens[subject].relation = Relation::nsubj;
    move_arc(gerund, subject, Relation::acl);
  }
}

// Whether the noun, its row and what is said of them reach up to the word, or no comma parts the two.
bool reaches(const std::vector<Token>& tokens, std::size_t noun, std::size_t end) {
  for (std::size_t at = noun + 1; at < end; ++at) {
    const Token& word = tokens[at];
    if (is_finite(word) && word.relation != Relation::acl_relcl) return false;
    if (opens_clause(word) || word.form == ";" || word.form == ":") return false;
    if (word.form == "," && !(at + 1 < end && is_under(tokens, at + 1, noun) && tokens[at + 1].upos != Upos::verb))
      return false;
  }
  return true;
}

// "after Chile, Peru and Cuba imposed sanctions on it", "as talks on the release of the crew resumed": what follows the
// row of nouns, or the noun, is what they did, and the word before them a conjunction.
void find_pasts_behind_links(std::vector<Token>& tokens) {
  for (std::size_t link = 1; link + 2 < tokens.size(); ++link) {
    if (!opens_clause(tokens[link]) || tokens[link].relation != Relation::case_ ||
        tokens[link].head <= static_cast<std::int32_t>(link))
      continue;
    const auto noun = static_cast<std::size_t>(tokens[link].head);
    const std::int32_t above = tokens[noun].head;
    if (!is_noun(tokens[noun]) || is_time(tokens[noun]) || above < 0 || above >= static_cast<std::int32_t>(link))
      continue;
    for (std::size_t at = noun + 1; at + 1 < tokens.size(); ++at) {
      Token& verb = tokens[at];
      if ((verb.xpos != "VBN" && verb.xpos != "VBD") || verb.head < 0 || !reaches(tokens, noun, at)) continue;
      const auto head = static_cast<std::size_t>(verb.head);
      // "Ecuador [imposed sanctions]" as one more object
      const bool described = verb.relation == Relation::amod && head > at && tokens[head].relation == Relation::obj &&
                             tokens[head].head == above && verb.form.ends_with("ed") &&
                             is_under(tokens, at - 1, noun) && has_child(tokens, noun, Relation::conj);
      const bool told = verb.relation == Relation::acl && head < at && head >= noun && may_be_past(tokens, at) &&
                        (is_under(tokens, head, noun) || happens_by_itself(verb));
      if (!described && !told) continue;
      if (described) {
        verb.upos = Upos::verb;
        verb.lemma.clear();
        move_arc(tokens[head], at, Relation::obj);
      }
      take_place(tokens, at, above, Relation::advcl);
      for (std::size_t other = noun + 1; other < tokens.size(); ++other) {
        Token& word = tokens[other];
        if (other < at && word.head == above && word.relation == Relation::obl)
          word.head = static_cast<std::int32_t>(noun), word.relation = Relation::nmod;
        if (other > at &&
            (word.head == static_cast<std::int32_t>(noun) || (told && word.head == static_cast<std::int32_t>(head))) &&
            word.relation != Relation::punct)
          word.head = static_cast<std::int32_t>(at);
      }
      move_arc(tokens[noun], at, Relation::nsubj);
      tokens[link].head = static_cast<std::int32_t>(at);
      tokens[link].relation = Relation::mark;
      break;
    }
  }
}

// "recalled its envoy after Peru, Bolivia and Cuba imposed sanctions": a row right before a past that lacks its subject
// is who did it.
void seat_rows_behind_links(std::vector<Token>& tokens) {
  for (std::size_t at = 4; at + 1 < tokens.size(); ++at) {
    if (tokens[at].xpos != "VBD" || tokens[at].upos != Upos::verb || tokens[at].relation != Relation::advcl ||
        tokens[at].head < 0 || tokens[at].head >= static_cast<std::int32_t>(at))
      continue;
    if (has_subject(tokens, at) || has_child(tokens, at, Relation::mark) || !is_noun(tokens[at - 1])) continue;
    std::size_t first = at - 1;
    while (first > 0 && (tokens[first].relation == Relation::conj || tokens[first].relation == Relation::flat) &&
           tokens[first].head >= 0 && tokens[first].head < static_cast<std::int32_t>(first))
      first = static_cast<std::size_t>(tokens[first].head);
    if (first < 2 || first <= static_cast<std::size_t>(tokens[at].head) || is_time(tokens[first])) continue;
    if (tokens[first].relation != Relation::nmod && tokens[first].relation != Relation::obl) continue;
    std::size_t link = first - 1;
    while (link > 0 && tokens[link].head == static_cast<std::int32_t>(first) &&
           tokens[link].relation != Relation::case_)
      --link;
    if (!opens_clause(tokens[link]) || tokens[link].relation != Relation::case_ ||
        tokens[link].head != static_cast<std::int32_t>(first))
      continue;
    move_arc(tokens[first], at, Relation::nsubj);
    tokens[link].head = static_cast<std::int32_t>(at);
    tokens[link].relation = Relation::mark;
  }
}

// "looked on as their ministers, Berg and Holm, signed a pact": those named so signed it, not those who looked on.
void seat_described_subjects(std::vector<Token>& tokens) {
  for (std::size_t verb = 5; verb < tokens.size(); ++verb) {
    Token& deed = tokens[verb];
    if (deed.relation != Relation::advcl || deed.upos != Upos::verb || !is_finite_tag(deed.xpos) ||
        tokens[verb - 1].form != "," || has_child(tokens, verb, Relation::nsubj) ||
        has_child(tokens, verb, Relation::nsubj_pass) || has_child(tokens, verb, Relation::mark) ||
        !has_noun_object(tokens, verb))
      continue;
    for (std::size_t link = verb - 5 + 1; link-- > 0;) {
      Token& opener = tokens[link];
      if (!opens_clause(opener) || opener.relation != Relation::case_ || opener.head <= static_cast<std::int32_t>(link))
        continue;
      const auto noun = static_cast<std::size_t>(opener.head);
      if (noun + 2 >= verb || tokens[noun].relation != Relation::obl || tokens[noun].upos != Upos::noun ||
          tokens[noun].head != deed.head || tokens[noun + 1].form != "," || !has_child(tokens, noun, Relation::appos))
        break;
      move_arc(tokens[noun], 0, Relation::nsubj);
      tokens[noun].head = static_cast<std::int32_t>(verb);
      move_arc(opener, 0, Relation::mark);
      opener.head = static_cast<std::int32_t>(verb);
      break;
    }
  }
}

// Whether the sentence tells anything in the past or present but in asides.
bool tells_nothing(const std::vector<Token>& tokens) {
  return std::none_of(tokens.begin(), tokens.end(), [](const Token& word) {
    return (is_finite(word) && word.relation != Relation::acl_relcl && word.relation != Relation::acl &&
            word.relation != Relation::amod) ||
           word.form == ";" || word.form == ":";
  });
}

// "[last week] delayed talks", "[on Friday] delayed talks": the noun that a participle right behind another noun
// describes, if it has no article and nothing else stands before it; the token count if there is none.
std::size_t described_by(const std::vector<Token>& tokens, std::size_t at) {
  const Token& verb = tokens[at];
  const auto here = static_cast<std::int32_t>(at);
  if ((verb.relation != Relation::amod && verb.relation != Relation::compound) || verb.head <= here ||
      !verb.form.ends_with("ed") || !is_noun(tokens[at - 1]))
    return tokens.size();
  const auto noun = static_cast<std::size_t>(verb.head);
  if (!is_noun(tokens[noun]) || has_child(tokens, noun, Relation::det) || has_child(tokens, noun, Relation::nmod_poss))
    return tokens.size();
  for (std::size_t other = at + 1; other < noun; ++other)
    if (!is_under(tokens, other, noun)) return tokens.size();
  return noun;
}

// "The arrest of Karim last week delayed the talks", "The killing of Berg on Friday halted talks": a sentence without
// any other past or present is no noun, and tells what that noun did.
void find_pasts_below_roots(std::vector<Token>& tokens) {
  if (tokens.size() < 5 || tokens.back().form != ".") return;
  std::size_t root = 0;
  while (root < tokens.size() && tokens[root].relation != Relation::root) ++root;
  if (root == tokens.size() || !is_noun(tokens[root]) || has_child(tokens, root, Relation::cop) ||
      !tells_nothing(tokens))
    return;
  for (std::size_t at = 1; at + 1 < tokens.size() && tokens[at].form != ","; ++at) {
    Token& verb = tokens[at];
    const bool plain = (verb.xpos == "VBN" || verb.xpos == "VBD") && !has_two_objects(verb);
    if (!plain) continue;
    const std::size_t object = described_by(tokens, at);
    const bool described = object < tokens.size();
    const bool loose = verb.relation == Relation::acl || verb.relation == Relation::xcomp;
    if (!described && !(loose && at > root && may_be_past(tokens, at))) continue;
    std::size_t subject = root;
    if (described && root == object) {
      while (subject > 0 &&
             !(tokens[subject].head == static_cast<std::int32_t>(root) && tokens[subject].relation == Relation::nsubj))
        --subject;
      const auto above = static_cast<std::int32_t>(root);
      if (subject == 0 &&
          !(tokens[0].head == above && tokens[0].relation == Relation::nsubj)) {  // "Israeli jets bombed depots"
        if (tokens[at - 1].xpos != "NNS" && tokens[at - 1].upos != Upos::propn) return;
        subject = at - 1;
      }
      if (tokens[subject].head != above && tokens[subject].head != static_cast<std::int32_t>(at)) return;
      for (std::size_t other = 0; other < subject; ++other)
        if (tokens[other].head == above &&
            (tokens[other].relation == Relation::det || tokens[other].relation == Relation::amod))
          tokens[other].head = static_cast<std::int32_t>(subject);
    } else if (root > at) {
      return;
    }
    const auto here = static_cast<std::int32_t>(at);
    for (std::size_t other = 0; other < tokens.size(); ++other) {
      Token& word = tokens[other];
      const bool of_root = word.head == static_cast<std::int32_t>(root),
                 of_object = described && word.head == static_cast<std::int32_t>(object);
      if (of_root &&
          (word.relation == Relation::punct || word.relation == Relation::advcl ||
           (other > 0 && word.relation == Relation::acl && word.xpos == "VBG" && tokens[other - 1].form == ",") ||
           (other > at && other != object && root < at))) {
        word.head = here;
        if (word.relation == Relation::acl) word.relation = Relation::advcl;
        if (word.relation == Relation::advcl)
          word.head_probability = std::max(word.head_probability, moved_arc_trust);  // where else
      }
      if (of_object && other < at && (word.relation == Relation::compound || word.relation == Relation::case_) &&
          is_calendar_name(tokens[at - 1])) {
        if (word.relation == Relation::compound && other + 1 == at) word.head = here, word.relation = Relation::obl;
        if (word.relation == Relation::case_) word.head = here - 1;
      }
    }
    verb.upos = Upos::verb;
    if (described) verb.lemma.clear();
    take_place(tokens, at, -1, Relation::root);
    if (described) move_arc(tokens[object], at, Relation::obj);
    move_arc(tokens[subject], at, Relation::nsubj);
    for (const std::size_t sure : {at, subject})  // the parser's doubts were about the reading given up
      tokens[sure].head_probability = std::max(tokens[sure].head_probability, moved_arc_trust);
    return;
  }
}

// "Chad's military last week detained Sow": the military is a noun and did so, and no week is Chad's.
void find_pasts_of_militaries(std::vector<Token>& tokens) {
  for (std::size_t at = 4; at + 1 < tokens.size(); ++at) {
    Token& verb = tokens[at];
    const std::size_t military = at - 3, time = at - 1;
    const bool described = verb.relation == Relation::amod && verb.head > static_cast<std::int32_t>(at);
    if ((verb.xpos != "VBD" && verb.xpos != "VBN") ||
        (!described && (verb.upos != Upos::verb || verb.xpos != "VBD" || has_subject(tokens, at))))
      continue;
    if (tokens[military].form != "military" || tokens[at - 4].xpos != "POS" || !is_time(tokens[time]) ||
        (tokens[at - 2].form != "last" && tokens[at - 2].form != "this"))
      continue;
    auto object = described ? static_cast<std::size_t>(verb.head) : at;
    for (int steps = 0; described && steps < 4 && tokens[object].head > static_cast<std::int32_t>(object); ++steps)
      object = static_cast<std::size_t>(tokens[object].head);
    if (described && (tokens[object].relation != Relation::root || !is_noun(tokens[object]))) continue;
    if (!described && tokens[military].head != static_cast<std::int32_t>(time)) continue;
    for (std::size_t word = 0; word < tokens.size(); ++word) {
      if (word < military && tokens[word].relation == Relation::nmod_poss &&
          tokens[word].head > static_cast<std::int32_t>(military))
        tokens[word].head = static_cast<std::int32_t>(military);
      if (described && tokens[word].head == static_cast<std::int32_t>(object) &&
          tokens[word].relation == Relation::punct)
        tokens[word].head = static_cast<std::int32_t>(at);
    }
    tokens[military].upos = Upos::noun;
    tokens[military].xpos = penn_tag("NN");
    tokens[military].lemma = "military";
    move_arc(tokens[military], at, Relation::nsubj);
    move_arc(tokens[time], at, Relation::obl);
    if (!described) continue;
    verb.upos = Upos::verb;
    take_place(tokens, at, -1, Relation::root);
    move_arc(tokens[object], at, Relation::obj);
    return;
  }
}

// What news tells of states in the perfect; nobody "has severed ties".
bool is_deed_of_states(std::string_view participle) {
  static constexpr std::array<std::string_view, 62> deeds = {
      "severed",    "suspended", "imposed",   "restored",  "resumed",    "signed",   "launched",   "condemned",
      "rejected",   "pledged",   "expelled",  "recalled",  "summoned",   "closed",   "halted",     "lifted",
      "eased",      "tightened", "slapped",   "voiced",    "expressed",  "issued",   "raised",     "exchanged",
      "dispatched", "deployed",  "evacuated", "freed",     "released",   "accepted", "approved",   "adopted",
      "backed",     "supported", "opened",    "donated",   "provided",   "supplied", "imported",   "exported",
      "purchased",  "welcomed",  "denied",    "breached",  "violated",   "demanded", "urged",      "blocked",
      "banned",     "cancelled", "canceled",  "postponed", "ordered",    "ratified", "recognised", "recognized",
      "seized",     "shelled",   "bombed",    "attacked",  "threatened", "broken"};
  return is_one_of(participle, deeds);
}

// "which have severed ties": what they have done, and no ties of that kind.
void read_perfects_of_states(std::vector<Token>& tokens) {
  for (std::size_t at = 0; at + 2 < tokens.size(); ++at) {
    Token& has = tokens[at];
    if (has.form != "has" && has.form != "have" && has.form != "had") continue;
    const std::size_t next = tokens[at + 1].upos == Upos::adv ? at + 2 : at + 1;
    if (next + 1 >= tokens.size() || !is_deed_of_states(tokens[next].form) || tokens[next].relation != Relation::amod)
      continue;
    Token& deed = tokens[next];
    const auto here = static_cast<std::int32_t>(at);
    const std::int32_t object = deed.head;
    if (object <= static_cast<std::int32_t>(next) || tokens[next + 1].form == "-" ||
        has_child(tokens, static_cast<std::size_t>(object), Relation::det))
      continue;
    Token& what = tokens[static_cast<std::size_t>(object)];
    if (what.head != here || what.relation != Relation::obj) continue;
    for (Token& word : tokens)
      if (word.head == here && &word != &what) word.head = static_cast<std::int32_t>(next);
    deed.upos = Upos::verb;
    deed.lemma.clear();
    deed.head = has.head;
    deed.relation = has.relation;
    deed.xpos = penn_tag("VBN");
    move_arc(what, next, Relation::obj);
    has.upos = Upos::aux;
    move_arc(has, next, Relation::aux);
  }
}

// "The raid this week halted talks": no verb is described by a participle; the talks are what was halted.
void read_objects_taken_for_verbs(std::vector<Token>& tokens) {
  for (std::size_t at = 1; at + 1 < tokens.size(); ++at) {
    Token& verb = tokens[at];
    if (verb.relation != Relation::amod || (verb.xpos != "VBN" && verb.xpos != "VBD") ||
        verb.head != static_cast<std::int32_t>(at) + 1)
      continue;
    Token& thing = tokens[at + 1];
    if (thing.xpos != "VBZ" || !thing.form.ends_with("s") || !has_subject(tokens, at + 1) ||
        has_child(tokens, at + 1, Relation::obj))
      continue;
    const auto here = static_cast<std::int32_t>(at), there = here + 1;
    for (std::size_t other = 0; other < tokens.size(); ++other) {
      Token& word = tokens[other];
      if (word.head != there || other == at) continue;
      const bool of_thing = other > at && (word.relation == Relation::obl || word.relation == Relation::nmod ||
                                           word.relation == Relation::acl_relcl);
      if (of_thing)
        word.relation = word.relation == Relation::obl ? Relation::nmod : word.relation;
      else
        word.head = here;
    }
    verb.upos = Upos::verb;
    verb.lemma.clear();
    take_place(tokens, at, thing.head, thing.relation);
    thing.upos = Upos::noun;
    thing.xpos = penn_tag("NNS");
    thing.lemma.clear();
    move_arc(thing, at, Relation::obj);
  }
}

// "the pact that Norway, the host, signed with India": with a subject of its own it is a past.
void read_pasts_of_relatives(std::vector<Token>& tokens) {
  for (std::size_t at = 2; at < tokens.size(); ++at) {
    Token& verb = tokens[at];
    if (verb.relation != Relation::acl_relcl || verb.xpos != "VBN" || verb.upos != Upos::verb ||
        !has_child(tokens, at, Relation::nsubj))
      continue;
    if (has_child(tokens, at, Relation::aux) || has_child(tokens, at, Relation::aux_pass) ||
        has_child(tokens, at, Relation::cop))
      continue;
    verb.xpos = penn_tag("VBD");
  }
}

}  // namespace

void mend_embedded_pasts(Sentence& sentence) {
  read_pasts_of_relatives(sentence.tokens);
  find_pasts_behind_gerunds(sentence.tokens);
  find_pasts_behind_links(sentence.tokens);
  seat_described_subjects(sentence.tokens);
  seat_rows_behind_links(sentence.tokens);
  find_pasts_of_militaries(sentence.tokens);
  find_pasts_below_roots(sentence.tokens);
  read_perfects_of_states(sentence.tokens);
  read_objects_taken_for_verbs(sentence.tokens);
}

}  // namespace chancery
