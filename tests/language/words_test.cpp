#include "language/words.hpp"

#include <string>

#include "catch.hpp"

namespace chancery {
namespace {

Token token_at(std::uint32_t begin, const std::string& form, Upos upos = Upos::x) {
  Token token;
  token.form = form;
  token.span = {begin, begin + static_cast<std::uint32_t>(form.size())};
  token.upos = upos;
  return token;
}

TEST_CASE("The parts of a word add up to it") {
  for (const std::string word :
       {"don't", "Peru’s", "cannot", "shouldn't've", "plain", "'s", "n't", "1990's", "2003's", ""}) {
    const WordParts parts = divide_word(word);
    std::size_t sum = 0;
    for (std::size_t i = 0; i < parts.count; ++i) sum += parts.length[i];
    CHECK(sum == word.size());
  }
  CHECK(divide_word("shouldn't've").count == 3);
  CHECK(divide_word("1990's").count == 1);
  CHECK(divide_word("2003's").count == 2);
  CHECK(divide_word("its").count == 1);
}

TEST_CASE("Parts of a word are told from punctuation") {
  CHECK(continues_word(token_at(0, "do"), token_at(2, "n't")));
  CHECK(continues_word(token_at(0, "can"), token_at(3, "not")));
  CHECK_FALSE(continues_word(token_at(0, "can"), token_at(4, "not")));
  CHECK_FALSE(continues_word(token_at(0, "end"), token_at(3, ".")));
  CHECK(continues_word(token_at(0, "states"), token_at(6, "'", Upos::part)));
  CHECK_FALSE(continues_word(token_at(0, "states"), token_at(6, "'", Upos::punct)));
}

}  // namespace
}  // namespace chancery
