#include "core/unicode.hpp"

#include "catch.hpp"

using namespace chancery;

TEST_CASE("the first invalid UTF-8 byte is found") {
  CHECK_FALSE(find_invalid_utf8("").has_value());
  CHECK_FALSE(find_invalid_utf8("Nuuk, Tórshavn, Астана, 東京, 🛰").has_value());
  CHECK(find_invalid_utf8("Reykjav\xEDk") == 7);       // Latin-1
  CHECK(find_invalid_utf8("ab\xC3") == 2);             // cut short
  CHECK(find_invalid_utf8("\xC0\xAF") == 0);           // overlong
  CHECK(find_invalid_utf8("a\xED\xA0\x80") == 1);      // a surrogate
  CHECK(find_invalid_utf8("a\xF4\x90\x80\x80") == 1);  // above U+10FFFF
  CHECK(find_invalid_utf8("é\x80") == 2);              // a stray continuation byte
}

TEST_CASE("code points are read forwards and backwards") {
  const std::string_view text = "aé東🛰";
  CHECK(code_point_at(text, 1).value == U'é');
  CHECK(code_point_at(text, 3).size == 3);
  CHECK(code_point_at(text, text.size()).size == 0);
  CHECK(code_point_before(text, text.size()).value == U'🛰');
  CHECK(code_point_before(text, 1).value == U'a');
  CHECK(code_point_before(text, 0).size == 0);
  CHECK(code_point_at("\xFF", 0).value == 0xFFFD);
  CHECK(code_point_before("a\x80\x80\x80\x80\x80", 6).size == 1);
}

TEST_CASE("byte offsets become code point offsets, over the table's steps too") {
  std::string text;
  for (int i = 0; i < 300; ++i) text += "é東";
  const CodePointOffsets offsets(text);
  CHECK(offsets.at(0) == 0);
  CHECK(offsets.at(2) == 1);
  CHECK(offsets.at(5) == 2);
  CHECK(offsets.at(5 * 200) == 400);
  CHECK(offsets.at(text.size()) == 600);
  CHECK(offsets.at(text.size() + 99) == 600);
  CHECK(count_code_points(text) == 600);
  CHECK(CodePointOffsets("").at(0) == 0);
  const std::string exact(512, 'x');
  CHECK(CodePointOffsets(exact).at(512) == 512);
}

TEST_CASE("letters change case letter by letter") {
  CHECK(to_lower("ŐSZI Ülés ΑΘΗΝΑ") == "őszi ülés αθηνα");
  CHECK(to_upper("Çeşme") == "ÇEŞME");
}

TEST_CASE("folding makes spellings equal") {
  CHECK(fold_case("STRASSE") == fold_case("straße"));
  CHECK(fold_case("e\u0301t\u00E9") == fold_case("ÉTÉ"));
  CHECK(fold_plain("Mevlüt Çavuşoğlu") == "mevlut cavusoglu");
  CHECK(fold_plain("Łódź, Tromsø, Işık") == "lodz, tromso, isik");
  CHECK(fold_plain("").empty());
}

TEST_CASE("classes of code points") {
  CHECK(is_upper(U'Ж'));
  CHECK(is_lower(U'ß'));
  CHECK(is_letter(U'東'));
  CHECK_FALSE(is_letter(U'7'));
  CHECK(is_digit(U'٣'));
  CHECK(is_space(U'\u00A0'));
  CHECK(is_space(U'\u2028'));
  CHECK(is_space(U'\uFEFF'));
  CHECK_FALSE(is_space(U'x'));
  CHECK(is_punctuation(U'—'));
  CHECK(is_mark(U'\u0301'));
}
