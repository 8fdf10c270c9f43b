#include <fmt/format.h>

#include "catch.hpp"
#include "relations/build_document.hpp"
#include "relations/expressions.hpp"

using namespace chancery;

namespace {

// The amounts of one tagged sentence as "words=value unit approximation".
std::string amounts_in(std::string_view words) {
  DocumentBuilder builder;
  builder.tagged(words);
  const auto times = find_times(builder.document(), parse_iso_date("2024-11-27"));
  std::string out;
  for (const AmountExpression& found : find_amounts(builder.document(), times)) {
    if (!out.empty()) out += "; ";
    out += fmt::format("{}={} {}", builder.text(found.sentence, found.tokens), found.amount.value, found.amount.unit);
    if (!found.approximation.empty()) out += " " + found.approximation;
  }
  return out;
}

}  // namespace

TEST_CASE("money by sign, code and name, with its multiplier") {
  CHECK(amounts_in("It/PRP cost/VBD $/$ +28.2/CD billion/CD") == "$28.2 billion=28200000000 USD");
  CHECK(amounts_in("It/PRP cost/VBD €/$ +110bn/CD") == "€110bn=110000000000 EUR");
  CHECK(amounts_in("It/PRP cost/VBD €110bn/CD") == "€110bn=110000000000 EUR");
  CHECK(amounts_in("It/PRP cost/VBD EUR/NNP 6.5bn/CD") == "EUR 6.5bn=6500000000 EUR");
  CHECK(amounts_in("It/PRP cost/VBD US$/$ +5/CD m/NN") == "US$5 m=5000000 USD");
  CHECK(amounts_in("It/PRP cost/VBD A$16.9m/CD") == "A$16.9m=16900000 AUD");
  CHECK(amounts_in("It/PRP cost/VBD ₹/$ +3,000/CD crore/NN") == "₹3,000 crore=30000000000 INR");
  CHECK(amounts_in("It/PRP cost/VBD Rs/NNP +./. 5,000/CD crore/NN") == "Rs. 5,000 crore=50000000000 INR");
  CHECK(amounts_in("It/PRP cost/VBD 16.9/CD million/CD dollars/NNS") == "16.9 million dollars=16900000 USD");
  CHECK(amounts_in("It/PRP cost/VBD 22/CD billion/CD U.S./NNP dollars/NNS") ==
        "22 billion U.S. dollars=22000000000 USD");
  CHECK(amounts_in("It/PRP cost/VBD 7/CD million/CD New/NNP Zealand/NNP dollars/NNS") ==
        "7 million New Zealand dollars=7000000 NZD");
  CHECK(amounts_in("It/PRP cost/VBD two/CD and/CC a/DT half/NN billion/CD euros/NNS") ==
        "two and a half billion euros=2500000000 EUR");
  CHECK(amounts_in("It/PRP cost/VBD half/DT a/DT million/CD yuan/NNS") == "half a million yuan=500000 CNY");
  CHECK(amounts_in("a/DT $/$ +500-million/JJ loan/NN") == "$500-million=500000000 USD");
}

TEST_CASE("currencies of many states, and of the state that the text names") {
  CHECK(amounts_in("It/PRP cost/VBD 9/CD million/CD Jamaican/JJ dollars/NNS") ==
        "9 million Jamaican dollars=9000000 JMD");
  CHECK(amounts_in("It/PRP cost/VBD R440bn/CD") == "R440bn=440000000000 ZAR");
  CHECK(amounts_in("Uganda/NNP spent/VBD 40/CD million/CD shillings/NNS") == "40 million shillings=40000000 UGX");
  CHECK(amounts_in("Denmark/NNP spent/VBD 40/CD million/CD kroner/NNS") == "40 million kroner=40000000 DKK");
  CHECK(amounts_in("It/PRP cost/VBD 40/CD million/CD kronor/NNS") == "40 million kronor=40000000 SEK");
  CHECK(amounts_in("Nepal/NNP paid/VBD Rs/NNP 5/CD crore/NN") == "Rs 5 crore=50000000 NPR");
  CHECK(amounts_in("Egypt/NNP paid/VBD 5/CD million/CD pounds/NNS") == "5 million pounds=5000000 GBP");
  CHECK(amounts_in("It/PRP cost/VBD 11/CD million/CD Swedish/JJ crowns/NNS") ==
        "11 million Swedish crowns=11000000 SEK");
  CHECK(amounts_in("leaders/NNS at/IN COP28/NNP met/VBD").empty());
}

