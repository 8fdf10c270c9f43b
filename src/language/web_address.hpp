// Web addresses, mail addresses and file names in running text.
#pragma once

#include <cstddef>
#include <string_view>

namespace chancery {

// Where the address that begins at `at` ends, without the punctuation that closes the sentence around it; `at` if
// none begins there. `text` must end where the stretch without white space ends.
[[nodiscard]] std::size_t web_address_end(std::string_view text, std::size_t at);

}  // namespace chancery
