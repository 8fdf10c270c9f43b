#include "catch.hpp"
#include "relations/build_document.hpp"
#include "relations/expressions.hpp"

using namespace chancery;

namespace {

// The times of one tagged sentence as "words=iso", published on the day given ("" for none).
std::string times_in(std::string_view words, std::string_view published) {
  DocumentBuilder builder;
  builder.tagged(words);
  std::string out;
  for (const TimeExpression& time : find_times(builder.document(), parse_iso_date(published))) {
    if (!out.empty()) out += "; ";
    out += builder.text(time.sentence, time.tokens) + "=" + time.range.iso;
    if (time.deadline) out += " deadline";
    if (time.future) out += " future";
  }
  return out;
}

constexpr std::string_view wednesday = "2024-11-27";

}  // namespace

TEST_CASE("whole dates need no day of publication") {
  CHECK(times_in("They/PRP met/VBD on/IN 27/CD November/NNP 2024/CD +./.", "") == "27 November 2024=2024-11-27");
  CHECK(times_in("They/PRP met/VBD on/IN March/NNP 3/CD +,/, 2021/CD +,/, in/IN Oslo/NNP", "") ==
        "March 3, 2021=2021-03-03");
  CHECK(times_in("Friday/NNP +,/, December/NNP 6/CD +,/, 2024/CD", "") == "Friday, December 6, 2024=2024-12-06");
  CHECK(times_in("Compiled/VBN 19.03.2025/CD", "") == "19.03.2025=2025-03-19");
  CHECK(times_in("Posted/VBN 28/01/2024/CD", "") == "28/01/2024=2024-01-28");
  CHECK(times_in("Posted/VBN 2024-02-29/CD", "") == "2024-02-29=2024-02-29");
  CHECK(times_in("Posted/VBN 31/02/2024/CD", "").empty());
  CHECK(times_in("It/PRP opened/VBD in/IN October/NNP 2021/CD", "") == "October 2021=2021-10");
  CHECK(times_in("on/IN the/DT 1st/JJ of/IN May/NNP 1999/CD", "") == "1st of May 1999=1999-05-01");
}

TEST_CASE("a month or a day without a year needs the day of publication") {
  CHECK(times_in("They/PRP met/VBD on/IN 27/CD November/NNP", "").empty());
  CHECK(times_in("They/PRP met/VBD yesterday/NN", "").empty());
}

TEST_CASE("the past looks back and the future ahead for the year") {
  CHECK(times_in("They/PRP met/VBD on/IN Nov./NNP 27/CD", wednesday) == "Nov. 27=2024-11-27");
  CHECK(times_in("They/PRP met/VBD on/IN December/NNP 20/CD", "2024-01-10") == "December 20=2023-12-20");
  CHECK(times_in("They/PRP will/MD meet/VB on/IN May/NNP 9/CD", wednesday) == "May 9=2025-05-09 future");
  CHECK(times_in("They/PRP quit/VBD in/IN December/NNP", "2024-01-28") == "December=2023-12");
  CHECK(times_in("It/PRP will/MD open/VB in/IN April/NNP", wednesday) == "April=2025-04 future");
  CHECK(times_in("They/PRP met/VBD in/IN November/NNP", wednesday) == "November=2024-11");
  CHECK(times_in("Talks/NNS in/IN Oslo/NNP on/IN 3/CD December/NNP", wednesday) == "3 December=2024-12-03 future");
}

TEST_CASE("a weekday is the last one in the past and the next one in the future") {
  CHECK(times_in("They/PRP met/VBD on/IN Monday/NNP", wednesday) == "Monday=2024-11-25");
  CHECK(times_in("They/PRP met/VBD on/IN Wednesday/NNP", wednesday) == "Wednesday=2024-11-27");
  CHECK(times_in("They/PRP will/MD meet/VB on/IN Tuesday/NNP", wednesday) == "Tuesday=2024-12-03 future");
  CHECK(times_in("They/PRP met/VBD last/JJ Wednesday/NNP", wednesday) == "last Wednesday=2024-11-20");
  CHECK(times_in("They/PRP meet/VBP next/JJ Friday/NNP", wednesday) == "next Friday=2024-11-29 future");
  CHECK(times_in("Good/JJ Friday/NNP is/VBZ a/DT holiday/NN", wednesday).empty());
}

