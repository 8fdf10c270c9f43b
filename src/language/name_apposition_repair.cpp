// Whom a name behind a comma explains: the last noun of a row, the holder of an office, not the office's town or body.
#include <algorithm>
#include <array>
#include <string_view>

#include "core/word_filter.hpp"
#include "language/tree_parts.hpp"
#include "language/tree_repair.hpp"

namespace chancery {
namespace {

// "Eni and its Libyan counterpart, the NOC,": a name explains the noun right before it.
void explain_last_conjuncts(std::vector<Token>& tokens) {
  for (std::size_t at = 4; at < tokens.size(); ++at) {
    Token& name = tokens[at];
    if (name.relation != Relation::appos || name.upos != Upos::propn || name.head < 0 ||
        name.head >= static_cast<std::int32_t>(at))
      continue;
    std::size_t comma = at;
    while (comma > 0 && tokens[comma].form != ",") --comma;
    if (comma < 2 || comma + 4 < at) continue;
    const std::size_t noun = comma - 1;
    const Token& before = tokens[noun];
    if (before.upos != Upos::noun || before.relation != Relation::conj || before.head != name.head) continue;
    if (before.xpos == "NNS" && !has_child(tokens, at, Relation::conj))
      continue;  // "and two firms, Nordlys and Siemens,": both
    name.head = static_cast<std::int32_t>(noun);
    name.head_probability *= moved_arc_trust;
  }
}

// "the bank's soft-loan arm, the Fund", "from Acme and its partner, Brix, through": a name behind its noun and a comma,
// with no "and" before it or behind it, is no more of a row.
void explain_unjoined_nouns(std::vector<Token>& tokens) {
  for (std::size_t at = 3; at < tokens.size(); ++at) {
    Token& name = tokens[at];
    if (name.relation != Relation::conj || name.upos != Upos::propn || name.head < 0 ||
        name.head >= static_cast<std::int32_t>(at) || has_child(tokens, at, Relation::cc))
      continue;
    if (has_child(tokens, at, Relation::case_) || has_child(tokens, at, Relation::nmod_poss)) continue;
    std::size_t comma = at;
    while (comma > 0 && tokens[comma].form != ",") --comma;
    if (comma < 2 || comma + 5 < at) continue;
    bool own = true;  // all words between are the name's
    for (std::size_t i = comma + 1; i < at; ++i) own = own && tokens[i].head == static_cast<std::int32_t>(at);
    const std::size_t noun = comma - 1;
    const Token& before = tokens[noun];
    if (!own || before.upos != Upos::noun || before.xpos != "NN" || before.name != NameType::none ||
        !has_child(tokens, noun, Relation::nmod_poss))
      continue;
    const bool last =
        before.relation == Relation::conj && before.head == name.head && has_child(tokens, noun, Relation::cc);
    if (!last && name.head != static_cast<std::int32_t>(noun)) continue;
    const bool row =
        std::any_of(tokens.begin() + static_cast<std::ptrdiff_t>(at) + 1, tokens.end(), [&](const Token& t) {
          return t.relation == Relation::conj && (t.head == name.head || t.head == static_cast<std::int32_t>(at));
        });
    if (!row) move_arc(name, noun, Relation::appos);
  }
}

// The head of the name that ends right before the comma, brackets of its own left out: "the Rights Centre (RC),"; -1 if
// none does.
std::int32_t name_before(const std::vector<Token>& tokens, std::size_t comma) {
  std::size_t end = comma;
  if (end > 3 && tokens[end - 1].form == ")" && tokens[end - 3].form == "(") end -= 3;
  if (end == 0 || tokens[end - 1].name == NameType::none) return -1;
  const NameType type = tokens[end - 1].name;
  auto at = static_cast<std::int32_t>(end) - 1;
  while (!tokens[static_cast<std::size_t>(at)].name_begin) {
    const std::int32_t above = tokens[static_cast<std::size_t>(at)].head;
    if (above < 0 || above >= static_cast<std::int32_t>(end) || tokens[static_cast<std::size_t>(above)].name != type)
      break;
    bool whole = true;  // within the same name
    for (std::int32_t i = std::min(at, above) + 1; i <= std::max(at, above); ++i)
      whole =
          whole && tokens[static_cast<std::size_t>(i)].name == type && !tokens[static_cast<std::size_t>(i)].name_begin;
    if (!whole) break;
    at = above;
  }
  return at;
}

// "the head of the Rights Centre (RC), an organisation": the Centre is the organisation. "set up by Lund, herself the
// winner": she is.
void explain_nearest_names(std::vector<Token>& tokens) {
  static constexpr std::array<std::string_view, 18> bodies = {
      "organisation", "organization", "company",    "firm",         "bank",        "group",
      "agency",       "charity",      "party",      "venture",      "consortium",  "union",
      "institute",    "foundation",   "subsidiary", "conglomerate", "association", "club"};
  for (std::size_t comma = 3; comma + 2 < tokens.size(); ++comma) {
    if (tokens[comma].form != ",") continue;
    const bool self = tokens[comma + 1].form == "herself" || tokens[comma + 1].form == "himself";
    const Token& article = tokens[comma + (self ? 2 : 1)];
    if (article.relation != Relation::det || article.head <= static_cast<std::int32_t>(comma) ||
        (!self && article.form != "a" && article.form != "an"))
      continue;
    const auto noun = static_cast<std::size_t>(article.head);
    Token& what = tokens[noun];
    if (what.relation != Relation::appos || what.head < 0 || what.head >= static_cast<std::int32_t>(comma) ||
        noun > comma + 6)
      continue;
    const std::int32_t name = name_before(tokens, comma);
    if (name < 0 || name == what.head) continue;
    const auto nearest = static_cast<std::size_t>(name);
    const bool fits = self ? tokens[nearest].name == NameType::person
                           : tokens[nearest].name == NameType::organization && is_one_of(what.form, bodies);
    if (fits && is_under(tokens, nearest, static_cast<std::size_t>(what.head)) && !is_under(tokens, nearest, noun))
      move_arc(what, nearest, Relation::appos);
  }
}

// "in the presence of his peers Lund of Peru and Sall of Mali": they are the peers, and no presence.
void give_names_to_plurals(std::vector<Token>& tokens) {
  for (std::size_t at = 2; at < tokens.size(); ++at) {
    Token& name = tokens[at];
    const Token& noun = tokens[at - 1];
    if (name.relation != Relation::appos || name.name != NameType::person || noun.xpos != "NNS" ||
        noun.upos != Upos::noun || noun.relation != Relation::nmod)
      continue;
    if (noun.head == name.head && name.head >= 0) move_arc(name, at - 1, Relation::appos);
  }
}

// "signed by Presidents Duarte (Chile) and Sall (Mali)": names with brackets alike are one row; what stands in them
// explains.
void join_bracketed_names(std::vector<Token>& tokens) {
  for (std::size_t at = 6; at + 3 < tokens.size(); ++at) {
    Token& second = tokens[at];
    if (second.name != NameType::person || !second.name_begin || tokens[at - 1].upos != Upos::cconj ||
        tokens[at - 2].form != ")" || tokens[at - 4].form != "(")
      continue;
    std::size_t open = at + 1;
    while (open + 2 < tokens.size() && tokens[open].head == static_cast<std::int32_t>(at) &&
           tokens[open].relation == Relation::flat)
      ++open;
    if (tokens[open].form != "(" || open + 2 >= tokens.size() || tokens[open + 2].form != ")") continue;
    Token& inner = tokens[open + 1];
    const std::int32_t first = tokens[at - 3].head;
    if (first < 0 || tokens[at - 3].relation != Relation::appos ||
        tokens[static_cast<std::size_t>(first)].name != NameType::person)
      continue;
    if (inner.head == static_cast<std::int32_t>(at) && inner.relation == Relation::dep)
      inner.relation = Relation::appos;
    if (second.relation == Relation::conj && second.head >= 0 && second.head < first &&
        !is_under(tokens, static_cast<std::size_t>(first), at) &&
        is_under(tokens, static_cast<std::size_t>(first), static_cast<std::size_t>(second.head)) &&
        tokens[static_cast<std::size_t>(second.head)].name != NameType::person)
      move_arc(second, static_cast<std::size_t>(first), Relation::conj);
  }
}

// "Berg, through her spokesman Pim Holm, thanked": the name is the spokesman's, and both are no more of Berg.
void give_names_to_mouthpieces(std::vector<Token>& tokens) {
  static constexpr std::array<std::string_view, 8> mouthpieces = {
      "spokesman", "spokeswoman", "spokesperson", "lawyer", "envoy", "aide", "representative", "attorney"};
  for (std::size_t at = 3; at < tokens.size(); ++at) {
    Token& name = tokens[at];
    if (name.relation != Relation::appos || name.name != NameType::person || name.head < 0 ||
        name.head >= static_cast<std::int32_t>(at))
      continue;
    for (std::size_t noun = static_cast<std::size_t>(name.head) + 1; noun < at; ++noun) {
      Token& office = tokens[noun];
      if (office.head != static_cast<std::int32_t>(at) ||
          (office.relation != Relation::nmod && office.relation != Relation::compound))
        continue;
      if (!is_one_of(office.form, mouthpieces)) continue;
      const bool led =
          std::any_of(tokens.begin(), tokens.begin() + static_cast<std::ptrdiff_t>(noun), [&](const Token& one) {
            return one.head == static_cast<std::int32_t>(noun) && one.relation == Relation::case_ &&
                   (one.form == "through" || one.form == "via" || one.form == "by");
          });
      if (!led) continue;
      office.head = name.head;
      office.relation = Relation::nmod;
      office.head_probability *= moved_arc_trust;
      name.head = static_cast<std::int32_t>(noun);
      name.head_probability *= moved_arc_trust;
      break;
    }
  }
}

// The noun of an office in front of the preposition before this place: "the mayor of Lima"; -1 if there is none.
std::int32_t office_before(const std::vector<Token>& tokens, std::int32_t place) {
  static constexpr std::array<std::string_view, 20> offices = {
      "mayor",      "governor", "ambassador", "consul",      "general",      "envoy",          "bishop",
      "archbishop", "premier",  "president",  "minister",    "commissioner", "representative", "commander",
      "director",   "king",     "emir",       "counterpart", "colleague",    "homologue"};
  static constexpr std::array<std::string_view, 5> links = {"of", "in", "to", "at", "from"};
  std::int32_t at = place - 1;
  const auto here = [&](std::int32_t i) -> const Token& { return tokens[static_cast<std::size_t>(i)]; };
  while (at > 0 && here(at).head == place && here(at).relation != Relation::case_) --at;
  if (at < 1 || here(at).relation != Relation::case_ || here(at).head != place || !is_one_of(here(at).form, links))
    return -1;
  const Token& noun = here(at - 1);
  if (noun.form == "general" && at > 1 && here(at - 2).form == "consul") return at - 1;
  return noun.upos == Upos::noun && noun.xpos == "NN" && is_one_of(noun.form, offices) ? at - 1 : -1;
}

// "the founder of Duna Bank, Mamuka Beridze,": a person's name says who the founder is, not what the bank is called.
void give_names_to_holders(std::vector<Token>& tokens) {
  for (std::size_t at = 4; at < tokens.size(); ++at) {
    Token& name = tokens[at];
    if (name.relation != Relation::appos || name.name != NameType::person || name.head < 0 ||
        name.head >= static_cast<std::int32_t>(at))
      continue;
    if (tokens[at - 1].form != ",") continue;
    // "a motion brought by the leader, Tina Holm": nor is it a motion
    const Token& described = tokens[at - 2];
    if (described.xpos == "NN" && described.upos == Upos::noun && described.relation == Relation::obl_agent &&
        name.head < static_cast<std::int32_t>(at) - 2 &&
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
    if (body.name != NameType::organization || body.relation != Relation::nmod || body.head < 0 ||
        body.head >= name.head)
      continue;
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
    if (name.name != NameType::person || name.head < 0 || name.head >= static_cast<std::int32_t>(at) ||
        tokens[at - 1].form != ",")
      continue;
    if (name.relation != Relation::conj && name.relation != Relation::appos) continue;
    std::int32_t town = static_cast<std::int32_t>(at) - 2;
    while (town > 0 && tokens[static_cast<std::size_t>(town)].relation == Relation::flat &&
           tokens[static_cast<std::size_t>(town)].head < town)
      town = tokens[static_cast<std::size_t>(town)].head;
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

// "a consulate in the city of Zaria, Kaduna State": the region explains the town right before it.
void give_regions_to_towns(std::vector<Token>& tokens) {
  static constexpr std::array<std::string_view, 16> regions = {
      "State",  "Province",   "Region",    "County",   "District", "Governorate", "Oblast",       "Prefecture",
      "Canton", "Department", "Territory", "Division", "Emirate",  "Voivodeship", "Municipality", "Krai"};
  for (std::size_t comma = 1; comma + 2 < tokens.size(); ++comma) {
    if (tokens[comma].form != "," || tokens[comma - 1].name != NameType::place ||
        tokens[comma + 1].name != NameType::place)
      continue;
    std::size_t last = comma + 1;
    while (last + 1 < tokens.size() && tokens[last + 1].name == NameType::place && !tokens[last + 1].name_begin) ++last;
    if (last == comma + 1 || !is_one_of(tokens[last].form, regions)) continue;
    std::size_t town = comma - 1;
    while (tokens[town].head >= 0 && tokens[town].head < static_cast<std::int32_t>(comma) && !tokens[town].name_begin &&
           tokens[static_cast<std::size_t>(tokens[town].head)].name == NameType::place)
      town = static_cast<std::size_t>(tokens[town].head);
    std::size_t region = last;
    while (tokens[region].head > static_cast<std::int32_t>(comma) &&
           tokens[region].head <= static_cast<std::int32_t>(last))
      region = static_cast<std::size_t>(tokens[region].head);
    Token& head = tokens[region];
    const bool astray = head.relation == Relation::appos || head.relation == Relation::conj ||
                        head.relation == Relation::nmod || head.relation == Relation::obl ||
                        head.relation == Relation::flat;
    if (!astray || head.head < 0 || head.head >= static_cast<std::int32_t>(comma) || is_under(tokens, town, region))
      continue;
    move_arc(head, town, Relation::appos);
  }
}

// "the festival, which is organised by Orvik House, a foundation,": the noun behind the comma tells what the doer
// before it is.
void explain_doers(std::vector<Token>& tokens) {
  for (std::size_t at = 5; at < tokens.size(); ++at) {
    Token& noun = tokens[at];
    if (noun.relation != Relation::appos || noun.xpos != "NN" || noun.head < 0 ||
        noun.head >= static_cast<std::int32_t>(at))
      continue;
    std::size_t article = at;
    while (article > 0 &&
           !(tokens[article].relation == Relation::det && tokens[article].head == static_cast<std::int32_t>(at)))
      --article;
    if (article < 4 || (tokens[article].form != "a" && tokens[article].form != "an") || tokens[article - 1].form != ",")
      continue;
    std::size_t doer = article - 2;
    while (tokens[doer].relation == Relation::flat && tokens[doer].head >= 0 &&
           tokens[doer].head < static_cast<std::int32_t>(doer))
      doer = static_cast<std::size_t>(tokens[doer].head);
    const Token& agent = tokens[doer];
    if (agent.upos != Upos::propn || agent.relation != Relation::obl_agent || agent.name != NameType::organization ||
        agent.head < 0)
      continue;
    const Token& deed = tokens[static_cast<std::size_t>(agent.head)];
    if ((deed.relation == Relation::acl_relcl || deed.relation == Relation::acl) && deed.head == noun.head)
      move_arc(noun, doer, Relation::appos);
  }
}

// "Dahl of Malawi, his Zambian counterpart, Ann Holm, and the mayor": nobody is his own counterpart; she is the next of
// the row.
void part_counterparts(std::vector<Token>& tokens) {
  static constexpr std::array<std::string_view, 14> others = {
      "counterpart", "colleague", "deputy",      "wife",    "husband",  "predecessor", "successor",
      "homologue",   "spokesman", "spokeswoman", "adviser", "daughter", "son",         "brother"};
  for (std::size_t at = 3; at + 2 < tokens.size(); ++at) {
    Token& other = tokens[at];
    if (other.relation != Relation::appos || !is_one_of(other.form, others) || other.head < 0 ||
        other.head >= static_cast<std::int32_t>(at))
      continue;
    const auto first = static_cast<std::size_t>(other.head);
    if (tokens[first].name != NameType::person) continue;
    const bool owned =
        std::any_of(tokens.begin(), tokens.begin() + static_cast<std::ptrdiff_t>(at), [&](const Token& t) {
          return t.head == static_cast<std::int32_t>(at) && t.relation == Relation::nmod_poss &&
                 (t.form == "his" || t.form == "her");
        });
    const bool named = std::any_of(tokens.begin() + static_cast<std::ptrdiff_t>(at), tokens.end(), [&](const Token& t) {
      return t.head == static_cast<std::int32_t>(at) && t.relation == Relation::appos && t.name == NameType::person;
    });
    if (!owned || !named) continue;
    other.relation = Relation::conj;
    for (std::size_t next = at + 1; next < tokens.size(); ++next)
      if (tokens[next].head == static_cast<std::int32_t>(at) && tokens[next].relation == Relation::conj)
        tokens[next].head = other.head;
  }
}

}  // namespace

void mend_name_appositions(Sentence& sentence) {
  give_regions_to_towns(sentence.tokens);
  give_names_to_mouthpieces(sentence.tokens);
  part_counterparts(sentence.tokens);
  explain_last_conjuncts(sentence.tokens);
  explain_unjoined_nouns(sentence.tokens);
  explain_nearest_names(sentence.tokens);
  give_names_to_plurals(sentence.tokens);
  join_bracketed_names(sentence.tokens);
  give_names_to_holders(sentence.tokens);
  give_rows_to_holders(sentence.tokens);
  explain_doers(sentence.tokens);
}

}  // namespace chancery
