#include "rdf/sparql.hpp"

#include <fmt/format.h>
#include <rasqal.h>

#include <algorithm>
#include <array>
#include <memory>
#include <new>
#include <set>
#include <unordered_map>
#include <utility>

#include "core/error.hpp"
#include "core/unicode.hpp"

namespace chancery::rdf {
namespace {

using Id = Dataset::Id;

const unsigned char* bytes(const char* text) { return reinterpret_cast<const unsigned char*>(text); }
std::string text(const void* chars, std::size_t size) { return {static_cast<const char*>(chars), size}; }

struct Free {
  void operator()(rasqal_world* world) const { rasqal_free_world(world); }
  void operator()(rasqal_query* query) const { rasqal_free_query(query); }
  void operator()(rasqal_query_results* results) const { rasqal_free_query_results(results); }
  void operator()(rasqal_literal* literal) const { rasqal_free_literal(literal); }
  void operator()(raptor_uri* uri) const { raptor_free_uri(uri); }
};
template <typename Thing>
using Owned = std::unique_ptr<Thing, Free>;

std::string from_uri(raptor_uri* uri) {
  std::size_t size = 0;
  const unsigned char* chars = raptor_uri_as_counted_string(uri, &size);
  return text(chars, size);
}

Term without_string_type(Term term) {
  if (term.datatype == "http://www.w3.org/2001/XMLSchema#string") term.datatype.clear();
  return term;
}

Term from_literal(rasqal_literal* literal) {
  if (literal->type == RASQAL_LITERAL_URI) return iri(from_uri(literal->value.uri));
  std::size_t size = 0;
  int failed = 0;
  const unsigned char* chars = rasqal_literal_as_counted_string(literal, &size, 0, &failed);
  const std::string value = chars != nullptr ? text(chars, size) : std::string();
  if (literal->type == RASQAL_LITERAL_BLANK) return iri("_:" + value);
  Term term = rdf::literal(value, literal->language != nullptr ? literal->language : "");
  if (literal->datatype != nullptr) term.datatype = from_uri(literal->datatype);
  return without_string_type(std::move(term));
}

Term from_raptor(const raptor_term& term) {
  if (term.type == RAPTOR_TERM_TYPE_URI) return iri(from_uri(term.value.uri));
  if (term.type == RAPTOR_TERM_TYPE_BLANK)
    return iri("_:" + text(term.value.blank.string, term.value.blank.string_len));
  const raptor_term_literal_value& value = term.value.literal;
  Term result = rdf::literal(text(value.string, value.string_len));
  if (value.language != nullptr) result.language = text(value.language, value.language_len);
  if (value.datatype != nullptr) result.datatype = from_uri(value.datatype);
  return without_string_type(std::move(result));
}

// The data set as Rasqal sees it. Its literals are made once for each term, so that most can be told by their
// address; no exception may pass through C.
class Source {
 public:
  Source(const Dataset& dataset, rasqal_world* world)
      : dataset_(dataset), world_(world), literals_(dataset.term_count()) {}

  [[nodiscard]] const Dataset& dataset() const noexcept { return dataset_; }

  // Shared: the caller has a reference of its own.
  rasqal_literal* literal(Id id) {
    Owned<rasqal_literal>& held = literals_[id];
    if (!held) {
      held.reset(make(dataset_.term(id)));
      if (!held) throw std::bad_alloc();
      ids_.emplace(held.get(), id);
    }
    return rasqal_new_literal_from_literal(held.get());
  }

  [[nodiscard]] std::optional<Id> find(rasqal_literal* literal) const {
    const auto known = ids_.find(literal);
    return known != ids_.end() ? std::optional(known->second) : dataset_.find(from_literal(literal));
  }

  [[nodiscard]] Term term(rasqal_literal* literal) const {
    const auto known = ids_.find(literal);
    return known != ids_.end() ? dataset_.term(known->second) : from_literal(literal);
  }

