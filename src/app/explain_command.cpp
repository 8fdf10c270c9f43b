#include "app/explain_command.hpp"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <memory>
#include <set>

#include "app/article_loop.hpp"
#include "app/explanation.hpp"
#include "app/pipeline.hpp"
#include "core/error.hpp"
#include "core/unicode.hpp"
#include "graph/content_id.hpp"
#include "graph/merge.hpp"
#include "knowledge/data_files.hpp"

namespace chancery {
namespace {

std::string tail_of(std::string_view iri) { return std::string(iri.substr(iri.find_last_of("/#:") + 1)); }

// What the user asks for.
class Request {
 public:
  explicit Request(const ExplainOptions& options) : options_(options), statement_(tail_of(options.statement)) {
    const int given = !options.statement.empty() + !options.entity.empty() + !options.edge.empty();
    if (given != 1)
      throw Error(ErrorCode::usage,
                  "say what to explain: --statement ID, --entity NAME, or --edge SUBJECT PREDICATE OBJECT");
    constexpr std::size_t fewest = 4;
    if (!options.statement.empty() && statement_.size() < fewest)
      throw Error(ErrorCode::usage, "give at least four digits of the statement's name, or its IRI");
  }

  [[nodiscard]] bool wants_entity() const { return !options_.entity.empty(); }
  [[nodiscard]] bool is_asked(const Entity& entity) const { return means(options_.entity, entity); }

  [[nodiscard]] bool fits(const GraphStatement& edge) const {
    return !statement_.empty() && edge.id.starts_with(statement_);
  }
  [[nodiscard]] bool fits(const Entity& subject, const Property& property, const Entity& object) const {
    if (options_.edge.empty()) return false;
    const std::string& predicate = options_.edge[1];
    if (predicate != "-" && tail_of(predicate) != property.name && predicate != property.iri) return false;
    return (means(options_.edge[0], subject) && means(options_.edge[2], object)) ||
           (property.symmetric && means(options_.edge[2], subject) && means(options_.edge[0], object));
  }

 private:
  static bool means(const std::string& words, const Entity& entity) {
    if (words == "-") return true;
    const std::string folded = fold_plain(words);
    if (fold_plain(entity.name) == folded || safe_slug(entity.slug, entity.name) == tail_of(words)) return true;
    return std::any_of(entity.aliases.begin(), entity.aliases.end(),
                       [&](const std::string& alias) { return fold_plain(alias) == folded; });
  }

  const ExplainOptions& options_;
  std::string statement_;
};

// Statements of the article whose facts, gathered as in a graph, have the asked name.
std::set<std::size_t> statements_named(const ReadArticle& read, const Ontology& ontology, const Request& request) {
  GraphBuilder builder(ontology);
  builder.add(read.article, read.entities, read.findings);
  const KnowledgeGraph graph = std::move(builder).build();
  const CodePointOffsets offsets(read.article.text);
  std::set<std::size_t> found;
  for (const auto edge : boost::make_iterator_range(edges(graph.graph))) {
    const GraphStatement& stated = graph.graph[edge];
    if (!request.fits(stated)) continue;
    for (std::size_t i = 0; i < read.findings.statements.size(); ++i) {
      const Statement& s = read.findings.statements[i];
      const auto slug = [&](EntityId id) {
        const Entity& entity = read.entities.list[static_cast<std::size_t>(id)];
        return safe_slug(entity.slug, entity.name);
      };
      std::string from = slug(s.subject), to = slug(s.object);
      const std::string &subject = graph.graph[source(edge, graph.graph)].slug,
                        &object = graph.graph[target(edge, graph.graph)].slug;
      if (s.mode != stated.mode || !((from == subject && to == object) || (from == object && to == subject))) continue;
      const bool told = std::any_of(stated.passages.begin(), stated.passages.end(), [&](const Passage& passage) {
        return passage.begin == offsets.at(s.evidence.begin) && passage.end == offsets.at(s.evidence.end);
      });
      if (told && std::find(stated.rules.begin(), stated.rules.end(), s.rule) != stated.rules.end()) found.insert(i);
    }
  }
  return found;
}

std::string explain(const ReadArticle& read, const Resources& resources, const Request& request) {
  std::string text;
  const auto& statements = read.findings.statements;
  const auto entity = [&](EntityId id) -> const Entity& { return read.entities.list[static_cast<std::size_t>(id)]; };
  const auto property = [&](const Statement& s) -> const Property& {
    return resources.ontology.properties[static_cast<std::size_t>(s.predicate)];
  };
  if (request.wants_entity()) {
    for (std::size_t id = 0; id < read.entities.list.size(); ++id) {
      if (!request.is_asked(read.entities.list[id])) continue;
      const auto number = static_cast<EntityId>(id);
      text += explain_entity(read, number) + "  stated\n";
      for (const Statement& s : statements)
        if (s.subject == number || s.object == number)
          text += fmt::format("    {} — {} → {} ({}, {:.2f}) by {}\n", entity(s.subject).name, property(s).name,
                              entity(s.object).name, to_string(s.mode), s.confidence, s.rule);
      text += '\n';
    }
    return text;
  }
  const auto named = statements_named(read, resources.ontology, request);
  for (std::size_t i = 0; i < statements.size(); ++i) {
    const Statement& s = statements[i];
    if (named.contains(i) || request.fits(entity(s.subject), property(s), entity(s.object)))
      text += explain_statement(read, s, resources) + '\n';
  }
  return text;
}

}  // namespace

void add_explain_command(CLI::App& program, ExitCode& status) {
  const auto options = std::make_shared<ExplainOptions>();
  CLI::App* command = program.add_subcommand("explain", "Show how a statement, an edge or an entity came about");
  command->add_option("inputs", options->inputs, "The articles that the graph was built from")->required();
  command->add_option("--statement", options->statement, "The statement's IRI, or the first digits of its name");
  command->add_option("--entity", options->entity, "An entity by name, alias or IRI");
  command->add_option("--edge", options->edge, "Subject, predicate and object; - stands for any")
      ->expected(3)
      ->type_name("SUBJECT PREDICATE OBJECT");
  command->add_option("--ontology", options->ontology, "Further Turtle file with properties and patterns (repeatable)")
      ->allow_extra_args(false);
  command->footer(
      "Examples:\n"
      "  chancery explain samples --statement 4027bfc0\n"
      "  chancery explain samples --entity Boric\n"
      "  chancery explain samples --edge Boric invited -");
  command->callback([options, &status] { status = run_explain(*options); });
}

ExitCode run_explain(const ExplainOptions& options) {
  const Request request(options);
  const Resources resources = load_resources(find_data_folder(), options.ontology);
  bool found = false;
  const ExitCode status = for_each_article(options.inputs, resources, [&](const ReadArticle& read) {
    const std::string text = explain(read, resources, request);
    found = found || !text.empty();
    write_standard_output(text);
  });
  if (!found)
    throw Error(ErrorCode::usage,
                "nothing of these articles fits; a name is matched whole, and the inputs and --ontology "
                "must be those that the graph was built from");
  return status;
}

}  // namespace chancery
