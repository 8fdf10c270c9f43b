#include "app/password.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <termios.h>
#include <unistd.h>

#include <cstdlib>

#include "core/error.hpp"
#include "core/files.hpp"

namespace chancery {
namespace {

constexpr std::size_t longest = 4096;

// The terminal without echo while it lives. A run that is killed here leaves that to the shell, which resets it.
class Silence {
 public:
  explicit Silence(int terminal) : terminal_(terminal) {
    if (tcgetattr(terminal_, &before_) != 0) return;
    termios quiet = before_;
    quiet.c_lflag &= ~static_cast<tcflag_t>(ECHO);
    quiet.c_lflag |= ECHONL;
    changed_ = tcsetattr(terminal_, TCSAFLUSH, &quiet) == 0;
  }
  ~Silence() {
    if (changed_) (void)tcsetattr(terminal_, TCSAFLUSH, &before_);
  }
  Silence(const Silence&) = delete;
  Silence& operator=(const Silence&) = delete;

  [[nodiscard]] bool kept() const noexcept { return changed_; }

 private:
  int terminal_;
  termios before_{};
  bool changed_ = false;
};

std::string ask(const std::string& user) {
  const int terminal = ::open("/dev/tty", O_RDWR | O_CLOEXEC | O_NOCTTY);
  if (terminal < 0)
    throw Error(ErrorCode::usage,
                "--user needs a password, and there is no terminal to ask on: set CHANCERY_PASSWORD or give "
                "--password-file");
  std::string password;
  {
    const Silence silence(terminal);
    if (!silence.kept()) {
      ::close(terminal);
      throw Error(ErrorCode::usage,
                  "the terminal would show the password: set CHANCERY_PASSWORD or give --password-file");
    }
    const std::string prompt = fmt::format("Password of {}: ", user);
    [[maybe_unused]] const ssize_t written = ::write(terminal, prompt.data(), prompt.size());
    char c = 0;
    while (password.size() < longest && ::read(terminal, &c, 1) == 1 && c != '\n') password += c;
  }
  ::close(terminal);
  return password;
}

}  // namespace

std::string read_password(const std::filesystem::path& file, const std::string& user) {
  if (!file.empty()) {
    try {
      InputStream stream(file.string());
      const auto line = stream.read_line(longest);
      std::string password = line ? line->text : "";
      if (password.ends_with('\r')) password.pop_back();
      return password;
    } catch (const Error& error) {
      throw Error(ErrorCode::usage, error.what(), error.place());
    }
  }
  if (const char* const given = std::getenv("CHANCERY_PASSWORD"); given != nullptr) return given;
  return user.empty() ? "" : ask(user);
}

}  // namespace chancery
