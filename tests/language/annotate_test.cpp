#include "language/annotate.hpp"

#include <fstream>
#include <iterator>
#include <thread>

#include "catch.hpp"
#include "core/error.hpp"
#include "language/analyzer.hpp"
#include "language/tiny_model.hpp"

using namespace chancery;

namespace {

struct Tiny {
  test::TemporaryFolder folder{"annotate"};
  std::filesystem::path path = test::train_tiny_model(folder.path(), "tiny.model");
  std::shared_ptr<const LanguageModel> model = load_language_model(path);
};

const Tiny& tiny() {
  static const Tiny made;
  return made;
}

Sentence sentence_of(const std::vector<std::string>& forms) {
  Sentence sentence;
  for (const std::string& form : forms) sentence.tokens.emplace_back().form = form;
  return sentence;
}

bool is_tree(const Sentence& sentence) {
  std::size_t roots = 0;
  for (std::size_t i = 0; i < sentence.tokens.size(); ++i) {
    std::size_t steps = 0;
    auto at = static_cast<std::int32_t>(i);
    while (at >= 0 && steps++ <= sentence.tokens.size()) at = sentence.tokens[static_cast<std::size_t>(at)].head;
    if (at >= 0) return false;
    roots += sentence.tokens[i].head < 0;
  }
  return roots == 1;
}

std::string summary(const Sentence& sentence) {
  std::string text;
  for (const Token& token : sentence.tokens) {
    text += std::string(to_string(token.upos)) + " " + std::string(token.xpos) + " " + std::to_string(token.head) +
            " " + std::string(to_string(token.relation)) + " " + std::to_string(token.head_probability) + " " +
            std::to_string(static_cast<int>(token.name)) + (token.name_begin ? "b " : " ") +
            std::to_string(token.name_probability) + "\n";
  }
  return text;
}

}  // namespace

TEST_CASE("a model learns tags, tree and names of the sentences it saw") {
  AnnotationWorkspace workspace;
  Sentence sentence = sentence_of({"The", "minister", "met", "Priya", "in", "Quito", "."});
  annotate(*tiny().model, workspace, sentence);
  const auto& tokens = sentence.tokens;
  CHECK(tokens[1].upos == Upos::noun);
  CHECK(tokens[2].xpos == "VBD");
  CHECK(tokens[2].head == -1);
  CHECK(tokens[2].relation == Relation::root);
  CHECK(tokens[3].head == 2);
  CHECK(tokens[3].relation == Relation::obj);
  CHECK(tokens[3].name == NameType::person);
  CHECK(tokens[3].name_begin);
  CHECK(tokens[5].head == 2);
  CHECK(tokens[5].name == NameType::place);
  CHECK(tokens[4].name == NameType::none);
  for (const Token& token : tokens) {
    CHECK(token.head_probability > 0.3F);
    CHECK(token.head_probability <= 1.0F);
    CHECK(token.name_probability > 0.3F);
    CHECK(token.name_probability <= 1.0F);
  }
}

TEST_CASE("kernels, workspaces and threads do not change a single bit of the result") {
  const std::vector<std::vector<std::string>> texts = {
      {"Marta", "travelled", "to", "Nairobi", "."},
      {"x"},
      {"An", "unknown", "Sentence", "with", "“", "curly", "”", "quotes", "—", "and", "12,000", "Ænglisc", "words"},
      {"The", "minister", "met", "Priya", "in", "Quito", "."}};
  std::vector<std::string> expected;
  AnnotationWorkspace workspace;
  for (const auto& forms : texts) {
    Sentence sentence = sentence_of(forms);
    annotate(*tiny().model, workspace, sentence);
    expected.push_back(summary(sentence));
  }
  for (std::size_t i = texts.size(); i-- > 0;) {  // another order, other kernels
    Sentence sentence = sentence_of(texts[i]);
    annotate(*tiny().model, workspace, sentence, {.kernels = &plain_kernels()});
    CHECK(summary(sentence) == expected[i]);
  }
  std::vector<std::string> from_threads(texts.size());
  std::vector<std::thread> threads;
  for (std::size_t i = 0; i < texts.size(); ++i)
    threads.emplace_back([&, i] {
      AnnotationWorkspace own;
      Sentence sentence = sentence_of(texts[i]);
      for (int round = 0; round < 20; ++round) annotate(*tiny().model, own, sentence);
      from_threads[i] = summary(sentence);
    });
  for (auto& thread : threads) thread.join();
  CHECK(from_threads == expected);
}

TEST_CASE("the result is one tree for any sentence, in time linear in its length") {
  AnnotationWorkspace workspace;
  for (const std::size_t length : {0U, 1U, 2U, 199U, 200U, 201U, 401U, 10000U}) {
    std::vector<std::string> forms;
    for (std::size_t i = 0; i < length; ++i) forms.push_back(i % 7 == 6 ? "," : i % 3 == 0 ? "minister" : "met");
    Sentence sentence = sentence_of(forms);
    const auto start = std::chrono::steady_clock::now();
    annotate(*tiny().model, workspace, sentence);
    const std::chrono::duration<double> time = std::chrono::steady_clock::now() - start;
    CHECK((length == 0 || is_tree(sentence)));
    CHECK(time.count() < 20.0);  // quadratic time would take minutes
  }
  for (const std::string& form : {std::string(), std::string(100000, 'a'), std::string("\xFF\xFE\0", 3),
                                  std::string("\xF0\x9F\x98\x80"), std::string(3000, '\x80')}) {
    Sentence sentence = sentence_of({"The", form, "met", form});
    annotate(*tiny().model, workspace, sentence);
    CHECK(is_tree(sentence));
  }
}

TEST_CASE("training twice with one seed gives the same bytes") {
  const test::TemporaryFolder folder("determinism");
  const auto bytes = [&](const std::string& name) {
    std::ifstream stream(test::train_tiny_model(folder.path(), name, 2), std::ios::binary);
    return std::string(std::istreambuf_iterator<char>(stream), {});
  };
  CHECK(bytes("a.model") == bytes("b.model"));
}

TEST_CASE("training keeps the sections of other makers") {
  const test::TemporaryFolder folder("sections");
  write_model_file(folder.path() / "a.model", {{"lemmas", {std::byte{42}}}});
  const ModelFile file = ModelFile::read(test::train_tiny_model(folder.path(), "a.model", 1));
  REQUIRE(file.has("lemmas"));
  CHECK(file.section("lemmas")[0] == std::byte{42});
  CHECK(file.has("network"));
}

TEST_CASE("a model without a network or with one of another shape is refused") {
  const test::TemporaryFolder folder("shape");
  const auto path = folder.path() / "a.model";
  write_model_file(path, {{"lemmas", {std::byte{42}}}});
  CHECK_THROWS_AS(load_language_model(path), Error);
  ModelSections sections = ModelFile::read(tiny().path).copy_sections();
  sections["network"].resize(sections["network"].size() - 4);
  write_model_file(path, sections);
  CHECK_THROWS_AS(load_language_model(path), Error);
  sections = ModelFile::read(tiny().path).copy_sections();
  sections["network"][0] = std::byte{33};
  write_model_file(path, sections);
  CHECK_THROWS_AS(load_language_model(path), Error);
}
