// Raptor's things as values that free themselves; for the files of this room that call Raptor or Rasqal.
#pragma once

#include <raptor2/raptor2.h>

#include <cstdio>
#include <memory>
#include <new>
#include <string>
#include <string_view>

#include "rdf/term.hpp"

namespace chancery::rdf {

struct FreeRaptor {
  void operator()(raptor_world* world) const { raptor_free_world(world); }
  void operator()(raptor_parser* parser) const { raptor_free_parser(parser); }
  void operator()(raptor_serializer* serializer) const { raptor_free_serializer(serializer); }
  void operator()(raptor_statement* statement) const { raptor_free_statement(statement); }
  void operator()(raptor_uri* uri) const { raptor_free_uri(uri); }
  void operator()(raptor_iostream* stream) const { raptor_free_iostream(stream); }
  void operator()(unsigned char* memory) const { raptor_free_memory(memory); }
};
template <typename Thing>
using OwnedRaptor = std::unique_ptr<Thing, FreeRaptor>;

inline constexpr std::string_view xsd = "http://www.w3.org/2001/XMLSchema#";

inline const unsigned char* bytes(const char* text) { return reinterpret_cast<const unsigned char*>(text); }
inline const char* chars(const unsigned char* text) { return reinterpret_cast<const char*>(text); }

inline std::string from_uri(raptor_uri* uri) {
  std::size_t size = 0;
  const unsigned char* text = raptor_uri_as_counted_string(uri, &size);
  return {chars(text), size};
}

// Without what Raptor would set up to fetch from the network.
inline OwnedRaptor<raptor_world> make_world() {
  OwnedRaptor<raptor_world> world(raptor_new_world());
  if (!world) throw std::bad_alloc();
  raptor_world_set_flag(world.get(), RAPTOR_WORLD_FLAG_WWW_SKIP_INIT_FINISH, 1);
  if (raptor_world_open(world.get()) != 0) throw std::bad_alloc();
  return world;
}

// A blank node becomes an IRI term whose value is "_:" and its label.
[[nodiscard]] Term from_raptor(const raptor_term& term);

}  // namespace chancery::rdf
