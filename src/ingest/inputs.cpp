#include "ingest/inputs.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <set>
#include <system_error>

#include "core/unicode.hpp"
#include "ingest/line_shape.hpp"

namespace chancery {
namespace {

namespace fs = std::filesystem;

std::optional<InputKind> kind_by_name(const fs::path& path) {
  const std::string extension = ascii_lower(path.extension().string());
  if (extension == ".txt") return InputKind::text;
  if (extension == ".html" || extension == ".htm" || extension == ".xhtml") return InputKind::html;
  if (extension == ".jsonl" || extension == ".ndjson") return InputKind::json_lines;
  return std::nullopt;
}

// Names go into messages and graphs, so they must be text.
bool is_printable(const std::string& name) {
  if (find_invalid_utf8(name)) return false;
  return std::none_of(name.begin(), name.end(),
                      [](char c) { return static_cast<unsigned char>(c) < 0x20U || c == 0x7F; });
}

std::string printable(const std::string& name) {
  std::string result;
  for (std::size_t at = 0; at < name.size();) {
    const CodePoint c = code_point_at(name, at);
    append_utf8(result, c.value < 0x20 || c.value == 0x7F ? U'\uFFFD' : c.value);
    at += c.size;
  }
  return result;
}

class Lister {
 public:
  explicit Lister(const SkippedSink& skipped) : skipped_(skipped) {}

  void add(const std::string& name) {
    if (name == "-") {
      if (seen_.insert(name).second) inputs_.push_back({"-", InputKind::standard_input, 0});
      return;
    }
    if (name.empty() || !is_printable(name)) {
      fail(printable(name), name.empty() ? "an empty name is no input; give a file, a folder or -"
                                         : "the name is not valid UTF-8 text; rename it");
      return;
    }
    std::error_code code;
    const fs::file_status status = fs::status(name, code);
    if (status.type() == fs::file_type::not_found) {
      fail(name, fs::is_symlink(fs::symlink_status(name, code)) ? "the link leads to nothing; check where it points"
                                                                : "no such file or folder; check the path");
    } else if (code) {
      fail(name, fmt::format("cannot be looked at: {}", code.message()));
    } else if (fs::is_directory(status)) {
      add_folder(name);
    } else {
      add_file(name, kind_by_name(name).value_or(InputKind::text));
    }
  }

  std::vector<Input> take() { return std::move(inputs_); }

 private:
  void fail(const std::string& path, const std::string& reason) {
    skipped_({{path, {}, {}, {}}, reason, ErrorCode::input});
  }

  void add_file(const std::string& path, InputKind kind) {
    if (!seen_.insert(fs::path(path).lexically_normal().generic_string()).second) return;
    std::error_code code;
    const std::uintmax_t bytes = fs::file_size(path, code);
    inputs_.push_back({path, kind, code ? 0 : static_cast<std::uint64_t>(bytes)});
  }

  void add_folder(const std::string& folder) {
    std::vector<std::string> files, open = {folder};
    while (!open.empty()) {
      const std::string here = std::move(open.back());
      open.pop_back();
      std::error_code code;
      for (fs::directory_iterator entry(here, code), end; !code && entry != end; entry.increment(code)) {
        list_entry(*entry, files, open);
      }
      if (code)
        fail(here,
             fmt::format("the folder cannot be read: {}; change its permissions or leave it out", code.message()));
    }
    std::sort(files.begin(), files.end());
    if (files.empty()) {
      fail(folder,
           "the folder holds no .txt, .html, .htm, .xhtml, .jsonl or .ndjson file; name files themselves to have them "
           "read");
    }
    for (const std::string& file : files) add_found(file);
  }

  static void list_entry(const fs::directory_entry& entry, std::vector<std::string>& files,
                         std::vector<std::string>& open) {
    const std::string name = entry.path().filename().string();
    if (name.empty() || name.front() == '.') return;
    std::error_code code;
    if (entry.is_directory(code) && !entry.is_symlink(code)) {
      open.push_back(entry.path().generic_string());
    } else {
      files.push_back(entry.path().generic_string());
    }
  }

  void add_found(const std::string& path) {
    std::error_code code;
    const fs::file_status status = fs::status(path, code);
    if (!is_printable(path)) {
      fail(printable(path), "the name is not valid UTF-8 text; rename it");
    } else if (status.type() == fs::file_type::not_found) {
      fail(path, "the link leads to nothing; check where it points");
    } else if (code) {
      fail(path, fmt::format("cannot be looked at: {}", code.message()));
    } else if (fs::is_directory(status)) {
      pass(path, "a link to a folder; name it itself to have it read");
    } else if (!fs::is_regular_file(status)) {
      pass(path, "not a regular file");
    } else if (const auto kind = kind_by_name(path)) {
      add_file(path, *kind);
    } else {
      pass(path, "neither .txt, .html, .htm, .xhtml, .jsonl nor .ndjson; name it itself to have it read as text");
    }
  }

  void pass(const std::string& path, const char* reason) { skipped_({{path, {}, {}, {}}, reason, std::nullopt}); }

  const SkippedSink& skipped_;
  std::vector<Input> inputs_;
  std::set<std::string> seen_;
};

}  // namespace

std::vector<Input> list_inputs(const std::vector<std::string>& names, const SkippedSink& skipped) {
  Lister lister(skipped);
  for (const std::string& name : names) lister.add(name);
  return lister.take();
}

std::string describe(const Skipped& skipped) {
  return describe(Error(skipped.code.value_or(ErrorCode::input), skipped.reason, skipped.place));
}

}  // namespace chancery
