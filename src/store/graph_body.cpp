#include "store/graph_body.hpp"

#include <algorithm>

namespace chancery {
namespace {

constexpr std::size_t most_in_memory = 4U << 20U;

}  // namespace

void GraphBody::clear() {
  memory_.clear();
  if (in_file_) file_->clear();
  in_file_ = false;
  size_ = triples_ = 0;
  sha_ = std::make_unique<Sha256>();
}

void GraphBody::add(std::string_view triple) {
  memory_ += triple;
  memory_ += " .\n";
  size_ += triple.size() + 3;
  ++triples_;
  if (memory_.size() < most_in_memory) return;
  if (!file_) file_ = std::make_unique<TemporaryFile>();
  in_file_ = true;
  sha_->add(memory_);
  file_->append(memory_);
  memory_.clear();
}

void GraphBody::finish() {
  sha_->add(memory_);
  if (!in_file_) return;
  file_->append(memory_);
  file_->flush();
}

std::size_t GraphBody::read(std::uint64_t offset, char* buffer, std::size_t size) const {
  if (in_file_) return file_->read_at(offset, buffer, size);
  if (offset >= memory_.size()) return 0;
  return memory_.copy(buffer, size, static_cast<std::size_t>(offset));
}

}  // namespace chancery
