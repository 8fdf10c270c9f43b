// Objects behind the day on which it was done, the house where it was, or what it is called: "received on Thursday Ana
// Duarte", "received at State House the minister", "denounced as illegal the treaty".
#include <algorithm>
#include <array>
#include <string_view>

#include "core/word_filter.hpp"
#include "language/tree_parts.hpp"
#include "language/tree_repair.hpp"

namespace chancery {
namespace {

bool lacks_object(std::span<const Token> tokens, std::size_t verb) {
  return tokens[verb].upos == Upos::verb && !has_child(tokens, verb, Relation::obj) &&
         !has_child(tokens, verb, Relation::aux_pass) && !has_child(tokens, verb, Relation::ccomp) &&
         !has_child(tokens, verb, Relation::xcomp);
}

bool receives(const Token& verb) {
  constexpr std::array<std::string_view, 16> forms = {
      "receive", "received", "receives", "receiving", "host",     "hosted",    "hosts",   "meet",
      "met",     "meets",    "welcome",  "welcomed",  "welcomes", "welcoming", "greeted", "hosting"};
  return verb.upos == Upos::verb && is_one_of(verb.form, forms);
}

// "received [on Thursday] Sirojiddin Latipov": the name's first word hangs on the day, and the others on either.
void part_names_from_days(std::vector<Token>& tokens) {
  for (std::size_t day = 2; day + 2 < tokens.size(); ++day) {
    const Token& date = tokens[day];
    if (!is_calendar_name(date) || date.relation != Relation::obl || date.head < 0 ||
        date.head >= static_cast<std::int32_t>(day))
      continue;
    const auto verb = static_cast<std::size_t>(date.head);
    const std::size_t first = day + 1;
    if (tokens[day - 1].form != "on" || tokens[first].upos != Upos::propn || is_calendar_name(tokens[first]) ||
        tokens[first].head != static_cast<std::int32_t>(day) || !lacks_object(tokens, verb))
      continue;
    move_arc(tokens[first], verb, Relation::obj);
    for (std::size_t at = first + 1; at < tokens.size(); ++at)
      if (tokens[at].head == static_cast<std::int32_t>(day) && tokens[at].upos != Upos::punct)
        tokens[at].head = static_cast<std::int32_t>(first);
  }
}

// "met [on Tuesday] Prime Minister Jonas Berg": the preposition is the day's, which was taken for a part of the name.
void take_days_out_of_names(std::vector<Token>& tokens) {
  for (std::size_t day = 2; day + 2 < tokens.size(); ++day) {
    if (!is_calendar_name(tokens[day]) || tokens[day - 1].form != "on" || tokens[day - 1].relation != Relation::case_)
      continue;
    const std::int32_t name = tokens[day - 1].head;
    if (name <= static_cast<std::int32_t>(day) || tokens[static_cast<std::size_t>(name)].upos != Upos::propn) continue;
    Token& head = tokens[static_cast<std::size_t>(name)];
    if (head.relation != Relation::obl || head.head < 0 || head.head >= static_cast<std::int32_t>(day) - 1) continue;
    const auto verb = static_cast<std::size_t>(head.head);
    if (!lacks_object(tokens, verb) || (!receives(tokens[verb]) && (head.name == NameType::none || verb + 2 != day)))
      continue;
    tokens[day - 1].head = static_cast<std::int32_t>(day);
    move_arc(tokens[day], verb, Relation::obl);
    move_arc(head, verb, Relation::obj);
  }
}

// "received on Monday in Accra the ambassador of Peru": a noun of a person or body without a preposition is no
// circumstance.
void rename_bare_obliques(std::vector<Token>& tokens) {
  for (std::size_t at = 4; at < tokens.size(); ++at) {
    Token& noun = tokens[at];
    if (noun.relation != Relation::obl || noun.xpos != "NN" || noun.head < 0 ||
        noun.head >= static_cast<std::int32_t>(at))
      continue;
    const auto verb = static_cast<std::size_t>(noun.head);
    if (has_child(tokens, at, Relation::case_) || !has_child(tokens, at, Relation::det) || !lacks_object(tokens, verb))
      continue;
    if (!has_child(tokens, at, Relation::nmod) && !has_child(tokens, at, Relation::appos)) continue;  // "that evening"
    const bool dated = std::any_of(tokens.begin() + static_cast<std::ptrdiff_t>(verb),
                                   tokens.begin() + static_cast<std::ptrdiff_t>(at), [&](const Token& t) {
                                     return t.head == static_cast<std::int32_t>(verb) && t.relation == Relation::obl &&
                                            is_calendar_name(t);
                                   });
    if (dated) noun.relation = Relation::obj;
  }
}

bool is_house(const Token& token) {
  constexpr std::array<std::string_view, 22> houses = {
      "Palace",  "House",  "Serail", "Serai",     "Majlis",       "Diwan",    "Court",   "Office",
      "Airport", "Hall",   "Castle", "Kremlin",   "Villa",        "Lodge",    "Mansion", "Hotel",
      "Complex", "Centre", "office", "residence", "headquarters", "Residence"};
  return is_one_of(token.form, houses);
}

// "received [at State House] Norwegian Foreign Minister Berg": the house, which was taken for a part of the name behind
// it.
void take_houses_out_of_names(std::vector<Token>& tokens) {
  constexpr std::size_t longest = 6;  // words from the preposition to the house
  for (std::size_t at = 1; at + 2 < tokens.size(); ++at) {
    if ((tokens[at].form != "at" && tokens[at].form != "in") || tokens[at].relation != Relation::case_ ||
        tokens[at].head <= static_cast<std::int32_t>(at))
      continue;
    const auto name = static_cast<std::size_t>(tokens[at].head);
    Token& head = tokens[name];
    if (head.relation != Relation::obl || head.head < 0 || head.head >= static_cast<std::int32_t>(at) || !is_noun(head))
      continue;
    const auto verb = static_cast<std::size_t>(head.head);
    if (!receives(tokens[verb]) || !lacks_object(tokens, verb)) continue;
    std::size_t house = 0;
    for (std::size_t word = at + 1; word < name && word <= at + longest; ++word)
      if (is_house(tokens[word])) house = word;
    if (house == 0 || tokens[house + 1].upos == Upos::punct || tokens[house + 1].upos == Upos::adp ||
        tokens[house + 1].form == "and")
      continue;
    const auto inside = [&](std::int32_t other) {
      return other >= static_cast<std::int32_t>(at) && other <= static_cast<std::int32_t>(house);
    };
    for (std::size_t word = at; word <= house; ++word) {
      if (word != house && !inside(tokens[word].head)) tokens[word].head = static_cast<std::int32_t>(house);
      if (word == at) tokens[word].head = static_cast<std::int32_t>(house);
    }
    for (std::size_t word = house + 1; word < tokens.size(); ++word)
      if (word != name && inside(tokens[word].head)) tokens[word].head = static_cast<std::int32_t>(name);
    move_arc(tokens[house], verb, Relation::obl);
    move_arc(head, verb, Relation::obj);
  }
}

// "received [yesterday at Jubilee House] the Minister of Energy, Ana Duarte", "received [on Monday] Omar Nazri":
// somebody without a preposition is received.
void receive_bare_obliques(std::vector<Token>& tokens) {
  for (std::size_t at = 3; at < tokens.size(); ++at) {
    Token& noun = tokens[at];
    if (noun.relation != Relation::obl || !is_noun(noun) || is_calendar_name(noun) || noun.head < 0 ||
        noun.head >= static_cast<std::int32_t>(at))
      continue;
    const auto verb = static_cast<std::size_t>(noun.head);
    const bool person = noun.upos == Upos::propn && noun.name == NameType::person;
    if (!receives(tokens[verb]) || has_child(tokens, at, Relation::case_) ||
        (!person && !has_child(tokens, at, Relation::det)) || !lacks_object(tokens, verb))
      continue;
    constexpr std::array<std::string_view, 12> times = {"day",   "week",      "month",   "year", "morning", "evening",
                                                        "night", "afternoon", "weekend", "time", "moment",  "summer"};
    if (is_one_of(noun.form, times)) continue;
    if (has_child(tokens, at, Relation::appos) || has_child(tokens, at, Relation::flat) ||
        has_child(tokens, at, Relation::nmod))
      noun.relation = Relation::obj;
  }
}

// "killed nine people [in Tora Bora] on Tuesday, medics said": a day has one preposition, and the other one is the
// town's.
void part_towns_from_days(std::vector<Token>& tokens) {
  constexpr std::size_t longest = 5;  // words of the town
  for (std::size_t day = 4; day < tokens.size(); ++day) {
    if (!is_calendar_name(tokens[day]) || tokens[day - 1].form != "on" || tokens[day].relation != Relation::obl ||
        tokens[day].head < 0 || tokens[day].head >= static_cast<std::int32_t>(day) - 2)
      continue;
    const std::size_t on = day - 1;
    std::size_t town = on;
    while (town > 0 && on - town < longest && tokens[town - 1].upos == Upos::propn) --town;
    if (town == on || town == 0) continue;
    Token& link = tokens[town - 1];
    if (link.relation != Relation::case_ || link.head != static_cast<std::int32_t>(day) ||
        static_cast<std::int32_t>(town) - 1 <= tokens[day].head)
      continue;
    link.head = static_cast<std::int32_t>(town);
    move_arc(tokens[town], static_cast<std::size_t>(tokens[day].head), Relation::obl);
    for (std::size_t at = town + 1; at < on; ++at)
      if (tokens[at].head < static_cast<std::int32_t>(town) || tokens[at].head >= static_cast<std::int32_t>(on)) {
        tokens[at].head = static_cast<std::int32_t>(town);
        tokens[at].relation = Relation::flat;
      }
  }
}

// "condemned in the strongest terms Togo's raid": nouns have no objects.
void take_objects_from_nouns(std::vector<Token>& tokens) {
  for (std::size_t at = 3; at < tokens.size(); ++at) {
    Token& noun = tokens[at];
    if (noun.relation != Relation::obj || !is_noun(noun) || noun.head < 0 || noun.head >= static_cast<std::int32_t>(at))
      continue;
    const Token& phrase = tokens[static_cast<std::size_t>(noun.head)];
    if (phrase.upos != Upos::noun || phrase.relation != Relation::obl || phrase.head < 0 || phrase.head >= noun.head)
      continue;
    const auto verb = static_cast<std::size_t>(phrase.head);
    if (lacks_object(tokens, verb)) move_arc(noun, verb, Relation::obj);
  }
}

// "denounced [as illegal] the treaty": what stands before the article is no part of the noun.
void part_verdicts_from_objects(std::vector<Token>& tokens) {
  for (std::size_t at = 1; at + 3 < tokens.size(); ++at) {
    Token& as = tokens[at];
    Token& verdict = tokens[at + 1];
    if (as.form != "as" || verdict.upos != Upos::adj || verdict.relation != Relation::amod ||
        tokens[at + 2].relation != Relation::det || verdict.head != as.head || verdict.head != tokens[at + 2].head)
      continue;
    Token& noun = tokens[static_cast<std::size_t>(verdict.head)];
    if (noun.relation != Relation::obl || noun.head != static_cast<std::int32_t>(at) - 1) continue;
    const std::size_t verb = at - 1;
    if (!lacks_object(tokens, verb)) continue;
    as.head = static_cast<std::int32_t>(at) + 1;
    move_arc(verdict, verb, Relation::obl);
    move_arc(noun, verb, Relation::obj);
  }
}

// "met, [among others,] Ana Duarte", "visited, [in particular,] Peru": parsers join the noun to the verb.
void part_asides_from_objects(std::vector<Token>& tokens) {
  constexpr std::size_t longest_aside = 5;
  for (std::size_t verb = 0; verb + 4 < tokens.size(); ++verb) {
    if (!lacks_object(tokens, verb)) continue;
    std::size_t open = verb + 1;
    while (open + 3 < tokens.size() && tokens[open].upos == Upos::adv) ++open;
    if (tokens[open].form != ",") continue;
    std::size_t close = open + 1;
    while (close + 1 < tokens.size() && close <= open + longest_aside && tokens[close].form != "," &&
           tokens[close].upos != Upos::verb && tokens[close].upos != Upos::cconj)
      ++close;
    if (close == open + 1 || close + 1 >= tokens.size() || tokens[close].form != ",") continue;
    if (tokens[open + 1].upos != Upos::adp && tokens[open + 1].upos != Upos::adv) continue;
    std::size_t noun = close + 1;
    while (noun + 1 < tokens.size() && noun < close + longest_aside && !is_noun(tokens[noun])) ++noun;
    while (tokens[noun].head > static_cast<std::int32_t>(noun)) noun = static_cast<std::size_t>(tokens[noun].head);
    if (is_noun(tokens[noun]) && tokens[noun].relation == Relation::conj &&
        tokens[noun].head == static_cast<std::int32_t>(verb) && !has_child(tokens, noun, Relation::cc))
      move_arc(tokens[noun], verb, Relation::obj);
  }
}

}  // namespace

void mend_late_objects(Sentence& sentence) {
  take_houses_out_of_names(sentence.tokens);
  receive_bare_obliques(sentence.tokens);
  part_names_from_days(sentence.tokens);
  take_days_out_of_names(sentence.tokens);
  rename_bare_obliques(sentence.tokens);
  part_towns_from_days(sentence.tokens);
  take_objects_from_nouns(sentence.tokens);
  part_verdicts_from_objects(sentence.tokens);
  part_asides_from_objects(sentence.tokens);
}

}  // namespace chancery
