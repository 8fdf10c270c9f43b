#include "relations/extract.hpp"

#include <algorithm>
#include <optional>
#include <set>
#include <utility>

#include "core/unicode.hpp"
#include "relations/decorations.hpp"
#include "relations/disasters.hpp"
#include "relations/echoes.hpp"
#include "relations/encounter_times.hpp"
#include "relations/extractor.hpp"
#include "relations/invitations.hpp"
#include "relations/listed_evidence.hpp"
#include "relations/listed_visits.hpp"
#include "relations/memberships.hpp"
#include "relations/modes.hpp"
#include "relations/occasion_spoken_of.hpp"
#include "relations/office_terms.hpp"
#include "relations/paper_lists.hpp"
#include "relations/presence_of_hosts.hpp"
#include "relations/prizes.hpp"
#include "relations/qualifiers.hpp"
#include "relations/sanction_lists.hpp"
#include "relations/signers.hpp"
#include "relations/states_spoken_of.hpp"
#include "relations/successions.hpp"
#include "relations/trade_amounts.hpp"

namespace chancery {

namespace {

void note_undertaking(const Match& match, int sentence, int builds, Told& told) {
  if (!told.undertaken || told.undertaken->entity != match.object.entity) told.builders.clear();
  told.undertaken = Owned{match.object.entity, sentence};
  if (match.pattern->property == builds &&
      std::find(told.builders.begin(), told.builders.end(), match.subject.entity) == told.builders.end())
    told.builders.push_back(match.subject.entity);
}

// Of a sentence that tells of several persons' doings the one told of first counts; "Berg and Duarte met" tells of
// neither's.
void note_protagonist(const Match& match, int sentence, const Entities& entities, Told& told) {
  const auto who = protagonist_of(entities, match);
  if (!who && !match.pattern->pairs.empty() && told.protagonist && told.protagonist->sentence < sentence)
    told.protagonist.reset();
  const bool goes_on =
      !match.pattern->subject.empty() && match.pattern->subject.front().kind == Slot::Kind::protagonist;
  if (who && (goes_on || !told.protagonist || told.protagonist->sentence < sentence))
    told.protagonist = Owned{*who, sentence};
}

// "The EU extended its sanctions on Mali": whose they are, and the state that they are on.
void note_sanctions(const Match& match, int sentence, const Entities& entities, Told& told) {
  told.sanctioner = Owned{match.subject.entity, sentence};
  if (entities.list[static_cast<std::size_t>(match.object.entity)].type == EntityType::country)
    told.sanctionee = Owned{match.object.entity, sentence};
}

}  // namespace

Findings Extractor::run() {
  const int owns = patterns_.property("owns"), builds = patterns_.property("builds"),
            invests = patterns_.property("investsIn");
  const int aids = patterns_.property("aids"), sanctioned = patterns_.property("sanctioned"),
            attacked = patterns_.property("attacked"), hosts = patterns_.property("hosts"),
            detained = patterns_.property("detained");
  const auto is_event = [&](EntityId id) {
    return entities_.list[static_cast<std::size_t>(id)].type == EntityType::event;
  };
  constexpr int reach = 8;  // sentences after which a journey or an arrest is no more spoken of
  constexpr int exchange_reach = 4, assault_reach = 3;
  const std::vector<bool> exchanges = set_of({"met", "spokeWith", "wroteTo", "congratulated", "thanked"});
  const std::vector<bool> moves = set_of({"met", "visited", "participatesIn", "spokeWith"});
  const std::vector<bool> sides = set_of({"criticized", "accused", "opposes", "supports", "praised"});
  const std::vector<bool> talks = set_of({"met", "agreedWith"});
  PlacesTold places;
  Told told;
  told.places = &places;
  std::vector<WorkSpokenOf> works;
  told.works = &works;
  told.siding = &sides;
  told.talking = &talks;
  told.need = tells_of_need(document_);
  if (told.need) told.dateline = dateline_state(entities_);
  told.states = states_spoken_of(entities_);
  told.forum = gathering_reported(views_, entities_);
  for (const SentenceView& view : views_) {
    std::erase_if(told.journeys, [&](const Journey& one) { return one.sentence + reach < view.number(); });
    std::erase_if(told.captors, [&](const Owned& one) { return one.sentence + reach < view.number(); });
    std::erase_if(told.assaults, [&](const Assault& one) { return one.sentence + assault_reach < view.number(); });
    std::erase_if(told.exchanges, [&](const Exchange& one) { return one.sentence + exchange_reach < view.number(); });
    std::erase_if(told.talks, [&](const Exchange& one) { return one.sentence + exchange_reach < view.number(); });
    if (const auto state = struck_state(view, entities_, patterns_.lexicon()))
      told.stricken = Owned{*state, view.number()};
    std::optional<Told> before;
    if (!view.sentence().other.empty()) before = told;
    std::vector<Match> matches = find_matches(view, entities_, patterns_, attribution_, told);
    if (before) read_other_tree(view, matches, std::move(*before));
    note_works(view, entities_, works);
    for (const EntityId who : captors_in(view, entities_, patterns_.lexicon()))
      told.captors.push_back({who, view.number()});
    places.hear(view, entities_);
    if (const auto who = laureate_in(view, entities_, patterns_.lexicon())) told.laureate = Owned{*who, view.number()};
    if (auto deed = deed_told(view, entities_, patterns_.lexicon(), view.size()); !deed.doers.empty())
      told.deed = std::move(deed);
    else if (std::none_of(matches.begin(), matches.end(),
                          [&](const Match& m) { return sides[static_cast<std::size_t>(m.pattern->property)]; }) &&
             ++told.deed.asides > 1)
      told.deed.doers.clear();
    for (const Match& match : matches) {
      if (const auto who = laureate_of(view, entities_, match)) told.laureate = Owned{*who, view.number()};
      if (match.pattern->property == aids) {
        told.helped = Owned{match.object.entity, view.number()};
        told.helper = Owned{match.subject.entity, view.number()};
        if (std::find(told.givers.begin(), told.givers.end(), match.subject.entity) == told.givers.end())
          told.givers.push_back(match.subject.entity);
      }
      if (match.pattern->property == detained) told.captors.push_back({match.subject.entity, view.number()});
      if (match.pattern->property == attacked) {
        told.assaults.push_back({match.subject.entity, match.object.entity, view.number()});
        if (std::find(told.assailants.begin(), told.assailants.end(), match.subject.entity) == told.assailants.end())
          told.assailants.push_back(match.subject.entity);
      }
      if (sides[static_cast<std::size_t>(match.pattern->property)])
        told.contested = Owned{match.object.entity, view.number()};
      if (match.pattern->property == sanctioned) note_sanctions(match, view.number(), entities_, told);
      if (moves[static_cast<std::size_t>(match.pattern->property)])
        note_protagonist(match, view.number(), entities_, told);
      if (match.pattern->property == hosts) places.hear_of_host(match.subject.entity);
      if (match.pattern->property == located_ && is_event(match.subject.entity))
        places.hear_of_gathering(match.object.entity);
      if (match.pattern->property == visited_) {
        places.hear_of_visit(match.object.entity);
        told.journeys.push_back({match.subject.entity, match.object.entity, view.number()});
      }
      if (exchanges[static_cast<std::size_t>(match.pattern->property)])
        told.exchanges.push_back({match.subject.entity, match.object.entity, view.number()});
      if (talks[static_cast<std::size_t>(match.pattern->property)])
        told.talks.push_back({match.subject.entity, match.object.entity, view.number()});
      if (match.pattern->property == builds || match.pattern->property == invests)
        note_undertaking(match, view.number(), builds, told);
      // what a firm owns is no more spoken of than the firm itself
      // what a state has for its own is not for sale
      if (match.pattern->property == owns && match.pattern->things.empty() &&
          !(match.pattern->subject_types == EntityTypes(EntityType::country)))
        told.owned =
            Owned{told.owned && match.subject.entity == told.owned->entity ? told.owned->entity : match.object.entity,
                  view.number()};
      add(view, match);
    }
  }
  for (const OfficePhrase& office : entities_.offices) add(office);
  for (const Whereabouts& one : entities_.whereabouts) add(one);
  for (Statement& echo :
       echoed_deeds(findings_.statements, entities_, patterns_.lexicon(), views_, attribution_, deeds())) {
    const SentenceView& view = views_[static_cast<std::size_t>(echo.derivation.sentence)];
    if (const TimeExpression* time = time_of(view, times_, echo.derivation.trigger, echo.derivation.trigger))
      echo.time = time->range;
    keep(std::move(echo));
  }
  for (Statement& target : listed_targets(findings_.statements, article_, entities_, patterns_.lexicon(), views_,
                                          patterns_.property("sanctioned"))) {
    std::erase_if(findings_.statements, [&](const Statement& s) {  // "The sanctions hit the bank": nobody attacks it
      return s.predicate == attacked && s.derivation.sentence == target.derivation.sentence &&
             s.derivation.trigger == target.derivation.trigger;
    });
    keep(std::move(target));
  }
  for (Statement& membership :
       bare_memberships(findings_.statements, entities_, patterns_.lexicon(), views_, patterns_.property("memberOf"),
                        set_of({"memberOf", "withdrewFrom", "chairs"})))
    keep(std::move(membership));
  for (Statement& award :
       retold_prizes(findings_.statements, entities_, patterns_.lexicon(), views_, patterns_.property("awarded"))) {
    const SentenceView& view = views_[static_cast<std::size_t>(award.derivation.sentence)];
    if (const TimeExpression* time = time_of(view, times_, award.derivation.trigger, -1)) award.time = time->range;
    keep(std::move(award));
  }
  for (Statement& award :
       conferred_honours(findings_.statements, entities_, patterns_.lexicon(), views_, patterns_.property("awarded")))
    keep(std::move(award));
  for (Statement& office : inherited_offices(findings_.statements, entities_, patterns_.property("succeeded"),
                                             patterns_.property("holdsOfficeIn"), patterns_.property("chairs")))
    keep(std::move(office));
  for (Statement& signature : listed_signatures(findings_.statements, article_, patterns_.lexicon(), views_,
                                                patterns_.property("signed"), patterns_.property("partyTo")))
    keep(std::move(signature));
  for (Statement& party :
       states_of_signers(findings_.statements, entities_, patterns_.property("signed"), patterns_.property("partyTo")))
    keep(std::move(party));
  drop_talkers_beside_signers(findings_.statements, entities_, patterns_.property("signed"));
  drop_staff_who_lead();
  for (Statement& visit : listed_visits(views_, times_, visited_)) keep(std::move(visit));
  for (Statement& visit : implied_journeys(findings_.statements, entities_, views_, journey_predicates()))
    keep(std::move(visit));
  for (Statement& one :
       implied_invitations(findings_.statements, entities_, views_, visited_, patterns_.property("invited")))
    keep(std::move(one));
  drop_visits_at_home();
  drop_presence_of_hosts(findings_.statements, patterns_.property("hosts"), patterns_.property("chairs"));
  apply_labels(findings_.statements, article_, entities_, views_, times_,
               set_of({"locatedIn", "partOf", "memberOf", "holdsOfficeIn", "worksFor", "owns", "allyOf", "partnerOf",
                       "educatedAt", "operatesIn", "tradesWith"}));
  open_terms(findings_.statements, entities_, views_, article_.date,
             {patterns_.property("holdsOfficeIn"), patterns_.property("worksFor"), patterns_.property("memberOf"),
              patterns_.property("withdrewFrom"), patterns_.property("succeeded")});
  for (Statement& s :
       findings_.statements)  // "invited him to come in May", "at her invitation visited it in May": of the stay
    if (s.predicate == patterns_.property("invited") && s.time &&
        (s.rule == "rule-invited-at-invitation" || (article_.date && s.time->from > *article_.date)))
      s.time.reset();
  follow_builders();
  follow_coming_events();
  share_occasions(findings_.statements, views_, times_, occasion_roles(), article_.date);
  share_times(findings_.statements, entities_, sharing(), located_);
  share_with_encounters(findings_.statements, entities_,
                        {patterns_.property("met"), visited_, patterns_.property("participatesIn"), located_});
  plan_what_is_to_come();
  findings_.observations = find_observations(document_, entities_, amounts_, times_);
  const std::map<int, TimeRange> entries = dated_entries(article_, views_, times_);
  for (Observation& observation : findings_.observations) qualify(observation, entries);
  take_trade_amounts(findings_.statements, findings_.observations, patterns_.property("tradesWith"));
  show_lines(findings_.statements, entities_);
  std::stable_sort(findings_.statements.begin(), findings_.statements.end(),
                   [](const Statement& a, const Statement& b) { return a.evidence < b.evidence; });
  return std::move(findings_);
}

std::vector<bool> Extractor::deeds() const {
  return set_of({"withdrewFrom", "sanctioned", "supports", "opposes", "criticized", "accused", "urged", "thanked",
                 "praised", "congratulated", "signed", "visited", "invited", "memberOf", "aids", "detained",
                 "threatened"});
}

std::vector<bool> Extractor::set_of(std::initializer_list<std::string_view> names) const {
  std::vector<bool> list(patterns_.property_count(), false);
  for (const std::string_view name : names)
    if (const int p = patterns_.property(name); p >= 0) list[static_cast<std::size_t>(p)] = true;
  return list;
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

// "While we are visiting Lima", her president says beside his guest: who serves the state is at home there.
void Extractor::drop_visits_at_home() {
  constexpr float stated = 0.85F;  // the text names the state with the office
  std::erase_if(findings_.statements, [&](const Statement& s) {
    if (s.predicate != visited_ || s.derivation.sentence < 0 || s.derivation.subject < 0) return false;
    const SentenceView& view = views_[static_cast<std::size_t>(s.derivation.sentence)];
    const Mention* who = view.mention(s.derivation.subject);
    const bool several = who && who->kind == MentionKind::pronoun && who->referents.size() > 1;
    const Entity& place = entities_.list[static_cast<std::size_t>(s.object)];
    return std::any_of(entities_.offices.begin(), entities_.offices.end(), [&](const OfficePhrase& office) {
      if (office.holder != s.subject || !office.body || office.former || office.employee || office.confidence < stated)
        return false;
      const Entity& state = entities_.list[static_cast<std::size_t>(*office.body)];
      if (state.type != EntityType::country) return false;
      return s.object == *office.body || (several && place.country && place.country == state.known);
    });
  });
}

void Extractor::drop_staff_who_lead() {
  const int office = patterns_.property("holdsOfficeIn"), staff = patterns_.property("worksFor");
  std::set<std::tuple<EntityId, EntityId, std::uint32_t>> leads;
  for (const Statement& s : findings_.statements)
    if (s.predicate == office && s.mode != Mode::negated) leads.emplace(s.subject, s.object, s.evidence.begin);
  std::erase_if(findings_.statements, [&](const Statement& s) {
    const bool hired = s.rule.starts_with("rule-works-for-employ") || s.rule.starts_with("rule-works-for-join");
    return s.predicate == staff && hired && leads.contains({s.subject, s.object, s.evidence.begin});
  });
  known_.clear();  // its places in the list are no longer right, and nothing is kept after this
}

JourneyPredicates Extractor::journey_predicates() const {
  return {patterns_.property("invited"), visited_, patterns_.property("met")};
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
  const auto told = set_of({"participatesIn", "hosts", "established", "chairs"});
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
  const std::vector<bool> events = set_of({"visited", "met", "spokeWith", "participatesIn", "hosts", "holdsOfficeIn",
                                           "succeeded", "established", "signed", "awarded"});
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
