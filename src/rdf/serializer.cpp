#include "rdf/serializer.hpp"

#include <fmt/format.h>

#include "core/error.hpp"
#include "core/xml_text.hpp"
#include "rdf/raptor.hpp"
#include "rdf/raptor_handles.hpp"

namespace chancery::rdf {
namespace {

void on_message(void* data, raptor_log_message* message) {
  auto& complaint = *static_cast<std::string*>(data);
  if (message->level >= RAPTOR_LOG_LEVEL_ERROR && complaint.empty()) complaint = message->text;
}

}  // namespace

struct Serializer::State {
  std::FILE* stream = nullptr;
  SerializerSyntax syntax{};
  std::string complaint;
  OwnedRaptor<raptor_world> world;
  OwnedRaptor<raptor_serializer> serializer;

  [[noreturn]] void fail() const {
    throw Error(ErrorCode::output,
                fmt::format("writing RDF failed: {}", complaint.empty() ? "is the disk full?" : complaint));
  }
  [[nodiscard]] OwnedRaptor<raptor_uri> uri(const std::string& text) const {
    OwnedRaptor<raptor_uri> made(raptor_new_uri(world.get(), bytes(text.c_str())));
    if (!made) throw std::bad_alloc();
    return made;
  }
  [[nodiscard]] raptor_term* term(const Term& from) const {
    if (!from.datatype.empty() && !is_valid_iri(from.datatype))
      throw Error(ErrorCode::output, fmt::format("will not write <{}>: not a valid absolute IRI", from.datatype));
    raptor_term* made = nullptr;
    if (from.kind == Term::Kind::iri) {
      if (!is_valid_iri(from.value))
        throw Error(ErrorCode::output, fmt::format("will not write <{}>: not a valid absolute IRI", from.value));
      made = raptor_new_term_from_uri(world.get(), uri(from.value).get());
    } else {
      const std::string text = syntax == SerializerSyntax::rdf_xml ? xml_characters(from.value) : from.value;
      const OwnedRaptor<raptor_uri> type = from.datatype.empty() ? nullptr : uri(from.datatype);
      made = raptor_new_term_from_counted_literal(world.get(), bytes(text.c_str()), text.size(), type.get(),
                                                  from.language.empty() ? nullptr : bytes(from.language.c_str()),
                                                  static_cast<unsigned char>(from.language.size()));
    }
    if (made == nullptr) throw std::bad_alloc();
    return made;
  }
};

Serializer::Serializer(std::FILE* stream, SerializerSyntax syntax,
                       const std::vector<std::pair<std::string, std::string>>& prefixes)
    : state_(std::make_unique<State>()) {
  State& state = *state_;
  state.stream = stream;
  state.syntax = syntax;
  state.world.reset(raptor_new_world());
  if (!state.world || raptor_world_open(state.world.get()) != 0) throw std::bad_alloc();
  raptor_world_set_log_handler(state.world.get(), &state.complaint, on_message);
  state.serializer.reset(
      raptor_new_serializer(state.world.get(), syntax == SerializerSyntax::rdf_xml ? "rdfxml" : "json"));
  if (!state.serializer) state.fail();
  // Nothing is written relative to a base.
  raptor_serializer_set_option(state.serializer.get(), RAPTOR_OPTION_RELATIVE_URIS, nullptr, 0);
  raptor_serializer_set_option(state.serializer.get(), RAPTOR_OPTION_WRITE_BASE_URI, nullptr, 0);
  if (raptor_serializer_start_to_file_handle(state.serializer.get(), nullptr, stream) != 0) state.fail();
  for (const auto& [prefix, name_space] : prefixes)
    raptor_serializer_set_namespace(state.serializer.get(), state.uri(name_space).get(), bytes(prefix.c_str()));
}

Serializer::~Serializer() = default;

void Serializer::write(const Triple& triple) {
  State& state = *state_;
  raptor_term* const subject = state.term(triple.subject);
  raptor_term* const predicate = state.term(triple.predicate);
  const OwnedRaptor<raptor_statement> statement(
      raptor_new_statement_from_nodes(state.world.get(), subject, predicate, state.term(triple.object), nullptr));
  if (!statement) throw std::bad_alloc();
  if (raptor_serializer_serialize_statement(state.serializer.get(), statement.get()) != 0 || !state.complaint.empty())
    state.fail();
}

void Serializer::finish() {
  State& state = *state_;
  if (raptor_serializer_serialize_end(state.serializer.get()) != 0 || !state.complaint.empty() ||
      std::ferror(state.stream) != 0)
    state.fail();
}

}  // namespace chancery::rdf
