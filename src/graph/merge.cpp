#include "graph/merge.hpp"

#include <algorithm>
#include <cmath>
#include <stdexcept>
#include <utility>

#include "core/one_line.hpp"
#include "core/unicode.hpp"
#include "graph/content_id.hpp"

namespace chancery {
namespace {

// A figure that cannot be written is none.
std::optional<Amount> usable(const std::optional<Amount>& amount) {
  if (!amount || !std::isfinite(amount->value)) return std::nullopt;
  return Amount{amount->value, one_line(amount->unit)};
}

double probability(double confidence) { return std::isfinite(confidence) ? std::clamp(confidence, 0.0, 1.0) : 0.0; }

}  // namespace

// Reads one article's findings in the graph's terms: slugs for ids, code points for bytes.
class GraphBuilder::FindingsReader {
 public:
  FindingsReader(GraphBuilder& builder, const Article& article, const Entities& entities)
      : builder_(builder), article_(article), entities_(entities), offsets_(article.text) {}

  // The slug of an entity that the graph uses; its names and class are counted.
  std::string use(EntityId id) {
    const Entity& entity = entities_.list.at(static_cast<std::size_t>(id));
    const std::string name = one_line(entity.name);
    std::string slug = safe_slug(entity.slug, name);
    EntityVotes& votes = builder_.entities_[slug];
    const auto type = static_cast<std::size_t>(entity.type);
    (entity.known ? votes.known_names : votes.names)[name].insert(article_.id);
    (entity.known ? votes.known_types : votes.types).at(type).insert(article_.id);
    if (!entity.wikidata.empty()) votes.wikidata[entity.wikidata].insert(article_.id);
    for (const std::string& alias : entity.aliases) votes.aliases.insert(one_line(alias));
    return slug;
  }

  std::string use(const std::optional<EntityId>& id) { return id ? use(*id) : ""; }

  // The slug alone: what a dropped finding names is not used.
  [[nodiscard]] std::string slug(EntityId id) const {
    const Entity& entity = entities_.list.at(static_cast<std::size_t>(id));
    return safe_slug(entity.slug, one_line(entity.name));
  }

  std::optional<Telling> read(const Statement& statement) {
    if (slug(statement.subject) == slug(statement.object)) return std::nullopt;
    Telling telling;
    telling.subject = use(statement.subject);
    telling.object = use(statement.object);
    GraphStatement& s = telling.statement;
    s.predicate = statement.predicate;
    s.mode = statement.mode;
    s.time = statement.time;
    s.place = use(statement.place);
    s.amount = usable(statement.amount);
    s.title = one_line(statement.title);
    s.topic = one_line(statement.topic);
    s.attributed_to = use(statement.attributed_to);
    // What one says of one's own doing is no mere claim.
    s.claimed = !s.attributed_to.empty() && s.attributed_to != telling.subject &&
                !(is_symmetric(s.predicate) && s.attributed_to == telling.object);
    s.confidence = probability(statement.confidence);
    if (!statement.rule.empty()) s.rules = {statement.rule};
    s.passages = {passage(statement.evidence, statement.subject_span, statement.object_span)};
    return telling;
  }

  std::optional<GraphObservation> read(const Observation& observation) {
    const auto amount = usable(observation.amount);
    if (!amount) return std::nullopt;
    GraphObservation o;
    for (const EntityId id : observation.about) o.about.push_back(use(id));
    std::sort(o.about.begin(), o.about.end());
    o.about.erase(std::unique(o.about.begin(), o.about.end()), o.about.end());
    o.measure = one_line(observation.measure);
    o.amount = *amount;
    o.time = observation.time;
    o.mode = observation.mode;
    o.approximation = observation.approximation;
    o.attributed_to = use(observation.attributed_to);
    o.confidence = probability(observation.confidence);
    o.passages = {passage(observation.evidence, {}, {})};
    return o;
  }

  // The telling as it stands, and in the words of every wider property; symmetric ones in order.
  [[nodiscard]] std::vector<Telling> widen(const Telling& telling) const {
    std::vector<Telling> all;
    std::optional<int> predicate = telling.statement.predicate;
    // A loop in a broken ontology must not hang the run.
    for (std::size_t depth = 0; predicate && depth <= builder_.ontology_.properties.size(); ++depth) {
      Telling wider = telling;
      wider.statement.predicate = *predicate;
      if (is_symmetric(*predicate) && wider.object < wider.subject) {
        std::swap(wider.subject, wider.object);
        for (Passage& words : wider.statement.passages) std::swap(words.subject, words.object);
      }
      all.push_back(std::move(wider));
      predicate = property(*predicate).parent;
    }
    return all;
  }

