#include "core/temporary_file.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/types.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <system_error>

#include "core/error.hpp"

namespace chancery {
namespace {

constexpr std::size_t buffer_size = 1U << 18U;

}  // namespace

TemporaryFile::TemporaryFile() {
  std::error_code error;
  folder_ = std::filesystem::temp_directory_path(error).string();
  if (error) folder_ = "/tmp";
  std::string name = folder_ + "/chancery-XXXXXX";
  descriptor_ = ::mkostemp(name.data(), O_CLOEXEC);
  if (descriptor_ < 0) fail(errno);
  ::unlink(name.c_str());
}

TemporaryFile::~TemporaryFile() { ::close(descriptor_); }

void TemporaryFile::fail(int reason) const {
  throw Error(ErrorCode::output,
              fmt::format("a temporary file cannot be written: {}; make room or set TMPDIR to another folder",
                          std::strerror(reason)),
              {folder_, {}, {}, {}});
}

void TemporaryFile::append(std::string_view bytes) {
  buffer_ += bytes;
  if (buffer_.size() >= buffer_size) flush();
}

void TemporaryFile::flush() {
  for (std::size_t done = 0; done < buffer_.size();) {
    const ssize_t count =
        ::pwrite(descriptor_, buffer_.data() + done, buffer_.size() - done, static_cast<off_t>(written_ + done));
    if (count < 0 && errno == EINTR) continue;
    if (count <= 0) fail(count < 0 ? errno : ENOSPC);
    done += static_cast<std::size_t>(count);
  }
  written_ += buffer_.size();
  buffer_.clear();
}

void TemporaryFile::clear() {
  buffer_.clear();
  written_ = 0;
  if (::ftruncate(descriptor_, 0) != 0) fail(errno);
}

std::size_t TemporaryFile::read_at(std::uint64_t offset, char* buffer, std::size_t size) const {
  std::size_t done = 0;
  while (done < size) {
    const ssize_t count = ::pread(descriptor_, buffer + done, size - done, static_cast<off_t>(offset + done));
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) fail(errno);
    if (count == 0) break;
    done += static_cast<std::size_t>(count);
  }
  return done;
}

}  // namespace chancery
