#include <algorithm>
#include <cmath>
#include <utility>

#include "core/unicode.hpp"
#include "entities/parties.hpp"
#include "relations/arguments.hpp"
#include "relations/coming_things.hpp"
#include "relations/extractor.hpp"
#include "relations/light_negation.hpp"
#include "relations/local_modes.hpp"
#include "relations/modes.hpp"
#include "relations/office_terms.hpp"
#include "relations/paper_modes.hpp"
#include "relations/qualifiers.hpp"

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
         view.token(verb).xpos == "VBD" &&
         !view.lemma_is(verb, {"announce", "plan", "schedule", "propose", "prepare", "want", "seek"});
}

// "is visiting Lima", "the forum is taking place": today, if nothing else is said.
bool is_going_on(const SentenceView& view, int trigger) {
  if (view.token(trigger).xpos != "VBG" ||
      !view.lemma_is(trigger, {"visit", "tour", "attend", "take", "participate", "meet", "host", "hold"}))
    return false;
  for (const int c : view.children(trigger))
    if (view.relation(c) == Relation::aux &&
        (view.lemma_is(c, {"will", "would", "may", "could", "might"}) || view.token(c).xpos == "VBD"))
      return false;
  for (const int c : view.children(trigger))
    if (view.relation(c) == Relation::aux && (view.token(c).xpos == "VBZ" || view.token(c).xpos == "VBP") &&
        view.lemma(c) == "be")
      return true;
  return false;
}

// "hosted by Togo", behind a noun.
bool is_hosting_participle(const SentenceView& view, int trigger) {
  return view.relation(trigger) == Relation::acl && view.token(trigger).xpos == "VBN" &&
         view.lemma_is(trigger, {"host", "co-host", "organise", "organize", "co-organise", "co-organize", "convene",
                                 "hold", "stage", "sponsor", "arrange", "chair", "co-chair"});
}

// "did not attend the summit in Oslo", "could speak at the forum in Riga": it takes place there all the same.
std::optional<Mode> mode_of_attended(const SentenceView& view, int event) {
  const Relation role = view.relation(event);
  const int verb = view.head(event);
  if (verb < 0 || !view.is_verb(verb) || (role != Relation::obj && role != Relation::obl)) return std::nullopt;
  if (!view.lemma_is(verb, {"attend",    "join",   "skip",   "boycott", "miss",    "take",  "participate", "speak",
                            "address",   "come",   "go",     "travel",  "fly",     "visit", "meet",        "send",
                            "represent", "invite", "appear", "watch",   "witness", "raise", "discuss",     "see"}))
    return std::nullopt;
  for (const int c : view.children(verb))
    if (view.relation(c) == Relation::aux &&
        view.lemma_is(c, {"will", "shall", "could", "may", "might", "can", "would"}))
      return Mode::planned;
  const int above = view.head(verb);  // "refused to attend", "hopes to attend"
  const bool wished = view.relation(verb) == Relation::xcomp && above >= 0 && view.token(above).xpos != "VBD";
  return wished ? Mode::planned : Mode::actual;
}

// "the Union's envoy", "its chief mediator": sent by a body, and no officer of it.
bool is_sent(const std::string& title) {
  const std::string first = ascii_lower(title.substr(0, title.find(' ')));
  if (first == "special" || first == "personal") return false;  // an office of its own
  const std::string word = ascii_lower(title.substr(title.rfind(' ') + 1));
  return word == "envoy" || word == "emissary" || word == "rapporteur" || word == "mediator" || word == "negotiator" ||
         word == "facilitator" || word == "observer" || word == "delegate";
}

}  // namespace

