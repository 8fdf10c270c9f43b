#include "core/atomic_file.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <system_error>
#include <utility>

#include "core/error.hpp"

namespace chancery {
namespace fs = std::filesystem;

AtomicFile::AtomicFile(fs::path target) : target_(std::move(target)) {
  std::error_code ignored;
  const fs::file_status status = fs::status(target_, ignored);
  if (fs::is_directory(status)) fail("is a folder: choose another name", 0);
  if (fs::exists(status) && !fs::is_regular_file(status)) {
    stream_ = std::fopen(target_.c_str(), "wb");
    if (stream_ == nullptr) fail("cannot be opened for writing", errno);
    return;
  }
  if (fs::is_symlink(fs::symlink_status(target_, ignored))) {
    const fs::path real = fs::weakly_canonical(target_, ignored);
    if (!real.empty()) target_ = real;
  }
  constexpr int attempts = 1000;
  int descriptor = -1;
  for (int attempt = 0; descriptor < 0 && attempt < attempts; ++attempt) {
    temporary_ = target_.parent_path() /
                 fmt::format(".{}.{}.{}", target_.filename().string().substr(0, 200), ::getpid(), attempt);
    descriptor = ::open(temporary_.c_str(), O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0666);
    if (descriptor < 0 && errno != EEXIST) break;
  }
  const int reason = errno;
  if (descriptor < 0) {
    temporary_.clear();
    fail("cannot be written", reason);
  }
  stream_ = ::fdopen(descriptor, "wb");
  if (stream_ == nullptr) {
    const int open_reason = errno;
    ::close(descriptor);
    fail("cannot be written", open_reason);
  }
}

AtomicFile::~AtomicFile() {
  if (stream_ != nullptr) std::fclose(stream_);
  if (!temporary_.empty()) ::unlink(temporary_.c_str());
}

AtomicFile::AtomicFile(AtomicFile&& other) noexcept
    : target_(std::move(other.target_)),
      temporary_(std::exchange(other.temporary_, {})),
      stream_(std::exchange(other.stream_, nullptr)) {}

void AtomicFile::fail(std::string_view what, int reason) {
  if (stream_ != nullptr) std::fclose(std::exchange(stream_, nullptr));
  if (!temporary_.empty()) ::unlink(std::exchange(temporary_, {}).c_str());
  throw Error(ErrorCode::output, reason != 0 ? fmt::format("{}: {}", what, std::strerror(reason)) : std::string(what),
              {target_.string(), {}, {}, {}});
}

void AtomicFile::write(std::string_view bytes) {
  if (std::fwrite(bytes.data(), 1, bytes.size(), stream_) != bytes.size()) fail("cannot be written", errno);
}

void AtomicFile::finish() {
  if (stream_ == nullptr) return;
  if (std::fflush(stream_) != 0 || std::ferror(stream_) != 0) fail("cannot be written", errno);
  // Pipes, devices and some network file systems cannot sync; that is no loss of data.
  if (!temporary_.empty() && ::fsync(::fileno(stream_)) != 0 && errno != EINVAL && errno != ENOTSUP && errno != ENOSYS)
    fail("cannot be brought to the disk", errno);
  if (std::fclose(std::exchange(stream_, nullptr)) != 0) fail("cannot be closed", errno);
}

void AtomicFile::publish() {
  finish();
  if (temporary_.empty()) return;
  if (std::rename(temporary_.c_str(), target_.c_str()) != 0) fail("cannot be put in its place", errno);
  temporary_.clear();
}

void publish_all(std::vector<AtomicFile>& files) {
  for (AtomicFile& file : files) file.finish();
  for (AtomicFile& file : files) file.publish();
}

}  // namespace chancery
