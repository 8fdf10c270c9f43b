// Which files to read: inputs as the user names them become a list of files.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "core/error.hpp"

namespace chancery {

enum class InputKind { text, html, json_lines, standard_input };

struct Input {
  std::string path;  // with '/'; "-" for standard input
  InputKind kind = InputKind::text;
  std::uint64_t bytes = 0;  // 0 where it is not known beforehand
};

// Something that is not read. With a code it is an error of the run (a missing file, a bad article);
// without, it was only passed over (a picture in a folder).
struct Skipped {
  Place place;
  std::string reason;
  std::optional<ErrorCode> code;
};

using SkippedSink = std::function<void(Skipped&&)>;

// Files, folders (searched to the bottom for .txt, .html, .htm, .xhtml, .jsonl and .ndjson, sorted by path
// byte by byte; hidden files and folders are left out, other files named in `skipped`) and "-". Files
// that are named themselves are read whatever their ending. Links to files are followed; links to
// folders only where the user names them, so no cycle arises. A path that comes twice is read once.
[[nodiscard]] std::vector<Input> list_inputs(const std::vector<std::string>& names, const SkippedSink& skipped);

// "file:line: reason", as error.hpp's describe() does.
[[nodiscard]] std::string describe(const Skipped& skipped);

}  // namespace chancery
