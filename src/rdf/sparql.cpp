#include "rdf/sparql.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <memory>
#include <new>
#include <set>
#include <string_view>
#include <utility>
#include <vector>

#include "core/error.hpp"
#include "core/unicode.hpp"
#include "rdf/rasqal_source.hpp"

namespace chancery::rdf {
namespace {

// The first error that Rasqal reports.
struct Complaint {
  std::string message;
  int line = 0;
};

void on_message(void* data, raptor_log_message* message) {
  auto& complaint = *static_cast<Complaint*>(data);
  if (message->level < RAPTOR_LOG_LEVEL_ERROR || !complaint.message.empty()) return;
  complaint.message = message->text;
  if (message->locator != nullptr) complaint.line = message->locator->line;
}

// The query's words in lower case, "\"" for each string, "<" for each IRI, and each other character by itself;
// without comments. A word is a keyword, a name with its prefix, a number, or a variable with its mark.
std::vector<std::string> tokens_of(std::string_view query) {
  const auto is_name = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == ':' ||
           c == '-' || c == '?' || c == '$' || c == '@' || static_cast<unsigned char>(c) >= 0x80;
  };
  std::vector<std::string> tokens;
  for (std::size_t at = 0; at < query.size();) {
    const char c = query[at];
    if (c == '#') {
      at = std::min(query.find('\n', at), query.size());
    } else if (c == '"' || c == '\'') {
      const bool is_long = query.substr(at).starts_with(std::string(3, c));
      const std::string end(is_long ? 3 : 1, c);
      for (at += end.size(); at < query.size() && !query.substr(at).starts_with(end);) at += query[at] == '\\' ? 2 : 1;
      at += end.size();
      tokens.emplace_back("\"");
    } else if (c == '<') {
      const std::size_t end = query.find_first_of("<> \n\"{}", at + 1);
      at = end != std::string_view::npos && query[end] == '>' ? end + 1 : at + 1;
      tokens.emplace_back("<");
    } else if (is_name(c)) {
      const std::size_t begin = at;
      while (at < query.size() && is_name(query[at])) ++at;
      tokens.push_back(ascii_lower(query.substr(begin, at - begin)));
    } else {
      if (c != ' ' && c != '\t' && c != '\r' && c != '\n') tokens.emplace_back(1, c);
      ++at;
    }
  }
  return tokens;
}

bool has(const std::vector<std::string>& tokens, std::string_view word) {
  return std::find(tokens.begin(), tokens.end(), word) != tokens.end();
}

// True where an argument of that function is neither a variable nor a string.
bool computes_argument(const std::vector<std::string>& tokens, std::string_view function) {
  const auto is_plain = [](const std::string& token) {
    return token == "\"" || token == "," || token[0] == '@' ||
           ((token[0] == '?' || token[0] == '$') && token.find('-') == std::string::npos);
  };
  for (auto at = tokens.begin(); (at = std::find(at, tokens.end(), function)) != tokens.end();) {
    if (++at == tokens.end() || *at != "(") continue;
    at = std::find_if_not(at + 1, tokens.end(), is_plain);
    if (at != tokens.end() && *at != ")") return true;
  }
  return false;
}

void add_named_graphs(rasqal_graph_pattern* pattern, std::set<std::string>& names) {
  if (pattern == nullptr) return;
  rasqal_literal* const origin = rasqal_graph_pattern_get_origin(pattern);
  if (origin != nullptr && origin->type == RASQAL_LITERAL_URI) names.insert(from_uri(origin->value.uri));
  for (int n = 0; rasqal_graph_pattern* const part = rasqal_graph_pattern_get_sub_graph_pattern(pattern, n); ++n)
    add_named_graphs(part, names);
}

class Run {
 public:
  Run(const Dataset& dataset, const std::string& query, const std::string& name,
      const std::map<std::string, Term>& parameters)
      : query_text_(query + "\n"),  // Rasqal wants it at the end of a comment
        name_(name),
        parameters_(parameters),
        world_(rasqal_new_world()) {
    if (!world_ || rasqal_world_open(world_.get()) != 0) throw std::bad_alloc();
    rasqal_world_set_log_handler(world_.get(), &complaint_, on_message);
    source_ = std::make_unique<RasqalSource>(dataset, world_.get());
    query_.reset(rasqal_new_query(world_.get(), "sparql11-query", nullptr));
    if (!query_) throw std::bad_alloc();
  }