TEST_CASE("parts too small to record, tallies in words, types of things, terms with their prison") {
  CHECK(amounts_in("They/PRP hold/VBP six/CD of/IN the/DT 14/CD provinces/NNS").empty());
  CHECK(amounts_in("the/DT vote/NN passed/VBD by/IN 101/CD to/TO six/CD") == "101=101 votes; six=6 votes");
  CHECK(amounts_in("They/PRP bought/VBD 36/CD F/NN +-/: +35/CD jets/NNS") == "36 F-35 jets=36 jets");
  CHECK(amounts_in("after/IN 112/CD days/NNS in/IN Evin/NNP prison/NN") == "112 days=112 days");
  CHECK(amounts_in("Her/PRP$ brother/NN got/VBD ten/CD years/NNS ./.") == "ten years=10 years");
  CHECK(amounts_in("He/PRP was/VBD given/VBN two/CD years/NNS to/TO comply/VB").empty());
  CHECK(amounts_in("by/IN 25/CD basis/NN points/NNS") == "25 basis points=25 basis points");
  CHECK(amounts_in("11/CD million/CD have/VBP fled/VBN") == "11 million=11000000 people");
}

TEST_CASE("how often and how long a person suffered") {
  CHECK(amounts_in("She/PRP was/VBD arrested/VBN nine/CD times/NNS") == "nine times=9 times");
  CHECK(amounts_in("It/PRP grew/VBD three/CD times/NNS as/RB fast/RB").empty());
  CHECK(amounts_in("He/PRP spent/VBD 19/CD years/NNS in/IN prison/NN") == "19 years=19 years");
  CHECK(amounts_in("He/PRP spent/VBD ten/CD months/NNS behind/IN bars/NNS") == "ten months=10 months");
  CHECK(amounts_in("He/PRP spent/VBD 19/CD years/NNS in/IN Lima/NNP").empty());
}

TEST_CASE("the currency is understood for a second large figure") {
  CHECK(amounts_in("$/$ +5/CD billion/CD went/VBD in/IN and/CC more/JJR than/IN 21/CD billion/CD came/VBD out/RP") ==
        "$5 billion=5000000000 USD; 21 billion=21000000000 USD over");
  CHECK(amounts_in("It/PRP cost/VBD 5/CD to/TO 7/CD billion/CD dollars/NNS") ==
        "5=5000000000 USD; 7 billion dollars=7000000000 USD");
  CHECK(amounts_in("It/PRP cost/VBD $/$ +5/CD +-/: +7/CD billion/CD") == "$5=5000000000 USD; 7 billion=7000000000 USD");
}

TEST_CASE("percent and shares") {
  CHECK(amounts_in("It/PRP grew/VBD by/IN 10.2/CD +%/NN") == "10.2%=10.2 percent");
  CHECK(amounts_in("It/PRP grew/VBD by/IN 7/CD per/IN cent/NN") == "7 per cent=7 percent");
  CHECK(amounts_in("It/PRP grew/VBD by/IN two/CD percentage/NN points/NNS") ==
        "two percentage points=2 percentage points");
  CHECK(amounts_in("nearly/RB half/NN of/IN all/DT firms/NNS left/VBD") == "half=50 percent nearly");
  CHECK(amounts_in("one-third/NN of/IN pupils/NNS left/VBD") == "one-third=33.333333 percent");
  CHECK(amounts_in("one/CD in/IN five/CD pupils/NNS left/VBD") == "one in five=20 percent");
  CHECK(amounts_in("between/IN 10/CD and/CC 20/CD percent/NN") == "10=10 percent; 20 percent=20 percent");
}

TEST_CASE("parts of a whole, and changes by a part") {
  CHECK(amounts_in("three/CD in/IN ten/CD doctors/NNS left/VBD") == "three in ten=30 percent");
  CHECK(amounts_in("Sales/NNS slid/VBD by/IN a/DT fifth/NN ./.") == "a fifth=20 percent");
  CHECK(amounts_in("a/DT third/NN of/IN it/PRP") == "a third=33.333333 percent");
  CHECK(amounts_in("by/IN a/DT quarter/NN of/IN a/DT percentage/NN point/NN") ==
        "a quarter of a percentage point=0.25 percentage points");
  CHECK(amounts_in("It/PRP won/VBD 74/CD of/IN the/DT 150/CD seats/NNS") == "74 of the 150 seats=74 seats");
  CHECK(amounts_in("from/IN 40/CD to/IN 60/CD ships/NNS") == "40=40 ships; 60 ships=60 ships");
  CHECK(amounts_in("by/IN 31/CD votes/NNS to/IN 11/CD") == "31 votes=31 votes; 11=11 votes");
  CHECK(amounts_in("60/CD others/NNS injured/VBN") == "60=60 people");
  CHECK(amounts_in("a/DT population/NN of/IN 37/CD million/CD") == "37 million=37000000 people");
}

