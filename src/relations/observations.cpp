#include <algorithm>
#include <map>
#include <string_view>

#include "relations/calendar_dates.hpp"
#include "relations/expressions.hpp"
#include "relations/figure_context.hpp"
#include "relations/measures.hpp"
#include "relations/syntax.hpp"
#include "relations/text_topic.hpp"
#include "relations/units.hpp"

namespace chancery {
namespace {

bool is_state(const Entities& entities, EntityId id) {
  return id >= 0 && id < static_cast<EntityId>(entities.list.size()) &&
         entities.list[static_cast<std::size_t>(id)].type == EntityType::country;
}

// The one or two states that the whole text speaks of, for sentences that name nobody.
std::vector<EntityId> main_states(const Entities& entities) {
  std::map<EntityId, int> counts;
  for (const Mention& mention : entities.mentions)
    for (const EntityId id : mention.referents)
      if (is_state(entities, id)) ++counts[id];
  int agents = 0;  // states, bodies, facilities and projects
  for (const Mention& mention : entities.mentions)
    for (const EntityId id : mention.referents)
      agents += entities.list[static_cast<std::size_t>(id)].type != EntityType::person;
  std::vector<std::pair<int, EntityId>> ranked;
  for (const auto& [id, count] : counts) ranked.emplace_back(-count, id);
  std::sort(ranked.begin(), ranked.end());
  std::vector<EntityId> main;
  for (const auto& [count, id] : ranked)
    if (main.size() < 2 && -count >= 2 && -count * 3 >= -ranked.front().first) main.push_back(id);
  int told = 0;
  for (const EntityId id : main) told += counts[id];
  return told * 3 >= agents ? main : std::vector<EntityId>{};  // a company's report is not about its countries
}

bool overlap(const std::vector<EntityId>& a, const std::vector<EntityId>& b) {
  return std::any_of(a.begin(), a.end(), [&](EntityId id) { return std::find(b.begin(), b.end(), id) != b.end(); });
}

// The same figure told again, perhaps with a detail more or less. Of money and shares the measure must be
// the same too: two different things may well both come to half, or to $30 billion.
bool same_figure(const Observation& a, const Observation& b) {
  if (!is_counted(a.amount.unit) && a.measure != b.measure) return false;
  if (!(a.amount == b.amount) || !overlap(a.about, b.about)) return false;
  if (!a.approximation.empty() && !b.approximation.empty() && a.approximation != b.approximation) return false;
  return !a.time || !b.time || a.time == b.time;
}

class ObservationFinder {
 public:
  ObservationFinder(const Document& document, const Entities& entities, const std::vector<AmountExpression>& amounts,
                    const std::vector<TimeExpression>& times)
      : document_(document),
        entities_(entities),
        amounts_(amounts),
        times_(times),
        main_(main_states(entities)),
        topic_(find_topic(entities)) {}

  std::vector<Observation> run() {
    for (std::size_t at = 0; at < amounts_.size();) {
      const int sentence = amounts_[at].sentence;
      const SentenceView view(document_, entities_, sentence);
      const std::vector<bool> taken = taken_tokens(view, sentence);
      for (; at < amounts_.size() && amounts_[at].sentence == sentence; ++at) observe(view, amounts_[at], taken);
    }
    return std::move(found_);
  }

 private:
  std::vector<bool> taken_tokens(const SentenceView& view, int sentence) const {
    std::vector<bool> taken(static_cast<std::size_t>(view.size()), false);
    const auto take = [&](Span span, bool figures_only) {
      for (std::uint32_t index = span.begin; index < span.end; ++index)
        taken[index] = !figures_only || view.token(static_cast<int>(index)).upos == Upos::num;
    };
    for (const AmountExpression& amount : amounts_)
      if (amount.sentence == sentence) take(amount.tokens, is_counted(amount.amount.unit));
    for (const TimeExpression& time : times_)
      if (time.sentence == sentence) take(time.tokens, false);
    const Pieces pieces(view.sentence());
    for (std::size_t at = 0; at < pieces.size();) {  // dates that could not be resolved
      const auto date = read_calendar(pieces, at, TimeContext{});
      if (date) take(pieces.tokens(at, date->end), false);
      at = date ? date->end : at + 1;
    }
    return taken;
  }

