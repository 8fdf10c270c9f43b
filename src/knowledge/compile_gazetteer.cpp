// Run by the build: compile_gazetteer OUTPUT FILE... writes the compiled form of the gazetteer files.
#include <cstdio>

#include "core/error.hpp"
#include "knowledge/data_files.hpp"
#include "knowledge/knowledge_builder.hpp"
#include "knowledge/knowledge_file.hpp"

int main(int count, char** arguments) {
  if (count < 3) {
    std::fprintf(stderr, "usage: compile_gazetteer OUTPUT FILE...\n");
    return 2;
  }
  try {
    const auto files = chancery::turtle_files({arguments + 2, arguments + count});
    chancery::KnowledgeBuilder builder;
    for (const auto& file : files) builder.read(file);
    chancery::write_compiled(builder.finish(), chancery::fingerprint_of(files), arguments[1]);
  } catch (const chancery::Error& error) {
    std::fprintf(stderr, "%s\n", chancery::describe(error).c_str());
    return 1;
  }
  return 0;
}
