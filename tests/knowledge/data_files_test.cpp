#include "knowledge/data_files.hpp"

#include <cstdlib>
#include <filesystem>
#include <fstream>

#include "catch.hpp"
#include "core/error.hpp"

using namespace chancery;

TEST_CASE("A folder stands for its Turtle files in name order, a file for itself") {
  const auto folder = std::filesystem::temp_directory_path() / "chancery-data-files-test";
  std::filesystem::create_directories(folder / "inner");
  for (const char* name : {"b.ttl", "a.ttl", "notes.txt", "inner/c.ttl"}) std::ofstream(folder / name) << "\n";
  const auto files = turtle_files({folder / "notes.txt", folder});
  std::filesystem::remove_all(folder);
  REQUIRE(files.size() == 3);
  CHECK(files[0].filename() == "notes.txt");
  CHECK(files[1].filename() == "a.ttl");
  CHECK(files[2].filename() == "b.ttl");
}

TEST_CASE("A path that does not exist is named") {
  try {
    (void)turtle_files({"/nonexistent/x.ttl"});
    FAIL("no error");
  } catch (const Error& error) {
    CHECK(error.place().file == "/nonexistent/x.ttl");
  }
}

TEST_CASE("The environment chooses the data folder, and a wrong choice is an error") {
  setenv("CHANCERY_DATA", CHANCERY_SOURCE_DIR, 1);
  CHECK(find_data_folder() == CHANCERY_SOURCE_DIR);
  setenv("CHANCERY_DATA", "/nonexistent", 1);
  CHECK_THROWS_AS(find_data_folder(), Error);
  unsetenv("CHANCERY_DATA");
  CHECK(std::filesystem::exists(find_data_folder() / "ontology" / "chancery.ttl"));
}