TEST_CASE("words that count from the day of publication") {
  CHECK(times_in("He/PRP left/VBD yesterday/NN", wednesday) == "yesterday=2024-11-26");
  CHECK(times_in("He/PRP leaves/VBZ tomorrow/NN", wednesday) == "tomorrow=2024-11-28 future");
  CHECK(times_in("He/PRP called/VBD this/DT morning/NN", wednesday) == "this morning=2024-11-27");
  CHECK(times_in("He/PRP called/VBD last/JJ night/NN", wednesday) == "last night=2024-11-26");
  CHECK(times_in("Trade/NN grew/VBD last/JJ year/NN", wednesday) == "last year=2023");
  CHECK(times_in("He/PRP came/VBD last/JJ week/NN", wednesday) == "last week=2024-11-18/2024-11-24");
  CHECK(times_in("He/PRP came/VBD earlier/RBR this/DT month/NN", wednesday) == "earlier this month=2024-11");
  CHECK(times_in("He/PRP comes/VBZ next/JJ April/NNP", wednesday) == "next April=2025-04 future");
  CHECK(times_in("It/PRP ran/VBD out/RP last/JJ August/NNP", "2021-02-15") == "last August=2020-08");
  CHECK(times_in("It/PRP began/VBD last/JJ November/NNP", wednesday) == "last November=2023-11");
  CHECK(times_in("It/PRP was/VBD held/VBN this/DT past/JJ August/NNP", wednesday) == "this past August=2024-08");
  CHECK(times_in("He/PRP came/VBD this/DT fall/NN", wednesday) == "this fall=2024-09/2024-11");
  CHECK(times_in("He/PRP came/VBD three/CD years/NNS ago/RB", wednesday) == "three years ago=2021");
  CHECK(times_in("He/PRP came/VBD 10/CD days/NNS ago/RB", wednesday) == "10 days ago=2024-11-17");
  CHECK(times_in("It/PRP was/VBD spent/VBN over/IN the/DT past/JJ two/CD years/NNS", wednesday) ==
        "the past two years=2022-11/2024-11");
  CHECK(times_in("It/PRP will/MD open/VB early/RB next/JJ year/NN", wednesday) == "early next year=2025 future");
  CHECK(times_in("It/PRP will/MD open/VB in/IN two/CD years/NNS", wednesday) == "two years=2026 future");
  CHECK(times_in("It/PRP was/VBD built/VBN in/IN two/CD years/NNS", wednesday).empty());
  CHECK(times_in("It/PRP will/MD open/VB by/IN year/NN +'s/POS end/NN", wednesday) == "year's end=2024 deadline");
  CHECK(times_in("It/PRP will/MD open/VB by/IN the/DT end/NN of/IN the/DT year/NN", wednesday) ==
        "the end of the year=2024 deadline");
  CHECK(times_in("They/PRP rested/VBD at/IN the/DT weekend/NN", wednesday) == "the weekend=2024-11-23/2024-11-24");
}

