#include "entities/body_kinds.hpp"

#include <algorithm>
#include <array>

#include "entities/appositions.hpp"
#include "entities/person_names.hpp"
#include "entities/selection.hpp"

namespace chancery {
namespace {

enum Kind : std::uint32_t {
  firm = 1U << 0U,
  bank = 1U << 1U,
  of_states = 1U << 2U,
  authority = 1U << 3U,
  court = 1U << 4U,
  parliament = 1U << 5U,
  learned = 1U << 6U,
  party = 1U << 7U,
  armed = 1U << 8U,
  charity = 1U << 9U,
  association = 1U << 10U,
  media = 1U << 11U,
  team = 1U << 12U,
  church = 1U << 13U,
  culture = 1U << 14U,
  ministry = 1U << 15U,
  council = 1U << 16U,
  un_body = 1U << 17U,
  thinkers = 1U << 18U,
  fund = 1U << 19U,
  airline = 1U << 20U,
  insurer = 1U << 21U,
  commission = 1U << 22U,
};

struct Nouns {
  BodyKinds kinds;
  WordSet words;
};

}  // namespace

BodyKinds kinds_of_noun(const std::string& noun) {
  constexpr BodyKinds firms = firm | bank | airline | insurer | media;
  static const std::array<Nouns, 33> all = {{
      {firms,
       WordSet("company|firm|business|enterprise|corporation|conglomerate|multinational|giant|buyer|seller|acquirer|"
               "bidder|owner|developer|supplier|contractor|exporter|importer|distributor|start-up|startup|operator|"
               "subsidiary|heavyweight|behemoth|titan|investor|shareholder|provider|outfit|licensee|vendor|customer|"
               "consultancy|concern|affiliate|unicorn|franchise|defendant|applicant|claimant")},
      {firm,
       WordSet("maker|manufacturer|producer|retailer|brewer|miner|shipper|utility|refiner|drugmaker|carmaker|automaker|"
               "chipmaker|steelmaker|planemaker|shipbuilder|builder|grower|shipyard|brand|trader|telecom|fintech|"
               "distiller|winery|vintner|farmer|smelter|processor|packer|explorer|driller|major|grocer|"
               "supermarket|chain|hotelier|publisher|printer|studio|label|toymaker|tiremaker|tyremaker|gunmaker|"
               "aircraft-maker|watchmaker|chocolatier|sugar-maker|fishery|dairy|roaster|logistics|haulier|"
               "rocketmaker|lessor|bottler|software-maker|bookmaker|winemaker|confectioner|furniture-maker|defence-"
               "contractor")},
      {bank | fund, WordSet("lender|creditor|financier")},
      {bank, WordSet("bank")},
      {airline, WordSet("airline|carrier")},
      {insurer, WordSet("insurer|reinsurer")},
      {media | firm,
       WordSet("broadcaster|newspaper|daily|magazine|outlet|channel|weekly|tabloid|network|newsroom|publisher|"
               "paper|station|website|portal")},
      {of_states, WordSet("bloc|grouping|community|union|alliance")},
      {of_states | party | association, WordSet("alliance|coalition|confederation")},
      {of_states | un_body | charity | association | thinkers | authority | media | armed | party | council | fund |
           team | church | commission,
       WordSet("organisation|organization")},
      {of_states | un_body | charity | association | authority | court | council | parliament | commission | church |
           thinkers | ministry,
       WordSet("body|institution")},
      {firms | armed | charity | association | of_states | party | media | thinkers | fund, WordSet("group")},
      {authority | un_body | media, WordSet("agency")},
      {authority | armed, WordSet("service|police|bureau")},
      {authority | charity, WordSet("watchdog")},
      {authority | commission | bank, WordSet("regulator|authority|overseer|supervisor")},
      {charity, WordSet("charity|ngo|non-profit|nonprofit|foundation|trust|campaign")},
      {charity | un_body | armed, WordSet("mission")},
      {association, WordSet("federation|association|union|league|chamber|society|guild|lobby|cooperative|co-operative|"
                            "confederation")},
      {team | of_states, WordSet("club")},
      {team, WordSet("team|squad")},
      {party, WordSet("party|movement|faction")},
      {armed, WordSet("militia|army|military|junta|paramilitary|force|movement|insurgency|guard|battalion|brigade")},
      {court, WordSet("tribunal|court")},
      {parliament, WordSet("parliament|assembly|legislature|chamber|senate|congress|house")},
      {ministry, WordSet("ministry|department|treasury")},
      {council | un_body, WordSet("council|committee|panel|board")},
      {commission | authority | un_body, WordSet("commission|secretariat|executive")},
      {learned, WordSet("university|college|academy|school|institute|faculty|alma mater")},
      {thinkers, WordSet("think-tank|thinktank|institute|centre|center")},
      {culture,
       WordSet("museum|gallery|orchestra|ensemble|choir|theatre|theater|troupe|ballet|company|opera|festival")},
      {church, WordSet("church|diocese|congregation|order")},
      {fund | bank, WordSet("fund|consortium")},
  }};
  BodyKinds kinds = 0;
  for (const Nouns& row : all)
    if (row.words.has(noun)) kinds |= row.kinds;
  if (noun == "consortium") kinds |= firm;
  return kinds;
}

namespace {

BodyKinds kinds_of_known(const KnownThing& thing) {
  const std::string& kind = thing.kind;
  const std::string name = ascii_lower(thing.name);
  const auto named = [&](std::string_view word) { return name.find(word) != std::string::npos; };
  BodyKinds kinds = 0;
  if (named("bank")) kinds |= bank;
  if (kind == "company") {
    kinds |= firm;
    if (named("air") || named("lufthansa")) kinds |= airline;
  }
  if (kind == "media" || kind == "news-agency") kinds |= media | firm;
  if (kind == "intergovernmental" || kind == "alliance" || kind == "forum" || kind == "economic-area" ||
      kind == "trade-agreement" || kind == "treaty-body" || kind == "initiative")
    kinds |= of_states;
  if (named("council")) kinds |= council;
  if (named("commission")) kinds |= commission;
  if (named("court") || kind == "court") kinds |= court;
  if (kind == "un-agency") kinds |= un_body;
  if (kind == "un-organ" || kind == "eu-body") kinds |= authority | un_body;
  if (kind == "agency") kinds |= authority;
  if (kind == "central-bank") kinds |= bank | authority;
  if (kind == "development-bank" || kind == "fund" || named("fund")) kinds |= bank | fund | of_states;
  if (kind == "party") kinds |= party;
  if (kind == "movement") kinds |= party | armed;
  if (kind == "parliament") kinds = parliament;
  if (kind == "university") kinds = learned;
  if (kind == "ministry" || named("ministry") || named("department")) kinds |= ministry;
  if (kind == "ngo") kinds |= charity | association | thinkers;
  if (kind == "sport") kinds |= association | team;
  return kinds;
}

BodyKinds kinds_of_name(const std::string& name) {
  BodyKinds kinds = 0;
  static const WordSet firm_words(
      "plc|inc|inc.|ltd|ltd.|limited|llc|ag|gmbh|nv|bv|sa|spa|asa|ab|oyj|jsc|pjsc|corp|corp.|corporation|company|"
      "holding|"
      "holdings|industries|motors|energy|foods|steel|mining|metals|minerals|resources|petroleum|oil|gas|pharma|"
      "pharmaceuticals|shipping|logistics|telecom|semiconductors|robotics|electronics|chemicals|systems|aerospace|"
      "technologies|solutions|cement|power|electric|breweries|brewery|retail|construction|engineering|software|studios|"
      "group|partners|capital|ventures|lines|ports|lithium|chemie|shipyards|shipyard|hotels|textiles|sugar|tea|coffee");
  static const WordSet no_firms(
      "burbank|eubank|fairbank|greenbank|southbank|westbank|riverbank|mayfair|affair|sinclair|altair|corsair|vanity-"
      "fair");
  static const WordSet air_words("airlines|airways|air|aviation");
  for (const std::string& word : name_words(normalize_name(name))) {
    const std::string lower = ascii_lower(word);
    if (firm_words.has(lower)) kinds |= firm;
    if (air_words.has(lower)) kinds |= airline | firm;
    if (lower == "bank" || lower == "banco" || lower == "banque" ||
        (lower.size() > 5 && lower.ends_with("bank") && !no_firms.has(lower)))
      kinds |= bank;
    if (lower.size() > 5 && lower.ends_with("air") && !no_firms.has(lower)) kinds |= airline | firm;
    if (lower == "trust" || lower == "foundation") kinds |= charity;
    if (lower == "fc" || lower == "club" || lower == "rovers") kinds |= team;
    if (lower == "army" || lower == "front" || lower == "forces" || lower == "brigades") kinds |= armed;
    if (lower == "times" || lower == "herald" || lower == "tribune" || lower == "radio" || lower == "tv" ||
        lower == "post" || lower == "gazette" || lower == "chronicle" || lower == "news")
      kinds |= media;
    if (lower == "organisation" || lower == "organization") kinds |= of_states | charity | association;
    static const WordSet generic(
        "company|group|business|enterprise|agency|brand|chain|label|unit|house|board|mission|order|force|center|centre|"
        "paper|station");
    if (!generic.has(lower)) kinds |= kinds_of_noun(lower);
    if (lower == "agency") kinds |= authority | un_body | media;
    if (lower == "centre" || lower == "center") kinds |= thinkers | charity;
  }
  return kinds;
}

// The state of a name that stands as a modifier: "Austrian", "Perth", "Brazil".
std::optional<KnownId> state_of_name(const Draft& draft, const NameSpan& name) {
  if (name.entities.size() != 1) return std::nullopt;
  const Entity& entity = draft.entity(name.entities[0]);
  if (entity.type == EntityType::country) return entity.known;
  if (entity.type == EntityType::place && entity.known)
    return draft.known.things()[static_cast<std::size_t>(*entity.known)].country;
  return std::nullopt;
}

class Neighbourhood {
 public:
  Neighbourhood(const Draft& draft, const NameSpan& name)
      : draft_(draft), name_(name), tokens_(draft.sentence(name.sentence).tokens) {}