  // A new literal, the caller's.
  rasqal_literal* make(const Term& term) {
    raptor_world* const raptor = rasqal_world_get_raptor(world_);
    const auto copy = [](const std::string& from) {
      auto* to = static_cast<char*>(rasqal_alloc_memory(from.size() + 1));
      if (to == nullptr) throw std::bad_alloc();
      from.copy(to, from.size());
      to[from.size()] = '\0';
      return to;
    };
    if (term.kind == Term::Kind::iri && term.value.starts_with("_:"))
      return rasqal_new_simple_literal(world_, RASQAL_LITERAL_BLANK, bytes(copy(term.value.substr(2))));
    if (term.kind == Term::Kind::iri)
      return rasqal_new_uri_literal(world_, raptor_new_uri(raptor, bytes(term.value.c_str())));
    raptor_uri* const type =
        term.datatype.empty() ? nullptr : raptor_new_uri(raptor, bytes(term.datatype.c_str()));
    return rasqal_new_string_literal(world_, bytes(copy(term.value)), term.language.empty() ? nullptr : copy(term.language),
                                     type, nullptr);
  }

 private:
  const Dataset& dataset_;
  rasqal_world* world_;
  std::vector<Owned<rasqal_literal>> literals_;
  std::unordered_map<const rasqal_literal*, Id> ids_;
};

// The matches of one triple pattern.
//
// Rasqal joins the patterns of a group by loops, each within the one before, and keeps what they have bound in the
// variables themselves. Another group that is joined to it, as OPTIONAL is, uses the same variables and leaves those
// unbound that both share; from its second match on, a pattern of the first group would then match anything (seen in
// 0.9.33). So each match remembers what was bound when it began, and puts it back.
class Match {
 public:
  Match(Source& from, rasqal_query* query) : source(from) {
    raptor_sequence* const variables = rasqal_query_get_all_variable_sequence(query);
    for (int n = 0; n < raptor_sequence_size(variables); ++n) {
      auto* const variable = static_cast<rasqal_variable*>(raptor_sequence_get_at(variables, n));
      if (variable->value != nullptr)
        bound_.emplace_back(variable, Owned<rasqal_literal>(rasqal_new_literal_from_literal(variable->value)));
    }
  }

  [[nodiscard]] Id part(std::size_t n) const { return matches.rows[at][matches.place[n]]; }

  void restore() const {
    for (const auto& [variable, value] : bound_)
      if (variable->value != value.get()) rasqal_variable_set_value(variable, rasqal_new_literal_from_literal(value.get()));
  }

  Source& source;
  Dataset::Matches matches;
  std::size_t at = 0;

