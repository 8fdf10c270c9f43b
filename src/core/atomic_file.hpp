// A file that appears whole or not at all: written under another name in the same folder, then renamed.
#pragma once

#include <cstdio>
#include <filesystem>
#include <string_view>
#include <vector>

namespace chancery {

// A target that is a symbolic link is followed; one that exists and is no regular file (a pipe, a device)
// is written to directly. All functions throw Error (output) with the target's path and the reason.
class AtomicFile {
 public:
  // Creates the temporary file; the folder must exist.
  explicit AtomicFile(std::filesystem::path target);
  ~AtomicFile();  // removes the temporary unless it was published
  AtomicFile(AtomicFile&& other) noexcept;
  AtomicFile& operator=(AtomicFile&&) = delete;

  // Open until finish(); the object's own.
  [[nodiscard]] std::FILE* stream() const noexcept { return stream_; }
  void write(std::string_view bytes);

  // Brings all to the disk and closes; what a full disk hid until now is thrown here.
  void finish();
  // Puts the finished file in its place.
  void publish();

 private:
  [[noreturn]] void fail(std::string_view what, int reason);

  std::filesystem::path target_;
  std::filesystem::path temporary_;  // empty where the target is written directly, and when done
  std::FILE* stream_ = nullptr;
};

// Finishes all, and only then puts them in their places: an error in writing leaves every old file as it was.
void publish_all(std::vector<AtomicFile>& files);

}  // namespace chancery
