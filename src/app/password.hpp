// A password that stands in no argument: from the environment, a file or the terminal.
#pragma once

#include <filesystem>
#include <string>

namespace chancery {

// The first line of the file if one is given, else the variable CHANCERY_PASSWORD, else typed without echo if there is
// a user.
// "" where none of them gives one. Throws Error (usage) for a file that cannot be read, or where a password is
// wanted and nobody can be asked.
[[nodiscard]] std::string read_password(const std::filesystem::path& file, const std::string& user);

}  // namespace chancery
