#include "ingest/paragraphs.hpp"

#include <string>

#include "catch.hpp"

using namespace chancery;

namespace {

std::vector<std::string> paragraphs(const std::string& text) {
  std::vector<std::string> result;
  for (const Paragraph& paragraph : split_paragraphs(text)) {
    result.push_back(text.substr(paragraph.span.begin, paragraph.span.size()));
  }
  return result;
}

}  // namespace

TEST_CASE("paragraphs are parted by lines of any ending") {
  const std::vector<std::string> expected = {"One.", "Two.", "Three."};
  CHECK(paragraphs("One.\nTwo.\n\nThree.\n") == expected);
  CHECK(paragraphs("One.\r\nTwo.\r\n\r\nThree.") == expected);
  CHECK(paragraphs("One.\rTwo.\rThree.") == expected);
  CHECK(paragraphs(" One. \n\t\u00A0Two.\f\u3000Three.\u2029") == expected);
  CHECK(paragraphs("").empty());
  CHECK(paragraphs(" \n\r\n\t").empty());
}

TEST_CASE("hard-wrapped text is joined again") {
  const std::string text =
      "Harbour ministers meet\n\n"
      "The ministers of the seven harbour states met in Oslo on Monday and\n"
      "agreed to build a common fleet of ferries. The first of them is to\n"
      "sail next year.\n"
      "A second round of talks will be held in Bergen, where the ministers\n"
      "of trade are to join them for two days before the summer begins in\n"
      "earnest.\n";
  const auto found = paragraphs(text);
  REQUIRE(found.size() == 3);
  CHECK(found[0] == "Harbour ministers meet");
  CHECK(found[1].substr(found[1].size() - 15) == "sail next year.");
  CHECK(found[2].substr(0, 8) == "A second");
}

TEST_CASE("short lines that stand alone stay apart") {
  CHECK(paragraphs("Harbour ministers meet in Oslo\nOffice of the Press Secretary\n5 May 2020\nThe ministers met.")
            .size() == 4);
  CHECK(paragraphs("Mr President, ladies and gentlemen,\nFirst of all, I thank you.").size() == 2);
}

TEST_CASE("the short lines of a head over long paragraphs are not wrapped") {
  const std::string body(300, 'x');
  CHECK(paragraphs(
            "Weekly Briefing of the Ministry - May 3, 2021\nANNA BERG, SPOKESPERSON OF THE MINISTRY\nOSLO, NORWAY\n"
            "1:22 p.m. local time\n\n" +
            body)
            .size() == 5);
}

TEST_CASE("a line that breaks off inside a sentence goes on below") {
  CHECK(paragraphs("The ministers met in Oslo and\nsigned a treaty.").size() == 1);
  CHECK(paragraphs("The ministers came from Norway,\nsigned a treaty and left.").size() == 1);
  CHECK(paragraphs("The ministers came from Norway,\n- signed a treaty").size() == 2);
}

TEST_CASE("list markers") {
  CHECK(list_marker("* Talks go on") == 2);
  CHECK(list_marker("- Talks go on") == 2);
  CHECK(list_marker("• Talks go on") == 4);
  CHECK(list_marker("–  Talks go on") == 5);
  CHECK(list_marker("1) Talks go on") == 3);
  CHECK(list_marker("(12) Talks go on") == 5);
  CHECK(list_marker("12. Talks go on") == 4);
  CHECK(list_marker("a) Talks go on") == 3);
  CHECK(list_marker("2024. Talks") == 0);
  CHECK(list_marker("a. Talks") == 0);
  CHECK(list_marker("1.5 million people") == 0);
  CHECK(list_marker("-5 degrees") == 0);
  CHECK(list_marker("*") == 0);
  CHECK(list_marker("") == 0);
}
