#include "export/picture.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <boost/graph/kruskal_min_spanning_tree.hpp>
#include <cmath>
#include <map>
#include <numeric>
#include <set>
#include <tuple>
#include <utility>

#include "export/dot_text.hpp"
#include "export/picture_scope.hpp"
#include "graph/analytics.hpp"

namespace chancery {
namespace {

constexpr std::size_t label_width = 18, edge_label_width = 24, label_length = 60, detail_length = 34,
                      tooltip_length = 400, label_lines = 3;

// Everything that statements tie, denied or not: a denial is drawn too.
constexpr Ties all_ties{true, true, true, true, true, 0.0};

// Statements of one edge of the picture.
struct Bundle {
  Vertex from{}, to{};
  Mode mode{};
  bool symmetric = false, claimed = false;
  std::vector<Edge> statements;

  [[nodiscard]] auto key() const { return std::tuple(from, to, mode, symmetric, claimed); }
};

class PictureMaker {
 public:
  PictureMaker(const KnowledgeGraph& graph, const Ontology& ontology)
      : graph_(graph), ontology_(ontology), degrees_(degrees(graph, all_ties)) {}

  [[nodiscard]] Picture make(const PictureOptions& options) const {
    Picture picture;
    picture.entities = static_cast<std::size_t>(
        std::count_if(degrees_.begin(), degrees_.end(), [](std::size_t degree) { return degree > 0; }));
    picture.statements = num_edges(graph_.graph);
    picture.observations = graph_.observations.size();
    std::set<Vertex> shown;
    for (const PicturePanel& panel : picture_panels(graph_, ontology_, degrees_, options)) {
      std::vector<Bundle> bundles = this->bundles(panel);
      keep_strongest(bundles, panel.edges);
      std::map<Vertex, Vertex> drawn;
      for (const Bundle& bundle : bundles) drawn[bundle.from] = drawn[bundle.to] = 0;
      for (auto& [vertex, place] : drawn) {
        place = add_vertex(node(vertex, panel, options), picture.graph);
        shown.insert(vertex);
      }
      for (const Bundle& bundle : bundles) {
        add_edge(drawn[bundle.from], drawn[bundle.to], edge(bundle, panel.title.empty()), picture.graph);
        picture.shown_statements += bundle.statements.size();
      }
    }
    picture.shown_entities = shown.size();
    return picture;
  }

 private:
  [[nodiscard]] const Property& property(int index) const {
    return ontology_.properties.at(static_cast<std::size_t>(index));
  }

  [[nodiscard]] std::vector<Bundle> bundles(const PicturePanel& panel) const {
    std::map<decltype(Bundle().key()), Bundle> found;
    std::vector<Edge> claims;
    const auto add = [&](Edge edge, bool claimed) {
      const GraphStatement& statement = graph_.graph[edge];
      Bundle bundle{source(edge, graph_.graph),
                    target(edge, graph_.graph),
                    statement.mode,
                    property(statement.predicate).symmetric,
                    claimed,
                    {}};
      found.try_emplace(bundle.key(), bundle).first->second.statements.push_back(edge);
    };
    std::set<std::tuple<Vertex, Vertex, Mode, int>> stated;
    const auto fact = [&](Edge edge) {
      return std::tuple(source(edge, graph_.graph), target(edge, graph_.graph), graph_.graph[edge].mode,
                        graph_.graph[edge].predicate);
    };
    for (const Edge edge : boost::make_iterator_range(edges(graph_.graph))) {
      if (!panel.entities[source(edge, graph_.graph)] || !panel.entities[target(edge, graph_.graph)]) continue;
      if (panel.predicate && graph_.graph[edge].predicate != *panel.predicate) continue;
      if (graph_.graph[edge].claimed) {
        claims.push_back(edge);
        continue;
      }
      stated.insert(fact(edge));
      add(edge, false);
    }
    // What somebody claims and a text states too is drawn as stated.
    for (const Edge edge : claims) add(edge, stated.count(fact(edge)) == 0);
    std::vector<Bundle> list;
    for (auto& [key, bundle] : found) list.push_back(std::move(bundle));
    return list;
  }

