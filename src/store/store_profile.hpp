// Which store it is, and where it takes graphs and questions.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace chancery {

enum class StoreKind { automatic, virtuoso, fuseki, oxigraph, graphdb, qlever, generic };

[[nodiscard]] std::optional<StoreKind> store_kind(std::string_view name);  // "auto", "virtuoso", …
[[nodiscard]] std::string_view to_string(StoreKind kind);

struct StoreProfile {
  StoreKind kind = StoreKind::generic;
  std::string graphs_url;       // Graph Store Protocol, indirect: "?graph=…" is added
  std::string query_url;        // SPARQL 1.1 protocol, "" if it is not known
  std::string media_type;       // of the triples that are sent, N-Triples in any case
  bool bearer = false;          // a password without a user is an access token
  std::size_t connections = 1;  // graphs that it takes in faster at the same time than one after the other
};

// Throws Error (usage) for what is no http or https URL, or one with a user or password in it; the message
// does not repeat the password.
void check_store_url(const std::string& url);

// What the URL tells: a path that is one store's own. Empty if it could be any.
[[nodiscard]] std::optional<StoreKind> guess_from_url(std::string_view url);
// What the Server field of an answer tells.
[[nodiscard]] std::optional<StoreKind> guess_from_server(std::string_view field);

// From what a user would type: the store's address, its SPARQL endpoint or the URL of its graphs. With
// `authenticated`, Virtuoso's ends that ask for a password.
[[nodiscard]] StoreProfile make_profile(StoreKind kind, std::string_view url, bool authenticated);

}  // namespace chancery
