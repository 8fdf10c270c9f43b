#include "export/report.hpp"

#include <fmt/format.h>

#include <initializer_list>
#include <string_view>
#include <utility>

#include "core/sha256.hpp"
#include "export/dot_text.hpp"
#include "export/report_assets.hpp"
#include "export/report_data.hpp"

namespace chancery {
namespace {

// The page with a text in the place of each mark; what is put in is not searched for marks.
std::string filled(std::string_view page, std::initializer_list<std::pair<std::string_view, std::string_view>> texts) {
  std::string result;
  for (const auto& [mark, text] : texts) {
    const std::size_t at = page.find(mark);
    result += page.substr(0, at);
    result += text;
    page.remove_prefix(at + mark.size());
  }
  return result += page;
}

}  // namespace

std::string to_report(const KnowledgeGraph& graph, const Ontology& ontology, const std::string& title) {
  const std::string shown =
      !title.empty() ? title
                     : fmt::format("What {} text{} state{}", graph.sources.size(), graph.sources.size() == 1 ? "" : "s",
                                   graph.sources.size() == 1 ? "s" : "");
  const std::string policy = fmt::format(
      "default-src 'none'; script-src 'sha256-{}' 'sha256-{}'; style-src 'sha256-{}'; img-src data:; "
      "base-uri 'none'; form-action 'none'",
      sha256_base64(report_assets::library), sha256_base64(report_assets::program),
      sha256_base64(report_assets::style));
  return filled(report_assets::page, {{"@policy@", policy},
                                      {"@title@", html_text(visible_text(shown))},
                                      {"@style@", report_assets::style},
                                      {"@data@", report_data(graph, ontology, shown)},
                                      {"@library@", report_assets::library},
                                      {"@program@", report_assets::program}});
}

}  // namespace chancery
