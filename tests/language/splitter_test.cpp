#include "language/splitter.hpp"

#include <string>
#include <vector>

#include "catch.hpp"
#include "core/error.hpp"
#include "language/model_file.hpp"
#include "language/segmenter.hpp"
#include "language/splitter_training.hpp"

namespace chancery {
namespace {

const ModelFile& model() {
  static const ModelFile file = ModelFile::read(CHANCERY_SOURCE_DIR "/models/en.model");
  return file;
}

std::vector<std::string> sentences_of(const std::string& text, BlockKind kind = BlockKind::paragraph) {
  Article article;
  article.text = text;
  article.blocks.push_back({{0, static_cast<std::uint32_t>(text.size())}, kind, std::nullopt});
  const SentenceSplitter splitter(model().section(splitter_section));
  std::vector<std::string> sentences;
  for (const Sentence& sentence : Segmenter(splitter).segment(article).sentences)
    sentences.push_back(text.substr(sentence.span.begin, sentence.span.size()));
  return sentences;
}

using Sentences = std::vector<std::string>;

TEST_CASE("News prose is split at its full stops") {
  CHECK(sentences_of("The talks in Quito lasted two days. Both delegations left on Friday. No date was set.") ==
        Sentences{"The talks in Quito lasted two days.", "Both delegations left on Friday.", "No date was set."});
}

TEST_CASE("Abbreviations, initials and figures do not end a sentence") {
  for (const std::string sentence : {
           "Mr. Otieno met Gen. K. J. Banda and Dr. Lindqvist in St. Gallen on Nov. 27 to sign the accord.",
           "The U.S. President spoke to the U.N. Secretary-General at 5 p.m. on Tuesday.",
           "Kiruna Steel Corp. said it would buy No. 4 mill from Tarkwa Metals Ltd. for $28.4 billion.",
           "Growth reached 4.5 percent, i.e. more than the Jan. forecast of J.P. Harlow, the bank's economist, said.",
       })
    CHECK(sentences_of(sentence) == Sentences{sentence});
}

TEST_CASE("A sentence may end in an abbreviation") {
  CHECK(sentences_of("The envoy flew back to the U.S. The minister stayed in Lima.") ==
        Sentences{"The envoy flew back to the U.S.", "The minister stayed in Lima."});
  CHECK(sentences_of("The talks began at 5 p.m. They ended at 11 p.m. on Tuesday.").size() == 2);
}

TEST_CASE("A sentence may begin with a title") {
  CHECK(sentences_of("They met Karim Aziz. Lt. Col. Mensah of the U.S. Army said no. Mr. Lee left.") ==
        Sentences{"They met Karim Aziz.", "Lt. Col. Mensah of the U.S. Army said no.", "Mr. Lee left."});
}

TEST_CASE("A quote that closes after the full stop belongs to the sentence") {
  CHECK(sentences_of("“We will sign the pact.” The minister then left. \"It is done.\" He smiled.") ==
        Sentences{"“We will sign the pact.”", "The minister then left.", "\"It is done.\"", "He smiled."});
  CHECK(sentences_of("“Why should we sign?” asked the minister of Ghana.") ==
        Sentences{"“Why should we sign?” asked the minister of Ghana."});
}

TEST_CASE("A full stop without a space after it splits") {
  CHECK(sentences_of("We must help those in need.And, most of all, we must act.") ==
        Sentences{"We must help those in need.", "And, most of all, we must act."});
}

TEST_CASE("Bullets and blank lines in a block split") {
  CHECK(sentences_of("The ministers agreed to\n• open a consulate\n• lift the tariffs\n\nSigned in Oslo").size() == 4);
}

TEST_CASE("A headline is split only at full stops and their like") {
  const std::string headline = "Thanks Ghana signs pact Peru waits Thanks Bob";
  CHECK(sentences_of(headline, BlockKind::headline) == Sentences{headline});
  CHECK(sentences_of("Who won? The full list", BlockKind::headline) == Sentences{"Who won?", "The full list"});
}

TEST_CASE("An overlong sentence is cut at a comma") {
  std::string text;
  for (int i = 0; i < 300; ++i) text += "the mission of Chad, ";
  const std::vector<std::string> sentences = sentences_of(text);
  REQUIRE(sentences.size() > 2);
  CHECK(sentences.front().ends_with(","));
  CHECK(sentences.front().size() < max_sentence_tokens * 6);
}

TEST_CASE("Without any good place an overlong sentence is cut all the same") {
  std::string text;
  for (int i = 0; i < 1000; ++i) text += "(";
  CHECK(sentences_of(text).size() == 3);
}

TEST_CASE("An empty or blank block has no sentence") {
  CHECK(sentences_of("").empty());
  CHECK(sentences_of(" \n\t ").empty());
}

TEST_CASE("A section of another size is refused") {
  const std::vector<std::byte> section(100);
  CHECK_THROWS_AS(SentenceSplitter(section), Error);
}

TEST_CASE("Training learns where sentences end and is deterministic") {
  std::string content;
  for (int i = 0; i < 40; ++i)
    content +=
        "1\tChad\tChad\tPROPN\tNNP\t_\t2\tnsubj\t_\t_\n2\tagreed\tagree\tVERB\tVBD\t_\t0\troot\t_\tSpaceAfter=No\n"
        "3\t.\t.\tPUNCT\t.\t_\t2\tpunct\t_\t_\n\n";
  const Treebank treebank = parse_conllu(content, "x.conllu");
  const std::vector<const Treebank*> treebanks = {&treebank};
  const std::vector<std::byte> section = train_splitter(treebanks);
  CHECK(section == train_splitter(treebanks));
  const SentenceSplitter splitter(section);
  CHECK(Segmenter(splitter).segment(treebank.article).sentences.size() == 40);
}

}  // namespace
}  // namespace chancery
