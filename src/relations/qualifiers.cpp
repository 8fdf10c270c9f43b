#include "relations/qualifiers.hpp"

#include <algorithm>

namespace chancery {
namespace {

std::string slice(const SentenceView& view, std::string_view text, Span tokens) {
  const std::size_t begin = view.token(static_cast<int>(tokens.begin)).span.begin;
  const std::size_t end = view.token(static_cast<int>(tokens.end) - 1).span.end;
  return std::string(text.substr(begin, end - begin));
}

}  // namespace

std::string phrase_text(const SentenceView& view, std::string_view text, int trigger, const std::vector<Slot>& slots) {
  constexpr std::size_t longest = 200;
  for (const Slot& slot : slots) {
    const auto found = fillers(view, trigger, slot);
    if (found.empty()) continue;
    if (view.lemma_is(found.front().token,
                      {"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"}))
      continue;
    Span range = view.subtree(found.front().token);
    if (range.contains(static_cast<std::uint32_t>(trigger))) range.begin = static_cast<std::uint32_t>(trigger) + 1;
    while (!range.empty() && view.token(static_cast<int>(range.end) - 1).upos == Upos::punct) --range.end;
    while (!range.empty() && view.token(static_cast<int>(range.begin)).upos == Upos::punct) ++range.begin;
    // "the sale of two tugs", "supply Chad with rice": the goods, without what links them to the verb
    const int first = static_cast<int>(range.begin);
    const bool links =
        !range.empty() && (view.relation(first) == Relation::case_ || view.relation(first) == Relation::mark);
    if (links && range.size() > 1 && view.lemma_is(first, {"of", "with", "by"})) ++range.begin;
    if (range.empty()) continue;
    std::string words = slice(view, text, range);
    if (words.size() > longest) words.resize(std::min(words.rfind(' ', longest), longest));
    return words;
  }
  return {};
}

std::string title_text(const SentenceView& view, std::string_view text, int trigger, const std::vector<Slot>& slots) {
  for (const Slot& slot : slots) {
    const auto found = fillers(view, trigger, slot);
    if (found.empty()) continue;
    const int noun = found.front().token;
    Span range{static_cast<std::uint32_t>(noun), static_cast<std::uint32_t>(noun) + 1};
    for (const int c : view.children(noun)) {
      const Relation r = view.relation(c);
      const bool belongs =
          r == Relation::amod || r == Relation::compound || r == Relation::flat || r == Relation::goeswith;
      if (belongs && c < noun) range.begin = std::min(range.begin, static_cast<std::uint32_t>(c));
    }
    return slice(view, text, range);
  }
  return {};
}

}  // namespace chancery
