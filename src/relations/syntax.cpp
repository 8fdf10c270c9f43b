#include "relations/syntax.hpp"

#include "relations/counters.hpp"
#include "relations/syntax_parts.hpp"

namespace chancery {
namespace {

using namespace syntax;

// "insisted that the rebels would not surrender": what is so, and nothing that is asked of them.
bool tells_fact(const SentenceView& view, int verb, int clause) {
  if (!view.lemma_is(verb, {"insist", "suggest"}) || !view.is_verb(clause)) return false;
  for (const int c : view.children(clause))
    if ((view.relation(c) == Relation::aux || view.relation(c) == Relation::aux_pass) &&
        (view.lemma_is(c, {"will", "would", "have", "do"}) || (view.lemma(c) == "be" && view.token(c).xpos != "VB")))
      return true;
  return view.is_finite_past(clause);
}

// "Chile's Codelco, Vale and Peru's Orvik", "Chile's Codelco and Vale of Brazil": a row of firms with an owner each, in
// which the first one's is not that of the others; but of the one that "and" joins to it.
bool is_in_row_of_owners(const SentenceView& view, int word) {
  if (view.token(word).upos != Upos::propn) return false;
  for (const int c : view.children(word))
    if (view.relation(c) == Relation::nmod && view.has_child_lemma(c, {"of"})) return true;
  bool owned = false, next = true;
  for (const int c : view.children(view.head(word))) {
    if (view.relation(c) != Relation::conj || c == word) continue;
    owned = owned || view.child(c, Relation::nmod_poss).has_value();
    next = next && c > word;
  }
  return owned && !(next && view.has_child_lemma(word, {"and"}));
}

// "called Berg “badly informed”", "branded him beaten"
bool is_called_so(const SentenceView& view, int verb, int word) {
  const std::string_view tag = view.token(word).xpos;
  return (tag == "VBN" || tag == "VBG") &&
         view.lemma_is(verb, {"call", "brand", "label", "dub", "term", "deem", "declare", "consider", "pronounce"}) &&
         !view.child(word, Relation::mark) && !view.child(word, Relation::aux) &&
         !view.child(word, Relation::aux_pass) && !view.child(word, Relation::nsubj);
}

std::vector<Filler> recipients(const SentenceView& view, int trigger) {
  if (const auto c = receiver(view, trigger)) return resolved(view, arc(view, *c));
  // "granted Nepal $30 million": parsers take the receiver for a modifier of the sum.
  if (const auto to = prepositional(view, trigger, "to"); !to.empty() && !view.is_verb(to.front().token)) return to;
  if (const auto sum = view.child(trigger, Relation::obj); sum && view.token(*sum).upos != Upos::propn)
    if (const auto c = view.child(*sum, Relation::compound);
        c && *c < *sum && view.token(*c).upos == Upos::propn && !view.child(*c, Relation::flat))
      return {arc(view, *c, shared_trust)};
  return {};
}

std::vector<Filler> complements(const SentenceView& view, int trigger) {
  std::vector<Filler> found;
  for (const int c : view.children(trigger))
    if ((view.relation(c) == Relation::xcomp && (!view.is_verb(c) || is_called_so(view, trigger, c))) ||
        (view.relation(c) == Relation::obj && view.is_passive(trigger)))
      append(found, coordinated(view, arc(view, c)));
  append(found, named_as(view, trigger));
  return found;
}

std::vector<Filler> controlled(const SentenceView& view, int trigger) {
  for (const int c : view.children(trigger))
    if ((view.relation(c) == Relation::ccomp && !tells_fact(view, trigger, c)) || view.relation(c) == Relation::xcomp)
      if (auto found = subjects_within(view, c, 0); !found.empty()) return scaled(found, shared_trust);
  return {};
}

std::vector<Filler> possessors(const SentenceView& view, int trigger) {
  for (const int c : view.children(trigger))
    if (view.relation(c) == Relation::nmod_poss) return resolved(view, arc(view, c));
  if (const int counter = counter_of(view, trigger); counter >= 0)  // "Mali's series of raids"
    if (const auto owner = view.child(counter, Relation::nmod_poss)) return resolved(view, arc(view, *owner));
  // "Mali's closest friend and ally": what is joined without an article has the same owner.
  if (const int first = view.head(trigger); view.relation(trigger) == Relation::conj && first >= 0 && first < trigger &&
                                            !view.is_verb(first) && !view.child(trigger, Relation::det) &&
                                            !view.child(trigger, Relation::nsubj) &&
                                            !is_in_row_of_owners(view, trigger))
    for (const int c : view.children(first))
      if (view.relation(c) == Relation::nmod_poss) return scaled(resolved(view, arc(view, c)), distant_trust);
  return {};
}

std::vector<Filler> appositions(const SentenceView& view, int trigger) {
  if (const auto c = view.child(trigger, Relation::appos))  // "nine members: Chad, Mali and Niger"
    return view.token(trigger).xpos == "NNS" || (trigger + 1 < view.size() && view.token(trigger + 1).form == ":")
               ? coordinated(view, arc(view, *c))
               : std::vector<Filler>{arc(view, *c)};
  return {};
}

std::vector<Filler> adverbs(const SentenceView& view, int trigger) {
  std::vector<Filler> found;
  for (const int c : view.children(trigger))
    if (view.relation(c) == Relation::advmod ||
        (view.relation(c) == Relation::compound_prt && view.is_verb(trigger)) ||                      // "sat in"
        (view.relation(c) == Relation::obl && view.token(c).upos == Upos::adp) ||                     // "voted against"
        (view.relation(c) == Relation::discourse && c > trigger && view.lemma_is(c, {"no", "yes"})))  // "said no to it"
      found.push_back(arc(view, c));
  return found;
}

std::vector<Filler> governors(const SentenceView& view, int trigger) {
  int at = trigger;
  while (view.relation(at) == Relation::conj && view.head(at) >= 0) at = view.head(at);
  if (const int counter = counter_of(view, at); counter >= 0) at = counter;
  if (view.head(at) < 0) return {};
  const Filler governor{view.head(at), view.token(at).head_probability};
  // "The guests in attendance were Berg and Holm", "Among those held were Berg and Holm": all of them are what the
  // guests were
  const bool of_many = view.relation(at) == Relation::nsubj || view.has_child_lemma(at, {"among"});
  return of_many && view.child(governor.token, Relation::cop) ? coordinated(view, governor)
                                                              : std::vector<Filler>{governor};
}

std::vector<Filler> markers(const SentenceView& view, int trigger) {
  std::vector<Filler> found;
  const int counter = counter_of(view, trigger);  // "with a series of raids"
  for (int at = counter >= 0 ? counter : trigger; at >= 0;
       at = view.relation(at) == Relation::conj ? view.head(at) : -1) {
    for (const int c : view.children(at))
      if (view.relation(c) == Relation::case_ || view.relation(c) == Relation::mark ||
          view.relation(c) == Relation::cop)
        found.push_back(arc(view, c));
    if (!found.empty()) break;  // "in coordination and support of"
  }
  // "was in Lima on Monday and in Quito on Friday": one verb for both
  if (const int first = view.head(trigger); view.relation(trigger) == Relation::conj && first >= 0 &&
                                            view.child(trigger, Relation::case_) &&
                                            view.child(first, Relation::case_) && !view.child(trigger, Relation::cop))
    if (const auto verb = view.child(first, Relation::cop)) found.push_back(arc(view, *verb));
  return found;
}

std::vector<Filler> quotes(const SentenceView& view, int trigger) {
  for (const int c : view.children(trigger))
    if (c < trigger && (!view.child(trigger, Relation::nsubj) || *view.child(trigger, Relation::nsubj) < c) &&
        view.relation(c) == Relation::punct && view.token(c).xpos == "``")
      return {arc(view, c)};
  return {};
}

std::vector<Filler> direct_fillers(const SentenceView& view, int trigger, const Slot& slot) {
  switch (slot.kind) {
    case Slot::Kind::subject:
      return view.is_verb(trigger) && !view.child(trigger, Relation::cop) ? subjects(view, trigger)
                                                                          : predication_subjects(view, trigger);
    case Slot::Kind::object:
      return objects(view, trigger);
    case Slot::Kind::recipient:
      return recipients(view, trigger);
    case Slot::Kind::complement:
      return complements(view, trigger);
    case Slot::Kind::controlled:
      return controlled(view, trigger);
    case Slot::Kind::clause:
      return clauses(view, trigger);
    case Slot::Kind::content:
      return contents(view, trigger);
    case Slot::Kind::condition:
      return conditions(view, trigger);
    case Slot::Kind::command:
      return commands(view, trigger);
    case Slot::Kind::possessor:
      return possessors(view, trigger);
    case Slot::Kind::modifier:
      return premodifiers(view, trigger);
    case Slot::Kind::holder:
      return holders(view, trigger);
    case Slot::Kind::premodifier:
      return qualities(view, trigger);
    case Slot::Kind::apposition:
      return appositions(view, trigger);
    case Slot::Kind::adverb:
      return adverbs(view, trigger);
    case Slot::Kind::governor:
      return governors(view, trigger);
    case Slot::Kind::marker:
      return markers(view, trigger);
    case Slot::Kind::quotes:
      return quotes(view, trigger);
    case Slot::Kind::speaker:
    case Slot::Kind::whole:
    case Slot::Kind::occasion:
    case Slot::Kind::forum:
    case Slot::Kind::destination:
    case Slot::Kind::scene:
    case Slot::Kind::setting:
    case Slot::Kind::ruler:
    case Slot::Kind::beneficiary:
    case Slot::Kind::benefactor:
    case Slot::Kind::sanctioner:
    case Slot::Kind::sanctionee:
    case Slot::Kind::assailant:
    case Slot::Kind::grateful:
    case Slot::Kind::interlocutor:
    case Slot::Kind::negotiators:
    case Slot::Kind::stricken:
    case Slot::Kind::laureate:
    case Slot::Kind::protagonist:
    case Slot::Kind::traveller:
    case Slot::Kind::undertaking:
    case Slot::Kind::work:
    case Slot::Kind::builder:
    case Slot::Kind::ballot:
    case Slot::Kind::treaty:
    case Slot::Kind::paper:
    case Slot::Kind::body:
    case Slot::Kind::club:
    case Slot::Kind::chaired:
    case Slot::Kind::captor:
    case Slot::Kind::matter:
    case Slot::Kind::doer:
      return {};
    case Slot::Kind::beside:
      return view.is_verb(trigger) ? prepositional(view, trigger, "beside")
                                   : named_beside(view, trigger);  // "stood beside Berg"
    case Slot::Kind::site:
      return site_of(view, trigger, slot.word == "behind");
    case Slot::Kind::self:
      return {Filler{trigger, 1.0F}};
    case Slot::Kind::preposition:
      return prepositional(view, trigger, slot.word);
  }
  return {};
}

}  // namespace

std::vector<Filler> fillers(const SentenceView& view, int trigger, const Slot& slot) {
  if (slot.then.empty()) return direct_fillers(view, trigger, slot);
  std::vector<Filler> found;
  for (const Filler& step : direct_fillers(view, trigger, slot))
    append(found, scaled(fillers(view, step.token, slot.then.front()), step.confidence));
  return found;
}

}  // namespace chancery
