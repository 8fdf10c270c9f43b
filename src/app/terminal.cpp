#include "app/terminal.hpp"

#include <fmt/format.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <charconv>
#include <cstdlib>

namespace chancery {

std::string Terminal::styled(std::string_view text, std::string_view style) const {
  return coloured ? fmt::format("\033[{}m{}\033[0m", style, text) : std::string(text);
}

Terminal standard_output() {
  Terminal terminal;
  const bool is_terminal = isatty(STDOUT_FILENO) != 0;
  const char* const no_color = std::getenv("NO_COLOR");
  terminal.coloured = is_terminal && (no_color == nullptr || *no_color == '\0');
  winsize size{};
  if (is_terminal && ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0) {
    terminal.width = size.ws_col;
  } else if (const char* const columns = std::getenv("COLUMNS"); columns != nullptr) {
    const std::string_view text = columns;
    std::size_t width = 0;
    if (std::from_chars(text.data(), text.data() + text.size(), width).ec == std::errc() && width > 0)
      terminal.width = width;
  }
  terminal.width = std::clamp<std::size_t>(terminal.width, 40, 200);
  return terminal;
}

}  // namespace chancery
