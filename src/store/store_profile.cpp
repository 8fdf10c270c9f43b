#include "store/store_profile.hpp"

#include <fmt/format.h>

#include <array>
#include <utility>

#include "core/error.hpp"
#include "core/unicode.hpp"
#include "rdf/raptor.hpp"

namespace chancery {
namespace {

constexpr std::array<std::pair<std::string_view, StoreKind>, 7> kinds = {{
    {"auto", StoreKind::automatic},
    {"virtuoso", StoreKind::virtuoso},
    {"fuseki", StoreKind::fuseki},
    {"oxigraph", StoreKind::oxigraph},
    {"graphdb", StoreKind::graphdb},
    {"qlever", StoreKind::qlever},
    {"generic", StoreKind::generic},
}};

constexpr std::string_view graphdb_service = "/rdf-graphs/service";

// The path without the slash at its end.
std::string_view path_of(std::string_view url) {
  const std::size_t begin = url.find('/', url.find("://") + 3);
  if (begin == std::string_view::npos) return {};
  std::string_view path = url.substr(begin);
  while (path.ends_with('/')) path.remove_suffix(1);
  return path;
}

// The URL without that ending, or whole.
std::string without(std::string_view url, std::initializer_list<std::string_view> endings) {
  while (url.ends_with('/')) url.remove_suffix(1);
  for (const std::string_view ending : endings)
    if (path_of(url).ends_with(ending)) return std::string(url.substr(0, url.size() - ending.size()));
  return std::string(url);
}

}  // namespace

std::optional<StoreKind> store_kind(std::string_view name) {
  for (const auto& [known, kind] : kinds)
    if (known == name) return kind;
  return std::nullopt;
}

std::string_view to_string(StoreKind kind) {
  for (const auto& [name, known] : kinds)
    if (known == kind) return name;
  return "auto";
}

void check_store_url(const std::string& url) {
  const std::string lower = ascii_lower(url.substr(0, 8));
  const bool http = lower.starts_with("http://") || lower.starts_with("https://");
  const std::string_view rest = http ? std::string_view(url).substr(url.find("://") + 3) : std::string_view();
  if (rest.substr(0, rest.find_first_of("/?#")).find('@') != std::string_view::npos)
    throw Error(ErrorCode::usage,
                "the URL of the store holds a user or a password; leave them out and give --user, and the password by "
                "CHANCERY_PASSWORD or --password-file");
  if (!http || rest.empty() || !rdf::is_valid_iri(url) || url.find_first_of("?#") != std::string::npos)
    throw Error(ErrorCode::usage,
                fmt::format("'{}' is no URL of a store: give one such as http://localhost:8890/sparql-graph-crud-auth, "
                            "without ? and #",
                            url));
}

std::optional<StoreKind> guess_from_url(std::string_view url) {
  const std::string_view path = path_of(url);
  if (path.starts_with("/sparql-graph-crud") || path == "/sparql-auth") return StoreKind::virtuoso;
  if (path.find("/repositories/") != std::string_view::npos) return StoreKind::graphdb;
  if (path == "/store") return StoreKind::oxigraph;
  const std::size_t last = path.find_last_of('/');
  if (last != std::string_view::npos && last > 0 && path.substr(last) == "/data") return StoreKind::fuseki;
  return std::nullopt;
}

std::optional<StoreKind> guess_from_server(std::string_view field) {
  const std::string server = ascii_lower(field);
  const std::pair<std::string_view, StoreKind> names[] = {
      {"virtuoso", StoreKind::virtuoso}, {"fuseki", StoreKind::fuseki},   {"jena", StoreKind::fuseki},
      {"oxigraph", StoreKind::oxigraph}, {"graphdb", StoreKind::graphdb}, {"qlever", StoreKind::qlever}};
  for (const auto& [name, kind] : names)
    if (server.find(name) != std::string::npos) return kind;
  return std::nullopt;
}

StoreProfile make_profile(StoreKind kind, std::string_view url, bool authenticated) {
  StoreProfile profile;
  profile.kind = kind;
  profile.media_type = "text/turtle";  // N-Triples is a part of Turtle, which every store takes
  switch (kind) {
    case StoreKind::virtuoso: {
      const std::string root =
          without(url, {"/sparql-graph-crud-auth", "/sparql-graph-crud", "/sparql-auth", "/sparql"});
      profile.graphs_url = root + (authenticated ? "/sparql-graph-crud-auth" : "/sparql-graph-crud");
      profile.query_url = root + "/sparql";
      profile.connections = 2;
      break;
    }
    case StoreKind::fuseki: {
      const std::string root = without(url, {"/data", "/get", "/query", "/sparql", "/update"});
      profile.graphs_url = root + "/data";
      profile.query_url = root + "/query";
      profile.media_type = "application/n-triples";
      break;
    }
    case StoreKind::oxigraph: {
      const std::string root = without(url, {"/store", "/query", "/update"});
      profile.graphs_url = root + "/store";
      profile.query_url = root + "/query";
      profile.media_type = "application/n-triples";
      break;
    }
    case StoreKind::graphdb:
      profile.query_url = without(url, {graphdb_service, "/statements"});
      profile.graphs_url = profile.query_url + std::string(graphdb_service);
      profile.media_type = "application/n-triples";
      break;
    case StoreKind::qlever:
      profile.graphs_url = profile.query_url = std::string(url);
      profile.bearer = true;
      break;
    case StoreKind::automatic:
    case StoreKind::generic:
      profile.graphs_url = std::string(url);
      break;
  }
  return profile;
}

}  // namespace chancery
