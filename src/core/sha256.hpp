// The SHA-256 digest of a text, which names it wherever it came from.
#pragma once

#include <string>
#include <string_view>

namespace chancery {

// 64 lower-case hexadecimal digits. Throws Error (input) if OpenSSL refuses the digest.
[[nodiscard]] std::string sha256_hex(std::string_view bytes);

}  // namespace chancery
