// Random and broken inputs: whatever comes, there is an article with sound blocks or an Error.
#include <random>

#include "articles.hpp"
#include "catch.hpp"
#include "core/unicode.hpp"

using namespace chancery;
using namespace chancery::test;

namespace {

void check_sound(const Article& article) {
  REQUIRE_FALSE(find_invalid_utf8(article.text).has_value());
  std::uint32_t end = 0;
  for (const Block& block : article.blocks) {
    REQUIRE(block.span.begin >= end);
    REQUIRE(block.span.end > block.span.begin);
    end = block.span.end;
    const std::string text = article.text.substr(block.span.begin, block.span.size());
    REQUIRE_FALSE(find_invalid_utf8(text).has_value());
    if (block.turn) REQUIRE(static_cast<std::size_t>(*block.turn) < article.turns.size());
  }
  REQUIRE(end <= article.text.size());
}

template <typename Read>
void try_reading(Read read_one) {
  try {
    check_sound(read_one());
  } catch (const Error&) {
    SUCCEED("refused");
  }
}

ReadOptions any_language() {
  ReadOptions options;
  options.refuse_foreign = false;
  return options;
}

const std::string markup =
    "<!doctype html><html><head><title>Ports</title><meta property=\"og:title\" content=\"Ports &amp; ships\">"
    "<script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"datePublished\":\"2024-11-28\"}</script></head>"
    "<body><article><h1>Ports</h1><table><tr><td>12</table><ul><li>One<li>Two</ul><p>The ports <b>opened<i> on</b> "
    "Monday."
    "<svg><p></svg><template><p>x</template><select><option>a</select><!-- comment "
    "--><![CDATA[x]]></article></body></html>";

}  // namespace

TEST_CASE("random bytes do not crash") {
  std::mt19937 random(7);
  for (int round = 0; round < 2000; ++round) {
    std::string bytes(random() % 200, '\0');
    for (char& c : bytes) c = static_cast<char>(random());
    try_reading([&] { return article_from_text(bytes, "x", any_language()); });
    try_reading([&] { return article_from_html(bytes, "x", any_language()); });
    try_reading([&] { return article_from_json(bytes, "x", any_language()); });
  }
}

TEST_CASE("random words of press texts do not crash") {
  const std::vector<std::string> words = {"OSLO",
                                          "Oslo",
                                          ",",
                                          ".",
                                          " - ",
                                          " – ",
                                          ":",
                                          "/",
                                          "(",
                                          ")",
                                          "[",
                                          "]",
                                          "Reuters",
                                          "/TASS/",
                                          "\n",
                                          "\n\n",
                                          "\r\n",
                                          " ",
                                          " ",
                                          " ",
                                          "November",
                                          "9",
                                          "28",
                                          "2024",
                                          "28/11/2024",
                                          "2024-11-28",
                                          "Q:",
                                          "A:",
                                          "ANNA BERG:",
                                          "I thank you.",
                                          "By",
                                          "* ",
                                          "1) ",
                                          "•",
                                          "“",
                                          "”",
                                          "é",
                                          "\u2028",
                                          "\u00A0",
                                          "🛰",
                                          "Published",
                                          "Updated",
                                          "21:40",
                                          "PM",
                                          "Share",
                                          "|",
                                          ">",
                                          "©",
                                          "date ",
                                          "Press service",
                                          "The Gazette",
                                          "(Reporting by X)",
                                          "The mayor spoke.",
                                          "D.C.",
                                          "-",
                                          "'",
                                          "D.",
                                          "ST."};
  std::mt19937 random(11);
  for (int round = 0; round < 4000; ++round) {
    std::string text;
    for (auto n = random() % 30; n > 0; --n) text += words[random() % words.size()];
    try_reading([&] { return article_from_text(text, "x", any_language()); });
  }
}

TEST_CASE("pages cut anywhere do not crash") {
  for (std::size_t length = 0; length <= markup.size(); ++length) {
    try_reading([&] { return article_from_html(markup.substr(0, length), "x", any_language()); });
    try_reading([&] { return article_from_html(markup.substr(length), "x", any_language()); });
  }
}

TEST_CASE("pages with torn tags do not crash") {
  std::mt19937 random(13);
  for (int round = 0; round < 2000; ++round) {
    std::string html = markup;
    for (int n = 0; n < 6; ++n) {
      const std::size_t at = random() % html.size();
      if (n % 2 == 0) {
        html.erase(at, random() % 8);
      } else {
        html.insert(at, markup.substr(random() % markup.size(), random() % 20));
      }
      if (html.empty()) html = "x";
    }
    try_reading([&] { return article_from_html(html, "x", any_language()); });
  }
}
