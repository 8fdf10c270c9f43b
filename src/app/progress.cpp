#include "app/progress.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <cstdio>
#include <cstdlib>
#include <string>

namespace chancery {

bool colours_wanted() {
  const char* const no_color = std::getenv("NO_COLOR");
  return isatty(STDERR_FILENO) != 0 && (no_color == nullptr || *no_color == '\0');
}

Progress::Progress(std::size_t total, bool quiet, std::string_view unit)
    : total_(total), unit_(unit), shown_(!quiet && isatty(STDERR_FILENO) != 0), coloured_(colours_wanted()) {}

Progress::~Progress() { clear(); }

void Progress::update(std::size_t done) {
  if (!shown_) return;
  constexpr int width = 30;
  const int percent = total_ == 0 ? 0 : static_cast<int>(100 * done / total_);
  if (percent == last_percent_ && total_ != 0) return;
  last_percent_ = percent;
  const int filled = percent > 100 ? width : percent * width / 100;
  const std::string bar =
      std::string(static_cast<std::size_t>(filled), '#') + std::string(static_cast<std::size_t>(width - filled), '.');
  fmt::print(stderr, "\r{}[{}]{} {} of {} {}\033[K", coloured_ ? "\033[36m" : "", bar, coloured_ ? "\033[0m" : "", done,
             total_ == 0 ? "?" : std::to_string(total_), unit_);
  std::fflush(stderr);
}

void Progress::clear() {
  if (shown_ && last_percent_ >= 0) fmt::print(stderr, "\r\033[K");
  last_percent_ = -1;
}

}  // namespace chancery
