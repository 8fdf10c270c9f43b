// Page furniture: the lines of a page that are no part of its story.
#pragma once

#include <cstddef>
#include <string_view>

namespace chancery {

// Buttons, menus, breadcrumbs, advertisement marks, font controls, "Read also", tags, cookie and
// copyright notices, sign-offs "(Reporting by …)", photo captions, addresses and rules of signs.
[[nodiscard]] bool is_furniture(std::string_view paragraph);

// Bytes of the paragraph up to a closing "(Reporting by …; editing by …)", or all of them.
[[nodiscard]] std::size_t length_without_sign_off(std::string_view paragraph);

// "PRESS RELEASE", "World news", "Opinion": a section's name over a headline.
[[nodiscard]] bool is_kicker(std::string_view line);

// A typist's initials under an official text: "MJ/SR".
[[nodiscard]] bool is_initials(std::string_view line);

}  // namespace chancery
