#include "knowledge/data_files.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <string>
#include <system_error>

#include "core/error.hpp"

namespace chancery {
namespace {

bool has_data(const std::filesystem::path& folder) {
  std::error_code ignored;
  return std::filesystem::is_regular_file(folder / "ontology" / "chancery.ttl", ignored);
}

// share/chancery beside the folder of the running program.
std::optional<std::filesystem::path> beside_program() {
  std::error_code error;
  const std::filesystem::path program = std::filesystem::read_symlink("/proc/self/exe", error);
  if (error) return std::nullopt;
  return program.parent_path().parent_path() / "share" / "chancery";
}

}  // namespace

std::filesystem::path find_data_folder() {
  if (const char* chosen = std::getenv("CHANCERY_DATA"); chosen != nullptr && *chosen != '\0') {
    if (has_data(chosen)) return chosen;
    throw Error(
        ErrorCode::usage,
        fmt::format("CHANCERY_DATA is '{}', which holds no ontology/chancery.ttl: correct or unset it", chosen));
  }
  if (const auto installed = beside_program(); installed && has_data(*installed)) return *installed;
  if (has_data(CHANCERY_SOURCE_FOLDER)) return CHANCERY_SOURCE_FOLDER;
  throw Error(ErrorCode::usage,
              "cannot find ontology/chancery.ttl: set CHANCERY_DATA to the folder that holds ontology/ and models/");
}

std::optional<std::filesystem::path> compiled_gazetteer() {
  std::error_code ignored;
  if (const auto installed = beside_program())
    if (std::filesystem::exists(*installed / "gazetteer.bin", ignored)) return *installed / "gazetteer.bin";
  const std::filesystem::path built = CHANCERY_BUILD_FOLDER "/gazetteer.bin";
  return std::filesystem::exists(built, ignored) ? std::optional(built) : std::nullopt;
}

std::vector<std::filesystem::path> turtle_files(const std::vector<std::filesystem::path>& paths) {
  std::vector<std::filesystem::path> files;
  for (const std::filesystem::path& path : paths) {
    std::error_code error;
    if (!std::filesystem::is_directory(path, error)) {
      if (!std::filesystem::exists(path, error))
        throw Error(ErrorCode::ontology, "there is no such file or folder", {path.string(), {}, {}, {}});
      files.push_back(path);
      continue;
    }
    std::vector<std::filesystem::path> found;
    for (const auto& entry : std::filesystem::directory_iterator(path))
      if (entry.path().extension() == ".ttl" && entry.is_regular_file()) found.push_back(entry.path());
    std::sort(found.begin(), found.end());
    files.insert(files.end(), found.begin(), found.end());
  }
  return files;
}

}  // namespace chancery