  // "the council, the highest body of the 164-member organisation": the members are of a body that goes unnamed here.
  [[nodiscard]] static bool counts_unnamed_body(const SentenceView& view, const AmountExpression& amount) {
    const auto end = static_cast<int>(amount.tokens.end);
    if (end < 2 || end >= view.size() || view.lemma(end - 2) != "-" ||
        !view.lemma_is(end - 1, {"member", "nation", "state", "country"}))
      return false;
    int noun = end;
    while (noun + 1 < view.size() && view.token(noun).upos == Upos::adj) ++noun;
    const Mention* body = view.mention(noun);
    return view.token(noun).upos == Upos::noun && (body == nullptr || body->kind != MentionKind::name) &&
           preposition_of(view, noun) == "of";
  }

  void observe(const SentenceView& view, const AmountExpression& amount, const std::vector<bool>& taken) {
    if (counts_unnamed_body(view, amount)) return;
    Measure measure = find_measure(view, amount, taken);
    AboutReading about = find_about(view, measure, amount, taken, entities_);
    const bool recent = last_sentence_ >= 0 && amount.sentence - last_sentence_ <= 2;
    if (measure.text.empty()) measure.text = recent ? last_measure_ : amount.amount.unit;
    const bool just_told = last_sentence_ >= 0 && amount.sentence - last_sentence_ <= 1;
    if (about.of_unknown) return;
    if (about.of_land) {
      if (!topic_.state) return;
      about = {{*topic_.state}, 0.6F};
    }
    const bool same_block =
        just_told && document_.sentences[static_cast<std::size_t>(last_sentence_)].block == view.sentence().block;
    if (const auto whole = told_of_whole(view, measure, amount, about, same_block)) about = {{*whole}, 0.6F};
    if (about.about.empty() && just_told) about = {last_about_, 0.6F};
    if (about.about.empty() && about.open) about = {subjects_just_before(amount.sentence), 0.6F};
    if (about.about.empty() && recent) about = {last_about_, 0.6F};
    if (about.about.empty()) about = {states_just_before(amount.sentence), 0.6F};
    if (about.about.empty()) about = {main_, 0.5F};
    if (about.about.empty()) return;
    Observation observation;
    observation.about = std::move(about.about);
    observation.measure = measure.text;
    observation.amount = amount.amount;
    observation.time = find_time_of(view, measure, amount, amounts_, times_);
    observation.approximation = amount.approximation;
    const float trust = 0.7F + 0.3F * view.token(amount.head).head_probability;
    observation.confidence = static_cast<double>(about.confidence * trust * (measure.certain ? 1.0F : 0.85F));
    observation.evidence = view.sentence().span;
    last_sentence_ = amount.sentence;
    last_measure_ = observation.measure;
    last_about_ = observation.about;
    keep(std::move(observation));
  }

  [[nodiscard]] bool has_type(const std::vector<EntityId>& list, EntityType type) const {
    return std::any_of(list.begin(), list.end(),
                       [&](EntityId id) { return entities_.list[static_cast<std::size_t>(id)].type == type; });
  }

  // "Turnout was 37%", "Operating margin widened to 11%", in a sentence that names nobody: of the state or the firm
  // that the text tells of, rather than of somebody who was named in passing just before.
  [[nodiscard]] std::optional<EntityId> told_of_whole(const SentenceView& view, const Measure& measure,
                                                      const AmountExpression& amount, const AboutReading& about,
                                                      bool told) const {
    if (about.open) return std::nullopt;
    const int noun = measure.carrier >= 0 ? measure.carrier : amount.head;
    const std::string_view lemma = view.lemma(noun);
    const bool places_only = !about.about.empty() && about.confidence < 0.9F &&
                             !has_type(about.about, EntityType::country) && has_type(about.about, EntityType::place) &&
                             !has_type(about.about, EntityType::organization);
    const bool elsewhere_only =
        places_only ||
        (!about.about.empty() && about.confidence < 0.7F && has_type(about.about, EntityType::facility) &&
         !has_type(about.about, EntityType::country) && !has_type(about.about, EntityType::organization));
    if (is_corporate(lemma) && topic_.body && (about.about.empty() || elsewhere_only)) return topic_.body;
    if (!about.about.empty() && !places_only) return std::nullopt;
    if ((is_national(lemma) || is_national_currency(lemma)) && topic_.state) {
      const bool another = told && has_type(last_about_, EntityType::country);
      if (!another || topic_.sure) return topic_.state;
    }
    return std::nullopt;
  }

