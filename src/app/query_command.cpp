#include "app/query_command.hpp"

#include <fmt/format.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <system_error>
#include <vector>

#include "core/error.hpp"
#include "core/files.hpp"
#include "core/unicode.hpp"
#include "export/iris.hpp"
#include "knowledge/data_files.hpp"
#include "rdf/raptor.hpp"
#include "rdf/sparql.hpp"
#include "store/query_output.hpp"
#include "store/ready_questions.hpp"

namespace chancery {
namespace {

constexpr std::size_t longest_query = 1U << 20U;

struct QueryArguments {
  std::vector<std::string> words;  // files, then the question
  std::vector<std::string> parameters;
  std::string format = "table";
  bool list = false;
};

struct Question {
  std::string name, text;
  std::vector<QuestionParameter> parameters;
};

std::filesystem::path questions_folder() { return find_data_folder() / "ontology" / "queries"; }

void print_list() {
  for (const ReadyQuestion& question : ready_questions(questions_folder())) {
    fmt::print("{:<16} {}\n", question.name, question.meaning);
    for (const QuestionParameter& parameter : question.parameters)
      fmt::print("{:<16}   --param {}=…: {}\n", "", parameter.name, parameter.meaning);
  }
}

// A file's path, SPARQL itself, or the name of a ready question.
Question find_question(const std::string& word) {
  std::error_code ignored;  // SPARQL is no good name of a file
  if (word == "-" || std::filesystem::is_regular_file(word, ignored)) return {word, read_file(word, longest_query), {}};
  if (word.find('{') != std::string::npos) return {"the query", word, {}};
  std::string names;
  for (const ReadyQuestion& question : ready_questions(questions_folder())) {
    if (question.name == word) return {word, question.text, question.parameters};
    names += (names.empty() ? "" : ", ") + question.name;
  }
  throw Error(ErrorCode::usage,
              fmt::format("'{}' is no file, no SPARQL and no ready question; there are {}", word, names));
}

std::map<std::string, rdf::Term> read_parameters(const QueryArguments& arguments, const Question& question) {
  std::map<std::string, rdf::Term> values;
  for (const std::string& given : arguments.parameters) {
    const std::size_t equals = given.find('=');
    if (equals == std::string::npos || equals == 0)
      throw Error(ErrorCode::usage, fmt::format("--param '{}' is not of the form NAME=VALUE", given));
    const std::string value = given.substr(equals + 1);
    if (find_invalid_utf8(value) || value.find('\0') != std::string::npos)
      throw Error(ErrorCode::usage, "the value of --param is not UTF-8");
    values[given.substr(0, equals)] = rdf::literal(value);
  }
  for (const QuestionParameter& parameter : question.parameters)
    if (!values.contains(parameter.name))
      throw Error(ErrorCode::usage,
                  fmt::format("{} wants --param {}=…: {}", question.name, parameter.name, parameter.meaning));
  return values;
}

rdf::Dataset read_files(const std::vector<std::string>& files) {
  rdf::Dataset dataset;
  for (const std::string& word : files) {
    std::filesystem::path file = word;
    std::error_code ignored;
    if (std::filesystem::is_directory(file, ignored)) {
      const bool quads = std::filesystem::exists(file / "graph.nq");
      file /= quads ? "graph.nq" : "graph.ttl";
    }
    rdf::read_graph_file(file, [&](rdf::Triple&& triple, std::string&& graph) { dataset.add(triple, graph); });
  }
  dataset.index();
  return dataset;
}

std::size_t terminal_width() {
  if (isatty(STDOUT_FILENO) == 0) return 0;
  winsize size{};
  return ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0 ? size.ws_col : 80;
}

void print(const std::string& text) {
  if (std::fwrite(text.data(), 1, text.size(), stdout) != text.size() || std::fflush(stdout) != 0)
    throw Error(ErrorCode::output, fmt::format("the answer cannot be written: {}", std::strerror(errno)));
}

void run_query_command(const QueryArguments& arguments) {
  if (arguments.list) return print_list();
  if (arguments.words.size() < 2)
    throw Error(ErrorCode::usage, "give a graph and a question, such as: chancery query outputs who-met-whom");
  const Question question = find_question(arguments.words.back());
  const auto parameters = read_parameters(arguments, question);
  const rdf::Dataset dataset = read_files({arguments.words.begin(), arguments.words.end() - 1});
  const rdf::QueryResult result = rdf::run_query(dataset, question.text, question.name, parameters);
  const std::map<std::string, AnswerFormat> formats = {{"table", AnswerFormat::table},
                                                       {"csv", AnswerFormat::csv},
                                                       {"tsv", AnswerFormat::tsv},
                                                       {"json", AnswerFormat::json}};
  print(
      print_answer(result, formats.at(arguments.format), terminal_width(), Iris(std::string(default_base)).prefixes()));
  if (arguments.format == "table" && result.kind == rdf::QueryResult::Kind::rows && result.rows.empty())
    fmt::print(stderr, "chancery: nothing in the graph answers this\n");
}

}  // namespace

void add_query_command(CLI::App& program) {
  const auto held = std::make_shared<QueryArguments>();
  QueryArguments& arguments = *held;
  CLI::App* command = program.add_subcommand("query", "Ask a graph's files by SPARQL or by a ready question");
  command->add_option(
      "words", arguments.words,
      "One or more of graph.nq, graph.ttl or a folder that holds them; then the question: the name of a "
      "ready one, a file of SPARQL, - or SPARQL itself");
  command->add_flag("--list", arguments.list, "List the ready questions");
  command->add_option("--param", arguments.parameters, "NAME=VALUE: a value for the variable NAME (repeatable)")
      ->allow_extra_args(false);
  command->add_option("--format", arguments.format, "What the answer looks like")
      ->check(CLI::IsMember({"table", "csv", "tsv", "json"}))
      ->capture_default_str();
  command->footer(
      "Examples:\n"
      "  chancery query --list\n"
      "  chancery query outputs who-met-whom\n"
      "  chancery query outputs timeline --param name='Gabriel Boric'\n"
      "  chancery query outputs/graph.nq mine.rq --format json\n"
      "  chancery query outputs 'SELECT (COUNT(*) AS ?triples) WHERE { ?s ?p ?o }'");
  command->callback([held] { run_query_command(*held); });
}

}  // namespace chancery