  // Nouns and states in "the Dubai conglomerate X", "Tromsø-based X", "X, the Australian maker of …", "X is a lender".
  void read(EntityNotes& note, bool person) const {
    const auto take = [&](const std::string& noun) {
      if (!person) {
        note.kinds |= kinds_of_noun(noun);
        return kinds_of_noun(noun) != 0;
      }
      if (note.callings.size() < 8 &&
          std::find(note.callings.begin(), note.callings.end(), noun) == note.callings.end())
        note.callings.push_back(noun);
      return true;
    };
    const auto begin = static_cast<int>(name_.tokens.begin), end = static_cast<int>(name_.tokens.end);
    // "the bishop of Tarawa, Koru Tebau,"; "a UN force, Minusca,"
    if (const Token& own = tokens_[static_cast<std::size_t>(head_of(draft_.sentence(name_.sentence), name_.tokens))];
        form(begin - 1) == "," && own.relation == Relation::appos && own.head >= 0 && own.head < begin &&
        tokens_[static_cast<std::size_t>(own.head)].upos == Upos::noun &&
        (person || (kinds_of_noun(ascii_lower(tokens_[static_cast<std::size_t>(own.head)].lemma)) & armed) != 0))
      take(ascii_lower(tokens_[static_cast<std::size_t>(own.head)].lemma));
    int at = begin - 1;
    for (int steps = 0; steps < 5 && at >= 0; ++steps, --at) {
      const Token& one = tokens_[static_cast<std::size_t>(at)];
      if (const int other = draft_.name_at(name_.sentence, static_cast<std::uint32_t>(at)); other >= 0) {
        const NameSpan& owner = draft_.names[static_cast<std::size_t>(other)];
        if (owner.entities.empty() || draft_.entity(owner.entities[0]).type == EntityType::person) break;
        add_home(note, owner);
        at = static_cast<int>(owner.tokens.begin);
        continue;
      }
      if (one.upos == Upos::noun) {
        if (at == begin - 1) take(ascii_lower(one.lemma));
        continue;
      }
      const bool link = one.form == "-" || one.form == "'s" || one.form == "\u2019s" || one.upos == Upos::adj ||
                        (one.upos == Upos::verb && one.xpos == "VBN");
      if (!link) break;
    }
    int after = end;
    const std::string link = form(after);
    if (link != "," && link != "is" && link != "was") return;
    const std::string article = form(++after);
    static const WordSet openers("a|an|the|one|its|another");
    if (!openers.has(article) && draft_.name_at(name_.sentence, static_cast<std::uint32_t>(std::max(after, 0))) < 0)
      return;
    const std::size_t homes = note.homes.size();
    for (int step = after; step < static_cast<int>(tokens_.size()) && step < after + 9; ++step) {
      const Token& one = tokens_[static_cast<std::size_t>(step)];
      if (const int other = draft_.name_at(name_.sentence, static_cast<std::uint32_t>(step)); other >= 0) {
        add_home(note, draft_.names[static_cast<std::size_t>(other)]);
        continue;
      }
      if (one.upos == Upos::noun) {
        const bool last = step + 1 >= static_cast<int>(tokens_.size()) ||
                          (tokens_[static_cast<std::size_t>(step) + 1].upos != Upos::noun &&
                           tokens_[static_cast<std::size_t>(step) + 1].form != "-");
        if (!last) continue;
        if (!take(ascii_lower(one.lemma))) note.homes.resize(homes);
        return;
      }
      const bool inside = one.upos == Upos::adj || one.upos == Upos::det || one.upos == Upos::num ||
                          one.upos == Upos::adv || one.upos == Upos::propn || one.upos == Upos::part ||
                          one.form == "-" || one.form == "'s" || one.upos == Upos::pron ||
                          (one.upos == Upos::verb && one.xpos == "VBN");
      if (!inside) break;
    }
    note.homes.resize(homes);
  }

