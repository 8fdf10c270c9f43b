// Helpers of the export tests: a folder that goes away, the graph's quads as a list, programs that may be absent.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "export/outputs.hpp"

namespace chancery::test {

class Folder {
 public:
  Folder();
  ~Folder();
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  std::filesystem::path path;
};

[[nodiscard]] std::string read_file(const std::filesystem::path& file);
[[nodiscard]] std::vector<Quad> quads(const KnowledgeGraph& graph, const Ontology& ontology,
                                      const RdfOptions& options = {});
// True if the program is installed.
[[nodiscard]] bool installed(const std::string& program);
// Runs a shell command; its output and error output together go to `printed`. Gives the exit status.
int run(const std::string& command, std::string& printed);

}  // namespace chancery::test