 private:
  [[nodiscard]] const Property& property(int index) const {
    return builder_.ontology_.properties.at(static_cast<std::size_t>(index));
  }
  [[nodiscard]] bool is_symmetric(int index) const { return property(index).symmetric; }

  [[nodiscard]] Span in_code_points(Span bytes) const {
    return {static_cast<std::uint32_t>(offsets_.at(bytes.begin)), static_cast<std::uint32_t>(offsets_.at(bytes.end))};
  }

  [[nodiscard]] Passage passage(Span evidence, Span subject, Span object) const {
    const Span span = in_code_points(evidence);
    const auto words = [&](Span bytes) { return bytes.empty() ? Span{} : in_code_points(bytes); };
    return {article_.id,    span.begin,   span.end, article_.text.substr(evidence.begin, evidence.size()),
            words(subject), words(object)};
  }

  GraphBuilder& builder_;
  const Article& article_;
  const Entities& entities_;
  CodePointOffsets offsets_;
};

GraphBuilder::GraphBuilder(const Ontology& ontology) : ontology_(ontology) {}

void GraphBuilder::add(const Article& article, const Entities& entities, const Findings& findings,
                       double min_confidence) {
  FindingsReader reader(*this, article, entities);
  add_source(article, reader.use(entities.publisher));

  std::vector<Telling> tellings;
  for (const Statement& statement : findings.statements) {
    if (statement.confidence < min_confidence) continue;
    if (const auto telling = reader.read(statement))
      for (Telling& each : reader.widen(*telling)) tellings.push_back(std::move(each));
  }
  for (Telling& telling : gather(std::move(tellings))) add_telling(std::move(telling));

  std::vector<GraphObservation> observations;
  for (const Observation& observation : findings.observations) {
    if (observation.confidence < min_confidence) continue;
    if (auto read = reader.read(observation)) observations.push_back(std::move(*read));
  }
  for (GraphObservation& observation : gather(std::move(observations))) add_observation(std::move(observation));
}

void GraphBuilder::add_source(const Article& article, const std::string& publisher) {
  GraphSource& source = sources_[article.id];
  const auto insert = [](std::vector<std::string>& list, const std::string& text) {
    if (text.empty()) return;
    const auto at = std::lower_bound(list.begin(), list.end(), text);
    if (at == list.end() || *at != text) list.insert(at, text);
  };
  // Where copies of one text differ, the choice must not hang on their order.
  const auto choose = [](auto& chosen, const auto& offered, bool given) {
    if (given && (chosen == std::decay_t<decltype(chosen)>{} || offered < chosen)) chosen = offered;
  };
  source.id = article.id;
  insert(source.paths, article.path);
  insert(source.urls, article.url);
  const std::string title = one_line(article.title);
  choose(source.title, title, !title.empty());
  choose(source.date, article.date, article.date.has_value());
  choose(source.publisher, publisher, !publisher.empty());
}

void GraphBuilder::add_telling(Telling telling) {
  const Property& property = ontology_.properties.at(static_cast<std::size_t>(telling.statement.predicate));
  std::string id = statement_id(telling.subject, property.iri, telling.object, telling.statement);
  telling.statement.id = id;
  const auto [place, added] = statements_.try_emplace(std::move(id), telling);
  if (!added) join_evidence(place->second.statement, telling.statement);
}

void GraphBuilder::add_observation(GraphObservation observation) {
  observation.id = observation_id(observation);
  const auto [place, added] = observations_.try_emplace(observation.id, observation);
  if (!added) join_evidence(place->second, observation);
}

KnowledgeGraph GraphBuilder::build() && {
  KnowledgeGraph result;
  std::map<std::string_view, Vertex> vertices;
  for (const auto& [slug, votes] : entities_) {
    const Vertex vertex = add_vertex(votes.decide(slug), result.graph);
    vertices.emplace(slug, vertex);
  }
  for (auto& [id, telling] : statements_)
    add_edge(vertices.at(telling.subject), vertices.at(telling.object), std::move(telling.statement), result.graph);
  for (auto& [id, observation] : observations_) result.observations.push_back(std::move(observation));
  for (auto& [id, source] : sources_) result.sources.push_back(std::move(source));
  return result;
}

}  // namespace chancery
