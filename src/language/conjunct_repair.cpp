// Nouns joined to the wrong word of a row: to a verb, a place, a date or what is said of the row; what hangs on a verb
// by a noun's relation.
#include <algorithm>
#include <array>
#include <string_view>

#include "core/unicode.hpp"
#include "core/word_filter.hpp"
#include "language/tree_parts.hpp"
#include "language/tree_repair.hpp"

namespace chancery {
namespace {

// "thanked A, which had lent the money, and B", "thanked A, as well as B": B joins A, not the verb.
void join_objects(std::vector<Token>& tokens) {
  for (std::size_t second = 0; second < tokens.size(); ++second) {
    Token& added = tokens[second];
    const bool noun = added.upos == Upos::propn || added.upos == Upos::noun;
    if (!noun || added.relation != Relation::conj || added.head < 0 || added.head >= static_cast<std::int32_t>(second))
      continue;
    const std::int32_t verb = added.head;
    if (tokens[static_cast<std::size_t>(verb)].upos != Upos::verb) continue;
    bool joined = false, clause = false;
    std::size_t first = tokens.size();
    for (std::size_t at = 0; at < tokens.size(); ++at) {
      const Relation r = tokens[at].relation;
      if (tokens[at].head == static_cast<std::int32_t>(second)) {
        joined = joined || (r == Relation::cc && (tokens[at].form == "and" || tokens[at].form == "or" ||
                                                  (tokens[at].form == "as" && at + 3 == second)));
        clause = clause || r == Relation::nsubj || r == Relation::nsubj_pass || r == Relation::cop ||
                 r == Relation::aux || r == Relation::mark || r == Relation::case_ || r == Relation::advmod ||
                 r == Relation::obl;
      }
      if (at < second && tokens[at].head == verb && r == Relation::obj && at > static_cast<std::size_t>(verb))
        first = at;
    }
    if (!joined || clause || first == tokens.size() || tokens[first].upos != added.upos) continue;
    added.head = static_cast<std::int32_t>(first);
    added.head_probability *= moved_arc_trust;
  }
}

// "France and Mali, both members of the council, appealed": what is said of the two is no third.
void part_said_of_row(std::vector<Token>& tokens) {
  for (std::size_t at = 4; at < tokens.size(); ++at) {
    Token& noun = tokens[at];
    if (noun.relation != Relation::conj || noun.xpos != "NNS" || noun.head < 0 ||
        noun.head >= static_cast<std::int32_t>(at))
      continue;
    const auto child = [&](std::size_t word) { return tokens[word].head == static_cast<std::int32_t>(at); };
    std::size_t first = at;
    for (std::size_t word = 1; word < at && first == at; ++word)
      if (child(word) && (tokens[word].form == "both" || tokens[word].form == "all" || tokens[word].form == "each"))
        first = word;
    if (first == at || tokens[first - 1].form != ",") continue;
    const bool joined = std::any_of(tokens.begin(), tokens.end(), [&](const Token& t) {
      return t.head == static_cast<std::int32_t>(at) && t.relation == Relation::cc;
    });
    if (!joined) noun.relation = Relation::appos;
  }
}

int number_of_word(const std::string& lemma) {
  constexpr std::array<std::string_view, 8> words = {"two", "three", "four", "five", "six", "seven", "eight", "nine"};
  const auto found = std::find(words.begin(), words.end(), lemma);
  return found == words.end() ? 0 : static_cast<int>(found - words.begin()) + 2;
}

// "Two firms in Kaunas, A and B, have": as many names as were counted are those firms, and no row of towns.
void part_counted_from_place(std::vector<Token>& tokens) {
  for (std::size_t place = 2; place + 1 < tokens.size(); ++place) {
    const std::int32_t noun = tokens[place].head;
    if (tokens[place].upos != Upos::propn || tokens[place].relation != Relation::nmod || noun < 0 ||
        noun >= static_cast<std::int32_t>(place) || tokens[static_cast<std::size_t>(noun)].xpos != "NNS" ||
        tokens[place + 1].form != ",")
      continue;
    int counted = 0;
    std::vector<std::size_t> names;
    for (std::size_t at = 0; at < tokens.size(); ++at) {
      if (tokens[at].head == noun && tokens[at].relation == Relation::nummod)
        counted = number_of_word(tokens[at].lemma);
      if (at > place && tokens[at].head == static_cast<std::int32_t>(place) && tokens[at].relation == Relation::conj)
        names.push_back(at);
    }
    if (counted == 0 || static_cast<int>(names.size()) != counted) continue;
    if (!std::all_of(names.begin(), names.end(), [&](std::size_t at) { return tokens[at].upos == Upos::propn; }))
      continue;
    for (const std::size_t name : names) {
      const bool first = name == names.front();
      tokens[name].head = first ? noun : static_cast<std::int32_t>(names.front());
      tokens[name].relation = first ? Relation::appos : Relation::conj;
      tokens[name].head_probability *= moved_arc_trust;
    }
  }
}

// "build a store near the port and a warehouse in Kara": what is new joins what is new.
void join_indefinites(std::vector<Token>& tokens) {
  const auto is_new = [&](std::size_t noun) {
    return std::any_of(tokens.begin(), tokens.end(), [&](const Token& t) {
      return t.head == static_cast<std::int32_t>(noun) && t.relation == Relation::det &&
             (t.lemma == "a" || t.lemma == "an" || t.form == "an");
    });
  };
  for (std::size_t second = 2; second < tokens.size(); ++second) {
    Token& added = tokens[second];
    if (added.relation != Relation::conj || added.upos != Upos::noun || added.head < 0 ||
        added.head >= static_cast<std::int32_t>(second))
      continue;
    const auto near = static_cast<std::size_t>(added.head);
    const Relation role = tokens[near].relation;
    if ((role != Relation::obl && role != Relation::nmod) || tokens[near].head < 0 || !is_new(second) || is_new(near))
      continue;
    // the row must not have begun before: "between the port and a warehouse"
    const bool between = std::any_of(tokens.begin(), tokens.begin() + added.head, [&](const Token& t) {
      return t.head == added.head && t.relation == Relation::case_ && t.lemma == "between";
    });
    if (between) continue;
    std::size_t first = tokens.size();
    const auto governor = static_cast<std::size_t>(tokens[near].head);
    if (tokens[governor].upos == Upos::noun && governor < near && is_new(governor)) first = governor;
    for (std::size_t at = 0; at < near && tokens[governor].upos == Upos::verb; ++at)
      if (tokens[at].head == static_cast<std::int32_t>(governor) && tokens[at].relation == Relation::obj &&
          at > governor && is_new(at))
        first = at;
    if (first == tokens.size()) continue;
    added.head = static_cast<std::int32_t>(first);
    added.head_probability *= moved_arc_trust;
  }
}

// "between officials of the bank and envoys of three states": people join people, not whom they stand for; and each
// "of" is that of the word before it.
void join_plurals(std::vector<Token>& tokens) {
  for (std::size_t second = 2; second + 2 < tokens.size(); ++second) {
    Token& added = tokens[second];
    if (added.relation != Relation::conj || added.xpos != "NNS" || added.head < 0 ||
        added.head >= static_cast<std::int32_t>(second))
      continue;
    const std::int32_t name = added.head;
    const Token& near = tokens[static_cast<std::size_t>(name)];
    if (near.upos != Upos::propn || near.relation != Relation::nmod || near.head < 0 || near.head + 1 >= name) continue;
    const auto first = static_cast<std::size_t>(near.head);
    if (tokens[first].xpos != "NNS" || tokens[first + 1].form != "of" || tokens[second + 1].form != "of") continue;
    const std::int32_t owner = tokens[second + 1].head;
    added.head = near.head;
    added.head_probability *= moved_arc_trust;
    if (owner > static_cast<std::int32_t>(second) && tokens[static_cast<std::size_t>(owner)].head == name)
      tokens[static_cast<std::size_t>(owner)].head = static_cast<std::int32_t>(second);
  }
}

// "last year", "that month" without a preposition: a time.
bool is_bare_time(const std::vector<Token>& tokens, std::size_t at) {
  constexpr std::array<std::string_view, 10> times = {"year",    "month",   "week",  "day",    "morning",
                                                      "evening", "weekend", "night", "summer", "spring"};
  return tokens[at].relation == Relation::obl && tokens[at].upos == Upos::noun && is_one_of(tokens[at].form, times) &&
         !has_child(tokens, at, Relation::case_);
}

// "visited Laos on 4 April and Nepal on 6 April", "Laos last year and Nepal in May": Nepal joins Laos, not the time.
void part_from_dates(std::vector<Token>& tokens) {
  for (std::size_t second = 2; second < tokens.size(); ++second) {
    Token& added = tokens[second];
    if (added.relation != Relation::conj || added.upos != Upos::propn || is_calendar_name(added) || added.head < 0 ||
        added.head >= static_cast<std::int32_t>(second))
      continue;
    auto at = static_cast<std::size_t>(added.head);
    if (!is_calendar_name(tokens[at]) && !is_bare_time(tokens, at)) continue;
    for (int steps = 0; steps < 4 && tokens[at].upos != Upos::verb && tokens[at].head >= 0; ++steps)
      at = static_cast<std::size_t>(tokens[at].head);
    if (tokens[at].upos != Upos::verb || at > second) continue;
    std::size_t first = tokens.size();
    for (std::size_t one = at + 1; one < static_cast<std::size_t>(added.head); ++one)
      if (tokens[one].head == static_cast<std::int32_t>(at) && tokens[one].upos == Upos::propn &&
          !is_calendar_name(tokens[one]) &&
          (tokens[one].relation == Relation::obj || tokens[one].relation == Relation::obl))
        first = one;
    if (first == tokens.size()) continue;
    added.head = static_cast<std::int32_t>(first);
    added.head_probability *= moved_arc_trust;
  }
}

// "barred from trading with Chad, making investments there": what they are barred from, too.
void join_gerunds(std::vector<Token>& tokens) {
  static constexpr auto barring = std::to_array<std::string_view>(
      {"barred", "banned", "prohibited", "prevented", "blocked", "excluded", "refrain", "abstain"});
  for (std::size_t second = 4; second < tokens.size(); ++second) {  // what the parser hangs on the first
    Token& added = tokens[second];
    if (added.relation != Relation::advcl || added.xpos != "VBG" || tokens[second - 1].form != "," || added.head < 2 ||
        added.head >= static_cast<std::int32_t>(second))
      continue;
    const auto first = static_cast<std::size_t>(added.head);
    if (tokens[first].xpos != "VBG" || tokens[first - 1].form != "from" || tokens[first].head < 0) continue;
    if (is_one_of(tokens[static_cast<std::size_t>(tokens[first].head)].form, barring)) added.relation = Relation::conj;
  }
  for (std::size_t second = 4; second < tokens.size(); ++second) {
    Token& added = tokens[second];
    if (added.relation != Relation::conj || added.xpos != "VBG" || added.head < 0 ||
        added.head + 2 >= static_cast<std::int32_t>(second))
      continue;
    if (tokens[second - 1].form != "," && tokens[second - 1].form != "and" && tokens[second - 1].form != "or") continue;
    const auto verb = static_cast<std::size_t>(added.head);
    if (tokens[verb].upos != Upos::verb || tokens[verb].xpos == "VBG" || has_child(tokens, second, Relation::aux))
      continue;
    for (std::size_t first = verb + 1; first < second; ++first) {
      const Token& one = tokens[first];
      if (one.xpos != "VBG" || one.head != added.head ||
          (one.relation != Relation::advcl && one.relation != Relation::xcomp) || tokens[first - 1].form != "from")
        continue;
      added.head = static_cast<std::int32_t>(first);
      added.head_probability *= moved_arc_trust;
      break;
    }
  }
}

// The preposition right before a phrase, from the last that hangs on its head; -1 if there is none.
std::int32_t preposition_of(const std::vector<Token>& tokens, std::size_t noun) {
  for (std::size_t at = noun; at-- > 0;)
    if (tokens[at].head == static_cast<std::int32_t>(noun) && tokens[at].relation == Relation::case_)
      return static_cast<std::int32_t>(at);
  return -1;
}

// "criticised by the Union and by Spain", "with Chad, as well as with Peru", "met the president of Peru, who came on
// Monday, and of Chile": the same preposition again joins the phrase that had it before, not the verb or what stands
// between.
void join_repeated_prepositions(std::vector<Token>& tokens) {
  constexpr std::array<std::string_view, 9> repeated = {"by", "of", "from", "to", "with", "for", "on", "against", "in"};
  for (std::size_t second = 3; second < tokens.size(); ++second) {
    Token& added = tokens[second];
    if (added.relation != Relation::conj || !is_noun(added) || added.head < 0 ||
        added.head >= static_cast<std::int32_t>(second))
      continue;
    const std::int32_t again = preposition_of(tokens, second);
    if (again < 2) continue;
    const std::string& link = tokens[static_cast<std::size_t>(again) - 1].form;
    const bool besides = link == "as" && tokens[static_cast<std::size_t>(again) - 2].form == "well";
    if (link != "and" && link != "or" && !besides) continue;
    const std::string& form = tokens[static_cast<std::size_t>(again)].form;
    if (!is_one_of(form, repeated)) continue;
    const auto has_it = [&](std::size_t noun) {
      const std::int32_t own = preposition_of(tokens, noun);
      return own >= 0 && tokens[static_cast<std::size_t>(own)].form == form;
    };
    if (has_it(static_cast<std::size_t>(added.head)) ||
        tokens[static_cast<std::size_t>(added.head)].relation == Relation::conj)
      continue;
    for (std::size_t first = static_cast<std::size_t>(again) - 1; first-- > 0;) {
      const Token& one = tokens[first];
      if (!is_noun(one) || !has_it(first) || is_calendar_name(one) || one.relation == Relation::conj) continue;
      added.head = static_cast<std::int32_t>(first);
      added.head_probability *= moved_arc_trust;
      break;
    }
  }
}

// "Eni of Rome and France's Engie signed": a second firm, and no other name of the first; "the Ministry of Defence of
// Estonia and Ukraine's Defence Ministry": the ministries are joined, not a ministry to a state.
void join_owned_names(std::vector<Token>& tokens) {
  for (std::size_t owner = 2; owner + 2 < tokens.size(); ++owner) {
    if (tokens[owner].relation != Relation::nmod_poss || tokens[owner].head <= static_cast<std::int32_t>(owner))
      continue;
    auto named = static_cast<std::size_t>(tokens[owner].head);
    // "Ana Duarte and Kenya's President William Otieno": past the office to who holds it
    const Token& office = tokens[named];
    if (office.relation == Relation::nmod && office.head == static_cast<std::int32_t>(named) + 1 &&
        is_office_word(office))
      ++named;
    Token& name = tokens[named];
    Token& link = tokens[owner - 1];
    if (link.form != "and" || tokens[owner - 2].form == "," || name.head < 0 ||
        name.head >= static_cast<std::int32_t>(owner))
      continue;
    auto first = static_cast<std::size_t>(name.head);
    const bool apposed = name.relation == Relation::appos && name.upos == Upos::propn;
    const bool row = name.relation == Relation::conj ||
                     (name.relation == Relation::nmod && !has_child(tokens, named, Relation::case_));
    if (!apposed && !row) continue;
    if (row) {
      while (tokens[first].relation == Relation::nmod && tokens[first].head >= 0 &&
             tokens[first].head < static_cast<std::int32_t>(first) && has_child(tokens, first, Relation::case_))
        first = static_cast<std::size_t>(tokens[first].head);
      const bool moved = first != static_cast<std::size_t>(name.head) || name.relation == Relation::nmod;
      const bool bodies = tokens[first].lemma == name.lemma ||
                          (tokens[first].name == NameType::organization && tokens[named].name != NameType::person);
      if (!moved || !bodies || !is_noun(tokens[first])) continue;
    }
    name.head = static_cast<std::int32_t>(first);
    name.relation = Relation::conj;
    name.head_probability *= moved_arc_trust;
    link.head = static_cast<std::int32_t>(named);
    link.relation = Relation::cc;
  }
}

// "was shown round the port", "drove past the mill": a noun behind a preposition of way is no object.
void rename_objects_of_way(std::vector<Token>& tokens) {
  static constexpr std::array<std::string_view, 8> ways = {"round", "around", "past",   "through",
                                                           "into",  "along",  "across", "towards"};
  for (const Token& preposition : tokens) {
    if (preposition.relation != Relation::case_ || preposition.head < 0 ||
        &preposition > &tokens[static_cast<std::size_t>(preposition.head)])
      continue;
    Token& noun = tokens[static_cast<std::size_t>(preposition.head)];
    if (noun.relation == Relation::obj && is_one_of(preposition.form, ways)) noun.relation = Relation::obl;
  }
}

// Verbs have obliques and complement clauses; nmod and acl are for nouns.
void rename_dependents_of_verbs(std::vector<Token>& tokens) {
  for (std::size_t at = 0; at < tokens.size(); ++at) {
    Token& word = tokens[at];
    if ((word.relation != Relation::nmod && word.relation != Relation::acl) || word.head < 0) continue;
    const Token& head = tokens[static_cast<std::size_t>(word.head)];
    if (head.upos != Upos::verb || word.head > static_cast<std::int32_t>(at)) continue;
    if (word.relation == Relation::nmod) {
      if (has_child(tokens, at, Relation::case_)) word.relation = Relation::obl;
    } else if (word.xpos == "VB" && has_child(tokens, at, Relation::mark)) {
      word.relation = Relation::xcomp;
    }
  }
}

// "Envoys of Valmet, Neste and the Orvik group came": envoys of all three.
void join_senders(std::vector<Token>& tokens) {
  const auto names_body = [](const Token& t) { return t.name == NameType::organization || t.name == NameType::place; };
  for (std::size_t second = 4; second < tokens.size(); ++second) {
    const Token& name = tokens[second];
    if (name.relation != Relation::conj || name.upos != Upos::propn || !names_body(name) || !name.name_begin ||
        tokens[second - 1].form != ",")
      continue;
    if (name.head < 0 || name.head + 3 >= static_cast<std::int32_t>(second)) continue;
    const auto sent = static_cast<std::size_t>(name.head);
    if (tokens[sent].xpos != "NNS" || tokens[sent + 1].form != "of") continue;
    const auto first = static_cast<std::size_t>(std::max(0, tokens[sent + 1].head));
    if (first <= sent || first + 2 > second || tokens[first].name != name.name || tokens[first].head != name.head ||
        tokens[first].relation != Relation::nmod)
      continue;
    for (std::size_t at = second; at < tokens.size(); ++at)
      if (tokens[at].head == static_cast<std::int32_t>(sent) && tokens[at].relation == Relation::conj &&
          is_noun(tokens[at]) && tokens[at].xpos != "NNS" && tokens[at].name != NameType::person)
        move_arc(tokens[at], first, Relation::conj);
  }
}

// "neither confirmed nor denied": it leaves both open, and does not negate what is not denied.
void read_neither(std::vector<Token>& tokens) {
  static constexpr std::array<std::string_view, 4> denying = {"denied", "deny", "denies", "denying"};
  for (Token& word : tokens) {
    if (word.form != "neither" || word.relation != Relation::advmod || word.head < 0) continue;
    const bool denies = std::any_of(tokens.begin(), tokens.end(), [&](const Token& t) {
      return t.head == word.head && t.relation == Relation::conj && is_one_of(t.form, denying);
    });
    if (denies) word.relation = Relation::cc;
  }
}

}  // namespace

void mend_conjuncts(Sentence& sentence) {
  read_neither(sentence.tokens);
  mend_verbs_on_links(sentence);
  part_counted_from_place(sentence.tokens);
  join_indefinites(sentence.tokens);
  join_plurals(sentence.tokens);
  part_from_dates(sentence.tokens);
  join_gerunds(sentence.tokens);
  join_repeated_prepositions(sentence.tokens);
  join_objects(sentence.tokens);
  join_senders(sentence.tokens);
  join_owned_names(sentence.tokens);
  mend_verb_conjuncts(sentence);
  part_said_of_row(sentence.tokens);
  rename_dependents_of_verbs(sentence.tokens);
  rename_objects_of_way(sentence.tokens);
}

}  // namespace chancery
