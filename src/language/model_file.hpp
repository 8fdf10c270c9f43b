// The container of a language model: named byte sections with one fingerprint over all of them.
//
// Layout, little-endian: "CHANCERY", u32 format version, u32 section count, 32 bytes SHA-256 of all that follows;
// then per section a table row (24 bytes name padded with zeros, u64 offset from the file's start, u64 size);
// then the sections, each starting at a multiple of 64 bytes.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace chancery {

constexpr std::uint32_t model_format_version = 1;

// Name → bytes. Names have 1…23 bytes; the map's order is the file's order, so equal sections give equal files.
using ModelSections = std::map<std::string, std::vector<std::byte>, std::less<>>;

class ModelFile {
 public:
  // Reads the file in one go. Throws Error (model) if it is missing, cut short, damaged or of another version.
  [[nodiscard]] static ModelFile read(const std::filesystem::path& path);

  // The bytes of a section, aligned to 64, valid as long as this object lives (moving it is fine).
  // Throws Error (model) if there is none of that name.
  [[nodiscard]] std::span<const std::byte> section(std::string_view name) const;
  [[nodiscard]] bool has(std::string_view name) const { return sections_.find(name) != sections_.end(); }

  // A copy of all sections, for a tool that adds or replaces one.
  [[nodiscard]] ModelSections copy_sections() const;

  // The first 16 hexadecimal digits of the SHA-256: names this model in outputs.
  [[nodiscard]] const std::string& fingerprint() const noexcept { return fingerprint_; }
  [[nodiscard]] const std::string& path() const noexcept { return path_; }

 private:
  struct Release {
    void operator()(std::byte* bytes) const noexcept;
  };
  std::unique_ptr<std::byte[], Release> bytes_;
  std::map<std::string, std::span<const std::byte>, std::less<>> sections_;
  std::string fingerprint_;
  std::string path_;
};

// Writes the sections to a temporary name beside `path` and renames it. Throws Error (output).
void write_model_file(const std::filesystem::path& path, const ModelSections& sections);

}  // namespace chancery