TEST_CASE("stretches are one expression with both ends") {
  CHECK(times_in("the/DT plan/NN for/IN 2021/CD +−/: +2025/CD", "") == "2021−2025=2021/2025");
  CHECK(times_in("the/DT plan/NN for/IN 2021-2025/CD", "") == "2021-2025=2021/2025");
  CHECK(times_in("It/PRP ran/VBD from/IN 2021/CD to/IN 2025/CD", "") == "2021 to 2025=2021/2025");
  CHECK(times_in("It/PRP fell/VBD between/IN 2019/CD and/CC 2022/CD", "") == "2019 and 2022=2019/2022");
  CHECK(times_in("rounds/NNS held/VBN in/IN 2021/CD and/CC 2022/CD", "") == "2021 and 2022=2021/2022");
  CHECK(times_in("rounds/NNS held/VBN in/IN 2014/CD and/CC 2022/CD", "") == "2014=2014; 2022=2022");
  CHECK(times_in("He/PRP was/VBD there/RB from/IN 6/CD to/IN 10/CD October/NNP 2024/CD", "") ==
        "6 to 10 October 2024=2024-10-06/2024-10-10");
  CHECK(times_in("3-4/CD April/NNP +,/, Oslo/NNP", "2025-03-19") == "3-4 April=2025-04-03/2025-04-04 future");
  CHECK(times_in("They/PRP will/MD meet/VB on/IN December/NNP 24−25/CD", wednesday) ==
        "December 24−25=2024-12-24/2024-12-25 future");
  CHECK(times_in("in/IN January-August/NNP of/IN this/DT year/NN trade/NN grew/VBD", "2023-11-09") ==
        "January-August of this year=2023-01/2023-08");
  CHECK(times_in("between/IN January/NNP and/CC September/NNP of/IN this/DT year/NN trade/NN grew/VBD", wednesday) ==
        "January and September of this year=2024-01/2024-09");
  CHECK(times_in("from/IN 30/CD March/NNP to/IN 2/CD April/NNP 2024/CD", "") ==
        "30 March to 2 April 2024=2024-03-30/2024-04-02");
  CHECK(times_in("from/IN December/NNP to/IN February/NNP 2024/CD", "") == "December to February 2024=2023-12/2024-02");
  CHECK(times_in("the/DT 2024/CD +//: +25/CD season/NN", "") == "2024/25=2024/2025");
}

TEST_CASE("parts of a year") {
  CHECK(times_in("in/IN the/DT first/JJ nine/CD months/NNS of/IN this/DT year/NN trade/NN grew/VBD", wednesday) ==
        "the first nine months of this year=2024-01/2024-09");
  CHECK(times_in("in/IN the/DT first/JJ half/NN of/IN 2024/CD", "") == "the first half of 2024=2024-01/2024-06");
  CHECK(times_in("Sales/NNS rose/VBD in/IN the/DT second/JJ quarter/NN", wednesday) ==
        "the second quarter=2024-04/2024-06");
  CHECK(times_in("Sales/NNS rose/VBD in/IN Q3/NNP 2023/CD", "") == "Q3 2023=2023-07/2023-09");
  CHECK(times_in("in/IN the/DT spring/NN of/IN 2025/CD", "") == "the spring of 2025=2025-03/2025-05");
  CHECK(times_in("held/VBN in/IN early/JJ September/NNP", wednesday) == "early September=2024-09");
  CHECK(times_in("held/VBN in/IN mid-January/NNP", wednesday) == "mid-January=2024-01");
  CHECK(times_in("held/VBN in/IN late/JJ 2023/CD", "") == "late 2023=2023");
  CHECK(times_in("in/IN the/DT 1990s/NNS", "") == "the 1990s=1990/1999");
  CHECK(times_in("the/DT second/JJ half/NN was/VBD dull/JJ", wednesday).empty());
  CHECK(times_in("the/DT first/JJ six/CD months/NNS of/IN his/PRP$ term/NN", wednesday).empty());
}

TEST_CASE("since lasts until the publication, by and until are deadlines") {
  CHECK(times_in("Gas/NN has/VBZ flowed/VBN since/IN 1/CD March/NNP", "2025-03-19") == "1 March=2025-03-01/2025-03-19");
  CHECK(times_in("It/PRP was/VBD held/VBN since/IN 2019/CD", "") == "2019=2019");
  CHECK(times_in("They/PRP plan/VBP it/PRP by/IN 2033/CD", wednesday) == "2033=2033 deadline future");
  CHECK(times_in("It/PRP runs/VBZ until/IN 31/CD August/NNP 2025/CD", wednesday) ==
        "31 August 2025=2025-08-31 deadline future");
}

TEST_CASE("later and earlier count from what was named before") {
  DocumentBuilder builder;
  builder.tagged("They/PRP met/VBD on/IN 10/CD May/NNP 2024/CD +./.");
  builder.tagged("A/DT day/NN earlier/RBR he/PRP had/VBD called/VBN +./.");
  builder.tagged("He/PRP left/VBD two/CD days/NNS later/RB +./.");
  builder.tagged("The/DT same/JJ day/NN it/PRP rained/VBD +./.");
  const auto times = find_times(builder.document(), parse_iso_date("2024-06-01"));
  REQUIRE(times.size() == 4);
  CHECK(times[1].range.iso == "2024-05-09");
  CHECK(times[2].range.iso == "2024-05-11");
  CHECK(times[3].range.iso == "2024-05-11");
}

