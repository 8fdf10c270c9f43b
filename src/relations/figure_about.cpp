#include <algorithm>

#include "relations/figure_context.hpp"
#include "relations/figure_owners.hpp"
#include "relations/figure_tree.hpp"
#include "relations/units.hpp"

namespace chancery {
namespace {

// Bare with "the" they stand for somebody named before, or for what somebody named before does.
constexpr std::string_view stand_ins[] = {
    "deal",        "offer",    "bid",       "takeover",   "purchase",     "acquisition",  "merger",
    "transaction", "sale",     "company",   "firm",       "group",        "bank",         "buyer",
    "seller",      "fund",     "airline",   "carrier",    "maker",        "producer",     "retailer",
    "miner",       "operator", "agency",    "body",       "bloc",         "club",         "charity",
    "party",       "lender",   "insurer",   "shipper",    "organisation", "conglomerate", "manufacturer",
    "brewer",      "utility",  "developer", "foundation", "organization"};

class AboutFinder {
 public:
  AboutFinder(const SentenceView& view, const Measure& measure, const AmountExpression& amount,
              const std::vector<bool>& taken, const Entities& entities)
      : view_(view),
        measure_(measure),
        amount_(amount),
        taken_(taken),
        entities_(entities),
        mentions_(view.mentions()),
        owners_(view, amount, taken) {}

  AboutReading find() {
    for (const Mention* owner : owners_.owners()) {
      add_all(*owner);
      if (!reading_.about.empty()) return finish(0.9F);
    }
    if (is_of_somebody_unknown()) {
      reading_.of_unknown = true;
      return finish(0.0F);
    }
    if (owners_.counts_people_of_land()) {
      reading_.of_land = true;
      return finish(0.0F);
    }
    for (const Mention* mention : mentions_)
      if (in_phrase(*mention)) add(*mention, all_but_persons);
    if (!is_aside()) {
      const int actor = actor_of(measure_.verb);
      for (const Mention* mention : mentions_)
        if (beside_verb(*mention) || stands_at(*mention, actor)) add(*mention, taking_part(*mention, actor));
    }
    if (!reading_.about.empty()) return finish(0.9F);
    reading_.open = is_open_subject() || (is_aside() && view_.mention(measure_.carrier) == nullptr);
    if (reading_.open) return finish(0.0F);
    const int actor = actor_of(measure_.verb);
    // "We have 11 cases in the Macurungo clinic", "where 30,000 people shelter at the stadium": of where it is
    if (!is_aside() && (actor < 0 || !is_person(actor) || view_.lemma_is(actor, {"we"})))
      for (const Mention* mention : mentions_)
        if (beside_verb(*mention) && view_.relation(mention->head) == Relation::obl) add(*mention, all_but_persons);
    if (!reading_.about.empty()) return finish(0.75F);
    // Of a person who acts in the figure's own clause, and of the state whose office it is.
    for (const Mention* mention : mentions_)
      if (stands_at(*mention, actor) || (takes_part(*mention) && beside_verb(*mention)))
        add(*mention, EntityTypes(EntityType::person));
    if (!reading_.about.empty()) {
      for (const Mention* mention : mentions_)
        if (actor >= 0 && in_clause_below(view_, mention->head, actor)) add(*mention, states_and_bodies);
      return finish(0.7F);
    }
    // Outward from the figure, until the first phrase or clause that names a state or a body.
    for (int above = view_.head(amount_.head); above >= 0 && reading_.about.empty(); above = view_.head(above))
      for (const Mention* mention : mentions_)
        if (view_.is_below(mention->head, above))
          add(*mention, mention->head == above ? all_but_persons : states_and_bodies);
    if (!reading_.about.empty()) return finish(0.75F);
    for (const Mention* mention : mentions_)
      if (is_main_subject(*mention)) add(*mention, all_but_persons | EntityType::person);
    if (!reading_.about.empty()) return finish(0.6F);
    for (const Mention* mention : mentions_) add(*mention, all_but_persons);
    return finish(reading_.about.empty() ? 0.0F : 0.6F);
  }