  // Of whom the sentence before, or else the one before that, speaks in its main clause.
  std::vector<EntityId> subjects_just_before(int sentence) const {
    for (int back = sentence - 1; back >= 0 && back >= sentence - 2; --back) {
      const SentenceView view(document_, entities_, back);
      std::vector<EntityId> subjects;
      for (const Mention* mention : view.mentions()) {
        int at = mention->head;
        while (view.relation(at) == Relation::conj && view.head(at) >= 0) at = view.head(at);
        const Relation relation = view.relation(at);
        const int verb = view.head(at);
        const bool main = (relation == Relation::nsubj || relation == Relation::nsubj_pass) && verb >= 0 &&
                          view.relation(verb) == Relation::root;
        if (!main) continue;
        for (const EntityId id : mention->referents)
          if (entities_.list[static_cast<std::size_t>(id)].type != EntityType::person &&
              std::find(subjects.begin(), subjects.end(), id) == subjects.end())
            subjects.push_back(id);
      }
      if (!subjects.empty()) return subjects;
    }
    return {};
  }

  // States named up to two sentences back in the same block.
  std::vector<EntityId> states_just_before(int sentence) const {
    const auto block = [&](int index) { return document_.sentences[static_cast<std::size_t>(index)].block; };
    for (int back = sentence - 1; back >= 0 && back >= sentence - 2 && block(back) == block(sentence); --back) {
      std::vector<EntityId> states;
      const SentenceView view(document_, entities_, back);
      for (const Mention* mention : view.mentions())
        for (const EntityId id : mention->referents)
          if (is_state(entities_, id) && std::find(states.begin(), states.end(), id) == states.end())
            states.push_back(id);
      if (!states.empty()) return states;
    }
    return {};
  }

  // What the headline tells in short the text tells again, in other words.
  bool repeats_headline(const Observation& earlier, const Observation& later) const {
    constexpr std::size_t opening = 3;  // a line of whom or what the text is may stand before it
    for (std::size_t at = 0; at < std::min(opening, document_.sentences.size()); ++at) {
      const auto& line = document_.sentences[at];
      const bool headline = at == 0 || (!line.tokens.empty() && line.tokens.back().upos != Upos::punct);
      if (headline && earlier.evidence == line.span && document_.sentences.back().block != line.block)
        return earlier.amount == later.amount && overlap(earlier.about, later.about);
    }
    return false;
  }

  void keep(Observation observation) {
    for (Observation& earlier : found_) {
      if (!same_figure(earlier, observation) && !repeats_headline(earlier, observation)) continue;
      if (!earlier.time) earlier.time = observation.time;
      if (earlier.approximation.empty()) earlier.approximation = observation.approximation;
      earlier.confidence = std::max(earlier.confidence, observation.confidence);
      return;
    }
    found_.push_back(std::move(observation));
  }

  const Document& document_;
  const Entities& entities_;
  const std::vector<AmountExpression>& amounts_;
  const std::vector<TimeExpression>& times_;
  std::vector<EntityId> main_;
  Topic topic_;
  std::vector<Observation> found_;
  int last_sentence_ = -1;
  std::string last_measure_;
  std::vector<EntityId> last_about_;
};

}  // namespace

std::vector<Observation> find_observations(const Document& document, const Entities& entities,
                                           const std::vector<AmountExpression>& amounts,
                                           const std::vector<TimeExpression>& times) {
  return ObservationFinder(document, entities, amounts, times).run();
}

}  // namespace chancery
