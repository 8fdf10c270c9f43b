#include "export/support.hpp"

#include <sys/wait.h>
#include <unistd.h>

#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <stdexcept>

namespace chancery::test {

namespace fs = std::filesystem;

Folder::Folder() {
  std::string name = (fs::temp_directory_path() / "chancery-export-XXXXXX").string();
  if (::mkdtemp(name.data()) == nullptr) throw std::runtime_error("no temporary folder");
  path = name;
}

Folder::~Folder() { fs::remove_all(path); }

std::string read_file(const fs::path& file) {
  std::ifstream in(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

std::vector<Quad> quads(const KnowledgeGraph& graph, const Ontology& ontology, const RdfOptions& options) {
  std::vector<Quad> list;
  for_each_quad(graph, ontology, options, [&](const Quad& quad) { list.push_back(quad); });
  return list;
}

bool installed(const std::string& program) {
  std::string ignored;
  return run("command -v " + program, ignored) == 0;
}

int run(const std::string& command, std::string& printed) {
  printed.clear();
  std::FILE* pipe = ::popen(("( " + command + " ) 2>&1").c_str(), "r");
  if (pipe == nullptr) throw std::runtime_error("cannot run a shell");
  char buffer[4096];
  for (std::size_t got = 0; (got = std::fread(buffer, 1, sizeof buffer, pipe)) > 0;) printed.append(buffer, got);
  const int status = ::pclose(pipe);
  return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

}  // namespace chancery::test