TEST_CASE("measures") {
  CHECK(amounts_in("They/PRP sent/VBD 100/CD million/CD tons/NNS") == "100 million tons=100000000 tonnes");
  CHECK(amounts_in("They/PRP sent/VBD up/IN to/IN 1.3bn/CD cubic/JJ metres/NNS") ==
        "1.3bn cubic metres=1300000000 cubic metres under");
  CHECK(amounts_in("a/DT 27/CD +-/: +mile/NN road/NN") == "27-mile=27 miles");
  CHECK(amounts_in("a/DT 27-mile/JJ road/NN") == "27-mile=27 miles");
  CHECK(amounts_in("The/DT line/NN is/VBZ 1,006.84/CD km/NN long/JJ") == "1,006.84 km=1006.84 kilometres");
  CHECK(amounts_in("It/PRP pumps/VBZ 300,000/CD barrels/NNS per/IN day/NN") ==
        "300,000 barrels per day=300000 barrels per day");
  CHECK(amounts_in("It/PRP bought/VBD 5/CD bcm/NN") == "5 bcm=5000000000 cubic metres");
}

TEST_CASE("counted nouns") {
  CHECK(amounts_in("They/PRP run/VBP 93/CD joint/JJ projects/NNS") == "93 joint projects=93 projects");
  CHECK(amounts_in("More/JJR than/IN 60,000/CD Kazakh/JJ students/NNS left/VBD") ==
        "60,000 Kazakh students=60000 students over");
  CHECK(amounts_in("60,000/CD of/IN Kazakh/JJ students/NNS left/VBD") == "60,000 of Kazakh students=60000 students");
  CHECK(amounts_in("They/PRP gave/VBD 700/CD housing/NN units/NNS") == "700 housing units=700 housing units");
  CHECK(amounts_in("They/PRP built/VBD three/CD new/JJ power/NN plants/NNS") ==
        "three new power plants=3 power plants");
  CHECK(amounts_in("The/DT pact/NN covers/VBZ 700m/CD people/NNS") == "700m people=700000000 people");
  CHECK(amounts_in("The/DT deal/NN needs/VBZ two/CD dozen/NN ships/NNS") == "two dozen ships=24 ships");
  CHECK(amounts_in("the/DT 164/CD +-/: +member/NN body/NN") == "164-member=164 members");
  CHECK(amounts_in("some/DT 1,500/CD troops/NNS left/VBD") == "1,500 troops=1500 troops about");
  CHECK(amounts_in("He/PRP sent/VBD 2000/CD soldiers/NNS") == "2000 soldiers=2000 soldiers");
}

TEST_CASE("the dead and the displaced are people") {
  CHECK(amounts_in("At/IN least/JJS 38/CD dead/JJ") == "38 dead=38 people over");
  CHECK(amounts_in("more/JJR than/IN 300,000/CD driven/VBN from/IN homes/NNS") == "300,000 driven=300000 people over");
  CHECK(amounts_in("In/IN all/DT 120/CD were/VBD killed/VBN") == "120=120 people");
}

TEST_CASE("a lease is measured in years, an age is not") {
  CHECK(amounts_in("a/DT lease/NN of/IN up/IN to/IN 99/CD years/NNS") == "99 years=99 years under");
  CHECK(amounts_in("He/PRP is/VBZ 66/CD years/NNS old/JJ").empty());
  CHECK(amounts_in("a/DT 22-year-old/JJ driver/NN").empty());
}

TEST_CASE("approximations before and after") {
  CHECK(amounts_in("It/PRP exceeded/VBD $/$ +5/CD billion/CD") ==
        "$5 billion=5000000000 USD");  // a bare verb lemma is needed
  DocumentBuilder builder;
  builder.parsed({"Trade trade NOUN NN 2 nsubj", "surpassed surpass VERB VBD 0 root", "a a DET DT 5 det",
                  "record record NOUN NN 5 compound", "$ $ SYM $ 2 obj", "+5 5 NUM CD 7 compound",
                  "billion billion NUM CD 5 nummod"});
  builder.parsed({"It it PRON PRP 3 nsubj", "almost almost ADV RB 3 advmod", "reached reach VERB VBN 0 root",
                  "90 90 NUM CD 5 nummod", "percent percent NOUN NN 3 obj"});
  const auto amounts = find_amounts(builder.document(), {});
  REQUIRE(amounts.size() == 2);
  CHECK(amounts[0].approximation == "over");
  CHECK(amounts[0].head == 4);
  CHECK(amounts[1].approximation == "nearly");
  CHECK(amounts_in("It/PRP cost/VBD $/$ +5/CD million/CD or/CC so/RB") == "$5 million=5000000 USD about");
  CHECK(amounts_in("no/RB more/JJR than/IN 40/CD ships/NNS") == "40 ships=40 ships under");
  CHECK(amounts_in("no/RB fewer/JJR than/IN 40/CD ships/NNS") == "40 ships=40 ships over");
}