TEST_CASE("a comparison with a year earlier counts from the publication if nothing was named") {
  CHECK(times_in("Trade/NN rose/VBD from/IN a/DT year/NN earlier/RBR", wednesday) == "a year earlier=2023");
}

TEST_CASE("durations, ages, codes, counts and numbers of documents are no times") {
  for (const std::string_view words :
       {"He/PRP served/VBD for/IN five/CD years/NNS", "Ms/NNP Doe/NNP +,/, 66/CD +,/, resigned/VBD",
        "The/DT Council/NNP adopted/VBD Resolution/NNP 1973/CD", "More/JJR than/IN 2000/CD soldiers/NNS left/VBD",
        "He/PRP sent/VBD 1900/CD soldiers/NNS", "He/PRP may/MD march/VB in/IN vain/NN",
        "Theresa/NNP May/NNP resigned/VBD", "the/DT fall/NN of/IN the/DT wall/NN", "the/DT Winter/NNP Palace/NNP",
        "Vision/NNP 2030/CD is/VBZ a/DT plan/NN", "the/DT last/JJ two/CD articles/NNS",
        "a/DT year/NN before/IN his/PRP$ term/NN ends/VBZ", "He/PRP reads/VBZ Russia/NNP Today/NNP",
        "It/PRP cost/VBD $/$ +2000/CD"})
    CHECK(times_in(words, wednesday).empty());
}

TEST_CASE("a year before a noun is a year") { CHECK(times_in("the/DT 2016/CD elections/NNS", "") == "2016=2016"); }

TEST_CASE("plans, invitations and schedules look ahead though their verb is past") {
  DocumentBuilder builder;
  builder.parsed({"We we PRON PRP 2 nsubj", "invited invite VERB VBD 0 root", "him he PRON PRP 2 obj",
                  "to to PART TO 5 mark", "come come VERB VB 2 xcomp", "on on ADP IN 7 case", "May May PROPN NNP 5 obl",
                  "9 9 NUM CD 7 nummod"});
  builder.parsed({"A a DET DT 2 det", "vote vote NOUN NN 4 nsubj:pass", "was be AUX VBD 4 aux:pass",
                  "scheduled schedule VERB VBN 0 root", "for for ADP IN 6 case", "Friday Friday PROPN NNP 4 obl"});
  builder.parsed({"He he PRON PRP 2 nsubj", "praised praise VERB VBD 0 root", "the the DET DT 5 det",
                  "upcoming upcoming ADJ JJ 5 amod", "summit summit NOUN NN 2 obj", "in in ADP IN 7 case",
                  "March March PROPN NNP 5 nmod"});
  const auto times = find_times(builder.document(), parse_iso_date(wednesday));
  REQUIRE(times.size() == 3);
  CHECK(times[0].range.iso == "2025-05-09");
  CHECK(times[0].head == 6);
  CHECK(times[1].range.iso == "2024-11-29");
  CHECK(times[2].range.iso == "2025-03");
}

TEST_CASE("figures without end and odd signs are read without harm") {
  CHECK(times_in(std::string(5000, '9') + "/CD years/NNS ago/RB", wednesday).empty());
  CHECK(times_in("99999999/CD years/NNS ago/RB", wednesday).empty());
  CHECK(times_in("31/CD April/NNP 2024/CD", wednesday) == "April 2024=2024-04");
  CHECK(times_in("\xE2\x82/NN \xFF/NN", wednesday).empty());
}

