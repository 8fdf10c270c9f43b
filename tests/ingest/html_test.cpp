#include "ingest/html.hpp"

#include "articles.hpp"
#include "catch.hpp"

using namespace chancery;
using namespace chancery::test;

namespace {

Article read_page(const std::string& html) {
  ReadOptions options;
  options.refuse_foreign = false;
  return article_from_html(html, "page.html", options);
}

const std::string page = R"(<!DOCTYPE html>
<html><head><title>Ports shake hands | Lakeside News</title>
<meta property="og:title" content="Ports shake hands">
<meta property="og:site_name" content="Lakeside News">
<meta property="article:published_time" content="2024-11-28T23:30:00-05:00">
<link rel="canonical" href="https://lakeside.example/2024/ports">
<style>p { color: red }</style><script>var text = "<p>not text</p>";</script></head>
<body class="has-sidebar">
<header><a href="/">Lakeside News</a> Weather</header>
<nav><ul><li>Home</li><li>World</li></ul></nav>
<div class="content-with-sidebar">
<article>
<h1>Ports shake hands</h1>
<time datetime="2024-11-29">29 November 2024</time>
<div class="share-buttons">Facebook Twitter</div>
<p>The two   ports&nbsp;shook
hands &amp; signed.</p>
<figure><img src="x.jpg" alt="hands"><figcaption>Hands of ports</figcaption></figure>
<h2>What follows</h2>
<ul><li>More <b>ferries</b></li><li>Cheaper fish</li></ul>
<p style="display: none">Hidden words</p>
<p>They meet again<br>in May.</p>
<form><input value="mail"><button>Subscribe</button></form>
<aside>Related: other ports</aside>
</article></div>
<footer>© 2024 Lakeside News</footer>
</body></html>)";

}  // namespace

TEST_CASE("a page's story is its visible text without furniture") {
  const Article article = read_page(page);
  CHECK(article.text ==
        "Ports shake hands\n\n29 November 2024\n\nThe two ports shook hands & signed.\n\nWhat follows\n\n"
        "* More ferries\n* Cheaper fish\n\nThey meet again\nin May.");
  REQUIRE(article.blocks.size() >= 5);
  CHECK(article.blocks[0].kind == BlockKind::headline);
  CHECK(block_text(article, 1) == "The two ports shook hands & signed.");
  CHECK(article.blocks[2].kind == BlockKind::headline);
  CHECK(article.blocks[3].kind == BlockKind::list_item);
  CHECK(block_text(article, 3) == "More ferries");
}

TEST_CASE("a page's metadata go before its text") {
  const Article article = read_page(page);
  CHECK(article.title == "Ports shake hands");
  CHECK(date_of(article) == "2024-11-28");
  CHECK(article.publisher == "Lakeside News");
  CHECK(article.url == "https://lakeside.example/2024/ports");
}

TEST_CASE("JSON-LD gives day, headline and publisher, a broken one nothing") {
  const auto with_script = [](const std::string& script) {
    return read_page(
        "<html><head><script type='application/ld+json'>" + script +
        "</script></head><body><p>The two ports shook hands on Monday.</p><p>They are content.</p></body></html>");
  };
  Article article = with_script(
      R"({"@graph": [{"@type": "WebSite", "name": "x"}, {"@type": ["NewsArticle"], "headline": "Ports  shake hands",
          "datePublished": "2024-11-28T10:00:00Z", "publisher": {"@type": "Organization", "name": "Lakeside News"}}]})");
  CHECK(article.title == "Ports shake hands");
  CHECK(date_of(article) == "2024-11-28");
  CHECK(article.publisher == "Lakeside News");
  article = with_script("{\"@type\": \"NewsArticle\", \"datePublished\": ");
  CHECK_FALSE(article.date.has_value());
  article = with_script("[1, null, \"x\", {\"@type\": 7, \"publisher\": []}]");
  CHECK(article.publisher.empty());
}

TEST_CASE("without metadata the page's time element and h1 serve") {
  const Article article = read_page(
      "<body><h1>Ports shake hands</h1><time datetime='2024-11-28T09:00'>today</time><p>The two ports shook "
      "hands.</p></body>");
  CHECK(article.title == "Ports shake hands");
  CHECK(date_of(article) == "2024-11-28");
}

TEST_CASE("the title element loses the site's name") {
  CHECK(read_page("<title>Ports shake hands | Lakeside News</title><p>The two ports shook hands.</p><p>So be it.</p>")
            .title == "Ports shake hands");
  CHECK(read_page(
            "<meta property='og:site_name' content='Lakeside News'><title>Ports - old and new - Lakeside News</title>"
            "<p>The two ports shook hands.</p><p>So be it.</p>")
            .title == "Ports - old and new");
}

