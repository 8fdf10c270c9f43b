#include "relations/extract.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <tuple>

#include "relations/arguments.hpp"
#include "relations/attribution.hpp"
#include "relations/coming_things.hpp"
#include "relations/echoes.hpp"
#include "relations/expressions.hpp"
#include "relations/journeys.hpp"
#include "relations/matcher.hpp"
#include "relations/memberships.hpp"
#include "relations/modes.hpp"
#include "relations/occasions.hpp"
#include "entities/parties.hpp"
#include "relations/patterns.hpp"
#include "relations/prizes.hpp"
#include "relations/qualifiers.hpp"
#include "relations/sanction_lists.hpp"
#include "relations/shared_times.hpp"
#include "relations/successions.hpp"

namespace chancery {
namespace {

// The product of a match's trusts ranks matches well but is too low as a probability, since its parts fail
// together; its root is close to the share that is right
// (docs/calibration.md).
double calibrated(float product) { return std::sqrt(static_cast<double>(product)); }

// A title and a name side by side are seldom misread, but the body may be another's (docs/calibration.md).
constexpr double title_trust = 0.95;

// "met", "held talks": a day to come near by belongs to another clause then.
bool is_told_as_past(const SentenceView& view, int trigger) {
  if (view.is_finite_past(trigger)) return true;
  const int verb = view.head(trigger);
  const Relation r = view.relation(trigger);
  return verb >= 0 && (r == Relation::obj || r == Relation::obl) && view.is_verb(verb) && view.is_light(verb) &&
         view.token(verb).xpos == "VBD" && !view.lemma_is(verb, {"announce", "plan", "schedule", "propose", "prepare", "want", "seek"});
}

// "hosted by Togo", behind a noun.
bool is_hosting_participle(const SentenceView& view, int trigger) {
  return view.relation(trigger) == Relation::acl && view.token(trigger).xpos == "VBN" && view.lemma_is(trigger, {"host", "co-host", "organise", "organize",
         "co-organise", "co-organize", "convene", "hold", "stage", "sponsor", "arrange", "chair", "co-chair"});
}

class Extractor {
 public:
  Extractor(const Article& article, const Document& document, const Entities& entities, const PatternSet& patterns)
      : article_(article),
        document_(document),
        entities_(entities),
        patterns_(patterns),
        located_(patterns.property("locatedIn")),
        bonds_{patterns.property("partOf"), patterns.property("memberOf"), patterns.property("allyOf"),
               patterns.property("partnerOf"), patterns.property("owns")},
        views_(make_views(document, entities, patterns.lexicon().light)),
        attribution_(article, document, entities, patterns.lexicon(), views_),
        times_(find_times(document, article.date)),
        amounts_(find_amounts(document, times_)) {}

  Findings run() {
    const int owns = patterns_.property("owns");
    std::optional<Owned> owned;
    for (const SentenceView& view : views_)
      for (const Match& match : find_matches(view, entities_, patterns_, attribution_, owned)) {
        // what a firm owns is no more spoken of than the firm itself
        if (match.pattern->property == owns)
          owned = Owned{owned && match.subject.entity == owned->entity ? owned->entity : match.object.entity, view.number()};
        add(view, match);
      }
    for (const OfficePhrase& office : entities_.offices) add(office);
    for (const Whereabouts& one : entities_.whereabouts) add(one);
    for (Statement& echo : echoed_deeds(findings_.statements, entities_, patterns_.lexicon(), views_, attribution_, deeds())) {
      const SentenceView& view = views_[static_cast<std::size_t>(echo.derivation.sentence)];
      if (const TimeExpression* time = time_of(view, times_, echo.derivation.trigger, echo.derivation.trigger)) echo.time = time->range;
      keep(std::move(echo));
    }
    for (Statement& target : listed_targets(findings_.statements, article_, entities_, patterns_.lexicon(), views_,
                                            patterns_.property("sanctioned")))
      keep(std::move(target));
    for (Statement& membership : bare_memberships(findings_.statements, entities_, patterns_.lexicon(), views_,
                                                  patterns_.property("memberOf"), set_of({"memberOf", "withdrewFrom", "chairs"})))
      keep(std::move(membership));
    for (Statement& award : retold_prizes(findings_.statements, entities_, patterns_.lexicon(), views_,
                                          patterns_.property("awarded")))
      keep(std::move(award));
    for (Statement& office : inherited_offices(findings_.statements, entities_, patterns_.property("succeeded"),
                                               patterns_.property("holdsOfficeIn")))
      keep(std::move(office));
    drop_staff_who_lead();
    for (Statement& visit : implied_journeys(findings_.statements, entities_, journey_predicates())) keep(std::move(visit));
    apply_labels(findings_.statements, article_, entities_, views_, times_);
    follow_builders();
    share_occasions(findings_.statements, views_, times_, occasion_roles(), article_.date);
    share_times(findings_.statements, entities_, sharing());
    findings_.observations = find_observations(document_, entities_, amounts_, times_);
    for (Observation& observation : findings_.observations) qualify(observation);
    std::stable_sort(findings_.statements.begin(), findings_.statements.end(),
                     [](const Statement& a, const Statement& b) { return a.evidence < b.evidence; });
    return std::move(findings_);
  }

