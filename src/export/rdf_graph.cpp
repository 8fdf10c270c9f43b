#include "export/rdf_graph.hpp"

#include <fmt/format.h>
#include <utf8proc.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <tuple>
#include <utility>
#include <vector>

#include "core/error.hpp"
#include "graph/content_id.hpp"
#include "rdf/raptor.hpp"

namespace chancery {
namespace {

using rdf::Term;

Term chn(std::string_view name) { return rdf::iri(join_iri(ns::chn, name)); }
Term number(double value) { return rdf::typed(decimal(value), join_iri(ns::xsd, "decimal")); }
Term count(std::size_t value) { return rdf::typed(std::to_string(value), join_iri(ns::xsd, "integer")); }
Term date(Date day) { return rdf::typed(to_iso(day), join_iri(ns::xsd, "date")); }
Term rounded(double confidence) { return number(std::round(confidence * 1e4) / 1e4); }

// U+FFFD for what Raptor and readers of Turtle refuse: U+0000, U+FFFE, U+FFFF, and bytes that are no UTF-8,
// such as a file's name may hold. Counted in code points the length of UTF-8 stays the same.
Term text(std::string_view raw, std::string language = {}) {
  std::string clean;
  const auto* bytes = reinterpret_cast<const utf8proc_uint8_t*>(raw.data());
  for (std::size_t at = 0; at < raw.size();) {
    utf8proc_int32_t code = 0;
    const auto length = utf8proc_iterate(bytes + at, static_cast<utf8proc_ssize_t>(raw.size() - at), &code);
    const std::size_t step = length > 0 ? static_cast<std::size_t>(length) : 1;
    if (length <= 0 || code == 0 || code == 0xFFFE || code == 0xFFFF)
      clean += "\xEF\xBF\xBD";
    else
      clean += raw.substr(at, step);
    at += step;
  }
  return rdf::literal(std::move(clean), std::move(language));
}

class QuadMaker {
 public:
  QuadMaker(const KnowledgeGraph& graph, const Ontology& ontology, const RdfOptions& options,
            const std::function<void(const Quad&)>& each)
      : graph_(graph), ontology_(ontology), options_(options), iris_(options.base), each_(each) {
    if (!options.licence.empty() && !rdf::is_valid_iri(options.licence))
      throw Error(ErrorCode::usage, fmt::format("'{}' is not the IRI of a licence", options.licence));
    for (const PatternSource& pattern : ontology.patterns)
      rules_.emplace(pattern.iri.substr(pattern.iri.find_last_of("#/") + 1), pattern.iri);
  }

  void content() {
    entities();
    for (const GraphSource& source : graph_.sources) this->source(source);
    passages();
    for (const Edge edge : boost::make_iterator_range(edges(graph_.graph))) statement(edge);
    for (const GraphObservation& observation : graph_.observations) this->observation(observation);
  }

  // `triples` is the number of all others, each once.
  void dataset(std::size_t triples) {
    std::string content;
    for (const GraphSource& source : graph_.sources) content += source.id + "\n";
    for (const Edge edge : boost::make_iterator_range(edges(graph_.graph))) content += graph_.graph[edge].id + "\n";
    for (const GraphObservation& observation : graph_.observations) content += observation.id + "\n";
    const std::string version = options_.tool_version.empty() ? CHANCERY_VERSION : options_.tool_version;
    const std::string iri = iris_.dataset(content_hash(content + version + "\n" + ontology_.version));

    std::vector<std::tuple<std::string, std::string, Term>> list;
    const auto add = [&](std::string_view name_space, std::string_view name, Term object) {
      list.emplace_back(iri, join_iri(name_space, name), std::move(object));
    };
    add(ns::rdf, "type", rdf::iri(join_iri(ns::void_, "Dataset")));
    add(ns::chn, "toolVersion", text(version));
    if (!ontology_.version.empty()) add(ns::chn, "ontologyVersion", text(ontology_.version));
    if (!options_.licence.empty()) add(ns::dcterms, "license", rdf::iri(options_.licence));
    if (options_.created) add(ns::dcterms, "created", rdf::typed(*options_.created, join_iri(ns::xsd, "dateTime")));
    add(ns::void_, "vocabulary", rdf::iri(std::string(ns::chn)));
    add(ns::void_, "uriSpace", text(options_.base));
    add(ns::void_, "documents", count(graph_.sources.size()));
    add(ns::void_, "entities", count(num_vertices(graph_.graph)));
    const std::pair<std::string_view, std::size_t> partitions[] = {
        {"Source", graph_.sources.size()},
        {"Statement", num_edges(graph_.graph)},
        {"Observation", graph_.observations.size()},
    };
    for (const auto& [name, size] : partitions)
      add(ns::void_, "classPartition", rdf::iri(fmt::format("{}#{}", iri, name)));
    for (const auto& [name, size] : partitions) {
      const std::string part = fmt::format("{}#{}", iri, name);
      list.emplace_back(part, join_iri(ns::void_, "class"), chn(name));
      list.emplace_back(part, join_iri(ns::void_, "entities"), count(size));
    }
    provenance(iri, version, list);
    const std::size_t all = triples + list.size() + 1;
    list.emplace(list.begin() + 1, iri, join_iri(ns::void_, "triples"), count(all));
    subject_graphs_ = {iris_.graph()};
    for (auto& [part, predicate, object] : list) {
      subject_ = part;
      put(predicate, std::move(object));
    }
  }

