// Files and streams read whole or line by line, with errors that name the file and what to do.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <memory>
#include <optional>
#include <string>

namespace chancery {

// An open file or standard input. The name is what errors call it.
class InputStream {
 public:
  // "-" is standard input. Throws Error (input) if the file cannot be opened or is a folder.
  explicit InputStream(const std::string& path);

  // Up to `limit` bytes, fewer only at the end of the file. Throws Error (input) on a read error.
  [[nodiscard]] std::string read(std::size_t limit);
  // The next line without its line feed, empty at the end of the file. A line longer than `limit`
  // bytes is passed over and given as its first `limit` bytes, with `cut` set.
  struct Line {
    std::string text;
    std::uint64_t offset = 0;  // of its first byte in the file
    bool cut = false;
  };
  [[nodiscard]] std::optional<Line> read_line(std::size_t limit);
  // The next bytes without consuming them; at most `limit` (4096 at the most), fewer at the end.
  [[nodiscard]] std::string peek(std::size_t limit);

  [[nodiscard]] const std::string& name() const noexcept { return name_; }

 private:
  bool fill();  // false at the end of the file

  struct Close {
    void operator()(std::FILE* file) const noexcept;
  };
  std::string name_;
  std::unique_ptr<std::FILE, Close> file_;
  std::string buffer_;
  std::size_t at_ = 0;        // first byte of buffer_ that is not consumed
  std::uint64_t offset_ = 0;  // of that byte in the file
};

// The whole file ("-": standard input). Throws Error (input) if it cannot be read or is longer than
// `limit` bytes.
[[nodiscard]] std::string read_file(const std::string& path, std::size_t limit);

// "64 MiB", "12 bytes": for messages.
[[nodiscard]] std::string describe_size(std::uint64_t bytes);

}  // namespace chancery
