#include "catch.hpp"
#include "rdf/raptor.hpp"

using chancery::rdf::is_valid_iri;

TEST_CASE("Absolute IRIs are taken") {
  const std::string text = GENERATE("https://w3id.org/chancery/data/entity/tokyo", "urn:isbn:123", "a:b",
                                    "https://example.org/source/9a#char=10,12", "https://example.org/a?b=c&d=%20",
                                    "http://[2001:db8::1]:80/x", "https://example.org/caf\u00e9/\U0001F600");
  CAPTURE(text);
  CHECK(is_valid_iri(text));
}

TEST_CASE("What is no absolute IRI is refused") {
  const std::string text = GENERATE("", "name", "_:b1", "/path", ":x", "http:", "1a:b", "https://example.org/a b",
                                    "https://example.org/<", "https://example.org/\"", "https://example.org/a\nb",
                                    "https://example.org/{x}", "https://example.org/a|b", "https://example.org/a\\b",
                                    "https://example.org/100%", "https://example.org/%zz", "https://example.org/a#b#c",
                                    "https://example.org/[a]", "https://example.org/\xff", "https://example.org/\x7f",
                                    "https://example.org/\xc2\x85", "https://example.org/\xef\xbf\xbe");
  CAPTURE(text);
  CHECK_FALSE(is_valid_iri(text));
}
