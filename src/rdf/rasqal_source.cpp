#include "rdf/rasqal_source.hpp"

#include <array>
#include <cstdint>
#include <new>
#include <string>
#include <utility>

namespace chancery::rdf {
namespace {

using Id = Dataset::Id;

Term from_literal(rasqal_literal* literal) {
  if (literal->type == RASQAL_LITERAL_URI) return iri(from_uri(literal->value.uri));
  std::size_t size = 0;
  int failed = 0;
  const unsigned char* chars = rasqal_literal_as_counted_string(literal, &size, 0, &failed);
  const std::string value = chars != nullptr ? std::string(rdf::chars(chars), size) : std::string();
  if (literal->type == RASQAL_LITERAL_BLANK) return iri("_:" + value);
  Term term = rdf::literal(value, literal->language != nullptr ? literal->language : "");
  if (literal->datatype != nullptr) term.datatype = from_uri(literal->datatype);
  if (term.datatype == std::string(xsd) + "string") term.datatype.clear();
  return term;
}

// The matches of one triple pattern.
//
// Rasqal joins the patterns of a group by loops, each within the one before, and keeps what they have bound in the
// variables themselves. Another group that is joined to it, as OPTIONAL is, uses the same variables and leaves those
// unbound that both share; from its second match on, a pattern of the first group would then match anything (seen in
// 0.9.33). So each match remembers what was bound when it began, and puts it back.
class Match {
 public:
  Match(RasqalSource& from, rasqal_query* query) : source(from) {
    raptor_sequence* const variables = rasqal_query_get_all_variable_sequence(query);
    for (int n = 0; n < raptor_sequence_size(variables); ++n) {
      auto* const variable = static_cast<rasqal_variable*>(raptor_sequence_get_at(variables, n));
      if (variable->value != nullptr)
        bound_.emplace_back(variable, OwnedRasqal<rasqal_literal>(rasqal_new_literal_from_literal(variable->value)));
    }
  }

  [[nodiscard]] Id part(std::size_t n) const { return matches.rows[at][matches.place[n]]; }

  void restore() const {
    for (const auto& [variable, value] : bound_)
      if (variable->value != value.get())
        rasqal_variable_set_value(variable, rasqal_new_literal_from_literal(value.get()));
  }

  RasqalSource& source;
  Dataset::Matches matches;
  std::size_t at = 0;

 private:
  std::vector<std::pair<rasqal_variable*, OwnedRasqal<rasqal_literal>>> bound_;
};

// False where a part is a term that the data do not have.
bool find_part(const RasqalSource& source, rasqal_literal* literal, bool binds, rasqal_variable*& variable,
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
  RasqalSource& source = **static_cast<RasqalSource**>(data);
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
  const RasqalSource& source = **static_cast<RasqalSource**>(data);
  const auto s = source.find(triple->subject), p = source.find(triple->predicate), o = source.find(triple->object);
  if (!s || !p || !o) return 0;
  std::optional<Id> graph;
  if (triple->origin != nullptr && !(graph = source.find(triple->origin))) return 0;
  return source.dataset().match({s, p, o}, graph).rows.empty() ? 0 : 1;
}

int init_source(rasqal_query* query, void* factory_data, void* data, rasqal_triples_source* source,
                rasqal_triples_error_handler) {
  *static_cast<RasqalSource**>(data) = static_cast<RasqalSource*>(factory_data);
  source->version = 1;
  source->query = query;
  source->init_triples_match = init_match;
  source->triple_present = is_present;
  source->free_triples_source = [](void*) {};
  return 0;
}

int register_factory(rasqal_triples_source_factory* factory) {
  factory->version = 2;
  factory->user_data_size = sizeof(RasqalSource*);
  factory->new_triples_source = nullptr;
  factory->init_triples_source = init_source;
  return 0;
}

}  // namespace

RasqalSource::RasqalSource(const Dataset& dataset, rasqal_world* world)
    : dataset_(dataset), world_(world), literals_(dataset.term_count()) {
  rasqal_set_triples_source_factory(world, register_factory, this);
}

rasqal_literal* RasqalSource::literal(Id id) {
  OwnedRasqal<rasqal_literal>& held = literals_[id];
  if (!held) {
    held.reset(make(dataset_.term(id)));
    if (!held) throw std::bad_alloc();
    ids_.emplace(held.get(), id);
  }
  return rasqal_new_literal_from_literal(held.get());
}

std::optional<RasqalSource::Id> RasqalSource::find(rasqal_literal* literal) const {
  const auto known = ids_.find(literal);
  return known != ids_.end() ? std::optional(known->second) : dataset_.find(from_literal(literal));
}

Term RasqalSource::term(rasqal_literal* literal) const {
  const auto known = ids_.find(literal);
  return known != ids_.end() ? dataset_.term(known->second) : from_literal(literal);
}

rasqal_literal* RasqalSource::make(const Term& term) {
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
  raptor_uri* const type = term.datatype.empty() ? nullptr : raptor_new_uri(raptor, bytes(term.datatype.c_str()));
  return rasqal_new_string_literal(world_, bytes(copy(term.value)),
                                   term.language.empty() ? nullptr : copy(term.language), type, nullptr);
}

}  // namespace chancery::rdf