  QueryResult run() {
    refuse_what_goes_wrong();
    const OwnedRaptor<raptor_uri> base(
        raptor_new_uri(rasqal_world_get_raptor(world_.get()), bytes("urn:x-chancery:query/")));
    if (rasqal_query_prepare(query_.get(), bytes(query_text_.c_str()), base.get()) != 0)
      fail("this is not SPARQL that Rasqal knows");
    refuse_what_reaches_out();
    add_graphs();
    bind_parameters();
    const OwnedRasqal<rasqal_query_results> results(rasqal_query_execute(query_.get()));
    if (!results) fail("Rasqal cannot answer this query; it has no property paths, EXISTS, MINUS, DESCRIBE or updates");
    QueryResult result;
    read(results.get(), result);
    if (!complaint_.message.empty()) fail("the query failed");
    return result;
  }

 private:
  [[noreturn]] void fail(const std::string& what) const {
    Place place{name_, {}, {}, {}};
    if (complaint_.line > 0) place.line = static_cast<std::size_t>(complaint_.line);
    throw Error(ErrorCode::usage, complaint_.message.empty() ? what : fmt::format("{}: {}", what, complaint_.message),
                place);
  }

  void refuse(const char* what) const { throw Error(ErrorCode::usage, what, {name_, {}, {}, {}}); }

  // Found by comparison with other engines and by the address sanitizer, in 0.9.33.
  void refuse_what_goes_wrong() const {
    const std::vector<std::string> tokens = tokens_of(query_text_);
    if (has(tokens, "values")) refuse("Rasqal's VALUES is not to be trusted: write FILTER(?x IN (…))");
    constexpr std::array within = {std::string_view("("), std::string_view("distinct")};
    if (std::search(tokens.begin(), tokens.end(), within.begin(), within.end()) != tokens.end())
      refuse("Rasqal does not count DISTINCT right: write SELECT (COUNT(*) AS ?n) { SELECT DISTINCT … }");
    if (has(tokens, "separator"))
      refuse("Rasqal's GROUP_CONCAT separates by a space and takes no SEPARATOR: leave it out");
    if (has(tokens, "strafter")) refuse("Rasqal's STRAFTER reads freed memory: write REPLACE(STR(?x), \"^.*#\", \"\")");
    if (has(tokens, "strbefore"))
      refuse("Rasqal's STRBEFORE reads freed memory: write REPLACE(STR(?x), \"#.*$\", \"\")");
    if (computes_argument(tokens, "concat"))
      refuse("Rasqal's CONCAT reads freed memory where an argument is computed: BIND that to a variable first");
    if (has(tokens, "service")) refuse("SERVICE would ask another machine: this program does not");
  }

  void refuse_what_reaches_out() const {
    const rasqal_query_verb verb = rasqal_query_get_verb(query_.get());
    if (verb != RASQAL_QUERY_VERB_SELECT && verb != RASQAL_QUERY_VERB_ASK && verb != RASQAL_QUERY_VERB_CONSTRUCT)
      refuse("only SELECT, ASK and CONSTRUCT can be asked of files");
    raptor_sequence* const graphs = rasqal_query_get_data_graph_sequence(query_.get());
    if (graphs != nullptr && raptor_sequence_size(graphs) > 0)
      refuse("the files are all that is asked: leave out FROM and FROM NAMED");
  }

