// Typed reading and writing of one model section: little-endian numbers, arrays, and strings.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "core/error.hpp"

namespace chancery {

static_assert(std::endian::native == std::endian::little, "model sections are stored little-endian");

class SectionWriter {
 public:
  template <typename T>
  void number(T value) {
    static_assert(std::is_arithmetic_v<T>);
    raw(&value, sizeof value);
  }
  // A u32 count, then the values, aligned to 32 bytes from the section's start.
  template <typename T>
  void array(std::span<const T> values) {
    static_assert(std::is_arithmetic_v<T>);
    number(static_cast<std::uint32_t>(values.size()));
    bytes_.resize((bytes_.size() + 31) / 32 * 32);
    raw(values.data(), values.size_bytes());
  }
  // A u32 length, then the bytes.
  void string(std::string_view text) {
    number(static_cast<std::uint32_t>(text.size()));
    raw(text.data(), text.size());
  }
  [[nodiscard]] std::vector<std::byte> take() { return std::move(bytes_); }

 private:
  void raw(const void* data, std::size_t size) {
    const auto* first = static_cast<const std::byte*>(data);
    bytes_.insert(bytes_.end(), first, first + size);
  }
  std::vector<std::byte> bytes_;
};

// Reads what SectionWriter wrote, in the same order. The views it gives live as long as the section's bytes.
// Every read is checked: throws Error (model) if the section is too short.
class SectionReader {
 public:
  explicit SectionReader(std::span<const std::byte> bytes) : bytes_(bytes) {}

  template <typename T>
  [[nodiscard]] T number() {
    static_assert(std::is_arithmetic_v<T>);
    T value;
    std::memcpy(&value, take(sizeof value), sizeof value);
    return value;
  }
  template <typename T>
  [[nodiscard]] std::span<const T> array() {
    static_assert(std::is_arithmetic_v<T>);
    const std::size_t count = number<std::uint32_t>();
    const std::size_t aligned = (position_ + 31) / 32 * 32;
    (void)take(aligned - position_);
    return {reinterpret_cast<const T*>(take(count * sizeof(T))), count};
  }
  [[nodiscard]] std::string_view string() {
    const std::size_t size = number<std::uint32_t>();
    return {reinterpret_cast<const char*>(take(size)), size};
  }
  [[nodiscard]] bool at_end() const noexcept { return position_ == bytes_.size(); }

 private:
  const std::byte* take(std::size_t size) {
    if (size > bytes_.size() - position_) {
      throw Error(ErrorCode::model, "the language model's section ends too early; install the model again");
    }
    const std::byte* at = bytes_.data() + position_;
    position_ += size;
    return at;
  }
  std::span<const std::byte> bytes_;
  std::size_t position_ = 0;
};

}  // namespace chancery
