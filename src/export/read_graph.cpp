#include "export/read_graph.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <map>
#include <set>
#include <tuple>
#include <utility>
#include <vector>

#include "core/error.hpp"
#include "export/iris.hpp"
#include "export/stored_ontology.hpp"
#include "rdf/raptor.hpp"

namespace chancery {
namespace {

using rdf::Term;
using Facts = std::map<std::string, std::vector<Term>>;  // by predicate
using Subjects = std::map<std::string, Facts>;

std::string chn(std::string_view name) { return join_iri(ns::chn, name); }

const std::vector<Term>& all(const Facts& facts, const std::string& predicate) {
  static const std::vector<Term> none;
  const auto found = facts.find(predicate);
  return found == facts.end() ? none : found->second;
}

// The least, where the union of two graphs has several.
std::string first(const Facts& facts, const std::string& predicate) {
  const std::vector<Term>& terms = all(facts, predicate);
  return terms.empty() ? "" : std::min_element(terms.begin(), terms.end())->value;
}

std::vector<std::string> values(const Facts& facts, const std::string& predicate) {
  std::set<std::string> sorted;
  for (const Term& term : all(facts, predicate)) sorted.insert(term.value);
  return {sorted.begin(), sorted.end()};
}

std::optional<double> number(const std::string& text) {
  double value = 0.0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size() || !std::isfinite(value)) return std::nullopt;
  return value;
}

std::optional<std::uint32_t> offset(std::string_view text) {
  std::uint32_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return value;
}

// "…#char=12,19": the source's IRI and the offsets.
std::optional<std::pair<std::string, Span>> fragment(const std::string& iri) {
  constexpr std::string_view mark = "#char=";
  const std::size_t hash = iri.find(mark), comma = iri.find(',', hash == std::string::npos ? 0 : hash);
  if (hash == std::string::npos || comma == std::string::npos) return std::nullopt;
  const std::string_view text = iri;
  const auto begin = offset(text.substr(hash + mark.size(), comma - hash - mark.size()));
  const auto end = offset(text.substr(comma + 1));
  if (!begin || !end || *begin > *end) return std::nullopt;
  return std::pair(iri.substr(0, hash), Span{*begin, *end});
}

std::optional<TimeRange> time_range(const Facts& facts) {
  const auto from = parse_iso_date(first(facts, chn("from"))), until = parse_iso_date(first(facts, chn("until")));
  const std::string iso = first(facts, chn("time"));
  if (!from || !until || iso.empty()) return std::nullopt;
  return TimeRange{iso, *from, *until};
}

std::optional<Mode> mode(const Facts& facts) {
  const std::string iri = first(facts, chn("mode"));
  for (const Mode mode : {Mode::actual, Mode::planned, Mode::possible, Mode::negated})
    if (iri == chn(to_string(mode))) return mode;
  return std::nullopt;
}

double confidence(const Facts& facts) {
  double best = 0.0;
  for (const Term& term : all(facts, chn("confidence"))) best = std::max(best, number(term.value).value_or(0.0));
  return std::min(best, 1.0);
}

std::string tail(const std::string& iri) { return iri.substr(iri.find_last_of("/#") + 1); }

bool is_wikidata_id(std::string_view id) {
  return id.size() > 1 && id.size() < 16 && id[0] == 'Q' &&
         std::all_of(id.begin() + 1, id.end(), [](char c) { return c >= '0' && c <= '9'; });
}

class GraphReader {
 public:
  GraphReader(Subjects subjects, const Ontology& ontology) : subjects_(std::move(subjects)) {
    std::set<std::string> predicates;
    for (const auto& [iri, facts] : subjects_)
      if (is_a(facts, "Statement")) predicates.insert(first(facts, join_iri(ns::rdf, "predicate")));
    result_.ontology = with_properties(ontology, predicates);
  }

