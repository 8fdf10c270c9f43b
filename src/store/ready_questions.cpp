#include "store/ready_questions.hpp"

#include <algorithm>
#include <string_view>
#include <system_error>

#include "core/error.hpp"
#include "core/files.hpp"

namespace chancery {
namespace {

constexpr std::size_t longest_query = 1U << 20U;
constexpr std::string_view parameter_mark = "parameter ";

ReadyQuestion read_question(const std::filesystem::path& file) {
  ReadyQuestion question;
  question.name = file.stem().string();
  question.text = read_file(file.string(), longest_query);
  std::string_view rest = question.text;
  while (rest.starts_with("# ")) {
    const std::size_t end = std::min(rest.find('\n'), rest.size());
    std::string_view line = rest.substr(2, end - 2);
    rest.remove_prefix(std::min(end + 1, rest.size()));
    const std::size_t colon = line.find(": ");
    if (line.starts_with(parameter_mark) && colon != std::string_view::npos) {
      line.remove_prefix(parameter_mark.size());
      question.parameters.push_back(
          {std::string(line.substr(0, line.find(':'))), std::string(line.substr(line.find(':') + 2))});
    } else {
      question.meaning += (question.meaning.empty() ? "" : " ") + std::string(line);
    }
  }
  return question;
}

}  // namespace

std::vector<ReadyQuestion> ready_questions(const std::filesystem::path& folder) {
  std::vector<ReadyQuestion> questions;
  std::error_code error;
  for (const auto& entry : std::filesystem::directory_iterator(folder, error))
    if (entry.path().extension() == ".rq") questions.push_back(read_question(entry.path()));
  if (error)
    throw Error(ErrorCode::input, "the ready questions cannot be read: " + error.message(),
                {folder.string(), {}, {}, {}});
  std::sort(questions.begin(), questions.end(), [](const auto& a, const auto& b) { return a.name < b.name; });
  return questions;
}

}  // namespace chancery
