// Short ways to make articles and temporary folders in tests.
#pragma once

#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include "core/error.hpp"
#include "ingest/read_articles.hpp"

namespace chancery::test {

inline Article read(const std::string& text) {
  ReadOptions options;
  options.refuse_foreign = false;
  return article_from_text(text, "test.txt", options);
}

inline std::string block_text(const Article& article, std::size_t index) {
  const Span span = article.blocks.at(index).span;
  return article.text.substr(span.begin, span.size());
}

inline std::vector<std::string> block_texts(const Article& article) {
  std::vector<std::string> texts;
  for (std::size_t i = 0; i < article.blocks.size(); ++i) texts.push_back(block_text(article, i));
  return texts;
}

inline std::string label(const Article& article, std::size_t turn) {
  const Span span = article.turns.at(turn).label;
  return article.text.substr(span.begin, span.size());
}

inline std::string date_of(const Article& article) { return article.date ? to_iso(*article.date) : ""; }

inline bool contains(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

// A folder that goes with the test case.
class TemporaryFolder {
 public:
  TemporaryFolder() {
    static int count = 0;
    path_ = std::filesystem::temp_directory_path() /
            ("chancery-ingest-" + std::to_string(::getpid()) + "-" + std::to_string(count++));
    std::filesystem::create_directories(path_);
  }
  ~TemporaryFolder() {
    std::error_code code;
    std::filesystem::remove_all(path_, code);
  }
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;

  // Writes a file and gives its path; folders in the name are made.
  std::string write(const std::string& name, const std::string& content) const {
    const std::filesystem::path file = path_ / name;
    std::filesystem::create_directories(file.parent_path());
    std::ofstream(file, std::ios::binary) << content;
    return file.generic_string();
  }
  [[nodiscard]] std::string path(const std::string& name = "") const {
    return name.empty() ? path_.generic_string() : (path_ / name).generic_string();
  }

 private:
  std::filesystem::path path_;
};

struct Reading {
  std::vector<Article> articles;
  std::vector<Skipped> skipped;

  [[nodiscard]] std::vector<std::string> reasons() const {
    std::vector<std::string> all;
    for (const Skipped& one : skipped) all.push_back(describe(one));
    return all;
  }
};

inline Reading read_all(const std::vector<std::string>& names, const ReadOptions& options = {}) {
  Reading reading;
  read_articles(
      names, [&](Article&& article) { reading.articles.push_back(std::move(article)); },
      [&](Skipped&& skipped) { reading.skipped.push_back(std::move(skipped)); }, options);
  return reading;
}

}  // namespace chancery::test
