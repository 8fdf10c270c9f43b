#include "relations/attribution.hpp"

#include <algorithm>
#include <cstdlib>

namespace chancery {
namespace {

// How far the report is from the words, in tokens.
int gap(const Report& report, int token) { return std::abs(report.word - token); }

bool is_first_person(const SentenceView& view, const Mention& mention) {
  return mention.kind == MentionKind::pronoun && view.lemma_is(mention.head, {"i", "me", "my", "mine", "myself"});
}

}  // namespace

Attribution::Attribution(const Article& article, const Document& document, const Entities& entities,
                         const Lexicon& lexicon, const std::vector<SentenceView>& views)
    : article_(article),
      document_(document),
      entities_(entities),
      lexicon_(lexicon),
      views_(views),
      quotations_(find_quotations(article)),
      reports_(views.size()) {
  for (const SentenceView& view : views_)
    reports_[static_cast<std::size_t>(view.number())] =
        find_reports(view, entities_, lexicon_, [&](int token) { return is_quoted(view.number(), token); });
  find_first_persons();
  find_quoted_persons();
}

// Who says "I" is the speaker of the whole quotation.
void Attribution::find_quoted_persons() {
  for (const SentenceView& view : views_)
    for (const Mention* m : view.mentions())
      if (is_first_person(view, *m) && m->referents.size() == 1)
        if (const auto quotation = quotation_of(view.number(), m->head))
          quoted_persons_.emplace(*quotation, m->referents.front());
}

// Who says "I" outside quotations and turns: the author of a statement, or somebody whose words the text runs on
// without quotation marks.
void Attribution::find_first_persons() {
  for (const SentenceView& view : views_) {
    const int block = view.sentence().block;
    if (article_.blocks[static_cast<std::size_t>(block)].turn) continue;
    for (const Mention* m : view.mentions())
      if (is_first_person(view, *m) && m->referents.size() == 1 && !is_quoted(view.number(), m->head))
        first_persons_.emplace(block, m->referents.front());
  }
  if (first_persons_.empty()) return;
  const EntityId who = first_persons_.begin()->second;
  const bool one =
      std::all_of(first_persons_.begin(), first_persons_.end(), [&](const auto& p) { return p.second == who; });
  if (one && first_persons_.size() > 1) author_ = who;
}

bool Attribution::is_quoted(int sentence, int token) const { return quotation_of(sentence, token).has_value(); }

std::optional<std::size_t> Attribution::quotation_of(int sentence, int token) const {
  const std::uint32_t at =
      document_.sentences[static_cast<std::size_t>(sentence)].tokens[static_cast<std::size_t>(token)].span.begin;
  const auto after = std::upper_bound(quotations_.begin(), quotations_.end(), at,
                                      [](std::uint32_t position, Span q) { return position < q.begin; });
  if (after == quotations_.begin() || !std::prev(after)->contains(at)) return std::nullopt;
  return static_cast<std::size_t>(std::prev(after) - quotations_.begin());
}

// The speaker named beside the quotation: in its sentence, else in the nearest one of the same block, else, where
// the block opens with a quotation mark and names nobody, in the block before.
std::optional<EntityId> Attribution::quoted_speaker(int sentence, int token) const {
  const auto block_of = [&](int s) { return document_.sentences[static_cast<std::size_t>(s)].block; };
  const auto report = [&](int s, int near) -> std::optional<EntityId> {
    if (s < 0 || s >= static_cast<int>(reports_.size())) return std::nullopt;
    const auto& list = reports_[static_cast<std::size_t>(s)];
    const auto best = std::min_element(list.begin(), list.end(),
                                       [&](const Report& a, const Report& b) { return gap(a, near) < gap(b, near); });
    return best == list.end() ? std::nullopt : std::optional(best->speaker);
  };
  const int block = block_of(sentence);
  if (const auto who = report(sentence, token)) return who;
  if (const int told = report_it_goes_on_from(sentence, token); told >= 0)
    if (const auto who = report(told, views_[static_cast<std::size_t>(told)].size())) return who;
  for (const int distance : {0, 1, -1, 2, -2}) {
    const int s = sentence + distance;
    if (s < 0 || s >= static_cast<int>(reports_.size()) || block_of(s) != block) continue;
    const int end = views_[static_cast<std::size_t>(s)].size();
    if (const auto who = report(s, distance == 0 ? token : distance > 0 ? 0 : end)) return who;
  }
  int first = sentence;
  while (first > 0 && block_of(first - 1) == block) --first;
  if (first > 0 && is_quoted(first, std::min(1, views_[static_cast<std::size_t>(first)].size() - 1))) {
    const int last = first - 1;
    const int end = views_[static_cast<std::size_t>(last)].size() - 1;
    if (end > 0 && is_quoted(last, end - 1)) return quoted_speaker(last, end - 1);
  }
  return std::nullopt;
}

// "“It will be built,” said Berg. “We thank Peru.” Holm added that": the second quotation goes on from the first.
int Attribution::report_it_goes_on_from(int sentence, int token) const {
  const auto block_of = [&](int s) { return document_.sentences[static_cast<std::size_t>(s)].block; };
  const auto starts_in = [&](int s) {
    return quotation_of(s, std::min(1, views_[static_cast<std::size_t>(s)].size() - 1));
  };
  const auto own = quotation_of(sentence, token);
  const int count = static_cast<int>(views_.size());
  for (int next = sentence + 1; next < count && block_of(next) == block_of(sentence) && starts_in(next) == own; ++next)
    if (!reports_[static_cast<std::size_t>(next)].empty()) return -1;
  int first = sentence;
  while (first > 0 && block_of(first - 1) == block_of(sentence) && starts_in(first - 1) == own) --first;
  const int before = first - 1;
  if (before < 0 || block_of(before) != block_of(sentence) || !starts_in(before) || starts_in(first) != own) return -1;
  const int end = views_[static_cast<std::size_t>(before)].size() - 1;
  return end > 1 && !is_quoted(before, end - 1) && !reports_[static_cast<std::size_t>(before)].empty() ? before : -1;
}

std::optional<EntityId> Attribution::speaker(int sentence, int token) const {
  const SentenceView& view = views_[static_cast<std::size_t>(sentence)];
  if (const auto quotation = quotation_of(sentence, token)) {
    if (const auto who = quoted_persons_.find(*quotation); who != quoted_persons_.end()) return who->second;
    if (const auto who = quoted_speaker(sentence, token)) return who;
  }
  for (const Report& report : reports_[static_cast<std::size_t>(sentence)])
    if (covers(view, report, token)) return report.speaker;
  const Block& block = article_.blocks[static_cast<std::size_t>(view.sentence().block)];
  if (block.turn && static_cast<std::size_t>(*block.turn) < entities_.speakers.size())
    return entities_.speakers[static_cast<std::size_t>(*block.turn)];
  if (block.turn || block.kind == BlockKind::headline) return std::nullopt;
  if (const auto who = first_persons_.find(view.sentence().block); who != first_persons_.end()) return who->second;
  return author_;
}

}  // namespace chancery
