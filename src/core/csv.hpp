// Fields of comma-separated values (RFC 4180), safe to open in a spreadsheet.
#pragma once

#include <string>
#include <string_view>

namespace chancery {

// Quoted where it must be. A text that begins like a formula (=, +, -, @, tab, carriage return) gets an
// apostrophe before it, by which spreadsheets take it for text (OWASP, CSV injection).
[[nodiscard]] std::string csv_text(std::string_view text);
// The same for a number or an IRI of our own, which begin as they must.
[[nodiscard]] std::string csv_value(std::string_view value);

}  // namespace chancery
