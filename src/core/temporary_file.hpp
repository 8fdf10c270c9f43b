// A file without a name for what memory should not hold; it is gone when the object is, however the run ends.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace chancery {

// In the folder that TMPDIR names, or /tmp. All functions throw Error (output) with that folder and the reason.
class TemporaryFile {
 public:
  TemporaryFile();
  ~TemporaryFile();
  TemporaryFile(const TemporaryFile&) = delete;
  TemporaryFile& operator=(const TemporaryFile&) = delete;

  void append(std::string_view bytes);
  void flush();  // what was appended can be read from now on
  void clear();
  // Bytes read, fewer than `size` only at the end.
  [[nodiscard]] std::size_t read_at(std::uint64_t offset, char* buffer, std::size_t size) const;
  [[nodiscard]] std::uint64_t size() const noexcept { return written_ + buffer_.size(); }

 private:
  [[noreturn]] void fail(int reason) const;

  std::string folder_;
  int descriptor_ = -1;
  std::uint64_t written_ = 0;
  std::string buffer_;
};

}  // namespace chancery
