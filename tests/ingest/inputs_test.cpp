#include "ingest/inputs.hpp"

#include "articles.hpp"
#include "catch.hpp"

using namespace chancery;
using namespace chancery::test;

namespace {

const std::string story = "Ports open\n\nThe ports of Oslo and Bergen opened on Monday.\n";

}  // namespace

TEST_CASE("a folder gives its texts to the bottom, sorted byte by byte") {
  const TemporaryFolder folder;
  folder.write("b.txt", story);
  folder.write("a/z.html", "<p>The ports opened on Monday.</p>");
  folder.write("a.jsonl", "{\"text\": \"The ports opened on Monday.\"}\n");
  folder.write("B.TXT", story);
  const Reading reading = read_all({folder.path()});
  REQUIRE(reading.articles.size() == 4);
  CHECK(reading.articles[0].path == folder.path("B.TXT"));
  CHECK(reading.articles[1].path == folder.path("a.jsonl") + ":1");
  CHECK(reading.articles[2].path == folder.path("a/z.html"));
  CHECK(reading.articles[3].path == folder.path("b.txt"));
  CHECK(reading.skipped.empty());
}

TEST_CASE("hidden files are left out, other files named without being errors") {
  const TemporaryFolder folder;
  folder.write("a.txt", story);
  folder.write(".hidden.txt", story);
  folder.write(".git/b.txt", story);
  folder.write("picture.png", "\x89PNG");
  const Reading reading = read_all({folder.path()});
  CHECK(reading.articles.size() == 1);
  REQUIRE(reading.skipped.size() == 1);
  CHECK(reading.skipped[0].place.file == folder.path("picture.png"));
  CHECK_FALSE(reading.skipped[0].code.has_value());
}

TEST_CASE("a file that is named itself is read whatever its ending") {
  const TemporaryFolder folder;
  CHECK(read_all({folder.write("story.text", story)}).articles.size() == 1);
  const Reading page = read_all({folder.write("page", "<!doctype html><title>Ports</title><p>The ports opened.</p>")});
  REQUIRE(page.articles.size() == 1);
  CHECK(page.articles[0].text == "The ports opened.");
  CHECK(read_all({folder.write("lines", "{\"text\": \"The ports opened.\"}\n{\"text\": \"They closed.\"}\n")})
            .articles.size() == 2);
}

TEST_CASE("missing inputs are errors that do not stop the others") {
  const TemporaryFolder folder;
  const std::string good = folder.write("a.txt", story);
  const Reading reading = read_all({folder.path("none.txt"), good, ""});
  CHECK(reading.articles.size() == 1);
  REQUIRE(reading.skipped.size() == 2);
  CHECK(describe(reading.skipped[0]) == folder.path("none.txt") + ": no such file or folder; check the path");
  CHECK(reading.skipped[0].code == ErrorCode::input);
}

TEST_CASE("a folder without files is an error") {
  const TemporaryFolder folder;
  std::filesystem::create_directories(folder.path("empty/below"));
  const Reading reading = read_all({folder.path("empty")});
  REQUIRE(reading.skipped.size() == 1);
  CHECK(contains(describe(reading.skipped[0]), "the folder holds no .txt"));
}

TEST_CASE("the same path given twice is read once") {
  const TemporaryFolder folder;
  const std::string file = folder.write("a.txt", story);
  CHECK(read_all({file, folder.path(), folder.path("./a.txt")}).articles.size() == 1);
}

TEST_CASE("dangling links are named, links to folders passed over, cycles harmless") {
  const TemporaryFolder folder;
  folder.write("a.txt", story);
  std::filesystem::create_symlink("nowhere.txt", folder.path("dangling.txt"));
  std::filesystem::create_symlink("loop.txt", folder.path("loop.txt"));
  std::filesystem::create_directory_symlink(folder.path(), folder.path("cycle"));
  std::filesystem::create_symlink("a.txt", folder.path("link.txt"));
  const Reading reading = read_all({folder.path()});
  CHECK(reading.articles.size() == 2);  // a.txt and the link to it
  const auto reasons = reading.reasons();
  REQUIRE(reasons.size() == 3);
  CHECK(contains(reasons[0], "cycle: a link to a folder"));
  CHECK(contains(reasons[1], "dangling.txt: the link leads to nothing"));
  CHECK(contains(reasons[2], "loop.txt: cannot be looked at"));
  CHECK(contains(read_all({folder.path("dangling.txt")}).reasons().at(0), "the link leads to nothing"));
}

TEST_CASE("a file or folder without reading rights is named") {
  if (::geteuid() == 0) return;  // root reads everything
  const TemporaryFolder folder;
  const std::string file = folder.write("a.txt", story);
  folder.write("closed/b.txt", story);
  std::filesystem::permissions(file, std::filesystem::perms::none);
  std::filesystem::permissions(folder.path("closed"), std::filesystem::perms::none);
  const auto reasons = read_all({folder.path()}).reasons();
  std::filesystem::permissions(folder.path("closed"), std::filesystem::perms::owner_all);
  REQUIRE(reasons.size() == 2);
  CHECK(contains(reasons[0], "closed: the folder cannot be read"));
  CHECK(contains(reasons[1], "a.txt: cannot be opened"));
}

