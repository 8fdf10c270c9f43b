// Names and nouns: two names in a row, honorifics, whom a name explains, nouns taken for verbs.
#include <algorithm>
#include <array>

#include "language/penn_tags.hpp"
#include "language/tree_parts.hpp"
#include "language/tree_repair.hpp"

namespace chancery {
namespace {

// "of H.E. Dr. Lazarus Chakwera": the honorific belongs to the name behind it. "Ms Aaltonen flies": she is no second subject.
void join_honorifics(std::vector<Token>& tokens) {
  static constexpr std::array<std::string_view, 12> titles = {"Mr", "Mr.", "Ms", "Ms.", "Mrs", "Mrs.", "Dr", "Dr.", "Sir", "Lord", "Lady", "Dame"};
  for (std::size_t at = 0; at + 1 < tokens.size(); ++at) {
    Token& honorific = tokens[at];
    if (tokens[at + 1].upos == Upos::propn && honorific.head == tokens[at + 1].head && honorific.relation == tokens[at + 1].relation &&
        honorific.head >= 0 && std::find(titles.begin(), titles.end(), honorific.form) != titles.end()) {
      honorific.head = static_cast<std::int32_t>(at) + 1;
      honorific.relation = Relation::nmod;
      continue;
    }
    if (honorific.form != "H.E." && honorific.form != "H.M." && honorific.form != "H.R.H." && honorific.form != "H.H.") continue;
    for (std::size_t name = at + 1; name < tokens.size() && name < at + 4; ++name) {
      Token& person = tokens[name];
      if (person.upos != Upos::propn || person.head != honorific.head || person.relation != Relation::appos) continue;
      const auto here = static_cast<std::int32_t>(name);
      person.head = honorific.head;
      person.relation = honorific.relation;
      honorific.head = here;
      honorific.relation = Relation::nmod;
      for (Token& other : tokens)
        if (other.head == static_cast<std::int32_t>(at)) other.head = here;
      break;
    }
  }
}

// "Ethiopia and South Sudan": not "[Ethiopia and South] Sudan".
void divide_rows_of_names(std::vector<Token>& tokens) {
  static constexpr std::array<std::string_view, 25> openers = {
      "South", "North", "East", "West",   "Northern", "Southern", "Eastern", "Western", "Sri",        "Saudi",  "New",   "Costa", "El",
      "San",   "Papua", "Sierra", "Burkina", "United",   "Equatorial", "Ivory", "Hong", "Trinidad", "Bosnia", "Antigua", "Dominican"};
  for (std::size_t at = 2; at + 1 < tokens.size(); ++at) {
    Token& opener = tokens[at];
    const std::int32_t first = opener.head;
    const bool known = std::find(openers.begin(), openers.end(), opener.form) != openers.end();
    // "BP and Kosmos Energy": two names by the name finder
    const bool found = opener.name_begin && opener.name != NameType::none && tokens[at + 1].name == opener.name &&
                       !tokens[at + 1].name_begin && first >= 0 && tokens[static_cast<std::size_t>(first)].name != NameType::none;
    if (opener.relation != Relation::conj || (!known && !found)) continue;
    if (first < 0 || first >= static_cast<std::int32_t>(at) || tokens[static_cast<std::size_t>(first)].relation != Relation::compound) continue;
    const std::int32_t last = tokens[static_cast<std::size_t>(first)].head;
    if (last <= static_cast<std::int32_t>(at) || last > static_cast<std::int32_t>(at) + (found ? 4 : 2)) continue;
    bool names = true;
    for (std::int32_t i = static_cast<std::int32_t>(at) + 1; i <= last; ++i) names = names && tokens[static_cast<std::size_t>(i)].upos == Upos::propn;
    if (!names) continue;
    Token& head = tokens[static_cast<std::size_t>(first)];
    Token& second = tokens[static_cast<std::size_t>(last)];
    head.head = second.head;
    head.relation = second.relation;
    second.head = first;
    second.relation = Relation::conj;
    second.head_probability *= moved_arc_trust;
    opener.head = last;
    opener.relation = Relation::compound;
    for (std::size_t other = 0; other < tokens.size(); ++other) {
      const bool joins = tokens[other].relation == Relation::cc || (tokens[other].relation == Relation::punct && other > static_cast<std::size_t>(first));
      if (tokens[other].head == static_cast<std::int32_t>(at) && joins) tokens[other].head = last;
      // what stands before the row or behind it belongs to the whole
      if (tokens[other].head == last && other != static_cast<std::size_t>(first) && (other < static_cast<std::size_t>(first) || other > static_cast<std::size_t>(last)))
        tokens[other].head = first;
    }
  }
}

// "Eni and its Libyan counterpart, the NOC,": a name explains the noun right before it.
void explain_last_conjuncts(std::vector<Token>& tokens) {
  for (std::size_t at = 4; at < tokens.size(); ++at) {
    Token& name = tokens[at];
    if (name.relation != Relation::appos || name.upos != Upos::propn || name.head < 0 || name.head >= static_cast<std::int32_t>(at)) continue;
    std::size_t comma = at;
    while (comma > 0 && tokens[comma].form != ",") --comma;
    if (comma < 2 || comma + 4 < at) continue;
    const std::size_t noun = comma - 1;
    const Token& before = tokens[noun];
    if (before.upos != Upos::noun || before.relation != Relation::conj || before.head != name.head || before.xpos == "NNS") continue;
    name.head = static_cast<std::int32_t>(noun);
    name.head_probability *= moved_arc_trust;
  }
}

// "a 49 per cent holding in Acme": no participle.
void read_holdings(std::vector<Token>& tokens) {
  for (std::size_t at = 1; at + 1 < tokens.size(); ++at) {
    Token& holding = tokens[at];
    Token& part = tokens[at - 1];
    if (holding.form != "holding" || holding.relation != Relation::acl || holding.head != static_cast<std::int32_t>(at) - 1) continue;
    if ((part.form != "cent" && part.form != "percent" && part.form != "%") || tokens[at + 1].upos == Upos::det) continue;
    holding.upos = Upos::noun;
    holding.xpos = penn_tag("NN");
    holding.lemma.clear();
    holding.head = part.head;
    holding.relation = part.relation;
    holding.head_probability *= moved_arc_trust;
    part.head = static_cast<std::int32_t>(at);
    part.relation = Relation::compound;
    for (std::size_t other = 0; other < tokens.size(); ++other) {
      if (tokens[other].head == static_cast<std::int32_t>(at) - 1 && tokens[other].relation == Relation::det) tokens[other].head = static_cast<std::int32_t>(at);
      if (tokens[other].head == static_cast<std::int32_t>(at) && tokens[other].relation == Relation::obl) tokens[other].relation = Relation::nmod;
    }
  }
}

// "12 per cent of Italian arms exports", "Work on the line is to begin": what a preposition governs, or is a subject, is a noun.
void read_nouns(std::vector<Token>& tokens) {
  for (std::size_t at = 0; at < tokens.size(); ++at) {
    Token& word = tokens[at];
    const auto here = static_cast<std::int32_t>(at);
    const auto below = [&](Relation relation) {
      return std::any_of(tokens.begin(), tokens.end(), [&](const Token& t) { return t.head == here && t.relation == relation; });
    };
    const bool governed = word.xpos == "VBZ" && (word.relation == Relation::nmod || word.relation == Relation::obl) && below(Relation::case_);
    const bool subject = word.xpos == "VB" && (word.relation == Relation::nsubj || word.relation == Relation::nsubj_pass) && at + 1 < tokens.size() &&
                         tokens[at + 1].upos == Upos::adp && !below(Relation::mark) && !below(Relation::obj);
    if (!governed && !subject) continue;
    word.upos = Upos::noun;
    word.xpos = penn_tag(governed ? "NNS" : "NN");
    word.lemma.clear();
    for (Token& other : tokens) {
      if (other.head != here) continue;
      if (other.relation == Relation::nsubj) other.relation = Relation::compound;
      if (other.relation == Relation::obl) other.relation = Relation::nmod;
    }
  }
}

// "On 9 May he travelled": no modal verb.
void free_months(std::vector<Token>& tokens) {
  for (std::size_t at = 1; at < tokens.size(); ++at) {
    Token& word = tokens[at];
    if (word.form != "May" || word.relation != Relation::aux) continue;
    const bool dated = tokens[at - 1].upos == Upos::num || (at + 1 < tokens.size() && tokens[at + 1].upos == Upos::num);
    if (!dated && tokens[at - 1].upos != Upos::adp && tokens[at - 1].upos != Upos::adj) continue;
    word.upos = Upos::propn;
    word.xpos = penn_tag("NNP");
    word.relation = Relation::obl;
    word.head_probability *= moved_arc_trust;
  }
}

// The noun of an office in front of the preposition before this place: "the mayor of Lima"; -1 if there is none.
std::int32_t office_before(const std::vector<Token>& tokens, std::int32_t place) {
  static constexpr std::array<std::string_view, 17> offices = {"mayor", "governor", "ambassador", "consul", "general", "envoy", "bishop", "archbishop", "premier",
                                                               "president", "minister", "commissioner", "representative", "commander", "director", "king", "emir"};
  static constexpr std::array<std::string_view, 4> links = {"of", "in", "to", "at"};
  std::int32_t at = place - 1;
  const auto here = [&](std::int32_t i) -> const Token& { return tokens[static_cast<std::size_t>(i)]; };
  while (at > 0 && here(at).head == place && here(at).relation != Relation::case_) --at;
  if (at < 1 || here(at).relation != Relation::case_ || here(at).head != place || std::find(links.begin(), links.end(), here(at).form) == links.end()) return -1;
  const Token& noun = here(at - 1);
  if (noun.form == "general" && at > 1 && here(at - 2).form == "consul") return at - 1;
  return noun.upos == Upos::noun && noun.xpos == "NN" && std::find(offices.begin(), offices.end(), noun.form) != offices.end() ? at - 1 : -1;
}

// "the founder of TBC Bank, Mamuka Khazaradze,": a person's name says who the founder is, not what the bank is called.
void give_names_to_holders(std::vector<Token>& tokens) {
  for (std::size_t at = 4; at < tokens.size(); ++at) {
    Token& name = tokens[at];
    if (name.relation != Relation::appos || name.name != NameType::person || name.head < 0 || name.head >= static_cast<std::int32_t>(at)) continue;
    if (tokens[at - 1].form != ",") continue;
    // "a motion brought by the leader, Tina Browne": nor is it a motion
    const Token& described = tokens[at - 2];
    if (described.xpos == "NN" && described.upos == Upos::noun && described.relation == Relation::obl_agent && name.head < static_cast<std::int32_t>(at) - 2 &&
        tokens[static_cast<std::size_t>(name.head)].name == NameType::none) {
      name.head = static_cast<std::int32_t>(at) - 2;
      name.head_probability *= moved_arc_trust;
      continue;
    }
    const Token& body = tokens[static_cast<std::size_t>(name.head)];
    // "the consul general in Trieste, Ana Duarte": nor is she the town
    if (body.name == NameType::place && (body.relation == Relation::obl || body.relation == Relation::nmod)) {
      const std::int32_t office = office_before(tokens, name.head);
      if (office >= 0) {
        name.head = office;
        name.head_probability *= moved_arc_trust;
      }
      continue;
    }
    if (body.name != NameType::organization || body.relation != Relation::nmod || body.head < 0 || body.head >= name.head) continue;
    const Token& holder = tokens[static_cast<std::size_t>(body.head)];
    if (holder.upos != Upos::noun || holder.xpos != "NN") continue;
    name.head = body.head;
    name.head_probability *= moved_arc_trust;
  }
}

// "included the mayor of Lima, Ana Duarte, the Bishop of Quito and Karl Weber": the row is the mayor's, not the town's.
void give_rows_to_holders(std::vector<Token>& tokens) {
  for (std::size_t at = 4; at < tokens.size(); ++at) {
    Token& name = tokens[at];
    if (name.name != NameType::person || name.head < 0 || name.head >= static_cast<std::int32_t>(at) || tokens[at - 1].form != ",") continue;
    if (name.relation != Relation::conj && name.relation != Relation::appos) continue;
    std::int32_t town = static_cast<std::int32_t>(at) - 2;
    while (town > 0 && tokens[static_cast<std::size_t>(town)].relation == Relation::flat) town = tokens[static_cast<std::size_t>(town)].head;
    if (town <= 0 || tokens[static_cast<std::size_t>(town)].name == NameType::person) continue;
    const std::int32_t office = office_before(tokens, town);
    if (office < 0 || name.head != (name.relation == Relation::conj ? town : office)) continue;
    // the name right behind the town is the holder's
    bool right_behind = true;
    for (std::size_t i = static_cast<std::size_t>(town) + 1; i + 1 < at; ++i)
      right_behind = right_behind && tokens[i].head == town && tokens[i].relation == Relation::flat;
    if (!right_behind) continue;
    name.head = office;
    name.relation = Relation::appos;
    name.head_probability *= moved_arc_trust;
    for (std::size_t i = at + 1; i < tokens.size(); ++i)
      if (tokens[i].head == town && tokens[i].relation == Relation::conj) {
        tokens[i].head = office;
        tokens[i].head_probability *= moved_arc_trust;
      }
  }
}

// "gave Samoa NZ$20 million": a sign of money, and no name.
void read_currency_signs(std::vector<Token>& tokens) {
  for (std::size_t at = 0; at + 1 < tokens.size(); ++at) {
    Token& sign = tokens[at];
    if (sign.upos != Upos::propn || sign.form.size() > 4 || sign.form.back() != '$' || tokens[at + 1].upos != Upos::num) continue;
    sign.upos = Upos::sym;
    sign.xpos = penn_tag("$");
    Token& owner = tokens[at > 0 ? at - 1 : 0];
    const bool taken = at > 0 && owner.upos == Upos::propn && owner.head == static_cast<std::int32_t>(at) &&
                       (sign.relation == Relation::iobj || sign.relation == Relation::obj);
    if (!taken) continue;
    // "gave [Samoa NZ$] 20 million": Samoa gets it
    std::size_t sum = at + 1;
    while (tokens[sum].relation == Relation::compound && tokens[sum].head > static_cast<std::int32_t>(sum)) sum = static_cast<std::size_t>(tokens[sum].head);
    owner.head = sign.head;
    owner.relation = Relation::iobj;
    owner.head_probability *= moved_arc_trust;
    sign.head = static_cast<std::int32_t>(sum);
    sign.relation = Relation::nmod;
  }
}

// "an [Abu] Dhabi-based fund": both words of the town go before the hyphen.
void join_towns_before_hyphens(std::vector<Token>& tokens) {
  for (std::size_t at = 1; at + 2 < tokens.size(); ++at) {
    Token& first = tokens[at - 1];
    const bool names = first.upos == Upos::propn && tokens[at].upos == Upos::propn && tokens[at + 1].form == "-" && tokens[at + 2].xpos == "VBN" &&
                       tokens[at].span.end == tokens[at + 1].span.begin;
    if (!names || first.relation != Relation::compound || first.head <= static_cast<std::int32_t>(at)) continue;
    first.head = static_cast<std::int32_t>(at);
    first.head_probability *= moved_arc_trust;
  }
}

// "with Hess and China's CNOOC": a body and another, which is China's; not what both own.
void part_bodies_from_owners(std::vector<Token>& tokens) {
  for (std::size_t at = 0; at + 4 < tokens.size(); ++at) {
    Token& body = tokens[at];
    if (body.relation != Relation::nmod_poss || body.name == NameType::place || body.name == NameType::none || body.head <= static_cast<std::int32_t>(at)) continue;
    const std::int32_t last = body.head;
    Token& other = tokens[static_cast<std::size_t>(last)];
    if (other.name != NameType::organization) continue;
    std::size_t owner = tokens.size();
    for (std::size_t i = at + 1; i < static_cast<std::size_t>(last); ++i)
      if (tokens[i].head == static_cast<std::int32_t>(at) && tokens[i].relation == Relation::conj && tokens[i].name == NameType::place) owner = i;
    if (owner == tokens.size()) continue;
    body.head = other.head;
    body.relation = other.relation;
    other.head = static_cast<std::int32_t>(at);
    other.relation = Relation::conj;
    other.head_probability *= moved_arc_trust;
    tokens[owner].head = last;
    tokens[owner].relation = Relation::nmod_poss;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
      if (tokens[i].head == last && tokens[i].relation == Relation::case_ && i < at) tokens[i].head = static_cast<std::int32_t>(at);
      const bool joins = tokens[i].head == static_cast<std::int32_t>(owner) && tokens[i].relation == Relation::cc;
      const bool marks = tokens[i].head == static_cast<std::int32_t>(at) && tokens[i].xpos == "POS";
      if (joins) tokens[i].head = last;
      if (marks) tokens[i].head = static_cast<std::int32_t>(owner);
    }
  }
}

}  // namespace

void mend_nouns(Sentence& sentence) {
  for (Token& token : sentence.tokens)  // "its chief executive,": where the two taggers differ, the finer one is right
    if (token.upos == Upos::adj && (token.xpos == "NN" || token.xpos == "NNS")) token.upos = Upos::noun;
  free_months(sentence.tokens);
  join_towns_before_hyphens(sentence.tokens);
  read_currency_signs(sentence.tokens);
  join_honorifics(sentence.tokens);
  divide_rows_of_names(sentence.tokens);
  part_bodies_from_owners(sentence.tokens);
  mend_noun_clauses(sentence);
  explain_last_conjuncts(sentence.tokens);
  give_names_to_holders(sentence.tokens);
  give_rows_to_holders(sentence.tokens);
  read_holdings(sentence.tokens);
  read_nouns(sentence.tokens);
}

}  // namespace chancery
