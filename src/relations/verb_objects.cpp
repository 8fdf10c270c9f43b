#include <algorithm>

#include "core/unicode.hpp"
#include "relations/controllers.hpp"
#include "relations/syntax_parts.hpp"

namespace chancery::syntax {
namespace {

// "the fifth time that they met": what the clause tells happens to no time.
bool stands_for_time(const SentenceView& view, int verb) {
  return view.relation(verb) == Relation::acl_relcl && view.head(verb) >= 0 &&
         view.lemma_is(view.head(verb),
                       {"time", "day", "year", "month", "week", "moment", "occasion", "night", "hour", "decade"});
}

// The object with what the parser cuts off from it: "met B as well as C"; "met B in Lima on Tuesday and C in Quito",
// where C is taken for one more day or place.
std::vector<Filler> with_added(const SentenceView& view, int verb, int object) {
  auto found = resolved(view, arc(view, object));
  const auto is_person = [&](int word) {
    const Mention* m = view.mention(word);
    return m && view.means_person(*m);
  };
  // "drew ministers from Peru, along with officials of the fund"
  if (view.lemma_is(
          verb, {"draw", "attract", "gather", "include", "feature", "unite", "invite", "assemble", "list", "comprise"}))
    append(found, companions(view, object, verb));
  for (const int c : view.children(verb)) {
    if (view.relation(c) == Relation::obl && goes_with_object(view, verb, c))
      append(found, coordinated(view, arc(view, c, distant_trust)));
    // "receive $5m from A and a further $3m from B": the second sum is joined to the verb
    if (c > object && view.relation(c) == Relation::conj && view.token(c).upos == Upos::sym &&
        view.token(object).upos == Upos::sym)
      append(found, coordinated(view, arc(view, c, distant_trust)));
    if (c <= object || view.relation(c) != Relation::obl) continue;
    if (preposition_of(view, c).empty() && is_added(view, c))
      append(found, resolved(view, arc(view, c, distant_trust)));
    if (is_person(object) && !is_person(c))
      for (const int added : view.children(c))
        if (view.relation(added) == Relation::conj && is_person(added) && preposition_of(view, added).empty())
          append(found, coordinated(view, arc(view, added, distant_trust)));
  }
  return found;
}

// "the Cup, which Peru hosts": parsers hang the pronoun on the subject that it stands before.
int pronoun_before_subject(const SentenceView& view, int verb) {
  const auto subject = view.child(verb, Relation::nsubj);
  if (!subject || *subject > verb || view.is_relative_pronoun(*subject)) return -1;
  for (int at = verb - 1; at >= 0 && view.is_below(at, verb); --at)
    if (view.is_relative_pronoun(at) && !view.lemma_is(at, {"what", "whose", "who"}))
      return preposition_of(view, at).empty() ? at : -1;
  return -1;
}

// "Acme, to which Chad sold the mine": what stands before the clause is nobody's object.
bool has_gap_behind_preposition(const SentenceView& view, int verb) {
  const auto& children = view.children(verb);
  return std::any_of(children.begin(), children.end(), [&](int c) {
    return c < verb && view.is_relative_pronoun(c) && view.relation(c) == Relation::obl &&
           !preposition_of(view, c).empty();
  });
}

}  // namespace

// "the Declaration on debt, drafted by", "is 40 percent owned by": where a participle hangs on a word within a phrase,
// what the phrase is about; -1 if there is nothing above.
int noun_above(const SentenceView& view, int noun) {
  if (view.child(noun, Relation::cop))
    if (const auto subject = view.child(noun, Relation::nsubj)) return *subject;
  const int governor = view.head(noun);
  if (governor < 0) return -1;
  if (view.relation(noun) == Relation::nmod && !view.is_verb(governor)) return governor;
  if (view.relation(noun) == Relation::obl && view.is_verb(governor))
    for (const Relation place : {Relation::obj, Relation::nsubj_pass})
      if (const auto thing = view.child(governor, place); thing && *thing < noun) return *thing;
  return -1;
}

int name_behind(const SentenceView& view, int verb) {
  // "First to greet her was Weber": the pronoun is taken for what follows.
  if (const int next = verb + 1; next < view.size() && view.token(next).upos == Upos::pron &&
                                 view.relation(next) != Relation::nmod_poss && view.relation(next) != Relation::expl) {
    const std::string form = ascii_lower(view.token(next).form);
    if (form == "him" || form == "her" || form == "them" || form == "us" || form == "me") return next;
  }
  for (const Mention* m : view.mentions()) {
    if (m->kind != MentionKind::name || m->tokens.begin != static_cast<std::uint32_t>(verb) + 1) continue;
    const Relation r = view.relation(m->head);
    if (r != Relation::nsubj && r != Relation::nsubj_pass && r != Relation::nmod_poss && r != Relation::compound)
      return m->head;
  }
  return -1;
}

// "the pact that Fiji has agreed to sign", "the school they want to found": what is agreed or wanted has the gap for
// its object, unless the verb directs somebody.
std::optional<int> infinitive_with_gap(const SentenceView& view, int verb) {
  if (view.relation(verb) != Relation::acl_relcl || view.child(verb, Relation::obj)) return std::nullopt;
  if (view.lemma_is(verb, {"ask", "urge", "order", "allow", "force", "enable", "expect", "invite", "tell", "call",
                           "press", "cause", "lead", "teach", "train", "require"}))
    return std::nullopt;
  const auto infinitive = view.child(verb, Relation::xcomp);
  if (view.has_child_lemma(verb, {"where", "when", "why"})) return std::nullopt;
  if (!infinitive || *infinitive < verb || view.has_child_lemma(*infinitive, {"where", "when", "why"}) ||
      !view.has_child_lemma(*infinitive, {"to"}) || !view.is_verb(*infinitive))
    return std::nullopt;
  const auto object = view.child(*infinitive, Relation::obj);
  return !object || view.is_relative_pronoun(*object) ? infinitive : std::nullopt;
}

// "the generators that Lithuania sent us", "the rice Vietnam gave them": what is given stands before the clause.
std::optional<int> receiver_behind_gap(const SentenceView& view, int verb) {
  if (view.relation(verb) != Relation::acl_relcl || view.is_passive(verb) ||
      !view.lemma_is(verb, {"send", "give", "lend", "grant", "offer", "sell", "bring", "award", "hand", "pay",
                            "promise", "owe", "loan", "show", "teach", "donate", "deliver"}))
    return std::nullopt;
  const auto subject = view.child(verb, Relation::nsubj);
  if (!subject || view.is_relative_pronoun(*subject) || has_gap_behind_preposition(view, verb)) return std::nullopt;
  std::optional<int> only;
  for (const int c : view.children(verb))
    if (view.relation(c) == Relation::obj && c > verb) {
      if (only) return std::nullopt;
      only = c;
    }
  return only;
}

// "Fiji was given $4 million by Canada": the sum is the object, the subject gets it. Honours are told the other way
// round.
std::optional<int> given_in_passive(const SentenceView& view, int verb) {
  if (!view.is_passive(verb) || !view.lemma_is(verb, {"give", "grant", "lend", "loan", "promise", "offer", "pay",
                                                      "allocate", "advance", "pledge", "award", "hand"}))
    return std::nullopt;
  for (const int c : view.children(verb))
    if (c > verb && view.relation(c) == Relation::obj && is_of_money(view, c)) return c;
  return std::nullopt;
}

std::optional<int> receiver(const SentenceView& view, int verb) {
  if (given_in_passive(view, verb)) {
    const auto marked = view.child(verb, Relation::nsubj_pass);
    return marked ? marked : view.child(verb, Relation::nsubj);
  }
  if (is_naming(view, verb)) return std::nullopt;
  if (const auto behind = receiver_behind_gap(view, verb)) return behind;
  if (const auto marked = view.child(verb, Relation::iobj)) return marked;
  std::optional<int> first;
  for (const int c : view.children(verb)) {
    const bool called =
        view.relation(c) == Relation::vocative && c == verb + 1;  // "lent Mongolia the money": nobody is called
    if ((view.relation(c) != Relation::obj && !called) || c < verb) continue;
    if (first) return first;
    first = c;
  }
  return std::nullopt;
}

std::vector<Filler> objects_within(const SentenceView& view, int verb, int depth) {
  if (const auto given = given_in_passive(view, verb)) return resolved(view, arc(view, *given));
  if (view.is_passive(verb)) {
    for (const int c : view.children(verb))
      if (view.relation(c) == Relation::nsubj_pass || view.relation(c) == Relation::nsubj)
        return resolved(view, arc(view, c));
    const int governor = view.head(verb);
    if (governor < 0 || depth <= 0) return {};
    const float trust = view.token(verb).head_probability;
    switch (view.relation(verb)) {
      case Relation::acl:
      case Relation::acl_relcl:
      case Relation::amod:
        if (view.is_verb(governor)) {  // "thanked them for the Games, held in": the noun right before is meant
          const int near = mention_before(view, verb, false);
          // or, where that is none of the class wanted, the verb's object: "opened a line to Mali, financed by"
          auto thing = view.child(governor, Relation::obj);
          if (!thing) thing = view.child(governor, Relation::nsubj_pass);
          if (near < 0) return {};
          return {Filler{near, distant_trust * trust, thing && *thing < verb ? *thing : -1}};
        }
        {
          auto found =
              view.relation(verb) == Relation::amod ? described_by(view, verb) : resolved(view, Filler{governor, 1.0F});
          // "thanked Berg for the sailors held in Mali": not Berg, who has a place of his own beside them
          const bool restricts = view.relation(verb) == Relation::acl && view.relation(governor) == Relation::obl &&
                                 !view.mention(governor) && view.token(verb - 1).form != ",";
          if (found.size() == 1 && !restricts) found.front().otherwise = noun_above(view, governor);
          return scaled(std::move(found), trust);
        }
      case Relation::conj:
        return scaled(view.is_passive(governor) ? objects_within(view, governor, depth - 1)
                                                : subjects_within(view, governor, depth - 1),
                      shared_trust * trust);
      case Relation::advcl:
      case Relation::xcomp:
        return scaled(view.is_passive(governor) ? objects_within(view, governor, depth - 1)
                                                : subjects_within(view, governor, depth - 1),
                      controlled_trust * trust);
      default:
        return {};
    }
  }
  if (view.is_stray_verb(verb)) return resolved(view, Filler{view.head(verb), shared_trust});
  const auto to_whom = receiver(view, verb);
  // "branded Canada a lackey": the parser takes the name for a receiver
  const bool naming = is_naming(view, verb);
  for (const Relation wanted : {naming ? Relation::iobj : Relation::obj, naming ? Relation::obj : Relation::iobj})
    for (const int c : view.children(verb))
      if (view.relation(c) == wanted && (wanted == Relation::iobj || c != to_whom) &&
          !(view.lemma(c) == "that" && stands_for_time(view, verb)))
        return with_added(view, verb, c);
  if (view.relation(verb) == Relation::amod && view.head(verb) > verb && view.child(verb, Relation::nsubj))
    return resolved(view, Filler{view.head(verb), view.token(verb).head_probability});
  if (view.relation(verb) == Relation::acl_relcl && view.head(verb) >= 0 && !stands_for_time(view, verb) &&
      !infinitive_with_gap(view, verb) && !has_gap_behind_preposition(view, verb)) {
    if (const int pronoun = pronoun_before_subject(view, verb); pronoun >= 0)
      return resolved(view, Filler{pronoun, 0.9F * view.token(verb).head_probability});
    // "the treaty (that) they signed": the gap is the object if the subject is another word.
    const auto subject = view.child(verb, Relation::nsubj);
    const auto owner = subject ? view.child(*subject, Relation::nmod_poss) : std::nullopt;
    const bool whose = owner && view.token(*owner).xpos == "WP$";  // "Mali, whose soldiers fight on"
    if (subject && !whose && !view.is_relative_pronoun(*subject) &&
        !view.has_child_lemma(verb, {"where", "when", "why"}))
      return {Filler{view.head(verb), 0.9F * view.token(verb).head_probability}};
  }
  if (const int above = view.head(verb);
      view.relation(verb) == Relation::xcomp && above >= 0 && infinitive_with_gap(view, above) == verb) {
    const auto subject = view.child(above, Relation::nsubj);
    if (subject && !view.is_relative_pronoun(*subject) && view.head(above) >= 0 && view.head(above) < *subject)
      return {Filler{view.head(above), 0.8F * view.token(above).head_probability}};
  }
  if (const int thing = named_thing(view, verb); thing >= 0) return resolved(view, arc(view, thing, distant_trust));
  // "stormed the house and arrested Jorge Torres": a name right behind the verb, whatever it was hung on.
  if (const int name = name_behind(view, verb); name >= 0 && depth > 0) return {Filler{name, 0.75F}};
  // "signed and ratified the treaty": the object may stand with the other verb.
  if (view.child(verb, Relation::xcomp) || view.child(verb, Relation::ccomp))
    return {};  // "ceased buying and stepped up sales"
  // but "stood behind Chad and left the pact" has all that it needs
  const auto complete = [&](int other) {
    const auto children = view.children(verb);
    return std::any_of(children.begin(), children.end(),
                       [&](int c) { return c > verb && c < other && view.relation(c) == Relation::obl; });
  };
  for (const int c : view.children(verb))
    if (view.relation(c) == Relation::conj && view.is_verb(c) && depth > 0 && !complete(c))
      for (const int o : view.children(c))
        if (view.relation(o) == Relation::obj && !view.child(c, Relation::nsubj))
          return scaled(resolved(view, arc(view, o)), 0.7F);
  if (view.relation(verb) == Relation::conj && view.head(verb) >= 0 && depth > 0 && view.is_verb(view.head(verb)))
    if (const auto o = view.child(view.head(verb), Relation::obj); o && *o > verb)
      return scaled(resolved(view, arc(view, *o)), shared_trust);
  return {};
}

}  // namespace chancery::syntax

namespace chancery {

std::vector<Filler> objects(const SentenceView& view, int verb) {
  return syntax::objects_within(view, verb, syntax::longest_way);
}

}  // namespace chancery