TEST_CASE("a file name that is no UTF-8 is refused, not passed on") {
  const TemporaryFolder folder;
  folder.write("a.txt", story);
  folder.write("b\xFF.txt", story);
  const Reading reading = read_all({folder.path()});
  CHECK(reading.articles.size() == 1);
  REQUIRE(reading.skipped.size() == 1);
  CHECK(contains(describe(reading.skipped[0]), "b\uFFFD.txt: the name is not valid UTF-8"));
}

TEST_CASE("inputs are counted beforehand") {
  const TemporaryFolder folder;
  folder.write("a.txt", story);
  folder.write("b.jsonl", "{\"text\": \"One.\"}\n\n{\"text\": \"Two.\"}\n{\"text\": \"Three.\"}");
  const auto inputs = list_inputs({folder.path(), "-"}, [](Skipped&&) {});
  REQUIRE(inputs.size() == 3);
  CHECK(inputs[0].bytes == story.size());
  CHECK(count_articles(inputs[0]) == 1);
  CHECK(count_articles(inputs[1]) == 3);
  CHECK(inputs[2].kind == InputKind::standard_input);
  CHECK(count_articles(inputs[2]) == 0);
}

TEST_CASE("JSON Lines give one article a line, bad lines are named") {
  const TemporaryFolder folder;
  const std::string file = folder.write(
      "news.jsonl",
      "{\"id\": \"n-1\", \"url\": \"https://lakeside.example/1\", \"title\": \"Ports open\", \"date\": \"2024-11-28\", "
      "\"publisher\": \"Lakeside News\", \"text\": \"The ports opened on Monday.\", \"other\": [1]}\n"
      "not json\n"
      "\n"
      "[1, 2]\n"
      "{\"title\": \"no text\"}\n"
      "{\"text\": \"  \"}\n"
      "{\"text\": \"The ports closed.\", \"date\": \"soon\"}\n"
      "{\"text\": \"The ports closed.\", \"title\": 7, \"url\": {}}\n"
      "{\"text\": \"Cut\\ud800\"}\n"
      "{\"text\": \"NUL\\u0000\"}\n"
      "{\"text\": \"The ports closed.\", \"id\": 12, \"title\": null}\r\n");
  const Reading reading = read_all({file});
  REQUIRE(reading.articles.size() == 2);
  const Article& first = reading.articles[0];
  CHECK(first.key == "n-1");
  CHECK(first.url == "https://lakeside.example/1");
  CHECK(first.title == "Ports open");
  CHECK(date_of(first) == "2024-11-28");
  CHECK(first.publisher == "Lakeside News");
  CHECK(first.text == "The ports opened on Monday.");
  CHECK(first.path == file + ":1");
  CHECK(reading.articles[1].key == "12");
  CHECK(reading.articles[1].path == file + ":11");
  const auto reasons = reading.reasons();
  REQUIRE(reasons.size() == 8);
  CHECK(contains(reasons[0], file + ":2: is no JSON"));
  CHECK(contains(reasons[1], file + ":4: is no JSON object but array"));
  CHECK(contains(reasons[2], file + ":5: has no string \"text\""));
  CHECK(contains(reasons[3], file + ":6: holds nothing but spaces"));
  CHECK(contains(reasons[4], file + ":7: \"date\" is no day: \"soon\""));
  CHECK(contains(reasons[5], file + ":8: \"url\" is not a string but object"));
  CHECK(contains(reasons[6], file + ":9: is no JSON"));
  CHECK(contains(reasons[7], file + ":10: holds NUL bytes"));
}

TEST_CASE("a line over the limit is named and the next one read") {
  const TemporaryFolder folder;
  const std::string file =
      folder.write("news.jsonl", "{\"text\": \"" + std::string(5000, 'x') + "\"}\n{\"text\": \"The ports opened.\"}\n");
  ReadOptions options;
  options.max_bytes = 1000;
  const Reading reading = read_all({file}, options);
  CHECK(reading.articles.size() == 1);
  REQUIRE(reading.skipped.size() == 1);
  CHECK(contains(describe(reading.skipped[0]), ":1: the line is longer than the limit of 1000 bytes"));
}

TEST_CASE("an error of the article's receiver is not blamed on the input") {
  const TemporaryFolder folder;
  const std::string file = folder.write("a.txt", story);
  CHECK_THROWS_AS(read_articles(
                      {file}, [](Article&&) { throw Error(ErrorCode::interrupted, "stopped"); }, [](Skipped&&) {}),
                  Error);
  const std::string lines = folder.write("b.jsonl", "{\"text\": \"The ports opened.\"}\n");
  CHECK_THROWS_AS(read_articles(
                      {lines}, [](Article&&) { throw Error(ErrorCode::interrupted, "stopped"); }, [](Skipped&&) {}),
                  Error);
}
