// Words that stand for others: "the Russian side" for Russia, "the island of Malta" for Malta.
#include <array>

#include "core/word_filter.hpp"
#include "relations/argument_parts.hpp"

namespace chancery {
namespace {

// "French-backed": whom France backs is not France.
bool is_helper(const SentenceView& view, int token) {
  return token >= 0 && token < view.size() &&
         view.lemma_is(token, {"back", "support", "fund", "finance", "train", "arm", "sponsor", "broker", "draft",
                               "mediate", "recognise", "recognize"});
}

// "Thai F-16 jets": the adjective at the head of the phrase, whatever it was hung on.
std::vector<Argument> nationality_in_front(const SentenceView& view, const Entities& entities, Filler filler,
                                           EntityTypes allowed) {
  constexpr int longest_phrase = 6;
  for (int at = filler.token - 1; at >= 0 && at >= filler.token - longest_phrase; --at) {
    const Upos upos = view.token(at).upos;
    for (const Mention* m : view.mentions())
      if (m->kind == MentionKind::adjective && m->head == at)
        return is_helper(view, at + 2) && view.lemma(at + 1) == "-"
                   ? std::vector<Argument>{}
                   : from_mention(view, entities, *m, {at, filler.confidence * 0.8F}, allowed);
    const bool inside =
        upos == Upos::noun || upos == Upos::propn || upos == Upos::num || upos == Upos::adj || view.lemma(at) == "-";
    if (!inside || view.relation(at) == Relation::nsubj || view.relation(at) == Relation::obj) return {};
  }
  return {};
}

// "aircraft of the Chadian Air Force", "a Royal Navy frigate": craft belong to the service that sails or flies them.
std::vector<Argument> through_service(const SentenceView& view, const Entities& entities, Filler filler) {
  for (const Slot& way : {Slot{Slot::Kind::modifier, {}, {}}, Slot{Slot::Kind::preposition, "of", {}}})
    for (const Filler& owner : fillers(view, filler.token, way))
      if (view.lemma_is(owner.token, {"force", "navy", "army", "guard", "corps", "coastguard", "coalition", "marine",
                                      "militia", "raf"}))
        for (const Mention* m : candidates(view, owner.token))
          if (auto found =
                  from_mention(view, entities, *m, {owner.token, filler.confidence * 0.85F}, EntityType::organization);
              !found.empty())
            return found;
  return {};
}

// "the south of Mali", "the outskirts of Lyon".
bool is_direction(std::string_view noun) {
  constexpr std::array<std::string_view, 21> nouns = {
      "north",      "south",     "east",      "west",      "north-east", "north-west", "south-east",
      "south-west", "northeast", "northwest", "southeast", "southwest",  "centre",     "center",
      "heart",      "outskirt",  "outskirts", "suburb",    "part",       "coast",      "vicinity"};
  return is_one_of(noun, nouns);
}

}  // namespace

// "the Russian side", "Kazakhstan's government", "the authorities of Mali", "delegations from Mali", "police in Mali".
std::vector<Argument> through_proxy(const SentenceView& view, const Entities& entities, const Lexicon& lexicon,
                                    Filler filler, EntityTypes allowed, int depth) {
  constexpr float proxy_trust = 0.85F;
  // "the bloc, Umaro Lund of Guinea-Bissau, and others": he is no state
  if (const Mention* m = view.mention(filler.token); m && m->kind == MentionKind::name && view.means_person(*m))
    return {};
  // "the Dutch company": a firm told of before, and no state
  if (view.token(filler.token).xpos == "NN" &&
      view.lemma_is(filler.token,
                    {"company",  "firm",      "bank",         "manufacturer", "exporter", "producer",  "supplier",
                     "lender",   "investor",  "group",        "carrier",      "airline",  "operator",  "refiner",
                     "miner",    "maker",     "retailer",     "trader",       "utility",  "developer", "insurer",
                     "carmaker", "automaker", "conglomerate", "broadcaster"}) &&
      view.has_child_lemma(filler.token, {"the"}) &&
      !view.has_child_lemma(filler.token, {"state", "central", "national", "own", "run"}))
    return {};
  // "the EU member state": one of its members
  if (view.token(filler.token).xpos == "NN" && view.lemma_is(filler.token, {"state", "country", "nation", "member"}))
    for (const int c : view.children(filler.token))
      if (c < filler.token && view.relation(c) == Relation::compound && view.mention(c) &&
          view.means(*view.mention(c), EntityType::organization))
        return {};
  // "the West African nation": one of its states
  if (view.token(filler.token).xpos == "NN" &&
      view.lemma_is(filler.token, {"state", "country", "nation", "republic", "kingdom"}))
    for (const int c : view.children(filler.token))
      if (c < filler.token && view.mention(c) && view.mention(c)->kind == MentionKind::adjective &&
          view.means(*view.mention(c), EntityType::place))
        return {};
  // "four other states of the Community", "some EU members": not the whole of it
  if (view.token(filler.token).xpos == "NNS" &&
      view.lemma_is(filler.token, {"state", "country", "nation", "member", "economy", "capital"}) &&
      (view.child(filler.token, Relation::nummod) ||
       view.has_child_lemma(filler.token, {"other", "some", "several", "most", "many", "few", "certain", "various",
                                           "fellow", "another", "neighbouring", "neighboring"})))
    return {};
  // "Nigeria's Dangote refinery": the firm's before the state's
  if (allowed.has(EntityType::organization) &&
      view.lemma_is(filler.token, {"refinery", "plant", "mine", "smelter", "mill", "factory", "shipyard", "yard",
                                   "terminal", "brewery", "field", "project", "group", "works"}))
    for (const int c : view.children(filler.token))
      if (c + 1 == filler.token && view.relation(c) == Relation::compound)
        for (const Mention* m : candidates(view, c))
          if (m->kind == MentionKind::name)
            if (auto found =
                    from_mention(view, entities, *m, {c, filler.confidence * proxy_trust}, EntityType::organization);
                !found.empty())
              return found;
  // "two Chinese banks, Heihe Bank and Suifenhe Bank": they are named, and stand for nobody.
  for (const int c : view.children(filler.token))
    if (view.relation(c) == Relation::conj && c > filler.token && view.token(filler.token).xpos == "NNS") {
      const Mention* m = view.mention(c);
      const auto begin = view.subtree(c).begin;
      if (m && m->kind == MentionKind::name && m->tokens.begin > 0 && begin + 1 >= m->tokens.begin &&
          view.token(static_cast<int>(m->tokens.begin) - 1).form == ",")
        return {};
      break;
    }
  // "two Danish firms, Vindkraft and Nordea, will": the same
  if (view.token(filler.token).xpos == "NNS" &&
      view.lemma_is(filler.token, {"company", "firm", "bank", "group", "investor", "manufacturer", "producer",
                                   "airline", "builder", "contractor", "lender"}))
    if (const auto named = view.child(filler.token, Relation::appos);
        named && view.mention(*named) && view.mention(*named)->kind == MentionKind::name)
      return {};
  // "Vindkraft and two Chadian firms, Sahel and Tibesti, will", as one row
  if (view.token(filler.token).xpos == "NNS" && view.child(filler.token, Relation::nummod) &&
      filler.token + 2 < view.size() && view.token(filler.token + 1).form == "," &&
      view.lemma_is(filler.token, {"company", "firm", "bank", "group", "airline", "builder", "contractor", "lender"}))
    for (const Mention* m : view.mentions())
      if (m->kind == MentionKind::name && m->tokens.begin == static_cast<std::uint32_t>(filler.token) + 2) return {};
  if (auto found = leaders_of_delegation(view, entities, lexicon, {filler.token, filler.confidence * proxy_trust},
                                         allowed, depth);
      !found.empty())
    return found;
  // "invited Berg's successor": somebody else
  if (view.lemma_is(
          filler.token,
          {"successor",     "predecessor", "rival",         "opponent",   "wife",      "husband",    "son",
           "daughter",      "brother",     "sister",        "father",     "mother",    "widow",      "killer",
           "critic",        "challenger",  "nephew",        "niece",      "cousin",    "uncle",      "aunt",
           "relative",      "associate",   "crony",         "girlfriend", "boyfriend", "son-in-law", "daughter-in-law",
           "father-in-law", "grandson",    "granddaughter", "bodyguard",  "chauffeur", "driver",     "opponent",
           "victim",        "supporter"}))
    return {};
  const EntityTypes wanted = allowed;
  if (lexicon.national.contains(view.lemma(filler.token))) {
    if (!allowed.has(EntityType::country)) return {};
    allowed = EntityType::country;
  }
  // Who is sent by somebody is not that person: "an envoy of the emir".
  if (view.lemma_is(filler.token, {"envoy", "representative", "diplomat", "negotiator", "official", "ambassador",
                                   "lawyer", "counterpart", "spokesman", "aide", "mediator"})) {
    EntityTypes bodies;
    for (const EntityType type : {EntityType::country, EntityType::organization})
      if (allowed.has(type)) bodies = bodies | type;
    if (bodies.empty()) return {};
    allowed = bodies;
  }
  // "Sudanese rebels": against the state rather than for it
  const bool against = view.lemma_is(
      filler.token, {"rebel", "insurgent", "militant", "separatist", "secessionist", "guerrilla", "guerilla",
                     "extremist", "jihadist", "terrorist", "dissident", "exile", "mercenary", "gunman", "pirate"});
  if (against && allowed.has(EntityType::country)) {
    EntityTypes others;
    for (const EntityType type : {EntityType::person, EntityType::organization, EntityType::place})
      if (allowed.has(type)) others = others | type;
    if (others.empty()) return {};
    allowed = others;
  }
  // "UN experts": those of a body; those of a state are just its people
  if (view.lemma_is(filler.token, {"expert"})) {
    if (!allowed.has(EntityType::organization)) return {};
    allowed = EntityType::organization;
  }
  std::vector<Slot> ways = {{Slot::Kind::modifier, {}, {}},
                            {Slot::Kind::possessor, {}, {}},
                            {Slot::Kind::preposition, "of", {}},
                            {Slot::Kind::preposition, "from", {}}};
  if (lexicon.authority.contains(view.lemma(filler.token)) || view.lemma_is(filler.token, {"counterpart", "colleague"}))
    ways.push_back({Slot::Kind::preposition, "in", {}});
  std::vector<Argument> all;
  // "fighters loyal to X", "troops allied with X"
  for (const int c : view.children(filler.token))
    if (c > filler.token && view.lemma_is(c, {"loyal", "allied", "ally", "aligned", "align", "affiliated", "affiliate",
                                              "belong", "answerable"}))
      for (const char* link : {"to", "with"})
        for (const Filler& owner : fillers(view, c, {Slot::Kind::preposition, link, {}})) {
          const auto found = resolve_within(view, entities, lexicon, {owner.token, filler.confidence * proxy_trust},
                                            allowed, depth - 1);
          all.insert(all.end(), found.begin(), found.end());
        }
  if (!all.empty()) return all;
  for (const Slot& way : ways) {
    for (const Filler& owner : fillers(view, filler.token, way)) {
      if (owner.token == filler.token || view.lemma(owner.token) == view.lemma(filler.token)) continue;
      // "a French-backed African Union force": not of France
      if (const int link = view.head(owner.token);
          link >= 0 && link != filler.token && view.head(link) == filler.token && is_helper(view, link))
        continue;
      const auto found =
          resolve_within(view, entities, lexicon, {owner.token, filler.confidence * proxy_trust}, allowed, depth - 1);
      all.insert(all.end(), found.begin(), found.end());
    }
    if (!all.empty()) break;
  }
  if (all.empty()) all = nationality_in_front(view, entities, filler, allowed);
  if (all.empty() && wanted.has(EntityType::organization)) all = through_service(view, entities, filler);
  return all;
}

// "the northern town of Amarwa", "the island of Malta": a place under what it is called.
std::vector<Argument> place_of_kind(const SentenceView& view, const Entities& entities, const Lexicon& lexicon,
                                    Filler filler, EntityTypes allowed) {
  const std::string_view kind = view.lemma(filler.token);
  if (!lexicon.place_kind.contains(kind) && !is_direction(kind)) return {};
  EntityTypes places;
  if (allowed.has(EntityType::place)) places = places | EntityType::place;
  const bool state = is_direction(kind) || kind == "island" || kind == "kingdom" || kind == "republic" ||
                     kind == "sultanate" || kind == "emirate";
  if (state && allowed.has(EntityType::country)) places = places | EntityType::country;
  if (places.empty()) return {};
  std::vector<Argument> all;  // "the towns of Gao and Kidal"
  for (const Filler& name : fillers(view, filler.token, {Slot::Kind::preposition, "of", {}}))
    for (const Mention* m : candidates(view, name.token))
      if (m->kind == MentionKind::name)
        if (auto found = from_mention(view, entities, *m, {name.token, filler.confidence * name.confidence}, places);
            !found.empty()) {
          all.insert(all.end(), found.begin(), found.end());
          break;
        }
  return all;
}

}  // namespace chancery