 private:
  static constexpr EntityTypes states_and_bodies = EntityTypes(EntityType::country) | EntityType::organization;
  static constexpr EntityTypes all_but_persons = states_and_bodies | EntityType::place | EntityType::event |
                                                 EntityType::document | EntityType::facility | EntityType::project;

  AboutReading finish(float confidence) {
    reading_.confidence = confidence;
    return std::move(reading_);
  }

  void add(const Mention& mention, EntityTypes wanted) {
    if (taken_[static_cast<std::size_t>(mention.head)] || names_currency(mention) || only_reports(mention) ||
        describes_person(mention) || stands_apart(mention) || only_counts(mention) || owners_.has_own_figure(mention))
      return;
    for (const EntityId id : mention.referents) {
      if (id < 0 || id >= static_cast<EntityId>(entities_.list.size())) continue;
      if (!wanted.has(entities_.list[static_cast<std::size_t>(id)].type)) continue;
      if (std::find(reading_.about.begin(), reading_.about.end(), id) == reading_.about.end())
        reading_.about.push_back(id);
    }
  }

  void add_all(const Mention& mention) {
    for (const EntityId id : mention.referents)
      if (id >= 0 && id < static_cast<EntityId>(entities_.list.size())) reading_.about.push_back(id);
  }

  // "The Socialists, who hold 22 of the seats, …": a name that is nobody known is not for others to fill in.
  bool is_of_somebody_unknown() const {
    const int actor = actor_of(measure_.verb);
    if (actor < 0 || view_.token(actor).upos != Upos::propn || view_.mention(actor) != nullptr ||
        !view_.is_below(amount_.head, actor))
      return false;
    return view_.relation(measure_.verb) == Relation::acl_relcl && view_.head(measure_.verb) == actor;
  }

  bool is_person(int token) const {
    const Mention* mention = view_.mention(token);
    return mention != nullptr && mention->head == token && view_.means_person(*mention);
  }

  // What is done to a person so often, for so long, or given by so many votes is told of the person.
  bool is_personal() const {
    const std::string& unit = amount_.amount.unit;
    return unit == "times" || unit == "years" || unit == "months" || unit == "weeks" || unit == "days" ||
           unit == "lashes" || unit == "votes";
  }

  // Subject or object of the figure's verb: other things than states and bodies count there too.
  EntityTypes taking_part(const Mention& mention, int actor) const {
    if (!takes_part(mention) && !stands_at(mention, actor)) return states_and_bodies;
    return is_personal() ? all_but_persons | EntityType::person : all_but_persons;
  }

  static bool stands_at(const Mention& mention, int token) {
    return token >= 0 && mention.tokens.contains(static_cast<std::uint32_t>(token));
  }

  // Who does what the verb tells: its subject, or that of the verb that governs it ("agreed to pay", "expanded, hiring
  // 300"), or the noun of which its clause tells ("the group, which owns a quarter of it"); -1 if nobody.
  int actor_of(int verb) const {
    for (int steps = 6; verb >= 0 && steps > 0; --steps) {
      const int subject = child_with(view_, verb, {Relation::nsubj, Relation::nsubj_pass});
      if (subject >= 0 && !view_.is_relative_pronoun(subject)) return subject;
      switch (view_.relation(verb)) {
        case Relation::acl:
        case Relation::acl_relcl:
          return told_of(verb);
        case Relation::advcl:
          if (view_.head(verb) >= 0 && !is_predicate(view_, view_.head(verb))) return told_of(verb);
          verb = view_.head(verb);
          break;
        case Relation::conj:
        case Relation::xcomp:
          verb = view_.head(verb);
          break;
        default:
          return -1;
      }
    }
    return -1;
  }

  // The noun on which a clause hangs, or whose decision, plan, promise it is: "the decision of the bank to buy".
  int told_of(int verb) const {
    const int noun = view_.head(verb);
    if (noun < 0) return -1;
    if (view_.token(verb).xpos == "VB")
      for (const int below : view_.children(noun))
        if (view_.relation(below) == Relation::nmod_poss ||
            (view_.relation(below) == Relation::nmod && has_case(view_, below, "of")))
          return below;
    return view_.relation(noun) == Relation::appos && view_.mention(noun) == nullptr ? view_.head(noun) : noun;
  }

