// The SHA-256 digest of a text, which names it wherever it came from.
#pragma once

#include <memory>
#include <string>
#include <string_view>

namespace chancery {

// 64 lower-case hexadecimal digits. Throws Error (input) if OpenSSL refuses the digest.
[[nodiscard]] std::string sha256_hex(std::string_view bytes);
// The same digest in base 64 (RFC 4648), as web pages name the scripts they allow.
[[nodiscard]] std::string sha256_base64(std::string_view bytes);

// The same of a text that comes in parts.
class Sha256 {
 public:
  Sha256();
  ~Sha256();
  Sha256(const Sha256&) = delete;
  Sha256& operator=(const Sha256&) = delete;

  void add(std::string_view bytes);
  // Of all so far; more can follow.
  [[nodiscard]] std::string hex() const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace chancery
