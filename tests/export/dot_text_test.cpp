#include "export/dot_text.hpp"

#include "catch.hpp"

using namespace chancery;

TEST_CASE("quotes, backslashes and entities lose their meaning") {
  CHECK(dot_quoted("ends in a backslash\\") == R"("ends in a backslash\\")");
  CHECK(dot_quoted(R"(\N \l "x")") == R"("\\N \\l \"x\"")");
  CHECK(dot_quoted("AT&T &amp; &lt;b&gt;") == R"("AT&amp;T &amp;amp; &amp;lt;b&amp;gt;")");
  CHECK(dot_quoted("two\nlines") == R"("two\nlines")");
  CHECK(html_text("<b>\"&amp;\"</b>") == "&lt;b&gt;&quot;&amp;amp;&quot;&lt;/b&gt;");
}

TEST_CASE("what cannot be seen is left out") {
  CHECK(visible_text(" a\r\n\tb\x01\x7F c ") == "a b c");
  CHECK(visible_text("evil\xE2\x80\xAEtxt\xE2\x81\xA6.\xE2\x80\x8B\xEF\xBB\xBF") == "eviltxt.");
  CHECK(visible_text("a\xE2\x80\xA8"
                     "b\xC2\x85"
                     "c\xC2\xA0"
                     "d") == "a b c d");
  CHECK(visible_text(std::string("a\0b", 3)) == "a b");
  CHECK(visible_text("bad \xFF\xC3 utf") == "bad \xEF\xBF\xBD\xEF\xBF\xBD utf");
  CHECK(visible_text("\n") == "");
}

TEST_CASE("long text is cut between code points") {
  CHECK(shorten("abcdef", 6) == "abcdef");
  CHECK(shorten("abcdefg", 6) == "abcde\xE2\x80\xA6");
  CHECK(shorten("\xC3\xA9\xC3\xA9\xC3\xA9\xC3\xA9", 3) == "\xC3\xA9\xC3\xA9\xE2\x80\xA6");
  CHECK(shorten("abc def", 5) == "abc\xE2\x80\xA6");
}

TEST_CASE("lines are broken between words only") {
  CHECK(wrap("Shanghai Cooperation Organisation", 18) == "Shanghai\nCooperation\nOrganisation");
  CHECK(wrap("one two three", 7) == "one two\nthree");
  CHECK(wrap("unbreakable", 4) == "unbreakable");
  CHECK(wrap("", 4) == "");
}