  // The more and the better its evidence, the stronger. An edge that is all that holds its entity is worth
  // more than the tenth between two that are well tied.
  [[nodiscard]] double strength(const Bundle& bundle) const {
    double evidence = 0.0;
    for (const Edge edge : bundle.statements)
      evidence += graph_.graph[edge].confidence * static_cast<double>(support(graph_.graph[edge].passages));
    return evidence / std::sqrt(static_cast<double>(std::min(degrees_[bundle.from], degrees_[bundle.to])));
  }

  // Those that hold the picture together come first (a spanning forest, Kruskal 1956), then the strongest.
  void keep_strongest(std::vector<Bundle>& bundles, std::size_t limit) const {
    if (bundles.size() <= limit) return;
    std::vector<std::size_t> order(bundles.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::vector<double> strengths;
    for (const Bundle& bundle : bundles) strengths.push_back(strength(bundle));
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return strengths[a] > strengths[b]; });

    using Rank = boost::property<boost::edge_weight_t, std::size_t>;
    using Ties = boost::adjacency_list<boost::vecS, boost::vecS, boost::undirectedS, boost::no_property, Rank>;
    Ties ties(num_vertices(graph_.graph));
    for (std::size_t rank = 0; rank < order.size(); ++rank)
      add_edge(bundles[order[rank]].from, bundles[order[rank]].to, rank, ties);
    std::vector<boost::graph_traits<Ties>::edge_descriptor> forest;
    boost::kruskal_minimum_spanning_tree(ties, std::back_inserter(forest));

    std::set<std::size_t> kept;  // indices, so that the bundles keep their order
    for (const auto& edge : forest)
      if (kept.size() < limit) kept.insert(order[get(boost::edge_weight, ties, edge)]);
    for (std::size_t rank = 0; rank < order.size() && kept.size() < limit; ++rank) kept.insert(order[rank]);
    std::vector<Bundle> strongest;
    for (const std::size_t index : kept) strongest.push_back(std::move(bundles[index]));
    bundles = std::move(strongest);
  }

  [[nodiscard]] PictureNode node(Vertex vertex, const PicturePanel& panel, const PictureOptions& options) const {
    const GraphEntity& entity = graph_.graph[vertex];
    PictureNode node;
    node.slug = entity.slug;
    node.type = entity.type;
    node.label = name(entity.label, entity.slug);
    std::string known_as;
    for (const std::string& alias : entity.aliases) known_as += (known_as.empty() ? "" : ", ") + alias;
    node.tooltip = shorten(visible_text(fmt::format("{} ({}){}{}", entity.label, to_string(entity.type),
                                                    known_as.empty() ? "" : ", also: ", known_as)),
                           tooltip_length);
    if (!entity.wikidata.empty()) node.url = "https://www.wikidata.org/wiki/" + entity.wikidata;
    const auto most = static_cast<double>(*std::max_element(degrees_.begin(), degrees_.end()));
    node.weight = static_cast<double>(degrees_[vertex]) / most;
    node.centre = !options.around.empty() && entity.slug == options.around;
    node.panel = panel.title.empty() ? "" : fmt::format("{}/", *panel.predicate);
    if (!panel.title.empty())
      node.cluster = panel.title;
    else if (options.clusters == Clusters::type)
      node.cluster = std::string(to_string(entity.type));
    else if (options.clusters == Clusters::country)
      node.cluster = visible_text(country_of(graph_, ontology_, vertex));
    return node;
  }

  [[nodiscard]] static std::string name(const std::string& label, const std::string& slug) {
    const std::string visible = visible_text(label);
    return wrap(shorten(visible.empty() ? slug : visible, label_length), label_width);
  }

  // Whose word it is, and whether it is to be or may be: read with the lines below it.
  [[nodiscard]] std::string heading(const Bundle& bundle) const {
    std::string text;
    if (bundle.claimed) {
      const std::string who = claimant(bundle);
      text = who.empty() ? "claimed:" : who + " says:";
    }
    if (bundle.mode == Mode::planned || bundle.mode == Mode::possible)
      text += fmt::format("{}{}:", text.empty() ? "" : " ", to_string(bundle.mode));
    return wrap(text, edge_label_width);
  }

