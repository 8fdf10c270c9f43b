#include "store/load_state.hpp"

#include <fmt/format.h>

#include <cerrno>
#include <charconv>
#include <cstring>
#include <system_error>
#include <utility>

#include "core/error.hpp"
#include "core/files.hpp"

namespace chancery {
namespace {

constexpr std::string_view heading = "chancery load state 1";
constexpr std::size_t longest_line = 1U << 16U;

}  // namespace

LoadState::LoadState(std::filesystem::path file, std::string target, bool resume)
    : file_(std::move(file)), target_(std::move(target)) {
  if (!resume) return;
  const auto fail = [&](const std::string& what) {
    throw Error(ErrorCode::usage, what + "; load without --resume", {file_.string(), {}, {}, {}});
  };
  if (file_.empty()) fail("standard input cannot be resumed");
  if (!std::filesystem::exists(file_)) fail("there is no load to go on with: this file is not there");
  InputStream stream(file_.string());
  const auto first = stream.read_line(longest_line), second = stream.read_line(longest_line);
  if (!first || first->text != heading || !second) fail("this file is not the state of a load");
  if (second->text != target_) fail(fmt::format("the earlier load was another one ({})", second->text));
  while (const auto line = stream.read_line(longest_line)) {
    std::uint64_t count = 0;
    const char* const end = line->text.data() + line->text.size();
    const auto [rest, error] = std::from_chars(line->text.data(), end, count);
    if (error != std::errc() || end - rest != 65) continue;  // cut off when the earlier load died
    done_before_ = noted_ = count;
    digest_before_.assign(rest + 1, end);
  }
}

LoadState::~LoadState() = default;

LoadStep LoadState::pass(const std::string& graph, const std::string& digest) {
  all_.add(fmt::format("{}\n{}\n", graph, digest));
  ++passed_;
  if (passed_ == done_before_ && all_.hex() != digest_before_)
    throw Error(ErrorCode::input, "is not the file that the earlier load read; load without --resume");
  return {passed_, all_.hex(), passed_ <= done_before_};
}

void LoadState::loaded(const LoadStep& step) {
  if (file_.empty()) return;
  early_.emplace(step.number, step.digest);
  for (auto next = early_.begin(); next != early_.end() && next->first == noted_ + 1; next = early_.erase(next)) {
    note(next->first, next->second);
    ++noted_;
  }
}

void LoadState::note(std::uint64_t number, const std::string& digest) {
  if (!stream_) {
    stream_.reset(std::fopen(file_.c_str(), done_before_ > 0 ? "ab" : "wb"));
    if (!stream_)
      throw Error(ErrorCode::output,
                  fmt::format("the state of the load cannot be kept here: {}; give --state FILE or --state -",
                              std::strerror(errno)),
                  {file_.string(), {}, {}, {}});
    if (done_before_ == 0) write(fmt::format("{}\n{}\n", heading, target_));
  }
  write(fmt::format("{} {}\n", number, digest));
}

void LoadState::write(const std::string& line) {
  if (std::fwrite(line.data(), 1, line.size(), stream_.get()) != line.size() || std::fflush(stream_.get()) != 0)
    throw Error(ErrorCode::output, fmt::format("the state of the load cannot be written: {}", std::strerror(errno)),
                {file_.string(), {}, {}, {}});
}

void LoadState::remove() {
  stream_.reset();
  std::error_code ignored;
  if (!file_.empty()) std::filesystem::remove(file_, ignored);
}

}  // namespace chancery
