#include "entities/person_names.hpp"

#include "catch.hpp"

using namespace chancery;

TEST_CASE("spellings of one name are near, other names are not") {
  CHECK(near_spelling("tokayev", "tokaev"));
  CHECK(near_spelling("zelenskiy", "zelensky"));
  CHECK_FALSE(near_spelling("armenia", "armenian"));
  CHECK_FALSE(near_spelling("brown", "crown"));
  CHECK_FALSE(near_spelling("lee", "leo"));
}

TEST_CASE("parts and orders of a person's name") {
  CHECK(same_person("maria del valle", "valle"));
  CHECK(same_person("jonas gahr store", "jonas store"));
  CHECK(same_person("ito kenji", "kenji ito"));
  CHECK(same_person("k ito", "kenji ito"));
  CHECK_FALSE(same_person("kenji ito", "hiro ito"));
  CHECK_FALSE(same_person("ana rosa lund", "ana elena lund"));
  CHECK(same_person("ana r. lund", "ana rosa lund"));
  CHECK(same_person("ana rosa da lund", "ana rosa lund"));
  CHECK_FALSE(same_person("anna berg", "anna holm"));
}