 private:
  // What others can do too: "and Chile followed suit".
  [[nodiscard]] std::vector<bool> deeds() const {
    return set_of({"withdrewFrom", "sanctioned", "supports", "opposes", "criticized", "accused", "urged", "thanked", "praised",
                   "congratulated", "signed", "visited", "invited", "memberOf", "aids", "detained", "threatened"});
  }

  [[nodiscard]] std::vector<bool> set_of(std::initializer_list<std::string_view> names) const {
    std::vector<bool> list(patterns_.property_count(), false);
    for (const std::string_view name : names)
      if (const int p = patterns_.property(name); p >= 0) list[static_cast<std::size_t>(p)] = true;
    return list;
  }

  // Which predicates tell of when an event or document was.
  [[nodiscard]] std::vector<Sharing> sharing() const {
    std::vector<Sharing> roles(patterns_.property_count(), Sharing::none);
    const auto set = [&](std::string_view name, Sharing role) {
      if (const int p = patterns_.property(name); p >= 0) roles[static_cast<std::size_t>(p)] = role;
    };
    for (const std::string_view name : {"participatesIn", "hosts"}) set(name, Sharing::event_is_object);
    set("locatedIn", Sharing::event_is_subject);
    set("signed", Sharing::document_is_object);
    return roles;
  }