  StoredGraph read() {
    entities();
    for (const auto& [iri, facts] : subjects_) {
      if (is_a(facts, "Statement")) statement(iri, facts);
      if (is_a(facts, "Observation")) observation(iri, facts);
      if (is_a(facts, "Source")) source(iri, facts);
    }
    const auto by_id = [](const auto& a, const auto& b) { return a.id < b.id; };
    std::sort(edges_.begin(), edges_.end(), [](const auto& a, const auto& b) { return a.second.id < b.second.id; });
    for (auto& [ends, statement] : edges_) add_edge(ends.first, ends.second, std::move(statement), result_.graph.graph);
    std::sort(result_.graph.observations.begin(), result_.graph.observations.end(), by_id);
    std::sort(result_.graph.sources.begin(), result_.graph.sources.end(), by_id);
    return std::move(result_);
  }

 private:
  static bool is_a(const Facts& facts, std::string_view type) {
    const std::vector<Term>& types = all(facts, join_iri(ns::rdf, "type"));
    return std::any_of(types.begin(), types.end(), [&](const Term& term) { return term.value == chn(type); });
  }

  static std::optional<EntityType> entity_type(const Facts& facts) {
    for (int at = 0; at < entity_type_count; ++at)
      if (is_a(facts, to_string(static_cast<EntityType>(at)))) return static_cast<EntityType>(at);
    return std::nullopt;
  }

  void entities() {
    std::map<std::string, std::pair<std::string, const Facts*>> by_slug;
    for (const auto& [iri, facts] : subjects_) {
      if (!entity_type(facts)) continue;
      // Two bases may share a tail; then the second keeps its whole IRI as its name.
      if (!by_slug.try_emplace(tail(iri), iri, &facts).second) by_slug.try_emplace(iri, iri, &facts);
    }
    for (const auto& [slug, found] : by_slug) {
      const auto& [iri, facts] = found;
      const std::size_t folder = iri.rfind("entity/");
      if (result_.base.empty() && folder != std::string::npos) result_.base = iri.substr(0, folder);
      GraphEntity entity;
      entity.slug = slug;
      entity.type = *entity_type(*facts);
      entity.label = first(*facts, join_iri(ns::rdfs, "label"));
      entity.aliases = values(*facts, join_iri(ns::skos, "altLabel"));
      for (const std::string& same : values(*facts, join_iri(ns::owl, "sameAs")))
        if (same.starts_with(ns::wd) && is_wikidata_id(tail(same))) entity.wikidata = tail(same);
      if (entity.label.empty()) entity.label = slug;
      vertices_[iri] = add_vertex(std::move(entity), result_.graph.graph);
    }
  }

  std::optional<Vertex> vertex(const std::string& iri) const {
    const auto found = vertices_.find(iri);
    return found == vertices_.end() ? std::nullopt : std::optional(found->second);
  }

  std::string slug(const std::string& iri) const {
    const auto found = vertex(iri);
    return found ? result_.graph.graph[*found].slug : "";
  }

  // The words of the arguments that lie in the passage.
  static Span words(const Facts& facts, std::string_view property, const std::string& source, Span passage) {
    for (const std::string& iri : values(facts, chn(property))) {
      const auto place = fragment(iri);
      if (place && place->first == source && place->second.begin >= passage.begin && place->second.end <= passage.end)
        return place->second;
    }
    return {};
  }

  std::vector<Passage> passages(const Facts& facts) const {
    std::vector<Passage> list;
    for (const std::string& iri : values(facts, join_iri(ns::prov, "wasDerivedFrom"))) {
      const auto found = subjects_.find(iri);
      const auto place = fragment(iri);
      if (found == subjects_.end() || !place) continue;
      const auto& [source, span] = *place;
      list.push_back({tail(source), span.begin, span.end, first(found->second, join_iri(ns::nif, "anchorOf")),
                      words(facts, "subjectMention", source, span), words(facts, "objectMention", source, span)});
    }
    std::sort(list.begin(), list.end());
    return list;
  }

