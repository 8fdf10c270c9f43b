// Web addresses, mail addresses and file names in running text.
#pragma once

#include <cstddef>
#include <string_view>

namespace chancery {

// Finds the addresses of one stretch of text without white space, asked at the beginnings of its words from left to
// right. All questions together take time linear in the stretch's length.
class AddressFinder {
 public:
  explicit AddressFinder(std::string_view text) : text_(text) {}

  // Where the address that begins at `at` ends, without the punctuation that closes the sentence around it; `at` if
  // none begins there.
  [[nodiscard]] std::size_t end_of_address(std::size_t at);

 private:
  std::string_view text_;  // ends where the stretch does
  std::size_t no_mail_before_ = 0;
  std::size_t no_host_before_ = 0;
};

}  // namespace chancery
