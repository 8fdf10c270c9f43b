#include "relations/mode_steps.hpp"

#include "language/penn_tags.hpp"
#include "relations/counters.hpp"
#include "relations/factuality.hpp"
#include "relations/local_modes.hpp"
#include "relations/mode_governors.hpp"
#include "relations/syntax.hpp"

namespace chancery {
namespace {

class Step {
 public:
  Step(const SentenceView& sentence, const Lexicon& words, int what, int word)
      : view_(sentence),
        lexicon_(words),
        trigger_(what),
        at_(word),
        governor_(sentence.head(word)),
        relation_(sentence.relation(word)),
        verbal_(sentence.is_verb(word)) {}

  ModeStep take();

 private:
  void add(ModeCause cause) { step_.mode = weaker(step_.mode, cause); }
  void open_clause();
  void told_clause();
  void clause_of_noun();
  void adverbial_clause();
  void conjunct();
  void argument();
  void argument_of_verb();
  void argument_of_noun();

  const SentenceView& view_;
  const Lexicon& lexicon_;
  int trigger_;
  int at_;
  int governor_;
  Relation relation_;
  bool verbal_;
  ModeStep step_;
};

void Step::open_clause() {
  // "have yet to agree"
  if (verbal_ && view_.lemma_is(governor_, {"have", "be", "remain"}) && view_.has_child_lemma(governor_, {"yet"}))
    add({Mode::negated, governor_, "not yet"});
  // "agreement was reached to open", "a decision was taken to build"
  if (const auto what = view_.child(governor_, Relation::nsubj_pass); verbal_ && what && !view_.mention(*what))
    add(governed_mode(view_, lexicon_, *what));
  if (verbal_ && is_voted_through(view_, at_, governor_)) {
    add(own_mode(view_, lexicon_, governor_));
    return;
  }
  // "we would like to see her there": no speech act, and only a wish
  if (verbal_ && is_first_person(view_, governor_) && view_.lemma_is(governor_, {"like", "want", "wish"}) &&
      view_.lemma_is(at_, {"see", "have", "become", "join", "host", "visit", "meet", "sign", "build", "buy", "come",
                           "go", "work", "invest", "open"}))
    add({Mode::possible, governor_, "governed by a word of wishing or offering"});
  // "called it a success" only names it so.
  if (verbal_ || view_.child(at_, Relation::cop) || !view_.lemma_is(governor_, {"call", "name", "consider"}))
    add(governed_mode(view_, lexicon_, governor_));
  if (!is_first_person(view_, governor_) || !lexicon_.performing.contains(view_.lemma(governor_)))
    if (const ModeCause own = own_mode(view_, lexicon_, governor_);
        own.mode != Mode::planned || relation_ != Relation::csubj || !view_.is_finite_past(at_))
      add(own);  // but "It will be recalled that she visited Mali": the visit is past
}

void Step::told_clause() {
  // The reporting verb's own tense says nothing of what is reported; denial and doubt do.
  // What was announced to have happened is no plan.
  // "announced that we are paying": its own tense tells.
  if (const ModeCause told = governed_mode(view_, lexicon_, governor_);
      told.mode != Mode::planned || !view_.is_verb(at_) ||
      (!view_.is_finite_past(at_) && !(view_.lemma_is(governor_, {"announce"}) && view_.child(at_, Relation::nsubj))))
    add(told);
  step_.climbs = lexicon_.denying.contains(view_.lemma(governor_)) || lexicon_.wishing.contains(view_.lemma(governor_));
}

void Step::clause_of_noun() {
  // "take this opportunity to thank": the occasion is there.
  if (verbal_ && view_.lemma_is(governor_, {"opportunity", "occasion", "moment", "honour", "honor", "pleasure"})) {
    // as it stands
  } else if (verbal_ && view_.lemma(governor_) == "hand" && view_.has_child_lemma(governor_, {"on"}) &&
             view_.lemma_is(at_, {"meet", "greet", "welcome", "receive", "see", "wave"})) {
    // "on hand to welcome her were": so they did
  } else if (verbal_ && is_talked_about(view_, at_, governor_)) {
    add({Mode::possible, governor_, "what is only talked about"});
    step_.climbs = false;
  } else if (verbal_ && is_deed_at_issue(view_, at_, governor_)) {
    add({Mode::possible, governor_, "what others take a stand on"});
    step_.climbs = false;
  } else if (verbal_ && view_.token(at_).xpos == "VBG" && view_.has_child_lemma(at_, {"in", "of"}) &&
             lexicon_.wishing.contains(view_.lemma(governor_))) {
    add(governed_mode(view_, lexicon_, governor_));  // "interest in joining"
    step_.climbs = false;
  } else if (verbal_ && view_.relation(governor_) == Relation::obl && view_.head(governor_) >= 0 &&
             view_.lemma_is(view_.head(governor_), {"phone", "telephone", "ring", "write", "call"})) {
    step_.climbs = false;  // "telephoned after the vote to congratulate her"
  } else if (verbal_ && is_counted_doer(view_, governor_)) {
    // "will be the first minister to visit": the visit is as far off as the being first
    const int first = doing_of_first(view_, governor_);
    if (const ModeCause own = own_mode(view_, lexicon_, first); own.mode != Mode::negated) add(own);
    if (view_.relation(first) == Relation::xcomp && view_.has_child_lemma(first, {"to"}))  // "hopes to be the first"
      add(governed_mode(view_, lexicon_, view_.head(first)));
    step_.climbs = false;
  } else if (verbal_ && view_.has_child_lemma(at_, {"to"}) && view_.token(at_).xpos == "VB")
    add(weaker(governed_mode(view_, lexicon_, governor_), {Mode::planned, at_, "infinitive after a noun"}));
  else
    step_.climbs = false;
}

void Step::adverbial_clause() {
  if (verbal_ && view_.token(at_).xpos == "VB" && view_.has_child_lemma(at_, {"to"})) {
    // "arrived to sign": a purpose
    if (!is_counted_doer(view_, governor_) && !is_done_by(view_, governor_) && !is_come_to(view_, at_, governor_) &&
        !is_said_then(view_, at_, governor_) && !is_voted_through(view_, at_, governor_))
      add({Mode::planned, at_, "infinitive of purpose"});
    if (!view_.child(governor_, Relation::obj) && !is_voted_through(view_, at_, governor_))  // "called on both to come"
      add(governed_mode(view_, lexicon_, governor_));
    add(own_mode(view_, lexicon_, governor_));
  } else if (verbal_ && view_.token(at_).xpos == "VBG" && view_.lemma_is(governor_, {"deny"}) &&
             preposition_of(view_, at_).empty() && at_ == governor_ + 1) {
    add(governed_mode(view_, lexicon_, governor_));  // "denies selling it", whatever the parser makes of it
  } else if (verbal_ && (view_.token(at_).xpos == "VBG" || view_.token(at_).xpos == "VBN") &&
             !view_.child(at_, Relation::aux)) {
    // "will sign it before leaving"; what the main clause denies may well hold beside it.
    const ModeCause main = own_mode(view_, lexicon_, governor_);
    if (main.mode != Mode::negated) add(main);
    // "is expected to visit Lima before flying to Quito": the one is as far off as the other
    if (view_.has_child_lemma(at_, {"before", "after"})) {
      const int above = view_.relation(governor_) == Relation::xcomp ? view_.head(governor_)
                        : view_.child(governor_, Relation::xcomp)    ? governor_
                                                                     : -1;
      const ModeCause told = above >= 0 ? governed_mode(view_, lexicon_, above) : ModeCause{};
      if (told.mode == Mode::planned || told.mode == Mode::possible) add(told);
    }
    // "looks forward to receiving", "committed to building"
    if (view_.is_verb(governor_) && view_.token(at_).xpos == "VBG" && governor_ < at_ &&
        view_.has_child_lemma(at_, {"to", "on", "of", "about", "at"}) && !view_.child(governor_, Relation::obj) &&
        !view_.lemma_is(governor_, {"go", "keep", "carry"}) &&
        (!view_.lemma_is(governor_, {"look"}) || view_.has_child_lemma(governor_, {"forward"})))
      add(governed_mode(view_, lexicon_, governor_));
    // "is interested in building", "close to buying"
    if (view_.token(governor_).upos == Upos::adj && view_.token(at_).xpos == "VBG" &&
        view_.has_child_lemma(at_, {"in", "to", "about", "on", "of"})) {
      add(governed_mode(view_, lexicon_, governor_));
      if (view_.lemma_is(governor_, {"close", "near", "nearer", "closer", "set", "intent"}))
        add({Mode::planned, governor_, "about to happen"});
    }
  } else if (verbal_ && (view_.token(at_).xpos == "VBZ" || view_.token(at_).xpos == "VBP") &&
             view_.has_child_lemma(at_, {"before", "when", "once", "after", "until"})) {
    // "will fly to Lima before he chairs the council": a present tense of what is to come.
    for (const ModeCause& main : {own_mode(view_, lexicon_, governor_), governed_mode(view_, lexicon_, governor_)})
      if (main.mode == Mode::planned || main.mode == Mode::possible) add(main);
  }
  step_.climbs = false;
}

void Step::conjunct() {
  // A bare second verb shares the first one's auxiliaries: "will visit Oslo and meet".
  const bool own_tense = is_finite_tag(view_.token(at_).xpos) || view_.child(at_, Relation::aux) ||
                         view_.child(at_, Relation::aux_pass) || view_.child(at_, Relation::nsubj) ||
                         view_.child(at_, Relation::cop);
  // "Peru and its ally, Chile, will sign": what they are to each other they are already
  const auto named = verbal_ ? std::nullopt : view_.child(at_, Relation::appos);
  if (is_floating_apposition(view_, at_) ||
      (named && view_.token(*named).upos == Upos::propn && view_.child(at_, Relation::nmod_poss))) {
    step_.climbs = false;
  } else if (verbal_ && own_tense) {
    step_.climbs = false;
    if (view_.relation(governor_) == Relation::ccomp &&
        governed_mode(view_, lexicon_, view_.head(governor_)).mode != Mode::actual)
      step_.climbs = true;
  } else if (verbal_ || !view_.is_verb(governor_)) {
    add(own_mode(view_, lexicon_, governor_));
    if (!verbal_ && counted_noun(view_, governor_) != governor_)  // "a number of agreements, including the creation of"
      add(governed_mode(view_, lexicon_, counted_noun(view_, governor_)));
  }
}

void Step::argument() {
  if (!verbal_ && is_fought(view_, at_, governor_)) {
    step_.climbs = false;
  } else if (!verbal_ && is_given_up(view_, at_, governor_)) {
    if (own_mode(view_, lexicon_, governor_).mode == Mode::actual) add({Mode::negated, governor_, "ended or barred"});
    step_.climbs = false;
  } else if (!verbal_ && at_ == trigger_ && is_act_that_would(view_, at_)) {
    add(own_mode(view_, lexicon_, governor_));
    step_.climbs = false;
  } else if (!verbal_ &&
             ((lexicon_.lasting.contains(view_.lemma(at_)) && lexicon_.sustaining.contains(view_.lemma(governor_))) ||
              ((relation_ == Relation::nsubj || relation_ == Relation::nsubj_pass) &&
               is_standing_bond(view_, lexicon_, at_)))) {
    step_.climbs = false;  // "agreed to deepen their cooperation": it is there already
  } else if (!verbal_ && relation_ == Relation::obl && preposition_of(view_, at_) == "in" &&
             takes_part(view_, governor_)) {
    add(own_mode(view_, lexicon_, governor_));  // "will take part in talks with Chad"
  } else if (!verbal_ && at_ != trigger_ && (relation_ == Relation::nsubj || relation_ == Relation::nsubj_pass) &&
             view_.token(at_).name == NameType::person) {
    step_.climbs = false;  // "Berg, in Lima for talks, gave no answer": he is there all the same
  } else if (!verbal_ && relation_ == Relation::nmod && at_ == trigger_ && governor_ > at_ &&
             view_.token(governor_).upos == Upos::propn && !view_.child(at_, Relation::case_)) {
    step_.climbs = false;  // "NATO member Norway will pay visits": what stands before a name it is already
  } else if (!verbal_ && relation_ == Relation::nmod && at_ != trigger_ && view_.token(at_).upos == Upos::noun &&
             preposition_of(view_, at_) == "from") {
    step_.climbs = false;  // "a promise from his host, Berg": who gives it is there
  } else if (!verbal_ && relation_ == Relation::nsubj &&
             view_.lemma_is(at_, {"plan", "attempt", "bid", "proposal", "offer", "visit", "trip", "meeting", "talk",
                                  "deal", "arrangement"}) &&
             view_.lemma_is(governor_, {"fall"}) && view_.has_child_lemma(governor_, {"through"})) {
    add({Mode::negated, governor_, "ended or barred"});  // "his plan to see her fell through"
    step_.climbs = false;
  } else if (!verbal_ && view_.is_verb(governor_)) {
    argument_of_verb();
  } else if (!verbal_ && relation_ == Relation::nmod) {
    argument_of_noun();
  } else {
    step_.climbs = false;
  }
}

void Step::argument_of_verb() {
  // A noun of action shares the mode of the verb that makes it happen.
  // "During her visit the premier will open the port": the visit is as far off; what is not done during it says nothing
  if (relation_ == Relation::obl && preposition_of(view_, at_) == "during") {
    if (const ModeCause main = own_mode(view_, lexicon_, governor_); main.mode == Mode::planned) add(main);
    if (const int above = view_.head(governor_); view_.relation(governor_) == Relation::xcomp && above >= 0)
      if (const ModeCause told = governed_mode(view_, lexicon_, above); told.mode == Mode::planned) add(told);
    step_.climbs = false;
    return;
  }
  if (relation_ == Relation::obl ? preposition_of(view_, at_) == "for" || preposition_of(view_, at_) == "on" ||
                                       preposition_of(view_, at_) == "as"
                                 : lexicon_.light.contains(view_.lemma(governor_))) {
    add(own_mode(view_, lexicon_, governor_));
    // "a summit is planned", "seeks talks"; what is announced may begin at once.
    if (relation_ != Relation::obl &&
        (view_.lemma_is(governor_, {"plan", "propose", "schedule", "prepare", "seek", "want"}) ||
         // "pledged loans", but who pledges support gives it
         (view_.lemma_is(governor_, {"pledge", "commit"}) &&
          !view_.lemma_is(at_, {"support", "backing", "solidarity"}))))
      add(governed_mode(view_, lexicon_, governor_));
  } else if (relation_ == Relation::obj && view_.lemma_is(at_, {"invitation", "invite"}) &&
             view_.lemma_is(governor_, {"accept", "receive", "get", "decline", "refuse", "reject"})) {
    step_.climbs = false;  // what one accepts or declines has been said
  } else if (relation_ == Relation::obj && view_.lemma_is(at_, {"participation", "attendance", "presence"}) &&
             view_.lemma_is(governor_, {"see", "witness", "feature"})) {
    add(own_mode(view_, lexicon_, governor_));  // "the summit will see the participation of Chad"
  } else if (relation_ == Relation::obj &&
             view_.lemma_is(at_, {"opportunity", "occasion", "moment", "honour", "honor", "pleasure"})) {
    add(own_mode(view_, lexicon_, governor_));
  } else if (relation_ == Relation::nsubj_pass) {
    add(governed_mode(view_, lexicon_, governor_));
    step_.climbs = false;
  } else if (relation_ == Relation::obj) {
    // "called a meeting", "what they called a meeting"; but "called off the meeting"
    if (!view_.lemma_is(governor_, {"call"}) || view_.has_child_lemma(governor_, {"off"}))
      add(governed_mode(view_, lexicon_, governor_));
    step_.climbs = false;
  } else {
    step_.climbs = false;
  }
}

void Step::argument_of_noun() {
  // "will be minister in place of Berg"
  if (view_.lemma_is(at_, {"place", "stead", "succession"}) && view_.child(governor_, Relation::cop))
    add(own_mode(view_, lexicon_, governor_));
  add(governed_mode(view_, lexicon_, counted_noun(view_, governor_)));
  step_.climbs = !is_outcome(view_, governor_);
}

ModeStep Step::take() {
  switch (relation_) {
    case Relation::xcomp:
    case Relation::csubj:
      open_clause();
      break;
    case Relation::ccomp:
      told_clause();
      break;
    case Relation::acl:
      clause_of_noun();
      break;
    case Relation::advcl:
      adverbial_clause();
      break;
    case Relation::conj:
      conjunct();
      break;
    case Relation::obj:
    case Relation::nsubj:
    case Relation::nsubj_pass:
    case Relation::obl:
    case Relation::nmod:
      argument();
      break;
    case Relation::advmod:  // "will build it together with Acme"
      step_.climbs = view_.is_verb(governor_) && view_.lemma_is(at_, {"together", "jointly"});
      if (step_.climbs) add(own_mode(view_, lexicon_, governor_));
      break;
    case Relation::amod:
    case Relation::compound:
    case Relation::flat:
      break;
    default:
      step_.climbs = false;
      break;
  }
  return step_;
}

}  // namespace

ModeStep mode_step(const SentenceView& view, const Lexicon& lexicon, int trigger, int word) {
  return Step(view, lexicon, trigger, word).take();
}

}  // namespace chancery
