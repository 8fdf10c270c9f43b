#include "export/report_data.hpp"

#include <cmath>
#include <map>
#include <nlohmann/json.hpp>
#include <tuple>

#include "export/dot_text.hpp"
#include "export/layout.hpp"
#include "export/name_search.hpp"

namespace chancery {
namespace {

using Json = nlohmann::ordered_json;

// Web addresses only: a link must not run anything.
bool is_web_address(const std::string& url) { return url.starts_with("https://") || url.starts_with("http://"); }

std::string escape(const std::string& json) {
  std::string safe;
  safe.reserve(json.size());
  for (std::size_t at = 0; at < json.size(); ++at) {
    const char c = json[at];
    if (c == '<')
      safe += "\\u003c";
    else if (c == '>')
      safe += "\\u003e";
    else if (c == '&')
      safe += "\\u0026";
    else
      safe += c;
  }
  return safe;
}

class DataMaker {
 public:
  DataMaker(const KnowledgeGraph& graph, const Ontology& ontology) : graph_(graph), ontology_(ontology) {
    for (std::size_t at = 0; at < graph.sources.size(); ++at) source_index_[graph.sources[at].id] = at;
  }

  Json make(const std::string& title) {
    Json data;
    data["title"] = visible_text(title);
    Json& classes = data["classes"] = Json::array();
    for (int at = 0; at < entity_type_count; ++at) classes.push_back(to_string(static_cast<EntityType>(at)));
    data["modes"] = {"actual", "planned", "possible", "negated"};
    Json statements = Json::array(), figures = Json::array();
    for (const Edge edge : boost::make_iterator_range(edges(graph_.graph))) statements.push_back(statement(edge));
    for (const GraphObservation& observation : graph_.observations) figures.push_back(figure(observation));
    data["predicates"] = predicates_;
    data["entities"] = entities();
    Json& sources = data["sources"] = Json::array();
    for (const GraphSource& source : graph_.sources) sources.push_back(this->source(source));
    data["passages"] = passages_;
    data["statements"] = std::move(statements);
    data["figures"] = std::move(figures);
    return data;
  }

 private:
  static void put(Json& into, const char* name, const std::string& value) {
    if (const std::string text = visible_text(value); !text.empty()) into[name] = text;
  }
  void put_entity(Json& into, const char* name, const std::string& slug) const {
    if (slug.empty()) return;
    if (const auto vertex = graph_.find(slug)) into[name] = *vertex;
  }
  static void put_time(Json& into, const std::optional<TimeRange>& time) {
    if (!time) return;
    into["time"] = visible_text(time->iso);
    into["from"] = to_iso(time->from);
    into["until"] = to_iso(time->until);
  }
  static double rounded(double value) { return std::round(value * 1e4) / 1e4; }

  Json entities() const {
    const std::vector<Position> places = lay_out(graph_);
    Json list = Json::array();
    for (const Vertex vertex : boost::make_iterator_range(vertices(graph_.graph))) {
      const GraphEntity& entity = graph_.graph[vertex];
      Json json;
      json["slug"] = visible_text(entity.slug);
      const std::string label = visible_text(entity.label);
      json["label"] = label.empty() ? visible_text(entity.slug) : label;
      json["class"] = static_cast<int>(entity.type);
      if (!entity.aliases.empty()) {
        Json& names = json["names"] = Json::array();
        for (const std::string& alias : entity.aliases) names.push_back(visible_text(alias));
      }
      if (!entity.wikidata.empty()) json["wikidata"] = entity.wikidata;
      json["x"] = std::lround(places[vertex].x);
      json["y"] = std::lround(places[vertex].y);
      list.push_back(std::move(json));
    }
    return list;
  }

  Json source(const GraphSource& source) const {
    Json json;
    put(json, "title", source.title);
    if (source.date) json["date"] = to_iso(*source.date);
    put_entity(json, "publisher", source.publisher);
    if (!source.paths.empty()) put(json, "path", source.paths.front());
    if (!source.urls.empty() && is_web_address(source.urls.front())) put(json, "url", source.urls.front());
    return json;
  }

  // Each relation that is used, once.
  std::size_t predicate(int index) {
    const auto [place, added] = predicate_index_.try_emplace(index, predicates_.size());
    if (added) {
      const Property& property = ontology_.properties.at(static_cast<std::size_t>(index));
      Json json;
      json["label"] = visible_text(property.label);
      put(json, "definition", property.definition);
      if (property.symmetric) json["symmetric"] = true;
      if (property.parent)
        json["wider"] = visible_text(ontology_.properties.at(static_cast<std::size_t>(*property.parent)).label);
      predicates_.push_back(std::move(json));
    }
    return place->second;
  }

