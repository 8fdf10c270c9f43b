// Who does what a participle or a noun tells, where the parser gives the doer to another verb.
#include <algorithm>
#include <array>
#include <string_view>

#include "core/word_filter.hpp"
#include "language/penn_tags.hpp"
#include "language/tree_parts.hpp"
#include "language/tree_repair.hpp"

namespace chancery {
namespace {

bool helps(const Token& token) {
  return token.relation == Relation::aux || token.relation == Relation::aux_pass || is_subject(token);
}

// "sponsored the resolution tabled by Peru and adopted by the council": the second participle is the resolution's as
// well.
void join_participles(std::vector<Token>& tokens) {
  for (std::size_t at = 4; at < tokens.size(); ++at) {
    Token& second = tokens[at];
    const auto here = static_cast<std::int32_t>(at);
    if ((second.xpos != "VBN" && second.xpos != "VBD") || second.relation != Relation::conj || second.head < 0 ||
        second.head >= here)
      continue;
    if (tokens[at - 1].upos != Upos::cconj || !has_child(tokens, at, Relation::obl_agent) ||
        has_child(tokens, at, Relation::obj))
      continue;
    if (std::any_of(tokens.begin(), tokens.end(), [&](const Token& t) { return t.head == here && helps(t); })) continue;
    const auto above = static_cast<std::size_t>(second.head);
    if (has_child(tokens, above, Relation::aux_pass) || tokens[above].relation == Relation::acl) continue;
    for (std::size_t first = at - 1; first > above; --first) {
      if (tokens[first].relation != Relation::acl || tokens[first].xpos != "VBN" ||
          tokens[first].head < static_cast<std::int32_t>(above))
        continue;
      second.head = static_cast<std::int32_t>(first);
      second.head_probability *= moved_arc_trust;
      break;
    }
  }
}

// "president", "director-general", "CEO".
bool names_office(const std::vector<Token>& tokens, std::size_t at) {
  static constexpr std::array<std::string_view, 6> more = {"CEO", "boss", "coach", "judge", "premier", "vice-minister"};
  if (is_office_word(tokens[at]) || is_one_of(tokens[at].form, more)) return true;
  return tokens[at].form == "general" && std::any_of(tokens.begin(), tokens.end(), [&](const Token& one) {
           return one.head == static_cast<std::int32_t>(at) && (one.form == "secretary" || one.form == "director");
         });
}

// "Holm named energy minister by Duarte": with an office that lacks its article behind it, who is named names nobody.
// Headlines leave out "was"; running text does so where it tells by whom.
void read_namings(std::vector<Token>& tokens) {
  static constexpr std::array<std::string_view, 11> forms = {"named",       "appointed",  "elected", "re-elected",
                                                             "reelected",   "nominated",  "chosen",  "picked",
                                                             "reappointed", "designated", "selected"};
  for (std::size_t at = 1; at + 1 < tokens.size(); ++at) {
    Token& verb = tokens[at];
    if (verb.relation != Relation::root || (verb.xpos != "VBD" && verb.xpos != "VBN") || !is_one_of(verb.form, forms))
      continue;
    if (has_child(tokens, at, Relation::aux) || has_child(tokens, at, Relation::aux_pass)) return;
    std::size_t named = tokens.size(), office = tokens.size(), by = tokens.size();
    for (std::size_t word = 0; word < tokens.size(); ++word) {
      if (tokens[word].head == static_cast<std::int32_t>(at) && word < at && tokens[word].relation == Relation::nsubj)
        named = word;
      const Relation role = tokens[word].relation;
      if (tokens[word].head == static_cast<std::int32_t>(at) && word > at &&
          (role == Relation::obj || (role == Relation::xcomp && tokens[word].upos == Upos::noun)))
        office = office == tokens.size() || role == Relation::obj ? word : office;
      if (office < word && tokens[word].form == "by" && tokens[word].head > static_cast<std::int32_t>(word) &&
          by == tokens.size())
        by = static_cast<std::size_t>(tokens[word].head);
    }
    if (named == tokens.size() || office == tokens.size() || tokens[named].upos != Upos::propn ||
        !names_office(tokens, office) || tokens[office].upos != Upos::noun)
      return;
    const bool bare = !has_child(tokens, office, Relation::det) && !has_child(tokens, office, Relation::nmod_poss) &&
                      !has_child(tokens, office, Relation::appos) && !has_child(tokens, office, Relation::flat);
    const bool agent = by < tokens.size() && (tokens[by].head == static_cast<std::int32_t>(office) ||
                                              tokens[by].head == static_cast<std::int32_t>(at));
    if (!bare || (tokens.back().form == "." && !agent)) return;
    verb.xpos = penn_tag("VBN");
    tokens[named].relation = Relation::nsubj_pass;
    tokens[office].relation = Relation::xcomp;
    if (agent) move_arc(tokens[by], at, Relation::obl_agent);
    return;
  }
}

// "rejected criticism by the council": a verb with an object of its own is nobody's but its subject's.
void give_agents_to_nouns(std::vector<Token>& tokens) {
  static constexpr std::array<std::string_view, 14> means = {"plane", "train", "car",   "ship",  "sea",
                                                             "air",   "road",  "rail",  "phone", "telephone",
                                                             "post",  "mail",  "force", "decree"};
  for (std::size_t at = 3; at < tokens.size(); ++at) {
    Token& doer = tokens[at];
    if ((doer.relation != Relation::obl && doer.relation != Relation::obl_agent) || !is_noun(doer) || doer.head < 0)
      continue;
    const auto verb = static_cast<std::size_t>(doer.head);
    if (doer.head >= static_cast<std::int32_t>(at) || tokens[verb].upos != Upos::verb ||
        has_child(tokens, verb, Relation::aux_pass))
      continue;
    if (tokens[verb].relation == Relation::acl && tokens[verb].xpos == "VBN") continue;
    std::size_t by = at;  // the preposition, right behind the object
    while (by > verb && !(tokens[by].head == static_cast<std::int32_t>(at) && tokens[by].form == "by")) --by;
    if (by <= verb + 1) continue;
    std::size_t object = by - 1;
    bool of_something = false;  // "the killing of two men by rebels"
    for (int steps = 0; steps < 3 && object > verb && tokens[object].relation != Relation::obj; ++steps) {
      of_something = of_something || tokens[object].relation == Relation::nmod;
      if (tokens[object].head < 0 || tokens[object].head >= static_cast<std::int32_t>(by)) break;
      object = static_cast<std::size_t>(tokens[object].head);
    }
    if (tokens[object].relation != Relation::obj || tokens[object].head != doer.head ||
        tokens[object].upos != Upos::noun)
      continue;
    if (doer.upos != Upos::propn && !of_something) continue;
    if (is_one_of(doer.lemma, means)) continue;
    doer.head = static_cast<std::int32_t>(object);
    doer.relation = Relation::nmod;
    doer.head_probability *= moved_arc_trust;
  }
}

// "met as part of a visit to Mali by its president": the visit is the president's, and no meeting or part is.
void give_visitors_to_visits(std::vector<Token>& tokens) {
  static constexpr std::array<std::string_view, 8> journeys = {"visit", "visits", "trip",    "trips",
                                                               "tour",  "tours",  "journey", "journeys"};
  constexpr std::size_t reach = 14;
  for (std::size_t visit = 0; visit + 2 < tokens.size(); ++visit) {
    if (tokens[visit].upos != Upos::noun || !is_one_of(tokens[visit].form, journeys)) continue;
    for (std::size_t by = visit + 1; by + 1 < tokens.size() && by <= visit + reach; ++by) {
      const Token& word = tokens[by];
      const bool clause =
          word.upos == Upos::verb || word.upos == Upos::aux || word.upos == Upos::sconj || word.form == ";";
      if (clause && word.name == NameType::none) break;
      if (word.form != "by" || word.head <= static_cast<std::int32_t>(by)) continue;
      Token& visitor = tokens[static_cast<std::size_t>(word.head)];
      const bool person = visitor.name == NameType::person || is_office_word(visitor);
      const bool hangs = visitor.relation == Relation::nmod || visitor.relation == Relation::obl ||
                         visitor.relation == Relation::obl_agent;
      if (person && hangs && visitor.head != static_cast<std::int32_t>(visit)) move_arc(visitor, visit, Relation::nmod);
      break;
    }
  }
}

// "India, he noted, had been the first": what he notes is India's.
void give_subjects_to_reports(std::vector<Token>& tokens) {
  for (std::size_t at = 0; at + 5 < tokens.size(); ++at) {
    Token& topic = tokens[at];
    if (!is_noun(topic) || topic.head <= static_cast<std::int32_t>(at) + 1) continue;
    if (topic.relation != Relation::vocative && topic.relation != Relation::obl && topic.relation != Relation::nsubj &&
        topic.relation != Relation::parataxis)
      continue;
    const auto says = static_cast<std::size_t>(topic.head);
    if (tokens[says].upos != Upos::verb || has_child(tokens, at, Relation::case_) ||
        !has_child(tokens, says, Relation::nsubj))
      continue;
    std::size_t subject = says;  // of the report, right before it between commas
    while (subject > at &&
           !(tokens[subject].head == topic.head && tokens[subject].relation == Relation::nsubj && subject != at))
      --subject;
    if (subject <= at + 1 || says + 1 >= tokens.size() || tokens[says + 1].form != ",") continue;
    std::size_t comma = subject;
    while (comma > at && tokens[comma].form != ",") --comma;
    if (comma != at + 1) continue;
    if (const std::int32_t above = tokens[says].head;
        tokens[says].relation == Relation::parataxis && above > topic.head) {  // the report governs
      const auto told = static_cast<std::size_t>(above);
      if (has_subject(tokens, told)) continue;
      topic.head = above;
      topic.relation = subject_relation(tokens, told);
      topic.head_probability *= moved_arc_trust;
      continue;
    }
    for (std::size_t told = says + 2; told < tokens.size(); ++told) {
      if (tokens[told].head != topic.head || tokens[told].relation != Relation::ccomp) continue;
      if (has_subject(tokens, told) || has_child(tokens, told, Relation::mark)) break;
      topic.head = static_cast<std::int32_t>(told);
      topic.relation = subject_relation(tokens, told);
      topic.head_probability *= moved_arc_trust;
      break;
    }
  }
}

// "troops supported by drones engaged them": who is supported does the deed behind it.
void find_deeds_behind_participles(std::vector<Token>& tokens) {
  for (std::size_t at = 1; at + 3 < tokens.size(); ++at) {
    Token& first = tokens[at];
    const auto here = static_cast<std::int32_t>(at);
    if ((first.xpos != "VBD" && first.xpos != "VBN") || first.relation == Relation::acl ||
        !has_child(tokens, at, Relation::obl_agent) || has_child(tokens, at, Relation::aux_pass) ||
        has_child(tokens, at, Relation::obj) || has_child(tokens, at, Relation::aux))
      continue;
    if (tokens[at - 1].head != here || !is_subject(tokens[at - 1])) continue;
    for (std::size_t next = at + 3; next < tokens.size(); ++next) {
      Token& second = tokens[next];
      if (second.head != here || second.upos != Upos::verb || !is_finite_tag(second.xpos)) continue;
      if (second.relation != Relation::parataxis && second.relation != Relation::conj &&
          second.relation != Relation::ccomp)
        continue;
      const bool own = has_child(tokens, next, Relation::cc) || has_child(tokens, next, Relation::nsubj) ||
                       has_child(tokens, next, Relation::mark);
      if (own || tokens[next - 1].form == "," || tokens[next - 1].form == ";") break;
      second.head = first.head;
      second.relation = first.relation;
      second.head_probability *= moved_arc_trust;
      tokens[at - 1].head = static_cast<std::int32_t>(next);
      tokens[at - 1].relation = Relation::nsubj;
      first.head = here - 1;
      first.relation = Relation::acl;
      for (std::size_t other = 0; other < tokens.size(); ++other)
        if (tokens[other].head == here && (other + 1 < at || tokens[other].relation == Relation::punct))
          tokens[other].head = static_cast<std::int32_t>(next);
      break;
    }
  }
}

// "officials of the African Union and envoys of Peru": people are joined to people, and no envoys to the union.
void join_people(std::vector<Token>& tokens) {
  for (std::size_t at = 4; at < tokens.size(); ++at) {
    Token& second = tokens[at];
    if (second.relation != Relation::conj || second.upos != Upos::noun || second.xpos != "NNS" || second.head < 0 ||
        !has_child(tokens, at, Relation::nmod))
      continue;
    const Token& name = tokens[static_cast<std::size_t>(second.head)];
    if (second.head >= static_cast<std::int32_t>(at) || name.upos != Upos::propn || name.relation != Relation::nmod ||
        name.head < 0)
      continue;
    const Token& first = tokens[static_cast<std::size_t>(name.head)];
    if (name.head >= second.head || first.upos != Upos::noun || first.xpos != "NNS") continue;
    second.head = name.head;
    second.head_probability *= moved_arc_trust;
  }
}

// "the deal between Chad, led by Berg, and the bank": between two there are two, whatever is said of the first.
void pair_what_stands_between(std::vector<Token>& tokens) {
  constexpr std::size_t reach = 16;
  for (std::size_t at = 0; at + 4 < tokens.size(); ++at) {
    if (tokens[at].form != "between" || tokens[at].relation != Relation::case_ ||
        tokens[at].head <= static_cast<std::int32_t>(at))
      continue;
    const auto first = static_cast<std::size_t>(tokens[at].head);
    if (!is_noun(tokens[first]) || tokens[first].xpos == "NNS" || has_child(tokens, first, Relation::conj)) continue;
    for (std::size_t joint = first + 3; joint + 1 < tokens.size() && joint < first + reach; ++joint) {
      if (tokens[joint].form != "and" || tokens[joint - 1].form != "," ||
          tokens[joint].head <= static_cast<std::int32_t>(joint))
        continue;
      const auto linked = static_cast<std::size_t>(tokens[joint].head);
      const std::int32_t matter = tokens[first].head;  // what stands between them
      if (tokens[linked].upos == Upos::verb && tokens[linked].relation == Relation::conj && matter >= 0 &&
          tokens[static_cast<std::size_t>(matter)].head < 0) {
        // "Talks between Chad, led by Berg, and Togo were held": the talks were
        for (std::size_t noun = joint + 1; noun < linked; ++noun) {
          if (tokens[noun].head != static_cast<std::int32_t>(linked) || !is_subject(tokens[noun])) continue;
          tokens[static_cast<std::size_t>(matter)].head = static_cast<std::int32_t>(linked);
          tokens[static_cast<std::size_t>(matter)].relation = tokens[noun].relation;
          tokens[linked].head = -1;
          tokens[linked].relation = Relation::root;
          tokens[noun].head = static_cast<std::int32_t>(first);
          tokens[noun].relation = Relation::conj;
          tokens[joint].head = static_cast<std::int32_t>(noun);
          break;
        }
        break;
      }
      if (tokens[linked].upos == Upos::verb && matter >= 0 &&
          tokens[static_cast<std::size_t>(matter)].head == static_cast<std::int32_t>(linked) &&
          is_subject(tokens[static_cast<std::size_t>(matter)])) {
        // "Talks between Chad, led by Berg, and Togo were held": of two subjects the second is the other of the two
        for (std::size_t noun = joint + 1; noun < linked; ++noun) {
          if (tokens[noun].head != static_cast<std::int32_t>(linked) || !is_subject(tokens[noun]) ||
              !is_noun(tokens[noun]))
            continue;
          move_arc(tokens[noun], first, Relation::conj);
          tokens[joint].head = static_cast<std::int32_t>(noun);
          if (Token& said = tokens[first + 2];
              tokens[first + 1].form == "," && said.relation == Relation::acl && said.head == matter)
            move_arc(said, first, Relation::acl);
          break;
        }
        break;
      }
      Token& second = tokens[linked];
      if (!is_noun(second) || second.relation != Relation::conj ||
          (second.head <= static_cast<std::int32_t>(first) && second.head != matter))
        break;
      second.head = static_cast<std::int32_t>(first);
      second.head_probability *= moved_arc_trust;
      break;
    }
  }
}

// "is paid for by Norway": "for" is the verb's, and Norway pays.
void free_agents_behind_prepositions(std::vector<Token>& tokens) {
  static constexpr std::array<std::string_view, 9> left = {"for",   "to",   "with", "on",  "at",
                                                           "after", "over", "of",   "upon"};
  for (std::size_t at = 1; at + 2 < tokens.size(); ++at) {
    Token& stray = tokens[at];
    if (tokens[at - 1].xpos != "VBN" || tokens[at + 1].form != "by" || !is_one_of(stray.form, left)) continue;
    const std::int32_t doer = tokens[at + 1].head;
    if (doer <= static_cast<std::int32_t>(at) + 1 || !is_noun(tokens[static_cast<std::size_t>(doer)])) continue;
    if (tokens[static_cast<std::size_t>(doer)].head != static_cast<std::int32_t>(at) - 1 &&
        tokens[static_cast<std::size_t>(doer)].head != static_cast<std::int32_t>(at))
      continue;
    stray.head = static_cast<std::int32_t>(at) - 1;
    stray.relation = Relation::compound_prt;
    Token& agent = tokens[static_cast<std::size_t>(doer)];
    agent.head = static_cast<std::int32_t>(at) - 1;
    agent.relation = Relation::obl_agent;
    tokens[at + 1].relation = Relation::case_;
  }
}

// "discussed matters of common interest with the Prime Minister of Mali, Holm": with whom is the verb's, and not the
// interest's.
void raise_partners(std::vector<Token>& tokens) {
  static constexpr std::array<std::string_view, 6> verbs = {"discuss", "review", "exchange", "hold", "share", "raise"};
  for (std::size_t at = 3; at < tokens.size(); ++at) {
    Token& partner = tokens[at];
    if (partner.relation != Relation::nmod || partner.head < 0 || partner.head >= static_cast<std::int32_t>(at))
      continue;
    const bool with =
        std::any_of(tokens.begin(), tokens.begin() + static_cast<std::ptrdiff_t>(at), [&](const Token& t) {
          return t.head == static_cast<std::int32_t>(at) && t.relation == Relation::case_ && t.form == "with";
        });
    const bool person =
        partner.name == NameType::person ||
        std::any_of(tokens.begin() + static_cast<std::ptrdiff_t>(at), tokens.end(), [&](const Token& t) {
          return t.head == static_cast<std::int32_t>(at) && t.relation == Relation::appos && t.name == NameType::person;
        });
    if (!with || !person) continue;
    std::int32_t top = partner.head;
    int deep = 0;
    while (top >= 0 && deep < 3 && tokens[static_cast<std::size_t>(top)].relation == Relation::nmod)
      top = tokens[static_cast<std::size_t>(top)].head, ++deep;
    if (top < 0 || deep == 0 || tokens[static_cast<std::size_t>(top)].relation != Relation::obj) continue;
    const std::int32_t verb = tokens[static_cast<std::size_t>(top)].head;
    if (verb < 0 || !is_one_of(tokens[static_cast<std::size_t>(verb)].lemma, verbs)) continue;
    partner.head = verb;
    partner.relation = Relation::obl;
    partner.head_probability *= moved_arc_trust;
  }
}

// "was adopted at a meeting in Lima by the ministers": they adopted it; no meeting is by anybody.
void raise_agents(std::vector<Token>& tokens) {
  static constexpr std::array<std::string_view, 14> occasions = {
      "meeting",   "summit",    "session", "conference", "ceremony", "forum",     "talks",
      "gathering", "sidelines", "margins", "close",      "end",      "reception", "congress"};
  for (std::size_t at = 4; at < tokens.size(); ++at) {
    Token& doer = tokens[at];
    if (doer.relation != Relation::nmod || !is_noun(doer) || doer.head < 0 ||
        doer.head >= static_cast<std::int32_t>(at))
      continue;
    const Token& above = tokens[static_cast<std::size_t>(doer.head)];
    const bool by =
        std::any_of(tokens.begin() + doer.head, tokens.begin() + static_cast<std::ptrdiff_t>(at), [&](const Token& t) {
          return t.head == static_cast<std::int32_t>(at) && t.relation == Relation::case_ && t.form == "by";
        });
    if (!by || (above.upos != Upos::propn && !is_one_of(above.form, occasions))) continue;
    std::int32_t top = doer.head;
    for (int steps = 0; steps < 4 && top >= 0 && tokens[static_cast<std::size_t>(top)].relation == Relation::nmod;
         ++steps)
      top = tokens[static_cast<std::size_t>(top)].head;
    if (top < 0 || tokens[static_cast<std::size_t>(top)].relation != Relation::obl) continue;
    const std::int32_t verb = tokens[static_cast<std::size_t>(top)].head;
    if (verb < 0 || verb >= top || tokens[static_cast<std::size_t>(verb)].upos != Upos::verb) continue;
    const auto told = static_cast<std::size_t>(verb);
    const bool passive = has_child(tokens, told, Relation::aux_pass) ||
                         (tokens[told].relation == Relation::acl && tokens[told].xpos == "VBN");
    if (!passive || has_child(tokens, told, Relation::obl_agent)) continue;
    move_arc(doer, told, Relation::obl_agent);
  }
}

// "was named ambassador to Togo": nobody does anything "to"; that is where the ambassador goes.
void read_goals(std::vector<Token>& tokens) {
  for (std::size_t to = 2; to + 1 < tokens.size(); ++to) {
    if (tokens[to].form != "to" || tokens[to].relation != Relation::case_ ||
        tokens[to].head <= static_cast<std::int32_t>(to))
      continue;
    Token& goal = tokens[static_cast<std::size_t>(tokens[to].head)];
    if (goal.relation != Relation::obl_agent) continue;
    const Token& before = tokens[to - 1];
    if (before.relation == Relation::xcomp && before.head == goal.head && is_noun(before))
      move_arc(goal, to - 1, Relation::nmod);
    else
      goal.relation = Relation::obl;
  }
}

// "The plan put forward by China got": it was put forward, and got.
void read_put_forward(std::vector<Token>& tokens) {
  for (std::size_t at = 1; at + 4 < tokens.size(); ++at) {
    Token& put = tokens[at];
    const auto here = static_cast<std::int32_t>(at);
    if (put.form != "put" || (tokens[at + 1].form != "forward" && tokens[at + 1].form != "together") ||
        tokens[at + 2].form != "by")
      continue;
    Token& thing = tokens[at - 1];
    const std::int32_t by = tokens[at + 2].head;
    if (thing.head != here || !is_subject(thing) || by <= here + 2 ||
        tokens[static_cast<std::size_t>(by)].head != here || has_child(tokens, at, Relation::aux_pass))
      continue;
    const bool hung = (put.relation == Relation::acl || put.relation == Relation::advcl ||
                       put.relation == Relation::ccomp || put.relation == Relation::parataxis) &&
                      put.head > by;
    if (!hung || has_subject(tokens, static_cast<std::size_t>(put.head))) continue;
    thing.head = put.head;
    thing.relation = subject_relation(tokens, static_cast<std::size_t>(put.head));
    put.head = here - 1;
    put.relation = Relation::acl;
    put.xpos = penn_tag("VBN");
    tokens[at + 1].relation = Relation::compound_prt;
    tokens[static_cast<std::size_t>(by)].relation = Relation::obl_agent;
  }
}

}  // namespace

void mend_agents(Sentence& sentence) {
  read_goals(sentence.tokens);
  read_namings(sentence.tokens);
  read_put_forward(sentence.tokens);
  raise_agents(sentence.tokens);
  raise_partners(sentence.tokens);
  free_agents_behind_prepositions(sentence.tokens);
  join_people(sentence.tokens);
  pair_what_stands_between(sentence.tokens);
  find_deeds_behind_participles(sentence.tokens);
  join_participles(sentence.tokens);
  give_agents_to_nouns(sentence.tokens);
  give_visitors_to_visits(sentence.tokens);
  give_subjects_to_reports(sentence.tokens);
}

}  // namespace chancery