 private:
  std::vector<std::pair<rasqal_variable*, Owned<rasqal_literal>>> bound_;
};

// False where a part is a term that the data do not have.
bool find_part(const Source& source, rasqal_literal* literal, bool binds, rasqal_variable*& variable,
               std::optional<Id>& id) {
  variable = rasqal_literal_as_variable(literal);
  rasqal_literal* value = literal;
  if (variable != nullptr) {
    if (binds) rasqal_variable_set_value(variable, nullptr);
    value = binds ? nullptr : variable->value;
  }
  if (value == nullptr) return true;
  id = source.find(value);
  return id.has_value();
}

rasqal_triple_parts bind_match(rasqal_triples_match*, void* data, rasqal_variable* bindings[4],
                               rasqal_triple_parts parts) {
  const auto& match = *static_cast<Match*>(data);
  match.restore();
  int bound = 0;
  for (std::size_t n = 0; n < 3; ++n) {
    const int flag = 1 << n;
    if (bindings[n] == nullptr || (parts & flag) == 0) continue;
    // A variable that stands in two places of one pattern: both must hold the same.
    std::size_t before = 0;
    while (bindings[before] != bindings[n]) ++before;
    if (before < n) {
      if (match.part(before) != match.part(n)) return RASQAL_TRIPLE_NONE;
      continue;
    }
    for (std::size_t after = n + 1; after < 3; ++after)
      if (bindings[after] == bindings[n] && match.part(after) != match.part(n)) return RASQAL_TRIPLE_NONE;
    rasqal_variable_set_value(bindings[n], match.source.literal(match.part(n)));
    bound |= flag;
  }
  return static_cast<rasqal_triple_parts>(bound);
}

void next_match(rasqal_triples_match*, void* data) { ++static_cast<Match*>(data)->at; }
int is_end(rasqal_triples_match*, void* data) {
  const auto& match = *static_cast<Match*>(data);
  return match.at >= match.matches.rows.size() ? 1 : 0;
}
void finish_match(rasqal_triples_match*, void* data) { delete static_cast<Match*>(data); }

int init_match(rasqal_triples_match* rasqal_match, rasqal_triples_source* rasqal_source, void* data,
               rasqal_triple_meta* meta, rasqal_triple* triple) {
  Source& source = **static_cast<Source**>(data);
  std::array<std::optional<Id>, 3> parts;
  std::optional<Id> graph;
  rasqal_literal* const given[] = {triple->subject, triple->predicate, triple->object};
  bool possible = true;
  for (std::size_t n = 0; n < 3; ++n)
    possible = find_part(source, given[n], (meta->parts & (1 << n)) != 0, meta->bindings[n], parts[n]) && possible;
  meta->bindings[3] = nullptr;
  if (triple->origin != nullptr)
    possible = find_part(source, triple->origin, false, meta->bindings[3], graph) && possible;
  auto match = std::make_unique<Match>(source, rasqal_source->query);
  if (possible) match->matches = source.dataset().match(parts, graph);
  rasqal_match->bind_match = bind_match;
  rasqal_match->next_match = next_match;
  rasqal_match->is_end = is_end;
  rasqal_match->finish = finish_match;
  rasqal_match->user_data = match.release();
  return 0;
}

int is_present(rasqal_triples_source*, void* data, rasqal_triple* triple) {
  const Source& source = **static_cast<Source**>(data);
  const auto s = source.find(triple->subject), p = source.find(triple->predicate), o = source.find(triple->object);
  if (!s || !p || !o) return 0;
  std::optional<Id> graph;
  if (triple->origin != nullptr && !(graph = source.find(triple->origin))) return 0;
  return source.dataset().match({s, p, o}, graph).rows.empty() ? 0 : 1;
}

int init_source(rasqal_query* query, void* factory_data, void* data, rasqal_triples_source* source,
                rasqal_triples_error_handler) {
  *static_cast<Source**>(data) = static_cast<Source*>(factory_data);
  source->version = 1;
  source->query = query;
  source->init_triples_match = init_match;
  source->triple_present = is_present;
  source->free_triples_source = [](void*) {};
  return 0;
}

int register_factory(rasqal_triples_source_factory* factory) {
  factory->version = 2;
  factory->user_data_size = sizeof(Source*);
  factory->new_triples_source = nullptr;
  factory->init_triples_source = init_source;
  return 0;
}

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

// True if the word stands in the query as one of its own (not in a string, an IRI, a comment or a name), and after
// that character if one is given.
bool has_keyword(std::string_view query, std::string_view word, char before = '\0') {
  char last = '\0';
  const auto is_name = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == ':' ||
           c == '-' || c == '?' || c == '$' || c == '@' || static_cast<unsigned char>(c) >= 0x80;
  };
  for (std::size_t at = 0; at < query.size();) {
    const char c = query[at];
    if (c == '#') {
      at = std::min(query.find('\n', at), query.size());
    } else if (c == '"' || c == '\'') {
      const bool is_long = query.substr(at).starts_with(std::string(3, c));
      const std::string end(is_long ? 3 : 1, c);
      for (at += end.size(); at < query.size() && !query.substr(at).starts_with(end);) at += query[at] == '\\' ? 2 : 1;
      at += end.size();
    } else if (c == '<') {
      const std::size_t end = query.find_first_of("<> \n\"{}", at + 1);
      at = end != std::string_view::npos && query[end] == '>' ? end + 1 : at + 1;
    } else if (is_name(c)) {
      const std::size_t begin = at;
      while (at < query.size() && is_name(query[at])) ++at;
      if (ascii_lower(query.substr(begin, at - begin)) == word && (before == '\0' || before == last)) return true;
      last = '\0';
    } else {
      if (c != ' ' && c != '\t' && c != '\r' && c != '\n') last = c;
      ++at;
    }
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
        name_(name), parameters_(parameters), world_(rasqal_new_world()) {
    if (!world_ || rasqal_world_open(world_.get()) != 0) throw std::bad_alloc();
    rasqal_world_set_log_handler(world_.get(), &complaint_, on_message);
    source_ = std::make_unique<Source>(dataset, world_.get());
    rasqal_set_triples_source_factory(world_.get(), register_factory, source_.get());
    query_.reset(rasqal_new_query(world_.get(), "sparql11-query", nullptr));
    if (!query_) throw std::bad_alloc();
  }

  QueryResult run() {
    refuse_what_goes_wrong();
    const Owned<raptor_uri> base(
        raptor_new_uri(rasqal_world_get_raptor(world_.get()), bytes("urn:x-chancery:query/")));
    if (rasqal_query_prepare(query_.get(), bytes(query_text_.c_str()), base.get()) != 0)
      fail("this is not SPARQL that Rasqal knows");
    refuse_what_reaches_out();
    add_graphs();
    bind_parameters();
    const Owned<rasqal_query_results> results(rasqal_query_execute(query_.get()));
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
    throw Error(ErrorCode::usage,
                complaint_.message.empty() ? what : fmt::format("{}: {}", what, complaint_.message), place);
  }

  void refuse(const char* what) const { throw Error(ErrorCode::usage, what, {name_, {}, {}, {}}); }

  // Found by comparison with other engines, in 0.9.33.
  void refuse_what_goes_wrong() const {
    if (has_keyword(query_text_, "values")) refuse("Rasqal's VALUES is not to be trusted: write FILTER(?x IN (…))");
    if (has_keyword(query_text_, "distinct", '('))
      refuse("Rasqal does not count DISTINCT right: write SELECT (COUNT(*) AS ?n) { SELECT DISTINCT … }");
    if (has_keyword(query_text_, "separator"))
      refuse("Rasqal's GROUP_CONCAT separates by a space and takes no SEPARATOR: leave it out");
    if (has_keyword(query_text_, "service")) refuse("SERVICE would ask another machine: this program does not");
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
    for (const Id id : source_->dataset().graphs()) names.insert(source_->dataset().term(id).value);
    add_named_graphs(rasqal_query_get_query_graph_pattern(query_.get()), names);
    for (const std::string& name : names) {
      const Owned<raptor_uri> uri(raptor_new_uri(rasqal_world_get_raptor(world_.get()), bytes(name.c_str())));
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
      if (rasqal_query_set_variable2(query_.get(), RASQAL_VARIABLE_TYPE_NORMAL, bytes(parameter.c_str()),
                                     source_->make(value)) != 0)
        refuse("the query has no variable of that name");
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
        result.triples.push_back({from_raptor(*triple->subject), from_raptor(*triple->predicate), from_raptor(*triple->object)});
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
  Owned<rasqal_world> world_;
  std::unique_ptr<Source> source_;
  Owned<rasqal_query> query_;
};

}  // namespace

QueryResult run_query(const Dataset& dataset, const std::string& query, const std::string& name,
                      const std::map<std::string, Term>& parameters) {
  return Run(dataset, query, name, parameters).run();
}

}  // namespace chancery::rdf
