// What speaks for the class of each name that the knowledge base does not hold, for scripts/kind-weights:
//   dump_kind_clues FILE…
// One line a name of a text: the file, where its mentions stand (bytes of the article's text, "begin-end"), and each
// clue with its times
// ("in=2"), parted by tabs.
#include <fmt/format.h>

#include <cstdio>
#include <exception>
#include <set>
#include <string>
#include <vector>

#include "entities/draft.hpp"
#include "entities/kind_evidence.hpp"
#include "entities/numbered_acts.hpp"
#include "ingest/read_articles.hpp"
#include "knowledge/data_files.hpp"
#include "language/analyzer.hpp"

namespace chancery {
namespace {

void dump(const Article& article, const Document& document, const KnowledgeBase& known) {
  Draft draft(article, document, known);  // as far as find_entities has come when it asks for classes
  find_titles(draft);
  find_names(draft);
  name_numbered_acts(draft);
  find_demonyms(draft);
  link_names(draft);
  std::set<std::string> done;
  for (const NameSpan& name : draft.names) {
    if (name.nested || name.adjective || name.entities.size() != 1 || draft.entity(name.entities[0]).known ||
        !done.insert(name.norm).second)
      continue;
    const auto clues = kind_clues(draft, name, guess_by_rules(draft, name));
    if (clues.empty()) continue;
    std::string line = article.path;
    for (const NameSpan& other : draft.names_called(name.norm)) {
      if (other.nested || draft.is_label(other.sentence)) continue;
      const auto& tokens = draft.sentence(other.sentence).tokens;
      line += fmt::format("{}{}-{}", line.size() == article.path.size() ? '\t' : ' ',
                          tokens[other.tokens.begin].span.begin, tokens[other.tokens.end - 1].span.end);
    }
    for (const auto& [clue, times] : clues) line += fmt::format("\t{}={}", clue, times);
    fmt::print("{}\n", line);
  }
}

}  // namespace
}  // namespace chancery

int main(int count, char** arguments) try {
  using namespace chancery;
  const std::filesystem::path data = find_data_folder();
  const KnowledgeBase known = load_knowledge_base({data / "ontology" / "gazetteer"});
  Analyzer analyzer(load_language_model(data / "models" / "en.model"));
  read_articles(
      std::vector<std::string>(arguments + 1, arguments + count),
      [&](Article&& article) { dump(article, analyzer.parse(article), known); },
      [](Skipped&& skipped) { throw Error(skipped.code.value_or(ErrorCode::input), skipped.reason, skipped.place); });
  return 0;
} catch (const std::exception& error) {
  std::fprintf(stderr, "dump_kind_clues: %s\n", error.what());
  return 1;
}