 private:
  // How the data set came about: no clock, so that the same run says the same.
  void provenance(const std::string& dataset, const std::string& version,
                  std::vector<std::tuple<std::string, std::string, Term>>& list) const {
    const std::string run = dataset + "#run", software = dataset + "#software";
    const auto add = [&](const std::string& subject, std::string_view name_space, std::string_view name, Term object) {
      list.emplace_back(subject, join_iri(name_space, name), std::move(object));
    };
    list.emplace(list.begin() + 1, dataset, join_iri(ns::prov, "wasGeneratedBy"), rdf::iri(run));
    add(run, ns::rdf, "type", rdf::iri(join_iri(ns::prov, "Activity")));
    add(run, ns::prov, "wasAssociatedWith", rdf::iri(software));
    for (const GraphSource& source : graph_.sources) add(run, ns::prov, "used", rdf::iri(iris_.source(source.id)));
    add(software, ns::rdf, "type", rdf::iri(join_iri(ns::prov, "SoftwareAgent")));
    add(software, ns::rdfs, "label", text("Chancery " + version, "en"));
  }

  using PassageKey = std::tuple<std::string_view, std::uint32_t, std::uint32_t>;

  void begin(std::string subject, std::vector<std::string> graphs) {
    subject_ = std::move(subject);
    subject_graphs_ = std::move(graphs);
  }

  void put_in(const std::string& graph, const std::string& predicate, Term object, bool again = false) {
    each_({{rdf::iri(subject_), rdf::iri(predicate), std::move(object)}, graph, again});
  }
  // In every graph of the subject.
  void put(const std::string& predicate, const Term& object) {
    for (std::size_t index = 0; index < subject_graphs_.size(); ++index)
      put_in(subject_graphs_[index], predicate, object, index > 0);
  }
  void put(std::string_view name_space, std::string_view name, const Term& object) {
    put(join_iri(name_space, name), object);
  }
  void put_type(std::string_view name_space, std::string_view name) {
    put(ns::rdf, "type", rdf::iri(join_iri(name_space, name)));
  }
  void put_text(std::string_view name, const std::string& value) {
    if (!value.empty()) put(ns::chn, name, text(value));
  }
  void put_entity(std::string_view name, const std::string& slug) {
    if (!slug.empty()) put(ns::chn, name, rdf::iri(iris_.entity(slug)));
  }
  void put_time(const std::optional<TimeRange>& time) {
    if (!time) return;
    put(ns::chn, "time", text(time->iso));
    put(ns::chn, "from", date(time->from));
    put(ns::chn, "until", date(time->until));
  }

  void entities() {
    // Plain triples of each subject: property and object, in byte order.
    std::map<Vertex, std::set<std::pair<std::string, std::string>>> plain;
    for (const Edge edge : boost::make_iterator_range(edges(graph_.graph))) {
      if (!is_asserted(graph_.graph[edge])) continue;
      plain[boost::source(edge, graph_.graph)].emplace(property(graph_.graph[edge]).iri,
                                                       iris_.entity(graph_.graph[target(edge, graph_.graph)].slug));
    }
    for (const Vertex vertex : boost::make_iterator_range(vertices(graph_.graph))) {
      const GraphEntity& entity = graph_.graph[vertex];
      begin(iris_.entity(entity.slug), {iris_.graph()});
      put_type(ns::chn, to_string(entity.type));
      put(ns::rdfs, "label", text(entity.label, "en"));
      for (const std::string& alias : entity.aliases) put(ns::skos, "altLabel", text(alias, "en"));
      if (!entity.wikidata.empty()) put(ns::owl, "sameAs", rdf::iri(join_iri(ns::wd, entity.wikidata)));
      for (const auto& [predicate, object] : plain[vertex]) put(predicate, rdf::iri(object));
    }
  }

  void source(const GraphSource& source) {
    begin(iris_.source(source.id), {iris_.source(source.id)});
    put_type(ns::chn, "Source");
    if (!source.title.empty()) put(ns::dcterms, "title", text(source.title));
    if (source.date) put(ns::dcterms, "issued", date(*source.date));
    if (!source.publisher.empty()) put(ns::dcterms, "publisher", rdf::iri(iris_.entity(source.publisher)));
    for (const std::string& path : source.paths) put(ns::dcterms, "source", text(path));
    for (const std::string& url : source.urls)
      put(ns::schema, "url", rdf::typed(text(url).value, join_iri(ns::xsd, "anyURI")));
    put(ns::chn, "sha256", text(source.id));
  }