  // GRAPH ?g goes through these; nothing is read from their addresses. A graph that the query names and nobody has
  // must be among them, or Rasqal would search all others in its place.
  void add_graphs() {
    std::set<std::string> names;
    for (const Dataset::Id id : source_->dataset().graphs()) names.insert(source_->dataset().term(id).value);
    add_named_graphs(rasqal_query_get_query_graph_pattern(query_.get()), names);
    for (const std::string& name : names) {
      const OwnedRaptor<raptor_uri> uri(raptor_new_uri(rasqal_world_get_raptor(world_.get()), bytes(name.c_str())));
      rasqal_data_graph* const graph = rasqal_new_data_graph_from_uri(
          world_.get(), uri.get(), uri.get(), RASQAL_DATA_GRAPH_NAMED, nullptr, nullptr, nullptr);
      if (graph == nullptr || rasqal_query_add_data_graph(query_.get(), graph) != 0) throw std::bad_alloc();
    }
  }

  void bind_parameters() {
    raptor_sequence* const patterns = rasqal_query_get_triple_sequence(query_.get());
    for (const auto& [parameter, value] : parameters_) {
      const auto refuse = [&, &called = parameter](const char* what) {
        throw Error(ErrorCode::usage, fmt::format("parameter {}: {}", called, what), {name_, {}, {}, {}});
      };
      for (int n = 0; patterns != nullptr && n < raptor_sequence_size(patterns); ++n) {
        const auto* const pattern = static_cast<rasqal_triple*>(raptor_sequence_get_at(patterns, n));
        for (rasqal_literal* const part : {pattern->subject, pattern->predicate, pattern->object}) {
          const rasqal_variable* const variable = rasqal_literal_as_variable(part);
          if (variable != nullptr && parameter == reinterpret_cast<const char*>(variable->name))
            refuse("its variable stands in a triple pattern; use it in a FILTER");
        }
      }
      rasqal_literal* const bound = source_->make(value);
      if (rasqal_query_set_variable2(query_.get(), RASQAL_VARIABLE_TYPE_NORMAL, bytes(parameter.c_str()), bound) != 0) {
        rasqal_free_literal(bound);  // the query took none of it
        refuse("the query has no variable of that name");
      }
    }
  }

  void read(rasqal_query_results* results, QueryResult& result) {
    if (rasqal_query_results_is_boolean(results) != 0) {
      result.kind = QueryResult::Kind::boolean;
      result.answer = rasqal_query_results_get_boolean(results) > 0;
    } else if (rasqal_query_results_is_graph(results) != 0) {
      result.kind = QueryResult::Kind::triples;
      for (; const raptor_statement* triple = rasqal_query_results_get_triple(results);
           rasqal_query_results_next_triple(results))
        result.triples.push_back(
            {from_raptor(*triple->subject), from_raptor(*triple->predicate), from_raptor(*triple->object)});
    } else {
      // The results know their variables only where there is a row.
      raptor_sequence* const variables = rasqal_query_get_bound_variable_sequence(query_.get());
      const int count = variables != nullptr ? raptor_sequence_size(variables) : 0;
      for (int n = 0; n < count; ++n) {
        const auto* const variable = static_cast<rasqal_variable*>(raptor_sequence_get_at(variables, n));
        result.variables.emplace_back(reinterpret_cast<const char*>(variable->name));
      }
      for (; rasqal_query_results_finished(results) == 0; rasqal_query_results_next(results)) {
        auto& row = result.rows.emplace_back();
        for (int n = 0; n < count; ++n) {
          rasqal_literal* const value = rasqal_query_results_get_binding_value(results, n);
          row.push_back(value != nullptr ? std::optional(source_->term(value)) : std::nullopt);
        }
      }
    }
  }

  const std::string query_text_;
  const std::string& name_;
  const std::map<std::string, Term>& parameters_;
  Complaint complaint_;
  // Freed from the last to the first: literals and queries before their world.
  OwnedRasqal<rasqal_world> world_;
  std::unique_ptr<RasqalSource> source_;
  OwnedRasqal<rasqal_query> query_;
};

}  // namespace

QueryResult run_query(const Dataset& dataset, const std::string& query, const std::string& name,
                      const std::map<std::string, Term>& parameters) {
  return Run(dataset, query, name, parameters).run();
}

}  // namespace chancery::rdf
