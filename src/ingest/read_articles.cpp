#include "ingest/read_articles.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "core/error.hpp"
#include "core/files.hpp"
#include "core/sha256.hpp"
#include "ingest/dates.hpp"
#include "ingest/html.hpp"
#include "ingest/json_lines.hpp"
#include "ingest/language_check.hpp"
#include "ingest/line_shape.hpp"
#include "ingest/structure.hpp"
#include "ingest/text_check.hpp"

namespace chancery {
namespace {

// ".../2024/11/28/..." in an address is the day of publication for many houses.
std::optional<Date> date_in_url(std::string_view url) {
  const std::size_t path = url.find("://");
  for (std::size_t at = url.find('/', path == std::string_view::npos ? 0 : path + 3); at != std::string_view::npos;
       at = url.find('/', at + 1)) {
    const auto match = match_date(url, at + 1);
    if (match && match->date && match->end == at + 11 && (match->end == url.size() || url[match->end] == '/'))
      return match->date;
  }
  return std::nullopt;
}

void finish(Article& article, const std::vector<Span>& headings, const ReadOptions& options) {
  article.id = sha256_hex(article.text);
  read_structure(article, headings);
  if (article.blocks.empty()) {
    throw Error(ErrorCode::input, "holds no running text, only page furniture", {article.path, {}, {}, {}});
  }
  if (!article.date) article.date = date_in_url(article.url);
  if (!options.refuse_foreign) return;
  std::string running;
  for (const Block& block : article.blocks) {
    running.append(article.text, block.span.begin, block.span.size());
    running += '\n';
  }
  if (const auto language = foreign_language(running)) {
    throw Error(ErrorCode::language, fmt::format("the text is in {}; only English is read", *language),
                {article.path, {}, {}, {}});
  }
}

Skipped skipped_from(const Error& error) { return {error.place(), error.what(), error.code()}; }

void read_json_lines(InputStream& stream, const std::string& path, const ArticleSink& articles,
                     const SkippedSink& skipped, const ReadOptions& options) {
  for (std::size_t number = 1;; ++number) {
    const auto line = stream.read_line(options.max_bytes);
    if (!line) return;
    if (trim(line->text).empty()) continue;
    std::optional<Article> article;
    try {
      if (line->cut) {
        throw Error(ErrorCode::input,
                    fmt::format("the line is longer than the limit of {}; split the article or raise the limit",
                                describe_size(options.max_bytes)));
      }
      article = article_from_json(line->text, path, options);
    } catch (const Error& error) {
      Skipped bad = skipped_from(error);
      bad.place.file = path;
      bad.place.line = number;
      bad.place.offset.reset();
      skipped(std::move(bad));
      continue;
    }
    article->path = fmt::format("{}:{}", path, number);
    articles(std::move(*article));
  }
}

InputKind kind_of_stream(InputStream& stream, InputKind kind, bool named) {
  if (kind != InputKind::standard_input && (kind != InputKind::text || named)) return kind;
  const std::string start = stream.peek(4096);
  if (looks_like_html(start)) return InputKind::html;
  return trim(start).substr(0, 1) == "{" ? InputKind::json_lines : InputKind::text;
}

void read_stream(const Input& input, const ArticleSink& articles, const SkippedSink& skipped,
                 const ReadOptions& options) {
  InputStream stream(input.path);
  const bool named =
      ascii_lower(input.path.substr(input.path.size() - std::min<std::size_t>(4, input.path.size()))) == ".txt";
  const InputKind kind = kind_of_stream(stream, input.kind, named);
  if (kind == InputKind::json_lines) return read_json_lines(stream, input.path, articles, skipped, options);
  std::string text = stream.read(options.max_bytes);
  if (!stream.peek(1).empty()) {
    throw Error(
        ErrorCode::input,
        fmt::format("is longer than the limit of {}; split it or raise the limit", describe_size(options.max_bytes)),
        {input.path, {}, {}, {}});
  }
  if (kind == InputKind::html) return articles(article_from_html(text, input.path, options));
  articles(article_from_text(std::move(text), input.path, options));
}

}  // namespace

Article article_from_text(std::string text, const std::string& path, const ReadOptions& options) {
  Article article;
  article.path = path;
  article.text = std::move(text);
  check_text(article.text, path);
  finish(article, {}, options);
  return article;
}

Article article_from_html(const std::string& html, const std::string& path, const ReadOptions& options) {
  std::string bytes = html;
  check_text(bytes, path);
  HtmlPage page = read_html(bytes, path);
  if (trim(page.text).empty()) throw Error(ErrorCode::input, "the page shows no text", {path, {}, {}, {}});
  Article article;
  article.path = path;
  article.url = std::move(page.url);
  article.title = std::move(page.title);
  article.publisher = std::move(page.publisher);
  article.date = page.date;
  article.text = std::move(page.text);
  finish(article, page.headings, options);
  return article;
}

Article article_from_json(const std::string& line, const std::string& path, const ReadOptions& options) {
  Article article = read_json_article(line);
  article.path = path;
  check_text(article.text, path);
  finish(article, {}, options);
  return article;
}

void read_input(const Input& input, const ArticleSink& articles, const SkippedSink& skipped,
                const ReadOptions& options) {
  bool receiver_failed = false;
  const auto guard = [&](const auto& receiver, auto&& item) {
    receiver_failed = true;
    receiver(std::forward<decltype(item)>(item));
    receiver_failed = false;
  };
  try {
    read_stream(
        input, [&](Article&& article) { guard(articles, std::move(article)); },
        [&](Skipped&& bad) { guard(skipped, std::move(bad)); }, options);
  } catch (const Error& error) {
    if (receiver_failed) throw;
    skipped(skipped_from(error));
  }
}

void read_articles(const std::vector<std::string>& names, const ArticleSink& articles, const SkippedSink& skipped,
                   const ReadOptions& options) {
  for (const Input& input : list_inputs(names, skipped)) read_input(input, articles, skipped, options);
}

std::size_t count_articles(const Input& input) {
  if (input.kind == InputKind::standard_input) return 0;
  if (input.kind != InputKind::json_lines) return 1;
  try {
    InputStream stream(input.path);
    std::size_t count = 0;
    while (const auto line = stream.read_line(64)) {
      if (!trim(line->text).empty()) ++count;
    }
    return count;
  } catch (const Error&) {
    return 0;
  }
}

}  // namespace chancery