  void passages() {
    std::map<PassageKey, const Passage*> all;
    const auto add = [&](const std::vector<Passage>& list) {
      for (const Passage& passage : list) all.try_emplace({passage.source, passage.begin, passage.end}, &passage);
    };
    for (const Edge edge : boost::make_iterator_range(edges(graph_.graph))) add(graph_.graph[edge].passages);
    for (const GraphObservation& observation : graph_.observations) add(observation.passages);
    for (const auto& [key, passage] : all) {
      begin(iris_.passage(*passage), {iris_.source(passage->source)});
      put_type(ns::nif, "Phrase");
      put(ns::nif, "referenceContext", rdf::iri(iris_.source(passage->source)));
      put(ns::nif, "beginIndex", count(passage->begin));
      put(ns::nif, "endIndex", count(passage->end));
      put(ns::nif, "anchorOf", text(passage->text));
    }
  }

  // The graphs of the sources that carry it.
  [[nodiscard]] std::vector<std::string> graphs_of(const std::vector<Passage>& passages) const {
    std::vector<std::string> graphs;
    for (const Passage& passage : passages) {
      const std::string iri = iris_.source(passage.source);
      if (graphs.empty() || graphs.back() != iri) graphs.push_back(iri);
    }
    return graphs;
  }

  void put_evidence(double confidence, const std::vector<Passage>& passages) {
    put(ns::chn, "confidence", rounded(confidence));
    put(ns::chn, "support", count(subject_graphs_.size()));
    for (const Passage& passage : passages)
      put_in(iris_.source(passage.source), join_iri(ns::prov, "wasDerivedFrom"), rdf::iri(iris_.passage(passage)));
  }

  void statement(Edge edge) {
    const GraphStatement& statement = graph_.graph[edge];
    begin(iris_.statement(statement.id), graphs_of(statement.passages));
    put_type(ns::chn, "Statement");
    put_type(ns::rdf, "Statement");
    put(ns::rdf, "subject", rdf::iri(iris_.entity(graph_.graph[boost::source(edge, graph_.graph)].slug)));
    put(ns::rdf, "predicate", rdf::iri(property(statement).iri));
    put(ns::rdf, "object", rdf::iri(iris_.entity(graph_.graph[target(edge, graph_.graph)].slug)));
    put(ns::chn, "mode", chn(to_string(statement.mode)));
    put_time(statement.time);
    put_entity("place", statement.place);
    if (statement.amount) {
      put(ns::chn, "amount", number(statement.amount->value));
      put_text("unit", statement.amount->unit);
    }
    put_text("title", statement.title);
    put_text("topic", statement.topic);
    put_entity("attributedTo", statement.attributed_to);
    for (const std::string& rule : statement.rules) put(ns::chn, "rule", rdf::iri(rule_iri(rule)));
    put_evidence(statement.confidence, statement.passages);
    for (const Passage& passage : statement.passages) {
      put_mention("subjectMention", passage, passage.subject);
      put_mention("objectMention", passage, passage.object);
    }
  }

  // Only words of the passage itself: what names the argument elsewhere shows nothing there.
  void put_mention(std::string_view name, const Passage& passage, Span words) {
    if (words.empty() || words.begin < passage.begin || words.end > passage.end) return;
    put_in(iris_.source(passage.source), join_iri(ns::chn, name),
           rdf::iri(iris_.passage({passage.source, words.begin, words.end, {}, {}, {}})));
  }

  void observation(const GraphObservation& observation) {
    begin(iris_.observation(observation.id), graphs_of(observation.passages));
    put_type(ns::chn, "Observation");
    for (const std::string& slug : observation.about) put_entity("about", slug);
    put_text("measure", observation.measure);
    put(ns::chn, "value", number(observation.amount.value));
    put_text("unit", observation.amount.unit);
    put_time(observation.time);
    put(ns::chn, "mode", chn(to_string(observation.mode)));
    put_text("approximation", observation.approximation);
    put_entity("attributedTo", observation.attributed_to);
    put_evidence(observation.confidence, observation.passages);
  }

  [[nodiscard]] const Property& property(const GraphStatement& statement) const {
    return ontology_.properties.at(static_cast<std::size_t>(statement.predicate));
  }

  [[nodiscard]] std::string rule_iri(const std::string& rule) const {
    const auto known = rules_.find(rule);
    return known != rules_.end() ? known->second : join_iri(ns::chn, safe_slug(rule, rule));
  }

  const KnowledgeGraph& graph_;
  const Ontology& ontology_;
  const RdfOptions& options_;
  const Iris iris_;
  const std::function<void(const Quad&)>& each_;
  std::map<std::string, std::string> rules_;  // local name to IRI
  std::string subject_;
  std::vector<std::string> subject_graphs_;
};

}  // namespace

void for_each_quad(const KnowledgeGraph& graph, const Ontology& ontology, const RdfOptions& options,
                   const std::function<void(const Quad&)>& each) {
  std::size_t triples = 0;
  QuadMaker(graph, ontology, options, [&](const Quad& quad) { triples += quad.again ? 0 : 1; }).content();
  QuadMaker maker(graph, ontology, options, each);
  maker.dataset(triples);
  maker.content();
}

}  // namespace chancery
