// A file that exists as long as the object: write text to it, or read what was written.
#pragma once

#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <string>

class TemporaryFile {
 public:
  explicit TemporaryFile(const std::string& text = {}, const std::string& ending = ".ttl") {
    std::string name = (std::filesystem::temp_directory_path() / "chancery-XXXXXX").string() + ending;
    const int handle = mkstemps(name.data(), static_cast<int>(ending.size()));
    if (handle < 0) throw std::runtime_error("cannot make " + name);
    close(handle);
    path_ = name;
    std::ofstream(path_, std::ios::binary) << text;
  }
  ~TemporaryFile() { std::filesystem::remove(path_); }
  TemporaryFile(const TemporaryFile&) = delete;
  TemporaryFile& operator=(const TemporaryFile&) = delete;

  [[nodiscard]] const std::filesystem::path& path() const { return path_; }
  [[nodiscard]] std::string text() const {
    std::ifstream file(path_, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
  }

 private:
  std::filesystem::path path_;
};
