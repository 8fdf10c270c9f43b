#include "core/files.hpp"

#include <fmt/format.h>
#include <sys/stat.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <system_error>

#include "core/error.hpp"

namespace chancery {
namespace {

constexpr std::size_t chunk = 1U << 16U;

std::string reason(int code) { return std::system_category().message(code); }

[[noreturn]] void fail_to_open(const std::string& path, int code) {
  const char* advice = "";
  if (code == ENOENT) advice = "; check the path";
  if (code == EACCES || code == EPERM) advice = "; change its permissions or leave it out";
  if (code == ELOOP) advice = "; a symbolic link leads back to itself";
  throw Error(ErrorCode::input, fmt::format("cannot be opened: {}{}", reason(code), advice), {path, {}, {}, {}});
}

}  // namespace

void InputStream::Close::operator()(std::FILE* file) const noexcept {
  if (file != stdin) (void)std::fclose(file);
}

InputStream::InputStream(const std::string& path) : name_(path) {
  if (path == "-") {
    file_.reset(stdin);
    return;
  }
  if (path.empty() || path.find('\0') != std::string::npos) {
    throw Error(ErrorCode::input, "an empty path names no file; give a file, a folder or -");
  }
  file_.reset(std::fopen(path.c_str(), "rbe"));
  if (!file_) fail_to_open(path, errno);
  struct stat status {};
  if (::fstat(::fileno(file_.get()), &status) == 0 && S_ISDIR(status.st_mode)) {
    throw Error(ErrorCode::input, "is a folder, not a file", {path, {}, {}, {}});
  }
}

bool InputStream::fill() {
  if (at_ > 0) {
    buffer_.erase(0, at_);
    at_ = 0;
  }
  const std::size_t before = buffer_.size();
  buffer_.resize(before + chunk);
  const std::size_t got = std::fread(buffer_.data() + before, 1, chunk, file_.get());
  const int code = errno;
  buffer_.resize(before + got);
  if (got < chunk && std::ferror(file_.get()) != 0) {
    throw Error(ErrorCode::input, fmt::format("cannot be read: {}", reason(code)),
                {name_, {}, {}, static_cast<std::size_t>(offset_)});
  }
  return got > 0;
}

std::string InputStream::read(std::size_t limit) {
  std::string text;
  while (text.size() < limit) {
    if (at_ == buffer_.size() && !fill()) break;
    const std::size_t part = std::min(limit - text.size(), buffer_.size() - at_);
    text.append(buffer_, at_, part);
    at_ += part;
    offset_ += part;
  }
  return text;
}

std::optional<InputStream::Line> InputStream::read_line(std::size_t limit) {
  if (at_ == buffer_.size() && !fill()) return std::nullopt;
  Line line;
  line.offset = offset_;
  while (true) {
    const std::size_t end = std::min(buffer_.find('\n', at_), buffer_.size());
    const std::size_t room = limit - line.text.size();
    line.text.append(buffer_, at_, std::min(end - at_, room));
    line.cut = line.cut || end - at_ > room;
    offset_ += end - at_;
    at_ = end;
    if (at_ < buffer_.size()) {
      ++at_;
      ++offset_;
      return line;
    }
    if (!fill()) return line;
  }
}

std::string InputStream::peek(std::size_t limit) {
  limit = std::min<std::size_t>(limit, 4096);
  while (buffer_.size() - at_ < limit && fill()) {
  }
  return buffer_.substr(at_, limit);
}

std::string read_file(const std::string& path, std::size_t limit) {
  InputStream stream(path);
  std::string text = stream.read(limit);
  if (text.size() == limit && !stream.peek(1).empty()) {
    throw Error(ErrorCode::input,
                fmt::format("is longer than the limit of {}; split it or raise the limit", describe_size(limit)),
                {path, {}, {}, {}});
  }
  return text;
}

std::string describe_size(std::uint64_t bytes) {
  static constexpr const char* units[] = {"bytes", "KiB", "MiB", "GiB", "TiB"};
  std::size_t unit = 0;
  while (bytes >= 1024 && bytes % 1024 == 0 && unit + 1 < std::size(units)) {
    bytes /= 1024;
    ++unit;
  }
  if (unit == 0 && bytes >= 10240) return fmt::format("{} KiB", bytes / 1024);
  return fmt::format("{} {}", bytes, units[unit]);
}

}  // namespace chancery