  // Who claims it, where that is one.
  [[nodiscard]] std::string claimant(const Bundle& bundle) const {
    std::set<std::string> slugs;
    for (const Edge edge : bundle.statements) slugs.insert(graph_.graph[edge].attributed_to);
    const auto vertex = slugs.size() == 1 ? graph_.find(*slugs.begin()) : std::nullopt;
    return vertex ? shorten(visible_text(graph_.graph[*vertex].label), detail_length) : "";
  }

  // What one statement says beside its property: "President, 2024".
  [[nodiscard]] std::string detail(const GraphStatement& statement) const {
    std::string text = visible_text(statement.title);
    const auto add = [&](const std::string& more) {
      if (!more.empty()) text += (text.empty() ? "" : ", ") + more;
    };
    if (statement.amount) add(brief(*statement.amount));
    if (statement.time) add(statement.time->iso);
    return shorten(text, detail_length);
  }

  [[nodiscard]] static std::string brief(const Amount& amount) {
    const std::pair<double, const char*> scales[] = {{1e12, " tn"}, {1e9, " bn"}, {1e6, " mn"}};
    for (const auto& [scale, name] : scales)
      if (std::abs(amount.value) >= scale)
        return visible_text(fmt::format("{:.4g}{} {}", amount.value / scale, name, amount.unit));
    return visible_text(fmt::format("{:.6g} {}", amount.value, amount.unit == "percent" ? "%" : amount.unit));
  }

  // The statements by property, those left out that a finer one beside them says too.
  [[nodiscard]] std::map<int, std::vector<Edge>> by_property(const Bundle& bundle) const {
    std::map<int, std::vector<Edge>> groups;
    for (const Edge edge : bundle.statements) groups[graph_.graph[edge].predicate].push_back(edge);
    std::set<int> wider;
    for (const auto& [index, list] : groups) {
      std::optional<int> parent = property(index).parent;
      while (parent && wider.insert(*parent).second) parent = property(*parent).parent;
    }
    for (const int index : wider)
      if (groups.size() > 1) groups.erase(index);
    return groups;
  }

  // The relation's name is left out where the panel says it.
  [[nodiscard]] PictureEdge edge(const Bundle& bundle, bool named) const {
    PictureEdge edge;
    edge.mode = bundle.mode;
    edge.symmetric = bundle.symmetric;
    edge.claimed = bundle.claimed;
    edge.statements = bundle.statements.size();
    const GraphStatement& best =
        graph_.graph[*std::max_element(bundle.statements.begin(), bundle.statements.end(), [&](Edge a, Edge b) {
          return graph_.graph[a].confidence < graph_.graph[b].confidence;
        })];
    const Passage& passage = best.passages.front();
    edge.tooltip = shorten(visible_text(passage.text), tooltip_length);

    edge.label = heading(bundle);
    const auto groups = by_property(bundle);
    std::size_t lines = 0;
    for (const auto& [index, list] : groups) {
      std::string line = bundle.mode == Mode::negated ? "✕ not " : "";
      if (lines++ == label_lines) {
        line = fmt::format("+{} more", groups.size() - label_lines);
      } else {
        if (named) line += visible_text(property(index).label);
        if (list.size() > 1) line += fmt::format("{}×{}", named ? " " : "", list.size());
        const std::string more = list.size() == 1 ? detail(graph_.graph[list.front()]) : "";
        if (!more.empty()) line += named ? " (" + more + ")" : more;
      }
      if (!line.empty())
        edge.label += (edge.label.empty() ? "" : "\n") + wrap(shorten(line, label_length), edge_label_width);
      if (lines > label_lines) break;
    }
    if (!named && edge.label.ends_with(':')) edge.label.pop_back();
    return edge;
  }

  const KnowledgeGraph& graph_;
  const Ontology& ontology_;
  const std::vector<std::size_t> degrees_;
};

}  // namespace

Picture make_picture(const KnowledgeGraph& graph, const Ontology& ontology, const PictureOptions& options) {
  return PictureMaker(graph, ontology).make(options);
}

}  // namespace chancery