TEST_CASE("years and months that lead up to a month") {
  CHECK(times_in("Sales/NNS rose/VBD in/IN the/DT year/NN to/IN March/NNP", wednesday) ==
        "the year to March=2023-04/2024-03");
  CHECK(times_in("Sales/NNS rose/VBD in/IN the/DT nine/CD months/NNS to/IN September/NNP 2023/CD", wednesday) ==
        "the nine months to September 2023=2023-01/2023-09");
  CHECK(times_in("It/PRP grew/VBD in/IN the/DT fiscal/JJ year/NN that/WDT ends/VBZ on/IN 30/CD June/NNP", wednesday) ==
        "the fiscal year that ends on 30 June=2024-07/2025-06");
  CHECK(times_in("Sales/NNS rose/VBD in/IN the/DT three/CD months/NNS to/IN help/VB them/PRP", wednesday).empty());
  CHECK(times_in("Sales/NNS rose/VBD in/IN FY2023/CD", wednesday) == "FY2023=2023");
}

TEST_CASE("decades, fortnights and halves of a year are counted") {
  CHECK(times_in("It/PRP opened/VBD a/DT decade/NN ago/RB", wednesday) == "a decade ago=2014");
  CHECK(times_in("They/PRP met/VBD a/DT fortnight/NN ago/RB", wednesday) == "a fortnight ago=2024-11-11/2024-11-17");
  CHECK(times_in("They/PRP met/VBD half/DT a/DT year/NN ago/RB", wednesday) == "half a year ago=2024-05");
}

TEST_CASE("weekdays of another week, and two in a row") {
  CHECK(times_in("They/PRP will/MD meet/VB on/IN Friday/NNP next/JJ week/NN", wednesday) ==
        "Friday next week=2024-12-06 future");
  CHECK(times_in("They/PRP met/VBD on/IN Tuesday/NNP of/IN last/JJ week/NN", wednesday) ==
        "Tuesday of last week=2024-11-19");
  CHECK(times_in("They/PRP will/MD meet/VB a/DT week/NN from/IN Friday/NNP", wednesday) ==
        "a week from Friday=2024-12-06 future");
  CHECK(times_in("They/PRP will/MD meet/VB on/IN Thursday/NNP and/CC Friday/NNP", wednesday) ==
        "Thursday and Friday=2024-11-28/2024-11-29 future");
  CHECK(times_in("They/PRP will/MD talk/VB from/IN Monday/NNP to/IN Wednesday/NNP", wednesday) ==
        "Monday to Wednesday=2024-12-02/2024-12-04 future");
  CHECK(times_in("They/PRP will/MD meet/VB on/IN Christmas/NNP Eve/NNP", wednesday) ==
        "Christmas Eve=2024-12-24 future");
}

TEST_CASE("weekdays of a programme lie within the days announced") {
  DocumentBuilder builder;
  builder.tagged("She/PRP will/MD visit/VB Chad/NNP from/IN 9/CD to/IN 12/CD December/NNP");
  builder.tagged("On/IN Tuesday/NNP she/PRP will/MD meet/VB him/PRP");
  const auto times = find_times(builder.document(), parse_iso_date(wednesday));
  REQUIRE(times.size() == 2);
  CHECK(times[1].range.iso == "2024-12-10");
}

TEST_CASE("the days of a week ahead lie ahead") {
  DocumentBuilder builder;
  builder.tagged("Week/NN ahead/RB");
  builder.tagged("MONDAY/NNP +:/: Peru/NNP hosts/VBZ talks/NNS");
  const auto times = find_times(builder.document(), parse_iso_date(wednesday));
  REQUIRE(times.size() == 1);
  CHECK(times[0].range.iso == "2024-12-02");
}

TEST_CASE("what is rare in years is not dated by them; the last financial year is a year") {
  CHECK(times_in("It/PRP will/MD be/VB her/PRP$ first/JJ visit/NN in/IN seven/CD years/NNS", wednesday).empty());
  CHECK(times_in("It/PRP sold/VBD more/JJR in/IN the/DT last/JJ financial/JJ year/NN", wednesday) ==
        "the last financial year=2023");
}

TEST_CASE("a weekday in the present tense follows the day to come that was just named") {
  DocumentBuilder builder;
  builder.tagged("He/PRP will/MD open/VB it/PRP on/IN 2/CD December/NNP");
  builder.tagged("He/PRP meets/VBZ her/PRP on/IN Tuesday/NNP");
  const auto times = find_times(builder.document(), parse_iso_date(wednesday));
  REQUIRE(times.size() == 2);
  CHECK(times[1].range.iso == "2024-12-03");
}
