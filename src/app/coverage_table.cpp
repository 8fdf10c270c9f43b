#include "app/coverage_table.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "core/one_line.hpp"

namespace chancery {
namespace {

// On one line, at most so many bytes, cut between characters.
std::string shortened(std::string_view text, std::size_t most = 160) {
  const std::string line = one_line(text);
  if (line.size() <= most) return line;
  while (most > 0 && (static_cast<unsigned char>(line[most]) & 0xC0U) == 0x80) --most;
  return line.substr(0, most) + "…";
}

std::string_view words_of(const ReadArticle& read, int sentence) {
  const Span span = read.document.sentences[static_cast<std::size_t>(sentence)].span;
  return std::string_view(read.article.text).substr(span.begin, span.size());
}

}  // namespace

void CoverageTable::add(const ReadArticle& read, const Coverage& coverage) {
  ++articles_;
  sentences_ += read.document.sentences.size();
  telling_ += coverage.telling;
  for (const SilentSentence& silent : coverage.silent) {
    ++silent_[static_cast<std::size_t>(silent.why)];
    if (silent.why != Silence::no_trigger && silent.why != Silence::not_filled) continue;
    std::string why(to_string(silent.why));
    if (!silent.triggers.empty()) why += fmt::format(": {}", fmt::join(silent.triggers, ", "));
    unread_.push_back({fmt::format("{}, sentence {}", read.article.path, silent.sentence + 1), std::move(why),
                       shortened(words_of(read, silent.sentence))});
  }
  const auto count = [](std::map<std::string, Counted>& rows, const std::string& key, const auto& example) {
    Counted& row = rows[key];
    if (row.count++ == 0) row.example = example();
  };
  const auto name = [&](EntityId id) { return shortened(read.entities.list[static_cast<std::size_t>(id)].name, 60); };
  for (const UnknownLink& link : coverage.links)
    count(link.verb ? verbs_ : nouns_, fmt::format("{} ({})", shortened(link.lemma, 40), link.place), [&] {
      return fmt::format("{} … {}: {}", name(link.from), name(link.to), shortened(words_of(read, link.sentence)));
    });
  for (const EntityId id : coverage.unlinked) {
    const Entity& entity = read.entities.list[static_cast<std::size_t>(id)];
    count(names_, fmt::format("{} ({})", name(id), to_string(entity.type)), [&] { return read.article.path; });
  }
}

void CoverageTable::print_rows(std::string& text, const std::string& title, const std::map<std::string, Counted>& rows,
                               std::size_t limit) {
  if (rows.empty()) return;
  Rows ranked;
  for (const auto& [key, row] : rows) ranked.emplace_back(key, &row);
  std::stable_sort(ranked.begin(), ranked.end(),
                   [](const auto& a, const auto& b) { return a.second->count > b.second->count; });
  text += fmt::format("\n{} ({}):\n", title, ranked.size());
  for (std::size_t i = 0; i < std::min(limit, ranked.size()); ++i)
    text += fmt::format("{:5}  {}\n         {}\n", ranked[i].second->count, ranked[i].first, ranked[i].second->example);
}

std::string CoverageTable::print(std::size_t limit) const {
  std::string text =
      fmt::format("{} sentences of {} articles\n{:5}  state something\n", sentences_, articles_, telling_);
  for (std::size_t why = 0; why < silent_.size(); ++why)
    text += fmt::format("{:5}  {}\n", silent_[why], to_string(static_cast<Silence>(why)));
  print_rows(text, "Verbs that link two things and that no pattern knows", verbs_, limit);
  print_rows(text, "Nouns that link two things and that no pattern knows", nouns_, limit);
  print_rows(text, "Names that the gazetteer does not know, by the number of texts", names_, limit);
  if (!unread_.empty())
    text += fmt::format("\nSentences with two things or more that gave nothing ({}):\n", unread_.size());
  for (std::size_t i = 0; i < std::min(limit, unread_.size()); ++i)
    text += fmt::format("  {}: {}\n         {}\n", unread_[i].place, unread_[i].why, unread_[i].sentence);
  return text;
}

}  // namespace chancery
