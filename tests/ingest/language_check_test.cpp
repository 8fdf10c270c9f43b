#include "ingest/language_check.hpp"

#include "articles.hpp"
#include "catch.hpp"

using namespace chancery;
using namespace chancery::test;

namespace {

const std::string english =
    "The ministers of the two countries met on Monday to discuss the building of a new harbour and the price of fish. "
    "They agreed that the work should begin before the end of the year and that both sides would pay an equal share. ";
const std::string german =
    "Die Minister der beiden Länder trafen sich am Montag, um über den Bau eines neuen Hafens und den Preis für Fisch "
    "zu "
    "sprechen. Sie waren sich einig, dass die Arbeiten noch vor Ende des Jahres beginnen sollen und beide Seiten "
    "zahlen. ";
const std::string russian =
    "Министры двух стран встретились в понедельник, чтобы обсудить строительство нового порта и цены на рыбу. Они "
    "договорились, что работы начнутся до конца года и что обе стороны заплатят поровну. ";

}  // namespace

TEST_CASE("foreign languages are named") {
  CHECK_FALSE(foreign_language(english).has_value());
  CHECK(foreign_language(german) == "German");
  CHECK(foreign_language(russian) == "Russian");
}

TEST_CASE("mixed text goes by its main language") {
  CHECK_FALSE(foreign_language(english + english + english + german).has_value());
  CHECK(foreign_language(german + german + german + english) == "German");
  CHECK_FALSE(foreign_language(english + english + russian).has_value());
}

TEST_CASE("short text is let through") {
  CHECK_FALSE(foreign_language("Bonjour, Oslo").has_value());
  CHECK_FALSE(foreign_language("").has_value());
}

TEST_CASE("names from everywhere do not make a text foreign") {
  CHECK_FALSE(
      foreign_language("President Kassym-Jomart Tokayev received Mevlüt Çavuşoğlu, Ursula von der Leyen and Luiz "
                       "Inácio Lula da Silva in the Akorda, and Recep Tayyip Erdoğan called Volodymyr Zelenskyy.")
          .has_value());
}

TEST_CASE("a foreign text is refused with its language and name") {
  try {
    (void)article_from_text(german, "hafen.txt");
    FAIL("a German text was read");
  } catch (const Error& error) {
    CHECK(error.code() == ErrorCode::language);
    CHECK(describe(error) == "hafen.txt: the text is in German; only English is read");
  }
}
