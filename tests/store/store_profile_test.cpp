#include "store/store_profile.hpp"

#include "catch.hpp"
#include "core/error.hpp"

using namespace chancery;

TEST_CASE("any of a store's URLs leads to both of its ends") {
  for (const char* url :
       {"http://h:8890", "http://h:8890/", "http://h:8890/sparql", "http://h:8890/sparql-graph-crud-auth"}) {
    CHECK(make_profile(StoreKind::virtuoso, url, true).graphs_url == "http://h:8890/sparql-graph-crud-auth");
    CHECK(make_profile(StoreKind::virtuoso, url, false).graphs_url == "http://h:8890/sparql-graph-crud");
    CHECK(make_profile(StoreKind::virtuoso, url, true).query_url == "http://h:8890/sparql");
  }
  for (const char* url : {"http://h/news", "http://h/news/data", "http://h/news/sparql"}) {
    CHECK(make_profile(StoreKind::fuseki, url, true).graphs_url == "http://h/news/data");
    CHECK(make_profile(StoreKind::fuseki, url, true).query_url == "http://h/news/query");
  }
  for (const char* url : {"http://h", "http://h/store", "http://h/query"})
    CHECK(make_profile(StoreKind::oxigraph, url, false).graphs_url == "http://h/store");
  for (const char* url : {"http://h/repositories/n", "http://h/repositories/n/statements"}) {
    CHECK(make_profile(StoreKind::graphdb, url, false).graphs_url == "http://h/repositories/n/rdf-graphs/service");
    CHECK(make_profile(StoreKind::graphdb, url, false).query_url == "http://h/repositories/n");
  }
  CHECK(make_profile(StoreKind::qlever, "http://h/api/news", false).query_url == "http://h/api/news");
  CHECK(make_profile(StoreKind::generic, "http://h/x", false).query_url.empty());
}

TEST_CASE("a store is known by its path or its answer") {
  CHECK(guess_from_url("http://h/sparql-graph-crud-auth") == StoreKind::virtuoso);
  CHECK(guess_from_url("http://h/repositories/n") == StoreKind::graphdb);
  CHECK(guess_from_url("http://h/n/data") == StoreKind::fuseki);
  CHECK_FALSE(guess_from_url("http://h/"));
  CHECK_FALSE(guess_from_url("http://h/sparql"));
  CHECK(guess_from_server("Oxigraph/0.5") == StoreKind::oxigraph);
  CHECK_FALSE(guess_from_server("nginx"));
  for (const char* name : {"auto", "virtuoso", "fuseki", "oxigraph", "graphdb", "qlever", "generic"})
    CHECK(to_string(*store_kind(name)) == name);
}

TEST_CASE("a URL with a password in it is refused and not repeated") {
  try {
    check_store_url("https://me:hunter2@h/");
    FAIL();
  } catch (const Error& error) {
    CHECK(error.code() == ErrorCode::usage);
    CHECK(std::string(error.what()).find("hunter2") == std::string::npos);
  }
  CHECK_NOTHROW(check_store_url("https://h/a@b"));
  CHECK_NOTHROW(check_store_url("HTTP://[::1]:8890/sparql"));
}
