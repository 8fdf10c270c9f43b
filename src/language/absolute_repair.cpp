// Participles beside the clause: with a subject of their own, with what they bring about, or worn down to a
// preposition.
#include <algorithm>
#include <array>
#include <string_view>

#include "language/penn_tags.hpp"
#include "language/tree_parts.hpp"
#include "language/tree_repair.hpp"

namespace chancery {
namespace {

// "with Spain, Cyprus and Malta also opposing it": they do, and not whoever the sentence is about.
void open_absolutes(std::vector<Token>& tokens) {
  for (std::size_t at = 3; at < tokens.size(); ++at) {
    Token& doing = tokens[at];
    if (doing.xpos != "VBG" || doing.upos != Upos::verb || doing.relation != Relation::advcl || doing.head < 0 ||
        has_subject(tokens, at))
      continue;
    std::size_t before = at;
    while (before > 1 && tokens[before - 1].upos == Upos::adv) --before;
    if (!is_noun(tokens[before - 1]) || has_child(tokens, at, Relation::mark) || has_child(tokens, at, Relation::cc))
      continue;
    for (std::size_t with = 0; with + 1 < before; ++with) {
      if (tokens[with].form != "with" || tokens[with].relation != Relation::case_ ||
          tokens[with].head <= static_cast<std::int32_t>(with))
        continue;
      const auto who = static_cast<std::size_t>(tokens[with].head);
      if (who >= before || tokens[who].head != doing.head || !is_under(tokens, before - 1, who) ||
          !is_noun(tokens[who]))
        continue;
      const bool row = has_child(tokens, who, Relation::conj) && !has_child(tokens, who, Relation::nmod);
      const bool name = tokens[who].upos == Upos::propn && who + 1 == before;
      if (!row && !name) continue;
      if (doing.head >= 0 && static_cast<std::size_t>(doing.head) + 1 == with && !row)
        continue;  // "met with Berg seeking aid"
      if (with > 0 && tokens[with - 1].form != ",") continue;
      move_arc(tokens[who], at, Relation::nsubj);
      tokens[with].head = static_cast<std::int32_t>(at);
      tokens[with].relation = Relation::mark;
      break;
    }
  }
}

// ", with envoy Ana Holm warning of a famine": no noun follows a person's name at once, so she warns.
void read_deeds_of_persons(std::vector<Token>& tokens) {
  for (std::size_t at = 3; at + 1 < tokens.size(); ++at) {
    Token& doing = tokens[at];
    if (doing.xpos != "NN" || !doing.form.ends_with("ing") ||
        (doing.relation != Relation::obl && doing.relation != Relation::nmod && doing.relation != Relation::obj &&
         doing.relation != Relation::orphan) ||
        doing.head < 0 || tokens[at - 1].name != NameType::person)
      continue;
    if (has_child(tokens, at, Relation::det) || doing.head >= static_cast<std::int32_t>(at)) continue;
    auto verb = static_cast<std::size_t>(doing.head);
    for (int steps = 0; steps < 4 && tokens[verb].upos != Upos::verb && tokens[verb].head >= 0; ++steps)
      verb = static_cast<std::size_t>(tokens[verb].head);
    if (tokens[verb].upos != Upos::verb) continue;
    std::size_t who = at - 1;
    while (tokens[who].relation == Relation::flat && tokens[who].head >= 0 &&
           tokens[who].head < static_cast<std::int32_t>(who))
      who = static_cast<std::size_t>(tokens[who].head);
    const auto with =
        std::find_if(tokens.begin() + 1, tokens.begin() + static_cast<std::ptrdiff_t>(who), [&](const Token& t) {
          return t.form == "with" &&
                 (t.head == static_cast<std::int32_t>(who) || t.head == static_cast<std::int32_t>(at)) &&
                 (&t - 1)->form == ",";
        });
    if (with == tokens.begin() + static_cast<std::ptrdiff_t>(who)) continue;
    doing.upos = Upos::verb;
    doing.xpos = penn_tag("VBG");
    doing.lemma.clear();
    move_arc(doing, verb, Relation::advcl);
    move_arc(tokens[who], at, Relation::nsubj);
    with->head = static_cast<std::int32_t>(at);
    with->relation = Relation::mark;
    for (Token& other : tokens)
      if (other.head == static_cast<std::int32_t>(at) && other.relation == Relation::nmod)
        other.relation = Relation::obl;
  }
}

// "wrote to Berg, who became premier in May, demanding an inquiry": the letter demands it.
void lift_demands_of_letters(std::vector<Token>& tokens) {
  static constexpr std::array<std::string_view, 8> demands = {"demanding", "urging",  "asking",   "requesting",
                                                              "seeking",   "warning", "inviting", "thanking"};
  static constexpr std::array<std::string_view, 4> letters = {"wrote", "written", "writes", "writing"};
  for (std::size_t at = 4; at + 1 < tokens.size(); ++at) {
    Token& doing = tokens[at];
    if (doing.relation != Relation::advcl || tokens[at - 1].form != "," || !is_one_of(doing.form, demands) ||
        doing.head < 0 || doing.head >= static_cast<std::int32_t>(at))
      continue;
    const Token& clause = tokens[static_cast<std::size_t>(doing.head)];
    if (clause.relation != Relation::acl_relcl || clause.head < 0 || clause.head >= doing.head) continue;
    const Token& hearer = tokens[static_cast<std::size_t>(clause.head)];
    if (hearer.relation != Relation::obl || hearer.head < 0 || hearer.head >= clause.head) continue;
    if (is_one_of(tokens[static_cast<std::size_t>(hearer.head)].form, letters))
      move_arc(doing, static_cast<std::size_t>(hearer.head), Relation::advcl);
  }
}

// "is replaced for the time being by his deputy": the deputy replaces, and no being is by anybody.
void lift_from_time_being(std::vector<Token>& tokens) {
  for (std::size_t being = 3; being + 2 < tokens.size(); ++being) {
    if (tokens[being].form != "being" || tokens[being - 1].form != "time" || tokens[being - 2].form != "the" ||
        tokens[being + 1].form != "by")
      continue;
    std::int32_t verb =
        tokens[being - 1].head == static_cast<std::int32_t>(being) ? tokens[being].head : tokens[being - 1].head;
    const std::int32_t doer = tokens[being + 1].head;
    if (verb < 0 || doer < 0 || verb >= static_cast<std::int32_t>(being) ||
        tokens[static_cast<std::size_t>(verb)].xpos != "VBN")
      continue;
    Token& who = tokens[static_cast<std::size_t>(doer)];
    if (doer > static_cast<std::int32_t>(being) && is_noun(who) &&
        (who.head == static_cast<std::int32_t>(being) || who.head == static_cast<std::int32_t>(being) - 1))
      move_arc(who, static_cast<std::size_t>(verb), Relation::obl_agent);
  }
}

// "attended the rite, with Peru's Lund in the second pew": a phrase with "with" is joined to no verb.
void unjoin_companions(std::vector<Token>& tokens) {
  for (std::size_t with = 2; with + 1 < tokens.size(); ++with) {
    if (tokens[with].form != "with" || tokens[with].relation != Relation::case_ || tokens[with - 1].form != "," ||
        tokens[with].head < 0)
      continue;
    const auto who = static_cast<std::size_t>(tokens[with].head);
    Token& name = tokens[who];
    if (name.relation != Relation::conj || !is_noun(name) || has_child(tokens, who, Relation::cc) || name.head < 0 ||
        name.head >= static_cast<std::int32_t>(with))
      continue;
    if (tokens[static_cast<std::size_t>(name.head)].upos == Upos::verb) name.relation = Relation::obl;
  }
}

// "blame each other for the raid, fanning distrust and delaying talks": what that does, and no fanning distrust.
void open_results(std::vector<Token>& tokens) {
  for (std::size_t at = 3; at + 1 < tokens.size(); ++at) {
    Token& doing = tokens[at];
    if (doing.xpos != "VBG" || (doing.relation != Relation::amod && doing.relation != Relation::compound) ||
        tokens[at - 1].form != "," || doing.head <= static_cast<std::int32_t>(at))
      continue;
    const auto thing = static_cast<std::size_t>(doing.head);
    Token& noun = tokens[thing];
    if (noun.relation != Relation::conj || noun.head < 0 || noun.head >= static_cast<std::int32_t>(at) ||
        !is_noun(noun) || has_child(tokens, thing, Relation::cc))
      continue;
    auto above = static_cast<std::size_t>(noun.head);
    for (int steps = 0; steps < 3 && tokens[above].upos != Upos::verb && tokens[above].head >= 0 &&
                        tokens[above].head < static_cast<std::int32_t>(above);
         ++steps)
      above = static_cast<std::size_t>(tokens[above].head);  // "for the raid"
    const bool governed = tokens[above].xpos == "VBG" && has_child(tokens, above, Relation::mark);
    if (tokens[above].upos != Upos::verb || (!has_subject(tokens, above) && !governed)) continue;
    doing.upos = Upos::verb;
    doing.lemma.clear();
    // "for harbouring fighters, fanning distrust and delaying a visit": one row
    const Token& lead = tokens[static_cast<std::size_t>(noun.head)];
    const bool row =
        lead.relation == Relation::obj && lead.head == static_cast<std::int32_t>(above) && tokens[above].xpos == "VBG";
    move_arc(doing, above, row ? Relation::conj : Relation::advcl);
    move_arc(noun, at, Relation::obj);
    if (row) {
      for (std::size_t next = thing + 1; next < tokens.size(); ++next)
        if (tokens[next].xpos == "VBG" && tokens[next].relation == Relation::conj &&
            tokens[next].head == tokens[above].head)
          move_arc(tokens[next], above, Relation::conj);
      continue;
    }
    for (Token& word : tokens)  // "and delaying talks"
      if (word.head == static_cast<std::int32_t>(above) && word.relation == Relation::conj && word.xpos == "VBG" &&
          &word > &noun)
        word.head = static_cast<std::int32_t>(at);
  }
}

// "agreed on a plan following a meeting in Lima": after it, and no plan follows a meeting.
void read_following(std::vector<Token>& tokens) {
  for (std::size_t at = 2; at + 1 < tokens.size(); ++at) {
    Token& word = tokens[at];
    const auto here = static_cast<std::int32_t>(at);
    if (word.form == "following" && word.relation == Relation::case_ && word.head > here) {  // a preposition already
      word.upos = Upos::adp;
      word.xpos = penn_tag("IN");
      word.lemma = "following";
      Token& event = tokens[static_cast<std::size_t>(word.head)];
      if (event.relation != Relation::nmod || event.head < 0 || event.head >= here) continue;
      const Token& thing = tokens[static_cast<std::size_t>(event.head)];
      const bool behind = (thing.relation == Relation::obl || thing.relation == Relation::obj) && thing.head >= 0 &&
                          thing.head < event.head && tokens[static_cast<std::size_t>(thing.head)].upos == Upos::verb;
      if (behind) move_arc(event, static_cast<std::size_t>(thing.head), Relation::obl);
      continue;
    }
    if (word.form != "following" || word.xpos != "VBG" || word.head < 0 || word.head >= here ||
        has_subject(tokens, at) || has_child(tokens, at, Relation::aux) || has_child(tokens, at, Relation::mark))
      continue;
    if (word.relation != Relation::acl && word.relation != Relation::advcl) continue;
    const auto object = std::find_if(tokens.begin() + here + 1, tokens.end(),
                                     [&](const Token& t) { return t.head == here && t.relation == Relation::obj; });
    if (object == tokens.end() || !is_noun(*object)) continue;
    static constexpr std::array<std::string_view, 22> events = {
        "meeting",   "meetings", "talks",    "visit",    "summit",  "attack",      "attacks", "election",
        "elections", "death",    "coup",     "session",  "war",     "decision",    "release", "request",
        "arrest",    "signing",  "collapse", "invasion", "dispute", "negotiations"};
    if (!is_one_of(object->form, events)) continue;
    std::int32_t above = word.head;
    for (int steps = 0; steps < 8 && above > 0; ++steps) {
      const auto verb = static_cast<std::size_t>(above);
      const bool told = tokens[verb].upos == Upos::verb &&
                        (is_finite_tag(tokens[verb].xpos) || has_child(tokens, verb, Relation::aux) ||
                         has_child(tokens, verb, Relation::aux_pass)) &&
                        has_subject(tokens, verb);
      if (told) break;
      above = tokens[verb].head;
    }
    if (above < 0) continue;
    const auto thing = static_cast<std::size_t>(object - tokens.begin());
    for (std::size_t other = at + 1; other < tokens.size(); ++other)
      if (tokens[other].head == here && other != thing)
        tokens[other].head = tokens[other].relation == Relation::punct ? above : static_cast<std::int32_t>(thing);
    object->head = above;
    object->relation = tokens[static_cast<std::size_t>(above)].upos == Upos::verb ? Relation::obl : Relation::nmod;
    object->head_probability *= moved_arc_trust;
    word.upos = Upos::adp;
    word.xpos = penn_tag("IN");
    word.lemma = "following";
    word.head = static_cast<std::int32_t>(thing);
    word.relation = Relation::case_;
  }
}

// "Chad shelled camps in Togo, drawing protests": the past in what seems a compound is what Chad did, and the drawing
// its result.
void open_results_of_compounds(std::vector<Token>& tokens) {
  for (std::size_t at = 4; at + 1 < tokens.size(); ++at) {
    Token& result = tokens[at];
    if (result.relation != Relation::root || result.xpos != "VBG" || tokens[at - 1].form != "," ||
        has_child(tokens, at, Relation::aux) || has_child(tokens, at, Relation::cop))
      continue;
    std::size_t thing = 1;
    while (thing < at &&
           !(tokens[thing].head == static_cast<std::int32_t>(at) && tokens[thing].relation == Relation::nsubj))
      ++thing;
    if (thing >= at || !is_noun(tokens[thing])) return;
    std::size_t past = 1;
    const auto is_past = [&](const Token& t) {
      return t.head == static_cast<std::int32_t>(thing) &&
             (t.relation == Relation::compound || t.relation == Relation::amod) &&
             (t.xpos == "VBD" || t.xpos == "VBN" || t.form.ends_with("ed"));
    };
    while (past < thing && !is_past(tokens[past])) ++past;
    if (past >= thing || !is_noun(tokens[past - 1])) return;
    std::size_t doer = past - 1;
    while (tokens[doer].relation == Relation::flat && tokens[doer].head >= 0 &&
           tokens[doer].head < static_cast<std::int32_t>(doer))
      doer = static_cast<std::size_t>(tokens[doer].head);
    if (tokens[doer].head != static_cast<std::int32_t>(past) && tokens[doer].head != static_cast<std::int32_t>(thing))
      return;
    Token& verb = tokens[past];
    for (std::size_t other = 0; other < tokens.size(); ++other) {
      Token& word = tokens[other];
      if (word.head == static_cast<std::int32_t>(thing) && other < doer) word.head = static_cast<std::int32_t>(doer);
      if (word.head == static_cast<std::int32_t>(at) && word.relation == Relation::punct)
        word.head = static_cast<std::int32_t>(past);
    }
    verb.upos = Upos::verb;
    verb.xpos = penn_tag("VBD");
    verb.lemma.clear();
    verb.head = -1;
    verb.relation = Relation::root;
    move_arc(tokens[doer], past, Relation::nsubj);
    move_arc(tokens[thing], past, Relation::obj);
    move_arc(result, past, Relation::advcl);
    return;
  }
}

// "Praising Oman, Ana Duarte left": what she did meanwhile, for no adjective has an object.
void open_with_participles(std::vector<Token>& tokens) {
  if (tokens.size() < 5) return;
  Token& doing = tokens[0];
  if (doing.upos != Upos::verb || doing.relation != Relation::amod || !doing.form.ends_with("ing") || doing.head < 3 ||
      !has_child(tokens, 0, Relation::obj))
    return;
  if (tokens[static_cast<std::size_t>(doing.head)].upos != Upos::verb) return;
  doing.xpos = penn_tag("VBG");
  doing.lemma.clear();
  doing.relation = Relation::advcl;
}

// "Standing beside her, Ana Holm called": the verb has a subject, and what she does beside it is none.
void part_from_subjects(std::vector<Token>& tokens) {
  for (std::size_t at = 0; at + 2 < tokens.size(); ++at) {
    Token& beside = tokens[at];
    if (beside.relation != Relation::csubj || beside.xpos != "VBG" || beside.head <= static_cast<std::int32_t>(at))
      continue;
    const auto verb = static_cast<std::size_t>(beside.head);
    const auto subject = std::find_if(tokens.begin() + static_cast<std::ptrdiff_t>(at), tokens.end(),
                                      [&](const Token& t) { return is_subject(t) && t.head == beside.head; });
    if (subject == tokens.end()) continue;
    const auto comma = std::find_if(tokens.begin() + static_cast<std::ptrdiff_t>(at), subject,
                                    [](const Token& t) { return t.form == ","; });
    if (comma == subject || has_subject(tokens, at)) continue;
    move_arc(beside, verb, Relation::advcl);
  }
}

// "took part in the talks, with Togo as an observer": what a preposition governs is no subject, and an observer is no
// clause.
void part_companions_in_roles(std::vector<Token>& tokens) {
  for (std::size_t at = 1; at + 2 < tokens.size(); ++at) {
    Token& name = tokens[at];
    if (!is_subject(name) || tokens[at - 1].form != "with" || tokens[at - 1].head != static_cast<std::int32_t>(at) ||
        name.head <= static_cast<std::int32_t>(at))
      continue;
    const auto role = static_cast<std::size_t>(name.head);
    if (tokens[role].upos != Upos::noun || tokens[role].head < 0 ||
        tokens[role].head >= static_cast<std::int32_t>(at) || has_child(tokens, role, Relation::cop))
      continue;
    const bool as = tokens[at + 1].form == "as" && tokens[at + 1].head == name.head;
    if (as) move_arc(name, static_cast<std::size_t>(tokens[role].head), Relation::obl);
  }
}

// "sat down, with a smiling Ana Holm between them": she is where a phrase with "with" has her, and no subject of
// "them".
void part_companions_between(std::vector<Token>& tokens) {
  static constexpr std::array<std::string_view, 4> sides = {"between", "beside", "behind", "alongside"};
  for (std::size_t at = 2; at + 2 < tokens.size(); ++at) {
    Token& name = tokens[at];
    if (!is_subject(name) || name.head <= static_cast<std::int32_t>(at)) continue;
    const auto others = static_cast<std::size_t>(name.head);
    if (tokens[others].upos == Upos::verb || tokens[others].head < 0 ||
        tokens[others].head >= static_cast<std::int32_t>(at) || has_child(tokens, others, Relation::cop))
      continue;
    std::size_t with = at - 1;
    while (with > 0 && tokens[with].form != "with" && tokens[with].head == static_cast<std::int32_t>(at)) --with;
    const auto between =
        std::find_if(tokens.begin() + static_cast<std::ptrdiff_t>(at) + 1,
                     tokens.begin() + static_cast<std::ptrdiff_t>(others), [&](const Token& t) {
                       return t.head == name.head && t.relation == Relation::case_ && is_one_of(t.form, sides);
                     });
    if (tokens[with].form != "with" || between == tokens.begin() + static_cast<std::ptrdiff_t>(others)) continue;
    move_arc(name, static_cast<std::size_t>(tokens[others].head), Relation::obl);
    tokens[with].head = static_cast<std::int32_t>(at);
    tokens[with].relation = Relation::case_;
    move_arc(tokens[others], at, Relation::nmod);
  }
}

}  // namespace

void mend_absolutes(Sentence& sentence) {
  open_with_participles(sentence.tokens);
  part_from_subjects(sentence.tokens);
  part_companions_in_roles(sentence.tokens);
  part_companions_between(sentence.tokens);
  open_results_of_compounds(sentence.tokens);
  read_following(sentence.tokens);
  lift_from_time_being(sentence.tokens);
  lift_demands_of_letters(sentence.tokens);
  unjoin_companions(sentence.tokens);
  open_results(sentence.tokens);
  read_deeds_of_persons(sentence.tokens);
  open_absolutes(sentence.tokens);
}

}  // namespace chancery
