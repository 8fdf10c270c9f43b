// Questions that come with the program, each a file of SPARQL: ontology/queries/NAME.rq.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace chancery {

struct QuestionParameter {
  std::string name, meaning;
};

struct ReadyQuestion {
  std::string name;     // of the file, without its ending
  std::string meaning;  // the first comment
  std::vector<QuestionParameter> parameters;
  std::string text;  // SPARQL
};

// A file begins with comments: what it asks, and a line "# parameter NAME: MEANING" for each variable that must be
// given. In byte order of the names. Throws Error (input) if the folder or a file cannot be read.
[[nodiscard]] std::vector<ReadyQuestion> ready_questions(const std::filesystem::path& folder);

}  // namespace chancery
