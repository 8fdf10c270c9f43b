#include "app/article_loop.hpp"

#include <fmt/format.h>

#include <cerrno>
#include <cstdio>
#include <system_error>

#include "core/error.hpp"
#include "ingest/read_articles.hpp"

namespace chancery {

ExitCode for_each_article(const std::vector<std::string>& inputs, const Resources& resources,
                          const std::function<void(const ReadArticle&)>& use) {
  ArticleReader reader(resources);
  bool any = false, failed = false;
  read_articles(
      inputs,
      [&](Article&& article) {
        any = true;
        use(reader.read(std::move(article)));
      },
      [&](Skipped&& skipped) {
        if (skipped.code) fmt::print(stderr, "chancery: skipped {}\n", describe(skipped));
        failed = failed || skipped.code;
      });
  if (!any) throw Error(ErrorCode::input, "no article could be read");
  return failed ? ExitCode::some_skipped : ExitCode::success;
}

void write_standard_output(std::string_view text) {
  if (std::fwrite(text.data(), 1, text.size(), stdout) != text.size() || std::fflush(stdout) != 0)
    throw Error(ErrorCode::output, "cannot write to standard output: " + std::generic_category().message(errno));
}

}  // namespace chancery
