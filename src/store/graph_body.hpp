// The triples of one graph as the body of a request: its size is known before it is sent, and it can be sent
// again.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "core/sha256.hpp"
#include "core/temporary_file.hpp"

namespace chancery {

// Small ones stay in memory, large ones go to a temporary file. Throws Error (output) if that fails.
class GraphBody {
 public:
  void clear();
  void add(std::string_view triple);  // a line of N-Triples without its dot
  void finish();                      // before read()

  [[nodiscard]] std::size_t read(std::uint64_t offset, char* buffer, std::size_t size) const;
  [[nodiscard]] std::uint64_t size() const noexcept { return size_; }
  [[nodiscard]] std::uint64_t triples() const noexcept { return triples_; }
  [[nodiscard]] std::string digest() const { return sha_->hex(); }

 private:
  std::string memory_;
  std::unique_ptr<TemporaryFile> file_;
  bool in_file_ = false;
  std::uint64_t size_ = 0, triples_ = 0;
  std::unique_ptr<Sha256> sha_;
};

}  // namespace chancery