  bool takes_part(const Mention& mention) const {
    int at = mention.head;
    while (view_.head(at) >= 0 && (view_.relation(at) == Relation::conj || view_.relation(at) == Relation::flat))
      at = view_.head(at);
    switch (view_.relation(at)) {
      case Relation::nsubj:
      case Relation::nsubj_pass:
      case Relation::obj:
      case Relation::iobj:
        return !view_.is_below(amount_.head, at) || at == measure_.carrier;
      default:
        return false;
    }
  }

  // "The prize, worth 2 million kroner, went to …": the verb tells of the prize, not of the figure.
  bool is_aside() const {
    const int carrier = measure_.carrier;
    if (carrier < 0 || carrier >= static_cast<int>(amount_.tokens.begin)) return false;
    const Relation relation = view_.relation(carrier);
    if (relation != Relation::nsubj && relation != Relation::nsubj_pass) return false;
    if (!view_.is_below(amount_.head, carrier)) return false;
    for (int index = carrier + 1; index < static_cast<int>(amount_.tokens.begin); ++index)
      if (view_.token(index).form == ",") return true;
    return false;
  }

  // "That values the equity at …", "The buyer will inject …": the subject stands for what was named before.
  bool is_open_subject() const {
    int verb = measure_.verb;
    for (int steps = 4; verb >= 0 && steps > 0; --steps, verb = view_.head(verb)) {
      const int subject = child_with(view_, verb, {Relation::nsubj, Relation::nsubj_pass});
      if (subject >= 0) {
        if (view_.mention(subject) != nullptr || view_.is_relative_pronoun(subject)) return false;
        const Token& token = view_.token(subject);
        if (token.upos == Upos::pron) return view_.lemma_is(subject, {"it", "they", "this", "that"});
        return std::find(std::begin(stand_ins), std::end(stand_ins), view_.lemma(subject)) != std::end(stand_ins) &&
               view_.has_child_lemma(subject, {"the", "this", "that", "these"}) &&
               child_with(view_, subject, {Relation::nmod, Relation::acl, Relation::acl_relcl}) < 0;
      }
      if (view_.relation(verb) != Relation::conj && view_.relation(verb) != Relation::xcomp) return false;
    }
    return false;
  }

  // "50 observers, led by Namibia's speaker", "38% of the vote, ahead of the Greens", "more than Peru": told beside it
  // only.
  bool stands_apart(const Mention& mention) const {
    for (int at = mention.head, steps = view_.size(); at >= 0 && steps > 0; at = view_.head(at), --steps) {
      if (view_.is_below(amount_.head, at)) return false;
      const bool leads =
          view_.relation(at) == Relation::acl && view_.token(at).xpos == "VBN" &&
          view_.lemma_is(at, {"lead", "head", "chair", "command", "follow", "trail", "accompany", "precede"});
      const bool against =
          view_.lemma_is(at, {"ahead"}) || view_.has_child_lemma(at, {"than", "behind", "unlike", "versus", "ahead"});
      if (leads || (against && at != measure_.verb)) return true;
    }
    return false;
  }

  // "$74 million by a first count of the Bureau": who counts it.
  bool only_counts(const Mention& mention) const {
    for (int at = view_.head(mention.head), steps = 3; at >= 0 && steps > 0; at = view_.head(at), --steps)
      if (view_.lemma_is(at, {"count", "estimate", "tally", "reckoning", "calculation", "survey"}) &&
          !view_.is_below(amount_.head, at) && has_case(view_, at, "by"))
        return true;
    return false;
  }

  // "the Danish chemist Inge Thorup": the state only describes her.
  bool describes_person(const Mention& mention) const {
    if (mention.kind != MentionKind::adjective) return false;
    const int noun = view_.head(mention.head);
    if (noun < 0 || view_.relation(mention.head) != Relation::amod || view_.office(noun) != nullptr) return false;
    const Mention* described = view_.mention(noun);
    return described != nullptr && described != &mention && view_.means_person(*described);
  }