void Extractor::add(const SentenceView& view, const Match& match) {
  const Pattern& pattern = *match.pattern;
  if (pattern.property == located_ && (has_site(match.subject.entity) || stands_elsewhere(view, match))) return;
  if (pattern.property == located_ && speaks_for_body(view, match)) return;
  if (pattern.property == located_ && lies_elsewhere(view, match)) return;
  if (pattern.property == patterns_.property("established") && opens_anothers_mission(view, match)) return;
  if (pattern.property == patterns_.property("threatened") && speaks_for(match.subject.entity, match.object.entity))
    return;
  Statement s;
  s.subject = match.subject.entity;
  s.predicate = pattern.property;
  s.object = match.object.entity;
  ModeCause mode = mode_cause(view, patterns_.lexicon(), match.verb >= 0 ? match.verb : match.trigger);
  // "the refiner, based in Izmir, will build", "will meet in the Turkish resort of Antalya"
  const bool lies =
      pattern.property == located_ && (is_place(s.subject) || view.relation(match.trigger) == Relation::amod ||
                                       tells_where_body_is(view, match.trigger, s.subject));
  const bool goes_on = is_occasion(s.object) && !is_document(s.object) &&
                       match.object.token == match.trigger;  // "a summit of Peru and Chile will be held"
  const bool standing = (!pattern.things.empty() || lies) && !goes_on && !is_occasion(s.subject) &&
                        !is_person(s.subject) &&
                        !view.child(match.trigger, Relation::cop);  // "will be in Accra next week"
  // "could speak at the forum": who is there is there as surely as what he does there
  // "will be opened in the presence of the king"
  const int event = match.object.token, above = view.head(match.trigger);
  const bool shared = above >= 0 && (event == above || view.head(event) == above);
  const bool occasion = !view.is_verb(match.trigger) && (event == match.trigger || shared) && is_occasion(s.object);
  int row = match.trigger;  // "could speak at the forum and the fair"
  while (view.relation(row) == Relation::conj && !view.is_verb(row) && view.head(row) >= 0 && view.head(row) < row)
    row = view.head(row);
  if (const int verb = view.head(row); (!pattern.things.empty() || occasion) && is_person(s.subject) && verb >= 0 &&
                                       view.relation(row) == Relation::obl && view.is_verb(verb))
    mode = weaker(mode, mode_cause(view, patterns_.lexicon(), verb));
  // "the forum, hosted by Togo, will bring together": not held yet
  if (const int noun = view.head(match.trigger);
      is_hosting_participle(view, match.trigger) && is_occasion(s.object) && noun >= 0)
    if (const int verb = view.head(noun); verb >= 0 && view.is_verb(verb) && view.relation(noun) == Relation::nsubj)
      if (const ModeCause main = mode_cause(view, patterns_.lexicon(), verb); main.mode == Mode::planned)
        mode = weaker(mode, main);
  // "Orlen's subsidiary Energa will build": what the name is called holds now
  const Relation role = view.relation(match.trigger);
  const bool calls = !view.is_verb(match.trigger) && !view.child(match.trigger, Relation::cop) &&
                     (role == Relation::appos || role == Relation::compound || role == Relation::flat ||
                      role == Relation::nsubj || role == Relation::nsubj_pass) &&
                     std::find(bonds_.begin(), bonds_.end(), pattern.property) != bonds_.end();
  if (calls && mode.mode == Mode::planned && view.head(mode.token) != match.trigger)
    mode = {Mode::actual, match.trigger, "what a name is called"};
  if (standing) {
    const auto coming = mode_of_coming(view, patterns_.lexicon(), match.subject.token);
    mode = coming ? *coming : ModeCause{Mode::actual, match.trigger, "a thing's place, owner or whole"};
    if (is_document(s.object) && match.object.token == match.trigger)
      mode = weaker(mode, mode_of_paper(view, patterns_.lexicon(), match.trigger));
  }
  if (pattern.property == located_ && is_occasion(s.subject) &&
      (mode.mode == Mode::negated || mode.mode == Mode::possible))
    if (const auto held = mode_of_attended(view, match.subject.token))
      mode = {*held, match.trigger, "an occasion, whoever comes to it"};
  // "plans a wind farm at Jazan": there is none yet
  if (pattern.property == located_ && !standing && !is_occasion(s.subject) && view.is_verb(match.trigger))
    if (const auto coming = mode_of_coming(view, patterns_.lexicon(), match.subject.token))
      mode = weaker(mode, *coming);
  if ((is_document(s.object) && is_negotiated(view, match.object.token)) ||
      (pattern.property == agreed_ && is_in_talks(view, match.trigger)))
    mode = weaker(mode, {Mode::possible, match.object.token, "still negotiated"});
  if ((patterns_.is_speech_act(pattern.property) || stances_[static_cast<std::size_t>(pattern.property)]) &&
      is_denied_deed(view, patterns_.lexicon(), match.trigger, match.subject.token, match.object.token))
    mode = weaker(mode, {Mode::negated, view.head(match.trigger), "negation"});
  if (pattern.mode == Mode::actual)
    mode = {Mode::actual, match.trigger, "holds whatever comes of it, by the pattern"};
  else if (pattern.mode)
    mode = weaker(mode, {*pattern.mode, match.trigger, "at most this by the pattern"});
  // "Mali did not meddle, said Berg": that charges nobody
  const bool uttered = !pattern.subject.empty() && pattern.subject.front().kind == Slot::Kind::speaker &&
                       patterns_.is_speech_act(pattern.property);
  if (uttered && mode.mode == Mode::negated) return;
  if (uttered && entities_.list[static_cast<std::size_t>(s.subject)].medium)
    return;  // "according to Reuters, Mali broke the truce"
  const bool lasting =
      standing && pattern.property == located_;  // "the school in Kampot is planned for 2026": no time of where it is
  // "will take over the chair from Laos in January": Laos has it now
  const bool held_already = pattern.mode == Mode::actual && pattern.property == patterns_.property("chairs");
  if (const TimeExpression* time = lasting ? nullptr : time_of(view, times_, match.trigger, match.object.token);
      time != nullptr && !((standing || held_already) && time->future &&
                           mode.mode == Mode::actual)) {  // "the treaty between them will be ten years old in May"
    s.time = time->range;
    // "urged them to leave on Friday": the day is that of what is asked for; "holds the chair until July": it does so
    // now
    const std::uint32_t first = time->tokens.begin;
    const bool lasts = first > 0 && (view.token(static_cast<int>(first) - 1).form == "until" ||
                                     view.token(static_cast<int>(first) - 1).form == "till");
    if (time->future && !lasts && !standing && !calls && !patterns_.is_speech_act(pattern.property) &&
        mode.mode == Mode::actual && !is_told_as_past(view, match.trigger))
      mode = {Mode::planned, static_cast<int>(time->tokens.begin), "time to come"};
  }
  if (!s.time && mode.mode == Mode::actual && article_.date && is_going_on(view, match.trigger))
    s.time = day_range(*article_.date);
  s.mode = mode.mode;
  s.place = place_for(view, match);
  if (pattern.takes_amount && match.counted)
    if (const AmountExpression* amount = amount_of(view, amounts_, match.trigger)) s.amount = amount->amount;
  s.title = title_text(view, article_.text, match.trigger, pattern.title);
  s.topic = phrase_text(view, article_.text, match.trigger, pattern.topic);
  s.attributed_to = attribution_.speaker(view.number(), match.trigger);
  if (speaks_of_other(view, match, s.attributed_to)) return;
  if (!pattern.subject.empty() && pattern.subject.front().kind == Slot::Kind::speaker) s.attributed_to.reset();
  s.confidence = calibrated(pattern.confidence * match.subject.confidence * match.object.confidence);
  s.derivation = {view.number(), match.trigger,      match.subject.token,      match.object.token,
                  mode,          pattern.confidence, match.subject.confidence, match.object.confidence};
  s.rule = pattern.rule;
  s.evidence = view.sentence().span;
  s.subject_span = match.subject.span;
  s.object_span = match.object.span;
  keep(std::move(s));
}

