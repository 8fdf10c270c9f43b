// How far a load has come, in a small file beside the input, so that it can go on where it stopped.
#pragma once

#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <map>
#include <memory>
#include <string>

#include "core/sha256.hpp"

namespace chancery {

// The place of a graph in the load, and a digest of everything up to it.
struct LoadStep {
  std::uint64_t number = 0;
  std::string digest{};
  bool done = false;  // an earlier run has loaded it
};

// Graphs are sent in the order of their names, so that a count and a digest of everything sent so far say it
// all; the file has one line a graph, the last whole one counts. Where several are on their way, one that arrives
// before another of a smaller number is noted when that has arrived.
class LoadState {
 public:
  // `target`: what must be the same when the load goes on: the store, the mode. With `resume` the file is
  // read; throws Error (usage) if it is not there, is no such file or is of another target.
  LoadState(std::filesystem::path file, std::string target, bool resume);
  ~LoadState();
  LoadState(const LoadState&) = delete;
  LoadState& operator=(const LoadState&) = delete;

  [[nodiscard]] std::uint64_t done_before() const noexcept { return done_before_; }

  // What was read of the next graph. Throws Error (input) if the file is another one than the earlier run's.
  [[nodiscard]] LoadStep pass(const std::string& graph, const std::string& digest);
  // That graph is in the store. Throws Error (output) if the file cannot be written.
  void loaded(const LoadStep& step);
  // Graphs that a load which stops now need not send again.
  [[nodiscard]] std::uint64_t noted() const noexcept { return noted_; }
  // All is loaded: the file goes.
  void remove();

 private:
  void note(std::uint64_t number, const std::string& digest);
  void write(const std::string& line);

  struct Close {
    void operator()(std::FILE* file) const noexcept { (void)std::fclose(file); }
  };
  std::filesystem::path file_;  // empty: nothing is kept
  std::string target_;
  std::unique_ptr<std::FILE, Close> stream_;
  Sha256 all_;
  std::uint64_t passed_ = 0, done_before_ = 0, noted_ = 0;
  std::map<std::uint64_t, std::string> early_;  // arrived before their turn: digests by number
  std::string digest_before_;
};

}  // namespace chancery