  // The passage's index, and its code points' places in the text as shown.
  std::pair<std::size_t, const std::vector<std::size_t>*> passage(const Passage& passage) {
    const auto key = std::tuple(passage.source, passage.begin, passage.end);
    const auto [place, added] = passage_index_.try_emplace(key, passages_.size(), std::vector<std::size_t>());
    auto& [index, places] = place->second;
    if (added) {
      Json json;
      json["text"] = visible_text(passage.text, places);
      const auto source = source_index_.find(passage.source);
      if (source != source_index_.end()) json["source"] = source->second;
      json["begin"] = passage.begin;
      json["end"] = passage.end;
      passages_.push_back(std::move(json));
    }
    return {index, &places};
  }

  // [passage, subject from, to, object from, to]; shorter where the words are not known.
  Json evidence(const Passage& passage, const GraphEntity* subject, const GraphEntity* object) {
    const auto [index, places] = this->passage(passage);
    Json json = {index};
    const auto put_words = [&](Span words, const GraphEntity* entity) {
      if (words.empty() || words.begin < passage.begin || words.end > passage.end)
        words = entity != nullptr ? find_name(passage.text, *entity) : Span{};
      else
        words = {words.begin - passage.begin, words.end - passage.begin};
      const auto last = static_cast<std::uint32_t>(places->size() - 1);
      json.push_back((*places)[std::min(words.begin, last)]);
      json.push_back((*places)[std::min(words.end, last)]);
    };
    put_words(passage.subject, subject);
    put_words(passage.object, object);
    return json;
  }

  Json statement(Edge edge) {
    const GraphStatement& statement = graph_.graph[edge];
    const Vertex subject = boost::source(edge, graph_.graph), object = target(edge, graph_.graph);
    Json json;
    json["id"] = visible_text(statement.id);
    json["s"] = subject;
    json["p"] = predicate(statement.predicate);
    json["o"] = object;
    json["mode"] = static_cast<int>(statement.mode);
    put_time(json, statement.time);
    put_entity(json, "place", statement.place);
    if (statement.amount) {
      json["amount"] = statement.amount->value;
      put(json, "unit", statement.amount->unit);
    }
    put(json, "title", statement.title);
    put(json, "topic", statement.topic);
    put_entity(json, "by", statement.attributed_to);
    if (statement.claimed) json["claimed"] = true;
    json["confidence"] = rounded(statement.confidence);
    Json& rules = json["rules"] = Json::array();
    for (const std::string& rule : statement.rules) rules.push_back(visible_text(rule));
    Json& passages = json["passages"] = Json::array();
    for (const Passage& words : statement.passages)
      passages.push_back(evidence(words, &graph_.graph[subject], &graph_.graph[object]));
    return json;
  }

  Json figure(const GraphObservation& observation) {
    Json json;
    Json& about = json["about"] = Json::array();
    for (const std::string& slug : observation.about)
      if (const auto vertex = graph_.find(slug)) about.push_back(*vertex);
    put(json, "measure", observation.measure);
    json["amount"] = observation.amount.value;
    put(json, "unit", observation.amount.unit);
    put(json, "approximation", observation.approximation);
    put_time(json, observation.time);
    json["mode"] = static_cast<int>(observation.mode);
    put_entity(json, "by", observation.attributed_to);
    json["confidence"] = rounded(observation.confidence);
    Json& passages = json["passages"] = Json::array();
    for (const Passage& words : observation.passages) {
      const auto about_one = observation.about.empty() ? std::nullopt : graph_.find(observation.about.front());
      passages.push_back(evidence(words, about_one ? &graph_.graph[*about_one] : nullptr, nullptr));
    }
    return json;
  }

  const KnowledgeGraph& graph_;
  const Ontology& ontology_;
  std::map<std::string, std::size_t> source_index_;
  std::map<int, std::size_t> predicate_index_;
  std::map<std::tuple<std::string, std::uint32_t, std::uint32_t>, std::pair<std::size_t, std::vector<std::size_t>>>
      passage_index_;
  Json predicates_ = Json::array(), passages_ = Json::array();
};

}  // namespace

std::string report_data(const KnowledgeGraph& graph, const Ontology& ontology, const std::string& title) {
  return escape(DataMaker(graph, ontology).make(title).dump(-1, ' ', false, Json::error_handler_t::replace));
}

}  // namespace chancery
