#include "relations/arguments.hpp"

#include <algorithm>
#include <array>

#include "relations/syntax_parts.hpp"

namespace chancery {
namespace {

std::vector<Argument> from_mention(const SentenceView& view, const Entities& entities, const Mention& mention,
                                   Filler filler, EntityTypes allowed) {
  std::vector<Argument> found;
  for (const EntityId id : mention.referents)
    if (allowed.has(entities.list[static_cast<std::size_t>(id)].type))
      found.push_back({id, filler.token, bytes_of(view, mention.tokens), filler.confidence * mention.confidence});
  return found;
}

// Mentions headed by the token, widest first; then names that hold it, narrowest first.
std::vector<const Mention*> candidates(const SentenceView& view, int token) {
  std::vector<const Mention*> headed, around;
  for (const Mention* m : view.mentions()) {
    if (m->head == token)
      headed.push_back(m);
    else if (m->kind == MentionKind::name && m->tokens.contains(static_cast<std::uint32_t>(token)))
      around.push_back(m);
  }
  const auto wider = [](const Mention* a, const Mention* b) { return a->tokens.size() > b->tokens.size(); };
  const auto narrower = [](const Mention* a, const Mention* b) { return a->tokens.size() < b->tokens.size(); };
  std::stable_sort(headed.begin(), headed.end(), wider);
  std::stable_sort(around.begin(), around.end(), narrower);
  headed.insert(headed.end(), around.begin(), around.end());
  return headed;
}

// "the leaders of the three countries — Bolivia's Arce, Peru's Boluarte and Chile's Boric — met": the names behind a
// plural say who is meant, whoever was meant before.
std::vector<Argument> named_behind(const SentenceView& view, const Entities& entities, Filler filler,
                                   EntityTypes allowed) {
  if (view.token(filler.token).xpos != "NNS") return {};
  const Span phrase = view.subtree(filler.token);
  for (const Mention* first : view.mentions()) {
    if (first->kind != MentionKind::name || first->head <= filler.token || !phrase.contains(first->tokens.begin) ||
        view.relation(first->head) != Relation::appos)
      continue;
    // "six states: Ethiopia, Rwanda, …", "three banks, A, B and C"
    const bool bodies = view.head(first->head) == filler.token &&
                        view.lemma_is(filler.token, {"state", "country", "nation", "republic", "government", "member", "party", "company",
                                                     "firm", "bank", "airline", "group", "university", "organisation", "organization",
                                                     "agency", "partner", "signatory", "neighbour", "neighbor", "investor", "city"});
    if (!view.means_person(*first) && !bodies) continue;
    std::vector<Argument> all;
    for (const Filler& one : coordinated(view, {first->head, filler.confidence}))
      for (const Mention* m : candidates(view, one.token))
        if (auto found = from_mention(view, entities, *m, one, allowed); !found.empty()) {
          all.insert(all.end(), found.begin(), found.end());
          break;
        }
    if (all.size() > 1) return all;
  }
  return {};
}

std::vector<Argument> resolve_within(const SentenceView& view, const Entities& entities, const Lexicon& lexicon,
                                     Filler filler, EntityTypes allowed, int depth);

// "Thai F-16 jets": the adjective at the head of the phrase, whatever it was hung on.
std::vector<Argument> nationality_in_front(const SentenceView& view, const Entities& entities, Filler filler, EntityTypes allowed) {
  constexpr int longest_phrase = 6;
  for (int at = filler.token - 1; at >= 0 && at >= filler.token - longest_phrase; --at) {
    const Upos upos = view.token(at).upos;
    for (const Mention* m : view.mentions())
      if (m->kind == MentionKind::adjective && m->head == at)
        return from_mention(view, entities, *m, {at, filler.confidence * 0.8F}, allowed);
    const bool inside = upos == Upos::noun || upos == Upos::propn || upos == Upos::num || upos == Upos::adj || view.lemma(at) == "-";
    if (!inside || view.relation(at) == Relation::nsubj || view.relation(at) == Relation::obj) return {};
  }
  return {};
}

// "the Russian side", "Kazakhstan's government", "the authorities of Mali", "delegations from Mali", "police in Mali".
std::vector<Argument> through_proxy(const SentenceView& view, const Entities& entities, const Lexicon& lexicon,
                                    Filler filler, EntityTypes allowed, int depth) {
  constexpr float proxy_trust = 0.85F;
  // "the bloc, Umaro Embalo of Guinea-Bissau, and others": he is no state
  if (const Mention* m = view.mention(filler.token); m && m->kind == MentionKind::name && view.means_person(*m)) return {};
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
  // "a delegation led by X": its head comes, meets and signs.
  if (view.token(filler.token).xpos == "NNS" ||
      view.lemma_is(filler.token, {"delegation", "mission", "team", "group", "party", "consortium", "coalition", "bloc", "militia"}))
    for (const int c : view.children(filler.token))
      if (view.relation(c) == Relation::acl && view.lemma_is(c, {"lead", "head"}))
        for (const int below : view.children(c))
          if (view.relation(below) == Relation::obl_agent)
            if (auto found = resolve_within(view, entities, lexicon, {below, filler.confidence * proxy_trust}, allowed,
                                            depth - 1);
                !found.empty())
              return found;
  // "invited Berg's successor": somebody else
  if (view.lemma_is(filler.token, {"successor", "predecessor", "rival", "opponent", "wife", "husband", "son", "daughter", "brother", "sister",
                                   "father", "mother", "widow", "killer", "critic", "challenger"}))
    return {};
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
  std::vector<Slot> ways = {{Slot::Kind::modifier, {}, {}},
                            {Slot::Kind::possessor, {}, {}},
                            {Slot::Kind::preposition, "of", {}},
                            {Slot::Kind::preposition, "from", {}}};
  if (lexicon.authority.contains(view.lemma(filler.token)) || view.lemma_is(filler.token, {"counterpart", "colleague"})) ways.push_back({Slot::Kind::preposition, "in", {}});
  std::vector<Argument> all;
  // "fighters loyal to X", "troops allied with X"
  for (const int c : view.children(filler.token))
    if (c > filler.token && view.lemma_is(c, {"loyal", "allied", "ally", "aligned", "align", "affiliated", "affiliate", "belong", "answerable"}))
      for (const char* link : {"to", "with"})
        for (const Filler& owner : fillers(view, c, {Slot::Kind::preposition, link, {}})) {
          const auto found =
              resolve_within(view, entities, lexicon, {owner.token, filler.confidence * proxy_trust}, allowed, depth - 1);
          all.insert(all.end(), found.begin(), found.end());
        }
  if (!all.empty()) return all;
  for (const Slot& way : ways) {
    for (const Filler& owner : fillers(view, filler.token, way)) {
      if (owner.token == filler.token || view.lemma(owner.token) == view.lemma(filler.token)) continue;
      const auto found =
          resolve_within(view, entities, lexicon, {owner.token, filler.confidence * proxy_trust}, allowed, depth - 1);
      all.insert(all.end(), found.begin(), found.end());
    }
    if (!all.empty()) break;
  }
  if (all.empty()) all = nationality_in_front(view, entities, filler, allowed);
  return all;
}

// "the south of Mali", "the outskirts of Lyon".
bool is_direction(std::string_view noun) {
  constexpr std::array<std::string_view, 21> nouns = {
      "north", "south", "east", "west", "north-east", "north-west", "south-east", "south-west", "northeast", "northwest",
      "southeast", "southwest", "centre", "center", "heart", "outskirt", "outskirts", "suburb", "part", "coast", "vicinity"};
  return std::find(nouns.begin(), nouns.end(), noun) != nouns.end();
}

// "the northern town of Amarwa", "the island of Malta": a place under what it is called.
std::vector<Argument> place_of_kind(const SentenceView& view, const Entities& entities, const Lexicon& lexicon,
                                    Filler filler, EntityTypes allowed) {
  const std::string_view kind = view.lemma(filler.token);
  if (!lexicon.place_kind.contains(kind) && !is_direction(kind)) return {};
  EntityTypes places;
  if (allowed.has(EntityType::place)) places = places | EntityType::place;
  const bool state = is_direction(kind) || kind == "island" || kind == "kingdom" || kind == "republic" || kind == "sultanate" || kind == "emirate";
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

std::vector<Argument> resolve_within(const SentenceView& view, const Entities& entities, const Lexicon& lexicon,
                                     Filler filler, EntityTypes allowed, int depth) {
  if (auto found = named_behind(view, entities, filler, allowed); !found.empty()) return found;
  for (const Mention* m : candidates(view, filler.token))
    if (auto found = from_mention(view, entities, *m, filler, allowed); !found.empty()) return found;
  if (const OfficePhrase* office = view.office(filler.token);
      office && allowed.has(entities.list[static_cast<std::size_t>(office->holder)].type))
    return {{office->holder, filler.token, bytes_of(view, office->tokens), filler.confidence * office->confidence}};
  if (auto found = place_of_kind(view, entities, lexicon, filler, allowed); !found.empty()) return found;
  // "the state miner ZCCM": parsers take the name for the noun's second part
  if (const auto name = view.child(filler.token, Relation::flat); name && *name == filler.token + 1 && !view.mention(filler.token))
    for (const Mention* m : candidates(view, *name))
      if (auto found = from_mention(view, entities, *m, {filler.token, filler.confidence * 0.9F}, allowed); !found.empty())
        return found;
  if (const auto name = view.child(filler.token, Relation::appos))
    for (const Mention* m : candidates(view, *name))
      if (auto found = from_mention(view, entities, *m, {filler.token, filler.confidence * 0.9F}, allowed);
          !found.empty())
        return found;
  // "Gavi, the Geneva-based vaccine alliance": the noun means what it explains.
  if (view.relation(filler.token) == Relation::appos && view.head(filler.token) >= 0)
    for (const Mention* m : candidates(view, view.head(filler.token)))
      if (auto found = from_mention(view, entities, *m, {filler.token, filler.confidence * 0.9F}, allowed);
          !found.empty())
        return found;
  // "were among the leaders who came", "is the first minister who": what is said of somebody is somebody.
  if (depth > 0 && view.child(filler.token, Relation::cop))
    if (const auto who = view.child(filler.token, Relation::nsubj); who && *who < filler.token) {
      std::vector<Argument> all;
      for (const Filler& one : coordinated(view, {*who, filler.confidence * 0.9F})) {
        const auto found = resolve_within(view, entities, lexicon, one, allowed, 0);
        all.insert(all.end(), found.begin(), found.end());
      }
      if (!all.empty()) return all;
    }
  // "the opposition figure Ana Duarte": the name hangs on the noun.
  for (const int c : view.children(filler.token))
    if (c > filler.token && view.relation(c) == Relation::flat)
      for (const Mention* m : candidates(view, c))
        if (m->kind == MentionKind::name && static_cast<int>(m->tokens.begin) > filler.token)
          if (auto found = from_mention(view, entities, *m, {filler.token, filler.confidence * 0.9F}, allowed); !found.empty())
            return found;
  // "named Carla Mendes ambassador": the name is taken for a modifier of the title.
  for (const int c : view.children(filler.token))
    if (c < filler.token && (view.relation(c) == Relation::compound || view.relation(c) == Relation::nmod))
      for (const Mention* m : candidates(view, c))
        if (m->kind == MentionKind::name && view.means_person(*m))
          if (auto found = from_mention(view, entities, *m, {filler.token, filler.confidence * 0.85F}, allowed);
              !found.empty())
            return found;
  if (view.token(filler.token).xpos == "NNS") {
    std::vector<Argument> all;
    for (const Filler& member : syntax::members(view, filler.token))
      for (const Mention* m : candidates(view, member.token)) {
        const auto found = from_mention(view, entities, *m, {member.token, filler.confidence * member.confidence}, allowed);
        all.insert(all.end(), found.begin(), found.end());
        if (!found.empty()) break;
      }
    if (!all.empty()) return all;
  }
  // "a treaty between the two, the X Pact": the apposition may hang on a word within the phrase.
  for (const Mention* m : view.mentions())
    if (m->kind == MentionKind::name && m->head > filler.token && view.relation(m->head) == Relation::appos &&
        view.is_below(m->head, filler.token) && !view.is_verb(view.head(m->head)) &&
        syntax::semicolon_between(view, filler.token, m->head) < 0)
      if (auto found = from_mention(view, entities, *m, {filler.token, filler.confidence * 0.7F}, allowed); !found.empty())
        return found;
  // "each of them", "one of the two sides".
  if (depth > 0 && view.lemma_is(filler.token, {"each", "both", "all", "either", "neither", "one", "several", "some",
                                                "most", "many"})) {
    std::vector<Argument> all;
    for (const Filler& part : fillers(view, filler.token, {Slot::Kind::preposition, "of", {}})) {
      const auto found =
          resolve_within(view, entities, lexicon, {part.token, filler.confidence * part.confidence}, allowed, depth - 1);
      all.insert(all.end(), found.begin(), found.end());
    }
    if (!all.empty()) return all;
  }
  // "airlines such as A, B and C", "five countries, including D": those that are named.
  if (depth > 0 && view.token(filler.token).xpos == "NNS") {
    std::vector<Argument> all;
    for (const char* introduction : {"such as", "including"})
      for (const Filler& example : fillers(view, filler.token, {Slot::Kind::preposition, introduction, {}}))
        if (example.token > filler.token) {
          const auto found = resolve_within(view, entities, lexicon,
                                            {example.token, filler.confidence * example.confidence * 0.9F}, allowed, 0);
          all.insert(all.end(), found.begin(), found.end());
        }
    if (!all.empty()) return all;
  }
  // "a poultry firm in Oman called Saffa"
  if (view.token(filler.token).xpos == "NN")
    for (const int called : view.children(filler.token)) {
      if (view.relation(called) != Relation::acl || called < filler.token || called > filler.token + 6 ||
          !view.lemma_is(called, {"call", "name", "know", "dub"}) || view.token(called).xpos != "VBN")
        continue;
      for (const Mention* m : view.mentions())
        if (m->kind == MentionKind::name && m->tokens.begin > static_cast<std::uint32_t>(called) && m->tokens.begin <= static_cast<std::uint32_t>(called) + 3)
          return from_mention(view, entities, *m, {filler.token, filler.confidence * 0.9F}, allowed);
    }
  // "the French nuclear company Orano", whatever the tree makes of it
  if (view.token(filler.token).xpos == "NN" && lexicon.national.contains(view.lemma(filler.token)))
    for (const Mention* m : view.mentions())
      if (m->kind == MentionKind::name && m->tokens.begin == static_cast<std::uint32_t>(filler.token) + 1 &&
          !(view.head(m->head) >= 0 && view.relation(view.head(m->head)) == Relation::acl_relcl) &&  // "the firm Ana founded"
          view.token(static_cast<int>(m->tokens.begin)).upos == Upos::propn)
        return from_mention(view, entities, *m, {filler.token, filler.confidence * 0.85F}, allowed);
  // "the American investor Apollo": what is named is not its state, whatever class its name was given.
  for (const Relation beside : {Relation::appos, Relation::flat})
    if (const auto name = view.child(filler.token, beside); name && view.token(*name).upos == Upos::propn) {
      const bool inserted = *name > filler.token && view.token(filler.token).xpos == "NN" && beside == Relation::appos &&
                            view.token(filler.token + 1).form == ",";  // "a Canadian company, Amaroq,"
      if (*name == filler.token + 1 || inserted) return {};
    }
  // "the foreign ministers of Mali and Niger": several who are not named stand for their states.
  const bool officials =
      view.token(filler.token).xpos == "NNS" && lexicon.office.contains(view.lemma(filler.token));
  if (depth > 0 && (officials || lexicon.proxy.contains(view.lemma(filler.token))))
    return through_proxy(view, entities, lexicon, filler, allowed, depth);
  return {};
}

}  // namespace

std::vector<Argument> resolve(const SentenceView& view, const Entities& entities, const Lexicon& lexicon, Filler filler,
                              EntityTypes allowed) {
  constexpr int longest_chain = 2;  // "the government of the Russian side"
  std::vector<Argument> found;
  if (syntax::is_move(view, filler.token)) {
    if (!lexicon.moves_stand_for_doers) return {};
    for (const Filler& doer : syntax::doers_of_move(view, filler)) {
      const auto more = resolve_within(view, entities, lexicon, doer, allowed, longest_chain);
      found.insert(found.end(), more.begin(), more.end());
    }
    return found;
  }
  found = resolve_within(view, entities, lexicon, filler, allowed, longest_chain);
  if (const Mention* whole = found.empty() ? nullptr : view.mention(filler.token); whole && whole->kind != MentionKind::pronoun)
    for (const Filler& member : syntax::member_beside(view, *whole)) {
      const auto more = resolve_within(view, entities, lexicon, member, allowed, 0);
      found.insert(found.end(), more.begin(), more.end());
    }
  if (found.empty() && filler.otherwise >= 0)
    found = resolve_within(view, entities, lexicon, {filler.otherwise, filler.confidence * 0.85F}, allowed, longest_chain);
  return found;
}

std::vector<Argument> arguments(const SentenceView& view, const Entities& entities, const Lexicon& lexicon, int trigger,
                                const std::vector<Slot>& slots, EntityTypes allowed, EntityId not_this) {
  for (const Slot& slot : slots) {
    std::vector<Argument> found;
    for (const Filler& filler : fillers(view, trigger, slot))
      for (const Argument& argument : resolve(view, entities, lexicon, filler, allowed))
        if (std::none_of(found.begin(), found.end(), [&](const Argument& a) { return a.entity == argument.entity; }))
          found.push_back(argument);
    if (found.size() == 1 && found.front().entity == not_this) continue;
    if (found.empty()) continue;
    // "receive $5m from A and a further $3m from B": the second phrase hangs on the second object
    if (slot.kind == Slot::Kind::preposition)
      for (const Slot& other : slots)
        if (other.kind == Slot::Kind::object && !other.then.empty() && other.then.front().kind == Slot::Kind::preposition &&
            other.then.front().word == slot.word && other.then.front().then.empty())
          for (const Filler& filler : fillers(view, trigger, other))
            for (const Argument& argument : resolve(view, entities, lexicon, filler, allowed))
              if (std::none_of(found.begin(), found.end(), [&](const Argument& a) { return a.entity == argument.entity; }))
                found.push_back(argument);
    return found;
  }
  return {};
}

}  // namespace chancery
