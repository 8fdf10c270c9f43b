#include <algorithm>

#include "language/penn_tags.hpp"
#include "relations/controllers.hpp"

namespace chancery::syntax {
namespace {

// A name or office of somebody: nobody is "by" another.
bool is_person(const SentenceView& view, int token) {
  const Mention* mention = view.mention(token);
  return mention && (mention->kind == MentionKind::office || view.means_person(*mention));
}

std::vector<Filler> agents(const SentenceView& view, int verb) {
  std::vector<Filler> found;
  for (const int c : view.children(verb))
    if (view.relation(c) == Relation::obl_agent ||
        (view.relation(c) == Relation::obl && preposition_of(view, c) == "by"))
      append(found, resolved(view, arc(view, c)));
  // "accompanied by her husband, Pim Berg, the trade minister, Ana Duarte, and a delegation"
  if (!found.empty() && view.lemma_is(verb, {"accompany", "join", "flank", "attend", "greet", "welcome", "receive",
                                             "see", "meet", "follow"})) {
    int name = found.back().token;
    if (const auto named = view.child(name, Relation::appos)) name = *named;
    append(found, further_names(view, name));
  }
  // "was awarded the Order of Merit by the king": the doer may hang on the last noun before him.
  if (found.empty())
    for (const int c : view.children(verb))
      if (c > verb && (view.relation(c) == Relation::obj || view.relation(c) == Relation::xcomp))
        append(found, scaled(prepositional(view, c, "by"), distant_trust));
  // "was conferred on the envoy, Ana Duarte, by the king": within the phrase that a verb's agent cannot belong to.
  if (found.empty())
    for (int at = verb + 1; at < view.size(); ++at)
      if (const int host = view.head(at);
          host > verb && view.head(host) == verb && !view.is_verb(host) &&
          (view.relation(at) == Relation::obl_agent ||
           (view.relation(at) == Relation::nmod && preposition_of(view, at) == "by" && is_person(view, host))))
        append(found, resolved(view, arc(view, at, distant_trust)));
  // "was built, financed and owned by Acme": of participles in a row the last has the doer of all.
  if (found.empty() && view.token(verb).xpos == "VBN")
    for (int at = verb + 1; at < view.size(); ++at) {
      const Token& next = view.token(at);
      if (next.upos == Upos::cconj || next.upos == Upos::adv || next.form == ",") continue;
      const bool in_row = next.xpos == "VBN" && view.relation(at) == Relation::conj;
      if (!in_row) break;
      for (const int c : view.children(at))
        if (c > at && (view.relation(c) == Relation::obl_agent ||
                       (view.relation(c) == Relation::obl && preposition_of(view, c) == "by")))
          append(found, scaled(resolved(view, arc(view, c)), shared_trust));
      if (!found.empty()) break;
    }
  return found;
}

// "Ms Holm was born in Oslo, studied law and worked for": parsers take the first of the verbs for a clause that the
// second one governs; the subject stands with it.
std::vector<Filler> subject_of_first_clause(const SentenceView& view, int verb) {
  if (!is_finite_tag(view.token(verb).xpos)) return {};
  for (const int c : view.children(verb)) {
    if (c > verb) break;
    // "Since then Peru has left the pact, expelled the envoy and": "since" is taken for a conjunction
    const bool since_then = view.has_child_lemma(c, {"since"}) && view.has_child_lemma(c, {"then"});
    if (view.relation(c) != Relation::advcl || !view.is_verb(c) || (view.child(c, Relation::mark) && !since_then))
      continue;
    const bool finite = view.is_finite_past(c) || view.child(c, Relation::aux) || view.child(c, Relation::aux_pass);
    for (const Relation relation : {Relation::nsubj, Relation::nsubj_pass})
      if (const auto subject = view.child(c, relation); finite && subject)
        return scaled(resolved(view, arc(view, *subject)), shared_trust);
  }
  return {};
}

// The grammatical subject, with those who join it: "A as well as B", "A, along with B,", "A, accompanied by B,".
std::vector<Filler> spoken_subject(const SentenceView& view, int verb) {
  std::vector<Filler> found;
  for (const int c : view.children(verb)) {
    if (view.relation(c) != Relation::nsubj) continue;
    if (found.empty()) {
      found = resolved(view, arc(view, c));
      append(found, companions(view, c, verb));
    } else if (is_added(view, c)) {
      append(found, resolved(view, arc(view, c)));
    }
  }
  if (!found.empty()) return found;
  int lost = stolen_subject(view, verb);
  if (lost < 0) lost = opened_subject(view, verb);
  if (lost < 0) lost = subject_of_row(view, verb);
  if (lost < 0) return found;
  found = resolved(view, arc(view, lost, distant_trust));
  if (view.relation(lost) == Relation::conj) {
    const int stop = semicolon_between(view, view.head(lost), lost);  // "…; A and B hold": the row begins behind it
    for (const int other : view.children(view.head(lost)))
      if (view.relation(other) == Relation::conj && other != lost && other < verb &&
          (other > lost || (stop >= 0 && other > stop)))
        append(found, coordinated(view, arc(view, other, distant_trust)));
  }
  return found;
}

}  // namespace

// "congratulated her, as did Weber", "… and so will Novak", "is a member, as are Fiji and Tonga": the same of somebody
// else.
std::vector<Filler> elliptic_subjects(const SentenceView& view, int verb) {
  std::vector<Filler> found;
  for (const int c : view.children(verb)) {
    const Relation r = view.relation(c);
    if (c < verb || (r != Relation::advcl && r != Relation::conj && r != Relation::parataxis)) continue;
    if (!view.has_child_lemma(c, {"as", "so", "neither", "nor"})) continue;
    if (!view.is_verb(c) && (view.child(c, Relation::cop) ||
                             (view.has_child_lemma(c, {"do", "have", "will"}) && view.child(c, Relation::aux)))) {
      append(found, resolved(view, arc(view, c, shared_trust)));
      continue;
    }
    if (!view.lemma_is(c, {"do", "have", "will"})) continue;
    // The subject stands behind its verb, where parsers look for an object.
    for (const Relation place : {Relation::nsubj, Relation::obj})
      if (const auto subject = view.child(c, place)) {
        append(found, resolved(view, arc(view, *subject, shared_trust)));
        break;
      }
  }
  return found;
}

std::vector<Filler> subjects_within(const SentenceView& view, int verb, int depth) {
  const bool passive = view.is_passive(verb);
  if (passive) return agents(view, verb);
  if (view.is_stray_verb(verb))
    return scaled(subjects_within(view, view.head(view.head(verb)), depth - 1), shared_trust);
  if (auto spoken = spoken_subject(view, verb); !spoken.empty()) {
    append(spoken, elliptic_subjects(view, verb));
    return spoken;
  }
  if (auto first = subject_of_first_clause(view, verb); !first.empty()) return first;
  if (verb == 0 && view.token(verb).xpos == "VBZ" && view.mention(verb) &&
      view.mention(verb)->kind == MentionKind::nominal)
    return {Filler{verb, 1.0F}};  // "3. Condemns the raid": those who adopt it
  if (depth <= 0 || view.head(verb) < 0) return {};

  const int governor = view.head(verb);
  const float trust = view.token(verb).head_probability;
  switch (view.relation(verb)) {
    case Relation::conj:
      // "thanked Chad for the grain, and for helping to build"
      if (view.token(verb).xpos == "VBG" && preposition_of(view, verb) == "for" && is_object_deed(view, verb, governor))
        return scaled(objects_within(view, governor, 0), controlled_trust * trust);
      // "Berg sided with Holm; Mexico and Chile spoke for Brazil": behind a semicolon stands another subject.
      if (const int stop = semicolon_between(view, governor, verb); stop >= 0) {
        std::vector<Filler> own;
        for (int at = stop + 1; at < verb; ++at)
          if (view.relation(at) == Relation::conj && view.head(at) >= 0 && view.head(at) < stop)
            own.push_back(arc(view, at));
        if (!own.empty()) return scaled(std::move(own), shared_trust);
      }
      // "was received by Xi and praised him": the grammatical subject is shared, whatever its voice was.
      {
        auto found = scaled(view.is_passive(governor) && !passive ? objects_within(view, governor, depth - 1)
                                                                  : subjects_within(view, governor, depth - 1),
                            shared_trust * trust);
        if (!found.empty()) append(found, companions(view, verb, verb));
        return found;
      }
    case Relation::csubj:
      // "First to arrive was Weber": the predicate says who.
      // "Also attending were Weber and Holm"
      if ((view.token(verb).xpos == "VB" ||
           (view.token(verb).xpos == "VBG" && view.mention(governor) && view.means_person(*view.mention(governor)))) &&
          !view.is_verb(governor) && view.child(governor, Relation::cop))
        return scaled(resolved(view, Filler{governor, 1.0F}), controlled_trust * trust);
      return {};
    case Relation::ccomp:
      // "Chad, which the UN says arms the rebels": of whom it is said
      if (view.relation(governor) == Relation::acl_relcl && view.head(governor) >= 0)
        if (const auto said = view.child(governor, Relation::obj);
            said && *said < governor && view.lemma_is(*said, {"which", "who", "whom", "that"}) &&
            view.token(verb).xpos != "VBG" && !view.has_child_lemma(verb, {"to"}))
          return scaled(resolved(view, Filler{view.head(governor), 1.0F}), shared_trust * trust);
      // "denied having sold it"
      if (view.token(verb).xpos == "VBG" ||
          std::any_of(view.children(verb).begin(), view.children(verb).end(),
                      [&](int c) { return view.relation(c) == Relation::aux && view.token(c).xpos == "VBG"; }))
        return scaled(subjects_within(view, governor, depth - 1), controlled_trust * trust);
      return {};
    case Relation::xcomp:
      if (const auto with = companions(view, verb, verb); !with.empty()) {  // "plans to build it together with B"
        auto found = scaled(controller(view, governor, depth), controlled_trust * trust);
        if (!found.empty()) append(found, with);
        return found;
      }
      if (auto endowed = endowed_one(view, verb, governor); !endowed.empty())
        return scaled(std::move(endowed), controlled_trust * trust);
      if (auto firm = contracted_firm(view, verb, governor); !firm.empty())
        return scaled(std::move(firm), controlled_trust * trust);
      // "called on both camps to stop": both camps
      if (view.token(verb).xpos == "VB" && view.has_child_lemma(verb, {"to"}) && !view.is_passive(governor))
        if (auto called = called_upon(view, governor); !called.empty())
          return scaled(std::move(called), controlled_trust * trust);
      // "phoned her to congratulate her": a purpose, of the one who phoned.
      if (takes_purpose(view, governor) && view.has_child_lemma(verb, {"to"}))
        return scaled(subjects_within(view, governor, depth - 1), controlled_trust * trust);
      return scaled(controller(view, governor, depth), controlled_trust * trust);
    case Relation::acl:
      // "chose Berg over two rivals to succeed Duarte"
      if (const int naming = view.head(governor);
          naming >= 0 && view.relation(governor) == Relation::obl && view.is_verb(naming))
        if (const int charged = charged_one(view, verb, naming); charged >= 0 && charged < governor)
          return scaled(resolved(view, Filler{charged, 1.0F}), controlled_trust * trust);
      // "accused the enemy of shelling it": the enemy did, named or not
      if (const int accusing = view.head(governor); accusing >= 0 && view.relation(governor) == Relation::obj &&
                                                    view.is_verb(accusing) && preposition_of(view, verb) == "of" &&
                                                    is_object_deed(view, verb, accusing))
        return scaled(resolved(view, Filler{governor, 1.0F}), controlled_trust * trust);
      if (auto thanked = thanked_ones(view, verb, governor); !thanked.empty())
        return scaled(std::move(thanked), controlled_trust * trust);
      if (auto counted = counted_doers(view, verb, governor); !counted.empty())
        return scaled(std::move(counted), controlled_trust * trust);
      if (auto firm = contracted_firm(view, verb, governor); !firm.empty())
        return scaled(std::move(firm), controlled_trust * trust);
      // "telephoned him two days after the vote to congratulate him": a purpose of the call, not of the vote
      if (const int clause = view.head(governor); view.token(verb).xpos == "VB" &&
                                                  view.relation(governor) == Relation::obl && clause >= 0 &&
                                                  view.is_verb(clause) && takes_purpose(view, clause)) {
        const std::string preposition = preposition_of(view, governor);
        if (preposition == "after" || preposition == "before" || preposition == "on" || preposition == "in")
          return scaled(subjects_within(view, clause, depth - 1), controlled_trust * trust);
      }
      // "a day after dining with her": whose clause it is.
      if (view.token(verb).xpos == "VBG" && view.has_child_lemma(verb, {"after", "before", "since"})) {
        int clause = governor;
        for (int steps = 4; clause >= 0 && !view.is_verb(clause) && steps > 0; --steps) clause = view.head(clause);
        if (clause >= 0 && view.is_verb(clause))
          return scaled(view.is_passive(clause) ? objects_within(view, clause, depth - 1)
                                                : subjects_within(view, clause, depth - 1),
                        controlled_trust * trust);
      }
      if (auto author = author_of(view, verb, governor); !author.empty())
        return scaled(std::move(author), controlled_trust * trust);
      // "accused Togo on Sunday of spying": the day stands between
      if (const int clause = view.head(governor);
          view.token(verb).xpos == "VBG" && clause >= 0 && view.is_verb(clause) &&
          view.lemma_is(governor, {"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "week",
                                   "month", "year"}) &&
          is_object_deed(view, verb, clause))
        return scaled(objects_within(view, clause, 0), controlled_trust * trust);
      if (is_writers_deed(view, verb, governor))
        return scaled(subjects_within(view, view.head(governor), depth - 1), controlled_trust * trust);
      if (view.token(verb).xpos == "VBG") {
        // "Among those paying their respects were Weber and Holm": the predicate names them.
        if (auto among = found_among(view, governor); !among.empty())
          return scaled(std::move(among), controlled_trust * trust);
        // "Kenya's commitment to backing Chad": no commitment does
        if (view.has_child_lemma(verb, {"to", "of", "in", "at", "about", "on", "against"}) && !view.mention(governor))
          if (auto holder = holders_of_noun(view, governor, depth - 1); !holder.empty())
            return scaled(std::move(holder), controlled_trust * trust);
        return scaled(resolved(view, Filler{governor, 1.0F}), controlled_trust * trust);
      }
      // "Weber, an architect of the pact, thanked": after a long apposition parsers hang the verb on the name.
      if (view.token(verb).xpos == "VBD" && is_person_or_body(view, governor))
        return scaled(resolved(view, Filler{governor, 1.0F}), controlled_trust * trust);
      if (view.token(verb).xpos == "VBN") return {};
      // A headline's "Duarte to visit Lisbon" hangs the infinitive on the name.
      if (view.head(governor) < 0 && is_person_or_body(view, governor) && view.child(verb, Relation::mark))
        return scaled(resolved(view, Filler{governor, 1.0F}), controlled_trust * trust);
      if (const int paying = view.head(governor); paying >= 0 && is_lenders_purpose(view, verb, paying)) return {};
      return scaled(holders_of_noun(view, governor, depth - 1), controlled_trust * trust);
    case Relation::acl_relcl: {
      // "the leader who came": found above; "the summit attended by": passive. Else the noun itself.
      const bool gap_is_object = !view.child(verb, Relation::obj) && view.child(verb, Relation::nsubj);
      return gap_is_object ? std::vector<Filler>{} : std::vector<Filler>{Filler{governor, shared_trust * trust}};
    }
    case Relation::advcl:
    case Relation::parataxis:
      if (view.relation(verb) == Relation::parataxis) return {};
      // "was rammed by a Chinese ship, drawing protests": the ship did
      if (view.token(verb).xpos == "VBG" && view.is_passive(governor) &&
          view.lemma_is(verb,
                        {"draw", "prompt", "spark", "trigger", "provoke", "elicit", "earn", "invite", "fuel", "stoke"}))
        if (auto doers = agents(view, governor); !doers.empty())
          return scaled(std::move(doers), controlled_trust * trust);
      // "Norway joined Peru and Chile in condemning it": all of them do
      if (view.lemma(governor) == "join" && view.token(verb).xpos == "VBG" && preposition_of(view, verb) == "in") {
        auto all = subjects_within(view, governor, depth - 1);
        append(all, objects_within(view, governor, 0));
        return scaled(std::move(all), controlled_trust * trust);
      }
      if (auto thanked = thanked_ones(view, verb, governor); !thanked.empty())
        return scaled(std::move(thanked), controlled_trust * trust);
      if (auto counted = counted_doers(view, verb, governor); !counted.empty())
        return scaled(std::move(counted), controlled_trust * trust);
      if (view.token(verb).xpos == "VB" && view.has_child_lemma(verb, {"to"}) && !view.is_passive(governor))
        if (auto called = called_upon(view, governor); !called.empty())
          return scaled(std::move(called), controlled_trust * trust);
      if (const int reporter = reporter_before(view, verb); reporter >= 0)
        return scaled(subjects_within(view, reporter, 0), controlled_trust * trust);
      if (auto firm = contracted_firm(view, verb, governor); !firm.empty())
        return scaled(std::move(firm), controlled_trust * trust);
      if (is_lenders_purpose(view, verb, governor)) return {};
      if (auto successor = successor_named(view, verb, governor); !successor.empty())
        return scaled(std::move(successor), controlled_trust * trust);
      if (auto owner = owner_of_part(view, verb, governor); !owner.empty())
        return scaled(std::move(owner), controlled_trust * trust);
      if (is_object_deed(view, verb, governor))
        return scaled(objects_within(view, governor, 0), controlled_trust * trust);
      if (const int charged = charged_one(view, verb, governor); charged >= 0)
        return scaled(resolved(view, Filler{charged, 1.0F}), controlled_trust * trust);
      if (const auto paper = view.child(governor, Relation::obj);
          paper && view.token(verb).xpos == "VB" && is_of_money(view, *paper) &&
          view.lemma_is(governor, {"sign", "conclude", "approve", "announce", "ink"}))
        return {};
      if (const int moved = moved_one(view, verb, governor); moved >= 0)
        return scaled(resolved(view, Filler{moved, 1.0F}), controlled_trust * trust);
      if (auto endowed = endowed_one(view, verb, governor); !endowed.empty())
        return scaled(std::move(endowed), controlled_trust * trust);
      {
        auto found = view.is_passive(governor) ? objects_within(view, governor, depth - 1)
                                               : subjects_within(view, governor, depth - 1);
        if (!found.empty()) append(found, joined_ones(view, verb, governor));
        return scaled(std::move(found), controlled_trust * trust);
      }
    default:
      return {};
  }
}

}  // namespace chancery::syntax

namespace chancery {

std::vector<Filler> subjects(const SentenceView& view, int verb) {
  return syntax::subjects_within(view, verb, syntax::longest_way);
}

}  // namespace chancery