  void statement(const std::string& iri, const Facts& facts) {
    const std::string subject = first(facts, join_iri(ns::rdf, "subject"));
    const std::string object = first(facts, join_iri(ns::rdf, "object"));
    const std::string predicate = first(facts, join_iri(ns::rdf, "predicate"));
    const auto from = vertex(subject), to = vertex(object);
    const auto property = result_.ontology.find_property(predicate);
    const auto mode = chancery::mode(facts);
    GraphStatement s;
    s.passages = passages(facts);
    if (!from || !to || !property || !mode || s.passages.empty()) {
      ++result_.unused;
      return;
    }
    s.id = tail(iri);
    s.predicate = *property;
    s.mode = *mode;
    s.time = time_range(facts);
    s.place = slug(first(facts, chn("place")));
    if (const auto amount = number(first(facts, chn("amount")))) s.amount = Amount{*amount, first(facts, chn("unit"))};
    s.title = first(facts, chn("title"));
    s.topic = first(facts, chn("topic"));
    const std::string speaker = first(facts, chn("attributedTo"));
    s.attributed_to = slug(speaker);
    const bool symmetric = result_.ontology.properties.at(static_cast<std::size_t>(*property)).symmetric;
    s.claimed = !s.attributed_to.empty() && speaker != subject && !(symmetric && speaker == object) &&
                !(s.mode == Mode::actual && has_plain(subject, predicate, object));
    s.confidence = confidence(facts);
    for (const std::string& rule : values(facts, chn("rule"))) s.rules.push_back(tail(rule));
    edges_.emplace_back(std::pair(*from, *to), std::move(s));
  }

  bool has_plain(const std::string& subject, const std::string& predicate, const std::string& object) const {
    const std::vector<Term>& objects = all(subjects_.at(subject), predicate);
    return std::any_of(objects.begin(), objects.end(), [&](const Term& term) { return term.value == object; });
  }

  void observation(const std::string& iri, const Facts& facts) {
    GraphObservation o;
    o.passages = passages(facts);
    for (const std::string& about : values(facts, chn("about")))
      if (const std::string name = slug(about); !name.empty()) o.about.push_back(name);
    const auto value = number(first(facts, chn("value")));
    const auto mode = chancery::mode(facts);
    if (o.passages.empty() || o.about.empty() || !value || !mode) {
      ++result_.unused;
      return;
    }
    std::sort(o.about.begin(), o.about.end());
    o.id = tail(iri);
    o.measure = first(facts, chn("measure"));
    o.amount = {*value, first(facts, chn("unit"))};
    o.time = time_range(facts);
    o.mode = *mode;
    o.approximation = first(facts, chn("approximation"));
    o.attributed_to = slug(first(facts, chn("attributedTo")));
    o.confidence = confidence(facts);
    result_.graph.observations.push_back(std::move(o));
  }

  void source(const std::string& iri, const Facts& facts) {
    GraphSource source;
    source.id = tail(iri);
    source.paths = values(facts, join_iri(ns::dcterms, "source"));
    source.urls = values(facts, join_iri(ns::schema, "url"));
    source.title = first(facts, join_iri(ns::dcterms, "title"));
    source.date = parse_iso_date(first(facts, join_iri(ns::dcterms, "issued")));
    source.publisher = slug(first(facts, join_iri(ns::dcterms, "publisher")));
    result_.graph.sources.push_back(std::move(source));
  }

  const Subjects subjects_;
  StoredGraph result_;
  std::map<std::string, Vertex> vertices_;  // by IRI
  std::vector<std::pair<std::pair<Vertex, Vertex>, GraphStatement>> edges_;
};

}  // namespace

StoredGraph read_graph(const std::filesystem::path& file, const Ontology& ontology) {
  Subjects subjects;
  rdf::read_graph_file(file, [&](rdf::Triple&& triple, std::string&&) {
    subjects[std::move(triple.subject.value)][std::move(triple.predicate.value)].push_back(std::move(triple.object));
  });
  StoredGraph stored = GraphReader(std::move(subjects), ontology).read();
  if (num_vertices(stored.graph.graph) == 0)
    throw Error(ErrorCode::input, "this file holds no entity that `chancery build` wrote", {file.string(), {}, {}, {}});
  return stored;
}

}  // namespace chancery