TEST_CASE("a headline outside the article is put before it") {
  const Article article = read_page(
      "<title>Ports shake hands</title><body><div><h1>Ports shake hands</h1></div><article><p>The two ports shook "
      "hands on "
      "Monday.</p><p>They are content.</p></article></body>");
  CHECK(article.text == "Ports shake hands\n\nThe two ports shook hands on Monday.\n\nThey are content.");
  CHECK(article.blocks[0].kind == BlockKind::headline);
}

TEST_CASE("a list of teasers is not taken for the story") {
  const Article article = read_page(
      "<main><h1>Ports shake hands</h1><p>The two ports shook hands on Monday, and they were content with it.</p>"
      "<p>Their ministers were there too, and so was the mayor of Bergen.</p>"
      "<article><p>Other news one</p></article><article><p>Other news two</p></article></main>");
  CHECK(contains(article.text, "their ministers") == false);
  CHECK(contains(article.text, "Their ministers"));
}

TEST_CASE("a wrapper named after its sidebar still holds the story") {
  const Article article = read_page(
      "<body><div id='main-sidebar-wrapper'><p>The two ports shook hands on Monday.</p></div><p>Short.</p></body>");
  CHECK(contains(article.text, "shook hands"));
}

TEST_CASE("rows of tables are lines") {
  const Article article = read_page(
      "<p>Figures of the two "
      "ports:</p><table><tr><th>Port</th><th>Ships</th></tr><tr><td>Oslo</td><td>12</td></tr></table>");
  CHECK(article.text == "Figures of the two ports:\n\nPort\tShips\nOslo\t12");
}

TEST_CASE("preformatted text keeps its lines") {
  CHECK(read_page("<pre>First line of text.\n\nSecond line of text.</pre>").text ==
        "First line of text.\n\nSecond line of text.");
}

TEST_CASE("an address with a day dates a page that has no other") {
  CHECK(date_of(read_page("<link rel=canonical href='https://lakeside.example/news/2024/11/28/ports'>"
                          "<p>The two ports shook hands.</p><p>So be it.</p>")) == "2024-11-28");
  CHECK_FALSE(read_page("<link rel=canonical href='https://lakeside.example/news/2024/11/ports'>"
                        "<p>The two ports shook hands.</p><p>So be it.</p>")
                  .date.has_value());
}

TEST_CASE("an address that is none is not taken") {
  CHECK(read_page("<link rel=canonical href='javascript:alert(1)'><p>The two ports shook hands.</p>").url.empty());
  CHECK(read_page("<link rel=canonical href='https://x.example/a b'><p>The two ports shook hands.</p>").url.empty());
}

TEST_CASE("deeply nested pages are refused, with the place") {
  std::string deep;
  for (int i = 0; i < 200000; ++i) deep += "<div>";
  try {
    (void)read_page(deep + "text");
    FAIL("a page 200,000 deep was parsed");
  } catch (const Error& error) {
    CHECK(error.code() == ErrorCode::input);
    CHECK(error.place().offset == 5000);
    CHECK(contains(error.what(), "nests more than 1000 elements"));
  }
}

TEST_CASE("nesting that the first look misses does not end the program") {
  std::string odd;
  for (int i = 0; i < 3000; ++i) odd += "<table><tr><td></div><b><p></b>";
  CHECK_THROWS_AS(read_page(odd), Error);
  std::string bold;
  for (int i = 0; i < 2000; ++i) bold += "<b id=" + std::to_string(i) + "><p>";
  CHECK_THROWS_AS(read_page(bold), Error);
}

TEST_CASE("unclosed paragraphs, items and cells are no nesting") {
  std::string html = "<table>";
  for (int i = 0; i < 3000; ++i) html += "<tr><td>The port of Oslo<a name=x><p>is open<li>today<br>";
  CHECK(contains(read_page(html).text, "The port of Oslo"));
}

TEST_CASE("a tag with very many attributes is refused") {
  std::string html = "<p";
  for (int i = 0; i < 5000; ++i) html += " a" + std::to_string(i) + "=1";
  CHECK_THROWS_AS(read_page(html + ">The port is open.</p>"), Error);
}

TEST_CASE("a page without text says so") {
  try {
    (void)read_page("<html><body><script>x</script></body></html>");
    FAIL("an empty page was read");
  } catch (const Error& error) {
    CHECK(describe(error) == "page.html: the page shows no text");
  }
}

TEST_CASE("pages are told from text") {
  CHECK(looks_like_html("\n<!DOCTYPE html><p>"));
  CHECK(looks_like_html("<HTML lang=en>"));
  CHECK_FALSE(looks_like_html("<...> said the minister."));
  CHECK_FALSE(looks_like_html("The <html> element"));
}
