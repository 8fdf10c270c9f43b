// Appositions: those taken for one more of a row, and those hung on the wrong name, office or noun.
#include <algorithm>
#include <array>
#include <string_view>

#include "core/word_filter.hpp"
#include "language/tree_parts.hpp"
#include "language/tree_repair.hpp"

namespace chancery {
namespace {

bool is_person(const Token& token) { return token.upos == Upos::propn && token.name == NameType::person; }

// The first token of the name at the head, with the honorifics before it.
std::size_t begin_of(const std::vector<Token>& tokens, std::size_t head) {
  std::size_t begin = head;
  while (begin > 0 && tokens[begin - 1].head == static_cast<std::int32_t>(head) &&
         tokens[begin - 1].upos != Upos::punct)
    --begin;
  return begin;
}

// Whether the noun lies deeper in what is said of the name than its own apposition.
bool is_within_description(const std::vector<Token>& tokens, std::size_t noun, std::int32_t name) {
  constexpr int longest = 6;
  std::int32_t at = static_cast<std::int32_t>(noun);
  for (int steps = 0; steps < longest && at >= 0; ++steps) {
    const Token& one = tokens[static_cast<std::size_t>(at)];
    if (one.relation == Relation::appos && one.head == name) return steps > 0;
    if (one.relation != Relation::nmod && one.relation != Relation::conj && one.relation != Relation::appos)
      return false;
    at = one.head;
  }
  return false;
}

// "in the Liberian capital, Monrovia, last Sunday": the name between commas says which town it is.
void name_towns(std::vector<Token>& tokens) {
  static constexpr std::array<std::string_view, 3> towns = {"capital", "city", "town"};
  for (std::size_t noun = 1; noun + 3 < tokens.size(); ++noun) {
    if (!is_one_of(tokens[noun].form, towns) || tokens[noun].relation != Relation::obl ||
        tokens[noun + 1].form != "," || !has_child(tokens, noun, Relation::case_))
      continue;
    std::size_t end = noun + 2;
    while (end < tokens.size() && tokens[end].upos == Upos::propn) ++end;
    if (end == noun + 2 || end >= tokens.size() || tokens[end].form != ",") continue;
    for (std::size_t at = noun + 2; at < end; ++at) {
      const std::int32_t head = tokens[at].head;
      const bool inside = head >= static_cast<std::int32_t>(noun) + 2 && head < static_cast<std::int32_t>(end);
      if (!inside && head == tokens[noun].head && tokens[at].relation == Relation::obl)
        move_arc(tokens[at], noun, Relation::appos);
    }
  }
}

// "an economist of 84 who founded it": no number does anything.
void raise_relatives(std::vector<Token>& tokens) {
  for (std::size_t at = 2; at < tokens.size(); ++at) {
    Token& verb = tokens[at];
    if (verb.relation != Relation::acl_relcl || verb.head < 0 || verb.head >= static_cast<std::int32_t>(at)) continue;
    const Token& number = tokens[static_cast<std::size_t>(verb.head)];
    if (number.upos != Upos::num || number.relation != Relation::nmod || number.head < 0) continue;
    const bool who = std::any_of(tokens.begin(), tokens.end(), [&](const Token& t) {
      return t.head == static_cast<std::int32_t>(at) && t.xpos == "WP";
    });
    if (who) verb.head = number.head;
  }
}

// "with Petrosen, Senegal's state oil company, and SMHPM": between commas behind a name, a noun with its determiner
// says what the name is; it is no further one in the row.
void turn_rows_into_appositions(std::vector<Token>& tokens) {
  for (std::size_t at = 3; at + 1 < tokens.size(); ++at) {
    Token& noun = tokens[at];
    if (noun.relation != Relation::conj || noun.xpos != "NN" || noun.head < 0 ||
        noun.head >= static_cast<std::int32_t>(at))
      continue;
    const std::int32_t name = noun.head;
    const Token& named = tokens[static_cast<std::size_t>(name)];
    // "Sequeira, the president of Bolivia, Ban and …": of a person also what goes on
    const bool goes_on = is_person(named) && tokens[at + 1].form == "of";
    if (named.upos != Upos::propn || (tokens[at + 1].form != "," && !goes_on)) continue;
    std::size_t begin = at;  // of its phrase
    bool determined = false, joined = false;
    for (std::size_t word = static_cast<std::size_t>(name) + 1; word < at; ++word) {
      if (tokens[word].head != static_cast<std::int32_t>(at)) continue;
      joined = joined || tokens[word].relation == Relation::cc;
      if (tokens[word].upos == Upos::punct) continue;
      determined = determined || tokens[word].relation == Relation::det || tokens[word].relation == Relation::nmod_poss;
      begin = std::min(begin, word);
    }
    if (joined || !determined || tokens[begin - 1].form != ",") continue;
    // nothing but the rest of the name stands before the comma
    const Token& before = tokens[begin - 2];
    if (begin - 2 != static_cast<std::size_t>(name) && before.head != name) continue;
    noun.relation = Relation::appos;
  }
}

// "by Adria and Belo with Petrona, Togo's oil company": what is said in the singular is said of the name right before
// it. So is "systems to Petrona, the state oil company": several things, or a paper, are no company. And "the head of
// Petrona, the trading arm of": nobody who holds an office.
bool is_no_body(const Token& above, const Token& said) {
  static constexpr std::array<std::string_view, 18> bodies = {
      "company",  "firm",  "group",   "corporation", "agency", "bank",  "airline", "operator", "producer",
      "ministry", "giant", "carrier", "charity",     "union",  "maker", "miner",   "utility",  "lender"};
  static constexpr std::array<std::string_view, 33> headed = {
      "arm",          "organ",       "body",        "wing",       "branch",     "bloc",          "organisation",
      "organization", "association", "institution", "institute",  "federation", "confederation", "alliance",
      "council",      "forum",       "parliament",  "assembly",   "court",      "party",         "movement",
      "faction",      "network",     "fund",        "foundation", "university", "museum",        "newspaper",
      "broadcaster",  "academy",     "league",      "commission", "regulator"};
  const auto is_one_of = [](const auto& words, const Token& noun) {
    return std::find(words.begin(), words.end(), noun.form) != words.end();
  };
  if (above.upos != Upos::noun) return false;
  return (is_one_of(bodies, said) && !is_one_of(bodies, above)) || (is_one_of(headed, said) && is_office_word(above));
}

void hang_on_last_names(std::vector<Token>& tokens) {
  for (std::size_t at = 4; at < tokens.size(); ++at) {
    Token& noun = tokens[at];
    if (noun.relation != Relation::appos || noun.xpos != "NN" || noun.head < 0 ||
        noun.head >= static_cast<std::int32_t>(at))
      continue;
    const bool bodiless = is_no_body(tokens[static_cast<std::size_t>(noun.head)], noun);
    if (tokens[static_cast<std::size_t>(noun.head)].upos != Upos::propn && !bodiless) continue;
    std::size_t begin = at;
    while (begin > 0 && tokens[begin - 1].form != "," && begin + 8 > at) --begin;
    if (begin < 3 || tokens[begin - 1].form != "," || tokens[begin - 2].upos != Upos::propn) continue;
    std::size_t last = begin - 2;
    while (tokens[last].relation == Relation::flat && tokens[last].head >= 0 &&
           tokens[last].head < static_cast<std::int32_t>(last))
      last = static_cast<std::size_t>(tokens[last].head);
    const Token& name = tokens[last];
    const bool joined =
        name.relation == Relation::conj || (bodiless && name.relation == Relation::nmod) ||
        (name.relation == Relation::nmod && std::any_of(tokens.begin(), tokens.end(), [&](const Token& t) {
           return t.head == static_cast<std::int32_t>(last) && t.relation == Relation::case_ && t.form == "with";
         }));
    if (!joined || name.head != noun.head || static_cast<std::int32_t>(last) <= noun.head) continue;
    noun.head = static_cast<std::int32_t>(last);
    noun.head_probability *= moved_arc_trust;
  }
}

// "Kenya's president, Berg, Somalia's Holm and the Djiboutian leader, Lund": one office has one holder; the second
// name is the next of the row, the third stands with the office right before it.
void divide_holders(std::vector<Token>& tokens) {
  for (std::size_t at = 3; at < tokens.size(); ++at) {
    Token& name = tokens[at];
    if (!is_person(name) || name.relation != Relation::appos || name.head < 0 ||
        name.head >= static_cast<std::int32_t>(at))
      continue;
    const std::int32_t office = name.head;
    if (tokens[static_cast<std::size_t>(office)].xpos != "NN") continue;
    std::size_t begin = at;
    while (begin > 0 && tokens[begin - 1].form != "," && begin + 6 > at) --begin;
    if (begin < 2 || tokens[begin - 1].form != ",") continue;
    const std::size_t before = begin - 2;
    if (tokens[before].xpos == "NN" && static_cast<std::int32_t>(before) != office && tokens[before].head == office &&
        tokens[before].relation == Relation::conj) {
      name.head = static_cast<std::int32_t>(before);
      continue;
    }
    const bool second =
        std::any_of(tokens.begin(), tokens.begin() + static_cast<std::ptrdiff_t>(at),
                    [&](const Token& t) { return is_person(t) && t.head == office && t.relation == Relation::appos; });
    if (second) name.relation = Relation::conj;
  }
}

// "Brazil's minister, Pinto, and Senegal's, Awa Ndoye, came": of the row is the name, not whose minister he is.
void seat_elliptic_owners(std::vector<Token>& tokens) {
  for (std::size_t at = 2; at + 3 < tokens.size(); ++at) {
    Token& owner = tokens[at];
    if (owner.upos != Upos::propn || owner.relation != Relation::conj || tokens[at + 1].xpos != "POS" ||
        tokens[at + 2].form != ",")
      continue;
    Token& name = tokens[at + 3];
    if (!is_person(name) || !name.name_begin || name.relation == Relation::flat) continue;
    name.head = owner.head;
    name.relation = Relation::conj;
    name.head_probability *= moved_arc_trust;
    for (Token& other : tokens)
      if (&other != &tokens[at + 1] && other.head == static_cast<std::int32_t>(at))
        other.head = static_cast<std::int32_t>(at) + 3;
    owner.head = static_cast<std::int32_t>(at) + 3;
    owner.relation = Relation::nmod_poss;
  }
}

// "sent its minister for fisheries, Ana Duarte, to Lima": the office is for them, not the sending, and the name is
// hers.
void keep_portfolios(std::vector<Token>& tokens) {
  static constexpr std::array<std::string_view, 14> offices = {
      "minister",       "secretary",   "undersecretary", "commissioner", "envoy",     "adviser",     "advisor",
      "representative", "coordinator", "director",       "ambassador",   "spokesman", "spokeswoman", "official"};
  for (std::size_t at = 0; at + 2 < tokens.size(); ++at) {
    const Token& office = tokens[at];
    if (!is_one_of(office.form, offices) || tokens[at + 1].form != "for" || office.head < 0) continue;
    const std::int32_t portfolio = tokens[at + 1].head;
    if (portfolio <= static_cast<std::int32_t>(at) + 1) continue;
    Token& noun = tokens[static_cast<std::size_t>(portfolio)];
    if (noun.name == NameType::person || noun.upos == Upos::verb) continue;
    if (noun.relation == Relation::obl && noun.head == office.head) {
      noun.head = static_cast<std::int32_t>(at);
      noun.relation = Relation::nmod;
      noun.head_probability *= moved_arc_trust;
    }
    if (noun.head != static_cast<std::int32_t>(at)) continue;
    for (Token& name : tokens)
      if (name.relation == Relation::appos && name.name == NameType::person && name.head == portfolio) {
        name.head = static_cast<std::int32_t>(at);
        name.head_probability *= moved_arc_trust;
      }
  }
}

// Whether the letters are the initials of the name that the token heads and that ends before the given one: "Party of
// China", "PC".
bool are_initials(const std::vector<Token>& tokens, std::size_t head, std::size_t end, std::string_view letters) {
  constexpr std::size_t reach = 6;  // tokens of the name before its head
  std::size_t begin = head;
  while (begin > 0 && head - begin < reach && tokens[begin - 1].upos != Upos::adp && is_under(tokens, begin - 1, head))
    --begin;
  std::size_t found = 0;
  for (std::size_t at = begin; at < end; ++at) {
    const char first = tokens[at].form.empty() ? ' ' : tokens[at].form.front();
    if (first < 'A' || first > 'Z') continue;
    if (found >= letters.size() || letters[found] != first) return false;
    ++found;
  }
  return found == letters.size();
}

// "were told to the Organization of American States (OAS)": the short form in brackets is that of the name right before
// it.
void hang_short_forms(std::vector<Token>& tokens) {
  for (std::size_t at = 2; at + 1 < tokens.size(); ++at) {
    Token& shortened = tokens[at];
    if (shortened.relation != Relation::appos || tokens[at - 1].form != "(" || tokens[at + 1].form != ")" ||
        shortened.form.size() < 2)
      continue;
    if (!std::all_of(shortened.form.begin(), shortened.form.end(),
                     [](char c) { return (c >= 'A' && c <= 'Z') || c == '-'; }))
      continue;
    std::size_t noun = at - 2;
    for (int steps = 0; steps < 8 && !are_initials(tokens, noun, at - 1, shortened.form);
         ++steps) {  // the whole name, where none spells it
      const Relation role = tokens[noun].relation;
      const bool within =
          role == Relation::nmod || role == Relation::flat || role == Relation::compound || role == Relation::amod;
      const std::int32_t above = tokens[noun].head;
      if (!within || above < 0 || above >= static_cast<std::int32_t>(at) ||
          tokens[static_cast<std::size_t>(above)].upos != Upos::propn)
        break;
      noun = static_cast<std::size_t>(above);
    }
    if (tokens[noun].upos != Upos::propn || shortened.head == static_cast<std::int32_t>(noun) ||
        is_under(tokens, noun, at))
      continue;
    move_arc(shortened, noun, Relation::appos);
  }
}

// "One of its wings, the Orient House, was opened": one name is that of the one, and not of several wings.
void name_the_one(std::vector<Token>& tokens) {
  for (std::size_t at = 4; at < tokens.size(); ++at) {
    Token& name = tokens[at];
    if (name.upos != Upos::propn || name.xpos != "NNP" || name.relation != Relation::appos || name.head < 2 ||
        name.head >= static_cast<std::int32_t>(at))
      continue;
    const Token& many = tokens[static_cast<std::size_t>(name.head)];
    if (many.xpos != "NNS" || many.relation != Relation::nmod || many.head < 0 || many.head >= name.head ||
        has_child(tokens, at, Relation::conj))
      continue;
    const Token& one = tokens[static_cast<std::size_t>(many.head)];
    if ((one.form == "One" || one.form == "one") && tokens[static_cast<std::size_t>(many.head) + 1].form == "of")
      move_arc(name, static_cast<std::size_t>(many.head), Relation::appos);
  }
}

// "Berg, vice president of Atomstroy, a contractor picked by": a body is no person, but the body right before it.
void hang_bodies_on_bodies(std::vector<Token>& tokens) {
  static constexpr std::array<std::string_view, 22> bodies = {
      "company",    "firm",  "group",        "corporation",  "agency",      "bank",        "airline", "contractor",
      "subsidiary", "unit",  "arm",          "consortium",   "venture",     "charity",     "union",   "utility",
      "lender",     "miner", "organisation", "organization", "institution", "conglomerate"};
  for (std::size_t at = 4; at < tokens.size(); ++at) {
    Token& noun = tokens[at];
    if (noun.relation != Relation::appos || noun.xpos != "NN" || noun.head < 0 ||
        noun.head >= static_cast<std::int32_t>(at))
      continue;
    const Token& above = tokens[static_cast<std::size_t>(noun.head)];
    const bool person =
        above.name == NameType::person || (above.upos == Upos::propn && above.name == NameType::none &&
                                           has_child(tokens, static_cast<std::size_t>(noun.head), Relation::flat));
    if (!person || !is_one_of(noun.form, bodies)) continue;
    std::size_t begin = at;
    while (begin > 0 && tokens[begin - 1].form != "," && begin + 6 > at) --begin;
    if (begin < 3 || tokens[begin - 1].form != "," || tokens[begin - 2].upos != Upos::propn ||
        tokens[begin - 2].name == NameType::person || static_cast<std::int32_t>(begin) - 2 <= noun.head ||
        tokens[begin - 2].relation == Relation::flat)
      continue;
    std::size_t body = begin - 2;
    while (tokens[body].head > noun.head && tokens[body].head < static_cast<std::int32_t>(begin) &&
           tokens[static_cast<std::size_t>(tokens[body].head)].name == NameType::organization)
      body = static_cast<std::size_t>(tokens[body].head);
    move_arc(noun, body, Relation::appos);
  }
}

}  // namespace

void mend_appositions(Sentence& sentence) {
  hang_short_forms(sentence.tokens);
  keep_portfolios(sentence.tokens);
  auto& tokens = sentence.tokens;
  name_the_one(tokens);
  seat_elliptic_owners(tokens);
  divide_holders(tokens);
  turn_rows_into_appositions(tokens);
  raise_relatives(tokens);
  name_towns(tokens);
  hang_on_last_names(tokens);
  hang_bodies_on_bodies(tokens);
  for (std::size_t at = 4; at < tokens.size(); ++at) {
    Token& second = tokens[at];
    if (!is_person(second) || (second.relation != Relation::appos && second.relation != Relation::conj) ||
        second.head < 0)
      continue;
    if (second.head >= static_cast<std::int32_t>(at) || !is_person(tokens[static_cast<std::size_t>(second.head)]))
      continue;
    const std::size_t begin = begin_of(tokens, at);
    if (begin < 3 || tokens[begin - 1].form != ",") continue;
    const std::size_t noun = begin - 2;
    if (tokens[noun].upos != Upos::noun || tokens[noun].xpos != "NN" ||
        !is_within_description(tokens, noun, second.head))
      continue;
    second.head = static_cast<std::int32_t>(noun);
    second.relation = Relation::appos;
    second.head_probability *= moved_arc_trust;
  }
}

}  // namespace chancery