  // "hired Berg as its chief executive": who leads a body by the same sentence is not one of its staff.
  void drop_staff_who_lead() {
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

  [[nodiscard]] JourneyPredicates journey_predicates() const {
    JourneyPredicates p;
    p.met = patterns_.property("met");
    p.signed_ = patterns_.property("signed");
    p.office = patterns_.property("holdsOfficeIn");
    p.works = patterns_.property("worksFor");
    p.located = located_;
    p.visited = patterns_.property("visited");
    return p;
  }

  // A plant that the sentence says will be built is not yet where it is to be.
  void follow_builders() {
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

  [[nodiscard]] std::vector<OccasionRole> occasion_roles() const {
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

  static std::vector<SentenceView> make_views(const Document& document, const Entities& entities,
                                              const LemmaSet& light) {
    std::vector<SentenceView> views;
    views.reserve(document.sentences.size());
    for (int i = 0; i < static_cast<int>(document.sentences.size()); ++i)
      views.emplace_back(document, entities, i, &light);
    return views;
  }

  // Events and documents come about; where a port lies, or whose it is, does not hang on what the clause says
  // of it ("the port in Y will close").
  [[nodiscard]] bool is_occasion(EntityId entity) const {
    const EntityType type = entities_.list[static_cast<std::size_t>(entity)].type;
    return type == EntityType::event || type == EntityType::document;
  }

  [[nodiscard]] bool is_person(EntityId entity) const {
    return entities_.list[static_cast<std::size_t>(entity)].type == EntityType::person;
  }

  [[nodiscard]] bool is_place(EntityId entity) const {
    return entities_.list[static_cast<std::size_t>(entity)].type == EntityType::place;
  }

  [[nodiscard]] bool is_document(EntityId entity) const {
    return entities_.list[static_cast<std::size_t>(entity)].type == EntityType::document;
  }

  // One of "embassies in Lima and Quito" is in one of the two alone.
  [[nodiscard]] bool has_site(EntityId thing) const {
    return std::any_of(entities_.whereabouts.begin(), entities_.whereabouts.end(),
                       [&](const Whereabouts& one) { return one.sentence >= 0 && one.thing == thing && entities_.list[static_cast<std::size_t>(thing)].type == EntityType::facility; });
  }

  void add(const SentenceView& view, const Match& match) {
    const Pattern& pattern = *match.pattern;
    if (pattern.property == located_ && has_site(match.subject.entity)) return;
    Statement s;
    s.subject = match.subject.entity;
    s.predicate = pattern.property;
    s.object = match.object.entity;
    ModeCause mode = mode_cause(view, patterns_.lexicon(), match.trigger);
    // "the refiner, based in Izmir, will build", "will meet in the Turkish resort of Antalya"
    const bool lies = pattern.property == located_ && (is_place(s.subject) || view.relation(match.trigger) == Relation::amod);
    const bool standing = (!pattern.things.empty() || lies) && !is_occasion(s.subject) && !is_person(s.subject) &&
                          !view.child(match.trigger, Relation::cop);  // "will be in Accra next week"
    // "could speak at the forum": who is there is there as surely as what he does there
    if (const int verb = view.head(match.trigger); !pattern.things.empty() && is_person(s.subject) && verb >= 0 &&
                                                   view.relation(match.trigger) == Relation::obl && view.is_verb(verb))
      mode = weaker(mode, mode_cause(view, patterns_.lexicon(), verb));
    // "the forum, hosted by Togo, will bring together": not held yet
    if (const int noun = view.head(match.trigger); is_hosting_participle(view, match.trigger) && is_occasion(s.object) && noun >= 0)
      if (const int verb = view.head(noun); verb >= 0 && view.is_verb(verb) && view.relation(noun) == Relation::nsubj)
        if (const ModeCause main = mode_cause(view, patterns_.lexicon(), verb); main.mode == Mode::planned)
          mode = weaker(mode, main);
    // "Orlen's subsidiary Energa will build": what the name is called holds now
    const Relation role = view.relation(match.trigger);
    const bool calls = !view.is_verb(match.trigger) &&
                       !view.child(match.trigger, Relation::cop) &&
                       (role == Relation::appos || role == Relation::compound || role == Relation::flat ||
                        role == Relation::nsubj || role == Relation::nsubj_pass) &&
                       std::find(bonds_.begin(), bonds_.end(), pattern.property) != bonds_.end();
    if (calls && mode.mode == Mode::planned && view.head(mode.token) != match.trigger)
      mode = {Mode::actual, match.trigger, "what a name is called"};
    if (standing) {
      const auto coming = mode_of_coming(view, patterns_.lexicon(), match.subject.token);
      mode = coming ? *coming : ModeCause{Mode::actual, match.trigger, "a thing's place, owner or whole"};
    }
    if (is_document(s.object) && is_negotiated(view, match.object.token))
      mode = weaker(mode, {Mode::possible, match.object.token, "still negotiated"});
    if (pattern.mode) mode = weaker(mode, {*pattern.mode, match.trigger, "at most this by the pattern"});
    if (const TimeExpression* time = time_of(view, times_, match.trigger, match.object.token)) {
      s.time = time->range;
      // "urged them to leave on Friday": the day is that of what is asked for
      if (time->future && !standing && !calls && !patterns_.is_speech_act(pattern.property) && mode.mode == Mode::actual && !is_told_as_past(view, match.trigger))
        mode = {Mode::planned, static_cast<int>(time->tokens.begin), "time to come"};
    }
    s.mode = mode.mode;
    s.place = place_for(view, match);
    if (pattern.takes_amount && match.counted)
      if (const AmountExpression* amount = amount_of(view, amounts_, match.trigger)) s.amount = amount->amount;
    s.title = title_text(view, article_.text, match.trigger, pattern.title);
    s.topic = phrase_text(view, article_.text, match.trigger, pattern.topic);
    s.attributed_to = attribution_.speaker(view.number(), match.trigger);
    if (!pattern.subject.empty() && pattern.subject.front().kind == Slot::Kind::speaker) s.attributed_to.reset();
    s.confidence = calibrated(pattern.confidence * match.subject.confidence * match.object.confidence);
    s.derivation = {view.number(),      match.trigger,    match.subject.token,      match.object.token,
                    mode,               pattern.confidence, match.subject.confidence, match.object.confidence};
    s.rule = pattern.rule;
    s.evidence = view.sentence().span;
    s.subject_span = match.subject.span;
    s.object_span = match.object.span;
    keep(std::move(s));
  }

  std::optional<EntityId> place_for(const SentenceView& view, const Match& match) const {
    if (has_site(match.object.entity)) return std::nullopt;
    constexpr EntityTypes places = EntityTypes(EntityType::place) | EntityType::country | EntityType::facility;
    std::optional<EntityId> found;
    if (const auto& slots = match.pattern->place; !slots.empty()) {
      const auto named = arguments(view, entities_, patterns_.lexicon(), match.trigger, slots, places);
      if (!named.empty()) found = named.front().entity;
    }
    if (!found) found = place_of(view, entities_, match.trigger, match.object.token);
    return found == match.object.entity || found == match.subject.entity ? std::nullopt : found;
  }

  // "Kazakh President Tokayev" states an office; the phrase needs no pattern of the tree.
  void add(const OfficePhrase& office) {
    if (!office.body || office.sentence < 0) return;
    Statement s;
    const Entity& body = entities_.list[static_cast<std::size_t>(*office.body)];
    const bool seated = body.type == EntityType::organization && is_seat(office.title) &&
                        !office.title.ends_with("eputy") && !is_legislature(body);
    const bool member = office.member || seated || (is_party(body) && (office.title.empty() ? office.employee : is_calling(office.title)));
    s.predicate = patterns_.property(member ? "memberOf" : office.employee ? "worksFor" : "holdsOfficeIn");
    if (s.predicate < 0) return;
    const SentenceView& view = views_[static_cast<std::size_t>(office.sentence)];
    s.subject = office.holder;
    s.object = *office.body;
    s.title = office.title;
    if (office.verb >= 0) {
      s.mode = mode_of(view, patterns_.lexicon(), office.verb);
      // others have yet to confirm it
      if (s.mode == Mode::actual && view.lemma_is(office.verb, {"nominate", "pick", "tap", "propose", "designate"}))
        s.mode = Mode::planned;
    }
    if (office.title.ends_with("-elect") || office.title.ends_with(" elect")) s.mode = Mode::planned;
    s.confidence = title_trust * static_cast<double>(office.confidence);
    s.derivation.sentence = office.sentence;
    s.derivation.pattern = office.confidence;
    s.rule = member ? "rule-member-phrase" : office.employee ? "rule-employee-phrase" : "rule-office-phrase";
    s.evidence = view.sentence().span;
    if (office.tokens.empty()) {
      // The label of a speaker's turn states the office; it lies before the sentence.
      if (const auto turn = article_.blocks[static_cast<std::size_t>(view.sentence().block)].turn)
        s.evidence = article_.turns[static_cast<std::size_t>(*turn)].label;
      s.subject_span = s.evidence;
    } else {
      s.subject_span = bytes_of(view, office.tokens);
      s.attributed_to = attribution_.speaker(office.sentence, static_cast<int>(office.tokens.begin));
    }
    s.object_span = s.subject_span;
    if (office.verb >= 0) add_appointment(view, office, s);
    if (!office.former && is_chair(office.title) && is_committee(entities_.list[static_cast<std::size_t>(*office.body)])) {
      Statement chairs = s;
      chairs.predicate = patterns_.property("chairs");
      chairs.rule = "rule-chair-phrase";
      if (chairs.predicate >= 0) keep(std::move(chairs));
    }
    keep(std::move(s));
  }

  // "Embassies in Lima and Quito", "NAIROBI, Kenya": said by the words that name the thing.
  void add(const Whereabouts& one) {
    if (located_ < 0 || views_.empty()) return;
    constexpr double trust = 0.85;
    const bool dateline = one.sentence < 0;
    const SentenceView& view = views_[dateline ? 0 : static_cast<std::size_t>(one.sentence)];
    Statement s;
    s.subject = one.thing;
    s.predicate = located_;
    s.object = one.place;
    s.confidence = trust;
    s.derivation.sentence = view.number();
    s.derivation.pattern = static_cast<float>(trust);
    s.rule = dateline ? "rule-located-dateline" : "rule-located-sites";
    s.evidence = dateline ? *article_.dateline : view.sentence().span;
    s.subject_span = dateline ? s.evidence : bytes_of(view, one.tokens);
    s.object_span = s.subject_span;
    if (!dateline)
      if (const auto coming = mode_of_coming(view, patterns_.lexicon(), static_cast<int>(one.tokens.end) - 1)) s.mode = coming->mode;
    keep(std::move(s));
  }

  // "Norbank named Ana Duarte chair a month after": who gave the office, where no pattern finds the person by the tree.
  void add_appointment(const SentenceView& view, const OfficePhrase& office, const Statement& held) {
    if (!view.lemma_is(office.verb, {"appoint", "name", "nominate", "designate", "install", "tap", "reappoint", "choose",
                                     "pick", "promote", "select", "make", "hire", "recruit", "poach", "elevate"}))
      return;
    Statement s = held;
    s.predicate = patterns_.property("appointed");
    if (s.predicate < 0) return;
    constexpr EntityTypes agents = EntityTypes(EntityType::person) | EntityType::country | EntityType::organization;
    constexpr double trust = 0.75;
    s.mode = mode_of(view, patterns_.lexicon(), office.verb);
    s.object = office.holder;
    s.object_span = held.subject_span;
    s.rule = "rule-appointed-phrase";
    for (const Argument& by : arguments(view, entities_, patterns_.lexicon(), office.verb, {Slot{Slot::Kind::subject, {}, {}}}, agents)) {
      if (by.entity == office.holder) continue;
      s.subject = by.entity;
      s.subject_span = by.span;
      s.confidence = trust * calibrated(by.confidence);
      keep(s);
    }
  }

  // What several patterns read from one sentence is one statement: the surest one, with the qualifiers gathered.
  // Tellings in several sentences stay apart, each with its evidence; the graph gathers them.
  void keep(Statement statement) {
    const bool symmetric = patterns_.is_symmetric(statement.predicate);
    if (symmetric && statement.object < statement.subject) {
      std::swap(statement.subject, statement.object);
      std::swap(statement.subject_span, statement.object_span);
      std::swap(statement.derivation.subject, statement.derivation.object);
      std::swap(statement.derivation.subject_trust, statement.derivation.object_trust);
    }
    const auto key =
        std::tuple(statement.subject, statement.predicate, statement.object, statement.mode, statement.evidence.begin);
    const auto [at, fresh] = known_.emplace(key, findings_.statements.size());
    if (fresh) {
      findings_.statements.push_back(std::move(statement));
      return;
    }
    Statement& held = findings_.statements[at->second];
    if (statement.confidence > held.confidence) std::swap(held, statement);
    if (!held.time) held.time = statement.time;
    if (!held.place) held.place = statement.place;
    if (!held.amount) held.amount = statement.amount;
    if (held.title.empty()) held.title = statement.title;
    if (held.topic.empty()) held.topic = statement.topic;
    if (!held.attributed_to) held.attributed_to = statement.attributed_to;
  }

  // A figure is as certain as the clause whose object it is in: "plans to invest 5 million".
  [[nodiscard]] Mode figure_mode(const SentenceView& view, int head) const {
    const ModeCause own = mode_cause(view, patterns_.lexicon(), head);
    for (int at = head, steps = view.size(); at >= 0 && steps > 0; at = view.head(at), --steps) {
      const Relation r = view.relation(at);
      if (view.is_verb(at)) return at == head ? own.mode : weaker(own, mode_cause(view, patterns_.lexicon(), at)).mode;
      if (r == Relation::nsubj || r == Relation::advcl || r == Relation::acl || r == Relation::acl_relcl ||
          r == Relation::ccomp || r == Relation::parataxis)
        break;
    }
    return own.mode;
  }

  void qualify(Observation& observation) {
    for (const SentenceView& view : views_) {
      if (view.sentence().span != observation.evidence) continue;
      for (const AmountExpression& amount : amounts_)
        if (amount.sentence == view.number() && amount.amount == observation.amount) {
          observation.mode = figure_mode(view, amount.head);
          observation.attributed_to = attribution_.speaker(view.number(), amount.head);
          return;
        }
    }
  }

  const Article& article_;
  const Document& document_;
  const Entities& entities_;
  const PatternSet& patterns_;
  int located_;              // the predicate of where things are
  std::vector<int> bonds_;  // those of what belongs together
  std::vector<SentenceView> views_;
  Attribution attribution_;
  std::vector<TimeExpression> times_;
  std::vector<AmountExpression> amounts_;
  std::map<std::tuple<EntityId, int, EntityId, Mode, std::uint32_t>, std::size_t> known_;
  Findings findings_;
};

}  // namespace

Findings extract(const Article& article, const Document& document, const Entities& entities,
                 const PatternSet& patterns) {
  return Extractor(article, document, entities, patterns).run();
}

}  // namespace chancery