 private:
  [[nodiscard]] std::string form(int at) const {
    return at >= 0 && at < static_cast<int>(tokens_.size()) ? ascii_lower(tokens_[static_cast<std::size_t>(at)].form)
                                                            : "";
  }
  void add_home(EntityNotes& note, const NameSpan& owner) const {
    if (const auto state = state_of_name(draft_, owner);
        state && std::find(note.homes.begin(), note.homes.end(), *state) == note.homes.end())
      note.homes.push_back(*state);
  }

  const Draft& draft_;
  const NameSpan& name_;
  const std::vector<Token>& tokens_;
};

}  // namespace

void profile_entities(Draft& draft) {
  for (std::size_t id = 0; id < draft.result.list.size(); ++id) {
    const Entity& entity = draft.result.list[id];
    if (entity.type != EntityType::organization) continue;
    EntityNotes& note = draft.notes[id];
    if (!entity.known) {
      note.kinds = kinds_of_name(entity.name);
      continue;
    }
    const KnownThing& thing = draft.known.things()[static_cast<std::size_t>(*entity.known)];
    note.kinds = kinds_of_known(thing);
    if (thing.country) note.homes.push_back(*thing.country);
  }
  std::vector<bool> tried(draft.result.list.size());
  for (const NameSpan& name : draft.names) {
    if (name.nested || name.entities.size() != 1 || draft.is_label(name.sentence)) continue;
    const auto id = static_cast<std::size_t>(name.entities[0]);
    const Entity& entity = draft.result.list[id];
    if (entity.type != EntityType::organization && entity.type != EntityType::person) continue;
    Neighbourhood(draft, name).read(draft.notes[id], entity.type == EntityType::person);
    if (draft.notes[id].kinds != 0 || entity.known || tried[id] || entity.type == EntityType::person) continue;
    tried[id] = true;
    if (means_organisation(draft, name)) draft.notes[id].kinds = firm;
  }
}

bool is_organ_noun(const std::string& word) {
  static const WordSet organs("council|commission|court|assembly|bank|tribunal|parliament|senate");
  return organs.has(word);
}

}  // namespace chancery