void Extractor::add(const OfficePhrase& office) {
  if (office.sentence < 0) return;
  if (!office.body) return add_appointment(office);
  Statement s;
  const Entity& body = entities_.list[static_cast<std::size_t>(*office.body)];
  const bool seated = body.type == EntityType::organization && is_seat(office.title) &&
                      !office.title.ends_with("eputy") && (body.party || !is_legislature(body));
  const bool member =
      office.member || seated || (is_chamber(body) && office.title.empty() && office.employee) ||
      (is_party(body) && (office.title.empty() ? office.employee
                                               : is_calling(office.title) || is_post_beside(body, office.title) ||
                                                     ascii_lower(office.title) == "representative"));
  const bool employee = office.employee || (body.type == EntityType::organization && is_sent(office.title));
  s.predicate = patterns_.property(member ? "memberOf" : employee ? "worksFor" : "holdsOfficeIn");
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
    if (s.mode == Mode::planned && !office.tokens.empty() &&
        is_held_before_deed(view, static_cast<int>(office.tokens.end) - 1))
      s.mode = Mode::actual;
  }
  if (office.verb >= 0)
    if (const TimeExpression* time = time_of(view, times_, office.verb, -1)) s.time = time->range;
  if (const TimeExpression* term = term_beside(view, times_, office)) s.time = term->range;
  if (!office.tokens.empty() && is_naming_undone(view, static_cast<int>(office.tokens.end) - 1)) s.mode = Mode::negated;
  if (is_incoming(view, office)) s.mode = Mode::planned;
  if (office.title.ends_with("-elect") || office.title.ends_with(" elect")) s.mode = Mode::planned;
  s.confidence = title_trust * static_cast<double>(office.confidence);
  s.derivation.sentence = office.sentence;
  s.derivation.pattern = office.confidence;
  s.rule = member ? "rule-member-phrase" : employee ? "rule-employee-phrase" : "rule-office-phrase";
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
  s.object_span = office.body_tokens.empty() ? s.subject_span : bytes_of(view, office.body_tokens);
  if (office.verb >= 0) add_appointment(office);
  if (!office.former && is_chair(office.title) && is_committee(body)) {
    Statement chairs = s;
    chairs.predicate = patterns_.property("chairs");
    chairs.rule = "rule-chair-phrase";
    if (chairs.predicate >= 0) keep(std::move(chairs));
  }
  // "the chairman of the African Union": a state's leader whose turn it is, and no officer of the union; "chairperson"
  // is both
  const auto leads_state = [&](const OfficePhrase& other) {
    return other.holder == office.holder && other.body && !other.employee &&
           entities_.list[static_cast<std::size_t>(*other.body)].type == EntityType::country;
  };
  const std::string title = ascii_lower(office.title);
  // "was elected chairman of the Union", but "the Union elected him chairman of its commission"
  const bool is_seat_in_turn = (title == "chair" || title == "chairman" || title == "chairwoman") &&
                               !office.tokens.empty() && office.body_tokens.begin >= office.tokens.begin &&
                               view.token(static_cast<int>(office.body_tokens.begin)).upos != Upos::pron;
  if (s.predicate == patterns_.property("holdsOfficeIn") && is_chair(office.title) && is_union_of_states(body) &&
      (is_seat_in_turn || (office.verb < 0 && !ascii_lower(office.title).ends_with("chairperson")) ||
       ascii_lower(office.title).find("pro tempore") != std::string::npos ||
       std::any_of(entities_.offices.begin(), entities_.offices.end(), leads_state))) {
    s.predicate = patterns_.property("chairs");
    s.rule = "rule-chair-phrase";
  }
  keep(std::move(s));
}

