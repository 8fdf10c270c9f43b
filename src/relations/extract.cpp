#include "relations/extract.hpp"

#include <algorithm>
#include <optional>
#include <set>
#include <utility>

#include "core/unicode.hpp"
#include "relations/encounter_times.hpp"
#include "relations/extractor.hpp"
#include "relations/listed_evidence.hpp"
#include "relations/modes.hpp"
#include "relations/narration.hpp"
#include "relations/office_terms.hpp"
#include "relations/property_sets.hpp"
#include "relations/trade_amounts.hpp"

namespace chancery {

Findings Extractor::run() {
  read_sentences();
  derive();
  settle_times();
  findings_.observations = find_observations(document_, entities_, amounts_, times_);
  const std::map<int, TimeRange> entries = dated_entries(article_, views_, times_);
  for (Observation& observation : findings_.observations) qualify(observation, entries);
  take_trade_amounts(findings_.statements, findings_.observations, patterns_.property("tradesWith"));
  show_lines(findings_.statements, entities_);
  std::stable_sort(findings_.statements.begin(), findings_.statements.end(),
                   [](const Statement& a, const Statement& b) { return a.evidence < b.evidence; });
  return std::move(findings_);
}

void Extractor::read_sentences() {
  Narration narration(document_, views_, entities_, patterns_);
  for (const SentenceView& view : views_) {
    narration.begin(view);
    std::optional<Told> before;
    if (!view.sentence().other.empty()) before = narration.told();
    std::vector<Match> matches = find_matches(view, entities_, patterns_, attribution_, narration.told());
    if (before) read_other_tree(view, matches, std::move(*before));
    narration.end(view, matches);
    for (const Match& match : matches) add(view, match);
  }
  for (const OfficePhrase& office : entities_.offices) add(office);
  for (const Whereabouts& one : entities_.whereabouts) add(one);
}

void Extractor::settle_times() {
  apply_labels(findings_.statements, article_, entities_, views_, times_,
               property_set(patterns_, {"locatedIn", "partOf", "memberOf", "holdsOfficeIn", "worksFor", "owns",
                                        "allyOf", "partnerOf", "educatedAt", "operatesIn", "tradesWith"}));
  open_terms(findings_.statements, entities_, views_, article_.date,
             {patterns_.property("holdsOfficeIn"), patterns_.property("worksFor"), patterns_.property("memberOf"),
              patterns_.property("withdrewFrom"), patterns_.property("succeeded")});
  for (Statement& s :
       findings_.statements)  // "invited him to come in May", "at her invitation visited it in May": of the stay
    if (s.predicate == patterns_.property("invited") && s.time &&
        (s.rule == "rule-invited-at-invitation" || (article_.date && s.time->from > *article_.date))) {
      for (Statement& visit : findings_.statements)
        if (visit.rule == "rule-visited-invited-there" && visit.subject == s.object && !visit.time &&
            visit.derivation.sentence == s.derivation.sentence)
          visit.time = s.time;
      s.time.reset();
    }
  follow_builders();
  follow_coming_events();
  share_occasions(findings_.statements, views_, times_, occasion_roles(), article_.date);
  share_times(findings_.statements, entities_, sharing(), located_);
  share_with_encounters(findings_.statements, entities_,
                        {patterns_.property("met"), visited_, patterns_.property("participatesIn"), located_});
  plan_what_is_to_come();
}

std::vector<Sharing> Extractor::sharing() const {
  std::vector<Sharing> roles(patterns_.property_count(), Sharing::none);
  const auto set = [&](std::string_view name, Sharing role) {
    if (const int p = patterns_.property(name); p >= 0) roles[static_cast<std::size_t>(p)] = role;
  };
  for (const std::string_view name : {"participatesIn", "hosts"}) set(name, Sharing::event_is_object);
  set("locatedIn", Sharing::event_is_subject);
  set("signed", Sharing::document_is_object);
  return roles;
}

void Extractor::follow_builders() {
  const int builds = patterns_.property("builds"), established = patterns_.property("established");
  std::map<std::pair<EntityId, std::uint32_t>, Mode> made;  // by thing and sentence, the surest
  for (const Statement& s : findings_.statements) {
    if (s.predicate != builds && s.predicate != established) continue;
    const auto [at, fresh] = made.emplace(std::pair(s.object, s.evidence.begin), s.mode);
    if (!fresh) at->second = std::min(at->second, s.mode);
  }
  for (Statement& s : findings_.statements) {
    if (s.predicate != located_ || s.mode != Mode::actual || is_occasion(s.subject)) continue;
    const auto at = made.find({s.subject, s.evidence.begin});
    if (at != made.end() && (at->second == Mode::planned || at->second == Mode::possible)) s.mode = at->second;
  }
}

void Extractor::follow_coming_events() {
  const auto told = property_set(patterns_, {"participatesIn", "hosts", "established", "chairs"});
  std::set<EntityId> coming, held;
  for (const Statement& s : findings_.statements) {
    const bool located = s.predicate == located_ && s.derivation.trigger >= 0 && s.derivation.sentence >= 0 &&
                         views_[static_cast<std::size_t>(s.derivation.sentence)].is_verb(s.derivation.trigger);
    if (!located && !told[static_cast<std::size_t>(s.predicate)]) continue;
    const EntityId event = located ? s.subject : s.object;
    if (s.mode == Mode::planned) coming.insert(event);
    if (s.mode == Mode::actual) held.insert(event);
  }
  for (Statement& s : findings_.statements)
    if (s.predicate == located_ && s.mode == Mode::actual && coming.contains(s.subject) && !held.contains(s.subject) &&
        entities_.list[static_cast<std::size_t>(s.subject)].type == EntityType::event)
      s.mode = Mode::planned;
}
std::vector<OccasionRole> Extractor::occasion_roles() const {
  std::vector<OccasionRole> roles(patterns_.property_count(), OccasionRole::none);
  const auto set = [&](std::string_view name, OccasionRole role) {
    if (const int p = patterns_.property(name); p >= 0) roles[static_cast<std::size_t>(p)] = role;
  };
  set("visited", OccasionRole::came);
  for (const std::string_view name : {"met", "signed"}) set(name, OccasionRole::met);
  for (const std::string_view name : {"spokeWith", "thanked", "congratulated", "praised", "agreedWith", "awarded",
                                      "appointed", "invited", "urged", "participatesIn"})
    set(name, OccasionRole::told);
  return roles;
}

bool Extractor::is_occasion(EntityId entity) const {
  const EntityType type = entities_.list[static_cast<std::size_t>(entity)].type;
  return type == EntityType::event || type == EntityType::document;
}

bool Extractor::is_person(EntityId entity) const {
  return entities_.list[static_cast<std::size_t>(entity)].type == EntityType::person;
}

bool Extractor::is_place(EntityId entity) const {
  return entities_.list[static_cast<std::size_t>(entity)].type == EntityType::place;
}

bool Extractor::is_document(EntityId entity) const {
  return entities_.list[static_cast<std::size_t>(entity)].type == EntityType::document;
}

bool Extractor::has_site(EntityId thing) const {
  return std::any_of(entities_.whereabouts.begin(), entities_.whereabouts.end(), [&](const Whereabouts& one) {
    return one.sentence >= 0 && one.thing == thing &&
           entities_.list[static_cast<std::size_t>(thing)].type == EntityType::facility;
  });
}

// "MONDAY: Berg arrives in Lima", "takes office on 21 May": what is dated after the publication has not happened yet.
void Extractor::plan_what_is_to_come() {
  if (!article_.date) return;
  const std::vector<bool> events =
      property_set(patterns_, {"visited", "met", "spokeWith", "participatesIn", "hosts", "holdsOfficeIn", "succeeded",
                               "established", "signed", "awarded"});
  for (Statement& s : findings_.statements) {
    const bool event =
        events[static_cast<std::size_t>(s.predicate)] || (s.predicate == located_ && is_occasion(s.subject));
    if (!event || s.mode != Mode::actual || !s.time || s.time->from <= *article_.date) continue;
    int verb = s.derivation.trigger;
    if (s.derivation.sentence < 0) verb = -1;
    const SentenceView& view = views_[static_cast<std::size_t>(std::max(s.derivation.sentence, 0))];
    for (int steps = view.size(); verb >= 0 && !view.is_verb(verb) && steps > 0; --steps) verb = view.head(verb);
    // "will return on Friday from Lima, where she held talks": not of Friday
    if (verb >= 0 && view.is_finite_past(verb)) {
      s.time.reset();
    } else {
      s.mode = Mode::planned;
    }
  }
}

// Whether the figure's own clause is the main one: in a timeline it then is of the entry's day.
bool Extractor::stands_in_main_clause(const SentenceView& view, int head) {
  for (int at = head, steps = view.size(); at >= 0 && steps > 0; at = view.head(at), --steps)
    if (view.relation(at) == Relation::acl_relcl || view.has_child_lemma(at, {"than"}) ||
        (view.is_verb(at) && view.has_child_lemma(at, {"have"})))
      return false;
  return true;
}

// "from 45 to 80", "to 3% by June from 5%": another amount of the sentence in the same unit, behind "to".
bool Extractor::has_target(const SentenceView& view, const AmountExpression& amount) const {
  return std::any_of(amounts_.begin(), amounts_.end(), [&](const AmountExpression& other) {
    if (other.sentence != view.number() || &other == &amount || other.amount.unit != amount.amount.unit) return false;
    for (int back = 1; back <= 3; ++back)
      if (const int before = static_cast<int>(other.tokens.begin) - back; before >= 0 && view.lemma_is(before, {"to"}))
        return true;
    return false;
  });
}

Mode Extractor::figure_mode(const SentenceView& view, const AmountExpression& amount) const {
  int head = amount.head;
  // "needs $10-12 billion", "between 5 and 7%": the second figure is as certain as the first
  for (const AmountExpression& other : amounts_) {
    const bool first = other.sentence == amount.sentence && other.tokens.end < amount.tokens.begin &&
                       amount.tokens.begin - other.tokens.end <= 2 && other.amount.unit == amount.amount.unit &&
                       view.lemma_is(static_cast<int>(other.tokens.end), {"-", "\u2013", "to", "and", "or"});
    if (first) head = other.head;
  }
  // "will cut unemployment, now at 24%", "is to ease to 3% from 5%": it is so already
  for (int back = 1; back <= 4; ++back) {
    const int before = static_cast<int>(amount.tokens.begin) - back;
    if (before < 0 || view.token(before).upos == Upos::punct || view.is_verb(before) ||
        view.token(before).upos == Upos::noun)
      break;
    if (view.lemma_is(before, {"now", "currently", "already", "today"})) return Mode::actual;
    if (view.lemma_is(before, {"from"}) && before > 0 && !amount.amount.unit.empty() && has_target(view, amount))
      return Mode::actual;
  }
  const ModeCause own = mode_cause(view, patterns_.lexicon(), head);
  for (int at = head, steps = view.size(); at >= 0 && steps > 0; at = view.head(at), --steps) {
    const Relation r = view.relation(at);
    // "Output contracted by 4%", "loans went up 5%": no deal and no plan
    if (view.is_verb(at) && view.is_finite_past(at) &&
        view.lemma_is(at, {"go", "contract", "hire", "accept", "choose", "select", "pick"}))
      return mode_cause(view, patterns_.lexicon(), at).mode;
    if (view.is_verb(at)) return at == head ? own.mode : weaker(own, mode_cause(view, patterns_.lexicon(), at)).mode;
    if (r == Relation::nsubj || r == Relation::advcl || r == Relation::acl || r == Relation::acl_relcl ||
        r == Relation::ccomp || r == Relation::parataxis)
      break;
  }
  return own.mode;
}

void Extractor::qualify(Observation& observation, const std::map<int, TimeRange>& entries) {
  for (const SentenceView& view : views_) {
    if (view.sentence().span != observation.evidence) continue;
    for (const AmountExpression& amount : amounts_)
      if (amount.sentence == view.number() && amount.amount == observation.amount) {
        observation.mode = figure_mode(view, amount);
        observation.attributed_to = attribution_.speaker(view.number(), amount.head);
        const auto entry = entries.find(view.sentence().block);
        if (!observation.time && entry != entries.end() && stands_in_main_clause(view, amount.head))
          observation.time = entry->second;
        return;
      }
  }
}

std::vector<SentenceView> Extractor::make_views(const Document& document, const Entities& entities,
                                                const LemmaSet& light) {
  std::vector<SentenceView> views;
  views.reserve(document.sentences.size());
  for (int i = 0; i < static_cast<int>(document.sentences.size()); ++i)
    views.emplace_back(document, entities, i, &light);
  return views;
}

Findings extract(const Article& article, const Document& document, const Entities& entities,
                 const PatternSet& patterns) {
  return Extractor(article, document, entities, patterns).run();
}

}  // namespace chancery
