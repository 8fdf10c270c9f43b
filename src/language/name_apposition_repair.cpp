// Whom a name behind a comma explains: the last noun of a row, the holder of an office, not the office's town or body.
#include <algorithm>
#include <array>
#include <string_view>

#include "language/tree_parts.hpp"
#include "language/tree_repair.hpp"

namespace chancery {
namespace {

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

// "Berg, through her spokesman Pim Holm, thanked": the name is the spokesman's, and both are no more of Berg.
void give_names_to_mouthpieces(std::vector<Token>& tokens) {
  static constexpr std::array<std::string_view, 8> mouthpieces = {"spokesman", "spokeswoman", "spokesperson", "lawyer", "envoy", "aide", "representative", "attorney"};
  for (std::size_t at = 3; at < tokens.size(); ++at) {
    Token& name = tokens[at];
    if (name.relation != Relation::appos || name.name != NameType::person || name.head < 0 || name.head >= static_cast<std::int32_t>(at)) continue;
    for (std::size_t noun = static_cast<std::size_t>(name.head) + 1; noun < at; ++noun) {
      Token& office = tokens[noun];
      if (office.head != static_cast<std::int32_t>(at) || (office.relation != Relation::nmod && office.relation != Relation::compound)) continue;
      if (std::find(mouthpieces.begin(), mouthpieces.end(), office.form) == mouthpieces.end()) continue;
      const bool led = std::any_of(tokens.begin(), tokens.begin() + static_cast<std::ptrdiff_t>(noun), [&](const Token& one) {
        return one.head == static_cast<std::int32_t>(noun) && one.relation == Relation::case_ && (one.form == "through" || one.form == "via" || one.form == "by");
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
  static constexpr std::array<std::string_view, 20> offices = {"mayor", "governor", "ambassador", "consul", "general", "envoy", "bishop", "archbishop", "premier", "president",
                                                               "minister", "commissioner", "representative", "commander", "director", "king", "emir", "counterpart", "colleague", "homologue"};
  static constexpr std::array<std::string_view, 5> links = {"of", "in", "to", "at", "from"};
  std::int32_t at = place - 1;
  const auto here = [&](std::int32_t i) -> const Token& { return tokens[static_cast<std::size_t>(i)]; };
  while (at > 0 && here(at).head == place && here(at).relation != Relation::case_) --at;
  if (at < 1 || here(at).relation != Relation::case_ || here(at).head != place || std::find(links.begin(), links.end(), here(at).form) == links.end()) return -1;
  const Token& noun = here(at - 1);
  if (noun.form == "general" && at > 1 && here(at - 2).form == "consul") return at - 1;
  return noun.upos == Upos::noun && noun.xpos == "NN" && std::find(offices.begin(), offices.end(), noun.form) != offices.end() ? at - 1 : -1;
}

// "the founder of Duna Bank, Mamuka Beridze,": a person's name says who the founder is, not what the bank is called.
void give_names_to_holders(std::vector<Token>& tokens) {
  for (std::size_t at = 4; at < tokens.size(); ++at) {
    Token& name = tokens[at];
    if (name.relation != Relation::appos || name.name != NameType::person || name.head < 0 || name.head >= static_cast<std::int32_t>(at)) continue;
    if (tokens[at - 1].form != ",") continue;
    // "a motion brought by the leader, Tina Holm": nor is it a motion
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
    while (town > 0 && tokens[static_cast<std::size_t>(town)].relation == Relation::flat && tokens[static_cast<std::size_t>(town)].head < town) town = tokens[static_cast<std::size_t>(town)].head;
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
  static constexpr std::array<std::string_view, 16> regions = {"State",  "Province",    "Region", "County",     "District", "Governorate", "Oblast",       "Prefecture",
                                                               "Canton", "Department", "Territory", "Division", "Emirate",  "Voivodeship", "Municipality", "Krai"};
  for (std::size_t comma = 1; comma + 2 < tokens.size(); ++comma) {
    if (tokens[comma].form != "," || tokens[comma - 1].name != NameType::place || tokens[comma + 1].name != NameType::place) continue;
    std::size_t last = comma + 1;
    while (last + 1 < tokens.size() && tokens[last + 1].name == NameType::place && !tokens[last + 1].name_begin) ++last;
    if (last == comma + 1 || std::find(regions.begin(), regions.end(), tokens[last].form) == regions.end()) continue;
    std::size_t town = comma - 1;
    while (tokens[town].head >= 0 && tokens[town].head < static_cast<std::int32_t>(comma) && !tokens[town].name_begin && tokens[static_cast<std::size_t>(tokens[town].head)].name == NameType::place)
      town = static_cast<std::size_t>(tokens[town].head);
    std::size_t region = last;
    while (tokens[region].head > static_cast<std::int32_t>(comma) && tokens[region].head <= static_cast<std::int32_t>(last)) region = static_cast<std::size_t>(tokens[region].head);
    Token& head = tokens[region];
    const bool astray = head.relation == Relation::appos || head.relation == Relation::conj || head.relation == Relation::nmod || head.relation == Relation::obl || head.relation == Relation::flat;
    if (!astray || head.head < 0 || head.head >= static_cast<std::int32_t>(comma) || is_under(tokens, town, region)) continue;
    move_arc(head, town, Relation::appos);
  }
}

// "the festival, which is organised by Orvik House, a foundation,": the noun behind the comma tells what the doer before it is.
void explain_doers(std::vector<Token>& tokens) {
  for (std::size_t at = 5; at < tokens.size(); ++at) {
    Token& noun = tokens[at];
    if (noun.relation != Relation::appos || noun.xpos != "NN" || noun.head < 0 || noun.head >= static_cast<std::int32_t>(at)) continue;
    std::size_t article = at;
    while (article > 0 && !(tokens[article].relation == Relation::det && tokens[article].head == static_cast<std::int32_t>(at))) --article;
    if (article < 4 || (tokens[article].form != "a" && tokens[article].form != "an") || tokens[article - 1].form != ",") continue;
    std::size_t doer = article - 2;
    while (tokens[doer].relation == Relation::flat && tokens[doer].head >= 0 && tokens[doer].head < static_cast<std::int32_t>(doer)) doer = static_cast<std::size_t>(tokens[doer].head);
    const Token& agent = tokens[doer];
    if (agent.upos != Upos::propn || agent.relation != Relation::obl_agent || agent.name != NameType::organization || agent.head < 0) continue;
    const Token& deed = tokens[static_cast<std::size_t>(agent.head)];
    if ((deed.relation == Relation::acl_relcl || deed.relation == Relation::acl) && deed.head == noun.head) move_arc(noun, doer, Relation::appos);
  }
}

}  // namespace

void mend_name_appositions(Sentence& sentence) {
  give_regions_to_towns(sentence.tokens);
  give_names_to_mouthpieces(sentence.tokens);
  explain_last_conjuncts(sentence.tokens);
  give_names_to_holders(sentence.tokens);
  give_rows_to_holders(sentence.tokens);
  explain_doers(sentence.tokens);
}

}  // namespace chancery