void Extractor::add(const Whereabouts& one) {
  if (located_ < 0 || views_.empty() || !one.told) return;
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
    if (const auto coming = mode_of_coming(view, patterns_.lexicon(), static_cast<int>(one.tokens.end) - 1))
      s.mode = coming->mode;
  keep(std::move(s));
}

void Extractor::add_appointment(const OfficePhrase& office) {
  const SentenceView& view = views_[static_cast<std::size_t>(office.sentence)];
  if (office.verb < 0 || office.tokens.empty() ||
      !view.lemma_is(office.verb,
                     {"appoint", "name",     "nominate", "designate", "install", "tap",     "reappoint", "choose",
                      "pick",    "promote",  "select",   "make",      "hire",    "recruit", "poach",     "elevate",
                      "bring",   "dispatch", "post",     "give",      "hand",    "assign",  "entrust",   "commission"}))
    return;
  if (!office.body && static_cast<int>(office.tokens.end) < view.size() &&
      view.lemma(static_cast<int>(office.tokens.end)) == "of")
    return;  // "named manager of the year"
  constexpr EntityTypes agents = EntityTypes(EntityType::person) | EntityType::country | EntityType::organization;
  constexpr double trust = 0.75;
  Statement s;
  s.predicate = patterns_.property("appointed");
  if (s.predicate < 0) return;
  s.object = office.holder;
  s.title = office.title;
  s.mode = mode_of(view, patterns_.lexicon(), office.verb);
  if (const TimeExpression* time = time_of(view, times_, office.verb, -1)) s.time = time->range;
  s.derivation.sentence = office.sentence;
  s.derivation.pattern = office.confidence;
  s.rule = "rule-appointed-phrase";
  s.evidence = view.sentence().span;
  s.object_span = bytes_of(view, office.tokens);
  s.attributed_to = attribution_.speaker(office.sentence, static_cast<int>(office.tokens.begin));
  for (const Argument& by :
       arguments(view, entities_, patterns_.lexicon(), office.verb, {Slot{Slot::Kind::subject, {}, {}}}, agents)) {
    if (by.entity == office.holder) continue;
    s.subject = by.entity;
    s.subject_span = by.span;
    s.confidence = trust * calibrated(by.confidence);
    keep(s);
  }
}

void Extractor::keep(Statement statement) {
  // what hangs together by so little is wrong nearly always (docs/calibration.md)
  constexpr double least_trust = 0.22;
  if (statement.confidence < least_trust) return;
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

}  // namespace chancery
