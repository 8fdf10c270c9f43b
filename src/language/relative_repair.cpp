// What stands around relative clauses and participles: which noun of a row a clause tells of, whose name follows it,
// and participles that are the verb of the sentence.
#include <algorithm>
#include <array>
#include <string_view>

#include "core/word_filter.hpp"
#include "language/penn_tags.hpp"
#include "language/tree_parts.hpp"
#include "language/tree_repair.hpp"

namespace chancery {
namespace {

bool is_singular(const Token& verb) { return verb.xpos == "VBZ" || verb.form == "was"; }

// The last noun of a row that begins at the head and ends before a word; the head itself if it has no row there.
std::size_t last_of_row(const std::vector<Token>& tokens, std::size_t head, std::size_t before) {
  for (std::size_t at = before; at-- > head + 1;)
    if (tokens[at].relation == Relation::conj && tokens[at].head == static_cast<std::int32_t>(head) &&
        is_noun(tokens[at]))
      return at;
  return head;
}

// "a treaty on the border between A and B, which is to be signed": the noun in the singular above the pair, the token
// count if there is none.
std::size_t noun_above_pair(const std::vector<Token>& tokens, std::size_t pair) {
  const bool between =
      std::any_of(tokens.begin(), tokens.begin() + static_cast<std::ptrdiff_t>(pair), [&](const Token& one) {
        return one.head == static_cast<std::int32_t>(pair) && one.relation == Relation::case_ && one.form == "between";
      });
  if (!between) return tokens.size();
  for (std::size_t at = pair; tokens[at].relation == Relation::nmod && tokens[at].head >= 0 &&
                              tokens[at].head < static_cast<std::int32_t>(at);) {
    at = static_cast<std::size_t>(tokens[at].head);
    if (tokens[at].xpos == "NN" || tokens[at].xpos == "NNP") return at;
  }
  return tokens.size();
}

// "by A, B and C, who holds the seat": a clause in the singular tells of the last of the row.
void hang_singular_clauses(std::vector<Token>& tokens) {
  for (std::size_t at = 4; at < tokens.size(); ++at) {
    Token& verb = tokens[at];
    if (verb.relation != Relation::acl_relcl || verb.head < 0 || verb.head >= static_cast<std::int32_t>(at)) continue;
    std::size_t link = at;
    bool singular = is_singular(verb);
    for (std::size_t word = static_cast<std::size_t>(verb.head) + 1; word < at; ++word) {
      if (tokens[word].head != static_cast<std::int32_t>(at)) continue;
      const bool relative = is_subject(tokens[word]);
      if (relative && (tokens[word].form == "who" || tokens[word].form == "which")) link = word;
      const bool helping = tokens[word].relation == Relation::aux || tokens[word].relation == Relation::aux_pass ||
                           tokens[word].relation == Relation::cop;
      if (helping && link < word) singular = singular || is_singular(tokens[word]);
    }
    if (link == at || !singular || tokens[link - 1].form != ",") continue;
    const std::size_t last = last_of_row(tokens, static_cast<std::size_t>(verb.head), link);
    const std::size_t above =
        tokens[link].form == "which" ? noun_above_pair(tokens, static_cast<std::size_t>(verb.head)) : tokens.size();
    if (last == static_cast<std::size_t>(verb.head)) continue;
    verb.head = static_cast<std::int32_t>(above < tokens.size() ? above : last);
    verb.head_probability *= moved_arc_trust;
  }
}

// "at the Council's meeting and the talks of the leaders, which are to be held in May": a clause in the plural tells of
// the whole row, not of its last one; and "which" is nobody.
void hang_plural_clauses(std::vector<Token>& tokens) {
  static constexpr std::array<std::string_view, 12> people = {"leaders",   "ministers", "presidents", "members",
                                                              "officials", "heads",     "experts",    "representatives",
                                                              "envoys",    "chiefs",    "deputies",   "ambassadors"};
  for (std::size_t at = 4; at < tokens.size(); ++at) {
    Token& verb = tokens[at];
    if (verb.relation != Relation::acl_relcl || verb.head < 0 || verb.head >= static_cast<std::int32_t>(at)) continue;
    bool which = false, plural = verb.xpos == "VBP";
    for (auto word = static_cast<std::size_t>(verb.head) + 1; word < at; ++word) {
      if (tokens[word].head != static_cast<std::int32_t>(at)) continue;
      which = which || (tokens[word].form == "which" && is_subject(tokens[word]) && tokens[word - 1].form == ",");
      plural = plural ||
               (which && (tokens[word].form == "are" || tokens[word].form == "were" || tokens[word].form == "have"));
    }
    if (!which || !plural) continue;
    auto told = static_cast<std::size_t>(verb.head);
    if (is_one_of(tokens[told].form, people) && tokens[told].relation == Relation::nmod && tokens[told].head >= 0 &&
        tokens[told].head < verb.head)
      told = static_cast<std::size_t>(tokens[told].head);
    const bool one = tokens[told].xpos == "NN" || tokens[told].xpos == "NNP";
    while (one && tokens[told].relation == Relation::conj && tokens[told].head >= 0 &&
           tokens[told].head < static_cast<std::int32_t>(told) &&
           is_noun(tokens[static_cast<std::size_t>(tokens[told].head)]))
      told = static_cast<std::size_t>(tokens[told].head);
    if (told != static_cast<std::size_t>(verb.head)) move_arc(verb, told, Relation::acl_relcl);
  }
}

bool has_who(const std::vector<Token>& tokens, std::size_t verb) {
  return std::any_of(tokens.begin(), tokens.end(), [&](const Token& t) {
    return t.head == static_cast<std::int32_t>(verb) && is_subject(t) && t.form == "who";
  });
}

// "its minister for the sea, Ana Lund, who laid a wreath": who stands right before the pronoun, and no sea.
void hang_on_persons(std::vector<Token>& tokens) {
  for (std::size_t at = 3; at < tokens.size(); ++at) {
    Token& verb = tokens[at];
    if (verb.relation != Relation::acl_relcl || verb.head < 0 || verb.head >= static_cast<std::int32_t>(at)) continue;
    const Token& head = tokens[static_cast<std::size_t>(verb.head)];
    if (head.name == NameType::person) continue;
    // "Jonas Berg of Norway, who chairs it": nobody is a place
    if (head.name == NameType::place && head.relation == Relation::nmod && head.head >= 0 && head.head < verb.head &&
        has_who(tokens, at) && tokens[static_cast<std::size_t>(head.head)].name == NameType::person) {
      verb.head = head.head;
      verb.head_probability *= moved_arc_trust;
      continue;
    }
    std::size_t who = static_cast<std::size_t>(verb.head) + 1;
    while (who < at && tokens[who].form != "who") ++who;
    if (who >= at || who < 2 || tokens[who - 1].form != ",") continue;
    std::size_t name = who - 2;
    while (tokens[name].relation == Relation::flat && tokens[name].head >= 0 &&
           tokens[name].head < static_cast<std::int32_t>(who))
      name = static_cast<std::size_t>(tokens[name].head);
    if (tokens[name].name != NameType::person || tokens[name].upos != Upos::propn ||
        static_cast<std::int32_t>(name) <= verb.head)
      continue;
    if (tokens[name].relation == Relation::appos && tokens[name].head == verb.head) continue;  // the same person
    verb.head = static_cast<std::int32_t>(name);
    verb.head_probability *= moved_arc_trust;
  }
}

// "The trust, which gets money from Acme, treats patients": the verb behind the clause is the sentence's.
void find_verbs_behind_clauses(std::vector<Token>& tokens) {
  for (std::size_t noun = 0; noun < tokens.size(); ++noun) {
    if (tokens[noun].head >= 0 || !is_noun(tokens[noun])) continue;
    for (std::size_t at = noun + 4; at < tokens.size(); ++at) {
      Token& verb = tokens[at];
      const bool joined = verb.relation == Relation::conj || verb.relation == Relation::parataxis;
      if (!joined || verb.head <= static_cast<std::int32_t>(noun) || !is_finite_tag(verb.xpos) ||
          verb.upos != Upos::verb || tokens[at - 1].form != ",")
        continue;
      std::int32_t aside = verb.head;
      for (int steps = 0; steps < 5 && aside > static_cast<std::int32_t>(noun) &&
                          tokens[static_cast<std::size_t>(aside)].relation != Relation::acl_relcl;
           ++steps)
        aside = tokens[static_cast<std::size_t>(aside)].head;
      if (aside <= static_cast<std::int32_t>(noun) ||
          tokens[static_cast<std::size_t>(aside)].relation != Relation::acl_relcl ||
          tokens[static_cast<std::size_t>(aside)].head != static_cast<std::int32_t>(noun))
        continue;
      if (has_child(tokens, at, Relation::cc) || has_child(tokens, at, Relation::nsubj)) continue;
      verb.head = -1;
      verb.relation = Relation::root;
      verb.head_probability *= moved_arc_trust;
      tokens[noun].head = static_cast<std::int32_t>(at);
      tokens[noun].relation = subject_relation(tokens, at);
      for (std::size_t end = at + 1; end < tokens.size(); ++end) {
        const bool goes_on = tokens[end].relation == Relation::punct ||
                             (tokens[end].relation == Relation::conj && tokens[end].upos == Upos::verb);
        if (tokens[end].head == static_cast<std::int32_t>(noun) && goes_on)
          tokens[end].head = static_cast<std::int32_t>(at);
      }
      return;
    }
    return;
  }
}

// "Chad, whose envoy to Togo, Berg, followed it, said": the envoy followed, Chad said.
void divide_whose_clauses(std::vector<Token>& tokens) {
  for (std::size_t at = 4; at < tokens.size(); ++at) {
    Token& verb = tokens[at];
    if (verb.relation != Relation::acl_relcl || verb.head <= static_cast<std::int32_t>(at) ||
        tokens[static_cast<std::size_t>(verb.head)].upos != Upos::verb)
      continue;
    std::size_t owner = 0;
    while (owner < at &&
           !(tokens[owner].head == static_cast<std::int32_t>(at) && tokens[owner].relation == Relation::nsubj))
      ++owner;
    if (owner + 3 >= at || tokens[owner + 1].form != "," || tokens[owner + 2].xpos != "WP$" ||
        tokens[owner + 2].head <= static_cast<std::int32_t>(owner) + 2)
      continue;
    const auto owned = static_cast<std::size_t>(tokens[owner + 2].head);
    if (owned >= at || has_child(tokens, static_cast<std::size_t>(verb.head), Relation::nsubj)) continue;
    tokens[owner].head = verb.head;
    tokens[owned].head = static_cast<std::int32_t>(at);
    tokens[owned].relation = Relation::nsubj;
    verb.head = static_cast<std::int32_t>(owner);
    verb.head_probability *= moved_arc_trust;
  }
}

// "Togo, which was represented by its envoy, Berg, has": the name is the envoy's, since no state is a person.
void hang_names_behind_clauses(std::vector<Token>& tokens) {
  for (std::size_t at = 5; at < tokens.size(); ++at) {
    Token& name = tokens[at];
    if (name.name != NameType::person || name.relation != Relation::appos || name.head < 0 ||
        name.head >= static_cast<std::int32_t>(at))
      continue;
    const Token& explained = tokens[static_cast<std::size_t>(name.head)];
    if (explained.upos != Upos::propn || explained.name == NameType::person) continue;
    std::size_t begin = at;
    while (begin > 0 && tokens[begin - 1].form != "," && begin + 4 > at) --begin;
    if (begin < 3 || tokens[begin - 1].form != ",") continue;
    const Token& office = tokens[begin - 2];
    const bool within = static_cast<std::int32_t>(begin) - 2 > name.head && office.xpos == "NN" &&
                        has_child(tokens, begin - 2, Relation::nmod_poss);
    if (!within) continue;
    name.head = static_cast<std::int32_t>(begin) - 2;
    name.head_probability *= moved_arc_trust;
  }
}

// "the mission led by Chad, to which Peru gave 50 lorries": a phrase with "which" behind a comma tells of the thing
// that is led, not of its leader.
void hang_on_led_things(std::vector<Token>& tokens) {
  static constexpr std::array<std::string_view, 9> leading = {
      "led", "headed", "run", "commanded", "backed", "sponsored", "organised", "organized", "hosted"};
  for (std::size_t at = 6; at < tokens.size(); ++at) {
    Token& verb = tokens[at];
    if (verb.relation != Relation::acl_relcl || verb.head < 3 || verb.head >= static_cast<std::int32_t>(at)) continue;
    const Token& leader = tokens[static_cast<std::size_t>(verb.head)];
    if (leader.relation != Relation::obl_agent || leader.head < 1 || leader.head >= verb.head) continue;
    const Token& led = tokens[static_cast<std::size_t>(leader.head)];
    if (led.relation != Relation::acl || led.head < 0 || led.head >= leader.head || !is_one_of(led.form, leading))
      continue;
    std::size_t which = static_cast<std::size_t>(verb.head) + 1;
    while (which < at && tokens[which].form != "which") ++which;
    if (which >= at || tokens[which].head != static_cast<std::int32_t>(at) || is_subject(tokens[which])) continue;
    if (tokens[which - 1].upos != Upos::adp || tokens[which - 1].form == "of" || tokens[which - 2].form != ",")
      continue;
    move_arc(verb, static_cast<std::size_t>(led.head), Relation::acl_relcl);
  }
}

// What the row of nouns above a participle hangs on as a subject or as the root; the token count if it is neither.
std::size_t actor_above(const std::vector<Token>& tokens, std::int32_t at) {
  constexpr int longest = 5;
  for (int steps = 0; steps < longest && at >= 0; ++steps) {
    const Token& noun = tokens[static_cast<std::size_t>(at)];
    if (noun.relation == Relation::nsubj || noun.relation == Relation::root)
      return is_noun(noun) ? static_cast<std::size_t>(at) : tokens.size();
    at = noun.head < at ? noun.head : -1;
  }
  return tokens.size();
}

// "Berg, its minister until May, accused Holm of lying": a participle that describes has no object behind it, so this
// is a past, and what the whole row before it is about does it.
void find_verbs_behind_asides(std::vector<Token>& tokens) {
  for (std::size_t at = 4; at + 1 < tokens.size(); ++at) {
    Token& verb = tokens[at];
    const auto here = static_cast<std::int32_t>(at);
    const bool conjunct = verb.relation == Relation::conj && verb.xpos == "VBD" && verb.head >= 0 &&
                          is_noun(tokens[static_cast<std::size_t>(verb.head)]) &&
                          !has_child(tokens, at, Relation::cc) && !has_child(tokens, at, Relation::nsubj);
    if ((verb.xpos != "VBN" && verb.xpos != "VBD") || (verb.relation != Relation::acl && !conjunct) || verb.head < 0 ||
        tokens[at - 1].form != ",")
      continue;
    if (!has_child(tokens, at, Relation::obj) || has_child(tokens, at, Relation::aux_pass) ||
        has_child(tokens, at, Relation::obl_agent))
      continue;
    if (verb.head > here) {  // with a subject of its own
      if (verb.xpos == "VBD" && has_child(tokens, at, Relation::nsubj) &&
          !has_child(tokens, static_cast<std::size_t>(verb.head), Relation::nsubj))
        divide_clauses(tokens, at, static_cast<std::size_t>(verb.head));
      continue;
    }
    const std::size_t actor = actor_above(tokens, verb.head);
    if (actor == tokens.size()) continue;
    const std::int32_t main = tokens[actor].relation == Relation::nsubj ? tokens[actor].head : -1;
    if (main >= 0 && (main <= here || tokens[static_cast<std::size_t>(main)].upos != Upos::verb)) continue;
    if (main < 0) {
      verb.head = tokens[actor].head;
      verb.relation = tokens[actor].relation;
      verb.head_probability *= moved_arc_trust;
    } else if (!divide_clauses(tokens, at, static_cast<std::size_t>(main))) {
      continue;
    }
    verb.xpos = penn_tag("VBD");
    verb.upos = Upos::verb;
    verb.lemma.clear();
    tokens[actor].head = here;
    tokens[actor].relation = Relation::nsubj;
  }
}

// "picked Berg, who ran it until May, to head the bank": what somebody is chosen or asked to do follows the clause
// about him.
void raise_infinitives(std::vector<Token>& tokens) {
  static constexpr std::array<std::string_view, 21> verbs = {
      "pick", "choose", "name",  "appoint", "tap", "select", "elect", "hire", "nominate", "send",     "invite",
      "urge", "ask",    "order", "allow",   "ban", "bar",    "force", "help", "back",     "designate"};
  for (std::size_t at = 6; at < tokens.size(); ++at) {
    Token& verb = tokens[at];
    if (verb.xpos != "VB" || (verb.relation != Relation::advcl && verb.relation != Relation::xcomp)) continue;
    if (tokens[at - 1].xpos != "TO" || tokens[at - 2].form != ",") continue;
    std::int32_t above = verb.head;
    for (int steps = 0;
         steps < 6 && above >= 0 && tokens[static_cast<std::size_t>(above)].relation != Relation::acl_relcl &&
         tokens[static_cast<std::size_t>(above)].relation != Relation::appos;
         ++steps)
      above = tokens[static_cast<std::size_t>(above)].head;
    if (above < 0 || above >= static_cast<std::int32_t>(at) || tokens[static_cast<std::size_t>(above)].head < 0)
      continue;
    const Token& whom = tokens[static_cast<std::size_t>(tokens[static_cast<std::size_t>(above)].head)];
    if (whom.relation != Relation::obj || whom.head < 0 || whom.head >= static_cast<std::int32_t>(at)) continue;
    const Token& doing = tokens[static_cast<std::size_t>(whom.head)];
    if (doing.upos != Upos::verb || !is_one_of(doing.lemma, verbs)) continue;
    verb.head = whom.head;
    verb.relation = Relation::xcomp;
    verb.head_probability *= moved_arc_trust;
  }
}

// "There were calls from Lima for Peru to join": no noun hangs on "for"; Peru is to join, and that is what the calls
// are for.
void read_subjects_on_links(std::vector<Token>& tokens) {
  static constexpr std::array<std::string_view, 6> wishes = {"call", "appeal", "demand", "plea", "request", "need"};
  for (std::size_t at = 1; at + 2 < tokens.size(); ++at) {
    Token& noun = tokens[at];
    if (!is_noun(noun) || noun.head < 0 || noun.head >= static_cast<std::int32_t>(at)) continue;
    const Token& link = tokens[static_cast<std::size_t>(noun.head)];
    if (link.form != "for" || link.relation != Relation::mark || link.head <= static_cast<std::int32_t>(at)) continue;
    const auto verb = static_cast<std::size_t>(link.head);
    if (tokens[verb].xpos != "VB" || has_subject(tokens, verb)) continue;
    move_arc(noun, verb, Relation::nsubj);
    const std::int32_t above = tokens[verb].head;
    if (tokens[verb].relation != Relation::advcl || above < 0 ||
        !has_child(tokens, static_cast<std::size_t>(above), Relation::expl))
      continue;
    for (std::size_t wish = static_cast<std::size_t>(above) + 1; wish < at; ++wish)
      if (is_subject(tokens[wish]) && tokens[wish].head == above && is_one_of(tokens[wish].lemma, wishes))
        move_arc(tokens[verb], wish, Relation::acl);
  }
}

}  // namespace

void mend_relatives(Sentence& sentence) {
  divide_whose_clauses(sentence.tokens);
  find_verbs_behind_clauses(sentence.tokens);
  find_verbs_behind_asides(sentence.tokens);
  hang_on_persons(sentence.tokens);
  hang_singular_clauses(sentence.tokens);
  hang_plural_clauses(sentence.tokens);
  hang_on_led_things(sentence.tokens);
  hang_names_behind_clauses(sentence.tokens);
}

// "considered a request from Chad to join the bloc": what is requested, as the annotation scheme has it.
static void name_requested(std::vector<Token>& tokens) {
  static constexpr std::array<std::string_view, 12> nouns = {"request", "application", "bid",    "appeal",
                                                             "call",    "decision",    "plan",   "proposal",
                                                             "offer",   "invitation",  "demand", "agreement"};
  for (Token& verb : tokens) {
    if (verb.relation != Relation::advcl || verb.head < 0 || verb.upos != Upos::verb) continue;
    const Token& noun = tokens[static_cast<std::size_t>(verb.head)];
    if (noun.xpos != "NN" || !is_one_of(noun.form, nouns)) continue;
    const auto at = static_cast<std::size_t>(&verb - tokens.data());
    if (at > static_cast<std::size_t>(verb.head) && tokens[at - 1].form == "to" &&
        !has_child(tokens, static_cast<std::size_t>(verb.head), Relation::cop))
      verb.relation = Relation::acl;
  }
}

// "invited the President of Ghana, John Mensah, to take part": what he is asked to do, and not what the asking is for.
static void name_asked(std::vector<Token>& tokens) {
  static constexpr std::array<std::string_view, 19> asking = {
      "invite",    "urge",     "ask",      "order",     "allow",     "permit",  "instruct",
      "encourage", "persuade", "convince", "authorise", "authorize", "request", "task",
      "mandate",   "force",    "oblige",   "enable",    "advise"};
  for (std::size_t at = 4; at < tokens.size(); ++at) {
    Token& verb = tokens[at];
    if (verb.relation != Relation::advcl || verb.xpos != "VB" || verb.head < 0 ||
        verb.head + 1 >= static_cast<std::int32_t>(at))
      continue;
    if (!is_one_of(tokens[static_cast<std::size_t>(verb.head)].lemma, asking)) continue;
    bool whom = false, to = false;
    for (auto word = static_cast<std::size_t>(verb.head) + 1; word < at; ++word) {
      whom = whom || (tokens[word].head == verb.head && tokens[word].relation == Relation::obj);
      to = to || (tokens[word].head == static_cast<std::int32_t>(at) && tokens[word].xpos == "TO");
    }
    if (whom && to && !has_child(tokens, static_cast<std::size_t>(verb.head), Relation::xcomp))
      verb.relation = Relation::xcomp;
  }
}

void mend_infinitives(Sentence& sentence) {
  read_subjects_on_links(sentence.tokens);
  name_asked(sentence.tokens);
  name_requested(sentence.tokens);
  raise_infinitives(sentence.tokens);
}

}  // namespace chancery
