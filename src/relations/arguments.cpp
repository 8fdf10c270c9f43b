#include "relations/arguments.hpp"

#include <algorithm>

#include "relations/argument_parts.hpp"
#include "relations/syntax_parts.hpp"

namespace chancery {

std::vector<Argument> from_mention(const SentenceView& view, const Entities& entities, const Mention& mention,
                                   Filler filler, EntityTypes allowed) {
  std::vector<Argument> found;
  for (const EntityId id : mention.referents)
    if (allowed.has(entities.list[static_cast<std::size_t>(id)].type))
      found.push_back({id, filler.token, bytes_of(view, mention.tokens), filler.confidence * mention.confidence});
  return found;
}

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

namespace {

// "the House, a foundation set up by the banker Ana Duarte": she stands in what another verb tells.
bool verb_between(const SentenceView& view, int below, int top) {
  for (int at = view.head(below); at >= 0 && at != top; at = view.head(at))
    if (view.is_verb(at)) return true;
  return false;
}

// "Ana Duarte (Chile) and Karl Holm (Togo) handed over": states that tell whose they are, and do nothing.
bool is_home_in_brackets(const SentenceView& view, int person, int name) {
  const Mention* whose = view.mention(person);
  return name > person && view.token(name - 1).form == "(" && whose && whose->kind == MentionKind::name &&
         view.means(*whose, EntityType::person);
}

// "the members condemned the attack in Djibo, Burkina Faso": where the town lies.
bool is_address(const SentenceView& view, const Mention& name) {
  const Mention* town = view.mention(view.head(name.head));
  return town && town->kind == MentionKind::name && view.token(name.head).upos == Upos::propn &&
         view.means(*town, EntityType::place) &&
         (view.means(name, EntityType::country) || view.means(name, EntityType::place));
}

// "the mission EUCAP Sahel Niger": the state in a longer name is not what is done something to.
bool is_part_of_name(const SentenceView& view, int head, int token) {
  const Mention* whole = view.mention(head);
  return whole && whole->kind == MentionKind::name && whole->tokens.contains(static_cast<std::uint32_t>(token));
}

// "the members, among them Peru and Chad": by the name, which the tree may have for a remark.
bool is_named_among(const SentenceView& view, int name) {
  return std::any_of(view.children(name).begin(), view.children(name).end(), [&](int c) {
    return c < name && view.lemma_is(c, {"they", "them", "whom", "which"}) && view.has_child_lemma(c, {"among"});
  });
}

// The name that says whom the noun means.
std::optional<int> apposed(const SentenceView& view, int noun) {
  if (const auto name = view.child(noun, Relation::appos))
    return is_of_other_camp(view, noun, *name) ? std::nullopt : name;
  const auto remark = view.child(noun, Relation::parataxis);
  if (remark && is_named_among(view, *remark)) return remark;
  // "barred nine ministers from the port, among them Weber": hung on the verb
  if (view.token(noun).xpos != "NNS" ||
      (view.relation(noun) != Relation::obj && view.relation(noun) != Relation::nsubj_pass))
    return std::nullopt;
  for (const int c : view.children(view.head(noun)))
    if (c > noun && view.relation(c) == Relation::parataxis && is_named_among(view, c)) return c;
  return std::nullopt;
}

// "the premiers of Togo and Chad Ana Duarte and Karl Holm": the state of whoever is named behind it, glued together.
bool is_home_of_next(const SentenceView& view, const Mention& state) {
  const auto next = static_cast<int>(state.tokens.end);
  if (state.kind != MentionKind::name || !view.means(state, EntityType::country) || next >= view.size()) return false;
  if (view.relation(next) != Relation::flat || !state.tokens.contains(static_cast<std::uint32_t>(view.head(next))))
    return false;
  return std::any_of(view.mentions().begin(), view.mentions().end(), [&](const Mention* m) {
    return m->kind == MentionKind::name && static_cast<int>(m->tokens.begin) == next && view.means_person(*m);
  });
}

// "the mediators, Qatar and Egypt": all of them.
bool is_row_of_names(const SentenceView& view, int noun, int name) {
  return name > noun && view.token(name).upos == Upos::propn &&
         (view.token(noun).xpos == "NNS" || is_named_among(view, name));
}

}  // namespace

std::vector<Argument> resolve_within(const SentenceView& view, const Entities& entities, const Lexicon& lexicon,
                                     Filler filler, EntityTypes allowed, int depth) {
  if (auto found = sites_sharing(view, entities, filler, allowed); !found.empty()) return found;
  if (auto found = named_behind(view, entities, filler, allowed); !found.empty()) return found;
  if (auto found = firm_beside(view, entities, filler, allowed); !found.empty()) return found;
  if (view.lemma(filler.token) == "capital")  // "in the Georgian capital of Tbilisi": the town, and not the state
    if (auto found = place_of_kind(view, entities, lexicon, filler, allowed); !found.empty()) return found;
  for (const Mention* m : candidates(view, filler.token))
    if (auto found =
            is_home_of_next(view, *m) ? std::vector<Argument>{} : from_mention(view, entities, *m, filler, allowed);
        !found.empty()) {
      // "a Canadian delegation led by Ana Duarte": both come
      if (m->kind == MentionKind::nominal &&
          view.lemma_is(filler.token, {"delegation", "mission", "team", "contingent"})) {
        const auto leaders = leaders_of_delegation(view, entities, lexicon, filler, allowed, depth);
        found.insert(found.end(), leaders.begin(), leaders.end());
      }
      return found;
    }
  if (const OfficePhrase* office = view.office(filler.token);
      office && allowed.has(entities.list[static_cast<std::size_t>(office->holder)].type))
    return {{office->holder, filler.token, bytes_of(view, office->tokens), filler.confidence * office->confidence}};
  if (auto found = place_of_kind(view, entities, lexicon, filler, allowed); !found.empty()) return found;
  // "the state miner ZCCM": parsers take the name for the noun's second part
  if (const auto name = view.child(filler.token, Relation::flat);
      name && *name == filler.token + 1 && !view.mention(filler.token))
    for (const Mention* m : candidates(view, *name))
      if (auto found = from_mention(view, entities, *m, {filler.token, filler.confidence * 0.9F}, allowed);
          !found.empty())
        return found;
  if (const auto name = apposed(view, filler.token); name && !is_home_in_brackets(view, filler.token, *name)) {
    std::vector<Argument> all;
    const Filler first{*name, filler.confidence * 0.9F};
    for (const Filler& one :
         is_row_of_names(view, filler.token, *name) ? coordinated(view, first) : std::vector<Filler>{first})
      for (const Mention* m : candidates(view, one.token)) {
        const auto found = from_mention(view, entities, *m, {filler.token, one.confidence}, allowed);
        all.insert(all.end(), found.begin(), found.end());
        if (!found.empty()) break;
      }
    if (!all.empty()) return all;
  }
  // "Gavi, the Geneva-based vaccine alliance": the noun means what it explains.
  // "armed the Front, a charge that he denies": it is the clause that is so called
  const bool of_clause = view.lemma_is(
      filler.token, {"allegation", "charge", "claim",   "accusation", "suggestion", "assertion", "idea", "decision",
                     "move",       "step",   "demand",  "prospect",   "proposal",   "view",      "fact", "promise",
                     "request",    "offer",  "outcome", "result",     "loss",       "gain",      "rise", "fall"});
  if (!of_clause && view.relation(filler.token) == Relation::appos && view.head(filler.token) >= 0)
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
        if (m->kind == MentionKind::name && static_cast<int>(m->tokens.begin) > filler.token &&
            !is_part_of_name(view, filler.token, c))
          if (auto found = from_mention(view, entities, *m, {filler.token, filler.confidence * 0.9F}, allowed);
              !found.empty())
            return found;
  // "named Carla Mendes ambassador": the name is taken for a modifier of the title.
  for (const int c : view.children(filler.token))
    if (c < filler.token && (view.relation(c) == Relation::compound || view.relation(c) == Relation::nmod))
      for (const Mention* m : candidates(view, c))
        if (m->kind == MentionKind::name && view.means_person(*m))
          if (auto found = from_mention(view, entities, *m, {filler.token, filler.confidence * 0.85F}, allowed);
              !found.empty())
            return found;
  // "a group led by A, including B and C"
  if (syntax::is_group_of_firms(view, filler.token)) {
    std::vector<Argument> all;
    for (const Filler& member : syntax::group_members(view, filler.token))
      for (const Mention* m : candidates(view, member.token)) {
        const auto found =
            from_mention(view, entities, *m, {member.token, filler.confidence * member.confidence}, allowed);
        all.insert(all.end(), found.begin(), found.end());
        if (!found.empty()) break;
      }
    if (!all.empty()) return all;
  }
  // "thirteen of the fifteen members, among them A and B"
  int plural = filler.token;
  if (view.token(plural).upos == Upos::num || view.lemma_is(plural, {"most", "many", "several", "some", "few", "half",
                                                                     "majority", "dozen", "number", "handful"}))
    for (const Filler& part : fillers(view, filler.token, {Slot::Kind::preposition, "of", {}}))
      if (view.token(part.token).xpos == "NNS" && part.token > filler.token) plural = part.token;
  // "twelve voted against, including A and B"
  const bool tally =
      plural == filler.token && view.token(plural).xpos == "CD" && view.relation(plural) == Relation::nsubj;
  if (tally || view.token(plural).xpos == "NNS" || view.token(plural).form == "Those" ||
      view.token(plural).form == "those") {
    const bool states = view.lemma_is(plural, {"state", "country", "nation", "economy", "republic"});
    std::vector<Argument> all;
    for (const Filler& member : syntax::members(view, plural))
      for (const Mention* m : candidates(view, member.token)) {
        if (states && view.means_person(*m)) continue;  // "leaders from nine member states, including Berg"
        const auto found =
            from_mention(view, entities, *m, {member.token, filler.confidence * member.confidence}, allowed);
        all.insert(all.end(), found.begin(), found.end());
        if (!found.empty()) break;
      }
    if (!all.empty()) return all;
  }
  // "a treaty between the two, the X Pact": the apposition may hang on a word within the phrase.
  for (const Mention* m : view.mentions())
    if (m->kind == MentionKind::name && m->head > filler.token && view.relation(m->head) == Relation::appos &&
        view.is_below(m->head, filler.token) && !view.is_verb(view.head(m->head)) && !view.is_verb(filler.token) &&
        !is_address(view, *m) && !verb_between(view, m->head, filler.token) &&
        !(view.head(m->head) != filler.token && view.relation(view.head(m->head)) == Relation::nmod &&
          view.head(m->head) + 1 == static_cast<int>(m->tokens.begin)) &&  // "the house of the poet Berg"
        syntax::semicolon_between(view, filler.token, m->head) < 0 &&
        !is_of_other_camp(view, filler.token, m->head) &&
        !(view.head(m->head) != filler.token && view.token(view.head(m->head)).xpos == "NNS" &&
          view.child(m->head, Relation::conj)))  // "ministers of four states: Chad, ..."
      if (auto found = from_mention(view, entities, *m, {filler.token, filler.confidence * 0.7F}, allowed);
          !found.empty())
        return found;
  // "each of them", "one of the two sides".
  if (depth > 0 && view.lemma_is(filler.token, {"each", "both", "all", "either", "neither", "one", "several", "some",
                                                "most", "many"})) {
    std::vector<Argument> all;
    for (const Filler& part : fillers(view, filler.token, {Slot::Kind::preposition, "of", {}})) {
      const auto found = resolve_within(view, entities, lexicon, {part.token, filler.confidence * part.confidence},
                                        allowed, depth - 1);
      all.insert(all.end(), found.begin(), found.end());
    }
    if (!all.empty()) return all;
  }
  // "airlines such as A, B and C", "powers like A and B", "five countries, including D": those that are named.
  if (depth > 0 && view.token(filler.token).xpos == "NNS") {
    std::vector<Argument> all;
    for (const char* introduction : {"such as", "including", "like"})
      for (const Filler& example : fillers(view, filler.token, {Slot::Kind::preposition, introduction, {}}))
        if (example.token > filler.token) {
          const auto found = resolve_within(view, entities, lexicon,
                                            {example.token, filler.confidence * example.confidence * 0.9F}, allowed, 0);
          all.insert(all.end(), found.begin(), found.end());
        }
    // "ten members of the bloc, among them A and B"
    for (const int c : view.children(filler.token))
      if (c > filler.token && view.lemma_is(c, {"they", "them"}) && view.has_child_lemma(c, {"among"}))
        for (const int name : view.children(c))
          if (name > c && (view.relation(name) == Relation::appos || view.relation(name) == Relation::nmod))
            for (const Filler& one : coordinated(view, syntax::arc(view, name, 0.9F))) {
              const auto found =
                  resolve_within(view, entities, lexicon, {one.token, filler.confidence * one.confidence}, allowed, 0);
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
        if (m->kind == MentionKind::name && m->tokens.begin > static_cast<std::uint32_t>(called) &&
            m->tokens.begin <= static_cast<std::uint32_t>(called) + 3)
          return from_mention(view, entities, *m, {filler.token, filler.confidence * 0.9F}, allowed);
    }
  // "the French nuclear company Orano", whatever the tree makes of it
  if (view.token(filler.token).xpos == "NN" && lexicon.national.contains(view.lemma(filler.token)))
    for (const Mention* m : view.mentions())
      if (m->kind == MentionKind::name && m->tokens.begin == static_cast<std::uint32_t>(filler.token) + 1 &&
          !(view.head(m->head) >= 0 &&
            view.relation(view.head(m->head)) == Relation::acl_relcl) &&  // "the firm Ana founded"
          view.token(static_cast<int>(m->tokens.begin)).upos == Upos::propn)
        return from_mention(view, entities, *m, {filler.token, filler.confidence * 0.85F}, allowed);
  // "the American investor Apollo": what is named is not its state, whatever class its name was given.
  for (const Relation beside : {Relation::appos, Relation::flat})
    if (const auto name = view.child(filler.token, beside); name && view.token(*name).upos == Upos::propn) {
      const bool inserted = *name > filler.token && view.token(filler.token).xpos == "NN" &&
                            beside == Relation::appos &&
                            view.token(filler.token + 1).form == ",";  // "a Canadian company, Amaroq,"
      if (*name == filler.token + 1 || inserted) return {};
    }
  // "the foreign ministers of Mali and Niger": several who are not named stand for their states.
  const bool officials = view.token(filler.token).xpos == "NNS" && lexicon.office.contains(view.lemma(filler.token));
  if (depth > 0 && (officials || lexicon.proxy.contains(view.lemma(filler.token))))
    return through_proxy(view, entities, lexicon, filler, allowed, depth);
  return {};
}

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
  if (const Mention* whole = found.empty() ? nullptr : view.mention(filler.token);
      whole && whole->kind != MentionKind::pronoun)
    for (const Filler& member : syntax::member_beside(view, *whole)) {
      // "Ministers condemned the coup, including Berg": he is no part of what happened
      if (const Mention* m = view.mention(member.token); m && view.means_person(*m) &&
                                                         !view.means(*whole, EntityType::organization) &&
                                                         !view.means(*whole, EntityType::country))
        continue;
      const auto more = resolve_within(view, entities, lexicon, member, allowed, 0);
      found.insert(found.end(), more.begin(), more.end());
    }
  if (found.empty() && filler.otherwise >= 0)
    found =
        resolve_within(view, entities, lexicon, {filler.otherwise, filler.confidence * 0.85F}, allowed, longest_chain);
  return found;
}

namespace {

// "was summoned to express the cabinet's opposition", "told of the diplomats' participation": it is another's, named or
// not.
bool is_of_another(const SentenceView& view, const Slot& slot, std::span<const Filler> owners) {
  const bool owns = slot.kind == Slot::Kind::possessor || (slot.kind == Slot::Kind::preposition && slot.word == "of");
  return owns && slot.then.empty() && std::any_of(owners.begin(), owners.end(), [&](const Filler& f) {
           return view.token(f.token).upos == Upos::noun;
         });
}

}  // namespace

std::vector<Argument> arguments(const SentenceView& view, const Entities& entities, const Lexicon& lexicon, int trigger,
                                const std::vector<Slot>& slots, EntityTypes allowed, KnownFillers& known,
                                EntityId not_this) {
  bool of_another = false;
  for (const Slot& slot : slots) {
    if (of_another && (slot.kind == Slot::Kind::holder || slot.kind == Slot::Kind::governor)) continue;
    std::vector<Argument> found;
    const auto filled = known.of(view, trigger, slot);
    for (const Filler& filler : filled) {
      // "the mission in Togo, which she leads": the pronoun means the noun itself, and no place beside it
      if (filler.token == trigger && slot.kind == Slot::Kind::clause && !slot.then.empty()) continue;
      for (const Argument& argument : resolve(view, entities, lexicon, filler, allowed))
        if (std::none_of(found.begin(), found.end(), [&](const Argument& a) { return a.entity == argument.entity; }))
          found.push_back(argument);
    }
    const bool acts = slot.then.empty() && (slot.kind == Slot::Kind::subject || slot.kind == Slot::Kind::holder);
    if (found.empty() && acts && filled.size() == 1 && allowed.has(EntityType::organization) &&
        !allowed.has(EntityType::event))
      found = body_convened(view, entities, trigger, filled.front());
    if (found.size() == 1 && found.front().entity == not_this) continue;
    if (found.empty()) {
      of_another = of_another || is_of_another(view, slot, filled);
      continue;
    }
    // "receive $5m from A and a further $3m from B": the second phrase hangs on the second object
    if (slot.kind == Slot::Kind::preposition)
      for (const Slot& other : slots)
        if (other.kind == Slot::Kind::object && !other.then.empty() &&
            other.then.front().kind == Slot::Kind::preposition && other.then.front().word == slot.word &&
            other.then.front().then.empty())
          for (const Filler& filler : known.of(view, trigger, other))
            for (const Argument& argument : resolve(view, entities, lexicon, filler, allowed))
              if (std::none_of(found.begin(), found.end(),
                               [&](const Argument& a) { return a.entity == argument.entity; }))
                found.push_back(argument);
    return found;
  }
  return {};
}

std::vector<Argument> arguments(const SentenceView& view, const Entities& entities, const Lexicon& lexicon, int trigger,
                                const std::vector<Slot>& slots, EntityTypes allowed) {
  KnownFillers none;
  return arguments(view, entities, lexicon, trigger, slots, allowed, none);
}

}  // namespace chancery
