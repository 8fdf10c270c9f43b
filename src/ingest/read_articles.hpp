// Ingest's door: files in, articles out, one by one.
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <vector>

#include "ingest/article.hpp"
#include "ingest/inputs.hpp"

namespace chancery {

struct ReadOptions {
  std::size_t max_bytes = 64U << 20U;  // of one text, one page, or one line of JSON Lines
  bool refuse_foreign = true;          // refuse text that is reliably in another language than English
};

using ArticleSink = std::function<void(Article&&)>;

// Reads one input and hands its articles to `articles` in the input's order; JSON Lines are read line by
// line, so no more than one of their articles is in memory. A bad article goes to `skipped` with its
// place, and reading goes on. What the callbacks throw passes through.
void read_input(const Input& input, const ArticleSink& articles, const SkippedSink& skipped,
                const ReadOptions& options = {});

// list_inputs and read_input for all of them, in order.
void read_articles(const std::vector<std::string>& names, const ArticleSink& articles, const SkippedSink& skipped,
                   const ReadOptions& options = {});

// How many articles an input holds: its lines for JSON Lines (read through for this), else 1. Standard
// input cannot be counted and gives 0, as does a file that cannot be read.
[[nodiscard]] std::size_t count_articles(const Input& input);

// One article from plain text or HTML in memory. Throws Error (input) for text that is not valid UTF-8,
// binary, empty or without running text, and Error (language) for foreign text.
[[nodiscard]] Article article_from_text(std::string text, const std::string& path, const ReadOptions& options = {});
[[nodiscard]] Article article_from_html(const std::string& html, const std::string& path,
                                        const ReadOptions& options = {});
// One line of JSON Lines: an object with "text" and optionally "id", "url", "title", "date", "publisher".
[[nodiscard]] Article article_from_json(const std::string& line, const std::string& path,
                                        const ReadOptions& options = {});

}  // namespace chancery