TEST_CASE("dates, codes, scores, clocks, labels and small counts are no amounts") {
  for (const std::string_view words : {"in/IN 2024/CD they/PRP met/VBD",
                                       "on/IN Nov./NNP 27/CD they/PRP met/VBD",
                                       "Ms/NNP Doe/NNP +,/, 66/CD +,/, left/VBD",
                                       "the/DT 20th/JJ forum/NN",
                                       "Article/NN 5/CD members/NNS",
                                       "the/DT G20/NNP leaders/NNS",
                                       "F-16/NN jets/NNS flew/VBD",
                                       "the/DT 5+1/CD talks/NNS",
                                       "They/PRP won/VBD 3-1/CD",
                                       "one/CD of/IN the/DT leaders/NNS",
                                       "the/DT two/CD countries/NNS",
                                       "the/DT three/CD projects/NNS",
                                       "two/CD men/NNS came/VBD",
                                       "three/CD leaders/NNS came/VBD",
                                       "at/IN 21:40/CD they/PRP met/VBD",
                                       "a/DT two-day/JJ visit/NN",
                                       "a/DT seven-point/JJ plan/NN",
                                       "five/CD years/NNS passed/VBD",
                                       "the/DT top/JJ five/CD partners/NNS",
                                       "10/CD Downing/NNP Street/NNP",
                                       "a/DT quarter/NN of/IN a/DT century/NN",
                                       "Covid-19/NNP cases/NNS rose/VBD",
                                       "call/VB +44/CD 20/CD 7946/CD 0958/CD",
                                       "1/LS ./. Projects/NNS",
                                       "dozens/NNS of/IN lives/NNS were/VBD lost/VBN",
                                       "a/DT third/JJ plant/NN opened/VBD",
                                       "15/CD times/NNS"})
    CHECK(amounts_in(words) == "");
}

TEST_CASE("seats and beds by hyphen, tolls, others who were hurt, centimetres") {
  CHECK(amounts_in("the/DT 45,000/CD +-/HYPH +seat/NN arena/NN reopened/VBD") == "45,000-seat=45000 seats");
  CHECK(amounts_in("the/DT death/NN toll/NN rose/VBD to/IN 41/CD") == "41=41 people");
  CHECK(amounts_in("put/VBD the/DT toll/NN at/IN 17/CD") == "17=17 people");
  CHECK(amounts_in("the/DT road/NN toll/NN rose/VBD to/IN 41/CD").empty());
  CHECK(amounts_in("It/PRP injured/VBD 3,000/CD others/NNS") == "3,000 others=3000 people");
  CHECK(amounts_in("It/PRP rose/VBD by/IN 9/CD cm/NN") == "9 cm=9 centimetres");
}

TEST_CASE("a figure beyond measure is left out") {
  CHECK(amounts_in("$/$ +" + std::string(400, '9') + "/CD").empty());
  CHECK(amounts_in("9/CD trillion/CD trillion/CD trillion/CD dollars/NNS").empty());
}

TEST_CASE("currencies of small states") {
  CHECK(amounts_in("It/PRP cost/VBD 3/CD million/CD maloti/NNS") == "3 million maloti=3000000 LSL");
  CHECK(amounts_in("It/PRP cost/VBD 912/CD million/CD pa'anga/NNS") == "912 million pa'anga=912000000 TOP");
  CHECK(amounts_in("It/PRP cost/VBD 1,000/CD marka/NNS") == "1,000 marka=1000 BAM");
}

TEST_CASE("a fraction at the end of a change is a share") {
  CHECK(
      amounts_in("The/DT share/NN fell/VBD to/IN 12/CD +%/NN from/IN almost/RB a/DT third/NN a/DT decade/NN ago/RB") ==
      "12%=12 percent; a third=33.333333 percent nearly");
  CHECK(amounts_in("It/PRP was/VBD a/DT fifth/NN below/IN the/DT plan/NN") == "a fifth=20 percent");
  CHECK(amounts_in("Traffic/NN was/VBD up/RB a/DT fifth/NN on/IN the/DT year/NN") == "a fifth=20 percent");
  CHECK(amounts_in("It/PRP grew/VBD by/IN almost/RB one/CD quarter/NN since/IN 2010/CD") ==
        "one quarter=25 percent nearly");
  CHECK(amounts_in("It/PRP was/VBD half/PDT a/DT percentage/NN point/NN higher/JJR") ==
        "half a percentage point=0.5 percentage points");
  CHECK(amounts_in("It/PRP cost/VBD 3/CD million/CD Fiji/NNP dollars/NNS") == "3 million Fiji dollars=3000000 FJD");
  CHECK(amounts_in("Votes/NNS went/VBD to/IN a/DT third/JJ party/NN with/IN 5/CD +%/NN") == "5%=5 percent");
}
