#include "language/model_file.hpp"

#include <fmt/format.h>
#include <openssl/evp.h>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <fstream>
#include <limits>
#include <new>
#include <system_error>

#include "core/error.hpp"

namespace chancery {
namespace {

constexpr std::string_view magic = "CHANCERY";
constexpr std::size_t alignment = 64;
constexpr std::size_t name_size = 24;
constexpr std::size_t row_size = name_size + 16;
constexpr std::size_t digest_size = 32;
constexpr std::size_t header_size = 8 + 4 + 4 + digest_size;
constexpr std::size_t max_sections = 256;
constexpr std::uintmax_t max_file_size = std::uintmax_t{1} << 30;

using Digest = std::array<unsigned char, digest_size>;

Digest digest_of(std::span<const std::byte> bytes) {
  Digest digest{};
  unsigned int size = 0;
  if (EVP_Digest(bytes.data(), bytes.size(), digest.data(), &size, EVP_sha256(), nullptr) != 1) {
    throw Error(ErrorCode::model, "cannot compute the language model's fingerprint: SHA-256 is not available");
  }
  return digest;
}

template <typename T>
T load(const std::byte* at) {
  T value;
  std::memcpy(&value, at, sizeof value);
  return value;
}

template <typename T>
void store(std::byte* at, T value) {
  std::memcpy(at, &value, sizeof value);
}

constexpr std::size_t aligned(std::size_t position) { return (position + alignment - 1) / alignment * alignment; }

[[noreturn]] void damaged(const std::string& file, const std::string& what) {
  throw Error(ErrorCode::model, what + "; install the language model again or train it with `chancery train`",
              Place{.file = file, .line = {}, .column = {}, .offset = {}});
}

}  // namespace

void ModelFile::Release::operator()(std::byte* bytes) const noexcept {
  ::operator delete[](bytes, std::align_val_t{alignment});
}

ModelFile ModelFile::read(const std::filesystem::path& path) {
  ModelFile file;
  file.path_ = path.string();
  std::error_code failure;
  const std::uintmax_t file_size = std::filesystem::file_size(path, failure);
  if (failure) damaged(file.path_, "cannot read the language model: " + failure.message());
  if (file_size < header_size) damaged(file.path_, "the language model is cut short");
  if (file_size > max_file_size) damaged(file.path_, "not a language model of Chancery: larger than 1 GiB");

  const auto size = static_cast<std::size_t>(file_size);
  file.bytes_.reset(static_cast<std::byte*>(::operator new[](size, std::align_val_t{alignment})));
  std::byte* bytes = file.bytes_.get();
  std::ifstream stream(path, std::ios::binary);
  if (!stream.read(reinterpret_cast<char*>(bytes), static_cast<std::streamsize>(size))) {
    damaged(file.path_, "cannot read the language model");
  }
  if (std::memcmp(bytes, magic.data(), magic.size()) != 0) {
    damaged(file.path_, "not a language model of Chancery");
  }
  const auto version = load<std::uint32_t>(bytes + 8);
  if (version != model_format_version) {
    damaged(file.path_, fmt::format("the language model has format version {}, this program reads version {}", version,
                                    model_format_version));
  }
  const Digest digest = digest_of({bytes + header_size, size - header_size});
  if (std::memcmp(bytes + 16, digest.data(), digest_size) != 0) {
    damaged(file.path_, "the language model is damaged: its fingerprint does not match its contents");
  }
  for (std::size_t i = 0; i < 8; ++i) file.fingerprint_ += fmt::format("{:02x}", digest[i]);

  const std::size_t count = load<std::uint32_t>(bytes + 12);
  if (count > max_sections || size - header_size < count * row_size) {
    damaged(file.path_, "the language model's table of sections is damaged");
  }
  for (std::size_t i = 0; i < count; ++i) {
    const std::byte* row = bytes + header_size + i * row_size;
    const char* name = reinterpret_cast<const char*>(row);
    const auto offset = load<std::uint64_t>(row + name_size);
    const auto length = load<std::uint64_t>(row + name_size + 8);
    if (name[name_size - 1] != '\0' || offset > size || length > size - offset || offset % alignment != 0) {
      damaged(file.path_, "the language model's table of sections is damaged");
    }
    file.sections_.emplace(name, std::span<const std::byte>{bytes + offset, static_cast<std::size_t>(length)});
  }
  return file;
}

std::span<const std::byte> ModelFile::section(std::string_view name) const {
  const auto found = sections_.find(name);
  if (found == sections_.end()) damaged(path_, fmt::format("the language model has no section '{}'", name));
  return found->second;
}

ModelSections ModelFile::copy_sections() const {
  ModelSections copy;
  for (const auto& [name, bytes] : sections_) copy.emplace(name, std::vector<std::byte>(bytes.begin(), bytes.end()));
  return copy;
}

void write_model_file(const std::filesystem::path& path, const ModelSections& sections) {
  std::size_t end = header_size + sections.size() * row_size;
  for (const auto& [name, bytes] : sections) end = aligned(end) + bytes.size();

  std::vector<std::byte> all(end);
  std::memcpy(all.data(), magic.data(), magic.size());
  store(all.data() + 8, model_format_version);
  store(all.data() + 12, static_cast<std::uint32_t>(sections.size()));
  std::byte* row = all.data() + header_size;
  std::size_t position = header_size + sections.size() * row_size;
  for (const auto& [name, bytes] : sections) {
    if (name.empty() || name.size() >= name_size) {
      throw Error(ErrorCode::model, fmt::format("a model section's name must have 1 to 23 bytes: '{}'", name));
    }
    position = aligned(position);
    std::memcpy(row, name.data(), name.size());
    store(row + name_size, std::uint64_t{position});
    store(row + name_size + 8, std::uint64_t{bytes.size()});
    if (!bytes.empty()) std::memcpy(all.data() + position, bytes.data(), bytes.size());
    position += bytes.size();
    row += row_size;
  }
  const Digest digest = digest_of({all.data() + header_size, all.size() - header_size});
  std::memcpy(all.data() + 16, digest.data(), digest_size);

  const std::filesystem::path temporary = path.string() + ".part";
  std::ofstream stream(temporary, std::ios::binary | std::ios::trunc);
  stream.write(reinterpret_cast<const char*>(all.data()), static_cast<std::streamsize>(all.size()));
  stream.close();
  std::error_code failure;
  if (stream) std::filesystem::rename(temporary, path, failure);
  if (!stream || failure) {
    std::error_code ignored;
    std::filesystem::remove(temporary, ignored);
    throw Error(ErrorCode::output, "cannot write the language model; check the folder and the free space",
                Place{.file = path.string(), .line = {}, .column = {}, .offset = {}});
  }
}

}  // namespace chancery
