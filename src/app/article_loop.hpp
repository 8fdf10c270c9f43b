// What the commands that look into articles one by one share.
#pragma once

#include <filesystem>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "app/exit_codes.hpp"
#include "app/pipeline.hpp"

namespace chancery {

// Reads the articles one after another and hands each over with all that the rooms say of it. Articles that cannot be
// read are named on standard error and make the status some_skipped. Throws Error (input) if none can be read.
[[nodiscard]] ExitCode for_each_article(const std::vector<std::string>& inputs, const Resources& resources,
                                        const std::function<void(const ReadArticle&)>& use);

// Throws Error (output).
void write_standard_output(std::string_view text);

}  // namespace chancery
