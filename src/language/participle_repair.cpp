// Participles that the parser hangs on a noun beside their verb.
#include <algorithm>
#include <array>
#include <string_view>

#include "core/word_filter.hpp"
#include "language/penn_tags.hpp"
#include "language/tree_parts.hpp"
#include "language/tree_repair.hpp"

namespace chancery {
namespace {

// "rejected the charge and accused foreign firms of lying": no firms that were accused, but what is done to them.
void raise_accusations(std::vector<Token>& tokens) {
  static constexpr std::array<std::string_view, 19> verbs = {
      "accuse", "praise", "thank",   "urge",   "blame",    "warn",    "ask",    "order",   "press",  "invite",
      "assure", "remind", "commend", "charge", "denounce", "implore", "rebuke", "suspect", "condemn"};
  for (std::size_t at = 3; at + 1 < tokens.size(); ++at) {
    Token& verb = tokens[at];
    if (verb.relation != Relation::amod || (verb.xpos != "VBN" && verb.xpos != "VBD" && verb.xpos != "JJ") ||
        !verb.form.ends_with("ed"))
      continue;
    if (tokens[at - 1].form != "and" || verb.head <= static_cast<std::int32_t>(at)) continue;
    Token& whom = tokens[static_cast<std::size_t>(verb.head)];
    if (whom.relation != Relation::conj || whom.head < 0 || whom.head >= static_cast<std::int32_t>(at)) continue;
    const Token& first = tokens[static_cast<std::size_t>(whom.head)];
    if (first.relation != Relation::obj || first.head < 0 || tokens[static_cast<std::size_t>(first.head)].xpos != "VBD")
      continue;
    const auto known =
        std::find_if(verbs.begin(), verbs.end(), [&](std::string_view v) { return verb.form.starts_with(v); });
    if (known == verbs.end()) continue;
    verb.upos = Upos::verb;
    verb.xpos = penn_tag("VBD");
    verb.head = first.head;
    verb.relation = Relation::conj;
    verb.head_probability *= moved_arc_trust;
    verb.lemma = *known;
    tokens[at - 1].head = static_cast<std::int32_t>(at);
    whom.head = static_cast<std::int32_t>(at);
    whom.relation = Relation::obj;
  }
}

// "trainers from the Orvik Team, based in Lima, taught": the team is, whose name stands before the comma.
void lower_seats(std::vector<Token>& tokens) {
  static constexpr std::array<std::string_view, 6> seats = {"based",        "headquartered", "registered",
                                                            "incorporated", "domiciled",     "founded"};
  for (std::size_t at = 3; at + 1 < tokens.size(); ++at) {
    Token& seat = tokens[at];
    if (seat.relation != Relation::acl || !is_one_of(seat.form, seats) || tokens[at - 1].form != ",") continue;
    if (tokens[at - 2].upos != Upos::propn || seat.head < 0 ||
        tokens[static_cast<std::size_t>(seat.head)].upos == Upos::propn)
      continue;
    std::size_t name = at - 2;
    while (tokens[name].upos == Upos::propn && tokens[name].head >= 0 &&
           tokens[name].head < static_cast<std::int32_t>(at) &&
           (tokens[name].relation == Relation::flat || tokens[name].relation == Relation::compound))
      name = static_cast<std::size_t>(tokens[name].head);
    // "two firms, Orvik and Berg, based in Lima": both
    if (tokens[name].upos != Upos::propn || tokens[name].relation == Relation::conj ||
        tokens[name].relation == Relation::appos)
      continue;
    seat.head = static_cast<std::int32_t>(name);
    seat.head_probability *= moved_arc_trust;
  }
}

// "President Dina Berg", "minister": a person, or the office that one bears.
bool is_official(const std::vector<Token>& tokens, std::size_t noun) {
  const auto names_office = [&](const Token& one) {
    return one.head == static_cast<std::int32_t>(noun) && is_office_word(one);
  };
  return tokens[noun].name == NameType::person || is_office_word(tokens[noun]) ||
         std::any_of(tokens.begin(), tokens.begin() + static_cast<std::ptrdiff_t>(noun), names_office);
}

// "met with visiting Peruvian President Dina Berg", "told visiting Cuban leader Mesa": who is on a visit, and no visit
// of theirs. The noun takes the participle's place in the tree.
void lower_visiting(std::vector<Token>& tokens) {
  static constexpr std::array<std::string_view, 19> before = {
      "meet", "receive", "host",    "greet",  "welcome", "see",    "tell", "brief", "assure", "urge",
      "with", "by",      "between", "inform", "thank",   "invite", "and",  "hail",  "to"};
  for (std::size_t at = 1; at + 1 < tokens.size(); ++at) {
    Token& visiting = tokens[at];
    if (visiting.form != "visiting" || visiting.upos != Upos::verb || visiting.head < 0) continue;
    const Token& previous = tokens[at - 1];
    if (!is_one_of(previous.upos == Upos::verb ? previous.lemma : previous.form, before)) continue;
    if (visiting.relation ==
        Relation::xcomp)  // "told visiting Cuban leader Mesa that": of two things that follow, nobody visits the first
      for (std::size_t next = at + 1; next < tokens.size() && next < at + 8; ++next)
        if (tokens[next].head == static_cast<std::int32_t>(at) && tokens[next].relation == Relation::iobj)
          tokens[next].relation = Relation::obj;
    std::size_t whom = at + 1;
    while (whom < tokens.size() && whom < at + 8 &&
           (tokens[whom].relation != Relation::obj || tokens[whom].head != static_cast<std::int32_t>(at)))
      ++whom;
    // "told" takes what "visiting" should: "told visiting Cuban leader Mesa that"
    if (whom == tokens.size() || whom == at + 8) {
      for (whom = at + 1; whom < tokens.size() && whom < at + 8 &&
                          (tokens[whom].relation != Relation::obj || tokens[whom].head != visiting.head);
           ++whom) {
      }
      if (whom == tokens.size() || whom == at + 8) continue;
      visiting.head = static_cast<std::int32_t>(whom);
    } else {
      // "by visiting Lima", "devoted to visiting old friends": towns and friends are visited, officials visit
      const bool received = previous.upos == Upos::verb && tokens[whom].xpos == "NNS";  // "received visiting envoys"
      if (!received && !is_official(tokens, whom)) continue;
      if (has_child(tokens, whom, Relation::det) || has_child(tokens, whom, Relation::nmod_poss)) continue;
      if (previous.form == "by" && !has_child(tokens, static_cast<std::size_t>(visiting.head), Relation::aux_pass))
        continue;
      if (previous.form == "and" && visiting.relation != Relation::conj) continue;
      const bool of_phrase = previous.upos == Upos::adp || previous.upos == Upos::sconj;
      Token& guest = tokens[whom];
      guest.head = visiting.head;
      guest.relation = of_phrase
                           ? (is_noun(tokens[static_cast<std::size_t>(visiting.head)]) ? Relation::nmod : Relation::obl)
                       : previous.form == "and" ? Relation::conj
                                                : Relation::obj;
      guest.head_probability *= moved_arc_trust;
      for (std::size_t other = 0; other < tokens.size(); ++other) {
        if (tokens[other].head != static_cast<std::int32_t>(at)) continue;
        const bool link = other < at;
        const bool home = other > whom && tokens[other].relation == Relation::obl && tokens[whom + 1].form == "from" &&
                          tokens[whom + 1].head == static_cast<std::int32_t>(other);
        tokens[other].head =
            link || home || tokens[other].relation == Relation::conj ? static_cast<std::int32_t>(whom) : guest.head;
        if (home) tokens[other].relation = Relation::nmod;  // "envoys from Chad"
        if (link && tokens[other].relation == Relation::mark) tokens[other].relation = Relation::case_;
      }
      visiting.head = static_cast<std::int32_t>(whom);
    }
    visiting.relation = Relation::amod;
  }
}

// "awarded the prize to jailed activist Dawit Haile": no infinitive ends so, the participle belongs to the noun.
void lower_participles_behind_to(std::vector<Token>& tokens) {
  for (std::size_t at = 2; at + 1 < tokens.size(); ++at) {
    Token& done = tokens[at];
    Token& to = tokens[at - 1];
    if ((done.xpos != "VBN" && done.xpos != "VBD") || !done.form.ends_with("ed") || to.form != "to" ||
        to.head != static_cast<std::int32_t>(at))
      continue;
    if (to.relation != Relation::mark || done.head < 0 || done.head >= static_cast<std::int32_t>(at)) continue;
    std::size_t noun = 0;
    for (std::size_t next = at + 1; next < tokens.size(); ++next)
      if (tokens[next].head == static_cast<std::int32_t>(at) && tokens[next].relation == Relation::obj) {
        noun = next;
        break;
      }
    if (noun == 0 || !is_nominal(tokens[noun]) || has_child(tokens, noun, Relation::det)) continue;
    const auto above = static_cast<std::size_t>(done.head);
    tokens[noun].head = done.head;
    tokens[noun].relation = tokens[above].upos == Upos::noun ? Relation::nmod : Relation::obl;
    tokens[noun].head_probability *= moved_arc_trust;
    for (std::size_t next = 0; next < tokens.size(); ++next)
      if (next != noun && next + 1 != at && tokens[next].head == static_cast<std::int32_t>(at))
        tokens[next].head = static_cast<std::int32_t>(above);
    to.relation = Relation::case_;
    to.head = static_cast<std::int32_t>(noun);
    done.relation = Relation::amod;
    done.head = static_cast<std::int32_t>(noun);
  }
}

// "with envoy Holm warning of famine", "with President Berg presiding": he does so, and nobody meets his warning or
// agrees with him.
void open_warnings(std::vector<Token>& tokens) {
  struct Doing {
    std::string_view form, lemma;
  };
  static constexpr std::array<Doing, 12> doings = {{{"warning", "warn"},
                                                    {"presiding", "preside"},
                                                    {"chairing", "chair"},
                                                    {"mediating", "mediate"},
                                                    {"attending", "attend"},
                                                    {"watching", "watch"},
                                                    {"speaking", "speak"},
                                                    {"hosting", "host"},
                                                    {"moderating", "moderate"},
                                                    {"officiating", "officiate"},
                                                    {"abstaining", "abstain"},
                                                    {"dissenting", "dissent"}}};
  for (std::size_t at = 3; at + 1 < tokens.size(); ++at) {
    Token& doing = tokens[at];
    if (doing.xpos != "NN" || (doing.relation != Relation::obl && doing.relation != Relation::nmod) || doing.head < 0)
      continue;
    const auto known =
        std::find_if(doings.begin(), doings.end(), [&](const Doing& one) { return one.form == doing.form; });
    if (known == doings.end()) continue;
    std::size_t with = tokens.size(), who = tokens.size();
    for (std::size_t i = 0; i < at; ++i) {
      if (tokens[i].head != static_cast<std::int32_t>(at)) continue;
      if (tokens[i].relation == Relation::case_ && tokens[i].form == "with") with = i;
      if (tokens[i].relation == Relation::compound && tokens[i].name == NameType::person) who = i;
      if (tokens[i].relation == Relation::det || tokens[i].relation == Relation::nmod_poss) who = with = tokens.size();
    }
    if (with >= at || who >= at) continue;
    doing.upos = Upos::verb;
    doing.xpos = penn_tag("VBG");
    doing.lemma = known->lemma;
    doing.relation = Relation::advcl;
    doing.head_probability *= moved_arc_trust;
    tokens[with].relation = Relation::mark;
    tokens[who].relation = Relation::nsubj;
    for (std::size_t i = at + 1; i < tokens.size(); ++i)
      if (tokens[i].head == static_cast<std::int32_t>(at) && tokens[i].relation == Relation::nmod)
        tokens[i].relation = Relation::obl;
  }
}

// "from outgoing acting prime minister Berg", "by sitting president Lund", "to replace departing chief Holm", "replaced
// long-serving Ole Rand": such words tell how he holds the office.
void lower_incumbents(std::vector<Token>& tokens) {
  static constexpr std::array<std::string_view, 10> words = {"outgoing", "incoming", "acting", "sitting", "serving",
                                                             "reigning", "retiring", "ailing", "ousted",  "departing"};
  const auto tells = [&](std::size_t at) { return is_one_of(tokens[at].form, words); };
  const auto hyphened = [&](std::size_t at) {  // "long-serving", "long-ruling"
    return at > 2 && tokens[at - 1].form == "-" && tokens[at - 2].form == "long" &&
           tokens[at - 2].head == static_cast<std::int32_t>(at) && tokens[at].xpos == "VBG";
  };
  for (std::size_t at = 1; at + 2 < tokens.size(); ++at) {
    const std::size_t before = hyphened(at) ? at - 3 : at - 1;
    const Token& first = tokens[at];
    const Token& link = tokens[before];
    if (!(tells(at) || before + 1 < at) || first.relation == Relation::amod || first.head < 0 ||
        first.head >= static_cast<std::int32_t>(at))
      continue;
    const bool of_verb =
        first.head == static_cast<std::int32_t>(before) && link.upos == Upos::verb && first.relation == Relation::xcomp;
    if (!of_verb &&
        (link.head != static_cast<std::int32_t>(at) || (link.upos != Upos::adp && link.upos != Upos::sconj)))
      continue;
    std::size_t last = at;
    while (last + 2 < tokens.size() && tells(last + 1)) ++last;
    std::size_t noun = last + 1;
    while (noun < tokens.size() && noun < last + 9 &&
           (tokens[noun].relation != Relation::obj || tokens[noun].head < static_cast<std::int32_t>(at) ||
            tokens[noun].head > static_cast<std::int32_t>(last)))
      ++noun;
    if (noun >= tokens.size() || noun >= last + 9 || !is_nominal(tokens[noun]) ||
        has_child(tokens, noun, Relation::det))
      continue;
    const std::int32_t verb = first.head;
    tokens[noun].head = verb;
    tokens[noun].relation = of_verb                                                    ? Relation::obj
                            : is_nominal(tokens[static_cast<std::size_t>(first.head)]) ? Relation::nmod
                                                                                       : Relation::obl;
    tokens[noun].head_probability *= moved_arc_trust;
    for (std::size_t other = 0; other < tokens.size(); ++other) {
      const bool within =
          tokens[other].head >= static_cast<std::int32_t>(at) && tokens[other].head <= static_cast<std::int32_t>(last);
      if (!within || other == noun || (other > before && other <= last)) continue;
      tokens[other].head = of_verb && tokens[other].relation == Relation::obl ? verb : static_cast<std::int32_t>(noun);
    }
    if (!of_verb) tokens[before].relation = Relation::case_;
    for (std::size_t word = at; word <= last; ++word) {
      tokens[word].head = static_cast<std::int32_t>(noun);
      tokens[word].relation = Relation::amod;
    }
  }
}

// "drop objections to Chad joining the bloc", "welcomed Mali entering the pact": whose name stands right before joins,
// and not who objects.
void hang_joining_on_names(std::vector<Token>& tokens) {
  static constexpr std::array<std::string_view, 8> verbs = {"joining", "rejoining", "entering", "becoming",
                                                            "leaving", "quitting",  "hosting",  "acquiring"};
  static constexpr std::array<std::string_view, 6> links = {"to", "of", "against", "about", "over", "on"};
  for (std::size_t at = 2; at + 1 < tokens.size(); ++at) {
    Token& verb = tokens[at];
    if (verb.xpos != "VBG" || verb.relation != Relation::advcl || verb.head < 0 || !is_one_of(verb.form, verbs))
      continue;
    std::size_t name = at - 1;
    while (tokens[name].head >= 0 && tokens[name].head < static_cast<std::int32_t>(at) &&
           (tokens[name].relation == Relation::flat || tokens[name].relation == Relation::compound))
      name = static_cast<std::size_t>(tokens[name].head);
    const Token& named = tokens[name];
    if (named.upos != Upos::propn || named.head != verb.head || has_child(tokens, at, Relation::mark) ||
        has_subject(tokens, at))
      continue;
    const bool object = named.relation == Relation::obj;
    const bool linked =
        named.relation == Relation::obl &&
        std::any_of(tokens.begin(), tokens.begin() + static_cast<std::ptrdiff_t>(name), [&](const Token& one) {
          return one.head == static_cast<std::int32_t>(name) && one.relation == Relation::case_ &&
                 is_one_of(one.form, links);
        });
    if (object || linked) move_arc(verb, name, Relation::acl);
  }
}

// "has been moved to the Ministry of Trade replacing Holm": no compound of the ministry's, but what the move brings
// about.
void free_replacing(std::vector<Token>& tokens) {
  for (std::size_t at = 4; at + 1 < tokens.size(); ++at) {
    Token& doing = tokens[at];
    Token& before = tokens[at - 1];
    if ((doing.form != "replacing" && doing.form != "succeeding") || before.upos != Upos::propn ||
        before.head != static_cast<std::int32_t>(at))
      continue;
    if (doing.head < 0 || doing.head >= static_cast<std::int32_t>(at) - 1 || !has_child(tokens, at, Relation::obj))
      continue;
    const std::int32_t noun = doing.head;
    std::int32_t verb = tokens[static_cast<std::size_t>(noun)].head;
    if (!is_noun(tokens[static_cast<std::size_t>(noun)]) || verb < 0 ||
        tokens[static_cast<std::size_t>(verb)].upos != Upos::verb)
      continue;
    for (std::size_t other = static_cast<std::size_t>(noun) + 1; other + 1 < at; ++other)
      if (tokens[other].head == static_cast<std::int32_t>(at)) tokens[other].head = static_cast<std::int32_t>(at) - 1;
    move_arc(before, static_cast<std::size_t>(noun), Relation::nmod);
    move_arc(doing, static_cast<std::size_t>(verb), Relation::advcl);
  }
}

// "dispatched firefighting planes to Cyprus": the kind of planes, which is what is sent.
void lower_kinds_of_goods(std::vector<Token>& tokens) {
  static constexpr std::array<std::string_view, 15> giving = {"dispatch", "send",    "ship",   "deliver", "supply",
                                                              "donate",   "provide", "deploy", "buy",     "sell",
                                                              "order",    "lend",    "export", "import",  "fly"};
  for (std::size_t at = 1; at + 1 < tokens.size(); ++at) {
    Token& kind = tokens[at];
    const auto verb = static_cast<std::int32_t>(at) - 1;
    if (kind.xpos != "VBG" || kind.relation != Relation::xcomp || kind.head != verb ||
        !is_one_of(tokens[at - 1].lemma, giving))
      continue;
    std::size_t goods = at + 1;
    while (goods < tokens.size() &&
           (tokens[goods].relation != Relation::obj || tokens[goods].head != static_cast<std::int32_t>(at)))
      ++goods;
    if (goods == tokens.size() || has_child(tokens, at - 1, Relation::obj)) continue;
    for (Token& other : tokens)
      if (other.head == static_cast<std::int32_t>(at)) other.head = verb;
    move_arc(kind, goods, Relation::amod);
  }
}

// "signed an open letter backing Ana Duarte": the letter is signed, and backs her; it is no kind of backing.
void part_papers_from_deeds(std::vector<Token>& tokens) {
  for (std::size_t at = 2; at + 1 < tokens.size(); ++at) {
    Token& doing = tokens[at];
    Token& noun = tokens[at - 1];
    const auto here = static_cast<std::int32_t>(at);
    if (doing.xpos != "VBG" || (doing.relation != Relation::obj && doing.relation != Relation::obl) || doing.head < 0 ||
        doing.head >= here - 1)
      continue;
    if (noun.upos != Upos::noun || noun.relation != Relation::compound || noun.head != here ||
        !has_child(tokens, at, Relation::obj))
      continue;
    const bool article = std::any_of(tokens.begin(), tokens.begin() + here, [&](const Token& t) {
      return t.head == here && (t.relation == Relation::det || t.relation == Relation::nmod_poss);
    });
    if (!article) continue;
    for (std::size_t other = 0; other + 1 < at; ++other)
      if (tokens[other].head == here) tokens[other].head = here - 1;
    noun.head = doing.head;
    noun.relation = doing.relation;
    doing.upos = Upos::verb;
    move_arc(doing, at - 1, Relation::acl);
  }
}

}  // namespace

void mend_participles(Sentence& sentence) {
  part_papers_from_deeds(sentence.tokens);
  lower_kinds_of_goods(sentence.tokens);
  hang_joining_on_names(sentence.tokens);
  open_warnings(sentence.tokens);
  lower_incumbents(sentence.tokens);
  free_replacing(sentence.tokens);
  lower_visiting(sentence.tokens);
  raise_accusations(sentence.tokens);
  lower_participles_behind_to(sentence.tokens);
  lower_seats(sentence.tokens);
  auto& tokens = sentence.tokens;
  for (std::size_t at = 2; at + 1 < tokens.size(); ++at) {
    Token& doing = tokens[at];
    if (doing.xpos != "VBG" || doing.head < 0 || doing.head >= static_cast<std::int32_t>(at)) continue;
    const Token& above = tokens[static_cast<std::size_t>(doing.head)];
    if (doing.relation == Relation::acl && doing.head + 1 == static_cast<std::int32_t>(at) &&
        above.upos == Upos::verb && above.xpos != "VBN") {
      doing.relation = Relation::xcomp;
      continue;
    }
    // "unveiled what Berg called the largest package, blacklisting a bank": not who calls it so
    if (doing.relation == Relation::advcl && tokens[at - 1].form == "," && above.upos == Upos::verb &&
        (above.lemma == "call" || above.lemma == "describe" || above.lemma == "term")) {
      const std::int32_t what = above.relation == Relation::acl_relcl ? above.head : -1;
      if (what >= 0 && tokens[static_cast<std::size_t>(what)].lemma == "what" &&
          tokens[static_cast<std::size_t>(what)].head >= 0)
        doing.head = tokens[static_cast<std::size_t>(what)].head;
      continue;
    }
    constexpr std::array<std::string_view, 18> saying = {
        "call",  "say",   "accuse",  "urge", "describe", "warn",   "add",      "blame",   "cite",
        "argue", "brand", "promise", "vow",  "threaten", "demand", "denounce", "condemn", "insist"};
    const bool says = doing.relation == Relation::acl && is_one_of(doing.lemma, saying);
    if ((doing.relation != Relation::advcl && !says) || tokens[at - 1].form != "," || !is_nominal(above)) continue;
    if (above.relation != Relation::obj && above.relation != Relation::obl && above.relation != Relation::nmod)
      continue;
    if (std::any_of(tokens.begin(), tokens.end(),
                    [&](const Token& t) { return t.head == doing.head && t.relation == Relation::cop; }))
      continue;
    std::int32_t verb = above.head;
    for (int steps = 0; steps < 4 && verb >= 0 && tokens[static_cast<std::size_t>(verb)].upos != Upos::verb; ++steps)
      verb = tokens[static_cast<std::size_t>(verb)].head;
    if (verb < 0 || tokens[static_cast<std::size_t>(verb)].upos != Upos::verb) continue;
    doing.head = verb;
    doing.relation = Relation::advcl;
  }
}

}  // namespace chancery
