// `chancery report`: a written graph in, one HTML file out.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace chancery {

struct ReportOptions {
  std::filesystem::path graph;
  std::filesystem::path output;  // empty: report.html beside the graph
  std::string title;
  std::vector<std::filesystem::path> ontology;
};

// Adds the subcommand to the program. Its errors are thrown as Error.
void add_report_command(CLI::App& program);

// Throws Error.
void run_report(const ReportOptions& options);

}  // namespace chancery