  // Of whom the sentence speaks in its main clause.
  bool is_main_subject(const Mention& mention) const {
    int at = mention.head;
    for (int steps = 4; steps > 0 && view_.head(at) >= 0; --steps) {
      const Relation relation = view_.relation(at);
      if (relation == Relation::nsubj || relation == Relation::nsubj_pass)
        return view_.relation(view_.head(at)) == Relation::root;
      if (relation != Relation::appos && relation != Relation::flat && relation != Relation::conj &&
          relation != Relation::nmod_poss)
        return false;
      at = view_.head(at);
    }
    return false;
  }

  // Inside the words of an amount of money a country only names its currency.
  bool names_currency(const Mention& mention) const {
    return !is_counted(amount_.amount.unit) && amount_.tokens.contains(static_cast<std::uint32_t>(mention.head));
  }

  // Who says it is not what it is about: "the ministry reported", "according to the bank".
  bool only_reports(const Mention& mention) const {
    const int above = view_.head(mention.head);
    if (above < 0 || in_clause_below(view_, amount_.head, above)) return false;
    const Relation relation = view_.relation(mention.head);
    const bool speaks = relation == Relation::nsubj &&
                        view_.lemma_is(above, {"say",      "report",   "note",    "add",      "tell",      "announce",
                                               "state",    "stress",   "write",   "estimate", "claim",     "reckon",
                                               "believe",  "forecast", "predict", "warn",     "confirm",   "reveal",
                                               "disclose", "insist",   "find",    "argue",    "calculate", "clarify"});
    // "told Parliament that prices would fall": nor who is told
    const bool told = view_.relation(mention.head) == Relation::obj || view_.relation(mention.head) == Relation::iobj;
    if (told && view_.lemma_is(above, {"tell", "inform", "assure", "remind", "warn"}) &&
        child_with(view_, above, {Relation::ccomp}) >= 0)
      return true;
    return speaks || view_.has_child_lemma(mention.head, {"accord", "according"});
  }

  bool in_phrase(const Mention& mention) const {
    if (in_clause_below(view_, mention.head, amount_.head) && amount_.head != measure_.verb) return true;
    if (measure_.carrier >= 0 && is_person(measure_.carrier)) return false;  // "the mayor of San Miguel got 46%"
    return measure_.carrier >= 0 && in_clause_below(view_, mention.head, measure_.carrier) &&
           !in_other_relative(mention.head);
  }

  // "Ana Duarte, who arrives in Islamabad on Friday, has asked for $160m": the aside is not what is measured.
  bool in_other_relative(int token) const {
    for (int at = token; at >= 0 && at != measure_.carrier; at = view_.head(at))
      if (view_.relation(at) == Relation::acl_relcl) return !view_.is_below(amount_.head, at);
    return false;
  }

  bool beside_verb(const Mention& mention) const {
    if (measure_.verb < 0) return false;
    const int verb = predicate_above(view_, mention.head);
    if (verb == amount_.head && !in_clause_below(view_, mention.head, verb)) return false;
    const bool shared = verb >= 0 && verb == first_conjunct(view_, measure_.verb) && mention.head < verb;
    if (!shared || verb == measure_.verb) return verb == measure_.verb;
    const int own = child_with(view_, measure_.verb, {Relation::nsubj, Relation::nsubj_pass});
    return own < 0 || view_.mention(own) == nullptr || view_.is_below(amount_.head, own);
  }

  const SentenceView& view_;
  const Measure& measure_;
  const AmountExpression& amount_;
  const std::vector<bool>& taken_;
  const Entities& entities_;
  const std::vector<const Mention*>& mentions_;
  FigureOwners owners_;
  AboutReading reading_;
};

}  // namespace

AboutReading find_about(const SentenceView& view, const Measure& measure, const AmountExpression& amount,
                        const std::vector<bool>& taken, const Entities& entities) {
  return AboutFinder(view, measure, amount, taken, entities).find();
}

}  // namespace chancery
