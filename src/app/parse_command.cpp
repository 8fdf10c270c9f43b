#include "app/parse_command.hpp"

#include <CLI/CLI.hpp>
#include <memory>
#include <span>

#include "app/article_loop.hpp"
#include "core/error.hpp"
#include "ingest/read_articles.hpp"
#include "knowledge/data_files.hpp"
#include "language/analyzer.hpp"
#include "language/conllu.hpp"

namespace chancery {
namespace {

void annotate_documents(Treebank& treebank, Analyzer& analyzer) {
  const std::span<Sentence> all = treebank.document.sentences;
  for (std::size_t begin = 0; begin < all.size();) {
    std::size_t end = begin;
    while (end < all.size() && treebank.documents[end] == treebank.documents[begin]) ++end;
    analyzer.annotate(all.subspan(begin, end - begin));
    begin = end;
  }
}

void parse_treebank(const ParseOptions& options, Analyzer& analyzer) {
  Treebank treebank = read_conllu(options.input);
  if (options.pretokenized)
    annotate_documents(treebank, analyzer);
  else
    treebank.document = analyzer.parse(treebank.article);
  write_standard_output(to_conllu(treebank.article, treebank.document));
}

}  // namespace

void add_parse_command(CLI::App& program) {
  const auto options = std::make_shared<ParseOptions>();
  CLI::App* command =
      program.add_subcommand("parse", "Write the sentences, tags and dependencies of a text as CoNLL-U");
  command->add_option("input", options->input, "Text, HTML, JSON Lines or CoNLL-U (.conllu), or - for standard input")
      ->capture_default_str();
  command->add_flag("--pretokenized", options->pretokenized, "The input is CoNLL-U; keep its words and sentences");
  command->add_option("--model", options->model, "Language model instead of the one installed")
      ->check(CLI::ExistingFile);
  command->footer(
      "Examples:\n"
      "  chancery parse talks.txt\n"
      "  chancery parse gold.conllu > system.conllu   # from its text alone\n"
      "  chancery parse --pretokenized gold.conllu > system.conllu");
  command->callback([options] { run_parse(*options); });
}

void run_parse(const ParseOptions& options) {
  Analyzer analyzer(
      load_language_model(options.model.empty() ? find_data_folder() / "models" / "en.model" : options.model));
  if (options.pretokenized || options.input.ends_with(".conllu")) {
    parse_treebank(options, analyzer);
    return;
  }
  const auto fail = [](Skipped&& skipped) {
    if (skipped.code) throw Error(*skipped.code, skipped.reason, skipped.place);
  };
  read_articles(
      {options.input}, [&](Article&& article) { write_standard_output(to_conllu(article, analyzer.parse(article))); },
      fail);
}

}  // namespace chancery
